/* SPDX-License-Identifier: MIT */
/* Articles and extractions as bytes: the same back, and a fault for anything else. */
#include "store/gs-extraction-codec.h"

#include <string.h>

#include "article/gs-article-reader.h"
#include "base/gs-error.h"
#include "gs-test-rules.h"
#include "gs-test.h"
#include "language/gs-analyser.h"
#include "store/gs-article-codec.h"
#include "store/gs-codec-frame.h"
#include "store/gs-coder.h"

/* bytes of the frame, which has its own tests below */
#define TEST_FRAME_BYTES 32

static GsRules *rules;
static GsAnalyser *analyser;

static gboolean
test_load (void)
{
  if (rules == NULL)
    rules = gs_test_load_rules ();
  if (analyser == NULL)
    analyser = gs_analyser_new (NULL, NULL, NULL);
  return rules != NULL && analyser != NULL;
}

static GsExtraction *
test_extract (GsArticle *article)
{
  return gs_extraction_new (analyser, rules, article, NULL);
}

/* an article with all that is coded: names, roles, quotations, origins, numbers, days, a page */
static GsArticle *
test_read_text (void)
{
  static const char text[] =
      "---\noutlet: The Halden Post\nurl: https://example.org/bridge\ndate: 2025-04-10\n"
      "gainsay-ignore: none\n---\nFormer President Ana Kroll opens Halden Bridge\n\n"
      "HALDEN — Former President Ana Kroll said on Tuesday that the €420 million bridge would "
      "\"carry the town for [at least] a century\", according to Reuters. About 24 people were "
      "hurt "
      "when a crane fell on April 2, 2025, and she denied that the company had ignored "
      "warnings.\n\n"
      "Kroll, Nvidia and the H20 chip makers' chief executive, Jensen Huang, agreed not to impose "
      "limits. The town did not ban it; Washington approved two billion dollars last week.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return gs_article_new_from_bytes (bytes, "bridge.txt", NULL, NULL);
}

static GsArticle *
test_read_page (void)
{
  static const char text[] =
      "<html><head><title>Bridge opens</title><meta name='author' content='Eva Lind'></head><body>"
      "<article><h1>Bridge opens</h1>\n<p>The bridge over the river Halde was opened on Tuesday by "
      "Mayor Lars Holm, who said that <b>24</b> people had built it in two years.</p>\n"
      "<p>\"It will last,\" said Holm. The town paid 12 million euros for it, he said, and it has "
      "asked the state for another two million since then.</p></article></body></html>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return gs_article_new_from_bytes (bytes, "page.html", NULL, NULL);
}

static gboolean
test_same_bytes (const GByteArray *a, const GByteArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len) == 0;
}

static void
test_assert_round_trip (GsArticle *article)
{
  g_autoptr (GsExtraction) extraction = test_extract (article);
  g_autoptr (GByteArray) outer = gs_article_encode (article, NULL);
  g_autoptr (GByteArray) inner = gs_extraction_encode (extraction);
  g_autoptr (GError) error = NULL;
  g_autoptr (GsArticle) back = gs_article_decode (outer->data, outer->len, NULL, &error);
  g_autoptr (GsExtraction) again = NULL;
  g_autoptr (GByteArray) outer_again = NULL;
  g_autoptr (GByteArray) inner_again = NULL;

  CU_ASSERT_PTR_NOT_NULL_FATAL (back);
  again = gs_extraction_decode (rules, back, inner->data, inner->len, &error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  outer_again = gs_article_encode (back, NULL);
  inner_again = gs_extraction_encode (again);
  CU_ASSERT_TRUE (test_same_bytes (outer, outer_again));
  CU_ASSERT_TRUE (test_same_bytes (inner, inner_again));
  GS_ASSERT_STRING (gs_article_get_id (back), gs_article_get_id (article));
  GS_ASSERT_STRING (gs_article_get_text (back, NULL), gs_article_get_text (article, NULL));
  CU_ASSERT_EQUAL (gs_article_locate (back, 40).line, gs_article_locate (article, 40).line);
}

static void
test_what_is_decoded_is_encoded_to_the_same_bytes (void)
{
  static const char *const names[] = { "bitcoinworld.txt", "h20-dodge.txt", "h20-eased.txt",
                                       "h20-obtained.txt", "h2o-agreement.txt" };
  g_autoptr (GsArticle) text = test_read_text ();
  g_autoptr (GsArticle) page = test_read_page ();

  CU_ASSERT_TRUE_FATAL (test_load ());
  test_assert_round_trip (text);
  test_assert_round_trip (page);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = gs_test_source_path ("corpus", "h20-export", names[i], NULL);
      g_autoptr (GsArticle) article = gs_article_read (path, NULL, NULL);

      CU_ASSERT_PTR_NOT_NULL_FATAL (article);
      test_assert_round_trip (article);
    }
}

