/* SPDX-License-Identifier: MIT */
/*
 * What all versions of an article have in common, and which of two versions is the newer.
 *
 * A url that names a page, and a publisher's name for the item that is unlike any other's, are
 * sure: whoever uses them again means the same article. "17" of an outlet and the path of a file
 * are not: next week's file may stand under the same name. Under these an article is a version of
 * another only if sentences of it are there again.
 */
#pragma once

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

/* an article has one name or two: see gs_store_identity_init () */
#define GS_STORE_MAX_NAMES 2

/**
 * GsStoreIdentity: the names of an article, the one it is shown by first
 */
typedef struct
{
  char *names[GS_STORE_MAX_NAMES + 1]; /* "url:...", "item:...", "id:...", "path:..."; NULL ends */
} GsStoreIdentity;

void gs_store_identity_init (GsStoreIdentity *self, const GsArticle *article);
void gs_store_identity_clear (GsStoreIdentity *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsStoreIdentity, gs_store_identity_clear)

/* whether two articles with a name in common are versions of one */
gboolean gs_store_are_versions (const GsArticle *a, const GsExtraction *a_facts, const GsArticle *b,
                                const GsExtraction *b_facts);

const char *gs_store_get_item (const GsArticle *article);
gint64 gs_store_get_time (const GsArticle *article);

/* whether @article is newer than @other, a version of the same: < 0 if it is older, 0 if neither
 * says */
int gs_store_compare_age (const GsArticle *article, const GsArticle *other);

/* whether nothing that is compared differs */
gboolean gs_store_same_content (const GsArticle *a, const GsArticle *b);

G_END_DECLS
