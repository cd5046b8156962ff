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
#include "comparison/gs-statement-pair.h"

G_BEGIN_DECLS

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

static inline guint32
gs_claim_get_member (const GsClaim *claim, guint index)
{
  return g_array_index (claim->members, guint32, index);
}

/* all claims of at least two articles, those most alike first; free with g_ptr_array_unref () */
GPtrArray *gs_claims_new (const GsBatch *batch, const GsStatements *statements);

G_END_DECLS
