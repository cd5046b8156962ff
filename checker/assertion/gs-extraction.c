/* SPDX-License-Identifier: MIT */
/* Runs the extractors over an article's sentences. */
#include "assertion/gs-extraction.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-casing.h"
#include "assertion/gs-denial.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-facet.h"
#include "assertion/gs-inner-name.h"
#include "assertion/gs-kind.h"
#include "assertion/gs-markup.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-placing.h"
#include "assertion/gs-origin.h"
#include "assertion/gs-quotation.h"
#include "assertion/gs-speaker.h"
#include "assertion/gs-role.h"
#include "language/gs-document.h"

/* ---- sentences ---- */

static gboolean
gs_is_content (const GsSentence *sentence, guint32 token)
{
  switch ((GsUpos) sentence->upos[token])
    {
    case GS_UPOS_NOUN:
    case GS_UPOS_PROPN:
    case GS_UPOS_VERB:
    case GS_UPOS_ADJ:
    case GS_UPOS_NUM:
      return TRUE;
    case GS_UPOS_ADV:
      return g_utf8_strlen (sentence->forms[token], -1) > 4;
    case GS_UPOS_X:
    case GS_UPOS_SYM:
      return g_unichar_isalnum (g_utf8_get_char (sentence->forms[token]));
    default:
      return FALSE;
    }
}

static gboolean
gs_contains_pointer (const char **items, guint32 n_items, const char *item)
{
  for (guint32 i = 0; i < n_items; i++)
    if (items[i] == item)
      return TRUE;
  return FALSE;
}

/* content words beyond this many in one sentence tell nothing more and would cost quadratic time */
#define GS_MAX_CONTENT 64

static void
gs_extraction_add_sentence (GsExtraction *self, const GsSentence *sentence)
{
  GsSentenceFacts facts = { .span = sentence->span, .block = sentence->block };
  const char *content[GS_MAX_CONTENT];

  facts.n_tokens = sentence->n_tokens;
  for (guint32 i = 0; i < sentence->n_tokens && facts.n_content < GS_MAX_CONTENT; i++)
    {
      const char *lemma;

      if (!gs_is_content (sentence, i))
        continue;
      lemma = gs_extraction_fold_word (self, sentence->lemmas[i]);
      if (!gs_contains_pointer (content, facts.n_content, lemma))
        content[facts.n_content++] = lemma;
    }
  facts.content = gs_arena_new_array (self->arena, const char *, facts.n_content);
  if (facts.n_content > 0)
    memcpy (facts.content, content, sizeof (char *) * facts.n_content);
  g_array_append_val (self->sentences, facts);
}

/**
 * gs_extraction_find_sentence:
 * @offset: a byte of the article's text
 *
 * Returns: the sentence that contains the byte, else the last one before it, else the first
 */
guint32
gs_extraction_find_sentence (const GsExtraction *self, guint32 offset)
{
  guint32 low = 0;
  guint32 high = self->sentences->len;

  while (low + 1 < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (g_array_index (self->sentences, GsSentenceFacts, middle).span.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* ---- life cycle ---- */

/**
 * gs_extraction_new_empty:
 * @article: a reference is kept
 *
 * Returns: (transfer full): an extraction of which nothing is known yet, for those who fill it
 */
GsExtraction *
gs_extraction_new_empty (GsArticle *article)
{
  GsExtraction *self = g_new0 (GsExtraction, 1);

  self->article = gs_article_ref (article);
  self->arena = gs_arena_new ();
  self->strings = gs_string_set_new ();
  self->casing = g_hash_table_new (NULL, NULL);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GsSentenceFacts));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (GsMention));
  self->roles = g_array_new (FALSE, FALSE, sizeof (GsRole));
  self->quotations = g_array_new (FALSE, FALSE, sizeof (GsQuotation));
  self->origins = g_array_new (FALSE, FALSE, sizeof (GsOrigin));
  self->amounts = g_array_new (FALSE, FALSE, sizeof (GsAmount));
  self->moments = g_array_new (FALSE, FALSE, sizeof (GsMoment));
  self->placings = g_array_new (FALSE, FALSE, sizeof (GsPlacing));
  self->assertions = g_array_new (FALSE, FALSE, sizeof (GsAssertion));
  self->attributions = g_array_new (FALSE, FALSE, sizeof (GsAttribution));
  self->denials = g_array_new (FALSE, FALSE, sizeof (GsDenial));
  self->facets = g_array_new (FALSE, FALSE, sizeof (GsFacet));
  self->entities = g_array_new (FALSE, FALSE, sizeof (GsEntity));
  self->mention_entities = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->references = g_array_new (FALSE, FALSE, sizeof (GsReference));
  return self;
}

