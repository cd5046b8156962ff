/* SPDX-License-Identifier: MIT */
/* Says what a quantity counts, from the tree around it. */
#include "assertion/gs-amount.h"

#include <string.h>

#include "assertion/gs-fate.h"
#include "assertion/gs-measure.h"
#include "assertion/gs-moment.h"

/* bytes between a number and what it counts: "24 mostly young people" */
#define GS_AMOUNT_GAP 16
/* tokens between two numbers of one row: "12 are reported to be Somali and 11 Yemeni" */
#define GS_ROW_REACH 8

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
  /* "watches valued at over $2m" */
  if (sentence->relations[head] == GS_RELATION_ACL && sentence->heads[head] != GS_TOKEN_ROOT)
    return sentence->heads[head];
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
static guint32
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
static guint32
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

/* the noun that is counted: through "24 people", "a 10-year-old girl", "10-metre dhow" */
static guint32
gs_amount_find_topic (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 token = amount->around.token;
  guint32 head = sentence->heads[token];
  guint32 noun = gs_amount_find_phrase_noun (
      sentence, gs_amount_find_behind (sentence, amount->quantity.span));

  if (amount->quantity.dimension == GS_DIMENSION_MONEY)
    {
      guint32 goods = gs_amount_find_goods (sentence, amount->quantity.span);

      return goods != GS_TOKEN_ROOT ? goods : gs_amount_find_measured (sentence, token);
    }
  if (amount->quantity.dimension == GS_DIMENSION_SHARE)
    return gs_amount_find_measured (sentence, token);
  if (gs_amount_is_modifier (sentence->relations[token]) && head != GS_TOKEN_ROOT && head > token
      && gs_xpos_is_noun (sentence->xpos[head]) && !gs_amount_is_cut_off (sentence, token, head))
    return head;
  if (noun != GS_TOKEN_ROOT)
    return noun;
  if (amount->quantity.dimension == GS_DIMENSION_COUNT)
    return gs_amount_find_whole (sentence, token);
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

/* an age belongs to the name before it, to the noun behind it, to the subject of "is 30" */
static guint32
gs_amount_find_person (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.span);
  guint32 name = gs_amount_find_bearer (sentence, amount);
  guint32 noun = gs_amount_find_phrase_noun (sentence, behind);
  guint32 token = amount->around.token;

  if (amount->attributive)
    return noun;
  if (name != GS_TOKEN_ROOT)
    return name;
  token = gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  if (token == GS_TOKEN_ROOT && sentence->heads[amount->around.token] != GS_TOKEN_ROOT)
    token = gs_sentence_find_child (sentence, sentence->heads[amount->around.token],
                                    GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  return token != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[token]) ? token : GS_TOKEN_ROOT;
}

/* the rest of the phrase before the topic's last word: "his wife Feng Lung" has three nouns */
static void
gs_amount_read_other_nouns (const GsAmountReader *self, GsAmount *amount, guint32 topic)
{
  guint n = 0;

  for (guint32 i = topic; i-- > 0 && n < G_N_ELEMENTS (amount->also);)
    {
      if (!gs_xpos_is_noun (self->sentence->xpos[i]))
        return;
      amount->also[n++] = gs_amount_intern (self, i);
    }
}

/* "seven AK-47 rifles", "12 AK 47 guns", "AK-47s": the code as another word for the topic */
static void
gs_amount_read_code (const GsAmountReader *self, GsAmount *amount)
{
  const GsSentence *sentence = self->sentence;
  guint32 first = gs_amount_find_behind (sentence, amount->quantity.span);
  guint32 second = first + 1;
  g_autofree char *code = NULL;
  gsize n_digits;

  if (first >= sentence->n_tokens || !g_ascii_isupper (sentence->forms[first][0]))
    return;
  if (second < sentence->n_tokens && sentence->forms[second][0] == '-')
    second++;
  if (second >= sentence->n_tokens)
    return;
  n_digits = strspn (sentence->forms[second], "0123456789");
  if (n_digits == 0)
    return;
  code =
      g_strdup_printf ("%s-%.*s", sentence->forms[first], (int) n_digits, sentence->forms[second]);
  amount->also[0] = gs_extraction_intern_folded (self->extraction, code, -1);
  amount->coded = TRUE;
}

