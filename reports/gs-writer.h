/* SPDX-License-Identifier: MIT */
/*
 * The report writers: one model, many formats.
 *
 * A format is a row of one table. Writers see the report model and nothing else, take all that is
 * not in it from GsWriterOptions, and append to a string in UTF-8; the same report and options give
 * the same bytes. Text of articles, titles and paths is untrusted: every writer shows control and
 * bidirectional characters instead of passing them on (JSON and CSV, which programs read, keep the
 * exact characters, escaped as the format asks).
 */
#pragma once

#include <glib.h>

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/**
 * GsVerbosity:
 * @GS_VERBOSITY_QUIET: the terse lines only
 * @GS_VERBOSITY_NORMAL: terse lines, evidence of what may need a correction, sources, summary
 * @GS_VERBOSITY_VERBOSE: all evidence of all findings, and how each was derived
 *
 * Only the text format looks at it.
 */
typedef enum
{
  GS_VERBOSITY_QUIET,
  GS_VERBOSITY_NORMAL,
  GS_VERBOSITY_VERBOSE,
} GsVerbosity;

/**
 * GsWriterOptions: what is not in the report; all zero is a sensible choice but for @verbosity
 */
typedef struct
{
  guint width;           /* columns to fold to; 0 does not fold (text) */
  GsVerbosity verbosity; /* (text) */
  gboolean colour;       /* whether to colour; the caller knows the terminal and NO_COLOR (text) */
  gboolean explain;      /* whether to add what each kind of finding means (text) */
  int fail_on; /* GsSeverity from which on a finding fails the run; above all: none does (junit) */
  guint
      n_jobs; /* threads that write the pages of a folder; 0 for as many as there are processors */
  const char *stylesheet; /* (nullable): XSLT to use in place of the format's (html, markdown) */
  const char *data_dir;   /* (nullable): folder that has reports/html.xsl; NULL: see gs-data.h */
} GsWriterOptions;

/**
 * GsWriterFunc:
 * @out: where to append
 *
 * Returns: %FALSE with @error set if the report cannot be written; @out is then undefined
 */
typedef gboolean (*GsWriterFunc) (const GsReport *report, const GsWriterOptions *options,
                                  GString *out, GError **error);

typedef struct
{
  const char *name;    /* as given to --format */
  const char *summary; /* a line for --help */
  GsWriterFunc write;
} GsWriterFormat;

const GsWriterFormat *gs_writer_get_formats (guint *n_formats);
const GsWriterFormat *gs_writer_find_format (const char *name);
gboolean gs_writer_write (const GsReport *report, const char *format,
                          const GsWriterOptions *options, GString *out, GError **error);

G_END_DECLS
