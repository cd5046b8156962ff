/* SPDX-License-Identifier: MIT */
/* Reading of packs of confusions: one class of confusion a rule, each a list of its own shape. */
#include <string.h>

#include "assertion/gs-rules-confusions-private.h"
#include "base/gs-error.h"

static void
gs_rules_rewriting_init (GsRulesRewriting *self)
{
  self->rewrites = g_array_new (FALSE, FALSE, sizeof (GsRulesRewrite));
}

GsRulesConfusions *
gs_rules_confusions_new (void)
{
  GsRulesConfusions *self = g_new0 (GsRulesConfusions, 1);

  self->lookalikes = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->foreign = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->keys = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->particles = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->endings = g_array_new (FALSE, FALSE, sizeof (GsRulesRewrite));
  gs_rules_rewriting_init (&self->spellings);
  gs_rules_rewriting_init (&self->transliterations);
  gs_rules_rewriting_init (&self->scans);
  gs_rules_index_init (&self->nicknames, sizeof (guint32));
  gs_rules_index_init (&self->variants, sizeof (guint32));
  return self;
}

void
gs_rules_confusions_free (GsRulesConfusions *self)
{
  g_hash_table_unref (self->lookalikes);
  g_hash_table_unref (self->foreign);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->particles);
  g_array_unref (self->endings);
  g_array_unref (self->spellings.rewrites);
  g_array_unref (self->transliterations.rewrites);
  g_array_unref (self->scans.rewrites);
  gs_rules_index_clear (&self->nicknames);
  gs_rules_index_clear (&self->variants);
  g_free (self);
}

/* ---- one item "first = others", a class each ---- */

static void
gs_rules_read_lookalikes (GsRules *self, const GsRulesSource *source, const char *first,
                          char **others)
{
  (void) source;
  for (guint i = 0; others[i] != NULL; i++)
    g_hash_table_insert (self->confusions->lookalikes,
                         GUINT_TO_POINTER (g_utf8_get_char (others[i])),
                         GUINT_TO_POINTER (g_utf8_get_char (first)));
  self->confusions->lookalike_rule = source->rule->id;
}

static void
gs_rules_read_foreign (GsRules *self, const GsRulesSource *source, const char *first, char **others)
{
  const char *rule = self->confusions->lookalike_rule;

  gs_rules_read_lookalikes (self, source, first, others);
  for (guint i = 0; others[i] != NULL; i++)
    g_hash_table_add (self->confusions->foreign, GUINT_TO_POINTER (g_utf8_get_char (others[i])));
  self->confusions->lookalike_rule = rule;
  self->confusions->foreign_rule = source->rule->id;
}

static void
gs_rules_read_keys (GsRules *self, const GsRulesSource *source, const char *first, char **others)
{
  for (guint i = 0; others[i] != NULL; i++)
    g_hash_table_add (self->confusions->keys, GS_RULES_KEY_PAIR (first[0], others[i][0]));
  self->confusions->keyboard_rule = source->rule->id;
}

static void
gs_rules_add_rewrite (GsRules *self, GArray *rewrites, const char *from, const char *to)
{
  GsRulesRewrite rewrite = { gs_rules_intern (self, from), gs_rules_intern (self, to),
                             strlen (from), strlen (to) };

  g_array_append_val (rewrites, rewrite);
}

static void
gs_rules_read_rewriting (GsRules *self, const GsRulesSource *source, GsRulesRewriting *rewriting,
                         const char *first, char **others)
{
  for (guint i = 0; others[i] != NULL; i++)
    gs_rules_add_rewrite (self, rewriting->rewrites, others[i], first);
  if (rewriting->rule == NULL)
    rewriting->rule = source->rule->id;
}

static void
gs_rules_read_spellings (GsRules *self, const GsRulesSource *source, const char *first,
                         char **others)
{
  gs_rules_read_rewriting (self, source, &self->confusions->spellings, first, others);
}

static void
gs_rules_read_transliterations (GsRules *self, const GsRulesSource *source, const char *first,
                                char **others)
{
  gs_rules_read_rewriting (self, source, &self->confusions->transliterations, first, others);
}