/* the number of a product's name counts nothing: "Leopard 2", "RTX 5090" */
static void
gs_extraction_drop_product_numbers (GsExtraction *self, guint first_mention, guint first_amount)
{
  for (guint i = self->amounts->len; i > first_amount; i--)
    for (guint k = first_mention; k < self->mentions->len; k++)
      {
        const GsMention *mention = &g_array_index (self->mentions, GsMention, k);

        if (mention->family == NULL
            || !gs_span_overlaps (mention->span,
                                  g_array_index (self->amounts, GsAmount, i - 1).quantity.span))
          continue;
        g_array_remove_index (self->amounts, i - 1);
        break;
      }
}

/* names, roles and values; then who is who */
static void
gs_extraction_read_names (GsExtraction *self, const GsRules *rules, const GsLexicon *lexicon,
                          const GsDocument *document)
{
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (GsKindScores));

  for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
    {
      const GsSentence *sentence = gs_document_get_sentence (document, i);
      guint first_mention = self->mentions->len;
      guint first_amount = self->amounts->len;
      guint first_moment = self->moments->len;
      guint first_role = self->roles->len;

      gs_mentions_extract (self, rules, lexicon, sentence, i);
      gs_roles_extract (self, rules, sentence, i, first_mention);
      gs_origins_extract (self, rules, sentence, i, first_mention);
      gs_quantities_extract (self, rules, sentence, i);
      gs_extraction_drop_product_numbers (self, first_mention, first_amount);
      gs_placings_extract (self, sentence, i, first_mention, first_amount, first_moment);
      gs_roles_read_terms (self, sentence, first_role, first_mention, first_moment);
      g_array_set_size (scores, self->mentions->len);
      for (guint k = first_mention; k < self->mentions->len; k++)
        {
          const GsMention *mention = &g_array_index (self->mentions, GsMention, k);
          GsKindScores *kinds = &g_array_index (scores, GsKindScores, k);

          gs_kind_scores_read (kinds, rules, lexicon, sentence, mention);
          gs_markup_weigh_mention (self, mention, kinds);
        }
    }
  gs_markup_settle_amounts (self);
  gs_entities_build (self, rules, scores);
  gs_inner_names_mark (self, rules, lexicon);
}

/* bytes that an article holds while it is read */
static gsize
gs_extraction_get_held (const GsExtraction *self, const GsDocument *document)
{
  return gs_arena_get_size (self->arena) + gs_arena_get_size (document->arena);
}

/* sentence by sentence; FALSE if the workspace is spent before the last */
static gboolean
gs_extraction_read_sentences (GsExtraction *self, const GsRules *rules, const GsLexicon *lexicon,
                              const GsDocument *document, GsWorkspace *workspace)
{
  g_autoptr (GHashTable) holders = gs_references_index_titles (self);

  for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
    {
      const GsSentence *sentence = gs_document_get_sentence (document, i);

      if (workspace != NULL
          && gs_workspace_is_spent (workspace, gs_extraction_get_held (self, document)))
        return FALSE;
      gs_references_extract (self, rules, holders, sentence, i);
      gs_amounts_refer (self, rules, sentence, i);
      gs_assertions_extract (self, rules, lexicon, sentence, i);
      gs_denials_extract (self, rules, sentence, i);
      gs_facets_extract (self, rules, sentence, i);
    }
  return TRUE;
}

