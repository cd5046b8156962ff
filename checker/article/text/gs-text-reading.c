/* SPDX-License-Identifier: MIT */
/* Gives every paragraph of a plain text a kind: headline, byline, furniture, ... */
#include "config.h"

#include "article/text/gs-text-reading.h"

#include <string.h>

#include "article/text/gs-block-signs.h"
#include "article/text/gs-furniture.h"
#include "article/gs-text-scan.h"
#include "article/text/gs-text-units.h"

#define GS_SHORT_LENGTH    160 /* bytes: longer than that is running text */
#define GS_PROSE_MIN_WORDS 5
#define GS_PREAMBLE_MAX    12 /* paragraphs that may stand before the running text */
#define GS_HEADLINE_MAX    300
#define GS_TOP_UNITS       4 /* of running text; a date among them is the article's */
#define GS_TAIL_UNITS      4
#define GS_CROSSHEAD_WORDS 14
#define GS_HEADLINE_WORDS  4
#define GS_SITE_NAME_WORDS 4

typedef struct
{
  GsSpan span;
  GsBlockKind kind;
  gboolean settled; /* the kind is certain */
} GsTextUnit;

typedef struct
{
  const char *text;
  gsize length;
  GsTextUnit *units;
  guint n_units;
  guint body;   /* the first unit of running text; n_units if there is none */
  GsSpan title; /* given, not found; empty if there is none */
  GsSpan place; /* of the dateline before the first sentence; empty if there is none */
  GsArticleBuilder *builder;
} GsTextReading;

static const char *
gs_text_unit_start (const GsTextReading *reading, const GsTextUnit *unit)
{
  return reading->text + unit->span.start;
}

static void
gs_text_unit_settle (GsTextUnit *unit, GsBlockKind kind)
{
  unit->kind = kind;
  unit->settled = TRUE;
}

/* single paragraphs */

static guint
gs_text_unit_count_words (const GsTextReading *reading, const GsTextUnit *unit, guint n_max)
{
  GsWord words[32];

  return gs_text_split_words (gs_text_unit_start (reading, unit), gs_span_length (unit->span),
                              words, MIN (n_max, G_N_ELEMENTS (words)));
}

static gboolean
gs_text_has_blanks (const char *text, gsize length, guint n_needed)
{
  guint n = 0;

  for (gsize i = 0; i < length && n < n_needed; i++)
    n += text[i] == ' ';
  return n >= n_needed;
}

/* running text: long, or words enough that end with a full stop */
static gboolean
gs_text_unit_is_prose (const GsTextReading *reading, const GsTextUnit *unit)
{
  const char *start = gs_text_unit_start (reading, unit);
  gsize length = gs_span_length (unit->span);
  gunichar last;

  if (unit->settled)
    return FALSE;
  last = gs_text_last_character (start, length);
  if (length > GS_SHORT_LENGTH)
    return length > GS_HEADLINE_MAX || gs_text_ends_sentence (start, length);
  return last == '.' && gs_text_has_blanks (start, length, GS_PROSE_MIN_WORDS - 1);
}

/* near the top a date is that of the article; further down only one that says it is */
static void
gs_text_unit_settle_date (GsTextReading *reading, GsTextUnit *unit, gboolean near_top)
{
  gboolean is_update = FALSE;
  GsInstant instant;

  if (memmem (gs_text_unit_start (reading, unit), gs_span_length (unit->span), "(@", 2) != NULL)
    return; /* the time of a quoted message */
  if (!gs_signs_of_date (gs_text_unit_start (reading, unit), gs_span_length (unit->span), &instant,
                         &is_update))
    return;
  gs_text_unit_settle (unit, GS_BLOCK_DATELINE);
  if (is_update)
    gs_article_builder_set_modified (reading->builder, instant);
  else if (near_top)
    gs_article_builder_set_published (reading->builder, instant);
}

