/* SPDX-License-Identifier: MIT */
/* Says what a quantity counts, from the tree around it. */
#include "assertion/gs-amount.h"

#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-fate.h"
#include "assertion/gs-measure.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-rules-words.h"

/* bytes between a number and what it counts: "24 mostly young people" */
#define GS_AMOUNT_GAP 16
/* tokens between two numbers of one row: "12 are reported to be Somali and 11 Yemeni" */
#define GS_ROW_REACH 8

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

/* what is counted: "crew members" and "fire engines" are two words for one thing, "crews" are no
 * people, and "four nose jobs" no posts; @first: (out): where its words begin */
static const char *
gs_amount_intern_counted (const GsAmountReader *self, const GsAmount *amount, guint32 topic,
                          guint32 *first)
{
  const GsSentence *sentence = self->sentence;
  const char *form = gs_extraction_fold_word (self->extraction, sentence->forms[topic]);
  g_autofree char *pair = NULL;

  *first = topic;
  if (gs_rules_has_word (self->rules, GS_RULES_WORD_SAME_THING, form))
    return form;
  if (gs_amount_is_lemma (sentence, topic, "job")
      && gs_rules_has_word (self->rules, GS_RULES_WORD_HOLDS_JOB, amount->around.predicate))
    return form;
  if (topic == 0 || !gs_xpos_is_noun (sentence->xpos[topic - 1]))
    return gs_amount_intern (self, topic);
  pair = g_strdup_printf ("%s %s", sentence->lemmas[topic - 1], sentence->lemmas[topic]);
  form = gs_extraction_intern_folded (self->extraction, pair, -1);
  if (!gs_rules_has_word (self->rules, GS_RULES_WORD_SAME_THING, form))
    return gs_amount_intern (self, topic);
  *first = topic - 1;
  return form;
}

/* the last adjective or noun before @first that is no part of the number and hangs on the topic */
static const char *
gs_amount_find_modifier (const GsAmountReader *self, const GsAmount *amount, guint32 topic,
                         guint32 first)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = first; i-- > 0 && i + 6 > topic;)
    if (sentence->heads[i] == topic
        && (sentence->relations[i] == GS_RELATION_AMOD
            || sentence->relations[i] == GS_RELATION_COMPOUND)
        && !gs_span_overlaps (sentence->spans[i], amount->quantity.number)
        && gs_sentence_is_content (sentence, i)
        && !gs_rules_has_word (self->rules, GS_RULES_WORD_PLAIN_KIND, sentence->lemmas[i]))
      return gs_amount_intern (self, i);
  return NULL;
}

/* what has so many parts: "factory" of "a seven-storey factory"; NULL for "building", which any may
 * be */
static const char *
gs_amount_find_built (const GsAmountReader *self, guint32 unit)
{
  guint32 noun = gs_amount_find_phrase_noun (self->sentence, unit + 1);

  if (noun == GS_TOKEN_ROOT || gs_amount_is_lemma (self->sentence, noun, "building")
      || gs_amount_is_lemma (self->sentence, noun, "structure"))
    return NULL;
  return gs_amount_intern (self, noun);
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
  static const char *const words[] = { "in",     "across", "around", "throughout", "at",
                                       "inside", "on",     "aboard", "onboard" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gs_amount_is_lemma (sentence, token, words[i]))
      return TRUE;
  return FALSE;
}

/* "on board" and "on the ground" are places, "on charges" and "on Monday" are none */
static gboolean
gs_amount_is_surface (const GsAmountReader *self, guint32 preposition, guint32 noun)
{
  return !gs_amount_is_lemma (self->sentence, preposition, "on")
         || (noun < self->sentence->n_tokens
             && gs_rules_has_word (self->rules, GS_RULES_WORD_STOOD_ON,
                                   self->sentence->lemmas[noun]));
}

