/* SPDX-License-Identifier: MIT */
/* Keeps hashes of names' words and finds runs of tokens that have them. */
#include "language/gs-name-table.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-tokenizer.h"

#define MAX_NAME 12 /* tokens */

/* a prefix of a name, whole names among them */
typedef struct
{
  guint64 key; /* of its words and which of them have capitals; 0: free */
  gboolean is_name;
  gboolean is_word; /* a name of this one token */
} Slot;

struct _GsNameTable
{
  Slot *slots;
  guint mask;
  guint n_slots;
  guint n_names;
};

/* whether a word is written so that it can only be part of a name */
static gboolean
gs_name_is_marked (const char *form)
{
  guchar byte = (guchar) *form;

  return g_ascii_isupper (byte) || g_ascii_isdigit (byte) || byte >= 0x80;
}

static guint64
gs_name_extend (guint64 prefix, guint64 word)
{
  return gs_mix (gs_turn (prefix, 23) ^ word) | 1;
}

static Slot *
gs_name_table_locate (const GsNameTable *self, guint64 key)
{
  guint at = (guint) (key >> 20) & self->mask;

  while (self->slots[at].key != 0 && self->slots[at].key != key)
    at = (at + 1) & self->mask;
  return &self->slots[at];
}

static void
gs_name_table_grow (GsNameTable *self)
{
  Slot *old = self->slots;
  guint size = self->mask + 1;

  self->mask = size * 2 - 1;
  self->slots = g_new0 (Slot, (gsize) size * 2);
  for (guint i = 0; i < size; i++)
    if (old[i].key != 0)
      *gs_name_table_locate (self, old[i].key) = old[i];
  g_free (old);
}

static Slot *
gs_name_table_insert (GsNameTable *self, guint64 key)
{
  Slot *slot;

  if (self->n_slots * 2 > self->mask)
    gs_name_table_grow (self);
  slot = gs_name_table_locate (self, key);
  if (slot->key == 0)
    {
      slot->key = key;
      self->n_slots++;
    }
  return slot;
}

/* a word that must have a capital where it stands is told from one that need not */
static guint64
gs_name_get_word (const char *form, guint length, gboolean marked)
{
  char folded[GS_MAX_FOLDED];

  return gs_word_hash (folded, gs_word_fold (form, length, folded)) ^ (marked ? 2 : 0);
}

static gboolean
gs_name_is_article (const char *form, guint length)
{
  return length == 3 && g_ascii_strncasecmp (form, "the", 3) == 0;
}

static void
gs_name_table_add (GsNameTable *self, const char *name, GArray *tokens)
{
  guint64 key = 0;
  guint first;
  Slot *slot = NULL;

  g_array_set_size (tokens, 0);
  gs_tokenizer_run (name, GS_SPAN_INIT (0, strlen (name)), tokens);
  for (first = 0; first < tokens->len; first++)
    {
      const GsToken *token = &g_array_index (tokens, GsToken, first);

      if (!gs_name_is_article (name + token->start, token->end - token->start))
        break;
    }
  if (tokens->len < first + 1 || tokens->len > first + MAX_NAME
      || !gs_name_is_marked (name + g_array_index (tokens, GsToken, first).start))
    return;
  for (guint i = first; i < tokens->len; i++)
    {
      const GsToken *token = &g_array_index (tokens, GsToken, i);
      const char *form = name + token->start;

      key = gs_name_extend (
          key, gs_name_get_word (form, token->end - token->start, gs_name_is_marked (form)));
      slot = gs_name_table_insert (self, key);
    }
  if (tokens->len == first + 1)
    {
      slot->is_word = TRUE;
      return;
    }
  self->n_names += !slot->is_name;
  slot->is_name = TRUE;
}

GsNameTable *
gs_name_table_new (const char *const *names, guint n_names)
{
  GsNameTable *self = g_new0 (GsNameTable, 1);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GsToken));

  self->mask = 1023;
  self->slots = g_new0 (Slot, self->mask + 1);
  for (guint i = 0; i < n_names; i++)
    gs_name_table_add (self, names[i], tokens);
  return self;
}

void
gs_name_table_free (GsNameTable *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

guint
gs_name_table_get_size (const GsNameTable *self)
{
  return self->n_names;
}

/* the prefix with one more token: as a word with a capital, or as one that is small in the name */
static const Slot *
gs_name_table_step (const GsNameTable *self, guint64 key, const GsWord *word, const char *form)
{
  const Slot *slot = NULL;

  if (gs_name_is_marked (form))
    slot = gs_name_table_locate (self, gs_name_extend (key, word->hash ^ 2));
  if (slot == NULL || slot->key == 0)
    slot = gs_name_table_locate (self, gs_name_extend (key, word->hash));
  return slot->key != 0 ? slot : NULL;
}

static guint
gs_name_table_find_longest (const GsNameTable *self, const GsWord *words, const char *const *forms,
                            guint n_tokens)
{
  guint64 key = 0;
  guint longest = 0;

  for (guint i = 0; i < n_tokens && i < MAX_NAME; i++)
    {
      const Slot *slot = gs_name_table_step (self, key, &words[i], forms[i]);

      if (slot == NULL)
        break;
      key = slot->key;
      if (slot->is_name)
        longest = i + 1;
    }
  return longest;
}

guint
gs_name_table_find (const GsNameTable *self, const GsWord *words, const char *const *forms,
                    guint n_tokens, guint8 *sizes)
{
  guint n_found = 0;

  memset (sizes, 0, n_tokens);
  for (guint i = 0; i < n_tokens; i++)
    {
      guint size = gs_name_is_marked (forms[i])
                       ? gs_name_table_find_longest (self, words + i, forms + i, n_tokens - i)
                       : 0;

      if (size < 2)
        continue;
      sizes[i] = (guint8) size;
      n_found++;
      i += size - 1;
    }
  return n_found;
}

gboolean
gs_name_table_has_word (const GsNameTable *self, const GsWord *word, const char *form)
{
  const Slot *slot = gs_name_is_marked (form) ? gs_name_table_step (self, 0, word, form) : NULL;

  return slot != NULL && slot->is_word;
}
