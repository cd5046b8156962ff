/* SPDX-License-Identifier: MIT */
/* Reads details from the phrases of a statement. */
#include "comparison/gs-detail.h"

#include <string.h>

#include "assertion/gs-mention.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-statement.h"

/* words of a list before the head of a phrase: "state prison" */
#define GS_MAX_KIND 60

/* ---- kinds ---- */

/**
 * gs_detail_read_kind:
 * @detail: (out): topic, value and noun are set if a list has the words
 * @class: of the lists
 * @before: (nullable): the word before the head
 * @head: a noun
 *
 * Looks for the head of a phrase, with the word before it first: "hunting rifle".
 *
 * Returns: whether a list has it
 */
gboolean
gs_detail_read_kind (GsDetail *detail, const GsRules *rules, GsRulesWordClass class,
                     const char *before, const char *head)
{
  char both[GS_MAX_KIND];
  const GsRulesWord *word = NULL;

  if (before != NULL && g_snprintf (both, sizeof both, "%s %s", before, head) < (int) sizeof both)
    word = gs_rules_find_word (rules, class, both, strlen (both));
  if (word == NULL)
    word = gs_rules_find_word (rules, class, head, strlen (head));
  if (word == NULL)
    return FALSE;
  detail->kind = GS_DETAIL_KIND;
  detail->class = class;
  detail->topic = word->rule;
  detail->value = word->common;
  detail->noun = word->text;
  return TRUE;
}

/* the word before the head of a phrase; %NULL if there is none */
static const char *
gs_filler_get_word_before_head (const GsFiller *filler)
{
  for (guint32 i = 1; i < filler->n_words; i++)
    if (strcmp (filler->words[i], filler->head) == 0)
      return filler->words[i - 1];
  return NULL;
}

static void
gs_details_read_kind (GArray *details, const GsBatch *batch, guint32 statement, GsSlot slot,
                      const GsFiller *filler)
{
  GsDetail detail = { .statement = statement, .slot = slot, .span = filler->span };

  const GsEntity *entity = gs_slot_of_get_entity (
      (GsSlotOf){ gs_statements_get_extraction (batch->statements, statement), filler });

  /* a name is no word: "the Bishop family"; what a person is by name is a trait (gs-trait.h) */
  if (filler->mention == GS_NONE && (entity == NULL || entity->kind != GS_MENTION_PERSON)
      && gs_detail_read_kind (&detail, batch->rules, GS_RULES_WORD_EXCLUSIVE,
                              gs_filler_get_word_before_head (filler), filler->head))
    g_array_append_val (details, detail);
}

/* ---- sides ---- */

/* the word that stands right before a phrase */
static GsSpan
gs_text_find_word_before (const char *text, guint32 start)
{
  guint32 end;

  while (start > 0 && text[start - 1] == ' ')
    start--;
  end = start;
  while (start > 0 && g_ascii_isalpha (text[start - 1]))
    start--;
  return GS_SPAN_INIT (start, end);
}

static gboolean
gs_text_span_is (const char *text, GsSpan span, const char *word)
{
  return gs_span_length (span) == strlen (word)
         && g_ascii_strncasecmp (text + span.start, word, strlen (word)) == 0;
}

static void
gs_details_read_side (GArray *details, const GsBatch *batch, guint32 statement,
                      const GsExtraction *extraction, const GsFiller *filler)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan before = gs_text_find_word_before (text, filler->span.start);
  GsDetail detail = { .kind = GS_DETAIL_SIDE,
                      .statement = statement,
                      .slot = GS_SLOT_PLACE,
                      .span = GS_SPAN_INIT (before.start, filler->span.end),
                      .topic = filler->head };

  if (gs_text_span_is (text, before, "inside"))
    detail.value = "inside";
  else if (gs_text_span_is (text, before, "outside"))
    detail.value = "outside";
  else
    return;
  if (gs_rules_find_place (batch->rules, filler->head, strlen (filler->head)) == NULL)
    g_array_append_val (details, detail);
}

