/* SPDX-License-Identifier: MIT */
/* Prints blocks, annotations and links for tests. */
#include "gs-test-outline.h"

#include <string.h>

GPtrArray *
gs_test_read (const char *bytes, gssize length, GPtrArray *faults, GError **error)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, length < 0 ? strlen (bytes) : (gsize) length);

  return gs_articles_new_from_bytes (data, "file", NULL, faults, error);
}

char *
gs_test_outline (const GsArticle *article)
{
  GString *out = g_string_new (NULL);
  const char *text = gs_article_get_text (article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      GsLocation place = gs_article_locate (article, blocks[i].span.start);

      g_string_append_printf (out, "%s%u:%u %s ", i > 0 ? "\n" : "", place.line, place.column,
                              gs_block_kind_to_string (blocks[i].kind));
      g_string_append_len (out, text + blocks[i].span.start, gs_span_length (blocks[i].span));
    }
  return g_string_free (out, FALSE);
}

char *
gs_test_markup (const GsArticle *article)
{
  GString *out = g_string_new (NULL);
  const char *text = gs_article_get_text (article, NULL);
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (article, &n);
  const GsLink *links;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "%s%s ", out->len > 0 ? "\n" : "",
                              gs_annotation_kind_to_string (annotations[i].kind));
      g_string_append_len (out, text + annotations[i].span.start,
                           gs_span_length (annotations[i].span));
      if (annotations[i].value != NULL)
        g_string_append_printf (out, " = %s", annotations[i].value);
    }
  links = gs_article_get_links (article, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s %s", out->len > 0 ? "\n" : "",
                            gs_link_kind_to_string (links[i].kind), links[i].target);
  return g_string_free (out, FALSE);
}
