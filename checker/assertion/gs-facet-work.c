/* SPDX-License-Identifier: MIT */
/* Reads the years of works: "1990's Total Recall", "the 1999 film Total Recall". */
#include <string.h>

#include "assertion/gs-facet-private.h"
#include "assertion/gs-mention.h"

/* years in which works that are in the news came out */
#define GS_FIRST_YEAR 1850
#define GS_LAST_YEAR  2100
/* tokens between a year and the word for the work: "the 1999 Arnold Schwarzenegger film" */
#define GS_YEAR_REACH 5

/* ---- years ---- */

static gboolean
gs_form_is_year (const char *form)
{
  guint64 year;

  if (strlen (form) != 4 || strspn (form, "0123456789") != 4)
    return FALSE;
  year = g_ascii_strtoull (form, NULL, 10);
  return year >= GS_FIRST_YEAR && year <= GS_LAST_YEAR;
}

static gboolean
gs_token_is_year (const GsFacetReader *self, gint64 token)
{
  return token >= 0 && token < self->sentence->n_tokens
         && gs_form_is_year (self->sentence->forms[token]);
}

static gboolean
gs_token_is (const GsFacetReader *self, gint64 token, const char *form)
{
  return token >= 0 && token < self->sentence->n_tokens
         && g_ascii_strcasecmp (self->sentence->forms[token], form) == 0;
}

/* quotation marks around a title, and commas before it */
static gboolean
gs_token_is_mark (const GsFacetReader *self, gint64 token)
{
  return token >= 0 && token < self->sentence->n_tokens
         && self->sentence->upos[token] == GS_UPOS_PUNCT && !gs_token_is (self, token, "(")
         && !gs_token_is (self, token, ")") && !gs_token_is (self, token, ".")
         && !gs_token_is (self, token, ";");
}

/* ---- where the year of a name stands ---- */

/* "1990's Total Recall" */
static gint64
gs_work_find_owner (const GsFacetReader *self, gint64 before)
{
  return before >= 1 && self->sentence->xpos[before] == GS_XPOS_POS
                 && gs_token_is_year (self, before - 1)
             ? before - 1
             : -1;
}

/* "Total Recall (1990)" */
static gint64
gs_work_find_bracket (const GsFacetReader *self, gint64 after)
{
  return gs_token_is (self, after, "(") && gs_token_is_year (self, after + 1)
                 && gs_token_is (self, after + 2, ")")
             ? after + 1
             : -1;
}

/* "the 1999 Arnold Schwarzenegger film": from the word for the work back over names and nouns */
static gint64
gs_work_find_before (const GsFacetReader *self, gint64 noun)
{
  for (gint64 i = noun - 1; i >= 0 && i + GS_YEAR_REACH >= noun; i--)
    {
      if (gs_token_is_year (self, i))
        return i;
      if (!gs_xpos_is_noun (self->sentence->xpos[i]) && self->sentence->upos[i] != GS_UPOS_ADJ
          && self->sentence->xpos[i] != GS_XPOS_HYPH && self->sentence->xpos[i] != GS_XPOS_POS)
        break;
    }
  return -1;
}

/* "Total Recall, released in 1990", "Glass Rivers came out in March 2006" */
static gint64
gs_work_find_release (const GsFacetReader *self, gint64 after)
{
  gint64 at = after;

  while (gs_token_is_mark (self, at))
    at++;
  if (gs_token_is (self, at, "was") || gs_token_is (self, at, "is")
      || gs_token_is (self, at, "which"))
    at++;
  if (gs_facet_find_word (self, GS_RULES_WORD_RELEASED, at) == NULL)
    return -1;
  at++;
  if (gs_token_is (self, at, "out"))
    at++;
  if (!gs_token_is (self, at, "in"))
    return -1;
  return gs_token_is_year (self, at + 1) ? at + 1 : gs_token_is_year (self, at + 2) ? at + 2 : -1;
}

/* ---- works ---- */

/* a title of common words is a name from its first capital on: "Total Recall" */
static gint64
gs_work_find_start (const GsFacetReader *self, gint64 first)
{
  while (first > 1 && g_ascii_isupper (self->sentence->forms[first - 1][0]))
    first--;
  return first;
}

static void
gs_work_add (const GsFacetReader *self, GsSpan title, gint64 year, const GsRulesWord *noun)
{
  const GsSentence *sentence = self->sentence;
  const char *text = gs_article_get_text (self->extraction->article, NULL);
  GsSpan span = sentence->spans[year];

  gs_facet_add (self, GS_FACET_YEAR,
                GS_SPAN_INIT (MIN (span.start, title.start), MAX (span.end, title.end)),
                gs_extraction_intern_folded (self->extraction, text + title.start,
                                             (gssize) gs_span_length (title)),
                sentence->forms[year], noun != NULL ? noun->common : NULL);
}

/* the word for a work that stands right before a title, or GS_NONE */
static gint64
gs_work_find_noun (const GsFacetReader *self, gint64 before, const GsRulesWord **word)
{
  while (gs_token_is_mark (self, before))
    before--;
  *word = gs_facet_find_word (self, GS_RULES_WORD_WORK, before);
  return *word != NULL ? before : -1;
}

static void
gs_work_read (const GsFacetReader *self, const GsMention *mention)
{
  gint64 first = gs_work_find_start (self, mention->first_token);
  gint64 end = (gint64) mention->first_token + mention->n_tokens;
  gint64 after = end;
  gint64 before = first - 1;
  const GsRulesWord *noun;
  gint64 at = gs_work_find_noun (self, before, &noun);
  gint64 year = noun != NULL ? gs_work_find_before (self, at) : -1;

  if (noun != NULL && self->sentence->xpos[at] == GS_XPOS_NNS)
    return;
  while (gs_token_is_mark (self, before))
    before--;
  if (year < 0)
    year = gs_work_find_owner (self, before);
  if (gs_token_is_mark (self, after))
    after++;
  if (year < 0)
    year = gs_work_find_bracket (self, after);
  if (year < 0)
    year = gs_work_find_release (self, end);
  if (year >= 0)
    gs_work_add (self, GS_SPAN_INIT (self->sentence->spans[first].start, mention->span.end), year,
                 noun);
}

/* the first mention of a sentence or of a later one; mentions stand in text order */
static guint
gs_works_find_first (const GArray *mentions, guint32 sentence)
{
  guint low = 0;
  guint high = mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, GsMention, middle).sentence < sentence)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
gs_facets_read_works (const GsFacetReader *self)
{
  const GArray *mentions = self->extraction->mentions;

  for (guint i = gs_works_find_first (mentions, self->index); i < mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (mentions, GsMention, i);

      if (mention->sentence != self->index)
        return;
      if (mention->entity == NULL)
        gs_work_read (self, mention);
    }
}
