/* SPDX-License-Identifier: MIT */
/* Makes training sentences and counts their words. */
#include "language/train/gs-train-data.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-morphology.h"
#include "language/train/gs-recase.h"

#define BLOCK          100 /* sentences that stay together in a fold */
#define MIN_TAG_COUNT  8   /* rarer pairs of tags are no tag of their own */
#define MIN_WORD_COUNT 2   /* rarer words are unknown words */
#define MIN_SURE_COUNT 50  /* a word this frequent with one tag has that tag */
#define MIN_SET_COUNT  30  /* a word this frequent has only the tags it was seen with */
#define TITLE_EVERY    7   /* one sentence in so many gets a copy in title case */
#define UPPER_EVERY    9   /* and in capitals */
#define LOWER_EVERY    25  /* and in small letters */

guint32
gs_random_next (GsRandom *self, guint32 below)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;
  return (guint32) ((self->state * G_GUINT64_CONSTANT (2685821657736338717) >> 32) % below);
}

void
gs_random_shuffle (GsRandom *self, guint32 *items, guint32 n_items)
{
  for (guint32 i = n_items; i > 1; i--)
    {
      guint32 other = gs_random_next (self, i);
      guint32 swap = items[i - 1];

      items[i - 1] = items[other];
      items[other] = swap;
    }
}

/* -- sentences -- */

static void
gs_train_sentence_clear_words (GsTrainSentence *self)
{
  if (self->words != NULL)
    g_free (self->words - GS_WORD_PADDING);
  if (self->unknown != NULL)
    g_free (self->unknown - GS_WORD_PADDING);
}

static void
gs_train_sentence_free (gpointer data)
{
  GsTrainSentence *self = data;

  g_free (self->forms);
  g_free (self->lemmas);
  g_free (self->lengths);
  g_free (self->gold);
  g_free (self->upos);
  g_free (self->xpos);
  g_free (self->heads);
  g_free (self->relations);
  gs_train_sentence_clear_words (self);
  g_free (self->tags);
  g_free (self->seconds);
  g_free (self->rivals);
  g_free (self->gaps);
  g_free (self);
}

static void
gs_train_data_add (GsTrainData *self, const GsConlluSentence *source, GsCase letters, gboolean copy)
{
  GsTrainSentence *sentence = g_new0 (GsTrainSentence, 1);
  guint n = source->tokens->len;

  sentence->n_tokens = n;
  sentence->copy = copy;
  sentence->forms = g_new0 (const char *, n);
  sentence->lemmas = g_new0 (const char *, n);
  sentence->lengths = g_new0 (guint32, n);
  sentence->gold = g_new0 (guint8, n);
  sentence->upos = g_new0 (guint8, n);
  sentence->xpos = g_new0 (guint8, n);
  sentence->heads = g_new0 (guint32, n);
  sentence->relations = g_new0 (guint8, n);
  sentence->tags = g_new0 (guint8, n);
  sentence->seconds = g_new0 (guint8, n);
  sentence->rivals = g_new0 (guint8, n);
  sentence->gaps = g_new0 (guint8, n);
  for (guint i = 0; i < n; i++)
    {
      const GsConlluToken *token = &g_array_index (source->tokens, GsConlluToken, i);
      g_autofree char *form = gs_recase (token, letters, i == 0);

      sentence->forms[i] = g_string_chunk_insert_const (self->strings, form);
      sentence->lemmas[i] = g_string_chunk_insert_const (self->strings, token->lemma);
      sentence->lengths[i] = (guint32) strlen (form);
      sentence->upos[i] = (guint8) token->upos;
      sentence->xpos[i] = (guint8) token->xpos;
      sentence->heads[i] = token->head == 0 ? GS_TOKEN_ROOT : token->head - 1;
      sentence->relations[i] = (guint8) token->relation;
    }
  g_ptr_array_add (self->sentences, sentence);
}

