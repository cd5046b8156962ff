/* SPDX-License-Identifier: MIT */
/* Which products words name: members known and unknown, doubtful codes, look-alikes. */
#include "assertion/gs-rules-products-private.h"

#include <string.h>

#include "assertion/gs-rules-names.h"
#include "base/gs-canon.h"

static const GsRulesFamilyData *
gs_rules_get_family_data (const GsRulesFamily *family)
{
  return (const GsRulesFamilyData *) (const void *) family;
}

/**
 * GsRulesProductSearch: matches so far, a family once
 */
typedef struct
{
  GsRulesProductMatch *matches;
  guint max;
  guint n;
} GsRulesProductSearch;

static void
gs_rules_add_match (GsRulesProductSearch *search, const GsRulesFamily *family,
                    const GsRulesProduct *member, const char *code)
{
  GsRulesProductMatch *match;

  for (guint i = 0; i < search->n; i++)
    if (search->matches[i].family == family)
      return;
  if (search->n == search->max)
    return;
  match = &search->matches[search->n++];
  match->family = family;
  match->member = member;
  match->sure = gs_rules_get_family_data (family)->sure;
  g_strlcpy (match->code, code, sizeof match->code);
}

static void
gs_rules_find_members (const GsRules *self, const char *squeezed, gsize length,
                       GsRulesProductSearch *search)
{
  guint n;
  guint32 key = gs_string_set_find (self->strings, squeezed, length);
  const GsRulesProduct *const *found = gs_rules_index_find (&self->products->members, key, &n);

  for (guint i = 0; i < n; i++)
    gs_rules_add_match (search, found[i]->family, found[i], found[i]->code);
}

/* the member of @family with this code, for names with the maker in front */
static const GsRulesProduct *
gs_rules_find_member_of (const GsRules *self, const GsRulesFamily *family, const char *code)
{
  guint n;
  guint32 key = gs_string_set_find (self->strings, code, strlen (code));
  const GsRulesProduct *const *found = gs_rules_index_find (&self->products->members, key, &n);

  for (guint i = 0; i < n; i++)
    if (found[i]->family == family)
      return found[i];
  return NULL;
}

/* an O or I right behind a figure is likelier a slip for one than a model nobody has heard of */
static gboolean
gs_rules_is_doubtful (const char *squeezed)
{
  for (; *squeezed != '\0'; squeezed++)
    if (g_ascii_isdigit (squeezed[0]) && (squeezed[1] == 'O' || squeezed[1] == 'I'))
      return TRUE;
  return FALSE;
}

static void
gs_rules_find_by_pattern (const GsRules *self, const char *squeezed, gsize length,
                          GsRulesProductSearch *search)
{
  char key[GS_RULES_SQUEEZED_SIZE + 1];
  char code[GS_RULES_CODE_SIZE];
  gsize stem = gs_rules_products_get_stem (squeezed, length);
  guint n;
  const GsRulesFamilyData *const *families;

  if (stem == length || gs_rules_is_doubtful (squeezed))
    return;
  key[0] = '#';
  memcpy (key + 1, squeezed, stem);
  families = gs_rules_index_find (&self->products->stems,
                                  gs_string_set_find (self->strings, key, stem + 1), &n);
  for (guint i = 0; i < n; i++)
    if (gs_rules_products_make_code (families[i], squeezed, code))
      gs_rules_add_match (search, &families[i]->family,
                          gs_rules_find_member_of (self, &families[i]->family, code), code);
}

/* "H20s", "F-16's": a small s after a digit or a capital */
static gsize
gs_rules_cut_plural (const char *text, gsize length)
{
  gsize cut = length;

  if (cut < 3 || text[cut - 1] != 's')
    return length;
  cut--;
  if (text[cut - 1] == '\'')
    cut--;
  else if (cut > 3 && memcmp (text + cut - 3, "\xE2\x80\x99", 3) == 0)
    cut -= 3;
  return g_ascii_isdigit (text[cut - 1]) || g_ascii_isupper (text[cut - 1]) ? cut : length;
}

