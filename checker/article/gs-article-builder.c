/* SPDX-License-Identifier: MIT */
/* Collects what a reader finds and makes the promises of an article true. */
#include "article/gs-article-builder.h"

#include <string.h>

#include "article/gs-article-builder-private.h"
#include "article/gs-article-private.h"
#include "article/gs-text-scan.h"

static GsArticle *
gs_article_builder_new_article (const char *id, const char *format)
{
  GsArticle *article = g_new0 (GsArticle, 1);

  g_atomic_ref_count_init (&article->references);
  article->id = g_strdup (id);
  article->format = format;
  article->authors = g_ptr_array_new_with_free_func (g_free);
  article->notes = g_ptr_array_new_with_free_func (g_free);
  article->blocks = g_array_new (FALSE, FALSE, sizeof (GsBlock));
  return article;
}

/**
 * gs_article_builder_new:
 * @id: the path as given
 * @format: a static string
 *
 * Returns: (transfer full): a builder of one article
 */
GsArticleBuilder *
gs_article_builder_new (const char *id, const char *format)
{
  GsArticleBuilder *self = g_new0 (GsArticleBuilder, 1);

  self->article = gs_article_builder_new_article (id, format);
  return self;
}

/**
 * gs_article_builder_free:
 * @self: (nullable): a builder; its article is given up unless it was finished
 */
void
gs_article_builder_free (GsArticleBuilder *self)
{
  if (self == NULL)
    return;
  gs_article_unref (self->article);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->segments, g_array_unref);
  g_free (self);
}

/* text given whole */

/**
 * gs_article_builder_take_text:
 * @text: (transfer full): valid UTF-8 without NUL inside, NUL-terminated
 * @length: bytes, below 4 GiB
 */
void
gs_article_builder_take_text (GsArticleBuilder *self, char *text, gsize length)
{
  g_return_if_fail (self->text == NULL && length < G_MAXUINT32);
  g_free (self->article->text);
  self->article->text = text;
  self->article->length = length;
}

/**
 * gs_article_builder_add_block:
 * @span: bytes of the text; may be given in any order
 */
void
gs_article_builder_add_block (GsArticleBuilder *self, GsBlockKind kind, GsSpan span)
{
  GsBlock block = { kind, span };

  g_array_append_val (self->article->blocks, block);
}

/* text given block by block */

void
gs_article_builder_begin_block (GsArticleBuilder *self, GsBlockKind kind)
{
  if (self->text == NULL)
    {
      self->text = g_string_new (NULL);
      self->segments = g_array_new (FALSE, FALSE, sizeof (GsSegment));
    }
  self->open.kind = kind;
  self->open.span = GS_SPAN_INIT (self->text->len, self->text->len);
  self->is_open = TRUE;
}

/**
 * gs_article_builder_append:
 * @text: a piece of the open block, valid UTF-8 without NUL or line end
 * @length: bytes
 * @line: where the piece stood in the file, from 1
 * @column: likewise, from 1
 */
void
gs_article_builder_append (GsArticleBuilder *self, const char *text, gsize length, guint32 line,
                           guint32 column)
{
  GsSegment segment = { (guint32) self->text->len, line, column };

  g_return_if_fail (self->is_open && self->text->len + length < G_MAXUINT32);
  g_array_append_val (self->segments, segment);
  g_string_append_len (self->text, text, (gssize) length);
}

/**
 * gs_article_builder_append_blank:
 *
 * A blank that stands for whatever divides two pieces in the file: its place is behind the first.
 */
void
gs_article_builder_append_blank (GsArticleBuilder *self)
{
  g_return_if_fail (self->is_open);
  g_string_append_c (self->text, ' ');
}

void
gs_article_builder_end_block (GsArticleBuilder *self)
{
  g_return_if_fail (self->is_open);
  self->is_open = FALSE;
  self->open.span.end = (guint32) self->text->len;
  if (gs_span_is_empty (self->open.span))
    return;
  g_array_append_val (self->article->blocks, self->open);
  g_string_append_c (self->text, '\n');
}

guint32
gs_article_builder_get_length (const GsArticleBuilder *self)
{
  return (guint32) (self->text != NULL ? self->text->len : self->article->length);
}

/**
 * gs_article_builder_add_annotation:
 * @span: bytes of the text, which must stand there by the end
 * @value: (nullable): as written
 */
void
gs_article_builder_add_annotation (GsArticleBuilder *self, GsAnnotationKind kind, GsSpan span,
                                   const char *value)
{
  GsAnnotation annotation = { kind, span, gs_article_builder_keep_string (self, value) };

  if (self->article->annotations == NULL)
    self->article->annotations = g_array_new (FALSE, FALSE, sizeof (GsAnnotation));
  g_array_append_val (self->article->annotations, annotation);
}

/**
 * gs_article_builder_add_segment:
 * @offset: a byte of the text that is given whole; rising
 * @place: where it stood in the file
 */
