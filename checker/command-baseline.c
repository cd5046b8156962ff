/* SPDX-License-Identifier: MIT */
/* gainsay baseline: writes, shows and prunes the file of accepted findings. */
#include <string.h>

#include "base/gs-error.h"
#include "comparison/gs-baseline.h"
#include "comparison/gs-ignore.h"
#include "gs-check-run.h"
#include "gs-command.h"
#include "gs-visible.h"

#define GS_BASELINE_COMMAND "baseline"

typedef struct
{
  const char *path; /* of the baseline */
  GsSettings *settings;
  char *reason;
  char *who;
  char *until;
  char *least;
  gboolean all;
} GsBaselineArguments;

typedef GsExit (*GsBaselineVerb) (const GsBaselineArguments *arguments, GError **error);

/* ---- show ---- */

static void
gs_baseline_print_field (const char *name, const char *value)
{
  g_autofree char *visible = gs_visible_dup (value);

  if (value != NULL)
    g_print ("  %s %s\n", name, visible);
}

static void
gs_baseline_print_fields (const char *name, char **values)
{
  for (; values != NULL && *values != NULL; values++)
    gs_baseline_print_field (name, *values);
}

static void
gs_baseline_print_entry (const GsBaselineEntry *entry, const char *today)
{
  g_autofree char *title = gs_visible_dup (entry->title);

  g_print ("%s %s: %s%s: %s\n", entry->fingerprint, gs_finding_kind_to_string (entry->kind),
           gs_verdict_to_string (entry->verdict),
           gs_baseline_entry_is_over (entry, today) ? ", expired" : "", title);
  gs_baseline_print_field ("reason:", entry->reason != NULL ? entry->reason : "(none given)");
  gs_baseline_print_field ("who:   ", entry->who);
  gs_baseline_print_field ("until: ", entry->until);
  gs_baseline_print_fields ("value: ", entry->values);
  gs_baseline_print_fields ("source:", entry->sources);
}

static GsExit
gs_baseline_show (const GsBaselineArguments *arguments, GError **error)
{
  g_autoptr (GsBaseline) baseline = gs_baseline_read (arguments->path, error);
  g_autofree char *today = gs_baseline_dup_today ();

  if (baseline == NULL)
    return GS_EXIT_IO;
  for (guint i = 0; i < baseline->entries->len; i++)
    gs_baseline_print_entry (g_ptr_array_index (baseline->entries, i), today);
  g_print ("%u entr%s\n", baseline->entries->len, baseline->entries->len == 1 ? "y" : "ies");
  return GS_EXIT_OK;
}

/* ---- write and prune ---- */

/* the report with what the articles accept marked; NULL with @error set or if nothing was read */
static GsReport *
gs_baseline_run (const GsBaselineArguments *arguments, GError **error)
{
  g_autoptr (GsReport) report = gs_check_run (arguments->settings, error);

  if (report == NULL)
    return NULL;
  if (!gs_check_has_readable (report))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "nothing that was given could be read");
      return NULL;
    }
  if (gs_settings_get_switch (arguments->settings, GS_SETTING_IGNORE))
    gs_ignore_apply (report);
  return g_steal_pointer (&report);
}

static GsExit
gs_baseline_write_file (const GsBaselineArguments *arguments, GError **error)
{
  g_autoptr (GsBaseline) baseline = NULL;
  g_autoptr (GsReport) report = NULL;
  GsBaselineNote note = { arguments->reason, arguments->who, arguments->until };
  GsSeverity least = GS_SEVERITY_NOTE;
  guint n;

  if (arguments->least != NULL && !gs_severity_from_string (arguments->least, &least))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "--from: no severity '%s'; it is one of info, note, warning, error",
                   arguments->least);
      return GS_EXIT_USAGE;
    }
  baseline = g_file_test (arguments->path, G_FILE_TEST_EXISTS)
                 ? gs_baseline_read (arguments->path, error)
                 : gs_baseline_new (arguments->path);
  report = baseline != NULL ? gs_baseline_run (arguments, error) : NULL;
  if (report == NULL)
    return GS_EXIT_IO;
  n = gs_baseline_add (baseline, report, least, &note);
  if (!gs_baseline_write (baseline, error))
    return GS_EXIT_IO;
  g_print ("%u finding%s accepted, %u entr%s in '%s'\n", n, n == 1 ? "" : "s",
           baseline->entries->len, baseline->entries->len == 1 ? "y" : "ies", arguments->path);
  return GS_EXIT_OK;
}

