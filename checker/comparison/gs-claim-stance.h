/* SPDX-License-Identifier: MIT */
/*
 * What an article does with the claim of a short one: tells it as a fact, denies it, or neither.
 *
 * A headline or a single sentence makes one claim. Its own words say whether it states or denies; a
 * longer article is asked for the words with which it calls the claim false, for what it says the
 * other way round, and, where it does neither, whether it tells of the same at all. Cue words alone
 * carry no further than this: between two long articles a denial must meet an assertion.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-denial.h"
#include "comparison/gs-batch.h"
#include "comparison/gs-closeness.h"

G_BEGIN_DECLS

typedef enum
{
  GS_CLAIM_OPEN,   /* hedged, asked, attributed, or about something else: no verdict */
  GS_CLAIM_STATED, /* told as a fact */
  GS_CLAIM_DENIED, /* called false, or said not to be */
} GsClaimStance;

/**
 * GsClaimReading: what an article does with a claim, and where
 */
typedef struct
{
  GsClaimStance stance;
  const GsDenial *denial; /* (nullable): the words that call it false; lent by the extraction */
  GsSpan span;            /* the decisive words */
  guint32 sentence;       /* in which they stand */
  gboolean reported;      /* OPEN only for what somebody named says: an assertion may meet it */
  gboolean by_party;      /* denied by somebody the article reports on */
  gboolean opposite;      /* told, by another word, to have ended the other way round */
  gboolean partly;        /* hedged: "likely a hoax" */
} GsClaimReading;

/* an article of at most a few sentences: what it does with its own claim */
void gs_claim_read_own (GsClaimReading *self, const GsBatch *batch, const GsExtraction *claim);

/* any article: what it does with what @claim states; DENIED only for clear words */
void gs_claim_read_against (GsClaimReading *self, const GsBatch *batch, const GsExtraction *claim,
                            const GsClaimReading *own, const GsExtraction *article);

/* any article: whether it tells as a fact what @claim denies; never for one that has doubts */
void gs_claim_read_for (GsClaimReading *self, const GsBatch *batch, const GsExtraction *claim,
                        const GsClaimReading *own, const GsExtraction *article);

G_END_DECLS
