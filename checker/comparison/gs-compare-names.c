/* SPDX-License-Identifier: MIT */
/*
 * One name, two spellings.
 *
 * Two forms of a name word one slip apart are one name if their neighbours say so: the same other
 * words of a full name, the same title, or the same rare words around. They are two names if both
 * are words or names known in their own right, if one is a derivation of the other, or if both have
 * full names that differ.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-context.h"
#include "comparison/gs-name-form.h"
#include "comparison/gs-wording.h"

/* of a name that stands everywhere, this many places are looked at */
#define GS_MAX_USES 40
/* words before two names that must be the same to make one phrase of them, one of them no small
 * word */
#define GS_PHRASE_WORDS   2
#define GS_PHRASE_LETTERS 5
/* shorter names are neighbours by chance unless their full names agree */
#define GS_MIN_LONE_LETTERS 7

/**
 * GsNameMatch: how two forms are held to be one name
 */
typedef enum
{
  GS_NAME_MATCH_NONE,
  GS_NAME_MATCH_CONTEXT,   /* the same rare words around */
  GS_NAME_MATCH_PHRASE,    /* the same words right before: "the town of" */
  GS_NAME_MATCH_TITLE,     /* the same title before */
  GS_NAME_MATCH_FULL_NAME, /* the same other words of a full name */
  GS_NAME_MATCH_SCRIPT,    /* equal to the eye: letters of another script in one of them */
} GsNameMatch;

typedef struct
{
  guint32 a; /* indices of forms */
  guint32 b;
  GsNameMatch match;
  GsRulesVariant variant;
} GsNameLink;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GPtrArray *forms;
  GHashTable *indices; /* of GsNameForm: index + 1 */
  GArray *links;       /* of GsNameLink */
} GsNameComparison;

static const GsNameUse *
gs_form_use (const GsNameForm *form, guint i)
{
  return &g_array_index (form->uses, GsNameUse, i);
}

static guint
gs_form_n_uses (const GsNameForm *form)
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

static GsNameMatch
gs_match_uses (const GsBatch *batch, const GsNameUse *a, const GsNameUse *b)
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
  for (guint i = 0; i < gs_form_n_uses (form); i++)
    if (gs_name_use_get_mention (batch, gs_form_use (form, i))->n_words > 1)
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
      guint32 one = gs_form_use (a, i)->article;
      guint32 two = gs_form_use (b, k)->article;

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
    for (guint i = 0; i < gs_form_n_uses (both[n]); i++)
      {
        const GsNameUse *use = gs_form_use (both[n], i);

        gs_context_add_sentence (n == 0 ? first : second, batch, use->article,
                                 gs_name_use_get_mention (batch, use)->sentence);
      }
  return gs_context_count_shared (first, second, batch, except);
}