GsTrainData *
gs_train_data_new (const GsConllu *conllu, gboolean copies)
{
  GsTrainData *self = g_new0 (GsTrainData, 1);

  self->sentences = g_ptr_array_new_with_free_func (gs_train_sentence_free);
  self->strings = g_string_chunk_new (1 << 16);
  for (guint i = 0; i < conllu->sentences->len; i++)
    {
      const GsConlluSentence *source = g_ptr_array_index (conllu->sentences, i);

      if (source->tokens->len > GS_PARSER_MAX_WORDS)
        continue;
      gs_train_data_add (self, source, GS_CASE_NORMAL, FALSE);
      if (copies && i % TITLE_EVERY == 1)
        gs_train_data_add (self, source, GS_CASE_TITLE, TRUE);
      if (copies && i % UPPER_EVERY == 2)
        gs_train_data_add (self, source, GS_CASE_UPPER, TRUE);
      if (copies && i % LOWER_EVERY == 3)
        gs_train_data_add (self, source, GS_CASE_LOWER, TRUE);
    }
  return self;
}

void
gs_train_data_free (GsTrainData *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sentences);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* -- words -- */

/* how often a word was seen with each pair of tags */
typedef struct
{
  char folded[GS_MAX_FOLDED];
  guint length;
  guint32 count;
  guint32 n_capital; /* capitalised inside a sentence */
  guint32 tags[GS_MAX_TAGS];
} WordCount;

static int
gs_word_count_compare (gconstpointer a, gconstpointer b)
{
  const WordCount *first = *(const WordCount *const *) a;
  const WordCount *second = *(const WordCount *const *) b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return strcmp (first->folded, second->folded);
}

/* the tag number of a pair; a rare pair gets the commonest one with the same Penn tag */
static guint
gs_train_words_find_tag (const GsTrainWords *self, guint xpos, guint upos)
{
  guint found = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < self->tags->len; i++)
    {
      const GsModelTag *tag = &g_array_index (self->tags, GsModelTag, i);

      if (tag->xpos == xpos && tag->upos == upos)
        return i;
      if (tag->xpos == xpos && !any)
        {
          found = i;
          any = TRUE;
        }
    }
  return found;
}

/* tags by frequency, so that the first of a Penn tag is its commonest */
static void
gs_train_words_make_tags (GsTrainWords *self, const GsTrainData *data)
{
  guint32 counts[GS_N_XPOS][GS_N_UPOS] = { 0 };

  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      for (guint j = 0; j < sentence->n_tokens && !sentence->copy; j++)
        counts[sentence->xpos[j]][sentence->upos[j]]++;
    }
  while (self->tags->len < GS_MAX_TAGS - 1)
    {
      GsModelTag best = { 0, 0 };

      for (guint x = 0; x < GS_N_XPOS; x++)
        for (guint u = 0; u < GS_N_UPOS; u++)
          if (counts[x][u] > counts[best.xpos][best.upos])
            best = (GsModelTag){ .xpos = (guint8) x, .upos = (guint8) u };
      if (counts[best.xpos][best.upos] < MIN_TAG_COUNT)
        break;
      counts[best.xpos][best.upos] = 0;
      g_array_append_val (self->tags, best);
    }
}

guint
gs_train_get_fold (guint sentence, guint n_folds)
{
  return sentence / BLOCK % n_folds;
}

static GPtrArray *
gs_train_words_count (const GsTrainWords *self, const GsTrainData *data, guint n_folds, guint fold)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *counts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);

      if (sentence->copy || (n_folds > 0 && gs_train_get_fold (i, n_folds) == fold))
        continue;
      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          char folded[GS_MAX_FOLDED];
          guint length = gs_word_fold (sentence->forms[j], sentence->lengths[j], folded);
          WordCount *count = g_hash_table_lookup (known, folded);

          if (count == NULL)
            {
              count = g_new0 (WordCount, 1);
              strcpy (count->folded, folded);
              count->length = length;
              g_hash_table_insert (known, count->folded, count);
              g_ptr_array_add (counts, count);
            }
          count->count++;
          count->n_capital += j > 0 && g_ascii_isupper (sentence->forms[j][0]);
          count->tags[gs_train_words_find_tag (self, sentence->xpos[j], sentence->upos[j])]++;
        }
    }
  g_ptr_array_sort (counts, gs_word_count_compare);
  return counts;
}

static guint16
gs_train_words_add_set (GArray *sets, GsModelTagSet set)
{
  for (guint i = 0; i < sets->len; i++)
    if (memcmp (&g_array_index (sets, GsModelTagSet, i), &set, sizeof set) == 0)
      return (guint16) i;
  g_array_append_val (sets, set);
  return (guint16) (sets->len - 1);
}