void
gs_article_builder_add_segment (GsArticleBuilder *self, guint32 offset, GsLocation place)
{
  GsSegment segment = { offset, place.line, place.column };

  if (self->segments == NULL)
    self->segments = g_array_new (FALSE, FALSE, sizeof (GsSegment));
  g_array_append_val (self->segments, segment);
}

/**
 * gs_article_builder_get_text:
 *
 * Returns: (transfer none): the text so far, NUL-terminated
 */
const char *
gs_article_builder_get_text (const GsArticleBuilder *self)
{
  if (self->text != NULL)
    return self->text->str;
  return self->article->text != NULL ? self->article->text : "";
}

/**
 * gs_article_builder_get_blocks:
 *
 * Returns: (transfer none) (element-type GsBlock): the blocks so far
 */
GArray *
gs_article_builder_get_blocks (GsArticleBuilder *self)
{
  return self->article->blocks;
}

/* the promises */

static int
gs_article_builder_compare_blocks (gconstpointer a, gconstpointer b)
{
  return gs_span_compare (((const GsBlock *) a)->span, ((const GsBlock *) b)->span);
}

/* most readers give them in their order */
static void
gs_article_builder_sort_blocks (GArray *blocks)
{
  const GsBlock *all = (const GsBlock *) (gpointer) blocks->data;

  for (guint i = 1; i < blocks->len; i++)
    if (gs_span_compare (all[i - 1].span, all[i].span) > 0)
      {
        g_array_sort (blocks, gs_article_builder_compare_blocks);
        return;
      }
}

static void
gs_article_builder_settle_blocks (GsArticle *article)
{
  guint n_kept = 0;
  guint32 end = 0;
  gboolean has_headline = FALSE;

  gs_article_builder_sort_blocks (article->blocks);
  for (guint i = 0; i < article->blocks->len; i++)
    {
      GsBlock block = g_array_index (article->blocks, GsBlock, i);

      block.span = gs_text_trim (article->text, block.span);
      if (gs_span_is_empty (block.span) || block.span.start < end
          || block.span.end > article->length)
        continue;
      if (block.kind == GS_BLOCK_HEADLINE && has_headline)
        block.kind = GS_BLOCK_SUBHEADING;
      has_headline = has_headline || block.kind == GS_BLOCK_HEADLINE;
      end = block.span.end;
      g_array_index (article->blocks, GsBlock, n_kept++) = block;
    }
  g_array_set_size (article->blocks, n_kept);
}

static int
gs_article_builder_compare_annotations (gconstpointer a, gconstpointer b)
{
  return gs_span_compare (((const GsAnnotation *) a)->span, ((const GsAnnotation *) b)->span);
}

/* by rising start; those that nothing of the text is left of are dropped */
static void
gs_article_builder_settle_annotations (GsArticle *article)
{
  guint n_kept = 0;

  if (article->annotations == NULL)
    return;
  for (guint i = 0; i < article->annotations->len; i++)
    {
      GsAnnotation annotation = g_array_index (article->annotations, GsAnnotation, i);

      if (annotation.span.end > article->length)
        continue;
      annotation.span = gs_text_trim (article->text, annotation.span);
      if (!gs_span_is_empty (annotation.span))
        g_array_index (article->annotations, GsAnnotation, n_kept++) = annotation;
    }
  g_array_set_size (article->annotations, n_kept);
  g_array_sort (article->annotations, gs_article_builder_compare_annotations);
}

static void
gs_article_builder_settle_hash (GsArticle *article)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *const strings[] = { article->title, article->outlet, article->url, article->item };
  const gint64 numbers[] = { article->published.seconds, article->modified.seconds,
                             article->published.precision, (gint64) article->version };

  g_checksum_update (sum, (const guchar *) article->text, (gssize) article->length);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_checksum_update (sum, (const guchar *) (strings[i] != NULL ? strings[i] : ""),
                       strings[i] != NULL ? (gssize) strlen (strings[i]) + 1 : 1);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT " ", numbers[i]);

      g_checksum_update (sum, (const guchar *) digits, -1);
    }
  g_free (article->hash);
  article->hash = g_strdup (g_checksum_get_string (sum));
}

/**
 * gs_article_builder_finish:
 *
 * Returns: (transfer full): the article; the builder is then good for nothing but freeing
 */
GsArticle *
gs_article_builder_finish (GsArticleBuilder *self)
{
  GsArticle *article = g_steal_pointer (&self->article);

  if (self->text != NULL)
    {
      article->length = self->text->len;
      article->text = g_string_free (g_steal_pointer (&self->text), FALSE);
    }
  if (article->text == NULL)
    article->text = g_strdup ("");
  gs_article_builder_settle_blocks (article);
  gs_article_builder_settle_annotations (article);
  if (self->hash_content)
    gs_article_builder_settle_hash (article);
  article->segments = g_steal_pointer (&self->segments);
  g_ptr_array_add (article->authors, NULL);
  g_ptr_array_add (article->notes, NULL);
  return article;
}
