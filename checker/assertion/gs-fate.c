/* SPDX-License-Identifier: MIT */
/* Knows the words of death, injury, disappearance and arrest, and who of their sentence they
 * befall. */
#include "assertion/gs-fate.h"

#include <string.h>

#include "assertion/gs-rules-words.h"

/* tokens between persons and what befell them */
#define GS_LINK_REACH 7

/* who suffers: the object of "kill", the subject of "die" */
typedef enum
{
  GS_SUFFERS_OBJECT,
  GS_SUFFERS_SUBJECT,
} GsSufferer;

/* a class of words and what befell those of whom they are said */
typedef struct
{
  GsRulesWordClass class;
  GsFate fate;
  GsSufferer sufferer;
} GsFateClass;

static const GsFateClass verbs[] = {
  { GS_RULES_WORD_KILLS, GS_FATE_DEAD, GS_SUFFERS_OBJECT },
  { GS_RULES_WORD_DIES, GS_FATE_DEAD, GS_SUFFERS_SUBJECT },
  { GS_RULES_WORD_INJURES, GS_FATE_INJURED, GS_SUFFERS_OBJECT },
  { GS_RULES_WORD_ARRESTS, GS_FATE_ARRESTED, GS_SUFFERS_OBJECT },
};

/* adjectives and participles right behind the number: "24 dead", "leaving 24 people missing" */
static const GsFateClass states[] = {
  { GS_RULES_WORD_STATE_DEAD, GS_FATE_DEAD, GS_SUFFERS_SUBJECT },
  { GS_RULES_WORD_STATE_INJURED, GS_FATE_INJURED, GS_SUFFERS_SUBJECT },
  { GS_RULES_WORD_STATE_MISSING, GS_FATE_MISSING, GS_SUFFERS_SUBJECT },
  { GS_RULES_WORD_STATE_ARRESTED, GS_FATE_ARRESTED, GS_SUFFERS_SUBJECT },
};

/* nouns whose number is that of the persons: "a death toll of 24", "the fatality is only one" */
static const GsFateClass nouns[] = {
  { GS_RULES_WORD_TOLL_DEAD, GS_FATE_DEAD, GS_SUFFERS_SUBJECT },
  { GS_RULES_WORD_TOLL_INJURED, GS_FATE_INJURED, GS_SUFFERS_SUBJECT },
  { GS_RULES_WORD_TOLL_ARRESTED, GS_FATE_ARRESTED, GS_SUFFERS_SUBJECT },
};

static const GsFateClass *
gs_fate_find_class (const GsRules *rules, const char *word, const GsFateClass *classes,
                    guint n_classes)
{
  guint n_words;
  const GsRulesWord *words = gs_rules_get_words (rules, word, strlen (word), &n_words);

  for (guint i = 0; n_words > 0 && i < n_classes; i++)
    if (gs_rules_words_have (words, n_words, classes[i].class))
      return &classes[i];
  return NULL;
}

static GsFate
gs_fate_find_verb (const GsRules *rules, const char *lemma, GsSufferer *sufferer)
{
  const GsFateClass *found = gs_fate_find_class (rules, lemma, verbs, G_N_ELEMENTS (verbs));

  if (found != NULL)
    *sufferer = found->sufferer;
  return found != NULL ? found->fate : GS_FATE_NONE;
}

static GsFate
gs_fate_find_noun (const GsRules *rules, const char *lemma)
{
  const GsFateClass *found = gs_fate_find_class (rules, lemma, nouns, G_N_ELEMENTS (nouns));

  return found != NULL ? found->fate : GS_FATE_NONE;
}

static GsFate
gs_fate_find_state (const GsRules *rules, const char *form)
{
  const GsFateClass *found = gs_fate_find_class (rules, form, states, G_N_ELEMENTS (states));

  return found != NULL ? found->fate : GS_FATE_NONE;
}

/* the relation of a noun to its verb, that of the first of "12 men and three women" for all */
static guint32
gs_fate_climb_row (const GsSentence *sentence, guint32 token)
{
  while (sentence->relations[token] == GS_RELATION_CONJ && sentence->heads[token] != GS_TOKEN_ROOT
         && !gs_xpos_is_verb (sentence->xpos[sentence->heads[token]]))
    token = sentence->heads[token];
  return token;
}

/* "killed all 153 people on board and six on the ground": trees hang the second number to the
 * nearer noun */
