/* SPDX-License-Identifier: MIT */
/* The packs of given names: reading and look-up. */
#include "assertion/gs-rules-given-names.h"

#include <string.h>

#include "assertion/gs-rules-private.h"

struct _GsRulesGivenNames
{
  GsRulesIndex names; /* of char: 'm', 'f', 'b' */
};

GsRulesGivenNames *
gs_rules_given_names_new (void)
{
  GsRulesGivenNames *self = g_new0 (GsRulesGivenNames, 1);

  gs_rules_index_init (&self->names, sizeof (char));
  return self;
}

void
gs_rules_given_names_free (GsRulesGivenNames *self)
{
  gs_rules_index_clear (&self->names);
  g_free (self);
}

static gboolean
gs_rules_read_gender (const GsRulesSource *source, char *gender, GError **error)
{
  const char *text = gs_xml_get_attribute (source->node, "gender");

  *gender = 'b';
  if (text == NULL)
    return TRUE;
  if (!g_str_equal (text, "male") && !g_str_equal (text, "female"))
    {
      gs_rules_set_error (error, source->path, source->node,
                          "'%s' is no gender of names; it is 'male' or 'female', or is left out",
                          text);
      return FALSE;
    }
  *gender = text[0];
  return TRUE;
}

/**
 * gs_rules_given_names_read:
 * @source: a rule of the topic given-names
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_given_names_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  g_auto (GStrv) names = gs_rules_split_node (gs_xml_first_child (source->node, "names"), ";");
  char gender;

  if (!gs_rules_read_gender (source, &gender, error))
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint32 key = gs_rules_intern_key (self, names[i], strlen (names[i]));

      if (key != 0)
        gs_rules_index_add (&self->given_names->names, key, &gender);
    }
  return TRUE;
}

void
gs_rules_given_names_seal (GsRules *self)
{
  gs_rules_index_seal (&self->given_names->names);
}

/**
 * gs_rules_find_given_name:
 * @word: one word of a name
 * @length: its bytes
 *
 * Returns: 'm' or 'f' for a name of men or women, 'b' for one of both, 0 if it is no given name
 */
char
gs_rules_find_given_name (const GsRules *self, const char *word, gsize length)
{
  guint n;
  const char *found =
      gs_rules_index_find (&self->given_names->names, gs_rules_find_key (self, word, length), &n);

  if (n == 0)
    return 0;
  for (guint i = 1; i < n; i++)
    if (found[i] != found[0])
      return 'b';
  return found[0];
}
