/* SPDX-License-Identifier: MIT */
/* Holds a report against a baseline: what is accepted, what is new, which entries are over. */
#include "comparison/gs-baseline.h"

#include <stdlib.h>
#include <string.h>

#include "comparison/gs-fingerprint.h"

/**
 * gs_baseline_dup_today:
 *
 * Returns: (transfer full): the day on which last days are judged, YYYY-MM-DD in UTC: that of
 *   SOURCE_DATE_EPOCH if it is set (reproducible-builds.org/specs/source-date-epoch), else today
 */
char *
gs_baseline_dup_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  char *end = NULL;
  gint64 seconds = epoch != NULL ? g_ascii_strtoll (epoch, &end, 10) : 0;

  if (end != NULL && end != epoch && *end == '\0')
    time = g_date_time_new_from_unix_utc (seconds);
  if (time == NULL)
    time = g_date_time_new_now_utc ();
  return g_date_time_format (time, "%Y-%m-%d");
}

/**
 * gs_baseline_entry_is_over:
 * @today: YYYY-MM-DD
 *
 * Returns: whether the entry's last day is past
 */
gboolean
gs_baseline_entry_is_over (const GsBaselineEntry *entry, const char *today)
{
  return entry->until != NULL && strcmp (entry->until, today) < 0;
}

/**
 * GsBaselineRun: a report made quick to ask
 */
typedef struct
{
  const GsReport *report;
  const char *today;
  GHashTable *findings; /* set of fingerprints, borrowed */
  GHashTable *sources;  /* set of names, owned */
} GsBaselineRun;

/* how an entry stands to a report */
typedef enum
{
  GS_ENTRY_FOUND,     /* its finding is there */
  GS_ENTRY_EXPIRED,   /* its finding is there, its last day is over */
  GS_ENTRY_STALE,     /* its sources were given, its finding is not there */
  GS_ENTRY_ELSEWHERE, /* of its sources one at least was not given */
} GsEntryState;

static void
gs_baseline_run_init (GsBaselineRun *self, const GsReport *report, const char *today)
{
  self->report = report;
  self->today = today;
  self->findings = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < report->findings->len; i++)
    g_hash_table_add (self->findings, gs_report_get_finding (report, i)->fingerprint);
  for (guint32 i = 0; i < report->articles->len; i++)
    g_hash_table_add (self->sources, gs_report_dup_source_name (report, i));
}

static void
gs_baseline_run_clear (GsBaselineRun *self)
{
  g_hash_table_unref (self->findings);
  g_hash_table_unref (self->sources);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsBaselineRun, gs_baseline_run_clear)

/* whether all sources the entry knows of were given; of an entry that knows none, TRUE */
static gboolean
gs_baseline_has_sources (const GsBaselineRun *run, const GsBaselineEntry *entry)
{
  for (char **source = entry->sources; source != NULL && *source != NULL; source++)
    if (!g_hash_table_contains (run->sources, *source))
      return FALSE;
  return TRUE;
}

static GsEntryState
gs_baseline_judge (const GsBaselineRun *run, const GsBaselineEntry *entry)
{
  if (g_hash_table_contains (run->findings, entry->fingerprint))
    return gs_baseline_entry_is_over (entry, run->today) ? GS_ENTRY_EXPIRED : GS_ENTRY_FOUND;
  return gs_baseline_has_sources (run, entry) ? GS_ENTRY_STALE : GS_ENTRY_ELSEWHERE;
}

/* ---- marking findings ---- */

static void
gs_baseline_mark (const GsBaseline *self, GsFinding *finding, const char *today)
{
  const GsBaselineEntry *entry = gs_baseline_find (self, finding->fingerprint);
  GsAcceptance *acceptance;

  finding->baseline = entry != NULL ? GS_BASELINE_UNCHANGED : GS_BASELINE_NEW;
  if (entry == NULL || entry->verdict == GS_VERDICT_TODO
      || gs_baseline_entry_is_over (entry, today))
    return;
  acceptance = gs_acceptance_new (GS_ACCEPTED_BY_BASELINE, self->path);
  g_free (acceptance->verdict);
  acceptance->verdict = g_strdup (gs_verdict_to_string (entry->verdict));
  acceptance->reason = g_strdup (entry->reason);
  acceptance->who = g_strdup (entry->who);
  acceptance->until = g_strdup (entry->until);
  gs_finding_accept (finding, acceptance);
}

static gboolean
gs_strings_equal (char **a, const GPtrArray *b)
{
  guint n = a != NULL ? g_strv_length (a) : 0;

  for (guint i = 0; i < n && i < b->len; i++)
    if (!g_str_equal (a[i], g_ptr_array_index (b, i)))
      return FALSE;
  return n > 0 && n == b->len;
}

/* the finding that has all of the entry but its sources: the same disagreement, told by others */
static const GsFinding *
gs_baseline_find_heir (const GsBaselineEntry *entry, const GsReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);
      g_autoptr (GPtrArray) values = NULL;

      if (finding->kind != entry->kind || g_strcmp0 (finding->fact, entry->fact) != 0)
        continue;
      values = gs_finding_list_values (finding);
      if (gs_strings_equal (entry->values, values))
        return finding;
    }
  return NULL;
}

