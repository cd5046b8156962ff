/* SPDX-License-Identifier: MIT */
/* Arena: alignment, growth, reuse. */
#include "base/gs-arena.h"

#include <string.h>

#include "gs-test.h"

static void
test_memory_is_aligned_and_apart (void)
{
  g_autoptr (GsArena) arena = gs_arena_new ();
  guint8 *last = NULL;

  for (gsize size = 0; size < 200; size++)
    {
      guint8 *memory = gs_arena_alloc (arena, size);

      CU_ASSERT_EQUAL ((gsize) memory % 16, 0);
      CU_ASSERT_PTR_NOT_EQUAL (memory, size > 1 ? last : NULL);
      memset (memory, 0xff, size);
      last = memory;
    }
}

static void
test_large_blocks_are_given_back_on_reset (void)
{
  g_autoptr (GsArena) arena = gs_arena_new ();
  gsize before = gs_arena_get_size (arena);

  memset (gs_arena_alloc (arena, 5 * 1024 * 1024), 1, 5 * 1024 * 1024);
  CU_ASSERT (gs_arena_get_size (arena) > 5 * 1024 * 1024);
  gs_arena_reset (arena);
  CU_ASSERT_EQUAL (gs_arena_get_size (arena), before);
}

static void
test_normal_blocks_are_kept_on_reset (void)
{
  g_autoptr (GsArena) arena = gs_arena_new ();
  gsize grown;

  for (int i = 0; i < 1000; i++)
    gs_arena_alloc (arena, 1000);
  grown = gs_arena_get_size (arena);
  gs_arena_reset (arena);
  for (int i = 0; i < 1000; i++)
    gs_arena_alloc (arena, 1000);
  CU_ASSERT_EQUAL (gs_arena_get_size (arena), grown);
}

static void
test_strings_are_copied_and_formatted (void)
{
  g_autoptr (GsArena) arena = gs_arena_new ();

  GS_ASSERT_STRING (gs_arena_strndup (arena, "abcdef", 3), "abc");
  GS_ASSERT_STRING (gs_arena_printf (arena, "%d-%s", 7, "x"), "7-x");
  CU_ASSERT_EQUAL (*(int *) gs_arena_alloc0 (arena, sizeof (int)), 0);
}

CU_TestInfo gs_tests_arena[] = {
  { "memory is aligned and apart", test_memory_is_aligned_and_apart },
  { "large blocks are given back on reset", test_large_blocks_are_given_back_on_reset },
  { "normal blocks are kept on reset", test_normal_blocks_are_kept_on_reset },
  { "strings are copied and formatted", test_strings_are_copied_and_formatted },
  CU_TEST_INFO_NULL,
};
