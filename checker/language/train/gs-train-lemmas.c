/* SPDX-License-Identifier: MIT */
/* Collects the treebank's lemmas where they differ from the derived ones. */
#include "language/train/gs-train-lemmas.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-lemmatizer.h"

#define MIN_CASE_VOTES  10 /* a class of words needs this many */
#define MIN_LEMMA_VOTES 2  /* a word under a wrong tag needs this many */
#define MIN_FINE_VOTES  3  /* and with a second tag */
#define MAX_WORD_VOTES  2  /* of one word for its class */

/* how often a lemma, or a case, was right for a key */
typedef struct
{
  guint64 key;
  const char *text;
  guint count;
  gboolean derived; /* the rules give the lemma too, for all forms it was met with */
} Vote;

typedef struct
{
  GHashTable *places; /* "key text" -> number of the vote */
  GArray *votes;      /* of Vote */
  GHashTable *voters; /* key of class and word -> votes given */
} Poll;

static int
vote_compare (gconstpointer a, gconstpointer b)
{
  const Vote *first = a;
  const Vote *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return strcmp (first->text, second->text);
}

static void
poll_init (Poll *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->votes = g_array_new (FALSE, FALSE, sizeof (Vote));
  self->voters = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
poll_clear (Poll *self)
{
  g_hash_table_unref (self->places);
  g_array_unref (self->votes);
  g_hash_table_unref (self->voters);
}

/* @text must stay */
static void
poll_add (Poll *self, guint64 key, const char *text, guint weight, gboolean derived)
{
  g_autofree char *name = g_strdup_printf ("%" G_GUINT64_FORMAT " %s", key, text);
  Vote vote = { .key = key, .text = text, .count = weight, .derived = derived };
  gpointer place;

  if (g_hash_table_lookup_extended (self->places, name, NULL, &place))
    {
      Vote *known = &g_array_index (self->votes, Vote, GPOINTER_TO_UINT (place));

      known->count += weight;
      known->derived &= derived;
      return;
    }
  g_hash_table_insert (self->places, g_steal_pointer (&name), GUINT_TO_POINTER (self->votes->len));
  g_array_append_val (self->votes, vote);
}

static void
gs_lemma_query_init (GsLemmaQuery *self, const GsTrainSentence *sentence, guint i,
                     const GsTrainWords *words)
{
  const GsModelTag *tags = (const GsModelTag *) (gpointer) words->tags->data;
  guint8 second = sentence->seconds[i];

  self->form = sentence->forms[i];
  self->length = sentence->lengths[i];
  self->word = &sentence->words[i];
  self->xpos = tags[sentence->tags[i]].xpos;
  self->upos = tags[sentence->tags[i]].upos;
  self->second = second != GS_NO_TAG ? tags[second].xpos : GS_N_XPOS;
}

/* how often a word may speak for its class: "al" and "de" are no rule for names in small letters */
static gboolean
gs_train_lemmas_may_vote (Poll *poll, const GsLemmaQuery *query, guint64 class)
{
  guint64 key = gs_key2 (0, class, query->word->hash);
  gpointer count = g_hash_table_lookup (poll->voters, &key);

  g_hash_table_replace (poll->voters, g_memdup2 (&key, sizeof key),
                        GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
  return GPOINTER_TO_UINT (count) < MAX_WORD_VOTES;
}

/* which treatments of the capitals give the right lemma */
static void
gs_train_lemmas_vote_case (Poll *poll, const GsLemmaQuery *query, const char *gold,
                           const GsLexicon *lexicon)
{
  static const char *const names[GS_N_LEMMA_CASES] = { "0", "1", "2" };
  guint64 finest = gs_lemma_case_key (query, lexicon, GS_N_CASE_GRAINS - 1);

  if (finest == 0 || !gs_train_lemmas_may_vote (poll, query, finest))
    return;
  for (guint i = 0; i < GS_N_LEMMA_CASES; i++)
    {
      char lemma[GS_MAX_LEMMA];

      gs_lemma_derive (lexicon, query, (GsLemmaCase) i, lemma);
      if (strcmp (lemma, gold) != 0)
        continue;
      for (guint grain = 0; grain < GS_N_CASE_GRAINS; grain++)
        poll_add (poll, gs_lemma_case_key (query, lexicon, grain), names[i], 1, FALSE);
    }
}

/* the winners; @least votes, or the key is left out */
static void
poll_count (Poll *self, guint least, GArray *winners)
{
  guint64 last = 0;

  g_array_sort (self->votes, vote_compare);
  for (guint i = 0; i < self->votes->len; i++)
    {
      const Vote *vote = &g_array_index (self->votes, Vote, i);

      if (vote->key != last && !vote->derived && vote->count >= least)
        g_array_append_val (winners, *vote);
      last = vote->key;
    }
}

static void
gs_train_lemmas_write (GArray *winners, GByteArray *lemmas, GByteArray *texts)
{
  g_array_sort (winners, vote_compare);
  for (guint i = 0; i < winners->len; i++)
    {
      const Vote *vote = &g_array_index (winners, Vote, i);
      GsModelLemma row = { .key = vote->key, .text = texts->len };

      g_byte_array_append (lemmas, (const guint8 *) &row, sizeof row);
      g_byte_array_append (texts, (const guint8 *) vote->text, (guint) strlen (vote->text) + 1);
    }
}

static void
gs_lemmatizer_bind (GsLemmatizer *self, const GsLexicon *lexicon, const GByteArray *lemmas,
                    const GByteArray *texts)
{
  self->lexicon = lexicon;
  self->learned = (const GsModelLemma *) (gpointer) lemmas->data;
  self->n_learned = lemmas->len / (guint) sizeof (GsModelLemma);
  self->texts = (const char *) texts->data;
  self->texts_size = texts->len;
}

/* what is learned one after another, each from what the ones before it still get wrong */
typedef enum
{
  PASS_CASES,
  PASS_LEMMAS,
  PASS_FINE_LEMMAS,
} Pass;

static const guint least_votes[] = { MIN_CASE_VOTES, MIN_LEMMA_VOTES, MIN_FINE_VOTES };

static void
gs_train_lemmas_vote (Poll *poll, Pass pass, const GsLemmatizer *lemmatizer,
                      const GsTrainSentence *sentence, guint i, const GsTrainWords *words)
{
  const char *gold = sentence->lemmas[i];
  gboolean sure = pass == PASS_LEMMAS && sentence->tags[i] == sentence->gold[i];
  char lemma[GS_MAX_LEMMA];
  GsLemmaQuery query;

  gs_lemma_query_init (&query, sentence, i, words);
  if (pass == PASS_CASES)
    {
      gs_train_lemmas_vote_case (poll, &query, gold, lemmatizer->lexicon);
      return;
    }
  if (strcmp (gold, "_") == 0 || strpbrk (query.form, "0123456789") != NULL)
    return;
  gs_lemmatizer_run (lemmatizer, &query, lemma);
  poll_add (poll, gs_lemma_key (&query, pass == PASS_FINE_LEMMAS), gold, sure ? MIN_LEMMA_VOTES : 1,
            strcmp (lemma, gold) == 0);
}

static void
gs_train_lemmas_run_pass (Pass pass, const GsTrainData *data, const GsTrainWords *words,
                          const GsLemmatizer *lemmatizer, GArray *winners, Poll *poll)
{
  poll_init (poll);
  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      for (guint j = 0; j < sentence->n_tokens && !sentence->copy; j++)
        gs_train_lemmas_vote (poll, pass, lemmatizer, sentence, j, words);
    }
  poll_count (poll, least_votes[pass], winners);
}

void
gs_train_lemmas_run (const GsTrainData *data, const GsTrainWords *words, const GsLexicon *lexicon,
                     GByteArray *lemmas, GByteArray *texts)
{
  g_autoptr (GArray) winners = g_array_new (FALSE, FALSE, sizeof (Vote));
  Poll polls[G_N_ELEMENTS (least_votes)];

  for (guint pass = 0; pass < G_N_ELEMENTS (polls); pass++)
    {
      GsLemmatizer lemmatizer;
      guint n_before = winners->len;

      gs_lemmatizer_bind (&lemmatizer, lexicon, lemmas, texts);
      gs_train_lemmas_run_pass (pass, data, words, &lemmatizer, winners, &polls[pass]);
      g_byte_array_set_size (lemmas, 0);
      g_byte_array_set_size (texts, 0);
      gs_train_lemmas_write (winners, lemmas, texts);
      g_printerr ("lemmas: %u learned in pass %u\n", winners->len - n_before, pass + 1);
    }
  for (guint pass = 0; pass < G_N_ELEMENTS (polls); pass++)
    poll_clear (&polls[pass]);
}

double
gs_train_lemmas_score (const GsTrainData *data, const GsTrainWords *words, const GsLexicon *lexicon,
                       const GByteArray *lemmas, const GByteArray *texts)
{
  guint n_right = 0, n_all = 0;
  GsLemmatizer lemmatizer;

  gs_lemmatizer_bind (&lemmatizer, lexicon, lemmas, texts);
  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          char lemma[GS_MAX_LEMMA];
          GsLemmaQuery query;

          gs_lemma_query_init (&query, sentence, j, words);
          gs_lemmatizer_run (&lemmatizer, &query, lemma);
          n_right += strcmp (lemma, sentence->lemmas[j]) == 0;
          n_all++;
        }
    }
  return n_all > 0 ? (double) n_right / n_all : 0;
}
