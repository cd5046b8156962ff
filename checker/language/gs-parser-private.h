/* SPDX-License-Identifier: MIT */
/* The parser's parts, shared by search and training. */
#pragma once

#include "language/gs-parser.h"

G_BEGIN_DECLS

#define GS_PARSER_MAX_KEYS 160

/* -- features -- */

/* the keys of a state: of the actions' model, and of an arc's relation */
guint gs_parser_get_arc_keys (const GsParserWord *words, const GsParserState *state,
                              guint64 keys[GS_PARSER_MAX_KEYS]);
guint gs_parser_get_label_keys (const GsParserWord *words, const GsParserState *state,
                                GsAction action, guint64 keys[GS_PARSER_MAX_KEYS]);

/* the same in parts, so that what many states share is weighed once: the front; top and front (0:
 * none) as words; all the rest */
guint gs_parser_get_front_keys (const GsParserWord *words, guint front, guint64 *keys);
guint gs_parser_get_pair_keys (const GsParserWord *words, guint top, guint front, guint64 *keys);
guint gs_parser_get_state_keys (const GsParserWord *words, const GsParserState *state,
                                guint64 *keys);
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

/* -- the search, step by step -- */

/* the beam's first state; best first, as all that gs_parser_advance () returns */
GsParserState *gs_parser_start (GsParserWorkspace *workspace);
GsParserState *gs_parser_advance (const GsParser *self, GsParserWorkspace *workspace,
                                  const GsParserState *now, guint n_words, guint beam);
void gs_parser_workspace_trace (const GsParserWorkspace *self, guint32 last, guint n_steps,
                                GsStep *steps);

G_END_DECLS