/* ---- places ---- */

/**
 * gs_mention_is_street:
 *
 * Returns: whether a name is that of a street: "Mill Street"
 */
gboolean
gs_mention_is_street (const GsBatch *batch, const GsMention *mention)
{
  const char *last = mention->n_words > 1 ? mention->words[mention->n_words - 1].folded : NULL;

  return last != NULL && gs_rules_has_word (batch->rules, GS_RULES_WORD_STREET, last);
}

/* "in Hamburg", "on Mill Street": where it happens, not whence, nor whose it is */
static gboolean
gs_mention_is_located (const char *text, const GsMention *mention)
{
  static const char *const words[] = { "in", "at", "near", "off", "on", "outside", "inside" };
  GsSpan before = gs_text_find_word_before (text, mention->span.start);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gs_text_span_is (text, before, words[i]))
      return TRUE;
  return FALSE;
}

/* whether a clause inside the statement's own has the words: "Carrow, who was born in Nice, died"
 */
static gboolean
gs_span_is_of_inner_clause (const GsExtraction *extraction, const GsAssertion *assertion,
                            GsSpan span)
{
  for (guint i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *other = gs_extraction_get_assertion (extraction, i);

      if (other->sentence > assertion->sentence)
        break;
      if (other->sentence == assertion->sentence && other != assertion
          && other->form != GS_FORM_EVENT
          && gs_span_length (other->span) < gs_span_length (assertion->span)
          && other->span.start <= span.start && span.end <= other->span.end)
        return TRUE;
    }
  return FALSE;
}

/* "Entebbe in Uganda": the narrower place says it */
static gboolean
gs_detail_is_around (const GsBatch *batch, const GsDetail *wider, const GsDetail *narrower)
{
  return wider->kind == GS_DETAIL_PLACE && narrower->kind == GS_DETAIL_PLACE
         && wider->statement == narrower->statement && wider->mention->entity != NULL
         && narrower->mention->entity != NULL
         && gs_rules_compare_places (batch->rules, wider->mention->entity,
                                     narrower->mention->entity)
                == GS_RULES_CONTAINMENT_AROUND;
}

static void
gs_details_add_place (GArray *details, const GsBatch *batch, const GsDetail *detail)
{
  GsDetail *last = details->len > 0 ? &g_array_index (details, GsDetail, details->len - 1) : NULL;

  if (last != NULL && gs_detail_is_around (batch, last, detail))
    *last = *detail;
  else if (last == NULL || !gs_detail_is_around (batch, detail, last))
    g_array_append_vals (details, detail, 1);
}

/* "in the town of Hadley": right behind what people live in */
static gboolean
gs_mention_is_settlement (const GsBatch *batch, const char *text, const GsMention *mention)
{
  GsSpan of = gs_text_find_word_before (text, mention->span.start);
  GsSpan noun = gs_text_find_word_before (text, of.start);
  GsSpan the = gs_text_find_word_before (text, noun.start);

  return gs_text_span_is (text, of, "of") && gs_span_length (noun) > 0
         && gs_rules_find_word (batch->rules, GS_RULES_WORD_SETTLEMENT, text + noun.start,
                                gs_span_length (noun))
                != NULL
         && gs_text_span_is (text, the, "the")
         && gs_text_span_is (text, gs_text_find_word_before (text, the.start), "in");
}

/* "in Hadley, Vermont": what a place lies in of which the catalogue knows nothing; %NULL if the
 * text does not say. A row of places says nothing of what lies in what, and what happens near a
 * town may happen in the next. */
