/* SPDX-License-Identifier: MIT */
/* Interned strings: identity, growth, clearing. */
#include "base/gs-string-set.h"

#include "gs-test.h"

static void
test_equal_text_has_one_id_and_one_pointer (void)
{
  g_autoptr (GsStringSet) set = gs_string_set_new ();
  guint32 first = gs_string_set_intern (set, "Huang said", 5);
  guint32 again = gs_string_set_intern (set, "Huang", 5);

  CU_ASSERT_EQUAL (first, 1);
  CU_ASSERT_EQUAL (again, first);
  GS_ASSERT_STRING (gs_string_set_get (set, first), "Huang");
  CU_ASSERT_EQUAL (gs_string_set_get_length (set, first), 5);
  CU_ASSERT_EQUAL (gs_string_set_find (set, "Huan", 4), 0);
  CU_ASSERT_PTR_NULL (gs_string_set_get (set, 0));
}

static void
test_ids_survive_growth (void)
{
  g_autoptr (GsStringSet) set = gs_string_set_new ();
  char text[16];

  for (guint32 i = 1; i <= 20000; i++)
    {
      gsize length = (gsize) g_snprintf (text, sizeof text, "w%u", i);

      CU_ASSERT_EQUAL (gs_string_set_intern (set, text, length), i);
    }
  CU_ASSERT_EQUAL (gs_string_set_get_size (set), 20000);
  CU_ASSERT_EQUAL (gs_string_set_find (set, "w12345", 6), 12345);
  GS_ASSERT_STRING (gs_string_set_get (set, 777), "w777");
}

static void
test_a_cleared_set_starts_again_at_one (void)
{
  g_autoptr (GsStringSet) set = gs_string_set_new ();

  gs_string_set_intern (set, "a", 1);
  gs_string_set_intern (set, "", 0);
  CU_ASSERT_EQUAL (gs_string_set_get_size (set), 2);
  gs_string_set_clear (set);
  CU_ASSERT_EQUAL (gs_string_set_find (set, "a", 1), 0);
  CU_ASSERT_EQUAL (gs_string_set_intern (set, "b", 1), 1);
}

CU_TestInfo gs_tests_string_set[] = {
  { "equal text has one id and one pointer", test_equal_text_has_one_id_and_one_pointer },
  { "ids survive growth", test_ids_survive_growth },
  { "a cleared set starts again at one", test_a_cleared_set_starts_again_at_one },
  CU_TEST_INFO_NULL,
};
