/* SPDX-License-Identifier: MIT */
/* Looks names up by their forms, and entities by what is known of them. */
#include "assertion/gs-rules-names.h"

#include <string.h>

#include "assertion/gs-rules-names-private.h"

static gboolean
gs_rules_match_holds (const GsRulesNameMatch *match, const char *text, gsize length)
{
  return match->form != GS_RULES_FORM_ACRONYM
         || gs_rules_is_equal_keeping_case (match->text, text, length);
}

/**
 * gs_rules_find_names:
 * @text: surface words; "the" in front does not matter
 * @length: their bytes
 * @n_matches: (out): how many
 *
 * Finds whose name the words are. If one of several matches is an acronym in another case, only the
 * first run of matches that hold is given.
 *
 * Returns: (transfer none) (nullable) (array length=n_matches): the matches, likeliest first,
 *   %NULL if there are none
 */
const GsRulesNameMatch *
gs_rules_find_names (const GsRules *self, const char *text, gsize length, guint *n_matches)
{
  guint n;
  guint first = 0;
  guint end;
  const GsRulesNameMatch *matches =
      gs_rules_index_find (&self->names->matches, gs_rules_find_key (self, text, length), &n);

  while (first < n && !gs_rules_match_holds (&matches[first], text, length))
    first++;
  end = first;
  while (end < n && gs_rules_match_holds (&matches[end], text, length))
    end++;
  *n_matches = end - first;
  return end > first ? &matches[first] : NULL;
}

/**
 * gs_rules_get_name_reach:
 * @first_word: key of the first word of what may be one
 *
 * Returns: words (blanks and hyphens part words) of the longest name that begins with the word, 0
 * if no name does
 */
guint
gs_rules_get_name_reach (const GsRules *self, guint32 first_word)
{
  return gs_rules_reach_find (&self->names->reach, first_word);
}

/**
 * gs_rules_find_entity:
 * @id: of an entity
 *
 * Returns: (transfer none) (nullable): the entity, %NULL if there is none of this id
 */
const GsRulesEntity *
gs_rules_find_entity (const GsRules *self, const char *id)
{
  guint32 key = gs_string_set_find (self->strings, id, strlen (id));

  if (key == 0)
    return NULL;
  return g_hash_table_lookup (self->names->by_id, gs_string_set_get (self->strings, key));
}

/**
 * gs_rules_is_same_entity:
 * @a: surface words
 * @b: surface words
 *
 * Returns: whether some entity bears both names
 */
gboolean
gs_rules_is_same_entity (const GsRules *self, const char *a, gsize a_length, const char *b,
                         gsize b_length)
{
  guint n_a;
  guint n_b;
  const GsRulesNameMatch *as = gs_rules_find_names (self, a, a_length, &n_a);
  const GsRulesNameMatch *bs = gs_rules_find_names (self, b, b_length, &n_b);

  for (guint i = 0; i < n_a; i++)
    for (guint k = 0; k < n_b; k++)
      if (as[i].entity == bs[k].entity)
        return TRUE;
  return FALSE;
}

/**
 * gs_rules_is_origin:
 * @entity: an organization
 *
 * Returns: whether others report after it: an agency, broadcaster or newspaper
 */
gboolean
gs_rules_is_origin (const GsRules *self, const GsRulesEntity *entity)
{
  return g_hash_table_contains (self->names->origins, entity);
}

/**
 * gs_rules_is_administration_word:
 * @word: one word or two
 * @length: its bytes
 *
 * Returns: whether "the X @word" is the government of whom X names ("administration", "cabinet")
 */
gboolean
gs_rules_is_administration_word (const GsRules *self, const char *word, gsize length)
{
  guint32 key = gs_rules_find_key (self, word, length);

  return key != 0 && g_hash_table_contains (self->names->administrations, GUINT_TO_POINTER (key));
}
