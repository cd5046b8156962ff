/* SPDX-License-Identifier: MIT */
/* Counts shared keys through an inverted index and joins articles, the most alike first. */
#include "comparison/gs-grouping.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* likenesses of an article that are followed: its nearest neighbours */
#define GS_GROUP_NEIGHBOURS 24
/* a lower cosine is chance */
#define GS_GROUP_LIKENESS 0.04

typedef struct
{
  guint32 key;
  guint32 article;
} GsGroupingEntry;

typedef struct
{
  guint64 name;
  guint32 article;
} GsGroupingName;

typedef struct
{
  guint32 a, b; /* a < b */
  float likeness;
} GsGroupingEdge;

struct _GsGrouping
{
  GArray *entries; /* of GsGroupingEntry */
  GArray *days;    /* of gint32, one an article */
  GArray *names;   /* of GsGroupingName, by article */
  /* while it is solved */
  guint32 *starts; /* one a posting list, and the end: articles of one key, salted */
  float *weights;  /* one a posting list */
  guint32 *lists;  /* posting lists of each article, by article */
  guint32 *firsts; /* one an article, and the end: index into lists */
  float *lengths;  /* one an article: of its vector */
  guint32 n_lists;
  GArray *edges;    /* of GsGroupingEdge */
  guint32 *parents; /* a union-find forest of articles */
  guint32 *sizes;   /* of its trees */
};

/**
 * gs_grouping_new:
 *
 * Returns: (transfer full): a grouping of no articles
 */
GsGrouping *
gs_grouping_new (void)
{
  GsGrouping *self = g_new0 (GsGrouping, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (GsGroupingEntry));
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->names = g_array_new (FALSE, FALSE, sizeof (GsGroupingName));
  self->edges = g_array_new (FALSE, FALSE, sizeof (GsGroupingEdge));
  return self;
}

/**
 * gs_grouping_free:
 * @self: (nullable): a grouping
 */
void
gs_grouping_free (GsGrouping *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_array_unref (self->days);
  g_array_unref (self->names);
  g_array_unref (self->edges);
  g_free (self->starts);
  g_free (self->weights);
  g_free (self->lists);
  g_free (self->firsts);
  g_free (self->lengths);
  g_free (self->parents);
  g_free (self->sizes);
  g_free (self);
}

/**
 * gs_grouping_add:
 *
 * The next article.
 */
void
gs_grouping_add (GsGrouping *self, const guint32 *keys, guint n_keys, const guint64 *names,
                 guint n_names, gint32 day)
{
  guint32 article = self->days->len;

  for (guint i = 0; i < n_keys; i++)
    {
      GsGroupingEntry entry = { keys[i], article };

      g_array_append_val (self->entries, entry);
    }
  for (guint i = 0; i < n_names; i++)
    {
      GsGroupingName name = { names[i], article };

      if (names[i] != 0)
        g_array_append_val (self->names, name);
    }
  g_array_append_val (self->days, day);
}

/* ---- the inverted index ---- */

typedef struct
{
  gint32 day;
  guint32 article;
} GsGroupingDay;

static int
gs_grouping_compare_days (const void *a, const void *b)
{
  const GsGroupingDay *one = a;
  const GsGroupingDay *two = b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  return (one->article > two->article) - (one->article < two->article);
}

