/* SPDX-License-Identifier: MIT */
/* The baseline's file: read strictly, written in one order. */
#include "comparison/gs-baseline.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "base/gs-error.h"
#include "base/gs-file.h"
#include "base/gs-nearest.h"

/* raised when a field changes its meaning */
#define GS_BASELINE_VERSION 1

static const char *const verdicts[] = {
  [GS_VERDICT_ACCEPTED] = "accepted",
  [GS_VERDICT_WRONG] = "wrong",
  [GS_VERDICT_TODO] = "todo",
};

G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == GS_N_VERDICTS);

/* the fields of an entry, in the order in which they are written */
static const char *const fields[] = { "fingerprint", "kind",   "verdict", "title", "fact", "values",
                                      "sources",     "reason", "who",     "until", NULL };

/**
 * gs_verdict_to_string:
 *
 * Returns: (transfer none): "accepted", "wrong" or "todo"
 */
const char *
gs_verdict_to_string (GsVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < GS_N_VERDICTS, NULL);
  return verdicts[verdict];
}

/**
 * gs_verdict_from_string:
 * @verdict: (out): where to put it
 *
 * Returns: %FALSE if there is no such verdict; @verdict is untouched then
 */
gboolean
gs_verdict_from_string (const char *name, GsVerdict *verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if (g_str_equal (verdicts[i], name))
      {
        *verdict = (GsVerdict) i;
        return TRUE;
      }
  return FALSE;
}

/* ---- life cycle ---- */

/**
 * gs_baseline_entry_free:
 * @entry: an entry
 */
void
gs_baseline_entry_free (GsBaselineEntry *entry)
{
  g_free (entry->fingerprint);
  g_free (entry->title);
  g_free (entry->fact);
  g_strfreev (entry->values);
  g_strfreev (entry->sources);
  g_free (entry->reason);
  g_free (entry->who);
  g_free (entry->until);
  g_free (entry);
}

/**
 * gs_baseline_new:
 * @path: where it will be written
 *
 * Returns: (transfer full): an empty baseline
 */
GsBaseline *
gs_baseline_new (const char *path)
{
  GsBaseline *self = g_new0 (GsBaseline, 1);

  self->path = g_strdup (path);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_baseline_entry_free);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * gs_baseline_free:
 * @self: (nullable): a baseline
 */
void
gs_baseline_free (GsBaseline *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->entries);
  g_free (self->path);
  g_free (self);
}

/**
 * gs_baseline_take_entry:
 * @entry: (transfer full): an entry whose fingerprint is not yet there
 */
void
gs_baseline_take_entry (GsBaseline *self, GsBaselineEntry *entry)
{
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->index, entry->fingerprint, entry);
}

/**
 * gs_baseline_find:
 *
 * Returns: (transfer none) (nullable): the entry of this fingerprint, %NULL if there is none
 */
GsBaselineEntry *
gs_baseline_find (const GsBaseline *self, const char *fingerprint)
{
  return g_hash_table_lookup (self->index, fingerprint);
}

/* ---- reading ---- */

static gboolean
gs_baseline_is_fingerprint (const char *text)
{
  return text != NULL && strlen (text) == 16 && strspn (text, "0123456789abcdef") == 16;
}

static gboolean
gs_baseline_is_day (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  return g_strv_length (parts) == 3 && strlen (parts[0]) == 4 && strlen (parts[1]) == 2
         && strlen (parts[2]) == 2 && strspn (text, "0123456789-") == 10
         && g_date_valid_dmy ((GDateDay) atoi (parts[2]), (GDateMonth) atoi (parts[1]),
                              (GDateYear) atoi (parts[0]));
}

/* a string, NULL where the field is missing or null; anything else is an error */
static gboolean
gs_baseline_read_string (JsonObject *object, const char *field, char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, field);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is no string", field);
      return FALSE;
    }
  *value = g_strdup (json_node_get_string (node));
  return TRUE;
}

