/* SPDX-License-Identifier: MIT */
/* The table of names: reading of packs of organizations and metonyms. */
#include "assertion/gs-rules-names.h"

#include <string.h>

#include "assertion/gs-rules-names-private.h"
#include "base/gs-error.h"

static const char *const kinds[] = {
  [GS_RULES_NAME_ORGANIZATION] = "organization",
  [GS_RULES_NAME_GOVERNMENT] = "government",
  [GS_RULES_NAME_PLACE] = "place",
  [GS_RULES_NAME_EVENT] = "event",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_RULES_NAME_KINDS);

static const char *const forms[] = {
  [GS_RULES_FORM_NAME] = "name",       [GS_RULES_FORM_ALIAS] = "alias",
  [GS_RULES_FORM_ACRONYM] = "acronym", [GS_RULES_FORM_DEMONYM] = "demonym",
  [GS_RULES_FORM_METONYM] = "metonym",
};

G_STATIC_ASSERT (G_N_ELEMENTS (forms) == GS_N_RULES_FORMS);

/* capitals of at most this many letters are read as letters, not as a word */
#define GS_RULES_ACRONYM_LENGTH 6

GsRulesNames *
gs_rules_names_new (void)
{
  GsRulesNames *self = g_new0 (GsRulesNames, 1);

  gs_rules_index_init (&self->matches, sizeof (GsRulesNameMatch));
  gs_rules_reach_init (&self->reach);
  self->by_id = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->forms =
      g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_array_unref);
  self->demonyms = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->capitals = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->governments = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->origins = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->administrations = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

void
gs_rules_names_free (GsRulesNames *self)
{
  gs_rules_index_clear (&self->matches);
  gs_rules_reach_clear (&self->reach);
  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->forms, g_hash_table_unref);
  g_hash_table_unref (self->demonyms);
  g_hash_table_unref (self->capitals);
  g_hash_table_unref (self->governments);
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->administrations);
  g_free (self);
}

/* ---- filling ---- */

static gboolean
gs_rules_is_acronym (const char *text)
{
  guint n_letters = 0;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isupper (*text))
        n_letters++;
      else if (!g_ascii_isdigit (*text) && strchr (".&-", *text) == NULL)
        return FALSE;
    }
  return n_letters > 0 && n_letters <= GS_RULES_ACRONYM_LENGTH;
}

static guint
gs_rules_count_words (const char *key)
{
  guint n = 1;

  for (; *key != '\0'; key++)
    n += *key == ' ';
  return n;
}

/**
 * GsRulesFormEntry: how an entity is called, while the table is filled
 */
typedef struct
{
  const char *text; /* interned */
  guint32 key;
} GsRulesFormEntry;

static gboolean
gs_rules_has_key (const GArray *list, guint32 key)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, GsRulesFormEntry, i).key == key)
      return TRUE;
  return FALSE;
}

/**
 * gs_rules_names_add_form:
 * @text: how the entity is called too
 * @form: in what way; an alias of capitals only becomes an acronym
 *
 * A form that the entity has already is left out.
 */
void
gs_rules_names_add_form (GsRules *self, GsRulesEntity *entity, const char *text, GsRulesForm form)
{
  GArray *list = g_hash_table_lookup (self->names->forms, entity);
  const char *interned = gs_rules_intern (self, text);
  guint32 key = gs_rules_intern_key (self, text, strlen (text));
  GsRulesNameMatch match = { entity, interned, form };
  const GsRulesFormEntry entry = { interned, key };
  const char *key_text;
  const char *blank;

  if (key == 0 || gs_rules_has_key (list, key))
    return;
  if (match.form == GS_RULES_FORM_ALIAS && gs_rules_is_acronym (text))
    match.form = GS_RULES_FORM_ACRONYM;
  g_array_append_val (list, entry);
  gs_rules_index_add (&self->names->matches, key, &match);
  key_text = gs_string_set_get (self->strings, key);
  blank = strchr (key_text, ' ');
  gs_rules_reach_add (
      &self->names->reach,
      gs_string_set_intern (self->strings, key_text,
                            blank == NULL ? strlen (key_text) : (gsize) (blank - key_text)),
      gs_rules_count_words (key_text));
}

/**
 * gs_rules_names_add_forms:
 * @texts: %NULL-terminated; the first is the canonical name
 */
