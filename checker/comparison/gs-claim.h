/* SPDX-License-Identifier: MIT */
/*
 * Claims: statements of several articles that tell of the same thing.
 *
 * Statements of one story align when their predicates are related and they share words that few
 * articles have; each article speaks once in a claim, through one sentence. Statements that would
 * weld two claims together are left out: a pair joins two groups only if most of their members are
 * alike.
 */
#pragma once

#include "comparison/gs-statement.h"

G_BEGIN_DECLS

/**
 * GsPredicateRelation: how two predicates stand to each other
 */
typedef enum
{
  GS_PREDICATES_OTHER,    /* nothing is known */
  GS_PREDICATES_OPPOSITE, /* one class, opposite outcomes, all negations counted */
  GS_PREDICATES_SYNONYM,  /* WordNet puts them into one group of synonyms or verbs */
  GS_PREDICATES_CLASS,    /* one class, the same outcome */
  GS_PREDICATES_SAME,     /* one verb, or a verb and its noun */
} GsPredicateRelation;

/**
 * GsClaim: a group of statements
 */
typedef struct
{
  guint32 story;
  GArray *members;    /* of guint32: indices of statements, ascending: by article, then place */
  guint32 n_articles; /* how many articles speak */
  double likeness;    /* of the two members that are most alike */
  guint32 closest[2]; /* those two */
} GsClaim;

/* how the predicates of two statements stand to each other */
GsPredicateRelation gs_statements_relate (const GsStatements *statements, const GsLexicon *lexicon,
                                          guint32 a, guint32 b);

/* all claims of at least two articles, those most alike first; free with g_ptr_array_unref () */
GPtrArray *gs_claims_new (const GsBatch *batch, const GsStatements *statements);

const char *gs_predicate_relation_to_phrase (GsPredicateRelation relation);

G_END_DECLS
