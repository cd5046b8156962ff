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

/* keys of the actions beyond what top and front are as words, by what of the state they see: many
 * states share a part of it */
typedef enum
{
  GS_KEYS_STACK, /* top, its arc, what is below it, the front's word */
  GS_KEYS_TOP,   /* top with its children, the front's word */
  GS_KEYS_FRONT, /* the top's word, the front with its children */
  GS_KEYS_REST,
} GsKeyGroup;

#define GS_N_KEY_GROUPS (GS_KEYS_REST + 1)

/* the keys of a state: of the actions' model, and of an arc's relation */
guint gs_parser_get_arc_keys (const GsParserWord *words, const GsParserState *state,
                              guint64 keys[GS_PARSER_MAX_KEYS]);
guint gs_parser_get_label_keys (const GsParserWord *words, const GsParserState *state,
                                GsAction action, guint64 keys[GS_PARSER_MAX_KEYS]);

/* the same in parts, so that what many states share is weighed once: the front; top and front (0:
 * none) as words; all the rest, by groups (a mask of 1 << GsKeyGroup) one behind the other */
guint gs_parser_get_front_keys (const GsParserWord *words, guint front, guint64 *keys);
guint gs_parser_get_pair_keys (const GsParserWord *words, guint top, guint front, guint64 *keys);
guint gs_parser_get_state_keys (const GsParserWord *words, const GsParserState *state, guint groups,
                                guint64 *keys, guint n_keys[GS_N_KEY_GROUPS]);
guint gs_parser_get_label_pair_keys (const GsParserWord *words, guint top, guint front,
                                     GsAction action, guint64 *keys);
guint gs_parser_get_label_state_keys (const GsParserWord *words, const GsParserState *state,
                                      GsAction action, guint64 *keys);

static inline guint
gs_parser_get_top (const GsParserState *state)
{
  return state->top != NULL ? state->top->word : 0;
}

/* -- the transition system -- */

/* chunks of nodes, given back all at once */
typedef struct
{
  GPtrArray *chunks; /* of GsParserNode[], owned */
  guint chunk;
  guint used;
} GsNodePool;

void gs_node_pool_init (GsNodePool *self);
void gs_node_pool_reset (GsNodePool *self);
void gs_node_pool_clear (GsNodePool *self);

/* a mask of (1 << GsAction); 0 at the end */
guint gs_parser_get_legal (const GsParserState *state, guint n_words);
void gs_parser_state_init (GsParserState *state, GsNodePool *pool);
/* the state after a step; score and history are left alone */
void gs_parser_apply (GsParserState *state, GsStep step, GsNodePool *pool);

/* -- scores, remembered while one sentence is searched -- */

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
/* by GsAction; the state has a top. Lent until the next call, as what follows is. */
const gint32 *gs_parser_weigh (const GsParser *self, GsParserScores *scored,
                               const GsParserWord *words, const GsParserState *state);
const GsParserLabels *gs_parser_label (const GsParser *self, GsParserScores *scored,
                                       const GsParserWord *words, const GsParserState *state,
                                       GsAction action);

/* -- the search, step by step -- */

/* the beam's first state; best first, as all that gs_parser_advance () returns */
GsParserState *gs_parser_start (GsParserWorkspace *workspace);
GsParserState *gs_parser_advance (const GsParser *self, GsParserWorkspace *workspace,
                                  const GsParserState *now, guint n_words, guint beam);
void gs_parser_workspace_trace (const GsParserWorkspace *self, guint32 last, guint n_steps,
                                GsStep *steps);

G_END_DECLS
