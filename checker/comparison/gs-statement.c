/* SPDX-License-Identifier: MIT */
/* Reads the assertions of a batch into sets of canonical words. */
#include "comparison/gs-statement.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-canonical-word.h"
#include "comparison/gs-credit.h"
#include "comparison/gs-manner.h"
#include "comparison/gs-statement-private.h"

/* a figure from here on weighs as much as a rare word, a smaller one little */
#define GS_LARGE_FIGURE 20.0
#define GS_LARGE_WEIGHT 3.0
#define GS_SMALL_WEIGHT 1.0

struct _GsStatements
{
  const GsBatch *batch;
  GsCloseness *closeness;
  GsArena *arena;
  GArray *statements; /* of GsStatement */
  GArray *canonical;  /* of guint32, by word of the closeness: its canonical word, 0 unknown yet */
  GArray *weights;    /* of double, by canonical word */
  GArray *scratch;    /* of guint32: words of the set that is being read */
};

/* ---- words ---- */

/* the canonical word of a text; its weight is that of the commonest of its variants */
static guint32
gs_statements_map (GsStatements *self, const char *text)
{
  guint32 word = gs_closeness_get_word (self->closeness, text);
  g_autofree char *canonical = NULL;
  guint32 id;
  double weight;

  if (word < self->canonical->len && g_array_index (self->canonical, guint32, word) != 0)
    return g_array_index (self->canonical, guint32, word);
  canonical = gs_canonical_word_new (self->batch->lexicon, text);
  id = gs_closeness_get_word (self->closeness, canonical);
  if (MAX (word, id) >= self->canonical->len)
    g_array_set_size (self->canonical, MAX (word, id) + 1);
  if (MAX (word, id) >= self->weights->len)
    g_array_set_size (self->weights, MAX (word, id) + 1);
  g_array_index (self->canonical, guint32, word) = id;
  weight = gs_closeness_get_weight (self->closeness, word);
  if (weight > 0
      && (g_array_index (self->weights, double, id) <= 0
          || weight < g_array_index (self->weights, double, id)))
    g_array_index (self->weights, double, id) = weight;
  return id;
}

/* ---- sets ---- */

static int
gs_compare_words (const void *a, const void *b)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return (*left > *right) - (*left < *right);
}

static void
gs_set_add (GsStatements *self, const char *text)
{
  guint32 word;

  if (text == NULL || *text == '\0')
    return;
  word = gs_statements_map (self, text);
  g_array_append_val (self->scratch, word);
}

/* takes what was added since the last set */
static GsWordIds
gs_set_take (GsStatements *self)
{
  GsWordIds set = { gs_arena_new_array (self->arena, guint32, self->scratch->len + 1), 0 };

  g_array_sort (self->scratch, gs_compare_words);
  for (guint i = 0; i < self->scratch->len; i++)
    {
      guint32 word = g_array_index (self->scratch, guint32, i);

      if (set.n_ids == 0 || set.ids[set.n_ids - 1] != word)
        set.ids[set.n_ids++] = word;
    }
  g_array_set_size (self->scratch, 0);
  return set;
}

static void
gs_set_add_entity (GsStatements *self, const GsExtraction *extraction, guint32 index)
{
  const GsEntity *entity = &g_array_index (extraction->entities, GsEntity, index);
  g_auto (GStrv) words = g_strsplit_set (entity->name, " \t\n", -1);

  for (char **word = words; *word != NULL; word++)
    {
      gsize length = strlen (*word);

      if (length > 2 && g_str_has_suffix (*word, "'s"))
        (*word)[length - 2] = '\0';
      gs_set_add (self, *word);
    }
}

/* a figure is a word of its own, "500000000000 USD"; the larger it is, the less is it met by chance
 */
static void
gs_set_add_amount (GsStatements *self, const GsExtraction *extraction, guint32 index)
{
  const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, index);
  g_autofree char *figure = gs_quantity_to_string (&amount->quantity);
  guint32 word = gs_statements_map (self, figure);

  g_array_index (self->weights, double, word) =
      amount->quantity.low >= GS_LARGE_FIGURE ? GS_LARGE_WEIGHT : GS_SMALL_WEIGHT;
  g_array_append_val (self->scratch, word);
}

