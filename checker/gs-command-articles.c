/* SPDX-License-Identifier: MIT */
/* Reads articles one by one for commands that print them; what cannot be read is named on standard
 * error. */
#include "gs-command-articles.h"

#include <errno.h>
#include <stdio.h>

#include "article/gs-source-set.h"
#include "base/gs-error.h"

/* NULL if the file cannot be read: that is said, and the others are read */
static GPtrArray *
gs_command_read_source (const char *name, const GsSource *source, const GsReadOptions *options)
{
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *articles =
      source->reason == NULL ? gs_articles_read (source->path, options, faults, &error) : NULL;

  if (articles == NULL)
    g_printerr ("gainsay %s: %s\n", name, error != NULL ? error->message : source->reason);
  for (guint i = 0; i < faults->len; i++)
    g_printerr ("gainsay %s: %s\n", name,
                ((const GsReadFault *) g_ptr_array_index (faults, i))->reason);
  return articles;
}

/**
 * gs_command_for_articles:
 * @name: of the command, for what is said on standard error
 * @settings: paths and limits
 * @function: called for each article
 * @n_articles: (out): how many could be read
 *
 * Returns: %FALSE with @error set if no path is given, or if @function failed
 */
gboolean
gs_command_for_articles (const char *name, const GsSettings *settings,
                         GsCommandArticleFunc function, gpointer data, guint *n_articles,
                         GError **error)
{
  const char *const *paths = gs_settings_get_list (settings, GS_SETTING_PATHS);
  GsReadOptions options = gs_settings_get_read_options (settings);
  g_autoptr (GPtrArray) sources = NULL;

  *n_articles = 0;
  if (*paths == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "no articles given; name files or folders, or - for standard input");
      return FALSE;
    }
  sources = gs_source_set_list (paths);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (GPtrArray) articles =
          gs_command_read_source (name, g_ptr_array_index (sources, i), &options);

      for (guint k = 0; articles != NULL && k < articles->len; k++, ++*n_articles)
        if (!function (g_ptr_array_index (articles, k), data, error))
          return FALSE;
    }
  return TRUE;
}

/**
 * gs_command_find_format:
 * @format: (nullable): as given
 * @names: (array zero-terminated=1): all there are
 *
 * Returns: the index into @names
 */
int
gs_command_find_format (const char *format, const char *const *names, GError **error)
{
  g_autofree char *all = NULL;

  for (int i = 0; names[i] != NULL; i++)
    if (format == NULL || g_str_equal (format, names[i]))
      return i;
  all = g_strjoinv (", ", (char **) names);
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no format '%s'; there are %s", format, all);
  return -1;
}

/**
 * gs_command_print:
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if standard output takes no more
 */
gboolean
gs_command_print (const GString *text, GError **error)
{
  if (fwrite (text->str, 1, text->len, stdout) == text->len && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write to standard output: %s",
               g_strerror (errno));
  return FALSE;
}
