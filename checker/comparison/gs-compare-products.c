/* SPDX-License-Identifier: MIT */
/*
 * One product under two codes.
 *
 * Two codes that look alike (H20 and H2O) are one product misread if they stand among the same
 * telling words. Another member of the family is a mismatch only where a story that is otherwise
 * about one member has the other once, in the same company, without a word that sets it apart.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-mention.h"
#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-context.h"
#include "comparison/gs-wording.h"

#define GS_CODE_SIZE 64
/* evidence shown of one side in one article */
#define GS_MAX_SHOWN 2
/* telling words that two look-alike codes must share; more if one of them is a word, as H2O is */
#define GS_MIN_SHARED      2
#define GS_MIN_SHARED_WORD 3
/* a member that is the story's topic: named this often, in this many articles */
#define GS_TOPIC_USES     5
#define GS_TOPIC_ARTICLES 2
/* telling words that the odd sentence must share with one about the topic */
#define GS_MIN_SENTENCE_SHARED 3

typedef struct
{
  guint32 article;
  const GsMention *mention;
} GsCodeUse;

/**
 * GsCode: one code as written, dress taken off
 */
typedef struct
{
  char *text;                  /* capitals, no hyphens, no plural */
  char *folded;                /* look-alikes folded */
  const char *label;           /* as first written */
  const GsRulesFamily *family; /* (nullable) */
  GArray *uses;                /* of GsCodeUse */
  guint32 n_articles;
  gboolean is_word; /* the lexicon has it: "H2O" is water */
} GsCode;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GPtrArray *codes; /* of GsCode, sorted by folded, then text */
} GsCodeComparison;

static void
gs_code_free (GsCode *code)
{
  g_free (code->text);
  g_free (code->folded);
  g_array_unref (code->uses);
  g_free (code);
}

static const GsCodeUse *
gs_code_use (const GsCode *code, guint i)
{
  return &g_array_index (code->uses, GsCodeUse, i);
}

/* ---- gathering ---- */

/* capitals and digits of a code without hyphens and plural; FALSE if it is none */
static gboolean
gs_code_normalize (const char *name, char *buffer)
{
  gsize n = 0;
  gsize length = strlen (name);
  gboolean digit = FALSE;
  gboolean letter = FALSE;

  if (length > 2 && name[length - 1] == 's' && !g_ascii_islower (name[length - 2]))
    length--;
  for (gsize i = 0; i < length; i++)
    {
      if (name[i] == '-' || name[i] == '.')
        continue;
      if (!g_ascii_isalnum (name[i]) || n + 1 >= GS_CODE_SIZE)
        return FALSE;
      digit |= g_ascii_isdigit (name[i]);
      letter |= g_ascii_isalpha (name[i]);
      buffer[n++] = g_ascii_toupper (name[i]);
    }
  buffer[n] = '\0';
  return digit && letter && n >= 2;
}

static GsCode *
gs_codes_get (GsCodeComparison *comparison, GHashTable *table, const char *text,
              const GsMention *mention)
{
  GsCode *code = g_hash_table_lookup (table, text);
  char buffer[GS_CODE_SIZE * 2];

  if (code != NULL)
    return code;
  code = g_new0 (GsCode, 1);
  code->text = g_strdup (text);
  gs_rules_fold_lookalikes (comparison->batch->rules, text, strlen (text), buffer, sizeof buffer);
  code->folded = g_strdup (buffer);
  code->label = mention->name;
  code->uses = g_array_new (FALSE, FALSE, sizeof (GsCodeUse));
  code->is_word = gs_lexicon_find (comparison->batch->lexicon, text, strlen (text)) != 0;
  g_hash_table_insert (table, code->text, code);
  g_ptr_array_add (comparison->codes, code);
  return code;
}

static void
gs_codes_add (GsCodeComparison *comparison, GHashTable *table, guint32 article,
              const GsMention *mention)
{
  char text[GS_CODE_SIZE];
  GsCodeUse use = { article, mention };
  GsCode *code;

  if (mention->n_words != 1 || !gs_code_normalize (mention->name, text))
    return;
  code = gs_codes_get (comparison, table, text, mention);
  if (mention->family != NULL)
    code->family = mention->family;
  if (code->uses->len == 0 || gs_code_use (code, code->uses->len - 1)->article != article)
    code->n_articles++;
  g_array_append_val (code->uses, use);
}

