/* SPDX-License-Identifier: MIT */
/* Says what a quantity counts, from the tree around it. */
#include "assertion/gs-amount.h"

#include <string.h>

#include "assertion/gs-fate.h"
#include "assertion/gs-moment.h"

typedef struct
{
  GsExtraction *extraction;
  const GsSentence *sentence;
  guint32 index;
} GsAmountReader;

static gboolean
gs_amount_is_lemma (const GsSentence *sentence, guint32 token, const char *lemma)
{
  return token < sentence->n_tokens && g_ascii_strcasecmp (sentence->lemmas[token], lemma) == 0;
}

static const char *
gs_amount_intern (const GsAmountReader *self, guint32 token)
{
  if (token >= self->sentence->n_tokens)
    return NULL;
  return gs_extraction_intern_folded (self->extraction, self->sentence->lemmas[token], -1);
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
            || gs_amount_is_lemma (sentence, preposition, "in"))
          return i;
      }
  return GS_TOKEN_ROOT;
}

/* "$2 million worth of jewellery", "50,000 tonnes of grain" */
static guint32
gs_amount_find_measured (const GsSentence *sentence, guint32 token)
{
  guint32 head = sentence->heads[token];
  guint32 whole = gs_amount_find_whole (sentence, token);

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

/* the noun that is counted: through "24 people", "a 10-year-old girl", "10-metre dhow" */
static guint32
gs_amount_find_topic (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 token = amount->around.token;
  guint32 head = sentence->heads[token];

  if (amount->quantity.dimension == GS_DIMENSION_MONEY
      || amount->quantity.dimension == GS_DIMENSION_SHARE)
    return gs_amount_find_measured (sentence, token);
  if (gs_amount_is_modifier (sentence->relations[token]) && head != GS_TOKEN_ROOT)
    {
      /* "10-year-old girl": old hangs on girl, ten on year */
      while (sentence->upos[head] == GS_UPOS_ADJ && sentence->heads[head] != GS_TOKEN_ROOT
             && gs_amount_is_modifier (sentence->relations[head]))
        head = sentence->heads[head];
      return head;
    }
  if (amount->quantity.dimension == GS_DIMENSION_COUNT)
    {
      if (gs_xpos_is_noun (sentence->xpos[token])
          && !gs_span_contains (amount->quantity.number, sentence->spans[token]))
        return token;
      return gs_amount_find_whole (sentence, token);
    }
  return gs_amount_find_measured (sentence, token);
}

/* the name before "Feng Lung, 30" and "Feng Lung (30)": the token before the comma */
static guint32
gs_amount_find_bearer (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 at = 0;

  while (at < sentence->n_tokens && sentence->spans[at].end <= amount->quantity.span.start)
    at++;
  while (at > 0 && !g_ascii_isalpha (sentence->forms[at - 1][0])
         && (guchar) sentence->forms[at - 1][0] < 0x80)
    at--;
  if (at == 0 || !gs_xpos_is_noun (sentence->xpos[at - 1]))
    return GS_TOKEN_ROOT;
  return at - 1;
}

/* an age belongs to the name before it, to the noun it qualifies, to the subject of "is 30" */
static guint32
gs_amount_find_person (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 topic = gs_amount_find_topic (sentence, amount);
  guint32 name = GS_TOKEN_ROOT;

  if (amount->quantity.span.start == amount->quantity.number.start)
    name = gs_amount_find_bearer (sentence, amount);
  if (name != GS_TOKEN_ROOT && gs_xpos_is_name (sentence->xpos[name]))
    return name;
  if (topic == GS_TOKEN_ROOT)
    return name;
  /* "30-year-old Feng Lung": the last word of the name */
  for (guint32 i = topic + 1; i < sentence->n_tokens && sentence->heads[i] == topic
                              && sentence->relations[i] == GS_RELATION_FLAT;
       i++)
    topic = i;
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == topic && sentence->relations[i] == GS_RELATION_APPOS
        && gs_xpos_is_name (sentence->xpos[i]))
      return i;
  return topic;
}

static const char *
gs_amount_find_modifier (const GsAmountReader *self, guint32 topic)
{
  guint32 child =
      gs_sentence_find_child (self->sentence, topic, GS_RELATION_AMOD, GS_RELATION_COMPOUND);

  return child != GS_TOKEN_ROOT && gs_sentence_is_content (self->sentence, child)
             ? gs_amount_intern (self, child)
             : NULL;
}

