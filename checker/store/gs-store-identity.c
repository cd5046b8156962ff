/* SPDX-License-Identifier: MIT */
/* Names articles by url, item, id and path, and tells versions from strangers of the same name. */
#include "store/gs-store-identity.h"

#include <string.h>

#include "article/gs-instant.h"
#include "comparison/gs-version-pair.h"

/* of the sentences of the shorter text, so many are there again in another version */
#define GS_STORE_MIN_KEPT (1 / 3.)

/* ---- names ---- */

/* a url that names a page: one without a path is a site's */
static gboolean
gs_store_url_names_page (const char *url)
{
  g_autofree char *path = NULL;
  g_autofree char *query = NULL;

  return g_uri_split (url, G_URI_FLAGS_NONE, NULL, NULL, NULL, NULL, &path, &query, NULL, NULL)
         && ((path != NULL && *path != '\0' && !g_str_equal (path, "/")) || query != NULL);
}

/**
 * gs_store_get_item:
 *
 * Returns: (transfer none) (nullable): what the publisher calls the item, by its format or in front
 *   matter
 */
const char *
gs_store_get_item (const GsArticle *article)
{
  static const char *const keys[] = { "guid", "id", "doc-id" };
  const char *item = gs_article_get_item (article);

  for (guint i = 0; item == NULL && i < G_N_ELEMENTS (keys); i++)
    item = gs_article_get_field (article, keys[i]);
  return item;
}

/* "urn:newsml:agency:1", "tag:e.org,2025:1", "http://e.org/1" and "1@mail.e.org" name who gave
 * them; "17" may be anybody's */
static gboolean
gs_store_item_is_global (const char *item)
{
  return strlen (item) >= 8 && strpbrk (item, ":@") != NULL;
}

static char *
gs_store_dup_item_name (const GsArticle *article)
{
  const char *item = gs_store_get_item (article);
  const char *outlet = gs_article_get_outlet (article);

  if (item == NULL || *item == '\0')
    return NULL;
  return gs_store_item_is_global (item)
             ? g_strconcat ("item:", item, NULL)
             : g_strconcat ("id:", outlet != NULL ? outlet : "", "#", item, NULL);
}

/**
 * gs_store_identity_init:
 *
 * A url of a page, the publisher's name of the item, or both; the path if there is neither.
 */
void
gs_store_identity_init (GsStoreIdentity *self, const GsArticle *article)
{
  const char *url = gs_article_get_url (article);
  char *item = gs_store_dup_item_name (article);
  guint n = 0;

  *self = (GsStoreIdentity){ { NULL } };
  if (url != NULL && gs_store_url_names_page (url))
    self->names[n++] = g_strconcat ("url:", url, NULL);
  if (item != NULL)
    self->names[n++] = item;
  if (n == 0)
    self->names[n++] = g_strconcat ("path:", gs_article_get_id (article), NULL);
}

/**
 * gs_store_identity_clear:
 */
void
gs_store_identity_clear (GsStoreIdentity *self)
{
  for (guint i = 0; i < GS_STORE_MAX_NAMES; i++)
    g_clear_pointer (&self->names[i], g_free);
}

/* ---- versions ---- */

static gboolean
gs_store_name_is_sure (const char *name)
{
  return g_str_has_prefix (name, "url:") || g_str_has_prefix (name, "item:");
}

static gboolean
gs_store_share_sure_name (const GsArticle *a, const GsArticle *b)
{
  g_auto (GsStoreIdentity) one = { { NULL } };
  g_auto (GsStoreIdentity) two = { { NULL } };

  gs_store_identity_init (&one, a);
  gs_store_identity_init (&two, b);
  for (guint i = 0; one.names[i] != NULL; i++)
    if (gs_store_name_is_sure (one.names[i])
        && g_strv_contains ((const char *const *) two.names, one.names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
gs_store_share_sentences (const GsExtraction *a, const GsExtraction *b)
{
  g_autofree guint32 *pairs = gs_version_pair_sentences (a, b);
  guint n = 0;

  for (guint32 i = 0; i < a->sentences->len; i++)
    n += pairs[i] != G_MAXUINT32;
  return n > 0 && n >= GS_STORE_MIN_KEPT * MIN (a->sentences->len, b->sentences->len);
}

/**
 * gs_store_are_versions:
 * @a: an article
 * @a_facts: (nullable): of it
 * @b: an article that has a name in common with it
 * @b_facts: (nullable): of that
 *
 * Returns: whether they are versions of one; articles that were not analysed are taken for it
 */
gboolean
gs_store_are_versions (const GsArticle *a, const GsExtraction *a_facts, const GsArticle *b,
                       const GsExtraction *b_facts)
{
  return a_facts == NULL || b_facts == NULL || gs_store_share_sure_name (a, b)
         || gs_store_share_sentences (a_facts, b_facts);
}

/**
 * gs_store_get_time:
 *
 * Returns: when the article was written or last changed, seconds since 1970; 0 if nothing is stated
 */
gint64
gs_store_get_time (const GsArticle *article)
{
  GsInstant modified = gs_article_get_modified (article);
  GsInstant published = gs_article_get_published (article);

  if (gs_instant_is_known (modified))
    return gs_instant_to_utc (modified);
  return gs_instant_is_known (published) ? gs_instant_to_utc (published) : 0;
}

/**
 * gs_store_compare_age:
 *
 * By the number of the version where both state one, else by the time of writing where both do.
 *
 * Returns: > 0 if @article is newer
 */
int
gs_store_compare_age (const GsArticle *article, const GsArticle *other)
{
  guint64 one = gs_article_get_version (article);
  guint64 two = gs_article_get_version (other);
  gint64 time = gs_store_get_time (article);
  gint64 than = gs_store_get_time (other);

  if (one > 0 && two > 0 && one != two)
    return one > two ? 1 : -1;
  return time != 0 && than != 0 ? (time > than) - (time < than) : 0;
}

/**
 * gs_store_same_content:
 *
 * Returns: whether the texts and what their publisher says of their standing are the same
 */
gboolean
gs_store_same_content (const GsArticle *a, const GsArticle *b)
{
  return gs_article_get_status (a) == gs_article_get_status (b)
         && strcmp (gs_article_get_text (a, NULL), gs_article_get_text (b, NULL)) == 0;
}
