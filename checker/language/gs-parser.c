/* SPDX-License-Identifier: MIT */
/* The beam search. */
#include "language/gs-parser.h"

#include <string.h>

#include "language/gs-parser-private.h"

#define PADDING       (GS_PARSER_WORD_ROOM - 2) /* places behind the root that features look at */
#define ATOM_AROUND   64
#define ARCS_AT_ONCE  2
#define FIRST_HISTORY 1024 /* steps; more room is made where they need it */

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
  guint32 n_history;
  GsParserState beams[2][GS_PARSER_MAX_BEAM];
  Candidate candidates[GS_PARSER_MAX_BEAM]; /* best first */
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
  self->history = g_array_sized_new (FALSE, FALSE, sizeof (History), FIRST_HISTORY);
  g_array_set_size (self->history, FIRST_HISTORY);
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

/* the score that a candidate must reach to find a place */
static gint64
gs_parser_get_least (const GsParser *self, const GsParserWorkspace *workspace, guint beam)
{
  const Candidate *candidates = workspace->candidates;
  gint64 least = workspace->n_candidates == beam ? candidates[beam - 1].score : G_MININT64;

  if (self->beam_margin > 0 && workspace->n_candidates > 0)
    least = MAX (least, candidates[0].score - self->beam_margin);
  return least;
}

/* offers what needs no relation: SHIFT, REDUCE, and what is the only thing to do */
static void
gs_parser_offer_plain (GsParserWorkspace *workspace, const GsParserState *state, guint item,
                       guint legal, guint beam)
{
  const gint32 *scores = gs_parser_scores_get_actions (workspace->scored, item);
  Candidate candidate = { .score = state->score, .item = (guint16) item };

  if ((legal & (legal - 1)) == 0)
    {
      candidate.step.action = (guint8) __builtin_ctz (legal);
      candidate.step.label = GS_RELATION_ROOT;
      gs_parser_offer (workspace, beam, candidate, 0);
      return;
    }
  candidate.step.action = GS_ACTION_SHIFT;
  candidate.score = state->score + scores[GS_ACTION_SHIFT];
  gs_parser_offer (workspace, beam, candidate, 0);
  if ((legal >> GS_ACTION_REDUCE & 1) == 0)
    return;
  candidate.step.action = GS_ACTION_REDUCE;
  candidate.score = state->score + scores[GS_ACTION_REDUCE];
  gs_parser_offer (workspace, beam, candidate, 0);
}

static void
gs_parser_list_arc (GsParserArc *arcs, guint n_arcs, GsParserArc arc)
{
  for (; n_arcs > 0 && arcs[n_arcs - 1].score < arc.score; n_arcs--)
    arcs[n_arcs] = arcs[n_arcs - 1];
  arcs[n_arcs] = arc;
}

/* the arcs that the states allow, best first */
static guint
gs_parser_list_arcs (GsParserWorkspace *workspace, const GsParserState *now, guint n_words,
                     GsParserArc *arcs)
{
  guint n_arcs = 0;

  for (guint i = 0; i < workspace->n_items; i++)
    {
      const gint32 *scores = gs_parser_scores_get_actions (workspace->scored, i);
      guint legal = gs_parser_get_legal (&now[i], n_words);

      if (!gs_parser_has_choice (&now[i], n_words))
        continue;
      for (guint action = GS_ACTION_RIGHT; action <= GS_ACTION_LEFT; action++)
        if ((legal >> action & 1) != 0)
          gs_parser_list_arc (arcs, n_arcs++,
                              (GsParserArc){ .score = now[i].score + scores[action],
                                             .item = (guint16) i,
                                             .action = (guint8) action });
    }
  return n_arcs;
}

static void
gs_parser_offer_arc (const GsParser *self, GsParserWorkspace *workspace, const GsParserArc *arc,
                     const GsParserLabels *labels, guint beam)
{
  Candidate candidate = { .item = arc->item, .step.action = arc->action };

  for (guint i = 0; i < 2 && i < beam; i++)
    {
      candidate.step.label = labels->labels[i];
      candidate.score = arc->score + (gint64) labels->scores[i] * self->label_factor;
      gs_parser_offer (workspace, beam, candidate, i);
    }
}

