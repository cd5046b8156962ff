/* SPDX-License-Identifier: MIT */
/* gainsay store: articles kept in a file, to check new ones against. */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-archive.h"
#include "gs-command.h"
#include "gs-settings.h"
#include "gs-visible.h"
#include "store/gs-store-mend.h"

#define GS_STORE_COMMAND "store"

/**
 * GsStoreVerb: what can be done with a store
 */
typedef struct
{
  const char *name;
  const char *arguments; /* what follows the store, "" for nothing, in brackets if it may lack */
  GsStoreMode mode;
  GsExit (*run) (const GsSettings *settings, GsStore *store, char **rest, GError **error);
} GsStoreVerb;

/* not 0 once the user has asked to end; the second time the program ends at once */
static gint stop;

static void
gs_store_on_interrupt (int number)
{
  g_atomic_int_set (&stop, 1);
  signal (number, SIG_DFL);
}

/* ---- what analysing needs ---- */

static gboolean
gs_store_load_reader (const GsSettings *settings, GsStore *store, GsCheckReader *reader,
                      GError **error)
{
  *reader = (GsCheckReader){
    .read = gs_settings_get_read_options (settings),
    .max_seconds =
        (guint) MIN (gs_settings_get_number (settings, GS_SETTING_MAX_SECONDS), G_MAXINT32),
    .max_memory = (gsize) gs_settings_get_number (settings, GS_SETTING_MAX_MEMORY),
    .n_jobs = (guint) gs_settings_get_number (settings, GS_SETTING_JOBS),
  };
  reader->rules = gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  reader->analyser = reader->rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  if (reader->analyser == NULL)
    return FALSE;
  reader->progress = isatty (STDERR_FILENO) && !gs_settings_get_switch (settings, GS_SETTING_QUIET);
  reader->cache = store;
  reader->must_keep = TRUE;
  reader->engine = gs_store_engine (gs_rules_get_version (reader->rules),
                                    gs_analyser_get_version (reader->analyser));
  return TRUE;
}

static void
gs_store_reader_clear (GsCheckReader *reader)
{
  gs_rules_unref ((GsRules *) reader->rules);
  gs_analyser_unref ((GsAnalyser *) reader->analyser);
}

/* ---- add ---- */

static void
gs_store_print_added (const char *path, GsStoreOutcome outcome, const char *reason, gpointer data)
{
  static const char *const words[] = {
    [GS_STORE_ADDED] = "added",
    [GS_STORE_NEW_VERSION] = "new version",
    [GS_STORE_OLD_VERSION] = "older version",
    [GS_STORE_UNCHANGED] = "unchanged",
  };
  const GsSettings *settings = data;
  g_autofree char *visible = gs_visible_dup (path);

  if (reason != NULL)
    g_printerr ("gainsay store: not added: %s\n", reason);
  else if (!gs_settings_get_switch (settings, GS_SETTING_QUIET))
    g_print ("%s: %s\n", words[outcome], visible);
}

static GsExit
gs_store_run_add (const GsSettings *settings, GsStore *store, char **rest, GError **error)
{
  GsCheckReader reader;
  GsArchiveTally tally = { 0 };
  gboolean done = gs_store_load_reader (settings, store, &reader, error);

  if (done)
    {
      signal (SIGINT, gs_store_on_interrupt);
      signal (SIGTERM, gs_store_on_interrupt);
      done = gs_archive_add (store, &reader, (const char *const *) rest, &stop,
                             gs_store_print_added, (gpointer) settings, &tally, error);
    }
  gs_store_reader_clear (&reader);
  if ((!done && tally.n_files > 0) || tally.interrupted)
    g_printerr ("gainsay store: %u of %u files are in the store; run the same command again to go "
                "on\n",
                tally.n_done, tally.n_files);
  if (!done)
    return GS_EXIT_IO;
  g_print ("%u added, %u other versions, %u unchanged, %u not readable\n", tally.n_added,
           tally.n_versions, tally.n_unchanged, tally.n_unreadable);
  if (tally.interrupted)
    return GS_EXIT_IO;
  return tally.n_added + tally.n_versions + tally.n_unchanged > 0 ? GS_EXIT_OK : GS_EXIT_NOTHING;
}

/* ---- list, show, remove, export ---- */