static void
gs_text_unit_settle_byline (GsTextReading *reading, GsTextUnit *unit)
{
  const char *start = gs_text_unit_start (reading, unit);
  gsize length = gs_span_length (unit->span);
  g_autofree char *authors = NULL;

  if (!gs_signs_of_byline (start, length))
    return;
  gs_text_unit_settle (unit, GS_BLOCK_BYLINE);
  authors = gs_signs_dup_authors (start, length);
  if (!gs_article_builder_has_authors (reading->builder))
    gs_article_builder_add_authors (reading->builder, authors);
}

/* furniture; a label with a colon may open a headline, so above the body it is no sign of a link */
static gboolean
gs_text_unit_is_furniture (const GsTextReading *reading, const GsTextUnit *unit, gboolean above)
{
  const char *start = gs_text_unit_start (reading, unit);
  gsize length = gs_span_length (unit->span);

  return gs_furniture_is_fragment (start, length) || gs_furniture_is_invitation (start, length)
         || (!above && gs_furniture_is_link (start, length));
}

/* what shows by its own form, wherever it stands */
static void
gs_text_unit_classify (GsTextReading *reading, GsTextUnit *unit)
{
  gboolean near_top = unit < reading->units + MIN (reading->body, GS_PREAMBLE_MAX) + GS_TOP_UNITS;
  const char *start = gs_text_unit_start (reading, unit);
  gsize length = gs_span_length (unit->span);

  if (length > GS_HEADLINE_MAX)
    return;
  if (length <= GS_SHORT_LENGTH)
    gs_text_unit_settle_date (reading, unit, near_top);
  if (!unit->settled && length <= GS_SHORT_LENGTH)
    gs_text_unit_settle_byline (reading, unit);
  if (unit->settled)
    return;
  if (gs_text_unit_is_furniture (reading, unit, unit < reading->units + reading->body))
    gs_text_unit_settle (unit, GS_BLOCK_FURNITURE);
  else if (gs_signs_of_caption (start, length))
    gs_text_unit_settle (unit, GS_BLOCK_CAPTION);
  else if (gs_signs_of_list_item (start, length))
    gs_text_unit_settle (unit, GS_BLOCK_LIST_ITEM);
  else if (*start == '>')
    gs_text_unit_settle (unit, GS_BLOCK_QUOTATION);
}

/* the top of the file */

/* classifies what stands before the running text and finds where that begins */
static void
gs_text_reading_find_body (GsTextReading *reading)
{
  guint i = 0;

  while (i < reading->n_units && i < GS_PREAMBLE_MAX)
    {
      if (gs_text_unit_is_prose (reading, &reading->units[i]))
        break;
      gs_text_unit_classify (reading, &reading->units[i]);
      i++;
    }
  reading->body = i;
}

/* half of the longer words are capitalised */
static gboolean
gs_text_unit_is_title_case (const GsTextReading *reading, const GsTextUnit *unit)
{
  GsWord words[32];
  guint n = gs_text_split_words (gs_text_unit_start (reading, unit), gs_span_length (unit->span),
                                 words, G_N_ELEMENTS (words));
  guint n_long = 0;
  guint n_capitals = 0;

  for (guint i = 0; i < n; i++)
    {
      n_long += words[i].length > 3;
      n_capitals += words[i].length > 3 && gs_word_is_capitalised (words[i]);
    }
  return n_capitals * 2 > n_long;
}

static gboolean
gs_text_unit_can_be_headline (const GsTextReading *reading, const GsTextUnit *unit)
{
  const char *start = gs_text_unit_start (reading, unit);
  gsize length = gs_span_length (unit->span);
  gunichar last = gs_text_last_character (start, length);

  if (unit->settled || length > GS_HEADLINE_MAX || strchr (".:,;", start[length - 1]) != NULL)
    return FALSE;
  return (last != '?' && last != '!') || gs_text_unit_is_title_case (reading, unit);
}

/* a title that the front matter gives is the headline: where the text repeats it, there */
static gboolean
gs_text_reading_place_given_title (GsTextReading *reading)
{
  GsSpan title = reading->title;

  if (gs_span_is_empty (title))
    return FALSE;
  for (guint i = 0; i < reading->n_units && i <= reading->body; i++)
    {
      GsTextUnit *unit = &reading->units[i];

      if (!gs_text_equals_loosely (reading->text + title.start, gs_span_length (title),
                                   gs_text_unit_start (reading, unit), gs_span_length (unit->span)))
        continue;
      gs_text_unit_settle (unit, GS_BLOCK_HEADLINE);
      return TRUE;
    }
  gs_article_builder_add_block (reading->builder, GS_BLOCK_HEADLINE, title);
  return TRUE;
}