static int
gs_code_compare (gconstpointer a, gconstpointer b)
{
  const GsCode *one = *(GsCode *const *) a;
  const GsCode *two = *(GsCode *const *) b;
  int order = strcmp (one->folded, two->folded);

  return order != 0 ? order : strcmp (one->text, two->text);
}

static void
gs_codes_gather (GsCodeComparison *comparison)
{
  g_autoptr (GHashTable) table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, i);

      for (guint k = 0; extraction != NULL && k < extraction->mentions->len; k++)
        gs_codes_add (comparison, table, i, &g_array_index (extraction->mentions, GsMention, k));
    }
  g_ptr_array_sort (comparison->codes, gs_code_compare);
}

/* ---- shared ---- */

static void
gs_finding_add_code (const GsCodeComparison *comparison, GsFinding *finding, const GsCode *code)
{
  GsSide *side = gs_finding_add_side (finding, code->text, code->label);
  guint32 last_article = G_MAXUINT32;
  guint n_shown = 0;

  for (guint i = 0; i < code->uses->len; i++)
    {
      const GsCodeUse *use = gs_code_use (code, i);
      const GsExtraction *extraction =
          g_ptr_array_index (comparison->batch->extractions, use->article);

      n_shown = use->article == last_article ? n_shown + 1 : 1;
      last_article = use->article;
      if (n_shown <= GS_MAX_SHOWN)
        gs_side_add_evidence (
            side, use->article, use->mention->span,
            g_array_index (extraction->sentences, GsSentenceFacts, use->mention->sentence).span);
    }
}

static GsContext *
gs_code_context_new (const GsCodeComparison *comparison, const GsCode *code)
{
  GsContext *context = gs_context_new ();

  for (guint i = 0; i < code->uses->len; i++)
    gs_context_add_sentence (context, comparison->batch, gs_code_use (code, i)->article,
                             gs_code_use (code, i)->mention->sentence);
  return context;
}

static guint
gs_codes_count_shared (const GsCodeComparison *comparison, const GsCode *a, const GsCode *b)
{
  g_autoptr (GsContext) first = gs_code_context_new (comparison, a);
  g_autoptr (GsContext) second = gs_code_context_new (comparison, b);
  g_autofree char *lower_a = g_ascii_strdown (a->text, -1);
  g_autofree char *lower_b = g_ascii_strdown (b->text, -1);
  const char *const except[] = { lower_a, lower_b, NULL };

  return gs_context_count_shared (first, second, comparison->batch, except);
}

/* ---- look-alikes ---- */

static void
gs_judge_lookalikes (GsFinding *finding, const GsCode *a, const GsCode *b)
{
  GsSide *one = g_ptr_array_index (finding->sides, 0);
  GsSide *two = g_ptr_array_index (finding->sides, 1);

  if ((a->family != NULL) != (b->family != NULL))
    {
      (a->family != NULL ? one : two)->support = g_strdup_printf (
          "in the catalogue: %s", (a->family != NULL ? a->family : b->family)->name);
      one->doubtful = a->family == NULL;
      two->doubtful = b->family == NULL;
    }
  else
    {
      one->doubtful = a->n_articles == 1 && b->n_articles > 1;
      two->doubtful = b->n_articles == 1 && a->n_articles > 1;
    }
  finding->severity = one->doubtful || two->doubtful ? GS_SEVERITY_ERROR : GS_SEVERITY_WARNING;
}

