/* SPDX-License-Identifier: MIT */
/* Outputs: what is replaced and what is written to. */
#include "base/gs-file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "gs-test.h"

/* a pipe stands for all that is no regular file */
static void
test_pipes_are_written_to_and_stay_pipes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gs-file-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  char text[8] = { 0 };
  struct stat status;
  int reader;

  CU_ASSERT_EQUAL_FATAL (mkfifo (pipe, 0600), 0);
  reader = open (pipe, O_RDONLY | O_NONBLOCK);
  CU_ASSERT (gs_file_save (pipe, "words", 5, NULL));
  CU_ASSERT_EQUAL (read (reader, text, sizeof text - 1), 5);
  GS_ASSERT_STRING (text, "words");
  CU_ASSERT_EQUAL (stat (pipe, &status), 0);
  CU_ASSERT (S_ISFIFO (status.st_mode));
  close (reader);
  g_unlink (pipe);
  g_rmdir (folder);
}

static void
test_links_stay_links (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gs-file-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autofree char *text = NULL;

  CU_ASSERT (gs_file_save (file, "old", 3, NULL));
  CU_ASSERT_EQUAL (symlink ("file", link), 0);
  CU_ASSERT (gs_file_save (link, "new", 3, NULL));
  CU_ASSERT (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  CU_ASSERT (g_file_get_contents (file, &text, NULL, NULL));
  GS_ASSERT_STRING (text, "new");
  g_unlink (link);
  g_unlink (file);
  g_rmdir (folder);
}

static void
test_what_cannot_be_written_is_an_error (void)
{
  static const char *const paths[] = { "/nonexistent/file", "/" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      GS_ASSERT_ROW (!gs_file_save (paths[i], "x", 1, &error)
                         && g_error_matches (error, GS_ERROR, GS_ERROR_WRITE),
                     "%s", paths[i]);
    }
}

CU_TestInfo gs_tests_file[] = {
  { "pipes are written to and stay pipes", test_pipes_are_written_to_and_stay_pipes },
  { "links stay links", test_links_stay_links },
  { "what cannot be written is an error", test_what_cannot_be_written_is_an_error },
  CU_TEST_INFO_NULL,
};
