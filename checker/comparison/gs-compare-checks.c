/* SPDX-License-Identifier: MIT */
/*
 * Claims of one sentence that an article of their story stands against by what it says instead.
 *
 * What an article calls false or says the other way round is the denials' business
 * (gs-compare-denials.c); here are the contrary told in other words and the relation between two
 * parties turned round. All claims of a story that say one thing, and all articles against it, are
 * one finding.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-claim-check.h"
#include "comparison/gs-claim-stance.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-contrary.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-wording.h"

/* claims of one story that are held against its articles */
#define GS_MAX_CLAIMS 60
/* bytes of a claim that are printed */
#define GS_MAX_TITLE 90

typedef struct
{
  guint32 story;
  guint32 claim;
  guint32 article;
  GsClaimConflict conflict;
} GsCheckedClaim;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *found; /* of GsCheckedClaim */
} GsCheckComparison;

static const GsExtraction *
gs_checks_get (const GsCheckComparison *self, guint32 article)
{
  return g_ptr_array_index (self->batch->extractions, article);
}

/* ---- finding ---- */

static guint32
gs_checks_count_words (const GsExtraction *extraction)
{
  return g_array_index (extraction->sentences, GsSentenceFacts, 0).n_content;
}

/* of two that are one sentence each the one with fewer words is held against the other */
static gboolean
gs_checks_is_text (const GsCheckComparison *self, guint32 claim, guint32 article)
{
  const GsExtraction *text = gs_checks_get (self, article);
  guint32 n_claimed = gs_checks_count_words (gs_checks_get (self, claim));

  if (text->sentences->len != 1)
    return text->sentences->len > 1;
  return n_claimed < gs_checks_count_words (text)
         || (n_claimed == gs_checks_count_words (text) && claim > article);
}

static void
gs_checks_try (GsCheckComparison *self, guint32 claim, const GsClaimReading *own,
               const GsClaimWords *words, guint32 article)
{
  GsCheckedClaim checked = { .story = self->batch->stories[claim],
                             .claim = claim,
                             .article = article };
  GsClaimReading reading;

  gs_claim_read_against (&reading, self->batch, gs_checks_get (self, claim), own,
                         gs_checks_get (self, article));
  if (reading.stance == GS_CLAIM_OPEN
      && gs_claim_check_find (&checked.conflict, words, gs_checks_get (self, article)))
    g_array_append_val (self->found, checked);
}

/* "can easily obtain": who can do a thing is told as a fact */
static gboolean
gs_checks_is_ability (const GsExtraction *claim)
{
  const char *text = gs_article_get_text (claim->article, NULL);
  const GsAssertion *main = gs_contrary_get_main (claim);

  return main != NULL && main->certainty == GS_CERTAINTY_POSSIBLE && main->attribution == GS_NONE
         && strchr (text, '?') == NULL && strstr (text, " can ") != NULL;
}

static void
gs_checks_compare_claim (GsCheckComparison *self, guint32 claim)
{
  const GsExtraction *extraction = gs_checks_get (self, claim);
  g_autoptr (GsClaimWords) words = gs_claim_words_new (self->batch, extraction);
  GsClaimReading own;

  gs_claim_read_own (&own, self->batch, extraction);
  if (own.stance != GS_CLAIM_STATED
      && !(own.stance == GS_CLAIM_OPEN && gs_checks_is_ability (extraction)))
    return;
  for (guint32 i = 0; i < self->batch->extractions->len; i++)
    if (i != claim && gs_checks_get (self, i) != NULL
        && self->batch->stories[i] == self->batch->stories[claim]
        && gs_checks_is_text (self, claim, i))
      gs_checks_try (self, claim, &own, words, i);
}

static int
gs_checks_compare_groups (const GsCheckedClaim *a, const GsCheckedClaim *b)
{
  int order;

  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  order = strcmp (a->conflict.rule, b->conflict.rule);
  return order != 0 ? order : strcmp (a->conflict.value, b->conflict.value);
}

static int
gs_checks_compare (const void *a, const void *b)
{
  const GsCheckedClaim *left = a;
  const GsCheckedClaim *right = b;
  int order = gs_checks_compare_groups (left, right);

  if (order != 0)
    return order;
  if (left->claim != right->claim)
    return left->claim < right->claim ? -1 : 1;
  return (left->article > right->article) - (left->article < right->article);
}

/* ---- the finding ---- */

static GsSpan
gs_checks_get_sentence (const GsCheckComparison *self, guint32 article, guint32 sentence)
{
  return g_array_index (gs_checks_get (self, article)->sentences, GsSentenceFacts, sentence).span;
}

static char *
gs_checks_dup_words (const GsCheckComparison *self, guint32 article, GsSpan span)
{
  char *words = gs_statement_dup_text (gs_checks_get (self, article), span);

  if (strlen (words) > GS_MAX_TITLE)
    {
      char *end = g_utf8_find_prev_char (words, words + GS_MAX_TITLE);

      while (end > words && *end != ' ')
        end--;
      *end = '\0';
    }
  return words;
}

/**
 * GsCheckWording: what kind of finding a conflict is, and what is said of it
 */
typedef struct
{
  GsFindingKind kind;
  const char *name;   /* %NULL: that of the rule */
  const char *advice; /* a sentence */
} GsCheckWording;

