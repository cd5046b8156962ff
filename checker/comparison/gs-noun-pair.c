/* SPDX-License-Identifier: MIT */
/* Asks the dictionary about nouns, and about every two words of two phrases. */
#include "comparison/gs-noun-pair.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "base/gs-word-memo.h"

/* how rare a sense may be for two nouns to count as synonyms */
#define GS_MAX_SENSES 2
/* words of a phrase for which there is room without asking for memory */
#define GS_FEW_WORDS 12

/**
 * GsNoun: a word and what is known of it
 */
typedef struct
{
  const char *text;
  const char *common; /* the word that stands for it and its equals; %NULL until it is asked */
  guint32 id;         /* of the lexicon; 0 if it has none */
} GsNoun;

/**
 * GsPhrase: the words of a filler
 */
typedef struct
{
  const GsFiller *filler;
  GsNoun few[GS_FEW_WORDS];
  GsNoun *many; /* (nullable): owned, where they are not few */
  GsNoun *words;
  guint32 n_words;
} GsPhrase;

/* ---- words ---- */

static GsNoun
gs_noun_read (const GsBatch *batch, const char *text)
{
  GsNoun self = { .text = text };

  if (batch->lexicon != NULL)
    self.id = gs_lexicon_find (batch->lexicon, text, strlen (text));
  return self;
}

static const char *
gs_noun_get_common (GsNoun *self, const GsBatch *batch)
{
  if (self->common == NULL)
    self->common = gs_rules_get_common_word (batch->rules, GS_RULES_WORD_SAME_THING, self->text);
  return self->common;
}

static void
gs_phrase_init (GsPhrase *self, const GsBatch *batch, const GsFiller *filler)
{
  self->filler = filler;
  self->n_words = filler->n_words;
  self->many = self->n_words > GS_FEW_WORDS ? g_new (GsNoun, self->n_words) : NULL;
  self->words = self->many != NULL ? self->many : self->few;
  for (guint32 i = 0; i < self->n_words; i++)
    self->words[i] = gs_noun_read (batch, filler->words[i]);
}

static void
gs_phrase_clear (GsPhrase *self)
{
  g_free (self->many);
}

static gboolean
gs_phrase_has_word (const GsPhrase *self, const char *word)
{
  for (guint32 i = 0; i < self->n_words; i++)
    if (strcmp (self->words[i].text, word) == 0)
      return TRUE;
  return FALSE;
}

/* ---- two words ---- */

/* every person is a "person": too wide to say anything as a kind */
static gboolean
gs_noun_is_vague (const GsBatch *batch, const char *word)
{
  return gs_rules_has_word (batch->rules, GS_RULES_WORD_VAGUE_KIND, word);
}

typedef enum
{
  ASK_EXCLUDES, /* whether they are antonyms */
  ASK_ALIKE,    /* whether they are synonyms, or one is derived from the other */
  ASK_KIND,     /* whether the first is a kind of the second */
} GsNounQuestion;

static gboolean
gs_lexicon_answer (const GsLexicon *lexicon, guint32 a, guint32 b, GsNounQuestion what)
{
  switch (what)
    {
    case ASK_EXCLUDES:
      return gs_lexicon_are_antonyms (lexicon, a, b, GS_LEXICON_ADJECTIVE)
             || gs_lexicon_are_antonyms (lexicon, a, b, GS_LEXICON_NOUN);
    case ASK_ALIKE:
      return gs_lexicon_are_synonyms (lexicon, a, b, GS_LEXICON_NOUN, GS_MAX_SENSES)
             || gs_lexicon_are_derived (lexicon, a, b);
    case ASK_KIND:
    default:
      return gs_lexicon_is_kind (lexicon, a, b, GS_LEXICON_NOUN, 1);
    }
}

/* the same pairs of words come again in every two sentences of a story */
static gboolean
gs_lexicon_ask (const GsLexicon *lexicon, guint32 a, guint32 b, GsNounQuestion what)
{
  static _Thread_local GsWordMemo memo;
  GsWordQuestion question = { .halves = { (guint64) a << 32 | b, what } };
  GsWordMemoEntry *entry = gs_word_memo_get (&memo, &question);
  guint32 serial = gs_lexicon_get_serial (lexicon);

  if (!gs_word_memo_entry_answers (entry, &question, serial))
    *entry =
        (GsWordMemoEntry){ question, serial, (guint32) gs_lexicon_answer (lexicon, a, b, what) };
  return entry->answer != 0;
}