static gboolean
gs_form_is_catalogued (const GsBatch *batch, const GsNameForm *form)
{
  for (guint i = 0; i < gs_form_n_uses (form); i++)
    {
      const GsMention *mention = gs_name_use_get_mention (batch, gs_form_use (form, i));

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
    if (!(gs_form_is_catalogued (batch, a) != gs_form_is_catalogued (batch, b)
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
  return (!a->is_known || gs_form_is_catalogued (batch, a))
         && (!b->is_known || gs_form_is_catalogued (batch, b));
}

static GsNameMatch
gs_match_forms (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b,
                const GsRulesVariant *variant)
{
  if (gs_rules_has_foreign_lookalike (batch->rules, a->text, strlen (a->text), NULL)
      != gs_rules_has_foreign_lookalike (batch->rules, b->text, strlen (b->text), NULL))
    return variant->kind == GS_RULES_VARIANT_LOOKALIKE ? GS_NAME_MATCH_SCRIPT : GS_NAME_MATCH_NONE;
  for (guint i = 0; i < gs_form_n_uses (a); i++)
    for (guint k = 0; k < gs_form_n_uses (b); k++)
      {
        const GsNameUse *one = gs_form_use (a, i);
        const GsNameUse *two = gs_form_use (b, k);
        GsNameMatch match = gs_match_uses (batch, one, two);

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

/* an ending that is harmless on a word is none on a surname, but for the plural: Heineman,
 * Heinemann */
static gboolean
gs_variant_is_personal (const GsRulesVariant *variant, const GsNameForm *a, const GsNameForm *b)
{
  if (variant->kind != GS_RULES_VARIANT_DERIVED && variant->kind != GS_RULES_VARIANT_SPELLING)
    return FALSE;
  return variant->edits == 1 && !g_str_has_suffix (a->folded, "s")
         && !g_str_has_suffix (b->folded, "s") && !g_str_has_suffix (a->folded, "i")
         && !g_str_has_suffix (b->folded, "i");
}

/* full names of which one at least is known to be a person's */
static gboolean
gs_uses_are_of_person (const GsBatch *batch, const GsNameUse *a, const GsNameUse *b)
{
  const GsMention *one = gs_name_use_get_mention (batch, a);
  const GsMention *two = gs_name_use_get_mention (batch, b);

  return one->n_words >= 2 && two->n_words >= 2
         && (one->kind == GS_MENTION_PERSON || two->kind == GS_MENTION_PERSON);
}

static GsNameMatch
gs_match_persons (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  for (guint i = 0; i < gs_form_n_uses (a); i++)
    for (guint k = 0; k < gs_form_n_uses (b); k++)
      if (gs_uses_are_of_person (batch, gs_form_use (a, i), gs_form_use (b, k))
          && gs_match_uses (batch, gs_form_use (a, i), gs_form_use (b, k))
                 == GS_NAME_MATCH_FULL_NAME
          && (gs_form_use (a, i)->word > 0 || !gs_forms_share_article (a, b)))
        return GS_NAME_MATCH_FULL_NAME;
  return GS_NAME_MATCH_NONE;
}

/* two ordinary words: a slip only inside a name of three words and more that the catalogue has one
 * way: National Health Service, National Heath Service */
static GsNameMatch
gs_match_inside_known_name (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  for (guint i = 0; i < gs_form_n_uses (a); i++)
    for (guint k = 0; k < gs_form_n_uses (b); k++)
      {
        const GsMention *one = gs_name_use_get_mention (batch, gs_form_use (a, i));
        const GsMention *two = gs_name_use_get_mention (batch, gs_form_use (b, k));

        if (one->n_words >= 3 && (one->entity != NULL) != (two->entity != NULL)
            && gs_mentions_share_rest (one, gs_form_use (a, i)->word, two,
                                       gs_form_use (b, k)->word))
          return GS_NAME_MATCH_FULL_NAME;
      }
  return GS_NAME_MATCH_NONE;
}

/* whether the catalogue has one form and nothing knows the other */
static gboolean
gs_forms_are_known_and_unknown (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b)
{
  return a->is_known != b->is_known && gs_form_is_catalogued (batch, a->is_known ? a : b);
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
  return match;
}

static void
gs_compare_pair (const GsNameForm *a, const GsNameForm *b, gpointer data)
{
  GsNameComparison *comparison = data;
  const GsBatch *batch = comparison->batch;
  GsNameLink link = { 0 };

  link.variant =
      gs_rules_compare_forms (batch->rules, a->text, strlen (a->text), b->text, strlen (b->text));
  if (link.variant.edits > 1 && !gs_forms_share_ends (a, b))
    return;
  link.match = gs_match_pair (batch, a, b, &link.variant);
  if (link.match == GS_NAME_MATCH_NONE)
    return;
  link.a = GPOINTER_TO_UINT (g_hash_table_lookup (comparison->indices, a)) - 1;
  link.b = GPOINTER_TO_UINT (g_hash_table_lookup (comparison->indices, b)) - 1;
  g_array_append_val (comparison->links, link);
}

/* ---- from linked forms to one finding a name ---- */

static guint32
gs_find_root (guint32 *parents, guint32 i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

/* whether a use belongs to the name of the group: alone, or matched by a use of another form */
static gboolean
gs_use_belongs (const GsNameComparison *comparison, const GPtrArray *group, const GsNameForm *form,
                const GsNameUse *use)
{
  if (gs_name_use_get_mention (comparison->batch, use)->n_words == 1)
    return TRUE;
  for (guint i = 0; i < group->len; i++)
    {
      const GsNameForm *other = g_ptr_array_index (group, i);

      for (guint k = 0; other != form && k < gs_form_n_uses (other); k++)
        if (gs_match_uses (comparison->batch, use, gs_form_use (other, k)) != GS_NAME_MATCH_NONE)
          return TRUE;
    }
  return FALSE;
}

/* shows a use, and makes the side if it is the first */
static void
gs_show_use (const GsNameComparison *comparison, GsFinding *finding, const GsNameForm *form,
             const GsNameUse *use)
{
  const GsMention *mention = gs_name_use_get_mention (comparison->batch, use);
  const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, use->article);
  GsSide *side = gs_finding_add_side (finding, form->folded, mention->name);

  /* the fullest name says best who is meant */
  if (strlen (mention->name) > strlen (side->label) && mention->n_words <= 3)
    {
      g_free (side->label);
      side->label = g_strdup (mention->name);
    }
  gs_side_add_evidence (
      side, use->article, mention->span,
      g_array_index (extraction->sentences, GsSentenceFacts, mention->sentence).span);
}

/* of one article's uses [first, end) the fullest name is shown, and the first */
static void
gs_show_article (const GsNameComparison *comparison, GsFinding *finding, const GPtrArray *group,
                 const GsNameForm *form, guint first, guint end)
{
  const GsNameUse *fullest = NULL;
  const GsNameUse *earliest = NULL;

  for (guint i = first; i < end; i++)
    {
      const GsNameUse *use = gs_form_use (form, i);

      if (!gs_use_belongs (comparison, group, form, use))
        continue;
      if (earliest == NULL)
        earliest = use;
      if (fullest == NULL
          || gs_name_use_get_mention (comparison->batch, use)->n_words
                 > gs_name_use_get_mention (comparison->batch, fullest)->n_words)
        fullest = use;
    }
  if (fullest == NULL)
    return;
  gs_show_use (comparison, finding, form, fullest);
  if (earliest != fullest)
    gs_show_use (comparison, finding, form, earliest);
}

static void
gs_add_side (const GsNameComparison *comparison, GsFinding *finding, const GPtrArray *group,
             const GsNameForm *form)
{
  guint first = 0;

  for (guint i = 1; i <= form->uses->len; i++)
    if (i == form->uses->len
        || gs_form_use (form, i)->article != gs_form_use (form, first)->article)
      {
        gs_show_article (comparison, finding, group, form, first, i);
        first = i;
      }
}

/* the side that looks wrong: what the catalogue does not have beside a form that it has, else one
 * article alone against several */
static gboolean
gs_judge_sides (const GsNameComparison *comparison, GsFinding *finding, const GPtrArray *group)
{
  guint n_catalogued = 0;
  guint most = 0;
  gboolean decided = FALSE;

  for (guint i = 0; i < group->len; i++)
    n_catalogued += gs_form_is_catalogued (comparison->batch, g_ptr_array_index (group, i));
  for (guint i = 0; i < finding->sides->len; i++)
    most = MAX (most, gs_wording_count_articles (g_ptr_array_index (finding->sides, i)));
  for (guint i = 0; i < finding->sides->len; i++)
    {
      GsSide *side = g_ptr_array_index (finding->sides, i);
      const GsNameForm *form = NULL;
      guint n = gs_wording_count_articles (side);

      for (guint k = 0; k < group->len; k++)
        if (g_str_equal (((GsNameForm *) g_ptr_array_index (group, k))->folded, side->value))
          form = g_ptr_array_index (group, k);
      if (n_catalogued == 1 && gs_form_is_catalogued (comparison->batch, form))
        side->support = g_strdup ("in the catalogue");
      side->doubtful = n_catalogued == 1 ? side->support == NULL : n == 1 && most > 1;
      decided |= side->doubtful;
    }
  return decided;
}

/* the side that looks wrong and the best supported other one, or the first two */
static void
gs_pick_sides (const GsFinding *finding, const GsSide **wrong, const GsSide **right)
{
  *wrong = *right = NULL;
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (side->doubtful && *wrong == NULL)
        *wrong = side;
      else if (!side->doubtful
               && (*right == NULL
                   || gs_wording_count_articles (side) > gs_wording_count_articles (*right)))
        *right = side;
    }
  if (*wrong != NULL && *right != NULL)
    return;
  *wrong = g_ptr_array_index (finding->sides, 0);
  *right = g_ptr_array_index (finding->sides, 1);
}

static void
gs_word_finding (const GsNameComparison *comparison, GsFinding *finding, gboolean decided)
{
  const GsSide *wrong;
  const GsSide *right;
  g_autofree char *sides = gs_wording_sides (comparison->report, finding);
  const char *reason = decided ? "one source stands alone"
                               : "neither form is in the catalogue and neither is in the majority";

  for (guint i = 0; i < finding->sides->len; i++)
    if (((GsSide *) g_ptr_array_index (finding->sides, i))->support != NULL)
      reason = "the catalogue has only one of the forms";
  gs_pick_sides (finding, &wrong, &right);
  gs_finding_take_title (
      finding, g_strdup_printf (decided ? "‘%s’ looks like a slip for ‘%s’" : "‘%s’ or ‘%s’?",
                                wrong->label, right->label));
  gs_finding_take_hint (finding, g_strdup_printf ("one name, two spellings: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The same name is spelled in %u ways: %s. What decides: %s.",
                                finding->sides->len, sides, reason));
}

static GsNameMatch
gs_group_best_match (const GsNameComparison *comparison, guint32 *parents, guint32 root,
                     GsRulesVariant *variant)
{
  GsNameMatch best = GS_NAME_MATCH_NONE;

  for (guint i = 0; i < comparison->links->len; i++)
    {
      const GsNameLink *link = &g_array_index (comparison->links, GsNameLink, i);

      if (gs_find_root (parents, link->a) == root && link->match > best)
        {
          best = link->match;
          *variant = link->variant;
        }
    }
  return best;
}

static const char *
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
    case GS_NAME_MATCH_CONTEXT:
      return "both stand among the same telling words, never in one article";
    case GS_NAME_MATCH_NONE:
    default:
      return "";
    }
}

static void
gs_report_group (const GsNameComparison *comparison, const GPtrArray *group, GsNameMatch match,
                 const GsRulesVariant *variant)
{
  g_autoptr (GsFinding) finding = NULL;
  g_autoptr (GString) fact = g_string_new ("name:");
  gboolean decided;

  for (guint i = 0; i < group->len; i++)
    g_string_append_printf (fact, "%s%s", i > 0 ? "|" : "",
                            ((GsNameForm *) g_ptr_array_index (group, i))->folded);
  finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact->str);
  for (guint i = 0; i < group->len; i++)
    gs_add_side (comparison, finding, group, g_ptr_array_index (group, i));
  if (finding->sides->len < 2)
    return;
  decided = gs_judge_sides (comparison, finding, group);
  finding->severity =
      variant->kind == GS_RULES_VARIANT_TRANSLITERATION ? GS_SEVERITY_INFO
      : decided && match > GS_NAME_MATCH_PHRASE         ? GS_SEVERITY_WARNING
      : decided
              && gs_form_is_catalogued (comparison->batch, g_ptr_array_index (group, 0))
                     != gs_form_is_catalogued (comparison->batch, g_ptr_array_index (group, 1))
          ? GS_SEVERITY_WARNING
          : GS_SEVERITY_NOTE;
  finding->rule = g_strdup (variant->rule);
  gs_word_finding (comparison, finding, decided);
  gs_finding_take_derivation (
      finding, g_strdup_printf ("spelling: %s, %u letter%s apart\nsame name: %s",
                                gs_rules_variant_kind_to_string (variant->kind), variant->edits,
                                variant->edits == 1 ? "" : "s", gs_name_match_to_phrase (match)));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

/* the forms of each linked group by its root, in the order of the forms */
static GHashTable *
gs_group_forms (const GsNameComparison *comparison, guint32 *parents)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < comparison->links->len; i++)
    {
      const GsNameLink *link = &g_array_index (comparison->links, GsNameLink, i);
      gpointer root = GUINT_TO_POINTER (gs_find_root (parents, link->a) + 1);

      if (!g_hash_table_contains (groups, root))
        g_hash_table_insert (groups, root, g_ptr_array_new ());
    }
  for (guint32 i = 0; i < comparison->forms->len; i++)
    {
      gpointer root = GUINT_TO_POINTER (gs_find_root (parents, i) + 1);
      GPtrArray *group = g_hash_table_lookup (groups, root);

      if (group != NULL)
        g_ptr_array_add (group, g_ptr_array_index (comparison->forms, i));
    }
  return groups;
}

