/* SPDX-License-Identifier: MIT */
/* Looks at the words beside, before and around two spellings. */
#include "comparison/gs-name-match.h"

#include <string.h>

#include "comparison/gs-context.h"

/* of a name that stands everywhere, this many places are looked at */
#define GS_MAX_USES 40
/* words before two names that must be the same to make one phrase of them, one of them no small
 * word */
#define GS_PHRASE_WORDS   2
#define GS_PHRASE_LETTERS 5
/* shorter names are neighbours by chance unless their full names agree */
#define GS_MIN_LONE_LETTERS 7
/* what a form with two letters swapped stands once beside */
#define GS_MANY_USES     4
#define GS_MANY_ARTICLES 2
/* letters that remain of a surname whose end is lost */
#define GS_MIN_CUT_LETTERS 5

/**
 * gs_name_form_get_use:
 * @index: below the number of the form's uses
 *
 * Returns: (transfer none): the use
 */
const GsNameUse *
gs_name_form_get_use (const GsNameForm *form, guint i)
{
  return &g_array_index (form->uses, GsNameUse, i);
}

/**
 * gs_name_form_count_uses:
 *
 * Returns: how many uses are worth looking at, at most %GS_MAX_USES
 */
guint
gs_name_form_count_uses (const GsNameForm *form)
{
  return MIN (form->uses->len, GS_MAX_USES);
}

/* ---- are two uses the same name? ---- */

static gboolean
gs_mentions_share_rest (const GsMention *a, guint32 word_a, const GsMention *b, guint32 word_b)
{
  if (a->n_words != b->n_words || a->n_words < 2 || word_a != word_b)
    return FALSE;
  for (guint32 i = 0; i < a->n_words; i++)
    if (i != word_a && !g_str_equal (a->words[i].folded, b->words[i].folded))
      return FALSE;
  return TRUE;
}

static gboolean
gs_mentions_share_title (const GsMention *a, const GsMention *b)
{
  if (a->title == NULL || b->title == NULL || a->n_words != 1 || b->n_words != 1)
    return FALSE;
  if (a->title->class != GS_RULES_TITLE_OFFICE && a->title->class != GS_RULES_TITLE_RANK)
    return FALSE;
  return gs_rules_is_same_title (a->title, b->title);
}

/* the words before a mention, so many as make a phrase, folded; NULL at a sentence's start or where
 * punctuation parts them */
static char *
gs_use_dup_phrase (const GsBatch *batch, const GsNameUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, use->article);
  const GsMention *mention = gs_name_use_get_mention (batch, use);
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint32 floor =
      g_array_index (extraction->sentences, GsSentenceFacts, mention->sentence).span.start;
  guint32 start = mention->span.start;
  guint n_words = 0;
  guint n_letters = 0;
  guint longest = 0;

  while (start > floor && n_words < GS_PHRASE_WORDS)
    {
      const char *before = g_utf8_find_prev_char (text + floor, text + start);
      gunichar c = g_utf8_get_char (before);

      if (c == ' ' && n_letters > 0)
        {
          n_words++;
          n_letters = 0;
        }
      else if (g_unichar_isalpha (c))
        longest = MAX (longest, ++n_letters);
      else if (c != ' ')
        return NULL;
      start = (guint32) (before - text);
    }
  n_words += n_letters > 0 && n_words < GS_PHRASE_WORDS;
  if (n_words < GS_PHRASE_WORDS || longest < GS_PHRASE_LETTERS)
    return NULL;
  return g_utf8_casefold (text + start, mention->span.start - start);
}

static gboolean
gs_uses_share_phrase (const GsBatch *batch, const GsNameUse *a, const GsNameUse *b)
{
  g_autofree char *one = gs_use_dup_phrase (batch, a);
  g_autofree char *two = one != NULL ? gs_use_dup_phrase (batch, b) : NULL;

  return one != NULL && two != NULL && g_str_equal (one, two);
}

/**
 * gs_name_uses_match:
 * @a: a place of one form
 * @b: a place of the other
 *
 * Returns: why both places name the same, %GS_NAME_MATCH_NONE if nothing says so
 */
GsNameMatch
gs_name_uses_match (const GsBatch *batch, const GsNameUse *a, const GsNameUse *b)
{
  const GsMention *one = gs_name_use_get_mention (batch, a);
  const GsMention *two = gs_name_use_get_mention (batch, b);

  if (gs_mentions_share_rest (one, a->word, two, b->word))
    return GS_NAME_MATCH_FULL_NAME;
  if (gs_mentions_share_title (one, two))
    return GS_NAME_MATCH_TITLE;
  if (one->n_words == 1 && two->n_words == 1 && gs_uses_share_phrase (batch, a, b))
    return GS_NAME_MATCH_PHRASE;
  return GS_NAME_MATCH_NONE;
}

