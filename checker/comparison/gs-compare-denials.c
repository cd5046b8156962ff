/* SPDX-License-Identifier: MIT */
/*
 * Claims that one source tells as a fact and another calls false.
 *
 * The claim is that of a short article, a headline or a sentence; it is held against every article
 * of its story. All who state it and all who deny it are one finding.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-claim-stance.h"
#include "comparison/gs-contrary.h"
#include "comparison/gs-event-words.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-wording.h"

/* claims of one story that are held against its articles */
#define GS_MAX_CLAIMS 60
/* bytes of a claim that are printed */
#define GS_MAX_TITLE 100

/**
 * GsDispute: a claim stated here and denied there
 */
typedef struct
{
  guint32 story;
  guint32 stating;
  guint32 denying;
  gboolean claim_states; /* the short article, whose words are the title, is the stating one */
  GsClaimReading stated;
  GsClaimReading denied;
} GsDispute;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *disputes; /* of GsDispute, by story */
} GsDenialComparison;

static const GsExtraction *
gs_denials_get (const GsDenialComparison *self, guint32 article)
{
  return g_ptr_array_index (self->batch->extractions, article);
}

/* ---- finding disputes ---- */

static void
gs_denials_try (GsDenialComparison *self, guint32 claim, const GsClaimReading *own, guint32 other)
{
  GsDispute dispute = { .story = self->batch->stories[claim] };
  GsClaimReading reading;

  if (own->stance != GS_CLAIM_DENIED)
    {
      gs_claim_read_against (&reading, self->batch, gs_denials_get (self, claim), own,
                             gs_denials_get (self, other));
      dispute.stating = claim;
      dispute.denying = other;
      dispute.claim_states = TRUE;
      dispute.stated = *own;
      dispute.denied = reading;
    }
  else
    {
      gs_claim_read_for (&reading, self->batch, gs_denials_get (self, claim), own,
                         gs_denials_get (self, other));
      dispute.stating = other;
      dispute.denying = claim;
      dispute.stated = reading;
      dispute.denied = *own;
    }
  if (reading.stance != GS_CLAIM_OPEN)
    g_array_append_val (self->disputes, dispute);
}

static void
gs_denials_compare_claim (GsDenialComparison *self, guint32 claim)
{
  GsClaimReading own;

  gs_claim_read_own (&own, self->batch, gs_denials_get (self, claim));
  if (own.stance == GS_CLAIM_OPEN && !own.reported)
    return;
  for (guint32 i = 0; i < self->batch->extractions->len; i++)
    if (i != claim && gs_denials_get (self, i) != NULL
        && self->batch->stories[i] == self->batch->stories[claim])
      gs_denials_try (self, claim, &own, i);
}

static int
gs_denials_compare_disputes (const void *a, const void *b)
{
  const GsDispute *left = a;
  const GsDispute *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->denied.opposite != right->denied.opposite)
    return left->denied.opposite ? 1 : -1;
  if (left->stating != right->stating)
    return left->stating < right->stating ? -1 : 1;
  return (left->denying > right->denying) - (left->denying < right->denying);
}

/* ---- the finding ---- */

/* words of an article on one line, cut at the end of a phrase */
static char *
gs_denials_dup_text (const GsExtraction *extraction, GsSpan span, guint max)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint32 length = gs_span_length (span);
  GString *out = g_string_new (NULL);

  for (guint32 i = 0; i < length; i++)
    if (!g_ascii_isspace (text[span.start + i]))
      g_string_append_c (out, text[span.start + i]);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  return gs_line_cut (g_string_free (out, FALSE), max);
}

/* what a side says: a verb alone, "threatened", does not tell who is to have done what, so that its
 * sentence stands for it; a word for false things, "hoax", tells enough */
static char *
gs_denials_dup_label (const GsExtraction *extraction, const GsClaimReading *reading)
{
  GsSpan sentence = g_array_index (extraction->sentences, GsSentenceFacts, reading->sentence).span;
  gboolean word = reading->denial != NULL && reading->denial->kind != GS_DENIAL_DENY;
  char *label;

  if (word || reading->opposite)
    return gs_denials_dup_text (extraction, reading->span, GS_MAX_TITLE);
  label = gs_denials_dup_text (extraction, sentence, GS_MAX_TITLE);
  if (g_str_has_suffix (label, "."))
    label[strlen (label) - 1] = '\0';
  return label;
}