/* where a plane or train came down all who were not in it were "on the ground" */
static const char *
gs_amount_intern_scope (const GsAmountReader *self, guint32 preposition, guint32 noun)
{
  if (gs_amount_is_lemma (self->sentence, preposition, "aboard")
      || gs_amount_is_lemma (self->sentence, preposition, "onboard"))
    return gs_extraction_intern_folded (self->extraction, "board", -1);
  if (gs_amount_is_lemma (self->sentence, preposition, "on")
      && !gs_amount_is_lemma (self->sentence, noun, "board"))
    return gs_extraction_intern_folded (self->extraction, "ground", -1);
  return gs_amount_intern (self, noun);
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
          || gs_calendar_find_weekday (sentence->lemmas[noun]) >= 0
          || !gs_amount_is_surface (self, i, noun))
        continue;
      return gs_amount_intern_scope (self, i, noun);
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

/* "killing 12 and wounding 59 more": 59 in all, besides the dead; "another 20 died" are besides
 * those told of before */
static gboolean
gs_amount_adds_to_other_fate (const GsExtraction *extraction, const GsAmount *amount)
{
  if (!amount->quantity.additional || amount->fate == GS_FATE_NONE)
    return FALSE;
  for (guint i = extraction->amounts->len; i-- > 0;)
    {
      const GsAmount *before = &g_array_index (extraction->amounts, GsAmount, i);

      if (before->fate != GS_FATE_NONE)
        return before->fate != amount->fate;
    }
  return FALSE;
}

/* "the brewer earned $460 million": a verb that says what its sum is */
static guint32
gs_amount_find_telling_verb (const GsAmountReader *self, const GsAmount *amount)
{
  guint32 verb = gs_sentence_find_verb (self->sentence, amount->around.token);
  guint32 behind = gs_amount_find_behind (self->sentence, amount->quantity.span);

  /* "98 cents a share" */
  if (gs_amount_is_lemma (self->sentence, behind, "a")
      || gs_amount_is_lemma (self->sentence, behind, "per"))
    return GS_TOKEN_ROOT;
  return amount->quantity.dimension == GS_DIMENSION_MONEY && verb != GS_TOKEN_ROOT
                 && amount->around.role == GS_RELATION_OBJ
                 && gs_rules_has_word (self->rules, GS_RULES_WORD_SAME_THING,
                                       self->sentence->lemmas[verb])
             ? verb
             : GS_TOKEN_ROOT;
}

/* "fifteen were killed or injured", "12 dead and wounded": a number of neither alone */
static gboolean
gs_amount_is_of_two_fates (const GsAmountReader *self, const GsAmount *amount)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = amount->around.token + 1; i + 1 < sentence->n_tokens; i++)
    {
      const char *left = sentence->lemmas[i - 1];
      const char *right = sentence->lemmas[i + 1];

      if (sentence->xpos[i] == GS_XPOS_CD)
        return FALSE;
      if (sentence->xpos[i] == GS_XPOS_CC
          && (gs_rules_has_word (self->rules, GS_RULES_WORD_KILLS, left)
              || gs_amount_is_lemma (sentence, i - 1, "dead"))
          && (gs_rules_has_word (self->rules, GS_RULES_WORD_INJURES, right)
              || gs_amount_is_lemma (sentence, i + 1, "injured")))
        return TRUE;
    }
  return FALSE;
}

/* what is counted or measured, and the words beside it */
static void
gs_amount_read_topic (GsAmountReader *self, GsAmount *amount, guint32 topic)
{
  const GsSentence *sentence = self->sentence;
  guint32 head = topic;

  amount->topic = amount->quantity.dimension == GS_DIMENSION_COUNT
                      ? gs_amount_intern_counted (self, amount, topic, &head)
                      : gs_amount_intern (self, topic);
  amount->named = GS_SPAN_INIT (sentence->spans[head].start, sentence->spans[topic].end);
  gs_amount_widen_evidence (amount);
  amount->topic_is_name = gs_xpos_is_name (sentence->xpos[topic]);
  amount->modifier = amount->attributive && amount->quantity.dimension == GS_DIMENSION_COUNT
                         ? gs_amount_find_built (self, topic)
                         : gs_amount_find_modifier (self, amount, topic, head);
  amount->definite = gs_amount_is_definite (sentence, topic);
  amount->joint = gs_amount_is_joint (sentence, topic);
  amount->scope = gs_amount_find_scope (self, amount, topic);
}

