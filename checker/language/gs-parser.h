/* SPDX-License-Identifier: MIT */
/*
 * Dependency parsing by beam search over the arc-eager transition system.
 *
 * Nivre (2008) for the system, with the root behind the last word (Ballesteros and Nivre 2013),
 * Zhang and Nivre (2011) for most features. Two things differ. Marks of punctuation are not parsed:
 * they are properties of the words beside them (Ma, Zhang and Zhu 2014) and are hung into the
 * finished tree. And an action's score is the sum of two models: one knows only the four actions
 * and is asked everywhere; one knows the relations and is asked only where an arc is in question.
 *
 * A parse of n words takes exactly 2n steps, so the readings in a beam are always comparable. Two
 * that differ only in what is behind them take one place: the better one stands for both (after
 * Huang and Sagae 2010, but what is merged is judged by an outline of the state, not by all that
 * the features see). So a narrow beam holds readings that differ in what is still open.
 */
#pragma once

#include "language/gs-tags.h"
#include "language/gs-weights.h"

G_BEGIN_DECLS

#define GS_PARSER_MAX_WORDS 1000 /* words of a sentence; longer ones are cut before */
#define GS_PARSER_MAX_BEAM  64
#define GS_PARSER_WORD_ROOM 6 /* places around a sentence's words: none, the root, outside */

/* classes of marks between two words, a mask */
typedef enum
{
  GS_MARK_COMMA = 1 << 0,
  GS_MARK_OPEN = 1 << 1, /* brackets */
  GS_MARK_CLOSE = 1 << 2,
  GS_MARK_QUOTE = 1 << 3,
  GS_MARK_COLON = 1 << 4, /* : ; */
  GS_MARK_DASH = 1 << 5,
  GS_MARK_END = 1 << 6,    /* . ! ? */
  GS_MARK_HYPHEN = 1 << 7, /* inside a word */
} GsMark;

/* a word as the parser's features see it: atoms (gs-hash.h) */
typedef struct
{
  guint64 word;
  guint64 tag;
  guint64 word_tag;
  guint64 field;  /* its domain in the lexicon, as the tag has it */
  guint64 frames; /* verbs: frames */
  guint64 second; /* tag and second-best tag */
  guint64 before; /* marks before it */
  guint64 after;  /* marks behind it */
  guint32 commas; /* marks that separate, before it in the sentence */
  guint32 verbs;  /* verbs before it in the sentence */
} GsParserWord;

typedef enum
{
  GS_ACTION_SHIFT,
  GS_ACTION_RIGHT,  /* the front hangs on the top; push it */
  GS_ACTION_LEFT,   /* the top hangs on the front; pop it */
  GS_ACTION_REDUCE, /* the top is complete; pop it */
} GsAction;

#define GS_N_ACTIONS 4

typedef struct
{
  guint8 action;
  guint8 label; /* GsRelation of the arc */
} GsStep;

/* a word on the stack, or the front of the buffer; never changes once made. Word 0 is none. */
typedef struct _GsParserNode GsParserNode;
struct _GsParserNode
{
  const GsParserNode *below;
  guint64 signature; /* hash of all that follows: equal words with equal children are told by it */
  guint64 left_set;  /* relations of its children so far */
  guint64 right_set;
  guint64 left_atom; /* of the sets */
  guint64 right_atom;
  guint16 word;
  guint16 left[2]; /* outermost child, the one inside it */
  guint16 right[2];
  guint8 left_label[2];
  guint8 right_label[2];
  guint8 label; /* of its arc, if it is attached */
  guint8 attached;
  guint8 n_left;
  guint8 n_right;
};

typedef struct
{
  const GsParserNode *top; /* NULL if the stack is empty */
  const GsParserNode *front;
  gint64 score;
  guint32 history; /* number of the step that led here */
} GsParserState;

/* weights of one of the parser's models; a table that need not be sent for has no strides but the
 * last */
typedef struct
{
  gconstpointer table;
  GsSendForWeights locate; /* or NULL */
  GsSendForWeights find;   /* or NULL */
} GsParserTable;

typedef struct
{
  GsParserTable arcs;
  void (*collect_arcs) (gconstpointer table, const GsLookUp *look_up,
                        gint32 *scores); /* GsAction */
  GsParserTable labels;
  /* by GsRelation */
  void (*collect_labels) (gconstpointer table, const GsLookUp *look_up, gint16 *scores);
  gint32 label_factor; /* what a label's score counts against an action's */
  /* what the search need not look at; 0: it looks at all */
  gint32 beam_margin;  /* states this far behind the best */
  gint32 label_margin; /* no relation adds more than this */
  gint32 child_margin; /* what hangs on its words adds no more than this to the best relation */
  gboolean merges;     /* of states with one outline only the best is kept */
} GsParser;

/* scratch; grows to the longest sentence */
typedef struct _GsParserWorkspace GsParserWorkspace;
GsParserWorkspace *gs_parser_workspace_new (void);
void gs_parser_workspace_free (GsParserWorkspace *self);

/* memory for n_words words, the root behind them, and what stands around; words are numbered from 1
 * and the caller fills words[1] to words[n_words] */
GsParserWord *gs_parser_workspace_get_words (GsParserWorkspace *self, guint n_words);

/* fills the places around the words (none, root, outside) */
void gs_parser_words_close (GsParserWord *words, guint n_words);

/* the best tree: heads[i] and labels[i] for i from 1 to n_words; head n_words + 1 is the root */
void gs_parser_run (const GsParser *self, GsParserWorkspace *workspace, guint n_words, guint beam,
                    guint16 *heads, guint8 *labels);

G_END_DECLS
