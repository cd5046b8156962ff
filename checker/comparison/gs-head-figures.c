/* SPDX-License-Identifier: MIT */
/* Finds the one figure of a headline and the one of the lead, and asks the text about both. */
#include "comparison/gs-head-figures.h"

#include <math.h>
#include <string.h>

#include "comparison/gs-wording.h"

/* amounts of a text that are looked through for sums */
#define GS_HEAD_MAX_PARTS 24
/* words that two sentences share if they say what the same money is for */
#define GS_HEAD_MIN_SHARED 2

typedef struct
{
  const GsSlotUse *head;
  const GsSlotUse *lead;
} GsHeadPair;

static GsBlockKind
gs_head_block_kind (const GsSlotUse *use)
{
  return g_array_index (use->extraction->sentences, GsSentenceFacts, use->amount->around.sentence)
      .block;
}

/* the first paragraph: the first block of running text */
static GsSpan
gs_head_get_lead (const GsArticle *article)
{
  guint n;
  const GsBlock *blocks = gs_article_get_blocks (article, &n);

  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == GS_BLOCK_PARAGRAPH)
      return blocks[i].span;
  return GS_SPAN_INIT (0, 0);
}

/* the article's only use in a place: %NULL if there are none or several */
static const GsSlotUse *
gs_head_find_only (const GsQuantityTable *table, guint32 first, guint32 end, gboolean headline,
                   GsSpan lead)
{
  const GsSlotUse *found = NULL;

  for (guint32 i = first; i < end; i++)
    {
      const GsSlotUse *use = gs_quantity_table_get (table, i);
      gboolean here = headline ? gs_head_block_kind (use) == GS_BLOCK_HEADLINE
                               : gs_span_contains (lead, use->amount->quantity.span);

      if (here && found != NULL && found->amount != use->amount)
        return NULL;
      if (here)
        found = use;
    }
  return found;
}

static gboolean
gs_head_is_plain (const GsQuantity *quantity)
{
  return !quantity->vague && !quantity->range && !quantity->additional && !quantity->part
         && !quantity->bare_one && !quantity->aside;
}

static gboolean
gs_head_is_close (double a, double b, const GsSlotUse *head)
{
  return fabs (a - b) <= MAX (head->amount->quantity.step, 0) / 2 + fabs (b) * 1e-9;
}

/* whether the text gives the headline's figure somewhere, of whatever, or parts that add up to it
 */
static gboolean
gs_head_is_borne_out (const GsSlotUse *head)
{
  const GArray *amounts = head->extraction->amounts;
  double parts[GS_HEAD_MAX_PARTS];
  double all = 0;
  guint n = 0;

  for (guint i = 0; i < amounts->len && n < G_N_ELEMENTS (parts); i++)
    {
      const GsAmount *amount = &g_array_index (amounts, GsAmount, i);

      if (amount == head->amount || amount->quantity.dimension != head->amount->quantity.dimension
          || g_strcmp0 (amount->quantity.currency, head->amount->quantity.currency) != 0)
        continue;
      if (gs_span_overlaps (amount->quantity.span, head->amount->quantity.span))
        continue;
      parts[n] = amount->quantity.low;
      all += parts[n++];
      if (gs_head_is_close (parts[n - 1], head->low, head)
          || gs_head_is_close (amount->quantity.high, head->low, head))
        return TRUE;
    }
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      if (gs_head_is_close (parts[i] + parts[k], head->low, head)
          || gs_head_is_close (fabs (parts[i] - parts[k]), head->low, head))
        return TRUE;
  return n == GS_HEAD_MAX_PARTS || gs_head_is_close (all, head->low, head);
}

/* of one article a stronger and a weaker earthquake are no two earthquakes, if there is one each */
static gboolean
gs_head_is_one_thing (const GsQuantityTable *table, const GsHeadPair *pair)
{
  double score;
  GsPairVerdict verdict =
      gs_slot_uses_judge (gs_quantity_table_get_closeness (table), pair->head, pair->lead, &score);

  return verdict == GS_PAIR_CONFLICT || verdict == GS_PAIR_UNLIKE
         || (verdict == GS_PAIR_FAR
             && pair->head->amount->quantity.dimension == GS_DIMENSION_MAGNITUDE);
}

static gboolean
gs_head_pair_differs (const GsQuantityTable *table, const GsHeadPair *pair)
{
  return pair->head != NULL && pair->lead != NULL
         && gs_head_is_plain (&pair->head->amount->quantity)
         && gs_head_is_plain (&pair->lead->amount->quantity)
         && !gs_slot_uses_agree (pair->head, pair->lead) && gs_head_is_one_thing (table, pair)
         && !gs_head_is_borne_out (pair->head);
}

static void
gs_head_add_side (GsFinding *finding, const GsSlotUse *use, const char *where)
{
  const GsAmount *amount = use->amount;
  const GsSentenceFacts *sentence =
      &g_array_index (use->extraction->sentences, GsSentenceFacts, amount->around.sentence);
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  g_autofree char *value = gs_quantity_to_string (&amount->quantity);
  g_autofree char *label =
      g_strndup (text + amount->evidence.start, gs_span_length (amount->evidence));
  GsSide *side = gs_finding_add_side (finding, value, label);

  gs_side_add_evidence (side, use->article, amount->evidence,
                        GS_SPAN_INIT (MIN (sentence->span.start, amount->evidence.start),
                                      MAX (sentence->span.end, amount->evidence.end)));
  side->support = g_strdup (where);
}

