/* SPDX-License-Identifier: MIT */
/* Reads of whom or what an amount's measure is. */
#include "assertion/gs-amount-private.h"
#include "assertion/gs-measure.h"

/* what is sold, by its name if it has one */
static void
gs_amount_read_priced (const GsAmountReader *self, GsAmount *amount, guint32 topic)
{
  guint32 thing;
  guint32 name;

  amount->topic_is_name = FALSE;
  if (!gs_measure_find_price (self->rules, self->sentence, amount, topic, &thing)
      || thing == GS_TOKEN_ROOT)
    return;
  name = gs_measure_find_proper (self->sentence, thing);
  amount->topic_is_name = name != GS_TOKEN_ROOT;
  amount->also[0] = gs_amount_intern (self, name != GS_TOKEN_ROOT ? name : thing);
  if (name != GS_TOKEN_ROOT && name != thing)
    amount->also[1] = gs_amount_intern (self, thing);
}

/* "terry quill": the name that ends at a token; of brothers the last name is the same */
static const char *
gs_amount_intern_name (const GsAmountReader *self, guint32 last)
{
  const GsSentence *sentence = self->sentence;
  g_autofree char *name = NULL;

  if (last == 0 || !gs_xpos_is_name (sentence->xpos[last - 1]))
    return gs_amount_intern (self, last);
  name = g_strdup_printf ("%s %s", sentence->lemmas[last - 1], sentence->lemmas[last]);
  return gs_extraction_intern_folded (self->extraction, name, -1);
}

/* the name of whom a verb sends to prison */
static guint32
gs_amount_find_sentenced (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);
  guint32 whom = GS_TOKEN_ROOT;

  if (verb == GS_TOKEN_ROOT)
    return whom;
  whom = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ_PASS, GS_RELATION_NSUBJ_PASS);
  if (whom == GS_TOKEN_ROOT)
    whom = gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_IOBJ);
  if (whom == GS_TOKEN_ROOT)
    whom = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  return whom != GS_TOKEN_ROOT ? gs_measure_find_proper (sentence, whom) : GS_TOKEN_ROOT;
}

/* of whom or what the measure is, by its kind */
void
gs_amount_read_measured (const GsAmountReader *self, GsAmount *amount, guint32 topic)
{
  const GsSentence *sentence = self->sentence;
  guint32 whom, name;

  switch (amount->measure)
    {
    case GS_MEASURE_POPULATION:
    case GS_MEASURE_OFFSPRING:
      amount->also[0] = gs_amount_intern (self, gs_measure_find_owner (sentence, amount));
      break;
    case GS_MEASURE_ONGOING:
      amount->also[0] = gs_extraction_intern_folded (
          self->extraction, gs_measure_find_ongoing (self->rules, sentence, amount, topic), -1);
      break;
    case GS_MEASURE_CROWD:
      amount->also[0] = gs_extraction_intern_folded (
          self->extraction, gs_measure_find_crowd (self->rules, sentence, amount, topic), -1);
      break;
    case GS_MEASURE_DISTANCE:
      amount->also[0] = gs_amount_intern (self, gs_measure_find_far_from (sentence, amount));
      amount->also[1] = gs_amount_intern (self, gs_measure_find_extended (sentence, amount));
      break;
    case GS_MEASURE_EXTENT:
      amount->also[0] = gs_extraction_intern_folded (self->extraction,
                                                     gs_measure_find_extent (sentence, amount), -1);
      amount->also[1] = gs_amount_intern (self, gs_measure_find_extended (sentence, amount));
      break;
    case GS_MEASURE_PRICE:
      gs_amount_read_priced (self, amount, topic);
      break;
    case GS_MEASURE_TIMES:
      amount->also[0] = gs_amount_intern (self, gs_measure_find_repeated (sentence, amount, &whom));
      amount->topic_is_name = FALSE;
      if (whom == GS_TOKEN_ROOT || !gs_xpos_is_noun (sentence->xpos[whom]))
        break;
      name = gs_measure_find_proper (sentence, whom);
      amount->topic_is_name = name != GS_TOKEN_ROOT;
      amount->also[1] = name != GS_TOKEN_ROOT ? gs_amount_intern_name (self, name)
                                              : gs_amount_intern (self, whom);
      break;
    case GS_MEASURE_SENTENCE:
      amount->also[0] = gs_amount_intern (self, gs_amount_find_sentenced (sentence, amount));
      break;
    default:
      break;
    }
}
