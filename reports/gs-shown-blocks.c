/* SPDX-License-Identifier: MIT */
/* Walks blocks and marks side by side; both are sorted by place. */
#include "gs-shown-blocks.h"

/**
 * gs_shown_blocks_init:
 * @article: index of an article that was read
 * @cited: whether only headlines and blocks that hold evidence are shown
 *
 * Begins to go through the blocks of an article.
 */
void
gs_shown_blocks_init (GsShownBlocks *self, const GsReport *report, const GsMarking *marking,
                      guint32 article, gboolean cited)
{
  *self = (GsShownBlocks){ .cited = cited };
  self->marks = gs_marking_get_marks (marking, article, &self->n_marks);
  self->blocks =
      gs_article_get_blocks (gs_report_get_article (report, article)->article, &self->n_blocks);
}

/**
 * gs_shown_blocks_next:
 * @block: (out): the next block
 *
 * Returns: %FALSE after the last
 */
gboolean
gs_shown_blocks_next (GsShownBlocks *self, GsShownBlock *block)
{
  while (self->next < self->n_blocks)
    {
      const GsBlock *at = &self->blocks[self->next++];

      while (self->next_mark < self->n_marks
             && self->marks[self->next_mark].span.end <= at->span.start)
        self->next_mark++;
      if (self->cited && at->kind != GS_BLOCK_HEADLINE
          && (self->next_mark >= self->n_marks
              || self->marks[self->next_mark].span.start >= at->span.end))
        continue;
      *block = (GsShownBlock){ .block = at,
                               .first_mark = self->next_mark,
                               .furniture = at->kind >= GS_BLOCK_FOREIGN };
      return TRUE;
    }
  return FALSE;
}
