/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: any bytes as a rule pack load or are an error that names what is wrong. */
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>

#include <glib/gstdio.h>

#include "assertion/gs-rules.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static const char *folder;
static char *pack;

static void
remove_folder (void)
{
  g_unlink (pack);
  g_rmdir (folder);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = NULL;
  const char *folders[2] = { NULL };

  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("gainsay-fuzz-XXXXXX", NULL);
      g_assert (folder != NULL);
      pack = g_build_filename (folder, "pack.xml", NULL);
      atexit (remove_folder);
    }
  folders[0] = folder;
  g_assert (g_file_set_contents_full (pack, (const char *) data, (gssize) size,
                                      G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  rules = gs_rules_load (folders, &error);
  g_assert ((rules == NULL) == (error != NULL));
  return 0;
}
