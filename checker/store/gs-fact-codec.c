/* SPDX-License-Identifier: MIT */
/* Names every member of every type of an extraction once, in the order in which it is coded. */
#include "store/gs-fact-codec.h"

#include "assertion/gs-filler.h"
#include "store/gs-fact-rules.h"

/* members of one filler's coordination have no members of their own; a few levels are room enough
 */
#define GS_MAX_FILLER_DEPTH 4

/* when one of these fails, a member has come or gone: code it below, then set the size right */
GS_ASSERT_SIZE (GsSentenceFacts, 32);
GS_ASSERT_SIZE (GsNameWord, 24);
GS_ASSERT_SIZE (GsMention, 104);
GS_ASSERT_SIZE (GsRole, 64);
GS_ASSERT_SIZE (GsQuotedWord, 16);
GS_ASSERT_SIZE (GsQuotation, 32);
GS_ASSERT_SIZE (GsOrigin, 24);
GS_ASSERT_SIZE (GsQuantity, 64);
GS_ASSERT_SIZE (GsSurroundings, 72);
GS_ASSERT_SIZE (GsAmount, 224);
GS_ASSERT_SIZE (GsTime, 68);
GS_ASSERT_SIZE (GsMoment, 160);
GS_ASSERT_SIZE (GsPlacing, 112);
GS_ASSERT_SIZE (GsFiller, 72);
GS_ASSERT_SIZE (GsAttribution, 88);
GS_ASSERT_SIZE (GsAssertion, 656);
GS_ASSERT_SIZE (GsDenial, 40);
GS_ASSERT_SIZE (GsFacet, 112);
GS_ASSERT_SIZE (GsEntity, 64);
GS_ASSERT_SIZE (GsReference, 28);

/* ---- parts ---- */

static void
gs_code_sentence_index (GsFactCoder *coder, guint32 *sentence)
{
  gs_code_index (&coder->coder, sentence, coder->whole->sentences->len);
}

/* an array of strings in the arena; on decoding the place and number are set */
static void
gs_code_strings (GsFactCoder *coder, const char ***strings, guint32 *n)
{
  *n = gs_code_count (&coder->coder, *n);
  if (coder->coder.decoding)
    *strings = gs_coder_alloc (&coder->coder, sizeof (char *), *n);
  if (*strings == NULL)
    *n = 0;
  for (guint32 i = 0; i < *n; i++)
    gs_code_string (&coder->coder, &(*strings)[i]);
}

static void
gs_code_name_word (GsFactCoder *coder, GsNameWord *self)
{
  gs_code_string (&coder->coder, &self->text);
  gs_code_string (&coder->coder, &self->folded);
  gs_code_span (&coder->coder, &self->span);
}

static void
gs_code_quoted_word (GsFactCoder *coder, GsQuotedWord *self)
{
  gs_code_string_or_null (&coder->coder, &self->text);
  gs_code_span (&coder->coder, &self->span);
}

static void
gs_code_quantity (GsFactCoder *coder, GsQuantity *self)
{
  GsCoder *c = &coder->coder;

  gs_code_span (c, &self->span);
  gs_code_span (c, &self->number);
  gs_code_double (c, &self->low);
  gs_code_double (c, &self->high);
  gs_code_double (c, &self->step);
  self->dimension = (GsDimension) gs_code_enum (c, self->dimension, GS_N_DIMENSIONS);
  self->bound = (GsBound) gs_code_enum (c, self->bound, GS_BOUND_AT_MOST + 1);
  gs_code_string_or_null (c, &self->currency);
  self->approximate = gs_code_bit (c, self->approximate);
  self->nearly = gs_code_bit (c, self->nearly);
  self->vague = gs_code_bit (c, self->vague);
  self->range = gs_code_bit (c, self->range);
  self->words = gs_code_bit (c, self->words);
  self->additional = gs_code_bit (c, self->additional);
  self->aside = gs_code_bit (c, self->aside);
  self->bare_one = gs_code_bit (c, self->bare_one);
  self->part = gs_code_bit (c, self->part);
}