static void
test_metadata_come_back (void)
{
  g_autoptr (GsArticle) article = test_read_text ();
  g_autoptr (GByteArray) bytes = gs_article_encode (article, "#2");
  g_autoptr (GsArticle) back = gs_article_decode (bytes->data, bytes->len, "moved.txt", NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (back);
  GS_ASSERT_STRING (gs_article_get_id (back), "moved.txt#2");
  GS_ASSERT_STRING (gs_article_get_outlet (back), "The Halden Post");
  GS_ASSERT_STRING (gs_article_get_url (back), "https://example.org/bridge");
  GS_ASSERT_STRING (gs_article_get_format (back), "text");
  GS_ASSERT_STRING (gs_article_get_hash (back), gs_article_get_hash (article));
  GS_ASSERT_STRING (gs_article_get_field (back, "gainsay-ignore"), "none");
  CU_ASSERT_EQUAL (gs_article_get_published (back).seconds, 1744243200);
}

/* decodes damaged bytes under a checksum that is made right again: an error or an extraction that
 * can be used */
static void
test_decode_damaged (GsArticle *article, GByteArray *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsExtraction) extraction = NULL;

  gs_codec_frame_end (bytes);
  extraction = gs_extraction_decode (rules, article, bytes->data, bytes->len, &error);
  CU_ASSERT_TRUE ((extraction == NULL) == g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
  if (extraction != NULL)
    g_byte_array_unref (gs_extraction_encode (extraction));
}

static void
test_damage_is_an_error_and_never_a_fault (void)
{
  g_autoptr (GsArticle) article = test_read_page ();
  g_autoptr (GsExtraction) extraction = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  CU_ASSERT_TRUE_FATAL (test_load ());
  extraction = test_extract (article);
  bytes = gs_extraction_encode (extraction);
  for (guint i = TEST_FRAME_BYTES; i < bytes->len; i++)
    {
      static const guint8 values[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };
      guint8 byte = bytes->data[i];

      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        {
          bytes->data[i] = values[k];
          test_decode_damaged (article, bytes);
        }
      bytes->data[i] = byte;
    }
  while (bytes->len > TEST_FRAME_BYTES)
    {
      g_byte_array_set_size (bytes, bytes->len - 1);
      test_decode_damaged (article, bytes);
    }
}

static void
test_damaged_articles_are_errors_too (void)
{
  g_autoptr (GsArticle) article = test_read_page ();
  g_autoptr (GByteArray) bytes = gs_article_encode (article, NULL);

  for (guint i = TEST_FRAME_BYTES; i < bytes->len; i++)
    {
      static const guint8 values[] = { 0x00, 0x7f, 0x80, 0xff };
      guint8 byte = bytes->data[i];

      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GsArticle) back = NULL;

          bytes->data[i] = values[k];
          gs_codec_frame_end (bytes);
          back = gs_article_decode (bytes->data, bytes->len, NULL, &error);
          CU_ASSERT_TRUE ((back == NULL) == (error != NULL));
          if (back != NULL)
            gs_article_locate (back, 10);
        }
      bytes->data[i] = byte;
    }
}

static void
test_a_frame_is_checked_before_its_bytes (void)
{
  g_autoptr (GsArticle) article = test_read_text ();
  static const guint places[] = { 0, 4, 8, 16, 24, TEST_FRAME_BYTES + 5 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GByteArray) bytes = gs_article_encode (article, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GsArticle) back = NULL;

      bytes->data[places[i]] ^= 0x10;
      back = gs_article_decode (bytes->data, bytes->len, NULL, &error);
      GS_ASSERT_ROW (back == NULL && g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT), "byte %u",
                     places[i]);
    }
  CU_ASSERT_PTR_NULL (gs_article_decode ((const guint8 *) "", 0, NULL, NULL));
}

static void
test_numbers_come_back (void)
{
  static const double doubles[] = { 0, -0.0, 1, -1, 24, 0.1, 7.3152, -2.5e300, 4e15, 1e18 };
  static const gint64 numbers[] = { 0, 1, -1, 63, 64, -64, 127, 128, G_MININT64, G_MAXINT64 };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_auto (GsCoder) encoder = { 0 };
  g_auto (GsCoder) decoder = { 0 };

  gs_coder_init_encoder (&encoder, bytes);
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    gs_code_double (&encoder, (double *) &doubles[i]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    gs_code_i64 (&encoder, (gint64 *) &numbers[i]);
  gs_coder_init_decoder (&decoder, bytes->data, bytes->len);
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    {
      double value = 7;

      gs_code_double (&decoder, &value);
      GS_ASSERT_ROW (memcmp (&value, &doubles[i], sizeof value) == 0, "%g", doubles[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 value = 7;

      gs_code_i64 (&decoder, &value);
      GS_ASSERT_ROW (value == numbers[i], "number %u", i);
    }
  CU_ASSERT_TRUE (gs_coder_finish (&decoder, "a row", NULL));
}

CU_TestInfo gs_tests_codec[] = {
  { "numbers come back", test_numbers_come_back },
  { "metadata come back", test_metadata_come_back },
  { "what is decoded is encoded to the same bytes",
    test_what_is_decoded_is_encoded_to_the_same_bytes },
  { "damage is an error and never a fault", test_damage_is_an_error_and_never_a_fault },
  { "damaged articles are errors, too", test_damaged_articles_are_errors_too },
  { "a frame is checked before its bytes", test_a_frame_is_checked_before_its_bytes },
  CU_TEST_INFO_NULL,
};
