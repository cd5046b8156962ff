/* SPDX-License-Identifier: MIT */
/* Asks the archive for candidates and puts versions of one article in order. */
#include "gs-check-versions.h"

#include <string.h>

#include "article/gs-instant.h"
#include "gs-archive.h"
#include "store/gs-store-search.h"

static const GsArticle *
gs_check_item_get_article (const GsCheckItem *item)
{
  return item->extraction != NULL ? item->extraction->article : item->foreign;
}

/* ---- versions inside the batch ---- */

/* the time of writing, for which is newer; 0 if nothing is stated */
static gint64
gs_check_item_get_time (const GsCheckItem *item)
{
  const GsArticle *article = gs_check_item_get_article (item);
  GsInstant modified = gs_article_get_modified (article);
  GsInstant published = gs_article_get_published (article);

  if (gs_instant_is_known (modified))
    return gs_instant_to_utc (modified);
  return gs_instant_is_known (published) ? gs_instant_to_utc (published) : 0;
}

static gboolean
gs_check_items_have_same_text (const GsCheckItem *a, const GsCheckItem *b)
{
  return strcmp (gs_article_get_text (gs_check_item_get_article (a), NULL),
                 gs_article_get_text (gs_check_item_get_article (b), NULL))
         == 0;
}

/* the higher version, where both state one; else the later; without times, the one whose path comes
 * later */
static gboolean
gs_check_item_is_newer (const GsCheckItem *item, const GsCheckItem *than)
{
  guint64 version = gs_article_get_version (gs_check_item_get_article (item));
  guint64 other = gs_article_get_version (gs_check_item_get_article (than));
  gint64 one = gs_check_item_get_time (item);
  gint64 two = gs_check_item_get_time (than);

  if (version > 0 && other > 0 && version != other)
    return version > other;
  return one != two ? one > two : strcmp (item->path, than->path) > 0;
}

static void
gs_check_link_versions (const GPtrArray *versions)
{
  GsCheckItem *newest = g_ptr_array_index (versions, 0);

  for (guint i = 1; i < versions->len; i++)
    if (gs_check_item_is_newer (g_ptr_array_index (versions, i), newest))
      newest = g_ptr_array_index (versions, i);
  for (guint i = 0; i < versions->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (versions, i);

      if (item != newest && !gs_check_items_have_same_text (item, newest))
        item->successor = newest;
    }
}

/**
 * gs_check_find_versions:
 * @items: of GsCheckItem
 *
 * Copies of one text are no versions of each other.
 */
void
gs_check_find_versions (GPtrArray *items)
{
  g_autoptr (GHashTable) by_identity =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) several = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (items, i);
      g_autofree char *identity = NULL;
      GPtrArray *versions;

      if (item->extraction == NULL)
        continue;
      identity = gs_store_dup_identity (item->extraction->article);
      versions = g_hash_table_lookup (by_identity, identity);
      if (versions == NULL)
        {
          versions = g_ptr_array_new ();
          g_hash_table_insert (by_identity, g_steal_pointer (&identity), versions);
        }
      g_ptr_array_add (versions, item);
      if (versions->len == 2)
        g_ptr_array_add (several, versions);
    }
  for (guint i = 0; i < several->len; i++)
    gs_check_link_versions (g_ptr_array_index (several, i));
}

/* ---- the archive ---- */

typedef struct
{
  GsStore *store;
  const GsCheckReader *reader;
  GPtrArray *items;   /* of GsCheckItem; those of the batch come first */
  guint n_new;        /* how many these are */
  GPtrArray *notes;   /* of utf8 */
  GHashTable *scores; /* of gint64: double, the best of any new article */
  GHashTable *own;    /* of utf8: identities and hashes of the new articles */
  GsWorkspace *workspace;
} GsArchiveSearch;

static void
gs_archive_search_note (const GsArchiveSearch *self, const GsCheckItem *item, guint n_more)
{
  if (n_more > 0)
    g_ptr_array_add (
        self->notes,
        g_strdup_printf ("%u more articles of the archive share keys with '%s'; it is compared "
                         "with the %u that share most",
                         n_more, item->path, GS_STORE_MAX_PER_ARTICLE));
}

static gboolean
gs_archive_search_item (GsArchiveSearch *self, const GsCheckItem *item, GError **error)
{
  guint n_more = 0;
  g_autoptr (GArray) found =
      gs_store_search (self->store, self->reader->rules, item->extraction, &n_more, error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const GsStoreCandidate *candidate = &g_array_index (found, GsStoreCandidate, i);
      const double *known = g_hash_table_lookup (self->scores, &candidate->id);

      if (known == NULL || *known < candidate->score)
        g_hash_table_replace (self->scores, g_memdup2 (&candidate->id, sizeof candidate->id),
                              g_memdup2 (&candidate->score, sizeof candidate->score));
    }
  gs_archive_search_note (self, item, n_more);
  return TRUE;
}

/* the same article, in the same or another version, is nothing to be compared with */
static char *
gs_archive_dup_hash (const guint8 *hash)
{
  g_autofree char *text = g_base64_encode (hash, 32);

  return g_strconcat ("hash:", text, NULL);
}

