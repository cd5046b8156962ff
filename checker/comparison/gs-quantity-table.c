/* SPDX-License-Identifier: MIT */
/* Sorts a batch's amounts into slots, and asks what else their articles say. */
#include "comparison/gs-quantity-table.h"

#include <math.h>

#include "assertion/gs-moment.h"

/* sentences of an article's beginning, headline and first paragraphs */
#define GS_BEGINNING 3
/* likeness of the strongest earthquakes of two articles of one story */
#define GS_STRONGEST 5.0

struct _GsQuantityTable
{
  const GsBatch *batch;
  GsCloseness *closeness;
  GsArena *arena;
  GArray *uses;        /* of GsSlotUse, by story, slot, article, place */
  GArray **magnitudes; /* of double: those of the day each article gives; NULL if none */
};

/**
 * gs_quantity_table_get:
 *
 * Returns: (transfer none): a use
 */
const GsSlotUse *
gs_quantity_table_get (const GsQuantityTable *self, guint32 index)
{
  return &g_array_index (self->uses, GsSlotUse, index);
}

/**
 * gs_quantity_table_get_closeness:
 *
 * Returns: (transfer none): the weights of the batch's words
 */
GsCloseness *
gs_quantity_table_get_closeness (const GsQuantityTable *self)
{
  return self->closeness;
}

/* ---- gathering ---- */

/* "the 12-minute battle", "the auction lasted 15 minutes": what happened, in whatever words */
static void
gs_quantities_gather_lasting (GsQuantityTable *self, const GsSlotUse *use)
{
  const char *event = gs_amount_get_lasting (use->amount);
  GsSlotUse general = *use;

  if (event == NULL || !gs_word_is_happening (self->batch->lexicon, event))
    return;
  general.slot = gs_closeness_get_word (self->closeness, "length of what happened");
  general.general = TRUE;
  g_array_append_val (self->uses, general);
}

/* the year of the day the article says it tells of: its date, else the first full date of its
 * beginning; 0 if there is none */
static gint16
gs_extraction_find_own_year (const GsExtraction *extraction)
{
  if (extraction->day != GS_NO_DAY)
    return (gint16) gs_calendar_get_year (extraction->day);
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence > GS_BEGINNING)
        break;
      if (moment->time.form == GS_TIME_DATE && moment->time.day != 0 && moment->time.month != 0
          && moment->time.year != 0)
        return (gint16) moment->time.year;
    }
  return 0;
}

/* "carrying 340 passengers": so many and the crew were on board */
static void
gs_quantities_gather_aboard (GsQuantityTable *self, const GsSlotUse *use)
{
  const GsAmount *amount = use->amount;
  GsSlotUse aboard = *use;
  GsAmount *kept;

  if (!gs_amount_is_aboard_in_part (self->batch->rules, amount))
    return;
  kept = gs_arena_new_array (self->arena, GsAmount, 1);
  *kept = *amount;
  kept->measure = GS_MEASURE_ABOARD;
  kept->deed = kept->modifier = NULL;
  kept->joint = kept->coordinated = FALSE;
  kept->quantity.bound = GS_BOUND_AT_LEAST;
  aboard.amount = kept;
  aboard.slot = gs_closeness_get_word (self->closeness, "aboard");
  aboard.high = HUGE_VAL;
  g_array_append_val (self->uses, aboard);
}

/* one amount in all its slots */
static void
gs_quantities_gather_amount (GsQuantityTable *self, GsSlotUse use, gint16 own)
{
  const GsAmount *amount = use.amount;

  if (amount->year != own)
    use.year = amount->year;
  use.topic = gs_closeness_get_word (self->closeness, amount->topic);
  gs_quantity_get_range (&amount->quantity, &use.low, &use.high);
  gs_vicinity_read (&use.around, self->closeness, use.extraction, &amount->around, self->arena);
  for (guint which = 0; which < GS_MAX_SLOTS; which++)
    {
      g_autofree char *slot = gs_amount_dup_slot (self->batch->rules, amount, which);

      if (slot == NULL)
        continue;
      use.slot = gs_closeness_get_word (self->closeness, slot);
      use.general = amount->measure == GS_MEASURE_PRICE && which == GS_SLOT_UNNAMED;
      g_array_append_val (self->uses, use);
    }
  gs_quantities_gather_lasting (self, &use);
  gs_quantities_gather_aboard (self, &use);
}

/* "nine passengers and three soldiers died": twelve, too */
static void
gs_quantities_gather_sum (GsQuantityTable *self, GsSlotUse use, guint index, gint16 own)
{
  GsAmount sum;
  GsAmount *kept;

  if (gs_amounts_add_parts (use.extraction, index, &sum) == 0)
    return;
  kept = gs_arena_new_array (self->arena, GsAmount, 1);
  *kept = sum;
  use.amount = kept;
  use.summed = TRUE;
  gs_quantities_gather_amount (self, use, own);
}

