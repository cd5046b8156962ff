/* SPDX-License-Identifier: MIT */
/*
 * Which stretches of each article are evidence, and of what.
 *
 * Evidence may overlap. The marking parts each article's text into marks that do not: consecutive
 * stretches, each with the findings and claims that rest on it. Every piece of evidence begins
 * where a mark begins, so that both can be linked.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/**
 * GsMark: a stretch with the same owners throughout
 */
typedef struct
{
  GsSpan span;
  guint32 first_owner; /* index into the marking's owners */
  guint32 n_owners;    /* at least 1; a mark with very many names the first ones only */
} GsMark;

typedef struct _GsMarking GsMarking;

/**
 * GsMarkPiece: a piece of a block, marked or between marks
 */
typedef struct
{
  GsSpan span;        /* inside the block */
  const GsMark *mark; /* (nullable): which may begin before the block and end after it */
  guint number;       /* of the mark among its article's, from 0 */
} GsMarkPiece;

/**
 * GsMarkIter: goes through the pieces of a block, which begin and end with one between marks (that
 * may be empty)
 */
typedef struct
{
  const GsMark *marks;
  guint n_marks;
  guint next;       /* the mark that follows */
  gboolean at_mark; /* whether it is the next piece */
  gboolean done;
  GsSpan rest; /* of the block */
} GsMarkIter;

/* life cycle; the report must outlive the marking. Of each verdict the first @n_claims claims have
 * marks */
GsMarking *gs_marking_new (const GsReport *report, guint n_claims);
void gs_marking_free (GsMarking *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsMarking, gs_marking_free)

/* reading: marks by place; owners below the number of findings are findings, the others claims,
 * counted on */
const GsMark *gs_marking_get_marks (const GsMarking *self, guint32 article, guint *n_marks);
const guint32 *gs_marking_get_owners (const GsMarking *self, const GsMark *mark);
gint gs_marking_find (const GsMarking *self, const GsEvidence *evidence);

/* reading a block; @first is the first mark of the article that does not end before it */
GArray *gs_marking_new_block_owners (const GsMarking *self, guint32 article, guint first,
                                     guint32 end);
void gs_mark_iter_init (GsMarkIter *self, const GsMarking *marking, guint32 article, GsSpan block,
                        guint first);
gboolean gs_mark_iter_next (GsMarkIter *self, GsMarkPiece *piece);

G_END_DECLS
