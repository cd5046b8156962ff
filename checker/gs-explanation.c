/* SPDX-License-Identifier: MIT */
/* Tells how a finding came about: what was read where, why it was compared, what decided. */
#include "gs-explanation.h"

#include <string.h>

#include "assertion/gs-assertion-print.h"
#include "base/gs-error.h"
#include "gs-columns.h"
#include "gs-excerpt.h"
#include "gs-visible.h"

/* pieces of evidence shown of a side */
#define GS_EXPLANATION_PIECES 8

/* ---- which finding ---- */

/**
 * gs_fingerprint_is_prefix:
 *
 * Returns: whether @text can be a fingerprint or the beginning of one
 */
gboolean
gs_fingerprint_is_prefix (const char *text)
{
  gsize length = strlen (text);

  return length >= GS_FINGERPRINT_PREFIX && length <= 16
         && strspn (text, "0123456789abcdef") == length;
}

/**
 * gs_report_find_fingerprint:
 * @prefix: a fingerprint or its first digits
 *
 * Returns: (transfer none) (nullable): the finding, %NULL with %GS_ERROR_USAGE if there is none or
 *   more than one
 */
const GsFinding *
gs_report_find_fingerprint (const GsReport *report, const char *prefix, GError **error)
{
  const GsFinding *found = NULL;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (!g_str_has_prefix (finding->fingerprint, prefix))
        continue;
      if (found != NULL)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                       "'%s' begins the fingerprints %s and %s; give more digits", prefix,
                       found->fingerprint, finding->fingerprint);
          return NULL;
        }
      found = finding;
    }
  if (found == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                 "no finding '%s' in these articles; 'gainsay check' prints the fingerprints",
                 prefix);
  return found;
}

/* ---- lines ---- */

static void
gs_explanation_line (const GsExplanation *self, GString *out, guint indent, const char *text)
{
  GsColumnStyle style = { .indent = indent, .width = self->width };
  g_autofree char *visible = gs_visible_dup (text);

  gs_columns_fold (out, visible, GS_SPAN_INIT (0, 0), &style);
}

static void
gs_explanation_head (GString *out, const char *title)
{
  g_string_append_printf (out, "\n%s\n", title);
}

static void
gs_explanation_steps (const GsExplanation *self, GString *out, const char *lines)
{
  g_auto (GStrv) steps = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    if (*steps[i] != '\0')
      gs_explanation_line (self, out, 2, steps[i]);
}

/* ---- what was read ---- */

/* an assertion as a line without its place, which stands above it */
static void
gs_explanation_assertion (const GsExplanation *self, const GsExtraction *extraction, guint32 index,
                          GString *out)
{
  const GsAssertion *assertion = &g_array_index (extraction->assertions, GsAssertion, index);
  GsLocation place = gs_article_locate (extraction->article, assertion->evidence.start);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *prefix = g_strdup_printf ("%s:%u:%u: ", gs_article_get_id (extraction->article),
                                             place.line, place.column);
  g_autofree char *told = NULL;

  gs_assertion_append_text (extraction, index, line);
  g_string_truncate (line, line->len - 1);
  told = g_strconcat (
      "asserted: ", line->str + (g_str_has_prefix (line->str, prefix) ? strlen (prefix) : 0), NULL);
  gs_explanation_line (self, out, 6, told);
}

/* what the sentence asserts in the decisive words; if nothing, what it asserts at all */
static void
gs_explanation_assertions (const GsExplanation *self, const GsExtraction *extraction,
                           const GsEvidence *evidence, GString *out)
{
  gboolean any = FALSE;

  for (guint pass = 0; pass < 2 && !any; pass++)
    for (guint32 i = 0; i < extraction->assertions->len; i++)
      {
        const GsAssertion *assertion = &g_array_index (extraction->assertions, GsAssertion, i);

        if (!gs_span_contains (evidence->sentence, assertion->evidence)
            || (pass == 0 && !gs_span_overlaps (assertion->span, evidence->span)))
          continue;
        gs_explanation_assertion (self, extraction, i, out);
        any = TRUE;
      }
}

static void
gs_explanation_evidence (const GsExplanation *self, const GsEvidence *evidence,
                         GHashTable *extractions, GString *out)
{
  const GsReportArticle *row = gs_report_get_article (self->report, evidence->article);
  const GsExtraction *extraction =
      g_hash_table_lookup (extractions, GUINT_TO_POINTER (evidence->article));
  GsColumnStyle style = { .indent = 6, .width = self->width };
  g_auto (GsExcerpt) excerpt = { NULL };
  g_autofree char *outlet = gs_visible_dup (row->outlet);
  g_autofree char *path = gs_visible_dup (row->path);
  g_autofree char *sentence = NULL;
  gsize start;

  gs_excerpt_init (&excerpt, self->report, evidence);
  start = strlen (excerpt.before);
  sentence = g_strconcat (excerpt.before, excerpt.words, excerpt.after, NULL);
  g_string_append_printf (out, "    %s, %s:%u:%u, bytes %u to %u of the text\n", outlet, path,
                          evidence->start.line, evidence->start.column, evidence->span.start,
                          evidence->span.end);
  gs_columns_fold (out, sentence, GS_SPAN_INIT (start, start + strlen (excerpt.words)), &style);
  if (extraction != NULL)
    gs_explanation_assertions (self, extraction, evidence, out);
}

