/* SPDX-License-Identifier: MIT */
/* Hashes files and packs without understanding them. */
#include "gs-check-recall.h"

#include <string.h>

#include "article/gs-input.h"
#include "article/gs-source-set.h"
#include "store/gs-extraction-codec.h"

static void
gs_key_add_text (GChecksum *checksum, const char *text)
{
  g_checksum_update (checksum, (const guchar *) (text != NULL ? text : ""),
                     text != NULL ? (gssize) strlen (text) + 1 : 1);
}

static void
gs_key_add_number (GChecksum *checksum, guint64 number)
{
  guint64 bytes = GUINT64_TO_LE (number);

  g_checksum_update (checksum, (const guchar *) &bytes, sizeof bytes);
}

/* a file's bytes, or that it cannot be read */
static void
gs_key_add_file (GChecksum *checksum, const char *path, gsize max_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gs_input_read (path, max_bytes, &error);
  gsize length = 0;
  const guchar *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  gs_key_add_text (checksum, path);
  gs_key_add_text (checksum, error != NULL ? error->message : "");
  gs_key_add_number (checksum, length);
  if (length > 0)
    g_checksum_update (checksum, data, (gssize) length);
}

static int
gs_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
gs_key_add_packs (GChecksum *checksum, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  gs_key_add_text (checksum, folder);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, gs_compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      gs_key_add_file (checksum, path, 0);
    }
}

/**
 * gs_check_make_key:
 * @paths: files and folders
 * @options: of the run
 * @folders: (nullable): of packs
 * @model_version: of the language model
 * @key: (out caller-allocates): the hash
 */
gboolean
gs_check_make_key (const char *const *paths, const GsCheckOptions *options,
                   const char *const *folders, const char *model_version, guint8 *key)
{
  g_autoptr (GPtrArray) sources = gs_source_set_list (paths);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *shipped = gs_rules_dup_default_folder ();
  gsize max_bytes =
      options->read.max_bytes > 0 ? options->read.max_bytes : GS_READ_DEFAULT_MAX_BYTES;
  gsize length = GS_STORE_REPORT_KEY;

  gs_key_add_number (checksum, gs_build_get_key ());
  gs_key_add_text (checksum, model_version);
  gs_key_add_text (checksum, options->date);
  gs_key_add_number (checksum, max_bytes);
  gs_key_add_packs (checksum, shipped);
  for (; folders != NULL && *folders != NULL; folders++)
    gs_key_add_packs (checksum, *folders);
  for (guint i = 0; i < sources->len; i++)
    {
      const GsSource *source = g_ptr_array_index (sources, i);

      if (strcmp (source->path, "-") == 0)
        return FALSE;
      gs_key_add_text (checksum, source->reason);
      if (source->reason == NULL)
        gs_key_add_file (checksum, source->path, max_bytes);
      else
        gs_key_add_text (checksum, source->path);
    }
  g_checksum_get_digest (checksum, key, &length);
  return TRUE;
}