/* how many bytes of a sentence lie between a span and the next of some words; G_MAXUINT32 if it has
 * none of them */
static guint32
gs_text_find_near (const char *text, GsSpan sentence, GsSpan span, const char *const *words,
                   guint n_words)
{
  guint32 best = G_MAXUINT32;

  for (guint i = 0; i < n_words; i++)
    {
      guint32 length = (guint32) strlen (words[i]);

      for (guint32 at = sentence.start; at + length <= sentence.end; at++)
        if (g_ascii_strncasecmp (text + at, words[i], length) == 0)
          best = MIN (best, at < span.start ? span.start - at : at - span.start);
    }
  return best;
}

/* "an aftershock of magnitude 4.8": one of many, none of which is the earthquake */
static gboolean
gs_amount_is_of_aftershock (const GsExtraction *extraction, const GsAmount *amount)
{
  static const char *const after[] = { "aftershock", "after-shock", "foreshock" };
  static const char *const main[] = { "quake", "tremor", "temblor", "shaking" };
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, amount->around.sentence).span;

  return gs_text_find_near (text, sentence, amount->quantity.span, after, G_N_ELEMENTS (after))
         < gs_text_find_near (text, sentence, amount->quantity.span, main, G_N_ELEMENTS (main));
}

static void
gs_quantities_gather_article (GsQuantityTable *self, guint32 article, guint32 story)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);
  gint16 own = gs_extraction_find_own_year (extraction);

  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);
      GsSlotUse use = {
        .article = article, .amount = amount, .extraction = extraction, .story = story
      };

      if (amount->quantity.dimension == GS_DIMENSION_MAGNITUDE
          && gs_amount_is_of_aftershock (extraction, amount))
        continue;
      if (amount->quantity.dimension == GS_DIMENSION_MAGNITUDE && amount->year == 0)
        {
          if (self->magnitudes[article] == NULL)
            self->magnitudes[article] = g_array_new (FALSE, FALSE, sizeof (double));
          g_array_append_val (self->magnitudes[article], amount->quantity.low);
        }
      gs_quantities_gather_amount (self, use, own);
      gs_quantities_gather_sum (self, use, i, own);
    }
}

static int
gs_quantities_compare_uses (const void *a, const void *b)
{
  const GsSlotUse *left = a;
  const GsSlotUse *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->slot != right->slot)
    return left->slot < right->slot ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->amount->quantity.span, right->amount->quantity.span);
}

/* ---- what the articles say ---- */

/* whether an article of the group gives a value that agrees with @use and not with @other */
static gboolean
gs_quantities_article_gives (const GsQuantityTable *self, guint32 first, guint32 end,
                             guint32 article, const GsSlotUse *use, const GsSlotUse *other)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsSlotUse *candidate = gs_quantity_table_get (self, i);

      if (candidate->article == article && !candidate->amount->quantity.vague
          && gs_slot_uses_are_alike (candidate, use) && gs_slot_uses_agree (candidate, use)
          && !gs_slot_uses_agree (candidate, other))
        return TRUE;
    }
  return FALSE;
}

/* how many articles may give both values before they are of two things: a person has one number of
 * children, and one article in four that gives two is careless with it */
static guint
gs_quantities_get_careless (const GsSlotUse *use, guint n_articles)
{
  return use->amount->measure == GS_MEASURE_OFFSPRING ? n_articles / 4 : 0;
}

/* an article that gives both values speaks of two things (or reports both voices) */
static gboolean
gs_quantities_somebody_gives_both (const GsQuantityTable *self, guint32 first, guint32 end,
                                   const GsSlotUse *a, const GsSlotUse *b)
{
  guint n_articles = 0;
  guint n_both = 0;

  for (guint32 i = first; i < end; i++)
    {
      guint32 article = gs_quantity_table_get (self, i)->article;

      if (i > first && gs_quantity_table_get (self, i - 1)->article == article)
        continue;
      n_articles++;
      n_both += gs_quantities_article_gives (self, first, end, article, a, b)
                && gs_quantities_article_gives (self, first, end, article, b, a);
    }
  return n_both > gs_quantities_get_careless (a, n_articles);
}

/* both tell of earthquakes and share none: other events */
static gboolean
gs_quantities_quake_elsewhere (const GsQuantityTable *self, const GsSlotUse *a, const GsSlotUse *b)
{
  const GArray *left = self->magnitudes[a->article];
  const GArray *right = self->magnitudes[b->article];

  if (left == NULL || right == NULL || (a->year != 0 && b->year != 0))
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    for (guint k = 0; k < right->len; k++)
      if (fabs (g_array_index (left, double, i) - g_array_index (right, double, k))
          <= GS_FAR_MAGNITUDE)
        return FALSE;
  return TRUE;
}

/* where and how deep it was is told of the earthquake that the article is about, the first it names
 */
