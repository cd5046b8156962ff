/* SPDX-License-Identifier: MIT */
/* Pronouns ("he", "its") and noun phrases ("the chipmaker") that stand for an entity. */
#include "assertion/gs-entity.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-reading.h"
#include "assertion/gs-rules-words.h"
#include "assertion/gs-surroundings.h"

/* how far back a pronoun and a noun phrase look, in sentences */
#define GS_PRONOUN_REACH 2
#define GS_NOUN_REACH    4
/* mentions looked at: far more than so few sentences hold, and a bound on the work */
#define GS_MAX_CANDIDATES 64
/* verbs of one row that share a subject */
#define GS_MAX_ROW 4
/* tokens of a title: "Secretary of State" */
#define GS_MAX_TITLE 4

typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  GHashTable *holders;
  const GsSentence *sentence;
  guint32 index;
  guint32 first_mention; /* of the sentence */
} GsReferenceScan;

/* the first mention of a sentence after this one */
static guint32
gs_mentions_find_end (const GsExtraction *extraction, guint32 sentence)
{
  guint32 low = 0;
  guint32 high = extraction->mentions->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (g_array_index (extraction->mentions, GsMention, middle).sentence <= sentence)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* whether the whole noun phrase is the name: "Huang", not "Huang's" or "Nvidia chips" */
static gboolean
gs_mention_stands_alone (const GsReferenceScan *scan, const GsMention *mention)
{
  guint32 end = mention->first_token + mention->n_tokens;

  if (mention->sentence != scan->index)
    return TRUE;
  for (guint32 i = mention->first_token; i < end && i < scan->sentence->n_tokens; i++)
    {
      guint32 head = scan->sentence->heads[i];

      if (head >= mention->first_token && head < end)
        continue;
      return scan->sentence->relations[i] != GS_RELATION_COMPOUND;
    }
  return TRUE;
}

/**
 * GsAntecedent: what a pronoun or noun asks of what it stands for
 */
typedef struct
{
  guint32 offset; /* it ends before this byte */
  guint32 reach;  /* sentences back */
  guint kinds;    /* bits of GsMentionKind */
  char gender;    /* 'm', 'f', or 0 for any */
  gboolean subject;
  guint32 except; /* the entity that it cannot be, or GS_NONE */
} GsAntecedent;

static gboolean
gs_scan_fits (const GsReferenceScan *scan, const GsAntecedent *wanted, guint32 index, gboolean sure)
{
  const GsExtraction *extraction = scan->extraction;
  const GsMention *mention = &g_array_index (extraction->mentions, GsMention, index);
  guint32 number = gs_extraction_get_mention_entity (extraction, index);
  const GsEntity *entity;

  if (number == GS_NONE || number == wanted->except || mention->span.end > wanted->offset
      || (wanted->subject && !mention->subject) || !gs_mention_stands_alone (scan, mention))
    return FALSE;
  entity = &g_array_index (extraction->entities, GsEntity, number);
  if ((wanted->kinds & (1u << entity->kind)) == 0)
    return FALSE;
  return wanted->gender == 0 || entity->gender == wanted->gender || (!sure && entity->gender == 0);
}

/* the only entity that fits within reach; GS_NONE if none or several. @sure: of known gender. */
static guint32
gs_scan_find_one (const GsReferenceScan *scan, const GsAntecedent *wanted, gboolean sure)
{
  const GsExtraction *extraction = scan->extraction;
  guint32 found = GS_NONE;
  guint n_seen = 0;

  for (guint32 i = gs_mentions_find_end (extraction, scan->index); i-- > 0;)
    {
      guint32 entity = gs_extraction_get_mention_entity (extraction, i);

      if (g_array_index (extraction->mentions, GsMention, i).sentence + wanted->reach < scan->index
          || ++n_seen > GS_MAX_CANDIDATES)
        break;
      if (!gs_scan_fits (scan, wanted, i, sure))
        continue;
      if (found != GS_NONE && found != entity)
        return GS_NONE;
      found = entity;
    }
  return found;
}

/* the only fit; of several, the only one whose gender is known to fit; of several of these, the
 * nearest sentence's only subject */
static guint32
gs_scan_find_person (const GsReferenceScan *scan, guint32 offset, char gender, guint32 except)
{
  GsAntecedent wanted = {
    offset, GS_PRONOUN_REACH, 1u << GS_MENTION_PERSON, gender, FALSE, except
  };
  guint32 found = gs_scan_find_one (scan, &wanted, FALSE);

  if (found == GS_NONE)
    found = gs_scan_find_one (scan, &wanted, TRUE);
  wanted.subject = TRUE;
  for (wanted.reach = 0; found == GS_NONE && wanted.reach <= GS_PRONOUN_REACH; wanted.reach++)
    found = gs_scan_find_one (scan, &wanted, FALSE);
  return found;
}

/* a thing is said again by "it" if it is what its sentence is about */
static guint32
gs_scan_find_thing (const GsReferenceScan *scan, guint32 offset)
{
  GsAntecedent wanted = { offset,
                          0,
                          1u << GS_MENTION_ORGANIZATION | 1u << GS_MENTION_PRODUCT
                              | 1u << GS_MENTION_EVENT | 1u << GS_MENTION_PLACE
                              | 1u << GS_MENTION_OTHER,
                          0,
                          TRUE,
                          GS_NONE };
  guint32 found = gs_scan_find_one (scan, &wanted, FALSE);

  wanted.reach = 1;
  return found != GS_NONE ? found : gs_scan_find_one (scan, &wanted, FALSE);
}

static void
gs_scan_add (const GsReferenceScan *scan, guint32 token, guint32 entity, gboolean pronoun)
{
  GsReference reference = {
    scan->index, token, scan->sentence->spans[token], entity, pronoun, FALSE
  };

  if (entity != GS_NONE)
    g_array_append_val (scan->extraction->references, reference);
}

static gboolean
gs_scan_is_expletive (const GsReferenceScan *scan, guint32 token)
{
  guint32 head = scan->sentence->heads[token];

  if (gs_relation_get_universal ((GsRelation) scan->sentence->relations[token]) == GS_RELATION_EXPL)
    return TRUE;
  /* "it was a quiet night" */
  if (head < scan->sentence->n_tokens && scan->sentence->upos[head] == GS_UPOS_NOUN
      && scan->sentence->relations[token] == GS_RELATION_NSUBJ)
    return TRUE;
  return head < scan->sentence->n_tokens
         && gs_word_is_one_of (scan->sentence->lemmas[head],
                               "seem appear be unclear clear likely unlikely true possible "
                               "important rain snow happen feel look turn surprising");
}

static guint32
gs_scan_get_entity (const GsReferenceScan *scan, guint32 token)
{
  for (guint32 i = scan->first_mention; i < scan->extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (scan->extraction->mentions, GsMention, i);

      if (mention->sentence != scan->index)
        break;
      if (token >= mention->first_token && token < mention->first_token + mention->n_tokens)
        return gs_extraction_get_mention_entity (scan->extraction, i);
    }
  return gs_extraction_find_reference (scan->extraction, scan->index, token);
}

/* "Smith accused him": who does it is somebody else, or it would be "himself" (principle B of
 * Chomsky's binding theory, 1981) */
static guint32
gs_scan_find_doer (const GsReferenceScan *scan, guint32 token)
{
  const GsSentence *sentence = scan->sentence;
  guint32 verb = sentence->heads[token];

  if (sentence->relations[token] != GS_RELATION_OBJ
      && sentence->relations[token] != GS_RELATION_IOBJ)
    return GS_NONE;
  for (guint n = 0; n < GS_MAX_ROW && verb < sentence->n_tokens; n++)
    {
      guint32 subject =
          gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);

      if (subject != GS_TOKEN_ROOT)
        return gs_scan_get_entity (scan, subject);
      if (sentence->relations[verb] != GS_RELATION_CONJ)
        return GS_NONE;
      verb = sentence->heads[verb];
    }
  return GS_NONE;
}

