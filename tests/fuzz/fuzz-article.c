/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: any bytes are either an article that keeps its promises or an error. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "article/gs-article-reader.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* what gs-article.h promises of text and blocks; a broken promise ends the run */
static void
check_promises (const GsArticle *article)
{
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  guint32 end = 0;

  g_assert (g_utf8_validate (text, (gssize) length, NULL));
  for (guint i = 0; i < n_blocks; i++)
    {
      GsSpan span = blocks[i].span;

      g_assert (span.start >= end && span.start < span.end && span.end <= length);
      g_assert (((guchar) text[span.start] & 0xc0) != 0x80);
      g_assert (((guchar) text[span.end] & 0xc0) != 0x80);
      g_assert (gs_article_locate (article, span.start).line > 0);
      end = span.end;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GsArticle) article = gs_article_new_from_bytes (bytes, "fuzz", NULL, &error);

  g_autofree char *copy = g_malloc (size + 1);
  g_autoptr (GPtrArray) taken = NULL;

  g_assert ((article == NULL) == (error != NULL));
  if (article != NULL)
    check_promises (article);
  /* bytes that are given away are read alike */
  if (size > 0)
    memcpy (copy, data, size);
  copy[size] = '\0';
  taken = gs_articles_take_bytes (g_bytes_new_take (g_steal_pointer (&copy), size), "fuzz", NULL,
                                  NULL, NULL);
  g_assert ((taken != NULL) == (article != NULL));
  for (guint i = 0; taken != NULL && i < taken->len; i++)
    check_promises (g_ptr_array_index (taken, i));
  return 0;
}
