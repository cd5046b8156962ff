/* SPDX-License-Identifier: MIT */
/* Reads plain text: the text is the whole file. */
#include "article/readers/gs-front-matter.h"
#include "article/readers/gs-reader.h"
#include "article/text/gs-text-reading.h"
#include "base/gs-error.h"

static gboolean
gs_text_reader_sniff (const GsReaderInput *input)
{
  return input->length > 0;
}

static gboolean
gs_text_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new (input->id, "text");
  g_auto (GsDecoded) decoded = { NULL, 0, NULL, NULL };
  GsFrontMatter matter;
  GsArticle *article;
  guint n_blocks;
  gsize length;

  if (!gs_reader_decode (input, input->charset, GS_DECODE_AS_TEXT, builder, &decoded, error))
    return FALSE;
  length = decoded.length;
  matter = gs_front_matter_read (decoded.text, length, builder);
  gs_text_reading_read (decoded.text, length, matter.end, matter.title, builder);
  gs_article_builder_take_text (builder, gs_reader_take_text (input, &decoded), length);
  article = gs_article_builder_finish (builder);
  gs_article_get_blocks (article, &n_blocks);
  if (n_blocks > 0)
    {
      g_ptr_array_add (articles, article);
      return TRUE;
    }
  gs_article_unref (article);
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is empty: there is nothing in it but blanks",
               input->id);
  return FALSE;
}

const GsReader gs_text_reader = { "text", gs_text_reader_sniff, gs_text_reader_read };