/* of several members the one that is written just so comes first: "A-10" is no "A10" */
static void
gs_rules_prefer_written (GsRulesProductSearch *search, const char *text, gsize length)
{
  for (guint i = 1; i < search->n; i++)
    {
      const GsRulesProduct *member = search->matches[i].member;

      for (guint k = 0; member != NULL && member->forms[k] != NULL; k++)
        if (strlen (member->forms[k]) == length
            && g_ascii_strncasecmp (member->forms[k], text, length) == 0)
          {
            GsRulesProductMatch first = search->matches[0];

            search->matches[0] = search->matches[i];
            search->matches[i] = first;
            return;
          }
    }
}

/**
 * gs_rules_find_products:
 * @text: one word or several: "H20s", "Boeing 737 Max 8"
 * @length: their bytes
 * @matches: (out): what they may be
 * @max: room in @matches
 *
 * Finds what the words may name, singular or plural: members that the catalogue knows first, then
 * what looks like a member. Each family is given once; the cues near decide.
 *
 * Returns: how many matches there are, at most @max
 */
guint
gs_rules_find_products (const GsRules *self, const char *text, gsize length,
                        GsRulesProductMatch *matches, guint max)
{
  GsRulesProductSearch search = { matches, max, 0 };
  char whole[GS_RULES_SQUEEZED_SIZE];
  char single[GS_RULES_SQUEEZED_SIZE];
  gsize cut = gs_rules_cut_plural (text, length);
  gsize n_whole = gs_rules_products_squeeze (text, length, whole);
  gsize n_single = cut == length ? 0 : gs_rules_products_squeeze (text, cut, single);
  gboolean plural = cut != length;

  if (n_whole == 0 || (plural && n_single == 0))
    return 0;
  gs_rules_find_members (self, whole, n_whole, &search);
  if (plural)
    gs_rules_find_members (self, single, n_single, &search);
  gs_rules_prefer_written (&search, text, cut);
  if (plural)
    gs_rules_find_by_pattern (self, single, n_single, &search);
  if (!plural || search.n == 0)
    gs_rules_find_by_pattern (self, whole, n_whole, &search);
  for (guint i = 0; search.n > 1 && i < search.n; i++)
    matches[i].sure = FALSE;
  return search.n;
}

/* more families than one name can be of */
#define GS_RULES_MAX_FAMILIES 8

/**
 * gs_rules_find_product:
 * @text: one word or several
 * @length: their bytes
 * @match: (out): what it likely is; undefined if nothing
 *
 * Finds the likeliest of gs_rules_find_products (). Take the longest run of words that matches.
 *
 * Returns: whether the words name a product
 */
gboolean
gs_rules_find_product (const GsRules *self, const char *text, gsize length,
                       GsRulesProductMatch *match)
{
  GsRulesProductMatch matches[GS_RULES_MAX_FAMILIES];

  if (gs_rules_find_products (self, text, length, matches, G_N_ELEMENTS (matches)) == 0)
    return FALSE;
  *match = matches[0];
  return TRUE;
}

static char
gs_rules_digit_for (char c)
{
  switch (c)
    {
    case 'O':
      return '0';
    case 'I':
    case 'L':
      return '1';
    case 'S':
      return '5';
    case 'B':
      return '8';
    case 'Z':
      return '2';
    default:
      return '\0';
    }
}

/* letters that stand next to a digit and look like one become one, from the second place on */
static gboolean
gs_rules_mend_digits (char *squeezed, gsize length)
{
  gboolean changed = FALSE;

  for (gsize i = 1; i < length; i++)
    {
      char digit = gs_rules_digit_for (squeezed[i]);
      gboolean beside = g_ascii_isdigit (squeezed[i - 1])
                        || (i + 1 < length && g_ascii_isdigit (squeezed[i + 1]));

      if (digit == '\0' || !beside)
        continue;
      squeezed[i] = digit;
      changed = TRUE;
    }
  return changed;
}

