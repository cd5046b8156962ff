/* SPDX-License-Identifier: MIT */
/*
 * Names with characters that the eye cannot see or cannot tell: zero-width marks, marks that turn
 * the direction of writing, and letters of another script that look like Latin ones.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-wording.h"

/* different words of one article that are shown; a page full of them is no page of slips */
#define GS_HIDDEN_MAX_WORDS 20
#define GS_HIDDEN_MIN_CHARS 3
#define GS_HIDDEN_MAX_BYTES 200

/* what is odd about a word */
typedef struct
{
  gunichar character; /* the first odd one */
  gboolean turns;     /* it changes the direction of writing */
  gboolean lookalike; /* it is a letter of another script */
} GsHiddenSign;

/* letters of Greek and Cyrillic that cannot be told from Latin ones, with what they look like */
static const struct
{
  gunichar character;
  char looks_like;
} lookalikes[] = {
  { 0x0391, 'A' }, { 0x0392, 'B' }, { 0x0395, 'E' }, { 0x0396, 'Z' }, { 0x0397, 'H' },
  { 0x0399, 'I' }, { 0x039a, 'K' }, { 0x039c, 'M' }, { 0x039d, 'N' }, { 0x039f, 'O' },
  { 0x03a1, 'P' }, { 0x03a4, 'T' }, { 0x03a5, 'Y' }, { 0x03a7, 'X' }, { 0x03bf, 'o' },
  { 0x0405, 'S' }, { 0x0406, 'I' }, { 0x0408, 'J' }, { 0x0410, 'A' }, { 0x0412, 'B' },
  { 0x0415, 'E' }, { 0x041a, 'K' }, { 0x041c, 'M' }, { 0x041d, 'H' }, { 0x041e, 'O' },
  { 0x0420, 'P' }, { 0x0421, 'C' }, { 0x0422, 'T' }, { 0x0425, 'X' }, { 0x0430, 'a' },
  { 0x0435, 'e' }, { 0x043e, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' }, { 0x0443, 'y' },
  { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' }, { 0x0458, 'j' }, { 0x04bb, 'h' },
};

static char
gs_hidden_get_latin (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (lookalikes); i++)
    if (lookalikes[i].character == character)
      return lookalikes[i].looks_like;
  return '\0';
}

static gboolean
gs_hidden_turns (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e)
         || (character >= 0x2066 && character <= 0x2069);
}

/* no width and no meaning between Latin letters; the soft hyphen has one */
static gboolean
gs_hidden_is_invisible (gunichar character)
{
  return (character >= 0x200b && character <= 0x200f) || gs_hidden_turns (character)
         || (character >= 0x2060 && character <= 0x2064) || character == 0xfeff
         || character == 0x180e || character == 0x034f;
}

static gboolean
gs_hidden_is_latin (gunichar character)
{
  return g_unichar_isalpha (character)
         && g_unichar_get_script (character) == G_UNICODE_SCRIPT_LATIN;
}

/* the word as it looks: what cannot be seen left out, look-alikes as what they look like */
static char *
gs_hidden_dup_seen (const char *word, gsize length)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      char latin = gs_hidden_get_latin (character);

      if (gs_hidden_is_invisible (character))
        continue;
      if (latin != '\0')
        g_string_append_c (out, latin);
      else
        g_string_append_unichar (out, character);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* whether a word is a name in Latin letters with something in it that does not show; at its ends
 * such marks do no harm */
static gboolean
gs_hidden_judge (const char *word, gsize length, GsHiddenSign *sign)
{
  guint n_latin = 0;
  guint n_alike = 0;
  guint n_other = 0;
  gunichar first = 0;

  memset (sign, 0, sizeof *sign);
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean alike = gs_hidden_get_latin (character) != '\0';

      if (first == 0 && g_unichar_isalpha (character))
        first = character;
      n_latin += gs_hidden_is_latin (character);
      n_alike += alike;
      n_other += !alike && g_unichar_isalpha (character) && !gs_hidden_is_latin (character);
      if (sign->character == 0 && (alike || gs_hidden_is_invisible (character)))
        {
          sign->character = character;
          sign->turns = gs_hidden_turns (character);
          sign->lookalike = alike;
        }
    }
  return sign->character != 0 && n_other == 0 && n_latin >= 2 && n_latin > n_alike
         && n_latin + n_alike >= GS_HIDDEN_MIN_CHARS && g_unichar_isupper (first);
}

static gboolean
gs_hidden_is_inside (const char *at, const char *end)
{
  gunichar character = g_utf8_get_char (at);

  return at < end && (g_unichar_isalpha (character) || gs_hidden_is_invisible (character));
}

