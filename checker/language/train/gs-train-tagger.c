/* SPDX-License-Identifier: MIT */
/* Perceptron training of the tagger on its own earlier tags, with a margin and word dropout. */
#include "language/train/gs-train-tagger.h"

#include <string.h>

#define RARE 200 /* words less frequent than this may be dropped */

/* the sentences of a run, in their order */
static GArray *
gs_train_tagger_select (const GsTrainData *data, const GsTrainTaggerOptions *options)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < data->sentences->len; i++)
    if (options->n_folds == 0 || gs_train_get_fold (i, options->n_folds) != options->fold)
      g_array_append_val (order, i);
  return order;
}

static void
gs_train_tagger_correct (GsTrainTable *table, const GsWord *word, guint t1, guint t2, guint8 gold,
                         guint8 rival)
{
  guint64 keys[GS_TAGGER_MAX_KEYS];
  guint n_keys = gs_tagger_get_keys (word, t1, t2, keys);

  for (guint i = 0; i < n_keys; i++)
    {
      gs_train_table_update (table, keys[i], gold, 1);
      gs_train_table_update (table, keys[i], rival, -1);
    }
}

static guint8
gs_train_tagger_find_rival (const gint32 *scores, guint n_tags, guint8 gold, const guint64 *allowed)
{
  guint8 rival = GS_NO_TAG;

  for (guint i = 0; i < n_tags; i++)
    if (i != gold && (allowed[i / 64] >> (i % 64) & 1) != 0
        && (rival == GS_NO_TAG || scores[i] > scores[rival]))
      rival = (guint8) i;
  return rival;
}

/* rarer words are sometimes shown as unknown ones, so that those are learned too */
static void
gs_train_tagger_drop (const GsTrainSentence *sentence, const GsTrainWords *words, guint percent,
                      GsRandom *random, GsWord *out)
{
  memcpy (out - GS_WORD_PADDING, sentence->words - GS_WORD_PADDING,
          (sentence->n_tokens + 2 * GS_WORD_PADDING) * sizeof (GsWord));
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint32 number = out[i].number;

      if (number != GS_UNKNOWN_WORD && g_array_index (words->counts, guint32, number) < RARE
          && gs_random_next (random, 100) < percent)
        out[i] = sentence->unknown[i];
    }
}

static void
gs_train_tagger_learn (const GsTagger *tagger, GsTrainTable *table, const GsWord *words,
                       const GsTrainSentence *sentence, gint32 margin)
{
  guint t1 = GS_NO_TAG, t2 = GS_NO_TAG;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      gint32 scores[GS_MAX_TAGS];
      guint8 second, rival, gold = sentence->gold[i];
      guint8 chosen = words[i].only_tag;

      if (chosen == GS_NO_TAG)
        {
          chosen = gs_tagger_choose (tagger, &words[i], t1, t2, scores, &second);
          rival = gs_train_tagger_find_rival (scores, tagger->n_tags, gold,
                                              tagger->tag_sets[words[i].tag_set].tags);
          if (rival != GS_NO_TAG && scores[gold] - scores[rival] < margin)
            gs_train_tagger_correct (table, &words[i], t1, t2, gold, rival);
        }
      gs_train_table_tick (table);
      t2 = t1;
      t1 = chosen;
    }
}

GsTrainTable *
gs_train_tagger_run (const GsTrainData *data, const GsTrainWords *words,
                     const GsTrainTaggerOptions *options)
{
  GsTrainTable *table = gs_train_table_new ();
  GsTagger tagger = { .add = gs_train_table_add,
                      .table = table,
                      .tag_sets = words->vocabulary.tag_sets,
                      .n_tags = words->tags->len };
  g_autoptr (GArray) order = gs_train_tagger_select (data, options);
  g_autofree GsWord *buffer = g_new (GsWord, GS_PARSER_MAX_WORDS + 2 * GS_WORD_PADDING);
  GsRandom random = { .state = options->seed };

  if (options->keys != NULL)
    gs_train_table_restrict (table, options->keys);
  for (guint epoch = 0; epoch < options->n_epochs; epoch++)
    {
      gs_random_shuffle (&random, (guint32 *) (gpointer) order->data, order->len);
      for (guint i = 0; i < order->len; i++)
        {
          const GsTrainSentence *sentence =
              g_ptr_array_index (data->sentences, g_array_index (order, guint32, i));

          gs_train_tagger_drop (sentence, words, options->dropout, &random,
                                buffer + GS_WORD_PADDING);
          gs_train_tagger_learn (&tagger, table, buffer + GS_WORD_PADDING, sentence,
                                 options->margin);
        }
    }
  return table;
}

void
gs_train_tagger_apply (const GsTagger *tagger, GsTrainData *data, guint n_folds, guint fold)
{
  for (guint i = 0; i < data->sentences->len; i++)
    {
      GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      if (n_folds == 0 || gs_train_get_fold (i, n_folds) == fold)
        gs_tagger_run (tagger, sentence->words, sentence->n_tokens,
                       &(GsTagging){ .tags = sentence->tags,
                                     .seconds = sentence->seconds,
                                     .rivals = sentence->rivals,
                                     .gaps = sentence->gaps });
    }
}

double
gs_train_tagger_score (const GsTrainData *data, const GsTrainWords *words)
{
  guint n_right = 0, n_all = 0;

  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      for (guint j = 0; j < sentence->n_tokens && !sentence->copy; j++, n_all++)
        n_right +=
            g_array_index (words->tags, GsModelTag, sentence->tags[j]).xpos == sentence->xpos[j];
    }
  return n_all > 0 ? (double) n_right / n_all : 0;
}