/* adjectives that tell no kind of thing from another */
static gboolean
gs_amount_is_plain (const char *lemma)
{
  static const char *const words[] = {
    "other",      "more",      "another", "first",   "second",   "third",  "new",
    "additional", "total",     "entire",  "whole",   "full",     "single", "such",
    "same",       "magnitude", "extra",   "further", "last",     "recent", "least",
    "early",      "former",    "strong",  "massive", "powerful",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i], lemma) == 0)
      return TRUE;
  return FALSE;
}

/* the last adjective or noun before the topic that is no part of the number */
static const char *
gs_amount_find_modifier (const GsAmountReader *self, const GsAmount *amount, guint32 topic)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = topic; i-- > 0 && i + 6 > topic;)
    if (sentence->heads[i] == topic
        && (sentence->relations[i] == GS_RELATION_AMOD
            || sentence->relations[i] == GS_RELATION_COMPOUND)
        && !gs_span_overlaps (sentence->spans[i], amount->quantity.number)
        && gs_sentence_is_content (sentence, i) && !gs_amount_is_plain (sentence->lemmas[i]))
      return gs_amount_intern (self, i);
  return NULL;
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

static gboolean
gs_amount_is_place_preposition (const GsSentence *sentence, guint32 token)
{
  static const char *const words[] = { "in", "across", "around", "throughout", "at", "inside" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gs_amount_is_lemma (sentence, token, words[i]))
      return TRUE;
  return FALSE;
}

/* "killed 170,000 people in the province on Sumatra": the first place of the phrase; no month or
 * day */
static const char *
gs_amount_find_scope (const GsAmountReader *self, const GsAmount *amount, guint32 topic)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = topic + 1; i < sentence->n_tokens && i < topic + 7; i++)
    {
      guint32 first = i + 1;
      guint32 noun;

      if (sentence->upos[i] == GS_UPOS_PUNCT || sentence->xpos[i] == GS_XPOS_CC)
        return NULL;
      if (!gs_amount_is_place_preposition (sentence, i)
          || gs_span_overlaps (sentence->spans[i], amount->quantity.span))
        continue;
      while (first < sentence->n_tokens
             && (sentence->upos[first] == GS_UPOS_DET || sentence->xpos[first] == GS_XPOS_PRP_POSS))
        first++;
      noun = gs_amount_find_phrase_noun (sentence, first);
      while (noun != GS_TOKEN_ROOT && noun + 1 < sentence->n_tokens
             && sentence->xpos[noun + 1] == GS_XPOS_POS
             && gs_amount_find_phrase_noun (sentence, noun + 2) != GS_TOKEN_ROOT)
        noun = gs_amount_find_phrase_noun (sentence, noun + 2);
      if (noun == GS_TOKEN_ROOT || gs_calendar_find_month (sentence->lemmas[noun]) != 0
          || gs_calendar_find_weekday (sentence->lemmas[noun]) >= 0)
        continue;
      return gs_amount_intern (self, noun);
    }
  return NULL;
}

/* "420 passengers and crew": a second noun without a number of its own; "a launcher" has one */
static gboolean
gs_amount_is_joint (const GsSentence *sentence, guint32 topic)
{
  if (topic + 2 >= sentence->n_tokens || sentence->xpos[topic + 1] != GS_XPOS_CC)
    return FALSE;
  for (guint32 i = topic + 2; i < sentence->n_tokens && i < topic + 6; i++)
    {
      if (sentence->xpos[i] == GS_XPOS_CD || gs_xpos_is_verb (sentence->xpos[i])
          || gs_amount_is_lemma (sentence, i, "a") || gs_amount_is_lemma (sentence, i, "an"))
        return FALSE;
      if (gs_xpos_is_noun (sentence->xpos[i]))
        return TRUE;
    }
  return FALSE;
}

