/* SPDX-License-Identifier: MIT */
/* Collects the treebank's lemmas where they differ from the derived ones. */
#include "language/train/gs-train-lemmas.h"

#include <string.h>

#include "language/gs-hash.h"

#define LEAST_VOTES 2 /* a lemma under a wrong tag needs as many */
#define SURE_VOTES  2 /* and gets them at once under a right one */

/* how often a lemma was right for a key */
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
  /* small letters first: they serve more forms */
  return strcmp (second->text, first->text);
}

static void
poll_init (Poll *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->votes = g_array_new (FALSE, FALSE, sizeof (Vote));
}

static void
poll_clear (Poll *self)
{
  g_hash_table_unref (self->places);
  g_array_unref (self->votes);
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

void
gs_train_lemmas_set_words (GsLemmaWords *self, const GsTrainSentence *sentence,
                           const GsTrainWords *words)
{
  self->words = sentence->words;
  self->forms = sentence->forms;
  self->lengths = sentence->lengths;
  self->tags = sentence->tags;
  self->rivals = sentence->rivals;
  self->gaps = sentence->gaps;
  self->tag_names = (const GsModelTag *) (gpointer) words->tags->data;
  self->n_words = sentence->n_tokens;
}

/* whether the word's capitals, treated one way or another, give the lemma from its small letters */
static gboolean
gs_train_lemmas_is_cased (const GsLexicon *lexicon, const GsLemmaWords *words, guint i,
                          const char *gold, const char *small)
{
  guint32 edits = gs_lemma_get_edits (words, i, lexicon);

  for (guint letters = 0; letters < GS_N_LEMMA_CASES; letters++)
    {
      char lemma[GS_MAX_LEMMA];

      if ((edits >> letters & GS_LEMMA_FIRST_STEMS) == 0)
        continue;
      gs_lemma_recase (small, words->forms[i], words->lengths[i], (GsLemmaCase) letters, lemma);
      if (strcmp (lemma, gold) == 0)
        return TRUE;
    }
  return FALSE;
}

/* votes of one word for its lemma under a tag */
static void
gs_train_lemmas_vote (Poll *poll, GStringChunk *strings, const GsLexicon *lexicon,
                      const GsLemmaWords *words, guint i, guint8 tag, const char *gold,
                      guint weight)
{
  g_autofree char *folded = g_ascii_strdown (gold, -1);
  const char *small = g_string_chunk_insert_const (strings, folded);
  guint64 key = gs_lemma_key (words, i, tag);
  guint edit = GS_LEMMA_EDIT (gs_lemma_get_stem (words->tag_names[tag].xpos), GS_LEMMA_FOLD);
  char lemma[GS_MAX_LEMMA];

  gs_lemma_derive (lexicon, words->forms[i], words->lengths[i], edit, lemma);
  if (gs_train_lemmas_is_cased (lexicon, words, i, gold, small))
    poll_add (poll, key, small, weight, strcmp (lemma, small) == 0);
  if (strcmp (gold, small) != 0)
    poll_add (poll, key, gold, weight, FALSE);
}

static void
gs_train_lemmas_poll (Poll *poll, GStringChunk *strings, const GsLexicon *lexicon,
                      const GsTrainSentence *sentence, const GsTrainWords *words)
{
  GsLemmaWords tagged;

  gs_train_lemmas_set_words (&tagged, sentence, words);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const char *gold = sentence->lemmas[i];

      if (strcmp (gold, "_") == 0 || strpbrk (sentence->forms[i], "0123456789") != NULL)
        continue;
      gs_train_lemmas_vote (poll, strings, lexicon, &tagged, i, sentence->gold[i], gold,
                            SURE_VOTES);
      if (sentence->tags[i] != sentence->gold[i])
        gs_train_lemmas_vote (poll, strings, lexicon, &tagged, i, sentence->tags[i], gold, 1);
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

void
gs_train_lemmas_bind (GsLemmatizer *self, const GsLexicon *lexicon, const GByteArray *lemmas,
                      const GByteArray *texts)
{
  self->lexicon = lexicon;
  self->learned = (const GsModelLemma *) (gpointer) lemmas->data;
  self->n_learned = lemmas->len / (guint) sizeof (GsModelLemma);
  self->texts = (const char *) texts->data;
  self->texts_size = texts->len;
}

void
gs_train_lemmas_run (const GsTrainData *data, const GsTrainWords *words, const GsLexicon *lexicon,
                     GByteArray *lemmas, GByteArray *texts)
{
  g_autoptr (GArray) winners = g_array_new (FALSE, FALSE, sizeof (Vote));
  g_autoptr (GStringChunk) strings = g_string_chunk_new (1 << 14);
  Poll poll;

  poll_init (&poll);
  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      if (!sentence->copy)
        gs_train_lemmas_poll (&poll, strings, lexicon, sentence, words);
    }
  poll_count (&poll, LEAST_VOTES, winners);
  gs_train_lemmas_write (winners, lemmas, texts);
  poll_clear (&poll);
  g_printerr ("lemmas: %u learned\n", winners->len);
}