static void
gs_set_add_filler (GsStatements *self, const GsExtraction *extraction, const GsFiller *filler)
{
  if (filler->head == NULL)
    return;
  if (filler->amount != GS_NONE)
    gs_set_add_amount (self, extraction, filler->amount);
  for (guint32 i = 0; i < filler->n_words; i++)
    gs_set_add (self, filler->words[i]);
  if (filler->entity != GS_NONE)
    gs_set_add_entity (self, extraction, filler->entity);
  for (guint32 i = 0; i < filler->n_others; i++)
    gs_set_add_filler (self, extraction, &filler->others[i]);
}

/* the named thing of a filler: a product code is one wherever it stands in the phrase */
static guint32
gs_statements_read_thing (GsStatements *self, const GsExtraction *extraction,
                          const GsFiller *filler)
{
  const GsMention *apposed;
  const char *code;

  if (filler->head == NULL)
    return 0;
  code = gs_filler_find_code (extraction, filler);
  if (code != NULL)
    return gs_statements_map (self, code);
  if (filler->mention != GS_NONE)
    return gs_statements_map (self, filler->head);
  if (filler->entity != GS_NONE)
    {
      const GsEntity *entity = &g_array_index (extraction->entities, GsEntity, filler->entity);
      const GsMention *mention =
          &g_array_index (extraction->mentions, GsMention, entity->first_mention);

      return mention->n_words > 0
                 ? gs_statements_map (self, mention->words[mention->n_words - 1].folded)
                 : 0;
    }
  apposed = gs_filler_find_apposition (extraction, filler);
  return apposed != NULL && apposed->kind == GS_MENTION_PRODUCT && apposed->n_words > 0
             ? gs_statements_map (self, apposed->words[apposed->n_words - 1].folded)
             : 0;
}

static GsWordIds
gs_statements_read_core (GsStatements *self, const GsExtraction *extraction,
                         const GsAssertion *assertion)
{
  gs_set_add (self, assertion->lemma);
  for (guint i = 0; i < GS_N_SLOTS; i++)
    gs_set_add_filler (self, extraction, &assertion->slots[i]);
  return gs_set_take (self);
}

static GsWordIds
gs_statements_read_sentence (GsStatements *self, const GsExtraction *extraction, guint32 index)
{
  const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, index);

  for (guint32 i = 0; i < facts->n_content; i++)
    gs_set_add (self, facts->content[i]);
  return gs_set_take (self);
}

/* ---- statements ---- */

static void
gs_statements_add (GsStatements *self, guint32 article, guint32 index, const GsWordIds *around,
                   guint32 *first_mention)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);
  const GsAssertion *assertion = gs_extraction_get_assertion (extraction, index);
  GsStatement statement = { .article = article,
                            .assertion = index,
                            .story = self->batch->stories[article],
                            .sentence = assertion->sentence,
                            .around = *around };

  statement.predicate = gs_statements_map (self, assertion->lemma);
  statement.thing = gs_statements_read_thing (self, extraction, &assertion->slots[GS_SLOT_THEME]);
  statement.core = gs_statements_read_core (self, extraction, assertion);
  statement.has_name = gs_assertion_has_name (extraction, assertion, first_mention);
  statement.tells = gs_assertion_tells (extraction, assertion);
  statement.is_saying = gs_assertion_is_saying (self->batch->rules, assertion);
  g_array_append_val (self->statements, statement);
}

static void
gs_statements_read_article (GsStatements *self, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);
  GsWordIds around = { 0 };
  guint32 sentence = GS_NONE;
  guint32 first_mention = 0;
  gboolean credit = FALSE;

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence != sentence)
        {
          sentence = assertion->sentence;
          around = gs_statements_read_sentence (self, extraction, sentence);
          credit = gs_extraction_is_credit (extraction, self->batch->rules, sentence);
        }
      /* what is asked is no statement, but a plea is */
      if (!credit
          && (assertion->certainty != GS_CERTAINTY_ASKED
              || gs_assertion_is_said_answer (self->batch->rules,
                                              (GsAssertionOf){ extraction, assertion })))
        gs_statements_add (self, article, i, &around, &first_mention);
    }
}

