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
static guint64 side_atoms[2];
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
  gs_atoms_fill (side_atoms, G_N_ELEMENTS (side_atoms), ATOM_SIDE);
  none.left_atom = none.right_atom = gs_atom (GS_ATOM_SET, 0);
  g_once_init_leave (&done, 1);
}

static guint
gs_distance_class (guint distance)
{
  if (distance < 5)
    return distance;
  return distance < 8 ? 5 : distance < 12 ? 6 : 7;
}

static void
gs_parser_view_init_stack (GsParserView *self, const GsParserWord *words, const GsParserNode *top)
{
  const GsParserNode *s0 = top != NULL ? top : &none;
  const GsParserNode *s1 = s0->below != NULL ? s0->below : &none;
  const GsParserNode *s2 = s1->below != NULL ? s1->below : &none;
  const GsParserNode *head = s0->attached ? s1 : &none;
  const GsParserNode *head2 = head->attached ? s2 : &none;

  self->s1 = &words[s1->word];
  self->s2 = &words[s2->word];
  self->s0h = &words[head->word];
  self->s0hh = &words[head2->word];
  self->s0l = &words[s0->left[0]];
  self->s0l2 = &words[s0->left[1]];
  self->s0r = &words[s0->right[0]];
  self->s0r2 = &words[s0->right[1]];
  self->s1l = &words[s1->left[0]];
  self->s1r = &words[s1->right[0]];
  self->s0_label = label_atoms[s0->attached * ATTACHED + s0->label];
  self->s1_label = label_atoms[s1->attached * ATTACHED + s1->label];
  self->s0l_label = label_atoms[s0->left_label[0]];
  self->s0l2_label = label_atoms[s0->left_label[1]];
  self->s0r_label = label_atoms[s0->right_label[0]];
  self->s0r2_label = label_atoms[s0->right_label[1]];
  self->s0_left_count = count_atoms[MIN (s0->n_left, MAX_COUNT)];
  self->s0_right_count = count_atoms[MIN (s0->n_right, MAX_COUNT)];
  self->s0_left_set = s0->left_atom;
  self->s0_right_set = s0->right_atom;
}

static void
gs_parser_view_init_front (GsParserView *self, const GsParserWord *words, guint front)
{
  self->n0 = &words[front];
  self->n1 = self->n0 + 1;
  self->n2 = self->n0 + 2;
  self->n3 = self->n0 + 3;
}

/* behind gs_parser_view_init_front () */
static void
gs_parser_view_init_pair (GsParserView *self, const GsParserWord *words, guint top)
{
  const GsParserWord *front = self->n0;
  guint place = (guint) (front - words);

  self->s0 = &words[top];
  self->distance = distance_atoms[top != 0 ? gs_distance_class (place - top) : NO_DISTANCE];
  self->between = between_atoms[top != 0 ? MIN (front->commas - self->s0->commas, 3u) * 4u
                                               + MIN (front->verbs - self->s0[1].verbs, 3u)
                                         : NO_BETWEEN];
}

void
gs_parser_view_init (GsParserView *self, const GsParserWord *words, const GsParserState *state)
{
  const GsParserNode *n0 = state->front;

  gs_parser_view_init_front (self, words, n0->word);
  gs_parser_view_init_pair (self, words, gs_parser_get_top (state));
  gs_parser_view_init_stack (self, words, state->top);
  self->n0l = &words[n0->left[0]];
  self->n0l2 = &words[n0->left[1]];
  self->n0l_label = label_atoms[n0->left_label[0]];
  self->n0l2_label = label_atoms[n0->left_label[1]];
  self->n0_count = count_atoms[MIN (n0->n_left, MAX_COUNT)];
  self->n0_set = n0->left_atom;
}

/* -- actions -- */

/* the front and what follows it */
static guint
gs_arc_keys_front (const GsParserView *v, guint64 *keys)
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
gs_arc_keys_pair (const GsParserView *v, guint64 *keys)
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
gs_arc_keys_stack (const GsParserView *v, guint64 *keys)
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
gs_arc_keys_top (const GsParserView *v, guint64 *keys)
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
gs_arc_keys_children (const GsParserView *v, guint64 *keys)
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

/* what hangs on the front, and the top's heads: does it hang on one of them instead? */
static guint
gs_arc_keys_rest (const GsParserView *v, guint64 *keys)
{
  guint n = 0;

  keys[n++] = gs_key2 (T (78), v->s0h->word, v->n0l->word);
  keys[n++] = gs_key4 (T (82), v->s0->tag, v->s0h->tag, v->n0l->word, v->n0->tag);
  keys[n++] = gs_key3 (T (87), v->s0h->field, v->n0l->word, v->n0->field);
  keys[n++] = gs_key4 (T (130), v->s0h->tag, v->s0->tag, v->n0->tag, v->n0l_label);
  keys[n++] = gs_key3 (T (132), v->s0hh->tag, v->n0l->word, v->n0->tag);
  keys[n++] = gs_key4 (T (133), v->s0h->tag, v->s0->tag, v->n0_set, v->n0->tag);
  keys[n++] = gs_key3 (T (134), v->s0_label, v->n0_set, v->n0->tag);
  keys[n++] = gs_key3 (T (135), v->s0h->word, v->n0_set, v->n0->tag);
  return n;
}