static gboolean
gs_baseline_read_strings (JsonObject *object, const char *field, char ***values, GError **error)
{
  JsonNode *node = json_object_get_member (object, field);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  gboolean sound = node == NULL || array != NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && sound; i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      sound = json_node_get_value_type (item) == G_TYPE_STRING;
      if (sound)
        g_ptr_array_add (strings, g_strdup (json_node_get_string (item)));
    }
  if (!sound)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is no list of strings", field);
      return FALSE;
    }
  g_ptr_array_add (strings, NULL);
  *values = (char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
  return TRUE;
}

static gboolean
gs_baseline_check_fields (JsonObject *object, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (fields, l->data))
      {
        g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "no field '%s'; did you mean '%s'?",
                     (const char *) l->data, gs_nearest (l->data, fields));
        return FALSE;
      }
  return TRUE;
}

static gboolean
gs_baseline_check_entry (const GsBaselineEntry *entry, const char *kind, const char *verdict,
                         GError **error)
{
  GsFindingKind any_kind;
  GsVerdict any_verdict;

  if (!gs_baseline_is_fingerprint (entry->fingerprint))
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is no fingerprint (16 hex digits)",
                 entry->fingerprint != NULL ? entry->fingerprint : "");
  else if (kind == NULL || !gs_finding_kind_from_string (kind, &any_kind))
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                 "no kind '%s'; 'gainsay explain' lists the kinds of this version",
                 kind != NULL ? kind : "");
  else if (verdict != NULL && !gs_verdict_from_string (verdict, &any_verdict))
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                 "no verdict '%s'; there are accepted, wrong and todo", verdict);
  else if (entry->until != NULL && !gs_baseline_is_day (entry->until))
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is no day; write YYYY-MM-DD",
                 entry->until);
  else
    return TRUE;
  return FALSE;
}

static gboolean
gs_baseline_fill_entry (JsonObject *object, GsBaselineEntry *entry, GError **error)
{
  g_autofree char *kind = NULL;
  g_autofree char *verdict = NULL;

  if (!gs_baseline_check_fields (object, error)
      || !gs_baseline_read_string (object, "fingerprint", &entry->fingerprint, error)
      || !gs_baseline_read_string (object, "kind", &kind, error)
      || !gs_baseline_read_string (object, "verdict", &verdict, error)
      || !gs_baseline_read_string (object, "title", &entry->title, error)
      || !gs_baseline_read_string (object, "fact", &entry->fact, error)
      || !gs_baseline_read_strings (object, "values", &entry->values, error)
      || !gs_baseline_read_strings (object, "sources", &entry->sources, error)
      || !gs_baseline_read_string (object, "reason", &entry->reason, error)
      || !gs_baseline_read_string (object, "who", &entry->who, error)
      || !gs_baseline_read_string (object, "until", &entry->until, error)
      || !gs_baseline_check_entry (entry, kind, verdict, error))
    return FALSE;
  gs_finding_kind_from_string (kind, &entry->kind);
  if (verdict != NULL)
    gs_verdict_from_string (verdict, &entry->verdict);
  return TRUE;
}

static gboolean
gs_baseline_read_entry (GsBaseline *self, JsonNode *node, GError **error)
{
  GsBaselineEntry *entry;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "not an object");
      return FALSE;
    }
  entry = g_new0 (GsBaselineEntry, 1);
  if (!gs_baseline_fill_entry (json_node_get_object (node), entry, error))
    {
      gs_baseline_entry_free (entry);
      return FALSE;
    }
  if (gs_baseline_find (self, entry->fingerprint) != NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' has an entry already",
                   entry->fingerprint);
      gs_baseline_entry_free (entry);
      return FALSE;
    }
  gs_baseline_take_entry (self, entry);
  return TRUE;
}

/* the list of entries, NULL with @error set if the file is none of ours */
static JsonArray *
gs_baseline_get_entries (JsonNode *root, GError **error)
{
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *version = object != NULL ? json_object_get_member (object, "version") : NULL;
  JsonNode *entries = object != NULL ? json_object_get_member (object, "entries") : NULL;

  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 || entries == NULL
      || !JSON_NODE_HOLDS_ARRAY (entries))
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                 "no baseline: it has no version and entries; 'gainsay baseline write' makes one");
  else if (json_node_get_int (version) != GS_BASELINE_VERSION)
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                 "a baseline of version %" G_GINT64_FORMAT "; this program reads version %d",
                 json_node_get_int (version), GS_BASELINE_VERSION);
  else
    return json_node_get_array (entries);
  return NULL;
}

