/* SPDX-License-Identifier: MIT */
/*
 * Who depends on whom: articles with the same sentences, and articles that rest on the same origin,
 * count as one voice.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-origin.h"
#include "comparison/gs-wording.h"

/* a sentence of fewer content words says the same by chance */
#define GS_MIN_SENTENCE_CONTENT 5
/* this share of the shorter article's sentences stands in the other: copied, not written anew */
#define GS_SAME_TEXT_SHARE     0.3
#define GS_SAME_TEXT_SENTENCES 3
/* a sentence in more articles than this is boilerplate */
#define GS_MAX_COPIES 200

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  guint32 *parents;              /* union-find over articles */
  const GsRulesEntity **origins; /* per article: what it rests on, or NULL */
  gboolean *same_text;           /* per article: joined by its text */
} GsSourceComparison;

static const GsExtraction *
gs_source_extraction (const GsSourceComparison *comparison, guint32 article)
{
  return g_ptr_array_index (comparison->batch->extractions, article);
}

static guint32
gs_source_root (const GsSourceComparison *comparison, guint32 article)
{
  guint32 *parents = comparison->parents;

  while (parents[article] != article)
    article = parents[article] = parents[parents[article]];
  return article;
}

/* the lower index stays root, so that the result does not depend on the order of joining */
static void
gs_source_join (const GsSourceComparison *comparison, guint32 a, guint32 b)
{
  guint32 one = gs_source_root (comparison, a);
  guint32 two = gs_source_root (comparison, b);

  comparison->parents[MAX (one, two)] = MIN (one, two);
}

/* ---- same text ---- */

static guint32
gs_sentence_hash (const GsSentenceFacts *facts)
{
  guint32 hash = facts->n_content;

  for (guint32 i = 0; i < facts->n_content; i++)
    hash = hash * 31 + gs_string_hash (facts->content[i], strlen (facts->content[i]));
  return hash;
}

static gboolean
gs_sentence_counts (const GsSentenceFacts *facts)
{
  return facts->n_content >= GS_MIN_SENTENCE_CONTENT && facts->block != GS_BLOCK_HEADLINE
         && facts->block != GS_BLOCK_CAPTION;
}

static guint
gs_count_counting_sentences (const GsExtraction *extraction)
{
  guint n = 0;

  for (guint i = 0; i < extraction->sentences->len; i++)
    n += gs_sentence_counts (&g_array_index (extraction->sentences, GsSentenceFacts, i));
  return n;
}

/* articles that have a sentence, each once */
static GHashTable *
gs_sources_index_sentences (const GsSourceComparison *comparison)
{
  GHashTable *index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = gs_source_extraction (comparison, i);

      for (guint k = 0; extraction != NULL && k < extraction->sentences->len; k++)
        {
          const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, k);
          gpointer key = GUINT_TO_POINTER (gs_sentence_hash (facts));
          GArray *articles = g_hash_table_lookup (index, key);

          if (!gs_sentence_counts (facts))
            continue;
          if (articles == NULL)
            {
              articles = g_array_new (FALSE, FALSE, sizeof (guint32));
              g_hash_table_insert (index, key, articles);
            }
          if (articles->len == 0 || g_array_index (articles, guint32, articles->len - 1) != i)
            g_array_append_val (articles, i);
        }
    }
  return index;
}

static void
gs_count_shared_pairs (GHashTable *index, GHashTable *pairs)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, index);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GArray *articles = value;

      for (guint i = 0; i < articles->len && articles->len <= GS_MAX_COPIES; i++)
        for (guint k = i + 1; k < articles->len; k++)
          {
            guint64 pair = (guint64) g_array_index (articles, guint32, i) << 32
                           | g_array_index (articles, guint32, k);
            guint n = GPOINTER_TO_UINT (g_hash_table_lookup (pairs, &pair));

            g_hash_table_insert (pairs, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (n + 1));
          }
    }
}

static void
gs_sources_join_same_text (const GsSourceComparison *comparison)
{
  g_autoptr (GHashTable) index = gs_sources_index_sentences (comparison);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  gs_count_shared_pairs (index, pairs);
  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint32 a = (guint32) (*(const guint64 *) key >> 32);
      guint32 b = (guint32) (*(const guint64 *) key & G_MAXUINT32);
      guint n = GPOINTER_TO_UINT (value);
      guint shorter = MIN (gs_count_counting_sentences (gs_source_extraction (comparison, a)),
                           gs_count_counting_sentences (gs_source_extraction (comparison, b)));

      if (n < MIN (GS_SAME_TEXT_SENTENCES, shorter) || n < shorter * GS_SAME_TEXT_SHARE)
        continue;
      gs_source_join (comparison, a, b);
      comparison->same_text[a] = comparison->same_text[b] = TRUE;
    }
}

/* versions of one article are one voice */
static void
gs_sources_join_versions (const GsSourceComparison *comparison)
{
  const GsBatch *batch = comparison->batch;

  for (guint32 i = 0; batch->older != NULL && i < batch->older->len; i++)
    if (g_ptr_array_index (batch->older, i) != NULL)
      gs_source_join (comparison, i, batch->successors[i]);
}

/* ---- same origin ---- */

/* an article rests on the outlet it names as source first and at least as often as any other; its
 * own outlet is no origin */
