/* SPDX-License-Identifier: MIT */
/* gainsay extract: what articles assert, one assertion a line. */
#include <errno.h>
#include <stdio.h>

#include "article/gs-article-reader.h"
#include "article/gs-language.h"
#include "article/gs-source-set.h"
#include "assertion/gs-assertion-print.h"
#include "assertion/gs-extraction.h"
#include "base/gs-error.h"
#include "gs-command.h"

#define GS_EXTRACT_COMMAND "extract"

typedef struct
{
  char *format; /* "json" or "text" */
  char **rules;
  char *date;
  char **paths;
} GsExtractArguments;

typedef struct
{
  const GsRules *rules;
  const GsAnalyser *analyser;
  GsWorkspace *workspace;
  GsReadOptions read;
  gboolean text;
  guint n_articles;
} GsExtractRun;

static gboolean
gs_extract_parse (GsExtractArguments *arguments, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      "print JSON, one object a line (the default), or lines to read", "json|text" },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->rules,
      "add the rule packs of a folder (may be repeated)", "DIR" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &arguments->date,
      "publication day of articles that state none, YYYY-MM-DD", "DATE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!gs_command_parse (GS_EXTRACT_COMMAND, entries, NULL, argc, argv, error))
    return FALSE;
  if (arguments->format != NULL && !g_str_equal (arguments->format, "json")
      && !g_str_equal (arguments->format, "text"))
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no format '%s'; there are json and text",
                 arguments->format);
  else if (arguments->paths == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                 "no articles given; name files or folders, or - for standard input");
  else
    return TRUE;
  return FALSE;
}

static gboolean
gs_extract_print (const GsExtractRun *run, const GsExtraction *extraction, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    if (run->text)
      gs_assertion_append_text (extraction, i, out);
    else
      gs_assertion_append_json (extraction, i, out);
  if (fwrite (out->str, 1, out->len, stdout) == out->len && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write to standard output: %s",
               g_strerror (errno));
  return FALSE;
}

/* what is not in English is named on standard error and asserts nothing */
static gboolean
gs_extract_article (const GsExtractRun *run, GsArticle *article, GError **error)
{
  g_autoptr (GsExtraction) extraction = NULL;

  if (!gs_article_is_english (article))
    {
      g_printerr ("gainsay " GS_EXTRACT_COMMAND ": '%s' does not read as English\n",
                  gs_article_get_id (article));
      return TRUE;
    }
  gs_article_set_foreign_apart (article);
  extraction = gs_extraction_new (run->analyser, run->rules, article, run->workspace);
  return gs_extract_print (run, extraction, error);
}

/* a file that cannot be read is named on standard error, the others are read */
static gboolean
gs_extract_source (GsExtractRun *run, const GsSource *source, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GPtrArray) articles =
      source->reason == NULL ? gs_articles_read (source->path, &run->read, faults, &local) : NULL;

  if (articles == NULL)
    {
      g_printerr ("gainsay " GS_EXTRACT_COMMAND ": %s\n",
                  local != NULL ? local->message : source->reason);
      return TRUE;
    }
  for (guint i = 0; i < faults->len; i++)
    g_printerr ("gainsay " GS_EXTRACT_COMMAND ": %s\n",
                ((const GsReadFault *) g_ptr_array_index (faults, i))->reason);
  run->n_articles += articles->len;
  for (guint i = 0; i < articles->len; i++)
    if (!gs_extract_article (run, g_ptr_array_index (articles, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
gs_extract_run (const GsExtractArguments *arguments, guint *n_articles, GError **error)
{
  g_autoptr (GsRules) rules = gs_rules_load_default ((const char *const *) arguments->rules, error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  g_autoptr (GPtrArray) sources = gs_source_set_list ((const char *const *) arguments->paths);
  GsExtractRun run = { .rules = rules, .analyser = analyser, .workspace = workspace };

  if (analyser == NULL)
    return FALSE;
  run.read.date = arguments->date;
  run.text = g_strcmp0 (arguments->format, "text") == 0;
  for (guint i = 0; i < sources->len; i++)
    if (!gs_extract_source (&run, g_ptr_array_index (sources, i), error))
      return FALSE;
  *n_articles = run.n_articles;
  return TRUE;
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
  GsExtractArguments arguments = { 0 };
  g_autoptr (GError) error = NULL;
  guint n_articles = 0;
  gboolean done = gs_extract_parse (&arguments, &argc, &argv, &error)
                  && gs_extract_run (&arguments, &n_articles, &error);

  g_free (arguments.format);
  g_free (arguments.date);
  g_strfreev (arguments.rules);
  g_strfreev (arguments.paths);
  if (!done)
    return gs_command_fail (GS_EXTRACT_COMMAND, error);
  return n_articles > 0 ? GS_EXIT_OK : GS_EXIT_NOTHING;
}