static gboolean
gs_form_has_full_name (const GsBatch *batch, const GsNameForm *form)
{
  for (guint i = 0; i < gs_name_form_count_uses (form); i++)
    if (gs_name_use_get_mention (batch, gs_name_form_get_use (form, i))->n_words > 1)
      return TRUE;
  return FALSE;
}

static gboolean
gs_forms_share_article (const GsNameForm *a, const GsNameForm *b)
{
  guint i = 0;
  guint k = 0;

  while (i < a->uses->len && k < b->uses->len)
    {
      guint32 one = gs_name_form_get_use (a, i)->article;
      guint32 two = gs_name_form_get_use (b, k)->article;

      if (one == two)
        return TRUE;
      if (one < two)
        i++;
      else
        k++;
    }
  return FALSE;
}

static guint
gs_forms_count_shared_context (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  const char *const except[] = { a->folded, b->folded, NULL };
  const GsNameForm *const both[] = { a, b };
  g_autoptr (GsContext) first = gs_context_new ();
  g_autoptr (GsContext) second = gs_context_new ();

  for (guint n = 0; n < 2; n++)
    for (guint i = 0; i < gs_name_form_count_uses (both[n]); i++)
      {
        const GsNameUse *use = gs_name_form_get_use (both[n], i);

        gs_context_add_sentence (n == 0 ? first : second, batch, use->article,
                                 gs_name_use_get_mention (batch, use)->sentence);
      }
  return gs_context_count_shared (first, second, batch, except);
}

/**
 * gs_name_form_is_catalogued:
 *
 * Returns: whether a name with this form is in the catalogue of entities or persons
 */
gboolean
gs_name_form_is_catalogued (const GsBatch *batch, const GsNameForm *form)
{
  for (guint i = 0; i < gs_name_form_count_uses (form); i++)
    {
      const GsMention *mention = gs_name_use_get_mention (batch, gs_name_form_get_use (form, i));

      if (mention->entity != NULL || mention->person != NULL)
        return TRUE;
    }
  return FALSE;
}

/* without a full name or a title in common: a long unknown form, the same first letter, the same
 * company, never both in one article, and no full names that differ */
static gboolean
gs_forms_match_by_context (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b,
                           const GsRulesVariant *variant)
{
  guint letters = MIN (a->length, b->length);

  if (letters < GS_MIN_LONE_LETTERS || a->is_known || b->is_known)
    if (!(gs_name_form_is_catalogued (batch, a) != gs_name_form_is_catalogued (batch, b)
          && letters >= GS_MIN_LONE_LETTERS && !(a->is_known && b->is_known)))
      return FALSE;
  if (variant->edits > 1 && letters < 9)
    return FALSE;
  if (g_utf8_get_char (a->folded) != g_utf8_get_char (b->folded) || gs_forms_share_article (a, b))
    return FALSE;
  if (gs_form_has_full_name (batch, a) && gs_form_has_full_name (batch, b))
    return FALSE;
  return gs_forms_count_shared_context (batch, a, b) >= 2;
}

/* the same phrase counts for names of which at most one is known, and that as a name */
static gboolean
gs_forms_may_share_phrase (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  if (gs_forms_share_article (a, b) || g_utf8_get_char (a->folded) != g_utf8_get_char (b->folded))
    return FALSE;
  return (!a->is_known || gs_name_form_is_catalogued (batch, a))
         && (!b->is_known || gs_name_form_is_catalogued (batch, b));
}

static GsNameMatch
gs_match_forms (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b,
                const GsRulesVariant *variant)
{
  if (gs_rules_has_foreign_lookalike (batch->rules, a->text, strlen (a->text), NULL)
      != gs_rules_has_foreign_lookalike (batch->rules, b->text, strlen (b->text), NULL))
    return variant->kind == GS_RULES_VARIANT_LOOKALIKE ? GS_NAME_MATCH_SCRIPT : GS_NAME_MATCH_NONE;
  for (guint i = 0; i < gs_name_form_count_uses (a); i++)
    for (guint k = 0; k < gs_name_form_count_uses (b); k++)
      {
        const GsNameUse *one = gs_name_form_get_use (a, i);
        const GsNameUse *two = gs_name_form_get_use (b, k);
        GsNameMatch match = gs_name_uses_match (batch, one, two);

        if (match == GS_NAME_MATCH_PHRASE && !gs_forms_may_share_phrase (batch, a, b))
          continue;
        /* a given name that differs inside one article is a relative: father and daughter */
        if (match == GS_NAME_MATCH_FULL_NAME && one->word == 0 && gs_forms_share_article (a, b))
          continue;
        if (match != GS_NAME_MATCH_NONE)
          return match;
      }
  return gs_forms_match_by_context (batch, a, b, variant) ? GS_NAME_MATCH_CONTEXT
                                                          : GS_NAME_MATCH_NONE;
}

