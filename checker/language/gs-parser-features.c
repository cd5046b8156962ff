/* SPDX-License-Identifier: MIT */
/* What the parser looks at: the templates of its two models. */
#include "language/gs-parser-private.h"

#define T(n) GS_TEMPLATE (100 + (n))
#define L(n) (GS_TEMPLATE (300 + (n)) ^ side)

enum
{
  ATOM_LABEL = 48,
  ATOM_COUNT,
  ATOM_DISTANCE,
  ATOM_BETWEEN,
  ATOM_SIDE = GS_ATOM_SET + 1,
};

#define MAX_COUNT   4  /* children beyond it are not told apart */
#define ATTACHED    64 /* added to the relation of a word that hangs on the one below it */
#define NO_DISTANCE 15
#define NO_BETWEEN  63

/* atoms of values below so many */
static guint64 label_atoms[2 * ATTACHED];
static guint64 count_atoms[MAX_COUNT + 1];
static guint64 distance_atoms[NO_DISTANCE + 1];
static guint64 between_atoms[NO_BETWEEN + 1];
static GsParserNode none; /* what is not there */

static void
gs_atoms_fill (guint64 *atoms, guint n_atoms, guint kind)
{
  for (guint i = 0; i < n_atoms; i++)
    atoms[i] = gs_atom (kind, i);
}

void
gs_parser_features_init (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  gs_atoms_fill (label_atoms, G_N_ELEMENTS (label_atoms), ATOM_LABEL);
  gs_atoms_fill (count_atoms, G_N_ELEMENTS (count_atoms), ATOM_COUNT);
  gs_atoms_fill (distance_atoms, G_N_ELEMENTS (distance_atoms), ATOM_DISTANCE);
  gs_atoms_fill (between_atoms, G_N_ELEMENTS (between_atoms), ATOM_BETWEEN);
  none.left_atom = none.right_atom = gs_atom (GS_ATOM_SET, 0);
  g_once_init_leave (&done, 1);
}

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
} View;

static guint
gs_distance_class (guint distance)
{
  if (distance < 5)
    return distance;
  return distance < 8 ? 5 : distance < 12 ? 6 : 7;
}

static void
gs_view_init_stack (View *view, const GsParserWord *words, const GsParserNode *top)
{
  const GsParserNode *s0 = top != NULL ? top : &none;
  const GsParserNode *s1 = s0->below != NULL ? s0->below : &none;
  const GsParserNode *s2 = s1->below != NULL ? s1->below : &none;
  const GsParserNode *head = s0->attached ? s1 : &none;
  const GsParserNode *head2 = head->attached ? s2 : &none;

  view->s1 = &words[s1->word];
  view->s2 = &words[s2->word];
  view->s0h = &words[head->word];
  view->s0hh = &words[head2->word];
  view->s0l = &words[s0->left[0]];
  view->s0l2 = &words[s0->left[1]];
  view->s0r = &words[s0->right[0]];
  view->s0r2 = &words[s0->right[1]];
  view->s1l = &words[s1->left[0]];
  view->s1r = &words[s1->right[0]];
  view->s0_label = label_atoms[s0->attached * ATTACHED + s0->label];
  view->s1_label = label_atoms[s1->attached * ATTACHED + s1->label];
  view->s0l_label = label_atoms[s0->left_label[0]];
  view->s0l2_label = label_atoms[s0->left_label[1]];
  view->s0r_label = label_atoms[s0->right_label[0]];
  view->s0r2_label = label_atoms[s0->right_label[1]];
  view->s0_left_count = count_atoms[MIN (s0->n_left, MAX_COUNT)];
  view->s0_right_count = count_atoms[MIN (s0->n_right, MAX_COUNT)];
  view->s0_left_set = s0->left_atom;
  view->s0_right_set = s0->right_atom;
}

static void
gs_view_init_front (View *view, const GsParserWord *words, guint front)
{
  view->n0 = &words[front];
  view->n1 = view->n0 + 1;
  view->n2 = view->n0 + 2;
  view->n3 = view->n0 + 3;
}

/* behind gs_view_init_front () */
static void
gs_view_init_pair (View *view, const GsParserWord *words, guint top)
{
  const GsParserWord *front = view->n0;
  guint place = (guint) (front - words);

  view->s0 = &words[top];
  view->distance = distance_atoms[top != 0 ? gs_distance_class (place - top) : NO_DISTANCE];
  view->between = between_atoms[top != 0 ? MIN (front->commas - view->s0->commas, 3u) * 4u
                                               + MIN (front->verbs - view->s0[1].verbs, 3u)
                                         : NO_BETWEEN];
}

