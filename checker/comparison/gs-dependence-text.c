/* SPDX-License-Identifier: MIT */
/*
 * Copies: articles whose shingles contain each other's in large part.
 *
 * A shingle is five content words in a row of one sentence; quoted sentences do not count, as two
 * reporters who hear one speech write the same words. Pairs are found by a min-wise sample of the
 * shingles and decided by all of them (Broder 1997, "On the resemblance and containment of
 * documents"): the work grows with the articles, not with their square.
 */
#include "comparison/gs-dependence.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-quotation.h"

#define GS_SHINGLE_WORDS 5
/* one shingle in so many is sampled */
#define GS_SAMPLE 4
/* a sampled shingle in more articles than this is boilerplate */
#define GS_MAX_COPIES 200
/* this share of the shorter article's shingles, and so many, stand in the other: copied */
#define GS_MIN_CONTAINMENT 0.25
#define GS_MIN_SHARED      8
/* of an article with fewer shingles most must stand in the other */
#define GS_SHORT_CONTAINMENT 0.6
#define GS_MIN_SHINGLES      3

/**
 * GsShingles: the shingles of one article, sorted, each once
 */
typedef struct
{
  guint32 *hashes;
  guint n;
} GsShingles;

static int
gs_compare_hashes (const void *a, const void *b)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return (*left > *right) - (*left < *right);
}

/* whether most of the sentence is quoted */
static gboolean
gs_sentence_is_quoted (const GsExtraction *extraction, const GsSentenceFacts *facts,
                       guint *first_quotation)
{
  guint32 quoted = 0;

  for (guint i = *first_quotation; i < extraction->quotations->len; i++)
    {
      GsSpan span = g_array_index (extraction->quotations, GsQuotation, i).span;

      if (span.end <= facts->span.start)
        *first_quotation = i + 1;
      else if (span.start >= facts->span.end)
        break;
      else
        quoted += MIN (span.end, facts->span.end) - MAX (span.start, facts->span.start);
    }
  return quoted * 2 > gs_span_length (facts->span);
}

static guint32
gs_shingle_hash (const char *const *words)
{
  guint32 hash = 0;

  for (guint i = 0; i < GS_SHINGLE_WORDS; i++)
    hash = hash * 31 + gs_string_hash (words[i], strlen (words[i]));
  hash ^= hash >> 16;
  hash *= 0x7feb352du;
  return hash ^ hash >> 15;
}

static void
gs_shingles_read (GsShingles *self, const GsExtraction *extraction)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first_quotation = 0;

  for (guint i = 0; i < extraction->sentences->len; i++)
    {
      const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, i);

      if (facts->block == GS_BLOCK_HEADLINE || facts->block == GS_BLOCK_CAPTION
          || gs_sentence_is_quoted (extraction, facts, &first_quotation))
        continue;
      for (guint32 k = 0; k + GS_SHINGLE_WORDS <= facts->n_content; k++)
        {
          guint32 hash = gs_shingle_hash (facts->content + k);

          g_array_append_val (hashes, hash);
        }
    }
  g_array_sort (hashes, gs_compare_hashes);
  self->hashes = g_new (guint32, hashes->len + 1);
  self->n = 0;
  for (guint i = 0; i < hashes->len; i++)
    if (self->n == 0 || self->hashes[self->n - 1] != g_array_index (hashes, guint32, i))
      self->hashes[self->n++] = g_array_index (hashes, guint32, i);
}

static guint
gs_shingles_count_shared (const GsShingles *a, const GsShingles *b)
{
  guint i = 0, k = 0, n = 0;

  while (i < a->n && k < b->n)
    if (a->hashes[i] == b->hashes[k])
      {
        i++;
        k++;
        n++;
      }
    else if (a->hashes[i] < b->hashes[k])
      i++;
    else
      k++;
  return n;
}

static gboolean
gs_shingles_are_copies (const GsShingles *a, const GsShingles *b)
{
  guint shared = gs_shingles_count_shared (a, b);
  guint shorter = MIN (a->n, b->n);

  if (shorter < GS_MIN_SHINGLES)
    return FALSE;
  if (shared >= GS_MIN_SHARED)
    return shared >= shorter * GS_MIN_CONTAINMENT;
  return shorter < GS_MIN_SHARED && shared >= shorter * GS_SHORT_CONTAINMENT;
}

/* ---- candidates ---- */

/* articles by sampled shingle; short articles give all of theirs */
static GHashTable *
gs_shingles_index (const GsShingles *shingles, guint32 n_articles)
{
  GHashTable *index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < n_articles; i++)
    for (guint k = 0; k < shingles[i].n; k++)
      {
        gpointer key = GUINT_TO_POINTER (shingles[i].hashes[k]);
        GArray *articles;

        if (shingles[i].hashes[k] % GS_SAMPLE != 0 && shingles[i].n >= GS_MIN_SHARED * GS_SAMPLE)
          continue;
        articles = g_hash_table_lookup (index, key);
        if (articles == NULL)
          {
            articles = g_array_new (FALSE, FALSE, sizeof (guint32));
            g_hash_table_insert (index, key, articles);
          }
        g_array_append_val (articles, i);
      }
  return index;
}

/* the articles that share a sampled shingle with article @i, each once */
static void
gs_shingles_find_candidates (const GsShingles *shingles, GHashTable *index, guint32 i,
                             guint8 *marks, GArray *found)
{
  for (guint k = 0; k < shingles[i].n; k++)
    {
      const GArray *others = g_hash_table_lookup (index, GUINT_TO_POINTER (shingles[i].hashes[k]));

      if (others == NULL || others->len > GS_MAX_COPIES)
        continue;
      for (guint m = 0; m < others->len; m++)
        {
          guint32 other = g_array_index (others, guint32, m);

          if (other == i || marks[other])
            continue;
          marks[other] = TRUE;
          g_array_append_val (found, other);
        }
    }
}

/* a short article is in the index by more shingles than a long one, so each looks for the other */
static void
gs_dependence_find_copies (GsDependence *self, const GsShingles *shingles)
{
  g_autoptr (GHashTable) index = gs_shingles_index (shingles, self->n_articles);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint8 *marks = g_new0 (guint8, self->n_articles + 1);

  for (guint32 i = 0; i < self->n_articles; i++)
    {
      g_array_set_size (found, 0);
      gs_shingles_find_candidates (shingles, index, i, marks, found);
      for (guint k = 0; k < found->len; k++)
        {
          guint32 other = g_array_index (found, guint32, k);

          marks[other] = FALSE;
          if (gs_shingles_are_copies (&shingles[i], &shingles[other]))
            gs_dependence_join (self, i, other, GS_DEPENDENCE_TEXT);
        }
    }
}

/**
 * gs_dependence_join_copies:
 *
 * Joins articles that share much of their wording.
 */
void
gs_dependence_join_copies (GsDependence *self, const GsBatch *batch)
{
  g_autofree GsShingles *shingles = g_new0 (GsShingles, self->n_articles + 1);

  for (guint32 i = 0; i < self->n_articles; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_shingles_read (&shingles[i], g_ptr_array_index (batch->extractions, i));
  gs_dependence_find_copies (self, shingles);
  for (guint32 i = 0; i < self->n_articles; i++)
    g_free (shingles[i].hashes);
}
