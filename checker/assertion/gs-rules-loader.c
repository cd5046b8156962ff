/* SPDX-License-Identifier: MIT */
/* Reads the packs of several folders: later rules take the place of earlier ones of the same id. */
#include "assertion/gs-rules-loader.h"

#include <string.h>

#include "assertion/gs-rules-private.h"
#include "base/gs-error.h"

/**
 * GsRulesTopic: what reads the rules of a topic
 */
typedef struct
{
  const char *name; /* the pack's attribute topic */
  gboolean (*read) (GsRules *self, const GsRulesSource *source, GError **error);
} GsRulesTopic;

/* in this order rules are read, whatever the order of packs */
static const GsRulesTopic topics[] = {
  { "places", gs_rules_places_read },
  { "organizations", gs_rules_names_read },
  { "metonyms", gs_rules_names_read },
  { "offices", gs_rules_offices_read },
  { "titles", gs_rules_titles_read },
  { "products", gs_rules_products_read },
  { "confusions", gs_rules_confusions_read },
  { "attribution", gs_rules_words_read },
  { "hedges", gs_rules_words_read },
  { "predicates", gs_rules_words_read },
  { "things", gs_rules_words_read },
  { "events", gs_rules_words_read },
  { "names", gs_rules_words_read },
  { "quantities", gs_rules_words_read },
  { "operators", gs_rules_operators_read },
  { "classes", gs_rules_classes_read },
  { "given-names", gs_rules_given_names_read },
  { "relations", gs_rules_relations_read },
  { "contraries", gs_rules_contraries_read },
  { "questions", gs_rules_questions_read },
};

typedef struct
{
  GsRulesSource source;
  const GsRulesTopic *topic;
  guint folder; /* from 0 */
} GsRulesPending;

/**
 * GsRulesLoad: what lives only while loading
 */
typedef struct
{
  GsRules *rules;
  GPtrArray *documents; /* of GsXmlDocument, owned */
  GArray *pending;      /* of GsRulesPending, in order of first mention */
  GHashTable *by_id;    /* of utf8:index into pending, interned ids */
  GPtrArray *packs;     /* of GBytes, as they were read */
} GsRulesLoad;

static void
gs_rules_load_clear (GsRulesLoad *self)
{
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->pending, g_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->packs, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsRulesLoad, gs_rules_load_clear)

static const GsRulesTopic *
gs_rules_find_topic (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_strcmp0 (topics[i].name, name) == 0)
      return &topics[i];
  return NULL;
}

static GsRule *
gs_rules_make_rule (GsRules *self, const char *path, const char *topic, const GsXmlNode *node,
                    GError **error)
{
  const char *id = gs_xml_get_attribute (node, "id");
  GsRule *rule;

  if (id == NULL || *id == '\0')
    {
      gs_rules_set_error (error, path, node, "element '%s' needs the attribute 'id'",
                          gs_xml_get_name (node));
      return NULL;
    }
  rule = gs_arena_new_array0 (self->arena, GsRule, 1);
  rule->id = gs_rules_intern (self, id);
  rule->name = gs_rules_intern (self, gs_xml_get_attribute (node, "name"));
  rule->topic = topic;
  rule->pack = path;
  rule->line = gs_xml_get_line (node);
  if (rule->name == NULL)
    rule->name = rule->id;
  return gs_rules_read_examples (self, node, rule, error) ? rule : NULL;
}

/* a rule of an earlier folder gives way; within one folder an id stands once */
static gboolean
gs_rules_load_add (GsRulesLoad *self, const GsRulesPending *pending, GError **error)
{
  const GsRulesSource *source = &pending->source;
  gpointer found;
  GsRulesPending *earlier;

  if (!g_hash_table_lookup_extended (self->by_id, source->rule->id, NULL, &found))
    {
      g_hash_table_insert (self->by_id, (gpointer) source->rule->id,
                           GUINT_TO_POINTER (self->pending->len));
      g_array_append_vals (self->pending, pending, 1);
      return TRUE;
    }
  earlier = &g_array_index (self->pending, GsRulesPending, GPOINTER_TO_UINT (found));
  if (earlier->folder < pending->folder)
    {
      *earlier = *pending;
      return TRUE;
    }
  gs_rules_set_error (error, source->path, source->node, "the id '%s' stands twice, first at %s:%u",
                      source->rule->id, earlier->source.path, earlier->source.rule->line);
  return FALSE;
}

static gboolean
gs_rules_load_pack_rules (GsRulesLoad *self, const char *path, const GsXmlNode *root, guint folder,
                          GError **error)
{
  const char *name = gs_xml_get_attribute (root, "topic");
  GsRulesPending pending = { .topic = gs_rules_find_topic (name), .folder = folder };

  if (!gs_xml_is_element (root, "pack") || pending.topic == NULL)
    {
      gs_rules_set_error (error, path, root,
                          "no pack: it must begin with the element 'pack' and a known 'topic'");
      return FALSE;
    }
  pending.source.topic = gs_rules_intern (self->rules, name);
  pending.source.path = gs_rules_intern (self->rules, path);
  for (const GsXmlNode *node = gs_xml_first_child (root, NULL); node != NULL;
       node = gs_xml_next_sibling (node, NULL))
    {
      pending.source.node = node;
      pending.source.rule =
          gs_rules_make_rule (self->rules, pending.source.path, pending.source.topic, node, error);
      if (pending.source.rule == NULL || !gs_rules_load_add (self, &pending, error))
        return FALSE;
    }
  return TRUE;
}

