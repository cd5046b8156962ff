/* SPDX-License-Identifier: MIT */
/*
 * The report model: all that a writer sees.
 *
 * Built by the comparison, then read only. Everything is sorted before a writer sees it: articles
 * by id, findings worst first (severity, kind, place), sides and evidence as described there.
 * Writers never compute verdicts and never look into trees or readers.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"
#include "comparison/gs-finding.h"

G_BEGIN_DECLS

/**
 * GsStance: what a source does with a claim
 */
typedef enum
{
  GS_STANCE_SILENT,   /* says nothing about it: no disagreement */
  GS_STANCE_AGREES,   /* gives the value most independent sources give */
  GS_STANCE_NARROWER, /* more exact, compatible */
  GS_STANCE_WIDER,    /* less exact, compatible */
  GS_STANCE_CHANGED,  /* a later state */
  GS_STANCE_DIFFERS,  /* excludes the majority's value */
} GsStance;

#define GS_N_STANCES (GS_STANCE_DIFFERS + 1)

/**
 * GsClaimCell: what one article says about a claim
 */
typedef struct
{
  GsStance stance;
  char *value;         /* (nullable): as printed; %NULL if silent */
  GsEvidence evidence; /* meaningless if silent */
} GsClaimCell;

/**
 * GsReportClaim: a row of the claim table
 */
typedef struct
{
  char *title;        /* what is claimed: "President Trump's office" */
  char *slot;         /* which part the values fill: "amount", "place", "quotation", ... */
  char *finding;      /* (nullable): fingerprint of the finding about it */
  guint32 n_voices;   /* independent groups that give the majority's value */
  GsClaimCell *cells; /* one an article, in the order of the articles */
} GsReportClaim;

/**
 * GsSourceGroup: articles that count as one voice
 */
typedef struct
{
  char *label;      /* "NPR" or the first article's outlet */
  char *sign;       /* why: "same origin", "same text", "same errors"; "" for a group of one */
  GArray *articles; /* of guint32: indices, ascending */
  GArray *evidence; /* of GsEvidence: words that show the dependence; may be empty */
} GsSourceGroup;

/**
 * GsNotCompared: what was aligned and could not be compared
 */
typedef struct
{
  char *what;   /* "date of the Stargate announcement" */
  char *reason; /* "no publication date in 'a.txt'" */
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
  guint32 n_sentences;
  guint32 n_words;
} GsReportArticle;

typedef struct
{
  char *program;           /* "gainsay 0.1.0" */
  char *rules_version;     /* hash of the rule packs, 12 hex digits */
  GPtrArray *rule_packs;   /* of utf8 "id version", in load order */
  char *model_version;     /* (nullable): of the language model */
  char *date;              /* (nullable): --date as given: the day the report was asked for */
  GPtrArray *articles;     /* of GsReportArticle, by path */
  GPtrArray *groups;       /* of GsSourceGroup, largest first */
  GPtrArray *claims;       /* of GsReportClaim, disputed first */
  GPtrArray *findings;     /* of GsFinding, worst first */
  GPtrArray *not_compared; /* of GsNotCompared */
  GHashTable *known;       /* of kind and fact: what has a finding; private */
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
GsReportClaim *gs_report_add_claim (GsReport *self, const char *title, const char *slot);
void gs_report_add_not_compared (GsReport *self, const char *what, const char *reason);
gboolean gs_report_add_finding (GsReport *self, GsFinding *finding);
void gs_report_finish (GsReport *self);
void gs_report_override (GsReport *self, const int *severities);

/* reading */
const GsReportArticle *gs_report_get_article (const GsReport *self, guint32 index);
const GsFinding *gs_report_get_finding (const GsReport *self, guint index);
guint gs_report_count_findings (const GsReport *self, GsSeverity severity);
GsSeverity gs_report_get_worst (const GsReport *self, gboolean *any);
char *gs_report_dup_verdict (const GsReport *self);

const char *gs_stance_to_string (GsStance stance);

G_END_DECLS
