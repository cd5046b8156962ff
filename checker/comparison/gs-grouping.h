/* SPDX-License-Identifier: MIT */
/*
 * Grouping: which articles of a large batch are compared with each other.
 *
 * A batch of up to GS_GROUP_ARTICLES articles is one group. A larger one is cut into groups of at
 * most so many, each of which is then compared as a batch of its own: no fact of one group reaches
 * another, so groups may be compared in any order, by any number of threads or machines.
 *
 * Articles are joined by the keys they share (words of names, numbers, days, runs of words, offices
 * and their holders, quoted words), weighed by how few articles have them: the cosine of their
 * TF-IDF vectors (Salton and Buckley 1988). Alike ones are joined first, until a group is full
 * (Kruskal's algorithm with a bound on the size of a tree). Versions of one article stay together.
 *
 * A key of very many articles would pair all of them: it is salted. Its articles, in the order of
 * their days, are cut into runs of GS_GROUP_SALT, and only those of one run are held against each
 * other by it. So the work per article is bounded, and the whole grows with the articles.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* articles of a group at most: bounds what comparing it takes (about 150 kB of memory each) */
#define GS_GROUP_ARTICLES 400
/* articles that one key pairs with each other at most */
#define GS_GROUP_SALT 64

/**
 * GsGroupingTally: what the grouping came to
 */
typedef struct
{
  guint32 n_articles;
  guint32 n_groups;
  guint32 n_salted;     /* keys of more than GS_GROUP_SALT articles */
  guint64 n_pairs;      /* articles held against each other by their keys */
  guint64 n_to_compare; /* pairs of articles inside groups */
  guint64 n_cut;        /* likenesses that go from one group to another, as groups were full */
} GsGroupingTally;

typedef struct _GsGrouping GsGrouping;

/* life cycle */
GsGrouping *gs_grouping_new (void);
void gs_grouping_free (GsGrouping *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsGrouping, gs_grouping_free)

/* adds an article; articles are numbered from 0 in the order in which they are added, which must be
 * the same in every run: that of their paths. @keys: each once. @names: what versions of one
 * article share, hashed; 0 is none. @day: days since 1970, any for none */
void gs_grouping_add (GsGrouping *self, const guint32 *keys, guint n_keys, const guint64 *names,
                      guint n_names, gint32 day);

/* the group of each article, numbered from 0 in the order of their first articles */
guint32 *gs_grouping_solve (GsGrouping *self, guint32 limit, GsGroupingTally *tally);

G_END_DECLS
