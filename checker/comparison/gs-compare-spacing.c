/* SPDX-License-Identifier: MIT */
/*
 * Names of persons that are cut into words otherwise: "Del Giudice" and "DelGiudice", "Van Dyke"
 * and "VanDyke".
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-mention.h"
#include "comparison/gs-wording.h"

/* shorter names meet by chance: "An Na" and "Anna" */
#define GS_MIN_JOINED 8

/**
 * GsSpacedUse: a name of a person and its letters without what parts them
 */
typedef struct
{
  guint32 article;
  guint32 story;
  guint32 mention;
  char *joined; /* all words of the name, folded */
} GsSpacedUse;

typedef struct
{
  const GsBatch *batch;
  GArray *uses; /* of GsSpacedUse, by story, letters, name */
} GsSpacingComparison;

static const GsSpacedUse *
gs_spaced_use (const GsSpacingComparison *self, guint32 index)
{
  return &g_array_index (self->uses, GsSpacedUse, index);
}

static const GsMention *
gs_spaced_mention (const GsSpacingComparison *self, const GsSpacedUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, use->article);

  return &g_array_index (extraction->mentions, GsMention, use->mention);
}

/* ---- gathering ---- */

/* "A. J. Smith", "A.J. Smith": initials are set either way */
static gboolean
gs_mention_has_initials (const GsMention *mention)
{
  for (guint32 i = 0; i < mention->n_words; i++)
    if (strchr (mention->words[i].folded, '.') != NULL
        || g_utf8_strlen (mention->words[i].folded, -1) < 2)
      return TRUE;
  return FALSE;
}

static void
gs_spacing_gather (GsSpacingComparison *self, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      GsSpacedUse use = { article, self->batch->stories[article], i, NULL };
      GString *joined;

      /* a name that stands alone is no full name: its neighbours may be other people's */
      if (mention->kind != GS_MENTION_PERSON || mention->n_words < 2
          || gs_mention_has_initials (mention))
        continue;
      joined = g_string_new (NULL);
      for (guint32 k = 0; k < mention->n_words; k++)
        g_string_append (joined, mention->words[k].folded);
      use.joined = g_string_free (joined, FALSE);
      if (g_utf8_strlen (use.joined, -1) >= GS_MIN_JOINED)
        g_array_append_val (self->uses, use);
      else
        g_free (use.joined);
    }
}

static int
gs_spacing_compare_letters (const GsSpacedUse *a, const GsSpacedUse *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  return strcmp (a->joined, b->joined);
}

static int
gs_spacing_compare_uses (const void *a, const void *b)
{
  const GsSpacedUse *left = a;
  const GsSpacedUse *right = b;
  int order = gs_spacing_compare_letters (left, right);

  if (order != 0)
    return order;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return (left->mention > right->mention) - (left->mention < right->mention);
}

/* ---- judging ---- */

/* two cuts of one run of letters, in two articles */
static gboolean
gs_spacing_conflicts (const GsSpacingComparison *self, guint32 first, guint32 end)
{
  const char *model = gs_spaced_mention (self, gs_spaced_use (self, first))->folded;

  for (guint32 i = first + 1; i < end; i++)
    {
      const char *other = gs_spaced_mention (self, gs_spaced_use (self, i))->folded;

      if (gs_spaced_use (self, i)->article != gs_spaced_use (self, first)->article
          && strlen (other) != strlen (model))
        return TRUE;
    }
  return FALSE;
}

static void
gs_spacing_report (const GsSpacingComparison *self, GsReport *report, guint32 first, guint32 end)
{
  const GsSpacedUse *use = gs_spaced_use (self, first);
  g_autofree char *fact = g_strdup_printf ("spacing:%s", use->joined);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact);

  gs_finding_set_scope (finding, "story", use->story);
  finding->severity = GS_SEVERITY_NOTE;
  for (guint32 i = first; i < end; i++)
    {
      const GsMention *mention = gs_spaced_mention (self, gs_spaced_use (self, i));
      guint32 article = gs_spaced_use (self, i)->article;
      const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

      gs_side_add_evidence (
          gs_finding_add_side (finding, mention->folded, mention->name), article, mention->span,
          g_array_index (extraction->sentences, GsSentenceFacts, mention->sentence).span);
    }
  sides = gs_wording_sides (report, finding);
  gs_finding_take_title (
      finding, g_strdup_printf ("‘%s’ or ‘%s’?",
                                ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label));
  gs_finding_take_hint (finding, g_strdup_printf ("one name, cut otherwise: %s", sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("The same letters are cut into words in two ways: %s. Check how the "
                       "person writes the name.",
                       sides));
  gs_finding_take_derivation (finding, g_strdup ("the full names have the same letters"));
  gs_report_add_finding (report, finding);
}

/**
 * gs_compare_spacing:
 * @batch: the extractions
 * @report: name-mismatch findings are added
 */
void
gs_compare_spacing (const GsBatch *batch, GsReport *report)
{
  GsSpacingComparison self = { batch, g_array_new (FALSE, FALSE, sizeof (GsSpacedUse)) };
  guint32 first = 0;

  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_spacing_gather (&self, i);
  g_array_sort (self.uses, gs_spacing_compare_uses);
  while (first < self.uses->len)
    {
      guint32 end = first + 1;

      while (
          end < self.uses->len
          && gs_spacing_compare_letters (gs_spaced_use (&self, first), gs_spaced_use (&self, end))
                 == 0)
        end++;
      if (gs_spacing_conflicts (&self, first, end))
        gs_spacing_report (&self, report, first, end);
      first = end;
    }
  for (guint i = 0; i < self.uses->len; i++)
    g_free (g_array_index (self.uses, GsSpacedUse, i).joined);
  g_array_unref (self.uses);
}
