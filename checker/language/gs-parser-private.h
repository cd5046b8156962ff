/* SPDX-License-Identifier: MIT */
/* The parser's parts, shared by search and training. */
#pragma once

#include "language/gs-hash.h"
#include "language/gs-parser.h"

G_BEGIN_DECLS

#define GS_PARSER_MAX_KEYS 160

/* -- features -- */

/* makes the atoms of small values, once; before any keys are asked for */
void gs_parser_features_init (void);

#define GS_ATOM_SET 52 /* of a set of relations */

/* all the words and facts that templates combine */
typedef struct
{
  const GsParserWord *s0, *s1, *s2, *n0, *n1, *n2, *n3;
  const GsParserWord *s0h, *s0hh, *s0l, *s0l2, *s0r, *s0r2, *n0l, *n0l2, *s1r, *s1l;
  guint64 s0_label, s1_label, s0l_label, s0r_label, n0l_label, s0l2_label, s0r2_label, n0l2_label;
  guint64 distance;
  guint64 between;
  guint64 n0_count, s0_left_count, s0_right_count;
  guint64 n0_set, s0_left_set, s0_right_set;
} GsParserView;

void gs_parser_view_init (GsParserView *self, const GsParserWord *words,
                          const GsParserState *state);

/* keys of the actions' model by what of a state they see: many states share a part of it */
typedef enum
{
  GS_KEYS_FRONT,    /* the front and what follows it, as words */
  GS_KEYS_PAIR,     /* top and front as words */
  GS_KEYS_STACK,    /* top and the two words below it, their arcs, the front's word */
  GS_KEYS_TOP,      /* top with its children, the front's word */
  GS_KEYS_CHILDREN, /* the top's word, the front with its children */
  GS_KEYS_REST,     /* the top's word, its arc and its heads, the front with its children */
} GsKeyGroup;

#define GS_N_KEY_GROUPS (GS_KEYS_REST + 1)

/* keys of a relation between top and front */
typedef enum
{
  GS_LABEL_KEYS_PAIR,      /* the two words */
  GS_LABEL_KEYS_DEPENDENT, /* what hangs on the dependent; the head's word */
  GS_LABEL_KEYS_HEAD,      /* what hangs on the head, and its arc; the dependent's word */
} GsLabelKeyGroup;

#define GS_N_LABEL_KEY_GROUPS (GS_LABEL_KEYS_HEAD + 1)

/* these return how many keys there are, at most GS_LOOK_UP_KEYS */
guint gs_parser_get_arc_keys (const GsParserView *view, GsKeyGroup group, guint64 *keys);
guint gs_parser_get_label_keys (const GsParserView *view, GsAction action, GsLabelKeyGroup group,
                                guint64 *keys);

static inline guint
gs_parser_get_top (const GsParserState *state)
{
  return state->top != NULL ? state->top->word : 0;
}

/* -- the transition system -- */

#define GS_POOL_FRONTS 8 /* a power of two */

/* chunks of nodes, given back all at once */
typedef struct
{
  GPtrArray *chunks; /* of GsParserNode[], owned */
  guint chunk;
  guint used;
  const GsParserNode *fronts[GS_POOL_FRONTS]; /* the last ones without children, by word */
} GsNodePool;

void gs_node_pool_init (GsNodePool *self);
void gs_node_pool_reset (GsNodePool *self);
void gs_node_pool_clear (GsNodePool *self);

/* a mask of (1 << GsAction); 0 at the end */
static inline guint
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

/* whether there is more than one thing to do; otherwise there is nothing to weigh */
static inline gboolean
gs_parser_has_choice (const GsParserState *state, guint n_words)
{
  return state->top != NULL && state->front->word != n_words + 1;
}

void gs_parser_state_init (GsParserState *state, GsNodePool *pool);
/* what tells a state from others of its step: the front, its outermost child and how that hangs on
 * it; the two words on top of the stack and whether they hang on what is below, the upper one's
 * relation and outermost child to the left */
guint64 gs_parser_state_get_outline (const GsParserState *state);
/* the state after a step; score and history are left alone */
void gs_parser_apply (GsParserState *state, GsStep step, GsNodePool *pool);

/* -- scores, remembered while one sentence is searched -- */

/* an arc that may be made */
typedef struct
{
  gint64 score;    /* of the state after it, without its relation */
  gint64 estimate; /* with the best relation by the two words alone */
  guint16 item;    /* of the states */
  guint8 action;   /* GsAction */
} GsParserArc;

/* the best two relations of an arc, and what the model says of them */
typedef struct
{
  gint32 scores[2];
  guint8 labels[2];
} GsParserLabels;

typedef struct _GsParserScores GsParserScores;
GsParserScores *gs_parser_scores_new (void);
void gs_parser_scores_free (GsParserScores *self);
/* forgets: other words come, or other weights */
void gs_parser_scores_begin (GsParserScores *self);

/* weighs the actions of states that have more than one */
void gs_parser_weigh (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                      const GsParserState *states, guint n_states, guint n_words);
/* by GsAction */
const gint32 *gs_parser_scores_get_actions (const GsParserScores *self, guint item);

/* weighs what two words alone say of their relation, for the arcs' estimates; then all that says
 * something, for those arcs that are worth it, and chooses */
void gs_parser_weigh_pairs (const GsParser *self, GsParserScores *scored,
                            const GsParserState *states, GsParserArc *arcs, guint n_arcs);
void gs_parser_weigh_labels (const GsParser *self, GsParserScores *scored,
                             const GsParserState *states, const GsParserArc *arcs, guint n_arcs,
                             GsParserLabels *chosen);

/* -- the search, step by step -- */

/* the beam's first state; best first, as all that gs_parser_advance () returns */
GsParserState *gs_parser_start (GsParserWorkspace *workspace);
GsParserState *gs_parser_advance (const GsParser *self, GsParserWorkspace *workspace,
                                  const GsParserState *now, guint n_words, guint beam);
void gs_parser_workspace_trace (const GsParserWorkspace *self, guint32 last, guint n_steps,
                                GsStep *steps);

G_END_DECLS