/* each article's place in the order of days */
static guint32 *
gs_grouping_rank (const GsGrouping *self)
{
  guint32 n = self->days->len;
  g_autofree GsGroupingDay *days = g_new (GsGroupingDay, MAX (n, 1));
  guint32 *ranks = g_new (guint32, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    days[i] = (GsGroupingDay){ g_array_index (self->days, gint32, i), i };
  qsort (days, n, sizeof *days, gs_grouping_compare_days);
  for (guint32 i = 0; i < n; i++)
    ranks[days[i].article] = i;
  return ranks;
}

/* one pass of a radix sort: stable, by 16 bits of the key or of the article's rank */
static void
gs_grouping_sort_pass (const GsGroupingEntry *from, GsGroupingEntry *to, guint n, guint shift,
                       const guint32 *ranks)
{
  g_autofree guint32 *starts = g_new0 (guint32, 65537);

  for (guint i = 0; i < n; i++)
    starts[((ranks != NULL ? ranks[from[i].article] : from[i].key) >> shift & 0xffff) + 1]++;
  for (guint i = 0; i < 65536; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < n; i++)
    to[starts[(ranks != NULL ? ranks[from[i].article] : from[i].key) >> shift & 0xffff]++] =
        from[i];
}

/* by key, then by day, then by article */
static void
gs_grouping_sort_entries (GsGrouping *self)
{
  guint n = self->entries->len;
  g_autofree guint32 *ranks = gs_grouping_rank (self);
  GsGroupingEntry *entries = (GsGroupingEntry *) (gpointer) self->entries->data;
  g_autofree GsGroupingEntry *other = g_new (GsGroupingEntry, MAX (n, 1));

  gs_grouping_sort_pass (entries, other, n, 0, ranks);
  gs_grouping_sort_pass (other, entries, n, 16, ranks);
  gs_grouping_sort_pass (entries, other, n, 0, NULL);
  gs_grouping_sort_pass (other, entries, n, 16, NULL);
}

/* cuts the articles of one key, entries [first, end), into runs and weighs them; a key of one
 * article joins nothing, but lengthens its vector */
static void
gs_grouping_add_key (GsGrouping *self, GArray *starts, GArray *weights, guint first, guint end,
                     GsGroupingTally *tally)
{
  GsGroupingEntry *entries = (GsGroupingEntry *) (gpointer) self->entries->data;
  guint n = end - first;
  float weight = logf ((float) (self->days->len + 1) / (float) n);
  guint n_runs = (n + GS_GROUP_SALT - 1) / GS_GROUP_SALT;

  tally->n_salted += n_runs > 1;
  for (guint i = first; i < end; i++)
    self->lengths[entries[i].article] += weight * weight;
  for (guint run = 0; run < n_runs && n > 1; run++)
    {
      guint32 start = first + (guint) ((guint64) n * run / n_runs);
      guint32 stop = first + (guint) ((guint64) n * (run + 1) / n_runs);

      for (guint i = start; i < stop; i++)
        entries[i].key = starts->len;
      g_array_append_val (starts, start);
      g_array_append_val (weights, weight);
    }
  for (guint i = first; i < end && n == 1; i++)
    entries[i].key = G_MAXUINT32;
}

/* the posting lists of each article, by counting */
static void
gs_grouping_index_articles (GsGrouping *self)
{
  const GsGroupingEntry *entries = (const GsGroupingEntry *) (gconstpointer) self->entries->data;
  guint32 n = self->days->len;

  self->firsts = g_new0 (guint32, n + 2);
  for (guint i = 0; i < self->entries->len; i++)
    if (entries[i].key != G_MAXUINT32)
      self->firsts[entries[i].article + 2]++;
  for (guint32 i = 1; i < n + 2; i++)
    self->firsts[i] += self->firsts[i - 1];
  self->lists = g_new (guint32, self->firsts[n + 1] + 1);
  for (guint i = 0; i < self->entries->len; i++)
    if (entries[i].key != G_MAXUINT32)
      self->lists[self->firsts[entries[i].article + 1]++] = entries[i].key;
}

/* entries of keys that one article has go; the others keep their order */
static void
gs_grouping_drop_single (GsGrouping *self, GArray *starts)
{
  GsGroupingEntry *entries = (GsGroupingEntry *) (gpointer) self->entries->data;
  guint n = 0;
  guint32 last = G_MAXUINT32;

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (entries[i].key == G_MAXUINT32)
        continue;
      if (entries[i].key != last)
        g_array_index (starts, guint32, entries[i].key) = n;
      last = entries[i].key;
      entries[n++] = entries[i];
    }
  g_array_set_size (self->entries, n);
  g_array_append_val (starts, n);
}

static void
gs_grouping_index (GsGrouping *self, GsGroupingTally *tally)
{
  const GsGroupingEntry *entries = (const GsGroupingEntry *) (gconstpointer) self->entries->data;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (float));
  guint first = 0;

  self->lengths = g_new0 (float, self->days->len + 1);
  gs_grouping_sort_entries (self);
  for (guint i = 1; i <= self->entries->len; i++)
    if (i == self->entries->len || entries[i].key != entries[first].key)
      {
        gs_grouping_add_key (self, starts, weights, first, i, tally);
        first = i;
      }
  self->n_lists = starts->len;
  gs_grouping_drop_single (self, starts);
  gs_grouping_index_articles (self);
  self->starts = (guint32 *) (gpointer) g_array_free (g_steal_pointer (&starts), FALSE);
  self->weights = (float *) (gpointer) g_array_free (g_steal_pointer (&weights), FALSE);
  for (guint32 i = 0; i < self->days->len; i++)
    self->lengths[i] = sqrtf (self->lengths[i]);
}

/* ---- likenesses ---- */

typedef struct
{
  float *sums;    /* one an article */
  GArray *others; /* of guint32: those with a sum */
  GArray *found;  /* of GsGroupingEdge: a is the article, b the other */
} GsGroupingScratch;

static int
gs_grouping_compare_edges (const void *a, const void *b)
{
  const GsGroupingEdge *one = a;
  const GsGroupingEdge *two = b;

  if (one->likeness != two->likeness)
    return one->likeness > two->likeness ? -1 : 1;
  if (one->a != two->a)
    return one->a < two->a ? -1 : 1;
  return (one->b > two->b) - (one->b < two->b);
}

static void
gs_grouping_sum (const GsGrouping *self, guint32 article, GsGroupingScratch *scratch)
{
  const GsGroupingEntry *entries = (const GsGroupingEntry *) (gconstpointer) self->entries->data;

  g_array_set_size (scratch->others, 0);
  for (guint32 k = self->firsts[article]; k < self->firsts[article + 1]; k++)
    {
      guint32 list = self->lists[k];
      float weight = self->weights[list] * self->weights[list];

      for (guint32 i = self->starts[list]; i < self->starts[list + 1]; i++)
        {
          guint32 other = entries[i].article;

          if (other == article)
            continue;
          if (scratch->sums[other] == 0)
            g_array_append_val (scratch->others, other);
          scratch->sums[other] += weight;
        }
    }
}

