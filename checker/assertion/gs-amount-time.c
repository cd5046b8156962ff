/* SPDX-License-Identifier: MIT */
/* Finds the time that a quantity is of, and what happened at the times of a sentence. */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"

/* the time that a date or "last year" tells of, 0 for the present and for clock times */
static gint16
gs_amounts_get_year (const GsTime *time)
{
  if (time->form == GS_TIME_DATE && time->year != 0)
    return time->year;
  if (time->form == GS_TIME_DATE && time->has_shift)
    return time->shift;
  /* "a year ago", "a year earlier", "the year before" */
  if ((time->form == GS_TIME_RELATIVE || time->form == GS_TIME_ANAPHOR)
      && time->unit == GS_UNIT_YEAR && time->shift < 0)
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
gint16
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

/* whether the word stands right before the name: "Singer Mara Lind" */
static gboolean
gs_mention_follows_word (const GsExtraction *extraction, const GsMention *mention, const char *word)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  gsize length = strlen (word);
  gsize start = mention->span.start;

  return start > length && text[start - 1] == ' '
         && (start == length + 1 || !g_ascii_isalpha (text[start - length - 2]))
         && g_ascii_strncasecmp (text + start - length - 1, word, length) == 0;
}

/* "Tara Reid" and "Reid", "singer Tara Reid" where the tree hangs all on "singer": persons by their
 * last name */
static const char *
gs_moments_find_surname (const GsExtraction *extraction, guint32 index, const char *word)
{
  for (guint i = extraction->mentions->len; word != NULL && i-- > 0;)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->sentence != index)
        break;
      if (mention->given != 0 && mention->n_words > 1
          && (strcmp (mention->words[0].folded, word) == 0
              || gs_mention_follows_word (extraction, mention, word)))
        return mention->words[mention->n_words - 1].folded;
    }
  return word;
}

/* "came into force", "goes on sale": a verb with a bare noun behind a preposition; GS_TOKEN_ROOT if
 * no such noun follows */
static guint32
gs_moments_find_bare_noun (const GsSentence *sentence, guint32 verb)
{
  guint32 noun = verb + 2;

  return verb != GS_TOKEN_ROOT && noun < sentence->n_tokens
                 && sentence->xpos[verb + 1] == GS_XPOS_IN && sentence->xpos[noun] == GS_XPOS_NN
                 && sentence->heads[noun] == verb
             ? noun
             : GS_TOKEN_ROOT;
}

/* "stepped down", "checked herself in", "checked into", "shot dead", "came into force": what the
 * verb means with the words behind it
 */
static const char *
gs_moments_read_phrase (GsAmountReader *self, guint32 verb)
{
  const GsSentence *sentence = self->sentence;
  g_autofree char *phrase = NULL;
  guint32 particle;
  guint32 noun;

  if (verb == GS_TOKEN_ROOT)
    return NULL;
  noun = gs_moments_find_bare_noun (sentence, verb);
  particle =
      gs_sentence_find_child (sentence, verb, GS_RELATION_COMPOUND_PRT, GS_RELATION_COMPOUND_PRT);
  if (particle == GS_TOKEN_ROOT && verb + 1 < sentence->n_tokens
      && (sentence->upos[verb + 1] == GS_UPOS_ADP || sentence->xpos[verb + 1] == GS_XPOS_RP
          || strcmp (sentence->lemmas[verb + 1], "dead") == 0))
    particle = verb + 1;
  if (particle == GS_TOKEN_ROOT)
    return NULL;
  phrase = g_strdup_printf ("%s %s%s%s", sentence->lemmas[verb], sentence->lemmas[particle],
                            noun != GS_TOKEN_ROOT ? " " : "",
                            noun != GS_TOKEN_ROOT ? sentence->lemmas[noun] : "");
  return gs_extraction_intern_folded (self->extraction, phrase, -1);
}

static gboolean
gs_sentence_has_case (const GsSentence *sentence, guint32 token, const char *word)
{
  for (guint32 i = 0; i < token; i++)
    if (sentence->heads[i] == token && sentence->relations[i] == GS_RELATION_CASE)
      return strcmp (sentence->lemmas[i], word) == 0;
  return FALSE;
}

/* "the shooting of Maria Lopez": whom it befell */
static void
gs_moments_read_undergoer (GsAmountReader *self, GsMoment *moment, guint32 noun)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = noun + 2; i < sentence->n_tokens; i++)
    {
      guint32 name = i;

      if (sentence->heads[i] != noun || sentence->relations[i] != GS_RELATION_NMOD
          || !gs_sentence_has_case (sentence, i, "of"))
        continue;
      while (name + 1 < sentence->n_tokens && gs_xpos_is_name (sentence->xpos[name + 1])
             && sentence->heads[name + 1] >= i && sentence->heads[name + 1] <= name)
        name++;
      moment->around.subject = gs_amount_intern (self, name);
      moment->around.object = NULL;
      moment->around.passive = TRUE;
      moment->around.referred = FALSE;
      return;
    }
}

void
gs_moments_add (GsAmountReader *self, const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      GsMoment moment = { .time = g_array_index (times, GsTime, i) };
      guint32 head;
      guint32 verb;

      gs_surroundings_read (&moment.around, self->extraction, self->sentence, self->index,
                            moment.time.span);
      if (moment.around.token == GS_TOKEN_ROOT)
        continue;
      head = self->sentence->heads[moment.around.token];
      verb = gs_sentence_find_verb (self->sentence, moment.around.token);
      if (head != gs_moments_find_bare_noun (self->sentence, verb) && head != GS_TOKEN_ROOT
          && gs_xpos_is_noun (self->sentence->xpos[head])
          && !gs_xpos_is_name (self->sentence->xpos[head]))
        {
          moment.topic = gs_amount_intern (self, head);
          gs_moments_read_undergoer (self, &moment, head);
        }
      moment.around.subject =
          gs_moments_find_surname (self->extraction, self->index, moment.around.subject);
      moment.around.object =
          gs_moments_find_surname (self->extraction, self->index, moment.around.object);
      moment.phrase = gs_moments_read_phrase (self, verb);
      g_array_append_val (self->extraction->moments, moment);
      gs_moments_add_coincident (self, &moment);
    }
}