static void
gs_hidden_report (const GsBatch *batch, GsReport *report, guint32 article, GsSpan span,
                  const GsHiddenSign *sign)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);
  const char *word = gs_article_get_text (extraction->article, NULL) + span.start;
  g_autofree char *seen = gs_hidden_dup_seen (word, gs_span_length (span));
  g_autofree char *exact = g_strndup (word, gs_span_length (span));
  g_autofree char *fact = g_strdup_printf ("hidden:%s", exact);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact);
  GsSide *side = gs_finding_add_side (finding, exact, seen);
  GsSpan sentence = span;
  const char *what = sign->lookalike ? "a letter of another script"
                     : sign->turns   ? "a mark that turns the direction of writing"
                                     : "a character without width";

  if (extraction->sentences->len > 0)
    sentence = g_array_index (extraction->sentences, GsSentenceFacts,
                              gs_extraction_find_sentence (extraction, span.start))
                   .span;
  if (!gs_span_contains (sentence, span))
    sentence = span;
  side->doubtful = TRUE;
  gs_side_add_evidence (side, article, span, sentence);
  gs_finding_set_scope (finding, "article", article);
  finding->severity = GS_SEVERITY_WARNING;
  gs_finding_take_title (finding, g_strdup_printf ("‘%s’ is not the name it looks like", seen));
  gs_finding_take_hint (
      finding, g_strdup_printf ("‘%s’ holds %s, U+%04X", seen, what, (guint) sign->character));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The eye reads ‘%s’; the text has U+%04X in it, %s. Searches and "
                                "comparisons do not find the name.",
                                seen, (guint) sign->character, what));
  gs_report_add_finding (report, g_steal_pointer (&finding));
}

/* the name without what does not show at its ends */
static GsSpan
gs_hidden_trim (const char *text, GsSpan span)
{
  while (span.start < span.end && gs_hidden_is_invisible (g_utf8_get_char (text + span.start)))
    span.start = (guint32) (g_utf8_next_char (text + span.start) - text);
  while (span.start < span.end)
    {
      const char *last = g_utf8_prev_char (text + span.end);

      if (!gs_hidden_is_invisible (g_utf8_get_char (last)))
        break;
      span.end = (guint32) (last - text);
    }
  return span;
}

/* whether a name of the batch is written as this one looks: then the spellings are compared as such
 * (gs-compare-names.c) */
static gboolean
gs_hidden_is_written (const GsBatch *batch, const char *word, gsize length)
{
  g_autofree char *seen = gs_hidden_dup_seen (word, length);

  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);

      for (guint k = 0; extraction != NULL && k < extraction->mentions->len; k++)
        {
          const GsMention *mention = &g_array_index (extraction->mentions, GsMention, k);

          for (guint32 w = 0; w < mention->n_words; w++)
            if (strcmp (mention->words[w].text, seen) == 0)
              return TRUE;
        }
    }
  return FALSE;
}

static void
gs_hidden_scan_block (const GsBatch *batch, GsReport *report, guint32 article, GsSpan block,
                      guint *n_found)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);
  const char *text = gs_article_get_text (extraction->article, NULL);
  const char *at = text + block.start;
  const char *end = text + block.end;

  while (at < end && *n_found < GS_HIDDEN_MAX_WORDS)
    {
      const char *start = at;
      gboolean ascii = TRUE;
      GsHiddenSign sign;
      GsSpan span;

      for (; gs_hidden_is_inside (at, end); at = g_utf8_next_char (at))
        ascii = ascii && (guchar) *at < 0x80;
      if (at == start)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      span = GS_SPAN_INIT (start - text, at - text);
      if (ascii || gs_span_length (span) > GS_HIDDEN_MAX_BYTES)
        continue;
      span = gs_hidden_trim (text, span);
      if (!gs_hidden_judge (text + span.start, gs_span_length (span), &sign)
          || (sign.lookalike
              && gs_hidden_is_written (batch, text + span.start, gs_span_length (span))))
        continue;
      gs_hidden_report (batch, report, article, span, &sign);
      ++*n_found;
    }
}

/**
 * gs_compare_hidden:
 * @batch: the extractions
 * @report: name-mismatch findings are added, each about one article
 *
 * Linear in the text.
 */
void
gs_compare_hidden (const GsBatch *batch, GsReport *report)
{
  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);
      guint n_found = 0;
      guint n_blocks;
      const GsBlock *blocks;

      if (extraction == NULL)
        continue;
      blocks = gs_article_get_blocks (extraction->article, &n_blocks);
      for (guint k = 0; k < n_blocks; k++)
        if (blocks[k].kind < GS_BLOCK_FOREIGN)
          gs_hidden_scan_block (batch, report, i, blocks[k].span, &n_found);
    }
}
