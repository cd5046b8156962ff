/* SPDX-License-Identifier: MIT */
/*
 * Two sentences of two articles: whether the times they name are of one occasion.
 */
#pragma once

#include "assertion/gs-moment.h"

G_BEGIN_DECLS

/* whether the times that two sentences name tell two occasions apart: other weekdays, days that do
 * not meet, other months, or a day here and a month or year there. %FALSE if one of them names no
 * time. */
gboolean gs_sentences_are_of_other_times (const GsExtraction *a, guint32 sentence_of_a,
                                          const GsExtraction *b, guint32 sentence_of_b);

/* whether both sentences name one day */
gboolean gs_sentences_are_of_one_day (const GsExtraction *a, guint32 sentence_of_a,
                                      const GsExtraction *b, guint32 sentence_of_b);

/* the last time but clock times that a sentence names; NULL if there is none; lent */
const GsMoment *gs_sentence_find_moment (const GsExtraction *extraction, guint32 sentence);

/* a year that is past to the article and that the sentence names; 0 if there is none */
gint gs_sentence_find_past_year (const GsExtraction *extraction, guint32 sentence);

G_END_DECLS
