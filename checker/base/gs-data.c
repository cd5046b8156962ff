/* SPDX-License-Identifier: MIT */
/* Finds data files, installed or not. */
#include "base/gs-data.h"

static char *
gs_data_try (const char *root, const char *folder, const char *name)
{
  g_autofree char *inside = g_build_filename (root, folder, name, NULL);
  g_autofree char *beside = g_build_filename (root, name, NULL);

  if (g_file_test (inside, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&inside);
  if (g_file_test (beside, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&beside);
  return NULL;
}

/**
 * gs_data_find:
 * @folder: the folder inside the data folder
 * @name: the file's name
 *
 * Returns: (transfer full) (nullable): the path of the first that exists
 */
char *
gs_data_find (const char *folder, const char *name)
{
  const char *root = g_getenv ("GAINSAY_DATA_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  char *found = root != NULL ? gs_data_try (root, folder, name) : NULL;

  if (found == NULL && program != NULL)
    {
      g_autofree char *here = g_path_get_dirname (program);
      g_autofree char *above = g_path_get_dirname (here);

      found = gs_data_try (here, folder, name);
      if (found == NULL)
        found = gs_data_try (above, folder, name);
    }
  return found != NULL ? found : gs_data_try (GS_DATA_DIR, folder, name);
}