/* offers those of a few arcs that may still find a place, each with its best two relations */
static void
gs_parser_offer_some (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now,
                      GsParserArc *arcs, guint n_arcs, guint beam)
{
  gint64 least = gs_parser_get_least (self, workspace, beam);
  GsParserLabels labels[ARCS_AT_ONCE];
  guint n = 0;

  gs_parser_weigh_pairs (self, workspace->scored, now, arcs, n_arcs);
  for (guint i = 0; i < n_arcs; i++)
    if (self->child_margin == 0 || arcs[i].estimate + self->child_margin >= least)
      arcs[n++] = arcs[i];
  gs_parser_weigh_labels (self, workspace->scored, now, arcs, n, labels);
  for (guint i = 0; i < n; i++)
    gs_parser_offer_arc (self, workspace, &arcs[i], &labels[i], beam);
}

/* offers arcs, the best first and a few at a time: what those reach spares others */
static void
gs_parser_offer_arcs (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now,
                      guint n_words, guint beam)
{
  GsParserArc arcs[2 * GS_PARSER_MAX_BEAM];
  guint n_arcs = gs_parser_list_arcs (workspace, now, n_words, arcs);

  for (guint first = 0; first < n_arcs; first += ARCS_AT_ONCE)
    {
      gint64 least = gs_parser_get_least (self, workspace, beam);
      guint n = MIN (n_arcs - first, ARCS_AT_ONCE);

      for (; n > 0 && self->label_margin > 0; n--)
        if (arcs[first + n - 1].score + self->label_margin >= least)
          break;
      if (n == 0)
        break;
      gs_parser_offer_some (self, workspace, now, arcs + first, n, beam);
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

static guint32
gs_parser_add_history (GsParserWorkspace *self, guint32 before, GsStep step)
{
  if (self->n_history == self->history->len)
    g_array_set_size (self->history, 2 * self->n_history);
  g_array_index (self->history, History, self->n_history) =
      (History){ .before = before, .step = step };
  return self->n_history++;
}

/* whether a state is in the beam that has the outline of the last one */
static gboolean
gs_parser_has_outline (guint64 *outlines, guint n_states, guint64 outline)
{
  guint i = 0;

  outlines[n_states] = outline;
  while (outlines[i] != outline)
    i++;
  return i < n_states;
}

/* puts the best candidates into the other beam; returns it */
static GsParserState *
gs_parser_keep (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now)
{
  GsParserState *next = workspace->beams[now == workspace->beams[0] ? 1 : 0];
  const Candidate *candidates = workspace->candidates;
  guint64 outlines[GS_PARSER_MAX_BEAM];
  guint n = 0;

  for (guint i = 0; i < workspace->n_candidates; i++)
    {
      GsParserState *state = &next[n];

      if (self->beam_margin > 0 && candidates[i].score < candidates[0].score - self->beam_margin)
        break;
      *state = now[candidates[i].item];
      gs_parser_apply (state, candidates[i].step, &workspace->pool);
      if (self->merges && gs_parser_has_outline (outlines, n, gs_parser_state_get_outline (state)))
        continue;
      state->score = candidates[i].score;
      state->history = gs_parser_add_history (workspace, state->history, candidates[i].step);
      n++;
    }
  workspace->n_items = n;
  return next;
}

GsParserState *
gs_parser_start (GsParserWorkspace *workspace)
{
  gs_node_pool_reset (&workspace->pool);
  gs_parser_state_init (&workspace->beams[0][0], &workspace->pool);
  workspace->n_history = 1;
  gs_parser_scores_begin (workspace->scored);
  workspace->n_items = 1;
  return workspace->beams[0];
}

GsParserState *
gs_parser_advance (const GsParser *self, GsParserWorkspace *workspace, const GsParserState *now,
                   guint n_words, guint beam)
{
  gs_parser_weigh (self, workspace->scored,
                   (const GsParserWord *) (gpointer) workspace->words->data, now,
                   workspace->n_items, n_words);
  workspace->n_candidates = 0;
  for (guint i = 0; i < workspace->n_items; i++)
    gs_parser_offer_plain (workspace, &now[i], i, gs_parser_get_legal (&now[i], n_words), beam);
  gs_parser_offer_arcs (self, workspace, now, n_words, beam);
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