static int
gs_statement_compare (gconstpointer a, gconstpointer b)
{
  const GsStatement *left = a;
  const GsStatement *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return (left->assertion > right->assertion) - (left->assertion < right->assertion);
}

/**
 * gs_statements_new:
 * @batch: the extractions, with their stories
 *
 * Returns: (transfer full): the statements of all articles
 */
GsStatements *
gs_statements_new (const GsBatch *batch)
{
  GsStatements *self = g_new0 (GsStatements, 1);

  self->batch = batch;
  self->closeness = gs_closeness_new (batch);
  self->arena = gs_arena_new ();
  self->statements = g_array_new (FALSE, FALSE, sizeof (GsStatement));
  self->canonical = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->weights = g_array_new (FALSE, TRUE, sizeof (double));
  self->scratch = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_statements_read_article (self, i);
  g_array_sort (self->statements, gs_statement_compare);
  return self;
}

/**
 * gs_statements_get_rules:
 *
 * Returns: (transfer none) (nullable): the rules of the batch
 */
const GsRules *
gs_statements_get_rules (const GsStatements *self)
{
  return self->batch->rules;
}

/**
 * gs_statements_free:
 * @self: (nullable): statements
 */
void
gs_statements_free (GsStatements *self)
{
  if (self == NULL)
    return;
  gs_closeness_free (self->closeness);
  gs_arena_free (self->arena);
  g_array_unref (self->statements);
  g_array_unref (self->canonical);
  g_array_unref (self->weights);
  g_array_unref (self->scratch);
  g_free (self);
}

/**
 * gs_statements_get_size:
 *
 * Returns: how many there are
 */
guint32
gs_statements_get_size (const GsStatements *self)
{
  return self->statements->len;
}

/**
 * gs_statements_get:
 *
 * Returns: (transfer none): statement @index, by story, article and place
 */
const GsStatement *
gs_statements_get (const GsStatements *self, guint32 index)
{
  return &g_array_index (self->statements, GsStatement, index);
}

/**
 * gs_statements_get_assertion:
 *
 * Returns: (transfer none): the assertion behind a statement
 */
const GsAssertion *
gs_statements_get_assertion (const GsStatements *self, guint32 index)
{
  return gs_extraction_get_assertion (gs_statements_get_extraction (self, index),
                                      gs_statements_get (self, index)->assertion);
}

/**
 * gs_statements_get_extraction:
 *
 * Returns: (transfer none): the article a statement stands in
 */
const GsExtraction *
gs_statements_get_extraction (const GsStatements *self, guint32 index)
{
  return g_ptr_array_index (self->batch->extractions, gs_statements_get (self, index)->article);
}

/**
 * gs_statements_weigh_shared:
 *
 * Returns: the sum of the weights of the words that both sets have
 */
double
gs_statements_weigh_shared (const GsStatements *self, const GsWordIds *a, const GsWordIds *b)
{
  double sum = 0;

  for (guint32 i = 0; i < a->n_ids; i++)
    if (gs_words_have (b->ids, b->n_ids, a->ids[i]))
      sum += gs_statements_get_weight (self, a->ids[i]);
  return sum;
}

/**
 * gs_statements_get_weight:
 *
 * Returns: 0 for words of no sentence, about 3 for rare ones
 */
double
gs_statements_get_weight (const GsStatements *self, guint32 word)
{
  return word < self->weights->len ? g_array_index (self->weights, double, word) : 0;
}

/**
 * gs_statements_get_word:
 *
 * Returns: (transfer none): the text of a canonical word
 */
const char *
gs_statements_get_word (const GsStatements *self, guint32 word)
{
  return gs_closeness_get_text (self->closeness, word);
}

/**
 * gs_statements_count_words:
 *
 * Returns: a number above the id of every canonical word
 */
guint32
gs_statements_count_words (const GsStatements *self)
{
  return self->canonical->len;
}
