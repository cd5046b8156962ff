/* SPDX-License-Identifier: MIT */
/*
 * How many one event befell, and on which day of the week, as one sentence tells it.
 *
 * "A soldier was killed on Monday" and "two soldiers were killed on Friday" are two events: neither
 * the day nor the number is that of the other.
 */
#pragma once

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

/* whether the verb @predicate of two sentences befell other numbers on other days of the week;
 * FALSE where a sentence leaves number or day open */
gboolean gs_befallen_are_of_two_days (const GsExtraction *a, guint32 sentence_of_a,
                                      const char *predicate_of_a, const GsExtraction *b,
                                      guint32 sentence_of_b, const char *predicate_of_b);

G_END_DECLS