static void
gs_compare_lookalikes (const GsCodeComparison *comparison, const GsCode *a, const GsCode *b)
{
  guint wanted = a->is_word || b->is_word ? GS_MIN_SHARED_WORD : GS_MIN_SHARED;
  g_autoptr (GsFinding) finding = NULL;
  g_autofree char *fact = NULL;
  g_autofree char *sides = NULL;
  const GsSide *one;
  const GsSide *two;

  if (gs_codes_count_shared (comparison, a, b) < wanted)
    return;
  fact = g_strdup_printf ("code:%s|%s", a->text, b->text);
  finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact);
  gs_finding_add_code (comparison, finding, a);
  gs_finding_add_code (comparison, finding, b);
  gs_judge_lookalikes (finding, a, b);
  sides = gs_wording_sides (comparison->report, finding);
  one = g_ptr_array_index (finding->sides, 0);
  two = g_ptr_array_index (finding->sides, 1);
  gs_finding_take_title (finding, one->doubtful || two->doubtful
                                      ? g_strdup_printf ("‘%s’ looks like a slip for ‘%s’",
                                                         one->doubtful ? one->label : two->label,
                                                         one->doubtful ? two->label : one->label)
                                      : g_strdup_printf ("‘%s’ or ‘%s’?", one->label, two->label));
  gs_finding_take_hint (finding, g_strdup_printf ("characters that look alike: %s", sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("The same product code is written with characters that look alike: %s. %s",
                       sides,
                       finding->severity == GS_SEVERITY_ERROR
                           ? "The catalogue or the majority of the articles has only one of them."
                           : "Nothing here tells which is right."));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("codes: %s and %s are equal once look-alike characters are folded\n"
                                "same thing: both stand among the same telling words",
                                a->text, b->text));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

/* ---- another member of the family ---- */

/* words that name another member on purpose: comparison, listing, succession */
static const char *const setting_apart[] = {
  "than",    "like",      "unlike",      "such",     "including", "include",  "compare",
  "versus",  "vs",        "other",       "another",  "both",      "either",   "instead",
  "replace", "successor", "predecessor", "previous", "earlier",   "older",    "old",
  "new",     "newer",     "next",        "late",     "upgrade",   "powerful", "advanced",
  "also",    "addition",  "besides",     "rather",   "while",     "whereas",  "ban",
  "follow",  "variant",   "version",     "modified", NULL,
};

static gboolean
gs_sentence_sets_apart (const GsCodeComparison *comparison, const GsCodeUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, use->article);
  const GsSentenceFacts *facts =
      &g_array_index (extraction->sentences, GsSentenceFacts, use->mention->sentence);
  g_autofree char *text =
      g_strndup (gs_article_get_text (extraction->article, NULL) + facts->span.start,
                 gs_span_length (facts->span));
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, "en", NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (setting_apart, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
gs_sentence_has_other_code (const GsCodeComparison *comparison, const GsCodeUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, use->article);

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention != use->mention && mention->sentence == use->mention->sentence
          && mention->kind == GS_MENTION_PRODUCT)
        return TRUE;
    }
  return FALSE;
}

static guint
gs_uses_count_shared (const GsCodeComparison *comparison, const GsCodeUse *a, const GsCodeUse *b)
{
  g_autoptr (GsContext) first = gs_context_new ();
  g_autoptr (GsContext) second = gs_context_new ();
  const char *const except[] = { a->mention->folded, b->mention->folded, NULL };

  gs_context_add_sentence (first, comparison->batch, a->article, a->mention->sentence);
  gs_context_add_sentence (second, comparison->batch, b->article, b->mention->sentence);
  return gs_context_count_shared (first, second, comparison->batch, except);
}

static gboolean
gs_code_is_odd (const GsCodeComparison *comparison, const GsCode *odd, const GsCode *topic)
{
  const GsCodeUse *use = gs_code_use (odd, 0);

  if (odd->uses->len != 1 || topic->uses->len < GS_TOPIC_USES
      || topic->n_articles < GS_TOPIC_ARTICLES || use->mention->headline)
    return FALSE;
  if (gs_sentence_sets_apart (comparison, use) || gs_sentence_has_other_code (comparison, use))
    return FALSE;
  for (guint i = 0; i < topic->uses->len; i++)
    if (gs_code_use (topic, i)->article != use->article
        && gs_uses_count_shared (comparison, use, gs_code_use (topic, i)) >= GS_MIN_SENTENCE_SHARED)
      return TRUE;
  return FALSE;
}

