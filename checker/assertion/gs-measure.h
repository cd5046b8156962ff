/* SPDX-License-Identifier: MIT */
/* What a quantity measures beyond its noun: inhabitants, how long something lasts, a sentence. */
#pragma once

#include "assertion/gs-amount.h"
#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/* the measure of an amount whose quantity, surroundings and topic are read; @topic: its token or
 * GS_TOKEN_ROOT */
GsMeasure gs_measure_find (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                           guint32 topic);

/* whether a duration is a stretch in which something happened */
gboolean gs_measure_is_span (const GsSentence *sentence, const GsAmount *amount);

/* the last name before the quantity: the town that has the inhabitants, the mother of the children;
 * or GS_TOKEN_ROOT */
guint32 gs_measure_find_owner (const GsSentence *sentence, const GsAmount *amount);

/* the verb of which the topic is the doer or, in the passive, the undergoer: "the 14 Afghans taking
 * part": participate; a token and its lemma, NULL if there is none. Lent by the sentence or
 * constant. */
const char *gs_measure_find_deed (const GsSentence *sentence, guint32 topic);

/* the word for what goes on for the duration, as verb or as noun: "deliberation"; NULL if nothing
 * does; lent by the rules */
const char *gs_measure_find_ongoing (const GsRules *rules, const GsSentence *sentence,
                                     const GsAmount *amount, guint32 topic);

/* the word for what those do who are counted as a crowd: "march"; NULL if it is no crowd; lent by
 * the rules */
const char *gs_measure_find_crowd (const GsRules *rules, const GsSentence *sentence,
                                   const GsAmount *amount, guint32 topic);

/* the place from which a length is counted, which extent it is, and the noun of what is so high or
 * deep; tokens or GS_TOKEN_ROOT, a constant word or NULL */
guint32 gs_measure_find_far_from (const GsSentence *sentence, const GsAmount *amount);
const char *gs_measure_find_extent (const GsSentence *sentence, const GsAmount *amount);
guint32 gs_measure_find_extended (const GsSentence *sentence, const GsAmount *amount);

/* whether money is what a thing is sold for, and the head of its noun phrase; the last word of the
 * name in such a phrase, or GS_TOKEN_ROOT */
gboolean gs_measure_find_price (const GsRules *rules, const GsSentence *sentence,
                                const GsAmount *amount, guint32 topic, guint32 *thing);
guint32 gs_measure_find_proper (const GsSentence *sentence, guint32 thing);

/* the verb of what was done so many times, or GS_TOKEN_ROOT, and the head of whom it was done to */
guint32 gs_measure_find_repeated (const GsSentence *sentence, const GsAmount *amount,
                                  guint32 *whom);

const char *gs_measure_to_string (GsMeasure measure);

G_END_DECLS