static const GsRulesEntity *
gs_source_find_origin (const GsSourceComparison *comparison, guint32 article)
{
  const GsExtraction *extraction = gs_source_extraction (comparison, article);
  const char *outlet = gs_report_get_article (comparison->report, article)->outlet;
  const GsRulesEntity *first = NULL;
  guint n_first = 0;

  for (guint i = 0; i < extraction->origins->len; i++)
    {
      const GsOrigin *origin = &g_array_index (extraction->origins, GsOrigin, i);

      if (gs_rules_is_same_entity (comparison->batch->rules, outlet, strlen (outlet),
                                   origin->entity->name, strlen (origin->entity->name)))
        continue;
      if (first == NULL)
        first = origin->entity;
      n_first += origin->entity == first;
    }
  for (guint i = 0; i < extraction->origins->len; i++)
    {
      guint n = 0;

      for (guint k = 0; k < extraction->origins->len; k++)
        n += g_array_index (extraction->origins, GsOrigin, k).entity
             == g_array_index (extraction->origins, GsOrigin, i).entity;
      if (n > n_first)
        return NULL;
    }
  return first;
}

static void
gs_sources_join_same_origin (const GsSourceComparison *comparison)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      gpointer first;

      if (gs_source_extraction (comparison, i) == NULL)
        continue;
      comparison->origins[i] = gs_source_find_origin (comparison, i);
      if (comparison->origins[i] == NULL)
        continue;
      first = g_hash_table_lookup (firsts, comparison->origins[i]);
      if (first != NULL)
        gs_source_join (comparison, GPOINTER_TO_UINT (first) - 1, i);
      else
        g_hash_table_insert (firsts, (gpointer) comparison->origins[i], GUINT_TO_POINTER (i + 1));
    }
}

/* ---- findings and groups ---- */

static void
gs_finding_add_origins (const GsSourceComparison *comparison, GsFinding *finding, guint32 article,
                        const GsRulesEntity *entity, GsSourceGroup *group)
{
  const GsExtraction *extraction = gs_source_extraction (comparison, article);
  GsSide *side = gs_finding_add_side (finding, entity->id, entity->name);

  for (guint i = 0; i < extraction->origins->len; i++)
    {
      const GsOrigin *origin = &g_array_index (extraction->origins, GsOrigin, i);
      GsEvidence evidence = { .article = article, .span = origin->span };

      if (origin->entity != entity)
        continue;
      evidence.sentence =
          g_array_index (extraction->sentences, GsSentenceFacts, origin->sentence).span;
      gs_side_add_evidence (side, article, evidence.span, evidence.sentence);
      g_array_append_val (group->evidence, evidence);
      return;
    }
}

static void
gs_report_single_origin (const GsSourceComparison *comparison, const GArray *articles,
                         const GsRulesEntity *entity, GsSourceGroup *group)
{
  g_autofree char *fact = g_strconcat ("origin:", entity->id, NULL);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_SINGLE_ORIGIN, fact);
  guint n = 0;
  g_autofree char *sources = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      guint32 article = g_array_index (articles, guint32, i);

      if (comparison->origins[article] != entity)
        continue;
      gs_finding_add_origins (comparison, finding, article, entity, group);
      n++;
    }
  if (n < 2)
    return;
  sources = gs_wording_sources (comparison->report, g_ptr_array_index (finding->sides, 0));
  gs_finding_take_title (finding, g_strdup_printf ("%u articles rest on %s", n, entity->name));
  gs_finding_take_hint (
      finding, g_strdup_printf ("%u articles name %s as their source: one voice", n, entity->name));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("%s name %s as the source of what they tell. Where they agree, that "
                       "is one independent source, not %u.",
                       sources, entity->name, n));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static void
gs_report_source_group (const GsSourceComparison *comparison, const GArray *articles)
{
  const GsRulesEntity *entity = NULL;
  guint32 first = g_array_index (articles, guint32, 0);
  gboolean same_text = FALSE;
  GsSourceGroup *group;

  for (guint i = 0; i < articles->len; i++)
    {
      guint32 article = g_array_index (articles, guint32, i);

      if (entity == NULL)
        entity = comparison->origins[article];
      same_text |= comparison->same_text[article];
    }
  group = gs_report_add_group (
      comparison->report,
      entity != NULL ? entity->name : gs_report_get_article (comparison->report, first)->outlet,
      same_text        ? "same text"
      : entity != NULL ? "same origin"
                       : "same article",
      (const guint32 *) (gpointer) articles->data, articles->len);
  if (entity != NULL)
    gs_report_single_origin (comparison, articles, entity, group);
}

static void
gs_free_members (gpointer members)
{
  if (members != NULL)
    g_array_unref (members);
}

/**
 * gs_compare_sources:
 * @batch: the extractions
 * @report: groups and single-origin findings are added
 *
 * Near-linear: sentences and origins are looked up, articles are not paired.
 */
void
gs_compare_sources (const GsBatch *batch, GsReport *report)
{
  guint32 n = batch->extractions->len;
  g_autofree guint32 *parents = g_new (guint32, MAX (n, 1));
  g_autofree const GsRulesEntity **origins = g_new0 (const GsRulesEntity *, MAX (n, 1));
  g_autofree gboolean *same_text = g_new0 (gboolean, MAX (n, 1));
  GsSourceComparison comparison = { batch, report, parents, origins, same_text };
  g_autoptr (GPtrArray) groups = NULL;

  for (guint32 i = 0; i < n; i++)
    parents[i] = i;
  gs_sources_join_versions (&comparison);
  gs_sources_join_same_text (&comparison);
  gs_sources_join_same_origin (&comparison);
  groups = g_ptr_array_new_with_free_func (gs_free_members);
  g_ptr_array_set_size (groups, (gint) n);
  for (guint32 i = 0; i < n; i++)
    {
      gpointer *members = &g_ptr_array_index (groups, gs_source_root (&comparison, i));

      if (*members == NULL)
        *members = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val ((GArray *) *members, i);
    }
  for (guint32 root = 0; root < n; root++)
    {
      const GArray *members = g_ptr_array_index (groups, root);

      if (members != NULL && members->len > 1)
        gs_report_source_group (&comparison, members);
    }
}
