/* SPDX-License-Identifier: MIT */
/* Walks folders in byte order, once each, and says why something is no file to read. */
#include "article/gs-source-set.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

/* folders inside folders beyond this depth are a mistake or an attack */
#define GS_MAX_DEPTH 64

typedef struct
{
  GPtrArray *sources;  /* of GsSource */
  GHashTable *known;   /* of utf8: paths that are listed */
  GHashTable *folders; /* of utf8 "device:inode": folders on the way down, so that loops are seen */
  GHashTable *done;    /* likewise: folders that are listed, so that crossed links end */
  char *root;          /* (nullable): the given folder, without links */
} GsSourceWalk;

static void
gs_source_free (GsSource *source)
{
  g_free (source->path);
  g_free (source->reason);
  g_free (source);
}

static void
gs_walk_add (GsSourceWalk *walk, const char *path, char *reason)
{
  GsSource *source;

  if (!g_hash_table_add (walk->known, g_strdup (path)))
    {
      g_free (reason);
      return;
    }
  source = g_new0 (GsSource, 1);
  source->path = g_strdup (path);
  source->reason = reason;
  g_ptr_array_add (walk->sources, source);
}

static void gs_walk_path (GsSourceWalk *walk, const char *path, guint depth, gboolean given);

static int
gs_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* names in a folder, sorted; hidden files are no articles */
static GPtrArray *
gs_list_folder (const char *path, GError **error)
{
  GDir *folder = g_dir_open (path, 0, error);
  GPtrArray *names;
  const char *name;

  if (folder == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_dir_close (folder);
  g_ptr_array_sort (names, gs_compare_names);
  return names;
}

static void
gs_walk_folder (GsSourceWalk *walk, const char *path, const GStatBuf *status, guint depth)
{
  char *identity = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                    (guint64) status->st_dev, (guint64) status->st_ino);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  if (depth > GS_MAX_DEPTH || !g_hash_table_add (walk->folders, g_strdup (identity)))
    {
      gs_walk_add (
          walk, path,
          g_strdup_printf ("'%s' leads back into itself or too deep; remove the link or name "
                           "the folders one by one",
                           path));
      g_free (identity);
      return;
    }
  if (!g_hash_table_add (walk->done, g_strdup (identity)))
    {
      g_hash_table_remove (walk->folders, identity);
      g_free (identity);
      return;
    }
  names = gs_list_folder (path, &error);
  if (names == NULL)
    gs_walk_add (walk, path,
                 g_strdup_printf ("cannot open folder '%s': %s; check its permissions", path,
                                  error->message));
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      gs_walk_path (walk, child, depth + 1, FALSE);
    }
  g_hash_table_remove (walk->folders, identity);
  g_free (identity);
}

static char *
gs_describe_special (const GStatBuf *status, const char *path)
{
  const char *what = S_ISFIFO (status->st_mode)   ? "a named pipe"
                     : S_ISSOCK (status->st_mode) ? "a socket"
                                                  : "a device";

  return g_strdup_printf ("'%s' is %s, not a file; copy what it gives to a file, or pipe it to '-'",
                          path, what);
}

/* a link inside a folder to what is not in it may show what nobody meant to show */
static gboolean
gs_walk_leaves_root (const GsSourceWalk *walk, const char *path)
{
  g_autofree char *target = NULL;
  gsize n_root = walk->root != NULL ? strlen (walk->root) : 0;

  if (n_root <= 1 || !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return FALSE;
  target = realpath (path, NULL);
  return target != NULL
         && (strncmp (target, walk->root, n_root) != 0
             || (target[n_root] != '/' && target[n_root] != '\0'));
}

static void
gs_walk_path (GsSourceWalk *walk, const char *path, guint depth, gboolean given)
{
  GStatBuf status;

  if (given && g_str_equal (path, "-"))
    gs_walk_add (walk, path, NULL);
  else if (g_stat (path, &status) != 0)
    gs_walk_add (walk, path, g_strdup_printf ("cannot find '%s': %s", path, g_strerror (errno)));
  else if (!given && gs_walk_leaves_root (walk, path))
    gs_walk_add (walk, path,
                 g_strdup_printf ("'%s' is a link that leaves the given folder; name what it leads "
                                  "to if it is to be read",
                                  path));
  else if (S_ISDIR (status.st_mode))
    gs_walk_folder (walk, path, &status, depth);
  else
    gs_walk_add (walk, path, S_ISREG (status.st_mode) ? NULL : gs_describe_special (&status, path));
}

static int
gs_source_compare (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(GsSource *const *) a)->path, (*(GsSource *const *) b)->path);
}

/* "a/./b//" is "a/b": the same file is listed once and printed one way */
static char *
gs_tidy_path (const char *path)
{
  GString *tidy = g_string_new (g_str_has_prefix (path, "/") ? "/" : "");
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0' || g_str_equal (parts[i], "."))
        continue;
      if (tidy->len > 0 && tidy->str[tidy->len - 1] != '/')
        g_string_append_c (tidy, '/');
      g_string_append (tidy, parts[i]);
    }
  if (tidy->len == 0)
    g_string_append_c (tidy, '.');
  return g_string_free (tidy, FALSE);
}

/**
 * gs_source_set_list:
 * @paths: (array zero-terminated=1): files, folders, "-"
 *
 * Folders are walked to the bottom, each once; files whose name begins with a dot are left out, and
 * links that leave the given folder refused, unless named.
 *
 * Returns: (transfer full) (element-type GsSource): what to read
 */
GPtrArray *
gs_source_set_list (const char *const *paths)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_free);
  GsSourceWalk walk = { NULL, known, folders, done, NULL };

  walk.sources = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_source_free);
  for (; *paths != NULL; paths++)
    g_ptr_array_add (given, gs_tidy_path (*paths));
  g_ptr_array_sort (given, gs_compare_names);
  for (guint i = 0; i < given->len; i++)
    {
      walk.root = realpath (g_ptr_array_index (given, i), NULL);
      gs_walk_path (&walk, g_ptr_array_index (given, i), 0, TRUE);
      free (walk.root);
    }
  g_ptr_array_sort (walk.sources, gs_source_compare);
  return walk.sources;
}
