/* SPDX-License-Identifier: MIT */
/* What tells a person from an organization from a place: words of the name, words around it. */
#include "assertion/gs-kind-cues.h"

#include <string.h>

#include "assertion/gs-reading.h"
#include "assertion/gs-rules-words.h"

/* what a word says that stands in a name */
static const struct
{
  GsRulesWordClass class;
  GsMentionKind kind;
  gint16 weight;
} name_cues[] = {
  { GS_RULES_WORD_ENDS_ORGANIZATION, GS_MENTION_ORGANIZATION, 7 },
  { GS_RULES_WORD_IN_ORGANIZATION, GS_MENTION_ORGANIZATION, 6 },
  { GS_RULES_WORD_ENDS_PLACE, GS_MENTION_PLACE, 6 },
  { GS_RULES_WORD_IN_PLACE, GS_MENTION_PLACE, 5 },
  { GS_RULES_WORD_ENDS_EVENT, GS_MENTION_EVENT, 6 },
  { GS_RULES_WORD_IN_EVENT, GS_MENTION_EVENT, 6 },
  { GS_RULES_WORD_BEGINS_PERSON, GS_MENTION_PERSON, 4 },
};

/* what a noun says that a name owns or stands before, and a verb whose subject it is */
static const struct
{
  GsRulesWordClass class;
  GsMentionKind kind;
  gint16 weight;
} owned_cues[] = {
  { GS_RULES_WORD_OF_PERSON, GS_MENTION_PERSON, 3 },
  { GS_RULES_WORD_OF_ORGANIZATION, GS_MENTION_ORGANIZATION, 3 },
  { GS_RULES_WORD_OF_PLACE, GS_MENTION_PLACE, 3 },
};

static void
gs_kind_cues_add (GsKindCues *self, GsMentionKind kind, gint16 weight)
{
  self->scores[kind] = (gint16) (self->scores[kind] + weight);
}

/* ---- the name itself ---- */

/* whether a word of the class counts where it stands: the last word says what the thing is, the
 * first what a person is called */
static gboolean
gs_cue_counts_at (GsRulesWordClass class, guint32 index, guint32 n_words)
{
  switch (class)
    {
    case GS_RULES_WORD_ENDS_ORGANIZATION:
    case GS_RULES_WORD_ENDS_PLACE:
    case GS_RULES_WORD_ENDS_EVENT:
      return index + 1 == n_words;
    case GS_RULES_WORD_BEGINS_PERSON:
      return n_words > 1 && index == 0;
    default:
      return n_words > 1;
    }
}

static void
gs_kind_cues_add_words (GsKindCues *self, const GsRules *rules, const GsMention *mention)
{
  guint seen = 0;

  for (guint32 i = 0; i < mention->n_words; i++)
    {
      guint n_words;
      const GsRulesWord *words = gs_rules_get_words (rules, mention->words[i].folded,
                                                     strlen (mention->words[i].folded), &n_words);

      for (guint k = 0; n_words > 0 && k < G_N_ELEMENTS (name_cues); k++)
        if ((seen & (1u << k)) == 0 && gs_cue_counts_at (name_cues[k].class, i, mention->n_words)
            && gs_rules_words_have (words, n_words, name_cues[k].class))
          {
            gs_kind_cues_add (self, name_cues[k].kind, name_cues[k].weight);
            seen |= 1u << k;
          }
    }
}

static gboolean
gs_is_all_capitals (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      n++;
    else if (*p != '.' && *p != '&')
      return FALSE;
  return n >= 2;
}

/* "Jensen Huang", "J. K. Rowling": two to four words, none of them a word of the dictionary's
 * common kind */
static void
gs_kind_cues_read_shape (GsKindCues *self, const GsMention *mention)
{
  const GsNameWord *last = &mention->words[mention->n_words - 1];
  const char *first = mention->words[0].text;

  if (strpbrk (mention->name, "0123456789") != NULL)
    gs_kind_cues_add (self, GS_MENTION_PRODUCT, 4);
  else if (mention->n_words == 1 && gs_is_all_capitals (last->text) && strlen (last->text) < 7)
    gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 3);
  else if (mention->n_words >= 2 && mention->n_words <= 4)
    gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
  if (mention->n_words >= 2 && g_ascii_isupper (first[0]) && first[1] == '.')
    gs_kind_cues_add (self, GS_MENTION_PERSON, 3);
}

static gboolean
gs_kind_of_domain (GsLexiconDomain domain, GsMentionKind *kind)
{
  switch (domain)
    {
    case GS_DOMAIN_NOUN_PERSON:
      *kind = GS_MENTION_PERSON;
      return TRUE;
    case GS_DOMAIN_NOUN_GROUP:
      *kind = GS_MENTION_ORGANIZATION;
      return TRUE;
    case GS_DOMAIN_NOUN_LOCATION:
    case GS_DOMAIN_NOUN_OBJECT:
      *kind = GS_MENTION_PLACE;
      return TRUE;
    case GS_DOMAIN_NOUN_EVENT:
      *kind = GS_MENTION_EVENT;
      return TRUE;
    default:
      return FALSE;
    }
}