/* what the patterns find, each once; an error if one of them finds nothing */
static GPtrArray *
gs_store_find_all (GsStore *store, char **patterns, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (*patterns == NULL)
    return gs_store_find (store, NULL, error);
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_store_row_free);
  for (; *patterns != NULL; patterns++)
    {
      g_autoptr (GPtrArray) rows = gs_store_find (store, *patterns, error);

      if (rows == NULL)
        return NULL;
      if (rows->len == 0)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                       "nothing in the store is '%s'; give the number, path or url that 'gainsay "
                       "store list' shows, or a pattern with *",
                       *patterns);
          return NULL;
        }
      for (guint i = 0; i < rows->len; i++)
        if (g_hash_table_add (seen, &((GsStoreRow *) g_ptr_array_index (rows, i))->id))
          g_ptr_array_add (all, g_ptr_array_index (rows, i));
      g_ptr_array_set_free_func (rows, NULL);
    }
  return g_steal_pointer (&all);
}

static GsExit
gs_store_run_list (const GsSettings *settings G_GNUC_UNUSED, GsStore *store, char **rest,
                   GError **error)
{
  g_autoptr (GPtrArray) rows = gs_store_find_all (store, rest, error);

  if (rows == NULL)
    return GS_EXIT_IO;
  for (guint i = 0; i < rows->len; i++)
    {
      const GsStoreRow *row = g_ptr_array_index (rows, i);
      g_autofree char *path = gs_visible_dup (row->path);
      g_autofree char *title = gs_visible_dup (row->title != NULL ? row->title : "");

      g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\n", row->id,
               row->published != NULL ? row->published : "-",
               row->successor != 0 ? "superseded" : "newest", path, title);
    }
  return GS_EXIT_OK;
}

static void
gs_store_print_field (const char *name, const char *value)
{
  g_autofree char *visible = gs_visible_dup (value != NULL ? value : "-");

  g_print ("%-11s %s\n", name, visible);
}

static void
gs_store_print_row (const GsStoreRow *row, const GsArticle *article)
{
  g_autoptr (GDateTime) added = g_date_time_new_from_unix_utc (row->added);
  g_autofree char *when = g_date_time_format_iso8601 (added);
  gsize length;
  const char *text = gs_article_get_text (article, &length);

  g_print ("number      %" G_GINT64_FORMAT "\n", row->id);
  gs_store_print_field ("path", row->path);
  gs_store_print_field ("identity", row->identity);
  gs_store_print_field ("outlet", row->outlet);
  gs_store_print_field ("title", row->title);
  gs_store_print_field ("published", row->published);
  gs_store_print_field ("added", when);
  gs_store_print_field ("sha-256", gs_article_get_hash (article));
  if (row->successor != 0)
    g_print ("successor   %" G_GINT64_FORMAT "\n", row->successor);
  g_print ("words       %u\n\n", row->words);
  for (const char *line = text; line < text + length;)
    {
      const char *end = memchr (line, '\n', (gsize) (text + length - line));
      g_autofree char *raw = g_strndup (line, (gsize) ((end != NULL ? end : text + length) - line));
      g_autofree char *visible = gs_visible_dup (raw);

      g_print ("%s\n", visible);
      line = end != NULL ? end + 1 : text + length;
    }
}

static GsExit
gs_store_run_show (const GsSettings *settings, GsStore *store, char **rest, GError **error)
{
  g_autoptr (GPtrArray) rows = gs_store_find_all (store, rest, error);
  g_autoptr (GsRules) rules = NULL;

  if (rows == NULL)
    return GS_EXIT_IO;
  rules = gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  for (guint i = 0; rules != NULL && i < rows->len; i++)
    {
      const GsStoreRow *row = g_ptr_array_index (rows, i);
      GsStorePart part;

      if (!gs_store_load (store, row->id, rules, &part, error))
        return GS_EXIT_IO;
      if (i > 0)
        g_print ("\n");
      gs_store_print_row (row, part.article);
      gs_store_part_clear (&part);
    }
  return rules != NULL ? GS_EXIT_OK : GS_EXIT_RULES;
}

static GsExit
gs_store_run_remove (const GsSettings *settings, GsStore *store, char **rest, GError **error)
{
  g_autoptr (GPtrArray) rows = gs_store_find_all (store, rest, error);
  g_autoptr (GsRules) rules = NULL;

  if (rows == NULL)
    return GS_EXIT_IO;
  rules = gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  if (rules == NULL)
    return GS_EXIT_RULES;
  if (!gs_store_begin (store, error))
    return GS_EXIT_IO;
  for (guint i = 0; i < rows->len; i++)
    if (!gs_store_remove (store, rules, ((GsStoreRow *) g_ptr_array_index (rows, i))->id, error))
      {
        gs_store_rollback (store);
        return GS_EXIT_IO;
      }
  if (!gs_store_commit (store, error))
    return GS_EXIT_IO;
  g_print ("%u removed\n", rows->len);
  return GS_EXIT_OK;
}

