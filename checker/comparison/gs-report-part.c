/* SPDX-License-Identifier: MIT */
/* Copies a part out of a finished report, its articles numbered anew. */
#include "comparison/gs-report-part.h"

typedef struct
{
  const GsReport *whole;
  GsReport *part;
  guint32 story;
  guint32 *numbers; /* of the whole's articles in the part; G_MAXUINT32: not in it */
} GsPart;

/* ---- which articles ---- */

static void
gs_part_want (GsPart *self, guint32 article)
{
  self->numbers[article] = 0;
}

/* across stories, only articles that something rests on */
static void
gs_part_want_cited (GsPart *self)
{
  for (guint i = 0; i < self->whole->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self->whole, i);

      for (guint k = 0; finding->story == GS_STORY_SEVERAL && k < finding->sides->len; k++)
        {
          const GsSide *side = g_ptr_array_index (finding->sides, k);

          for (guint m = 0; m < side->evidence->len; m++)
            gs_part_want (self, g_array_index (side->evidence, GsEvidence, m).article);
        }
    }
  for (guint i = 0; i < self->whole->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (self->whole->claims, i);

      for (guint k = 0; claim->story == GS_STORY_SEVERAL && k < claim->cells->len; k++)
        gs_part_want (self, g_array_index (claim->cells, GsClaimCell, k).article);
    }
}

static void
gs_part_copy_articles (GsPart *self)
{
  for (guint32 i = 0; i < self->whole->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (self->whole, i);
      GsReportArticle *copy;

      if (self->numbers[i] == G_MAXUINT32)
        continue;
      self->numbers[i] = gs_report_add_article (
          self->part, row->article != NULL ? gs_article_ref (row->article) : NULL, row->path);
      copy = g_ptr_array_index (self->part->articles, self->numbers[i]);
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
  evidence->article = self->numbers[evidence->article];
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
gs_part_copy_groups (GsPart *self)
{
  for (guint i = 0; i < self->whole->groups->len; i++)
    {
      const GsSourceGroup *group = g_ptr_array_index (self->whole->groups, i);
      g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));
      GsSourceGroup *copy;

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 number = self->numbers[g_array_index (group->articles, guint32, k)];

          if (number != G_MAXUINT32)
            g_array_append_val (members, number);
        }
      if (members->len == 0)
        continue;
      copy = gs_report_add_group (self->part, group->label, group->sign,
                                  (const guint32 *) (gconstpointer) members->data, members->len);
      gs_part_copy_evidence (self, group->evidence, copy->evidence);
    }
}

static void
gs_part_copy_findings (GsPart *self)
{
  for (guint i = 0; i < self->whole->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self->whole, i);
      GsFinding *copy;

      if (finding->story != self->story)
        continue;
      copy = gs_finding_copy (finding);
      copy->article = finding->sides->len > 0 ? 0 : self->numbers[finding->article];
      for (guint k = 0; k < copy->sides->len; k++)
        {
          GsSide *side = g_ptr_array_index (copy->sides, k);

          for (guint m = 0; m < side->evidence->len; m++)
            gs_part_renumber (self, &g_array_index (side->evidence, GsEvidence, m));
        }
      g_ptr_array_add (self->part->findings, copy);
    }
}

static void
gs_part_copy_claims (GsPart *self)
{
  for (guint i = 0; i < self->whole->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (self->whole->claims, i);
      GsReportClaim *copy;

      if (claim->story != self->story)
        continue;
      copy = gs_report_add_claim (self->part, claim->title, claim->slot);
      copy->fact = g_strdup (claim->fact);
      copy->why = g_strdup (claim->why);
      copy->doubt = g_strdup (claim->doubt);
      for (guint k = 0; k < claim->cells->len; k++)
        {
          const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, k);

          gs_report_claim_add_cell (copy, self->numbers[cell->article], cell->stance, cell->value,
                                    cell->evidence.span, cell->evidence.sentence);
        }
    }
}

/* what names no words belongs to no story */
static void
gs_part_copy_not_compared (GsPart *self)
{
  for (guint i = 0; i < self->whole->not_compared->len; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (self->whole->not_compared, i);
      GsNotCompared *copy;

      if (item->evidence->len == 0
          || self->numbers[g_array_index (item->evidence, GsEvidence, 0).article] == G_MAXUINT32)
        continue;
      copy = gs_report_add_not_compared (self->part, item->what, item->reason);
      gs_part_copy_evidence (self, item->evidence, copy->evidence);
    }
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

/**
 * gs_report_new_part:
 * @self: a finished report
 * @story: index of a story, or %GS_STORY_SEVERAL for what goes across stories
 *
 * Returns: (transfer full): a finished report with the articles of the story and what rests on them
 *   alone; across stories, with the articles that findings and claims of several stories rest on
 */
GsReport *
gs_report_new_part (const GsReport *self, guint32 story)
{
  g_autofree guint32 *numbers = g_new (guint32, MAX (self->articles->len, 1));
  GsPart part = { self, gs_report_new (), story, numbers };

  for (guint32 i = 0; i < self->articles->len; i++)
    numbers[i] = G_MAXUINT32;
  for (guint32 i = 0; i < self->articles->len && story != GS_STORY_SEVERAL; i++)
    if (gs_report_get_article (self, i)->story == story)
      gs_part_want (&part, i);
  if (story == GS_STORY_SEVERAL)
    gs_part_want_cited (&part);
  gs_part_copy_articles (&part);
  gs_part_copy_groups (&part);
  gs_part_copy_findings (&part);
  gs_part_copy_claims (&part);
  if (story != GS_STORY_SEVERAL)
    gs_part_copy_not_compared (&part);
  gs_part_stamp (&part);
  gs_report_finish (part.part);
  return part.part;
}
