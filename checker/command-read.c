/* SPDX-License-Identifier: MIT */
/* gainsay read: what was read of articles, before anything is made of it. */
#include <errno.h>
#include <stdio.h>

#include "article/gs-article-reader.h"
#include "article/gs-language.h"
#include "article/gs-source-set.h"
#include "base/gs-error.h"
#include "gs-command.h"
#include "gs-read-print.h"

#define GS_READ_COMMAND "read"

typedef struct
{
  char *format; /* "summary", "text" or "json" */
  gint64 max_bytes;
  char **paths;
} GsReadArguments;

typedef void (*GsReadPrinter) (const GsArticle *article, GString *out);

static const struct
{
  const char *name;
  GsReadPrinter print;
} printers[] = {
  { "summary", gs_read_append_summary },
  { "text", gs_read_append_text },
  { "json", gs_read_append_json },
};

static GsReadPrinter
gs_read_find_printer (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (printers); i++)
    if (name == NULL || g_str_equal (printers[i].name, name))
      return printers[i].print;
  return NULL;
}

static gboolean
gs_read_parse (GsReadArguments *arguments, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      "print a summary (the default), the main text alone, or all as JSON, an article a line",
      "summary|text|json" },
    { "max-bytes", 0, 0, G_OPTION_ARG_INT64, &arguments->max_bytes,
      "refuse longer files (default 64 MiB)", "BYTES" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!gs_command_parse (GS_READ_COMMAND, entries, NULL, argc, argv, error))
    return FALSE;
  if (gs_read_find_printer (arguments->format) == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                 "no format '%s'; there are summary, text and json", arguments->format);
  else if (arguments->max_bytes < 0)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "--max-bytes takes no negative number");
  else if (arguments->paths == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                 "no articles given; name files or folders, or - for standard input");
  else
    return TRUE;
  return FALSE;
}

static gboolean
gs_read_print (const GsArticle *article, GsReadPrinter print, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  print (article, out);
  if (fwrite (out->str, 1, out->len, stdout) == out->len && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write to standard output: %s",
               g_strerror (errno));
  return FALSE;
}

/* what cannot be read is named on standard error, the others are read */
static GPtrArray *
gs_read_source (const GsSource *source, const GsReadOptions *options)
{
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *articles =
      source->reason == NULL ? gs_articles_read (source->path, options, faults, &error) : NULL;

  if (articles == NULL)
    g_printerr ("gainsay " GS_READ_COMMAND ": %s\n",
                error != NULL ? error->message : source->reason);
  for (guint i = 0; i < faults->len; i++)
    g_printerr ("gainsay " GS_READ_COMMAND ": %s\n",
                ((const GsReadFault *) g_ptr_array_index (faults, i))->reason);
  return articles;
}

/* as the check sees it */
static void
gs_read_settle_language (GsArticle *article)
{
  if (gs_article_is_english (article))
    gs_article_set_foreign_apart (article);
}

static gboolean
gs_read_run (const GsReadArguments *arguments, guint *n_articles, GError **error)
{
  g_autoptr (GPtrArray) sources = gs_source_set_list ((const char *const *) arguments->paths);
  GsReadPrinter print = gs_read_find_printer (arguments->format);
  GsReadOptions options = { .max_bytes = (gsize) arguments->max_bytes };

  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (GPtrArray) articles = gs_read_source (g_ptr_array_index (sources, i), &options);

      for (guint k = 0; articles != NULL && k < articles->len; k++, ++*n_articles)
        {
          gs_read_settle_language (g_ptr_array_index (articles, k));
          if (!gs_read_print (g_ptr_array_index (articles, k), print, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * gs_command_read:
 *
 * Prints what was read of articles.
 *
 * Returns: the exit status
 */
GsExit
gs_command_read (int argc, char **argv)
{
  GsReadArguments arguments = { 0 };
  g_autoptr (GError) error = NULL;
  guint n_articles = 0;
  gboolean done = gs_read_parse (&arguments, &argc, &argv, &error)
                  && gs_read_run (&arguments, &n_articles, &error);

  g_free (arguments.format);
  g_strfreev (arguments.paths);
  if (!done)
    return gs_command_fail (GS_READ_COMMAND, error);
  return n_articles > 0 ? GS_EXIT_OK : GS_EXIT_NOTHING;
}
