/* SPDX-License-Identifier: MIT */
/* gainsay read: what was read of articles, before anything is made of it. */
#include "article/gs-language.h"
#include "gs-command-articles.h"
#include "gs-command.h"
#include "gs-read-print.h"

#define GS_READ_COMMAND "read"

/* in the order of GsReadForm */
static const char *const formats[] = { "summary", "text", "json", NULL };

static gboolean
gs_read_article (GsArticle *article, gpointer data, GError **error)
{
  const GsReadForm *form = data;

  /* as the check sees it */
  if (gs_article_is_english (article))
    gs_article_set_foreign_apart (article);
  return gs_read_print (article, *form, gs_command_print, error);
}

/**
 * gs_command_read:
 *
 * Prints what was read of articles.
 *
 * Returns: the exit status
 */
GsExit
gs_command_read (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      "print a summary (the default), the main text alone, or all as JSON, an article a line",
      "summary|text|json" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  guint n_articles = 0;
  GsReadForm form;
  int index = -1;

  if (gs_command_parse_settings (GS_READ_COMMAND, settings,
                                 GS_SETTINGS_OF_READ | GS_SETTINGS_OF_PATHS, entries, NULL, &argc,
                                 &argv, &error))
    index = gs_command_find_format (format, formats, &error);
  form = (GsReadForm) MAX (index, 0);
  if (index < 0
      || !gs_command_for_articles (GS_READ_COMMAND, settings, gs_read_article, &form, &n_articles,
                                   &error))
    return gs_command_fail (GS_READ_COMMAND, error);
  return n_articles > 0 ? GS_EXIT_OK : GS_EXIT_NOTHING;
}
