/* SPDX-License-Identifier: MIT */
/*
 * Names of places of which one source has a word more: "West Papua" and "Papua", "New Halls Ferry
 * Road" and "Halls Ferry Road".
 *
 * News shorten names, so only names count that stand with the noun for what they name ("the
 * province of Papua") or have two words without it; and no article of the story may have both, for
 * then they are two places.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-mention.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-wording.h"

/* bytes of a noun beside a name that are looked at */
#define GS_MAX_NOUN 24

typedef struct
{
  guint32 article;
  guint32 story;
  guint32 mention;       /* index into the extraction's mentions */
  const char *qualifier; /* folded, lent; "" if there is none */
  char *rest;            /* folded words behind the qualifier, without the noun; owned */
} GsQualifiedUse;

typedef struct
{
  const GsBatch *batch;
  GArray *uses; /* of GsQualifiedUse, by story, rest, qualifier, article, place */
} GsQualifierComparison;

static const GsQualifiedUse *
gs_qualified_use (const GsQualifierComparison *self, guint32 index)
{
  return &g_array_index (self->uses, GsQualifiedUse, index);
}

static const GsMention *
gs_qualified_mention (const GsQualifierComparison *self, const GsQualifiedUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, use->article);

  return &g_array_index (extraction->mentions, GsMention, use->mention);
}

/* ---- gathering ---- */

/* the letters from @start on, folded, if they are a noun for places */
static gboolean
gs_qualifier_is_noun_at (const GsRules *rules, const char *start)
{
  char word[GS_MAX_NOUN + 1];
  gsize n = 0;

  while (n < GS_MAX_NOUN && g_ascii_isalpha (start[n]))
    n++;
  if (n == 0 || n == GS_MAX_NOUN)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    word[i] = g_ascii_tolower (start[i]);
  word[n] = '\0';
  return gs_rules_has_word (rules, GS_RULES_WORD_PLACE_NOUN, word);
}

/* "Papua province", "province of Papua" */
static gboolean
gs_qualifier_has_noun_beside (const GsRules *rules, const char *text, gsize length, GsSpan span)
{
  guint32 at = span.start;

  if (span.end + 1 < length && text[span.end] == ' '
      && gs_qualifier_is_noun_at (rules, text + span.end + 1))
    return TRUE;
  if (at < 4 || strncmp (text + at - 4, " of ", 4) != 0)
    return FALSE;
  at -= 4;
  while (at > 0 && g_ascii_isalpha (text[at - 1]))
    at--;
  return gs_qualifier_is_noun_at (rules, text + at);
}

/* what a name is compared by; FALSE if it is not compared */
static gboolean
gs_qualified_use_read (const GsQualifierComparison *self, GsQualifiedUse *use)
{
  const GsRules *rules = self->batch->rules;
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, use->article);
  const GsMention *mention = gs_qualified_mention (self, use);
  gsize length;
  const char *text = gs_article_get_text (extraction->article, &length);
  guint32 first = gs_rules_has_word (rules, GS_RULES_WORD_QUALIFIER, mention->words[0].folded);
  guint32 end = mention->n_words;
  g_autoptr (GString) rest = g_string_new (NULL);
  gboolean noun = gs_qualifier_has_noun_beside (rules, text, length, mention->span);

  if (mention->kind == GS_MENTION_PERSON || mention->kind == GS_MENTION_PRODUCT || mention->demonym)
    return FALSE;
  if (end > first + 1
      && gs_rules_has_word (rules, GS_RULES_WORD_PLACE_NOUN, mention->words[end - 1].folded))
    {
      noun = TRUE;
      end--;
    }
  if (end <= first || (!noun && end - first < 2))
    return FALSE;
  for (guint32 i = first; i < end; i++)
    g_string_append_printf (rest, "%s%s", i > first ? " " : "", mention->words[i].folded);
  use->qualifier = first > 0 ? mention->words[0].folded : "";
  use->rest = g_string_free (g_steal_pointer (&rest), FALSE);
  return TRUE;
}

static void
gs_qualifiers_gather (GsQualifierComparison *self, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      GsQualifiedUse use = { article, self->batch->stories[article], i, NULL, NULL };

      if (gs_qualified_use_read (self, &use))
        g_array_append_val (self->uses, use);
    }
}

static int
gs_qualifiers_compare_names (const GsQualifiedUse *a, const GsQualifiedUse *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  return strcmp (a->rest, b->rest);
}