/* the first line of enough words before the running text; a shorter one only at the very top */
static void
gs_text_reading_find_headline (GsTextReading *reading)
{
  GsTextUnit *best = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < reading->body; i++)
    {
      GsTextUnit *unit = &reading->units[i];
      guint n_words;

      if (!gs_text_unit_can_be_headline (reading, unit))
        continue;
      n_words = gs_text_unit_count_words (reading, unit, GS_HEADLINE_WORDS);
      if (n_words >= GS_HEADLINE_WORDS || (i == 0 && n_words >= 2))
        best = unit;
      if (n_words >= GS_HEADLINE_WORDS)
        break;
    }
  if (best == NULL)
    return;
  gs_text_unit_settle (best, GS_BLOCK_HEADLINE);
  title = g_strndup (gs_text_unit_start (reading, best), gs_span_length (best->span));
  gs_article_builder_set_title (reading->builder, title);
}

/* a few capitalised words right above a date, or alone above the headline, name a site or author */
static gboolean
gs_text_unit_is_name (const GsTextReading *reading, const GsTextUnit *unit)
{
  GsWord words[GS_SITE_NAME_WORDS + 1];
  const char *start = gs_text_unit_start (reading, unit);
  guint n = gs_text_split_words (start, gs_span_length (unit->span), words, G_N_ELEMENTS (words));

  for (guint i = 0; i < n; i++)
    {
      if (!gs_word_is_capitalised (words[i]))
        return FALSE;
    }
  return n > 0 && n <= GS_SITE_NAME_WORDS
         && !gs_text_ends_sentence (start, gs_span_length (unit->span));
}

static void
gs_text_reading_settle_top (GsTextReading *reading)
{
  gboolean below = FALSE; /* the headline */

  for (guint i = 0; i < reading->body; i++)
    {
      GsTextUnit *unit = &reading->units[i];
      gboolean date_follows =
          i + 1 < reading->body && reading->units[i + 1].kind == GS_BLOCK_DATELINE;

      below = below || unit->kind == GS_BLOCK_HEADLINE;
      if (!unit->settled && (date_follows || !below) && gs_text_unit_is_name (reading, unit))
        gs_text_unit_settle (unit, GS_BLOCK_BYLINE);
    }
}

/* "PARIS (AP) -- " before the first sentence becomes a block of its own */
static void
gs_text_reading_split_dateline (GsTextReading *reading)
{
  GsTextUnit *unit = reading->body < reading->n_units ? &reading->units[reading->body] : NULL;
  gsize place = 0;
  gsize end;

  if (unit == NULL || unit->settled)
    return;
  end = gs_signs_of_dateline (gs_text_unit_start (reading, unit), gs_span_length (unit->span),
                              &place);
  if (end == 0)
    return;
  reading->place = GS_SPAN_INIT (unit->span.start, unit->span.start + (guint32) place);
  gs_article_builder_add_block (reading->builder, GS_BLOCK_DATELINE, reading->place);
  unit->span.start += (guint32) end;
}

/* the rest of the file */

/* a short line that is no sentence, between paragraphs */
static gboolean
gs_text_unit_is_crosshead (const GsTextReading *reading, const GsTextUnit *unit)
{
  const char *start = gs_text_unit_start (reading, unit);
  gsize length = gs_span_length (unit->span);
  GsWord words[GS_CROSSHEAD_WORDS + 1];
  guint n_capitals = 0;
  gboolean asks;
  guint n;

  if (length > GS_SHORT_LENGTH || strchr (":,;", start[length - 1]) || strchr ("\"'[(", *start)
      || (guchar) *start == 0xe2)
    return FALSE;
  asks = strchr ("?!", (int) gs_text_last_character (start, length)) != NULL;
  if (!asks && gs_text_ends_sentence (start, length))
    return FALSE;
  n = gs_text_split_words (start, length, words, G_N_ELEMENTS (words));
  if (n == 0 || n > GS_CROSSHEAD_WORDS)
    return FALSE;
  if (!asks)
    return gs_word_is_capitalised (words[0]) || g_ascii_isdigit (*words[0].text);
  for (guint i = 0; i < n; i++)
    n_capitals += gs_word_is_capitalised (words[i]) || words[i].length <= 3;
  return n >= 2 && n_capitals == n;
}