static gboolean
gs_quantities_tell_of_other_quakes (const GsQuantityTable *self, const GsSlotUse *a,
                                    const GsSlotUse *b)
{
  const GArray *left = self->magnitudes[a->article];
  const GArray *right = self->magnitudes[b->article];

  if ((a->amount->measure != GS_MEASURE_DISTANCE && a->amount->measure != GS_MEASURE_EXTENT)
      || left == NULL || right == NULL)
    return FALSE;
  return fabs (g_array_index (left, double, 0) - g_array_index (right, double, 0))
         > GS_FAR_MAGNITUDE;
}

/* the strongest earthquake of the day that each article tells of */
static gboolean
gs_quantities_is_strongest (const GsQuantityTable *self, const GsSlotUse *use)
{
  const GArray *magnitudes = self->magnitudes[use->article];

  if (use->amount->quantity.dimension != GS_DIMENSION_MAGNITUDE || use->year != 0
      || magnitudes == NULL)
    return FALSE;
  for (guint i = 0; i < magnitudes->len; i++)
    if (g_array_index (magnitudes, double, i) > use->amount->quantity.low)
      return FALSE;
  return TRUE;
}

static guint
gs_quantities_count_rivals (const GsQuantityTable *self, guint32 first, guint32 end,
                            const GsSlotUse *use)
{
  guint n = 0;

  for (guint32 i = first; i < end; i++)
    n += gs_quantity_table_get (self, i)->article == use->article
         && gs_slot_uses_are_rivals (gs_quantity_table_get (self, i), use);
  return n;
}

/**
 * gs_quantity_table_judge:
 * @first: first use of the slot
 * @end: behind the slot's last use
 * @i: a use of the slot
 * @k: another
 * @score: (out): likeness beyond what the slot demands; below 0, too little
 *
 * Returns: whether nothing but too little likeness speaks against a conflict
 */
gboolean
gs_quantity_table_judge (const GsQuantityTable *self, guint32 first, guint32 end, guint32 i,
                         guint32 k, double *score)
{
  const GsSlotUse *a = gs_quantity_table_get (self, i);
  const GsSlotUse *b = gs_quantity_table_get (self, k);
  GsPairVerdict verdict;

  if (a->article == b->article)
    return FALSE;
  verdict = gs_slot_uses_judge (self->closeness, a, b, score);
  if (verdict != GS_PAIR_CONFLICT && verdict != GS_PAIR_UNLIKE)
    return FALSE;
  /* the more values an article has for the slot, the less it is one thing */
  *score -= MIN (gs_quantities_count_rivals (self, first, end, a)
                     + gs_quantities_count_rivals (self, first, end, b),
                 3);
  *score += gs_quantities_weigh_unique (self, first, end, a, b);
  if (gs_quantities_is_strongest (self, a) && gs_quantities_is_strongest (self, b))
    *score += GS_STRONGEST;
  if (gs_quantities_quake_elsewhere (self, a, b) || gs_quantities_tell_of_other_quakes (self, a, b))
    return FALSE;
  return !gs_quantities_somebody_gives_both (self, first, end, a, b);
}

/* ---- life cycle ---- */

/**
 * gs_quantity_table_new:
 * @batch: lent; must outlive the table
 *
 * Returns: (transfer full): the comparable amounts of all articles
 */
GsQuantityTable *
gs_quantity_table_new (const GsBatch *batch)
{
  GsQuantityTable *self = g_new0 (GsQuantityTable, 1);

  self->batch = batch;
  self->closeness = gs_closeness_new (batch);
  self->arena = gs_arena_new ();
  self->uses = g_array_new (FALSE, FALSE, sizeof (GsSlotUse));
  self->magnitudes = g_new0 (GArray *, batch->extractions->len + 1);
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_quantities_gather_article (self, i, batch->stories[i]);
  g_array_sort (self->uses, gs_quantities_compare_uses);
  return self;
}

/**
 * gs_quantity_table_free:
 * @self: (nullable): a table
 */
void
gs_quantity_table_free (GsQuantityTable *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->batch->extractions->len; i++)
    g_clear_pointer (&self->magnitudes[i], g_array_unref);
  g_free (self->magnitudes);
  gs_closeness_free (self->closeness);
  gs_arena_free (self->arena);
  g_array_unref (self->uses);
  g_free (self);
}

/**
 * gs_quantity_table_next:
 * @first: (inout): first use of a slot; 0 to begin, then the last @end
 * @end: (out): behind the slot's last use
 *
 * Slots with so many uses that they are lists are passed over.
 *
 * Returns: %FALSE after the last slot
 */
gboolean
gs_quantity_table_next (const GsQuantityTable *self, guint32 *first, guint32 *end)
{
  for (; *first < self->uses->len; *first = *end)
    {
      const GsSlotUse *use = gs_quantity_table_get (self, *first);

      *end = *first + 1;
      while (*end < self->uses->len && gs_quantity_table_get (self, *end)->story == use->story
             && gs_quantity_table_get (self, *end)->slot == use->slot)
        (*end)++;
      if (*end - *first <= GS_MAX_SLOT_USES)
        return TRUE;
    }
  return FALSE;
}