/* what befell those who are counted; behind the measure */
static void
gs_amount_read_fate (GsAmountReader *self, GsAmount *amount, guint32 topic)
{
  amount->fate = gs_fate_find (self->rules, self->sentence, amount->quantity.span,
                               amount->around.token, topic);
  if (amount->fate != GS_FATE_NONE && gs_amount_is_of_two_fates (self, amount))
    amount->joint = TRUE;
  /* "four prior arrests" of one person */
  if (amount->measure == GS_MEASURE_TIMES)
    amount->fate = GS_FATE_NONE;
  /* "400 protesters were detained" counts those, not the crowd they were of */
  if (amount->fate != GS_FATE_NONE
      && (amount->measure == GS_MEASURE_ABOARD || amount->measure == GS_MEASURE_CROWD))
    amount->measure = GS_MEASURE_TOPIC;
  if (gs_amount_adds_to_other_fate (self->extraction, amount))
    amount->quantity.additional = FALSE;
}

static void
gs_amount_read (GsAmountReader *self, GsAmount *amount)
{
  const GsSentence *sentence = self->sentence;
  gboolean age = amount->quantity.dimension == GS_DIMENSION_AGE;
  const char *deed;
  guint32 topic;
  guint32 verb;

  amount->evidence = amount->quantity.span;
  gs_surroundings_read (&amount->around, self->extraction, sentence, self->index,
                        amount->quantity.number);
  if (amount->around.token == GS_TOKEN_ROOT)
    return;
  amount->attributive = gs_amount_is_attributive (sentence, amount);
  amount->superseded = gs_amount_is_superseded (self->rules, sentence, amount);
  topic = age ? gs_amount_find_person (self->rules, sentence, amount)
              : gs_amount_find_topic (sentence, amount);
  verb = gs_amount_find_telling_verb (self, amount);
  if (verb != GS_TOKEN_ROOT)
    topic = verb;
  if (topic != GS_TOKEN_ROOT)
    gs_amount_read_topic (self, amount, topic);
  else if (amount->quantity.dimension == GS_DIMENSION_COUNT)
    amount->scope = gs_amount_find_scope (self, amount, amount->around.token);
  if (age && topic != GS_TOKEN_ROOT)
    gs_amount_read_other_nouns (self, amount, topic);
  amount->measure = gs_measure_find (self->rules, sentence, amount, topic);
  /* "mother of 13 Zurana Horton", "the town 250 kilometres east": no number of those */
  if ((amount->measure == GS_MEASURE_OFFSPRING
       && !gs_rules_has_word (self->rules, GS_RULES_WORD_OFFSPRING, amount->topic))
      || amount->measure == GS_MEASURE_DISTANCE || amount->measure == GS_MEASURE_PRICE)
    amount->evidence = amount->quantity.span;
  amount->span_of = gs_measure_is_span (sentence, amount);
  gs_amount_read_measured (self, amount, topic);
  gs_amount_read_reach (self, amount, topic);
  if (amount->quantity.dimension != GS_DIMENSION_COUNT)
    return;
  gs_amount_read_code (self, amount);
  deed = gs_measure_find_deed (sentence, topic);
  if (deed != NULL)
    amount->deed = gs_extraction_intern_folded (self->extraction, deed, -1);
  gs_amount_read_fate (self, amount, topic);
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
 * @rules: words of what is counted and of what befalls people
 * @sentence: with its tree
 * @index: the sentence's place in the extraction
 */
void
gs_quantities_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                       guint32 index)
{
  gsize length;
  const char *text = gs_article_get_text (extraction->article, &length);
  g_autoptr (GArray) pieces = gs_pieces_new (text, gs_amounts_get_reach (sentence, text, length));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (GsTime));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (GsQuantity));
  GsAmountReader reader = { extraction, rules, sentence, index };
  guint first = extraction->amounts->len;

  gs_times_scan (pieces, times);
  gs_quantities_scan (rules, pieces, quantities);
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