/* "30-year-old", "two-week": written with a hyphen, before its noun */
static gboolean
gs_amount_is_attributive (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.number);
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (gs_span_contains (amount->quantity.number, sentence->spans[i])
        && strchr (sentence->forms[i], '-') != NULL)
      return TRUE;
  return behind < sentence->n_tokens && sentence->forms[behind][0] == '-'
         && sentence->spans[behind].start == amount->quantity.number.end;
}

/* takes the topic into the evidence unless more than a few words stand between */
static void
gs_amount_widen_evidence (GsAmount *amount)
{
  GsSpan both = GS_SPAN_INIT (MIN (amount->evidence.start, amount->named.start),
                              MAX (amount->evidence.end, amount->named.end));

  if (gs_span_length (both)
      <= gs_span_length (amount->evidence) + gs_span_length (amount->named) + GS_AMOUNT_GAP)
    amount->evidence = both;
}

static void
gs_amount_read (GsAmountReader *self, GsAmount *amount)
{
  const GsSentence *sentence = self->sentence;
  gboolean age = amount->quantity.dimension == GS_DIMENSION_AGE;
  const char *deed;
  guint32 topic;

  amount->evidence = amount->quantity.span;
  gs_surroundings_read (&amount->around, self->extraction, sentence, self->index,
                        amount->quantity.number);
  if (amount->around.token == GS_TOKEN_ROOT)
    return;
  amount->attributive = gs_amount_is_attributive (sentence, amount);
  topic = age ? gs_amount_find_person (sentence, amount) : gs_amount_find_topic (sentence, amount);
  if (topic != GS_TOKEN_ROOT)
    {
      amount->topic = gs_amount_intern (self, topic);
      amount->named = sentence->spans[topic];
      gs_amount_widen_evidence (amount);
      amount->topic_is_name = gs_xpos_is_name (sentence->xpos[topic]);
      amount->modifier = gs_amount_find_modifier (self, amount, topic);
      amount->definite = gs_amount_is_definite (sentence, topic);
      amount->joint = gs_amount_is_joint (sentence, topic);
      amount->scope = gs_amount_find_scope (self, amount, topic);
    }
  if (age && topic != GS_TOKEN_ROOT)
    gs_amount_read_other_nouns (self, amount, topic);
  amount->measure = gs_measure_find (sentence, amount, topic);
  /* "mother of 13 Zurana Horton": the name is hers */
  if (amount->measure == GS_MEASURE_OFFSPRING && amount->topic_is_name)
    amount->evidence = amount->quantity.span;
  amount->span_of = gs_measure_is_span (sentence, amount);
  if (amount->measure == GS_MEASURE_POPULATION || amount->measure == GS_MEASURE_OFFSPRING)
    amount->also[0] = gs_amount_intern (self, gs_measure_find_owner (sentence, amount));
  if (amount->quantity.dimension != GS_DIMENSION_COUNT)
    return;
  gs_amount_read_code (self, amount);
  deed = gs_measure_find_deed (sentence, topic);
  if (deed != NULL)
    amount->deed = gs_extraction_intern_folded (self->extraction, deed, -1);
  amount->fate = gs_fate_find (sentence, amount->quantity.span, amount->around.token, topic);
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
          || other == GS_TOKEN_ROOT || other - at > GS_ROW_REACH
          || (left->fate != right->fate && left->fate != GS_FATE_NONE
              && right->fate != GS_FATE_NONE))
        continue;
      if (left->topic != right->topic && left->topic != NULL && right->topic != NULL
          && !left->topic_is_name && !right->topic_is_name)
        continue;
      for (guint32 k = at; k < other; k++)
        if (sentence->relations[k] == GS_RELATION_CC)
          left->coordinated = right->coordinated = TRUE;
    }
}

