/* SPDX-License-Identifier: MIT */
/* Settings: the command line over the file over the default, and what a wrong file says. */
#include "gs-settings.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "base/gs-nearest.h"
#include "comparison/gs-report.h"
#include "gs-test.h"

static gboolean
read_text (GsSettings *settings, const char *text, const char *folder, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("gs-settings-XXXXXX.ini", &path, NULL);
  gboolean done;

  g_close (file, NULL);
  g_file_set_contents (path, text, -1, NULL);
  done = gs_settings_read_file (settings, path, folder, error);
  g_unlink (path);
  return done;
}

static gboolean
parse (GsSettings *settings, const char *line, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *command = g_strconcat ("check ", line, NULL);
  g_auto (GStrv) argv = NULL;

  g_shell_parse_argv (command, NULL, &argv, NULL);
  g_option_context_set_main_group (context, gs_settings_new_options (settings, GS_SETTINGS_OF_CHECK));
  return g_option_context_parse_strv (context, &argv, error);
}

static void
test_the_command_line_wins_over_the_file (void)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();

  CU_ASSERT (
      parse (settings, "--fail-on note --format json -v --override changed=error x y", NULL));
  CU_ASSERT (read_text (settings,
                        "[check]\nfail-on = warning\nformat = html=out.html; text\njobs = 3\n"
                        "paths = z\nquiet = yes\nexit-zero = yes\n"
                        "[severity]\nchanged = note\nagreement = warning\n",
                        NULL, NULL));
  GS_ASSERT_STRING (gs_settings_get (settings, GS_SETTING_FAIL_ON), "note");
  CU_ASSERT_EQUAL (gs_settings_get_limit (settings), GS_SEVERITY_NOTE);
  GS_ASSERT_STRING (gs_settings_get_list (settings, GS_SETTING_FORMAT)[0], "json");
  CU_ASSERT_PTR_NULL (gs_settings_get_list (settings, GS_SETTING_FORMAT)[1]);
  CU_ASSERT_EQUAL (gs_settings_get_number (settings, GS_SETTING_JOBS), 3);
  GS_ASSERT_STRING (gs_settings_get_list (settings, GS_SETTING_PATHS)[1], "y");
  CU_ASSERT_FALSE (gs_settings_get_switch (settings, GS_SETTING_QUIET));
  CU_ASSERT (gs_settings_get_switch (settings, GS_SETTING_VERBOSE));
  CU_ASSERT (gs_settings_get_switch (settings, GS_SETTING_EXIT_ZERO));
  CU_ASSERT_EQUAL (gs_settings_get_severities (settings)[GS_FINDING_CHANGED], GS_SEVERITY_ERROR);
  CU_ASSERT_EQUAL (gs_settings_get_severities (settings)[GS_FINDING_AGREEMENT],
                   GS_SEVERITY_WARNING);
  CU_ASSERT_EQUAL (gs_settings_get_severities (settings)[GS_FINDING_ROLE_CONFLICT], -1);
}

static void
test_switches_can_be_taken_back (void)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();

  CU_ASSERT (parse (settings, "--no-exit-zero --no-ignore a", NULL));
  CU_ASSERT (read_text (settings, "[check]\nexit-zero = yes\nignore = yes\n", NULL, NULL));
  CU_ASSERT_FALSE (gs_settings_get_switch (settings, GS_SETTING_EXIT_ZERO));
  CU_ASSERT_FALSE (gs_settings_get_switch (settings, GS_SETTING_IGNORE));
}

static void
test_paths_of_the_file_start_from_its_folder (void)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();

  CU_ASSERT (read_text (settings,
                        "[check]\npaths = wire/;-;/abs\nformat = text;json=out/r.json\n"
                        "baseline = base.json\n",
                        "../..", NULL));
  GS_ASSERT_STRING (gs_settings_get_list (settings, GS_SETTING_PATHS)[0], "../../wire/");
  GS_ASSERT_STRING (gs_settings_get_list (settings, GS_SETTING_PATHS)[1], "-");
  GS_ASSERT_STRING (gs_settings_get_list (settings, GS_SETTING_PATHS)[2], "/abs");
  GS_ASSERT_STRING (gs_settings_get_list (settings, GS_SETTING_FORMAT)[1], "json=../../out/r.json");
  GS_ASSERT_STRING (gs_settings_get (settings, GS_SETTING_BASELINE), "../../base.json");
}

