/* SPDX-License-Identifier: MIT */
/* Scores names with learned weights and with what the catalogue knows. */
#include "assertion/gs-kind.h"

#include <string.h>

#include "assertion/gs-kind-cues.h"
#include "assertion/gs-kind-features.h"

/* sorted by key; written by gainsay-train-kinds */
static const struct
{
  guint64 key;
  gint16 weights[GS_N_MENTION_KINDS];
} weights[] = {
#include "assertion/model/gs-kind-weights.inc"
};

/* what the catalogue says outweighs what was learned, and many mentions' worth of context */
#define GS_KNOWN_SCORE 4000
/* a point of a cue: words of names that annotated texts never had still tell ("Foods", "Robotics")
 */
#define GS_CUE_SCORE 60
/* a text that says what its short form stands for */
#define GS_SPELLED_SCORE 1500
#define GS_SCORE_LIMIT   (G_MAXINT32 / 8)

/* keys are spread evenly: their first bits lead close to a row */
#define GS_KIND_BUCKET_BITS 12
#define GS_N_KIND_BUCKETS   (1u << GS_KIND_BUCKET_BITS)

G_STATIC_ASSERT (G_N_ELEMENTS (weights) <= G_MAXUINT16);

static guint
gs_kind_get_bucket (guint64 key)
{
  return (guint) (key >> (64 - GS_KIND_BUCKET_BITS));
}

/* the first row of each bucket, and behind the last one the number of rows */
static const guint16 *
gs_kind_get_buckets (void)
{
  static guint16 buckets[GS_N_KIND_BUCKETS + 1];
  static gsize done;
  guint bucket = 0;

  if (!g_once_init_enter (&done))
    return buckets;
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    while (bucket <= gs_kind_get_bucket (weights[i].key))
      buckets[bucket++] = (guint16) i;
  while (bucket <= GS_N_KIND_BUCKETS)
    buckets[bucket++] = (guint16) G_N_ELEMENTS (weights);
  g_once_init_leave (&done, 1);
  return buckets;
}

static const gint16 *
gs_kind_find_weights (const guint16 *buckets, guint64 key)
{
  guint bucket = gs_kind_get_bucket (key);

  for (guint i = buckets[bucket]; i < buckets[bucket + 1]; i++)
    if (weights[i].key == key)
      return weights[i].weights;
  return NULL;
}

static void
gs_kind_sum (gint32 *scores, const guint64 *keys, guint n_keys)
{
  const guint16 *buckets = gs_kind_get_buckets ();

  for (guint i = 0; i < n_keys; i++)
    {
      const gint16 *found = gs_kind_find_weights (buckets, keys[i]);

      for (guint kind = 0; found != NULL && kind < GS_N_MENTION_KINDS; kind++)
        scores[kind] += found[kind];
    }
}

/**
 * gs_kind_scores_read:
 * @self: (out): the scores
 * @rules: words that tell kinds
 * @lexicon: (nullable): which words are known
 * @sentence: the sentence it stands in
 * @mention: a mention as it was found: its kind is what the catalogue says
 */
void
gs_kind_scores_read (GsKindScores *self, const GsRules *rules, const GsLexicon *lexicon,
                     const GsSentence *sentence, const GsMention *mention)
{
  GsKindFeatures features;
  GsKindCues cues;

  memset (self, 0, sizeof *self);
  self->n_mentions = 1;
  gs_kind_features_read (&features, rules, lexicon, sentence, mention);
  gs_kind_sum (self->name, features.keys, features.n_name);
  gs_kind_sum (self->around, features.keys + features.n_name, features.n_keys - features.n_name);
  gs_kind_cues_read_words (&cues, rules, mention);
  for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
    self->name[kind] += cues.scores[kind] * GS_CUE_SCORE;
  if (mention->kind != GS_MENTION_OTHER && !mention->demonym)
    self->name[mention->kind] += GS_KNOWN_SCORE;
  else if (gs_kind_is_short_for_noun (lexicon, sentence, mention))
    self->around[GS_MENTION_OTHER] += GS_SPELLED_SCORE;
}

static void
gs_scores_add (gint32 *to, const gint32 *from)
{
  for (guint i = 0; i < GS_N_MENTION_KINDS; i++)
    to[i] = CLAMP (to[i] + from[i], -GS_SCORE_LIMIT, GS_SCORE_LIMIT);
}

void
gs_kind_scores_add_around (GsKindScores *self, const GsKindScores *other)
{
  gs_scores_add (self->around, other->around);
  self->n_mentions += other->n_mentions;
}

void
gs_kind_scores_add (GsKindScores *self, const GsKindScores *other)
{
  gs_scores_add (self->name, other->name);
  gs_kind_scores_add_around (self, other);
}

guint
gs_kind_get_name_weight (guint32 n_mentions)
{
  /* n to the power of 0.3, in hundredths, for n = 1, 2, 4, ... and straight lines between */
  static const guint powers[] = { 100, 123, 152, 187, 230, 283, 348, 429, 528 };
  guint step = 0;

  while (step + 1 < G_N_ELEMENTS (powers) && n_mentions >= (2u << step))
    step++;
  if (step + 1 == G_N_ELEMENTS (powers) || n_mentions == 0)
    return powers[step];
  return powers[step]
         + (powers[step + 1] - powers[step]) * (n_mentions - (1u << step)) / (1u << step);
}

static gint64
gs_kind_scores_sum (const GsKindScores *self, guint kind)
{
  return (gint64) self->name[kind] * gs_kind_get_name_weight (self->n_mentions)
         + (gint64) self->around[kind] * 100;
}

GsMentionKind
gs_kind_scores_decide (const GsKindScores *self)
{
  GsMentionKind best = GS_MENTION_OTHER;

  for (guint i = 0; i < GS_N_MENTION_KINDS; i++)
    if (gs_kind_scores_sum (self, i) > gs_kind_scores_sum (self, best))
      best = (GsMentionKind) i;
  return best;
}
