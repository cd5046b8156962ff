/* SPDX-License-Identifier: MIT */
/*
 * Building one assertion: participants of verbs and of event nouns into slots.
 */
#pragma once

#include "assertion/gs-assertion.h"
#include "assertion/gs-predicate-words.h"
#include "assertion/gs-reading.h"

G_BEGIN_DECLS

/* an assertion of a predicate, its stance filled in, its slots empty */
void gs_assertion_init (GsAssertion *self, GsReading *reading, guint32 token, GsAssertionForm form);

/* names the predicate; @word is NULL if it is of no class */
void gs_assertion_set_predicate (GsAssertion *self, GsReading *reading, const char *lemma,
                                 const GsPredicateWord *word);

/* fills a slot that is still empty with the phrase of a token; GS_NONE is passed over */
void gs_assertion_fill (GsAssertion *self, GsReading *reading, GsSlot slot, guint32 token);

/* place, time, amount, manner, purpose and what prepositions tell of the other participants */
void gs_assertion_fill_adjuncts (GsAssertion *self, GsReading *reading, guint32 token);

/* agent and theme of an event noun: "Nvidia's pledge", "restrictions on chips" */
void gs_assertion_fill_event (GsAssertion *self, GsReading *reading, guint32 noun,
                              const GsPredicateWord *word);

/* what a gerund after a preposition is about: "limits on exporting chips"; or GS_NONE */
guint32 gs_event_find_gerund (const GsReading *reading, guint32 token);

/* whether the theme is a stretch of time: "the end of the week" */
gboolean gs_assertion_is_time (const GsReading *reading, const GsAssertion *self);

/* whether a noun is where something can be: a place or a building */
gboolean gs_assertion_is_where (const GsReading *reading, guint32 token);
gboolean gs_assertion_is_place (const GsReading *reading, guint32 token);

/* evidence and span, when all is filled; @noun is the event noun under a verb, or GS_NONE */
void gs_assertion_finish (GsAssertion *self, GsReading *reading, guint32 noun);

G_END_DECLS
