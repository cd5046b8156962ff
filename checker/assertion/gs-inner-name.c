/* SPDX-License-Identifier: MIT */
/* Finds the place inside the name of an institution: behind its "of", or before its last word. */
#include "assertion/gs-inner-name.h"

#include <string.h>

#include "assertion/gs-rules-places.h"

/* the longest place that begins a name: "New South Wales" */
#define GS_INNER_WORDS 3

/* "national", "bay", "south": in a name, too, a word like others */
static gboolean
gs_word_is_common (const GsLexicon *lexicon, const char *word)
{
  guint32 id = gs_lexicon_find (lexicon, word, strlen (word));

  return id != 0 && gs_lexicon_get_classes (lexicon, id) != 0 && !gs_lexicon_is_name (lexicon, id);
}

/* one or more words that the catalogue has as a place, or each of which is found in names of places
 * more often than in any other */
static gboolean
gs_words_are_place (const GsRules *rules, const GsLexicon *lexicon, const GsMention *mention,
                    guint32 first, guint32 n)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint32 i = first; i < first + n; i++)
    g_string_append_printf (name, "%s%s", i > first ? " " : "", mention->words[i].text);
  if (gs_rules_find_place (rules, name->str, name->len) != NULL)
    return TRUE;
  for (guint32 i = first; i < first + n; i++)
    {
      const char *word = mention->words[i].folded;
      gsize length = strlen (word);
      guint places = gs_lexicon_get_name_count (lexicon, word, length, GS_NAME_PART_PLACE);

      if (places == 0 || gs_word_is_common (lexicon, word)
          || places <= gs_lexicon_get_name_count (lexicon, word, length, GS_NAME_PART_FAMILY)
          || places <= gs_lexicon_get_name_count (lexicon, word, length, GS_NAME_PART_GIVEN))
        return FALSE;
    }
  return TRUE;
}

static void
gs_mention_set_inner (GsMention *mention, guint32 first, guint32 n)
{
  mention->inner_first = (guint8) first;
  mention->inner_words = (guint8) n;
}

/* "University of Leeds": all that follows the last "of" */
static gboolean
gs_mention_mark_behind (GsMention *mention, const GsRules *rules, const GsLexicon *lexicon)
{
  guint32 first = mention->n_words - 1;

  while (first > 0 && strcmp (mention->words[first - 1].folded, "of") != 0)
    first--;
  if (first == 0)
    return FALSE;
  if (strcmp (mention->words[first].folded, "the") == 0)
    first++;
  if (first == mention->n_words
      || !gs_words_are_place (rules, lexicon, mention, first, mention->n_words - first))
    return FALSE;
  gs_mention_set_inner (mention, first, mention->n_words - first);
  return TRUE;
}

/* "Kyoto University": the longest place that begins it */
static void
gs_mention_mark_before (GsMention *mention, const GsRules *rules, const GsLexicon *lexicon)
{
  guint32 first = strcmp (mention->words[0].folded, "the") == 0;

  for (guint32 n = MIN (GS_INNER_WORDS, mention->n_words - first - 1); n > 0; n--)
    if (gs_words_are_place (rules, lexicon, mention, first, n))
      {
        gs_mention_set_inner (mention, first, n);
        return;
      }
}

/**
 * gs_inner_names_mark:
 * @extraction: its mentions are marked
 * @lexicon: (nullable): without one nothing is marked
 */
void
gs_inner_names_mark (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon)
{
  for (guint i = 0; lexicon != NULL && i < extraction->mentions->len; i++)
    {
      GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->kind == GS_MENTION_ORGANIZATION && mention->n_words > 1
          && mention->n_words <= G_MAXUINT8 && !gs_mention_mark_behind (mention, rules, lexicon))
        gs_mention_mark_before (mention, rules, lexicon);
    }
}

/**
 * gs_inner_name_get_span:
 *
 * Returns: bytes of the article's text
 */
GsSpan
gs_inner_name_get_span (const GsMention *mention)
{
  if (mention->inner_words == 0)
    return GS_SPAN_INIT (mention->span.start, mention->span.start);
  return GS_SPAN_INIT (mention->words[mention->inner_first].span.start,
                       mention->words[mention->inner_first + mention->inner_words - 1].span.end);
}