static void
gs_rules_read_scans (GsRules *self, const GsRulesSource *source, const char *first, char **others)
{
  gs_rules_read_rewriting (self, source, &self->confusions->scans, first, others);
}

/* "ian" alone is an ending that is put on; "y = ies" one that takes another's place */
static void
gs_rules_read_endings (GsRules *self, const GsRulesSource *source, const char *first, char **others)
{
  if (others[0] == NULL)
    gs_rules_add_rewrite (self, self->confusions->endings, "", first);
  for (guint i = 0; others[i] != NULL; i++)
    gs_rules_add_rewrite (self, self->confusions->endings, first, others[i]);
  self->confusions->ending_rule = source->rule->id;
}

static void
gs_rules_read_particles (GsRules *self, const GsRulesSource *source, const char *first,
                         char **others)
{
  (void) others;
  g_hash_table_add (self->confusions->particles,
                    GUINT_TO_POINTER (gs_rules_intern_key (self, first, strlen (first))));
  self->confusions->particle_rule = source->rule->id;
}

static void
gs_rules_read_group (GsRules *self, GsRulesIndex *index, const char *first, char **others)
{
  guint32 group = ++self->confusions->n_groups;

  gs_rules_index_add (index, gs_rules_intern_key (self, first, strlen (first)), &group);
  for (guint i = 0; others[i] != NULL; i++)
    gs_rules_index_add (index, gs_rules_intern_key (self, others[i], strlen (others[i])), &group);
}

static void
gs_rules_read_nicknames (GsRules *self, const GsRulesSource *source, const char *first,
                         char **others)
{
  gs_rules_read_group (self, &self->confusions->nicknames, first, others);
  self->confusions->nickname_rule = source->rule->id;
}

static void
gs_rules_read_variants (GsRules *self, const GsRulesSource *source, const char *first,
                        char **others)
{
  gs_rules_read_group (self, &self->confusions->variants, first, others);
  self->confusions->variant_rule = source->rule->id;
}

typedef struct
{
  const char *name;
  void (*read) (GsRules *self, const GsRulesSource *source, const char *first, char **others);
} GsRulesConfusionClass;

static const GsRulesConfusionClass classes[] = {
  { "lookalike", gs_rules_read_lookalikes }, { "foreign", gs_rules_read_foreign },
  { "keyboard", gs_rules_read_keys },        { "ocr", gs_rules_read_scans },
  { "spelling", gs_rules_read_spellings },   { "transliteration", gs_rules_read_transliterations },
  { "variant", gs_rules_read_variants },     { "derivation", gs_rules_read_endings },
  { "particle", gs_rules_read_particles },   { "nickname", gs_rules_read_nicknames },
};

static void
gs_rules_read_confusion_item (GsRules *self, const GsRulesSource *source,
                              const GsRulesConfusionClass *class, const char *item)
{
  g_auto (GStrv) sides = gs_rules_split (item, "=");
  g_auto (GStrv) others = NULL;

  if (sides[0] == NULL)
    return;
  others = gs_rules_split (sides[1], " ");
  class->read (self, source, sides[0], others);
}

/**
 * gs_rules_confusions_read:
 * @source: a rule of the topic confusions
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_confusions_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *name = gs_xml_get_attribute (source->node, "class");
  const GsXmlNode *list = gs_xml_first_child (source->node, "pairs");
  g_auto (GStrv) items = gs_rules_split_node (list, ";");

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i].name, name) == 0)
      {
        for (guint k = 0; items[k] != NULL; k++)
          gs_rules_read_confusion_item (self, source, &classes[i], items[k]);
        return TRUE;
      }
  gs_rules_set_error (error, source->path, source->node, "no class of confusions '%s'",
                      name != NULL ? name : "");
  return FALSE;
}

/**
 * gs_rules_confusions_seal:
 *
 * Returns: %TRUE
 */
gboolean
gs_rules_confusions_seal (GsRules *self, GError **error)
{
  (void) error;
  gs_rules_index_seal (&self->confusions->nicknames);
  gs_rules_index_seal (&self->confusions->variants);
  return TRUE;
}
