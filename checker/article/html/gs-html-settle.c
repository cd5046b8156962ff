/* SPDX-License-Identifier: MIT */
/* Looks at the words of a page's blocks, where the markup did not say what they are. */
#include <string.h>

#include "article/text/gs-block-signs.h"
#include "article/text/gs-furniture.h"
#include "article/text/gs-notices.h"
#include "article/html/gs-html-blocks.h"
#include "article/gs-text-scan.h"

#define GS_SETTLE_SHORT     300
#define GS_SETTLE_TOP       6
#define GS_SETTLE_TAIL      4
#define GS_SETTLE_MIN_WORDS 5
#define GS_SETTLE_MAX_QUOTE 600
#define GS_SETTLE_N_QUOTES  32 /* each is looked for in the whole text */

static gboolean
gs_settle_is_open (const GsBlock *block)
{
  return block->kind == GS_BLOCK_PARAGRAPH || block->kind == GS_BLOCK_LIST_ITEM
         || block->kind == GS_BLOCK_SUBHEADING || block->kind == GS_BLOCK_QUOTATION;
}

static void
gs_settle_date (GsArticleBuilder *builder, GsBlock *block, const char *start, gsize length)
{
  GsInstant instant;
  gboolean is_update = FALSE;

  if (!gs_signs_of_date (start, length, &instant, &is_update))
    return;
  block->kind = GS_BLOCK_DATELINE;
  if (is_update)
    gs_article_builder_set_modified (builder, instant);
  else
    gs_article_builder_set_published (builder, instant);
}

static void
gs_settle_byline (GsArticleBuilder *builder, GsBlock *block, const char *start, gsize length)
{
  g_autofree char *authors = NULL;

  if (!gs_signs_of_byline (start, length))
    return;
  block->kind = GS_BLOCK_BYLINE;
  authors = gs_signs_dup_authors (start, length);
  if (!gs_article_builder_has_authors (builder))
    gs_article_builder_add_authors (builder, authors);
}

static void
gs_settle_block (GsArticleBuilder *builder, GsBlock *block, guint place)
{
  const char *start = gs_article_builder_get_text (builder) + block->span.start;
  gsize length = gs_span_length (block->span);

  if (length > GS_SETTLE_SHORT)
    return;
  if (place < GS_SETTLE_TOP)
    {
      gs_settle_date (builder, block, start, length);
      if (gs_settle_is_open (block))
        gs_settle_byline (builder, block, start, length);
    }
  if (!gs_settle_is_open (block))
    return;
  if (gs_furniture_is_fragment (start, length) || gs_furniture_is_link (start, length)
      || gs_furniture_is_invitation (start, length))
    block->kind = GS_BLOCK_FURNITURE;
  else if (gs_signs_of_caption (start, length))
    block->kind = GS_BLOCK_CAPTION;
}

