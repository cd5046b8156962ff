/* SPDX-License-Identifier: MIT */
/*
 * The stages of a check that is spread over processes or machines; see gs-record.h for what goes
 * between them.
 *
 * extract and compare work on what is before them: any number of either may run at a time. What
 * belongs together is settled between them by group, which sees the keys of all articles and
 * nothing else of them in memory. compare does the work of group itself where articles come to it
 * ungrouped. report puts together what all of them wrote.
 *
 *     extract --stream                     article lines -> article records, in any order
 *     group --stream                       all article records -> the same with the key of a group
 *     compare --stream                     records sorted by key -> findings, a record a group
 *     report                               all records that compare passed on or made -> a report
 *
 * What holds of every stage: no output on empty input; a line that cannot be used becomes a record
 * of its own; the same input gives the same output, and the report is the same, byte for byte, as
 * that of 'gainsay check' over the same files, however they were spread; neither environment nor
 * locale nor the working folder matters; the exit status is that of the run and never tells of
 * findings.
 *
 * Memory: extract holds the articles under work; group and compare of ungrouped articles hold a
 * path and the keys of each article (about 1 kB), with the rest on the disk; compare holds the
 * groups under work, of GS_GROUP_ARTICLES articles at most.
 */
#pragma once

#include <glib.h>

#include "gs-check-group.h"

G_BEGIN_DECLS

/* reads article lines, or the files of @paths (nullable), and writes records. @reader: as for
 * gs_check_read (). */
gboolean gs_stream_extract (const GsCheckEngine *engine, const GsCheckReader *reader,
                            const char *const *paths, GError **error);

gboolean gs_stream_group (const char *const *paths, GError **error);

gboolean gs_stream_compare (const GsCheckEngine *engine, guint n_jobs, const char *const *paths,
                            GError **error);

/* the finished report; @empty is set, and %NULL given, where there was no record. @date (nullable):
 * --date */
GsReport *gs_stream_report (const char *const *paths, const char *date, gboolean *empty,
                            GError **error);

G_END_DECLS
