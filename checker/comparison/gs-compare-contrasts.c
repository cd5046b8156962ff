/* SPDX-License-Identifier: MIT */
/*
 * Who did it, told against a rival: "it was the Russians who proposed it, not Kushner".
 *
 * A contrast names the one who did it and the one who did not. It is held against articles that
 * tell of the rival as the doer of the same, or, where "it was actually" names no rival, of anybody
 * else. What stands in other slots is left alone: "met in Lyon, not in Paris" is rarely about who.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-wording.h"

/* contrasts of one story that are compared */
#define GS_MAX_CONTRASTS 50
/* what the words of both sentences that are alike must weigh where the object is a pronoun */
#define GS_MIN_SHARED 6.0

typedef struct
{
  guint32 statement;
  const GsEntity *rival; /* (nullable): who did not do it; lent */
} GsContrast;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsStatements *statements;
  GArray *contrasts; /* of GsContrast, in the order of the statements */
} GsContrastComparison;

static GsAssertionOf
gs_contrast_get (const GsContrastComparison *self, guint32 index)
{
  return (GsAssertionOf){ gs_statements_get_extraction (self->statements, index),
                          gs_statements_get_assertion (self->statements, index) };
}

/* ---- words before and behind ---- */

static const char *
gs_contrast_get_text (const GsExtraction *extraction)
{
  return gs_article_get_text (extraction->article, NULL);
}

/* whether @word stands before byte @end of the text, and nothing but blanks between; moves @end to
 * where it begins */
static gboolean
gs_text_take_before (const char *text, guint32 start, guint32 *end, const char *word)
{
  guint32 at = *end;
  guint32 length = (guint32) strlen (word);

  while (at > start && g_ascii_isspace (text[at - 1]))
    at--;
  if (at < start + length || g_ascii_strncasecmp (text + at - length, word, length) != 0
      || (at - length > start && g_ascii_isalpha (text[at - length - 1])))
    return FALSE;
  *end = at - length;
  return TRUE;
}

static gboolean
gs_text_goes_on (const char *text, guint32 at, guint32 end, const char *word)
{
  gsize length = strlen (word);

  while (at < end && g_ascii_isspace (text[at]))
    at++;
  return at + length < end && g_ascii_strncasecmp (text + at, word, length) == 0
         && !g_ascii_isalpha (text[at + length]);
}

static GsSpan
gs_contrast_get_sentence (GsAssertionOf self)
{
  return g_array_index (self.extraction->sentences, GsSentenceFacts, self.assertion->sentence).span;
}

/* "it was actually X who": a cleft; @stressed: (out): whether it says "actually" */
static gboolean
gs_assertion_is_cleft (GsAssertionOf self, gboolean *stressed)
{
  static const char *const stress[] = { "actually", "really", "in fact", "instead", "indeed" };
  const char *text = gs_contrast_get_text (self.extraction);
  GsSpan sentence = gs_contrast_get_sentence (self);
  GsSpan agent = self.assertion->slots[GS_SLOT_AGENT].span;
  guint32 end = agent.start;

  *stressed = FALSE;
  if (!gs_text_goes_on (text, agent.end, sentence.end, "who")
      && !gs_text_goes_on (text, agent.end, sentence.end, "that"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (stress); i++)
    *stressed |= gs_text_take_before (text, sentence.start, &end, stress[i]);
  return gs_text_take_before (text, sentence.start, &end, "was")
         && gs_text_take_before (text, sentence.start, &end, "it");
}

/* ---- gathering ---- */

/* somebody of whom the sentence says "not X": a person, where the doer may be one */
static const GsEntity *
gs_contrast_find_negated (GsAssertionOf self)
{
  const GsExtraction *extraction = self.extraction;
  const char *text = gs_contrast_get_text (extraction);
  GsSpan sentence = gs_contrast_get_sentence (self);
  const GsEntity *doer =
      gs_slot_of_get_entity ((GsSlotOf){ extraction, &self.assertion->slots[GS_SLOT_AGENT] });

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      guint32 index = g_array_index (extraction->mention_entities, guint32, i);
      const GsEntity *entity =
          index != GS_NONE ? &g_array_index (extraction->entities, GsEntity, index) : NULL;
      guint32 end = mention->span.start;

      if (mention->sentence > self.assertion->sentence)
        break;
      if (mention->sentence != self.assertion->sentence || entity == NULL || entity == doer
          || (entity->kind != GS_MENTION_PERSON && entity->kind != GS_MENTION_ORGANIZATION)
          || (doer != NULL && doer->kind != entity->kind))
        continue;
      if (gs_text_take_before (text, sentence.start, &end, "not") && end > sentence.start
          && strchr (",- ", text[end - 1]) != NULL
          && (gs_text_take_before (text, sentence.start, &end, ",")
              || gs_text_goes_on (text, mention->span.end, sentence.end, ",")))
        return entity;
    }
  return NULL;
}