static void
gs_report_groups (const GsNameComparison *comparison)
{
  g_autofree guint32 *parents = g_new (guint32, MAX (comparison->forms->len, 1));
  g_autoptr (GHashTable) groups = NULL;

  for (guint32 i = 0; i < comparison->forms->len; i++)
    parents[i] = i;
  for (guint i = 0; i < comparison->links->len; i++)
    {
      const GsNameLink *link = &g_array_index (comparison->links, GsNameLink, i);

      parents[gs_find_root (parents, link->b)] = gs_find_root (parents, link->a);
    }
  groups = gs_group_forms (comparison, parents);
  for (guint32 root = 0; root < comparison->forms->len; root++)
    {
      const GPtrArray *group = g_hash_table_lookup (groups, GUINT_TO_POINTER (root + 1));
      GsRulesVariant variant = { 0 };

      if (group != NULL)
        gs_report_group (comparison, group,
                         gs_group_best_match (comparison, parents, root, &variant), &variant);
    }
}

/**
 * gs_compare_names:
 * @batch: the extractions
 * @report: name-mismatch findings are added
 *
 * Near-linear in the number of distinct name words.
 */
void
gs_compare_names (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GPtrArray) forms = gs_name_forms_new (batch);
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (GsNameLink));
  GsNameComparison comparison = { batch, report, forms, indices, links };

  for (guint32 i = 0; i < forms->len; i++)
    g_hash_table_insert (indices, g_ptr_array_index (forms, i), GUINT_TO_POINTER (i + 1));
  gs_name_forms_foreach_near_pair (forms, gs_compare_pair, &comparison);
  gs_report_groups (&comparison);
}
