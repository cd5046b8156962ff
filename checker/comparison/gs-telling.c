/* SPDX-License-Identifier: MIT */
/* Asks whether one article says what another one's words tell: the deed, its figures, most of the
 * words. */
#include "comparison/gs-telling.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "comparison/gs-quantity-pair.h"

/* who has less of the words of a clause than this does not tell it */
#define GS_LEAST_COVER 0.45
/* who has so much of them tells it in other words, whatever the verb */
#define GS_MOST_COVER 0.75
/* a figure weighs at least this: who says that 80 died does not say that 78 did */
#define GS_FIGURE_WEIGHT 2.5
/* smaller ones say no more than "a" and "both" */
#define GS_LEAST_FIGURE 3

/**
 * gs_telling_weigh:
 *
 * Returns: the weight of a canonical word in a line that several articles are said to tell
 */
double
gs_telling_weigh (const GsStatements *statements, guint32 word)
{
  double weight = gs_statements_get_weight (statements, word);

  return g_ascii_isdigit (*gs_statements_get_word (statements, word))
             ? MAX (weight, GS_FIGURE_WEIGHT)
             : weight;
}

static gboolean
gs_statements_share_sentence (const GsStatement *a, const GsStatement *b)
{
  return a->article == b->article && a->sentence == b->sentence;
}

/**
 * gs_telling_has_word:
 *
 * Returns: whether a statement has a word: in its sentence, or as what a pronoun there stands for
 *   and a figure there amounts to, which only the clauses have
 */
gboolean
gs_telling_has_word (const GsStatements *statements, guint32 index, guint32 word)
{
  const GsStatement *self = gs_statements_get (statements, index);
  guint32 n = gs_statements_get_size (statements);

  if (gs_words_have (self->around.ids, self->around.n_ids, word))
    return TRUE;
  while (index > 0
         && gs_statements_share_sentence (gs_statements_get (statements, index - 1), self))
    index--;
  for (; index < n && gs_statements_share_sentence (gs_statements_get (statements, index), self);
       index++)
    {
      const GsWordIds *core = &gs_statements_get (statements, index)->core;

      if (gs_words_have (core->ids, core->n_ids, word))
        return TRUE;
    }
  return FALSE;
}

/* whether a figure stands in the sentence of a statement, in whatever part of it */
static gboolean
gs_statement_has_figure (const GsStatements *statements, guint32 index, guint32 word)
{
  const char *text = gs_statements_get_word (statements, word);
  double value = g_ascii_strtod (text + strspn (text, "~<>="), NULL);
  const GArray *amounts = gs_statements_get_extraction (statements, index)->amounts;

  if (gs_telling_has_word (statements, index, word))
    return TRUE;
  for (guint i = 0; i < amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (amounts, GsAmount, i);
      double low, high;

      if (amount->around.sentence != gs_statements_get (statements, index)->sentence)
        continue;
      gs_quantity_get_range (&amount->quantity, &low, &high);
      /* "at least 17" does not say 31 */
      if (low <= value && value <= high && high - low <= value / 5)
        return TRUE;
    }
  return FALSE;
}

/* a count or a measure that a line says more with than others do: no year, no age, no "one" */
static gboolean
gs_word_is_figure (const char *word)
{
  const char *digits = word + strspn (word, "~<>=");
  double value = g_ascii_strtod (digits, NULL);

  return g_ascii_isdigit (*digits) && value >= GS_LEAST_FIGURE && !g_str_has_suffix (word, " years")
         && !(strlen (word) == 4 && value >= 1900 && value < 2100);
}

/**
 * gs_telling_has_own_figure:
 * @members: (element-type guint32): statements taken for one claim, @member among them
 * @told: words of it
 *
 * Returns: whether the words have a figure that no other member has: "has killed 31", said of a
 *   quake that killed, as another one says, "at least 17"
 */
gboolean
gs_telling_has_own_figure (const GsStatements *statements, const GArray *members, guint32 member,
                           const GsWordIds *told)
{
  for (guint32 i = 0; i < told->n_ids; i++)
    {
      gboolean shared = FALSE;

      if (!gs_word_is_figure (gs_statements_get_word (statements, told->ids[i])))
        continue;
      for (guint k = 0; k < members->len && !shared; k++)
        {
          guint32 other = g_array_index (members, guint32, k);

          shared = other != member && gs_statement_has_figure (statements, other, told->ids[i]);
        }
      if (!shared)
        return TRUE;
    }
  return FALSE;
}

/* whether a clause has all that another one tells of an event, and only calls it otherwise:
 * "launched in January, the model", "released in January, the model" */
static gboolean
gs_statement_has_rest (const GsStatement *told, const GsStatement *other)
{
  guint n = 0;

  for (guint32 i = 0; i < told->core.n_ids; i++)
    {
      if (told->core.ids[i] == told->predicate)
        continue;
      if (!gs_words_have (other->core.ids, other->core.n_ids, told->core.ids[i]))
        return FALSE;
      n++;
    }
  return n >= 2;
}

/* whether a sentence has what the teller's clause says of its participants: the deed itself, and
 * most of the words beside it */
static gboolean
gs_statement_tells (const GsBatch *batch, const GsStatements *statements, guint32 teller,
                    guint32 member)
{
  const GsStatement *told = gs_statements_get (statements, teller);
  const GsStatement *other = gs_statements_get (statements, member);
  double covered = 0;
  double all = 0;

  for (guint32 i = 0; i < told->core.n_ids; i++)
    {
      double weight = gs_telling_weigh (statements, told->core.ids[i]);

      all += weight;
      if (gs_telling_has_word (statements, member, told->core.ids[i]))
        covered += weight;
    }
  if (gs_statement_has_rest (told, other))
    return TRUE;
  if (all <= 0 || covered < all * GS_LEAST_COVER)
    return FALSE;
  return covered >= all * GS_MOST_COVER || gs_telling_has_word (statements, member, told->predicate)
         || gs_statements_relate (batch, statements, teller, member) > GS_PREDICATES_OPPOSITE;
}

/**
 * gs_telling_count:
 * @members: (element-type guint32): statements taken for one claim, by article
 * @teller: one of them
 *
 * Returns: how many of the other articles say what @teller says
 */
guint
gs_telling_count (const GsBatch *batch, const GsStatements *statements, const GArray *members,
                  guint32 teller)
{
  guint32 last = gs_statements_get (statements, teller)->article;
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      guint32 member = g_array_index (members, guint32, i);
      guint32 article = gs_statements_get (statements, member)->article;

      if (article == last || article == gs_statements_get (statements, teller)->article
          || !gs_statement_tells (batch, statements, teller, member))
        continue;
      last = article;
      n++;
    }
  return n;
}

/**
 * gs_telling_keep:
 * @members: (element-type guint32): statements taken for one claim, by article; those that do not
 *   say what @teller does are taken out
 *
 * Returns: how many articles are left
 */
guint
gs_telling_keep (const GsBatch *batch, const GsStatements *statements, GArray *members,
                 guint32 teller)
{
  guint32 last = G_MAXUINT32;
  guint n_kept = 0;
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      guint32 member = g_array_index (members, guint32, i);
      guint32 article = gs_statements_get (statements, member)->article;

      if (member != teller && !gs_statement_tells (batch, statements, teller, member))
        continue;
      g_array_index (members, guint32, n_kept++) = member;
      n += article != last;
      last = article;
    }
  g_array_set_size (members, n_kept);
  return n;
}
