/* SPDX-License-Identifier: MIT */
/* Gathers what a run found and puts it into the one order in which every writer prints it. */
#include "comparison/gs-report.h"

#include <string.h>

static const char *const stances[] = {
  [GS_STANCE_SILENT] = "silent", [GS_STANCE_AGREES] = "agrees",   [GS_STANCE_NARROWER] = "narrower",
  [GS_STANCE_WIDER] = "wider",   [GS_STANCE_CHANGED] = "changed", [GS_STANCE_DIFFERS] = "differs",
};

G_STATIC_ASSERT (G_N_ELEMENTS (stances) == GS_N_STANCES);

/**
 * gs_stance_to_string:
 *
 * Returns: (transfer none): "silent", "agrees", "narrower", "wider", "changed" or "differs"
 */
const char *
gs_stance_to_string (GsStance stance)
{
  g_return_val_if_fail ((guint) stance < GS_N_STANCES, NULL);
  return stances[stance];
}

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
gs_not_compared_free (GsNotCompared *item)
{
  g_free (item->what);
  g_free (item->reason);
  g_free (item);
}

typedef struct
{
  GsReportClaim claim; /* what callers see */
  guint32 n_cells;
} GsOwnedClaim;

static void
gs_owned_claim_free (GsOwnedClaim *owned)
{
  for (guint32 i = 0; i < owned->n_cells; i++)
    g_free (owned->claim.cells[i].value);
  g_free (owned->claim.cells);
  g_free (owned->claim.title);
  g_free (owned->claim.slot);
  g_free (owned->claim.finding);
  g_free (owned);
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
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_source_group_free);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_owned_claim_free);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_finding_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->not_compared = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_not_compared_free);
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
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->not_compared);
  g_hash_table_unref (self->known);
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
  g_autofree char *fact = g_strconcat ("source:", path, NULL);
  GsFinding *finding = gs_finding_new (GS_FINDING_SOURCE_UNREADABLE, fact);

  finding->article = gs_report_add_article (self, NULL, path);
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
 * @title: what is claimed
 * @slot: which part the values fill
 *
 * Call after all articles are added.
 *
 * Returns: (transfer none): a claim on which every article is silent, to be filled
 */
GsReportClaim *
gs_report_add_claim (GsReport *self, const char *title, const char *slot)
{
  GsOwnedClaim *owned = g_new0 (GsOwnedClaim, 1);

  owned->n_cells = self->articles->len;
  owned->claim.title = g_strdup (title);
  owned->claim.slot = g_strdup (slot);
  owned->claim.cells = g_new0 (GsClaimCell, MAX (owned->n_cells, 1));
  g_ptr_array_add (self->claims, owned);
  return &owned->claim;
}

/**
 * gs_report_add_not_compared:
 * @what: what was aligned
 * @reason: why it could not be compared
 */
void
gs_report_add_not_compared (GsReport *self, const char *what, const char *reason)
{
  GsNotCompared *item = g_new0 (GsNotCompared, 1);

  item->what = g_strdup (what);
  item->reason = g_strdup (reason);
  g_ptr_array_add (self->not_compared, item);
}

/* ---- finishing: places, counts, order ---- */

static void
gs_report_place_evidence (const GsReport *self, GsEvidence *evidence)
{
  const GsReportArticle *row = gs_report_get_article (self, evidence->article);

  if (row->article == NULL)
    return;
  evidence->start = gs_article_locate (row->article, evidence->span.start);
  evidence->end = gs_article_locate (row->article, evidence->span.end);
}

static int
gs_evidence_compare (gconstpointer a, gconstpointer b)
{
  const GsEvidence *one = a;
  const GsEvidence *two = b;

  if (one->article != two->article)
    return one->article < two->article ? -1 : 1;
  return gs_span_compare (one->span, two->span);
}

static guint32
gs_side_count_articles (const GsSide *side)
{
  guint32 n = 0;

  for (guint i = 0; i < side->evidence->len; i++)
    if (i == 0
        || g_array_index (side->evidence, GsEvidence, i).article
               != g_array_index (side->evidence, GsEvidence, i - 1).article)
      n++;
  return n;
}

static guint32
gs_report_count_voices (const GsReport *self, const GsSide *side)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < side->evidence->len; i++)
    {
      guint32 article = g_array_index (side->evidence, GsEvidence, i).article;

      g_hash_table_add (groups, GUINT_TO_POINTER (gs_report_get_article (self, article)->group));
    }
  return g_hash_table_size (groups);
}

