/* SPDX-License-Identifier: MIT */
/* Which blocks of an article a report shows, in their order: all, or those that hold evidence. */
#pragma once

#include "gs-marking.h"

G_BEGIN_DECLS

/**
 * GsShownBlock: a block, its first mark and whether it belongs to the page instead of the article
 */
typedef struct
{
  const GsBlock *block;
  guint first_mark; /* the first of its article that does not end before the block */
  gboolean furniture;
} GsShownBlock;

/**
 * GsShownBlocks: goes through them
 */
typedef struct
{
  const GsMark *marks;
  guint n_marks;
  const GsBlock *blocks;
  guint n_blocks;
  gboolean cited; /* only headlines and blocks that hold evidence */
  guint next;
  guint next_mark;
} GsShownBlocks;

void gs_shown_blocks_init (GsShownBlocks *self, const GsReport *report, const GsMarking *marking,
                           guint32 article, gboolean cited);
gboolean gs_shown_blocks_next (GsShownBlocks *self, GsShownBlock *block);

G_END_DECLS
