/* SPDX-License-Identifier: MIT */
/* Gathers what a run found, and answers what writers ask of it. */
#include "comparison/gs-report-private.h"

#include <string.h>

/* ---- life cycle ---- */

static void
gs_report_article_free (GsReportArticle *article)
{
  g_clear_pointer (&article->article, gs_article_unref);
  g_free (article->path);
  g_free (article->outlet);
  g_free (article->date);
  g_free (article);
}

static void
gs_source_group_free (GsSourceGroup *group)
{
  g_free (group->label);
  g_free (group->sign);
  g_array_unref (group->articles);
  g_array_unref (group->evidence);
  g_free (group);
}

static void
gs_report_story_free (GsReportStory *story)
{
  g_free (story->title);
  g_array_unref (story->articles);
  g_free (story);
}

static void
gs_not_compared_free (GsNotCompared *item)
{
  g_free (item->what);
  g_free (item->reason);
  g_array_unref (item->evidence);
  g_free (item);
}

/**
 * gs_report_new:
 *
 * Returns: (transfer full): an empty report
 */
GsReport *
gs_report_new (void)
{
  GsReport *self = g_new0 (GsReport, 1);

  self->rule_packs = g_ptr_array_new_with_free_func (g_free);
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_report_article_free);
  self->stories = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_report_story_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_source_group_free);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_report_claim_free);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_finding_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->not_compared = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_not_compared_free);
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_notice_free);
  return self;
}

/**
 * gs_report_free:
 * @self: (nullable): a report
 */
void
gs_report_free (GsReport *self)
{
  if (self == NULL)
    return;
  g_free (self->program);
  g_free (self->rules_version);
  g_free (self->model_version);
  g_free (self->date);
  g_ptr_array_unref (self->rule_packs);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->stories);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->not_compared);
  g_ptr_array_unref (self->notices);
  g_hash_table_unref (self->known);
  g_free (self->baseline);
  g_free (self);
}

/* ---- building ---- */

/* the host of a url without "www.", or the file's name without folder and extension */
static char *
gs_report_derive_outlet (GsArticle *article, const char *path)
{
  const char *stated = article != NULL ? gs_article_get_outlet (article) : NULL;
  const char *url = article != NULL ? gs_article_get_url (article) : NULL;
  g_autofree char *host = NULL;
  char *dot;

  if (stated != NULL)
    return g_strdup (stated);
  if (url != NULL)
    g_uri_split (url, G_URI_FLAGS_NONE, NULL, NULL, &host, NULL, NULL, NULL, NULL, NULL);
  if (host != NULL && *host != '\0')
    return g_strdup (g_str_has_prefix (host, "www.") ? host + 4 : host);
  g_free (host);
  host = g_path_get_basename (path);
  dot = strrchr (host, '.');
  if (dot != NULL && dot != host)
    *dot = '\0';
  return g_steal_pointer (&host);
}

static char *
gs_report_format_instant (GsInstant instant)
{
  static const char *const formats[] = {
    [GS_PRECISION_NONE] = NULL,
    [GS_PRECISION_YEAR] = "%Y",
    [GS_PRECISION_MONTH] = "%Y-%m",
    [GS_PRECISION_DAY] = "%Y-%m-%d",
    [GS_PRECISION_MINUTE] = "%Y-%m-%dT%H:%M",
    [GS_PRECISION_SECOND] = "%Y-%m-%dT%H:%M:%S",
  };
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (instant.precision == GS_PRECISION_NONE || instant.precision >= G_N_ELEMENTS (formats))
    return NULL;
  time = g_date_time_new_from_unix_utc (instant.seconds);
  if (time == NULL)
    return NULL;
  text = g_date_time_format (time, formats[instant.precision]);
  if (instant.precision < GS_PRECISION_MINUTE || !instant.has_offset)
    return g_steal_pointer (&text);
  if (instant.offset == 0)
    return g_strconcat (text, "Z", NULL);
  return g_strdup_printf ("%s%c%02d:%02d", text, instant.offset < 0 ? '-' : '+',
                          ABS (instant.offset) / 60, ABS (instant.offset) % 60);
}

