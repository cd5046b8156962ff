/* SPDX-License-Identifier: MIT */
/* Elements sorted by key with a table of offsets: one array access a look-up. */
#include "assertion/gs-rules-index.h"

#include <string.h>

/**
 * gs_rules_index_init:
 * @element_size: bytes of one element
 */
void
gs_rules_index_init (GsRulesIndex *self, gsize element_size)
{
  self->element_size = element_size;
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->elements = g_array_new (FALSE, FALSE, (guint) element_size);
  self->offsets = g_array_new (FALSE, TRUE, sizeof (guint32));
}

/**
 * gs_rules_index_clear:
 *
 * Frees what the index holds.
 */
void
gs_rules_index_clear (GsRulesIndex *self)
{
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->elements, g_array_unref);
  g_clear_pointer (&self->offsets, g_array_unref);
}

/**
 * gs_rules_index_add:
 * @key: at least 1
 * @element: element_size bytes, copied
 */
void
gs_rules_index_add (GsRulesIndex *self, guint32 key, gconstpointer element)
{
  g_array_append_val (self->keys, key);
  g_array_append_vals (self->elements, element, 1);
}

static guint32
gs_rules_index_get_largest_key (const GsRulesIndex *self)
{
  guint32 largest = 0;

  for (guint i = 0; i < self->keys->len; i++)
    largest = MAX (largest, g_array_index (self->keys, guint32, i));
  return largest;
}

/**
 * gs_rules_index_seal:
 *
 * Sorts the elements by key (a counting sort, stable). Nothing can be added afterwards.
 */
void
gs_rules_index_seal (GsRulesIndex *self)
{
  guint n = self->keys->len;
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, (guint) self->element_size, n);
  g_autofree guint32 *next = NULL;
  guint32 *offsets;
  guint32 n_keys = gs_rules_index_get_largest_key (self) + 1;

  g_array_set_size (sorted, n);
  g_array_set_size (self->offsets, n_keys + 1);
  offsets = (guint32 *) (void *) self->offsets->data;
  for (guint i = 0; i < n; i++)
    offsets[g_array_index (self->keys, guint32, i) + 1]++;
  for (guint32 key = 0; key < n_keys; key++)
    offsets[key + 1] += offsets[key];
  next = g_new (guint32, n_keys + 1);
  memcpy (next, offsets, sizeof (guint32) * (n_keys + 1));
  for (guint i = 0; i < n; i++)
    {
      guint32 place = next[g_array_index (self->keys, guint32, i)]++;

      memcpy (sorted->data + place * self->element_size,
              self->elements->data + i * self->element_size, self->element_size);
    }
  g_array_unref (self->elements);
  self->elements = g_steal_pointer (&sorted);
  g_clear_pointer (&self->keys, g_array_unref);
}

/**
 * gs_rules_index_find:
 * @key: a key, or 0 for none
 * @n: (out): how many elements
 *
 * Returns: (transfer none) (nullable): the elements of @key side by side, %NULL if there are none
 */
gconstpointer
gs_rules_index_find (const GsRulesIndex *self, guint32 key, guint *n)
{
  const guint32 *offsets = (const guint32 *) (const void *) self->offsets->data;

  *n = 0;
  if (key == 0 || key + 1 >= self->offsets->len)
    return NULL;
  *n = offsets[key + 1] - offsets[key];
  return *n == 0 ? NULL : self->elements->data + offsets[key] * self->element_size;
}

/**
 * gs_rules_reach_init:
 *
 * Makes an empty table.
 */
void
gs_rules_reach_init (GsRulesReach *self)
{
  self->words = g_byte_array_new ();
}

/**
 * gs_rules_reach_clear:
 *
 * Frees what the table holds.
 */
void
gs_rules_reach_clear (GsRulesReach *self)
{
  g_clear_pointer (&self->words, g_byte_array_unref);
}

/**
 * gs_rules_reach_add:
 * @first_word: key of the first word of a form
 * @n_words: words of the form
 */
void
gs_rules_reach_add (GsRulesReach *self, guint32 first_word, guint n_words)
{
  guint size = self->words->len;

  if (first_word >= size)
    {
      g_byte_array_set_size (self->words, MAX (first_word + 1, size * 2));
      memset (self->words->data + size, 0, self->words->len - size);
    }
  self->words->data[first_word] =
      (guint8) MAX (self->words->data[first_word], MIN (n_words, G_MAXUINT8));
}

/**
 * gs_rules_reach_find:
 * @first_word: key of a word, or 0 for none
 *
 * Returns: words of the longest form that begins with it, 0 if none does
 */
guint
gs_rules_reach_find (const GsRulesReach *self, guint32 first_word)
{
  return first_word < self->words->len ? self->words->data[first_word] : 0;
}
