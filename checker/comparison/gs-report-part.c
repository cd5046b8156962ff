/* SPDX-License-Identifier: MIT */
/* Copies parts out of a finished report, their articles numbered anew. */
#include "comparison/gs-report-part.h"

/* findings, and claims that have none, in one part of what goes across stories; and pieces of
 * evidence after which no finding more is begun */
#define GS_ACROSS_STEP     100
#define GS_ACROSS_EVIDENCE 500

/**
 * GsLists: numbers of findings, claims or items by the list they are in
 */
typedef struct
{
  guint32 *firsts; /* of each list in @numbers, and one more */
  guint32 *numbers;
} GsLists;

struct _GsReportParts
{
  const GsReport *whole;
  guint32 n_across; /* pages of what goes across stories; their lists follow those of the stories */
  guint32 *pages;   /* of each finding that goes across stories; 0 for the others */
  GsLists findings;
  GsLists claims;
  GsLists not_compared;
};

typedef struct
{
  const GsReportParts *parts;
  const GsReport *whole;
  GsReport *part;
  guint32 list;
  GArray *articles; /* of guint32: numbers in the whole, ascending; the index is that in the part */
} GsPart;

/* ---- what is in which part ---- */

/* @keys name the list of each number, G_MAXUINT32 for none */
static void
gs_lists_init (GsLists *self, const guint32 *keys, guint32 n_keys, guint32 n_lists)
{
  self->firsts = g_new0 (guint32, n_lists + 2);
  self->numbers = g_new (guint32, MAX (n_keys, 1));
  for (guint32 i = 0; i < n_keys; i++)
    if (keys[i] != G_MAXUINT32)
      self->firsts[keys[i] + 2]++;
  for (guint32 i = 2; i < n_lists + 2; i++)
    self->firsts[i] += self->firsts[i - 1];
  for (guint32 i = 0; i < n_keys; i++)
    if (keys[i] != G_MAXUINT32)
      self->numbers[self->firsts[keys[i] + 1]++] = i;
}

static void
gs_lists_clear (GsLists *self)
{
  g_free (self->firsts);
  g_free (self->numbers);
}

static guint32
gs_lists_get (const GsLists *self, guint32 list, const guint32 **numbers)
{
  *numbers = self->numbers + self->firsts[list];
  return self->firsts[list + 1] - self->firsts[list];
}

/* begins another part where one is full */
static void
gs_report_parts_fill_page (GsReportParts *self, guint32 finding, guint *n_findings,
                           guint *n_evidence)
{
  const GPtrArray *sides = gs_report_get_finding (self->whole, finding)->sides;

  if (self->n_across == 0 || *n_findings == GS_ACROSS_STEP || *n_evidence >= GS_ACROSS_EVIDENCE)
    {
      self->n_across++;
      *n_findings = *n_evidence = 0;
    }
  self->pages[finding] = self->n_across - 1;
  (*n_findings)++;
  for (guint i = 0; i < sides->len; i++)
    *n_evidence += ((const GsSide *) g_ptr_array_index (sides, i))->evidence->len;
}

/* the list of each finding; pages of what goes across stories follow the stories */
static guint32 *
gs_report_parts_place_findings (GsReportParts *self)
{
  guint32 n = self->whole->findings->len;
  guint32 *keys = g_new (guint32, MAX (n, 1));
  guint n_findings = 0;
  guint n_evidence = 0;

  for (guint32 i = 0; i < n; i++)
    {
      keys[i] = gs_report_get_finding (self->whole, i)->story;
      if (keys[i] != GS_STORY_SEVERAL)
        continue;
      gs_report_parts_fill_page (self, i, &n_findings, &n_evidence);
      keys[i] = self->whole->stories->len + self->pages[i];
    }
  return keys;
}

