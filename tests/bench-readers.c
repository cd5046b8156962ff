/* SPDX-License-Identifier: MIT */
/* Speed and memory of reading alone: bench-readers NAME FILE... prints a row, in CPU time. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "article/gs-article-reader.h"

#define GS_BENCH_MIN_SECONDS 0.5

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static long
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int
main (int argc, char **argv)
{
  long before = peak_kilobytes ();
  double start;
  double seconds;
  gint64 bytes = 0;
  gint64 largest = 0;
  guint n_articles = 0;

  if (argc < 3)
    return 2;
  start = cpu_seconds ();
  do
    for (int i = 2; i < argc; i++)
      {
        GsReadOptions options = { .max_bytes = G_MAXINT32 };
        g_autoptr (GPtrArray) articles = gs_articles_read (argv[i], &options, NULL, NULL);
        struct stat status;

        if (articles == NULL || stat (argv[i], &status) != 0)
          continue;
        n_articles += articles->len;
        bytes += status.st_size;
        largest = MAX (largest, status.st_size);
      }
  while ((seconds = cpu_seconds () - start) < GS_BENCH_MIN_SECONDS);
  printf (
      "%-34s %8.1f MB/s  %6u articles  peak %7.1f MB, %4.1f times the largest file of %.1f MB\n",
      argv[1], (double) bytes / 1e6 / seconds, n_articles,
      (double) (peak_kilobytes () - before) / 1024,
      (double) (peak_kilobytes () - before) * 1024 / (double) MAX (largest, 1),
      (double) largest / 1e6);
  return 0;
}
