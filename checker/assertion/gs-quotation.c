/* SPDX-License-Identifier: MIT */
/* Finds quotation marks that belong together, block by block, and what publishers mark as quoted.
 */
#include "assertion/gs-quotation.h"

#include <string.h>

/* blocks of one speech behind the one that opened it */
#define GS_MAX_CONTINUED 5

/* ---- marks ---- */

typedef enum
{
  GS_MARK_NONE,
  GS_MARK_DOUBLE_OPEN,  /* “ « `` */
  GS_MARK_DOUBLE_CLOSE, /* ” » '' */
  GS_MARK_DOUBLE_ANY,   /* " */
  GS_MARK_SINGLE_OPEN,  /* ‘ */
  GS_MARK_SINGLE_CLOSE, /* ’ */
  GS_MARK_SINGLE_ANY,   /* ' */
} GsMark;

static GsMark
gs_mark_at (const char *text, const char *end, guint *length)
{
  gunichar c = (guchar) *text;

  if (c < 0x80 && c != '"' && c != '\'' && c != '`')
    {
      *length = 1;
      return GS_MARK_NONE;
    }
  if (end - text >= 2 && (memcmp (text, "``", 2) == 0 || memcmp (text, "''", 2) == 0))
    {
      *length = 2;
      return text[0] == '`' ? GS_MARK_DOUBLE_OPEN : GS_MARK_DOUBLE_CLOSE;
    }
  c = g_utf8_get_char (text);
  *length = (guint) (g_utf8_next_char (text) - text);
  switch (c)
    {
    case 0x201c:
    case 0x201e:
    case 0x00ab:
      return GS_MARK_DOUBLE_OPEN;
    case 0x201d:
    case 0x00bb:
      return GS_MARK_DOUBLE_CLOSE;
    case '"':
      return GS_MARK_DOUBLE_ANY;
    case 0x2018:
    case 0x201a:
      return GS_MARK_SINGLE_OPEN;
    case 0x2019:
      return GS_MARK_SINGLE_CLOSE;
    case '\'':
    case '`':
      return GS_MARK_SINGLE_ANY;
    default:
      return GS_MARK_NONE;
    }
}

static gboolean
gs_mark_is_double (GsMark mark)
{
  return mark == GS_MARK_DOUBLE_OPEN || mark == GS_MARK_DOUBLE_CLOSE || mark == GS_MARK_DOUBLE_ANY;
}

/**
 * GsQuoteScan: the state while a block is read
 */
typedef struct
{
  const char *text; /* the article's text */
  GsSpan block;
} GsQuoteScan;

static gunichar
gs_scan_before (const GsQuoteScan *scan, guint32 at)
{
  if (at <= scan->block.start)
    return ' ';
  return g_utf8_get_char (g_utf8_find_prev_char (scan->text + scan->block.start, scan->text + at));
}

static gunichar
gs_scan_after (const GsQuoteScan *scan, guint32 at)
{
  return at < scan->block.end ? g_utf8_get_char (scan->text + at) : ' ';
}

static gboolean
gs_is_opening_context (gunichar before, gunichar after)
{
  gboolean free_before = g_unichar_isspace (before) || before == '(' || before == '['
                         || before == ':' || before == 0x2014 || before == 0x2013 || before == '-'
                         || before == 0x201c || before == '"' || before == 0x2018;

  return free_before && !g_unichar_isspace (after);
}

/* a single mark closes after punctuation, or before white space or punctuation: "dogs' tails" has
 * neither a stop before it nor an open quotation, "it's" has a letter behind it */
static gboolean
gs_is_closing_single (gunichar before, gunichar after)
{
  if (g_unichar_isspace (before) || g_unichar_isalnum (after))
    return FALSE;
  return g_unichar_ispunct (before) || g_unichar_isspace (after) || g_unichar_ispunct (after);
}

/* whether a plural possessive is the likelier reading of a single mark: "the workers’ union" */
static gboolean
gs_is_possessive (const GsQuoteScan *scan, guint32 at, guint length)
{
  gunichar before = gs_scan_before (scan, at);
  guint32 next = at + length;

  if (before != 's' || gs_scan_after (scan, next) != ' ' || next + 1 >= scan->block.end)
    return FALSE;
  return g_unichar_islower (g_utf8_get_char (scan->text + next + 1));
}

