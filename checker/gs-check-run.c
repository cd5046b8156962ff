/* SPDX-License-Identifier: MIT */
/* From settings to a report in which accepted findings are marked. */
#include "gs-check-run.h"

#include <unistd.h>

#include "base/gs-error.h"
#include "comparison/gs-baseline.h"
#include "comparison/gs-ignore.h"
#include "gs-check.h"

/* @store stays %NULL if the setting names none */
static gboolean
gs_check_open_store (const GsSettings *settings, GsSettingId id, GsStoreMode mode, GsStore **store,
                     GError **error)
{
  const char *path = gs_settings_get (settings, id);

  if (path == NULL)
    return TRUE;
  *store = gs_store_open (path, mode, error);
  return *store != NULL;
}

/**
 * gs_check_run:
 *
 * Reads and compares the articles that the settings name; severities are as the settings say.
 *
 * Returns: (transfer full) (nullable): the finished report, %NULL with @error set
 */
GsReport *
gs_check_run (const GsSettings *settings, GError **error)
{
  const char *date = gs_settings_get (settings, GS_SETTING_DATE);
  const char *const *paths = gs_settings_get_list (settings, GS_SETTING_PATHS);
  GsCheckOptions options = { .date = date };
  g_autoptr (GsRules) rules = NULL;
  g_autoptr (GsAnalyser) analyser = NULL;
  g_autoptr (GsStore) cache = NULL;
  g_autoptr (GsStore) against = NULL;
  GsReport *report;

  if (*paths == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "no articles given; name files or folders, or - for standard input");
      return NULL;
    }
  rules = gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  analyser = rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  if (analyser == NULL)
    return NULL;
  if (!gs_check_open_store (settings, GS_SETTING_CACHE, GS_STORE_WRITE, &cache, error)
      || !gs_check_open_store (settings, GS_SETTING_AGAINST, GS_STORE_READ, &against, error))
    return NULL;
  options.cache = cache;
  options.against = against;
  options.n_jobs = (guint) gs_settings_get_number (settings, GS_SETTING_JOBS);
  options.read.max_bytes = (gsize) gs_settings_get_number (settings, GS_SETTING_MAX_BYTES);
  options.read.date = date;
  options.progress = isatty (STDERR_FILENO) && !gs_settings_get_switch (settings, GS_SETTING_QUIET);
  report = gs_check_paths (rules, analyser, paths, &options, error);
  if (report != NULL)
    gs_report_override (report, gs_settings_get_severities (settings));
  return report;
}

/**
 * gs_check_accept:
 * @report: as gs_check_run () gives it
 *
 * Marks what the articles themselves and the baseline accept.
 *
 * Returns: %FALSE with @error set if the baseline cannot be read
 */
gboolean
gs_check_accept (const GsSettings *settings, GsReport *report, GError **error)
{
  const char *path = gs_settings_get (settings, GS_SETTING_BASELINE);
  g_autoptr (GsBaseline) baseline = NULL;
  g_autofree char *today = gs_baseline_dup_today ();

  if (gs_settings_get_switch (settings, GS_SETTING_IGNORE))
    gs_ignore_apply (report);
  if (path == NULL)
    return TRUE;
  baseline = gs_baseline_read (path, error);
  if (baseline == NULL)
    return FALSE;
  gs_baseline_apply (baseline, report, today);
  return TRUE;
}

/**
 * gs_check_has_readable:
 *
 * Returns: whether an article at least was read
 */
gboolean
gs_check_has_readable (const GsReport *report)
{
  for (guint i = 0; i < report->articles->len; i++)
    if (gs_report_get_article (report, i)->article != NULL)
      return TRUE;
  return FALSE;
}
