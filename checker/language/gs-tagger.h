/* SPDX-License-Identifier: MIT */
/*
 * Tags words, left to right.
 *
 * An averaged perceptron (Collins 2002) over the words, their endings and shapes, what the lexicon
 * says, the ambiguity classes of the neighbours (Toutanova et al. 2003 on looking both ways), and
 * the two tags before. A tag is a pair of Penn tag and UD word class.
 */
#pragma once

#include "language/gs-weights.h"
#include "language/gs-word.h"

G_BEGIN_DECLS

typedef struct
{
  GsAddWeights add; /* gs_rows_add in use, the training table's in training */
  gconstpointer table;
  const GsModelTagSet *tag_sets;
  guint n_tags;
  gint32 margin; /* a second tag closer than this is kept */
} GsTagger;

#define GS_TAGGER_MAX_KEYS 64

/* the keys of the features at a place; t1 and t2 are the tags before it (GS_NO_TAG outside) */
guint gs_tagger_get_keys (const GsWord *word, guint t1, guint t2, guint64 keys[GS_TAGGER_MAX_KEYS]);

/* the best of the tags in the word's set; *rival is the next, or GS_NO_TAG if it is the only one.
 * @scores has room for GS_MAX_TAGS */
guint8 gs_tagger_choose (const GsTagger *self, const GsWord *word, guint t1, guint t2,
                         gint32 *scores, guint8 *rival);

#define GS_TAG_GAP_MAX 255

/**
 * GsTagging: the tags of a sentence, by word; room is the caller's
 */
typedef struct
{
  guint8 *tags;
  guint8 *seconds; /* a tag that came close, or GS_NO_TAG: what the parser sees */
  guint8 *rivals;  /* the next best tag, however far, or GS_NO_TAG */
  guint8 *gaps;    /* how far: in steps of two, up to GS_TAG_GAP_MAX */
} GsTagging;

/* tags all; the words are padded, see gs_words_init () */
void gs_tagger_run (const GsTagger *self, const GsWord *words, guint n_words,
                    const GsTagging *tagging);

G_END_DECLS
