/* SPDX-License-Identifier: MIT */
/* Holds the words of a claim against those of a sentence. */
#include "comparison/gs-claim-cover.h"

#include <string.h>

#include "assertion/gs-calendar.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-canonical-word.h"

/* how rare a sense may be for two words to count as synonyms */
#define GS_MAX_SENSES 2
/* sentences back in which a pronoun's name may stand */
#define GS_NAME_REACH 2
/* days between reports of one state of things */
#define GS_SAME_TIME 3
/* of the words that are not at issue */
#define GS_CLAIM_COVERED .75

static gboolean
gs_lemmas_are_akin (const GsLexicon *lexicon, guint32 a, guint32 b)
{
  for (guint class = 0; class < 4; class ++)
    if (gs_lexicon_are_synonyms (lexicon, a, b, class, GS_MAX_SENSES))
      return TRUE;
  return gs_lexicon_are_derived (lexicon, a, b)
         || gs_lexicon_is_kind (lexicon, b, a, GS_LEXICON_NOUN, GS_MAX_SENSES)
         || gs_lexicon_is_kind (lexicon, b, a, GS_LEXICON_VERB, GS_MAX_SENSES);
}

/* whether the article's word says what the claim's says, or more exactly */
static gboolean
gs_words_are_akin (const GsLexicon *lexicon, const char *claimed, const char *told)
{
  guint32 a, b;

  if (strcmp (claimed, told) == 0)
    return TRUE;
  if (lexicon == NULL)
    return FALSE;
  a = gs_lexicon_find (lexicon, claimed, strlen (claimed));
  b = gs_lexicon_find (lexicon, told, strlen (told));
  return a != 0 && b != 0 && gs_lemmas_are_akin (lexicon, a, b);
}

/* verbs that say nothing of what the sentence is about */
static gboolean
gs_claim_word_is_empty (const char *word)
{
  return strcmp (word, "have") == 0 || strcmp (word, "be") == 0 || strcmp (word, "do") == 0;
}

/* ---- a claim's words ---- */

struct _GsClaimWords
{
  const GsBatch *batch;
  const GsExtraction *claim;
  guint32 n_words;
  guint32 names, empty;
  GHashTable *akin; /* of utf8, lent by the articles: the claim's words that it says, as bits */
};

/**
 * gs_claim_words_new:
 * @batch: lent; its articles must outlive the result
 * @claim: lent; an article of one sentence
 *
 * What the dictionary says of a word and the claim is asked once, however often the word stands in
 * articles.
 *
 * Returns: (transfer full): the content words of the claim
 */
GsClaimWords *
gs_claim_words_new (const GsBatch *batch, const GsExtraction *claim)
{
  const GsSentenceFacts *own = &g_array_index (claim->sentences, GsSentenceFacts, 0);
  GsClaimWords *self = g_new0 (GsClaimWords, 1);

  self->batch = batch;
  self->claim = claim;
  self->n_words = MIN (own->n_content, GS_CLAIM_MAX_WORDS);
  self->akin = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 0; i < self->n_words; i++)
    {
      self->empty |= gs_claim_word_is_empty (own->content[i]) ? 1u << i : 0;
      self->names |= gs_extraction_names (claim, own->content[i]) ? 1u << i : 0;
    }
  return self;
}

/**
 * gs_claim_words_free:
 * @self: (nullable): words
 */
void
gs_claim_words_free (GsClaimWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->akin);
  g_free (self);
}

const GsBatch *
gs_claim_words_get_batch (const GsClaimWords *self)
{
  return self->batch;
}

const GsExtraction *
gs_claim_words_get_claim (const GsClaimWords *self)
{
  return self->claim;
}

static guint32
gs_claim_words_find_akin (const GsClaimWords *self, const char *told)
{
  const GsSentenceFacts *own = &g_array_index (self->claim->sentences, GsSentenceFacts, 0);
  gpointer known;
  guint32 bits = 0;

  if (g_hash_table_lookup_extended (self->akin, told, NULL, &known))
    return GPOINTER_TO_UINT (known);
  for (guint32 i = 0; i < self->n_words; i++)
    if (gs_words_are_akin (self->batch->lexicon, own->content[i], told))
      bits |= 1u << i;
  g_hash_table_insert (self->akin, (gpointer) told, GUINT_TO_POINTER (bits));
  return bits;
}

static guint32
gs_claim_words_find_in (const GsClaimWords *self, const GsExtraction *article, guint32 sentence)
{
  const GsSentenceFacts *facts = &g_array_index (article->sentences, GsSentenceFacts, sentence);
  guint32 bits = 0;

  for (guint32 i = 0; i < facts->n_content; i++)
    bits |= gs_claim_words_find_akin (self, facts->content[i]);
  return bits;
}

/**
 * gs_claim_cover_read:
 * @self: (out caller-allocates): what is found
 * @words: the words of a claim
 * @article: another article
 * @sentence: index into the article's sentences
 *
 * Names may stand in the sentences before, for a pronoun refers back to them.
 */
void
gs_claim_cover_read (GsClaimCover *self, const GsClaimWords *words, const GsExtraction *article,
                     guint32 sentence)
{
  *self = (GsClaimCover){ .sentence = sentence,
                          .words = gs_claim_words_find_in (words, article, sentence),
                          .names = words->names,
                          .empty = words->empty,
                          .n_words = words->n_words };
  for (guint32 back = 1; back <= MIN (sentence, GS_NAME_REACH); back++)
    self->words |= words->names & gs_claim_words_find_in (words, article, sentence - back);
}

/**
 * gs_claim_is_of_time:
 *
 * Returns: whether both were published within a few days, as far as is known: later reports tell of
 *   later states
 */
gboolean
gs_claim_is_of_time (const GsExtraction *claim, const GsExtraction *article)
{
  return claim->day == GS_NO_DAY || article->day == GS_NO_DAY
         || ABS (claim->day - article->day) <= GS_SAME_TIME;
}

/**
 * gs_claim_find_words:
 * @word: a lemma, with its particle
 *
 * Returns: the bit of the claim's content word that it is, 0 if it is none
 */
guint32
gs_claim_find_words (const GsExtraction *claim, const char *word)
{
  const GsSentenceFacts *own = &g_array_index (claim->sentences, GsSentenceFacts, 0);
  guint32 bits = 0;

  for (guint32 i = 0; i < MIN (own->n_content, GS_CLAIM_MAX_WORDS); i++)
    {
      gsize length = strlen (own->content[i]);

      if (strncmp (word, own->content[i], length) == 0
          && (word[length] == '\0' || word[length] == ' '))
        bits |= 1u << i;
    }
  return bits;
}

/**
 * gs_claim_cover_is_full:
 * @without: bits of the words that are at issue
 *
 * Returns: whether the sentence has all names of the claim and nearly all other words
 */
gboolean
gs_claim_cover_is_full (const GsClaimCover *self, guint32 without)
{
  return (self->names & ~self->words & ~without) == 0
         && gs_claim_cover_get_share (self, without) >= GS_CLAIM_COVERED;
}

/**
 * gs_claim_cover_get_share:
 * @without: bits of words that are not asked for
 *
 * Returns: the part of the claim's words that the sentence has, 0..1
 */
double
gs_claim_cover_get_share (const GsClaimCover *self, guint32 without)
{
  guint n = 0, n_found = 0;

  for (guint32 i = 0; i < self->n_words; i++)
    {
      if (((without | self->empty) >> i & 1) != 0)
        continue;
      n++;
      n_found += self->words >> i & 1;
    }
  return n > 0 ? (double) n_found / n : 0;
}