/* the text as it was read, behind what is known of it and makes versions find each other again; a
 * file a row, called by its number */
static gboolean
gs_store_export_article (const char *folder, const GsStoreRow *row, const GsArticle *article,
                         GError **error)
{
  g_autoptr (GString) out = g_string_new ("---\n");
  g_autofree char *name = g_strdup_printf ("%06" G_GINT64_FORMAT ".txt", row->id);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));
  const char *item = gs_store_get_item (article);
  const char *const fields[][2] = { { "title", row->title },
                                    { "outlet", row->outlet },
                                    { "date", row->published },
                                    { "modified", modified },
                                    { "url", gs_article_get_url (article) },
                                    { "id", item != NULL ? item : row->path },
                                    { "path", row->path } };
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *visible = gs_visible_dup (fields[i][1] != NULL ? fields[i][1] : "");

      if (fields[i][1] != NULL)
        g_string_append_printf (out, "%s: %s\n", fields[i][0], visible);
    }
  g_string_append (out, "---\n");
  for (guint i = 0; i < n_blocks; i++)
    if (blocks[i].kind != GS_BLOCK_FURNITURE)
      {
        g_string_append_len (out, text + blocks[i].span.start,
                             (gssize) gs_span_length (blocks[i].span));
        g_string_append (out, "\n\n");
      }
  return g_file_set_contents (path, out->str, (gssize) out->len, error);
}

static GsExit
gs_store_run_export (const GsSettings *settings, GsStore *store, char **rest, GError **error)
{
  g_autoptr (GPtrArray) rows = gs_store_find_all (store, rest + 1, error);
  g_autoptr (GsRules) rules = NULL;
  guint n_lost = 0;

  if (rows == NULL)
    return GS_EXIT_IO;
  rules = gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  if (rules == NULL)
    return GS_EXIT_RULES;
  if (g_mkdir_with_parents (rest[0], 0777) != 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot make the folder '%s'", rest[0]);
      return GS_EXIT_IO;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GError) local = NULL;
      GsStorePart part = { NULL, NULL };
      gboolean done;

      if (!gs_store_load (store, ((GsStoreRow *) g_ptr_array_index (rows, i))->id, rules, &part,
                          &local))
        {
          g_printerr ("gainsay store: not exported: %s\n", local->message);
          n_lost++;
          continue;
        }
      done = gs_store_export_article (rest[0], g_ptr_array_index (rows, i), part.article, error);
      gs_store_part_clear (&part);
      if (!done)
        return GS_EXIT_IO;
    }
  g_print ("%u exported to '%s', %u lost\n", rows->len - n_lost, rest[0], n_lost);
  return n_lost > 0 ? GS_EXIT_IO : GS_EXIT_OK;
}

/* ---- refresh and verify ---- */

static GsExit
gs_store_run_refresh (const GsSettings *settings, GsStore *store, char **rest G_GNUC_UNUSED,
                      GError **error)
{
  GsCheckReader reader;
  guint n_done = 0;
  gboolean done = gs_store_load_reader (settings, store, &reader, error);

  if (done)
    {
      signal (SIGINT, gs_store_on_interrupt);
      signal (SIGTERM, gs_store_on_interrupt);
      done = gs_archive_refresh (store, &reader, &stop, &n_done, error);
    }
  gs_store_reader_clear (&reader);
  if (!done)
    return GS_EXIT_IO;
  g_print ("%u analysed again\n", n_done);
  return g_atomic_int_get (&stop) != 0 ? GS_EXIT_IO : GS_EXIT_OK;
}

static void
gs_store_print_fault (const char *fault, gpointer data G_GNUC_UNUSED)
{
  g_printerr ("gainsay store: %s\n", fault);
}

