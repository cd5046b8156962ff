/* SPDX-License-Identifier: MIT */
/* Gathers the answers of the tables about one word, and remembers them. */
#include "assertion/gs-rules-word-facts.h"

#include <string.h>

#include "assertion/gs-rules-offices.h"
#include "assertion/gs-rules-private.h"
#include "assertion/gs-rules-products.h"
#include "assertion/gs-rules-titles.h"
#include "base/gs-word-memo.h"

G_STATIC_ASSERT ((1u << GS_RULES_LAST_LEMMA_CLASS) <= GS_RULES_LEMMA_CLASSES);
G_STATIC_ASSERT (sizeof (GsRulesOpening) == sizeof (guint32));
G_STATIC_ASSERT (sizeof (GsRulesLemma) == sizeof (guint32));

typedef enum
{
  ASK_OPENING,
  ASK_LEMMA,
  ASK_PRODUCT,
  N_QUESTIONS,
} Question;

static guint32
gs_rules_read_opening (const GsRules *self, const char *word, gsize length)
{
  GsRulesOpening opening;
  guint32 packed;
  guint32 first;

  gs_rules_find_keys (self, word, length, &first);
  opening.names = (guint8) MIN (gs_rules_get_name_reach (self, first), G_MAXUINT8);
  opening.products =
      (guint8) MIN (gs_rules_get_product_reach (self, word, length, first), G_MAXUINT8);
  opening.titles = (guint8) MIN (gs_rules_get_title_reach (self, first), G_MAXUINT8);
  opening.offices =
      (guint8) MIN (gs_rules_get_office_reach (self, word, length, first), G_MAXUINT8);
  memcpy (&packed, &opening, sizeof packed);
  return packed;
}

static guint32
gs_rules_read_lemma (const GsRules *self, const char *text, gsize length)
{
  GsRulesLemma lemma = { 0 };
  guint32 first;
  guint32 key = gs_rules_find_keys (self, text, length, &first);
  guint openings = gs_rules_get_word_openings (self, first);
  guint32 packed;

  lemma.reach = MIN (gs_rules_get_word_reach (self, first), GS_RULES_MAX_LEMMA_REACH);
  lemma.openings = openings & GS_RULES_LEMMA_CLASSES;
  lemma.manner = (openings & GS_RULES_OPENS_MANNER) != 0;
  lemma.classes = gs_rules_get_word_classes (self, key) & GS_RULES_LEMMA_CLASSES;
  memcpy (&packed, &lemma, sizeof packed);
  return packed;
}

static guint32
gs_rules_read_facts (const GsRules *self, const char *word, gsize length, Question what)
{
  GsRulesProductMatch match;

  switch (what)
    {
    case ASK_OPENING:
      return gs_rules_read_opening (self, word, length);
    case ASK_LEMMA:
      return gs_rules_read_lemma (self, word, length);
    default:
      return gs_rules_find_product (self, word, length, &match) != 0;
    }
}

/* the tables do not change once the rules are loaded */
static guint32
gs_rules_ask_facts (const GsRules *self, const char *word, gsize length, Question what)
{
  static _Thread_local GsWordMemo memos[N_QUESTIONS];
  GsWordQuestion question;
  GsWordMemoEntry *entry;

  if (length > GS_WORD_MEMO_MAX || self->serial == 0)
    return gs_rules_read_facts (self, word, length, what);
  question = gs_word_question (word, length, what);
  entry = gs_word_memo_get (&memos[what], &question);
  if (!gs_word_memo_entry_answers (entry, &question, self->serial))
    *entry =
        (GsWordMemoEntry){ question, self->serial, gs_rules_read_facts (self, word, length, what) };
  return entry->answer;
}

/**
 * gs_rules_get_opening:
 * @word: the first word of what may be a name or title
 * @length: its bytes
 *
 * Returns: how far the tables of names, products and titles reach from it
 */
GsRulesOpening
gs_rules_get_opening (const GsRules *self, const char *word, gsize length)
{
  guint32 packed = gs_rules_ask_facts (self, word, length, ASK_OPENING);
  GsRulesOpening opening;

  memcpy (&opening, &packed, sizeof opening);
  return opening;
}

/**
 * gs_rules_get_lemma:
 * @lemma: a lemma
 * @length: its bytes
 *
 * Returns: what the packs of words know of it
 */
GsRulesLemma
gs_rules_get_lemma (const GsRules *self, const char *lemma, gsize length)
{
  guint32 packed = gs_rules_ask_facts (self, lemma, length, ASK_LEMMA);
  GsRulesLemma facts;

  memcpy (&facts, &packed, sizeof facts);
  return facts;
}

/**
 * gs_rules_is_product:
 * @text: one word or several
 * @length: their bytes
 *
 * Returns: whether gs_rules_find_product () finds something
 */
gboolean
gs_rules_is_product (const GsRules *self, const char *text, gsize length)
{
  return gs_rules_ask_facts (self, text, length, ASK_PRODUCT) != 0;
}
