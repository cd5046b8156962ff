/* SPDX-License-Identifier: MIT */
/* Asks an article for what stands against a claim of one sentence. */
#include "comparison/gs-claim-check.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-cover.h"
#include "comparison/gs-claim-figure.h"
#include "comparison/gs-contrary-words.h"
#include "comparison/gs-contrary.h"
#include "comparison/gs-filler-pair.h"
#include "comparison/gs-tie.h"

typedef struct
{
  const GsBatch *batch;
  const GsClaimWords *words;
  const GsExtraction *claim;
  const GsExtraction *article;
} GsClaimCheck;

/* whether two entities of claim and article may be meant as one */
static gboolean
gs_parties_are_one (const GsClaimCheck *self, guint32 claimed, guint32 told)
{
  return gs_filler_relation_is_match (
      gs_entities_compare (self->batch, &g_array_index (self->claim->entities, GsEntity, claimed),
                           &g_array_index (self->article->entities, GsEntity, told)));
}

/* ---- contraries ---- */

/* the sentence has the claim's own word, too, and does not negate it */
static gboolean
gs_claim_word_is_repeated (const GsClaimCheck *self, const GsContraryUse *claimed, guint32 sentence,
                           const GArray *told)
{
  const GsSentenceFacts *facts =
      &g_array_index (self->article->sentences, GsSentenceFacts, sentence);
  const GsLexicon *lexicon = self->batch->lexicon;

  for (guint i = 0; i < told->len; i++)
    {
      const GsContraryUse *use = &g_array_index (told, GsContraryUse, i);

      if (use->negated && gs_lemma_is_of_family (lexicon, claimed->lemma, use->lemma))
        return FALSE;
      if (gs_contrary_use_negates (use, claimed->lemma))
        return FALSE;
    }
  for (guint32 i = 0; i < facts->n_content; i++)
    if (gs_lemma_is_of_family (lexicon, claimed->lemma, facts->content[i]))
      return TRUE;
  return FALSE;
}

/* the sentence has another word of the claim's side, and that is as good as its own */
static gboolean
gs_claim_side_is_taken (const GArray *told, const GsContraryWord *word)
{
  for (guint i = 0; i < told->len && word->tight; i++)
    if (!g_array_index (told, GsContraryUse, i).negated
        && gs_contrary_use_is_of_side (&g_array_index (told, GsContraryUse, i), word))
      return TRUE;
  return FALSE;
}

/* "all but", "except those": what is told holds for others */
static gboolean
gs_sentence_excepts (const GsExtraction *extraction, GsSpan span, GsSpan sentence)
{
  static const char *const words[] = { "except", "excluding", "other than", "apart from" };
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autofree char *rest = g_ascii_strdown (text + span.end, sentence.end - span.end);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (rest, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* what is asked, denied or only supposed is not said; a phrase that has the word for it, "pleaded
 * not guilty", is */
static gboolean
gs_span_is_supposed (const GsExtraction *extraction, guint32 sentence, GsSpan span)
{
  if (gs_sentence_excepts (extraction, span,
                           g_array_index (extraction->sentences, GsSentenceFacts, sentence).span))
    return TRUE;
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence == sentence && assertion->certainty >= GS_CERTAINTY_CONDITIONAL
          && gs_span_overlaps (assertion->evidence, span)
          && !(span.start < assertion->evidence.start && span.end >= assertion->evidence.end))
        return TRUE;
    }
  return FALSE;
}

