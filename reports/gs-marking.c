/* SPDX-License-Identifier: MIT */
/* Parts articles into marks by a sweep over the ends of all evidence. */
#include "gs-marking.h"

#include <string.h>

/* findings and claims that one mark names; keeps the report linear where thousands rest on one word
 */
#define GS_MARK_OWNERS 32

typedef struct
{
  GsSpan span;
  guint32 owner;
} GsInterval;

struct _GsMarking
{
  const GsReport *report;
  guint32 n_articles;
  GArray **marks; /* of GsMark, one array an article, owned; NULL where there is none */
  GArray *owners; /* of guint32 */
};

static void
gs_marking_collect (GArray **intervals, const GsEvidence *evidence, guint32 owner)
{
  GsInterval interval = { .span = evidence->span, .owner = owner };

  if (gs_span_is_empty (evidence->span))
    return;
  if (intervals[evidence->article] == NULL)
    intervals[evidence->article] = g_array_new (FALSE, FALSE, sizeof (GsInterval));
  g_array_append_val (intervals[evidence->article], interval);
}

static void
gs_marking_collect_findings (GArray **intervals, const GsReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      for (guint k = 0; k < finding->sides->len; k++)
        {
          const GsSide *side = g_ptr_array_index (finding->sides, k);

          for (guint m = 0; m < side->evidence->len; m++)
            gs_marking_collect (intervals, &g_array_index (side->evidence, GsEvidence, m), i);
        }
    }
}

static void
gs_marking_collect_claims (GArray **intervals, const GsReport *report, guint n_claims)
{
  guint n_marked[GS_N_CLAIM_VERDICTS] = { 0 };

  for (guint i = 0; i < report->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (report->claims, i);

      for (guint k = 0; n_marked[claim->verdict] < n_claims && k < claim->cells->len; k++)
        gs_marking_collect (intervals, &g_array_index (claim->cells, GsClaimCell, k).evidence,
                            report->findings->len + i);
      n_marked[claim->verdict]++;
    }
}

static int
gs_interval_compare (gconstpointer a, gconstpointer b)
{
  const GsInterval *one = a;
  const GsInterval *two = b;
  int order = gs_span_compare (one->span, two->span);

  if (order != 0)
    return order;
  return one->owner < two->owner ? -1 : one->owner > two->owner;
}

static int
gs_marking_compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

/* sorts numbers; each stays once */
static void
gs_marking_settle (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, gs_marking_compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (i == 0 || g_array_index (numbers, guint32, i) != g_array_index (numbers, guint32, n - 1))
      g_array_index (numbers, guint32, n++) = g_array_index (numbers, guint32, i);
  g_array_set_size (numbers, n);
}

/* where marks begin or end: sorted, each once */
static GArray *
gs_marking_new_places (const GArray *intervals)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (guint32), intervals->len * 2);

  for (guint i = 0; i < intervals->len; i++)
    {
      const GsInterval *interval = &g_array_index (intervals, GsInterval, i);

      g_array_append_val (places, interval->span.start);
      g_array_append_val (places, interval->span.end);
    }
  gs_marking_settle (places);
  return places;
}

static void
gs_marking_drop_ended (GArray *active, guint32 place)
{
  guint n = 0;

  for (guint i = 0; i < active->len; i++)
    {
      GsInterval interval = g_array_index (active, GsInterval, i);

      if (interval.span.end > place)
        g_array_index (active, GsInterval, n++) = interval;
    }
  g_array_set_size (active, n);
}

/* the owners of the active intervals, ascending, each once */
static void
gs_marking_add_mark (GsMarking *self, GArray *marks, const GArray *active, GsSpan span)
{
  GsMark mark = { .span = span, .first_owner = self->owners->len };
  guint32 owners[GS_MARK_OWNERS] = { 0 };
  guint n = 0;

  for (guint i = 0; i < active->len && n < GS_MARK_OWNERS; i++)
    owners[n++] = g_array_index (active, GsInterval, i).owner;
  qsort (owners, n, sizeof *owners, gs_marking_compare_numbers);
  for (guint i = 0; i < n; i++)
    if (i == 0 || owners[i] != owners[i - 1])
      g_array_append_val (self->owners, owners[i]);
  mark.n_owners = self->owners->len - mark.first_owner;
  g_array_append_val (marks, mark);
}

static GArray *
gs_marking_sweep (GsMarking *self, GArray *intervals)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (GsMark));
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (GsInterval));
  g_autoptr (GArray) places = NULL;
  guint next = 0;

  g_array_sort (intervals, gs_interval_compare);
  places = gs_marking_new_places (intervals);
  for (guint i = 0; i + 1 < places->len; i++)
    {
      guint32 place = g_array_index (places, guint32, i);

      gs_marking_drop_ended (active, place);
      while (next < intervals->len
             && g_array_index (intervals, GsInterval, next).span.start == place)
        g_array_append_val (active, g_array_index (intervals, GsInterval, next++));
      if (active->len > 0)
        gs_marking_add_mark (self, marks, active,
                             GS_SPAN_INIT (place, g_array_index (places, guint32, i + 1)));
    }
  return marks;
}

/**
 * gs_marking_new:
 * @report: a finished report
 * @n_claims: how many claims of each verdict have marks
 *
 * Returns: (transfer full): the marks of all its articles
 */