static GsExtraction *
gs_extraction_read (const GsRules *rules, const GsLexicon *lexicon, GsArticle *article,
                    const GsDocument *document, GsWorkspace *workspace)
{
  g_autoptr (GsExtraction) self = gs_extraction_new_empty (article);

  gs_extraction_begin_folds (self);
  for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
    {
      gs_extraction_add_sentence (self, gs_document_get_sentence (document, i));
      gs_casing_count (self, gs_document_get_sentence (document, i));
    }
  gs_extraction_read_names (self, rules, lexicon, document);
  if (!gs_extraction_read_sentences (self, rules, lexicon, document, workspace))
    return NULL;
  gs_extraction_end_folds (self);
  gs_markup_attribute (self);
  gs_quotations_extract (self);
  gs_speakers_settle (self);
  gs_moments_resolve (self);
  gs_markup_settle_moments (self);
  return g_steal_pointer (&self);
}

/**
 * gs_extraction_new_from_document:
 * @rules: the knowledge
 * @lexicon: (nullable): which words are known
 * @article: what was analysed; a reference is kept
 * @document: its sentences; no longer needed afterwards
 *
 * Returns: (transfer full): what the article asserts
 */
GsExtraction *
gs_extraction_new_from_document (const GsRules *rules, const GsLexicon *lexicon, GsArticle *article,
                                 const GsDocument *document)
{
  return gs_extraction_read (rules, lexicon, article, document, NULL);
}

/**
 * gs_extraction_new:
 * @analyser: model and lexicon
 * @rules: the knowledge
 * @article: what to read; a reference is kept
 * @workspace: (nullable): scratch of the calling thread, perhaps with limits
 *
 * Returns: (transfer full) (nullable): what the article asserts; %NULL only if the workspace has
 *   limits and is spent
 */
GsExtraction *
gs_extraction_new (const GsAnalyser *analyser, const GsRules *rules, GsArticle *article,
                   GsWorkspace *workspace)
{
  GsAnalyserOptions options = { .names = gs_rules_get_name_table (rules) };
  g_autoptr (GsDocument) document = gs_analyser_analyse (analyser, article, workspace, &options);

  if (workspace != NULL && gs_workspace_is_spent (workspace, 0))
    return NULL;
  return gs_extraction_read (rules, gs_analyser_get_lexicon (analyser), article, document,
                             workspace);
}

/**
 * gs_extraction_free:
 * @self: (nullable): an extraction
 */
void
gs_extraction_free (GsExtraction *self)
{
  if (self == NULL)
    return;
  gs_extraction_end_folds (self);
  gs_article_unref (self->article);
  gs_arena_free (self->arena);
  gs_string_set_free (self->strings);
  g_hash_table_unref (self->casing);
  g_array_unref (self->sentences);
  g_array_unref (self->mentions);
  g_array_unref (self->roles);
  g_array_unref (self->quotations);
  g_array_unref (self->origins);
  g_array_unref (self->amounts);
  g_array_unref (self->moments);
  g_array_unref (self->placings);
  g_array_unref (self->assertions);
  g_array_unref (self->attributions);
  g_array_unref (self->denials);
  g_array_unref (self->facets);
  g_array_unref (self->entities);
  g_array_unref (self->mention_entities);
  g_array_unref (self->references);
  g_free (self);
}

/**
 * gs_extraction_names:
 * @word: folded
 *
 * Returns: whether a mention of the article has the word
 */
gboolean
gs_extraction_names (const GsExtraction *self, const char *word)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (self->mentions, GsMention, i);

      for (guint32 k = 0; k < mention->n_words; k++)
        if (strcmp (mention->words[k].folded, word) == 0)
          return TRUE;
    }
  return FALSE;
}

/**
 * gs_sentence_facts_have:
 * @word: a content word
 *
 * Returns: whether the sentence has it
 */
gboolean
gs_sentence_facts_have (const GsSentenceFacts *self, const char *word)
{
  for (guint32 i = 0; i < self->n_content; i++)
    if (strcmp (self->content[i], word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gs_extraction_find_mention:
 * @offset: bytes of the article's text
 *
 * Returns: the index of the first mention that ends behind it, or the number of all
 */
guint
gs_extraction_find_mention (const GsExtraction *self, guint32 offset)
{
  guint low = 0;
  guint high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, GsMention, middle).span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