/* pages, from 1, of the findings that go across stories, by their fingerprints */
static GHashTable *
gs_report_parts_index_pages (const GsReportParts *self)
{
  GHashTable *pages = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < self->whole->findings->len; i++)
    if (gs_report_get_finding (self->whole, i)->story == GS_STORY_SEVERAL)
      g_hash_table_insert (pages, gs_report_get_finding (self->whole, i)->fingerprint,
                           GUINT_TO_POINTER (self->pages[i] + 1));
  return pages;
}

/* the list of each claim: it stands beside the finding about it */
static guint32 *
gs_report_parts_place_claims (GsReportParts *self)
{
  guint32 n = self->whole->claims->len;
  guint32 n_free = 0;
  guint32 *keys = g_new (guint32, MAX (n, 1));
  g_autoptr (GHashTable) pages = gs_report_parts_index_pages (self);

  for (guint32 i = 0; i < n; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (self->whole->claims, i);
      guint32 page = 0;

      keys[i] = claim->story;
      if (claim->story != GS_STORY_SEVERAL)
        continue;
      if (claim->finding != NULL)
        page = GPOINTER_TO_UINT (g_hash_table_lookup (pages, claim->finding));
      keys[i] = self->whole->stories->len + (page > 0 ? page - 1 : n_free++ / GS_ACROSS_STEP);
    }
  self->n_across = MAX (self->n_across, (n_free + GS_ACROSS_STEP - 1) / GS_ACROSS_STEP);
  return keys;
}

/* what names no words belongs to no story */
static void
gs_report_parts_sort_not_compared (GsReportParts *self)
{
  guint32 n = self->whole->not_compared->len;
  g_autofree guint32 *keys = g_new (guint32, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (self->whole->not_compared, i);
      const GsEvidence *first =
          item->evidence->len > 0 ? &g_array_index (item->evidence, GsEvidence, 0) : NULL;

      keys[i] =
          first != NULL ? gs_report_get_article (self->whole, first->article)->story : G_MAXUINT32;
    }
  gs_lists_init (&self->not_compared, keys, n, self->whole->stories->len);
}

/**
 * gs_report_parts_new:
 * @report: a finished report, which must stay
 *
 * Returns: (transfer full): what is in which part of it
 */
GsReportParts *
gs_report_parts_new (const GsReport *report)
{
  GsReportParts *self = g_new0 (GsReportParts, 1);
  g_autofree guint32 *findings = NULL;
  g_autofree guint32 *claims = NULL;
  guint32 n_lists;

  self->whole = report;
  self->pages = g_new0 (guint32, MAX (report->findings->len, 1));
  findings = gs_report_parts_place_findings (self);
  claims = gs_report_parts_place_claims (self);
  n_lists = report->stories->len + self->n_across;
  gs_lists_init (&self->findings, findings, report->findings->len, n_lists);
  gs_lists_init (&self->claims, claims, report->claims->len, n_lists);
  gs_report_parts_sort_not_compared (self);
  return self;
}

/**
 * gs_report_parts_free:
 * @self: (nullable): parts
 */
void
gs_report_parts_free (GsReportParts *self)
{
  if (self == NULL)
    return;
  gs_lists_clear (&self->findings);
  gs_lists_clear (&self->claims);
  gs_lists_clear (&self->not_compared);
  g_free (self->pages);
  g_free (self);
}

/**
 * gs_report_parts_count_across:
 *
 * Returns: how many parts there are of what goes across stories, 0 if nothing does
 */
guint32
gs_report_parts_count_across (const GsReportParts *self)
{
  return self->n_across;
}

/**
 * gs_report_parts_get_across:
 * @finding: number of a finding that goes across stories
 *
 * Returns: the part it is in, from 0
 */
guint32
gs_report_parts_get_across (const GsReportParts *self, guint finding)
{
  return self->pages[finding];
}

/* ---- which articles ---- */

static int
gs_part_compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

/* sorts numbers; each stays once */
static void
gs_part_settle (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, gs_part_compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (i == 0 || g_array_index (numbers, guint32, i) != g_array_index (numbers, guint32, n - 1))
      g_array_index (numbers, guint32, n++) = g_array_index (numbers, guint32, i);
  g_array_set_size (numbers, n);
}

