/* SPDX-License-Identifier: MIT */
/* Gives the analyser the catalogue's names of several words. */
#include <string.h>

#include "assertion/gs-rules-names-private.h"
#include "language/gs-name-table.h"

static int
gs_rules_entity_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const GsRulesEntity *) a)->id, ((const GsRulesEntity *) b)->id);
}

/* names and aliases: what metonyms and demonyms stand for is for the context to say */
static void
gs_rules_names_list (const GsRules *self, GPtrArray *names)
{
  g_autoptr (GList) entities = g_hash_table_get_values (self->names->by_id);

  entities = g_list_sort (entities, gs_rules_entity_compare);
  for (const GList *item = entities; item != NULL; item = item->next)
    {
      const GsRulesEntity *entity = item->data;

      for (guint i = 0; entity->forms[i] != NULL; i++)
        {
          guint n;
          const GsRulesNameMatch *matches =
              gs_rules_find_names (self, entity->forms[i], strlen (entity->forms[i]), &n);

          for (guint j = 0; j < n; j++)
            if (matches[j].entity == entity
                && (matches[j].form == GS_RULES_FORM_NAME
                    || matches[j].form == GS_RULES_FORM_ALIAS))
              g_ptr_array_add (names, g_strdup (entity->forms[i]));
        }
    }
}

GsNameTable *
gs_rules_make_name_table (const GsRules *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  gs_rules_names_list (self, names);
  gs_rules_products_list (self, names);
  return gs_name_table_new ((const char *const *) names->pdata, names->len);
}

void
gs_rules_seal_name_table (GsRules *self)
{
  self->name_table = gs_rules_make_name_table (self);
}

const GsNameTable *
gs_rules_get_name_table (const GsRules *self)
{
  return self->name_table;
}
