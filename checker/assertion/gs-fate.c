/* SPDX-License-Identifier: MIT */
/* Knows the words of death, injury, disappearance and arrest, and who of their sentence they
 * befall. */
#include "assertion/gs-fate.h"

#include <string.h>

/* who suffers: the object of "kill", the subject of "die" */
typedef enum
{
  GS_SUFFERS_OBJECT,
  GS_SUFFERS_SUBJECT,
} GsSufferer;

static const struct
{
  const char *verb;
  GsFate fate;
  GsSufferer sufferer;
} verbs[] = {
  { "kill", GS_FATE_DEAD, GS_SUFFERS_OBJECT },
  { "slay", GS_FATE_DEAD, GS_SUFFERS_OBJECT },
  { "murder", GS_FATE_DEAD, GS_SUFFERS_OBJECT },
  { "die", GS_FATE_DEAD, GS_SUFFERS_SUBJECT },
  { "perish", GS_FATE_DEAD, GS_SUFFERS_SUBJECT },
  { "drown", GS_FATE_DEAD, GS_SUFFERS_SUBJECT },
  { "injure", GS_FATE_INJURED, GS_SUFFERS_OBJECT },
  { "wound", GS_FATE_INJURED, GS_SUFFERS_OBJECT },
  { "hurt", GS_FATE_INJURED, GS_SUFFERS_OBJECT },
  { "arrest", GS_FATE_ARRESTED, GS_SUFFERS_OBJECT },
  { "detain", GS_FATE_ARRESTED, GS_SUFFERS_OBJECT },
  { "apprehend", GS_FATE_ARRESTED, GS_SUFFERS_OBJECT },
  { "capture", GS_FATE_ARRESTED, GS_SUFFERS_OBJECT },
};

/* adjectives and participles right behind the number: "24 dead", "leaving 24 people missing" */
static const struct
{
  const char *form;
  GsFate fate;
} states[] = {
  { "dead", GS_FATE_DEAD },         { "killed", GS_FATE_DEAD },      { "deaths", GS_FATE_DEAD },
  { "fatalities", GS_FATE_DEAD },   { "injured", GS_FATE_INJURED },  { "wounded", GS_FATE_INJURED },
  { "hurt", GS_FATE_INJURED },      { "injuries", GS_FATE_INJURED }, { "missing", GS_FATE_MISSING },
  { "arrested", GS_FATE_ARRESTED }, { "arrests", GS_FATE_ARRESTED },
};

/* nouns whose number is that of the persons: "a death toll of 24", "the fatality is only one" */
static const struct
{
  const char *noun;
  GsFate fate;
} nouns[] = {
  { "toll", GS_FATE_DEAD },      { "death", GS_FATE_DEAD },      { "fatality", GS_FATE_DEAD },
  { "injury", GS_FATE_INJURED }, { "arrest", GS_FATE_ARRESTED },
};

static GsFate
gs_fate_find_verb (const char *lemma, GsSufferer *sufferer)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].verb, lemma) == 0)
      {
        *sufferer = verbs[i].sufferer;
        return verbs[i].fate;
      }
  return GS_FATE_NONE;
}

static GsFate
gs_fate_find_noun (const char *lemma)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (strcmp (nouns[i].noun, lemma) == 0)
      return nouns[i].fate;
  return GS_FATE_NONE;
}

static GsFate
gs_fate_find_state (const char *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_ascii_strcasecmp (states[i].form, form) == 0)
      return states[i].fate;
  return GS_FATE_NONE;
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

/* the tree: object of "kill", subject of "were killed" and of "died", "people killed in" */
static GsFate
gs_fate_find_by_tree (const GsSentence *sentence, guint32 token)
{
  guint32 below = gs_fate_climb_row (sentence, token);
  guint32 verb = sentence->heads[below];
  GsRelation relation = sentence->relations[below];
  GsSufferer sufferer = GS_SUFFERS_OBJECT;
  GsFate fate;

  if (verb != GS_TOKEN_ROOT)
    {
      fate = gs_fate_find_verb (sentence->lemmas[verb], &sufferer);
      if (fate != GS_FATE_NONE
          && (relation == GS_RELATION_NSUBJ_PASS
              || relation == (sufferer == GS_SUFFERS_OBJECT ? GS_RELATION_OBJ : GS_RELATION_NSUBJ)))
        return fate;
      fate = gs_fate_find_noun (sentence->lemmas[verb]);
      if (fate != GS_FATE_NONE)
        return fate;
    }
  for (guint32 i = token + 1; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == token && sentence->relations[i] == GS_RELATION_ACL
        && sentence->xpos[i] == GS_XPOS_VBN)
      return gs_fate_find_verb (sentence->lemmas[i], &sufferer);
  return GS_FATE_NONE;
}

/* the words right behind: "24 dead", "24 people dead", "five people killed" */
static GsFate
gs_fate_find_behind (const GsSentence *sentence, guint32 number, guint32 topic)
{
  guint32 end = topic != GS_TOKEN_ROOT && topic > number && topic - number < 4 ? topic : number;
  GsFate fate = GS_FATE_NONE;

  for (guint32 i = number + 1; i <= end + 1 && i < sentence->n_tokens; i++)
    {
      fate = gs_fate_find_state (sentence->forms[i]);
      if (fate != GS_FATE_NONE)
        break;
    }
  return fate;
}

/* "the toll rose to 24", "the fatality is only one person": the subject of a copula or motion */
static GsFate
gs_fate_find_by_subject (const GsSentence *sentence, guint32 token)
{
  guint32 subject = gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  guint32 verb = gs_sentence_find_verb (sentence, token);

  if (subject == GS_TOKEN_ROOT && verb != GS_TOKEN_ROOT)
    subject = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  return subject != GS_TOKEN_ROOT ? gs_fate_find_noun (sentence->lemmas[subject]) : GS_FATE_NONE;
}

/**
 * gs_fate_find:
 *
 * Returns: what befell the persons counted, %GS_FATE_NONE if nothing of these or nothing known
 */
GsFate
gs_fate_find (const GsSentence *sentence, guint32 number, guint32 topic)
{
  guint32 token = topic != GS_TOKEN_ROOT ? topic : number;
  GsFate fate;

  if (topic != GS_TOKEN_ROOT && gs_fate_find_noun (sentence->lemmas[topic]) != GS_FATE_NONE)
    return gs_fate_find_noun (sentence->lemmas[topic]);
  if (topic != GS_TOKEN_ROOT && strcmp (sentence->lemmas[topic], "life") == 0)
    return GS_FATE_DEAD;
  fate = gs_fate_find_behind (sentence, number, topic);
  if (fate == GS_FATE_NONE)
    fate = gs_fate_find_by_tree (sentence, token);
  if (fate == GS_FATE_NONE)
    fate = gs_fate_find_by_subject (sentence, token);
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