static void
gs_head_figures_report (const char *slot, const GsHeadPair *pair, GsReport *report)
{
  g_autofree char *fact = g_strconcat ("head:", slot, NULL);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_QUANTITY_CONFLICT, fact);
  const char *head;
  const char *lead;

  gs_finding_set_scope (finding, "article", pair->head->article);
  gs_head_add_side (finding, pair->head, "in the headline");
  gs_head_add_side (finding, pair->lead, "in the first paragraph");
  head = ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label;
  lead = ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label;
  finding->severity = GS_SEVERITY_NOTE;
  gs_finding_take_title (finding, g_strdup ("Headline and first paragraph of one article differ"));
  gs_finding_take_hint (
      finding, g_strdup_printf ("the headline says ‘%s’, the first paragraph ‘%s’", head, lead));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("The headline says ‘%s’ and the first paragraph ‘%s’; nothing in the text "
                       "bears the headline out. One of the two is wrong or outdated.",
                       head, lead));
  gs_report_add_finding (report, g_steal_pointer (&finding));
}

void
gs_head_figures_compare (const GsQuantityTable *table, guint32 first, guint32 end,
                         GHashTable *reported, GsReport *report)
{
  guint32 next;

  for (guint32 i = first; i < end; i = next)
    {
      const GsSlotUse *use = gs_quantity_table_get (table, i);
      GsSpan lead = gs_head_get_lead (use->extraction->article);
      GsHeadPair pair;

      next = i + 1;
      while (next < end && gs_quantity_table_get (table, next)->article == use->article)
        next++;
      pair.head = gs_head_find_only (table, i, next, TRUE, lead);
      pair.lead = gs_head_find_only (table, i, next, FALSE, lead);
      if (!gs_head_pair_differs (table, &pair)
          || g_hash_table_contains (reported, pair.head->amount))
        continue;
      g_hash_table_add (reported, (gpointer) pair.head->amount);
      gs_head_figures_report (
          gs_closeness_get_text (gs_quantity_table_get_closeness (table), use->slot), &pair,
          report);
    }
}

/* ---- sums of money, whose topics headlines leave out ---- */

static gboolean
gs_head_share_words (const GsSurroundings *a, const GsSurroundings *b)
{
  guint n = 0;

  for (guint32 i = 0, k = 0; i < a->n_words && k < b->n_words;)
    {
      int order = strcmp (a->words[i], b->words[k]);

      n += order == 0;
      i += order <= 0;
      k += order >= 0;
    }
  return n >= GS_HEAD_MIN_SHARED;
}

/* the only sum in the headline, or in the lead; FALSE if there are none or several */
static gboolean
gs_head_find_sum (GsSlotUse *use, gboolean headline, GsSpan lead)
{
  const GArray *amounts = use->extraction->amounts;
  guint n = 0;

  for (guint i = 0; i < amounts->len; i++)
    {
      GsSlotUse candidate = *use;
      gboolean here;

      candidate.amount = &g_array_index (amounts, GsAmount, i);
      here = headline ? gs_head_block_kind (&candidate) == GS_BLOCK_HEADLINE
                      : gs_span_contains (lead, candidate.amount->quantity.span);
      if (!here || candidate.amount->quantity.dimension != GS_DIMENSION_MONEY)
        continue;
      gs_quantity_get_range (&candidate.amount->quantity, &candidate.low, &candidate.high);
      *use = candidate;
      n++;
    }
  return n == 1;
}

static gboolean
gs_head_sums_are_one (const GsAmount *head, const GsAmount *lead)
{
  return head->around.predicate != NULL
         && g_strcmp0 (head->around.predicate, lead->around.predicate) == 0 && !head->coordinated
         && !lead->coordinated && !head->joint && !lead->joint && head->year == lead->year
         && gs_head_share_words (&head->around, &lead->around);
}

void
gs_head_sums_compare (const GsBatch *batch, GHashTable *reported, GsReport *report)
{
  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      GsSlotUse head = { .article = i, .extraction = g_ptr_array_index (batch->extractions, i) };
      GsSlotUse lead = head;
      GsHeadPair pair = { &head, &lead };
      GsSpan first;

      if (head.extraction == NULL)
        continue;
      first = gs_head_get_lead (head.extraction->article);
      if (!gs_head_find_sum (&head, TRUE, first) || !gs_head_find_sum (&lead, FALSE, first)
          || !gs_head_is_plain (&head.amount->quantity)
          || !gs_head_is_plain (&lead.amount->quantity) || gs_slot_uses_agree (&head, &lead)
          || !gs_head_sums_are_one (head.amount, lead.amount) || gs_head_is_borne_out (&head)
          || g_hash_table_contains (reported, head.amount))
        continue;
      g_hash_table_add (reported, (gpointer) head.amount);
      gs_head_figures_report ("money", &pair, report);
    }
}
