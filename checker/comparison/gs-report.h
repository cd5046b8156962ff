/* SPDX-License-Identifier: MIT */
/*
 * The report model: all that a writer sees.
 *
 * Built by the comparison, then read only. Everything is sorted before a writer sees it: articles
 * by id, findings worst first (severity, kind, place) with accepted ones last, claims disputed
 * first, sides and evidence as described there. Writers never compute verdicts and never look into
 * trees or readers.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"
#include "comparison/gs-finding.h"
#include "comparison/gs-notice.h"
#include "comparison/gs-report-claim.h"

G_BEGIN_DECLS

/**
 * GsSourceGroup: articles that count as one voice
 */
typedef struct
{
  char *label; /* "NPR" or the first article's outlet */
  char *sign;  /* why: "same origin", "same text", "same article", "same errors"; "" for a group of
                  one */
  GArray *articles; /* of guint32: indices, ascending */
  GArray *evidence; /* of GsEvidence: words that show the dependence; may be empty */
} GsSourceGroup;

/**
 * GsReportStory: articles that tell of the same events
 */
typedef struct
{
  char *title;      /* the headline of the article published first; set when finished */
  GArray *articles; /* of guint32: indices, ascending; at least one */
} GsReportStory;

/**
 * GsNotCompared: what was aligned and could not be compared
 */
typedef struct
{
  char *what;       /* "date of the Stargate announcement" */
  char *reason;     /* "no publication date in 'a.txt'" */
  GArray *evidence; /* of GsEvidence: the words that were read; may be empty */
} GsNotCompared;

/**
 * GsReportArticle: an article as the report shows it
 */
typedef struct
{
  GsArticle *article; /* owned reference; %NULL if it could not be read */
  char *path;         /* as given on the command line */
  char *outlet;       /* as stated, else derived from url or file name; never %NULL */
  char *date;         /* (nullable): publication, ISO 8601 with the known precision */
  guint32 group;      /* index into groups */
  guint32 story;      /* index into stories */
  guint32 n_sentences;
  guint32 n_words;
  guint archived : 1;   /* of a store that the batch was checked against */
  guint superseded : 1; /* a newer version of it is in the batch */
  guint alone : 1;      /* it was compared, and no other article tells of the same events */
} GsReportArticle;

typedef struct
{
  char *program;           /* "gainsay 0.1.0" */
  char *rules_version;     /* hash of the rule packs, 12 hex digits */
  GPtrArray *rule_packs;   /* of utf8 "id version", in load order */
  char *model_version;     /* (nullable): of the language model */
  char *date;              /* (nullable): --date as given: the day the report was asked for */
  GPtrArray *articles;     /* of GsReportArticle, by path */
  GPtrArray *stories;      /* of GsReportStory, by first article */
  GPtrArray *groups;       /* of GsSourceGroup, largest first */
  GPtrArray *claims;       /* of GsReportClaim, disputed first, then by voices and title */
  GPtrArray *findings;     /* of GsFinding, worst first */
  GPtrArray *not_compared; /* of GsNotCompared */
  GPtrArray *notices;      /* of GsNotice, by kind, then in the order found */
  char *baseline;          /* (nullable): path of the baseline the findings were held against */
  guint n_cut[GS_N_SEVERITIES]; /* findings left out by a limit; none of them was accepted */
  guint n_cut_contradictions;   /* of them */
  GHashTable *known;            /* of kind, fact and scope: what has a finding; private */
} GsReport;

/* life cycle */
GsReport *gs_report_new (void);
void gs_report_free (GsReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsReport, gs_report_free)

/* building; the report takes ownership of what is added */
guint32 gs_report_add_article (GsReport *self, GsArticle *article, const char *path);
void gs_report_add_unreadable (GsReport *self, const char *path, const char *reason);
GsSourceGroup *gs_report_add_group (GsReport *self, const char *label, const char *sign,
                                    const guint32 *articles, guint n_articles);
GsReportStory *gs_report_add_story (GsReport *self);
void gs_report_set_stories (GsReport *self, const guint32 *stories, guint32 n_stories);
GsReportClaim *gs_report_add_claim (GsReport *self, const char *title, const char *slot);
GsNotCompared *gs_report_add_not_compared (GsReport *self, const char *what, const char *reason);
void gs_not_compared_add_evidence (GsNotCompared *self, guint32 article, GsSpan span,
                                   GsSpan sentence);
gboolean gs_report_add_finding (GsReport *self, GsFinding *finding);
void gs_report_finish (GsReport *self);
void gs_report_override (GsReport *self, const int *severities);
void gs_report_sort_findings (GsReport *self);
void gs_report_add_notice (GsReport *self, GsNoticeKind kind, const char *where,
                           const char *fingerprint, char *text);
void gs_report_cut_findings (GsReport *self, guint limit);

/* reading */
const GsReportArticle *gs_report_get_article (const GsReport *self, guint32 index);
const GsFinding *gs_report_get_finding (const GsReport *self, guint index);
guint gs_report_count_findings (const GsReport *self, GsSeverity severity);
GsSeverity gs_report_get_worst (const GsReport *self, gboolean *any);
char *gs_report_dup_verdict (const GsReport *self);

G_END_DECLS
