/* SPDX-License-Identifier: MIT */
/* A bump allocator over a chain of blocks. */
#include "base/gs-arena.h"

#include <string.h>

/* blocks grow with the arena: hundreds of small ones are in memory at once */
#define GS_ARENA_FIRST_SIZE (8 * 1024)
#define GS_ARENA_BLOCK_SIZE (256 * 1024)
#define GS_ARENA_ALIGNMENT  16

typedef struct _GsArenaBlock GsArenaBlock;
struct _GsArenaBlock
{
  GsArenaBlock *next;
  gsize capacity; /* bytes of data */
  gsize used;     /* bytes handed out */
  gsize padding;  /* keeps data aligned */
  guint8 data[];
};

G_STATIC_ASSERT (sizeof (GsArenaBlock) % GS_ARENA_ALIGNMENT == 0);

struct _GsArena
{
  GsArenaBlock *first;
  GsArenaBlock *current; /* the block that is being filled; those after it are empty */
  gsize size;            /* bytes of all blocks */
};

static GsArenaBlock *
gs_arena_block_new (gsize capacity)
{
  GsArenaBlock *block = g_malloc (sizeof (GsArenaBlock) + capacity);

  block->next = NULL;
  block->capacity = capacity;
  block->used = 0;
  block->padding = 0;
  return block;
}

/**
 * gs_arena_new:
 *
 * Makes an empty arena with one block.
 *
 * Returns: (transfer full): the arena; free with gs_arena_free ()
 */
GsArena *
gs_arena_new (void)
{
  GsArena *self = g_new0 (GsArena, 1);

  self->first = self->current = gs_arena_block_new (GS_ARENA_FIRST_SIZE);
  self->size = GS_ARENA_FIRST_SIZE;
  return self;
}

/**
 * gs_arena_reset:
 *
 * Takes back everything that was handed out. Blocks of the normal size are kept for reuse, larger
 * ones (a huge article) are returned to the system.
 */
void
gs_arena_reset (GsArena *self)
{
  GsArenaBlock **link = &self->first->next;

  while (*link != NULL)
    {
      GsArenaBlock *block = *link;

      if (block->capacity > GS_ARENA_BLOCK_SIZE)
        {
          *link = block->next;
          self->size -= block->capacity;
          g_free (block);
        }
      else
        {
          block->used = 0;
          link = &block->next;
        }
    }
  self->first->used = 0;
  self->current = self->first;
}

/**
 * gs_arena_free:
 * @self: (nullable): an arena
 *
 * Frees the arena and all that was allocated from it.
 */
void
gs_arena_free (GsArena *self)
{
  if (self == NULL)
    return;
  for (GsArenaBlock *block = self->first; block != NULL;)
    {
      GsArenaBlock *next = block->next;

      g_free (block);
      block = next;
    }
  g_free (self);
}

static GsArenaBlock *
gs_arena_find_room (GsArena *self, gsize size)
{
  GsArenaBlock *block = self->current;

  while (block->capacity - block->used < size)
    {
      if (block->next == NULL || block->next->capacity < size)
        {
          GsArenaBlock *fresh =
              gs_arena_block_new (MAX (size, MIN (self->size, GS_ARENA_BLOCK_SIZE)));

          fresh->next = block->next;
          block->next = fresh;
          self->size += fresh->capacity;
        }
      block = block->next;
    }
  self->current = block;
  return block;
}

/**
 * gs_arena_alloc:
 * @size: bytes, may be 0
 *
 * Returns: (transfer none): @size bytes of undefined content, aligned for any type
 */
gpointer
gs_arena_alloc (GsArena *self, gsize size)
{
  gsize rounded = (size + GS_ARENA_ALIGNMENT - 1) & ~(gsize) (GS_ARENA_ALIGNMENT - 1);
  GsArenaBlock *block;
  gpointer memory;

  g_return_val_if_fail (rounded >= size, NULL);
  block = gs_arena_find_room (self, rounded);
  memory = block->data + block->used;
  block->used += rounded;
  return memory;
}

/**
 * gs_arena_alloc0:
 * @size: bytes, may be 0
 *
 * Returns: (transfer none): @size zero bytes, aligned for any type
 */
gpointer
gs_arena_alloc0 (GsArena *self, gsize size)
{
  return memset (gs_arena_alloc (self, size), 0, size);
}

/**
 * gs_arena_strndup:
 * @text: bytes without a NUL among the first @length
 * @length: how many bytes to copy
 *
 * Returns: (transfer none): a NUL-terminated copy
 */
char *
gs_arena_strndup (GsArena *self, const char *text, gsize length)
{
  char *copy = gs_arena_alloc (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

/**
 * gs_arena_printf:
 * @format: a printf () format
 *
 * Returns: (transfer none): the formatted text
 */
char *
gs_arena_printf (GsArena *self, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return gs_arena_strndup (self, text, strlen (text));
}

/**
 * gs_arena_get_size:
 *
 * Returns: bytes of all blocks, used or not
 */
gsize
gs_arena_get_size (const GsArena *self)
{
  return self->size;
}
