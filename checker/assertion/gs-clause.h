/* SPDX-License-Identifier: MIT */
/*
 * Clauses: the understood subject and object of a predicate, wherever the tree has them.
 *
 * Follows control ("agreed to sell", "urged him to leave"), raising ("seems to have"), relative and
 * participial clauses ("rules that limit", "limits imposed by") and coordination.
 */
#pragma once

#include "assertion/gs-reading.h"

G_BEGIN_DECLS

/* grammatical subject (of the passive: who undergoes); GS_NONE if nobody is understood */
guint32 gs_clause_get_subject (const GsReading *reading, guint32 token);

/* direct object of an active verb, or GS_NONE */
guint32 gs_clause_get_object (const GsReading *reading, guint32 token);

/* "by X" of the passive, or GS_NONE */
guint32 gs_clause_get_by (const GsReading *reading, guint32 token);

/* who says it, for a verb of saying: its subject, or "by X" of the passive; GS_NONE for "it" */
guint32 gs_clause_get_sayer (const GsReading *reading, guint32 token);

/* the noun in an "of" phrase and the like: the first dependent with one of these prepositions */
guint32 gs_clause_get_oblique (const GsReading *reading, guint32 token, const char *prepositions);

/* "urged the court to sue", the infinitive hung on the noun by mistake: the verb, or GS_NONE */
guint32 gs_clause_get_misplaced_governor (const GsReading *reading, guint32 token);

/* who is, or is not, "the one who did it", of whose relative clause @clause is the predicate */
guint32 gs_clause_get_identified (const GsReading *reading, guint32 clause);

/* whose it is: "Nvidia's pledge", "the administration's choice", "commitment of Nvidia" */
guint32 gs_clause_get_possessor (const GsReading *reading, guint32 noun);

G_END_DECLS
