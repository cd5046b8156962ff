/* SPDX-License-Identifier: MIT */
/* Reading of packs of places, and what lies in what. */
#include "assertion/gs-rules-places.h"

#include <string.h>

#include "assertion/gs-rules-names-private.h"
#include "base/gs-error.h"
#include "base/gs-canon.h"

/* ids are made of the country's code and the folded name; a name that a country has twice gets its
 * region in front */
static char *
gs_rules_make_place_id (GsRules *self, const GsRulesEntity *parent, const char *name)
{
  const GsRulesEntity *stem = parent != NULL && parent->country != NULL ? parent->country : NULL;
  g_autofree char *folded = gs_canon_dup (name, strlen (name), GS_CANON_DEFAULT);
  char *id;

  for (char *c = folded; *c != '\0'; c++)
    if (*c == ' ' || *c == '\'')
      *c = '-';
  id = g_strconcat (stem != NULL ? stem->id : "place", "-", folded, NULL);
  if (parent == NULL || !g_hash_table_contains (self->names->by_id, gs_rules_intern (self, id)))
    return id;
  g_free (id);
  return g_strconcat (parent->id, "-", folded, NULL);
}

/* one item of a list, "Kyiv = Kiev" */
static GsRulesEntity *
gs_rules_add_place (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                    const char *item, const char *class, const GsRulesEntity *parent,
                    GError **error)
{
  g_auto (GStrv) texts = gs_rules_split (item, "=");
  g_autofree char *id = NULL;
  GsRulesEntity *place;

  if (texts[0] == NULL)
    {
      gs_rules_set_error (error, source->path, node, "a place has no name");
      return NULL;
    }
  id = gs_rules_make_place_id (self, parent, texts[0]);
  place = gs_rules_names_add (self, source, node, id, GS_RULES_NAME_PLACE, class, error);
  if (place == NULL)
    return NULL;
  place->parent = parent;
  place->country = parent != NULL ? parent->country : NULL;
  gs_rules_names_add_forms (self, place, texts);
  return place;
}

static void
gs_rules_add_demonyms (GsRules *self, const GsXmlNode *node, GsRulesEntity *place)
{
  g_auto (GStrv) demonyms = gs_rules_split (gs_xml_get_attribute (node, "demonyms"), ";");

  for (guint i = 0; demonyms[i] != NULL; i++)
    gs_rules_names_add_form (self, place, demonyms[i], GS_RULES_FORM_DEMONYM);
  if (demonyms[0] != NULL)
    g_hash_table_insert (self->names->demonyms, place,
                         (gpointer) gs_rules_intern (self, demonyms[0]));
}