static GsExit
gs_baseline_prune_file (const GsBaselineArguments *arguments, GError **error)
{
  g_autoptr (GsBaseline) baseline = gs_baseline_read (arguments->path, error);
  g_autoptr (GsReport) report = baseline != NULL ? gs_baseline_run (arguments, error) : NULL;
  g_autofree char *today = gs_baseline_dup_today ();
  guint n;

  if (report == NULL)
    return GS_EXIT_IO;
  n = gs_baseline_prune (baseline, report, arguments->all, today);
  if (n > 0 && !gs_baseline_write (baseline, error))
    return GS_EXIT_IO;
  g_print ("%u entr%s taken out, %u left in '%s'\n", n, n == 1 ? "y" : "ies",
           baseline->entries->len, arguments->path);
  return GS_EXIT_OK;
}

/* ---- the command ---- */

static const struct
{
  const char *name;
  GsBaselineVerb run;
} verbs[] = {
  { "prune", gs_baseline_prune_file },
  { "show", gs_baseline_show },
  { "write", gs_baseline_write_file },
};

static GsBaselineVerb
gs_baseline_find_verb (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, name))
      return verbs[i].run;
  return NULL;
}

static gboolean
gs_baseline_parse (GsBaselineArguments *arguments, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &arguments->reason,
      "write: why the findings are accepted", "TEXT" },
    { "who", 0, 0, G_OPTION_ARG_STRING, &arguments->who, "write: who accepts them", "NAME" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &arguments->until,
      "write: the last day on which they are accepted, YYYY-MM-DD", "DATE" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &arguments->least,
      "write: the least severity that is taken in (default note)", "SEVERITY" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &arguments->all,
      "prune: also entries about sources that are not given", NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!gs_command_parse_settings (
          GS_BASELINE_COMMAND, arguments->settings, GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_PATHS,
          entries,
          "write FILE PATH...  accepts what is found; entries of FILE keep what was said of them\n"
          "show FILE           prints the entries\n"
          "prune FILE PATH...  takes out entries that are over, and those whose sources are given\n"
          "                    and whose finding is not there any more\n\n"
          "'gainsay check --baseline FILE' marks what FILE has and does not count it.",
          argc, argv, error))
    return FALSE;
  return arguments->until == NULL || gs_settings_check_day ("--until", arguments->until, error);
}

/* the first path of the command line is the baseline */
static GsExit
gs_baseline_run_verb (GsBaselineArguments *arguments, const char *name, int argc, char **argv,
                      GError **error)
{
  GsBaselineVerb verb = gs_baseline_find_verb (name);
  gboolean show = verb == gs_baseline_show;

  if (verb == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                 "say what: write FILE PATH..., show FILE or prune FILE PATH...");
  else if (argc < 2 || *argv[1] == '-')
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "the file of the baseline comes first: %s FILE%s",
                 name, show ? "" : " PATH...");
  else
    {
      arguments->path = argv[1];
      argv[1] = argv[0];
      argv++, argc--;
      return gs_baseline_parse (arguments, &argc, &argv, error) ? verb (arguments, error)
                                                                : GS_EXIT_USAGE;
    }
  return GS_EXIT_USAGE;
}

/**
 * gs_command_baseline:
 *
 * Writes, shows or prunes a baseline.
 *
 * Returns: the exit status
 */
GsExit
gs_command_baseline (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  GsBaselineArguments arguments = { .settings = settings };
  g_autoptr (GError) error = NULL;
  GsExit status;

  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    gs_baseline_parse (&arguments, &argc, &argv, &error);
  status = gs_baseline_run_verb (&arguments, argc > 1 ? argv[1] : NULL, argc - 1, argv + 1, &error);
  g_free (arguments.reason);
  g_free (arguments.who);
  g_free (arguments.until);
  g_free (arguments.least);
  return error != NULL ? gs_command_fail (GS_BASELINE_COMMAND, error) : status;
}
