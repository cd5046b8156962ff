/* SPDX-License-Identifier: MIT */
/* The packs of contraries: reading and look-up. */
#include "assertion/gs-rules-contraries.h"

#include <string.h>

#include "assertion/gs-rules-private.h"

struct _GsRulesContraries
{
  GsRulesIndex words; /* of GsContraryWord */
};

GsRulesContraries *
gs_rules_contraries_new (void)
{
  GsRulesContraries *self = g_new0 (GsRulesContraries, 1);

  gs_rules_index_init (&self->words, sizeof (GsContraryWord));
  return self;
}

void
gs_rules_contraries_free (GsRulesContraries *self)
{
  gs_rules_index_clear (&self->words);
  g_free (self);
}

static void
gs_rules_read_contrary_side (GsRules *self, const GsRulesSource *source, const char *element,
                             gboolean other)
{
  g_auto (GStrv) texts = gs_rules_split_node (gs_xml_first_child (source->node, element), ";");

  for (guint i = 0; texts[i] != NULL; i++)
    {
      guint32 key = gs_rules_intern_key (self, texts[i], strlen (texts[i]));
      GsContraryWord word = { .rule = source->rule->id,
                              .text = gs_rules_intern (self, texts[i]),
                              .other = other,
                              .tight = gs_xml_get_attribute (source->node, "tight") != NULL };

      if (key != 0)
        gs_rules_index_add (&self->contraries->words, key, &word);
    }
}

/**
 * gs_rules_contraries_read:
 * @source: a rule of the topic contraries
 *
 * Returns: %TRUE; the schema sees to it that both sides are there
 */
gboolean
gs_rules_contraries_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  (void) error;
  gs_rules_read_contrary_side (self, source, "one", FALSE);
  gs_rules_read_contrary_side (self, source, "other", TRUE);
  return TRUE;
}

void
gs_rules_contraries_seal (GsRules *self)
{
  gs_rules_index_seal (&self->contraries->words);
}

/**
 * gs_rules_find_contrary_words:
 * @text: a lemma, or a few words of which the first is one
 * @length: their bytes
 * @n_words: (out): how many are found
 *
 * Returns: (transfer none) (nullable) (array length=n_words): its sides in all rules
 */
const GsContraryWord *
gs_rules_find_contrary_words (const GsRules *self, const char *text, gsize length, guint *n_words)
{
  return gs_rules_index_find (&self->contraries->words, gs_rules_find_key (self, text, length),
                              n_words);
}
