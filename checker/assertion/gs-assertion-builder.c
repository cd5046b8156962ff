/* SPDX-License-Identifier: MIT */
/* Fills the slots of an assertion from the dependents of its predicate. */
#include "assertion/gs-assertion-builder.h"

#include <string.h>

#include "assertion/gs-clause.h"
#include "assertion/gs-filler.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-operator-words.h"
#include "assertion/gs-stance.h"

void
gs_assertion_init (GsAssertion *self, GsReading *reading, guint32 token, GsAssertionForm form)
{
  GsStance stance = gs_stance_get (reading, token);
  GsRelation relation = (GsRelation) reading->sentence->relations[token];

  memset (self, 0, sizeof *self);
  self->sentence = reading->index;
  self->token = token;
  self->form = form;
  self->polarity = stance.sign;
  self->certainty = stance.certainty;
  self->attribution = stance.attribution;
  self->future = stance.future;
  self->headline = reading->sentence->block == GS_BLOCK_HEADLINE;
  self->background = (relation == GS_RELATION_ACL_RELCL || relation == GS_RELATION_ACL)
                     && gs_clause_get_identified (reading, token) == GS_NONE;
  for (guint i = 0; i < GS_N_SLOTS; i++)
    gs_filler_clear (&self->slots[i]);
}

void
gs_assertion_set_predicate (GsAssertion *self, GsReading *reading, const char *lemma,
                            const GsPredicateWord *word)
{
  self->lemma = gs_extraction_intern (reading->extraction, lemma, -1);
  if (word == NULL)
    return;
  self->class =
      word->class != NULL ? gs_extraction_intern (reading->extraction, word->class, -1) : NULL;
  self->direction = (gint8) (word->direction * self->polarity);
}

static gboolean
gs_xpos_is_question (guint8 xpos)
{
  return xpos == GS_XPOS_WP || xpos == GS_XPOS_WDT || xpos == GS_XPOS_WRB;
}

void
gs_assertion_fill (GsAssertion *self, GsReading *reading, GsSlot slot, guint32 token)
{
  /* "reveal what he was treated for": the question names nobody and nothing */
  if (token == GS_NONE || self->slots[slot].head != NULL
      || gs_xpos_is_question (reading->sentence->xpos[token]))
    return;
  for (guint i = 0; i < GS_N_SLOTS && slot != GS_SLOT_AMOUNT; i++)
    if (self->slots[i].head != NULL && self->slots[i].token == token)
      return;
  gs_filler_read (reading, token, &self->slots[slot]);
}

/* ---- adjuncts ---- */

static gboolean
gs_is_time (const GsReading *reading, guint32 token)
{
  return gs_reading_is_noun (reading, token)
         && gs_reading_domain (reading, token) == GS_DOMAIN_NOUN_TIME;
}

/* whether the theme is a stretch of time: "the end of the week" */
gboolean
gs_assertion_is_time (const GsReading *reading, const GsAssertion *self)
{
  const GsFiller *theme = &self->slots[GS_SLOT_THEME];

  return theme->head != NULL
         && (reading->moments[theme->token] != GS_NONE || gs_is_time (reading, theme->token));
}

static gboolean
gs_is_place (const GsReading *reading, guint32 token)
{
  guint32 mention = reading->mentions[token];

  if (mention != GS_NONE
      && g_array_index (reading->extraction->mentions, GsMention, mention).kind == GS_MENTION_PLACE)
    return TRUE;
  return gs_reading_domain (reading, token) == GS_DOMAIN_NOUN_LOCATION;
}

/* whether a noun is where something can be: a place or a building */
gboolean
gs_assertion_is_place (const GsReading *reading, guint32 token)
{
  return gs_is_place (reading, token)
         || gs_reading_domain (reading, token) == GS_DOMAIN_NOUN_ARTIFACT;
}

/* "they were in the country", "at the hotel"; not "in place", "in touch" */
gboolean
gs_assertion_is_where (const GsReading *reading, guint32 token)
{
  const char *preposition = gs_reading_case (reading, token);

  if (!gs_word_is_one_of (preposition, "in at near inside outside on")
      || gs_reading_is_one_of (reading, token, "place touch"))
    return FALSE;
  return gs_assertion_is_place (reading, token)
         || (gs_word_is_one_of (preposition, "in inside")
             && gs_reading_domain (reading, token) == GS_DOMAIN_NOUN_GROUP);
}

static gboolean
gs_is_person_or_group (const GsReading *reading, guint32 token)
{
  guint32 mention = reading->mentions[token];

  if (reading->sentence->upos[token] == GS_UPOS_PRON)
    return TRUE;
  return mention != GS_NONE
         && g_array_index (reading->extraction->mentions, GsMention, mention).kind
                <= GS_MENTION_ORGANIZATION;
}

