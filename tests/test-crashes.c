/* SPDX-License-Identifier: MIT */
/* Inputs that once broke a promise, most of them found by fuzzing, and stand-ins for such. */
#include <string.h>

#include "article/gs-article-reader.h"
#include "comparison/gs-contrary.h"
#include "gs-test.h"

static void
assert_promises (const GsArticle *article, const char *name)
{
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (article, &n);

  GS_ASSERT_ROW (g_utf8_validate (text, (gssize) length, NULL), "%s", name);
  for (guint i = 0; i < n_blocks; i++)
    GS_ASSERT_ROW (blocks[i].span.start < blocks[i].span.end && blocks[i].span.end <= length
                       && gs_article_locate (article, blocks[i].span.start).line > 0,
                   "%s, block %u", name, i);
  for (guint i = 0; i < n; i++)
    GS_ASSERT_ROW (annotations[i].value == NULL || g_utf8_validate (annotations[i].value, -1, NULL),
                   "%s, annotation %u", name, i);
}

/* as bytes that are lent, and as bytes that are given away */
static void
assert_is_read (const char *bytes, gsize length, const char *name)
{
  g_autoptr (GBytes) lent = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = gs_articles_new_from_bytes (lent, name, NULL, NULL, &error);
  g_autoptr (GPtrArray) taken = NULL;
  char *copy = g_malloc (length + 1);

  memcpy (copy, bytes, length);
  copy[length] = '\0';
  taken = gs_articles_take_bytes (g_bytes_new_take (copy, length), name, NULL, NULL, NULL);
  GS_ASSERT_ROW ((articles != NULL) == (error == NULL), "%s", name);
  GS_ASSERT_ROW ((articles != NULL) == (taken != NULL), "%s", name);
  for (guint i = 0; articles != NULL && taken != NULL && i < articles->len; i++)
    {
      assert_promises (g_ptr_array_index (articles, i), name);
      assert_promises (g_ptr_array_index (taken, i), name);
      GS_ASSERT_STRING (gs_article_get_text (g_ptr_array_index (taken, i), NULL),
                        gs_article_get_text (g_ptr_array_index (articles, i), NULL));
    }
}

static void
test_what_once_broke_a_reader_is_an_article_or_an_error (void)
{
  g_autofree char *folder = gs_test_source_path ("tests", "crashes", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (!g_file_get_contents (path, &bytes, &length, NULL))
        continue;
      /* cut anywhere, too */
      for (gsize cut = 0; cut <= length; cut++)
        assert_is_read (bytes, cut, name);
      n++;
    }
  CU_ASSERT (n >= 8);
}

static void
test_named_characters_in_attributes_are_read (void)
{
  const char *xml = "<nitf><body><body.content><p><person value=\"Andr&eacute; &amp; S&oslash;n\">"
                    "Andr&eacute;</person> left.</p></body.content></body></nitf>";
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GsArticle) article = gs_article_new_from_bytes (bytes, "file", NULL, NULL);
  guint n = 0;
  const GsAnnotation *annotations =
      article != NULL ? gs_article_get_annotations (article, &n) : NULL;

  CU_ASSERT_EQUAL (n, 1);
  if (n == 1)
    GS_ASSERT_STRING (annotations[0].value, "Andr\303\251 & S\303\270n");
}

/* "It was denied" beside "It was found": passive clauses whose places are empty on both sides */
static void
test_clauses_without_participants_are_no_event_in_common (void)
{
  GsAssertion left = { .form = GS_FORM_VERB, .lemma = "deny" };
  GsAssertion right = { .form = GS_FORM_VERB, .lemma = "find" };
  GsAssertionPair pair = { 0 };

  for (guint i = 0; i < GS_N_SLOTS; i++)
    {
      left.slots[i].modifier = left.slots[i].entity = GS_NONE;
      right.slots[i].modifier = right.slots[i].entity = GS_NONE;
      pair.slots[i] = GS_FILLERS_UNKNOWN;
    }
  CU_ASSERT_FALSE (gs_contrary_is_one_event (&pair, (GsAssertionOf){ NULL, &left },
                                             (GsAssertionOf){ NULL, &right }));
  left.slots[GS_SLOT_THEME].head = "dam";
  CU_ASSERT_FALSE (gs_contrary_is_one_event (&pair, (GsAssertionOf){ NULL, &left },
                                             (GsAssertionOf){ NULL, &right }));
}

CU_TestInfo gs_tests_crashes[] = {
  { "What once broke a reader is an article or an error",
    test_what_once_broke_a_reader_is_an_article_or_an_error },
  { "Named characters in attributes are read", test_named_characters_in_attributes_are_read },
  { "Clauses without participants are no event in common",
    test_clauses_without_participants_are_no_event_in_common },
  CU_TEST_INFO_NULL,
};
