/* SPDX-License-Identifier: MIT */
/* Product families as packs write them: patterns, members, squeezed names. */
#include "assertion/gs-rules-products-private.h"

#include <string.h>

#include "base/gs-canon.h"
#include "base/gs-error.h"

static void
gs_rules_family_data_clear (gpointer data)
{
  GsRulesFamilyData *family = data;

  g_clear_pointer (&family->pattern, g_regex_unref);
  g_clear_pointer (&family->cues, g_hash_table_unref);
  g_clear_pointer (&family->prefixes, g_strfreev);
}

GsRulesProducts *
gs_rules_products_new (void)
{
  GsRulesProducts *self = g_new0 (GsRulesProducts, 1);

  self->families = g_ptr_array_new_with_free_func (gs_rules_family_data_clear);
  gs_rules_index_init (&self->members, sizeof (const GsRulesProduct *));
  gs_rules_index_init (&self->stems, sizeof (const GsRulesFamilyData *));
  gs_rules_reach_init (&self->reach);
  return self;
}

void
gs_rules_products_free (GsRulesProducts *self)
{
  g_ptr_array_unref (self->families);
  gs_rules_index_clear (&self->members);
  gs_rules_index_clear (&self->stems);
  gs_rules_reach_clear (&self->reach);
  g_free (self);
}

/* ---- squeezed names ---- */

/* capitals without blanks, hyphens and slashes; what begins with it cannot be a folded key */
gsize
gs_rules_products_squeeze (const char *text, gsize length, char *buffer)
{
  char folded[GS_RULES_SQUEEZED_SIZE * 2];
  gsize n = gs_canon (text, length, GS_CANON_DEFAULT, folded, sizeof folded);
  gsize used = 0;

  if (n >= sizeof folded)
    return 0;
  for (gsize i = 0; i < n; i++)
    {
      char c = folded[i];

      if (c == ' ' || c == '-' || c == '/' || c == '\'')
        continue;
      if (used + 1 >= GS_RULES_SQUEEZED_SIZE)
        return 0;
      buffer[used++] = g_ascii_islower (c) ? (char) (c & ~0x20) : c;
    }
  buffer[used] = '\0';
  return used;
}

/* the letters in front of the first digit */
gsize
gs_rules_products_get_stem (const char *squeezed, gsize length)
{
  gsize n = 0;

  while (n < length && !g_ascii_isdigit (squeezed[n]))
    n++;
  return n;
}

/* the canonical code of a squeezed name: the pattern's first group, else the whole */
gboolean
gs_rules_products_make_code (const GsRulesFamilyData *family, const char *squeezed, char *code)
{
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *group = NULL;

  if (family->pattern == NULL
      || !g_regex_match (family->pattern, squeezed, G_REGEX_MATCH_DEFAULT, &info))
    {
      g_strlcpy (code, squeezed, GS_RULES_CODE_SIZE);
      return FALSE;
    }
  group = g_match_info_fetch (info, 1);
  g_strlcpy (code, group != NULL && *group != '\0' ? group : squeezed, GS_RULES_CODE_SIZE);
  return TRUE;
}

/* ---- reading ---- */

static void
gs_rules_add_stem (GsRules *self, GsRulesFamilyData *family, const char *stem, gsize length)
{
  /* a stem may be empty ("737"): the sign in front makes it a key all the same */
  g_autofree char *key = g_strdup_printf ("#%.*s", (int) length, stem);
  guint32 id = gs_string_set_intern (self->strings, key, length + 1);
  GArray *keys = self->products->stems.keys;

  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, guint32, i) == id
        && g_array_index (self->products->stems.elements, GsRulesFamilyData *, i) == family)
      return;
  gs_rules_index_add (&self->products->stems, id, &family);
}

/* the stem alone, and with each word in front that the family may have ("Boeing 737") */
static void
gs_rules_add_stems (GsRules *self, GsRulesFamilyData *family, const char *stem, gsize length)
{
  gs_rules_add_stem (self, family, stem, length);
  for (guint i = 0; family->prefixes[i] != NULL; i++)
    {
      char squeezed[GS_RULES_SQUEEZED_SIZE] = "";
      g_autofree char *whole = g_strdup_printf ("%s%.*s", family->prefixes[i], (int) length, stem);
      gsize squeezed_length = gs_rules_products_squeeze (whole, strlen (whole), squeezed);

      gs_rules_add_stem (self, family, squeezed, squeezed_length);
    }
}

static void
gs_rules_add_product_reach (GsRules *self, GsRulesFamilyData *family, const char *form)
{
  g_autofree char *folded = gs_canon_dup (form, strlen (form), GS_CANON_DEFAULT);
  gsize first = strcspn (folded, " -");
  guint n_words = 1;

  for (const char *c = folded; *c != '\0'; c++)
    n_words += *c == ' ' || *c == '-';
  gs_rules_reach_add (&self->products->reach, gs_string_set_intern (self->strings, folded, first),
                      n_words);
  family->reach = MAX (family->reach, n_words);
  for (guint i = 0; family->prefixes[i] != NULL; i++)
    {
      g_autofree char *prefix =
          gs_canon_dup (family->prefixes[i], strlen (family->prefixes[i]), GS_CANON_DEFAULT);

      first = strcspn (prefix, " -");
      gs_rules_reach_add (&self->products->reach,
                          gs_string_set_intern (self->strings, prefix, first), n_words + 2);
    }
}