/* the article's number in the part, G_MAXUINT32 if it is not in it */
static guint32
gs_part_find (const GsPart *self, guint32 article)
{
  guint index;

  return g_array_binary_search (self->articles, &article, gs_part_compare_numbers, &index)
             ? index
             : G_MAXUINT32;
}

/* across stories, only articles that something rests on */
static void
gs_part_want_cited (GsPart *self)
{
  const guint32 *numbers;
  guint32 n = gs_lists_get (&self->parts->findings, self->list, &numbers);

  for (guint32 i = 0; i < n; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self->whole, numbers[i]);

      for (guint k = 0; k < finding->sides->len; k++)
        {
          const GsSide *side = g_ptr_array_index (finding->sides, k);

          for (guint m = 0; m < side->evidence->len; m++)
            g_array_append_val (self->articles,
                                g_array_index (side->evidence, GsEvidence, m).article);
        }
    }
  n = gs_lists_get (&self->parts->claims, self->list, &numbers);
  for (guint32 i = 0; i < n; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (self->whole->claims, numbers[i]);

      for (guint k = 0; k < claim->cells->len; k++)
        g_array_append_val (self->articles, g_array_index (claim->cells, GsClaimCell, k).article);
    }
  gs_part_settle (self->articles);
}

static void
gs_part_copy_articles (GsPart *self)
{
  for (guint32 i = 0; i < self->articles->len; i++)
    {
      const GsReportArticle *row =
          gs_report_get_article (self->whole, g_array_index (self->articles, guint32, i));
      GsReportArticle *copy;

      gs_report_add_article (
          self->part, row->article != NULL ? gs_article_ref (row->article) : NULL, row->path);
      copy = g_ptr_array_index (self->part->articles, i);
      copy->n_sentences = row->n_sentences;
      copy->n_words = row->n_words;
      copy->archived = row->archived;
      copy->superseded = row->superseded;
      copy->alone = row->alone;
    }
}

/* ---- what speaks of them ---- */

/* whether the article is in the part; if so its number becomes that of the part */
static gboolean
gs_part_renumber (const GsPart *self, GsEvidence *evidence)
{
  evidence->article = gs_part_find (self, evidence->article);
  return evidence->article != G_MAXUINT32;
}

static void
gs_part_copy_evidence (const GsPart *self, const GArray *from, GArray *to)
{
  for (guint i = 0; i < from->len; i++)
    {
      GsEvidence evidence = g_array_index (from, GsEvidence, i);

      if (gs_part_renumber (self, &evidence))
        g_array_append_val (to, evidence);
    }
}

static void
gs_part_copy_group (GsPart *self, const GsSourceGroup *group)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));
  GsSourceGroup *copy;

  for (guint i = 0; i < group->articles->len; i++)
    {
      guint32 number = gs_part_find (self, g_array_index (group->articles, guint32, i));

      if (number != G_MAXUINT32)
        g_array_append_val (members, number);
    }
  copy = gs_report_add_group (self->part, group->label, group->sign,
                              (const guint32 *) (gconstpointer) members->data, members->len);
  gs_part_copy_evidence (self, group->evidence, copy->evidence);
}

static void
gs_part_copy_groups (GsPart *self)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->articles->len; i++)
    {
      guint32 group =
          gs_report_get_article (self->whole, g_array_index (self->articles, guint32, i))->group;

      g_array_append_val (groups, group);
    }
  gs_part_settle (groups);
  for (guint i = 0; i < groups->len; i++)
    gs_part_copy_group (
        self, g_ptr_array_index (self->whole->groups, g_array_index (groups, guint32, i)));
}

