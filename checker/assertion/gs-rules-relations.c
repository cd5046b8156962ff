/* SPDX-License-Identifier: MIT */
/* The packs of relations between two parties: reading and look-up. */
#include "assertion/gs-rules-relations.h"

#include <string.h>

#include "assertion/gs-rules-private.h"

static const char *const kinds[] = {
  [GS_RELATION_NOUN] = "noun",
  [GS_RELATION_VERB] = "verb",
  [GS_RELATION_EXIT] = "exit",
  [GS_RELATION_ENTRY] = "entry",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_RELATION_WORD_KINDS);

struct _GsRulesRelations
{
  GsRulesIndex words; /* of GsRelationWord */
};

GsRulesRelations *
gs_rules_relations_new (void)
{
  GsRulesRelations *self = g_new0 (GsRulesRelations, 1);

  gs_rules_index_init (&self->words, sizeof (GsRelationWord));
  return self;
}

void
gs_rules_relations_free (GsRulesRelations *self)
{
  gs_rules_index_clear (&self->words);
  g_free (self);
}

static gboolean
gs_rules_read_relation_kind (const GsRulesSource *source, const GsXmlNode *node,
                             GsRelationWordKind *kind, GError **error)
{
  const char *name = gs_rules_get_required (source, node, "kind", error);

  if (name == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], name))
      {
        *kind = (GsRelationWordKind) i;
        return TRUE;
      }
  gs_rules_set_error (error, source->path, node, "'%s' is no kind of relation word", name);
  return FALSE;
}

/**
 * gs_rules_relations_read:
 * @source: a rule of the topic relations
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_relations_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "list"); node != NULL;
       node = gs_xml_next_sibling (node, "list"))
    {
      g_auto (GStrv) texts = gs_rules_split_node (node, ";");
      GsRelationWord word = { .rule = source->rule->id };

      if (!gs_rules_read_relation_kind (source, node, &word.kind, error))
        return FALSE;
      word.value = gs_rules_intern (self, gs_rules_get_required (source, node, "value", error));
      if (word.value == NULL)
        return FALSE;
      word.inverse = gs_xml_get_attribute (node, "inverse") != NULL;
      word.mutual = gs_xml_get_attribute (node, "mutual") != NULL;
      for (guint i = 0; texts[i] != NULL; i++)
        {
          guint32 key = gs_rules_intern_key (self, texts[i], strlen (texts[i]));

          word.text = gs_rules_intern (self, texts[i]);
          if (key != 0)
            gs_rules_index_add (&self->relations->words, key, &word);
        }
    }
  return TRUE;
}

void
gs_rules_relations_seal (GsRules *self)
{
  gs_rules_index_seal (&self->relations->words);
}

/**
 * gs_rules_find_relation_words:
 * @text: one word or a few, as an article has them, or a lemma
 * @length: their bytes
 * @n_words: (out): how many are found
 *
 * Returns: (transfer none) (nullable) (array length=n_words): the words of all relations
 */
const GsRelationWord *
gs_rules_find_relation_words (const GsRules *self, const char *text, gsize length, guint *n_words)
{
  return gs_rules_index_find (&self->relations->words, gs_rules_find_key (self, text, length),
                              n_words);
}

/**
 * gs_relation_word_kind_to_string:
 *
 * Returns: (transfer none): "noun", "verb", ...
 */
const char *
gs_relation_word_kind_to_string (GsRelationWordKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_RELATION_WORD_KINDS, NULL);
  return kinds[kind];
}
