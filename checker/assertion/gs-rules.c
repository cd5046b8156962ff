/* SPDX-License-Identifier: MIT */
/* Life cycle of the rules and the list of what was loaded. */
#include "assertion/gs-rules.h"

#include "assertion/gs-rules-loader.h"
#include "assertion/gs-rules-private.h"
#include "language/gs-name-table.h"
#include "base/gs-data.h"
#include "base/gs-word-memo.h"

static GsRules *
gs_rules_new (void)
{
  GsRules *self = g_new0 (GsRules, 1);

  self->references = 1;
  self->arena = gs_arena_new ();
  self->strings = gs_string_set_new ();
  self->rules = g_ptr_array_new ();
  self->names = gs_rules_names_new ();
  self->offices = gs_rules_offices_new ();
  self->titles = gs_rules_titles_new ();
  self->products = gs_rules_products_new ();
  self->confusions = gs_rules_confusions_new ();
  self->words = gs_rules_words_new ();
  self->operators = gs_rules_operators_new ();
  self->classes = gs_rules_classes_new ();
  self->given_names = gs_rules_given_names_new ();
  self->relations = gs_rules_relations_new ();
  self->contraries = gs_rules_contraries_new ();
  self->questions = gs_rules_questions_new ();
  return self;
}

static void
gs_rules_free (GsRules *self)
{
  gs_rules_names_free (self->names);
  gs_rules_offices_free (self->offices);
  gs_rules_titles_free (self->titles);
  gs_rules_products_free (self->products);
  gs_rules_confusions_free (self->confusions);
  gs_rules_words_free (self->words);
  gs_rules_operators_free (self->operators);
  gs_rules_classes_free (self->classes);
  gs_rules_given_names_free (self->given_names);
  gs_rules_relations_free (self->relations);
  gs_rules_contraries_free (self->contraries);
  gs_rules_questions_free (self->questions);
  gs_name_table_free (self->name_table);
  g_ptr_array_unref (self->rules);
  gs_string_set_free (self->strings);
  gs_arena_free (self->arena);
  g_free (self->version);
  g_free (self);
}

static int
gs_rules_compare_ids (gconstpointer a, gconstpointer b)
{
  const GsRule *const *first = a;
  const GsRule *const *second = b;

  return g_strcmp0 ((*first)->id, (*second)->id);
}

/**
 * gs_rules_load:
 * @folders: (array zero-terminated=1): folders of packs; rules of later ones take the place of
 *   earlier ones of the same id
 *
 * Loads all packs. The same bytes give the same tables whatever the folders are called.
 *
 * Returns: (transfer full): the rules, %NULL with %GS_ERROR_RULES (file and line in the message)
 *   if a pack is broken, with %GS_ERROR_READ if a folder or file cannot be read
 */
GsRules *
gs_rules_load (const char *const *folders, GError **error)
{
  g_autoptr (GsRules) self = gs_rules_new ();

  if (!gs_rules_load_folders (self, folders, error))
    return NULL;
  g_ptr_array_sort (self->rules, gs_rules_compare_ids);
  self->serial = gs_word_memo_new_serial ();
  return g_steal_pointer (&self);
}

/**
 * gs_rules_load_default:
 * @extra_folders: (nullable) (array zero-terminated=1): folders of the user's packs
 *
 * Loads the shipped packs, then the user's.
 *
 * Returns: (transfer full): the rules, or %NULL with the errors of gs_rules_load ()
 */
GsRules *
gs_rules_load_default (const char *const *extra_folders, GError **error)
{
  g_autofree char *folder = gs_rules_dup_default_folder ();
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();

  g_ptr_array_add (folders, folder);
  for (guint i = 0; extra_folders != NULL && extra_folders[i] != NULL; i++)
    g_ptr_array_add (folders, (gpointer) extra_folders[i]);
  g_ptr_array_add (folders, NULL);
  return gs_rules_load ((const char *const *) folders->pdata, error);
}

/**
 * gs_rules_dup_default_folder:
 *
 * Returns: (transfer full): the folder of the environment's GAINSAY_RULES if that is set, else
 * where base/gs-data.h finds the packs
 */
char *
gs_rules_dup_default_folder (void)
{
  const char *folder = g_getenv ("GAINSAY_RULES");
  g_autofree char *schema = NULL;

  if (folder != NULL && *folder != '\0')
    return g_strdup (folder);
  schema = gs_data_find ("rules", "gainsay-rules.rng");
  return schema != NULL ? g_path_get_dirname (schema)
                        : g_build_filename (GS_DATA_DIR, "rules", NULL);
}

/**
 * gs_rules_ref:
 *
 * Returns: (transfer full): @self with one more reference
 */
GsRules *
gs_rules_ref (GsRules *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

/**
 * gs_rules_unref:
 * @self: (nullable): rules
 *
 * Gives back a reference; the last one frees the tables and all that was lent from them.
 */
void
gs_rules_unref (GsRules *self)
{
  if (self != NULL && g_atomic_int_dec_and_test (&self->references))
    gs_rules_free (self);
}

/**
 * gs_rules_get_version:
 *
 * Returns: (transfer none): 12 hex digits over the bytes of all packs in order
 */
const char *
gs_rules_get_version (const GsRules *self)
{
  return self->version;
}

/**
 * gs_rules_get_n_rules:
 *
 * Returns: how many rules there are
 */
guint
gs_rules_get_n_rules (const GsRules *self)
{
  return self->rules->len;
}

/**
 * gs_rules_get_rule:
 * @index: below gs_rules_get_n_rules ()
 *
 * Returns: (transfer none): a rule; they are sorted by id
 */
const GsRule *
gs_rules_get_rule (const GsRules *self, guint index)
{
  g_return_val_if_fail (index < self->rules->len, NULL);
  return g_ptr_array_index (self->rules, index);
}

/**
 * gs_rules_find_rule:
 * @id: of a rule
 *
 * Returns: (transfer none) (nullable): the rule, %NULL if there is none of this id
 */
const GsRule *
gs_rules_find_rule (const GsRules *self, const char *id)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (g_strcmp0 (gs_rules_get_rule (self, i)->id, id) == 0)
      return gs_rules_get_rule (self, i);
  return NULL;
}