static gboolean
gs_fate_is_row_of_object (const GsSentence *sentence, guint32 token, guint32 verb)
{
  guint32 object = gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_OBJ);

  return sentence->relations[token] == GS_RELATION_CONJ && sentence->upos[token] == GS_UPOS_NUM
         && object != GS_TOKEN_ROOT && object < token;
}

/* the tree: object of "kill", subject of "were killed" and of "died", "people killed in" */
static GsFate
gs_fate_find_by_tree (const GsRules *rules, const GsSentence *sentence, guint32 token)
{
  guint32 below = gs_fate_climb_row (sentence, token);
  guint32 verb = sentence->heads[below];
  GsRelation relation = sentence->relations[below];
  GsSufferer sufferer = GS_SUFFERS_OBJECT;
  GsFate fate;

  if (verb != GS_TOKEN_ROOT)
    {
      fate = gs_fate_find_verb (rules, sentence->lemmas[verb], &sufferer);
      if (fate != GS_FATE_NONE
          && (relation == GS_RELATION_NSUBJ_PASS
              || relation == (sufferer == GS_SUFFERS_OBJECT ? GS_RELATION_OBJ : GS_RELATION_NSUBJ)
              || gs_fate_is_row_of_object (sentence, token, verb)))
        return fate;
      fate = gs_fate_find_noun (rules, sentence->lemmas[verb]);
      if (fate != GS_FATE_NONE)
        return fate;
    }
  for (guint32 i = token + 1; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == token && sentence->relations[i] == GS_RELATION_ACL
        && sentence->xpos[i] == GS_XPOS_VBN)
      return gs_fate_find_verb (rules, sentence->lemmas[i], &sufferer);
  return GS_FATE_NONE;
}

/* "killing 24", "injured at least 50": the verb right before the quantity */
static GsFate
gs_fate_find_before (const GsRules *rules, const GsSentence *sentence, GsSpan span)
{
  GsSufferer sufferer = GS_SUFFERS_SUBJECT;
  guint32 at = 0;
  GsFate fate;

  while (at < sentence->n_tokens && sentence->spans[at].end <= span.start)
    at++;
  /* "killed three people and injured 20": taggers see an adjective */
  if (at >= 2 && sentence->xpos[at - 1] == GS_XPOS_JJ && sentence->xpos[at - 2] == GS_XPOS_CC)
    return gs_fate_find_state (rules, sentence->forms[at - 1]);
  if (at == 0 || !gs_xpos_is_verb (sentence->xpos[at - 1]))
    return GS_FATE_NONE;
  fate = gs_fate_find_verb (rules, sentence->lemmas[at - 1], &sufferer);
  return sufferer == GS_SUFFERS_OBJECT ? fate : GS_FATE_NONE;
}

/* what may stand between the persons and what befell them: "were reported to have been injured" */
static gboolean
gs_fate_is_link (const GsRules *rules, const GsSentence *sentence, guint32 token)
{
  return strcmp (sentence->lemmas[token], "be") == 0
         || strcmp (sentence->lemmas[token], "have") == 0 || sentence->upos[token] == GS_UPOS_ADV
         || sentence->upos[token] == GS_UPOS_AUX || sentence->xpos[token] == GS_XPOS_TO
         || gs_rules_has_word (rules, GS_RULES_WORD_STATE_LINK, sentence->lemmas[token]);
}

/* the words right behind: "24 dead", "24 people dead", "five people were reportedly killed" */
static GsFate
gs_fate_find_behind (const GsRules *rules, const GsSentence *sentence, guint32 number,
                     guint32 topic)
{
  guint32 at =
      (topic != GS_TOKEN_ROOT && topic > number && topic - number < 6 ? topic : number) + 1;
  guint32 end = MIN (at + GS_LINK_REACH, sentence->n_tokens);
  GsSufferer sufferer;
  GsFate fate = GS_FATE_NONE;

  if (topic != GS_TOKEN_ROOT && topic < sentence->n_tokens)
    fate = gs_fate_find_state (rules, sentence->forms[topic]);
  while (fate == GS_FATE_NONE && at < end && gs_fate_is_link (rules, sentence, at))
    at++;
  if (fate != GS_FATE_NONE || at >= end)
    return fate;
  fate = gs_fate_find_state (rules, sentence->forms[at]);
  if (fate != GS_FATE_NONE)
    return fate;
  fate = gs_fate_find_verb (rules, sentence->lemmas[at], &sufferer);
  if (fate != GS_FATE_NONE && sufferer == GS_SUFFERS_OBJECT && sentence->xpos[at] != GS_XPOS_VBN)
    return GS_FATE_NONE;
  return fate;
}