/* "will not sell" of what is told as done: it was so only until then, or is no more so */
static gboolean
gs_span_is_refused (const GsClaimCheck *self, guint32 sentence, GsSpan span)
{
  const GsAssertion *main = gs_contrary_get_main (self->claim);

  for (guint32 i = 0; main != NULL && main->certainty == GS_CERTAINTY_STATED && !main->future
                      && i < self->article->assertions->len;
       i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (self->article, i);

      if (assertion->sentence == sentence && assertion->certainty == GS_CERTAINTY_PLANNED
          && assertion->polarity < 0 && gs_span_overlaps (assertion->evidence, span))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_claim_check_word (GsClaimConflict *conflict, const GsClaimCheck *self,
                     const GsContraryUse *claimed, const GsContraryUse *told, guint32 sentence)
{
  const GsContraryWord *word = gs_contrary_uses_find_clash (claimed, told);

  if (word == NULL || told->negated || gs_span_is_supposed (self->article, sentence, told->span)
      || gs_contrary_spans_are_apart (self->batch, self->claim, claimed->span, self->article,
                                      sentence, told->span))
    return FALSE;
  *conflict = (GsClaimConflict){ .kind = GS_CLAIM_CONFLICT_CONTRARY,
                                 .rule = word->rule,
                                 .value = word->text,
                                 .claimed = claimed->span,
                                 .told = told->span,
                                 .sentence = sentence };
  return TRUE;
}

static gboolean
gs_claim_check_use (GsClaimConflict *conflict, const GsClaimCheck *self,
                    const GsContraryUse *claimed, const GArray *told, guint32 sentence)
{
  for (guint i = 0; i < told->len; i++)
    {
      const GsContraryUse *use = &g_array_index (told, GsContraryUse, i);
      const GsContraryWord *word = gs_contrary_uses_find_clash (claimed, use);

      if (word != NULL && !gs_claim_side_is_taken (told, word)
          && gs_claim_check_word (conflict, self, claimed, use, sentence))
        return TRUE;
    }
  return FALSE;
}

/* what an assertion calls its subject: "a liberal thinker" of "was a liberal thinker" */
static GsSpan
gs_assertion_get_attribute (const GsAssertion *assertion)
{
  const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];

  if (assertion->form != GS_FORM_NOUN || theme->entity == GS_NONE || assertion->polarity < 0
      || theme->span.end >= assertion->evidence.end)
    return GS_SPAN_INIT (0, 0);
  return GS_SPAN_INIT (theme->span.end, assertion->evidence.end);
}

/* "was a conservative politician" against "was a liberal thinker": of one name, whatever other
 * conservatives the sentence tells of */
static gboolean
gs_claim_check_attribute (GsClaimConflict *conflict, const GsClaimCheck *self,
                          const GsContraryUse *claimed, const GArray *told, guint32 sentence)
{
  for (guint32 i = 0; i < self->claim->assertions->len; i++)
    for (guint32 k = 0; k < self->article->assertions->len; k++)
      {
        const GsAssertion *own = gs_extraction_get_assertion (self->claim, i);
        const GsAssertion *other = gs_extraction_get_assertion (self->article, k);

        if (other->sentence != sentence
            || !gs_span_contains (gs_assertion_get_attribute (own), claimed->span)
            || gs_span_is_empty (gs_assertion_get_attribute (other))
            || !gs_parties_are_one (self, own->slots[GS_SLOT_THEME].entity,
                                    other->slots[GS_SLOT_THEME].entity))
          continue;
        for (guint n = 0; n < told->len; n++)
          {
            const GsContraryUse *use = &g_array_index (told, GsContraryUse, n);

            if (gs_span_contains (gs_assertion_get_attribute (other), use->span)
                && gs_claim_check_word (conflict, self, claimed, use, sentence))
              return TRUE;
          }
      }
  return FALSE;
}

static gboolean
gs_claim_check_sentence (GsClaimConflict *conflict, const GsClaimCheck *self, const GArray *own,
                         guint32 sentence)
{
  g_autoptr (GArray) told = NULL;
  GsClaimCover cover;

  gs_claim_cover_read (&cover, self->words, self->article, sentence);
  for (guint i = 0; i < own->len; i++)
    {
      const GsContraryUse *use = &g_array_index (own, GsContraryUse, i);
      guint32 bits = gs_contrary_use_find_words (use, self->batch, self->claim);

      if (bits == 0 || use->negated || !gs_claim_cover_is_full (&cover, bits))
        continue;
      if (told == NULL)
        {
          told = g_array_new (FALSE, FALSE, sizeof (GsContraryUse));
          gs_contrary_words_find (told, self->batch, self->article, sentence);
        }
      if (!gs_claim_word_is_repeated (self, use, sentence, told)
          && gs_claim_check_use (conflict, self, use, told, sentence))
        return TRUE;
      if (gs_claim_check_attribute (conflict, self, use, told, sentence))
        return TRUE;
    }
  return FALSE;
}

/* whether the assertions of claim and article on the words that clash are about one matter: who is
 * guilty of manslaughter may be not guilty of murder */
static gboolean
gs_conflict_is_of_one_matter (const GsClaimConflict *conflict, const GsClaimCheck *self)
{
  for (guint32 i = 0; i < self->claim->assertions->len; i++)
    {
      const GsAssertion *own = gs_extraction_get_assertion (self->claim, i);

      if (!gs_span_overlaps (own->evidence, conflict->claimed))
        continue;
      for (guint32 k = 0; k < self->article->assertions->len; k++)
        {
          const GsAssertion *other = gs_extraction_get_assertion (self->article, k);

          if (other->sentence == conflict->sentence
              && gs_span_overlaps (other->evidence, conflict->told)
              && !gs_assertions_are_of_one_matter ((GsAssertionOf){ self->claim, own },
                                                   (GsAssertionOf){ self->article, other }))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
gs_claim_check_contraries (GsClaimConflict *conflict, const GsClaimCheck *self)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (GsContraryUse));

  gs_contrary_words_find (own, self->batch, self->claim, 0);
  for (guint32 i = 0; own->len > 0 && i < self->article->sentences->len; i++)
    if (gs_claim_check_sentence (conflict, self, own, i)
        && gs_conflict_is_of_one_matter (conflict, self))
      return TRUE;
  return FALSE;
}

/* ---- figures ---- */

static gboolean
gs_claim_check_figures (GsClaimConflict *conflict, const GsClaimCheck *self)
{
  GsClaimFigure figure;

  if (!gs_claim_figure_find (&figure, self->batch, self->claim, self->article))
    return FALSE;
  *conflict = (GsClaimConflict){ .kind = GS_CLAIM_CONFLICT_FIGURE,
                                 .rule = "figure",
                                 .value = figure.claimed->topic,
                                 .claimed = figure.claimed->evidence,
                                 .told = figure.told->evidence,
                                 .sentence = figure.told->around.sentence };
  return TRUE;
}

/* ---- negations ---- */

/* a word of the claim that is no name and no number */
static gboolean
gs_claim_has_of_family (const GsClaimCheck *self, const GsClaimCover *cover, const char *lemma)
{
  const GsSentenceFacts *own = &g_array_index (self->claim->sentences, GsSentenceFacts, 0);

  for (guint32 i = 0; i < cover->n_words; i++)
    if ((cover->names >> i & 1) == 0 && !g_ascii_isdigit (own->content[i][0])
        && gs_lemma_is_of_family (self->batch->lexicon, own->content[i], lemma))
      return TRUE;
  return FALSE;
}

/* "pleaded not guilty": a negation that is part of a phrase of the packs is no "not guilty" */
static gboolean
gs_negation_is_of_phrase (const GsClaimCheck *self, guint32 sentence, GsSpan span)
{
  g_autoptr (GArray) phrases = g_array_new (FALSE, FALSE, sizeof (GsContraryUse));

  gs_contrary_words_find (phrases, self->batch, self->article, sentence);
  for (guint i = 0; i < phrases->len; i++)
    {
      GsSpan phrase = g_array_index (phrases, GsContraryUse, i).span;

      if (phrase.start < span.start && phrase.end >= span.end)
        return TRUE;
    }
  return FALSE;
}

/* "delayed holidaymakers", "did not delay the pilots": negated of something else */
static gboolean
gs_negation_is_of_other (const GsClaimCheck *self, const GsContraryUse *use, guint32 sentence)
{
  const GsAssertion *main = gs_contrary_get_main (self->claim);

  return main != NULL && gs_lemma_is_of_family (self->batch->lexicon, main->lemma, use->lemma)
         && gs_contrary_spans_are_apart (self->batch, self->claim, main->evidence, self->article,
                                         sentence, use->span);
}

static gboolean
gs_claim_check_negated (GsClaimConflict *conflict, const GsClaimCheck *self,
                        const GsClaimCover *cover)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (GsContraryUse));

  gs_negated_words_find (told, self->batch, self->article, cover->sentence);
  for (guint i = 0; i < told->len; i++)
    {
      const GsContraryUse *use = &g_array_index (told, GsContraryUse, i);

      if (!gs_claim_has_of_family (self, cover, use->lemma)
          || gs_span_is_supposed (self->article, cover->sentence, use->span)
          || gs_span_is_refused (self, cover->sentence, use->span)
          || gs_negation_is_of_other (self, use, cover->sentence)
          || gs_negation_is_of_phrase (self, cover->sentence, use->span))
        continue;
      *conflict =
          (GsClaimConflict){ .kind = GS_CLAIM_CONFLICT_NEGATION,
                             .rule = "negation",
                             .value = "negation",
                             .claimed =
                                 g_array_index (self->claim->sentences, GsSentenceFacts, 0).span,
                             .told = use->span,
                             .sentence = cover->sentence };
      return TRUE;
    }
  return FALSE;
}