static int
gs_side_compare (gconstpointer a, gconstpointer b)
{
  const GsSide *one = *(GsSide *const *) a;
  const GsSide *two = *(GsSide *const *) b;

  if (one->doubtful != two->doubtful)
    return one->doubtful ? -1 : 1;
  if (one->n_voices != two->n_voices)
    return one->n_voices > two->n_voices ? -1 : 1;
  if (one->n_articles != two->n_articles)
    return one->n_articles > two->n_articles ? -1 : 1;
  return strcmp (one->value, two->value);
}

static gboolean
gs_finding_is_self (const GsFinding *finding, guint n_articles)
{
  g_autofree guint32 *seen = g_new0 (guint32, MAX (n_articles, 1));

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        {
          guint32 article = g_array_index (side->evidence, GsEvidence, k).article;

          if (seen[article] != 0 && seen[article] != i + 1)
            return TRUE;
          seen[article] = i + 1;
        }
    }
  return FALSE;
}

static void
gs_report_finish_finding (const GsReport *self, GsFinding *finding)
{
  for (guint i = 0; i < finding->sides->len; i++)
    {
      GsSide *side = g_ptr_array_index (finding->sides, i);

      g_array_sort (side->evidence, gs_evidence_compare);
      for (guint k = 0; k < side->evidence->len; k++)
        gs_report_place_evidence (self, &g_array_index (side->evidence, GsEvidence, k));
      side->n_articles = gs_side_count_articles (side);
      side->n_voices = gs_report_count_voices (self, side);
    }
  g_ptr_array_sort (finding->sides, gs_side_compare);
  finding->self = gs_finding_is_self (finding, self->articles->len);
}

/* a source's name that survives a move of the file: its url, else the file's name */
static char *
gs_report_dup_source_name (const GsReport *self, guint32 article)
{
  const GsReportArticle *row = gs_report_get_article (self, article);

  if (row->article != NULL && gs_article_get_url (row->article) != NULL)
    return g_strdup (gs_article_get_url (row->article));
  return g_path_get_basename (row->path);
}

static int
gs_compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
gs_checksum_add_sorted (GChecksum *checksum, GPtrArray *strings)
{
  const char *last = NULL;

  g_ptr_array_sort (strings, gs_compare_strings);
  for (guint i = 0; i < strings->len; i++)
    {
      const char *string = g_ptr_array_index (strings, i);

      if (last == NULL || !g_str_equal (string, last))
        g_checksum_update (checksum, (const guchar *) string, (gssize) strlen (string) + 1);
      last = string;
    }
}

/* sixteen hex digits over kind, fact, values and sources: never places, so that edits elsewhere
 * keep it */
static char *
gs_report_dup_fingerprint (const GsReport *self, const GsFinding *finding)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  const char *kind = gs_finding_kind_to_string (finding->kind);

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      g_ptr_array_add (values, side->value);
      for (guint k = 0; k < side->evidence->len; k++)
        g_ptr_array_add (sources, gs_report_dup_source_name (
                                      self, g_array_index (side->evidence, GsEvidence, k).article));
    }
  g_checksum_update (checksum, (const guchar *) kind, (gssize) strlen (kind) + 1);
  g_checksum_update (checksum, (const guchar *) finding->fact, (gssize) strlen (finding->fact) + 1);
  gs_checksum_add_sorted (checksum, values);
  gs_checksum_add_sorted (checksum, sources);
  return g_strndup (g_checksum_get_string (checksum), 16);
}

static int
gs_finding_compare (gconstpointer a, gconstpointer b)
{
  const GsFinding *one = *(GsFinding *const *) a;
  const GsFinding *two = *(GsFinding *const *) b;
  const GsEvidence *first = gs_finding_get_first_evidence (one);
  const GsEvidence *second = gs_finding_get_first_evidence (two);
  int order;

  if (one->severity != two->severity)
    return one->severity > two->severity ? -1 : 1;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  if (first != NULL && second != NULL)
    order = gs_evidence_compare (first, second);
  else
    order = (first == NULL) - (second == NULL);
  if (order == 0 && first == NULL && one->article != two->article)
    order = one->article < two->article ? -1 : 1;
  return order != 0 ? order : strcmp (one->fact, two->fact);
}

