/* SPDX-License-Identifier: MIT */
/* Asks the archive for candidates, and for older versions of what is new. */
#include "gs-check-archive.h"

#include <string.h>

#include "gs-archive.h"
#include "gs-check-extract.h"
#include "gs-check-versions.h"
#include "store/gs-store-search.h"

typedef struct
{
  GsStore *store;
  const GsCheckReader *reader;
  GsCheckBatch *batch; /* its own items come first */
  guint n_new;         /* how many these are */
  GPtrArray *notes;    /* of utf8 */
  GHashTable *scores;  /* of gint64: double, the best of any new article */
  GHashTable *own;     /* of utf8: GsCheckItem, lent: the new articles by their names */
  GHashTable *hashes;  /* of utf8: of the new articles' files */
  GsWorkspace *workspace;
} GsArchiveSearch;

/* ---- articles that are put aside ---- */

static gboolean
gs_archive_is_compared (const GsCheckItem *item)
{
  return item->extraction != NULL || item->parcel != NULL;
}

/* brings an item of the batch into memory until it is released */
static gboolean
gs_archive_hold (const GsArchiveSearch *self, GsCheckItem *item, GError **error)
{
  return gs_check_batch_bring_back (self->batch, item, self->reader->rules, error);
}

static void
gs_archive_release (GsCheckItem *item)
{
  if (item->parcel != NULL)
    g_clear_pointer (&item->extraction, gs_extraction_free);
}

/* ---- candidates ---- */

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