static void
gs_code_surroundings (GsFactCoder *coder, GsSurroundings *self)
{
  GsCoder *c = &coder->coder;

  gs_code_sentence_index (coder, &self->sentence);
  gs_code_u32 (c, &self->token);
  gs_code_string_or_null (c, &self->predicate);
  self->role = (GsRelation) gs_code_enum (c, self->role, GS_N_RELATIONS);
  gs_code_string_or_null (c, &self->subject);
  gs_code_string_or_null (c, &self->object);
  gs_code_strings (coder, &self->words, &self->n_words);
  gs_code_strings (coder, &self->names, &self->n_names);
  self->negated = gs_code_bit (c, self->negated);
  self->future = gs_code_bit (c, self->future);
  self->conditional = gs_code_bit (c, self->conditional);
  self->passive = gs_code_bit (c, self->passive);
  self->referred = gs_code_bit (c, self->referred);
}

static void
gs_code_time (GsFactCoder *coder, GsTime *self)
{
  GsCoder *c = &coder->coder;

  gs_code_span (c, &self->span);
  self->form = (GsTimeForm) gs_code_enum (c, self->form, GS_TIME_ANAPHOR + 1);
  self->unit = (GsTimeUnit) gs_code_enum (c, self->unit, GS_UNIT_DECADE + 1);
  self->relation = (GsTimeRelation) gs_code_enum (c, self->relation, GS_TIME_UNTIL + 1);
  self->part = (GsPartOfDay) gs_code_enum (c, self->part, GS_PART_LATE + 1);
  gs_code_i16 (c, &self->year);
  gs_code_u8 (c, &self->month);
  gs_code_u8 (c, &self->day);
  gs_code_u8 (c, &self->last_day);
  gs_code_i16 (c, &self->end_year);
  gs_code_u8 (c, &self->end_month);
  gs_code_u8 (c, &self->end_day);
  gs_code_u8 (c, &self->end_unit);
  gs_code_i8 (c, &self->weekday);
  gs_code_u8 (c, &self->ordinal);
  gs_code_i16 (c, &self->shift);
  gs_code_u8 (c, &self->stretch);
  gs_code_i16 (c, &self->minutes);
  gs_code_i16 (c, &self->zone);
  self->local = gs_code_bit (c, self->local);
  self->fiscal = gs_code_bit (c, self->fiscal);
  self->approximate = gs_code_bit (c, self->approximate);
  self->aside = gs_code_bit (c, self->aside);
  self->has_shift = gs_code_bit (c, self->has_shift);
  self->spanning = gs_code_bit (c, self->spanning);
  gs_code_i32 (c, &self->earliest);
  gs_code_i32 (c, &self->latest);
  gs_code_i32 (c, &self->begins_by);
  gs_code_i32 (c, &self->ends_from);
  self->anchor = (GsAnchor) gs_code_enum (c, self->anchor, GS_ANCHOR_ARTICLE + 1);
  if (c->decoding
      && (self->month > 12 || self->day > 31 || self->end_month > 12 || self->end_day > 31
          || self->end_unit > GS_UNIT_DECADE || self->weekday >= GS_N_WEEKDAYS))
    gs_coder_fail (c, "a date is none");
}

static void gs_code_filler (GsFactCoder *coder, GsFiller *self, guint depth);

static void
gs_code_other_fillers (GsFactCoder *coder, GsFiller *self, guint depth)
{
  GsFiller *others = (GsFiller *) self->others;

  self->n_others = gs_code_count (&coder->coder, self->n_others);
  if (coder->coder.decoding && depth >= GS_MAX_FILLER_DEPTH && self->n_others > 0)
    {
      gs_coder_fail (&coder->coder, "fillers stand in fillers too deeply");
      self->n_others = 0;
    }
  if (coder->coder.decoding)
    self->others = others = gs_coder_alloc (&coder->coder, sizeof (GsFiller), self->n_others);
  if (others == NULL)
    self->n_others = 0;
  for (guint32 i = 0; i < self->n_others; i++)
    gs_code_filler (coder, &others[i], depth + 1);
}

