/* SPDX-License-Identifier: MIT */
/* The arc-eager system and the beam search over it. */
#include "language/gs-parser.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-parser-private.h"

#define NODES_PER_CHUNK 1024
#define PADDING         4 /* places behind the root that features may look at */
#define ATOM_AROUND     64

/* -- nodes -- */

void
gs_node_pool_init (GsNodePool *self)
{
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->chunk = 0;
  self->used = NODES_PER_CHUNK;
}

void
gs_node_pool_reset (GsNodePool *self)
{
  self->chunk = 0;
  self->used = self->chunks->len > 0 ? 0 : NODES_PER_CHUNK;
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

guint
gs_parser_get_legal (const GsParserState *state, guint n_words)
{
  gboolean at_end = state->front->word == n_words + 1;

  if (state->top == NULL)
    return at_end ? 0 : 1u << GS_ACTION_SHIFT;
  if (at_end)
    return 1u << (state->top->attached ? GS_ACTION_REDUCE : GS_ACTION_LEFT);
  return 1u << GS_ACTION_SHIFT | 1u << GS_ACTION_RIGHT
         | 1u << (state->top->attached ? GS_ACTION_REDUCE : GS_ACTION_LEFT);
}

static const GsParserNode *
gs_node_new_front (GsNodePool *pool, guint word)
{
  GsParserNode *node = gs_node_pool_add (pool);

  memset (node, 0, sizeof *node);
  node->word = (guint16) word;
  return node;
}

void
gs_parser_state_init (GsParserState *state, GsNodePool *pool)
{
  state->top = NULL;
  state->front = gs_node_new_front (pool, 1);
  state->score = 0;
  state->history = 0;
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
  return node;
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
  node->n_left++;
  return node;
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
  node->n_right++;
  return node;
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

/* -- the search -- */

typedef struct
{
  guint32 before; /* number of the step before this one */
  GsStep step;
} History;

typedef struct
{
  gint64 score;
  guint16 item; /* of the beam */
  GsStep step;
} Candidate;

struct _GsParserWorkspace
{
  GsNodePool pool;
  GArray *words;   /* of GsParserWord: none, the words, root, padding */
  GArray *history; /* of History; 0 is the beginning */
  GsParserState beams[2][GS_PARSER_MAX_BEAM];
  Candidate candidates[GS_PARSER_MAX_BEAM]; /* best first */
  guint n_candidates;
  guint n_items; /* of the beam in use */
};

GsParserWorkspace *
gs_parser_workspace_new (void)
{
  GsParserWorkspace *self = g_new0 (GsParserWorkspace, 1);

  gs_node_pool_init (&self->pool);
  self->words = g_array_new (FALSE, FALSE, sizeof (GsParserWord));
  self->history = g_array_new (FALSE, FALSE, sizeof (History));
  return self;
}

void
gs_parser_workspace_free (GsParserWorkspace *self)
{
  if (self == NULL)
    return;
  gs_node_pool_clear (&self->pool);
  g_array_unref (self->words);
  g_array_unref (self->history);
  g_free (self);
}

GsParserWord *
gs_parser_workspace_get_words (GsParserWorkspace *self, guint n_words)
{
  if (self->words->len < n_words + 2 + PADDING)
    g_array_set_size (self->words, n_words + 2 + PADDING);
  return (GsParserWord *) (gpointer) self->words->data;
}

static void
gs_parser_word_init_around (GsParserWord *word, guint which, const GsParserWord *last)
{
  guint64 atom = gs_atom (ATOM_AROUND, which);

  memset (word, 0, sizeof *word);
  word->word = word->tag = word->word_tag = word->second = atom;
  if (last == NULL)
    return;
  word->commas = last->commas;
  word->verbs = last->verbs;
}

void
gs_parser_words_close (GsParserWord *words, guint n_words)
{
  gs_parser_word_init_around (&words[0], 0, NULL);
  gs_parser_word_init_around (&words[n_words + 1], 1, &words[n_words]);
  for (guint i = 0; i < PADDING; i++)
    gs_parser_word_init_around (&words[n_words + 2 + i], 2 + i, &words[n_words]);
}

/* keeps the best candidates, best first; an equal one goes behind those that came before */
static void
gs_parser_offer (GsParserWorkspace *self, guint beam, Candidate candidate)
{
  guint at = self->n_candidates;

  if (at == beam && self->candidates[at - 1].score >= candidate.score)
    return;
  if (at == beam)
    at--;
  else
    self->n_candidates++;
  for (; at > 0 && self->candidates[at - 1].score < candidate.score; at--)
    self->candidates[at] = self->candidates[at - 1];
  self->candidates[at] = candidate;
}

/* offers an arc with its best and second best relation */
static void
gs_parser_offer_arc (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *state,
                     guint beam, Candidate candidate)
{
  const GsParserWord *words = (const GsParserWord *) (gpointer) workspace->words->data;
  guint64 keys[GS_PARSER_MAX_KEYS];
  gint32 scores[GS_ROW_CLASSES] = { 0 };
  guint n_keys = gs_parser_get_label_keys (words, state, candidate.step.action, keys);
  gint64 base = candidate.score;
  guint best = 0, second = 0;

  self->add_labels (self->labels, keys, n_keys, scores);
  for (guint i = 1; i < GS_N_RELATIONS; i++)
    {
      if (best == 0 || scores[i] > scores[best])
        {
          second = best;
          best = i;
        }
      else if (second == 0 || scores[i] > scores[second])
        second = i;
    }
  candidate.step.label = (guint8) best;
  candidate.score = base + (gint64) scores[best] * self->label_factor;
  gs_parser_offer (workspace, beam, candidate);
  if (beam == 1)
    return;
  candidate.step.label = (guint8) second;
  candidate.score = base + (gint64) scores[second] * self->label_factor;
  gs_parser_offer (workspace, beam, candidate);
}

static void
gs_parser_expand (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *state,
                  guint item, guint n_words, guint beam)
{
  const GsParserWord *words = (const GsParserWord *) (gpointer) workspace->words->data;
  guint legal = gs_parser_get_legal (state, n_words);
  Candidate candidate = { .score = state->score, .item = (guint16) item };
  guint64 keys[GS_PARSER_MAX_KEYS];
  gint32 scores[GS_N_ACTIONS] = { 0 };
  guint n_keys;

  /* with one thing to do there is nothing to weigh */
  if ((legal & (legal - 1)) == 0)
    {
      candidate.step.action = (guint8) __builtin_ctz (legal);
      candidate.step.label = GS_RELATION_ROOT;
      gs_parser_offer (workspace, beam, candidate);
      return;
    }
  n_keys = gs_parser_get_arc_keys (words, state, keys);
  self->add_arcs (self->arcs, keys, n_keys, scores);
  for (guint action = 0; action < GS_N_ACTIONS; action++)
    {
      if ((legal >> action & 1) == 0)
        continue;
      candidate.step.action = (guint8) action;
      candidate.step.label = 0;
      candidate.score = state->score + scores[action];
      if (action == GS_ACTION_SHIFT || action == GS_ACTION_REDUCE)
        gs_parser_offer (workspace, beam, candidate);
      else
        gs_parser_offer_arc (self, workspace, state, beam, candidate);
    }
}

/**
 * gs_parser_workspace_trace:
 * @steps: (out): n_steps elements, the steps that led to @history
 */
void
gs_parser_workspace_trace (const GsParserWorkspace *self, guint32 last, guint n_steps,
                           GsStep *steps)
{
  const History *history = (const History *) (gpointer) self->history->data;

  for (guint i = n_steps; i > 0; i--, last = history[last].before)
    steps[i - 1] = history[last].step;
}

/* the tree that the steps make; @stack has room for the words */
static void
gs_parser_replay (const GsStep *steps, guint n_steps, guint16 *stack, guint16 *heads,
                  guint8 *labels)
{
  guint n_stack = 0;
  guint16 front = 1;

  for (guint i = 0; i < n_steps; i++)
    {
      GsStep step = steps[i];

      if (step.action == GS_ACTION_LEFT)
        {
          heads[stack[n_stack - 1]] = front;
          labels[stack[n_stack - 1]] = step.label;
        }
      if (step.action == GS_ACTION_RIGHT)
        {
          heads[front] = stack[n_stack - 1];
          labels[front] = step.label;
        }
      if (step.action == GS_ACTION_LEFT || step.action == GS_ACTION_REDUCE)
        n_stack--;
      else
        stack[n_stack++] = front++;
    }
}

/* puts the best candidates into the other beam; returns it */
static GsParserState *
gs_parser_keep (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now)
{
  GsParserState *next = workspace->beams[now == workspace->beams[0] ? 1 : 0];

  workspace->n_items = 0;
  for (guint i = 0; i < workspace->n_candidates; i++)
    {
      const Candidate *candidate = &workspace->candidates[i];
      GsParserState *state = &next[i];
      History history = { .before = now[candidate->item].history, .step = candidate->step };

      if (self->beam_margin > 0
          && candidate->score < workspace->candidates[0].score - self->beam_margin)
        break;
      *state = now[candidate->item];
      state->score = candidate->score;
      state->history = workspace->history->len;
      g_array_append_val (workspace->history, history);
      gs_parser_apply (state, candidate->step, &workspace->pool);
      workspace->n_items++;
    }
  return next;
}

GsParserState *
gs_parser_start (GsParserWorkspace *workspace)
{
  gs_node_pool_reset (&workspace->pool);
  gs_parser_state_init (&workspace->beams[0][0], &workspace->pool);
  g_array_set_size (workspace->history, 1);
  workspace->n_items = 1;
  return workspace->beams[0];
}

GsParserState *
gs_parser_advance (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now,
                   guint n_words, guint beam)
{
  workspace->n_candidates = 0;
  for (guint i = 0; i < workspace->n_items; i++)
    gs_parser_expand (self, workspace, &now[i], i, n_words, beam);
  return gs_parser_keep (self, workspace, now);
}

/**
 * gs_parser_run:
 * @workspace: holds the sentence's words, closed
 * @n_words: how many, 1 to GS_PARSER_MAX_WORDS
 * @beam: how many readings are kept, 1 to GS_PARSER_MAX_BEAM
 * @heads: (out): n_words + 1 elements, the first unused
 * @labels: (out): likewise
 */
void
gs_parser_run (const GsParser *self, GsParserWorkspace *workspace, guint n_words, guint beam,
               guint16 *heads, guint8 *labels)
{
  GsParserState *now = gs_parser_start (workspace);
  GsStep steps[2 * GS_PARSER_MAX_WORDS];
  guint16 stack[GS_PARSER_MAX_WORDS];

  for (guint i = 0; i < 2 * n_words; i++)
    now = gs_parser_advance (self, workspace, now, n_words, beam);
  gs_parser_workspace_trace (workspace, now[0].history, 2 * n_words, steps);
  gs_parser_replay (steps, 2 * n_words, stack, heads, labels);
}
