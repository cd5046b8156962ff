/* SPDX-License-Identifier: MIT */
/* Knows the company that numbers keep when they count nothing. */
#include "assertion/gs-quantity-filter.h"

#include <string.h>

#include "assertion/gs-rules-words.h"

/* what may open a sentence before a number without being a name */
static const char *const opening_words[] = {
  "some",  "about",   "around",  "nearly", "almost", "over",
  "under", "between", "only",    "just",   "the",    "all",
  "these", "those",   "in",      "of",     "from",   "with",
  "by",    "at",      "for",     "after",  "and",    "but",
  "to",    "another", "roughly", "than",   "least",  "approximately",
  "than",  "up",      "his",     "her",    "their",  "its",
  "aged",  "a",       "an"
};

static gboolean
gs_quantity_is_listed (const char *word, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "AK-47", "CN-235", "Route-66"; "magnitude-6.1" is lower case and none */
static gboolean
gs_quantity_is_model (const GArray *pieces, guint32 index)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);
  const GsPiece *dash = gs_pieces_get (pieces, (gint64) index - 1);
  const GsPiece *head = gs_pieces_get (pieces, (gint64) index - 2);

  if (piece->glued && dash->text[0] == '-' && dash->glued
      && (head->capital || head->kind == GS_PIECE_CODE))
    return strcmp (head->text, "magnitude") != 0;
  return piece->glued
         && (dash->kind == GS_PIECE_WORD || dash->text[0] == '#' || dash->text[0] == '/'
             || dash->text[0] == '\'' || dash->text[0] == '.' || dash->text[0] == '@'
             || dash->text[0] == '_');
}

/* "1990s", "747s", "1.2.3", "24/7", "555-1234-99", "9:30" */
static gboolean
gs_quantity_is_glued_on (const GArray *pieces, const GsNumeral *numeral)
{
  const GsPiece *next = gs_pieces_get (pieces, numeral->end);
  const GsPiece *second = gs_pieces_get (pieces, numeral->end + 1);
  guint n_pieces;
  double factor;

  if (!next->glued)
    return FALSE;
  if (next->kind == GS_PIECE_WORD && !numeral->scaled && !numeral->ordinal)
    return gs_unit_find (pieces, numeral->end, &n_pieces) == NULL
           && gs_currency_find_after (pieces, numeral->end, &n_pieces, &factor) == NULL;
  if (next->kind == GS_PIECE_CODE)
    return TRUE;
  return strchr ("/:.", next->text[0]) != NULL && next->text[0] != '\0' && second->glued
         && second->kind == GS_PIECE_NUMBER;
}

static gboolean
gs_quantity_is_telephone (const GArray *pieces, guint32 index)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);

  if (piece->kind == GS_PIECE_NUMBER && piece->text[0] == '0' && piece->n_digits > 1)
    return TRUE;
  return gs_pieces_get (pieces, index)->kind == GS_PIECE_NUMBER
         && gs_pieces_is (pieces, index + 1, "-")
         && gs_pieces_get (pieces, index + 2)->kind == GS_PIECE_NUMBER
         && gs_pieces_is (pieces, index + 3, "-")
         && gs_pieces_get (pieces, index + 4)->kind == GS_PIECE_NUMBER;
}

static gboolean
gs_quantity_is_plural (const GsPiece *piece)
{
  gsize length = strlen (piece->text);

  if (piece->kind != GS_PIECE_WORD || piece->capital)
    return FALSE;
  return (length > 3 && piece->text[length - 1] == 's' && piece->text[length - 2] != 's'
          && strcmp (piece->text, "was") != 0)
         || strcmp (piece->text, "people") == 0 || strcmp (piece->text, "men") == 0
         || strcmp (piece->text, "women") == 0 || strcmp (piece->text, "children") == 0
         || strcmp (piece->text, "others") == 0;
}

/* a capitalized word in front, and nothing that could be counted behind: "Apollo 13", "Channel 4"
 */