static gboolean
gs_opens (const GsQuoteScan *scan, guint32 at, guint length, GsMark mark)
{
  gunichar before = gs_scan_before (scan, at);
  gunichar after = gs_scan_after (scan, at + length);

  switch (mark)
    {
    case GS_MARK_DOUBLE_OPEN:
      return TRUE;
    case GS_MARK_DOUBLE_ANY:
    case GS_MARK_SINGLE_OPEN:
    case GS_MARK_SINGLE_ANY:
      return gs_is_opening_context (before, after);
    case GS_MARK_DOUBLE_CLOSE: /* a wrong mark, as in ”word” */
      return gs_is_opening_context (before, after);
    case GS_MARK_NONE:
    case GS_MARK_SINGLE_CLOSE:
    default:
      return FALSE;
    }
}

static gboolean
gs_closes (const GsQuoteScan *scan, guint32 at, guint length, GsMark mark, GsMark opened)
{
  gunichar before = gs_scan_before (scan, at);
  gunichar after = gs_scan_after (scan, at + length);

  /* double marks do not nest: whichever comes next closes, however it is spaced or curled */
  if (gs_mark_is_double (opened))
    return gs_mark_is_double (mark);
  if (mark != GS_MARK_SINGLE_CLOSE && mark != GS_MARK_SINGLE_ANY)
    return FALSE;
  return gs_is_closing_single (before, after) && !gs_is_possessive (scan, at, length);
}

/* where the quotation that begins at @from ends; the block's end if nothing closes it */
static guint32
gs_find_close (const GsQuoteScan *scan, guint32 from, GsMark opened, guint *length)
{
  guint32 at = from;

  while (at < scan->block.end)
    {
      GsMark mark = gs_mark_at (scan->text + at, scan->text + scan->block.end, length);

      if (mark != GS_MARK_NONE && gs_closes (scan, at, *length, mark, opened))
        return at;
      at += *length;
    }
  *length = 0;
  return scan->block.end;
}

/* ---- extraction ---- */

static gboolean
gs_block_may_quote (GsBlockKind kind)
{
  return kind < GS_BLOCK_FOREIGN && kind != GS_BLOCK_BYLINE && kind != GS_BLOCK_DATELINE;
}

static GsSpan
gs_trim_span (const char *text, GsSpan span)
{
  while (span.start < span.end && g_unichar_isspace (g_utf8_get_char (text + span.start)))
    span.start = (guint32) (g_utf8_next_char (text + span.start) - text);
  while (span.end > span.start)
    {
      const char *last = g_utf8_find_prev_char (text + span.start, text + span.end);

      if (last == NULL || !g_unichar_isspace (g_utf8_get_char (last)))
        break;
      span.end = (guint32) (last - text);
    }
  return span;
}

/* marks around an address quote nobody */
static gboolean
gs_span_is_address (const GsExtraction *extraction, GsSpan span)
{
  const char *text = gs_article_get_text (extraction->article, NULL) + span.start;

  return g_strstr_len (text, gs_span_length (span), "://") != NULL
         || g_strstr_len (text, gs_span_length (span), "www.") != NULL;
}

static void
gs_add_quotation (GsExtraction *extraction, GsSpan span, gboolean headline, gboolean closed)
{
  GsQuotation quotation = { .headline = headline, .closed = closed };

  quotation.span = gs_trim_span (gs_article_get_text (extraction->article, NULL), span);
  if (gs_span_is_empty (quotation.span) || gs_span_is_address (extraction, quotation.span))
    return;
  quotation.sentence = gs_extraction_find_sentence (extraction, quotation.span.start);
  quotation.words = gs_quotation_normalize (extraction, quotation.span, &quotation.n_words);
  if (quotation.n_words > 0)
    g_array_append_val (extraction->quotations, quotation);
}

/* the quotations of a block from @at on; returns whether it ends inside one */
static gboolean
gs_quotations_scan_block (GsExtraction *extraction, const GsBlock *block, guint32 at)
{
  GsQuoteScan scan = { gs_article_get_text (extraction->article, NULL), block->span };
  gboolean open = FALSE;

  while (at < block->span.end)
    {
      guint length;
      guint close_length;
      GsMark mark = gs_mark_at (scan.text + at, scan.text + block->span.end, &length);
      guint32 close;

      if (mark == GS_MARK_NONE || !gs_opens (&scan, at, length, mark))
        {
          at += length;
          continue;
        }
      close = gs_find_close (&scan, at + length, mark, &close_length);
      if (close_length == 0 && !gs_mark_is_double (mark))
        {
          at += length; /* an apostrophe, not a mark */
          continue;
        }
      gs_add_quotation (extraction, GS_SPAN_INIT (at + length, close),
                        block->kind == GS_BLOCK_HEADLINE, close_length > 0);
      at = close + close_length;
      open = close_length == 0;
    }
  return open;
}

