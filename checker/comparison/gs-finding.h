/* SPDX-License-Identifier: MIT */
/*
 * A finding: one disagreement (or agreement, change, unreadable source) with all its sides.
 *
 * A finding owns its strings and sides. Sides are values: evidence with the same normalized value
 * is one side. A finding about the comparison of articles has at least one side, each with at least
 * one piece of evidence: what cannot show its evidence is no finding.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"
#include "base/gs-span.h"
#include "comparison/gs-finding-kind.h"

G_BEGIN_DECLS

/* the story of what stands in articles of several stories */
#define GS_STORY_SEVERAL G_MAXUINT32

/**
 * GsEvidence: exact words of an article
 */
typedef struct
{
  guint32 article;  /* index into the report's articles */
  GsSpan span;      /* the decisive words: bytes of the article's text */
  GsSpan sentence;  /* the sentence or block they stand in; contains @span */
  GsLocation start; /* of the first character, in the input */
  GsLocation end;   /* after the last character */
} GsEvidence;

/**
 * GsSide: who reads what
 */
typedef struct
{
  char *value;        /* normalized; what the comparison compared: "former:president" */
  char *label;        /* as an editor would print it: "former President" */
  GArray *evidence;   /* of GsEvidence, by article, then by place */
  guint32 n_articles; /* how many articles stand on this side */
  guint32 n_voices;   /* how many independent source groups these are */
  gboolean doubtful;  /* whether this is the side that looks wrong */
  char *support; /* (nullable): what speaks for or against it, a phrase: "catalogue: Mar-a-Lago" */
} GsSide;

/**
 * GsAcceptedBy: where it is said that a finding is accepted
 */
typedef enum
{
  GS_ACCEPTED_BY_BASELINE, /* an entry of the baseline */
  GS_ACCEPTED_BY_ARTICLE,  /* a gainsay-ignore line in the front matter of an article */
} GsAcceptedBy;

/**
 * GsAcceptance: that somebody has looked at a finding and lets it stand
 */
typedef struct
{
  GsAcceptedBy by;
  char *verdict; /* "accepted" (true, and let stand) or "wrong" (a false alarm) */
  char *reason;  /* (nullable) */
  char *who;     /* (nullable) */
  char *until;   /* (nullable): last day on which it holds, YYYY-MM-DD */
  char *where;   /* the baseline's or the article's path */
} GsAcceptance;

/**
 * GsBaselineState: how a finding stands to the baseline of the run
 */
typedef enum
{
  GS_BASELINE_NONE,      /* no baseline was given */
  GS_BASELINE_NEW,       /* not in the baseline */
  GS_BASELINE_UNCHANGED, /* in the baseline; counts all the same if its entry is to do or expired */
} GsBaselineState;

typedef struct
{
  GsFindingKind kind;
  GsSeverity severity;
  gboolean self; /* whether two sides stand in one and the same article */
  char *title;   /* a line an editor would write; no final stop */
  char *hint;    /* the terse line after the id: which words against which */
  char *
      explanation; /* which values stand against which, who gives them, what decides the severity */
  char *derivation; /* (nullable): how it was derived, a line a step */
  char *rule;       /* (nullable): id of the rule that decided */
  char *fact;       /* what the values are of, normalized: "person:trump/office" */
  char *scope;      /* (nullable): tells findings of one kind and fact in one run apart: a story, an
                       article. Depends on the batch, so never part of the fingerprint */
  char *fingerprint; /* 16 hex digits over kind, fact, values and sources */
  GPtrArray *sides;  /* of GsSide, owned; doubtful ones first, then by support */
  GsBaselineState baseline;
  GsAcceptance *acceptance; /* (nullable): accepted findings are shown and do not count */
  guint32 story;   /* index into the report's stories, or GS_STORY_SEVERAL; set when finished */
  guint32 article; /* for findings about one article without sides (unreadable): its index */
} GsFinding;

/* life cycle */
GsFinding *gs_finding_new (GsFindingKind kind, const char *fact);
GsFinding *gs_finding_copy (const GsFinding *self);
void gs_finding_free (GsFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsFinding, gs_finding_free)

/* building */
void gs_finding_set_scope (GsFinding *self, const char *what, guint number);
void gs_finding_accept (GsFinding *self, GsAcceptance *acceptance);
GsSide *gs_finding_add_side (GsFinding *self, const char *value, const char *label);
void gs_side_add_evidence (GsSide *self, guint32 article, GsSpan span, GsSpan sentence);
gboolean gs_side_has_article (const GsSide *self, guint32 article);
GArray *gs_side_list_articles (const GsSide *side);

/* reading: the piece of evidence that places the finding in a list of lines */
const GsEvidence *gs_finding_get_first_evidence (const GsFinding *self);

/* acceptances and their names */
GsAcceptance *gs_acceptance_new (GsAcceptedBy by, const char *where);
void gs_acceptance_free (GsAcceptance *self);
const char *gs_accepted_by_to_string (GsAcceptedBy by);
const char *gs_baseline_state_to_string (GsBaselineState state);

G_END_DECLS
