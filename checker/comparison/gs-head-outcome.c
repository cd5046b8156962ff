/* SPDX-License-Identifier: MIT */
/*
 * The headline of an article against its first sentence: "raises rates" above "cut rates".
 *
 * Both must tell the same class of event of the same participants as a fact, with opposite
 * outcomes, and nothing in the rest of the text may tell what the headline tells: then the one is a
 * slip of the other.
 */
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-batch.h"
#include "comparison/gs-wording.h"

/* sentences of the body that may bear the headline out */
#define GS_HEAD_OUTCOME_REACH 40

/* "had lowered" tells of the time before */
static gboolean
gs_head_outcome_is_earlier (const GsExtraction *extraction, const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  gsize length = gs_span_length (assertion->evidence);

  return length > 4 && g_ascii_strncasecmp (text + assertion->evidence.start, "had ", 4) == 0;
}

/* told as a fact, by the main verb of a clause, with an end that is one of two */
static gboolean
gs_head_outcome_is_told (const GsExtraction *extraction, const GsAssertion *assertion)
{
  return assertion->form == GS_FORM_VERB && !gs_head_outcome_is_earlier (extraction, assertion)
         && assertion->certainty == GS_CERTAINTY_STATED && assertion->class != NULL
         && assertion->direction != 0 && !assertion->background && !assertion->future;
}

static const GsSentenceFacts *
gs_head_outcome_get_sentence (const GsExtraction *extraction, const GsAssertion *assertion)
{
  return &g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence);
}

/* the first sentence of running text; GS_NONE if there is none */
static guint32
gs_head_outcome_find_lead (const GsExtraction *extraction)
{
  for (guint32 i = 0; i < extraction->sentences->len; i++)
    if (g_array_index (extraction->sentences, GsSentenceFacts, i).block == GS_BLOCK_PARAGRAPH)
      return i;
  return GS_NONE;
}

/* of two participants that both name each must be one; what is acted on must be named by both,
 * else who acts */
static gboolean
gs_head_outcome_is_one (const GsBatch *batch, const GsExtraction *extraction,
                        const GsAssertion *head, const GsAssertion *lead)
{
  GsAssertionPair pair;
  gboolean theme;

  gs_assertion_pair_read (&pair, batch, NULL, (GsAssertionOf){ extraction, head },
                          (GsAssertionOf){ extraction, lead });
  theme = head->slots[GS_SLOT_THEME].head != NULL || lead->slots[GS_SLOT_THEME].head != NULL;
  return pair.outcome < 0 && pair.n_different == 0 && !pair.swapped
         && pair.time != GS_BINDING_EXCLUDED && pair.place != GS_BINDING_EXCLUDED
         && gs_filler_relation_is_match (pair.slots[theme ? GS_SLOT_THEME : GS_SLOT_AGENT])
         && (head->slots[GS_SLOT_AGENT].head == NULL || lead->slots[GS_SLOT_AGENT].head == NULL
             || gs_filler_relation_is_match (pair.slots[GS_SLOT_AGENT]));
}

static gboolean
gs_head_outcome_is_same_name (const GsMention *a, const GsMention *b)
{
  if (a->entity != NULL && a->entity == b->entity)
    return TRUE;
  for (guint32 i = 0; i < a->n_words; i++)
    for (guint32 k = 0; k < b->n_words; k++)
      if (a->words[i].folded == b->words[k].folded)
        return TRUE;
  return FALSE;
}

/* a name behind the verb of @at that the sentence of the other does not have; %NULL if none */
static const GsMention *
gs_head_outcome_find_own_name (const GsExtraction *extraction, const GsAssertion *at,
                               const GsAssertion *other)
{
  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      gboolean shared = FALSE;

      if (mention->sentence != at->sentence || mention->span.start < at->evidence.end)
        continue;
      for (guint32 k = 0; k < extraction->mentions->len && !shared; k++)
        {
          const GsMention *its = &g_array_index (extraction->mentions, GsMention, k);

          shared = its->sentence == other->sentence && gs_head_outcome_is_same_name (mention, its);
        }
      if (!shared)
        return mention;
    }
  return NULL;
}

