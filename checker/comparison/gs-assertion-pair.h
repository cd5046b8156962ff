/* SPDX-License-Identifier: MIT */
/*
 * Two assertions of two articles: whether they speak of one event, and whether both can hold.
 *
 * The pair is only read here: how predicates, participants, times and places stand to each other.
 * Whether that is agreement, conflict or nothing is the comparators' business.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-assertion.h"
#include "comparison/gs-batch.h"
#include "comparison/gs-closeness.h"
#include "comparison/gs-filler-pair.h"

G_BEGIN_DECLS

/**
 * GsPredicateRelation: how the words for the event stand to each other
 */
typedef enum
{
  GS_PREDICATES_UNRELATED,
  GS_PREDICATES_RELATED,  /* one class without ends, one verb group, one a kind of the other */
  GS_PREDICATES_OPPOSITE, /* two ends of one class, antonyms: approve, reject */
  GS_PREDICATES_SYNONYM,  /* one end of one class, synonyms, a verb and its noun */
  GS_PREDICATES_SAME,     /* one word */
} GsPredicateRelation;

#define GS_N_PREDICATE_RELATIONS (GS_PREDICATES_SAME + 1)

/**
 * GsBinding: how the times or places of two events stand to each other
 */
typedef enum
{
  GS_BINDING_UNKNOWN,    /* one of them or both are not given, or cannot be compared */
  GS_BINDING_SAME,       /* equal as far as given */
  GS_BINDING_COMPATIBLE, /* one contains the other */
  GS_BINDING_EXCLUDED,   /* both cannot be: Monday and Tuesday, Lyon and Paris */
} GsBinding;

#define GS_N_BINDINGS (GS_BINDING_EXCLUDED + 1)

/**
 * GsAssertionOf: an assertion and the article it is of
 */
typedef struct
{
  const GsExtraction *extraction; /* lent */
  const GsAssertion *assertion;   /* lent */
} GsAssertionOf;

/**
 * GsAssertionPair:
 * @predicate: the words for the event
 * @slots: by GsSlot: how the fillers of one slot stand to each other
 * @agent_of_theme: the first's agent against the second's theme
 * @theme_of_agent: the first's theme against the second's agent
 * @swapped: each one's agent is the other's theme, and not by being the same twice
 * @time, @place: as far as both give them
 * @outcome: 1 if both say the event came about (or did not) alike, -1 if one says the opposite of
 *   the other, 0 if that cannot be told
 * @certainty: the less sure of both: GS_CERTAINTY_STATED if both tell a fact
 * @n_matched: core participants (agent, theme, recipient) that match
 * @n_different: core participants that are two
 * @strength: how surely one event is meant: the weight of what both share; 0 if it cannot be one
 */
typedef struct
{
  GsPredicateRelation predicate;
  GsFillerRelation slots[GS_N_SLOTS];
  GsFillerRelation agent_of_theme;
  GsFillerRelation theme_of_agent;
  gboolean swapped;
  GsBinding time;
  GsBinding place;
  gint8 outcome;
  GsCertainty certainty;
  guint n_matched;
  guint n_different;
  double strength;
} GsAssertionPair;

/* reads all of it; @closeness weighs words by how rare they are in the batch; %NULL: all alike */
void gs_assertion_pair_read (GsAssertionPair *self, const GsBatch *batch, GsCloseness *closeness,
                             GsAssertionOf a, GsAssertionOf b);

/* parts of it, for an index or a cheap test first: agent, theme and recipient with what is counted
 * of them, the rest 0; and single questions */
void gs_assertion_pair_read_core (GsAssertionPair *self, const GsBatch *batch, GsAssertionOf a,
                                  GsAssertionOf b);
GsPredicateRelation gs_predicates_compare (const GsBatch *batch, const GsAssertion *a,
                                           const GsAssertion *b);
gboolean gs_assertion_is_charge (GsAssertionOf self);
gboolean gs_assertions_are_of_one_matter (GsAssertionOf a, GsAssertionOf b);
GsBinding gs_assertions_compare_times (GsAssertionOf a, GsAssertionOf b);
GsBinding gs_assertions_compare_places (const GsBatch *batch, GsAssertionOf a, GsAssertionOf b);

/* names of the relations */
const char *gs_predicate_relation_to_string (GsPredicateRelation relation);
const char *gs_binding_to_string (GsBinding binding);

G_END_DECLS
