/* SPDX-License-Identifier: MIT */
/* Gathers what happened to whom, and reads the ways of one fate. */
#include "comparison/gs-manner.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-statement.h"

/**
 * gs_manner_get_person:
 *
 * Returns: of whom or what the statement tells
 */
GsSlotOf
gs_manner_get_person (const GsBatch *batch, const GsManner *manner)
{
  const GsStatements *statements = batch->statements;

  return (GsSlotOf){
    gs_statements_get_extraction (statements, manner->statement),
    &gs_statements_get_assertion (statements, manner->statement)->slots[manner->slot]
  };
}

/* ---- whom it befalls ---- */

/**
 * gs_manner_count_people:
 *
 * Returns: how many people a filler counts: "three bakers", "the three" are 3; 0 if it does not say
 */
double
gs_manner_count_people (const GsBatch *batch, GsSlotOf slot)
{
  const GsFiller *filler = slot.filler;
  const GsAmount *amount = filler->amount != GS_NONE
                               ? &g_array_index (slot.extraction->amounts, GsAmount, filler->amount)
                               : NULL;
  guint32 id;

  if (amount == NULL || filler->n_others > 0 || amount->quantity.dimension != GS_DIMENSION_COUNT
      || amount->quantity.vague || amount->quantity.part || amount->quantity.additional)
    return 0;
  id = batch->lexicon != NULL
           ? gs_lexicon_find (batch->lexicon, filler->head, strlen (filler->head))
           : 0;
  if (!gs_rules_has_word (batch->rules, GS_RULES_WORD_PEOPLE, filler->head)
      && !g_ascii_isdigit (filler->head[0]) && id != 0
      && gs_lexicon_get_main_domain (batch->lexicon, id, GS_LEXICON_NOUN) != GS_DOMAIN_NOUN_PERSON)
    return 0;
  return amount->quantity.low;
}

/**
 * gs_manner_is_person_noun:
 * @noun: (nullable): a lemma
 *
 * Returns: whether it is a word for one person: "driver"
 */
gboolean
gs_manner_is_person_noun (const GsBatch *batch, const char *noun)
{
  guint32 id = batch->lexicon != NULL && noun != NULL
                   ? gs_lexicon_find (batch->lexicon, noun, strlen (noun))
                   : 0;

  return id != 0 && !gs_rules_has_word (batch->rules, GS_RULES_WORD_PEOPLE, noun)
         && gs_lexicon_get_main_domain (batch->lexicon, id, GS_LEXICON_NOUN)
                == GS_DOMAIN_NOUN_PERSON;
}

/* "the driver", "the victim": one person whom the story knows by a noun */
static gboolean
gs_slot_is_known_person (const GsBatch *batch, GsSlotOf slot)
{
  const GsFiller *filler = slot.filler;
  const char *text = gs_article_get_text (slot.extraction->article, NULL) + filler->span.start;

  return gs_manner_is_person_noun (batch, filler->head) && filler->n_others == 0
         && filler->amount == GS_NONE && g_ascii_strncasecmp (text, "the ", 4) == 0
         && g_ascii_strncasecmp (text + gs_span_length (filler->span) - strlen (filler->head),
                                 filler->head, strlen (filler->head))
                == 0;
}

/* somebody with a name, or several people who are counted */
static gboolean
gs_slot_is_person (const GsBatch *batch, GsSlotOf slot)
{
  const GsEntity *entity = slot.filler->head != NULL ? gs_slot_of_get_entity (slot) : NULL;

  if (entity != NULL)
    return entity->kind == GS_MENTION_PERSON && slot.filler->n_others == 0;
  return gs_manner_count_people (batch, slot) > 1
         || (slot.filler->head != NULL && gs_slot_is_known_person (batch, slot));
}

/* whom it happens to: the object, the passive's subject, and who does it if that is all there is to
 * it, "resigned", or if the object is part of the way, "took his life"; who "fired at the car" was
 * not fired */
static gboolean
gs_manner_find_slot (const GsBatch *batch, const GsExtraction *extraction,
                     const GsAssertion *assertion, const GsRulesWord *word, GsSlot *slot)
{
  const char *theme = assertion->slots[GS_SLOT_THEME].head;
  const char *beside = strrchr (word->text, ' ');
  gboolean is_part = theme != NULL && beside != NULL
                     && (strcmp (beside + 1, theme) == 0
                         || (strcmp (beside, " self") == 0 && g_str_has_suffix (theme, "self")));

  *slot = theme != NULL && !is_part ? GS_SLOT_THEME : GS_SLOT_AGENT;
  return (*slot == GS_SLOT_THEME || is_part
          || gs_rules_has_word (batch->rules, GS_RULES_WORD_BEFALLS, assertion->lemma))
         && gs_slot_is_person (batch, (GsSlotOf){ extraction, &assertion->slots[*slot] });
}

/* "was forced to resign": the verb that presses stands before it in its sentence, with the same
 * person; "was ousted" presses by itself */
static gboolean
gs_manner_is_pressed (const GsBatch *batch, guint32 index, const GsAssertion *assertion)
{
  const GsStatements *statements = batch->statements;
  const GsStatement *own = gs_statements_get (statements, index);
  const GsAssertion *before =
      index > 0 ? gs_statements_get_assertion (statements, index - 1) : NULL;

  if (gs_rules_has_word (batch->rules, GS_RULES_WORD_PRESSING, assertion->lemma))
    return TRUE;
  return before != NULL && gs_statements_get (statements, index - 1)->article == own->article
         && before->sentence == assertion->sentence && before->passive && before->polarity > 0
         && before->slots[GS_SLOT_THEME].head != NULL
         && before->slots[GS_SLOT_THEME].token == assertion->slots[GS_SLOT_THEME].token
         && gs_rules_has_word (batch->rules, GS_RULES_WORD_PRESSING, before->lemma);
}