static int
gs_qualifiers_compare_uses (const void *a, const void *b)
{
  const GsQualifiedUse *left = a;
  const GsQualifiedUse *right = b;
  int order = gs_qualifiers_compare_names (left, right);

  if (order == 0)
    order = strcmp (left->qualifier, right->qualifier);
  if (order != 0)
    return order;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return (left->mention > right->mention) - (left->mention < right->mention);
}

/* ---- judging ---- */

static gboolean
gs_qualifiers_article_has (const GsQualifierComparison *self, guint32 first, guint32 end,
                           guint32 article, gboolean qualified)
{
  for (guint32 i = first; i < end; i++)
    if (gs_qualified_use (self, i)->article == article
        && (*gs_qualified_use (self, i)->qualifier != '\0') == qualified)
      return TRUE;
  return FALSE;
}

/* the uses without a qualifier come first; those with one must all have the same */
static gboolean
gs_qualifiers_conflict (const GsQualifierComparison *self, guint32 first, guint32 end)
{
  const GsQualifiedUse *last = gs_qualified_use (self, end - 1);
  guint32 i = first;

  while (i < end && *gs_qualified_use (self, i)->qualifier == '\0')
    i++;
  if (i == first || i == end
      || strcmp (gs_qualified_use (self, i)->qualifier, last->qualifier) != 0)
    return FALSE;
  for (; i < end; i++)
    if (gs_qualifiers_article_has (self, first, end, gs_qualified_use (self, i)->article, FALSE))
      return FALSE;
  return TRUE;
}

static void
gs_qualifiers_report (const GsQualifierComparison *self, GsReport *report, guint32 first,
                      guint32 end)
{
  const GsQualifiedUse *plain = gs_qualified_use (self, first);
  const GsQualifiedUse *other = gs_qualified_use (self, end - 1);
  g_autofree char *fact = g_strdup_printf ("qualifier:%s %s", other->qualifier, plain->rest);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact);

  gs_finding_set_scope (finding, "story", plain->story);
  finding->severity = GS_SEVERITY_NOTE;
  for (guint32 i = first; i < end; i++)
    {
      const GsQualifiedUse *use = gs_qualified_use (self, i);
      const GsMention *mention = gs_qualified_mention (self, use);
      const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, use->article);
      g_autofree char *value =
          g_strdup_printf ("%s%s%s", use->qualifier, *use->qualifier != '\0' ? " " : "", use->rest);

      gs_side_add_evidence (
          gs_finding_add_side (finding, value, mention->name), use->article, mention->span,
          g_array_index (extraction->sentences, GsSentenceFacts, mention->sentence).span);
    }
  sides = gs_wording_sides (report, finding);
  gs_finding_take_title (finding,
                         g_strdup_printf ("‘%s’ or ‘%s’?", gs_qualified_mention (self, plain)->name,
                                          gs_qualified_mention (self, other)->name));
  gs_finding_take_hint (finding, g_strdup_printf ("one place, two names: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("One name has a word more than the other: %s. No article has both, "
                                "so they seem to name one place; places of both names may exist.",
                                sides));
  gs_finding_take_derivation (finding, g_strdup_printf ("slot: %s", fact));
  gs_report_add_finding (report, finding);
}

/**
 * gs_compare_qualifiers:
 * @batch: the extractions
 * @report: name-mismatch findings are added
 */
void
gs_compare_qualifiers (const GsBatch *batch, GsReport *report)
{
  GsQualifierComparison self = { batch, g_array_new (FALSE, FALSE, sizeof (GsQualifiedUse)) };
  guint32 first = 0;

  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_qualifiers_gather (&self, i);
  g_array_sort (self.uses, gs_qualifiers_compare_uses);
  while (first < self.uses->len)
    {
      guint32 end = first + 1;

      while (end < self.uses->len
             && gs_qualifiers_compare_names (gs_qualified_use (&self, first),
                                             gs_qualified_use (&self, end))
                    == 0)
        end++;
      if (gs_qualifiers_conflict (&self, first, end))
        gs_qualifiers_report (&self, report, first, end);
      first = end;
    }
  for (guint i = 0; i < self.uses->len; i++)
    g_free (g_array_index (self.uses, GsQualifiedUse, i).rest);
  g_array_unref (self.uses);
}
