/* SPDX-License-Identifier: MIT */
/* Reads details from the phrases of a statement. */
#include "comparison/gs-detail.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-statement.h"

/* words of a list before the head of a phrase: "state prison" */
#define GS_MAX_KIND 60
/* letters by which a name may be a slip for another */
#define GS_MAX_SLIPS 2

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

static gboolean
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

static void
gs_details_read_places (GArray *details, const GsBatch *batch, guint32 statement,
                        const GsExtraction *extraction, const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  for (guint32 i = 0; i < extraction->mentions->len; i++)
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
          || !gs_mention_is_located (text, mention)
          || gs_span_is_of_inner_clause (extraction, assertion, mention->span))
        continue;
      if ((mention->entity != NULL && mention->entity->kind == GS_RULES_NAME_PLACE)
          || gs_mention_is_street (batch, mention))
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

/* ---- two of them ---- */

/* "Mill Street" and "Mill St." are one */
static gboolean
gs_streets_exclude (const GsMention *a, const GsMention *b)
{
  if (a->n_words != b->n_words)
    return FALSE;
  for (guint32 i = 0; i + 1 < a->n_words; i++)
    if (strcmp (a->words[i].folded, b->words[i].folded) != 0)
      return TRUE;
  return FALSE;
}

/* whether any place of @name may be @place, or lie in or around it: there is an Athens in Georgia
 */
static gboolean
gs_place_may_be (const GsRules *rules, const GsMention *name, const GsRulesEntity *place)
{
  guint n;
  const GsRulesNameMatch *matches =
      gs_rules_find_names (rules, name->name, strlen (name->name), &n);

  for (guint i = 0; i < n; i++)
    if (matches[i].entity->kind == GS_RULES_NAME_PLACE
        && gs_rules_compare_places (rules, matches[i].entity, place)
               != GS_RULES_CONTAINMENT_DISJOINT)
      return TRUE;
  return FALSE;
}

static gboolean
gs_places_exclude (const GsBatch *batch, const GsDetail *a, const GsDetail *b)
{
  gboolean left = gs_mention_is_street (batch, a->mention);
  gboolean right = gs_mention_is_street (batch, b->mention);

  if (left || right)
    return left && right && gs_streets_exclude (a->mention, b->mention);
  return gs_rules_compare_places (batch->rules, a->mention->entity, b->mention->entity)
             == GS_RULES_CONTAINMENT_DISJOINT
         && !gs_place_may_be (batch->rules, a->mention, b->mention->entity)
         && !gs_place_may_be (batch->rules, b->mention, a->mention->entity);
}

/* letters and digits of two names begin alike up to where one ends: "Sea Micro", "SeaMicro Inc." */
static gboolean
gs_names_begin_alike (const char *a, const char *b)
{
  for (;;)
    {
      while (*a != '\0' && !g_ascii_isalnum (*a) && (guchar) *a < 0x80)
        a++;
      while (*b != '\0' && !g_ascii_isalnum (*b) && (guchar) *b < 0x80)
        b++;
      if (*a == '\0' || *b == '\0')
        return TRUE;
      if (*a++ != *b++)
        return FALSE;
    }
}

/* all but a slip of two letters stands at both ends: "Holloway", "Hollway" */
static gboolean
gs_names_end_alike (const char *a, const char *b)
{
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);
  gsize shorter = MIN (a_length, b_length);
  gsize head = 0;
  gsize tail = 0;

  while (head < shorter && a[head] == b[head])
    head++;
  while (tail < shorter - head && a[a_length - 1 - tail] == b[b_length - 1 - tail])
    tail++;
  return head + tail + GS_MAX_SLIPS >= MAX (a_length, b_length);
}

/* two names that are neither short, long nor misspelt forms of each other */
static gboolean
gs_parties_exclude (const GsBatch *batch, const GsEntity *a, const GsEntity *b)
{
  if (a->kind != b->kind || gs_entities_compare (batch, a, b) != GS_FILLERS_DIFFERENT)
    return FALSE;
  for (guint32 i = 0; i < a->n_aliases; i++)
    for (guint32 k = 0; k < b->n_aliases; k++)
      if (gs_names_begin_alike (a->aliases[i], b->aliases[k])
          || gs_names_end_alike (a->aliases[i], b->aliases[k]))
        return FALSE;
  return TRUE;
}

/**
 * gs_details_exclude:
 *
 * Returns: whether both cannot hold, if they are of one event
 */