static GsExit
gs_store_run_verify (const GsSettings *settings, GsStore *store, char **rest G_GNUC_UNUSED,
                     GError **error)
{
  GsCheckReader reader;
  guint n_faults = 0;
  guint64 n_articles = 0;
  guint64 n_entries = 0;
  g_autoptr (GArray) stale = NULL;
  gboolean done = gs_store_load_reader (settings, NULL, &reader, error)
                  && gs_store_verify (store, reader.rules, reader.engine, gs_store_print_fault,
                                      NULL, &n_faults, error)
                  && gs_store_count (store, &n_articles, &n_entries, error);

  stale = done ? gs_store_list_stale (store, reader.engine, error) : NULL;
  gs_store_reader_clear (&reader);
  if (stale == NULL)
    return GS_EXIT_IO;
  g_print ("%" G_GUINT64_FORMAT " articles, %" G_GUINT64_FORMAT " analysed files, %u fault%s\n",
           n_articles, n_entries, n_faults, n_faults == 1 ? "" : "s");
  if (stale->len > 0)
    g_print ("%u articles were analysed by another version; 'gainsay store refresh' analyses them "
             "again\n",
             stale->len);
  return n_faults > 0 ? GS_EXIT_IO : GS_EXIT_OK;
}

/* ---- the verbs ---- */

static const GsStoreVerb verbs[] = {
  { "add", "PATH...", GS_STORE_WRITE, gs_store_run_add },
  { "export", "FOLDER [ARTICLE...]", GS_STORE_READ, gs_store_run_export },
  { "list", "[ARTICLE...]", GS_STORE_READ, gs_store_run_list },
  { "refresh", "", GS_STORE_WRITE, gs_store_run_refresh },
  { "remove", "ARTICLE...", GS_STORE_WRITE, gs_store_run_remove },
  { "show", "ARTICLE...", GS_STORE_READ, gs_store_run_show },
  { "verify", "", GS_STORE_READ, gs_store_run_verify },
};

/* the verb, if what follows it fits */
static const GsStoreVerb *
gs_store_find_verb (int argc, char **argv, GError **error)
{
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    {
      const GsStoreVerb *verb = &verbs[i];
      gboolean optional = *verb->arguments == '\0' || *verb->arguments == '[';

      if (!g_str_equal (verb->name, argv[1]))
        continue;
      if (argc >= (optional ? 3 : 4) && (argc == 3 || *verb->arguments != '\0'))
        return verb;
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "write 'gainsay store %s STORE%s%s'",
                   verb->name, *verb->arguments != '\0' ? " " : "", verb->arguments);
      return NULL;
    }
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
               "say what: add, export, list, refresh, remove, show or verify; see 'gainsay store "
               "--help'");
  return NULL;
}

static GsExit
gs_store_run (const GsSettings *settings, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const GsStoreVerb *verb = gs_store_find_verb (argc, argv, &error);
  GsStoreMode mode = verb != NULL ? verb->mode : GS_STORE_READ;
  g_autoptr (GsStore) store = NULL;
  GsExit status = GS_EXIT_IO;

  /* only adding makes a store */
  if (verb != NULL && mode == GS_STORE_WRITE && verb->run != gs_store_run_add
      && !g_file_test (argv[2], G_FILE_TEST_EXISTS))
    mode = GS_STORE_READ;
  if (verb != NULL)
    store = gs_store_open (argv[2], mode, &error);
  if (store != NULL)
    status = verb->run (settings, store, argv + 3, &error);
  return error != NULL ? gs_command_fail (GS_STORE_COMMAND, error) : status;
}

/**
 * gs_command_store:
 *
 * Keeps articles in a file.
 *
 * Returns: the exit status
 */
GsExit
gs_command_store (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autoptr (GError) error = NULL;

  if (!gs_command_parse_settings (
          GS_STORE_COMMAND, settings, GS_SETTINGS_OF_STORE, NULL,
          "add STORE PATH...               add articles; the store is made if it is not there\n"
          "list STORE [ARTICLE...]         number, day, version, path and title, a line each\n"
          "show STORE ARTICLE...           all that is known of articles, and their text\n"
          "remove STORE ARTICLE...         take articles out\n"
          "refresh STORE                   analyse again what another version has analysed\n"
          "verify STORE                    say whether all is whole\n"
          "export STORE FOLDER [ARTICLE...]  write the articles as text files\n\n"
          "ARTICLE is a number, path, url or id as 'show' tells it, or a pattern of paths with *.\n"
          "'gainsay check --against STORE NEW...' compares new articles with those in it.",
          &argc, &argv, &error))
    return gs_command_fail (GS_STORE_COMMAND, error);
  return gs_store_run (settings, argc, argv);
}