static void
gs_code_filler (GsFactCoder *coder, GsFiller *self, guint depth)
{
  GsCoder *c = &coder->coder;
  const GsExtraction *whole = coder->whole;

  gs_code_string_or_null (c, &self->head);
  gs_code_span (c, &self->span);
  gs_code_u32 (c, &self->token);
  gs_code_strings (coder, &self->words, &self->n_words);
  gs_code_index_or_none (c, &self->mention, whole->mentions->len);
  gs_code_index_or_none (c, &self->modifier, whole->mentions->len);
  gs_code_index_or_none (c, &self->entity, whole->entities->len);
  gs_code_index_or_none (c, &self->amount, whole->amounts->len);
  gs_code_index_or_none (c, &self->moment, whole->moments->len);
  gs_code_other_fillers (coder, self, depth);
}

static gboolean
gs_filler_is_clear (const GsFiller *self)
{
  return self->head == NULL && self->span.start == 0 && self->span.end == 0
         && self->token == GS_NONE && self->n_words == 0 && self->mention == GS_NONE
         && self->modifier == GS_NONE && self->entity == GS_NONE && self->amount == GS_NONE
         && self->moment == GS_NONE && self->n_others == 0;
}

/* most slots are empty: one byte then, and what gs_filler_clear () sets */
static void
gs_code_slot (GsFactCoder *coder, GsFiller *self)
{
  if (gs_code_bit (&coder->coder, !coder->coder.decoding && !gs_filler_is_clear (self)))
    gs_code_filler (coder, self, 0);
  else if (coder->coder.decoding)
    gs_filler_clear (self);
}

/* ---- types of the extraction's arrays ---- */

void
gs_code_sentence_facts (GsFactCoder *coder, GsSentenceFacts *self)
{
  gs_code_span (&coder->coder, &self->span);
  self->block = (GsBlockKind) gs_code_enum (&coder->coder, self->block, GS_N_BLOCK_KINDS);
  gs_code_u32 (&coder->coder, &self->n_tokens);
  gs_code_strings (coder, &self->content, &self->n_content);
}

static void
gs_code_given (GsCoder *coder, GsMention *self)
{
  guint8 given = (guint8) self->given;

  gs_code_u8 (coder, &given);
  self->given = (char) given;
  self->subject = (guint8) gs_code_bit (coder, self->subject);
}

void
gs_code_mention (GsFactCoder *coder, GsMention *self)
{
  GsCoder *c = &coder->coder;

  gs_code_span (c, &self->span);
  gs_code_sentence_index (coder, &self->sentence);
  gs_code_u32 (c, &self->first_token);
  gs_code_u32 (c, &self->n_tokens);
  self->n_words = gs_code_count (c, self->n_words);
  if (c->decoding)
    self->words = gs_coder_alloc (c, sizeof (GsNameWord), self->n_words);
  for (guint32 i = 0; self->words != NULL && i < self->n_words; i++)
    gs_code_name_word (coder, &self->words[i]);
  gs_code_string (c, &self->name);
  gs_code_string (c, &self->folded);
  self->kind = (GsMentionKind) gs_code_enum (c, self->kind, GS_N_MENTION_KINDS);
  self->headline = gs_code_bit (c, self->headline);
  self->demonym = gs_code_bit (c, self->demonym);
  gs_code_given (c, self);
  gs_code_u8 (c, &self->inner_first);
  gs_code_u8 (c, &self->inner_words);
  gs_code_rules_entity (coder, &self->entity);
  gs_code_rules_person (coder, &self->person);
  gs_code_rules_title (coder, &self->title);
  gs_code_rules_family (coder, &self->family);
  gs_code_string_or_null (c, &self->code);
  if (c->decoding && (guint32) self->inner_first + self->inner_words > self->n_words)
    gs_coder_fail (c, "a name inside a name has words that are not there");
  if (c->decoding && (self->n_words == 0 || (self->family != NULL && self->code == NULL)))
    gs_coder_fail (c, "a name has no words");
}

void
gs_code_role (GsFactCoder *coder, GsRole *self)
{
  GsCoder *c = &coder->coder;

  self->form = (GsRoleForm) gs_code_enum (c, self->form, GS_ROLE_COPULA + 1);
  gs_code_index (c, &self->mention, coder->whole->mentions->len);
  gs_code_sentence_index (coder, &self->sentence);
  gs_code_span (c, &self->span);
  gs_code_rules_title (coder, &self->title);
  self->status = (GsRulesStatus) gs_code_enum (c, self->status, GS_N_RULES_STATUSES);
  gs_code_string (c, &self->title_text);
  gs_code_string (c, &self->office_text);
  gs_code_index_or_none (c, &self->body, coder->whole->mentions->len);
  gs_code_index_or_none (c, &self->moment, coder->whole->moments->len);
}