/* the nearest neighbours of an article become edges */
static void
gs_grouping_link (GsGrouping *self, guint32 article, GsGroupingScratch *scratch)
{
  g_array_set_size (scratch->found, 0);
  for (guint i = 0; i < scratch->others->len; i++)
    {
      guint32 other = g_array_index (scratch->others, guint32, i);
      float lengths = self->lengths[article] * self->lengths[other];
      GsGroupingEdge edge = { MIN (article, other), MAX (article, other),
                              lengths > 0 ? scratch->sums[other] / lengths : 0 };

      scratch->sums[other] = 0;
      if (edge.likeness >= (float) GS_GROUP_LIKENESS)
        g_array_append_val (scratch->found, edge);
    }
  g_array_sort (scratch->found, gs_grouping_compare_edges);
  g_array_append_vals (self->edges, scratch->found->data,
                       MIN (scratch->found->len, GS_GROUP_NEIGHBOURS));
}

static void
gs_grouping_link_all (GsGrouping *self, GsGroupingTally *tally)
{
  guint32 n = self->days->len;
  g_autofree float *sums = g_new0 (float, n + 1);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GsGroupingEdge));
  GsGroupingScratch scratch = { sums, others, found };

  for (guint32 i = 0; i < n; i++)
    {
      gs_grouping_sum (self, i, &scratch);
      tally->n_pairs += others->len;
      gs_grouping_link (self, i, &scratch);
    }
  tally->n_pairs /= 2;
  g_array_sort (self->edges, gs_grouping_compare_edges);
}

/* ---- joining ---- */

static guint32
gs_grouping_find (GsGrouping *self, guint32 article)
{
  while (self->parents[article] != article)
    article = self->parents[article] = self->parents[self->parents[article]];
  return article;
}

/* FALSE if the group would hold too many */
static gboolean
gs_grouping_join (GsGrouping *self, guint32 a, guint32 b, guint32 limit)
{
  guint32 one = gs_grouping_find (self, a);
  guint32 two = gs_grouping_find (self, b);

  if (one == two)
    return TRUE;
  if (self->sizes[one] + self->sizes[two] > limit)
    return FALSE;
  self->parents[MAX (one, two)] = MIN (one, two);
  self->sizes[MIN (one, two)] += self->sizes[MAX (one, two)];
  return TRUE;
}

static void
gs_grouping_join_versions (GsGrouping *self, guint32 limit)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->names->len; i++)
    {
      GsGroupingName *name = &g_array_index (self->names, GsGroupingName, i);
      gpointer first = g_hash_table_lookup (firsts, &name->name);

      /* more versions than a group holds go on in another */
      if (first == NULL
          || !gs_grouping_join (self, GPOINTER_TO_UINT (first) - 1, name->article, limit))
        g_hash_table_replace (firsts, &name->name, GUINT_TO_POINTER (name->article + 1));
    }
}

static void
gs_grouping_join_alike (GsGrouping *self, guint32 limit, GsGroupingTally *tally)
{
  const GsGroupingEdge *last = NULL;

  for (guint i = 0; i < self->edges->len; i++)
    {
      const GsGroupingEdge *edge = &g_array_index (self->edges, GsGroupingEdge, i);

      /* both articles may have found each other */
      if (last != NULL && last->a == edge->a && last->b == edge->b)
        continue;
      if (!gs_grouping_join (self, edge->a, edge->b, limit))
        tally->n_cut++;
      last = edge;
    }
}

static guint32 *
gs_grouping_number (GsGrouping *self, GsGroupingTally *tally)
{
  guint32 n = self->days->len;
  guint32 *groups = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    {
      guint32 root = gs_grouping_find (self, i);

      if (root != i)
        {
          groups[i] = groups[root]; /* roots are the lowest of their groups */
          continue;
        }
      groups[i] = tally->n_groups++;
      tally->n_to_compare += (guint64) self->sizes[i] * (self->sizes[i] - 1) / 2;
    }
  return groups;
}

/**
 * gs_grouping_solve:
 * @limit: articles a group may hold, at least 1
 * @tally: (out caller-allocates)
 *
 * Call once.
 *
 * Returns: (transfer full): a group number for each article
 */
guint32 *
gs_grouping_solve (GsGrouping *self, guint32 limit, GsGroupingTally *tally)
{
  guint32 n = self->days->len;

  *tally = (GsGroupingTally){ .n_articles = n };
  self->parents = g_new (guint32, n + 1);
  self->sizes = g_new (guint32, n + 1);
  for (guint32 i = 0; i < n; i++)
    {
      self->parents[i] = n <= limit ? 0 : i;
      self->sizes[i] = n <= limit ? n : 1;
    }
  if (n > limit)
    {
      gs_grouping_index (self, tally);
      gs_grouping_link_all (self, tally);
      gs_grouping_join_versions (self, limit);
      gs_grouping_join_alike (self, limit, tally);
    }
  return gs_grouping_number (self, tally);
}