static char *
gs_archive_dup_hash (const guint8 *hash)
{
  return g_base64_encode (hash, 32);
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

/* adds an article of the archive to the batch, aside where the batch is */
static gboolean
gs_archive_take_item (GsArchiveSearch *self, GsCheckItem *item, GError **error)
{
  g_ptr_array_add (self->batch->items, item);
  if (self->batch->spill == NULL)
    return TRUE;
  gs_check_item_pack (item);
  return gs_check_batch_put_aside (self->batch, item, error);
}

/* the same bytes are nothing to be compared with */
static gboolean
gs_archive_is_copy (const GsArchiveSearch *self, gint64 id, gboolean *copy, GError **error)
{
  g_autofree char *key = NULL;
  guint8 hash[32];

  if (!gs_store_get_hash (self->store, id, hash, error))
    return FALSE;
  key = gs_archive_dup_hash (hash);
  *copy = g_hash_table_contains (self->hashes, key);
  return TRUE;
}

/* the newest article of the archive under a name of a new one, unless that is in the batch, too */
static gboolean
gs_archive_load_namesake (GsArchiveSearch *self, const GsCheckItem *item, GsCheckItem **there,
                          GError **error)
{
  g_auto (GsStoreIdentity) identity = { { NULL } };
  gboolean copy = TRUE;
  gint64 id;

  *there = NULL;
  gs_store_identity_init (&identity, item->extraction->article);
  if (!gs_store_find_version (self->store, &identity, item->hash, &id, error)
      || (id != 0 && !gs_archive_is_copy (self, id, &copy, error)))
    return FALSE;
  if (!copy)
    *there = gs_archive_load_item (self, id, error);
  return copy || *there != NULL;
}

/* the version in the archive that a new article follows, or is followed by */
static gboolean
gs_archive_add_version (GsArchiveSearch *self, GsCheckItem *item, GError **error)
{
  GsCheckItem *there = NULL;

  if (item->successor == NULL && !gs_archive_load_namesake (self, item, &there, error))
    return FALSE;
  if (there == NULL)
    return TRUE;
  if (there->extraction == NULL || gs_check_items_have_same_text (there, item)
      || !gs_check_items_are_versions (there, item))
    {
      gs_check_item_free (there);
      return TRUE;
    }
  if (gs_store_compare_age (gs_check_item_get_article (item), gs_check_item_get_article (there))
      < 0)
    item->successor = there;
  else
    there->successor = item;
  return gs_archive_take_item (self, there, error);
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

/* the same article in another version is nothing to be compared with either */
static gboolean
gs_archive_is_version (const GsArchiveSearch *self, const GsCheckItem *item, gboolean *version,
                       GError **error)
{
  g_auto (GsStoreIdentity) identity = { { NULL } };

  *version = FALSE;
  gs_store_identity_init (&identity, item->extraction->article);
  for (guint i = 0; identity.names[i] != NULL && !*version; i++)
    {
      GsCheckItem *own = g_hash_table_lookup (self->own, identity.names[i]);

      if (own == NULL)
        continue;
      if (!gs_archive_hold (self, own, error))
        return FALSE;
      *version = gs_check_items_are_versions (own, item);
      gs_archive_release (own);
    }
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
gs_archive_add_candidate (GsArchiveSearch *self, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  GsCheckItem *item;
  gboolean copy;
  gboolean version = TRUE;

  if (!gs_archive_is_copy (self, id, &copy, error))
    return FALSE;
  if (copy)
    return TRUE;
  item = gs_archive_load_item (self, id, &local);
  if (item == NULL)
    {
      g_ptr_array_add (self->notes, g_strdup (local->message));
      return TRUE;
    }
  if (item->extraction != NULL && !gs_archive_is_version (self, item, &version, error))
    {
      gs_check_item_free (item);
      return FALSE;
    }
  if (!version)
    return gs_archive_take_item (self, item, error);
  gs_check_item_free (item);
  return TRUE;
}

static gboolean
gs_archive_add_candidates (GsArchiveSearch *self, GError **error)
{
  g_autoptr (GArray) candidates = gs_archive_rank (self);

  for (guint i = 0; i < candidates->len; i++)
    if (!gs_archive_add_candidate (self, g_array_index (candidates, GsStoreCandidate, i).id, error))
      return FALSE;
  return TRUE;
}

/* ---- the search ---- */

static void
gs_archive_note_hashes (GsArchiveSearch *self)
{
  for (guint i = 0; i < self->n_new; i++)
    {
      const GsCheckItem *item = g_ptr_array_index (self->batch->items, i);

      if (gs_archive_is_compared (item))
        g_hash_table_add (self->hashes, gs_archive_dup_hash (item->hash));
    }
}

static void
gs_archive_note_own (GsArchiveSearch *self, GsCheckItem *item)
{
  g_auto (GsStoreIdentity) identity = { { NULL } };

  gs_store_identity_init (&identity, item->extraction->article);
  for (guint i = 0; identity.names[i] != NULL; i++)
    g_hash_table_insert (self->own, g_strdup (identity.names[i]), item);
}

static gboolean
gs_archive_ask (GsArchiveSearch *self, GsCheckItem *item, GError **error)
{
  gboolean done;

  if (!gs_archive_is_compared (item))
    return TRUE;
  if (!gs_archive_hold (self, item, error))
    return FALSE;
  gs_archive_note_own (self, item);
  done = gs_archive_search_item (self, item, error) && gs_archive_add_version (self, item, error);
  gs_archive_release (item);
  return done;
}

static gboolean
gs_archive_search (GsArchiveSearch *self, GError **error)
{
  if (!gs_check_batch_find_versions (self->batch, self->reader->rules, error))
    return FALSE;
  gs_archive_note_hashes (self);
  for (guint i = 0; i < self->n_new; i++)
    if (!gs_archive_ask (self, g_ptr_array_index (self->batch->items, i), error))
      return FALSE;
  return gs_archive_add_candidates (self, error);
}

/**
 * gs_check_add_archive:
 * @store: open for reading
 * @reader: how what another engine has analysed is analysed again
 * @batch: what is new; those of the archive are appended
 * @notes: of utf8
 *
 * Returns: %FALSE with @error set if the store cannot be read, or what is put aside
 */
gboolean
gs_check_add_archive (GsStore *store, const GsCheckReader *reader, GsCheckBatch *batch,
                      GPtrArray *notes, GError **error)
{
  g_autoptr (GHashTable) scores =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  GsArchiveSearch search = { .store = store,
                             .reader = reader,
                             .batch = batch,
                             .n_new = batch->items->len,
                             .notes = notes,
                             .scores = scores,
                             .own = own,
                             .hashes = hashes,
                             .workspace = workspace };

  return gs_archive_search (&search, error);
}