void
gs_code_quotation (GsFactCoder *coder, GsQuotation *self)
{
  GsCoder *c = &coder->coder;

  gs_code_span (c, &self->span);
  /* an article without sentences may still have quotation marks */
  gs_code_index (c, &self->sentence, MAX (coder->whole->sentences->len, 1));
  self->n_words = gs_code_count (c, self->n_words);
  if (c->decoding)
    self->words = gs_coder_alloc (c, sizeof (GsQuotedWord), self->n_words);
  if (self->words == NULL)
    self->n_words = 0;
  for (guint32 i = 0; i < self->n_words; i++)
    gs_code_quoted_word (coder, &self->words[i]);
  self->headline = gs_code_bit (c, self->headline);
  self->closed = gs_code_bit (c, self->closed);
}

void
gs_code_origin (GsFactCoder *coder, GsOrigin *self)
{
  gs_code_rules_entity (coder, &self->entity);
  if (self->entity == NULL)
    gs_coder_fail (&coder->coder, "an origin has no name");
  gs_code_sentence_index (coder, &self->sentence);
  gs_code_span (&coder->coder, &self->span);
}

void
gs_code_amount (GsFactCoder *coder, GsAmount *self)
{
  GsCoder *c = &coder->coder;

  gs_code_quantity (coder, &self->quantity);
  gs_code_surroundings (coder, &self->around);
  gs_code_span (c, &self->evidence);
  gs_code_span (c, &self->named);
  self->fate = (GsFate) gs_code_enum (c, self->fate, GS_FATE_ARRESTED + 1);
  self->measure = (GsMeasure) gs_code_enum (c, self->measure, GS_MEASURE_TIMES + 1);
  gs_code_string_or_null (c, &self->deed);
  gs_code_string_or_null (c, &self->topic);
  for (guint i = 0; i < G_N_ELEMENTS (self->also); i++)
    gs_code_string_or_null (c, &self->also[i]);
  gs_code_string_or_null (c, &self->modifier);
  gs_code_string_or_null (c, &self->scope);
  gs_code_string_or_null (c, &self->period);
  gs_code_i16 (c, &self->year);
  self->topic_is_name = gs_code_bit (c, self->topic_is_name);
  self->span_of = gs_code_bit (c, self->span_of);
  self->coded = gs_code_bit (c, self->coded);
  self->attributive = gs_code_bit (c, self->attributive);
  self->joint = gs_code_bit (c, self->joint);
  self->definite = gs_code_bit (c, self->definite);
  self->wide = gs_code_bit (c, self->wide);
  self->remaining = gs_code_bit (c, self->remaining);
  self->awaited = gs_code_bit (c, self->awaited);
  self->superseded = gs_code_bit (c, self->superseded);
  self->coordinated = gs_code_bit (c, self->coordinated);
}

void
gs_code_moment (GsFactCoder *coder, GsMoment *self)
{
  gs_code_time (coder, &self->time);
  gs_code_surroundings (coder, &self->around);
  gs_code_string_or_null (&coder->coder, &self->phrase);
  gs_code_string_or_null (&coder->coder, &self->topic);
}

void
gs_code_placing (GsFactCoder *coder, GsPlacing *self)
{
  GsCoder *c = &coder->coder;

  self->kind = (GsPlacingKind) gs_code_enum (c, self->kind, GS_PLACING_GROUND + 1);
  gs_code_span (c, &self->evidence);
  gs_code_surroundings (coder, &self->around);
  gs_code_double (c, &self->distance);
  gs_code_i16 (c, &self->bearing);
  self->at_sea = gs_code_bit (c, self->at_sea);
  self->dated = gs_code_bit (c, self->dated);
  gs_code_index_or_none (c, &self->anchor, coder->whole->mentions->len);
  gs_code_rules_entity (coder, &self->wider);
  if (c->decoding
      && ((self->anchor == GS_NONE && self->kind != GS_PLACING_GROUND)
          || (self->wider == NULL && self->kind == GS_PLACING_INSIDE)))
    gs_coder_fail (c, "a place is missing");
}