gboolean
gs_details_exclude (const GsBatch *batch, const GsDetail *a, const GsDetail *b)
{
  if (a->kind != b->kind || strcmp (a->topic, b->topic) != 0)
    return FALSE;
  switch (a->kind)
    {
    case GS_DETAIL_PLACE:
      return gs_places_exclude (batch, a, b);
    case GS_DETAIL_PEOPLE:
      return gs_rules_compare_places (batch->rules, a->country, b->country)
             == GS_RULES_CONTAINMENT_DISJOINT;
    case GS_DETAIL_PARTY:
      return a->slot == b->slot && gs_parties_exclude (batch, a->entity, b->entity);
    default:
      return strcmp (a->value, b->value) != 0;
    }
}

/* ---- the article of one and the value of the other ---- */

static gboolean
gs_word_is_of_detail (const GsRules *rules, const char *word, const GsDetail *detail)
{
  const GsRulesWord *found = gs_rules_find_word (rules, detail->class, word, strlen (word));

  return strcmp (word, detail->noun) == 0
         || (found != NULL && strcmp (found->rule, detail->topic) == 0
             && strcmp (found->common, detail->value) == 0);
}

static gboolean
gs_extraction_knows_kind (const GsBatch *batch, const GsExtraction *extraction,
                          const GsDetail *detail)
{
  for (guint i = 0; i < extraction->sentences->len; i++)
    {
      const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, i);
      gboolean first = FALSE;
      gsize length = strcspn (detail->noun, " ");

      for (guint32 k = 0; k < facts->n_content; k++)
        {
          if (gs_word_is_of_detail (batch->rules, facts->content[k], detail))
            return TRUE;
          /* "hunting rifle": the telling word will do */
          first |= detail->noun[length] == ' ' && strlen (facts->content[k]) == length
                   && memcmp (facts->content[k], detail->noun, length) == 0;
        }
      if (first)
        return TRUE;
    }
  return FALSE;
}

/* the place itself, or what lies in it */
static gboolean
gs_extraction_knows_place (const GsBatch *batch, const GsExtraction *extraction,
                           const GsDetail *detail)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  for (guint i = 0; detail->mention->entity != NULL && i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      GsRulesContainment lies = GS_RULES_CONTAINMENT_UNKNOWN;

      if (mention->entity != NULL && mention->entity->kind == GS_RULES_NAME_PLACE)
        lies = gs_rules_compare_places (batch->rules, mention->entity, detail->mention->entity);
      if (lies == GS_RULES_CONTAINMENT_SAME || lies == GS_RULES_CONTAINMENT_INSIDE)
        return TRUE;
    }
  return strstr (text, detail->mention->words[0].text) != NULL;
}

static gboolean
gs_extraction_knows_party (const GsBatch *batch, const GsExtraction *extraction,
                           const GsDetail *detail)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  const char *last = strrchr (detail->entity->name, ' ');

  for (guint i = 0; i < extraction->entities->len; i++)
    if (gs_entities_compare (batch, &g_array_index (extraction->entities, GsEntity, i),
                             detail->entity)
        >= GS_FILLERS_ALIKE)
      return TRUE;
  return strstr (text, last != NULL ? last + 1 : detail->entity->name) != NULL;
}

/* the country, what lies in it, or its people */
static gboolean
gs_extraction_knows_people (const GsBatch *batch, const GsExtraction *extraction,
                            const GsDetail *detail)
{
  gsize length;
  const char *at = gs_article_get_text (extraction->article, &length);
  const char *end = at + length;
  GsWord word;

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsRulesEntity *entity = g_array_index (extraction->mentions, GsMention, i).entity;

      if (entity != NULL && entity->kind == GS_RULES_NAME_PLACE
          && gs_rules_compare_places (batch->rules, entity, detail->country)
                 != GS_RULES_CONTAINMENT_DISJOINT)
        return TRUE;
    }
  while (gs_text_next_word (&at, end, &word))
    if (gs_word_is_capitalised (word)
        && gs_rules_find_country_by_demonym (batch->rules, word.text, word.length)
               == detail->country)
      return TRUE;
  return FALSE;
}

/**
 * gs_extraction_knows_detail:
 *
 * Returns: whether the article has the value in any of its words
 */
gboolean
gs_extraction_knows_detail (const GsBatch *batch, const GsExtraction *extraction,
                            const GsDetail *detail)
{
  switch (detail->kind)
    {
    case GS_DETAIL_KIND:
      return gs_extraction_knows_kind (batch, extraction, detail);
    case GS_DETAIL_PLACE:
      return gs_extraction_knows_place (batch, extraction, detail);
    case GS_DETAIL_PEOPLE:
      return gs_extraction_knows_people (batch, extraction, detail);
    case GS_DETAIL_PARTY:
      return gs_extraction_knows_party (batch, extraction, detail);
    default:
      return strstr (gs_article_get_text (extraction->article, NULL), detail->value) != NULL;
    }
}
