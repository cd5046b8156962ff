/* SPDX-License-Identifier: MIT */
/*
 * Two statements of a story: whether predicates, time, place and participants let them be of one
 * claim.
 */
#pragma once

#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-statement.h"

G_BEGIN_DECLS

/* how the predicates of two statements stand to each other, all negations counted */
GsPredicateRelation gs_statements_relate (const GsBatch *batch, const GsStatements *statements,
                                          guint32 a, guint32 b);

/* what can keep them apart */
gboolean gs_statements_may_meet (const GsBatch *batch, const GsStatements *statements, guint32 a,
                                 guint32 b);
gboolean gs_statements_only_name (const GsStatements *statements, guint32 a, guint32 b);
gboolean gs_statements_fit (const GsBatch *batch, const GsStatements *statements, guint32 a,
                            guint32 b, gboolean related);
gboolean gs_statements_share_one_word (const GsStatements *self, const GsStatement *a,
                                       const GsStatement *b);

G_END_DECLS
