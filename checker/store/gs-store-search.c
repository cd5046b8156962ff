/* SPDX-License-Identifier: MIT */
/* Looks keys up, counts what each article of the archive shares, and ranks. */
#include "store/gs-store-search.h"

#include <math.h>
#include <stdlib.h>

#include "store/gs-store-keys.h"
#include "store/gs-store-private.h"

/* a key of more articles than this (inside the stretch of days, for events) is passed over */
#define GS_STORE_MAX_POSTINGS 192
/* spellings that are held against one */
#define GS_STORE_MAX_FORMS 256
/* what the grouping of stories demands is 2.5; sampled keys see less */
#define GS_STORE_MIN_LIKENESS 1.5
/* a spelling, a holder or a quotation in common is worth a look whatever else there is */
#define GS_STORE_STANDING 2.0

typedef struct
{
  gint64 article;
  guint32 shared[GS_N_STORE_KEY_KINDS];
  double rare;    /* words of names, each the less the more articles have it */
  guint32 n_near; /* spellings a slip away */
} GsStoreHit;

typedef struct
{
  GsStore *store;
  GHashTable *hits; /* of gint64: GsStoreHit, which holds it */
  guint32 n_words;  /* the new article's words of names */
  GArray *found;    /* of gint64: of one key */
} GsStoreSearch;

static GsStoreHit *
gs_store_hit (GsStoreSearch *self, gint64 article)
{
  GsStoreHit *hit = g_hash_table_lookup (self->hits, &article);

  if (hit != NULL)
    return hit;
  hit = g_new0 (GsStoreHit, 1);
  hit->article = article;
  g_hash_table_insert (self->hits, &hit->article, hit);
  return hit;
}

/* ---- look-ups ---- */

/* articles that have a key, inside [first, last] */
static gboolean
gs_store_look_up (GsStoreSearch *self, gint64 key, gint64 first, gint64 last, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self->store, "SELECT article FROM posting WHERE key = ?1 AND day BETWEEN ?2 AND ?3 LIMIT ?4",
      error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, key);
  sqlite3_bind_int64 (statement, 2, first);
  sqlite3_bind_int64 (statement, 3, last);
  sqlite3_bind_int64 (statement, 4, GS_STORE_MAX_POSTINGS + 1);
  while (row)
    {
      gint64 article;

      if (!gs_store_step (self->store, statement, &row, error))
        return FALSE;
      article = row ? sqlite3_column_int64 (statement, 0) : 0;
      if (row)
        g_array_append_val (self->found, article);
    }
  return TRUE;
}

static gboolean
gs_store_search_posting (GsStoreSearch *self, const GsStorePosting *posting, gint32 day,
                         GError **error)
{
  gboolean whole = !gs_store_key_is_of_event (posting->kind) || day == GS_STORE_NO_DAY;

  g_array_set_size (self->found, 0);
  if (!gs_store_look_up (self, posting->key, whole ? G_MININT32 : day - GS_STORE_DAYS,
                         whole ? G_MAXINT32 : day + GS_STORE_DAYS, error))
    return FALSE;
  if (!whole && self->found->len <= GS_STORE_MAX_POSTINGS
      && !gs_store_look_up (self, posting->key, GS_STORE_NO_DAY, GS_STORE_NO_DAY, error))
    return FALSE;
  if (self->found->len > GS_STORE_MAX_POSTINGS)
    return TRUE;
  for (guint i = 0; i < self->found->len; i++)
    {
      GsStoreHit *hit = gs_store_hit (self, g_array_index (self->found, gint64, i));

      hit->shared[posting->kind]++;
      if (posting->kind == GS_STORE_KEY_WORD)
        hit->rare += 1 / log2 (2 + self->found->len / 4.);
    }
  return TRUE;
}

/* spellings under the same key that are a slip away */
static gboolean
gs_store_search_form (GsStoreSearch *self, const GsStoreForm *form, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self->store, "SELECT text, article FROM form WHERE key = ?1 LIMIT ?2", error);
  guint max = g_utf8_strlen (form->text, -1) >= 7 ? 2 : 1;
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, form->key);
  sqlite3_bind_int64 (statement, 2, GS_STORE_MAX_FORMS);
  while (row)
    {
      guint edits;

      if (!gs_store_step (self->store, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      edits =
          gs_store_count_edits (form->text, (const char *) sqlite3_column_text (statement, 0), max);
      if (edits > 0 && edits <= max)
        gs_store_hit (self, sqlite3_column_int64 (statement, 1))->n_near++;
    }
  return TRUE;
}

/* ---- ranking ---- */

/* as the grouping of stories weighs, over keys of which some are sampled */
static double
gs_store_weigh (const GsStoreSearch *self, const GsStoreHit *hit)
{
  double score = log1p (3. * hit->shared[GS_STORE_KEY_BIGRAM]);
  guint standing =
      hit->shared[GS_STORE_KEY_ROLE] + hit->n_near + (hit->shared[GS_STORE_KEY_QUOTE] >= 2 ? 1 : 0);

  if (self->n_words > 0)
    score += 4. * hit->shared[GS_STORE_KEY_WORD] / self->n_words;
  score += MIN (hit->rare, 3) / 3;
  score += MIN (hit->shared[GS_STORE_KEY_NUMBER], 3);
  if (hit->shared[GS_STORE_KEY_DAY] > 0)
    score += 2;
  if (score < GS_STORE_MIN_LIKENESS && standing == 0)
    return 0;
  return score + GS_STORE_STANDING * MIN (standing, 3);
}

static int
gs_store_compare_candidates (gconstpointer a, gconstpointer b)
{
  const GsStoreCandidate *one = a;
  const GsStoreCandidate *two = b;

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return (one->id > two->id) - (one->id < two->id);
}

static GArray *
gs_store_rank (const GsStoreSearch *self, guint *n_more)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (GsStoreCandidate));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->hits);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GsStoreHit *hit = value;
      GsStoreCandidate candidate = { hit->article, gs_store_weigh (self, hit) };

      if (candidate.score > 0)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, gs_store_compare_candidates);
  *n_more =
      candidates->len > GS_STORE_MAX_PER_ARTICLE ? candidates->len - GS_STORE_MAX_PER_ARTICLE : 0;
  g_array_set_size (candidates, candidates->len - *n_more);
  return candidates;
}

/**
 * gs_store_search:
 * @extraction: a new article
 *
 * Returns: (transfer full) (nullable) (element-type GsStoreCandidate): what it may be compared with
 */
GArray *
gs_store_search (GsStore *self, const GsRules *rules, const GsExtraction *extraction, guint *n_more,
                 GError **error)
{
  g_autoptr (GArray) postings = gs_store_postings_new (extraction);
  g_autoptr (GArray) forms = gs_store_forms_new (rules, extraction);
  g_autoptr (GHashTable) hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  GsStoreSearch search = { self, hits, 0, found };

  for (guint i = 0; i < postings->len; i++)
    {
      const GsStorePosting *posting = &g_array_index (postings, GsStorePosting, i);

      search.n_words += posting->kind == GS_STORE_KEY_WORD;
      if (!gs_store_search_posting (&search, posting, gs_store_get_day (extraction), error))
        return NULL;
    }
  for (guint i = 0; i < forms->len; i++)
    if (!gs_store_search_form (&search, &g_array_index (forms, GsStoreForm, i), error))
      return NULL;
  return gs_store_rank (&search, n_more);
}
