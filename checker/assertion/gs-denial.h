/* SPDX-License-Identifier: MIT */
/*
 * Denials: where an article says of a report, in so many words, that it is false.
 *
 * "The story is a hoax", "not even remotely true", "the palace denies", "a satirical website". They
 * often stand in no clause with what they deny, so they are read by words and their neighbours, not
 * by trees: which claim a denial meets is for the comparison to say.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

/**
 * GsDenialKind: in what way
 */
typedef enum
{
  GS_DENIAL_HOAX,   /* a word for false things: hoax, fake, staged, satirical site */
  GS_DENIAL_UNTRUE, /* a word for true things, negated: "isn't true", "not real" */
  GS_DENIAL_DENY,   /* somebody denies, disputes, dismisses it */
} GsDenialKind;

#define GS_N_DENIAL_KINDS (GS_DENIAL_DENY + 1)

/* how sure the word alone makes it; as the packs of rules have it */
#define GS_DENIAL_DOUBT 1 /* a rumour, a myth */
#define GS_DENIAL_FALSE 2 /* fake, staged: if said of a report */
#define GS_DENIAL_SURE  3 /* a hoax, debunked */

typedef struct
{
  guint32 sentence; /* index into the extraction's sentences */
  GsSpan span;      /* the decisive words */
  GsDenialKind kind;
  guint8 strength;       /* GS_DENIAL_DOUBT to GS_DENIAL_SURE */
  const char *rule;      /* id of the rule it was read by, interned */
  guint of_report : 1;   /* a report, story, website, or "it" is called so, or stands near */
  guint of_claim : 1;    /* what is denied is a claim, an allegation: both sides are told */
  guint of_clause : 1;   /* "denies that", "denied taking": something is denied, not refused */
  guint of_rumour : 1;   /* what is denied is called a rumour */
  guint negated : 1;     /* "is no hoax", "denies hoax claims": it speaks for the report */
  guint hedged : 1;      /* "might be a hoax", "some call it a hoax" */
  guint asked : 1;       /* in a question */
  guint attributive : 1; /* before a noun that is no report: "fake handbags" */
  guint main : 1;        /* by the verb or predicate of the whole sentence */
} GsDenial;

/* appends the denials of one sentence to the extraction's; @sentence as it is analysed */
void gs_denials_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                         guint32 index);

const char *gs_denial_kind_to_string (GsDenialKind kind);

/* whether the word for false things is one for satire */
gboolean gs_denial_is_satire (const GsDenial *denial);

G_END_DECLS