static gboolean
gs_quantity_follows_name (const GArray *pieces, guint32 index, const GsNumeral *numeral)
{
  const GsPiece *before = gs_pieces_get (pieces, (gint64) index - 1);
  const GsPiece *after = gs_pieces_get (pieces, numeral->end);
  guint n_pieces;

  if (!before->capital || numeral->words || numeral->scaled || numeral->decimal)
    return FALSE;
  if (gs_pieces_get (pieces, index)->glued || gs_pieces_get (pieces, index)->grouped)
    return FALSE;
  if (strcmp (before->text, "magnitude") == 0
      || gs_quantity_is_listed (before->text, opening_words, G_N_ELEMENTS (opening_words)))
    return FALSE;
  return !gs_quantity_is_plural (after)
         && gs_unit_find (pieces, numeral->end + (after->text[0] == '-'), &n_pieces) == NULL
         && after->text[0] != '%';
}

static gboolean
gs_quantity_is_address (const GsRules *rules, const GArray *pieces, const GsNumeral *numeral)
{
  if (gs_pieces_match (pieces, numeral->end, "block of") > 0)
    return TRUE;
  if (numeral->words)
    return FALSE;
  for (guint32 i = numeral->end; i < numeral->end + 4 && gs_pieces_get (pieces, i)->capital; i++)
    if (i > numeral->end
        && gs_rules_has_word (rules, GS_RULES_WORD_STREET, gs_pieces_get (pieces, i)->text))
      return TRUE;
  return FALSE;
}

/* "1. First item", "2) second item" */
static gboolean
gs_quantity_is_list_number (const GArray *pieces, guint32 index, const GsNumeral *numeral)
{
  const GsPiece *next = gs_pieces_get (pieces, numeral->end);

  return index == 0 && !numeral->words && !numeral->scaled && next->glued
         && (next->text[0] == '.' || next->text[0] == ')');
}

/* "four-by-four", "4×4": how many wheels are driven, a kind of car */
static gboolean
gs_quantity_is_drive (const GArray *pieces, guint32 index, const GsNumeral *numeral)
{
  return gs_pieces_match (pieces, numeral->end, "- by -") > 0
         || gs_pieces_match_before (pieces, index, "- by -") > 0
         || (gs_pieces_is (pieces, numeral->end, "×")
             && gs_pieces_get (pieces, numeral->end)->glued)
         || (gs_pieces_is (pieces, (gint64) index - 1, "×")
             && gs_pieces_get (pieces, index)->glued);
}

/**
 * gs_quantity_is_name:
 * @rules: words whose number is a name, and what addresses end in
 * @index: the number's first piece
 *
 * Returns: whether the number is part of a name and no quantity
 */
gboolean
gs_quantity_is_name (const GsRules *rules, const GArray *pieces, guint32 index,
                     const GsNumeral *numeral)
{
  const GsPiece *before = gs_pieces_get (pieces, (gint64) index - 1);
  gint64 word = (gint64) index - 1 - (before->text[0] == '.');
  guint n_pieces;

  if (gs_quantity_is_list_number (pieces, index, numeral)
      || gs_quantity_is_telephone (pieces, index) || gs_quantity_is_drive (pieces, index, numeral))
    return TRUE;
  if (gs_currency_find_before (pieces, index, &n_pieces) != NULL)
    return FALSE;
  if (gs_quantity_is_model (pieces, index) || gs_quantity_is_glued_on (pieces, numeral))
    return TRUE;
  if (before->text[0] == '#' || gs_quantity_is_address (rules, pieces, numeral))
    return TRUE;
  if (gs_rules_has_word (rules, GS_RULES_WORD_NUMBER_NAME, gs_pieces_get (pieces, word)->text)
      && !gs_quantity_is_plural (gs_pieces_get (pieces, numeral->end)))
    return TRUE;
  return gs_quantity_follows_name (pieces, index, numeral);
}

/**
 * gs_quantity_is_score:
 *
 * Returns: whether the number and the next one are the two sides of a result
 */
gboolean
gs_quantity_is_score (const GArray *pieces, guint32 index, const GsNumeral *numeral)
{
  const GsPiece *sign = gs_pieces_get (pieces, numeral->end);
  const GsPiece *other = gs_pieces_get (pieces, numeral->end + 1);

  return gs_pieces_get (pieces, index)->kind == GS_PIECE_NUMBER && sign->text[0] == '-'
         && sign->glued && other->kind == GS_PIECE_NUMBER && other->glued;
}

/**
 * gs_quantity_is_year:
 * @dimension: what unit was found
 *
 * Returns: whether the number is a year (or the hours of a clock in four digits)
 */