/* "fired its chief executive Dana Orwell": a person behind a verb without object, whom trees hang
 * to it as they hang a time */
static gboolean
gs_is_unmarked_object (const GsAssertion *self, const GsReading *reading, guint32 token)
{
  return token > self->token && !self->passive && self->slots[GS_SLOT_THEME].head == NULL
         && reading->sentence->upos[token] != GS_UPOS_PRON
         && gs_is_person_or_group (reading, token);
}

/* which slot a prepositional phrase fills, or GS_N_SLOTS */
static guint
gs_slot_of_oblique (const GsAssertion *self, const GsReading *reading, guint32 token)
{
  const char *preposition = gs_reading_case (reading, token);

  if (gs_reading_is_infinitive (reading, token))
    return GS_N_SLOTS;
  if (reading->moments[token] != GS_NONE
      || (gs_is_time (reading, token) && reading->amounts[token] == GS_NONE))
    return GS_SLOT_TIME;
  if (*preposition == '\0')
    return reading->amounts[token] != GS_NONE             ? GS_SLOT_AMOUNT
           : gs_is_time (reading, token)                  ? GS_SLOT_TIME
           : gs_is_unmarked_object (self, reading, token) ? GS_SLOT_THEME
                                                          : GS_N_SLOTS;
  if (g_str_equal (preposition, "in")
      && gs_reading_is_one_of (reading, self->token,
                               "invest engage participate specialize specialise succeed result "
                               "interest involve share"))
    return GS_SLOT_THEME;
  if (reading->amounts[token] != GS_NONE && gs_word_is_one_of (preposition, "by to for at from"))
    return GS_SLOT_AMOUNT;
  if (g_str_equal (preposition, "to"))
    return gs_is_place (reading, token) && self->class == NULL ? GS_SLOT_PLACE : GS_SLOT_RECIPIENT;
  /* "chopped off a limb", "came across a letter": a particle, not where */
  if (gs_word_is_one_of (preposition, "off across") && !gs_assertion_is_place (reading, token)
      && self->slots[GS_SLOT_THEME].head == NULL)
    return GS_SLOT_THEME;
  if (gs_word_is_one_of (preposition, "in at near inside outside across within around off between "
                                      "throughout along"))
    return reading->amounts[token] == GS_NONE || gs_assertion_is_place (reading, token)
               ? GS_SLOT_PLACE
               : GS_N_SLOTS;
  if (gs_word_is_one_of (preposition, "on from into onto toward towards")
      && gs_is_place (reading, token))
    return GS_SLOT_PLACE;
  if (gs_word_is_one_of (preposition, "into onto") && gs_assertion_is_place (reading, token))
    return GS_SLOT_PLACE;
  /* "on a consistent basis", "on behalf of": how, not what */
  if (gs_reading_is_one_of (reading, token, "basis behalf condition schedule purpose average"))
    return GS_SLOT_MANNER;
  if (g_str_equal (preposition, "for"))
    return gs_is_person_or_group (reading, token) ? GS_SLOT_RECIPIENT : GS_SLOT_PURPOSE;
  if (g_str_equal (preposition, "from") && g_strcmp0 (self->class, "permit") == 0)
    return GS_N_SLOTS;
  if (gs_word_is_one_of (preposition, "on upon with against of about over into from toward "
                                      "towards"))
    return self->slots[GS_SLOT_THEME].head == NULL                             ? GS_SLOT_THEME
           : gs_word_is_one_of (preposition, "on upon against toward towards") ? GS_SLOT_RECIPIENT
                                                                               : GS_SLOT_MANNER;
  if (g_str_equal (preposition, "by") && !self->passive)
    return GS_SLOT_MANNER;
  return GS_N_SLOTS;
}

static gboolean
gs_is_manner (const GsReading *reading, guint32 adverb)
{
  GsEffect effect;
  const char *lemma = gs_reading_lemma (reading, adverb);

  return g_str_has_suffix (lemma, "ly") && !gs_hedge_find_adverb (reading->rules, lemma, &effect)
         && !gs_word_is_one_of (lemma, "only recently really actually early especially "
                                       "previously currently nearly additionally finally "
                                       "particularly specifically initially immediately");
}

