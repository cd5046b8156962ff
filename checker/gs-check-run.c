/* SPDX-License-Identifier: MIT */
/* From settings to a report in which accepted findings are marked. */
#include "gs-check-run.h"

#include <unistd.h>

#include "base/gs-error.h"
#include "comparison/gs-baseline.h"
#include "comparison/gs-ignore.h"
#include "gs-check-recall.h"
#include "gs-check.h"
#include "gs-output.h"

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

typedef struct
{
  const char *const *paths;
  const char *const *folders; /* of packs */
  GsCheckOptions options;
  gboolean has_key;
  guint8 key[GS_STORE_REPORT_KEY];
} GsCheckSession;

static GsReport *
gs_check_session_compare (const GsCheckSession *self, const GsRules *rules,
                          const GsAnalyser *analyser, GError **error)
{
  g_autoptr (GError) local = NULL;
  GsReport *report;

  report = gs_check_paths (rules, analyser, self->paths, &self->options, error);
  /* a report that is not kept costs time in the next run, nothing else */
  if (report != NULL && self->has_key
      && !gs_store_put_report (self->options.cache, self->key, report, &local))
    g_debug ("%s", local->message);
  return report;
}

/**
 * GsCheckLoading: the rules while they are loaded beside model and lexicon
 */
typedef struct
{
  GThread *thread;
  const char *const *folders;
  GError *error;
} GsCheckLoading;

static gpointer
gs_check_load_rules (gpointer data)
{
  GsCheckLoading *self = data;

  return gs_rules_load_default (self->folders, &self->error);
}

/* returns: (transfer full) (nullable): the rules, %NULL with @error set */
static GsRules *
gs_check_loading_join (GsCheckLoading *self, GError **error)
{
  GsRules *rules = g_thread_join (self->thread);

  if (self->error != NULL)
    g_propagate_error (error, self->error);
  return rules;
}

/* two cores start sooner than one */
static GsReport *
gs_check_session_run_new (const GsCheckSession *self, GError **error)
{
  GsCheckLoading loading = { .folders = self->folders };
  g_autoptr (GsAnalyser) analyser = NULL;
  g_autoptr (GsRules) rules = NULL;

  loading.thread = g_thread_new ("rules", gs_check_load_rules, &loading);
  analyser = gs_analyser_new (NULL, NULL, error);
  rules = gs_check_loading_join (&loading, analyser != NULL ? error : NULL);
  if (analyser == NULL || rules == NULL)
    return NULL;
  return gs_check_session_compare (self, rules, analyser, error);
}

/* the report of an earlier run over the same input, else a new one */
static GsReport *
gs_check_session_run_kept (GsCheckSession *self, GError **error)
{
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, error);
  g_autoptr (GsRules) rules = NULL;
  GsReport *report = NULL;

  if (analyser == NULL)
    return NULL;
  self->has_key = gs_check_make_key (self->paths, &self->options, self->folders,
                                     gs_analyser_get_version (analyser), self->key);
  if (self->has_key)
    report = gs_store_get_report (self->options.cache, self->key);
  if (report != NULL)
    return report;
  rules = gs_rules_load_default (self->folders, error);
  return rules != NULL ? gs_check_session_compare (self, rules, analyser, error) : NULL;
}

static GsReport *
gs_check_session_run (GsCheckSession *self, GError **error)
{
  return self->options.cache != NULL && self->options.against == NULL
             ? gs_check_session_run_kept (self, error)
             : gs_check_session_run_new (self, error);
}

static void
gs_check_session_init (GsCheckSession *self, const GsSettings *settings)
{
  *self = (GsCheckSession){ 0 };
  self->paths = gs_settings_get_list (settings, GS_SETTING_PATHS);
  self->folders = gs_settings_get_list (settings, GS_SETTING_RULES);
  self->options.date = gs_settings_get (settings, GS_SETTING_DATE);
  self->options.n_jobs = (guint) gs_settings_get_number (settings, GS_SETTING_JOBS);
  self->options.read = gs_settings_get_read_options (settings);
  self->options.max_seconds =
      (guint) MIN (gs_settings_get_number (settings, GS_SETTING_MAX_SECONDS), G_MAXINT32);
  self->options.max_memory = (gsize) gs_settings_get_number (settings, GS_SETTING_MAX_MEMORY);
  self->options.progress =
      isatty (STDERR_FILENO) && !gs_settings_get_switch (settings, GS_SETTING_QUIET);
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
  GsCheckSession session;
  g_autoptr (GsStore) cache = NULL;
  g_autoptr (GsStore) against = NULL;
  GsReport *report;

  gs_check_session_init (&session, settings);
  if (*session.paths == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "no articles given; name files or folders, or - for standard input");
      return NULL;
    }
  if (!gs_check_open_store (settings, GS_SETTING_CACHE, GS_STORE_WRITE, &cache, error)
      || !gs_check_open_store (settings, GS_SETTING_AGAINST, GS_STORE_READ, &against, error))
    return NULL;
  session.options.cache = cache;
  session.options.against = against;
  report = gs_check_session_run (&session, error);
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

/* ---- output ---- */

static gboolean
gs_check_is_github (const GsSettings *settings)
{
  return g_strv_contains (gs_settings_get_list (settings, GS_SETTING_FORMAT), "github");
}

/**
 * gs_check_write:
 * @report: with what is accepted; it may lose findings over --max-findings
 *
 * Writes the report in all formats that the settings name.
 *
 * Returns: %FALSE with @error set if one cannot be written
 */
gboolean
gs_check_write (const GsSettings *settings, GsReport *report, GError **error)
{
  GsOutputOptions options = {
    .verbosity = gs_settings_get_switch (settings, GS_SETTING_QUIET)     ? GS_VERBOSITY_QUIET
                 : gs_settings_get_switch (settings, GS_SETTING_VERBOSE) ? GS_VERBOSITY_VERBOSE
                                                                         : GS_VERBOSITY_NORMAL,
    .width = (guint) MIN (gs_settings_get_number (settings, GS_SETTING_WIDTH), G_MAXINT32),
    .explain = gs_settings_get_switch (settings, GS_SETTING_EXPLAIN),
    .stylesheet = gs_settings_get (settings, GS_SETTING_STYLESHEET),
    .fail_on = gs_settings_get_limit (settings),
    .n_jobs = (guint) gs_settings_get_number (settings, GS_SETTING_JOBS),
    .fenced = gs_check_is_github (settings),
  };
  const char *const *formats = gs_settings_get_list (settings, GS_SETTING_FORMAT);
  guint limit = (guint) MIN (gs_settings_get_number (settings, GS_SETTING_MAX_FINDINGS), G_MAXUINT);

  if (limit > 0)
    gs_report_cut_findings (report, limit);
  for (; *formats != NULL; formats++)
    if (!gs_output_write (report, *formats, &options, error))
      return FALSE;
  return !options.fenced || gs_output_write_step_summary (report, error);
}