/**
 * gs_rules_find_product_lookalike:
 * @text: one word or several: "H2O"
 * @length: their bytes
 * @match: (out): the product it would be with digits for letters that look like them
 *
 * Only members that the catalogue knows are found so. Words that are something else as well ("H2O"
 * is water) are found too: something near must speak for the product.
 *
 * Returns: whether the words look like a product and are none as they stand
 */
gboolean
gs_rules_find_product_lookalike (const GsRules *self, const char *text, gsize length,
                                 GsRulesProductMatch *match)
{
  char squeezed[GS_RULES_SQUEEZED_SIZE];
  GsRulesProductSearch search = { match, 1, 0 };
  gsize n;

  if (gs_rules_find_product (self, text, length, match))
    return FALSE;
  n = gs_rules_products_squeeze (text, gs_rules_cut_plural (text, length), squeezed);
  if (n == 0 || !gs_rules_mend_digits (squeezed, n))
    return FALSE;
  gs_rules_find_members (self, squeezed, n, &search);
  return search.n > 0;
}

/**
 * gs_rules_get_product_reach:
 * @word: the first word of what may be a product
 * @length: its bytes
 * @first_word: its key
 *
 * Returns: words (blanks and hyphens part words) of the longest name worth asking for that begins
 *   with @word, 0 if none does
 */
guint
gs_rules_get_product_reach (const GsRules *self, const char *word, gsize length, guint32 first_word)
{
  char squeezed[GS_RULES_SQUEEZED_SIZE + 1] = "#";
  gsize n = gs_rules_products_squeeze (word, length, squeezed + 1);
  gsize stem = n > 0 ? gs_rules_products_get_stem (squeezed + 1, n) : 0;
  guint reach = gs_rules_reach_find (&self->products->reach, first_word);
  guint n_families;
  const GsRulesFamilyData *const *families;

  if (n == 0)
    return reach;
  families = gs_rules_index_find (
      &self->products->stems, gs_string_set_find (self->strings, squeezed, stem + 1), &n_families);
  for (guint i = 0; i < n_families; i++)
    reach = MAX (reach, families[i]->reach);
  return reach;
}

/**
 * gs_rules_is_product_cue:
 * @family: a family
 * @word: a word near a possible member, singular: "chip", "Nvidia"
 * @length: its bytes
 *
 * Returns: whether the word speaks for a member of the family
 */
gboolean
gs_rules_is_product_cue (const GsRules *self, const GsRulesFamily *family, const char *word,
                         gsize length)
{
  guint32 key = gs_rules_find_key (self, word, length);

  return key != 0
         && g_hash_table_contains (gs_rules_get_family_data (family)->cues, GUINT_TO_POINTER (key));
}

/**
 * gs_rules_find_family:
 * @id: of the rule
 *
 * Returns: (transfer none) (nullable): the family, %NULL if there is none of this id
 */
const GsRulesFamily *
gs_rules_find_family (const GsRules *self, const char *id)
{
  for (guint i = 0; i < self->products->families->len; i++)
    {
      const GsRulesFamily *family = g_ptr_array_index (self->products->families, i);

      if (g_str_equal (family->id, id))
        return family;
    }
  return NULL;
}

/* members by themselves, and behind each name of their maker */
void
gs_rules_products_list (const GsRules *self, GPtrArray *names)
{
  for (guint i = 0; i < self->products->families->len; i++)
    {
      const GsRulesFamily *family = g_ptr_array_index (self->products->families, i);
      const GsRulesEntity *maker =
          family->maker != NULL ? gs_rules_find_entity (self, family->maker) : NULL;

      for (guint j = 0; j < family->n_members; j++)
        for (guint k = 0; family->members[j]->forms[k] != NULL; k++)
          {
            const char *form = family->members[j]->forms[k];

            g_ptr_array_add (names, g_strdup (form));
            for (guint m = 0; maker != NULL && maker->forms[m] != NULL; m++)
              g_ptr_array_add (names, g_strdup_printf ("%s %s", maker->forms[m], form));
          }
    }
}