void
gs_rules_names_add_forms (GsRules *self, GsRulesEntity *entity, char **texts)
{
  if (texts[0] == NULL)
    return;
  entity->name = gs_rules_intern (self, texts[0]);
  gs_rules_names_add_form (self, entity, texts[0],
                           gs_rules_is_acronym (texts[0]) ? GS_RULES_FORM_ACRONYM
                                                          : GS_RULES_FORM_NAME);
  for (guint i = 1; texts[i] != NULL; i++)
    gs_rules_names_add_form (self, entity, texts[i], GS_RULES_FORM_ALIAS);
}

/**
 * gs_rules_names_add:
 * @node: the element that names it, for errors
 * @id: of the entity
 * @kind: of the entity
 * @class: (nullable): finer than the kind
 *
 * Returns: (transfer none): a new entity without forms, %NULL with %GS_ERROR_RULES if the id is
 *   taken
 */
GsRulesEntity *
gs_rules_names_add (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                    const char *id, GsRulesNameKind kind, const char *class, GError **error)
{
  GsRulesNames *names = self->names;
  const char *interned = gs_rules_intern (self, id);
  GsRulesEntity *entity;

  if (g_hash_table_contains (names->by_id, interned))
    {
      gs_rules_set_error (error, source->path, node, "the entity '%s' stands twice", id);
      return NULL;
    }
  entity = gs_arena_new_array0 (self->arena, GsRulesEntity, 1);
  entity->id = interned;
  entity->kind = kind;
  entity->class = gs_rules_intern (self, class != NULL ? class : kinds[kind]);
  entity->rule = source->rule->id;
  g_hash_table_insert (names->by_id, (gpointer) interned, entity);
  g_hash_table_insert (names->forms, entity, g_array_new (FALSE, FALSE, sizeof (GsRulesFormEntry)));
  return entity;
}

/**
 * gs_rules_names_get_country:
 * @code: (nullable): ISO 3166 code of two letters, in capitals
 *
 * Returns: (transfer none) (nullable): the country, %NULL if no pack has it
 */
GsRulesEntity *
gs_rules_names_get_country (GsRules *self, const char *code)
{
  g_autofree char *lower = code != NULL ? g_ascii_strdown (code, -1) : NULL;
  g_autofree char *id = lower != NULL ? g_strconcat ("place-", lower, NULL) : NULL;

  return id != NULL ? g_hash_table_lookup (self->names->by_id, gs_rules_intern (self, id)) : NULL;
}

/* ---- reading ---- */

/* the attribute of the entity, else that of its rule */
static const char *
gs_rules_get_inherited (const GsRulesSource *source, const GsXmlNode *node, const char *name)
{
  const char *value = gs_xml_get_attribute (node, name);

  return value != NULL ? value : gs_xml_get_attribute (source->node, name);
}

static gboolean
gs_rules_link_entity (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                      GsRulesEntity *entity, GError **error)
{
  const char *code = gs_rules_get_inherited (source, node, "country");
  const char *parent = gs_xml_get_attribute (node, "parent");

  entity->country = gs_rules_names_get_country (self, code);
  if (code != NULL && entity->country == NULL)
    {
      gs_rules_set_error (error, source->path, node, "no country '%s'", code);
      return FALSE;
    }
  if (parent == NULL)
    return TRUE;
  entity->parent = g_hash_table_lookup (self->names->by_id, gs_rules_intern (self, parent));
  if (entity->parent != NULL)
    return TRUE;
  gs_rules_set_error (error, source->path, node, "no entity '%s'; a parent stands before", parent);
  return FALSE;
}

/* "French government", "France's government" and "government of France" for each form of both */
static void
gs_rules_add_government_forms (GsRules *self, GsRulesEntity *government)
{
  static const char *const patterns[] = { "%s government", "%s's government", "%s administration",
                                          "%s authorities" };
  const GsRulesEntity *country = government->country;
  const char *demonym = g_hash_table_lookup (self->names->demonyms, country);
  g_autofree char *of = g_strconcat ("government of ", country->name, NULL);

  gs_rules_names_add_form (self, government, of, GS_RULES_FORM_ALIAS);
  for (guint i = 0; i < 2; i++)
    {
      const char *word = i == 0 ? country->name : demonym;

      for (guint k = 0; word != NULL && k < G_N_ELEMENTS (patterns); k++)
        {
          g_autofree char *text = g_strdup_printf (patterns[k], word);

          gs_rules_names_add_form (self, government, text, GS_RULES_FORM_ALIAS);
        }
    }
}