/**
 * gs_baseline_read:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): the baseline, %NULL with %GS_ERROR_READ if there is no such
 *   file, %GS_ERROR_FORMAT if it is no baseline or an entry is wrong
 */
GsBaseline *
gs_baseline_read (const char *path, GError **error)
{
  g_autoptr (GsBaseline) self = gs_baseline_new (path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;
  gsize length;
  JsonArray *entries;

  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ,
                   "cannot read the baseline '%s': %s; 'gainsay baseline write' makes one", path,
                   local->message);
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) length, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "the baseline '%s' is no JSON: %s", path,
                   local->message);
      return NULL;
    }
  entries = gs_baseline_get_entries (json_parser_get_root (parser), error);
  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    if (!gs_baseline_read_entry (self, json_array_get_element (entries, i), error))
      {
        g_prefix_error (error, "entry %u: ", i + 1);
        entries = NULL;
      }
  if (entries != NULL)
    return g_steal_pointer (&self);
  g_prefix_error (error, "'%s': ", path);
  return NULL;
}

/* ---- writing ---- */

static int
gs_baseline_compare_entries (gconstpointer a, gconstpointer b)
{
  const GsBaselineEntry *one = *(GsBaselineEntry *const *) a;
  const GsBaselineEntry *two = *(GsBaselineEntry *const *) b;
  int order = strcmp (gs_finding_kind_to_string (one->kind), gs_finding_kind_to_string (two->kind));

  return order != 0 ? order : strcmp (one->fingerprint, two->fingerprint);
}

static void
gs_baseline_set_string (JsonObject *object, const char *field, const char *value)
{
  g_autofree char *valid = NULL;

  if (value == NULL)
    return;
  valid = g_utf8_make_valid (value, -1);
  json_object_set_string_member (object, field, valid);
}

static void
gs_baseline_set_strings (JsonObject *object, const char *field, char **values)
{
  JsonArray *array;

  if (values == NULL || *values == NULL)
    return;
  array = json_array_new ();
  for (; *values != NULL; values++)
    {
      g_autofree char *valid = g_utf8_make_valid (*values, -1);

      json_array_add_string_element (array, valid);
    }
  json_object_set_array_member (object, field, array);
}

static JsonObject *
gs_baseline_new_object (const GsBaselineEntry *entry)
{
  JsonObject *object = json_object_new ();

  gs_baseline_set_string (object, "fingerprint", entry->fingerprint);
  gs_baseline_set_string (object, "kind", gs_finding_kind_to_string (entry->kind));
  gs_baseline_set_string (object, "verdict", gs_verdict_to_string (entry->verdict));
  gs_baseline_set_string (object, "title", entry->title);
  gs_baseline_set_string (object, "fact", entry->fact);
  gs_baseline_set_strings (object, "values", entry->values);
  gs_baseline_set_strings (object, "sources", entry->sources);
  gs_baseline_set_string (object, "reason", entry->reason);
  gs_baseline_set_string (object, "who", entry->who);
  gs_baseline_set_string (object, "until", entry->until);
  return object;
}

/**
 * gs_baseline_write:
 *
 * Sorts the entries and writes them to the baseline's path, whole or not at all.
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if the file cannot be written
 */
gboolean
gs_baseline_write (GsBaseline *self, GError **error)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GString) out = g_string_new (NULL);
  JsonObject *object = json_object_new ();
  JsonArray *entries = json_array_new ();

  g_ptr_array_sort (self->entries, gs_baseline_compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    json_array_add_object_element (entries,
                                   gs_baseline_new_object (g_ptr_array_index (self->entries, i)));
  json_object_set_int_member (object, "version", GS_BASELINE_VERSION);
  json_object_set_array_member (object, "entries", entries);
  json_node_take_object (root, object);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
  return gs_file_save (self->path, out->str, out->len, error);
}
