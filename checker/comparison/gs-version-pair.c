/* SPDX-License-Identifier: MIT */
/* Pairs the sentences of two versions. */
#include "comparison/gs-version-pair.h"

#include <string.h>

/* share of their content words that two wordings of one sentence have in common */
#define GS_MIN_SHARE 0.4
/* sentences are looked for so far from where they would be if nothing had moved */
#define GS_MAX_SHIFT 40

static const GsSentenceFacts *
gs_version_sentence (const GsExtraction *extraction, guint32 index)
{
  return &g_array_index (extraction->sentences, GsSentenceFacts, index);
}

/**
 * gs_version_same_sentence:
 *
 * Returns: whether the sentences have the same bytes
 */
gboolean
gs_version_same_sentence (const GsExtraction *older, guint32 a, const GsExtraction *newer,
                          guint32 b)
{
  GsSpan one = gs_version_sentence (older, a)->span;
  GsSpan two = gs_version_sentence (newer, b)->span;

  return gs_span_length (one) == gs_span_length (two)
         && memcmp (gs_article_get_text (older->article, NULL) + one.start,
                    gs_article_get_text (newer->article, NULL) + two.start, gs_span_length (one))
                == 0;
}

/* shared content words over all of both */
static double
gs_version_likeness (const GsSentenceFacts *a, const GsSentenceFacts *b)
{
  guint n = 0;

  for (guint32 i = 0; i < a->n_content; i++)
    for (guint32 k = 0; k < b->n_content; k++)
      if (strcmp (a->content[i], b->content[k]) == 0)
        {
          n++;
          break;
        }
  return n > 0 ? (double) n / (a->n_content + b->n_content - n) : 0;
}

typedef struct
{
  const GsExtraction *older;
  const GsExtraction *newer;
  guint32 *pairs;  /* of the older sentences */
  gboolean *taken; /* of the newer sentences */
} GsVersionPairs;

/* the best free sentence near the one before's; @shift is how far the newer text has moved */
static void
gs_version_pair_one (GsVersionPairs *self, guint32 index, gint64 shift)
{
  gint64 middle = (gint64) index + shift;
  gint64 first = MAX (middle - GS_MAX_SHIFT, 0);
  gint64 end = MIN (middle + GS_MAX_SHIFT + 1, (gint64) self->newer->sentences->len);
  double best = GS_MIN_SHARE;

  for (gint64 i = first; i < end; i++)
    {
      double likeness;

      if (self->taken[i])
        continue;
      likeness = gs_version_likeness (gs_version_sentence (self->older, index),
                                      gs_version_sentence (self->newer, (guint32) i));
      if (likeness <= best && !(likeness == best && self->pairs[index] == G_MAXUINT32))
        continue;
      best = likeness;
      self->pairs[index] = (guint32) i;
    }
  if (self->pairs[index] != G_MAXUINT32)
    self->taken[self->pairs[index]] = TRUE;
}

static void
gs_version_pair_equal (GsVersionPairs *self)
{
  guint32 next = 0;

  for (guint32 i = 0; i < self->older->sentences->len; i++)
    for (guint32 k = next; k < self->newer->sentences->len && k < next + GS_MAX_SHIFT; k++)
      if (!self->taken[k] && gs_version_same_sentence (self->older, i, self->newer, k))
        {
          self->pairs[i] = k;
          self->taken[k] = TRUE;
          next = k + 1;
          break;
        }
}

/**
 * gs_version_pair_sentences:
 *
 * Returns: (transfer full): an entry for each sentence of @older
 */
guint32 *
gs_version_pair_sentences (const GsExtraction *older, const GsExtraction *newer)
{
  guint32 n = older->sentences->len;
  g_autofree gboolean *taken = g_new0 (gboolean, newer->sentences->len + 1);
  GsVersionPairs self = { older, newer, g_new (guint32, n + 1), taken };
  gint64 shift = 0;

  for (guint32 i = 0; i <= n; i++)
    self.pairs[i] = G_MAXUINT32;
  gs_version_pair_equal (&self);
  for (guint32 i = 0; i < n; i++)
    {
      if (self.pairs[i] == G_MAXUINT32)
        gs_version_pair_one (&self, i, shift);
      if (self.pairs[i] != G_MAXUINT32)
        shift = (gint64) self.pairs[i] - i;
    }
  return self.pairs;
}