/* the dictionary has many places, groups and famous persons by name */
static void
gs_kind_cues_read_dictionary (GsKindCues *self, const GsLexicon *lexicon, const GsMention *mention)
{
  guint32 id =
      lexicon != NULL ? gs_lexicon_find (lexicon, mention->folded, strlen (mention->folded)) : 0;
  GsMentionKind kind;

  if (id == 0
      || !gs_kind_of_domain (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN), &kind))
    return;
  gs_kind_cues_add (self, kind, kind == GS_MENTION_PLACE ? 5 : 4);
}

/* ---- around the name ---- */

static void
gs_kind_cues_add_noun (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                       const GsSentence *sentence, guint32 noun, gint16 weight)
{
  const char *lemma = sentence->lemmas[noun];
  guint32 id;
  GsMentionKind kind;

  if (lexicon == NULL || sentence->upos[noun] != GS_UPOS_NOUN)
    return;
  id = gs_lexicon_find (lexicon, lemma, strlen (lemma));
  if (id != 0
      && gs_kind_of_domain (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN), &kind))
    gs_kind_cues_add (self, kind, weight);
  if (g_str_has_suffix (lemma, "maker") || gs_rules_has_word (rules, GS_RULES_WORD_FIRM, lemma))
    gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, weight);
}

static gboolean
gs_lemma_is_one_of (const GsSentence *sentence, guint32 token, const char *words)
{
  return gs_word_is_one_of (sentence->lemmas[token], words);
}

/* what the name depends on */
static void
gs_kind_cues_read_governor (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                            const GsSentence *sentence, guint32 head)
{
  guint32 governor = sentence->heads[head];

  if (governor >= sentence->n_tokens)
    return;
  switch ((GsRelation) sentence->relations[head])
    {
    case GS_RELATION_NSUBJ:
      if (sentence->upos[governor] == GS_UPOS_VERB)
        gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      if (gs_rules_has_word (rules, GS_RULES_WORD_ACT_PERSON, sentence->lemmas[governor]))
        gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      if (gs_rules_has_word (rules, GS_RULES_WORD_ACT_ORGANIZATION, sentence->lemmas[governor]))
        gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 2);
      gs_kind_cues_add_noun (self, rules, lexicon, sentence, governor, 4);
      break;
    case GS_RELATION_VOCATIVE:
      gs_kind_cues_add (self, GS_MENTION_PERSON, 4);
      break;
    case GS_RELATION_OBJ:
    case GS_RELATION_IOBJ:
      gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      break;
    case GS_RELATION_NMOD_POSS:
      gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      for (guint i = 0; i < G_N_ELEMENTS (owned_cues); i++)
        if (gs_rules_has_word (rules, owned_cues[i].class, sentence->lemmas[governor]))
          gs_kind_cues_add (self, owned_cues[i].kind, owned_cues[i].weight);
      break;
    case GS_RELATION_APPOS:
      gs_kind_cues_add_noun (self, rules, lexicon, sentence, governor, 4);
      break;
    case GS_RELATION_COMPOUND:
      if (gs_rules_has_word (rules, GS_RULES_WORD_POST, sentence->lemmas[governor]))
        gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 3);
      break;
    default:
      break;
    }
}

/* words that depend on the name or stand right before it */
static void
gs_kind_cues_read_dependents (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                              const GsSentence *sentence, const GsMention *mention, guint32 head)
{
  guint32 first = mention->first_token;
  guint32 end = first + mention->n_tokens;
  guint32 before = first - 1;

  if (first > 0 && gs_lemma_is_one_of (sentence, before, "in near"))
    gs_kind_cues_add (self, GS_MENTION_PLACE, 4);
  else if (first > 1 && gs_lemma_is_one_of (sentence, before, "the")
           && gs_lemma_is_one_of (sentence, before - 1, "in near"))
    gs_kind_cues_add (self, GS_MENTION_PLACE, 3);
  else if (first > 0 && gs_lemma_is_one_of (sentence, before, "at to from into across around"))
    gs_kind_cues_add (self, GS_MENTION_PLACE, 2);
  else if (first > 0 && gs_lemma_is_one_of (sentence, before, "by with"))
    gs_kind_cues_add (self, GS_MENTION_PERSON, 1);
  if (first > 0 && gs_lemma_is_one_of (sentence, before, "the"))
    {
      gs_kind_cues_add (self, GS_MENTION_PERSON, -4);
      gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 1);
    }
  else if (first > 0 && sentence->upos[before] == GS_UPOS_NOUN && sentence->heads[before] == head)
    gs_kind_cues_add_noun (self, rules, lexicon, sentence, before, 4);
  /* a window: dependents of a name stand close by */
  for (guint32 i = end; i < sentence->n_tokens && i < end + 8; i++)
    {
      if (sentence->heads[i] != head)
        continue;
      if (sentence->relations[i] == GS_RELATION_APPOS)
        gs_kind_cues_add_noun (self, rules, lexicon, sentence, i, 4);
      if (sentence->relations[i] == GS_RELATION_NUMMOD && i > end)
        gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
    }
  for (guint32 i = end; i < sentence->n_tokens && i < end + 2; i++)
    if (gs_lemma_is_one_of (sentence, i, "who whom"))
      gs_kind_cues_add (self, GS_MENTION_PERSON, 5);
}