/* the way that a verb is with what stands beside it, "die scene" for "died at the scene", "burn
 * death" for "burnt to death", "take life", "kill self"; else by itself */
static const GsRulesWord *
gs_manner_find_word (const GsRules *rules, const GsAssertion *assertion)
{
  static const GsSlot slots[] = { GS_SLOT_PLACE, GS_SLOT_RECIPIENT, GS_SLOT_MANNER, GS_SLOT_THEME };
  const GsRulesWord *word = NULL;

  for (guint i = 0; word == NULL && i < G_N_ELEMENTS (slots); i++)
    if (assertion->slots[slots[i]].head != NULL)
      {
        const char *head = assertion->slots[slots[i]].head;
        g_autofree char *both = g_strdup_printf ("%s %s", assertion->lemma,
                                                 g_str_has_suffix (head, "self") ? "self" : head);

        word = gs_rules_find_word (rules, GS_RULES_WORD_MANNER, both, strlen (both));
      }
  return word != NULL ? word
                      : gs_rules_find_word (rules, GS_RULES_WORD_MANNER, assertion->lemma,
                                            strlen (assertion->lemma));
}

/* ---- ways of one fate ---- */

/* the words of a way: the verb with what makes it one, "forced out", "taken his own life" */
static GsSpan
gs_way_get_span (const GsExtraction *extraction, const GsAssertion *assertion, const char *way)
{
  static const GsSlot slots[] = { GS_SLOT_PLACE, GS_SLOT_RECIPIENT, GS_SLOT_MANNER, GS_SLOT_THEME };
  const char *text = gs_article_get_text (extraction->article, NULL);
  const char *beside = strrchr (way, ' ');
  GsSpan span = assertion->evidence;

  if (beside == NULL)
    return span;
  if (text[span.end] == ' ' && g_str_has_prefix (text + span.end + 1, beside + 1))
    return GS_SPAN_INIT (span.start, span.end + (guint32) strlen (beside));
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      const GsFiller *filler = &assertion->slots[slots[i]];

      if (filler->head != NULL && filler->span.start >= span.end
          && (strcmp (filler->head, beside + 1) == 0
              || (strcmp (beside, " self") == 0 && g_str_has_suffix (filler->head, "self"))))
        return GS_SPAN_INIT (span.start, filler->span.end);
    }
  return span;
}

static void
gs_manners_add_way (const GsBatch *batch, GsManner *manner, GArray *manners)
{
  const GsExtraction *extraction =
      gs_statements_get_extraction (batch->statements, manner->statement);
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner->statement);
  const GsRulesWord *word;
  const GsRulesWord *words;
  guint n;

  if (assertion->form > GS_FORM_ADJECTIVE || !manner->fact || assertion->operator!= NULL)
    return;
  word = gs_manner_find_word (batch->rules, assertion);
  if (word == NULL || !gs_manner_find_slot (batch, extraction, assertion, word, &manner->slot))
    return;
  manner->pressed = gs_manner_is_pressed (batch, manner->statement, assertion);
  manner->span = gs_way_get_span (extraction, assertion, word->text);
  manner->is_answer = FALSE;
  /* "murder" is a way of dying and a way of being killed */
  words = gs_rules_get_words (batch->rules, word->text, strlen (word->text), &n);
  for (guint i = 0; i < n; i++)
    if (words[i].class == GS_RULES_WORD_MANNER)
      {
        manner->fate = words[i].rule;
        manner->way = words[i].common;
        g_array_append_vals (manners, manner, 1);
      }
}

/* ---- all of them ---- */

static int
gs_manners_compare (const void *a, const void *b)
{
  const GsManner *left = a;
  const GsManner *right = b;
  int order = gs_manners_compare_fates (left, right);

  if (order == 0)
    order = (left->statement > right->statement) - (left->statement < right->statement);
  return order != 0 ? order : gs_span_compare (left->span, right->span);
}

/**
 * gs_manners_compare_fates:
 *
 * Returns: below, at or above 0 as @a stands before @b by story and fate
 */
int
gs_manners_compare_fates (const GsManner *a, const GsManner *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  return strcmp (a->fate, b->fate);
}

/**
 * gs_manners_new:
 * @batch: with statements and rules
 *
 * Returns: (transfer full) (element-type GsManner): what happened to whom, by story, fate and place
 */
GArray *
gs_manners_new (const GsBatch *batch)
{
  const GsStatements *statements = batch->statements;
  GArray *manners = g_array_new (FALSE, FALSE, sizeof (GsManner));

  for (guint32 i = 0; i < gs_statements_get_size (statements); i++)
    {
      const GsAssertion *assertion = gs_statements_get_assertion (statements, i);
      GsManner manner = { .statement = i,
                          .article = gs_statements_get (statements, i)->article,
                          .story = gs_statements_get (statements, i)->story };

      manner.fact = assertion->polarity > 0 && !assertion->future
                    && assertion->certainty == GS_CERTAINTY_STATED;
      gs_manners_add_way (batch, &manner, manners);
      gs_manners_answer (batch, &manner, manners);
    }
  g_array_sort (manners, gs_manners_compare);
  return manners;
}