static void
gs_assertion_fill_oblique (GsAssertion *self, GsReading *reading, guint32 child)
{
  guint slot = gs_slot_of_oblique (self, reading, child);

  if (reading->sentence->xpos[child] == GS_XPOS_WDT
      || (gs_reading_is_lemma (reading, child, "that")
          && *gs_reading_case (reading, child) == '\0'))
    return;
  if (slot < GS_N_SLOTS)
    gs_assertion_fill (self, reading, (GsSlot) slot, child);
}

void
gs_assertion_fill_adjuncts (GsAssertion *self, GsReading *reading, guint32 token)
{
  GS_READING_FOREACH (reading, token, child)
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_OBL:
      gs_assertion_fill_oblique (self, reading, child);
      break;
    case GS_RELATION_ADVMOD:
      if (reading->moments[child] != GS_NONE)
        gs_assertion_fill (self, reading, GS_SLOT_TIME, child);
      else if (gs_is_manner (reading, child))
        gs_assertion_fill (self, reading, GS_SLOT_MANNER, child);
      break;
    case GS_RELATION_ADVCL:
      if (gs_reading_is_infinitive (reading, child))
        gs_assertion_fill (self, reading, GS_SLOT_PURPOSE, child);
      break;
    default:
      break;
    }
  if (self->slots[GS_SLOT_THEME].amount != GS_NONE)
    gs_assertion_fill (self, reading, GS_SLOT_AMOUNT, self->slots[GS_SLOT_THEME].token);
}

/* ---- event nouns ---- */

/* "restrictions on exporting chips", "limits imposed on selling": what the gerund is about */
guint32
gs_event_find_gerund (const GsReading *reading, guint32 token)
{
  GS_READING_FOREACH (reading, token, child)
  if ((gs_reading_relation (reading, child) == GS_RELATION_ACL
       || gs_reading_relation (reading, child) == GS_RELATION_ADVCL)
      && reading->sentence->xpos[child] == GS_XPOS_VBG
      && gs_word_is_one_of (gs_reading_mark (reading, child), "on of against from to for"))
    {
      guint32 object = gs_reading_child (reading, child, GS_RELATION_OBJ);

      return object != GS_NONE ? object : child;
    }
  return GS_NONE;
}

/* "export restrictions"; not "AI chip" of "H20 AI chip limits": the nearest noun */
static guint32
gs_event_find_compound (const GsReading *reading, guint32 noun)
{
  guint32 found = GS_NONE;

  GS_READING_FOREACH (reading, noun, child)
  if (child < noun && reading->sentence->relations[child] == GS_RELATION_COMPOUND)
    found = child;
  return found;
}

void
gs_assertion_fill_event (GsAssertion *self, GsReading *reading, guint32 noun,
                         const GsPredicateWord *word)
{
  guint32 owner = gs_reading_child (reading, noun, GS_RELATION_NMOD_POSS);
  guint32 source = gs_clause_get_oblique (reading, noun, "from");
  gboolean of_bearer = gs_predicate_is_of_bearer (reading->rules, word->class) || word->undergoes;

  gs_assertion_fill (self, reading, GS_SLOT_AGENT, gs_clause_get_by (reading, noun));
  gs_assertion_fill (self, reading, of_bearer ? GS_SLOT_THEME : GS_SLOT_AGENT, owner);
  gs_assertion_fill (
      self, reading, GS_SLOT_THEME,
      gs_clause_get_oblique (reading, noun, "on upon against of over about toward towards"));
  gs_assertion_fill (self, reading, GS_SLOT_THEME, gs_event_find_gerund (reading, noun));
  gs_assertion_fill (self, reading, GS_SLOT_THEME,
                     gs_clause_get_oblique (reading, noun, "for to in between with"));
  gs_assertion_fill (
      self, reading,
      source != GS_NONE && gs_is_place (reading, source) ? GS_SLOT_PLACE : GS_SLOT_AGENT, source);
  gs_assertion_fill (self, reading, GS_SLOT_RECIPIENT,
                     gs_clause_get_oblique (reading, noun, "to for with"));
  gs_assertion_fill (self, reading, GS_SLOT_THEME, gs_event_find_compound (reading, noun));
  GS_READING_FOREACH (reading, noun, child)
  if (gs_reading_relation (reading, child) == GS_RELATION_NMOD
      && reading->moments[child] != GS_NONE)
    gs_assertion_fill (self, reading, GS_SLOT_TIME, child);
}

/* ---- finishing ---- */

