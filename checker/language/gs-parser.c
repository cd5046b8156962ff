/* SPDX-License-Identifier: MIT */
/* The beam search. */
#include "language/gs-parser.h"

#include <string.h>

#include "language/gs-parser-private.h"

#define PADDING     (GS_PARSER_WORD_ROOM - 2) /* places behind the root that features look at */
#define ATOM_AROUND 64

/* -- the search -- */

typedef struct
{
  guint32 before; /* number of the step before this one */
  GsStep step;
} History;

typedef struct
{
  gint64 score;
  guint16 item;  /* of the beam */
  guint16 order; /* equal scores stand by this, whatever was offered first */
  GsStep step;
} Candidate;

struct _GsParserWorkspace
{
  GsParserScores *scored;
  GsNodePool pool;
  GArray *words;   /* of GsParserWord: none, the words, root, padding */
  GArray *history; /* of History; 0 is the beginning */
  GsParserState beams[2][GS_PARSER_MAX_BEAM];
  gint32 scores[GS_PARSER_MAX_BEAM][GS_N_ACTIONS]; /* of the beam's items */
  Candidate candidates[GS_PARSER_MAX_BEAM];        /* best first */
  guint n_candidates;
  guint n_items; /* of the beam in use */
};

GsParserWorkspace *
gs_parser_workspace_new (void)
{
  GsParserWorkspace *self = g_new0 (GsParserWorkspace, 1);

  gs_parser_features_init ();
  self->scored = gs_parser_scores_new ();
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
  gs_parser_scores_free (self->scored);
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

static gboolean
gs_candidate_is_better (const Candidate *a, const Candidate *b)
{
  return a->score > b->score || (a->score == b->score && a->order < b->order);
}

/* keeps the best candidates, best first; @rank tells the relations of one arc apart */
static void
gs_parser_offer (GsParserWorkspace *self, guint beam, Candidate candidate, guint rank)
{
  guint at = self->n_candidates;

  candidate.order = (guint16) (candidate.item * 8u + candidate.step.action * 2u + rank);
  if (at < beam)
    self->n_candidates++;
  else if (!gs_candidate_is_better (&candidate, &self->candidates[--at]))
    return;
  for (; at > 0 && gs_candidate_is_better (&candidate, &self->candidates[at - 1]); at--)
    self->candidates[at] = self->candidates[at - 1];
  self->candidates[at] = candidate;
}

static void
gs_parser_offer_arc (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *state,
                     guint beam, Candidate candidate)
{
  const GsParserWord *words = (const GsParserWord *) (gpointer) workspace->words->data;
  const GsParserLabels *best =
      gs_parser_label (self, workspace->scored, words, state, candidate.step.action);
  gint64 base = candidate.score;

  for (guint i = 0; i < 2 && i < beam; i++)
    {
      candidate.step.label = best->labels[i];
      candidate.score = base + (gint64) best->scores[i] * self->label_factor;
      gs_parser_offer (workspace, beam, candidate, i);
    }
}

/* offers what needs no relation: SHIFT, REDUCE, and what is the only thing to do */
static void
gs_parser_expand_plain (const GsParser *self, GsParserWorkspace *workspace,
                        const GsParserState *state, guint item, guint legal, guint beam)
{
  Candidate candidate = { .score = state->score, .item = (guint16) item };
  const gint32 *scores;

  /* with one thing to do there is nothing to weigh */
  if ((legal & (legal - 1)) == 0)
    {
      candidate.step.action = (guint8) __builtin_ctz (legal);
      candidate.step.label = GS_RELATION_ROOT;
      gs_parser_offer (workspace, beam, candidate, 0);
      return;
    }
  scores = gs_parser_weigh (self, workspace->scored,
                            (const GsParserWord *) (gpointer) workspace->words->data, state);
  memcpy (workspace->scores[item], scores, sizeof workspace->scores[item]);
  candidate.step.action = GS_ACTION_SHIFT;
  candidate.score = state->score + scores[GS_ACTION_SHIFT];
  gs_parser_offer (workspace, beam, candidate, 0);
  if ((legal >> GS_ACTION_REDUCE & 1) == 0)
    return;
  candidate.step.action = GS_ACTION_REDUCE;
  candidate.score = state->score + scores[GS_ACTION_REDUCE];
  gs_parser_offer (workspace, beam, candidate, 0);
}

/* offers the arcs that may still find a place: no relation scores above label_margin */
static void
gs_parser_expand_arcs (const GsParser *self, GsParserWorkspace *workspace,
                       const GsParserState *state, guint item, guint legal, guint beam)
{
  Candidate candidate = { .item = (guint16) item };

  if ((legal & (legal - 1)) == 0)
    return;
  for (guint action = GS_ACTION_RIGHT; action <= GS_ACTION_LEFT; action++)
    {
      gint64 worst =
          workspace->n_candidates == beam ? workspace->candidates[beam - 1].score : G_MININT64;

      candidate.step.action = (guint8) action;
      candidate.score = state->score + workspace->scores[item][action];
      if ((legal >> action & 1) != 0
          && (self->label_margin == 0 || candidate.score + self->label_margin >= worst))
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
  gs_parser_scores_begin (workspace->scored);
  workspace->n_items = 1;
  return workspace->beams[0];
}

GsParserState *
gs_parser_advance (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now,
                   guint n_words, guint beam)
{
  workspace->n_candidates = 0;
  for (guint i = 0; i < workspace->n_items; i++)
    gs_parser_expand_plain (self, workspace, &now[i], i, gs_parser_get_legal (&now[i], n_words),
                            beam);
  for (guint i = 0; i < workspace->n_items; i++)
    gs_parser_expand_arcs (self, workspace, &now[i], i, gs_parser_get_legal (&now[i], n_words),
                           beam);
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
