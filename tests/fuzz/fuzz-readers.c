/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: the first byte chooses a reader, which gets the others whether it knows them or
 * not. */
#include <stddef.h>
#include <stdint.h>

#include "article/readers/gs-reader.h"
#include "article/gs-language.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static const GsReader *const readers[] = {
  &gs_gzip_reader, &gs_warc_reader,     &gs_mail_reader, &gs_newsml_reader,
  &gs_nitf_reader, &gs_rss_reader,      &gs_atom_reader, &gs_json_reader,
  &gs_html_reader, &gs_markdown_reader, &gs_text_reader,
};

/* what gs-article.h promises; a broken promise ends the run */
static void
check_promises (const GsArticle *article)
{
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (article, &n);
  guint32 end = 0;

  g_assert (g_utf8_validate (text, (gssize) length, NULL));
  g_assert (gs_article_get_hash (article) != NULL);
  for (guint i = 0; i < n_blocks; i++)
    {
      GsSpan span = blocks[i].span;

      g_assert (span.start >= end && span.start < span.end && span.end <= length);
      g_assert (((guchar) text[span.start] & 0xc0) != 0x80);
      g_assert (((guchar) text[span.end] & 0xc0) != 0x80);
      g_assert (gs_article_locate (article, span.start).line > 0);
      end = span.end;
    }
  for (guint i = 0; i < n; i++)
    g_assert (annotations[i].span.start < annotations[i].span.end
              && annotations[i].span.end <= length
              && ((guchar) text[annotations[i].span.start] & 0xc0) != 0x80);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GPtrArray) articles =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gs_article_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *head = NULL;
  gsize left = 1 << 20;
  GsReaderInput input = { .id = "fuzz",
                          .ids = ids,
                          .faults = faults,
                          .max_bytes = 1 << 20,
                          .max_articles = 100,
                          .left = &left };
  gboolean done;

  if (size < 2)
    return 0;
  copy = g_memdup2 (data + 1, size - 1);
  input.bytes = copy;
  input.length = size - 1;
  input.head = head = gs_reader_dup_head (copy, size - 1);
  done = readers[data[0] % G_N_ELEMENTS (readers)]->read (&input, articles, &error);
  g_assert (done == (error == NULL));
  g_assert (!done || articles->len > 0);
  for (guint i = 0; i < articles->len; i++)
    check_promises (g_ptr_array_index (articles, i));
  return 0;
}