/* whether the first double mark of a block closes what was opened before it: @at, @length are the
 * mark's; 0 if the block has none */
static gboolean
gs_block_closes_first (const char *text, const GsBlock *block, guint32 *at, guint *length)
{
  GsQuoteScan scan = { text, block->span };

  for (*at = block->span.start; *at < block->span.end; *at += *length)
    {
      GsMark mark = gs_mark_at (text + *at, text + block->span.end, length);

      if (gs_mark_is_double (mark))
        return *at > block->span.start && !gs_opens (&scan, *at, *length, mark);
    }
  *length = 0;
  return FALSE;
}

/* a quotation that a block left open and one of the next few closes, none of them opening another:
 * lines of one speech. Adds what is quoted of each; returns the block that closes it, with @at
 * behind the mark, or @first if nothing does */
static guint
gs_quotations_continue (GsExtraction *extraction, const GsBlock *blocks, guint n_blocks,
                        guint first, guint32 *at)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint length = 0;
  guint last = first;
  guint32 mark;

  while (last < n_blocks && last < first + GS_MAX_CONTINUED
         && blocks[last].kind == GS_BLOCK_PARAGRAPH
         && !gs_block_closes_first (text, &blocks[last], &mark, &length) && length == 0)
    last++;
  if (length == 0 || last >= n_blocks || last >= first + GS_MAX_CONTINUED
      || !gs_block_closes_first (text, &blocks[last], &mark, &length))
    return first;
  for (guint i = first; i < last; i++)
    gs_add_quotation (extraction, blocks[i].span, FALSE, FALSE);
  gs_add_quotation (extraction, GS_SPAN_INIT (blocks[last].span.start, mark), FALSE, TRUE);
  *at = mark + length;
  return last;
}

/* whether one of the first @n quotations, which are in order and apart, overlaps a span */
static gboolean
gs_quotations_has_within (const GsExtraction *extraction, guint n, GsSpan span)
{
  guint low = 0;

  while (low < n)
    {
      guint middle = low + (n - low) / 2;

      if (g_array_index (extraction->quotations, GsQuotation, middle).span.start < span.end)
        low = middle + 1;
      else
        n = middle;
    }
  return low > 0
         && gs_span_overlaps (g_array_index (extraction->quotations, GsQuotation, low - 1).span,
                              span);
}

static int
gs_quotation_compare (gconstpointer a, gconstpointer b)
{
  return gs_span_compare (((const GsQuotation *) a)->span, ((const GsQuotation *) b)->span);
}

/* what the publisher marks as quoted is, with quotation marks or without */
static void
gs_quotations_add_marked (GsExtraction *extraction)
{
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (extraction->article, &n);
  guint n_before = extraction->quotations->len;
  guint32 end = 0; /* of the last that was added: marks in marks are one */

  for (guint i = 0; i < n; i++)
    {
      if (annotations[i].kind != GS_ANNOTATION_QUOTATION || annotations[i].span.start < end
          || gs_quotations_has_within (extraction, n_before, annotations[i].span))
        continue;
      gs_add_quotation (extraction, annotations[i].span, FALSE, TRUE);
      end = annotations[i].span.end;
    }
  if (extraction->quotations->len > n_before)
    g_array_sort (extraction->quotations, gs_quotation_compare);
}

/**
 * gs_quotations_extract:
 * @extraction: an extraction whose sentences are known; its quotations are filled
 *
 * Linear in the text but for unclosed single marks, which cost a scan of their block each.
 */
void
gs_quotations_extract (GsExtraction *extraction)
{
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (extraction->article, &n_blocks);
  gboolean open = FALSE;

  for (guint i = 0; i < n_blocks; i++)
    {
      guint32 at = blocks[i].span.start;

      if (!gs_block_may_quote (blocks[i].kind))
        continue;
      if (open)
        {
          i = gs_quotations_continue (extraction, blocks, n_blocks, i, &at);
          at = MAX (at, blocks[i].span.start);
        }
      open = gs_quotations_scan_block (extraction, &blocks[i], at);
    }
  gs_quotations_add_marked (extraction);
}