/* what befell those of whom "the number of injured", "data of the fatalities" speaks */
static GsFate
gs_fate_find_of_noun (const GsRules *rules, const GsSentence *sentence, guint32 noun)
{
  guint32 whole = gs_sentence_find_child (sentence, noun, GS_RELATION_NMOD, GS_RELATION_NMOD);
  GsFate fate = gs_fate_find_noun (rules, sentence->lemmas[noun]);

  if (fate != GS_FATE_NONE || whole == GS_TOKEN_ROOT)
    return fate;
  fate = gs_fate_find_noun (rules, sentence->lemmas[whole]);
  if (fate == GS_FATE_NONE)
    fate = gs_fate_find_state (rules, sentence->forms[whole]);
  return fate != GS_FATE_NONE ? fate : gs_fate_find_behind (rules, sentence, whole, whole);
}

/* "the toll rose to 24", "the fatality is only one person": the subject of a copula or motion */
static GsFate
gs_fate_find_by_subject (const GsRules *rules, const GsSentence *sentence, guint32 token)
{
  guint32 subject = gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  guint32 verb = gs_sentence_find_verb (sentence, token);

  if (subject == GS_TOKEN_ROOT && verb != GS_TOKEN_ROOT)
    subject = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  return subject != GS_TOKEN_ROOT ? gs_fate_find_of_noun (rules, sentence, subject) : GS_FATE_NONE;
}

/* "raised the toll to 24", "put the number of people reported missing at 24": a number without noun
 * that the object was brought to */
static GsFate
gs_fate_find_by_object (const GsRules *rules, const GsSentence *sentence, guint32 number)
{
  guint32 verb = sentence->heads[number];
  guint32 object;

  for (guint n = 0; verb != GS_TOKEN_ROOT && n < 6; n++, verb = sentence->heads[verb])
    {
      object =
          gs_xpos_is_verb (sentence->xpos[verb])
              ? gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_NSUBJ_PASS)
              : GS_TOKEN_ROOT;
      if (object != GS_TOKEN_ROOT && object < number)
        return gs_fate_find_of_noun (rules, sentence, object);
    }
  return GS_FATE_NONE;
}

/**
 * gs_fate_find:
 *
 * Returns: what befell the persons counted, %GS_FATE_NONE if nothing of these or nothing known
 */
GsFate
gs_fate_find (const GsRules *rules, const GsSentence *sentence, GsSpan span, guint32 number,
              guint32 topic)
{
  guint32 token = topic != GS_TOKEN_ROOT ? topic : number;
  GsFate fate;

  /* "arrested three times" counts no persons */
  if (topic != GS_TOKEN_ROOT && strcmp (sentence->lemmas[topic], "time") == 0)
    return GS_FATE_NONE;
  if (topic != GS_TOKEN_ROOT && gs_fate_find_noun (rules, sentence->lemmas[topic]) != GS_FATE_NONE)
    return gs_fate_find_noun (rules, sentence->lemmas[topic]);
  if (topic != GS_TOKEN_ROOT && strcmp (sentence->lemmas[topic], "life") == 0)
    return GS_FATE_DEAD;
  fate = gs_fate_find_before (rules, sentence, span);
  if (fate == GS_FATE_NONE)
    fate = gs_fate_find_behind (rules, sentence, number, topic);
  if (fate == GS_FATE_NONE)
    fate = gs_fate_find_by_tree (rules, sentence, token);
  if (fate == GS_FATE_NONE)
    fate = gs_fate_find_by_subject (rules, sentence, token);
  if (fate == GS_FATE_NONE && topic == GS_TOKEN_ROOT)
    fate = gs_fate_find_by_object (rules, sentence, number);
  return fate;
}

/**
 * gs_fate_to_string:
 *
 * Returns: (transfer none): "dead", "" for none
 */
const char *
gs_fate_to_string (GsFate fate)
{
  static const char *const names[] = { "", "dead", "injured", "missing", "arrested" };

  return names[fate];
}
