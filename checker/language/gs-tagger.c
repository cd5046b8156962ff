/* SPDX-License-Identifier: MIT */
/* The tagger's features and its walk over a sentence. */
#include "language/gs-tagger.h"

#include <string.h>

#include "language/gs-hash.h"

#define ATOM_TAG 32

/* features of the words alone */
static guint
gs_tagger_get_word_keys (const GsWord *w, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key1 (GS_TEMPLATE (0), w[0].code);
  keys[n++] = gs_key1 (GS_TEMPLATE (1), w[-1].code);
  keys[n++] = gs_key1 (GS_TEMPLATE (2), w[1].code);
  keys[n++] = gs_key1 (GS_TEMPLATE (3), w[-2].code);
  keys[n++] = gs_key1 (GS_TEMPLATE (4), w[2].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (5), w[-1].code, w[0].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (6), w[0].code, w[1].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (7), w[-1].code, w[1].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (8), w[1].code, w[2].code);
  for (guint i = 0; i < 4; i++)
    keys[n++] = gs_key1 (GS_TEMPLATE (10 + i), w[0].suffixes[i]);
  for (guint i = 0; i < 3; i++)
    keys[n++] = gs_key1 (GS_TEMPLATE (14 + i), w[0].prefixes[i]);
  keys[n++] = gs_key2 (GS_TEMPLATE (17), w[0].shape, w[0].suffixes[0]);
  keys[n++] = gs_key1 (GS_TEMPLATE (18), w[0].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (19), w[0].shape, w[0].suffixes[2]);
  keys[n++] = gs_key1 (GS_TEMPLATE (20), w[1].suffixes[2]);
  keys[n++] = gs_key1 (GS_TEMPLATE (21), w[-1].suffixes[2]);
  keys[n++] = gs_key2 (GS_TEMPLATE (22), w[0].shape, w[1].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (23), w[-1].shape, w[0].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (24), w[0].ambiguity, w[1].ambiguity);
  keys[n++] = gs_key3 (GS_TEMPLATE (25), w[0].ambiguity, w[1].ambiguity, w[2].ambiguity);
  keys[n++] = gs_key2 (GS_TEMPLATE (26), w[0].code, w[1].ambiguity);
  keys[n++] = gs_key1 (GS_TEMPLATE (27), w[0].lexical);
  keys[n++] = gs_key2 (GS_TEMPLATE (28), w[0].lexical, w[0].suffixes[1]);
  keys[n++] = gs_key2 (GS_TEMPLATE (29), w[0].lexical, w[0].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (30), w[0].lexical, w[1].lexical);
  keys[n++] = gs_key2 (GS_TEMPLATE (31), w[0].code, w[0].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (32), w[0].ambiguity, w[0].shape);
  keys[n++] = gs_key3 (GS_TEMPLATE (33), w[-1].shape, w[0].shape, w[1].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (34), w[-1].code, w[0].shape);
  keys[n++] = gs_key2 (GS_TEMPLATE (35), w[1].code, w[0].shape);
  keys[n++] = gs_key3 (GS_TEMPLATE (36), w[-1].code, w[0].code, w[1].code);
  return n;
}

/**
 * gs_tagger_get_keys:
 * @word: the word, with two neighbours on either side in memory
 * @t1: the tag before it
 * @t2: the tag before that
 *
 * Returns: the number of keys
 */
guint
gs_tagger_get_keys (const GsWord *w, guint t1, guint t2, guint64 keys[GS_TAGGER_MAX_KEYS])
{
  guint n = gs_tagger_get_word_keys (w, keys);
  guint64 a = gs_atom (ATOM_TAG, t1);
  guint64 b = gs_key2 (0, a, gs_atom (ATOM_TAG, t2));

  keys[n++] = gs_key1 (GS_TEMPLATE (40), a);
  keys[n++] = gs_key1 (GS_TEMPLATE (41), b);
  keys[n++] = gs_key2 (GS_TEMPLATE (42), a, w[0].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (43), a, w[0].ambiguity);
  keys[n++] = gs_key2 (GS_TEMPLATE (44), b, w[0].ambiguity);
  keys[n++] = gs_key3 (GS_TEMPLATE (45), a, w[0].ambiguity, w[1].ambiguity);
  keys[n++] = gs_key2 (GS_TEMPLATE (46), a, w[1].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (47), a, w[0].suffixes[2]);
  keys[n++] = gs_key2 (GS_TEMPLATE (48), b, w[0].code);
  keys[n++] = gs_key2 (GS_TEMPLATE (49), a, w[0].lexical);
  keys[n++] = gs_key2 (GS_TEMPLATE (50), a, w[0].shape);
  keys[n++] = gs_key3 (GS_TEMPLATE (51), a, w[-1].code, w[0].lexical);
  keys[n++] = gs_key2 (GS_TEMPLATE (52), b, w[1].ambiguity);
  keys[n++] = gs_key3 (GS_TEMPLATE (54), a, w[0].shape, w[0].ambiguity);
  keys[n++] = gs_key3 (GS_TEMPLATE (55), a, w[0].shape, w[1].shape);
  keys[n++] = gs_key3 (GS_TEMPLATE (56), a, w[0].code, w[1].code);
  keys[n++] = gs_key4 (GS_TEMPLATE (53), a, w[0].ambiguity, w[1].ambiguity, w[2].ambiguity);
  return n;
}

guint8
gs_tagger_choose (const GsTagger *self, const GsWord *word, guint t1, guint t2, gint32 *scores,
                  guint8 *rival)
{
  const guint64 *allowed = self->tag_sets[word->tag_set].tags;
  guint64 keys[GS_TAGGER_MAX_KEYS];
  guint n_keys = gs_tagger_get_keys (word, t1, t2, keys);
  guint8 best = GS_NO_TAG, next = GS_NO_TAG;

  memset (scores, 0, sizeof *scores * GS_MAX_TAGS);
  self->add (self->table, keys, n_keys, scores);
  for (guint first = 0; first < self->n_tags; first += 64)
    for (guint64 left = allowed[first / 64]; left != 0; left &= left - 1)
      {
        guint i = first + (guint) __builtin_ctzll (left);

        if (best == GS_NO_TAG || scores[i] > scores[best])
          {
            next = best;
            best = (guint8) i;
          }
        else if (next == GS_NO_TAG || scores[i] > scores[next])
          next = (guint8) i;
      }
  *rival = next;
  return best;
}

void
gs_tagger_run (const GsTagger *self, const GsWord *words, guint n_words, const GsTagging *tagging)
{
  gint32 scores[GS_MAX_TAGS];
  guint t1 = GS_NO_TAG, t2 = GS_NO_TAG;

  for (guint i = 0; i < n_words; i++)
    {
      guint8 tag = words[i].only_tag, rival = GS_NO_TAG;
      gint32 gap = G_MAXINT32;

      if (tag == GS_NO_TAG)
        tag = gs_tagger_choose (self, &words[i], t1, t2, scores, &rival);
      if (rival != GS_NO_TAG)
        gap = scores[tag] - scores[rival];
      tagging->tags[i] = tag;
      tagging->rivals[i] = rival;
      tagging->seconds[i] = gap < self->margin ? rival : GS_NO_TAG;
      tagging->gaps[i] = (guint8) MIN (gap / 2, GS_TAG_GAP_MAX);
      t2 = t1;
      t1 = tag;
    }
}