void
gs_code_denial (GsFactCoder *coder, GsDenial *self)
{
  GsCoder *c = &coder->coder;

  gs_code_sentence_index (coder, &self->sentence);
  gs_code_span (c, &self->span);
  self->kind = (GsDenialKind) gs_code_enum (c, self->kind, GS_N_DENIAL_KINDS);
  gs_code_u8 (c, &self->strength);
  gs_code_string (c, &self->rule);
  self->of_report = gs_code_bit (c, self->of_report);
  self->of_claim = gs_code_bit (c, self->of_claim);
  self->of_clause = gs_code_bit (c, self->of_clause);
  self->of_rumour = gs_code_bit (c, self->of_rumour);
  self->negated = gs_code_bit (c, self->negated);
  self->hedged = gs_code_bit (c, self->hedged);
  self->asked = gs_code_bit (c, self->asked);
  self->attributive = gs_code_bit (c, self->attributive);
  self->main = gs_code_bit (c, self->main);
}

void
gs_code_facet (GsFactCoder *coder, GsFacet *self)
{
  GsCoder *c = &coder->coder;

  self->kind = (GsFacetKind) gs_code_enum (c, self->kind, GS_N_FACET_KINDS);
  gs_code_sentence_index (coder, &self->sentence);
  gs_code_span (c, &self->span);
  gs_code_string (c, &self->key);
  gs_code_string (c, &self->value);
  gs_code_string_or_null (c, &self->noun);
  gs_code_surroundings (coder, &self->around);
}

void
gs_code_attribution (GsFactCoder *coder, GsAttribution *self)
{
  gs_code_filler (coder, &self->source, 0);
  gs_code_string_or_null (&coder->coder, &self->verb);
  gs_code_index_or_none (&coder->coder, &self->outer, coder->whole->attributions->len);
}

void
gs_code_assertion (GsFactCoder *coder, GsAssertion *self)
{
  GsCoder *c = &coder->coder;

  gs_code_sentence_index (coder, &self->sentence);
  gs_code_u32 (c, &self->token);
  self->form = (GsAssertionForm) gs_code_enum (c, self->form, GS_FORM_EVENT + 1);
  gs_code_string (c, &self->lemma);
  gs_code_string_or_null (c, &self->class);
  gs_code_string_or_null (c, &self->operator);
  gs_code_i8 (c, &self->polarity);
  gs_code_i8 (c, &self->direction);
  self->certainty = (GsCertainty) gs_code_enum (c, self->certainty, GS_N_CERTAINTIES);
  self->headline = gs_code_bit (c, self->headline);
  self->passive = gs_code_bit (c, self->passive);
  self->future = gs_code_bit (c, self->future);
  self->background = gs_code_bit (c, self->background);
  for (guint i = 0; i < GS_N_SLOTS; i++)
    gs_code_slot (coder, &self->slots[i]);
  gs_code_index_or_none (c, &self->attribution, coder->whole->attributions->len);
  gs_code_span (c, &self->evidence);
  gs_code_span (c, &self->span);
}

void
gs_code_entity (GsFactCoder *coder, GsEntity *self)
{
  GsCoder *c = &coder->coder;
  guint8 gender = (guint8) self->gender;

  gs_code_string (c, &self->name);
  self->kind = (GsMentionKind) gs_code_enum (c, self->kind, GS_N_MENTION_KINDS);
  gs_code_strings (coder, &self->aliases, &self->n_aliases);
  gs_code_index (c, &self->first_mention, coder->whole->mentions->len);
  gs_code_u32 (c, &self->n_mentions);
  gs_code_rules_entity (coder, &self->known);
  gs_code_rules_person (coder, &self->person);
  gs_code_u8 (c, &gender);
  self->gender = (char) gender;
}

void
gs_code_reference (GsFactCoder *coder, GsReference *self)
{
  gs_code_sentence_index (coder, &self->sentence);
  gs_code_u32 (&coder->coder, &self->token);
  gs_code_span (&coder->coder, &self->span);
  gs_code_index_or_none (&coder->coder, &self->entity, coder->whole->entities->len);
  self->pronoun = gs_code_bit (&coder->coder, self->pronoun);
  self->title = gs_code_bit (&coder->coder, self->title);
}