/* what is wrong with a pack's XML is a broken rule, whatever the parser calls it */
static void
gs_rules_blame_pack (GError *error)
{
  if (error->domain == GS_ERROR && error->code == GS_ERROR_FORMAT)
    error->code = GS_ERROR_RULES;
}

static gboolean
gs_rules_load_pack (GsRulesLoad *self, const char *path, guint folder, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) local = NULL;
  GsXmlDocument *document;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path, local->message);
      return FALSE;
    }
  document = gs_xml_parse_bytes (bytes, length, path, GS_XML_STRICT, &local);
  g_ptr_array_add (self->packs, g_bytes_new_take (g_steal_pointer (&bytes), length));
  if (document == NULL)
    {
      gs_rules_blame_pack (local);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_ptr_array_add (self->documents, document);
  return gs_rules_load_pack_rules (self, path, gs_xml_get_root (document), folder, error);
}

static int
gs_rules_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * gs_rules_list_packs:
 * @folder: a folder
 *
 * Returns: (transfer full) (element-type utf8): the paths of its *.xml in byte order, %NULL with
 *   %GS_ERROR_READ if the folder cannot be read
 */
GPtrArray *
gs_rules_list_packs (const char *folder, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &local);
  GPtrArray *paths;
  const char *name;

  if (dir == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read the folder of rules '%s': %s",
                   folder, local->message);
      return NULL;
    }
  paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml") && name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, gs_rules_compare_names);
  return paths;
}

static gboolean
gs_rules_load_folder (GsRulesLoad *self, const char *path, guint folder, GError **error)
{
  g_autoptr (GPtrArray) packs = gs_rules_list_packs (path, error);

  if (packs == NULL)
    return FALSE;
  if (packs->len == 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ,
                   "no packs (*.xml) in the folder of rules '%s'; name another", path);
      return FALSE;
    }
  for (guint i = 0; i < packs->len; i++)
    if (!gs_rules_load_pack (self, g_ptr_array_index (packs, i), folder, error))
      return FALSE;
  return TRUE;
}

/* rules of one topic after the other, so that offices find their countries */
static gboolean
gs_rules_load_read_all (GsRulesLoad *self, GError **error)
{
  for (guint t = 0; t < G_N_ELEMENTS (topics); t++)
    for (guint i = 0; i < self->pending->len; i++)
      {
        const GsRulesPending *pending = &g_array_index (self->pending, GsRulesPending, i);

        if (pending->topic == &topics[t] && !topics[t].read (self->rules, &pending->source, error))
          return FALSE;
      }
  gs_rules_operators_seal (self->rules);
  gs_rules_classes_seal (self->rules);
  gs_rules_given_names_seal (self->rules);
  gs_rules_relations_seal (self->rules);
  gs_rules_contraries_seal (self->rules);
  gs_rules_questions_seal (self->rules);
  return gs_rules_names_seal (self->rules, error) && gs_rules_offices_seal (self->rules, error)
         && gs_rules_titles_seal (self->rules, error) && gs_rules_products_seal (self->rules, error)
         && gs_rules_confusions_seal (self->rules, error)
         && gs_rules_words_seal (self->rules, error);
}

/* in a thread of its own: a sixth of the work of loading, and nothing waits for it */
static gpointer
gs_rules_make_version (gpointer data)
{
  const GPtrArray *packs = data;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < packs->len; i++)
    {
      gsize length;
      const guchar *bytes = g_bytes_get_data (g_ptr_array_index (packs, i), &length);

      g_checksum_update (checksum, bytes, (gssize) length);
    }
  return g_strndup (g_checksum_get_string (checksum), 12);
}

/* all that is made of packs that were read */
static gboolean
gs_rules_load_tables (GsRulesLoad *self, GError **error)
{
  if (!gs_rules_load_read_all (self, error))
    return FALSE;
  gs_rules_seal_name_table (self->rules);
  for (guint i = 0; i < self->pending->len; i++)
    g_ptr_array_add (self->rules->rules,
                     (gpointer) g_array_index (self->pending, GsRulesPending, i).source.rule);
  return TRUE;
}

/**
 * gs_rules_load_folders:
 * @self: empty rules
 * @folders: (array zero-terminated=1): folders of packs, the weightiest last
 *
 * Returns: %FALSE with %GS_ERROR_RULES or %GS_ERROR_READ if a pack is broken or cannot be read
 */
gboolean
gs_rules_load_folders (GsRules *self, const char *const *folders, GError **error)
{
  g_auto (GsRulesLoad)
      load = { .rules = self,
               .documents = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_xml_document_free),
               .pending = g_array_new (FALSE, FALSE, sizeof (GsRulesPending)),
               .by_id = g_hash_table_new (g_direct_hash, g_direct_equal),
               .packs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref) };

  GThread *version;
  gboolean done;

  for (guint i = 0; folders[i] != NULL; i++)
    if (!gs_rules_load_folder (&load, folders[i], i, error))
      return FALSE;
  version = g_thread_new ("rules-version", gs_rules_make_version, load.packs);
  done = gs_rules_load_tables (&load, error);
  self->version = g_thread_join (version);
  return done;
}
