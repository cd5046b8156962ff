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

/**
 * gs_words_are_akin:
 * @claimed: a lemma of the claim
 * @told: a lemma of the article
 *
 * Returns: whether the article's word says what the claim's says, or more exactly
 */
gboolean
gs_words_are_akin (const GsBatch *batch, const char *claimed, const char *told)
{
  guint32 a, b;

  if (strcmp (claimed, told) == 0)
    return TRUE;
  if (batch->lexicon == NULL)
    return FALSE;
  a = gs_lexicon_find (batch->lexicon, claimed, strlen (claimed));
  b = gs_lexicon_find (batch->lexicon, told, strlen (told));
  return a != 0 && b != 0 && gs_lemmas_are_akin (batch->lexicon, a, b);
}

static gboolean
gs_sentence_has_akin (const GsBatch *batch, const GsSentenceFacts *facts, const char *word)
{
  for (guint32 i = 0; i < facts->n_content; i++)
    if (gs_words_are_akin (batch, word, facts->content[i]))
      return TRUE;
  return FALSE;
}

static gboolean
gs_claim_word_is_name (const GsExtraction *claim, const char *word)
{
  for (guint i = 0; i < claim->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (claim->mentions, GsMention, i);

      for (guint32 k = 0; k < mention->n_words; k++)
        if (strcmp (mention->words[k].folded, word) == 0)
          return TRUE;
    }
  return FALSE;
}

/* verbs that say nothing of what the sentence is about */
static gboolean
gs_claim_word_is_empty (const char *word)
{
  return strcmp (word, "have") == 0 || strcmp (word, "be") == 0 || strcmp (word, "do") == 0;
}

/**
 * gs_claim_cover_read:
 * @self: (out caller-allocates): what is found
 * @claim: an article of one sentence
 * @article: another article
 * @sentence: index into the article's sentences
 *
 * Names may stand in the sentences before, for a pronoun refers back to them.
 */
void
gs_claim_cover_read (GsClaimCover *self, const GsBatch *batch, const GsExtraction *claim,
                     const GsExtraction *article, guint32 sentence)
{
  const GsSentenceFacts *own = &g_array_index (claim->sentences, GsSentenceFacts, 0);

  *self =
      (GsClaimCover){ .sentence = sentence, .n_words = MIN (own->n_content, GS_CLAIM_MAX_WORDS) };
  for (guint32 i = 0; i < self->n_words; i++)
    {
      self->empty |= gs_claim_word_is_empty (own->content[i]) ? 1u << i : 0;
    }
  for (guint32 i = 0; i < self->n_words; i++)
    {
      gboolean name = gs_claim_word_is_name (claim, own->content[i]);
      guint32 reach = name ? MIN (sentence, GS_NAME_REACH) : 0;

      for (guint32 back = 0; back <= reach; back++)
        if (gs_sentence_has_akin (
                batch, &g_array_index (article->sentences, GsSentenceFacts, sentence - back),
                own->content[i]))
          self->words |= 1u << i;
      self->names |= name ? 1u << i : 0;
    }
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