/* the time that a date or "last year" tells of, 0 for the present and for clock times */
static gint16
gs_amounts_get_year (const GsTime *time)
{
  if (time->form == GS_TIME_DATE && time->year != 0)
    return time->year;
  if (time->form == GS_TIME_DATE && time->has_shift)
    return time->shift;
  if (time->form == GS_TIME_RELATIVE && time->unit == GS_UNIT_YEAR && time->shift < 0)
    return time->shift;
  if (time->form == GS_TIME_RELATIVE && time->unit == GS_UNIT_MONTH && time->shift < 0)
    return GS_AMOUNT_MONTHS_AGO + time->shift;
  return 0;
}

/* the verb that governs a span, or GS_TOKEN_ROOT */
static guint32
gs_amounts_find_verb (const GsSentence *sentence, GsSpan span)
{
  guint32 top = gs_sentence_find_top (sentence, span);

  return top != GS_TOKEN_ROOT ? gs_sentence_find_verb (sentence, top) : top;
}

/* "the 2004 tsunami", "the tsunami of 2004": a year that dates a noun, not what the verb tells */
static gboolean
gs_amounts_dates_noun (const GsSentence *sentence, GsSpan span)
{
  guint32 top = gs_sentence_find_top (sentence, span);

  return top != GS_TOKEN_ROOT
         && (sentence->relations[top] == GS_RELATION_NUMMOD
             || sentence->relations[top] == GS_RELATION_COMPOUND
             || sentence->relations[top] == GS_RELATION_NMOD
             || sentence->relations[top] == GS_RELATION_NMOD_UNMARKED);
}

/* whether the span hangs under the noun that the time dates: "a 2010 review of 21 studies" */
static gboolean
gs_amounts_is_under (const GsSentence *sentence, GsSpan span, GsSpan time)
{
  guint32 at = gs_sentence_find_top (sentence, span);
  guint32 top = gs_sentence_find_top (sentence, time);
  guint32 noun = top != GS_TOKEN_ROOT ? sentence->heads[top] : top;

  while (at != GS_TOKEN_ROOT && at != noun && !gs_xpos_is_verb (sentence->xpos[at]))
    at = sentence->heads[at];
  return noun != GS_TOKEN_ROOT && at == noun;
}

/* the time of the amount's verb, else the nearest of the sentence: "$3 billion in 2014, of $100
 * billion last year" */
static gint16
gs_amounts_find_year (const GsSentence *sentence, const GArray *times, GsSpan span)
{
  guint32 verb = gs_amounts_find_verb (sentence, span);
  guint32 nearest = G_MAXUINT32;
  gint16 found = 0;

  for (guint i = 0; i < times->len; i++)
    {
      const GsTime *time = &g_array_index (times, GsTime, i);
      gint16 year = gs_amounts_get_year (time);
      gboolean shared = gs_amounts_find_verb (sentence, time->span) == verb
                        || gs_amounts_is_under (sentence, span, time->span);
      guint32 apart = time->span.start >= span.end ? time->span.start - span.end
                                                   : span.start - MIN (time->span.end, span.start);

      if (year == 0
          || (!shared
              && (time->relation == GS_TIME_SINCE || gs_amounts_dates_noun (sentence, time->span))))
        continue;
      apart += shared ? 0 : gs_span_length (sentence->span);
      if (apart >= nearest)
        continue;
      nearest = apart;
      found = year;
    }
  return found;
}

/* "was driving at 1 a.m. when police stopped him": the verb of the clause that a time of day holds
 * for, too; trees hang it to the verb or to the time */
static guint32
gs_moments_find_coincident (const GsSentence *sentence, const GsMoment *moment)
{
  guint32 verb = gs_sentence_find_verb (sentence, moment->around.token);

  if (moment->time.form != GS_TIME_CLOCK || verb == GS_TOKEN_ROOT)
    return GS_TOKEN_ROOT;
  for (guint32 i = moment->around.token + 1; i < sentence->n_tokens; i++)
    {
      guint32 clause = sentence->heads[i];

      if (strcmp (sentence->lemmas[i], "when") == 0 && clause != GS_TOKEN_ROOT && clause > i
          && gs_xpos_is_verb (sentence->xpos[clause])
          && (sentence->heads[clause] == verb || sentence->heads[clause] == moment->around.token))
        return clause;
    }
  return GS_TOKEN_ROOT;
}

