/* SPDX-License-Identifier: MIT */
/* Reads what an article calls false, and finds it told elsewhere. */
#include "comparison/gs-debunk.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-rules-words.h"

/* a denial farther down is a remark beside */
#define GS_DEBUNK_REACH 12
/* sentences that tell what the article is about */
#define GS_DEBUNK_LEAD 4
/* a report is told near the beginning */
#define GS_TELLER_REACH 10
/* what a sentence must share with what is called false: words, and their weight */
#define GS_TELLER_WORDS  4
#define GS_TELLER_WEIGHT 5.0
/* the same for the lead of an article that tells it farther down */
#define GS_LEAD_WORDS 3
/* a later sentence tells it better only if it shares much more */
#define GS_TELLER_FIRST 0.7

struct _GsDebunk
{
  GsCloseness *closeness;
  const GsExtraction *article;
  GHashTable *words; /* of word ids */
};

static const GsSentenceFacts *
gs_debunk_get_sentence (const GsExtraction *article, guint32 index)
{
  return &g_array_index (article->sentences, GsSentenceFacts, index);
}

/* ---- words ---- */

/* "report", "hoax", "true": words for any report, whatever it tells */
static gboolean
gs_word_is_of_reports (const GsRules *rules, const char *word)
{
  static const GsRulesWordClass classes[] = { GS_RULES_WORD_MEDIUM, GS_RULES_WORD_HOAX,
                                              GS_RULES_WORD_DENY, GS_RULES_WORD_TRUE,
                                              GS_RULES_WORD_ALLEGE };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (gs_rules_has_word (rules, classes[i], word))
      return TRUE;
  return FALSE;
}

