/* SPDX-License-Identifier: MIT */
/* Numbers the tables that are asked about words. */
#include "base/gs-word-memo.h"

guint32
gs_word_memo_new_serial (void)
{
  static gint last;

  return (guint32) g_atomic_int_add (&last, 1) + 1;
}

static void
gs_word_memos_free (gpointer rooms)
{
  g_slist_free_full (rooms, g_free);
}

/**
 * gs_word_memo_make_room:
 *
 * Returns: (transfer none): zeroed entries, freed when the calling thread ends
 */
GsWordMemoEntry *
gs_word_memo_make_room (void)
{
  static GPrivate rooms = G_PRIVATE_INIT (gs_word_memos_free);
  GsWordMemoEntry *entries = g_new0 (GsWordMemoEntry, GS_WORD_MEMO_SIZE);

  g_private_set (&rooms, g_slist_prepend (g_private_get (&rooms), entries));
  return entries;
}
