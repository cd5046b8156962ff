/* SPDX-License-Identifier: MIT */
/* Finds the noun that a number is of. */
#include <string.h>

#include "assertion/gs-amount-private.h"

gboolean
gs_amount_is_lemma (const GsSentence *sentence, guint32 token, const char *lemma)
{
  return token < sentence->n_tokens && g_ascii_strcasecmp (sentence->lemmas[token], lemma) == 0;
}

const char *
gs_amount_intern (const GsAmountReader *self, guint32 token)
{
  if (token >= self->sentence->n_tokens)
    return NULL;
  return gs_extraction_fold_word (self->extraction, self->sentence->lemmas[token]);
}

/* "24 percent in the quarter": when, not of what */
static gboolean
gs_amount_is_period (const GsSentence *sentence, guint32 token)
{
  static const char *const words[] = { "quarter", "year",   "month",  "week",
                                       "day",     "period", "season", "decade" };

  return gs_amount_is_listed (sentence->lemmas[token], words, G_N_ELEMENTS (words));
}

/* under "two of the pirate vessels" the vessels; GS_TOKEN_ROOT if there is no such noun */
static guint32
gs_amount_find_whole (const GsSentence *sentence, guint32 token)
{
  for (guint32 i = token + 1; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == token && sentence->relations[i] == GS_RELATION_NMOD)
      {
        guint32 preposition =
            gs_sentence_find_child (sentence, i, GS_RELATION_CASE, GS_RELATION_CASE);

        if (gs_amount_is_lemma (sentence, preposition, "of")
            || (gs_amount_is_lemma (sentence, preposition, "in")
                && !gs_amount_is_period (sentence, i)))
          return i;
      }
  return GS_TOKEN_ROOT;
}

/* a noun, or GS_TOKEN_ROOT */
static guint32
gs_amount_take_noun (const GsSentence *sentence, guint32 token)
{
  return token != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[token]) ? token : GS_TOKEN_ROOT;
}

/* "the previous record was $106.5 million" */
static guint32
gs_amount_find_copula_subject (const GsSentence *sentence, guint32 token)
{
  if (gs_sentence_find_child (sentence, token, GS_RELATION_COP, GS_RELATION_COP) == GS_TOKEN_ROOT)
    return GS_TOKEN_ROOT;
  return gs_amount_take_noun (
      sentence, gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ));
}