/* a word each, the parts of "Raven-Symone" too */
static void
gs_debunk_add_words (GHashTable *words, GsCloseness *closeness, const GsSentenceFacts *facts)
{
  for (guint32 i = 0; i < facts->n_content; i++)
    {
      g_autofree char *plain = g_str_to_ascii (facts->content[i], "C");
      g_auto (GStrv) parts = g_strsplit (plain, "-", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        if (strlen (parts[k]) > 1
            && !gs_word_is_of_reports (gs_closeness_get_rules (closeness), parts[k]))
          g_hash_table_add (words, GUINT_TO_POINTER (gs_closeness_get_word (closeness, parts[k])));
    }
}

/* ---- who calls it false ---- */

/* a word for false things is a doubt where it is said of a report, or is one by itself */
static gboolean
gs_denial_is_doubt (const GsDenial *denial)
{
  if (denial->kind == GS_DENIAL_UNTRUE)
    return TRUE;
  return denial->kind == GS_DENIAL_HOAX
         && (denial->of_report || denial->hedged || denial->strength == GS_DENIAL_SURE);
}

/**
 * gs_debunk_has_doubts:
 *
 * Returns: whether the article says of any report that it is, or might be, false
 */
gboolean
gs_debunk_has_doubts (const GsExtraction *article)
{
  for (guint i = 0; i < article->denials->len; i++)
    if (gs_denial_is_doubt (&g_array_index (article->denials, GsDenial, i)))
      return TRUE;
  return FALSE;
}

/* near the beginning, of a report, or by a word that is said of nothing else: "a hoax" */
static gboolean
gs_denial_is_against (const GsDenial *denial)
{
  return denial->sentence < GS_DEBUNK_REACH && denial->kind != GS_DENIAL_DENY
         && denial->strength >= GS_DENIAL_FALSE && !denial->negated
         && (denial->of_report || denial->strength == GS_DENIAL_SURE);
}

/* without a hedge, of a report */
static gboolean
gs_denial_calls_false (const GsDenial *denial)
{
  return gs_denial_is_against (denial) && denial->of_report && !denial->hedged && !denial->asked;
}

/* one word in passing, "an image that wasn't accurate", may be of anything: it must be a strong
 * one, stand in the lead or be what its sentence says, or there are several */
static gboolean
gs_denial_is_plain (const GsDenial *denial, guint n_denials)
{
  return denial->strength == GS_DENIAL_SURE || denial->sentence < GS_DEBUNK_LEAD || denial->main
         || n_denials > 1;
}

/**
 * gs_debunk_find_denial:
 *
 * Returns: (transfer none) (nullable): the first words near its beginning with which an article
 *   calls a report false; if it nowhere does so plainly, those with which it doubts it
 */
const GsDenial *
gs_debunk_find_denial (const GsExtraction *article)
{
  const GsDenial *doubt = NULL;
  guint n = 0;

  for (guint i = 0; i < article->denials->len; i++)
    n += gs_denial_calls_false (&g_array_index (article->denials, GsDenial, i));
  for (guint i = 0; i < article->denials->len; i++)
    {
      const GsDenial *denial = &g_array_index (article->denials, GsDenial, i);

      if (gs_denial_calls_false (denial) && gs_denial_is_plain (denial, n))
        return denial;
      if (doubt == NULL && gs_denial_is_against (denial) && gs_denial_is_plain (denial, n))
        doubt = denial;
    }
  return doubt;
}

/**
 * gs_debunk_is_sure:
 * @denial: one that gs_debunk_find_denial() found
 *
 * Returns: whether it calls the report false, not only doubts it
 */
gboolean
gs_debunk_is_sure (const GsDenial *denial)
{
  return gs_denial_calls_false (denial);
}

/**
 * gs_debunk_is_denial:
 *
 * Returns: whether words of an article call a report false or doubt it
 */
gboolean
gs_debunk_is_denial (const GsDenial *denial)
{
  return gs_denial_is_against (denial);
}

/**
 * gs_debunk_new:
 * @closeness: weighs words; must outlive it
 * @article: must outlive it
 *
 * Returns: (transfer full) (nullable): what the article calls false, %NULL if it does not
 */
GsDebunk *
gs_debunk_new (GsCloseness *closeness, const GsExtraction *article)
{
  const GsDenial *denial = gs_debunk_find_denial (article);
  GsDebunk *self;

  if (denial == NULL)
    return NULL;
  self = g_new0 (GsDebunk, 1);
  self->closeness = closeness;
  self->article = article;
  self->words = g_hash_table_new (NULL, NULL);
  for (guint32 i = 0; i < article->sentences->len; i++)
    if (i + 1 < GS_DEBUNK_LEAD || (i + 1 >= denial->sentence && i <= denial->sentence + 1))
      gs_debunk_add_words (self->words, closeness, gs_debunk_get_sentence (article, i));
  return self;
}

/**
 * gs_debunk_free:
 * @self: (nullable): a debunked report
 */
void
gs_debunk_free (GsDebunk *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_free (self);
}

/* ---- who tells it ---- */

/* a person of whom the debunking article says nothing: another affair */
static gboolean
gs_teller_names_other (const GsDebunk *self, const GsExtraction *article, guint32 sentence)
{
  for (guint i = 0; i < article->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (article->mentions, GsMention, i);
      gboolean known = FALSE;

      if (mention->sentence != sentence || mention->kind != GS_MENTION_PERSON)
        continue;
      for (guint k = 0; k < self->article->mentions->len && !known; k++)
        {
          const GsMention *other = &g_array_index (self->article->mentions, GsMention, k);

          for (guint32 m = 0; m < other->n_words && !known; m++)
            known =
                strcmp (other->words[m].folded, mention->words[mention->n_words - 1].folded) == 0;
        }
      if (!known)
        return TRUE;
    }
  return FALSE;
}

/* whether the sentence says that something is so, in the article's own words */
static gboolean
gs_teller_states (const GsExtraction *article, guint32 sentence, gboolean *negates)
{
  gboolean states = FALSE;

  *negates = FALSE;
  for (guint32 i = 0; i < article->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (article, i);

      if (assertion->sentence != sentence)
        continue;
      *negates |= assertion->polarity < 0 || assertion->certainty == GS_CERTAINTY_DENIED;
      states |= assertion->polarity > 0 && assertion->certainty == GS_CERTAINTY_STATED;
    }
  return states;
}

static int
gs_debunk_compare_ids (const void *a, const void *b)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return (*left > *right) - (*left < *right);
}

