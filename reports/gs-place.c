/* SPDX-License-Identifier: MIT */
/* Chooses and words the places of a finding. */
#include "gs-place.h"

#include <string.h>

#include "gs-excerpt.h"
#include "gs-visible.h"

/* evidence is sorted by article: the first of each article speaks for the rest */
static void
gs_place_add_side (const GsSide *side, const GsEvidence *first, guint limit, GArray *places)
{
  for (guint i = 0; i < side->evidence->len && places->len < limit; i++)
    {
      GsPlace place = { side, &g_array_index (side->evidence, GsEvidence, i) };

      if (place.evidence == first
          || (i > 0
              && place.evidence->article
                     == g_array_index (side->evidence, GsEvidence, i - 1).article))
        continue;
      g_array_append_val (places, place);
    }
}

/**
 * gs_place_list_others:
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type GsPlace): the other places of a finding
 */
GArray *
gs_place_list_others (const GsFinding *finding, guint limit)
{
  const GsEvidence *first = gs_finding_get_first_evidence (finding);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GsPlace));

  for (guint i = 1; i < finding->sides->len; i++)
    gs_place_add_side (g_ptr_array_index (finding->sides, i), first, limit, places);
  if (finding->sides->len > 0)
    gs_place_add_side (g_ptr_array_index (finding->sides, 0), first, limit, places);
  return places;
}

/**
 * gs_place_get_path:
 *
 * Returns: (transfer none): the path of the article a finding is placed in
 */
const char *
gs_place_get_path (const GsReport *report, const GsFinding *finding)
{
  const GsEvidence *first = gs_finding_get_first_evidence (finding);

  return gs_report_get_article (report, first != NULL ? first->article : finding->article)->path;
}

/**
 * gs_place_dup_text:
 *
 * Returns: (transfer full): outlet, place and words in one line, made visible
 */
char *
gs_place_dup_text (const GsReport *report, const GsPlace *place)
{
  const GsReportArticle *row = gs_report_get_article (report, place->evidence->article);
  g_autofree char *words = gs_excerpt_dup_words (report, place->evidence);
  g_autofree char *line =
      g_strdup_printf ("%s, %s:%u:%u: \342\200\230%s\342\200\231", row->outlet, row->path,
                       place->evidence->start.line, place->evidence->start.column, words);

  return gs_visible_dup (line);
}

/**
 * gs_place_dup_uri:
 * @path: a path as given on the command line; bytes
 *
 * Returns: (transfer full): @path as a URI reference
 */
char *
gs_place_dup_uri (const char *path)
{
  /* of an absolute path, "." and ".." would mean other places elsewhere (SARIF1002) */
  g_autofree char *plain = *path == '/' ? g_canonicalize_filename (path, NULL) : g_strdup (path);
  g_autofree char *escaped = g_uri_escape_string (plain, "/", FALSE);

  return *path == '/' ? g_strconcat ("file://", escaped, NULL) : g_steal_pointer (&escaped);
}

/**
 * gs_place_is_issue:
 *
 * Returns: %FALSE for what is only worth knowing
 */
gboolean
gs_place_is_issue (const GsFinding *finding)
{
  return finding->severity > GS_SEVERITY_INFO;
}