/* "Kushner proposed a line, it was actually the Russians who proposed it": who is said to have done
 * the same in the same sentence */
static const GsEntity *
gs_contrast_find_doer (const GsContrastComparison *self, guint32 index)
{
  GsAssertionOf own = gs_contrast_get (self, index);

  for (guint32 i = index; i-- > 0;)
    {
      GsAssertionOf other = gs_contrast_get (self, i);

      if (other.extraction != own.extraction
          || other.assertion->sentence != own.assertion->sentence)
        return NULL;
      if (strcmp (other.assertion->lemma, own.assertion->lemma) == 0
          && other.assertion->polarity > 0)
        return gs_slot_of_get_entity (
            (GsSlotOf){ other.extraction, &other.assertion->slots[GS_SLOT_AGENT] });
    }
  return NULL;
}

static void
gs_contrasts_gather (GsContrastComparison *self)
{
  for (guint32 i = 0; i < gs_statements_get_size (self->statements); i++)
    {
      GsAssertionOf own = gs_contrast_get (self, i);
      GsContrast contrast = { .statement = i };
      gboolean stressed = FALSE;
      gboolean cleft;

      if (own.assertion->form != GS_FORM_VERB || own.assertion->polarity < 0
          || own.assertion->certainty > GS_CERTAINTY_PROBABLE || own.assertion->future
          || own.assertion->slots[GS_SLOT_AGENT].head == NULL)
        continue;
      cleft = gs_assertion_is_cleft (own, &stressed);
      contrast.rival = gs_contrast_find_negated (own);
      if (contrast.rival == NULL && cleft)
        contrast.rival = gs_contrast_find_doer (self, i);
      if (contrast.rival != NULL || (cleft && stressed))
        g_array_append_val (self->contrasts, contrast);
    }
}

/* ---- judging ---- */

static double
gs_contrast_weigh_shared (const GsContrastComparison *self, guint32 a, guint32 b)
{
  return gs_statements_weigh_shared (self->statements,
                                     &gs_statements_get (self->statements, a)->around,
                                     &gs_statements_get (self->statements, b)->around);
}

/* whether the statement tells of the rival, or of anybody but the one the contrast names */
static gboolean
gs_contrast_meets_doer (const GsContrastComparison *self, const GsContrast *contrast,
                        GsAssertionOf own, GsAssertionOf other)
{
  GsSlotOf doer = { own.extraction, &own.assertion->slots[GS_SLOT_AGENT] };
  GsSlotOf told = { other.extraction, &other.assertion->slots[GS_SLOT_AGENT] };
  const GsEntity *entity = gs_slot_of_get_entity (told);

  if (entity == NULL || gs_filler_relation_is_match (gs_fillers_compare (self->batch, doer, told)))
    return FALSE;
  if (contrast->rival != NULL)
    return gs_entities_compare (self->batch, contrast->rival, entity) == GS_FILLERS_SAME;
  return gs_fillers_compare (self->batch, doer, told) == GS_FILLERS_DIFFERENT;
}

static gboolean
gs_contrast_is_against (const GsContrastComparison *self, const GsContrast *contrast, guint32 index)
{
  const GsStatement *statement = gs_statements_get (self->statements, index);
  GsAssertionOf own = gs_contrast_get (self, contrast->statement);
  GsAssertionOf other = gs_contrast_get (self, index);
  GsFillerRelation theme;

  if (statement->article == gs_statements_get (self->statements, contrast->statement)->article
      || other.assertion->form != GS_FORM_VERB || other.assertion->polarity < 0
      || other.assertion->certainty > GS_CERTAINTY_PROBABLE || other.assertion->future
      || gs_predicates_compare (self->batch, own.assertion, other.assertion) < GS_PREDICATES_SYNONYM
      || !gs_contrast_meets_doer (self, contrast, own, other)
      || gs_assertions_compare_times (own, other) == GS_BINDING_EXCLUDED)
    return FALSE;
  theme = gs_fillers_compare (
      self->batch, (GsSlotOf){ own.extraction, &own.assertion->slots[GS_SLOT_THEME] },
      (GsSlotOf){ other.extraction, &other.assertion->slots[GS_SLOT_THEME] });
  if (gs_filler_relation_is_match (theme))
    return TRUE;
  return contrast->rival != NULL && theme == GS_FILLERS_ABSENT
         && gs_contrast_weigh_shared (self, contrast->statement, index) >= GS_MIN_SHARED;
}

/* ---- findings ---- */

