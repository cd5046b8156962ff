/* SPDX-License-Identifier: MIT */
/* Reads the gainsay-ignore lines of a report's articles and marks what they accept. */
#include "comparison/gs-ignore.h"

#include <string.h>

#include "base/gs-nearest.h"

/* what stands between the items of a list in front matter */
#define GS_IGNORE_SEPARATOR "; "

typedef struct
{
  guint32 article;
  GsFindingKind kind;
  char *reason;
} GsIgnore;

static void
gs_ignore_clear (gpointer data)
{
  g_free (((GsIgnore *) data)->reason);
}

/* ---- reading ---- */

static const char *
gs_ignore_nearest_kind (const char *word)
{
  const char *ids[GS_N_FINDING_KINDS + 1] = { NULL };

  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    ids[i] = gs_finding_kind_to_string ((GsFindingKind) i);
  return gs_nearest (word, ids);
}

static void
gs_ignore_refuse (GsReport *report, guint32 article, char *text)
{
  gs_report_add_notice (report, GS_NOTICE_NOT_HEEDED, gs_report_get_article (report, article)->path,
                        NULL, text);
}

/* a part that begins with no kind goes on with the reason before it */
static void
gs_ignore_read_part (GsReport *report, guint32 article, const char *part, GArray *ignores,
                     GsIgnore **last)
{
  gsize length = strcspn (part, " \t,:");
  g_autofree char *word = g_strndup (part, length);
  g_autofree char *reason = g_strdup (part + length + strspn (part + length, " \t,:"));
  GsIgnore ignore = { .article = article };

  g_strchomp (reason);
  if (!gs_finding_kind_from_string (word, &ignore.kind))
    {
      if (*last != NULL)
        {
          g_autofree char *before = (*last)->reason;

          (*last)->reason = g_strconcat (before, GS_IGNORE_SEPARATOR, part, NULL);
        }
      else
        gs_ignore_refuse (report, article,
                          g_strdup_printf (GS_IGNORE_KEY ": no kind '%s'; did you mean '%s'?", word,
                                           gs_ignore_nearest_kind (word)));
      return;
    }
  if (*reason == '\0')
    {
      gs_ignore_refuse (report, article,
                        g_strdup_printf (GS_IGNORE_KEY ": %s without a reason is not heeded; write "
                                                       "the reason behind the kind",
                                         word));
      return;
    }
  ignore.reason = g_steal_pointer (&reason);
  g_array_append_val (ignores, ignore);
  *last = &g_array_index (ignores, GsIgnore, ignores->len - 1);
}

/* only text files have front matter, which a desk writes; what a page or a feed says of itself is
 * the publisher's */
static gboolean
gs_ignore_is_own (const char *format)
{
  return g_str_equal (format, "text") || g_str_equal (format, "markdown");
}

static const char *
gs_ignore_get_field (const GsReportArticle *row)
{
  if (row->article == NULL || !gs_ignore_is_own (gs_article_get_format (row->article)))
    return NULL;
  return gs_article_get_field (row->article, GS_IGNORE_KEY);
}

static GArray *
gs_ignore_read_all (GsReport *report)
{
  GArray *ignores = g_array_new (FALSE, TRUE, sizeof (GsIgnore));

  g_array_set_clear_func (ignores, gs_ignore_clear);
  for (guint32 i = 0; i < report->articles->len; i++)
    {
      const char *field = gs_ignore_get_field (gs_report_get_article (report, i));
      g_auto (GStrv) parts = field != NULL ? g_strsplit (field, GS_IGNORE_SEPARATOR, -1) : NULL;
      GsIgnore *last = NULL;

      for (guint k = 0; parts != NULL && parts[k] != NULL; k++)
        gs_ignore_read_part (report, i, g_strstrip (parts[k]), ignores, &last);
    }
  return ignores;
}

/* ---- accepting ---- */

static GsIgnore *
gs_ignore_find (const GArray *ignores, guint32 article, GsFindingKind kind)
{
  for (guint i = 0; i < ignores->len; i++)
    {
      GsIgnore *ignore = &g_array_index (ignores, GsIgnore, i);

      if (ignore->article == article && ignore->kind == kind)
        return ignore;
    }
  return NULL;
}

/* articles of a side that ignore nothing of this kind; the first ignore met goes to @first */
static guint
gs_ignore_count_left (const GArray *ignores, const GsFinding *finding, const GsSide *side,
                      GsIgnore **first)
{
  guint n = 0;
  guint32 last = G_MAXUINT32;

  for (guint i = 0; i < side->evidence->len; i++)
    {
      guint32 article = g_array_index (side->evidence, GsEvidence, i).article;
      GsIgnore *ignore = gs_ignore_find (ignores, article, finding->kind);

      if (article == last)
        continue;
      last = article;
      n += ignore == NULL;
      if (ignore != NULL && *first == NULL)
        *first = ignore;
    }
  return n;
}

static GsIgnore *
gs_ignore_judge (const GArray *ignores, const GsFinding *finding)
{
  GsIgnore *first = NULL;
  guint n_sides = 0;
  guint n_articles = 0;

  if (finding->sides->len == 0)
    return gs_ignore_find (ignores, finding->article, finding->kind);
  for (guint i = 0; i < finding->sides->len; i++)
    {
      guint n =
          gs_ignore_count_left (ignores, finding, g_ptr_array_index (finding->sides, i), &first);

      n_sides += n > 0;
      n_articles += n;
    }
  if (finding->sides->len == 1 ? n_articles > 1 : n_sides > 1)
    return NULL;
  return first;
}

static void
gs_ignore_accept (const GsReport *report, GsFinding *finding, const GsIgnore *ignore)
{
  GsAcceptance *acceptance = gs_acceptance_new (
      GS_ACCEPTED_BY_ARTICLE, gs_report_get_article (report, ignore->article)->path);

  acceptance->reason = g_strdup (ignore->reason);
  gs_finding_accept (finding, acceptance);
}

/**
 * gs_ignore_apply:
 * @report: a finished report, nothing cut
 *
 * Marks what articles accept, tells in notices which lines were not heeded, and sorts the findings
 * again.
 */
void
gs_ignore_apply (GsReport *report)
{
  g_autoptr (GArray) ignores = gs_ignore_read_all (report);

  for (guint i = 0; i < report->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (report->findings, i);
      GsIgnore *ignore = gs_ignore_judge (ignores, finding);

      if (ignore != NULL)
        gs_ignore_accept (report, finding, ignore);
    }
  gs_report_sort_findings (report);
}
