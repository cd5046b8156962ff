/* SPDX-License-Identifier: MIT */
/* The arc-eager system: states, what may be done in them, and what comes of it. */
#include <string.h>

#include "language/gs-parser-private.h"

#define NODES_PER_CHUNK 1024

/* -- nodes -- */

void
gs_node_pool_init (GsNodePool *self)
{
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->chunk = 0;
  self->used = NODES_PER_CHUNK;
  memset (self->fronts, 0, sizeof self->fronts);
}

void
gs_node_pool_reset (GsNodePool *self)
{
  self->chunk = 0;
  self->used = self->chunks->len > 0 ? 0 : NODES_PER_CHUNK;
  memset (self->fronts, 0, sizeof self->fronts);
}

void
gs_node_pool_clear (GsNodePool *self)
{
  g_ptr_array_unref (self->chunks);
}

static GsParserNode *
gs_node_pool_add (GsNodePool *self)
{
  if (self->used == NODES_PER_CHUNK)
    {
      if (self->chunks->len > 0)
        self->chunk++;
      if (self->chunk == self->chunks->len)
        g_ptr_array_add (self->chunks, g_new (GsParserNode, NODES_PER_CHUNK));
      self->used = 0;
    }
  return (GsParserNode *) g_ptr_array_index (self->chunks, self->chunk) + self->used++;
}

/* -- the transition system -- */

/* closes a node: what the features can see of it is in its signature */
static const GsParserNode *
gs_node_sign (GsParserNode *node)
{
  guint64 children = (guint64) node->left[0] << 48 | (guint64) node->left[1] << 32
                     | (guint64) node->right[0] << 16 | node->right[1];
  guint64 labels = (guint64) node->left_label[0] << 40 | (guint64) node->left_label[1] << 32
                   | (guint64) node->right_label[0] << 24 | (guint64) node->right_label[1] << 16
                   | (guint64) node->label << 8 | node->attached;
  guint64 counts = (guint64) node->word << 32 | (guint64) node->n_left << 8 | node->n_right;

  node->signature = gs_mix (children ^ gs_mix (labels ^ gs_turn (counts, 7))) ^ node->left_atom
                    ^ gs_turn (node->right_atom, 21);
  return node;
}

static const GsParserNode *
gs_node_new_front (GsNodePool *pool, guint word)
{
  const GsParserNode **known = &pool->fronts[word % GS_POOL_FRONTS];
  GsParserNode *node;

  if (*known != NULL && (*known)->word == word)
    return *known;
  node = gs_node_pool_add (pool);
  memset (node, 0, sizeof *node);
  node->word = (guint16) word;
  node->left_atom = node->right_atom = gs_atom (GS_ATOM_SET, 0);
  *known = gs_node_sign (node);
  return *known;
}

void
gs_parser_state_init (GsParserState *state, GsNodePool *pool)
{
  state->top = NULL;
  state->front = gs_node_new_front (pool, 1);
  state->score = 0;
  state->history = 0;
}

#define WORD_BITS     10 /* of a word's number */
#define RELATION_BITS 6

G_STATIC_ASSERT (GS_PARSER_MAX_WORDS + 1 < 1 << WORD_BITS);
G_STATIC_ASSERT (GS_N_RELATIONS <= 1 << RELATION_BITS);
G_STATIC_ASSERT (5 * WORD_BITS + 2 * RELATION_BITS + 2 <= 64);

guint64
gs_parser_state_get_outline (const GsParserState *state)
{
  static const GsParserNode none;
  const GsParserNode *front = state->front;
  const GsParserNode *top = state->top != NULL ? state->top : &none;
  const GsParserNode *below = top->below != NULL ? top->below : &none;
  guint64 words = front->word;

  words = words << WORD_BITS | top->word;
  words = words << WORD_BITS | below->word;
  words = words << WORD_BITS | front->left[0];
  words = words << WORD_BITS | top->left[0];
  return ((words << RELATION_BITS | front->left_label[0]) << RELATION_BITS | top->label) << 2
         | (guint64) (top->attached << 1 | below->attached);
}

static const GsParserNode *
gs_node_push (GsNodePool *pool, const GsParserNode *front, const GsParserNode *below,
              gboolean attached, guint label)
{
  GsParserNode *node = gs_node_pool_add (pool);

  *node = *front;
  node->below = below;
  node->attached = (guint8) attached;
  node->label = (guint8) label;
  return gs_node_sign (node);
}

static const GsParserNode *
gs_node_add_left (GsNodePool *pool, const GsParserNode *head, guint word, guint label)
{
  GsParserNode *node = gs_node_pool_add (pool);

  *node = *head;
  node->left[1] = node->left[0];
  node->left_label[1] = node->left_label[0];
  node->left[0] = (guint16) word;
  node->left_label[0] = (guint8) label;
  node->left_set |= G_GUINT64_CONSTANT (1) << label;
  node->left_atom = gs_atom (GS_ATOM_SET, node->left_set);
  node->n_left++;
  return gs_node_sign (node);
}

static const GsParserNode *
gs_node_add_right (GsNodePool *pool, const GsParserNode *head, guint word, guint label)
{
  GsParserNode *node = gs_node_pool_add (pool);

  *node = *head;
  node->right[1] = node->right[0];
  node->right_label[1] = node->right_label[0];
  node->right[0] = (guint16) word;
  node->right_label[0] = (guint8) label;
  node->right_set |= G_GUINT64_CONSTANT (1) << label;
  node->right_atom = gs_atom (GS_ATOM_SET, node->right_set);
  node->n_right++;
  return gs_node_sign (node);
}

void
gs_parser_apply (GsParserState *state, GsStep step, GsNodePool *pool)
{
  guint word = state->front->word;

  switch (step.action)
    {
    case GS_ACTION_SHIFT:
      state->top = gs_node_push (pool, state->front, state->top, FALSE, 0);
      state->front = gs_node_new_front (pool, word + 1);
      break;
    case GS_ACTION_RIGHT:
      state->top = gs_node_add_right (pool, state->top, word, step.label);
      state->top = gs_node_push (pool, state->front, state->top, TRUE, step.label);
      state->front = gs_node_new_front (pool, word + 1);
      break;
    case GS_ACTION_LEFT:
      state->front = gs_node_add_left (pool, state->front, state->top->word, step.label);
      state->top = state->top->below;
      break;
    default:
      state->top = state->top->below;
      break;
    }
}