guint
gs_parser_get_arc_keys (const GsParserView *view, GsKeyGroup group, guint64 *keys)
{
  switch (group)
    {
    case GS_KEYS_FRONT:
      return gs_arc_keys_front (view, keys);
    case GS_KEYS_PAIR:
      return gs_arc_keys_pair (view, keys);
    case GS_KEYS_STACK:
      return gs_arc_keys_stack (view, keys);
    case GS_KEYS_TOP:
      return gs_arc_keys_top (view, keys);
    case GS_KEYS_CHILDREN:
      return gs_arc_keys_children (view, keys);
    default:
      return gs_arc_keys_rest (view, keys);
    }
}

/* -- relations -- */

/* head and dependent of the arc in question, with what hangs on them */
typedef struct
{
  const GsParserWord *head, *dep, *dep_left, *dep_left2, *head_left, *head_right;
  guint64 dep_left_set, dep_right_set, head_left_set, head_right_set, head_label, side;
  guint64 distance, between;
} ArcView;

/* the front is the dependent */
static void
gs_arc_view_init_right (ArcView *arc, const GsParserView *v)
{
  *arc = (ArcView){ .head = v->s0,
                    .dep = v->n0,
                    .dep_left = v->n0l,
                    .dep_left2 = v->n0l2,
                    .head_left = v->s0l,
                    .head_right = v->s0r,
                    .dep_left_set = v->n0_set,
                    .dep_right_set = none.left_atom,
                    .head_left_set = v->s0_left_set,
                    .head_right_set = v->s0_right_set,
                    .head_label = v->s0_label,
                    .side = side_atoms[1],
                    .distance = v->distance,
                    .between = v->between };
}

/* the top is */
static void
gs_arc_view_init_left (ArcView *arc, const GsParserView *v)
{
  *arc = (ArcView){ .head = v->n0,
                    .dep = v->s0,
                    .dep_left = v->s0l,
                    .dep_left2 = v->s0l2,
                    .head_left = v->n0l,
                    .head_right = v->n0l2,
                    .dep_left_set = v->s0_left_set,
                    .dep_right_set = v->s0_right_set,
                    .head_left_set = v->n0_set,
                    .head_right_set = none.left_atom,
                    .head_label = 0,
                    .side = side_atoms[0],
                    .distance = v->distance,
                    .between = v->between };
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

/* what hangs on the dependent already */
static guint
gs_label_keys_dependent (const ArcView *a, guint64 *keys)
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
  keys[n++] = gs_key2 (L (33), a->dep->word_tag, a->dep_left_set);
  keys[n++] = gs_key3 (L (38), a->dep->tag, a->dep_left_set, a->dep_right_set);
  keys[n++] = gs_key3 (L (39), a->head->tag, a->dep->tag, a->dep_left2->word);
  keys[n++] = gs_key3 (L (41), a->head->frames, a->dep->tag, a->dep_left_set);
  keys[n++] = gs_key3 (L (44), a->head->field, a->dep->tag, a->dep_left_set);
  keys[n++] = gs_key4 (L (45), a->head->tag, a->dep->tag, a->dep_left_set, a->dep->before);
  return n;
}

/* what hangs on the head already, and on what it hangs */
static guint
gs_label_keys_head (const ArcView *a, guint64 *keys)
{
  guint64 side = a->side;
  guint n = 0;

  keys[n++] = gs_key3 (L (31), a->head->tag, a->dep->tag, a->head_left_set);
  keys[n++] = gs_key3 (L (32), a->head->tag, a->dep->tag, a->head_right_set);
  keys[n++] = gs_key3 (L (34), a->head->word, a->head_right_set, a->dep->tag);
  keys[n++] = gs_key3 (L (35), a->head->word, a->head_left_set, a->dep->tag);
  keys[n++] = gs_key3 (L (36), a->head->frames, a->head_right_set, a->dep->tag);
  keys[n++] = gs_key3 (L (37), a->head->tag, a->head_label, a->dep->tag);
  keys[n++] = gs_key3 (L (40), a->head->word, a->head_label, a->dep->word);
  keys[n++] = gs_key3 (L (42), a->head->tag, a->head_left->tag, a->dep->tag);
  keys[n++] = gs_key3 (L (43), a->head->tag, a->head_right->tag, a->dep->tag);
  return n;
}

guint
gs_parser_get_label_keys (const GsParserView *view, GsAction action, GsLabelKeyGroup group,
                          guint64 *keys)
{
  ArcView arc;

  if (action == GS_ACTION_RIGHT)
    gs_arc_view_init_right (&arc, view);
  else
    gs_arc_view_init_left (&arc, view);
  switch (group)
    {
    case GS_LABEL_KEYS_PAIR:
      return gs_label_keys_pair (&arc, keys);
    case GS_LABEL_KEYS_DEPENDENT:
      return gs_label_keys_dependent (&arc, keys);
    default:
      return gs_label_keys_head (&arc, keys);
    }
}
