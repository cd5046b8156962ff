/* SPDX-License-Identifier: MIT */
/*
 * Makes an article: what every reader, of whatever format, writes to.
 *
 * The text comes in one of two ways. A format whose text is the file gives it whole
 * (gs_article_builder_take_text ()) and adds blocks as spans. A format whose text is extracted
 * appends it block by block (begin, append, end) and says of each piece where it stood.
 * gs_article_builder_finish () puts the promises of gs-article.h into effect: it sorts the blocks,
 * trims them, and leaves out what is empty or overlaps an earlier block.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

typedef struct _GsArticleBuilder GsArticleBuilder;

/* life cycle */
GsArticleBuilder *gs_article_builder_new (const char *id, const char *format);
void gs_article_builder_free (GsArticleBuilder *self);
GsArticle *gs_article_builder_finish (GsArticleBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsArticleBuilder, gs_article_builder_free)

/* what the publisher says: the first that says something wins, empty strings say nothing */
void gs_article_builder_set_outlet (GsArticleBuilder *self, const char *outlet);
void gs_article_builder_set_title (GsArticleBuilder *self, const char *title);
void gs_article_builder_set_url (GsArticleBuilder *self, const char *url);
void gs_article_builder_set_language (GsArticleBuilder *self, const char *language);
void gs_article_builder_set_published (GsArticleBuilder *self, GsInstant published);
void gs_article_builder_set_modified (GsArticleBuilder *self, GsInstant modified);
void gs_article_builder_add_author (GsArticleBuilder *self, const char *author);
void gs_article_builder_add_authors (GsArticleBuilder *self, const char *list);
void gs_article_builder_set_field (GsArticleBuilder *self, const char *key, const char *value);
void gs_article_builder_set_item (GsArticleBuilder *self, const char *item, guint64 version);
void gs_article_builder_set_status (GsArticleBuilder *self, GsPublicationStatus status);
void gs_article_builder_set_teaser (GsArticleBuilder *self, gboolean teaser);
void gs_article_builder_add_link (GsArticleBuilder *self, GsLinkKind kind, const char *target);
const char *gs_article_builder_get_title (const GsArticleBuilder *self);
GsInstant gs_article_builder_get_published (const GsArticleBuilder *self);
gboolean gs_article_builder_has_field (const GsArticleBuilder *self, const char *key);
gboolean gs_article_builder_has_authors (const GsArticleBuilder *self);

/* how it was read */
void gs_article_builder_set_encoding (GsArticleBuilder *self, const char *encoding);
void gs_article_builder_set_hash (GsArticleBuilder *self, const char *hash);
void gs_article_builder_hash_content (GsArticleBuilder *self); /* of a part of a file */
void gs_article_builder_add_note (GsArticleBuilder *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

/* text given whole */
void gs_article_builder_take_text (GsArticleBuilder *self, char *text, gsize length);
void gs_article_builder_add_block (GsArticleBuilder *self, GsBlockKind kind, GsSpan span);

/* text given block by block */
void gs_article_builder_begin_block (GsArticleBuilder *self, GsBlockKind kind);
void gs_article_builder_append (GsArticleBuilder *self, const char *text, gsize length,
                                guint32 line, guint32 column);
void gs_article_builder_append_blank (GsArticleBuilder *self);
void gs_article_builder_end_block (GsArticleBuilder *self);
guint32 gs_article_builder_get_length (const GsArticleBuilder *self); /* bytes of text so far */

/* either way: the publisher's markup; where a stretch of text given whole stood in the file */
void gs_article_builder_add_annotation (GsArticleBuilder *self, GsAnnotationKind kind, GsSpan span,
                                        const char *value);
void gs_article_builder_add_segment (GsArticleBuilder *self, guint32 offset, GsLocation place);

/* second thoughts: what stands there so far; kinds and spans of blocks may be changed in place */
const char *gs_article_builder_get_text (const GsArticleBuilder *self);
GArray *gs_article_builder_get_blocks (GsArticleBuilder *self); /* of GsBlock */

G_END_DECLS