/* whether a quotation stands in a paragraph as well, so that it is there only to be seen */
static gboolean
gs_settle_is_repeated (const GArray *blocks, guint which, const char *text)
{
  GsBlock quotation = g_array_index (blocks, GsBlock, which);
  GsSpan span = quotation.span;
  g_autofree char *words = NULL;
  const char *marks = "\"'";

  while (span.start < span.end && strchr (marks, text[span.start]) != NULL)
    span.start++;
  while (span.end > span.start && strchr (marks, text[span.end - 1]) != NULL)
    span.end--;
  words = g_strndup (text + span.start, gs_span_length (span));
  for (guint i = 0; *words != '\0' && i < blocks->len; i++)
    {
      GsBlock other = g_array_index (blocks, GsBlock, i);

      if (i != which && other.kind == GS_BLOCK_PARAGRAPH
          && gs_span_length (other.span) > gs_span_length (span)
          && g_strstr_len (text + other.span.start, gs_span_length (other.span), words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
gs_settle_quotations (GArray *blocks, const char *text)
{
  guint n_looked = 0;

  for (guint i = 0; i < blocks->len && n_looked < GS_SETTLE_N_QUOTES; i++)
    {
      GsBlock *block = &g_array_index (blocks, GsBlock, i);
      gsize length = gs_span_length (block->span);
      GsWord words[GS_SETTLE_MIN_WORDS];

      if (block->kind != GS_BLOCK_QUOTATION || length > GS_SETTLE_MAX_QUOTE
          || gs_text_split_words (text + block->span.start, length, words, GS_SETTLE_MIN_WORDS)
                 < GS_SETTLE_MIN_WORDS)
        continue;
      n_looked++;
      if (gs_settle_is_repeated (blocks, i, text))
        block->kind = GS_BLOCK_FURNITURE;
    }
}

static void
gs_settle_tail (GArray *blocks, const char *text)
{
  guint n_looked = 0;

  for (guint i = blocks->len; i > 1 && n_looked < GS_SETTLE_TAIL; i--)
    {
      GsBlock *block = &g_array_index (blocks, GsBlock, i - 1);

      if (!gs_settle_is_open (block))
        continue;
      n_looked++;
      if (gs_furniture_is_boilerplate (text + block->span.start, gs_span_length (block->span), text,
                                       block->span.start))
        block->kind = GS_BLOCK_FURNITURE;
    }
}

/* items without a stop under "Related topics" are links, too */
static void
gs_settle_labelled (GArray *blocks, const char *text)
{
  gboolean labelled = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      GsBlock *block = &g_array_index (blocks, GsBlock, i);
      const char *start = text + block->span.start;
      gsize length = gs_span_length (block->span);

      if (labelled && block->kind == GS_BLOCK_LIST_ITEM && length <= GS_SETTLE_SHORT
          && !gs_text_ends_sentence (start, length))
        block->kind = GS_BLOCK_FURNITURE;
      if (block->kind != GS_BLOCK_FURNITURE)
        labelled = FALSE;
      else if (gs_notice_is_label (start, length))
        labelled = TRUE;
    }
}

/* a heading with nothing but furniture under it heads that */
static void
gs_settle_last_headings (GArray *blocks)
{
  for (guint i = blocks->len; i > 0; i--)
    {
      GsBlock *block = &g_array_index (blocks, GsBlock, i - 1);

      if (block->kind == GS_BLOCK_SUBHEADING && i < blocks->len)
        block->kind = GS_BLOCK_FURNITURE;
      else if (block->kind != GS_BLOCK_FURNITURE)
        return;
    }
}

/* "PARIS (AP) -- " before the first sentence becomes a block of its own; a day in it is that of the
 * article, where no other is stated */
static void
gs_settle_dateline (GsArticleBuilder *builder)
{
  GArray *blocks = gs_article_builder_get_blocks (builder);
  const char *text = gs_article_builder_get_text (builder);
  GsInstant day;
  guint i = 0;
  GsBlock place;
  gsize n_place = 0;
  gsize end;

  while (i < blocks->len && g_array_index (blocks, GsBlock, i).kind != GS_BLOCK_PARAGRAPH)
    i++;
  if (i == blocks->len)
    return;
  place = g_array_index (blocks, GsBlock, i);
  end = gs_signs_of_dateline (text + place.span.start, gs_span_length (place.span), &n_place);
  if (end == 0)
    return;
  g_array_index (blocks, GsBlock, i).span.start += (guint32) end;
  place.kind = GS_BLOCK_DATELINE;
  place.span.end = place.span.start + (guint32) n_place;
  g_array_append_val (blocks, place);
  if (gs_signs_find_day (text + place.span.start, n_place, &day))
    gs_article_builder_set_published (builder, day);
}

/**
 * gs_html_blocks_settle:
 * @builder: with the blocks of a page
 */
void
gs_html_blocks_settle (GsArticleBuilder *builder)
{
  GArray *blocks = gs_article_builder_get_blocks (builder);

  for (guint i = 0; i < blocks->len; i++)
    gs_settle_block (builder, &g_array_index (blocks, GsBlock, i), i);
  gs_settle_quotations (blocks, gs_article_builder_get_text (builder));
  gs_settle_tail (blocks, gs_article_builder_get_text (builder));
  gs_settle_labelled (blocks, gs_article_builder_get_text (builder));
  gs_settle_last_headings (blocks);
  gs_settle_dateline (builder);
}