static GsModelTagSet
gs_word_count_get_set (const WordCount *count, double share)
{
  GsModelTagSet set = { { 0, 0 } };

  for (guint i = 0; i < GS_MAX_TAGS; i++)
    if (count->tags[i] > 0 && count->tags[i] >= share * count->count)
      set.tags[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
  return set;
}

/* the tags of words met once: what an unknown word can be */
static GsModelTagSet
gs_train_words_get_open_set (const GPtrArray *counts)
{
  WordCount open = { .count = 1 };

  for (guint i = 0; i < counts->len; i++)
    {
      const WordCount *count = g_ptr_array_index (counts, i);

      for (guint j = 0; j < GS_MAX_TAGS && count->count == 1; j++)
        open.tags[j] += count->tags[j];
    }
  return gs_word_count_get_set (&open, 2);
}

/* any word of an open class may also be part of a name */
static void
gs_train_words_allow_names (const GsTrainWords *self, GsModelTagSet *set)
{
  gboolean open = FALSE;

  for (guint i = 0; i < self->tags->len; i++)
    {
      const GsModelTag *tag = &g_array_index (self->tags, GsModelTag, i);

      open |= (set->tags[i / 64] >> (i % 64) & 1) != 0
              && (tag->upos == GS_UPOS_NOUN || tag->upos == GS_UPOS_VERB || tag->upos == GS_UPOS_ADJ
                  || tag->upos == GS_UPOS_PROPN);
    }
  for (guint i = 0; i < self->tags->len && open; i++)
    if (g_array_index (self->tags, GsModelTag, i).upos == GS_UPOS_PROPN)
      set->tags[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
}

static guint8
gs_word_count_get_only_tag (const WordCount *count)
{
  for (guint i = 0; i < GS_MAX_TAGS && count->count >= MIN_SURE_COUNT; i++)
    if (count->tags[i] >= 0.99 * count->count)
      return (guint8) i;
  return GS_NO_TAG;
}

static gboolean
gs_word_count_is_plain (const WordCount *count, const GArray *tags)
{
  guint best = 0;
  GsUpos upos;

  for (guint i = 1; i < tags->len; i++)
    if (count->tags[i] > count->tags[best])
      best = i;
  upos = g_array_index (tags, GsModelTag, best).upos;
  return count->count >= 5 && count->n_capital * 10 < count->count && upos != GS_UPOS_NOUN
         && upos != GS_UPOS_PROPN && upos != GS_UPOS_NUM && upos != GS_UPOS_X && upos != GS_UPOS_SYM
         && upos != GS_UPOS_PUNCT;
}

static void
gs_train_words_add (GsTrainWords *self, const WordCount *count, const GsLexicon *lexicon,
                    GArray *sets, GArray *ambiguities)
{
  guint64 hash = gs_word_hash (count->folded, count->length);
  GsModelTagSet set = gs_word_count_get_set (count, 0);
  GsMorphology known;
  GsModelWord word = { .hash = (guint32) (hash >> 32) };

  if (count->count >= MIN_SET_COUNT)
    gs_train_words_allow_names (self, &set);
  else
    for (guint i = 0; i < G_N_ELEMENTS (set.tags); i++)
      set.tags[i] |= g_array_index (sets, GsModelTagSet, 0).tags[i];
  gs_morphology_analyse (lexicon, count->folded, count->length, &known);
  word.tag_set = gs_train_words_add_set (sets, set);
  word.ambiguity = gs_train_words_add_set (ambiguities, gs_word_count_get_set (count, 0.05));
  word.only_tag = gs_word_count_get_only_tag (count);
  word.plain = (guint8) gs_word_count_is_plain (count, self->tags);
  word.readings = (guint16) known.readings;
  word.noun_domain = known.noun_domain;
  word.verb_domain = known.verb_domain;
  word.frames = gs_word_frames_class (known.verb_frames);
  g_byte_array_append (self->words, (const guint8 *) &word, sizeof word);
  g_array_append_val (self->counts, count->count);
}

static void
gs_train_words_make_index (GsTrainWords *self, const GPtrArray *counts)
{
  guint size = 1024;
  guint16 *index;

  while (size < self->counts->len * 2)
    size *= 2;
  g_byte_array_set_size (self->index, size * sizeof (guint16));
  index = (guint16 *) (gpointer) self->index->data;
  memset (index, 0, self->index->len);
  for (guint i = 0; i < self->counts->len; i++)
    {
      const WordCount *count = g_ptr_array_index (counts, i);
      guint at = (guint) gs_word_hash (count->folded, count->length) & (size - 1);

      while (index[at] != 0)
        at = (at + 1) & (size - 1);
      index[at] = (guint16) (i + 1);
    }
}

static void
gs_train_words_bind (GsTrainWords *self, const GsLexicon *lexicon)
{
  GsVocabulary *vocabulary = &self->vocabulary;

  vocabulary->index = (const guint16 *) (gpointer) self->index->data;
  vocabulary->index_mask = self->index->len / (guint) sizeof (guint16) - 1;
  vocabulary->words = (const GsModelWord *) (gpointer) self->words->data;
  vocabulary->n_words = self->counts->len;
  vocabulary->tag_sets = (const GsModelTagSet *) (gpointer) self->tag_sets->data;
  vocabulary->n_tag_sets = self->tag_sets->len / (guint) sizeof (GsModelTagSet);
  vocabulary->lexicon = lexicon;
  self->hidden = *vocabulary;
  self->hidden.hidden = TRUE;
}

GsTrainWords *
gs_train_words_new (const GsTrainData *data, const GsLexicon *lexicon, guint n_folds, guint fold,
                    const GsTrainWords *whole)
{
  GsTrainWords *self = g_new0 (GsTrainWords, 1);
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GArray) sets = g_array_new (FALSE, FALSE, sizeof (GsModelTagSet));
  g_autoptr (GArray) ambiguities = g_array_new (FALSE, FALSE, sizeof (GsModelTagSet));

  self->tags = g_array_new (FALSE, FALSE, sizeof (GsModelTag));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->tag_section = g_byte_array_new ();
  self->index = g_byte_array_new ();
  self->words = g_byte_array_new ();
  self->tag_sets = g_byte_array_new ();
  if (whole != NULL)
    g_array_append_vals (self->tags, whole->tags->data, whole->tags->len);
  else
    gs_train_words_make_tags (self, data);
  counts = gs_train_words_count (self, data, n_folds, fold);
  gs_train_words_add_set (sets, gs_train_words_get_open_set (counts));
  for (guint i = 0; i < counts->len && i < G_MAXUINT16 - 1; i++)
    {
      const WordCount *count = g_ptr_array_index (counts, i);

      if (count->count < MIN_WORD_COUNT)
        break;
      gs_train_words_add (self, count, lexicon, sets, ambiguities);
    }
  g_byte_array_append (self->tag_sets, (const guint8 *) sets->data,
                       sets->len * sizeof (GsModelTagSet));
  g_byte_array_append (self->tag_section, (const guint8 *) self->tags->data,
                       self->tags->len * sizeof (GsModelTag));
  gs_train_words_make_index (self, counts);
  gs_train_words_bind (self, lexicon);
  g_printerr ("words: %u of %u, %u tags, %u tag sets, %u ambiguity classes\n", self->counts->len,
              counts->len, self->tags->len, sets->len, ambiguities->len);
  return self;
}

void
gs_train_words_free (GsTrainWords *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tags);
  g_array_unref (self->counts);
  g_byte_array_unref (self->tag_section);
  g_byte_array_unref (self->index);
  g_byte_array_unref (self->words);
  g_byte_array_unref (self->tag_sets);
  g_free (self);
}

static GsWord *
gs_train_sentence_make_words (const GsTrainSentence *sentence, const GsVocabulary *vocabulary)
{
  GsWord *words = g_new0 (GsWord, sentence->n_tokens + 2 * GS_WORD_PADDING) + GS_WORD_PADDING;

  gs_words_init (words, vocabulary, sentence->forms, sentence->lengths, sentence->n_tokens);
  return words;
}

void
gs_train_data_bind (GsTrainData *self, const GsTrainWords *words)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      GsTrainSentence *sentence = g_ptr_array_index (self->sentences, i);

      gs_train_sentence_clear_words (sentence);
      sentence->words = gs_train_sentence_make_words (sentence, &words->vocabulary);
      sentence->unknown = gs_train_sentence_make_words (sentence, &words->hidden);
      for (guint j = 0; j < sentence->n_tokens; j++)
        sentence->gold[j] =
            (guint8) gs_train_words_find_tag (words, sentence->xpos[j], sentence->upos[j]);
    }
}
