/* SPDX-License-Identifier: MIT */
/*
 * A report as a folder of pages: an index, a page a story, and one for what goes across stories.
 *
 * For runs that one page cannot hold. Stories of one article of which nothing is to be said have no
 * page; the index lists their articles. Each page is as self-contained as the one-page report.
 */
#pragma once

#include "gs-writer.h"

G_BEGIN_DECLS

/* bytes of a page that browsers open slowly; past it a folder serves readers better */
#define GS_WRITER_LARGE_PAGE (12 * 1024 * 1024)

gboolean gs_writer_write_folder (const GsReport *report, const char *folder,
                                 const GsWriterOptions *options, GError **error);

G_END_DECLS