static GsCheckItem *
gs_archive_load_item (GsArchiveSearch *self, gint64 id, GError **error)
{
  GsStorePart part = { NULL, NULL };
  GsCheckItem *item;

  if (!gs_archive_load (self->store, self->reader, self->workspace, id, &part, error))
    return NULL;
  item = gs_check_item_new (gs_article_get_id (part.article), NULL);
  item->stored = id;
  item->extraction = g_steal_pointer (&part.extraction);
  gs_store_part_clear (&part);
  return item;
}

/* the version in the archive that a new article follows */
static gboolean
gs_archive_add_predecessor (GsArchiveSearch *self, GsCheckItem *item, const char *identity,
                            GError **error)
{
  GsCheckItem *older;
  gint64 id;

  if (!gs_store_find_version (self->store, identity, item->hash, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  older = gs_archive_load_item (self, id, error);
  if (older == NULL)
    return FALSE;
  g_ptr_array_add (self->items, older);
  if (older->extraction == NULL || gs_check_items_have_same_text (older, item))
    g_ptr_array_remove_index (self->items, self->items->len - 1);
  else
    older->successor = item->successor != NULL ? item->successor : item;
  return TRUE;
}

static gint
gs_archive_compare_candidates (gconstpointer a, gconstpointer b)
{
  const GsStoreCandidate *one = a;
  const GsStoreCandidate *two = b;

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return (one->id > two->id) - (one->id < two->id);
}

static gboolean
gs_archive_is_own (const GsArchiveSearch *self, gint64 id, gboolean *own, GError **error)
{
  g_autofree char *identity = NULL;
  g_autofree char *key = NULL;
  guint8 hash[32];

  if (!gs_store_get_identity (self->store, id, &identity, hash, error))
    return FALSE;
  key = gs_archive_dup_hash (hash);
  *own = identity == NULL || g_hash_table_contains (self->own, identity)
         || g_hash_table_contains (self->own, key);
  return TRUE;
}

/* the best candidates of all new articles, best first */
static GArray *
gs_archive_rank (const GsArchiveSearch *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (GsStoreCandidate));
  GHashTableIter iter;
  gpointer id;
  gpointer score;

  g_hash_table_iter_init (&iter, self->scores);
  while (g_hash_table_iter_next (&iter, &id, &score))
    {
      GsStoreCandidate candidate = { *(const gint64 *) id, *(const double *) score };

      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, gs_archive_compare_candidates);
  if (candidates->len > GS_STORE_MAX_PER_BATCH)
    {
      g_ptr_array_add (self->notes,
                       g_strdup_printf ("%u more articles of the archive share keys with the "
                                        "batch; it is compared with the %u that share most",
                                        candidates->len - GS_STORE_MAX_PER_BATCH,
                                        GS_STORE_MAX_PER_BATCH));
      g_array_set_size (candidates, GS_STORE_MAX_PER_BATCH);
    }
  return candidates;
}

/* an article that cannot be read any more is left out and said */
static gboolean
gs_archive_add_candidates (GsArchiveSearch *self, GError **error)
{
  g_autoptr (GArray) candidates = gs_archive_rank (self);

  for (guint i = 0; i < candidates->len; i++)
    {
      gint64 id = g_array_index (candidates, GsStoreCandidate, i).id;
      g_autoptr (GError) local = NULL;
      GsCheckItem *item;
      gboolean own;

      if (!gs_archive_is_own (self, id, &own, error))
        return FALSE;
      item = own ? NULL : gs_archive_load_item (self, id, &local);
      if (local != NULL)
        g_ptr_array_add (self->notes, g_strdup (local->message));
      if (item != NULL && item->extraction != NULL)
        g_ptr_array_add (self->items, item);
      else if (item != NULL)
        gs_check_item_free (item);
    }
  return TRUE;
}

static gboolean
gs_archive_search (GsArchiveSearch *self, GError **error)
{
  for (guint i = 0; i < self->n_new; i++)
    {
      GsCheckItem *item = g_ptr_array_index (self->items, i);
      g_autofree char *identity = NULL;

      if (item->extraction == NULL)
        continue;
      identity = gs_store_dup_identity (item->extraction->article);
      g_hash_table_add (self->own, gs_archive_dup_hash (item->hash));
      if (!gs_archive_search_item (self, item, error)
          || (!g_hash_table_contains (self->own, identity)
              && !gs_archive_add_predecessor (self, item, identity, error)))
        return FALSE;
      g_hash_table_add (self->own, g_steal_pointer (&identity));
    }
  return gs_archive_add_candidates (self, error);
}

/**
 * gs_check_add_archive:
 * @store: open for reading
 * @reader: how what another engine has analysed is analysed again
 * @items: of GsCheckItem: those of the batch; those of the archive are appended
 * @notes: of utf8
 *
 * Returns: %FALSE with @error set if the store cannot be read
 */
gboolean
gs_check_add_archive (GsStore *store, const GsCheckReader *reader, GPtrArray *items,
                      GPtrArray *notes, GError **error)
{
  g_autoptr (GHashTable) scores =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  GsArchiveSearch search = { store, reader, items, items->len, notes, scores, own, workspace };

  return gs_archive_search (&search, error);
}