static gboolean
gs_variant_is_slip (GsRulesVariantKind kind)
{
  return kind == GS_RULES_VARIANT_LOOKALIKE || kind == GS_RULES_VARIANT_KEYBOARD
         || kind == GS_RULES_VARIANT_OCR || kind == GS_RULES_VARIANT_SLIP
         || kind == GS_RULES_VARIANT_TRANSLITERATION;
}

/* two edits are one slip only inside a word: at its end they make another word of the stem */
static gboolean
gs_forms_share_ends (const GsNameForm *a, const GsNameForm *b)
{
  const char *last_a = g_utf8_prev_char (a->folded + strlen (a->folded));
  const char *last_b = g_utf8_prev_char (b->folded + strlen (b->folded));

  return g_utf8_get_char (a->folded) == g_utf8_get_char (b->folded)
         && g_utf8_get_char (last_a) == g_utf8_get_char (last_b);
}

/* an ending that is harmless on a word is none on a surname: Heineman, Heinemann; Conner, Conners.
 * Peoples end on i and is */
static gboolean
gs_variant_is_personal (const GsRulesVariant *variant, const GsNameForm *a, const GsNameForm *b)
{
  if (variant->kind != GS_RULES_VARIANT_DERIVED && variant->kind != GS_RULES_VARIANT_SPELLING)
    return FALSE;
  return variant->edits == 1 && !g_str_has_suffix (a->folded, "i")
         && !g_str_has_suffix (b->folded, "i");
}

/* a first word that is no word of the language but may be a name: "Dornella", not "North" */
static gboolean
gs_mention_opens_with_name (const GsBatch *batch, const GsMention *mention)
{
  const char *first = mention->words[0].folded;
  guint32 id = gs_lexicon_find (batch->lexicon, first, strlen (first));

  return id == 0 || gs_lexicon_is_name (batch->lexicon, id);
}

/* full names of which one at least is known to be a person's */
static gboolean
gs_uses_are_of_person (const GsBatch *batch, const GsNameUse *a, const GsNameUse *b)
{
  const GsMention *one = gs_name_use_get_mention (batch, a);
  const GsMention *two = gs_name_use_get_mention (batch, b);

  if (!gs_mention_opens_with_name (batch, one) || one->entity != NULL || two->entity != NULL)
    return FALSE;
  return one->n_words >= 2 && two->n_words >= 2
         && (one->kind == GS_MENTION_PERSON || two->kind == GS_MENTION_PERSON);
}

static GsNameMatch
gs_match_persons (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  for (guint i = 0; i < gs_name_form_count_uses (a); i++)
    for (guint k = 0; k < gs_name_form_count_uses (b); k++)
      if (gs_uses_are_of_person (batch, gs_name_form_get_use (a, i), gs_name_form_get_use (b, k))
          && gs_name_uses_match (batch, gs_name_form_get_use (a, i), gs_name_form_get_use (b, k))
                 == GS_NAME_MATCH_FULL_NAME
          && (gs_name_form_get_use (a, i)->word > 0 || !gs_forms_share_article (a, b)))
        return GS_NAME_MATCH_FULL_NAME;
  return GS_NAME_MATCH_NONE;
}

/* "Aminy" of "Aminyar": the end of a surname is lost, if the full names agree and no article has
 * both */
static GsNameMatch
gs_match_cut (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  const GsNameForm *shorter = a->length < b->length ? a : b;
  const GsNameForm *longer = shorter == a ? b : a;

  if (shorter->length < GS_MIN_CUT_LETTERS || !g_str_has_prefix (longer->folded, shorter->folded)
      || gs_name_form_get_use (a, 0)->word == 0 || gs_forms_share_article (a, b) || a->is_lower
      || b->is_lower || (a->is_known && b->is_known))
    return GS_NAME_MATCH_NONE;
  return gs_match_persons (batch, a, b);
}

/* two ordinary words: a slip only inside a name of three words and more that the catalogue has one
 * way: National Health Service, National Heath Service */