/**
 * gs_report_add_article:
 * @article: (nullable) (transfer full): what was read, or %NULL if nothing could be
 * @path: the path as given
 *
 * Articles are added in the order in which they are to be printed.
 *
 * Returns: the index by which evidence names the article
 */
guint32
gs_report_add_article (GsReport *self, GsArticle *article, const char *path)
{
  GsReportArticle *row = g_new0 (GsReportArticle, 1);

  row->article = article;
  row->path = g_strdup (path);
  row->outlet = gs_report_derive_outlet (article, path);
  row->date =
      article != NULL ? gs_report_format_instant (gs_article_get_published (article)) : NULL;
  row->group = G_MAXUINT32;
  g_ptr_array_add (self->articles, row);
  return self->articles->len - 1;
}

/**
 * gs_report_add_unreadable:
 * @path: the path as given
 * @reason: what failed and what to do
 *
 * Adds an article of which nothing is known, and the finding that says so.
 */
void
gs_report_add_unreadable (GsReport *self, const char *path, const char *reason)
{
  g_autofree char *name = g_path_get_basename (path);
  GsFinding *finding = gs_finding_new (GS_FINDING_SOURCE_UNREADABLE, "source");

  finding->article = gs_report_add_article (self, NULL, path);
  gs_finding_set_scope (finding, "article", finding->article);
  g_free (finding->title);
  finding->title = g_strdup_printf ("%s was not read", name);
  g_free (finding->hint);
  finding->hint = g_strdup (reason);
  gs_report_add_finding (self, finding);
}

/**
 * gs_report_add_group:
 * @label: the voice: an origin or an outlet
 * @sign: why the articles count as one: "same origin", "same text", "same errors"; "" for one alone
 * @articles: indices, ascending
 * @n_articles: how many, at least 1
 *
 * Adds a group of articles that count as one voice. Articles in no group become groups of their own
 * when the report is finished.
 *
 * Returns: (transfer none): the group, to which evidence may be added
 */
GsSourceGroup *
gs_report_add_group (GsReport *self, const char *label, const char *sign, const guint32 *articles,
                     guint n_articles)
{
  GsSourceGroup *group = g_new0 (GsSourceGroup, 1);

  group->label = g_strdup (label);
  group->sign = g_strdup (sign);
  group->articles = g_array_new (FALSE, FALSE, sizeof (guint32));
  group->evidence = g_array_new (FALSE, TRUE, sizeof (GsEvidence));
  g_array_append_vals (group->articles, articles, n_articles);
  g_ptr_array_add (self->groups, group);
  return group;
}

/**
 * gs_report_add_claim:
 * @title: what is claimed, without the value
 * @slot: which part the values fill
 *
 * Returns: (transfer none): a claim on which every article is silent, to be filled with
 *   gs_report_claim_add_cell ()
 */
GsReportClaim *
gs_report_add_claim (GsReport *self, const char *title, const char *slot)
{
  GsReportClaim *claim = gs_report_claim_new (title, slot);

  g_ptr_array_add (self->claims, claim);
  return claim;
}

/**
 * gs_report_add_not_compared:
 * @what: what was aligned
 * @reason: why it could not be compared
 *
 * Returns: (transfer none): the item, to which words may be added
 */
GsNotCompared *
gs_report_add_not_compared (GsReport *self, const char *what, const char *reason)
{
  GsNotCompared *item = g_new0 (GsNotCompared, 1);

  item->what = g_strdup (what);
  item->reason = g_strdup (reason);
  item->evidence = g_array_new (FALSE, TRUE, sizeof (GsEvidence));
  g_ptr_array_add (self->not_compared, item);
  return item;
}

/**
 * gs_not_compared_add_evidence:
 * @article: index of the article in the report
 * @span: the decisive words
 * @sentence: the sentence they stand in
 *
 * Adds words that were read and could not be compared.
 */
void
gs_not_compared_add_evidence (GsNotCompared *self, guint32 article, GsSpan span, GsSpan sentence)
{
  GsEvidence evidence = { .article = article, .span = span, .sentence = sentence };

  g_array_append_val (self->evidence, evidence);
}

