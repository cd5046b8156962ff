/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: any bytes under a right checksum are an extraction and an article, or an error.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "article/gs-article-reader.h"
#include "language/gs-analyser.h"
#include "store/gs-article-codec.h"
#include "store/gs-codec-frame.h"
#include "store/gs-extraction-codec.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#define FRAME_BYTES 32

static GsRules *rules;
static GsArticle *article;
static GByteArray *extraction_frame;
static GByteArray *article_frame;

/* loaded at the first input; both are immutable */
static void
load_once (void)
{
  static const char text[] =
      "HALDEN \xe2\x80\x94 Mayor Lars Holm said \"it will last\" on Tuesday. "
      "He paid $12 million for 24 H20 chips, according to Reuters.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GsAnalyser) analyser = NULL;
  g_autoptr (GsExtraction) extraction = NULL;
  g_autoptr (GError) error = NULL;

  if (rules != NULL)
    return;
  rules = gs_rules_load_default (NULL, &error);
  g_assert_no_error (error);
  analyser = gs_analyser_new (NULL, NULL, &error);
  g_assert_no_error (error);
  article = gs_article_new_from_bytes (bytes, "seed", NULL, &error);
  g_assert_no_error (error);
  extraction = gs_extraction_new (analyser, rules, article, NULL);
  extraction_frame = gs_extraction_encode (extraction);
  article_frame = gs_article_encode (article, NULL);
}

/* the bytes in a frame that is whole */
static void
wrap (GByteArray *frame, const uint8_t *data, size_t size)
{
  g_byte_array_set_size (frame, FRAME_BYTES);
  g_byte_array_append (frame, data, (guint) size);
  gs_codec_frame_end (frame);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (GsExtraction) extraction = NULL;
  g_autoptr (GsArticle) decoded = NULL;

  load_once ();
  wrap (extraction_frame, data, size);
  extraction =
      gs_extraction_decode (rules, article, extraction_frame->data, extraction_frame->len, &error);
  g_assert ((extraction == NULL) == (error != NULL));
  if (extraction != NULL)
    g_byte_array_unref (gs_extraction_encode (extraction));
  wrap (article_frame, data, size);
  decoded = gs_article_decode (article_frame->data, article_frame->len, NULL, &other);
  g_assert ((decoded == NULL) == (other != NULL));
  if (decoded != NULL)
    {
      gs_article_locate (decoded, 0);
      g_byte_array_unref (gs_article_encode (decoded, NULL));
    }
  return 0;
}