static void
gs_rules_note_entity (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                      GsRulesEntity *entity)
{
  g_auto (GStrv) metonyms = gs_rules_split (gs_xml_get_attribute (node, "metonyms"), ";");

  for (guint i = 0; metonyms[i] != NULL; i++)
    gs_rules_names_add_form (self, entity, metonyms[i], GS_RULES_FORM_METONYM);
  if (g_strcmp0 (gs_rules_get_inherited (source, node, "origin"), "yes") == 0)
    g_hash_table_add (self->names->origins, entity);
  if (entity->kind != GS_RULES_NAME_GOVERNMENT || entity->country == NULL)
    return;
  gs_rules_add_government_forms (self, entity);
  if (!g_hash_table_contains (self->names->governments, entity->country))
    g_hash_table_insert (self->names->governments, (gpointer) entity->country, entity);
}

static gboolean
gs_rules_read_entity (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                      GsRulesNameKind kind, GError **error)
{
  const char *id = gs_rules_get_required (source, node, "id", error);
  g_auto (GStrv) texts = gs_rules_split_node (node, ";");
  GsRulesEntity *entity;

  if (id == NULL)
    return FALSE;
  if (texts[0] == NULL)
    {
      gs_rules_set_error (error, source->path, node, "the entity '%s' has no name", id);
      return FALSE;
    }
  entity = gs_rules_names_add (self, source, node, id, kind,
                               gs_rules_get_inherited (source, node, "class"), error);
  if (entity == NULL || !gs_rules_link_entity (self, source, node, entity, error))
    return FALSE;
  gs_rules_names_add_forms (self, entity, texts);
  gs_rules_note_entity (self, source, node, entity);
  return TRUE;
}

static gboolean
gs_rules_name_kind_from_string (const char *name, GsRulesNameKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], name) == 0)
      {
        *kind = (GsRulesNameKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
gs_rules_read_administrations (GsRules *self, const GsXmlNode *node)
{
  g_auto (GStrv) words = gs_rules_split (gs_xml_get_attribute (node, "words"), ";");

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (self->names->administrations,
                      GUINT_TO_POINTER (gs_rules_intern_key (self, words[i], strlen (words[i]))));
}

/**
 * gs_rules_names_read:
 * @source: a rule of the topics organizations or metonyms
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_names_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  GsRulesNameKind kind;
  const char *name = gs_xml_get_attribute (source->node, "kind");

  if (gs_xml_is_element (source->node, "administrations"))
    {
      gs_rules_read_administrations (self, source->node);
      return TRUE;
    }
  if (!gs_rules_name_kind_from_string (name, &kind))
    {
      gs_rules_set_error (error, source->path, source->node, "no kind of name '%s'",
                          name != NULL ? name : "");
      return FALSE;
    }
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "entity"); node != NULL;
       node = gs_xml_next_sibling (node, "entity"))
    if (!gs_rules_read_entity (self, source, node, kind, error))
      return FALSE;
  return TRUE;
}

/**
 * gs_rules_names_seal:
 *
 * Gives each entity its list of forms and sorts the table.
 *
 * Returns: %TRUE
 */
gboolean
gs_rules_names_seal (GsRules *self, GError **error)
{
  GHashTableIter iter;
  gpointer entity;
  gpointer list;

  (void) error;
  g_hash_table_iter_init (&iter, self->names->forms);
  while (g_hash_table_iter_next (&iter, &entity, &list))
    {
      const GArray *entries = list;
      const char **copy = gs_arena_new_array (self->arena, const char *, entries->len + 1);

      for (guint i = 0; i < entries->len; i++)
        copy[i] = g_array_index (entries, GsRulesFormEntry, i).text;
      copy[entries->len] = NULL;
      ((GsRulesEntity *) entity)->forms = copy;
    }
  g_clear_pointer (&self->names->forms, g_hash_table_unref);
  gs_rules_index_seal (&self->names->matches);
  return TRUE;
}

/* ---- names of kinds and forms ---- */

/**
 * gs_rules_name_kind_to_string:
 *
 * Returns: (transfer none): "organization", "government", "place" or "event"
 */
const char *
gs_rules_name_kind_to_string (GsRulesNameKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_RULES_NAME_KINDS, NULL);
  return kinds[kind];
}

/**
 * gs_rules_form_to_string:
 *
 * Returns: (transfer none): "name", "alias", "acronym", "demonym" or "metonym"
 */
const char *
gs_rules_form_to_string (GsRulesForm form)
{
  g_return_val_if_fail ((guint) form < GS_N_RULES_FORMS, NULL);
  return forms[form];
}