/* whether the dictionary knows persons of the word, too: "star", "tenor", "suspect" */
static gboolean
gs_may_be_person (const GsReading *reading, guint32 token)
{
  const char *lemma = gs_reading_lemma (reading, token);
  guint32 id =
      reading->lexicon != NULL ? gs_lexicon_find (reading->lexicon, lemma, strlen (lemma)) : 0;
  guint n_senses;
  const guint32 *senses =
      id != 0 ? gs_lexicon_get_senses (reading->lexicon, id, GS_LEXICON_NOUN, &n_senses) : NULL;

  for (guint i = 0; senses != NULL && i < n_senses; i++)
    if (gs_lexicon_get_domain (reading->lexicon, senses[i]) == GS_DOMAIN_NOUN_PERSON)
      return TRUE;
  return FALSE;
}

/* "released a report" frees nobody: words of these classes mean them only of persons */
static gboolean
gs_is_surely_thing (const GsReading *reading, const GsFiller *filler)
{
  if (filler->head == NULL || reading->sentence->upos[filler->token] == GS_UPOS_PRON
      || gs_is_person_or_group (reading, filler->token))
    return FALSE;
  /* "a number of demonstrators" are demonstrators */
  if (gs_word_is_one_of (filler->head, "number dozen hundred thousand lot majority score rest half "
                                       "one most some none all many several"))
    return FALSE;
  if (strpbrk (filler->head, "0123456789") != NULL)
    return TRUE;
  if (filler->mention != GS_NONE)
    return g_array_index (reading->extraction->mentions, GsMention, filler->mention).kind
               == GS_MENTION_PLACE
           || g_array_index (reading->extraction->mentions, GsMention, filler->mention).kind
                  == GS_MENTION_PRODUCT;
  switch (gs_reading_domain (reading, filler->token))
    {
    case GS_DOMAIN_NONE:
    case GS_DOMAIN_NOUN_PERSON:
    case GS_DOMAIN_NOUN_GROUP:
    case GS_DOMAIN_NOUN_ANIMAL:
      return FALSE;
    default:
      return TRUE;
    }
}

/* "lost her sight" is no defeat, "recovered the money" no rise */
static gboolean
gs_is_other_sense (const GsAssertion *self, const GsReading *reading)
{
  const GsFiller *theme = &self->slots[GS_SLOT_THEME];

  if (g_str_equal (self->lemma, "fire") && theme->head == NULL)
    return TRUE;
  if (theme->head == NULL || self->form == GS_FORM_ADJECTIVE || self->form == GS_FORM_NOUN)
    return FALSE;
  if (gs_word_is_one_of (self->class, "release convict hire"))
    /* records and figures are released, persons and nothing else are arrested */
    return gs_is_surely_thing (reading, theme)
           && (gs_word_is_one_of (self->lemma, "release free promote")
               || !gs_may_be_person (reading, theme->token));
  if (self->form == GS_FORM_EVENT)
    return FALSE;
  if (g_str_equal (self->lemma, "commit"))
    return gs_reading_relation (reading, theme->token) == GS_RELATION_OBJ;
  if (g_str_equal (self->lemma, "lose"))
    return !gs_word_is_one_of (theme->head,
                               "game match election war battle race final title seat vote case "
                               "appeal bid contest cup championship series set fight primary "
                               "majority lawsuit referendum playoff");
  return FALSE;
}

static void
gs_assertion_check_class (GsAssertion *self, const GsReading *reading)
{
  if (self->class == NULL || !gs_is_other_sense (self, reading))
    return;
  self->class = NULL;
  self->direction = 0;
}

static void
gs_span_include (GsSpan *span, GsSpan other)
{
  span->start = MIN (span->start, other.start);
  span->end = MAX (span->end, other.end);
}

/* auxiliaries, negation and particles belong to the decisive words */
static gboolean
gs_is_decisive (const GsReading *reading, guint32 child)
{
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_AUX:
    case GS_RELATION_COP:
    case GS_RELATION_COMPOUND:
      return TRUE;
    case GS_RELATION_ADVMOD:
      return gs_reading_is_one_of (reading, child, "not n't never hardly longer");
    case GS_RELATION_DET:
      return gs_reading_is_lemma (reading, child, "no");
    default:
      return FALSE;
    }
}

void
gs_assertion_finish (GsAssertion *self, GsReading *reading, guint32 noun)
{
  const GsSentence *sentence = reading->sentence;

  gs_assertion_check_class (self, reading);
  self->evidence = sentence->spans[self->token];
  GS_READING_FOREACH (reading, self->token, child)
  if (gs_is_decisive (reading, child))
    gs_span_include (&self->evidence, sentence->spans[child]);
  if (noun != GS_NONE)
    gs_span_include (&self->evidence, sentence->spans[noun]);
  self->span = self->evidence;
  for (guint i = 0; i < GS_N_SLOTS; i++)
    if (self->slots[i].head != NULL)
      gs_span_include (&self->span, self->slots[i].span);
}
