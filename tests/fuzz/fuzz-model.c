/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: any bytes as a model or a lexicon are refused, or map without a fault. */
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>

#include <glib/gstdio.h>

#include "language/gs-lexicon.h"
#include "language/gs-model.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static char *path;

static void
remove_file (void)
{
  g_unlink (path);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  GsModel *model;
  GsLexicon *lexicon;

  if (path == NULL)
    {
      int handle = g_file_open_tmp ("gainsay-fuzz-XXXXXX", &path, NULL);

      g_assert (handle >= 0);
      g_close (handle, NULL);
      atexit (remove_file);
    }
  g_assert (g_file_set_contents_full (path, (const char *) data, (gssize) size,
                                      G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  model = gs_model_new (path, &error);
  g_assert ((model == NULL) == (error != NULL));
  gs_model_free (model);
  lexicon = gs_lexicon_new (path, &other);
  g_assert ((lexicon == NULL) == (other != NULL));
  if (lexicon != NULL)
    gs_lexicon_free (lexicon);
  return 0;
}
