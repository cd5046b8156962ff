/* SPDX-License-Identifier: MIT */
/* Reports built by hand, for the tests of the writers. */
#pragma once

#include "comparison/gs-report.h"

/* a small report with all that a writer must show: an invented story by five sources, hostile text
 * among them, findings of every severity, claims, a group that depends on one origin, a file that
 * was not read */
GsReport *gs_report_fixture_new (void);

/* a report of @n_articles articles of about 1,600 words, ten a story, with so many findings and
 * claims */
GsReport *gs_report_fixture_new_large (guint n_articles, guint n_findings, guint n_claims);

/* an article of @text: front matter between lines of dashes, then blocks parted by empty lines */
GsArticle *gs_report_fixture_new_article (const char *path, const char *text);