static void
gs_view_init (View *view, const GsParserWord *words, const GsParserState *state)
{
  const GsParserNode *n0 = state->front;

  gs_view_init_front (view, words, n0->word);
  gs_view_init_pair (view, words, gs_parser_get_top (state));
  gs_view_init_stack (view, words, state->top);
  view->n0l = &words[n0->left[0]];
  view->n0l2 = &words[n0->left[1]];
  view->n0l_label = label_atoms[n0->left_label[0]];
  view->n0l2_label = label_atoms[n0->left_label[1]];
  view->n0_count = count_atoms[MIN (n0->n_left, MAX_COUNT)];
  view->n0_set = n0->left_atom;
}

/* -- actions -- */

/* the front and what follows it */
static guint
gs_arc_keys_front (const View *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key1 (T (3), v->n0->word_tag);
  keys[n++] = gs_key1 (T (4), v->n0->word);
  keys[n++] = gs_key1 (T (5), v->n0->tag);
  keys[n++] = gs_key1 (T (6), v->n1->word_tag);
  keys[n++] = gs_key1 (T (7), v->n1->word);
  keys[n++] = gs_key1 (T (8), v->n1->tag);
  keys[n++] = gs_key1 (T (9), v->n2->word_tag);
  keys[n++] = gs_key1 (T (10), v->n2->tag);
  keys[n++] = gs_key2 (T (18), v->n0->tag, v->n1->tag);
  keys[n++] = gs_key3 (T (19), v->n0->tag, v->n1->tag, v->n2->tag);
  keys[n++] = gs_key2 (T (22), v->n0->word, v->n1->word);
  keys[n++] = gs_key2 (T (24), v->n0->tag, v->n1->word);
  keys[n++] = gs_key2 (T (25), v->n0->word, v->n1->tag);
  keys[n++] = gs_key4 (T (28), v->n0->tag, v->n1->tag, v->n2->tag, v->n3->tag);
  keys[n++] = gs_key2 (T (31), v->n0->second, v->n1->second);
  return n;
}

/* the top of the stack and the front, as words */
static guint
gs_arc_keys_pair (const View *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key1 (T (0), v->s0->word_tag);
  keys[n++] = gs_key1 (T (1), v->s0->word);
  keys[n++] = gs_key1 (T (2), v->s0->tag);
  keys[n++] = gs_key2 (T (11), v->s0->word_tag, v->n0->word_tag);
  keys[n++] = gs_key2 (T (12), v->s0->word_tag, v->n0->word);
  keys[n++] = gs_key2 (T (13), v->s0->word, v->n0->word_tag);
  keys[n++] = gs_key2 (T (14), v->s0->word_tag, v->n0->tag);
  keys[n++] = gs_key2 (T (15), v->s0->tag, v->n0->word_tag);
  keys[n++] = gs_key2 (T (16), v->s0->word, v->n0->word);
  keys[n++] = gs_key2 (T (17), v->s0->tag, v->n0->tag);
  keys[n++] = gs_key3 (T (20), v->s0->tag, v->n0->tag, v->n1->tag);
  keys[n++] = gs_key4 (T (21), v->s0->tag, v->n0->tag, v->n1->tag, v->n2->tag);
  keys[n++] = gs_key3 (T (23), v->s0->tag, v->n0->tag, v->n1->word);
  keys[n++] = gs_key3 (T (26), v->s0->word, v->n0->tag, v->n1->tag);
  keys[n++] = gs_key3 (T (27), v->s0->tag, v->n0->word, v->n1->tag);
  keys[n++] = gs_key3 (T (29), v->s0->second, v->n0->tag, v->n1->tag);
  keys[n++] = gs_key3 (T (30), v->s0->tag, v->n0->second, v->n1->tag);
  keys[n++] = gs_key2 (T (32), v->s0->second, v->n0->second);
  keys[n++] = gs_key2 (T (100), v->s0->word_tag, v->distance);
  keys[n++] = gs_key2 (T (101), v->n0->word_tag, v->distance);
  keys[n++] = gs_key3 (T (102), v->s0->tag, v->n0->tag, v->distance);
  keys[n++] = gs_key3 (T (103), v->s0->tag, v->n0->tag, v->between);
  keys[n++] = gs_key3 (T (104), v->s0->tag, v->n0->tag, v->n0->before);
  keys[n++] = gs_key3 (T (105), v->s0->tag, v->n0->tag, v->n0->after);
  keys[n++] = gs_key3 (T (106), v->s0->tag, v->n0->tag, v->s0->after);
  keys[n++] = gs_key3 (T (107), v->s0->tag, v->n0->tag, v->s0->before);
  keys[n++] = gs_key3 (T (108), v->s0->word, v->n0->before, v->n0->tag);
  keys[n++] = gs_key3 (T (109), v->n0->word, v->n0->before, v->s0->tag);
  keys[n++] = gs_key4 (T (110), v->s0->tag, v->n0->tag, v->n1->tag, v->n0->after);
  keys[n++] = gs_key4 (T (124), v->s0->frames, v->n0->tag, v->n1->tag, v->s0->tag);
  keys[n++] = gs_key3 (T (125), v->s0->field, v->n0->field, v->n0->before);
  keys[n++] = gs_key2 (T (126), v->s0->field, v->n0->word);
  keys[n++] = gs_key2 (T (127), v->s0->word, v->n0->field);
  keys[n++] = gs_key4 (T (129), v->s0->tag, v->n0->tag, v->between, v->distance);
  return n;
}

