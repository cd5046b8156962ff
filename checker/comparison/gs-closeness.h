/* SPDX-License-Identifier: MIT */
/*
 * Closeness: whether two places in different articles tell of the same thing, by the words around.
 *
 * A shared word weighs the more the fewer articles of the batch have it; what the dictionary knows
 * of its frequency stands in where the batch is small (as twenty articles would).
 */
#pragma once

#include "assertion/gs-surroundings.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* life cycle; the batch must outlive it, and the closeness of the batch if that has one */
GsCloseness *gs_closeness_new (const GsBatch *batch);
void gs_closeness_free (GsCloseness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsCloseness, gs_closeness_free)

/* the id of a word that all articles share; 0 for NULL */
const GsBatch *gs_closeness_get_batch (const GsCloseness *self);
const GsRules *gs_closeness_get_rules (const GsCloseness *self);
const GsLexicon *gs_closeness_get_lexicon (const GsCloseness *self);
guint32 gs_closeness_get_word (GsCloseness *self, const char *word);
const char *gs_closeness_get_text (const GsCloseness *self, guint32 word);
double gs_closeness_get_weight (const GsCloseness *self, guint32 word);

/**
 * GsVicinity: the words around a place, as ids, sorted
 */
typedef struct
{
  guint32 *near;     /* within the window */
  guint32 n_near;    /* */
  guint32 *sentence; /* in the whole sentence */
  guint32 n_sentence;
  guint32 *names; /* names in the window */
  guint32 n_names;
} GsVicinity;

void gs_vicinity_read (GsVicinity *self, GsCloseness *closeness, const GsExtraction *extraction,
                       const GsSurroundings *around, GsArena *arena);

/* the weight of the words that both have; those of the rest of the sentence count half.
 * @except: a word that does not count, as it is what is compared */
double gs_closeness_score (const GsCloseness *self, const GsVicinity *a, const GsVicinity *b,
                           guint32 except);

/* the weightiest words near both, at most @max, as "pirates, navy"; "" if none; to be freed */
char *gs_closeness_dup_shared (const GsCloseness *self, const GsVicinity *a, const GsVicinity *b,
                               guint max);

/* whether two sorted lists of ids share one */
/* whether a sorted list of ids has one, or two such lists share one */
gboolean gs_words_have (const guint32 *words, guint32 n_words, guint32 id);
gboolean gs_words_intersect (const guint32 *a, guint32 n_a, const guint32 *b, guint32 n_b);

G_END_DECLS