static gboolean
gs_rules_read_place_list (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                          const GsRulesEntity *parent, GError **error)
{
  g_auto (GStrv) items = gs_rules_split_node (node, ";");
  const char *class = gs_xml_get_attribute (node, "class");

  if (class == NULL)
    class = gs_xml_is_element (node, "regions") ? "region" : "city";
  for (guint i = 0; items[i] != NULL; i++)
    if (gs_rules_add_place (self, source, node, items[i], class, parent, error) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean gs_rules_read_place_children (GsRules *self, const GsRulesSource *source,
                                              const GsXmlNode *node, const GsRulesEntity *parent,
                                              GError **error);

/* <region name="A = B"> or <city name="..."> with places inside */
static gboolean
gs_rules_read_nested_place (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                            const GsRulesEntity *parent, GError **error)
{
  const char *name = gs_rules_get_required (source, node, "name", error);
  const char *class = gs_xml_get_attribute (node, "class");
  GsRulesEntity *place;

  if (name == NULL)
    return FALSE;
  place = gs_rules_add_place (self, source, node, name,
                              class != NULL ? class : gs_xml_get_name (node), parent, error);
  if (place == NULL)
    return FALSE;
  gs_rules_add_demonyms (self, node, place);
  if (g_strcmp0 (gs_xml_get_attribute (node, "disputed"), "yes") == 0)
    place->country = NULL;
  return gs_rules_read_place_children (self, source, node, place, error);
}

static gboolean
gs_rules_read_country (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                       const GsRulesEntity *continent, GError **error)
{
  const char *code = gs_rules_get_required (source, node, "code", error);
  const char *capital = gs_xml_get_attribute (node, "capital");
  g_auto (GStrv) texts = gs_rules_split (gs_xml_get_attribute (node, "name"), "=");
  g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : NULL;
  g_autofree char *id = g_strconcat ("place-", lower, NULL);
  GsRulesEntity *country;
  GsRulesEntity *city;

  if (code == NULL)
    return FALSE;
  country = gs_rules_names_add (self, source, node, id, GS_RULES_NAME_PLACE, "country", error);
  if (country == NULL)
    return FALSE;
  country->parent = continent;
  country->country = country;
  gs_rules_names_add_forms (self, country, texts);
  gs_rules_add_demonyms (self, node, country);
  if (capital != NULL)
    {
      city = gs_rules_add_place (self, source, node, capital, "capital", country, error);
      if (city == NULL)
        return FALSE;
      g_hash_table_insert (self->names->capitals, country, city);
    }
  return gs_rules_read_place_children (self, source, node, country, error);
}

static gboolean
gs_rules_read_place_child (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                           const GsRulesEntity *parent, GError **error)
{
  const char *name = gs_xml_get_name (node);

  if (g_str_equal (name, "example"))
    return TRUE;
  if (g_str_equal (name, "country"))
    return gs_rules_read_country (self, source, node, parent, error);
  if (g_str_equal (name, "region") || g_str_equal (name, "city"))
    return gs_rules_read_nested_place (self, source, node, parent, error);
  return gs_rules_read_place_list (self, source, node, parent, error);
}

static gboolean
gs_rules_read_place_children (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                              const GsRulesEntity *parent, GError **error)
{
  for (const GsXmlNode *child = gs_xml_first_child (node, NULL); child != NULL;
       child = gs_xml_next_sibling (child, NULL))
    if (!gs_rules_read_place_child (self, source, child, parent, error))
      return FALSE;
  return TRUE;
}

/* the continent of a rule, made when it is first named */
static GsRulesEntity *
gs_rules_get_continent (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *item = gs_xml_get_attribute (source->node, "continent");
  g_auto (GStrv) texts = gs_rules_split (item, "=");
  g_autofree char *id = gs_rules_make_place_id (self, NULL, texts[0]);
  GsRulesEntity *continent = g_hash_table_lookup (self->names->by_id, gs_rules_intern (self, id));

  if (continent != NULL)
    return continent;
  continent = gs_rules_add_place (self, source, source->node, item, "continent", NULL, error);
  if (continent != NULL)
    gs_rules_add_demonyms (self, source->node, continent);
  return continent;
}

/**
 * gs_rules_places_read:
 * @source: a rule of the topic places
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_places_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  GsRulesEntity *continent = NULL;

  if (gs_xml_get_attribute (source->node, "continent") != NULL)
    {
      continent = gs_rules_get_continent (self, source, error);
      if (continent == NULL)
        return FALSE;
    }
  return gs_rules_read_place_children (self, source, source->node, continent, error);
}

/* ---- asking ---- */

static gboolean
gs_rules_is_inside (const GsRulesEntity *inner, const GsRulesEntity *outer)
{
  for (const GsRulesEntity *place = inner->parent; place != NULL; place = place->parent)
    if (place == outer)
      return TRUE;
  return FALSE;
}

/* the ancestor of @place (or itself) that is a child of @parent, which may be NULL for the top */
static const GsRulesEntity *
gs_rules_get_branch (const GsRulesEntity *place, const GsRulesEntity *parent)
{
  while (place->parent != parent)
    place = place->parent;
  return place;
}

static gboolean
gs_rules_is_town (const GsRulesEntity *place)
{
  return g_str_equal (place->class, "city") || g_str_equal (place->class, "capital");
}

/* two different children of one parent: apart if both are countries, both regions, both towns */
static GsRulesContainment
gs_rules_compare_branches (const GsRulesEntity *a, const GsRulesEntity *b)
{
  if (gs_rules_is_town (a) && gs_rules_is_town (b))
    return GS_RULES_CONTAINMENT_DISJOINT;
  if ((g_str_equal (a->class, "country") || g_str_equal (a->class, "region"))
      && g_str_equal (a->class, b->class))
    return GS_RULES_CONTAINMENT_DISJOINT;
  return GS_RULES_CONTAINMENT_UNKNOWN;
}

/**
 * gs_rules_compare_places:
 * @a: a place
 * @b: a place
 *
 * Returns: how @a lies to @b; a town whose region the catalogue does not know is not compared with
 *   a region
 */
GsRulesContainment
gs_rules_compare_places (const GsRules *self, const GsRulesEntity *a, const GsRulesEntity *b)
{
  const GsRulesEntity *common;

  (void) self;
  if (a == b)
    return GS_RULES_CONTAINMENT_SAME;
  if (gs_rules_is_inside (a, b))
    return GS_RULES_CONTAINMENT_INSIDE;
  if (gs_rules_is_inside (b, a))
    return GS_RULES_CONTAINMENT_AROUND;
  /* continents, and places that two countries claim */
  if (a->country == NULL || b->country == NULL)
    return GS_RULES_CONTAINMENT_UNKNOWN;
  if (a->country != b->country)
    return GS_RULES_CONTAINMENT_DISJOINT;
  for (common = a->parent; common != NULL; common = common->parent)
    if (gs_rules_is_inside (b, common))
      return gs_rules_compare_branches (gs_rules_get_branch (a, common),
                                        gs_rules_get_branch (b, common));
  return GS_RULES_CONTAINMENT_UNKNOWN;
}

/**
 * gs_rules_find_place:
 * @text: surface words
 * @length: their bytes
 *
 * Returns: (transfer none) (nullable): the likeliest place of this name, demonyms left aside
 */
const GsRulesEntity *
gs_rules_find_place (const GsRules *self, const char *text, gsize length)
{
  guint n;
  const GsRulesNameMatch *matches = gs_rules_find_names (self, text, length, &n);

  for (guint i = 0; i < n; i++)
    if (matches[i].entity->kind == GS_RULES_NAME_PLACE && matches[i].form < GS_RULES_FORM_DEMONYM)
      return matches[i].entity;
  return NULL;
}

/**
 * gs_rules_find_country_by_demonym:
 * @text: "French", "Dutchman"
 * @length: its bytes
 *
 * Returns: (transfer none) (nullable): the country (or region) whose people are called so
 */
const GsRulesEntity *
gs_rules_find_country_by_demonym (const GsRules *self, const char *text, gsize length)
{
  guint n;
  const GsRulesNameMatch *matches = gs_rules_find_names (self, text, length, &n);

  for (guint i = 0; i < n; i++)
    if (matches[i].form == GS_RULES_FORM_DEMONYM)
      return matches[i].entity;
  return NULL;
}

/**
 * gs_rules_get_capital:
 * @country: a country
 *
 * Returns: (transfer none) (nullable): its capital
 */
const GsRulesEntity *
gs_rules_get_capital (const GsRules *self, const GsRulesEntity *country)
{
  return g_hash_table_lookup (self->names->capitals, country);
}

/**
 * gs_rules_get_government:
 * @country: a country
 *
 * Returns: (transfer none) (nullable): its government, if a pack of metonyms has it
 */
const GsRulesEntity *
gs_rules_get_government (const GsRules *self, const GsRulesEntity *country)
{
  return g_hash_table_lookup (self->names->governments, country);
}