/* what stands below the top, and the arcs there; nothing of children of top and front */
static guint
gs_arc_keys_stack (const View *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key1 (T (40), v->s1->tag);
  keys[n++] = gs_key1 (T (41), v->s1->word_tag);
  keys[n++] = gs_key3 (T (42), v->s1->tag, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key4 (T (43), v->s1->tag, v->s0->tag, v->n0->tag, v->n1->tag);
  keys[n++] = gs_key2 (T (44), v->s1->word_tag, v->n0->word_tag);
  keys[n++] = gs_key3 (T (45), v->s1->word, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key3 (T (46), v->s1->tag, v->s0->word, v->n0->tag);
  keys[n++] = gs_key4 (T (47), v->s2->tag, v->s1->tag, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key3 (T (48), v->s0_label, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key4 (T (49), v->s1_label, v->s0_label, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key1 (T (50), v->s0h->word_tag);
  keys[n++] = gs_key1 (T (51), v->s0_label);
  keys[n++] = gs_key3 (T (52), v->s0h->tag, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key3 (T (53), v->s0hh->tag, v->s0h->tag, v->s0->tag);
  keys[n++] = gs_key2 (T (54), v->s0hh->word_tag, v->n0->tag);
  keys[n++] = gs_key3 (T (55), v->s0_label, v->s0->word, v->n0->tag);
  keys[n++] = gs_key3 (T (56), v->s0h->word, v->s0_label, v->n0->tag);
  keys[n++] = gs_key3 (T (57), v->s0h->tag, v->s0_label, v->n0->word);
  keys[n++] = gs_key4 (T (84), v->s1->tag, v->s1r->tag, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key2 (T (131), v->s0h->word, v->n0->word);
  return n;
}

/* what hangs on the top */
static guint
gs_arc_keys_top (const View *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key2 (T (60), v->s0l->tag, v->s0l_label);
  keys[n++] = gs_key1 (T (61), v->s0l->word);
  keys[n++] = gs_key2 (T (62), v->s0r->tag, v->s0r_label);
  keys[n++] = gs_key1 (T (63), v->s0r->word);
  keys[n++] = gs_key3 (T (66), v->s0->tag, v->s0l->tag, v->n0->tag);
  keys[n++] = gs_key3 (T (67), v->s0->tag, v->s0r->tag, v->n0->tag);
  keys[n++] = gs_key3 (T (69), v->s0->tag, v->s0r->tag, v->s0r2->tag);
  keys[n++] = gs_key3 (T (70), v->s0->tag, v->s0l->tag, v->s0l2->tag);
  keys[n++] = gs_key2 (T (72), v->s0l2->word_tag, v->s0l2_label);
  keys[n++] = gs_key2 (T (73), v->s0r2->word_tag, v->s0r2_label);
  keys[n++] = gs_key4 (T (75), v->s0->tag, v->s0r->tag, v->s0r_label, v->n0->tag);
  keys[n++] = gs_key3 (T (83), v->s0r->word, v->s0->word, v->n0->tag);
  keys[n++] = gs_key3 (T (85), v->s0l->word, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key2 (T (111), v->s0->word_tag, v->s0_right_set);
  keys[n++] = gs_key2 (T (112), v->s0->tag, v->s0_right_set);
  keys[n++] = gs_key2 (T (113), v->s0->tag, v->s0_left_set);
  keys[n++] = gs_key2 (T (114), v->s0->word_tag, v->s0_left_set);
  keys[n++] = gs_key3 (T (117), v->s0->tag, v->s0_right_set, v->n0->tag);
  keys[n++] = gs_key3 (T (118), v->s0->tag, v->s0_left_set, v->n0->tag);
  keys[n++] = gs_key3 (T (120), v->s0->tag, v->s0_right_count, v->n0->tag);
  keys[n++] = gs_key3 (T (121), v->s0->tag, v->s0_left_count, v->n0->tag);
  keys[n++] = gs_key3 (T (123), v->s0->frames, v->s0_right_set, v->n0->tag);
  return n;
}

/* what hangs on the front: which preposition or mark leads it, and does it go with the top? */
static guint
gs_arc_keys_children (const View *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key2 (T (64), v->n0l->tag, v->n0l_label);
  keys[n++] = gs_key1 (T (65), v->n0l->word);
  keys[n++] = gs_key3 (T (68), v->s0->tag, v->n0->tag, v->n0l->tag);
  keys[n++] = gs_key3 (T (71), v->n0->tag, v->n0l->tag, v->n0l2->tag);
  keys[n++] = gs_key2 (T (74), v->n0l2->word_tag, v->n0l2_label);
  keys[n++] = gs_key4 (T (76), v->s0->tag, v->n0->tag, v->n0l->tag, v->n0l_label);
  keys[n++] = gs_key2 (T (77), v->s0->word, v->n0l->word);
  keys[n++] = gs_key3 (T (79), v->s0->word, v->n0l->word, v->n0->word);
  keys[n++] = gs_key3 (T (80), v->s0->tag, v->n0l->word, v->n0->tag);
  keys[n++] = gs_key3 (T (81), v->s0->tag, v->n0l->word, v->n0->word);
  keys[n++] = gs_key4 (T (86), v->s0->field, v->n0l->word, v->n0->field, v->s0->tag);
  keys[n++] = gs_key2 (T (115), v->n0->tag, v->n0_set);
  keys[n++] = gs_key2 (T (116), v->n0->word_tag, v->n0_set);
  keys[n++] = gs_key3 (T (119), v->s0->tag, v->n0_set, v->n0->tag);
  keys[n++] = gs_key3 (T (122), v->s0->tag, v->n0_count, v->n0->tag);
  keys[n++] = gs_key3 (T (136), v->s0->word, v->n0_set, v->n0->tag);
  keys[n++] = gs_key4 (T (137), v->n0->before, v->n0l->word, v->s0->tag, v->n0->tag);
  return n;
}

/* what hangs on the front, or on the top's head instead */
static guint
gs_arc_keys_rest (const View *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key2 (T (78), v->s0h->word, v->n0l->word);
  keys[n++] = gs_key4 (T (82), v->s0->tag, v->s0h->tag, v->n0l->word, v->n0->tag);
  keys[n++] = gs_key3 (T (87), v->s0h->field, v->n0l->word, v->n0->field);
  keys[n++] = gs_key4 (T (128), v->s0_right_set, v->n0_set, v->s0->tag, v->n0->tag);
  keys[n++] = gs_key4 (T (130), v->s0h->tag, v->s0->tag, v->n0->tag, v->n0l_label);
  keys[n++] = gs_key3 (T (132), v->s0hh->tag, v->n0l->word, v->n0->tag);
  keys[n++] = gs_key4 (T (133), v->s0h->tag, v->s0->tag, v->n0_set, v->n0->tag);
  keys[n++] = gs_key3 (T (134), v->s0_label, v->n0_set, v->n0->tag);
  keys[n++] = gs_key3 (T (135), v->s0h->word, v->n0_set, v->n0->tag);
  return n;
}

guint
gs_parser_get_front_keys (const GsParserWord *words, guint front, guint64 *keys)
{
  View view;

  gs_view_init_front (&view, words, front);
  return gs_arc_keys_front (&view, keys);
}

guint
gs_parser_get_pair_keys (const GsParserWord *words, guint top, guint front, guint64 *keys)
{
  View view;

  gs_view_init_front (&view, words, front);
  gs_view_init_pair (&view, words, top);
  return gs_arc_keys_pair (&view, keys);
}

guint
gs_parser_get_state_keys (const GsParserWord *words, const GsParserState *state, guint groups,
                          guint64 *keys, guint n_keys[GS_N_KEY_GROUPS])
{
  guint n = 0;
  View view;

  gs_view_init (&view, words, state);
  n += n_keys[GS_KEYS_STACK] =
      groups >> GS_KEYS_STACK & 1 ? gs_arc_keys_stack (&view, keys + n) : 0;
  n += n_keys[GS_KEYS_TOP] = groups >> GS_KEYS_TOP & 1 ? gs_arc_keys_top (&view, keys + n) : 0;
  n += n_keys[GS_KEYS_FRONT] =
      groups >> GS_KEYS_FRONT & 1 ? gs_arc_keys_children (&view, keys + n) : 0;
  n += n_keys[GS_KEYS_REST] = groups >> GS_KEYS_REST & 1 ? gs_arc_keys_rest (&view, keys + n) : 0;
  return n;
}

guint
gs_parser_get_arc_keys (const GsParserWord *words, const GsParserState *state,
                        guint64 keys[GS_PARSER_MAX_KEYS])
{
  guint n = 0, n_groups[GS_N_KEY_GROUPS];

  n += gs_parser_get_front_keys (words, state->front->word, keys + n);
  n += gs_parser_get_pair_keys (words, gs_parser_get_top (state), state->front->word, keys + n);
  n += gs_parser_get_state_keys (words, state, G_MAXUINT, keys + n, n_groups);
  return n;
}

/* -- relations -- */

/* head and dependent of the arc in question, with what hangs on them */
typedef struct
{
  const GsParserWord *head, *dep, *dep_left, *dep_right, *dep_left2, *head_left, *head_right;
  guint64 dep_left_set, dep_right_set, head_left_set, head_right_set, head_label, side;
  guint64 distance, between;
} ArcView;

static void
gs_arc_view_init_pair (ArcView *arc, const View *v, GsAction action)
{
  gboolean right = action == GS_ACTION_RIGHT;

  arc->head = right ? v->s0 : v->n0;
  arc->dep = right ? v->n0 : v->s0;
  arc->side = gs_atom (ATOM_SIDE, right);
  arc->distance = v->distance;
  arc->between = v->between;
}

static void
gs_arc_view_init_state (ArcView *arc, const View *v, GsAction action)
{
  gboolean right = action == GS_ACTION_RIGHT;
  guint64 no_set = none.left_atom;

  arc->dep_left = right ? v->n0l : v->s0l;
  arc->dep_left2 = right ? v->n0l2 : v->s0l2;
  arc->dep_right = right ? v->s0r2 : v->s0r;
  arc->head_left = right ? v->s0l : v->n0l;
  arc->head_right = right ? v->s0r : v->n0l2;
  arc->dep_left_set = right ? v->n0_set : v->s0_left_set;
  arc->dep_right_set = right ? no_set : v->s0_right_set;
  arc->head_left_set = right ? v->s0_left_set : v->n0_set;
  arc->head_right_set = right ? v->s0_right_set : no_set;
  arc->head_label = right ? v->s0_label : 0;
}

/* head and dependent as words */
static guint
gs_label_keys_pair (const ArcView *a, guint64 *keys)
{
  guint64 side = a->side;
  guint n = 0;

  keys[n++] = gs_key1 (L (0), a->dep->word_tag);
  keys[n++] = gs_key1 (L (1), a->head->word_tag);
  keys[n++] = gs_key2 (L (2), a->head->tag, a->dep->tag);
  keys[n++] = gs_key2 (L (3), a->head->word, a->dep->word);
  keys[n++] = gs_key2 (L (4), a->head->word, a->dep->tag);
  keys[n++] = gs_key2 (L (5), a->head->tag, a->dep->word);
  keys[n++] = gs_key3 (L (10), a->dep[-1].tag, a->dep->tag, a->dep[1].tag);
  keys[n++] = gs_key3 (L (11), a->head[-1].tag, a->head->tag, a->head[1].tag);
  keys[n++] = gs_key3 (L (12), a->head->tag, a->dep->tag, a->dep[1].tag);
  keys[n++] = gs_key3 (L (13), a->head->tag, a->dep->tag, a->dep[-1].tag);
  keys[n++] = gs_key3 (L (14), a->head->tag, a->dep->tag, a->distance);
  keys[n++] = gs_key3 (L (15), a->head->tag, a->dep->tag, a->between);
  keys[n++] = gs_key3 (L (16), a->head->tag, a->dep->tag, a->dep->before);
  keys[n++] = gs_key3 (L (17), a->head->tag, a->dep->tag, a->dep->after);
  keys[n++] = gs_key2 (L (19), a->head->word, a->dep->field);
  keys[n++] = gs_key2 (L (20), a->head->field, a->dep->word);
  keys[n++] = gs_key2 (L (21), a->head->second, a->dep->second);
  keys[n++] = gs_key2 (L (22), a->dep->tag, a->dep[1].word);
  keys[n++] = gs_key3 (L (24), a->head->word, a->dep->before, a->dep->tag);
  return n;
}

/* what hangs on them already */
static guint
gs_label_keys_state (const ArcView *a, guint64 *keys)
{
  guint64 side = a->side;
  guint n = 0;

  keys[n++] = gs_key2 (L (6), a->dep->tag, a->dep_left->word);
  keys[n++] = gs_key3 (L (7), a->head->tag, a->dep->tag, a->dep_left->word);
  keys[n++] = gs_key3 (L (8), a->head->word, a->dep->tag, a->dep_left->word);
  keys[n++] = gs_key3 (L (9), a->head->tag, a->dep->word, a->dep_left->word);
  keys[n++] = gs_key3 (L (18), a->head->field, a->dep->field, a->dep_left->word);
  keys[n++] = gs_key2 (L (23), a->dep->field, a->dep_left->word);
  keys[n++] = gs_key3 (L (30), a->head->tag, a->dep->tag, a->dep_left_set);
  keys[n++] = gs_key3 (L (31), a->head->tag, a->dep->tag, a->head_left_set);
  keys[n++] = gs_key3 (L (32), a->head->tag, a->dep->tag, a->head_right_set);
  keys[n++] = gs_key2 (L (33), a->dep->word_tag, a->dep_left_set);
  keys[n++] = gs_key3 (L (34), a->head->word, a->head_right_set, a->dep->tag);
  keys[n++] = gs_key3 (L (35), a->head->word, a->head_left_set, a->dep->tag);
  keys[n++] = gs_key3 (L (36), a->head->frames, a->head_right_set, a->dep->tag);
  keys[n++] = gs_key3 (L (37), a->head->tag, a->head_label, a->dep->tag);
  keys[n++] = gs_key3 (L (38), a->dep->tag, a->dep_left_set, a->dep_right_set);
  keys[n++] = gs_key3 (L (39), a->head->tag, a->dep->tag, a->dep_left2->word);
  keys[n++] = gs_key3 (L (40), a->head->word, a->head_label, a->dep->word);
  keys[n++] = gs_key3 (L (41), a->head->frames, a->dep->tag, a->dep_left_set);
  keys[n++] = gs_key3 (L (42), a->head->tag, a->head_left->tag, a->dep->tag);
  keys[n++] = gs_key3 (L (43), a->head->tag, a->head_right->tag, a->dep->tag);
  keys[n++] = gs_key3 (L (44), a->head->field, a->dep->tag, a->dep_left_set);
  keys[n++] = gs_key4 (L (45), a->head->tag, a->dep->tag, a->dep_left_set, a->dep->before);
  return n;
}

guint
gs_parser_get_label_pair_keys (const GsParserWord *words, guint top, guint front, GsAction action,
                               guint64 *keys)
{
  ArcView arc;
  View view;

  gs_view_init_front (&view, words, front);
  gs_view_init_pair (&view, words, top);
  gs_arc_view_init_pair (&arc, &view, action);
  return gs_label_keys_pair (&arc, keys);
}

guint
gs_parser_get_label_state_keys (const GsParserWord *words, const GsParserState *state,
                                GsAction action, guint64 *keys)
{
  ArcView arc;
  View view;

  gs_view_init (&view, words, state);
  gs_arc_view_init_pair (&arc, &view, action);
  gs_arc_view_init_state (&arc, &view, action);
  return gs_label_keys_state (&arc, keys);
}

guint
gs_parser_get_label_keys (const GsParserWord *words, const GsParserState *state, GsAction action,
                          guint64 keys[GS_PARSER_MAX_KEYS])
{
  guint n = gs_parser_get_label_pair_keys (words, gs_parser_get_top (state), state->front->word,
                                           action, keys);

  return n + gs_parser_get_label_state_keys (words, state, action, keys + n);
}