static void
gs_denials_add_evidence (const GsDenialComparison *self, GsSide *side, guint32 article,
                         const GsClaimReading *reading)
{
  const GsSentenceFacts *facts = &g_array_index (gs_denials_get (self, article)->sentences,
                                                 GsSentenceFacts, reading->sentence);

  gs_side_add_evidence (side, article, reading->span, facts->span);
}

/* "approved" here, "rejected" there */
static void
gs_denials_explain_outcome (const GsDenialComparison *self, GsFinding *finding, const char *claim)
{
  g_autofree char *sides = gs_wording_sides (self->report, finding);

  gs_finding_take_title (finding, g_strdup_printf ("Opposite outcomes: ‘%s’", claim));
  gs_finding_take_hint (finding, g_strdup (sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The same event is told to have ended in opposite ways: %s. Check "
                                "what happened before printing either.",
                                sides));
}

static const char *
gs_denials_word_stance (const GsClaimReading *denied, const GsSide *side)
{
  if (denied->denial == NULL)
    return gs_wording_verb (side, "says that it is not so", "say that it is not so");
  switch (denied->denial->kind)
    {
    case GS_DENIAL_DENY:
      return gs_wording_verb (side, "reports a denial", "report a denial");
    case GS_DENIAL_UNTRUE:
      return gs_wording_verb (side, "says that it is not true", "say that it is not true");
    default:
      return gs_denial_is_satire (denied->denial)
                 ? gs_wording_verb (side, "calls the report satire", "call the report satire")
                 : gs_wording_verb (side, "calls the report false", "call the report false");
    }
}

/* who calls a report a spoof does not deny that he did something */
static const char *
gs_denials_word_title (const GsClaimReading *denied)
{
  if (denied->denial == NULL || denied->denial->kind != GS_DENIAL_HOAX)
    return "Stated and denied";
  return gs_denial_is_satire (denied->denial) ? "Told as a fact and called satire"
                                              : "Told as a fact and called false";
}

static void
gs_denials_explain (const GsDenialComparison *self, GsFinding *finding, const GsDispute *first)
{
  const GsSide *stated = g_ptr_array_index (finding->sides, 0);
  const GsSide *denied = g_ptr_array_index (finding->sides, 1);
  guint32 claim = first->claim_states ? first->stating : first->denying;
  const GsExtraction *extraction = gs_denials_get (self, claim);
  g_autofree char *title = gs_denials_dup_text (
      extraction, g_array_index (extraction->sentences, GsSentenceFacts, 0).span, GS_MAX_TITLE);
  g_autofree char *staters = gs_wording_sources (self->report, stated);
  g_autofree char *deniers = gs_wording_sources (self->report, denied);
  const char *tell = gs_wording_verb (stated, "tells", "tell");

  gs_finding_take_derivation (
      finding,
      g_strdup_printf ("claim of %s\ndenial: %s", gs_report_get_article (self->report, claim)->path,
                       first->denied.denial != NULL ? first->denied.denial->rule
                                                    : "an assertion to the contrary"));
  if (first->denied.opposite)
    {
      gs_denials_explain_outcome (self, finding, title);
      return;
    }
  gs_finding_take_title (
      finding, g_strdup_printf ("%s: ‘%s’", gs_denials_word_title (&first->denied), title));
  gs_finding_take_hint (finding, g_strdup_printf ("‘%s’ in %s; %s %s it as a fact", denied->label,
                                                  deniers, staters, tell));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("%s %s it as a fact (‘%s’); %s %s (‘%s’). %s", staters, tell, stated->label,
                       deniers, gs_denials_word_stance (&first->denied, denied), denied->label,
                       finding->severity == GS_SEVERITY_ERROR
                           ? "Both cannot be right: check before printing either."
                           : "Say that it is disputed, and by whom."));
}

