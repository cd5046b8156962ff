/* SPDX-License-Identifier: MIT */
/* Puts sides and sources into words. */
#include "comparison/gs-wording.h"

/* more names than this are counted, not listed */
#define GS_MAX_NAMED 2

/**
 * gs_wording_count_articles:
 *
 * Returns: how many articles give evidence for @side
 */
guint
gs_wording_count_articles (const GsSide *side)
{
  g_autoptr (GArray) articles = gs_side_list_articles (side);

  return articles->len;
}

/**
 * gs_wording_sources:
 *
 * Returns: (transfer full): who stands on @side
 */
char *
gs_wording_sources (const GsReport *report, const GsSide *side)
{
  g_autoptr (GArray) articles = gs_side_list_articles (side);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_named = articles->len <= GS_MAX_NAMED + 1 ? articles->len : GS_MAX_NAMED;

  for (guint i = 0; i < n_named; i++)
    {
      const char *outlet =
          gs_report_get_article (report, g_array_index (articles, guint32, i))->outlet;

      if (i > 0)
        g_string_append (text, i + 1 == articles->len ? " and " : ", ");
      g_string_append (text, outlet);
    }
  if (n_named < articles->len)
    g_string_append_printf (text, " and %u others", articles->len - n_named);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gs_wording_verb:
 *
 * Returns: (transfer none): @plural if several articles stand on @side, else @singular
 */
const char *
gs_wording_verb (const GsSide *side, const char *singular, const char *plural)
{
  return gs_wording_count_articles (side) > 1 ? plural : singular;
}

/**
 * gs_wording_sides:
 *
 * Returns: (transfer full): each side's label and who gives it
 */
char *
gs_wording_sides (const GsReport *report, const GsFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);
      g_autofree char *sources = gs_wording_sources (report, side);

      g_string_append_printf (text, "%s‘%s’ in %s", i > 0 ? "; " : "", side->label, sources);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gs_wording_question:
 * @finding: with two sides at least
 *
 * Returns: (transfer full): which of the first two is right, as a title
 */
char *
gs_wording_question (const GsFinding *finding, const char *name)
{
  return g_strdup_printf ("%s: ‘%s’ or ‘%s’?", name,
                          ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label,
                          ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label);
}

/* a text of the finding is replaced */
static void
gs_take (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

/**
 * gs_finding_take_title:
 * @title: (transfer full): a line without final stop
 */
void
gs_finding_take_title (GsFinding *finding, char *title)
{
  gs_take (&finding->title, title);
}

/**
 * gs_finding_take_hint:
 * @hint: (transfer full): which words against which
 */
void
gs_finding_take_hint (GsFinding *finding, char *hint)
{
  gs_take (&finding->hint, hint);
}

/**
 * gs_finding_take_explanation:
 * @explanation: (transfer full): one or more sentences
 */
void
gs_finding_take_explanation (GsFinding *finding, char *explanation)
{
  gs_take (&finding->explanation, explanation);
}

/**
 * gs_finding_take_derivation:
 * @derivation: (transfer full): a line a step
 */
void
gs_finding_take_derivation (GsFinding *finding, char *derivation)
{
  gs_take (&finding->derivation, derivation);
}