GsMarking *
gs_marking_new (const GsReport *report, guint n_claims)
{
  GsMarking *self = g_new0 (GsMarking, 1);
  g_autofree GArray **intervals = g_new0 (GArray *, MAX (report->articles->len, 1));

  self->report = report;
  self->n_articles = report->articles->len;
  self->marks = g_new0 (GArray *, MAX (self->n_articles, 1));
  self->owners = g_array_new (FALSE, FALSE, sizeof (guint32));
  gs_marking_collect_findings (intervals, report);
  gs_marking_collect_claims (intervals, report, n_claims);
  for (guint32 i = 0; i < self->n_articles; i++)
    if (intervals[i] != NULL)
      {
        self->marks[i] = gs_marking_sweep (self, intervals[i]);
        g_array_unref (intervals[i]);
      }
  return self;
}

/**
 * gs_marking_free:
 * @self: (nullable): a marking
 */
void
gs_marking_free (GsMarking *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->n_articles; i++)
    g_clear_pointer (&self->marks[i], g_array_unref);
  g_array_unref (self->owners);
  g_free (self->marks);
  g_free (self);
}

/**
 * gs_marking_get_marks:
 * @article: index of an article of the report
 * @n_marks: (out): how many
 *
 * Returns: (transfer none) (nullable): the article's marks by place, %NULL if there is none
 */
const GsMark *
gs_marking_get_marks (const GsMarking *self, guint32 article, guint *n_marks)
{
  const GArray *marks = self->marks[article];

  *n_marks = marks != NULL ? marks->len : 0;
  return marks != NULL ? (const GsMark *) (gconstpointer) marks->data : NULL;
}

/**
 * gs_marking_get_owners:
 *
 * Returns: (transfer none): the @mark's owners, ascending
 */
const guint32 *
gs_marking_get_owners (const GsMarking *self, const GsMark *mark)
{
  return &g_array_index (self->owners, guint32, mark->first_owner);
}

/* blocks are sorted and do not overlap */
static gboolean
gs_marking_is_shown (const GsMarking *self, guint32 article, guint32 offset)
{
  const GsReportArticle *row = gs_report_get_article (self->report, article);
  guint low = 0;
  guint high = 0;
  const GsBlock *blocks = row->article != NULL ? gs_article_get_blocks (row->article, &high) : NULL;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (offset < blocks[middle].span.start)
        high = middle;
      else if (offset >= blocks[middle].span.end)
        low = middle + 1;
      else
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_marking_find:
 * @evidence: evidence of the report
 *
 * Returns: the number, from 0, of the mark of its article with which @evidence begins; -1 if it has
 *   no words or begins outside the article's blocks (in front matter, say), where nothing is shown
 */
gint
gs_marking_find (const GsMarking *self, const GsEvidence *evidence)
{
  guint n;
  const GsMark *marks = gs_marking_get_marks (self, evidence->article, &n);
  guint low = 0;

  if (!gs_marking_is_shown (self, evidence->article, evidence->span.start))
    return -1;
  while (low < n)
    {
      guint middle = low + (n - low) / 2;

      if (marks[middle].span.start == evidence->span.start)
        return (gint) middle;
      if (marks[middle].span.start < evidence->span.start)
        low = middle + 1;
      else
        n = middle;
    }
  return -1;
}

/* ---- blocks ---- */

/**
 * gs_marking_new_block_owners:
 * @first: the first mark of @article that does not end before the block
 * @end: where the block ends
 *
 * Returns: (transfer full): of guint32: the owners of all marks of the block, ascending, each once
 */
GArray *
gs_marking_new_block_owners (const GsMarking *self, guint32 article, guint first, guint32 end)
{
  guint n_marks;
  const GsMark *marks = gs_marking_get_marks (self, article, &n_marks);
  GArray *owners = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = first; i < n_marks && marks[i].span.start < end; i++)
    g_array_append_vals (owners, gs_marking_get_owners (self, &marks[i]), marks[i].n_owners);
  gs_marking_settle (owners);
  return owners;
}

/**
 * gs_mark_iter_init:
 * @block: a block of the article
 * @first: the first mark of @article that does not end before the block
 *
 * Begins to go through the pieces of a block.
 */
void
gs_mark_iter_init (GsMarkIter *self, const GsMarking *marking, guint32 article, GsSpan block,
                   guint first)
{
  *self = (GsMarkIter){ .next = first, .rest = block };
  self->marks = gs_marking_get_marks (marking, article, &self->n_marks);
}

/**
 * gs_mark_iter_next:
 * @piece: (out): the next piece
 *
 * Returns: %FALSE after the last
 */
gboolean
gs_mark_iter_next (GsMarkIter *self, GsMarkPiece *piece)
{
  const GsMark *mark = self->next < self->n_marks ? &self->marks[self->next] : NULL;
  guint32 place = self->rest.start;

  if (self->done)
    return FALSE;
  if (mark != NULL && mark->span.start >= self->rest.end)
    mark = NULL;
  *piece = (GsMarkPiece){ .number = self->next };
  if (self->at_mark)
    {
      self->rest.start = MIN (mark->span.end, self->rest.end);
      piece->mark = mark;
      self->next++;
    }
  else
    {
      self->rest.start = mark != NULL ? MAX (mark->span.start, place) : self->rest.end;
      self->done = mark == NULL;
    }
  piece->span = GS_SPAN_INIT (place, self->rest.start);
  self->at_mark = !self->at_mark;
  return TRUE;
}