static gboolean
gs_amount_is_definite (const GsSentence *sentence, guint32 topic)
{
  guint32 child = gs_sentence_find_child (sentence, topic, GS_RELATION_DET, GS_RELATION_NMOD_POSS);

  return child != GS_TOKEN_ROOT
         && (sentence->relations[child] == GS_RELATION_NMOD_POSS
             || gs_amount_is_lemma (sentence, child, "the")
             || gs_amount_is_lemma (sentence, child, "this")
             || gs_amount_is_lemma (sentence, child, "that"));
}

static void
gs_amount_read (GsAmountReader *self, GsAmount *amount)
{
  const GsSentence *sentence = self->sentence;
  guint32 topic;

  gs_surroundings_read (&amount->around, self->extraction, sentence, self->index,
                        amount->quantity.number);
  if (amount->around.token == GS_TOKEN_ROOT)
    return;
  topic = amount->quantity.dimension == GS_DIMENSION_AGE ? gs_amount_find_person (sentence, amount)
                                                         : gs_amount_find_topic (sentence, amount);
  if (topic != GS_TOKEN_ROOT)
    {
      amount->topic = gs_amount_intern (self, topic);
      amount->topic_is_name = gs_xpos_is_name (sentence->xpos[topic]);
      amount->modifier = gs_amount_find_modifier (self, topic);
      amount->definite = gs_amount_is_definite (sentence, topic);
    }
  if (amount->quantity.dimension == GS_DIMENSION_COUNT)
    amount->fate = gs_fate_find (sentence, amount->around.token, topic);
}

/* numbers of one row share a head or are linked by "and": "12 Somalis and 11 Yemenis" */
static void
gs_amounts_mark_rows (GArray *amounts, guint first, const GsSentence *sentence)
{
  for (guint i = first; i + 1 < amounts->len; i++)
    {
      GsAmount *left = &g_array_index (amounts, GsAmount, i);
      GsAmount *right = &g_array_index (amounts, GsAmount, i + 1);
      guint32 at = left->around.token;
      guint32 other = right->around.token;

      if (left->quantity.dimension != right->quantity.dimension || at == GS_TOKEN_ROOT
          || other == GS_TOKEN_ROOT || other - at > 5)
        continue;
      for (guint32 k = at; k < other; k++)
        if (sentence->relations[k] == GS_RELATION_CC)
          left->coordinated = right->coordinated = TRUE;
    }
}

static gint16
gs_amounts_find_year (const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      const GsTime *time = &g_array_index (times, GsTime, i);

      if (time->form == GS_TIME_DATE && time->year != 0)
        return time->year;
      if (time->form == GS_TIME_RELATIVE && time->unit == GS_UNIT_YEAR && time->shift < 0)
        return time->shift;
    }
  return 0;
}

static void
gs_moments_add (GsAmountReader *self, const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      GsMoment moment = { .time = g_array_index (times, GsTime, i) };
      guint32 head;

      gs_surroundings_read (&moment.around, self->extraction, self->sentence, self->index,
                            moment.time.span);
      if (moment.around.token == GS_TOKEN_ROOT)
        continue;
      head = self->sentence->heads[moment.around.token];
      if (head != GS_TOKEN_ROOT && gs_xpos_is_noun (self->sentence->xpos[head]))
        moment.topic = gs_amount_intern (self, head);
      g_array_append_val (self->extraction->moments, moment);
    }
}

/**
 * gs_quantities_extract:
 * @extraction: its amounts and moments grow
 * @sentence: with its tree
 * @index: the sentence's place in the extraction
 */
void
gs_quantities_extract (GsExtraction *extraction, const GsSentence *sentence, guint32 index)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autoptr (GArray) pieces = gs_pieces_new (text, sentence->span);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (GsTime));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (GsQuantity));
  GsAmountReader reader = { extraction, sentence, index };
  guint first = extraction->amounts->len;
  gint16 year;

  gs_times_scan (pieces, times);
  gs_quantities_scan (pieces, quantities);
  gs_moments_add (&reader, times);
  year = gs_amounts_find_year (times);
  for (guint i = 0; i < quantities->len; i++)
    {
      GsAmount amount = { .quantity = g_array_index (quantities, GsQuantity, i), .year = year };

      gs_amount_read (&reader, &amount);
      if (amount.around.token != GS_TOKEN_ROOT)
        g_array_append_val (extraction->amounts, amount);
    }
  gs_amounts_mark_rows (extraction->amounts, first, sentence);
}
