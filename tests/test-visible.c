/* SPDX-License-Identifier: MIT */
/* Untrusted text: what is shown by its number, what is kept. */
#include "gs-visible.h"

#include "gs-test.h"

static void
test_hidden_characters_are_shown_by_number (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "plain text", "plain text" },
    { "\033[31mred\033[0m", "<U+001B>[31mred<U+001B>[0m" },
    { "a\007b\177c", "a<U+0007>b<U+007F>c" },
    { "C1 \302\233 introducer", "C1 <U+009B> introducer" },
    { "abc \342\200\256fed\342\200\254", "abc <U+202E>fed<U+202C>" },
    { "zero\342\200\213width", "zero<U+200B>width" },
    { "\357\273\277mark", "<U+FEFF>mark" },
    { "not XML \357\277\277", "not XML <U+FFFF>" },
    { "tag \363\240\201\201", "tag <U+E0041>" },
    { "family \360\237\221\251\342\200\215\360\237\221\247",
      "family \360\237\221\251\342\200\215\360\237\221\247" },
    { "Z\303\274rich, \346\235\261\344\272\254", "Z\303\274rich, \346\235\261\344\272\254" },
    { "<b> & \"quotes\"", "<b> & \"quotes\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *visible = gs_visible_dup (rows[i].text);

      GS_ASSERT_STRING (visible, rows[i].expected);
    }
}

static void
test_white_space_becomes_one_blank (void)
{
  g_autofree char *lines = gs_visible_dup ("  one\r\n\ttwo \342\200\250 three\n");
  g_autofree char *nothing = gs_visible_dup (NULL);

  GS_ASSERT_STRING (lines, "one two three");
  GS_ASSERT_STRING (nothing, "");
}

static void
test_bytes_that_are_no_text_are_replaced (void)
{
  static const char bytes[] = "a\0b\377c\303";
  g_autoptr (GString) out = g_string_new (NULL);

  gs_visible_append (out, bytes, sizeof bytes - 1);
  GS_ASSERT_STRING (out->str, "a<U+0000>b\357\277\275c\357\277\275");
}

CU_TestInfo gs_tests_visible[] = {
  { "hidden characters are shown by number", test_hidden_characters_are_shown_by_number },
  { "white space becomes one blank", test_white_space_becomes_one_blank },
  { "bytes that are no text are replaced", test_bytes_that_are_no_text_are_replaced },
  CU_TEST_INFO_NULL,
};
