/* SPDX-License-Identifier: MIT */
/* From arguments to files: order, folders, loops, what is no file. */
#include "article/gs-source-set.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "gs-test.h"

static char *folder;

static void
test_touch (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  g_file_set_contents (path, "x", 1, NULL);
}

static void
test_make_folder (void)
{
  folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  test_touch ("b.txt");
  test_touch ("a/z.txt");
  test_touch ("a/y.txt");
  test_touch (".hidden");
}

static void
test_remove_folder (void)
{
  const char *const argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  g_clear_pointer (&folder, g_free);
}

/* what is listed: paths below the folder, "!" where there is a reason, joined by blanks */
static char *
test_list (const char *const *paths)
{
  g_autoptr (GPtrArray) sources = gs_source_set_list (paths);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const GsSource *source = g_ptr_array_index (sources, i);
      const char *name =
          g_str_has_prefix (source->path, folder) ? source->path + strlen (folder) : source->path;

      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "", name,
                              source->reason != NULL ? "!" : "");
    }
  return g_string_free (out, FALSE);
}

static void
test_folders_are_walked_in_byte_order (void)
{
  g_autofree char *listed = NULL;

  test_make_folder ();
  listed = test_list ((const char *const[]){ folder, NULL });
  GS_ASSERT_STRING (listed, "/a/y.txt /a/z.txt /b.txt");
  test_remove_folder ();
}

static void
test_a_file_is_listed_once_however_named (void)
{
  g_autofree char *listed = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  test_make_folder ();
  one = g_build_filename (folder, "b.txt", NULL);
  two = g_strconcat (folder, "/.//b.txt", NULL);
  listed = test_list ((const char *const[]){ two, one, folder, NULL });
  GS_ASSERT_STRING (listed, "/a/y.txt /a/z.txt /b.txt");
  test_remove_folder ();
}

static void
test_a_folder_that_leads_to_itself_is_said (void)
{
  g_autofree char *listed = NULL;
  g_autofree char *loop = NULL;

  test_make_folder ();
  loop = g_build_filename (folder, "a", "again", NULL);
  CU_ASSERT_EQUAL (symlink (folder, loop), 0);
  listed = test_list ((const char *const[]){ folder, NULL });
  GS_ASSERT_STRING (listed, "/a/again! /a/y.txt /a/z.txt /b.txt");
  test_remove_folder ();
}

static void
test_links_that_leave_or_cross_are_seen (void)
{
  g_autofree char *listed = NULL;
  g_autofree char *out = NULL;
  g_autofree char *file = NULL;
  g_autofree char *cross = NULL;

  test_make_folder ();
  out = g_build_filename (folder, "c", NULL);
  file = g_build_filename (folder, "d.txt", NULL);
  cross = g_build_filename (folder, "e", NULL);
  CU_ASSERT_EQUAL (symlink ("/etc", out), 0);
  CU_ASSERT_EQUAL (symlink ("/etc/passwd", file), 0);
  CU_ASSERT_EQUAL (symlink ("a", cross), 0);
  listed = test_list ((const char *const[]){ folder, NULL });
  GS_ASSERT_STRING (listed, "/a/y.txt /a/z.txt /b.txt /c! /d.txt!");
  test_remove_folder ();
}

static void
test_what_is_no_file_is_said (void)
{
  g_autofree char *listed = NULL;
  g_autofree char *pipe_path = NULL;
  g_autofree char *missing = NULL;

  test_make_folder ();
  pipe_path = g_build_filename (folder, "pipe", NULL);
  missing = g_build_filename (folder, "missing.txt", NULL);
  CU_ASSERT_EQUAL (mkfifo (pipe_path, 0600), 0);
  listed = test_list ((const char *const[]){ missing, pipe_path, "-", NULL });
  GS_ASSERT_STRING (listed, "- /missing.txt! /pipe!");
  test_remove_folder ();
}

CU_TestInfo gs_tests_source_set[] = {
  { "folders are walked in byte order", test_folders_are_walked_in_byte_order },
  { "a file is listed once, however named", test_a_file_is_listed_once_however_named },
  { "a folder that leads to itself is said", test_a_folder_that_leads_to_itself_is_said },
  { "links that leave or cross are seen", test_links_that_leave_or_cross_are_seen },
  { "what is no file is said", test_what_is_no_file_is_said },
  CU_TEST_INFO_NULL,
};