/* "$2 million worth of jewellery", "50,000 tonnes of grain" */
static guint32
gs_amount_find_measured (const GsSentence *sentence, guint32 token)
{
  guint32 head = sentence->heads[token];
  guint32 whole = gs_amount_find_whole (sentence, token);
  guint32 subject = gs_amount_find_copula_subject (sentence, token);

  if (subject != GS_TOKEN_ROOT)
    return subject;
  if (whole != GS_TOKEN_ROOT)
    return whole;
  if (head == GS_TOKEN_ROOT)
    return head;
  if (gs_amount_is_lemma (sentence, head, "worth"))
    return gs_amount_find_whole (sentence, head) != GS_TOKEN_ROOT
               ? gs_amount_find_whole (sentence, head)
               : sentence->heads[head];
  if (gs_xpos_is_noun (sentence->xpos[head]))
    return head;
  /* "watches valued at over $2m" */
  if (sentence->relations[head] == GS_RELATION_ACL && sentence->heads[head] != GS_TOKEN_ROOT)
    return gs_amount_take_noun (sentence, sentence->heads[head]);
  if (gs_xpos_is_verb (sentence->xpos[head]) || sentence->upos[head] == GS_UPOS_ADJ)
    return gs_sentence_find_child (sentence, head, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
  return GS_TOKEN_ROOT;
}

static gboolean
gs_amount_is_modifier (GsRelation relation)
{
  return relation == GS_RELATION_NUMMOD || relation == GS_RELATION_COMPOUND
         || relation == GS_RELATION_AMOD || relation == GS_RELATION_NMOD_UNMARKED;
}

/* the last noun of the phrase that begins at @first: "two other assault rifles"; without tree, for
 * phrases the parser got wrong */
guint32
gs_amount_find_phrase_noun (const GsSentence *sentence, guint32 first)
{
  guint32 noun = GS_TOKEN_ROOT;

  for (guint32 i = first; i < sentence->n_tokens && i < first + 6; i++)
    {
      GsXpos xpos = sentence->xpos[i];

      if (gs_xpos_is_noun (xpos))
        noun = i;
      else if (noun != GS_TOKEN_ROOT && (xpos == GS_XPOS_JJ || xpos == GS_XPOS_VBN))
        break;
      else if (xpos != GS_XPOS_JJ && xpos != GS_XPOS_VBN && xpos != GS_XPOS_VBG
               && xpos != GS_XPOS_HYPH && xpos != GS_XPOS_CD && xpos != GS_XPOS_JJR)
        break;
    }
  return noun;
}

/* the first token behind a span */
gboolean
gs_amount_is_listed (const char *word, const char *const *words, guint n_words)
{
  for (guint i = 0; word != NULL && i < n_words; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

guint32
gs_amount_find_before (const GsSentence *sentence, GsSpan span)
{
  guint32 at = 0;

  while (at < sentence->n_tokens && sentence->spans[at].end <= span.start)
    at++;
  return at > 0 ? at - 1 : GS_TOKEN_ROOT;
}

guint32
gs_amount_find_behind (const GsSentence *sentence, GsSpan span)
{
  guint32 at = 0;

  while (at < sentence->n_tokens && sentence->spans[at].start < span.end)
    at++;
  return at;
}

/* what money is for, right behind it, a conversion left out: "$2.6 million (two million euros) in
 * jewellery", "£2m worth of gems" */
static guint32
gs_amount_find_goods (const GsSentence *sentence, GsSpan span)
{
  guint32 at = gs_amount_find_behind (sentence, span);

  if (at < sentence->n_tokens && sentence->forms[at][0] == '(')
    while (at < sentence->n_tokens && sentence->forms[at][0] != ')')
      at++;
  if (at < sentence->n_tokens && sentence->forms[at][0] == ')')
    at++;
  if (gs_amount_is_lemma (sentence, at, "worth") && gs_amount_is_lemma (sentence, at + 1, "of"))
    at++;
  else if (!gs_amount_is_lemma (sentence, at, "in"))
    return GS_TOKEN_ROOT;
  at = gs_amount_find_phrase_noun (sentence, at + 1);
  /* "$35m in two rounds of funding" */
  if (at != GS_TOKEN_ROOT && sentence->xpos[at] == GS_XPOS_NNS
      && gs_amount_is_lemma (sentence, at + 1, "of")
      && gs_amount_find_phrase_noun (sentence, at + 2) != GS_TOKEN_ROOT)
    at = gs_amount_find_phrase_noun (sentence, at + 2);
  if (at != GS_TOKEN_ROOT && gs_calendar_find_month (sentence->lemmas[at]) != 0)
    return GS_TOKEN_ROOT;
  return at;
}

/* "the three were among 12 members": a verb between a number and a noun parts them, whatever the
 * tree says */
static gboolean
gs_amount_is_cut_off (const GsSentence *sentence, guint32 token, guint32 noun)
{
  for (guint32 i = token + 1; i < noun; i++)
    if (sentence->upos[i] == GS_UPOS_AUX)
      return TRUE;
  return FALSE;
}

/* "a pay rise of 7 percent", "a 7 percent rise in wages": what the noun of a change is said of */
guint32
gs_amount_find_changed (const GsSentence *sentence, const GsAmount *amount)
{
  static const char *const changes[] = { "rise",    "increase", "raise", "drop",   "fall",
                                         "decline", "decrease", "cut",   "growth", "jump" };
  guint32 link = gs_amount_find_before (sentence, amount->quantity.span);
  guint32 noun = gs_amount_find_phrase_noun (
      sentence, gs_amount_find_behind (sentence, amount->quantity.span));
  guint32 found;

  if (noun == GS_TOKEN_ROOT && link != GS_TOKEN_ROOT && link > 0
      && gs_amount_is_lemma (sentence, link, "of"))
    noun = link - 1;
  if (noun == GS_TOKEN_ROOT
      || !gs_amount_is_listed (sentence->lemmas[noun], changes, G_N_ELEMENTS (changes)))
    return GS_TOKEN_ROOT;
  if (noun > 0 && gs_xpos_is_noun (sentence->xpos[noun - 1])
      && !gs_span_overlaps (sentence->spans[noun - 1], amount->quantity.span))
    return noun - 1;
  if (!gs_amount_is_lemma (sentence, noun + 1, "in")
      && !gs_amount_is_lemma (sentence, noun + 1, "of"))
    return GS_TOKEN_ROOT;
  found = noun + 2;
  while (found < sentence->n_tokens
         && (sentence->upos[found] == GS_UPOS_DET || sentence->xpos[found] == GS_XPOS_PRP_POSS))
    found++;
  return gs_amount_find_phrase_noun (sentence, found);
}

/* "a profit of $1.6 billion, down 31 percent", "sales were up 4 percent": what moved */
static guint32
gs_amount_find_moved (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 link = gs_amount_find_before (sentence, amount->quantity.span);
  guint32 token = gs_amount_find_changed (sentence, amount);

  if (token != GS_TOKEN_ROOT)
    return token;
  if (!gs_amount_is_lemma (sentence, link, "down") && !gs_amount_is_lemma (sentence, link, "up"))
    return GS_TOKEN_ROOT;
  token = gs_sentence_find_child (sentence, link, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  if (token != GS_TOKEN_ROOT)
    return gs_amount_take_noun (sentence, token);
  for (token = link; token != GS_TOKEN_ROOT; token = sentence->heads[token])
    {
      if (gs_xpos_is_noun (sentence->xpos[token]) && sentence->upos[token] != GS_UPOS_SYM
          && !gs_span_overlaps (sentence->spans[token], amount->quantity.span))
        return token;
      if (!gs_xpos_is_verb (sentence->xpos[token]))
        continue;
      link = gs_sentence_find_child (sentence, token, GS_RELATION_OBJ, GS_RELATION_OBJ);
      if (link == GS_TOKEN_ROOT)
        link = gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
      return gs_amount_take_noun (sentence, link);
    }
  return GS_TOKEN_ROOT;
}

/* "a seven-storey factory", "an eight-carriage train": the noun that the number is written with */
static guint32
gs_amount_find_glued (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.number);

  if (behind + 1 < sentence->n_tokens && sentence->forms[behind][0] == '-'
      && sentence->spans[behind].start == amount->quantity.number.end
      && sentence->spans[behind + 1].start == sentence->spans[behind].end)
    return gs_amount_take_noun (sentence, behind + 1);
  return GS_TOKEN_ROOT;
}

/* the noun that is counted: through "24 people", "a 10-year-old girl", "10-metre dhow" */
guint32
gs_amount_find_topic (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 token = amount->around.token;
  guint32 head = sentence->heads[token];
  guint32 noun = gs_amount_find_phrase_noun (
      sentence, gs_amount_find_behind (sentence, amount->quantity.span));

  if (amount->quantity.dimension == GS_DIMENSION_MONEY)
    {
      guint32 goods = gs_amount_find_goods (sentence, amount->quantity.span);
      guint32 link = gs_amount_find_before (sentence, amount->quantity.span);

      /* "a deal worth €37m" */
      if (link != GS_TOKEN_ROOT && link > 0 && gs_amount_is_lemma (sentence, link, "worth")
          && gs_xpos_is_noun (sentence->xpos[link - 1]))
        return link - 1;
      return goods != GS_TOKEN_ROOT ? goods : gs_amount_find_measured (sentence, token);
    }
  if (amount->quantity.dimension == GS_DIMENSION_SHARE)
    {
      guint32 moved = gs_amount_find_moved (sentence, amount);

      return moved != GS_TOKEN_ROOT ? moved : gs_amount_find_measured (sentence, token);
    }
  if (amount->quantity.dimension == GS_DIMENSION_COUNT)
    {
      guint32 glued = gs_amount_find_glued (sentence, amount);

      if (glued != GS_TOKEN_ROOT)
        return glued;
    }
  if (gs_amount_is_modifier (sentence->relations[token]) && head != GS_TOKEN_ROOT && head > token
      && gs_xpos_is_noun (sentence->xpos[head]) && !gs_amount_is_cut_off (sentence, token, head))
    return head;
  if (noun != GS_TOKEN_ROOT)
    return noun;
  if (amount->quantity.dimension == GS_DIMENSION_COUNT)
    return gs_amount_find_whole (sentence, token);
  return gs_amount_find_measured (sentence, token);
}
