/* SPDX-License-Identifier: MIT */
/* The functions behind the table of formats, a file each; callers use gs_writer_write (). */
#pragma once

#include "gs-stylesheet.h"
#include "gs-writer.h"

G_BEGIN_DECLS

gboolean gs_writer_write_csv (const GsReport *report, const GsWriterOptions *options, GString *out,
                              GError **error);
gboolean gs_writer_write_html (const GsReport *report, const GsWriterOptions *options, GString *out,
                               GError **error);
gboolean gs_writer_write_json (const GsReport *report, const GsWriterOptions *options, GString *out,
                               GError **error);
gboolean gs_writer_write_markdown (const GsReport *report, const GsWriterOptions *options,
                                   GString *out, GError **error);
gboolean gs_writer_write_text (const GsReport *report, const GsWriterOptions *options, GString *out,
                               GError **error);
gboolean gs_writer_write_xml (const GsReport *report, const GsWriterOptions *options, GString *out,
                              GError **error);
gboolean gs_writer_write_sarif (const GsReport *report, const GsWriterOptions *options,
                                GString *out, GError **error);
gboolean gs_writer_write_junit (const GsReport *report, const GsWriterOptions *options,
                                GString *out, GError **error);
gboolean gs_writer_write_gitlab (const GsReport *report, const GsWriterOptions *options,
                                 GString *out, GError **error);
gboolean gs_writer_write_github (const GsReport *report, const GsWriterOptions *options,
                                 GString *out, GError **error);

/* a standard stylesheet, or the one of @options in its place */
GsStylesheet *gs_writer_load_stylesheet (const GsWriterOptions *options, const char *name,
                                         GError **error);

G_END_DECLS
