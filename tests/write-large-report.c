/* SPDX-License-Identifier: MIT */
/* Writes an invented report of any size, to measure writers and pages:
 * write-large-report ARTICLES FINDINGS CLAIMS FORMAT=FILE */
#include <stdlib.h>

#include "gs-output.h"
#include "gs-report-fixture.h"

int
main (int argc, char **argv)
{
  g_autoptr (GsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GsOutputOptions options = { .verbosity = GS_VERBOSITY_NORMAL };

  if (argc != 5)
    {
      g_printerr ("usage: %s ARTICLES FINDINGS CLAIMS FORMAT=FILE\n", argv[0]);
      return 2;
    }
  report = gs_report_fixture_new_large ((guint) atoi (argv[1]), (guint) atoi (argv[2]),
                                        (guint) atoi (argv[3]));
  if (gs_output_check_target (argv[4], &error)
      && gs_output_write (report, argv[4], &options, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
