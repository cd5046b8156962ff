/* SPDX-License-Identifier: MIT */
/* Open addressing over ids; the bytes stand in an arena. */
#include "base/gs-string-set.h"

#include <string.h>

#include "base/gs-arena.h"

#define GS_STRING_SET_FIRST_SLOTS 1024

typedef struct
{
  const char *text;
  guint32 length;
  guint32 hash;
} GsStringSetEntry;

struct _GsStringSet
{
  GsArena *arena;
  GArray *entries; /* of GsStringSetEntry; entry 0 is "no string" */
  guint32 *slots;  /* ids, 0 = free */
  guint32 n_slots; /* a power of two, at least twice the entries */
};

/**
 * gs_string_hash:
 * @text: bytes
 * @length: how many
 *
 * Eight bytes a step, multiply and xor-shift (the mix of Steele's splitmix64). Equal on all
 * machines of one byte order; never written to disk.
 *
 * Returns: a 32 bit hash
 */
guint32
gs_string_hash (const char *text, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ (guint64) length;
  guint64 word;

  for (; length >= sizeof word; length -= sizeof word, text += sizeof word)
    {
      memcpy (&word, text, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      hash ^= hash >> 29;
    }
  if (length > 0)
    {
      word = 0;
      memcpy (&word, text, length);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      hash ^= hash >> 29;
    }
  return (guint32) (hash ^ (hash >> 32));
}

static void
gs_string_set_append_null_entry (GsStringSet *self)
{
  const GsStringSetEntry none = { NULL, 0, 0 };

  g_array_append_val (self->entries, none);
}

/**
 * gs_string_set_new:
 *
 * Returns: (transfer full): an empty set
 */
GsStringSet *
gs_string_set_new (void)
{
  GsStringSet *self = g_new0 (GsStringSet, 1);

  self->arena = gs_arena_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (GsStringSetEntry));
  gs_string_set_append_null_entry (self);
  self->n_slots = GS_STRING_SET_FIRST_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
  return self;
}

/**
 * gs_string_set_clear:
 *
 * Forgets all strings and keeps the memory for the next use.
 */
void
gs_string_set_clear (GsStringSet *self)
{
  gs_arena_reset (self->arena);
  g_array_set_size (self->entries, 0);
  gs_string_set_append_null_entry (self);
  memset (self->slots, 0, sizeof (guint32) * self->n_slots);
}

/**
 * gs_string_set_free:
 * @self: (nullable): a set
 */
void
gs_string_set_free (GsStringSet *self)
{
  if (self == NULL)
    return;
  gs_arena_free (self->arena);
  g_array_unref (self->entries);
  g_free (self->slots);
  g_free (self);
}

static const GsStringSetEntry *
gs_string_set_entry (const GsStringSet *self, guint32 id)
{
  return &g_array_index (self->entries, GsStringSetEntry, id);
}

/* the slot that holds the text, or the free one where it belongs */
static guint32
gs_string_set_probe (const GsStringSet *self, const char *text, gsize length, guint32 hash)
{
  guint32 slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    {
      const GsStringSetEntry *entry = gs_string_set_entry (self, self->slots[slot]);

      if (entry->hash == hash && entry->length == length && memcmp (entry->text, text, length) == 0)
        return slot;
      slot = (slot + 1) & (self->n_slots - 1);
    }
  return slot;
}

static void
gs_string_set_grow (GsStringSet *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint32 id = 1; id < self->entries->len; id++)
    {
      guint32 slot = gs_string_set_entry (self, id)->hash & (self->n_slots - 1);

      while (self->slots[slot] != 0)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = id;
    }
}

/**
 * gs_string_set_intern:
 * @text: bytes without NUL; need not be terminated
 * @length: how many, below 4 GiB
 *
 * Returns: the id of the text, at least 1
 */
guint32
gs_string_set_intern (GsStringSet *self, const char *text, gsize length)
{
  guint32 hash = gs_string_hash (text, length);
  guint32 slot = gs_string_set_probe (self, text, length, hash);
  GsStringSetEntry entry;

  if (self->slots[slot] != 0)
    return self->slots[slot];
  if ((self->entries->len + 1) * 2 > self->n_slots)
    {
      gs_string_set_grow (self);
      slot = gs_string_set_probe (self, text, length, hash);
    }
  entry.text = gs_arena_strndup (self->arena, text, length);
  entry.length = (guint32) length;
  entry.hash = hash;
  self->slots[slot] = self->entries->len;
  g_array_append_val (self->entries, entry);
  return self->slots[slot];
}

/**
 * gs_string_set_find:
 * @text: bytes; need not be terminated
 * @length: how many
 *
 * Returns: the id of the text, or 0 if it was never interned
 */
guint32
gs_string_set_find (const GsStringSet *self, const char *text, gsize length)
{
  return self->slots[gs_string_set_probe (self, text, length, gs_string_hash (text, length))];
}

/**
 * gs_string_set_get:
 * @id: an id of this set, or 0
 *
 * Returns: (transfer none) (nullable): the NUL-terminated text, %NULL for id 0
 */
const char *
gs_string_set_get (const GsStringSet *self, guint32 id)
{
  g_return_val_if_fail (id < self->entries->len, NULL);
  return gs_string_set_entry (self, id)->text;
}

/**
 * gs_string_set_get_length:
 * @id: an id of this set, or 0
 *
 * Returns: bytes of the text without the final NUL, 0 for id 0
 */
guint32
gs_string_set_get_length (const GsStringSet *self, guint32 id)
{
  g_return_val_if_fail (id < self->entries->len, 0);
  return gs_string_set_entry (self, id)->length;
}

/**
 * gs_string_set_get_size:
 *
 * Returns: how many strings the set holds; valid ids are 1 to this number
 */
guint32
gs_string_set_get_size (const GsStringSet *self)
{
  return self->entries->len - 1;
}
