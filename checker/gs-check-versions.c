/* SPDX-License-Identifier: MIT */
/* Asks the archive for candidates and puts versions of one article in order. */
#include "gs-check-versions.h"

#include <string.h>

#include "gs-archive.h"
#include "store/gs-store-search.h"

static const GsArticle *
gs_check_item_get_article (const GsCheckItem *item)
{
  return item->extraction != NULL ? item->extraction->article : item->foreign;
}

/* ---- versions inside the batch ---- */

static gboolean
gs_check_items_have_same_text (const GsCheckItem *a, const GsCheckItem *b)
{
  return strcmp (gs_article_get_text (gs_check_item_get_article (a), NULL),
                 gs_article_get_text (gs_check_item_get_article (b), NULL))
         == 0;
}

static gboolean
gs_check_items_are_versions (const GsCheckItem *a, const GsCheckItem *b)
{
  return gs_store_are_versions (gs_check_item_get_article (a), a->extraction,
                                gs_check_item_get_article (b), b->extraction);
}

/* by number, by time of writing, by path: what states nothing is the oldest */
static int
gs_check_compare_newest_first (gconstpointer a, gconstpointer b)
{
  const GsCheckItem *one = *(GsCheckItem *const *) a;
  const GsCheckItem *two = *(GsCheckItem *const *) b;
  guint64 version = gs_article_get_version (gs_check_item_get_article (one));
  guint64 other = gs_article_get_version (gs_check_item_get_article (two));
  gint64 time = gs_store_get_time (gs_check_item_get_article (one));
  gint64 than = gs_store_get_time (gs_check_item_get_article (two));

  if (version != other)
    return version > other ? -1 : 1;
  if (time != than)
    return time > than ? -1 : 1;
  return strcmp (two->path, one->path);
}

/* articles under one name that are no versions of each other: more than this are not told apart */
#define GS_CHECK_MAX_NAMESAKES 16

/* each item but the newest of its kind names that one as its successor */
static void
gs_check_link_versions (GPtrArray *namesakes)
{
  g_autoptr (GPtrArray) newest = g_ptr_array_new ();

  g_ptr_array_sort (namesakes, gs_check_compare_newest_first);
  for (guint i = 0; i < namesakes->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (namesakes, i);
      GsCheckItem *found = NULL;

      for (guint k = 0; found == NULL && k < newest->len; k++)
        if (gs_check_items_are_versions (item, g_ptr_array_index (newest, k)))
          found = g_ptr_array_index (newest, k);
      if (found == NULL && newest->len < GS_CHECK_MAX_NAMESAKES)
        g_ptr_array_add (newest, item);
      if (found != NULL && !gs_check_items_have_same_text (item, found))
        item->successor = found;
    }
}

/* the first item that has a name in common with an item, itself or through others */
static guint32
gs_check_find_root (const guint32 *roots, guint32 index)
{
  while (roots[index] != index)
    index = roots[index];
  return index;
}

static void
gs_check_join_by_names (const GPtrArray *items, guint32 *roots)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 i = 0; i < items->len; i++)
    {
      const GsCheckItem *item = g_ptr_array_index (items, i);
      g_auto (GsStoreIdentity) identity = { { NULL } };

      roots[i] = i;
      if (item->extraction == NULL)
        continue;
      gs_store_identity_init (&identity, item->extraction->article);
      for (guint k = 0; identity.names[k] != NULL; k++)
        {
          gpointer other;

          if (g_hash_table_lookup_extended (first, identity.names[k], NULL, &other))
            {
              guint32 one = gs_check_find_root (roots, i);
              guint32 two = gs_check_find_root (roots, GPOINTER_TO_UINT (other));

              roots[MAX (one, two)] = MIN (one, two);
            }
          else
            g_hash_table_insert (first, g_steal_pointer (&identity.names[k]), GUINT_TO_POINTER (i));
        }
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
  g_autofree guint32 *roots = g_new (guint32, MAX (items->len, 1));
  g_autoptr (GHashTable) groups =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  gs_check_join_by_names (items, roots);
  for (guint32 i = 0; i < items->len; i++)
    {
      guint32 root = gs_check_find_root (roots, i);
      GPtrArray *group;

      if (root == i)
        continue;
      group = g_hash_table_lookup (groups, GUINT_TO_POINTER (root));
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (group, g_ptr_array_index (items, root));
          g_hash_table_insert (groups, GUINT_TO_POINTER (root), group);
        }
      g_ptr_array_add (group, g_ptr_array_index (items, i));
    }
  for (guint32 i = 0; i < items->len; i++)
    {
      GPtrArray *group = g_hash_table_lookup (groups, GUINT_TO_POINTER (i));

      if (group != NULL)
        gs_check_link_versions (group);
    }
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
  GHashTable *own;    /* of utf8: GsCheckItem, lent: the new articles by their names */
  GHashTable *hashes; /* of utf8: of the new articles' files */
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
  g_ptr_array_add (self->items, there);
  if (gs_store_compare_age (gs_check_item_get_article (item), gs_check_item_get_article (there))
      < 0)
    item->successor = there;
  else
    there->successor = item;
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

/* the same article in another version is nothing to be compared with either */
static gboolean
gs_archive_is_version (const GsArchiveSearch *self, const GsCheckItem *item)
{
  g_auto (GsStoreIdentity) identity = { { NULL } };

  gs_store_identity_init (&identity, item->extraction->article);
  for (guint i = 0; identity.names[i] != NULL; i++)
    {
      const GsCheckItem *own = g_hash_table_lookup (self->own, identity.names[i]);

      if (own != NULL && gs_check_items_are_versions (own, item))
        return TRUE;
    }
  return FALSE;
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

  if (!gs_archive_is_copy (self, id, &copy, error))
    return FALSE;
  if (copy)
    return TRUE;
  item = gs_archive_load_item (self, id, &local);
  if (item == NULL)
    g_ptr_array_add (self->notes, g_strdup (local->message));
  else if (item->extraction != NULL && !gs_archive_is_version (self, item))
    g_ptr_array_add (self->items, item);
  else
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

static void
gs_archive_note_own (GsArchiveSearch *self)
{
  for (guint i = 0; i < self->n_new; i++)
    {
      GsCheckItem *item = g_ptr_array_index (self->items, i);
      g_auto (GsStoreIdentity) identity = { { NULL } };

      if (item->extraction == NULL)
        continue;
      g_hash_table_add (self->hashes, gs_archive_dup_hash (item->hash));
      gs_store_identity_init (&identity, item->extraction->article);
      for (guint k = 0; identity.names[k] != NULL; k++)
        g_hash_table_insert (self->own, g_strdup (identity.names[k]), item);
    }
}

static gboolean
gs_archive_search (GsArchiveSearch *self, GError **error)
{
  gs_archive_note_own (self);
  for (guint i = 0; i < self->n_new; i++)
    {
      GsCheckItem *item = g_ptr_array_index (self->items, i);

      if (item->extraction != NULL
          && (!gs_archive_search_item (self, item, error)
              || !gs_archive_add_version (self, item, error)))
        return FALSE;
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
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  GsArchiveSearch search = {
    store, reader, items, items->len, notes, scores, own, hashes, workspace
  };

  return gs_archive_search (&search, error);
}
