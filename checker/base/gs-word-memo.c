/* SPDX-License-Identifier: MIT */
/* Numbers the tables that are asked about words. */
#include "base/gs-word-memo.h"

guint32
gs_word_memo_new_serial (void)
{
  static gint last;

  return (guint32) g_atomic_int_add (&last, 1) + 1;
}
