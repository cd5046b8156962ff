/* SPDX-License-Identifier: MIT */
/* Tells whether two details exclude each other, and what else an article says of either. */
#include "comparison/gs-detail.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "assertion/gs-rules-words.h"

/* letters by which a name may be a slip for another */
#define GS_MAX_SLIPS 2

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

/* two towns that no catalogue knows, each in a known state or country: two names, neither of them a
 * slip; or a town in one state and a place elsewhere */
static gboolean
gs_towns_exclude (const GsRules *rules, const GsDetail *a, const GsDetail *b)
{
  const GsRulesEntity *left = a->wider != NULL ? a->wider : a->mention->entity;
  const GsRulesEntity *right = b->wider != NULL ? b->wider : b->mention->entity;

  if (a->wider == NULL || b->wider == NULL)
    return gs_rules_compare_places (rules, left, right) == GS_RULES_CONTAINMENT_DISJOINT;
  return !gs_names_begin_alike (a->value, b->value) && !gs_names_end_alike (a->value, b->value);
}

static gboolean
gs_places_exclude (const GsBatch *batch, const GsDetail *a, const GsDetail *b)
{
  gboolean left = gs_mention_is_street (batch, a->mention);
  gboolean right = gs_mention_is_street (batch, b->mention);

  if (left || right)
    return left && right && gs_streets_exclude (a->mention, b->mention);
  if (a->wider != NULL || b->wider != NULL)
    return gs_towns_exclude (batch->rules, a, b);
  return gs_rules_compare_places (batch->rules, a->mention->entity, b->mention->entity)
             == GS_RULES_CONTAINMENT_DISJOINT
         && !gs_place_may_be (batch->rules, a->mention, b->mention->entity)
         && !gs_place_may_be (batch->rules, b->mention, a->mention->entity);
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