static int
gs_source_group_compare (gconstpointer a, gconstpointer b)
{
  const GsSourceGroup *one = *(GsSourceGroup *const *) a;
  const GsSourceGroup *two = *(GsSourceGroup *const *) b;
  guint32 first = g_array_index (one->articles, guint32, 0);
  guint32 second = g_array_index (two->articles, guint32, 0);

  if (one->articles->len != two->articles->len)
    return one->articles->len > two->articles->len ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
gs_report_finish_groups (GsReport *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const GsSourceGroup *group = g_ptr_array_index (self->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 article = g_array_index (group->articles, guint32, k);

          ((GsReportArticle *) g_ptr_array_index (self->articles, article))->group = i;
        }
    }
  for (guint32 i = 0; i < self->articles->len; i++)
    {
      GsReportArticle *row = g_ptr_array_index (self->articles, i);

      if (row->group == G_MAXUINT32)
        gs_report_add_group (self, row->outlet, "", &i, 1);
    }
  g_ptr_array_sort (self->groups, gs_source_group_compare);
  for (guint i = 0; i < self->groups->len; i++)
    {
      GsSourceGroup *group = g_ptr_array_index (self->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 article = g_array_index (group->articles, guint32, k);

          ((GsReportArticle *) g_ptr_array_index (self->articles, article))->group = i;
        }
      for (guint k = 0; k < group->evidence->len; k++)
        gs_report_place_evidence (self, &g_array_index (group->evidence, GsEvidence, k));
    }
}

/**
 * gs_report_add_finding:
 * @finding: (transfer full): a finding
 *
 * Adds a finding, unless one of the same kind about the same fact is there already.
 *
 * Returns: %FALSE if the finding was a double (it is freed then)
 */
gboolean
gs_report_add_finding (GsReport *self, GsFinding *finding)
{
  g_autofree char *key =
      g_strdup_printf ("%s\n%s", gs_finding_kind_to_string (finding->kind), finding->fact);

  if (!g_hash_table_add (self->known, g_steal_pointer (&key)))
    {
      gs_finding_free (finding);
      return FALSE;
    }
  g_ptr_array_add (self->findings, finding);
  return TRUE;
}

/**
 * gs_report_finish:
 *
 * Call once, when all is added: forms the groups of single articles, places evidence, counts
 * support, fixes fingerprints and sorts everything.
 */
void
gs_report_finish (GsReport *self)
{
  gs_report_finish_groups (self);
  for (guint i = 0; i < self->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);

      gs_report_finish_finding (self, finding);
      g_free (finding->fingerprint);
      finding->fingerprint = gs_report_dup_fingerprint (self, finding);
    }
  for (guint i = 0; i < self->claims->len; i++)
    {
      GsOwnedClaim *owned = g_ptr_array_index (self->claims, i);

      for (guint32 k = 0; k < owned->n_cells; k++)
        if (owned->claim.cells[k].stance != GS_STANCE_SILENT)
          gs_report_place_evidence (self, &owned->claim.cells[k].evidence);
    }
  g_ptr_array_sort (self->findings, gs_finding_compare);
}

/**
 * gs_report_override:
 * @severities: (array fixed-size=GS_N_FINDING_KINDS): a severity for each kind, or -1 to leave it
 *
 * Gives kinds of findings other severities and sorts again. Call on a finished report.
 */
void
gs_report_override (GsReport *self, const int *severities)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);

      if (severities[finding->kind] >= 0)
        finding->severity = (GsSeverity) severities[finding->kind];
    }
  g_ptr_array_sort (self->findings, gs_finding_compare);
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
 * @any: (out): whether there is any finding
 *
 * Returns: the highest severity, %GS_SEVERITY_INFO if there is no finding
 */
GsSeverity
gs_report_get_worst (const GsReport *self, gboolean *any)
{
  GsSeverity worst = GS_SEVERITY_INFO;

  *any = self->findings->len > 0;
  for (guint i = 0; i < self->findings->len; i++)
    worst = MAX (worst, gs_report_get_finding (self, i)->severity);
  return worst;
}

static guint
gs_report_count_contradictions (const GsReport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += gs_finding_kind_get_info (gs_report_get_finding (self, i)->kind)->contradiction;
  return n;
}

static guint
gs_report_count_read (const GsReport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->articles->len; i++)
    n += gs_report_get_article (self, i)->article != NULL;
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
  guint n_read = gs_report_count_read (self);
  guint n_lost = self->articles->len - n_read;
  guint n = gs_report_count_contradictions (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_read == 0)
    return g_strdup ("Nothing could be read.");
  if (n == 0)
    g_string_append_printf (text, "No disagreement found in %u article%s", n_read,
                            n_read == 1 ? "" : "s");
  else
    g_string_append_printf (text, "%u disagreement%s in %u article%s", n, n == 1 ? "" : "s", n_read,
                            n_read == 1 ? "" : "s");
  if (n_lost > 0)
    g_string_append_printf (text, "; %u could not be read", n_lost);
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
