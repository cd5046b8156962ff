/* SPDX-License-Identifier: MIT */
/*
 * Where reports go: a format to standard output, to a file, or as pages into a folder.
 *
 * A target is what --format takes: FORMAT, FORMAT=FILE, or html=FOLDER, where a folder is named by
 * a slash at its end or by being one.
 */
#pragma once

#include "gs-writer.h"

G_BEGIN_DECLS

/**
 * GsOutputOptions: how the command line wants reports
 */
typedef struct
{
  GsVerbosity verbosity;
  guint width; /* 0: the terminal's, else 80 */
  gboolean explain;
  const char *stylesheet; /* (nullable) */
  guint n_jobs;           /* threads; 0 for as many as there are processors */
  int fail_on;            /* GsSeverity from which on a finding fails the run, or above all */
  gboolean fenced;        /* whether GitHub's runner reads standard output */
} GsOutputOptions;

guint gs_output_get_width (void);
gboolean gs_output_check_target (const char *target, GError **error);
gboolean gs_output_write (const GsReport *report, const char *target,
                          const GsOutputOptions *options, GError **error);

gboolean gs_output_write_step_summary (const GsReport *report, GError **error);

G_END_DECLS