static double
gs_teller_weigh (const GsDebunk *self, const GsSentenceFacts *facts, guint *n_shared)
{
  g_autoptr (GHashTable) words = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer word;
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (guint32));
  double sum = 0;

  gs_debunk_add_words (words, self->closeness, facts);
  g_hash_table_iter_init (&iter, words);
  *n_shared = 0;
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (g_hash_table_contains (self->words, word))
      {
        guint32 id = GPOINTER_TO_UINT (word);

        g_array_append_val (shared, id);
      }
  /* in one order, so that the sum is one */
  g_array_sort (shared, gs_debunk_compare_ids);
  for (guint i = 0; i < shared->len; i++)
    sum += gs_closeness_get_weight (self->closeness, g_array_index (shared, guint32, i));
  *n_shared = shared->len;
  return sum;
}

/* whether a sentence tells what is called false; @sum: what it shares weighs so much */
static gboolean
gs_teller_tells (const GsDebunk *self, const GsExtraction *article, guint32 sentence, double *sum,
                 gboolean *negates)
{
  guint n_shared;
  gboolean states = gs_teller_states (article, sentence, negates);

  *sum = gs_teller_weigh (self, gs_debunk_get_sentence (article, sentence), &n_shared);
  *negates &= n_shared >= GS_TELLER_WORDS && *sum >= GS_TELLER_WEIGHT;
  return states && n_shared >= GS_TELLER_WORDS && *sum >= GS_TELLER_WEIGHT
         && !gs_teller_names_other (self, article, sentence);
}

/**
 * gs_debunk_is_told:
 * @article: one that tells what is called false
 *
 * Returns: whether this sentence near its beginning tells it, too
 */
gboolean
gs_debunk_is_told (const GsDebunk *self, const GsExtraction *article, guint32 sentence)
{
  double sum;
  gboolean negates;

  return sentence < GS_TELLER_REACH && gs_teller_tells (self, article, sentence, &sum, &negates);
}

/* an article that tells it somewhere tells it in its lead, if that is about the same at all: there
 * a reader looks for it */
static guint32
gs_teller_find_lead (const GsDebunk *self, const GsExtraction *article, guint32 best)
{
  for (guint32 i = 0; i < MIN (best, GS_DEBUNK_LEAD); i++)
    {
      guint n_shared;
      gboolean negates;

      gs_teller_weigh (self, gs_debunk_get_sentence (article, i), &n_shared);
      if (n_shared >= GS_LEAD_WORDS && gs_teller_states (article, i, &negates) && !negates
          && !gs_teller_names_other (self, article, i))
        return i;
    }
  return best;
}

/**
 * gs_debunk_find_teller:
 * @article: another article of the story
 * @weight: (out): what the sentence shares weighs so much
 *
 * Returns: the index of the sentence that tells what is called false: of its lead, or the one near
 *   its beginning that tells it best; GS_NONE if none does, or if one says that something of it is
 * not so
 */
guint32
gs_debunk_find_teller (const GsDebunk *self, const GsExtraction *article, double *weight)
{
  guint32 best = GS_NONE;
  double most = 0;

  for (guint32 i = 0; i < MIN (article->sentences->len, GS_TELLER_REACH); i++)
    {
      double sum;
      gboolean negates;
      gboolean tells = gs_teller_tells (self, article, i, &sum, &negates);

      if (negates)
        return GS_NONE;
      if (!tells || GS_TELLER_FIRST * sum <= most)
        continue;
      best = i;
      most = sum;
    }
  *weight = most;
  return best != GS_NONE ? gs_teller_find_lead (self, article, best) : GS_NONE;
}