static void
test_wrong_files_are_errors_that_say_where (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } rows[] = {
    { "[check]\nfail-onn = note\n", ".ini:2: no setting 'fail-onn'; did you mean 'fail-on'?" },
    { "[check]\n\n# x\nbasline = b\n", ".ini:4: no setting 'basline'; did you mean 'baseline'?" },
    { "[check]\noverride = a=b\n", "no setting 'override'" },
    { "[chek]\njobs = 1\n", ".ini:1: no group [chek]; did you mean [check]?" },
    { "[check]\nfail-on = bad\n", ".ini:2: no severity 'bad'" },
    { "[check]\nfail-on =\n", ".ini:2: no severity ''" },
    { "[check]\njobs = -1\n", ".ini:2: '-1' is no number" },
    { "[check]\njobs = many\n", ".ini:2: 'many' is no number" },
    { "[check]\nquiet = maybe\n", "neither yes nor no" },
    { "[check]\nformat = txt\n", ".ini:2: no format 'txt'; did you mean 'text'?" },
    { "[check]\ndate = 2025-13-01\n", "cannot read the date" },
    { "[check]\nbaseline =\n", "an empty path" },
    { "[check]\njobs = 1\njobs = 2\n", "stands twice, again in line 3" },
    { "[severity]\nname-mismatc = note\n",
      ".ini:2: no kind 'name-mismatc'; did you mean 'name-mismatch'?" },
    { "[severity]\nname-mismatch = never\n", "no severity 'never' for name-mismatch" },
    { "jobs = 1\n", "" },
    { "[check]\nnonsense\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsSettings) settings = gs_settings_new ();
      g_autoptr (GError) error = NULL;
      gboolean done = read_text (settings, rows[i].text, NULL, &error);

      GS_ASSERT_ROW (!done && g_error_matches (error, GS_ERROR, GS_ERROR_USAGE)
                         && strstr (error->message, rows[i].says) != NULL,
                     "%s: %s", rows[i].text, error != NULL ? error->message : "no error");
    }
}

static void
test_wrong_options_are_errors_that_name_the_option (void)
{
  static const struct
  {
    const char *line;
    const char *says;
  } rows[] = {
    { "--fail-on bad", "--fail-on: no severity 'bad'" },
    { "--format pdf", "--format: no format 'pdf'" },
    { "--override name-mismatch", "--override: cannot use 'name-mismatch'" },
    { "--override nam-mismatch=note", "did you mean 'name-mismatch'?" },
    { "--jobs=-2", "--jobs: '-2' is no number" },
    { "--date 12.4.2025", "--date: cannot read the date" },
    { "--nothing", "--nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsSettings) settings = gs_settings_new ();
      g_autoptr (GError) error = NULL;

      GS_ASSERT_ROW (!parse (settings, rows[i].line, &error)
                         && strstr (error->message, rows[i].says) != NULL,
                     "%s: %s", rows[i].line, error != NULL ? error->message : "no error");
    }
}

/* what is shown is a settings file that says the same */
static void
test_what_is_shown_can_be_read_again (void)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autoptr (GsSettings) again = gs_settings_new ();
  g_autoptr (GString) one = g_string_new (NULL);

  CU_ASSERT (parse (settings,
                    "--fail-on note --override changed=error --format json=a --format html", NULL));
  gs_settings_append_text (settings, one);
  CU_ASSERT_PTR_NOT_NULL (strstr (one->str, "# command line:\nfail-on = note\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (one->str, "# jobs = 0\n"));
  CU_ASSERT (read_text (again, one->str, NULL, NULL));
  GS_ASSERT_STRING (gs_settings_get (again, GS_SETTING_FAIL_ON), "note");
  GS_ASSERT_STRING (gs_settings_get_list (again, GS_SETTING_FORMAT)[1], "html");
  CU_ASSERT_EQUAL (gs_settings_get_severities (again)[GS_FINDING_CHANGED], GS_SEVERITY_ERROR);
}

static void
test_slips_of_the_pen_find_the_word_meant (void)
{
  static const char *const words[] = { "baseline", "check", "config", "rules", "version", NULL };
  static const struct
  {
    const char *typed;
    const char *meant;
  } rows[] = { { "chek", "check" },  { "ehcck", "check" }, { "basline", "baseline" },
               { "rulse", "rules" }, { "conf", "config" }, { "verison", "version" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_STRING (gs_nearest (rows[i].typed, words), rows[i].meant);
}

CU_TestInfo gs_tests_settings[] = {
  { "the command line wins over the file", test_the_command_line_wins_over_the_file },
  { "switches can be taken back", test_switches_can_be_taken_back },
  { "paths of the file start from its folder", test_paths_of_the_file_start_from_its_folder },
  { "wrong files are errors that say where", test_wrong_files_are_errors_that_say_where },
  { "wrong options are errors that name the option",
    test_wrong_options_are_errors_that_name_the_option },
  { "what is shown can be read again", test_what_is_shown_can_be_read_again },
  { "slips of the pen find the word meant", test_slips_of_the_pen_find_the_word_meant },
  CU_TEST_INFO_NULL,
};
