/* SPDX-License-Identifier: MIT */
/* What the files share that read quantities in context. */
#pragma once

#include "assertion/gs-amount.h"
#include "assertion/gs-rules.h"
#include "assertion/gs-time.h"

G_BEGIN_DECLS

/**
 * GsAmountReader: the sentence that is read
 */
typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  const GsSentence *sentence;
  guint32 index;
} GsAmountReader;

/* the lemma of a token, folded and interned; NULL for GS_TOKEN_ROOT */
const char *gs_amount_intern (const GsAmountReader *self, guint32 token);

gboolean gs_amount_is_lemma (const GsSentence *sentence, guint32 token, const char *lemma);

/* the noun that the number is of, or GS_TOKEN_ROOT */
guint32 gs_amount_find_topic (const GsSentence *sentence, const GsAmount *amount);

/* whether a word, in whatever case, stands in a list; NULL stands in none */
gboolean gs_amount_is_listed (const char *word, const char *const *words, guint n_words);

/* the token right before a span, GS_TOKEN_ROOT at the sentence's start */
guint32 gs_amount_find_before (const GsSentence *sentence, GsSpan span);

/* the first token behind a span */
guint32 gs_amount_find_behind (const GsSentence *sentence, GsSpan span);

/* whether the sentence itself says that another value took the place of this one */
gboolean gs_amount_is_superseded (const GsRules *rules, const GsSentence *sentence,
                                  const GsAmount *amount);

/* the noun of the phrase that goes on at @first, or GS_TOKEN_ROOT */
guint32 gs_amount_find_phrase_noun (const GsSentence *sentence, guint32 first);

/* what a noun of change beside a share is said of, or GS_TOKEN_ROOT: "wages" of "a rise in wages"
 */
guint32 gs_amount_find_changed (const GsSentence *sentence, const GsAmount *amount);

/* whose age it is, or GS_TOKEN_ROOT */
guint32 gs_amount_find_person (const GsRules *rules, const GsSentence *sentence,
                               const GsAmount *amount);

/* the time of the amount's verb, else the nearest of the sentence, as GsAmount keeps it; 0 for the
 * present */
gint16 gs_amounts_find_year (const GsSentence *sentence, const GArray *times, GsSpan span);

/* of whom or what the measure is, by its kind */
void gs_amount_read_measured (const GsAmountReader *self, GsAmount *amount, guint32 topic);

/* what the amount covers: its period, everywhere, what is left, what is only expected */
void gs_amount_read_reach (const GsAmountReader *self, GsAmount *amount, guint32 topic);

/* adds the moments of a sentence's times to the extraction */
void gs_moments_add (GsAmountReader *self, const GArray *times);

G_END_DECLS