/* "feared killed" is not stated as a fact */
static gboolean
gs_denials_is_sure (const GsDenialComparison *self, const GsDispute *dispute)
{
  guint32 claim = dispute->claim_states ? dispute->stating : dispute->denying;
  const GsAssertion *main = gs_contrary_get_main (gs_denials_get (self, claim));

  return !dispute->denied.by_party && !dispute->denied.partly
         && (main == NULL || main->certainty == GS_CERTAINTY_STATED
             || main->certainty == GS_CERTAINTY_DENIED);
}

/* two short articles deny each other's claim: what the one says is on one side only */
static void
gs_denials_add_dispute (const GsDenialComparison *self, const GsDispute *dispute, GsSide *stated,
                        GsSide *denied)
{
  if (gs_side_has_article (denied, dispute->stating)
      || gs_side_has_article (stated, dispute->denying))
    return;
  gs_denials_add_evidence (self, stated, dispute->stating, &dispute->stated);
  gs_denials_add_evidence (self, denied, dispute->denying, &dispute->denied);
}

/* all disputes of one story: who states, who denies */
static void
gs_denials_report (const GsDenialComparison *self, guint first, guint end)
{
  const GsDispute *any = &g_array_index (self->disputes, GsDispute, first);
  g_autofree char *stating =
      gs_denials_dup_text (gs_denials_get (self, any->stating), any->stated.span, GS_MAX_TITLE);
  g_autofree char *stated_label =
      any->denied.opposite
          ? g_strdup (stating)
          : gs_denials_dup_label (gs_denials_get (self, any->stating), &any->stated);
  g_autofree char *denied_label =
      gs_denials_dup_label (gs_denials_get (self, any->denying), &any->denied);
  g_autofree char *words = g_utf8_casefold (stating, -1);
  g_autofree char *fact = g_strconcat ("claim:", words, NULL);
  GsFinding *finding = gs_finding_new (
      any->denied.opposite ? GS_FINDING_OUTCOME_CONFLICT : GS_FINDING_POLARITY_CONFLICT, fact);
  GsSide *stated = gs_finding_add_side (finding, "stated", stated_label);
  GsSide *denied = gs_finding_add_side (finding, "denied", denied_label);
  gboolean sure = TRUE;

  gs_finding_set_scope (finding, "claim of article", any->stating);
  for (guint i = first; i < end; i++)
    {
      const GsDispute *dispute = &g_array_index (self->disputes, GsDispute, i);

      gs_denials_add_dispute (self, dispute, stated, denied);
      sure &= gs_denials_is_sure (self, dispute);
    }
  finding->severity = sure ? GS_SEVERITY_ERROR : GS_SEVERITY_WARNING;
  gs_denials_explain (self, finding, any);
  gs_report_add_finding (self->report, finding);
}

/**
 * gs_compare_denials:
 *
 * Adds a finding for each story of which one article states what another denies, if the claim of
 * one of them stands alone: a headline, a sentence.
 */
void
gs_compare_denials (const GsBatch *batch, GsReport *report)
{
  GsDenialComparison self = { .batch = batch, .report = report };
  g_autofree guint *n_claims = g_new0 (guint, batch->extractions->len + 1);
  guint first = 0;

  self.disputes = g_array_new (FALSE, TRUE, sizeof (GsDispute));
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (gs_denials_get (&self, i) != NULL && gs_story_is_short (gs_denials_get (&self, i))
        && n_claims[batch->stories[i]]++ < GS_MAX_CLAIMS)
      gs_denials_compare_claim (&self, i);
  g_array_sort (self.disputes, gs_denials_compare_disputes);
  while (first < self.disputes->len)
    {
      const GsDispute *any = &g_array_index (self.disputes, GsDispute, first);
      guint end = first + 1;

      while (end < self.disputes->len
             && g_array_index (self.disputes, GsDispute, end).story == any->story
             && g_array_index (self.disputes, GsDispute, end).denied.opposite
                    == any->denied.opposite)
        end++;
      gs_denials_report (&self, first, end);
      first = end;
    }
  g_array_unref (self.disputes);
}