/* "the bank raised its rates": a thing without a name that the sentence is about, before the token.
 * Who says something is a person, and "it" means somebody else. */
static gboolean
gs_scan_has_nameless_subject (const GsReferenceScan *scan, guint32 token)
{
  const GsSentence *sentence = scan->sentence;

  for (guint32 i = 0; i < token; i++)
    {
      guint32 verb = sentence->heads[i];

      if (sentence->xpos[i] == GS_XPOS_NN && verb < sentence->n_tokens
          && gs_relation_is_subject ((GsRelation) sentence->relations[i])
          && !gs_rules_has_word (scan->rules, GS_RULES_WORD_ACT_PERSON, sentence->lemmas[verb])
          && gs_scan_get_entity (scan, i) == GS_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
gs_scan_pronoun (const GsReferenceScan *scan, guint32 token)
{
  guint32 offset = scan->sentence->spans[token].start;
  const char *form = scan->sentence->forms[token];
  char folded[16];

  if (g_strlcpy (folded, form, sizeof folded) >= sizeof folded)
    return;
  folded[0] = g_ascii_tolower (folded[0]);
  if (gs_word_is_one_of (folded, "he she him his her"))
    gs_scan_add (scan, token,
                 gs_scan_find_person (scan, offset,
                                      gs_word_is_one_of (folded, "she her") ? 'f' : 'm',
                                      gs_scan_find_doer (scan, token)),
                 TRUE);
  else if (gs_word_is_one_of (folded, "it its") && !gs_scan_is_expletive (scan, token)
           && !gs_scan_has_nameless_subject (scan, token))
    gs_scan_add (scan, token, gs_scan_find_thing (scan, offset), TRUE);
}

/* "the chipmaker", "the company": nouns for a firm. Nouns for persons and places are left alone:
 * "the officer" or "the city" is too often somebody or somewhere else. */
static guint
gs_scan_kinds_of_noun (const GsReferenceScan *scan, guint32 token)
{
  const char *lemma = scan->sentence->lemmas[token];

  if (gs_rules_has_word (scan->rules, GS_RULES_WORD_FIRM, lemma)
      || (strlen (lemma) > 6 && g_str_has_suffix (lemma, "maker")))
    return 1u << GS_MENTION_ORGANIZATION;
  return 0;
}

/* "the company", "the US chipmaker"; "the company that makes them" is told by its clause */
static gboolean
gs_scan_is_bare_definite (const GsReferenceScan *scan, guint32 token)
{
  const GsSentence *sentence = scan->sentence;
  gboolean definite = FALSE;

  for (guint32 i = token >= 4 ? token - 4 : 0; i < sentence->n_tokens && i < token + 4; i++)
    {
      if (sentence->heads[i] != token)
        continue;
      switch (gs_relation_get_universal ((GsRelation) sentence->relations[i]))
        {
        case GS_RELATION_DET:
          definite |= gs_word_is_one_of (sentence->lemmas[i], "the this");
          break;
        case GS_RELATION_NMOD:
        case GS_RELATION_ACL:
        case GS_RELATION_APPOS:
          return FALSE;
        default:
          break;
        }
    }
  return definite;
}

/* a bare definite noun in the singular: "the company", not "the company's rivals" */
static void
gs_scan_noun (const GsReferenceScan *scan, guint32 token)
{
  const GsSentence *sentence = scan->sentence;
  GsAntecedent wanted = { sentence->spans[token].start, GS_NOUN_REACH, 0, 0, FALSE, GS_NONE };

  if (sentence->xpos[token] != GS_XPOS_NN || !gs_scan_is_bare_definite (scan, token))
    return;
  wanted.kinds = gs_scan_kinds_of_noun (scan, token);
  if (wanted.kinds != 0)
    gs_scan_add (scan, token, gs_scan_find_one (scan, &wanted, FALSE), FALSE);
}

/* ---- titles ---- */

#define SEVERAL GUINT_TO_POINTER (G_MAXUINT32)

/**
 * gs_references_index_titles:
 * @extraction: its entities must have been built
 *
 * Returns: (transfer full): group of a title, lent by the rules: entity + 1
 */
GHashTable *
gs_references_index_titles (const GsExtraction *extraction)
{
  GHashTable *holders = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      gpointer entity = GUINT_TO_POINTER (gs_extraction_get_mention_entity (extraction, i) + 1);
      gpointer found;

      if (mention->title == NULL)
        continue;
      found = g_hash_table_lookup (holders, mention->title->group);
      if (found != entity)
        g_hash_table_insert (holders, (gpointer) mention->title->group,
                             found == NULL ? entity : SEVERAL);
    }
  return holders;
}

static gboolean
gs_scan_is_named (const GsReferenceScan *scan, guint32 token)
{
  for (guint32 i = scan->first_mention; i < scan->extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (scan->extraction->mentions, GsMention, i);

      if (mention->sentence != scan->index || mention->first_token > token)
        return FALSE;
      if (token < mention->first_token + mention->n_tokens)
        return TRUE;
    }
  return FALSE;
}

/* the longest title that ends at @token */
static const GsRulesTitle *
gs_scan_find_title (const GsReferenceScan *scan, guint32 token)
{
  const char *text = gs_article_get_text (scan->extraction->article, NULL);

  for (guint32 n = MIN (GS_MAX_TITLE, token + 1); n > 0; n--)
    {
      guint32 start = scan->sentence->spans[token + 1 - n].start;
      const GsRulesTitle *title =
          gs_rules_find_title (scan->rules, text + start, scan->sentence->spans[token].end - start);

      if (title != NULL)
        return title;
    }
  return NULL;
}

/* "President" of "President Biden": the name that follows has the title already */
static gboolean
gs_scan_is_worn (const GsReferenceScan *scan, guint32 token)
{
  for (guint32 i = scan->first_mention; i < scan->extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (scan->extraction->mentions, GsMention, i);

      if (mention->sentence != scan->index || mention->first_token > token + 1)
        return FALSE;
      if (mention->first_token == token + 1)
        return mention->title != NULL;
    }
  return FALSE;
}

/* "Mr. President", "the Speaker", "Emperor of the French": an office or a rank, no courtesy */
static void
gs_scan_title (const GsReferenceScan *scan, guint32 token)
{
  const GsSentence *sentence = scan->sentence;
  GsReference reference = { scan->index, token, sentence->spans[token], GS_NONE, FALSE, TRUE };
  const GsRulesTitle *title;
  gpointer holder;

  if (sentence->relations[token] == GS_RELATION_COMPOUND
      || sentence->relations[token] == GS_RELATION_FLAT || gs_scan_is_named (scan, token)
      || (token + 1 < sentence->n_tokens && gs_scan_is_named (scan, token + 1)
          && sentence->heads[token + 1] == token)
      || gs_scan_is_worn (scan, token))
    return;
  title = gs_scan_find_title (scan, token);
  if (title == NULL || title->abbreviation || title->class == GS_RULES_TITLE_COURTESY
      || title->class == GS_RULES_TITLE_OCCUPATION)
    return;
  holder = g_hash_table_lookup (scan->holders, title->group);
  if (holder != NULL && holder != SEVERAL)
    reference.entity = GPOINTER_TO_UINT (holder) - 1;
  g_array_append_val (scan->extraction->references, reference);
}

/**
 * gs_references_extract:
 * @extraction: its references are added to; entities must have been built
 * @rules: titles
 * @holders: who holds which title
 * @sentence: the sentence
 * @index: its number
 */
void
gs_references_extract (GsExtraction *extraction, const GsRules *rules, GHashTable *holders,
                       const GsSentence *sentence, guint32 index)
{
  GsReferenceScan scan = { extraction, rules, holders, sentence, index, 0 };

  scan.first_mention = index > 0 ? gs_mentions_find_end (extraction, index - 1) : 0;
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->upos[i] == GS_UPOS_PRON)
      gs_scan_pronoun (&scan, i);
    else if (sentence->xpos[i] == GS_XPOS_NNP
             && g_unichar_isupper (g_utf8_get_char (sentence->forms[i])))
      gs_scan_title (&scan, i);
    else if (sentence->upos[i] == GS_UPOS_NOUN)
      gs_scan_noun (&scan, i);
}