static gboolean
gs_rules_add_product_form (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                           GsRulesFamilyData *family, GsRulesProduct *product, const char *form,
                           GError **error)
{
  char squeezed[GS_RULES_SQUEEZED_SIZE];
  char code[GS_RULES_CODE_SIZE];
  gsize length = gs_rules_products_squeeze (form, strlen (form), squeezed);
  gsize stem = gs_rules_products_get_stem (squeezed, length);
  gboolean matches;

  if (length == 0)
    {
      gs_rules_set_error (error, source->path, node, "the member '%s' is too long", form);
      return FALSE;
    }
  gs_rules_index_add (&self->products->members,
                      gs_string_set_intern (self->strings, squeezed, length), &product);
  gs_rules_add_product_reach (self, family, form);
  matches = gs_rules_products_make_code (family, squeezed, code);
  if (product->code == NULL)
    product->code = gs_rules_intern (self, code);
  if (stem == length || family->pattern == NULL)
    return TRUE;
  gs_rules_add_stems (self, family, squeezed, stem);
  /* "MQ-9 Reaper" is a nickname put on; the first form must be what the pattern is for */
  if (matches || form != product->forms[0])
    return TRUE;
  gs_rules_set_error (error, source->path, node,
                      "the member '%s' (%s) does not match the pattern of its family", form,
                      squeezed);
  return FALSE;
}

static gboolean
gs_rules_read_product (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                       GsRulesFamilyData *family, const char *item, GPtrArray *members,
                       GError **error)
{
  g_auto (GStrv) forms = gs_rules_split (item, "=");
  GsRulesProduct *product = gs_arena_new_array0 (self->arena, GsRulesProduct, 1);

  if (forms[0] == NULL)
    {
      gs_rules_set_error (error, source->path, node, "a member has no name");
      return FALSE;
    }
  product->family = &family->family;
  product->name = gs_rules_intern (self, forms[0]);
  product->forms = gs_rules_intern_list (self, forms);
  for (guint i = 0; forms[i] != NULL; i++)
    if (!gs_rules_add_product_form (self, source, node, family, product, product->forms[i], error))
      return FALSE;
  g_ptr_array_add (members, product);
  return TRUE;
}

static gboolean
gs_rules_read_members (GsRules *self, const GsRulesSource *source, GsRulesFamilyData *family,
                       GError **error)
{
  const GsXmlNode *node = gs_xml_first_child (source->node, "members");
  g_auto (GStrv) items = gs_rules_split_node (node, ";");
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  const GsRulesProduct **copy;

  for (guint i = 0; items[i] != NULL; i++)
    if (!gs_rules_read_product (self, source, node, family, items[i], members, error))
      return FALSE;
  copy = gs_arena_new_array (self->arena, const GsRulesProduct *, members->len + 1);
  if (members->len > 0)
    memcpy (copy, members->pdata, sizeof (gpointer) * members->len);
  family->family.members = copy;
  family->family.n_members = members->len;
  return TRUE;
}

static gboolean
gs_rules_read_pattern (const GsRulesSource *source, GsRulesFamilyData *family, GError **error)
{
  const char *pattern = gs_xml_get_attribute (source->node, "pattern");
  g_autofree char *anchored = NULL;
  g_autoptr (GError) local = NULL;

  if (pattern == NULL)
    return TRUE;
  anchored = g_strdup_printf ("^(?:%s)$", pattern);
  family->pattern = g_regex_new (anchored, G_REGEX_DOLLAR_ENDONLY, G_REGEX_MATCH_DEFAULT, &local);
  if (family->pattern != NULL)
    return TRUE;
  gs_rules_set_error (error, source->path, source->node, "the pattern '%s' is wrong: %s", pattern,
                      local->message);
  return FALSE;
}

/**
 * gs_rules_products_read:
 * @source: a rule of the topic products
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_products_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  GsRulesFamilyData *family = gs_arena_new_array0 (self->arena, GsRulesFamilyData, 1);
  g_auto (GStrv) cues = gs_rules_split (gs_xml_get_attribute (source->node, "cues"), ";");
  const char *noun = gs_rules_get_required (source, source->node, "noun", error);

  if (noun == NULL)
    return FALSE;
  g_ptr_array_add (self->products->families, family);
  family->family.id = source->rule->id;
  family->family.name = source->rule->name;
  family->family.maker = gs_rules_intern (self, gs_xml_get_attribute (source->node, "maker"));
  family->family.noun = gs_rules_intern (self, noun);
  family->sure = g_strcmp0 (gs_xml_get_attribute (source->node, "sure"), "no") != 0;
  family->prefixes = gs_rules_split (gs_xml_get_attribute (source->node, "prefixes"), ";");
  family->cues = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; cues[i] != NULL; i++)
    g_hash_table_add (family->cues,
                      GUINT_TO_POINTER (gs_rules_intern_key (self, cues[i], strlen (cues[i]))));
  return gs_rules_read_pattern (source, family, error)
         && gs_rules_read_members (self, source, family, error);
}

/**
 * gs_rules_products_seal:
 *
 * Returns: %TRUE
 */
gboolean
gs_rules_products_seal (GsRules *self, GError **error)
{
  (void) error;
  gs_rules_index_seal (&self->products->members);
  gs_rules_index_seal (&self->products->stems);
  return TRUE;
}