/* "Americans", "Republicans": a people or a party's members are persons */
static void
gs_kind_cues_read_people (GsKindCues *self, const GsSentence *sentence, const GsMention *mention,
                          guint32 head)
{
  if (sentence->xpos[head] == GS_XPOS_NNPS
      && (g_str_has_suffix (mention->folded, "ans") || g_str_has_suffix (mention->folded, "crats")
          || g_str_has_suffix (mention->folded, "ists") || g_str_has_suffix (mention->folded, "ers")
          || g_str_has_suffix (mention->folded, "ese") || g_str_has_suffix (mention->folded, "is")))
    gs_kind_cues_add (self, GS_MENTION_PERSON, 16);
}

/* ---- short forms that the text explains ---- */

/* words of a long form need not give a letter: "standard of living (SL)" */
static gboolean
gs_token_may_be_skipped (const GsSentence *sentence, guint32 token)
{
  switch ((GsUpos) sentence->upos[token])
    {
    case GS_UPOS_ADP:
    case GS_UPOS_CCONJ:
    case GS_UPOS_DET:
    case GS_UPOS_PART:
    case GS_UPOS_PUNCT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* whether the words before token @end begin with the letters of @code, and all are small */
static gboolean
gs_kind_is_spelled_before (const GsSentence *sentence, guint32 end, const char *code)
{
  gsize left = strlen (code);

  if (left > 2 && code[left - 1] == 's')
    left--;
  for (guint32 i = end; i-- > 0 && left > 0;)
    if (g_ascii_islower (sentence->forms[i][0])
        && sentence->forms[i][0] == g_ascii_tolower (code[left - 1]))
      left--;
    else if (!gs_token_may_be_skipped (sentence, i))
      return FALSE;
  return left == 0;
}

/**
 * gs_kind_is_short_for_noun:
 * @lexicon: (nullable): which words are known
 * @sentence: the sentence it stands in
 * @mention: a mention
 *
 * Returns: whether the name is a short form, in brackets behind small words that no group of people
 *   is called by: "gross domestic product (GDP)"
 */
gboolean
gs_kind_is_short_for_noun (const GsLexicon *lexicon, const GsSentence *sentence,
                           const GsMention *mention)
{
  guint32 open = mention->first_token - 1;
  const char *last;
  guint32 id;

  if (mention->n_words != 1 || mention->first_token < 2 || *sentence->forms[open] != '('
      || !g_ascii_isupper (mention->words[0].text[0])
      || !gs_kind_is_spelled_before (sentence, open, mention->words[0].text))
    return FALSE;
  last = sentence->lemmas[open - 1];
  id = lexicon != NULL ? gs_lexicon_find (lexicon, last, strlen (last)) : 0;
  return id == 0
         || gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN) != GS_DOMAIN_NOUN_GROUP;
}

/**
 * gs_kind_cues_read_words:
 * @self: (out): what the lists say of the name's words, and nothing else
 * @rules: words that tell kinds
 * @mention: a mention
 */
void
gs_kind_cues_read_words (GsKindCues *self, const GsRules *rules, const GsMention *mention)
{
  memset (self, 0, sizeof *self);
  if (mention->n_words > 0)
    gs_kind_cues_add_words (self, rules, mention);
}

/**
 * gs_kind_cues_read_name:
 * @self: (out): the cues
 * @rules: words that tell kinds
 * @lexicon: (nullable): which words are known
 * @mention: a mention
 */
void
gs_kind_cues_read_name (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                        const GsMention *mention)
{
  memset (self, 0, sizeof *self);
  if (mention->n_words == 0)
    return;
  gs_kind_cues_add_words (self, rules, mention);
  gs_kind_cues_read_shape (self, mention);
  gs_kind_cues_read_dictionary (self, lexicon, mention);
}

/**
 * gs_kind_cues_read_around:
 * @self: (out): the cues
 * @rules: words that tell kinds
 * @lexicon: (nullable): which words are known
 * @sentence: the sentence it stands in
 * @mention: a mention
 * @head: its head
 */
void
gs_kind_cues_read_around (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                          const GsSentence *sentence, const GsMention *mention, guint32 head)
{
  memset (self, 0, sizeof *self);
  gs_kind_cues_read_people (self, sentence, mention, head);
  gs_kind_cues_read_governor (self, rules, lexicon, sentence, head);
  gs_kind_cues_read_dependents (self, rules, lexicon, sentence, mention, head);
}
