/* SPDX-License-Identifier: MIT */
/*
 * A parcel: an analysed article as bytes, with the keys by which it finds those it is compared
 * with.
 *
 * What leaves memory, the process or the machine between analysis and comparison is a parcel. Its
 * bytes are read by the build that wrote them alone.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "store/gs-store-identity.h"

G_BEGIN_DECLS

/**
 * GsParcel: keys and bytes may be taken out
 */
typedef struct
{
  guint64 names[GS_STORE_MAX_NAMES]; /* what versions of one article share, hashed; 0 for none */
  gint32 day;   /* of publication, days since 1970; GS_STORE_NO_DAY if not known */
  GArray *keys; /* of guint32, ascending, each once; see gs-grouping.h */
  GByteArray *article;
  GByteArray *extraction;
} GsParcel;

/* life cycle */
GsParcel *gs_parcel_new (const GsExtraction *extraction);
void gs_parcel_free (GsParcel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsParcel, gs_parcel_free)

/* the keys alone, as in the parcel; to be unreffed */
GArray *gs_parcel_list_keys (const GsExtraction *extraction);
void gs_parcel_read_names (const GsArticle *article, guint64 *names);

/* the extraction; @rules are those that it was made with. GS_ERROR_FORMAT if the bytes are damaged
 * or of another build */
GsExtraction *gs_parcel_open (const guint8 *article, gsize article_length, const guint8 *extraction,
                              gsize extraction_length, const GsRules *rules, GError **error);

G_END_DECLS
