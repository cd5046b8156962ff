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

typedef struct
{
  GsFindingKind kind;
  GsSeverity severity;
  gboolean self; /* whether two sides stand in one and the same article */
  char *title;   /* a line an editor would write; no final stop */
  char *hint;    /* the terse line after the id: which words against which */
  char *
      explanation; /* which values stand against which, who gives them, what decides the severity */
  char *derivation;  /* (nullable): how it was derived, a line a step */
  char *rule;        /* (nullable): id of the rule that decided */
  char *fact;        /* what the values are of, normalized: "person:trump/office" */
  char *fingerprint; /* 16 hex digits over kind, fact, values and sources */
  GPtrArray *sides;  /* of GsSide, owned; doubtful ones first, then by support */
  guint32 article;   /* for findings about one article without sides (unreadable): its index */
} GsFinding;

/* life cycle */
GsFinding *gs_finding_new (GsFindingKind kind, const char *fact);
void gs_finding_free (GsFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsFinding, gs_finding_free)

/* building */
GsSide *gs_finding_add_side (GsFinding *self, const char *value, const char *label);
void gs_side_add_evidence (GsSide *self, guint32 article, GsSpan span, GsSpan sentence);

/* reading: the piece of evidence that places the finding in a list of lines */
const GsEvidence *gs_finding_get_first_evidence (const GsFinding *self);

G_END_DECLS
