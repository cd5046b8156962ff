/* SPDX-License-Identifier: MIT */
/* Packs an extraction with its article and its keys. */
#include "store/gs-parcel.h"

#include <string.h>

#include "store/gs-article-codec.h"
#include "store/gs-codec-frame.h"
#include "store/gs-extraction-codec.h"
#include "store/gs-store-keys.h"

static int
gs_parcel_compare_keys (gconstpointer a, gconstpointer b)
{
  const guint32 *one = a;
  const guint32 *two = b;

  return (*one > *two) - (*one < *two);
}

/**
 * gs_parcel_list_keys:
 *
 * Returns: (transfer full) (element-type guint32): what is shared with articles that may disagree
 */
GArray *
gs_parcel_list_keys (const GsExtraction *extraction)
{
  g_autoptr (GArray) postings = gs_store_postings_new (extraction);
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (guint32), postings->len);
  guint n = 0;

  for (guint i = 0; i < postings->len; i++)
    {
      guint64 key = (guint64) g_array_index (postings, GsStorePosting, i).key;
      guint32 folded = (guint32) (key ^ key >> 16);

      g_array_append_val (keys, folded);
    }
  g_array_sort (keys, gs_parcel_compare_keys);
  for (guint i = 0; i < keys->len; i++)
    if (n == 0 || g_array_index (keys, guint32, n - 1) != g_array_index (keys, guint32, i))
      g_array_index (keys, guint32, n++) = g_array_index (keys, guint32, i);
  g_array_set_size (keys, n);
  return keys;
}

/**
 * gs_parcel_read_names:
 * @names: (out caller-allocates) (array fixed-size=GS_STORE_MAX_NAMES): 0 where there are fewer
 *
 * Hashes what versions of the article have in common with it.
 */
void
gs_parcel_read_names (const GsArticle *article, guint64 *names)
{
  g_auto (GsStoreIdentity) identity = { { NULL } };
  gboolean more = TRUE;

  gs_store_identity_init (&identity, article);
  for (guint i = 0; i < GS_STORE_MAX_NAMES; i++)
    {
      more = more && identity.names[i] != NULL;
      names[i] = more ? gs_codec_hash (identity.names[i], strlen (identity.names[i])) : 0;
    }
}

/**
 * gs_parcel_new:
 *
 * Returns: (transfer full): all that comparison needs
 */
GsParcel *
gs_parcel_new (const GsExtraction *extraction)
{
  GsParcel *self = g_new0 (GsParcel, 1);

  gs_parcel_read_names (extraction->article, self->names);
  self->day = gs_store_get_day (extraction);
  self->keys = gs_parcel_list_keys (extraction);
  self->article = gs_article_encode (extraction->article, NULL);
  self->extraction = gs_extraction_encode (extraction);
  return self;
}

/**
 * gs_parcel_free:
 * @self: (nullable): a parcel
 */
void
gs_parcel_free (GsParcel *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->article, g_byte_array_unref);
  g_clear_pointer (&self->extraction, g_byte_array_unref);
  g_free (self);
}

/**
 * gs_parcel_open:
 *
 * Returns: (transfer full) (nullable): the extraction with its article
 */
GsExtraction *
gs_parcel_open (const guint8 *article, gsize article_length, const guint8 *extraction,
                gsize extraction_length, const GsRules *rules, GError **error)
{
  g_autoptr (GsArticle) decoded = gs_article_decode (article, article_length, NULL, error);

  if (decoded == NULL)
    return NULL;
  return gs_extraction_decode (rules, decoded, extraction, extraction_length, error);
}
