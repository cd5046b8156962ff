/* SPDX-License-Identifier: MIT */
/* Finds versions of one article and puts them in order. */
#include "gs-check-versions.h"

#include <string.h>

#include "store/gs-store-identity.h"

/**
 * gs_check_item_get_article:
 *
 * Returns: (transfer none) (nullable): the article of an item that is in memory
 */
const GsArticle *
gs_check_item_get_article (const GsCheckItem *item)
{
  return item->extraction != NULL ? item->extraction->article : item->foreign;
}

/* ---- versions inside the batch ---- */

/**
 * gs_check_items_have_same_text:
 *
 * Returns: whether two items are copies; both are in memory
 */
gboolean
gs_check_items_have_same_text (const GsCheckItem *a, const GsCheckItem *b)
{
  return strcmp (gs_article_get_text (gs_check_item_get_article (a), NULL),
                 gs_article_get_text (gs_check_item_get_article (b), NULL))
         == 0;
}

/**
 * gs_check_items_are_versions:
 *
 * Returns: whether two items are versions of one article; both are in memory
 */
gboolean
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
