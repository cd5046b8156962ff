/* SPDX-License-Identifier: MIT */
/*
 * Two members of a product family in one statement told twice.
 *
 * Two sentences of two articles that share nearly all their content words and differ in the member
 * they name contradict each other, unless either article knows both members or one name is the
 * longer form of the other.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-mention.h"
#include "comparison/gs-wording.h"

/* content words, the product left out, that two sentences share, and their share of the shorter one
 */
#define GS_MIN_SHARED_WORDS 3
#define GS_MIN_SHARED_PART  0.7
/* of a family that stands everywhere, this many places are compared */
#define GS_MAX_USES 400

typedef struct
{
  guint32 article;
  const GsMention *mention;
} GsMemberUse;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GHashTable *families; /* of GsRulesFamily: GArray of GsMemberUse */
} GsMemberComparison;

static const GsExtraction *
gs_member_extraction (const GsMemberComparison *comparison, guint32 article)
{
  return g_ptr_array_index (comparison->batch->extractions, article);
}

/* ---- gathering ---- */

/* whether another product of the family stands in the sentence: a list, a comparison */
static gboolean
gs_member_has_company (const GsExtraction *extraction, const GsMention *mention)
{
  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *other = &g_array_index (extraction->mentions, GsMention, i);

      if (other != mention && other->sentence == mention->sentence
          && other->family == mention->family)
        return TRUE;
    }
  return FALSE;
}

static void
gs_members_gather (const GsMemberComparison *comparison, guint32 article)
{
  const GsExtraction *extraction = gs_member_extraction (comparison, article);

  for (guint i = 0; extraction != NULL && i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      GsMemberUse use = { article, mention };
      GArray *uses;

      if (mention->family == NULL || mention->headline
          || gs_member_has_company (extraction, mention))
        continue;
      uses = g_hash_table_lookup (comparison->families, mention->family);
      if (uses == NULL)
        {
          uses = g_array_new (FALSE, FALSE, sizeof (GsMemberUse));
          g_hash_table_insert (comparison->families, (gpointer) mention->family, uses);
        }
      if (uses->len < GS_MAX_USES)
        g_array_append_val (uses, use);
    }
}

/* ---- one statement? ---- */

static gboolean
gs_is_word_of (const char *word, const GsMention *mention)
{
  for (guint32 i = 0; i < mention->n_words; i++)
    if (strstr (mention->words[i].folded, word) != NULL
        || strstr (word, mention->words[i].folded) != NULL)
      return TRUE;
  return FALSE;
}

static guint
gs_count_words_besides (const GsSentenceFacts *facts, const GsMention *mention)
{
  guint n = 0;

  for (guint32 i = 0; i < facts->n_content; i++)
    n += !gs_is_word_of (facts->content[i], mention);
  return n;
}

static const GsSentenceFacts *
gs_member_sentence (const GsMemberComparison *comparison, const GsMemberUse *use)
{
  return &g_array_index (gs_member_extraction (comparison, use->article)->sentences,
                         GsSentenceFacts, use->mention->sentence);
}

static gboolean
gs_members_share_statement (const GsMemberComparison *comparison, const GsMemberUse *a,
                            const GsMemberUse *b)
{
  const GsSentenceFacts *one = gs_member_sentence (comparison, a);
  const GsSentenceFacts *two = gs_member_sentence (comparison, b);
  guint shorter =
      MIN (gs_count_words_besides (one, a->mention), gs_count_words_besides (two, b->mention));
  guint n = 0;

  for (guint32 i = 0; i < one->n_content; i++)
    n += !gs_is_word_of (one->content[i], a->mention)
         && gs_sentence_facts_have (two, one->content[i]);
  return n >= GS_MIN_SHARED_WORDS && n >= shorter * GS_MIN_SHARED_PART;
}

/* "iPhone 15" is the wider name of "iPhone 15 Pro" */
static gboolean
gs_codes_are_nested (const char *a, const char *b)
{
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

static gboolean
gs_article_knows (const GsMemberComparison *comparison, guint32 article, const GsMention *member)
{
  const GsExtraction *extraction = gs_member_extraction (comparison, article);

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->family == member->family && g_str_equal (mention->code, member->code))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_members_conflict (const GsMemberComparison *comparison, const GsMemberUse *a,
                     const GsMemberUse *b)
{
  return a->article != b->article && !g_str_equal (a->mention->code, b->mention->code)
         && !gs_codes_are_nested (a->mention->code, b->mention->code)
         && gs_members_share_statement (comparison, a, b)
         && !gs_article_knows (comparison, a->article, b->mention)
         && !gs_article_knows (comparison, b->article, a->mention);
}

/* ---- findings ---- */

static void
gs_finding_add_member (const GsMemberComparison *comparison, GsFinding *finding,
                       const GsMemberUse *use)
{
  GsSide *side = gs_finding_add_side (finding, use->mention->code, use->mention->name);

  gs_side_add_evidence (side, use->article, use->mention->span,
                        gs_member_sentence (comparison, use)->span);
}

static void
gs_report_members (const GsMemberComparison *comparison, const GsMemberUse *a, const GsMemberUse *b)
{
  const GsRulesFamily *family = a->mention->family;
  g_autofree char *fact = g_strdup_printf (
      "product:%s:%s|%s", family->id,
      strcmp (a->mention->code, b->mention->code) < 0 ? a->mention->code : b->mention->code,
      strcmp (a->mention->code, b->mention->code) < 0 ? b->mention->code : a->mention->code);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_PRODUCT_MISMATCH, fact);
  g_autofree char *sides = NULL;

  gs_finding_add_member (comparison, finding, a);
  gs_finding_add_member (comparison, finding, b);
  sides = gs_wording_sides (comparison->report, finding);
  finding->rule = g_strdup (family->id);
  gs_finding_take_title (finding,
                         g_strdup_printf ("‘%s’ or ‘%s’?", a->mention->name, b->mention->name));
  gs_finding_take_hint (
      finding, g_strdup_printf ("one statement, two members of %s: %s", family->name, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("Two sources tell the same in nearly the same words and name two "
                                "different products of one family (%s): %s.",
                                family->name, sides));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("family: %s\nthe sentences share nearly all other content words\n"
                                "neither article names the other product",
                                family->id));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static void
gs_compare_family (const GsMemberComparison *comparison, const GArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    for (guint k = i + 1; k < uses->len; k++)
      {
        const GsMemberUse *a = &g_array_index (uses, GsMemberUse, i);
        const GsMemberUse *b = &g_array_index (uses, GsMemberUse, k);

        if (gs_members_conflict (comparison, a, b))
          gs_report_members (comparison, a, b);
      }
}

static int
gs_family_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const GsRulesFamily *) a)->id, ((const GsRulesFamily *) b)->id);
}

/**
 * gs_compare_members:
 * @batch: the extractions
 * @report: product-mismatch findings are added
 */
void
gs_compare_members (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GHashTable) families =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  GsMemberComparison comparison = { batch, report, families };
  g_autoptr (GList) sorted = NULL;

  for (guint32 i = 0; i < batch->extractions->len; i++)
    gs_members_gather (&comparison, i);
  sorted = g_list_sort (g_hash_table_get_keys (families), gs_family_compare);
  for (const GList *link = sorted; link != NULL; link = link->next)
    gs_compare_family (&comparison, g_hash_table_lookup (families, link->data));
}
