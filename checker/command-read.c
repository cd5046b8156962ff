/* SPDX-License-Identifier: MIT */
/* gainsay read: what was read of articles, before anything is made of it. */
#include "article/gs-language.h"
#include "gs-command-articles.h"
#include "gs-command.h"
#include "gs-read-print.h"

#define GS_READ_COMMAND "read"

static const char *const formats[] = { "summary", "text", "json", NULL };

typedef void (*GsReadPrinter) (const GsArticle *article, GString *out);

/* of each format */
static const GsReadPrinter printers[] = {
  gs_read_append_summary,
  gs_read_append_text,
  gs_read_append_json,
};

static gboolean
gs_read_article (GsArticle *article, gpointer data, GError **error)
{
  const GsReadPrinter *print = data;
  g_autoptr (GString) out = g_string_new (NULL);

  /* as the check sees it */
  if (gs_article_is_english (article))
    gs_article_set_foreign_apart (article);
  (*print) (article, out);
  return gs_command_print (out, error);
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
  int index = -1;

  if (gs_command_parse_settings (GS_READ_COMMAND, settings,
                                 GS_SETTINGS_OF_READ | GS_SETTINGS_OF_PATHS, entries, NULL, &argc,
                                 &argv, &error))
    index = gs_command_find_format (format, formats, &error);
  if (index < 0
      || !gs_command_for_articles (GS_READ_COMMAND, settings, gs_read_article,
                                   (gpointer) &printers[index], &n_articles, &error))
    return gs_command_fail (GS_READ_COMMAND, error);
  return n_articles > 0 ? GS_EXIT_OK : GS_EXIT_NOTHING;
}
