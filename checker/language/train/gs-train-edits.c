/* SPDX-License-Identifier: MIT */
/* Perceptron training of the edits: where several make the right lemma, the best of them counts. */
#include "language/train/gs-train-edits.h"

#include <string.h>

#include "language/train/gs-train-lemmas.h"

#define N_EPOCHS 10
#define MARGIN   300
#define RARE     200 /* words less frequent than this may be dropped */
#define DROPOUT  50  /* percent of them */

typedef struct
{
  GsLemmatizer lemmatizer;
  GsTrainTable *table;
  const GsTrainWords *words;
  GsWord *buffer;
  GsRandom random;
} Trainer;

/* which edits make the right lemma: bits */
static guint32
gs_train_edits_find_gold (const GsLemmatizer *lemmatizer, const GsLemmaWords *words, guint i,
                          guint32 edits, const char *gold)
{
  guint32 right = 0;

  for (guint edit = 0; edit < GS_N_LEMMA_EDITS; edit++)
    {
      char lemma[GS_MAX_LEMMA];

      if ((edits >> edit & 1) == 0)
        continue;
      gs_lemmatizer_apply (lemmatizer, words, i, edit, lemma);
      right |= (guint32) (strcmp (lemma, gold) == 0) << edit;
    }
  return right;
}

/* returns the edit that is chosen before anything is learned from the word */
static guint
gs_trainer_learn (Trainer *self, const GsLemmaWords *words, guint i, const char *gold, guint last)
{
  guint32 edits = gs_lemma_get_edits (words, i, self->lemmatizer.lexicon);
  guint32 right = gs_train_edits_find_gold (&self->lemmatizer, words, i, edits, gold);
  gint32 scores[GS_ROW_CLASSES] = { 0 };
  guint64 keys[GS_LEMMA_MAX_KEYS];
  guint n_keys, best, rival;

  if ((edits & (edits - 1)) == 0)
    return gs_lemma_choose (edits, scores);
  n_keys = gs_lemma_get_keys (words, i, self->lemmatizer.lexicon, last, keys);
  gs_train_table_add (self->table, keys, n_keys, scores);
  gs_train_table_tick (self->table);
  if (right == 0 || right == edits)
    return gs_lemma_choose (edits, scores);
  best = gs_lemma_choose (right, scores);
  rival = gs_lemma_choose (edits & ~right, scores);
  for (guint j = 0; j < n_keys && scores[best] - scores[rival] < MARGIN; j++)
    {
      gs_train_table_update (self->table, keys[j], best, 1);
      gs_train_table_update (self->table, keys[j], rival, -1);
    }
  return gs_lemma_choose (edits, scores);
}

/* rarer words are sometimes shown as unknown ones, so that those are learned too */
static void
gs_trainer_drop (Trainer *self, const GsTrainSentence *sentence)
{
  memcpy (self->buffer, sentence->words - GS_WORD_PADDING,
          (sentence->n_tokens + 2 * GS_WORD_PADDING) * sizeof (GsWord));
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      GsWord *word = &self->buffer[GS_WORD_PADDING + i];
      guint32 count = word->number != GS_UNKNOWN_WORD
                          ? g_array_index (self->words->counts, guint32, word->number)
                          : 0;

      if (count < RARE && gs_random_next (&self->random, 100) < DROPOUT)
        *word = sentence->unknown[i];
    }
}

static void
gs_trainer_learn_sentence (Trainer *self, const GsTrainSentence *sentence)
{
  guint last = GS_N_LEMMA_EDITS;
  GsLemmaWords words;

  gs_trainer_drop (self, sentence);
  gs_train_lemmas_set_words (&words, sentence, self->words);
  words.words = self->buffer + GS_WORD_PADDING;
  for (guint i = 0; i < sentence->n_tokens; i++)
    last = gs_trainer_learn (self, &words, i, sentence->lemmas[i], last);
}

GsTrainTable *
gs_train_edits_run (const GsTrainData *data, const GsTrainWords *words,
                    const GsLemmatizer *lemmatizer, guint64 seed, const GArray *keys)
{
  g_autofree guint32 *order = g_new (guint32, data->sentences->len);
  g_autofree GsWord *buffer = g_new (GsWord, GS_PARSER_MAX_WORDS + 2 * GS_WORD_PADDING);
  Trainer trainer = { .lemmatizer = *lemmatizer,
                      .table = gs_train_table_new (),
                      .words = words,
                      .buffer = buffer,
                      .random = { .state = seed } };

  if (keys != NULL)
    gs_train_table_restrict (trainer.table, keys);
  for (guint32 i = 0; i < data->sentences->len; i++)
    order[i] = i;
  for (guint epoch = 0; epoch < N_EPOCHS; epoch++)
    {
      gs_random_shuffle (&trainer.random, order, data->sentences->len);
      for (guint i = 0; i < data->sentences->len; i++)
        gs_trainer_learn_sentence (&trainer, g_ptr_array_index (data->sentences, order[i]));
    }
  return trainer.table;
}

double
gs_train_edits_score (const GsTrainData *data, const GsTrainWords *words,
                      const GsLemmatizer *lemmatizer)
{
  guint n_right = 0, n_all = 0;

  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);
      guint edit = GS_N_LEMMA_EDITS;
      GsLemmaWords tagged;

      gs_train_lemmas_set_words (&tagged, sentence, words);
      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          char lemma[GS_MAX_LEMMA];

          edit = gs_lemmatizer_choose (lemmatizer, &tagged, j, edit);
          gs_lemmatizer_apply (lemmatizer, &tagged, j, edit, lemma);
          n_right += strcmp (lemma, sentence->lemmas[j]) == 0;
          n_all++;
        }
    }
  return n_all > 0 ? (double) n_right / n_all : 0;
}