static GsFillerRelation
gs_noun_pair_compare (const GsBatch *batch, GsNoun *a, GsNoun *b)
{
  if (strcmp (a->text, b->text) == 0)
    return GS_FILLERS_SAME;
  if (strcmp (gs_noun_get_common (a, batch), gs_noun_get_common (b, batch)) == 0)
    return GS_FILLERS_ALIKE;
  if (a->id == 0 || b->id == 0)
    return GS_FILLERS_UNKNOWN;
  if (gs_lexicon_ask (batch->lexicon, a->id, b->id, ASK_ALIKE))
    return GS_FILLERS_ALIKE;
  if (!gs_noun_is_vague (batch, b->text) && gs_lexicon_ask (batch->lexicon, a->id, b->id, ASK_KIND))
    return GS_FILLERS_NARROWER;
  if (!gs_noun_is_vague (batch, a->text) && gs_lexicon_ask (batch->lexicon, b->id, a->id, ASK_KIND))
    return GS_FILLERS_WIDER;
  return GS_FILLERS_UNKNOWN;
}

/**
 * gs_nouns_compare:
 * @batch: for rules and lexicon
 * @a: a lemma
 * @b: another one
 *
 * Returns: how the first stands to the second
 */
GsFillerRelation
gs_nouns_compare (const GsBatch *batch, const char *a, const char *b)
{
  GsNoun left, right;

  if (strcmp (a, b) == 0)
    return GS_FILLERS_SAME;
  left = gs_noun_read (batch, a);
  right = gs_noun_read (batch, b);
  return gs_noun_pair_compare (batch, &left, &right);
}

/* ---- two phrases ---- */

/* modifiers of one head that exclude each other: "men's", "women's"; "first", "last" */
static gboolean
gs_modifiers_exclude (const GsBatch *batch, const GsPhrase *a, const GsPhrase *b)
{
  for (guint32 i = 0; i < a->n_words; i++)
    for (guint32 k = 0; k < b->n_words; k++)
      if (a->words[i].id != 0 && b->words[k].id != 0
          && gs_lexicon_ask (batch->lexicon, a->words[i].id, b->words[k].id, ASK_EXCLUDES)
          && !gs_phrase_has_word (b, a->words[i].text) && !gs_phrase_has_word (a, b->words[k].text))
        return TRUE;
  return FALSE;
}

/* neither the head nor a figure */
static gboolean
gs_phrase_word_is_modifier (const GsPhrase *self, guint32 index)
{
  return strcmp (self->words[index].text, self->filler->head) != 0
         && !g_ascii_isdigit (self->words[index].text[0]);
}

/* "shares of the bank", "shares of the airline": both say more, and not the same */
static gboolean
gs_modifiers_are_apart (const GsBatch *batch, GsPhrase *a, GsPhrase *b)
{
  guint n_left = 0, n_right = 0;

  for (guint32 i = 0; i < b->n_words; i++)
    n_right += gs_phrase_word_is_modifier (b, i);
  for (guint32 i = 0; n_right > 0 && i < a->n_words; i++)
    {
      if (!gs_phrase_word_is_modifier (a, i))
        continue;
      n_left++;
      for (guint32 k = 0; k < b->n_words; k++)
        if (gs_filler_relation_is_match (gs_noun_pair_compare (batch, &a->words[i], &b->words[k])))
          return FALSE;
    }
  return n_left > 0 && n_right > 0;
}

/**
 * gs_noun_phrases_compare:
 * @batch: for rules and lexicon
 * @a: a phrase
 * @b: another one
 * @heads: how their heads stand to each other
 *
 * Returns: @heads, DIFFERENT where their modifiers exclude each other, UNKNOWN where they say
 *   nothing of each other
 */
GsFillerRelation
gs_noun_phrases_compare (const GsBatch *batch, const GsFiller *a, const GsFiller *b,
                         GsFillerRelation heads)
{
  GsPhrase left, right;
  GsFillerRelation relation = heads;

  gs_phrase_init (&left, batch, a);
  gs_phrase_init (&right, batch, b);
  if (gs_modifiers_exclude (batch, &left, &right))
    relation = GS_FILLERS_DIFFERENT;
  else if (gs_modifiers_are_apart (batch, &left, &right))
    relation = GS_FILLERS_UNKNOWN;
  gs_phrase_clear (&left);
  gs_phrase_clear (&right);
  return relation;
}