static void
gs_moments_add_coincident (GsAmountReader *self, const GsMoment *moment)
{
  guint32 verb = gs_moments_find_coincident (self->sentence, moment);
  GsMoment other = { .time = moment->time };
  guint32 subject;

  if (verb == GS_TOKEN_ROOT)
    return;
  subject =
      gs_sentence_find_child (self->sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
  gs_surroundings_read_of (&other.around, self->extraction, self->sentence, self->index,
                           other.time.span, verb);
  /* "he" is whom the sentence began with */
  if (moment->around.subject != NULL && subject != GS_TOKEN_ROOT
      && self->sentence->xpos[subject] == GS_XPOS_PRP)
    other.around.subject = moment->around.subject;
  g_array_append_val (self->extraction->moments, other);
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
      if (head != GS_TOKEN_ROOT && gs_xpos_is_noun (self->sentence->xpos[head])
          && !gs_xpos_is_name (self->sentence->xpos[head]))
        moment.topic = gs_amount_intern (self, head);
      g_array_append_val (self->extraction->moments, moment);
      gs_moments_add_coincident (self, &moment);
    }
}

/* whether a sentence that ends at @end was cut inside "$2. 5 million" or "7:37 a. m. UTC" */
static gboolean
gs_amounts_is_cut (const char *text, guint32 start, guint32 end, gsize length)
{
  if (end < start + 3 || end + 2 > length || text[end - 1] != '.' || text[end] != ' ')
    return FALSE;
  if (g_ascii_isdigit (text[end - 2]))
    return g_ascii_isdigit (text[end + 1]);
  return (text[end - 2] == 'a' || text[end - 2] == 'p') && text[end - 3] == ' '
         && text[end + 1] == 'm';
}

/* where a sentence was cut inside a value, the rest of the value belongs to it */
static GsSpan
gs_amounts_get_reach (const GsSentence *sentence, const char *text, gsize length)
{
  GsSpan span = sentence->span;
  guint32 end = span.end;

  if (!gs_amounts_is_cut (text, span.start, end, length))
    return span;
  end++;
  for (guint n_words = 0; end < length && text[end] != '\n'; end++)
    if (text[end] == ' ' && ++n_words == 3)
      break;
  return GS_SPAN_INIT (span.start, end);
}

static gboolean
gs_amounts_has_read (const GsExtraction *extraction, const GsAmount *amount)
{
  const GArray *amounts = extraction->amounts;

  return amounts->len > 0
         && gs_span_overlaps (g_array_index (amounts, GsAmount, amounts->len - 1).quantity.span,
                              amount->quantity.span);
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
  gsize length;
  const char *text = gs_article_get_text (extraction->article, &length);
  g_autoptr (GArray) pieces = gs_pieces_new (text, gs_amounts_get_reach (sentence, text, length));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (GsTime));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (GsQuantity));
  GsAmountReader reader = { extraction, sentence, index };
  guint first = extraction->amounts->len;

  gs_times_scan (pieces, times);
  gs_quantities_scan (pieces, quantities);
  gs_moments_add (&reader, times);
  for (guint i = 0; i < quantities->len; i++)
    {
      GsAmount amount = { .quantity = g_array_index (quantities, GsQuantity, i) };

      amount.year = gs_amounts_find_year (sentence, times, amount.quantity.span);
      if (gs_amounts_has_read (extraction, &amount))
        continue;
      gs_amount_read (&reader, &amount);
      if (amount.around.token != GS_TOKEN_ROOT)
        g_array_append_val (extraction->amounts, amount);
    }
  gs_amounts_mark_rows (extraction->amounts, first, sentence);
}
