/* SPDX-License-Identifier: MIT */
/* The examples that each rule carries: what fires, what stays silent, and on which words. */
#include <string.h>

#include "assertion/gs-rules-private.h"

#include "assertion/gs-rules-offices.h"
#include "base/gs-error.h"

static const char *const verdicts[] = {
  [GS_RULES_VERDICT_CONTRADICTION] = "contradiction",
  [GS_RULES_VERDICT_AGREEMENT] = "agreement",
  [GS_RULES_VERDICT_UNRELATED] = "unrelated",
};

G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == GS_N_RULES_VERDICTS);

/**
 * gs_rules_verdict_to_string:
 *
 * Returns: (transfer none): "contradiction", "agreement" or "unrelated"
 */
const char *
gs_rules_verdict_to_string (GsRulesVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < GS_N_RULES_VERDICTS, NULL);
  return verdicts[verdict];
}

/**
 * gs_rules_verdict_from_string:
 * @name: as the packs write it
 * @verdict: (out): where to put it
 *
 * Returns: %FALSE if there is no such verdict; @verdict is untouched then
 */
gboolean
gs_rules_verdict_from_string (const char *name, GsRulesVerdict *verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if (g_strcmp0 (verdicts[i], name) == 0)
      {
        *verdict = (GsRulesVerdict) i;
        return TRUE;
      }
  return FALSE;
}

/* appends text with runs of white space made one blank, none at the start */
static void
gs_rules_append_collapsed (GString *text, const char *piece)
{
  for (; *piece != '\0'; piece++)
    if (!g_ascii_isspace (*piece))
      g_string_append_c (text, *piece);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
}

static gboolean
gs_rules_read_marker (const char *path, const GsXmlNode *node, GString *text, GArray *markers,
                      GError **error)
{
  g_autofree char *words = gs_xml_dup_text_collapsed (node);
  GsSpan span;

  if (!gs_xml_is_element (node, "marker"))
    {
      gs_rules_set_error (error, path, node, "a claim has no element '%s'", gs_xml_get_name (node));
      return FALSE;
    }
  if (*words == '\0')
    {
      gs_rules_set_error (error, path, node, "a marker marks nothing");
      return FALSE;
    }
  span = GS_SPAN_INIT (text->len, text->len + strlen (words));
  g_string_append (text, words);
  g_array_append_val (markers, span);
  return TRUE;
}

static gboolean
gs_rules_read_claim_text (const char *path, const GsXmlNode *node, GString *text, GArray *markers,
                          GError **error)
{
  const GsXmlNode *child;

  for (child = gs_xml_first_node (node); child != NULL; child = gs_xml_next_node (child))
    if (gs_xml_get_name (child) == NULL)
      gs_rules_append_collapsed (text, gs_xml_get_own_text (child));
    else if (!gs_rules_read_marker (path, child, text, markers, error))
      return FALSE;
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0)
    return TRUE;
  gs_rules_set_error (error, path, node, "a claim says nothing");
  return FALSE;
}

static gboolean
gs_rules_read_claim (GsRules *self, const char *path, const GsXmlNode *node, GsRulesClaim *claim,
                     GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) markers = g_array_new (FALSE, FALSE, sizeof (GsSpan));
  const char *date = gs_xml_get_attribute (node, "date");
  GsSpan *copy;
  GsDay latest;

  if (!gs_rules_read_claim_text (path, node, text, markers, error))
    return FALSE;
  if (date != NULL && (gs_day_from_string (date, &latest) != latest || latest == 0))
    {
      gs_rules_set_error (error, path, node, "'%s' is no day; write YYYY-MM-DD", date);
      return FALSE;
    }
  copy = gs_arena_new_array (self->arena, GsSpan, markers->len);
  if (markers->len > 0)
    memcpy (copy, markers->data, sizeof (GsSpan) * markers->len);
  claim->source = gs_rules_intern (self, gs_xml_get_attribute (node, "source"));
  claim->date = gs_rules_intern (self, date);
  claim->text = gs_rules_intern (self, text->str);
  claim->markers = copy;
  claim->n_markers = markers->len;
  return TRUE;
}

