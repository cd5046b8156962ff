/* SPDX-License-Identifier: MIT */
/* Finds quotation marks that belong together, block by block, what publishers mark as quoted, and
 * normalizes the words. */
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
  gunichar c;

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

/* ---- normal form of words ---- */

typedef struct
{
  const char *ending; /* of a contraction, folded */
  const char *word;   /* what it stands for */
} GsContraction;

/* what is left of "won't", "can't" and "shan't" without the ending */
static const GsContraction clipped[] = {
  { "wo", "will" },
  { "ca", "can" },
  { "sha", "shall" },
};

static const GsContraction contractions[] = {
  { "n't", "not" }, { "'ve", "have" }, { "'re", "are" }, { "'ll", "will" }, { "'m", "am" },
};

static const char *const small_numbers[] = {
  "zero",  "one",   "two",  "three", "four",   "five",   "six",
  "seven", "eight", "nine", "ten",   "eleven", "twelve",
};

static const char *
gs_normalize_number (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_numbers); i++)
    if (g_str_equal (word, small_numbers[i]))
      {
        static const char *const digits[] = { "0", "1", "2", "3",  "4",  "5", "6",
                                              "7", "8", "9", "10", "11", "12" };
        return digits[i];
      }
  return word;
}

static void
gs_append_word (GsExtraction *extraction, GArray *words, const char *text, gssize length,
                GsSpan span)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  GsQuotedWord word = { NULL, span };

  if (*copy == '\0')
    return;
  word.text = gs_extraction_intern (extraction, gs_normalize_number (copy), -1);
  g_array_append_val (words, word);
}

/* case folded, straight apostrophe, no other punctuation; "s**t" keeps a star as a wild card */
static char *
gs_dup_folded_word (const char *text, gsize length)
{
  g_autofree char *folded = g_utf8_casefold (text, (gssize) length);
  GString *out = g_string_sized_new (length);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\'' || c == 0x2019 || c == 0x2018)
        g_string_append_c (out, '\'');
      else if (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '%' || c == '$')
        g_string_append_unichar (out, c);
      else if (c == '*')
        g_string_append_c (out, '*');
    }
  while (out->len > 0 && out->str[out->len - 1] == '\'')
    g_string_truncate (out, out->len - 1);
  while (out->len > 0 && out->str[0] == '\'')
    g_string_erase (out, 0, 1);
  return g_string_free (out, FALSE);
}

static const char *
gs_unclip (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (clipped); i++)
    if (g_str_equal (word, clipped[i].ending))
      return clipped[i].word;
  return word;
}

static void
gs_append_normalized (GsExtraction *extraction, GArray *words, const char *text, GsSpan span)
{
  g_autofree char *folded = gs_dup_folded_word (text + span.start, gs_span_length (span));
  gsize length = strlen (folded);

  if (strchr (folded, '*') != NULL)
    {
      const GsQuotedWord wild = { NULL, span };

      g_array_append_val (words, wild);
      return;
    }
  if (g_str_equal (folded, "cannot"))
    {
      gs_append_word (extraction, words, "can", -1, span);
      gs_append_word (extraction, words, "not", -1, span);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (contractions); i++)
    {
      gsize ending = strlen (contractions[i].ending);

      if (length > ending && g_str_has_suffix (folded, contractions[i].ending))
        {
          folded[length - ending] = '\0';
          gs_append_word (extraction, words, gs_unclip (folded), -1, span);
          gs_append_word (extraction, words, contractions[i].word, -1, span);
          return;
        }
    }
  gs_append_word (extraction, words, folded, -1, span);
}

static gboolean
gs_is_word_break (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x2014 || c == 0x2013 || c == '/' || c == '-' || c == 0x2010
         || c == 0x2011;
}

/* an ellipsis or a bracketed repair that begins at @text; its length, or 0 */
static gsize
gs_match_gap (const char *text, const char *end)
{
  const char *close;

  if (*text == '[' || *text == '(')
    {
      close = memchr (text, *text == '[' ? ']' : ')', (gsize) (end - text));
      return close != NULL ? (gsize) (close + 1 - text) : 0;
    }
  if (g_utf8_get_char (text) == 0x2026)
    return strlen ("…");
  if (end - text >= 3 && memcmp (text, "...", 3) == 0)
    return 3;
  if (end - text >= 5 && memcmp (text, ". . .", 5) == 0)
    return 5;
  return 0;
}

/**
 * gs_quotation_normalize:
 * @extraction: lends the strings and the array
 * @span: bytes of its article's text
 * @n_words: (out): how many words
 *
 * Returns: (transfer none): the words in normal form
 */
GsQuotedWord *
gs_quotation_normalize (GsExtraction *extraction, GsSpan span, guint32 *n_words)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (GsQuotedWord));
  const char *text = gs_article_get_text (extraction->article, NULL);
  const char *end = text + span.end;
  const char *p = text + span.start;
  GsQuotedWord *result;

  while (p < end)
    {
      const char *start = p;
      gsize gap = gs_match_gap (p, end);

      if (gap > 0)
        {
          const GsQuotedWord wild = { NULL, GS_SPAN_INIT (p - text, p - text + (goffset) gap) };

          g_array_append_val (words, wild);
          p += gap;
          continue;
        }
      while (p < end && !gs_is_word_break (g_utf8_get_char (p))
             && (p == start || gs_match_gap (p, end) == 0))
        p = g_utf8_next_char (p);
      if (p > start)
        gs_append_normalized (extraction, words, text, GS_SPAN_INIT (start - text, p - text));
      else
        p = g_utf8_next_char (p);
    }
  *n_words = words->len;
  result = gs_arena_new_array (extraction->arena, GsQuotedWord, words->len);
  if (words->len > 0)
    memcpy (result, words->data, sizeof (GsQuotedWord) * words->len);
  return result;
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
