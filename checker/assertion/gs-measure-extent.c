/* SPDX-License-Identifier: MIT */
/* Tells what lengths are of: how far from a place, how high, long, wide or deep a thing. */
#include "assertion/gs-measure.h"

#include <string.h>

#include "assertion/gs-amount-private.h"

/* tokens behind a length in which the place it is counted from is named */
#define GS_EXTENT_REACH 9

/* a word beside a length, and what it says is measured */
typedef struct
{
  const char *word;
  const char *kind;
} GsExtentWord;

/* "20 metres high" */
static const GsExtentWord behind[] = {
  { "high", "height" }, { "tall", "height" }, { "long", "length" },  { "wide", "width" },
  { "deep", "depth" },  { "thick", "width" }, { "across", "width" }, { "broad", "width" },
};

/* "a depth of 20 kilometres", "20 metres in height" */
static const GsExtentWord nouns[] = {
  { "height", "height" }, { "length", "length" },  { "width", "width" },
  { "depth", "depth" },   { "diameter", "width" },
};

/* "six miles below the surface" */
static const GsExtentWord under[] = { { "below", "depth" },
                                      { "beneath", "depth" },
                                      { "underground", "depth" } };

static const char *
gs_extent_find_word (const GsSentence *sentence, guint32 token, const GsExtentWord *words,
                     guint n_words)
{
  for (guint i = 0; token < sentence->n_tokens && i < n_words; i++)
    if (strcmp (sentence->lemmas[token], words[i].word) == 0)
      return words[i].kind;
  return NULL;
}

/* a conversion in parentheses is passed over: "20km (13 miles) north of" */
static guint32
gs_extent_skip_aside (const GsSentence *sentence, guint32 token)
{
  if (token >= sentence->n_tokens || sentence->forms[token][0] != '(')
    return token;
  while (token < sentence->n_tokens && sentence->forms[token][0] != ')')
    token++;
  return token + 1;
}

/* the last word of the first name behind: "of the border city of Mexicali", "of New Delhi" */
static guint32
gs_extent_find_name (const GsSentence *sentence, guint32 first)
{
  for (guint32 i = first; i < sentence->n_tokens && i < first + GS_EXTENT_REACH; i++)
    {
      if (sentence->upos[i] == GS_UPOS_PUNCT || gs_xpos_is_verb (sentence->xpos[i])
          || sentence->xpos[i] == GS_XPOS_CC)
        return GS_TOKEN_ROOT;
      if (!gs_xpos_is_name (sentence->xpos[i]))
        continue;
      while (i + 1 < sentence->n_tokens
             && (gs_xpos_is_name (sentence->xpos[i + 1])
                 || (sentence->forms[i + 1][0] == '-' && i + 2 < sentence->n_tokens
                     && gs_xpos_is_name (sentence->xpos[i + 2]))))
        i++;
      return i;
    }
  return GS_TOKEN_ROOT;
}

static gboolean
gs_extent_is_bearing (const char *form)
{
  static const char *const words[] = { "north", "south", "east", "west" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (form, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gs_measure_find_far_from:
 *
 * Returns: the token of the place that the length is counted from: "216 kilometres east of
 *   Montreal", "25 miles away from the city of Brussels"; %GS_TOKEN_ROOT if there is none
 */
guint32
gs_measure_find_far_from (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 at =
      gs_extent_skip_aside (sentence, gs_amount_find_behind (sentence, amount->quantity.span));
  gboolean bearing = FALSE;

  if (amount->quantity.dimension != GS_DIMENSION_LENGTH || amount->attributive)
    return GS_TOKEN_ROOT;
  for (; at < sentence->n_tokens; at++)
    if (gs_extent_is_bearing (sentence->forms[at]))
      bearing = TRUE;
    else if (!gs_amount_is_lemma (sentence, at, "away") && sentence->forms[at][0] != '-'
             && !gs_amount_is_lemma (sentence, at, "to")
             && !gs_amount_is_lemma (sentence, at, "the"))
      break;
  if (gs_amount_is_lemma (sentence, at, "from")
      || (bearing && gs_amount_is_lemma (sentence, at, "of")))
    return gs_extent_find_name (sentence, at + 1);
  return GS_TOKEN_ROOT;
}

/**
 * gs_measure_find_extent:
 *
 * Returns: (transfer none) (nullable): which extent of a thing the length is, constant
 */
const char *
gs_measure_find_extent (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 at =
      gs_extent_skip_aside (sentence, gs_amount_find_behind (sentence, amount->quantity.span));
  guint32 before = gs_amount_find_before (sentence, amount->quantity.span);
  const char *kind;

  if (amount->quantity.dimension != GS_DIMENSION_LENGTH)
    return NULL;
  /* "20-metre-high" */
  if (at < sentence->n_tokens && sentence->forms[at][0] == '-')
    at++;
  kind = gs_extent_find_word (sentence, at, behind, G_N_ELEMENTS (behind));
  if (kind == NULL && !amount->attributive)
    kind = gs_extent_find_word (sentence, at, under, G_N_ELEMENTS (under));
  if (kind == NULL && gs_amount_is_lemma (sentence, at, "in"))
    kind = gs_extent_find_word (sentence, at + 1, nouns, G_N_ELEMENTS (nouns));
  if (kind == NULL && before > 0 && gs_amount_is_lemma (sentence, before, "of"))
    kind = gs_extent_find_word (sentence, before - 1, nouns, G_N_ELEMENTS (nouns));
  return kind;
}

/* who or what a relative pronoun stands for: the noun before its clause */
static guint32
gs_extent_resolve_relative (const GsSentence *sentence, guint32 token)
{
  guint32 verb = sentence->heads[token];

  if (sentence->xpos[token] != GS_XPOS_WDT || verb == GS_TOKEN_ROOT)
    return token;
  return sentence->relations[verb] == GS_RELATION_ACL_RELCL ? sentence->heads[verb] : GS_TOKEN_ROOT;
}

/* the "metres" of "200 metres long, 100 metres wide": what has a number is no thing */
static gboolean
gs_extent_is_unit (const GsSentence *sentence, guint32 token)
{
  return gs_sentence_find_child (sentence, token, GS_RELATION_NUMMOD, GS_RELATION_NUMMOD)
         != GS_TOKEN_ROOT;
}

/* "a small island 30 to 40 feet high" */
static guint32
gs_extent_find_noun_before (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 before = gs_amount_find_before (sentence, amount->quantity.span);

  return before != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[before]) ? before
                                                                             : GS_TOKEN_ROOT;
}

/**
 * gs_measure_find_extended:
 *
 * Returns: the noun of the thing that is so high, long or wide; %GS_TOKEN_ROOT if none is found
 */
guint32
gs_measure_find_extended (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 token = amount->around.token;
  guint32 before = gs_extent_find_noun_before (sentence, amount);

  if (before != GS_TOKEN_ROOT)
    return before;
  for (guint n = 0; token != GS_TOKEN_ROOT && n < 6; n++)
    {
      guint32 subject =
          gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);

      if (subject != GS_TOKEN_ROOT)
        {
          subject = gs_extent_resolve_relative (sentence, subject);
          return subject != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[subject])
                     ? subject
                     : GS_TOKEN_ROOT;
        }
      if (token != amount->around.token && gs_xpos_is_noun (sentence->xpos[token])
          && !gs_extent_is_unit (sentence, token)
          && gs_extent_find_word (sentence, token, nouns, G_N_ELEMENTS (nouns)) == NULL)
        return token;
      token = sentence->heads[token];
    }
  return GS_TOKEN_ROOT;
}