gboolean
gs_quantity_is_year (const GArray *pieces, guint32 index, const GsNumeral *numeral,
                     GsDimension dimension)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);
  const GsPiece *after = gs_pieces_get (pieces, numeral->end);
  static const char *const before[] = { "in", "since", "until", "till", "of",   "from",   "during",
                                        "by", "early", "late",  "mid",  "year", "fiscal", "the" };

  if (dimension != GS_DIMENSION_COUNT || numeral->scaled || numeral->words)
    return FALSE;
  if (piece->n_digits != 4 || piece->grouped || piece->decimal || piece->value < 1400
      || piece->value > 2100)
    return FALSE;
  if (!gs_quantity_is_plural (after))
    return TRUE;
  return gs_quantity_is_listed (gs_pieces_get (pieces, (gint64) index - 1)->text, before,
                                G_N_ELEMENTS (before));
}

/**
 * gs_quantity_is_bare_age:
 *
 * Returns: whether a number without unit is an age: "aged 12", "Feng Lung, 30, said", "Lee (44)"
 */
gboolean
gs_quantity_is_bare_age (const GArray *pieces, guint32 first, guint32 end)
{
  static const char *const after_words[] = { "",   ",",   ".",  ")",    ";",   "who",  "from",
                                             "of", "was", "is", "said", "and", "told", "has" };
  const GsPiece *before = gs_pieces_get (pieces, (gint64) first - 1);
  const GsPiece *name = gs_pieces_get (pieces, (gint64) first - 2);
  const GsPiece *after = gs_pieces_get (pieces, end);

  if (gs_pieces_get (pieces, first)->kind != GS_PIECE_NUMBER)
    return FALSE;
  if (strcmp (before->text, "aged") == 0 || strcmp (before->text, "age") == 0
      || gs_pieces_match_before (pieces, first, "the age of") > 0)
    return TRUE;
  /* "She was 78." */
  if (strcmp (before->text, "was") == 0 || strcmp (before->text, "is") == 0)
    return (strcmp (name->text, "she") == 0 || strcmp (name->text, "he") == 0)
           && (after->text[0] == '\0' || after->text[0] == '.' || after->text[0] == ',');
  if (name->kind != GS_PIECE_WORD || gs_pieces_get (pieces, first)->glued)
    return before->text[0] == '(' && name->capital && after->text[0] == ')';
  if (before->text[0] != ','
      || (!name->capital && strcmp (name->text, "wife") != 0 && strcmp (name->text, "husband") != 0
          && strcmp (name->text, "spouse") != 0 && strcmp (name->text, "son") != 0
          && strcmp (name->text, "daughter") != 0))
    return FALSE;
  return gs_quantity_is_listed (after->text, after_words, G_N_ELEMENTS (after_words));
}

/**
 * gs_quantity_is_magnitude:
 *
 * Returns: whether a number without unit is the magnitude of an earthquake
 */
gboolean
gs_quantity_is_magnitude (const GArray *pieces, guint32 first, guint32 end)
{
  static const char *const before[] = { "magnitude",      "magnitude of", "magnitude -",
                                        "a magnitude of", "magnitude at", "richter scale at" };
  static const char *const after[] = { "magnitude",  "- magnitude",   "on the richter",
                                       "on richter", "on the moment", "richter" };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (gs_pieces_match_before (pieces, first, before[i]) > 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (gs_pieces_match (pieces, end, after[i]) > 0)
      return TRUE;
  if (gs_pieces_get (pieces, (gint64) end - 1)->decimal
      && !(gs_pieces_get (pieces, end)->glued && gs_pieces_get (pieces, end)->kind == GS_PIECE_WORD)
      && (gs_pieces_match_before (pieces, first, "measuring") > 0
          || (gs_pieces_match_before (pieces, (gint64) first - 2, "measuring") > 0
              && gs_pieces_is (pieces, (gint64) first - 1, "and"))))
    return TRUE;
  return gs_pieces_is (pieces, end, "and") && gs_pieces_get (pieces, end + 1)->decimal
         && (gs_pieces_match (pieces, end + 2, "magnitude") > 0
             || gs_pieces_match (pieces, end + 2, "- magnitude") > 0);
}