/* whoever did it, by name, else as written there; the whole clause if it names nobody */
static char *
gs_contrast_dup_doer (GsAssertionOf self)
{
  GsSlotOf doer = { self.extraction, &self.assertion->slots[GS_SLOT_AGENT] };
  const GsEntity *entity = gs_slot_of_get_entity (doer);

  if (entity != NULL)
    return g_strdup (entity->name);
  return gs_statement_dup_text (self.extraction, doer.filler->head != NULL ? doer.filler->span
                                                                           : self.assertion->span);
}

/* whether two sources set the same doer against a rival, in one story */
static gboolean
gs_contrasts_are_one (const GsContrastComparison *self, const GsContrast *a, const GsContrast *b)
{
  GsAssertionOf one = gs_contrast_get (self, a->statement);
  GsAssertionOf two = gs_contrast_get (self, b->statement);
  g_autofree char *doer = gs_contrast_dup_doer (one);
  g_autofree char *other = gs_contrast_dup_doer (two);

  return gs_statements_get (self->statements, a->statement)->story
             == gs_statements_get (self->statements, b->statement)->story
         && g_str_equal (one.assertion->lemma, two.assertion->lemma)
         && g_ascii_strcasecmp (doer, other) == 0;
}

static void
gs_contrast_add_evidence (const GsContrastComparison *self, GsFinding *finding, const char *value,
                          guint32 index)
{
  GsAssertionOf own = gs_contrast_get (self, index);
  g_autofree char *label = gs_contrast_dup_doer (own);

  gs_side_add_evidence (gs_finding_add_side (finding, value, label),
                        gs_statements_get (self->statements, index)->article, own.assertion->span,
                        gs_contrast_get_sentence (own));
}

static void
gs_contrast_report (const GsContrastComparison *self, const GsContrast *contrast,
                    const GArray *against)
{
  GsAssertionOf own = gs_contrast_get (self, contrast->statement);
  g_autofree char *doer = gs_contrast_dup_doer (own);
  g_autofree char *deed = gs_statement_dup_text (own.extraction, own.assertion->evidence);
  g_autofree char *fact = g_strdup_printf ("doer:%s", own.assertion->lemma);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_PARTICIPANT_CONFLICT, fact);

  gs_finding_set_scope (finding, "statement", contrast->statement);
  finding->severity = GS_SEVERITY_WARNING;
  for (guint i = 0; i < self->contrasts->len; i++)
    {
      const GsContrast *same = &g_array_index (self->contrasts, GsContrast, i);

      if (gs_contrasts_are_one (self, contrast, same))
        gs_contrast_add_evidence (self, finding, doer, same->statement);
    }
  for (guint i = 0; i < against->len; i++)
    gs_contrast_add_evidence (self, finding, "another", g_array_index (against, guint32, i));
  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (
      finding, g_strdup_printf ("Who ‘%s’: ‘%s’ or ‘%s’?", deed,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label));
  gs_finding_take_hint (finding, g_strdup (sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("One source says that it was %s and nobody else, others name "
                                "somebody else: %s.",
                                doer, sides));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("contrast: %s\npredicate: %s",
                                contrast->rival != NULL ? contrast->rival->name : "nobody else",
                                own.assertion->lemma));
  gs_report_add_finding (self->report, finding);
}

static gboolean
gs_contrast_is_told (const GsContrastComparison *self, guint index)
{
  for (guint i = 0; i < index; i++)
    if (gs_contrasts_are_one (self, &g_array_index (self->contrasts, GsContrast, i),
                              &g_array_index (self->contrasts, GsContrast, index)))
      return TRUE;
  return FALSE;
}

static void
gs_contrast_compare (const GsContrastComparison *self, const GsContrast *contrast)
{
  guint32 story = gs_statements_get (self->statements, contrast->statement)->story;
  g_autoptr (GArray) against = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 first = contrast->statement;

  while (first > 0 && gs_statements_get (self->statements, first - 1)->story == story)
    first--;
  for (guint32 i = first; i < gs_statements_get_size (self->statements)
                          && gs_statements_get (self->statements, i)->story == story;
       i++)
    if (gs_contrast_is_against (self, contrast, i))
      g_array_append_val (against, i);
  if (against->len > 0)
    gs_contrast_report (self, contrast, against);
}

/**
 * gs_compare_contrasts:
 * @batch: the extractions, with statements
 * @report: participant-conflict findings are added
 */
void
gs_compare_contrasts (const GsBatch *batch, GsReport *report)
{
  GsContrastComparison self = { batch, report, batch->statements,
                                g_array_new (FALSE, FALSE, sizeof (GsContrast)) };

  gs_contrasts_gather (&self);
  for (guint i = 0; i < self.contrasts->len && i < GS_MAX_CONTRASTS; i++)
    if (!gs_contrast_is_told (&self, i))
      gs_contrast_compare (&self, &g_array_index (self.contrasts, GsContrast, i));
  g_array_unref (self.contrasts);
}