static void
gs_text_reading_settle_body (GsTextReading *reading)
{
  for (guint i = reading->body; i < reading->n_units; i++)
    {
      GsTextUnit *unit = &reading->units[i];

      if (!unit->settled && !gs_text_unit_is_prose (reading, unit))
        gs_text_unit_classify (reading, unit);
      else if (!unit->settled
               && (gs_furniture_is_invitation (gs_text_unit_start (reading, unit),
                                               gs_span_length (unit->span))
                   || gs_furniture_is_link (gs_text_unit_start (reading, unit),
                                            gs_span_length (unit->span))))
        gs_text_unit_settle (unit, GS_BLOCK_FURNITURE);
      if (!unit->settled && gs_text_unit_is_crosshead (reading, unit))
        gs_text_unit_settle (unit, GS_BLOCK_SUBHEADING);
    }
}

/* disclaimers stand at the end: from there upward as long as what is met is furniture or one */
static void
gs_text_reading_settle_tail (GsTextReading *reading)
{
  guint n_looked = 0;

  for (guint i = reading->n_units; i > reading->body && n_looked < GS_TAIL_UNITS; i--)
    {
      GsTextUnit *unit = &reading->units[i - 1];
      gsize story = reading->units[0].span.start;

      if (unit->kind == GS_BLOCK_FURNITURE)
        continue;
      n_looked++;
      if (!gs_furniture_is_boilerplate (gs_text_unit_start (reading, unit),
                                        gs_span_length (unit->span), reading->text + story,
                                        unit->span.start - story))
        continue;
      gs_text_unit_settle (unit, GS_BLOCK_FURNITURE);
      n_looked = 0;
    }
}

/* a day in the dateline is that of the article, where no other is stated */
static void
gs_text_reading_take_day (const GsTextReading *reading)
{
  GsInstant instant;

  if (gs_signs_find_day (reading->text + reading->place.start, gs_span_length (reading->place),
                         &instant))
    gs_article_builder_set_published (reading->builder, instant);
}

static void
gs_text_reading_run (GsTextReading *reading)
{
  gs_text_reading_find_body (reading);
  if (!gs_text_reading_place_given_title (reading))
    gs_text_reading_find_headline (reading);
  gs_text_reading_settle_top (reading);
  gs_text_reading_split_dateline (reading);
  gs_text_reading_settle_body (reading);
  gs_text_reading_settle_tail (reading);
  gs_text_reading_take_day (reading);
  for (guint i = 0; i < reading->n_units; i++)
    gs_article_builder_add_block (reading->builder, reading->units[i].kind, reading->units[i].span);
}

/**
 * gs_text_reading_read:
 * @text: (array length=length): valid UTF-8 without NUL
 * @length: bytes
 * @start: where the article begins: front matter and the like stand before it
 * @title: a title that is given, as bytes of @text; empty if the text has to tell
 * @builder: takes blocks, and metadata that the text shows
 */
void
gs_text_reading_read (const char *text, gsize length, gsize start, GsSpan title,
                      GsArticleBuilder *builder)
{
  GsTextReading reading = { .text = text, .length = length, .title = title, .builder = builder };
  g_autoptr (GArray) spans = gs_text_units_split (text, start, length);
  g_autofree GsTextUnit *units = g_new (GsTextUnit, spans->len);

  for (guint i = 0; i < spans->len; i++)
    {
      units[i].span = g_array_index (spans, GsSpan, i);
      units[i].kind = GS_BLOCK_PARAGRAPH;
      units[i].settled = FALSE;
    }
  reading.units = units;
  reading.n_units = spans->len;
  reading.body = spans->len;
  gs_text_reading_run (&reading);
}