static void
gs_explanation_side (const GsExplanation *self, const GsSide *side, GHashTable *extractions,
                     GString *out)
{
  g_autoptr (GString) head = g_string_new (NULL);

  g_string_append_printf (head, "%s: read as '%s' in %u article%s, %u independent voice%s%s",
                          side->label, side->value, side->n_articles,
                          side->n_articles == 1 ? "" : "s", side->n_voices,
                          side->n_voices == 1 ? "" : "s", side->doubtful ? "; looks wrong" : "");
  if (side->support != NULL)
    g_string_append_printf (head, "; %s", side->support);
  gs_explanation_line (self, out, 2, head->str);
  for (guint i = 0; i < side->evidence->len && i < GS_EXPLANATION_PIECES; i++)
    gs_explanation_evidence (self, &g_array_index (side->evidence, GsEvidence, i), extractions,
                             out);
  if (side->evidence->len > GS_EXPLANATION_PIECES)
    g_string_append_printf (out, "    and %u more\n", side->evidence->len - GS_EXPLANATION_PIECES);
}

static void
gs_explanation_free_extraction (gpointer extraction)
{
  gs_extraction_free (extraction);
}

static void
gs_explanation_extract (const GsExplanation *self, guint32 article, GsWorkspace *workspace,
                        GHashTable *extractions)
{
  const GsReportArticle *row = gs_report_get_article (self->report, article);

  if (self->analyser != NULL && row->article != NULL
      && !g_hash_table_contains (extractions, GUINT_TO_POINTER (article)))
    g_hash_table_insert (extractions, GUINT_TO_POINTER (article),
                         gs_extraction_new (self->analyser, self->rules, row->article, workspace));
}

static void
gs_explanation_sides (const GsExplanation *self, const GsFinding *finding, GString *out)
{
  g_autoptr (GHashTable) extractions =
      g_hash_table_new_full (NULL, NULL, NULL, gs_explanation_free_extraction);
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();

  gs_explanation_head (out, "What was read");
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len && k < GS_EXPLANATION_PIECES; k++)
        gs_explanation_extract (self, g_array_index (side->evidence, GsEvidence, k).article,
                                workspace, extractions);
      gs_explanation_side (self, side, extractions, out);
    }
  if (finding->sides->len == 0)
    gs_explanation_line (self, out, 2,
                         gs_report_get_article (self->report, finding->article)->path);
}

/* ---- why it was compared, and what decided ---- */

static void
gs_explanation_story (const GsExplanation *self, const GsFinding *finding, GString *out)
{
  const GsReportStory *story;
  g_autofree char *line = NULL;

  if (finding->story == GS_STORY_SEVERAL)
    {
      gs_explanation_line (self, out, 2, "across stories: what holds of one thing everywhere");
      return;
    }
  story = g_ptr_array_index (self->report->stories, finding->story);
  line = g_strdup_printf ("inside one story of %u article%s: %s", story->articles->len,
                          story->articles->len == 1 ? "" : "s", story->title);
  gs_explanation_line (self, out, 2, line);
}

static void
gs_explanation_comparison (const GsExplanation *self, const GsFinding *finding, GString *out)
{
  g_autofree char *fact = g_strconcat ("values of: ", finding->fact, NULL);

  gs_explanation_head (out, "Why they were compared");
  gs_explanation_line (self, out, 2, fact);
  gs_explanation_story (self, finding, out);
  gs_explanation_steps (self, out, finding->derivation);
}

static void
gs_explanation_verdict (const GsExplanation *self, const GsFinding *finding, GString *out)
{
  const GsFindingKindInfo *info = gs_finding_kind_get_info (finding->kind);
  const char *own = gs_severity_to_string (info->severity);
  const char *why = self->severities != NULL && self->severities[finding->kind] >= 0
                        ? "set by --override or the settings file"
                    : finding->severity == info->severity ? "as all of its kind"
                    : finding->severity < info->severity
                        ? "lowered by what the steps above leave open"
                        : "raised by what the steps above show";
  g_autofree char *line = g_strdup_printf ("%s: %s (the kind's own severity is %s)",
                                           gs_severity_to_string (finding->severity), why, own);

  gs_explanation_head (out, "What decided");
  gs_explanation_line (self, out, 2, info->explanation);
  gs_explanation_line (self, out, 2, finding->explanation);
  if (finding->rule != NULL)
    {
      g_autofree char *rule =
          g_strdup_printf ("rule: %s ('gainsay rules show %s')", finding->rule, finding->rule);

      gs_explanation_line (self, out, 2, rule);
    }
  gs_explanation_line (self, out, 2, line);
  if (finding->acceptance != NULL)
    {
      const GsAcceptance *acceptance = finding->acceptance;
      g_autofree char *accepted =
          g_strdup_printf ("does not count: marked %s in %s%s%s", acceptance->verdict,
                           acceptance->where, acceptance->reason != NULL ? ": " : "",
                           acceptance->reason != NULL ? acceptance->reason : "");

      gs_explanation_line (self, out, 2, accepted);
    }
}

/**
 * gs_explanation_append:
 * @finding: a finding of the explanation's report
 * @out: where to append
 *
 * Appends the steps as text.
 */
void
gs_explanation_append (const GsExplanation *self, const GsFinding *finding, GString *out)
{
  g_autofree char *title =
      g_strdup_printf ("%s: %s", gs_severity_to_string (finding->severity), finding->title);

  g_string_append_printf (out, "%s %s\n", finding->fingerprint,
                          gs_finding_kind_to_string (finding->kind));
  gs_explanation_line (self, out, 0, title);
  gs_explanation_sides (self, finding, out);
  gs_explanation_comparison (self, finding, out);
  gs_explanation_verdict (self, finding, out);
}