static gboolean
gs_claim_check_negations (GsClaimConflict *conflict, const GsClaimCheck *self)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (GsContraryUse));

  gs_negated_words_find (own, self->batch, self->claim, 0);
  for (guint32 i = 0; own->len == 0 && i < self->article->sentences->len; i++)
    {
      GsClaimCover cover;

      gs_claim_cover_read (&cover, self->words, self->article, i);
      if (gs_claim_cover_is_full (&cover, 0) && gs_claim_check_negated (conflict, self, &cover))
        return TRUE;
    }
  return FALSE;
}

/* ---- relations ---- */

/* of one pair of names: another relation, or the same one the other way round */
static gboolean
gs_ties_exclude (const GsClaimCheck *self, const GsTie *claimed, const GsTie *told)
{
  gboolean same = strcmp (claimed->word->value, told->word->value) == 0;

  if (claimed->word->rule != told->word->rule)
    return FALSE;
  if (gs_parties_are_one (self, claimed->first, told->first)
      && gs_parties_are_one (self, claimed->second, told->second))
    return !same;
  return gs_parties_are_one (self, claimed->first, told->second)
         && gs_parties_are_one (self, claimed->second, told->first)
         && !(same && claimed->word->mutual);
}

/* whether the article says of the two what the claim says */
static gboolean
gs_tie_is_told (const GsClaimCheck *self, const GsTie *claimed, const GArray *told)
{
  for (guint i = 0; i < told->len; i++)
    {
      const GsTie *tie = &g_array_index (told, GsTie, i);

      if (tie->word->rule == claimed->word->rule
          && strcmp (tie->word->value, claimed->word->value) == 0
          && gs_parties_are_one (self, claimed->first, tie->first)
          && gs_parties_are_one (self, claimed->second, tie->second))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_claim_check_tie (GsClaimConflict *conflict, const GsClaimCheck *self, const GsTie *claimed,
                    const GArray *told)
{
  for (guint i = 0; i < told->len; i++)
    {
      const GsTie *tie = &g_array_index (told, GsTie, i);

      if (!gs_ties_exclude (self, claimed, tie))
        continue;
      *conflict = (GsClaimConflict){ .kind = GS_CLAIM_CONFLICT_TIE,
                                     .rule = tie->word->rule,
                                     .value = claimed->word->value,
                                     .claimed = claimed->span,
                                     .told = tie->span,
                                     .sentence = tie->sentence };
      return TRUE;
    }
  return FALSE;
}

static gboolean
gs_claim_check_ties (GsClaimConflict *conflict, const GsClaimCheck *self)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (GsTie));
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (GsTie));

  gs_ties_read (own, self->batch->rules, self->claim, 0);
  for (guint32 i = 0; own->len > 0 && i < self->article->sentences->len; i++)
    gs_ties_read (told, self->batch->rules, self->article, i);
  for (guint i = 0; i < own->len; i++)
    if (!gs_tie_is_told (self, &g_array_index (own, GsTie, i), told)
        && gs_claim_check_tie (conflict, self, &g_array_index (own, GsTie, i), told))
      return TRUE;
  return FALSE;
}

/**
 * gs_claim_check_find:
 * @self: (out caller-allocates): what is found
 * @words: those of an article of one sentence
 * @article: another article
 *
 * Returns: whether the article stands against the claim
 */
gboolean
gs_claim_check_find (GsClaimConflict *self, const GsClaimWords *words, const GsExtraction *article)
{
  const GsExtraction *claim = gs_claim_words_get_claim (words);
  GsClaimCheck check = { gs_claim_words_get_batch (words), words, claim, article };

  if (gs_claim_check_ties (self, &check))
    return TRUE;
  return gs_claim_is_of_time (claim, article)
         && (gs_claim_check_contraries (self, &check) || gs_claim_check_negations (self, &check)
             || gs_claim_check_figures (self, &check));
}