static void
gs_baseline_tell (const GsBaseline *self, const GsBaselineRun *run, const GsBaselineEntry *entry,
                  GsReport *report)
{
  GsEntryState state = gs_baseline_judge (run, entry);
  const char *title = entry->title != NULL ? entry->title : entry->fingerprint;
  const GsFinding *heir = state == GS_ENTRY_STALE ? gs_baseline_find_heir (entry, report) : NULL;

  if (state == GS_ENTRY_EXPIRED && entry->verdict != GS_VERDICT_TODO)
    gs_report_add_notice (
        report, GS_NOTICE_EXPIRED, self->path, entry->fingerprint,
        g_strdup_printf ("\"%s\" was accepted until %s and counts again", title, entry->until));
  if (state == GS_ENTRY_STALE && heir == NULL)
    gs_report_add_notice (report, GS_NOTICE_STALE, self->path, entry->fingerprint,
                          g_strdup_printf ("\"%s\" is in the baseline and no longer found; "
                                           "'gainsay baseline prune' takes it out",
                                           title));
  if (heir != NULL)
    gs_report_add_notice (report, GS_NOTICE_STALE, self->path, entry->fingerprint,
                          g_strdup_printf ("\"%s\" now has other sources and counts again as %s; "
                                           "'gainsay baseline write' accepts it anew",
                                           title, heir->fingerprint));
}

/**
 * gs_baseline_apply:
 * @report: a finished report, nothing cut
 * @today: YYYY-MM-DD
 *
 * Marks what the baseline has, tells in notices which entries are stale or expired, and sorts the
 * findings again.
 */
void
gs_baseline_apply (const GsBaseline *self, GsReport *report, const char *today)
{
  g_auto (GsBaselineRun) run = { NULL };

  gs_baseline_run_init (&run, report, today);
  g_free (report->baseline);
  report->baseline = g_strdup (self->path);
  for (guint i = 0; i < report->findings->len; i++)
    gs_baseline_mark (self, g_ptr_array_index (report->findings, i), today);
  for (guint i = 0; i < self->entries->len; i++)
    gs_baseline_tell (self, &run, g_ptr_array_index (self->entries, i), report);
  gs_report_sort_findings (report);
}

/* ---- writing and pruning ---- */

static char **
gs_strings_take (GPtrArray *strings)
{
  g_ptr_array_add (strings, NULL);
  return (char **) g_ptr_array_free (strings, FALSE);
}

static void
gs_baseline_replace (char **field, const char *value)
{
  if (value == NULL)
    return;
  g_free (*field);
  *field = g_strdup (value);
}

static GsBaselineEntry *
gs_baseline_new_entry (const GsReport *report, const GsFinding *finding)
{
  GsBaselineEntry *entry = g_new0 (GsBaselineEntry, 1);

  entry->fingerprint = g_strdup (finding->fingerprint);
  entry->kind = finding->kind;
  entry->title = g_strdup (finding->title);
  entry->fact = g_strdup (finding->fact);
  entry->values = gs_strings_take (gs_finding_list_values (finding));
  entry->sources = gs_strings_take (gs_finding_list_sources (report, finding));
  return entry;
}

/* one that was decided keeps its reason, name and day, unless they were over and a new day is
 * given */
static gboolean
gs_baseline_add_finding (GsBaseline *self, const GsReport *report, const GsFinding *finding,
                         const GsBaselineNote *note)
{
  GsBaselineEntry *entry = gs_baseline_find (self, finding->fingerprint);
  gboolean known = entry != NULL && entry->verdict != GS_VERDICT_TODO;
  g_autofree char *today = gs_baseline_dup_today ();

  if (known && !(note->until != NULL && gs_baseline_entry_is_over (entry, today)))
    return FALSE;
  if (entry == NULL)
    {
      entry = gs_baseline_new_entry (report, finding);
      gs_baseline_take_entry (self, entry);
    }
  if (!known)
    entry->verdict = GS_VERDICT_ACCEPTED;
  gs_baseline_replace (&entry->reason, note->reason);
  gs_baseline_replace (&entry->who, note->who);
  gs_baseline_replace (&entry->until, note->until);
  return TRUE;
}

/**
 * gs_baseline_add:
 * @report: a finished report
 * @least: severity from which on findings are taken in
 * @note: what to say of them
 *
 * Accepts the findings of a report that are not accepted yet. Entries that are there keep what was
 * said of them; an expired one is taken in again only with a new last day.
 *
 * Returns: how many findings were taken in
 */
guint
gs_baseline_add (GsBaseline *self, const GsReport *report, GsSeverity least,
                 const GsBaselineNote *note)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (finding->severity >= least && finding->acceptance == NULL)
        n += gs_baseline_add_finding (self, report, finding, note);
    }
  return n;
}

/**
 * gs_baseline_prune:
 * @report: a finished report
 * @all: whether to take out also entries about sources that were not given
 * @today: YYYY-MM-DD
 *
 * Takes out entries that are stale or past their last day.
 *
 * Returns: how many were taken out
 */
guint
gs_baseline_prune (GsBaseline *self, const GsReport *report, gboolean all, const char *today)
{
  g_auto (GsBaselineRun) run = { NULL };
  guint n = 0;

  gs_baseline_run_init (&run, report, today);
  for (guint i = self->entries->len; i > 0; i--)
    {
      const GsBaselineEntry *entry = g_ptr_array_index (self->entries, i - 1);
      GsEntryState state = gs_baseline_judge (&run, entry);

      if (state == GS_ENTRY_FOUND
          || (state == GS_ENTRY_ELSEWHERE && !all && !gs_baseline_entry_is_over (entry, today)))
        continue;
      g_hash_table_remove (self->index, entry->fingerprint);
      g_ptr_array_remove_index (self->entries, i - 1);
      n++;
    }
  return n;
}