static void
gs_finding_add_topic_use (const GsCodeComparison *comparison, GsSide *side, const GsCodeUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, use->article);

  gs_side_add_evidence (
      side, use->article, use->mention->span,
      g_array_index (extraction->sentences, GsSentenceFacts, use->mention->sentence).span);
}

/* the sentences about the topic that are as much like the odd one as any of their article */
static void
gs_finding_add_topic (const GsCodeComparison *comparison, GsFinding *finding, const GsCode *odd,
                      const GsCode *topic)
{
  GsSide *side = gs_finding_add_side (finding, topic->text, topic->label);
  guint first = 0;

  for (guint end = 1; end <= topic->uses->len; end++)
    {
      guint most = GS_MIN_SENTENCE_SHARED;

      if (end < topic->uses->len
          && gs_code_use (topic, end)->article == gs_code_use (topic, first)->article)
        continue;
      for (guint i = first; i < end; i++)
        most = MAX (
            most, gs_uses_count_shared (comparison, gs_code_use (odd, 0), gs_code_use (topic, i)));
      for (guint i = first; i < end; i++)
        if (gs_uses_count_shared (comparison, gs_code_use (odd, 0), gs_code_use (topic, i)) == most)
          gs_finding_add_topic_use (comparison, side, gs_code_use (topic, i));
      first = end;
    }
}

static void
gs_report_odd_member (const GsCodeComparison *comparison, const GsCode *odd, const GsCode *topic)
{
  g_autofree char *fact =
      g_strdup_printf ("product:%s:%s|%s", odd->family->id, odd->text, topic->text);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_PRODUCT_MISMATCH, fact);
  g_autofree char *sides = NULL;

  gs_finding_add_code (comparison, finding, odd);
  gs_finding_add_topic (comparison, finding, odd, topic);
  ((GsSide *) g_ptr_array_index (finding->sides, 0))->doubtful = TRUE;
  sides = gs_wording_sides (comparison->report, finding);
  finding->rule = g_strdup (odd->family->id);
  finding->severity = GS_SEVERITY_WARNING;
  gs_finding_take_title (
      finding, g_strdup_printf ("‘%s’ where the others have ‘%s’", odd->label, topic->label));
  gs_finding_take_hint (finding,
                        g_strdup_printf ("another member of %s: %s", odd->family->name, sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("In the same statement another product of one family (%s) stands: %s. The "
                       "odd one is named once, in words the others use of %s.",
                       odd->family->name, sides, topic->label));
  gs_finding_take_derivation (
      finding,
      g_strdup_printf ("family: %s\nnamed once in the batch: %s; the topic: %s\nthe sentence "
                       "shares its telling words with one about the topic",
                       odd->family->id, odd->text, topic->text));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static void
gs_compare_odd_members (const GsCodeComparison *comparison)
{
  for (guint i = 0; i < comparison->codes->len; i++)
    {
      const GsCode *odd = g_ptr_array_index (comparison->codes, i);

      for (guint k = 0; odd->family != NULL && odd->uses->len == 1 && k < comparison->codes->len;
           k++)
        {
          const GsCode *topic = g_ptr_array_index (comparison->codes, k);

          if (topic->family != odd->family || topic == odd
              || !gs_code_is_odd (comparison, odd, topic))
            continue;
          gs_report_odd_member (comparison, odd, topic);
          break;
        }
    }
}

/**
 * gs_compare_products:
 * @batch: the extractions
 * @report: name-mismatch and product-mismatch findings are added
 */
void
gs_compare_products (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_code_free);
  GsCodeComparison comparison = { batch, report, codes };

  gs_codes_gather (&comparison);
  for (guint i = 0; i + 1 < codes->len; i++)
    for (guint k = i + 1; k < codes->len; k++)
      {
        const GsCode *a = g_ptr_array_index (codes, i);
        const GsCode *b = g_ptr_array_index (codes, k);

        if (!g_str_equal (a->folded, b->folded))
          break;
        gs_compare_lookalikes (&comparison, a, b);
      }
  gs_compare_odd_members (&comparison);
}