static const GsRulesEntity *
gs_extraction_find_wider (const GsExtraction *extraction, guint index)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  const GsMention *inner = &g_array_index (extraction->mentions, GsMention, index);
  const GsMention *outer = inner + 1;

  if (!gs_text_span_is (text, gs_text_find_word_before (text, inner->span.start), "in")
      && !gs_text_span_is (text, gs_text_find_word_before (text, inner->span.start), "of"))
    return NULL;
  if (index + 1 >= extraction->mentions->len || outer->span.start != inner->span.end + 2
      || strncmp (text + inner->span.end, ", ", 2) != 0 || outer->entity == NULL
      || outer->entity->kind != GS_RULES_NAME_PLACE || strcmp (outer->entity->class, "city") == 0
      || g_str_has_prefix (text + outer->span.end, " and "))
    return NULL;
  return outer->entity;
}

static void
gs_details_read_places (GArray *details, const GsBatch *batch, guint32 statement,
                        const GsExtraction *extraction, const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  for (guint i = gs_extraction_find_mention (extraction, assertion->span.start);
       i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      GsDetail detail = { .kind = GS_DETAIL_PLACE,
                          .statement = statement,
                          .slot = GS_SLOT_PLACE,
                          .span = mention->span,
                          .topic = "place",
                          .value = mention->folded,
                          .mention = mention };

      if (mention->sentence > assertion->sentence)
        break;
      if (mention->sentence != assertion->sentence || mention->demonym
          || mention->span.start < assertion->span.start || mention->span.end > assertion->span.end
          || (!gs_mention_is_located (text, mention)
              && !gs_mention_is_settlement (batch, text, mention))
          || gs_span_is_of_inner_clause (extraction, assertion, mention->span))
        continue;
      if (mention->entity == NULL && !gs_mention_is_street (batch, mention))
        detail.wider = gs_extraction_find_wider (extraction, i);
      if ((mention->entity != NULL && mention->entity->kind == GS_RULES_NAME_PLACE)
          || detail.wider != NULL || gs_mention_is_street (batch, mention))
        gs_details_add_place (details, batch, &detail);
    }
}

/* ---- parties ---- */

static void
gs_details_read_party (GArray *details, const GsBatch *batch, guint32 statement,
                       const GsExtraction *extraction, const GsAssertion *assertion)
{
  static const GsSlot slots[] = { GS_SLOT_AGENT, GS_SLOT_THEME };

  if (!gs_rules_has_word (batch->rules, GS_RULES_WORD_ONE_PARTY, assertion->lemma))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      const GsFiller *filler = &assertion->slots[slots[i]];
      const GsEntity *entity = filler->head != NULL && filler->n_others == 0
                                   ? gs_slot_of_get_entity ((GsSlotOf){ extraction, filler })
                                   : NULL;
      GsDetail detail = { .kind = GS_DETAIL_PARTY,
                          .statement = statement,
                          .slot = slots[i],
                          .span = filler->span,
                          .topic = "party",
                          .entity = entity };

      if (entity == NULL || filler->mention == GS_NONE
          || (entity->kind != GS_MENTION_PERSON && entity->kind != GS_MENTION_ORGANIZATION))
        continue;
      detail.value = entity->aliases[0];
      g_array_append_val (details, detail);
    }
}

/**
 * gs_details_read:
 * @details: (element-type GsDetail): those of @statement are appended
 * @batch: with its statements
 */
void
gs_details_read (GArray *details, const GsBatch *batch, guint32 statement)
{
  static const GsSlot slots[] = { GS_SLOT_AGENT, GS_SLOT_THEME, GS_SLOT_RECIPIENT, GS_SLOT_PLACE,
                                  GS_SLOT_MANNER };
  const GsExtraction *extraction = gs_statements_get_extraction (batch->statements, statement);
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, statement);

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      const GsFiller *filler = &assertion->slots[slots[i]];

      if (filler->head != NULL && filler->n_others == 0)
        gs_details_read_kind (details, batch, statement, slots[i], filler);
    }
  if (assertion->slots[GS_SLOT_PLACE].head != NULL)
    gs_details_read_side (details, batch, statement, extraction, &assertion->slots[GS_SLOT_PLACE]);
  gs_details_read_places (details, batch, statement, extraction, assertion);
  gs_details_read_party (details, batch, statement, extraction, assertion);
}
