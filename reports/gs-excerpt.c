/* SPDX-License-Identifier: MIT */
/* Takes evidence out of an article's text. */
#include "gs-excerpt.h"

#include "gs-visible.h"

/* characters of a sentence shown on each side of the words, and of the words themselves; a sentence
 * of forty words has about 240 */
#define GS_EXCERPT_CONTEXT 320
#define GS_EXCERPT_WORDS   400

/* bytes within which the end of a word is looked for */
#define GS_EXCERPT_WORD 40

#define GS_ELLIPSIS "\342\200\246"

/* the article's text, or "" for one that was not read */
static const char *
gs_excerpt_get_text (const GsReport *report, guint32 index, gsize *length)
{
  const GsReportArticle *row = gs_report_get_article (report, index);

  if (row->article != NULL)
    return gs_article_get_text (row->article, length);
  *length = 0;
  return "";
}

/* moves @p by at most @n characters; the text is valid UTF-8 */
static const char *
gs_excerpt_forward (const char *p, const char *end, guint n)
{
  while (p < end && n-- > 0)
    p = g_utf8_next_char (p);
  return p;
}

static const char *
gs_excerpt_backward (const char *p, const char *start, guint n)
{
  while (p > start && n-- > 0)
    p = g_utf8_prev_char (p);
  return p;
}

/* a cut inside a word moves to the words' side of the blank next to it, if one is near */
static const char *
gs_excerpt_start_word (const char *from, const char *first, const char *start)
{
  if (from == first)
    return from;
  for (const char *p = from; p < start && p < from + GS_EXCERPT_WORD; p++)
    if (*p == ' ')
      return p + 1;
  return from;
}

static const char *
gs_excerpt_end_word (const char *to, const char *last, const char *end)
{
  if (to == last)
    return to;
  for (const char *p = to; p > end && p > to - GS_EXCERPT_WORD; p--)
    if (*p == ' ')
      return p;
  return to;
}

static char *
gs_excerpt_dup_part (const char *start, const char *end, gboolean cut_start, gboolean cut_end)
{
  g_autoptr (GString) out = g_string_new (cut_start ? GS_ELLIPSIS : NULL);

  gs_visible_append (out, start, (gsize) (end - start));
  if (cut_end)
    g_string_append (out, GS_ELLIPSIS);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * gs_excerpt_init:
 * @self: where to put the parts; to be cleared
 * @report: the report the evidence belongs to
 * @evidence: words of an article; a sentence that does not contain them counts as the words alone
 */
void
gs_excerpt_init (GsExcerpt *self, const GsReport *report, const GsEvidence *evidence)
{
  gsize length;
  const char *text = gs_excerpt_get_text (report, evidence->article, &length);
  GsSpan span = GS_SPAN_INIT (MIN (evidence->span.start, length), MIN (evidence->span.end, length));
  GsSpan sentence = gs_span_contains (evidence->sentence, span) ? evidence->sentence : span;
  const char *first = text + sentence.start;
  const char *last = text + MIN (sentence.end, length);
  const char *start = text + span.start;
  const char *end = text + span.end;
  const char *from = gs_excerpt_backward (start, first, GS_EXCERPT_CONTEXT);
  const char *to = gs_excerpt_forward (end, last, GS_EXCERPT_CONTEXT);
  const char *stop = gs_excerpt_forward (start, end, GS_EXCERPT_WORDS);

  from = gs_excerpt_start_word (from, first, start);
  to = gs_excerpt_end_word (to, last, end);
  self->before = g_strchug (gs_excerpt_dup_part (from, start, from > first, FALSE));
  self->words = gs_excerpt_dup_part (start, stop, FALSE, stop < end);
  self->after = g_strchomp (gs_excerpt_dup_part (end, to, FALSE, to < last));
}

/**
 * gs_excerpt_clear:
 *
 * Frees the parts.
 */
void
gs_excerpt_clear (GsExcerpt *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->after, g_free);
}

/**
 * gs_excerpt_dup_words:
 *
 * Returns: (transfer full): the decisive words as they stand in the article, nothing replaced or
 * cut
 */
char *
gs_excerpt_dup_words (const GsReport *report, const GsEvidence *evidence)
{
  gsize length;
  const char *text = gs_excerpt_get_text (report, evidence->article, &length);
  gsize start = MIN (evidence->span.start, length);
  gsize end = CLAMP (evidence->span.end, start, length);

  return g_strndup (text + start, end - start);
}