static void
gs_part_copy_finding (GsPart *self, const GsFinding *finding)
{
  GsFinding *copy = gs_finding_copy (finding);

  copy->article = finding->sides->len > 0 ? 0 : gs_part_find (self, finding->article);
  for (guint i = 0; i < copy->sides->len; i++)
    {
      GsSide *side = g_ptr_array_index (copy->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        gs_part_renumber (self, &g_array_index (side->evidence, GsEvidence, k));
    }
  g_ptr_array_add (self->part->findings, copy);
}

static void
gs_part_copy_claim (GsPart *self, const GsReportClaim *claim)
{
  GsReportClaim *copy = gs_report_add_claim (self->part, claim->title, claim->slot);

  copy->fact = g_strdup (claim->fact);
  copy->why = g_strdup (claim->why);
  copy->doubt = g_strdup (claim->doubt);
  for (guint i = 0; i < claim->cells->len; i++)
    {
      const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);

      gs_report_claim_add_cell (copy, gs_part_find (self, cell->article), cell->stance, cell->value,
                                cell->evidence.span, cell->evidence.sentence);
    }
}

static void
gs_part_copy_not_compared (GsPart *self)
{
  const guint32 *numbers;
  guint32 n = gs_lists_get (&self->parts->not_compared, self->list, &numbers);

  for (guint32 i = 0; i < n; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (self->whole->not_compared, numbers[i]);
      GsNotCompared *copy = gs_report_add_not_compared (self->part, item->what, item->reason);

      gs_part_copy_evidence (self, item->evidence, copy->evidence);
    }
}

static void
gs_part_copy_rows (GsPart *self)
{
  const guint32 *numbers;
  guint32 n = gs_lists_get (&self->parts->findings, self->list, &numbers);

  for (guint32 i = 0; i < n; i++)
    gs_part_copy_finding (self, gs_report_get_finding (self->whole, numbers[i]));
  n = gs_lists_get (&self->parts->claims, self->list, &numbers);
  for (guint32 i = 0; i < n; i++)
    gs_part_copy_claim (self, g_ptr_array_index (self->whole->claims, numbers[i]));
  if (self->list < self->whole->stories->len)
    gs_part_copy_not_compared (self);
}

static void
gs_part_stamp (GsPart *self)
{
  self->part->program = g_strdup (self->whole->program);
  self->part->rules_version = g_strdup (self->whole->rules_version);
  self->part->model_version = g_strdup (self->whole->model_version);
  self->part->date = g_strdup (self->whole->date);
  self->part->baseline = g_strdup (self->whole->baseline);
  for (guint i = 0; i < self->whole->rule_packs->len; i++)
    g_ptr_array_add (self->part->rule_packs,
                     g_strdup (g_ptr_array_index (self->whole->rule_packs, i)));
}

static GsReport *
gs_report_parts_new_list (const GsReportParts *self, guint32 list)
{
  g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (guint32));
  GsPart part = { self, self->whole, gs_report_new (), list, articles };

  if (list < self->whole->stories->len)
    {
      const GsReportStory *story = g_ptr_array_index (self->whole->stories, list);

      g_array_append_vals (articles, story->articles->data, story->articles->len);
    }
  else
    gs_part_want_cited (&part);
  gs_part_copy_articles (&part);
  gs_part_copy_groups (&part);
  gs_part_copy_rows (&part);
  gs_part_stamp (&part);
  gs_report_finish (part.part);
  return part.part;
}

/**
 * gs_report_parts_new_story:
 * @story: index of a story
 *
 * Returns: (transfer full): a finished report with the articles of the story and what rests on them
 *   alone
 */
GsReport *
gs_report_parts_new_story (const GsReportParts *self, guint32 story)
{
  return gs_report_parts_new_list (self, story);
}

/**
 * gs_report_parts_new_across:
 * @part: below gs_report_parts_count_across ()
 *
 * Returns: (transfer full): a finished report with a run of the findings and claims that go across
 *   stories, and the articles that these rest on
 */
GsReport *
gs_report_parts_new_across (const GsReportParts *self, guint32 part)
{
  return gs_report_parts_new_list (self, self->whole->stories->len + part);
}
