/* SPDX-License-Identifier: MIT */
/* gainsay extract: what articles assert, one assertion a line; or all that comparison needs of
 * them, one article a line. */
#include <string.h>

#include "article/gs-language.h"
#include "assertion/gs-assertion-print.h"
#include "assertion/gs-extraction.h"
#include "assertion/gs-role.h"
#include "gs-command-articles.h"
#include "gs-command.h"
#include "stream/gs-stream.h"

#define GS_EXTRACT_COMMAND "extract"

typedef struct
{
  const GsRules *rules;
  const GsAnalyser *analyser;
  const GsSettings *settings;
  GsWorkspace *workspace;
  gboolean text;
} GsExtractRun;

static gboolean
gs_extract_print (const GsExtractRun *run, const GsExtraction *extraction, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    if (run->text)
      gs_assertion_append_text (extraction, i, out);
    else
      gs_assertion_append_json (extraction, i, out);
  for (guint32 i = 0; i < extraction->roles->len; i++)
    if (!gs_role_is_held (&g_array_index (extraction->roles, GsRole, i)))
      continue;
    else if (run->text)
      gs_role_append_text (extraction, i, out);
    else
      gs_role_append_json (extraction, i, out);
  return gs_command_print (out, error);
}

/* what is not in English, or crosses a limit, is named on standard error and asserts nothing */
static gboolean
gs_extract_article (GsArticle *article, gpointer data, GError **error)
{
  const GsExtractRun *run = data;
  g_autoptr (GsExtraction) extraction = NULL;

  if (!gs_article_is_english (article))
    {
      g_printerr ("gainsay " GS_EXTRACT_COMMAND ": '%s' does not read as English\n",
                  gs_article_get_id (article));
      return TRUE;
    }
  gs_article_set_foreign_apart (article);
  gs_workspace_set_limits (run->workspace,
                           (guint) gs_settings_get_number (run->settings, GS_SETTING_MAX_SECONDS),
                           (gsize) gs_settings_get_number (run->settings, GS_SETTING_MAX_MEMORY));
  extraction = gs_extraction_new (run->analyser, run->rules, article, run->workspace);
  if (extraction != NULL)
    return gs_extract_print (run, extraction, error);
  g_printerr ("gainsay " GS_EXTRACT_COMMAND ": '%s' takes more than --max-seconds or --max-memory "
              "to analyse\n",
              gs_article_get_id (article));
  return TRUE;
}

static gboolean
gs_extract_run (const GsSettings *settings, gboolean text, guint *n_articles, GError **error)
{
  g_autoptr (GsRules) rules =
      gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  GsExtractRun run = { rules, analyser, settings, workspace, text };

  return analyser != NULL
         && gs_command_for_articles (GS_EXTRACT_COMMAND, settings, gs_extract_article, &run,
                                     n_articles, error);
}

/* ---- records ---- */

static gboolean
gs_extract_run_stream (const GsSettings *settings, GError **error)
{
  g_autoptr (GsRules) rules =
      gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  const char *const *paths = gs_settings_get_list (settings, GS_SETTING_PATHS);
  GsCheckReader reader = { .rules = rules, .analyser = analyser };
  GsCheckEngine engine;

  if (analyser == NULL)
    return FALSE;
  reader.read = gs_settings_get_read_options (settings);
  reader.n_jobs = (guint) gs_settings_get_number (settings, GS_SETTING_JOBS);
  reader.max_seconds =
      (guint) MIN (gs_settings_get_number (settings, GS_SETTING_MAX_SECONDS), G_MAXINT32);
  reader.max_memory = (gsize) gs_settings_get_number (settings, GS_SETTING_MAX_MEMORY);
  gs_check_engine_init (&engine, rules, analyser, NULL);
  return gs_stream_extract (&engine, &reader, paths, error);
}

static gboolean
gs_extract_is_stream (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--stream") == 0)
      return TRUE;
  return FALSE;
}

/**
 * gs_command_extract:
 *
 * Prints what articles assert.
 *
 * Returns: the exit status
 */
GsExit
gs_command_extract (int argc, char **argv)
{
  static const char *const formats[] = { "json", "text", NULL };
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autofree char *format = NULL;
  gboolean stream = FALSE;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      "print JSON, one object a line (the default), or lines to read", "json|text" },
    { "stream", 0, 0, G_OPTION_ARG_NONE, &stream,
      "write records for 'gainsay compare', of articles that are read as JSON Lines from standard "
      "input or of those that are named",
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  guint n_articles = 0;
  int index = -1;

  if (gs_extract_is_stream (argc, argv))
    gs_settings_forget_folder (settings);
  if (gs_command_parse_settings (GS_EXTRACT_COMMAND, settings,
                                 GS_SETTINGS_OF_EXTRACT | GS_SETTINGS_OF_PATHS, entries, NULL,
                                 &argc, &argv, &error))
    index = gs_command_find_format (format, formats, &error);
  if (index >= 0 && stream && gs_extract_run_stream (settings, &error))
    return GS_EXIT_OK;
  if (index < 0 || stream || !gs_extract_run (settings, index == 1, &n_articles, &error))
    return gs_command_fail (GS_EXTRACT_COMMAND, error);
  return n_articles > 0 ? GS_EXIT_OK : GS_EXIT_NOTHING;
}