static gboolean
gs_rules_check_claim (const char *path, const GsXmlNode *node, const GsRulesExample *example,
                      const GsRulesClaim *claim, GError **error)
{
  if (claim->source == NULL || *claim->source == '\0')
    {
      gs_rules_set_error (error, path, node, "a claim needs the attribute 'source'");
      return FALSE;
    }
  if (example->verdict != GS_RULES_VERDICT_CONTRADICTION || claim->n_markers > 0)
    return TRUE;
  gs_rules_set_error (error, path, node,
                      "a claim of a contradiction has no marker; mark the decisive words");
  return FALSE;
}

static gboolean
gs_rules_read_claims (GsRules *self, const char *path, const GsXmlNode *node,
                      GsRulesExample *example, GError **error)
{
  guint n = 0;
  GsRulesClaim *claims;
  const GsXmlNode *child;

  for (child = gs_xml_first_child (node, "claim"); child != NULL;
       child = gs_xml_next_sibling (child, "claim"))
    n++;
  if (n < 2)
    {
      gs_rules_set_error (error, path, node, "an example needs two claims or more, not %u", n);
      return FALSE;
    }
  claims = gs_arena_new_array0 (self->arena, GsRulesClaim, n);
  example->claims = claims;
  for (child = gs_xml_first_child (node, "claim"); child != NULL;
       child = gs_xml_next_sibling (child, "claim"))
    {
      GsRulesClaim *claim = &claims[example->n_claims++];

      if (!gs_rules_read_claim (self, path, child, claim, error)
          || !gs_rules_check_claim (path, child, example, claim, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gs_rules_read_example (GsRules *self, const char *path, const GsXmlNode *node,
                       GsRulesExample *example, GError **error)
{
  const char *verdict = gs_xml_get_attribute (node, "verdict");

  if (!gs_rules_verdict_from_string (verdict, &example->verdict))
    {
      gs_rules_set_error (error, path, node,
                          "no verdict '%s'; it is contradiction, agreement or unrelated",
                          verdict != NULL ? verdict : "");
      return FALSE;
    }
  example->kind = gs_rules_intern (self, gs_xml_get_attribute (node, "kind"));
  example->line = gs_xml_get_line (node);
  if ((example->verdict == GS_RULES_VERDICT_CONTRADICTION) != (example->kind != NULL))
    {
      gs_rules_set_error (error, path, node,
                          example->kind == NULL ? "a contradiction needs the attribute 'kind'"
                                                : "only a contradiction has the attribute 'kind'");
      return FALSE;
    }
  return gs_rules_read_claims (self, path, node, example, error);
}

/**
 * gs_rules_read_examples:
 * @node: a rule's element
 * @rule: gets the examples; id and pack are set
 *
 * Reads the examples of a rule and demands one that fires and one that stays silent.
 *
 * Returns: %FALSE with %GS_ERROR_RULES if an example is broken or missing
 */
gboolean
gs_rules_read_examples (GsRules *self, const GsXmlNode *node, GsRule *rule, GError **error)
{
  guint n = 0;
  guint n_firing = 0;
  GsRulesExample *examples;
  const GsXmlNode *child;

  for (child = gs_xml_first_child (node, "example"); child != NULL;
       child = gs_xml_next_sibling (child, "example"))
    n++;
  examples = gs_arena_new_array0 (self->arena, GsRulesExample, n);
  rule->examples = examples;
  for (child = gs_xml_first_child (node, "example"); child != NULL;
       child = gs_xml_next_sibling (child, "example"))
    {
      GsRulesExample *example = &examples[rule->n_examples++];

      if (!gs_rules_read_example (self, rule->pack, child, example, error))
        return FALSE;
      n_firing += example->verdict == GS_RULES_VERDICT_CONTRADICTION;
    }
  if (n_firing > 0 && n_firing < n)
    return TRUE;
  gs_rules_set_error (error, rule->pack, node, "rule '%s' has no %s example", rule->id,
                      n_firing == 0 ? "firing" : "silent");
  return FALSE;
}