static const GsCheckWording wordings[] = {
  [GS_CLAIM_CONFLICT_CONTRARY] = { GS_FINDING_OUTCOME_CONFLICT, NULL,
                                   "All else is told alike, and both cannot hold: check before "
                                   "printing the claim." },
  [GS_CLAIM_CONFLICT_FIGURE] = { GS_FINDING_QUANTITY_CONFLICT, "Another number",
                                 "The text nowhere bears the claim's number out." },
  [GS_CLAIM_CONFLICT_NEGATION] = { GS_FINDING_POLARITY_CONFLICT, "Stated and negated",
                                   "All else is told alike: check before printing the claim." },
  [GS_CLAIM_CONFLICT_TIE] = { GS_FINDING_PARTICIPANT_CONFLICT, NULL,
                              "Of one pair of names both cannot hold: check who is what to "
                              "whom." },
};

static const char *
gs_checks_get_name (const GsCheckComparison *self, const GsClaimConflict *conflict)
{
  const GsRule *rule = gs_rules_find_rule (self->batch->rules, conflict->rule);

  return rule != NULL ? rule->name : wordings[conflict->kind].name;
}

static void
gs_checks_explain (const GsCheckComparison *self, GsFinding *finding, const GsCheckedClaim *first)
{
  const GsSide *claimed = g_ptr_array_index (finding->sides, 0);
  const GsSide *told = g_ptr_array_index (finding->sides, 1);
  const char *name = gs_checks_get_name (self, &first->conflict);
  g_autofree char *claim =
      gs_checks_dup_words (self, first->claim, gs_checks_get_sentence (self, first->claim, 0));
  g_autofree char *text = gs_statement_dup_text (
      gs_checks_get (self, first->article),
      gs_checks_get_sentence (self, first->article, first->conflict.sentence));
  g_autofree char *claimants = gs_wording_sources (self->report, claimed);
  g_autofree char *tellers = gs_wording_sources (self->report, told);

  gs_finding_take_title (finding, g_strdup_printf ("%s: ‘%s’", name, claim));
  gs_finding_take_hint (finding, g_strdup_printf ("‘%s’ in %s; ‘%s’ in %s", claimed->label,
                                                  claimants, told->label, tellers));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The claim says ‘%s’ (%s); the text says ‘%s’ (%s). %s", claim,
                                claimants, text, tellers, wordings[first->conflict.kind].advice));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("claim of %s\nwords: ‘%s’ against ‘%s’",
                                gs_report_get_article (self->report, first->claim)->path,
                                claimed->label, told->label));
  if (wordings[first->conflict.kind].name == NULL)
    finding->rule = g_strdup (first->conflict.rule);
}

/* all of one story that clash by one rule and value */
static void
gs_checks_report (const GsCheckComparison *self, guint first, guint end)
{
  const GsCheckedClaim *any = &g_array_index (self->found, GsCheckedClaim, first);
  g_autofree char *claimed_label = gs_checks_dup_words (self, any->claim, any->conflict.claimed);
  g_autofree char *told_label = gs_checks_dup_words (self, any->article, any->conflict.told);
  g_autofree char *fact = g_strdup_printf ("check:%s:%s", any->conflict.rule, any->conflict.value);
  GsFinding *finding = gs_finding_new (wordings[any->conflict.kind].kind, fact);
  GsSide *claimed = gs_finding_add_side (finding, "claimed", claimed_label);
  GsSide *told = gs_finding_add_side (finding, "told", told_label);

  gs_finding_set_scope (finding, "story", any->story);
  for (guint i = first; i < end; i++)
    {
      const GsCheckedClaim *checked = &g_array_index (self->found, GsCheckedClaim, i);

      gs_side_add_evidence (claimed, checked->claim, checked->conflict.claimed,
                            gs_checks_get_sentence (self, checked->claim, 0));
      gs_side_add_evidence (
          told, checked->article, checked->conflict.told,
          gs_checks_get_sentence (self, checked->article, checked->conflict.sentence));
    }
  finding->severity = GS_SEVERITY_WARNING;
  gs_checks_explain (self, finding, any);
  gs_report_add_finding (self->report, finding);
}

/**
 * gs_compare_checks:
 *
 * Adds a finding for each claim of one sentence that articles of its story stand against by the
 * contrary word or by another relation between the same parties.
 */
void
gs_compare_checks (const GsBatch *batch, GsReport *report)
{
  GsCheckComparison self = { .batch = batch, .report = report };
  g_autofree guint *n_claims = g_new0 (guint, batch->extractions->len + 1);
  guint first = 0;

  self.found = g_array_new (FALSE, FALSE, sizeof (GsCheckedClaim));
  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = gs_checks_get (&self, i);

      if (extraction != NULL && extraction->sentences->len == 1 && gs_story_is_short (extraction)
          && n_claims[batch->stories[i]]++ < GS_MAX_CLAIMS)
        gs_checks_compare_claim (&self, i);
    }
  g_array_sort (self.found, gs_checks_compare);
  while (first < self.found->len)
    {
      const GsCheckedClaim *any = &g_array_index (self.found, GsCheckedClaim, first);
      guint end = first + 1;

      while (end < self.found->len
             && gs_checks_compare_groups (any, &g_array_index (self.found, GsCheckedClaim, end))
                    == 0)
        end++;
      gs_checks_report (&self, first, end);
      first = end;
    }
  g_array_unref (self.found);
}