/**
 * gs_report_add_finding:
 * @finding: (transfer full): a finding
 *
 * Adds a finding, unless one of the same kind about the same fact in the same scope is there
 * already, or it rests on articles of the archive alone.
 *
 * Returns: %FALSE if the finding was not wanted (it is freed then)
 */
gboolean
gs_report_add_finding (GsReport *self, GsFinding *finding)
{
  g_autofree char *key =
      g_strdup_printf ("%s\n%s\n%s", gs_finding_kind_to_string (finding->kind), finding->fact,
                       finding->scope != NULL ? finding->scope : "");

  /* before it is known: the same of a new article may come yet */
  if (!gs_report_takes_finding (self, finding)
      || !g_hash_table_add (self->known, g_steal_pointer (&key)))
    {
      gs_finding_free (finding);
      return FALSE;
    }
  g_ptr_array_add (self->findings, finding);
  return TRUE;
}

/* ---- reading ---- */

/**
 * gs_report_get_article:
 * @index: below the number of articles
 *
 * Returns: (transfer none): the article's row
 */
const GsReportArticle *
gs_report_get_article (const GsReport *self, guint32 index)
{
  g_return_val_if_fail (index < self->articles->len, NULL);
  return g_ptr_array_index (self->articles, index);
}

/**
 * gs_report_get_finding:
 * @index: below the number of findings
 *
 * Returns: (transfer none): the finding, worst first
 */
const GsFinding *
gs_report_get_finding (const GsReport *self, guint index)
{
  g_return_val_if_fail (index < self->findings->len, NULL);
  return g_ptr_array_index (self->findings, index);
}

/**
 * gs_report_count_findings:
 *
 * Returns: how many findings have exactly this severity
 */
guint
gs_report_count_findings (const GsReport *self, GsSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += gs_report_get_finding (self, i)->severity == severity;
  return n;
}

/**
 * gs_report_get_worst:
 * @any: (out): whether there is any finding that counts
 *
 * Accepted findings do not count. Ask before findings are cut.
 *
 * Returns: the highest severity, %GS_SEVERITY_INFO if there is no finding
 */
GsSeverity
gs_report_get_worst (const GsReport *self, gboolean *any)
{
  GsSeverity worst = GS_SEVERITY_INFO;

  *any = FALSE;
  for (guint i = 0; i < self->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self, i);

      if (finding->acceptance != NULL)
        continue;
      *any = TRUE;
      worst = MAX (worst, finding->severity);
    }
  return worst;
}

static guint
gs_report_count_contradictions (const GsReport *self, gboolean accepted)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self, i);

      if ((finding->acceptance != NULL) == accepted)
        n += gs_finding_kind_get_info (finding->kind)->contradiction;
    }
  return n;
}

static guint
gs_report_count_read (const GsReport *self, gboolean archived)
{
  guint n = 0;

  for (guint i = 0; i < self->articles->len; i++)
    n += gs_report_get_article (self, i)->article != NULL
         && gs_report_get_article (self, i)->archived == archived;
  return n;
}

/**
 * gs_report_dup_verdict:
 *
 * Returns: (transfer full): the outcome of the run in one sentence
 */
char *
gs_report_dup_verdict (const GsReport *self)
{
  guint n_read = gs_report_count_read (self, FALSE);
  guint n_archived = gs_report_count_read (self, TRUE);
  guint n_lost = self->articles->len - n_read - n_archived;
  guint n = gs_report_count_contradictions (self, FALSE) + self->n_cut_contradictions;
  guint n_accepted = gs_report_count_contradictions (self, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_read == 0)
    return g_strdup ("Nothing could be read.");
  if (n == 0)
    g_string_append_printf (text, "No %sdisagreement found in %u article%s",
                            n_accepted > 0 ? "new " : "", n_read, n_read == 1 ? "" : "s");
  else
    g_string_append_printf (text, "%u disagreement%s in %u article%s", n, n == 1 ? "" : "s", n_read,
                            n_read == 1 ? "" : "s");
  if (n_archived > 0)
    g_string_append_printf (text, " held against %u of the archive", n_archived);
  if (n_accepted > 0)
    g_string_append_printf (text, "; %u accepted", n_accepted);
  if (n_lost > 0)
    g_string_append_printf (text, "; %u could not be read", n_lost);
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