static GsNameMatch
gs_match_inside_known_name (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  for (guint i = 0; i < gs_name_form_count_uses (a); i++)
    for (guint k = 0; k < gs_name_form_count_uses (b); k++)
      {
        const GsMention *one = gs_name_use_get_mention (batch, gs_name_form_get_use (a, i));
        const GsMention *two = gs_name_use_get_mention (batch, gs_name_form_get_use (b, k));

        if (one->n_words >= 3 && (one->entity != NULL) != (two->entity != NULL)
            && gs_mentions_share_rest (one, gs_name_form_get_use (a, i)->word, two,
                                       gs_name_form_get_use (b, k)->word))
          return GS_NAME_MATCH_FULL_NAME;
      }
  return GS_NAME_MATCH_NONE;
}

/* whether the catalogue has one form and nothing knows the other */
static gboolean
gs_forms_are_known_and_unknown (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  return a->is_known != b->is_known && gs_name_form_is_catalogued (batch, a->is_known ? a : b);
}

/* "Browsnville" once beside "Brownsville": nobody else is called so, even in one article */
static gboolean
gs_forms_are_swapped (const GsNameForm *a, const GsNameForm *b)
{
  const char *one = a->folded;
  const char *two = b->folded;
  gsize length = strlen (one);
  gsize at = 0;

  if (strlen (two) != length || length < GS_MIN_LONE_LETTERS || (a->is_known && b->is_known)
      || a->is_lower || b->is_lower || MIN (a->uses->len, b->uses->len) > 1
      || MAX (a->uses->len, b->uses->len) < GS_MANY_USES
      || MAX (a->n_articles, b->n_articles) < GS_MANY_ARTICLES)
    return FALSE;
  while (at < length && one[at] == two[at])
    at++;
  return at > 0 && at + 2 < length && one[at] == two[at + 1] && one[at + 1] == two[at]
         && strcmp (one + at + 2, two + at + 2) == 0;
}

static GsNameMatch
gs_match_pair (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b,
               const GsRulesVariant *variant)
{
  gboolean slip = gs_variant_is_slip (variant->kind);
  GsNameMatch match = GS_NAME_MATCH_NONE;

  if (a->is_acronym || b->is_acronym)
    {
      /* an acronym's neighbour is another acronym, unless only one is known and the words before
       * agree */
      match = slip && gs_forms_are_known_and_unknown (batch, a, b)
                  ? gs_match_forms (batch, a, b, variant)
                  : GS_NAME_MATCH_NONE;
      return match == GS_NAME_MATCH_PHRASE ? match : GS_NAME_MATCH_NONE;
    }
  if (a->is_lower || b->is_lower || (a->is_known && b->is_known))
    return slip ? gs_match_inside_known_name (batch, a, b) : GS_NAME_MATCH_NONE;
  if (slip
      || (variant->kind == GS_RULES_VARIANT_SPELLING
          && gs_forms_are_known_and_unknown (batch, a, b)))
    match = gs_match_forms (batch, a, b, variant);
  if (match == GS_NAME_MATCH_NONE && gs_variant_is_personal (variant, a, b))
    match = gs_match_persons (batch, a, b);
  if (match == GS_NAME_MATCH_NONE && slip && gs_forms_are_swapped (a, b))
    match = GS_NAME_MATCH_SWAPPED;
  return match;
}

/**
 * gs_name_forms_match:
 * @a: a form
 * @b: a near one
 * @variant: (out): how their spellings differ
 *
 * Returns: why both are one name, %GS_NAME_MATCH_NONE if nothing says so
 */
GsNameMatch
gs_name_forms_match (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b,
                     GsRulesVariant *variant)
{
  *variant =
      gs_rules_compare_forms (batch->rules, a->text, strlen (a->text), b->text, strlen (b->text));
  if (variant->edits > 1 && !gs_forms_share_ends (a, b))
    return gs_match_cut (batch, a, b);
  return gs_match_pair (batch, a, b, variant);
}

/**
 * gs_name_match_to_phrase:
 *
 * Returns: (transfer none): the reason in words, for the derivation
 */
const char *
gs_name_match_to_phrase (GsNameMatch match)
{
  switch (match)
    {
    case GS_NAME_MATCH_SCRIPT:
      return "one has letters of another script that look the same";
    case GS_NAME_MATCH_FULL_NAME:
      return "the other words of the full name are the same";
    case GS_NAME_MATCH_TITLE:
      return "the same title stands before both";
    case GS_NAME_MATCH_PHRASE:
      return "the same words stand right before both";
    case GS_NAME_MATCH_SWAPPED:
      return "it stands once, two letters swapped, beside many times the other";
    case GS_NAME_MATCH_CONTEXT:
      return "both stand among the same telling words, never in one article";
    case GS_NAME_MATCH_NONE:
    default:
      return "";
    }
}