/* "for Europe" and "for Asia": two things of one name */
static gboolean
gs_head_outcome_names_differ (const GsExtraction *extraction, const GsAssertion *head,
                              const GsAssertion *lead)
{
  const GsMention *one = gs_head_outcome_find_own_name (extraction, head, lead);
  const GsMention *two = gs_head_outcome_find_own_name (extraction, lead, head);

  return one != NULL && two != NULL && one->kind == two->kind;
}

/* whether the text tells somewhere what the headline tells, of whatever */
static gboolean
gs_head_outcome_is_borne_out (const GsExtraction *extraction, const GsAssertion *head)
{
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *at = gs_extraction_get_assertion (extraction, i);

      if (!at->headline && at->sentence < GS_HEAD_OUTCOME_REACH
          && g_strcmp0 (at->class, head->class) == 0 && at->direction == head->direction)
        return TRUE;
    }
  return FALSE;
}

static char *
gs_head_outcome_add_side (GsFinding *finding, guint32 index, const GsExtraction *extraction,
                          const GsAssertion *assertion, const char *where)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  char *label = g_strndup (text + assertion->evidence.start, gs_span_length (assertion->evidence));
  GsSide *side = gs_finding_add_side (finding, assertion->direction > 0 ? "yes" : "no", label);

  gs_side_add_evidence (side, index, assertion->evidence,
                        gs_head_outcome_get_sentence (extraction, assertion)->span);
  side->support = g_strdup (where);
  return label;
}

static void
gs_head_outcome_report (GsReport *report, guint32 index, const GsExtraction *extraction,
                        const GsAssertion *head, const GsAssertion *lead)
{
  g_autofree char *fact = g_strconcat ("head:outcome:", head->class, NULL);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_OUTCOME_CONFLICT, fact);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  gs_finding_set_scope (finding, "article", index);
  left = gs_head_outcome_add_side (finding, index, extraction, head, "in the headline");
  right = gs_head_outcome_add_side (finding, index, extraction, lead, "in the first paragraph");
  finding->severity = GS_SEVERITY_NOTE;
  gs_finding_take_title (finding, g_strdup ("Headline and first paragraph of one article differ"));
  gs_finding_take_hint (
      finding, g_strdup_printf ("the headline says ‘%s’, the first paragraph ‘%s’", left, right));
  gs_finding_take_explanation (
      finding, g_strdup_printf (
                   "The headline says ‘%s’ and the first paragraph ‘%s’ of the same; nothing in "
                   "the text bears the headline out. One of the two is wrong or outdated.",
                   left, right));
  gs_report_add_finding (report, g_steal_pointer (&finding));
}

static void
gs_head_outcome_compare (const GsBatch *batch, GsReport *report, guint32 index,
                         const GsExtraction *extraction)
{
  guint32 sentence = gs_head_outcome_find_lead (extraction);

  for (guint32 i = 0; sentence != GS_NONE && i < extraction->assertions->len; i++)
    {
      const GsAssertion *head = gs_extraction_get_assertion (extraction, i);

      if (!head->headline || !gs_head_outcome_is_told (extraction, head))
        continue;
      for (guint32 k = 0; k < extraction->assertions->len; k++)
        {
          const GsAssertion *lead = gs_extraction_get_assertion (extraction, k);

          if (lead->sentence != sentence || lead->headline
              || !gs_head_outcome_is_told (extraction, lead)
              || g_strcmp0 (lead->class, head->class) != 0 || lead->direction != -head->direction
              || !gs_head_outcome_is_one (batch, extraction, head, lead)
              || gs_head_outcome_names_differ (extraction, head, lead)
              || gs_head_outcome_is_borne_out (extraction, head))
            continue;
          gs_head_outcome_report (report, index, extraction, head, lead);
          return;
        }
    }
}

/**
 * gs_compare_head_outcomes:
 * @batch: the extractions
 * @report: outcome-conflict findings are added, each about one article
 */
void
gs_compare_head_outcomes (const GsBatch *batch, GsReport *report)
{
  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);

      if (extraction != NULL)
        gs_head_outcome_compare (batch, report, i, extraction);
    }
}
