/* SPDX-License-Identifier: MIT */
/* Finds runs of name chunks and their titles, and cuts them into mentions. */
#include "assertion/gs-mention.h"

#include <string.h>

#include "assertion/gs-mention-private.h"
#include "assertion/gs-rules-confusions.h"
#include "assertion/gs-rules-given-names.h"
#include "assertion/gs-rules-word-facts.h"
#include "assertion/gs-rules-words.h"

static const char *const kinds[] = {
  [GS_MENTION_PERSON] = "person", [GS_MENTION_ORGANIZATION] = "organization",
  [GS_MENTION_PLACE] = "place",   [GS_MENTION_PRODUCT] = "product",
  [GS_MENTION_EVENT] = "event",   [GS_MENTION_OTHER] = "other",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_MENTION_KINDS);

/* a title or a catalogue name of more chunks than this does not occur */
#define GS_MAX_REACH 8
/* shorter small words are words */
#define GS_MIN_PLAIN_PRODUCT 7
/* titles of the table of offices: "Director of National Intelligence" */
#define GS_MAX_OFFICE_WORDS 6

/**
 * gs_mention_kind_to_string:
 *
 * Returns: (transfer none): the kind's name
 */
const char *
gs_mention_kind_to_string (GsMentionKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_MENTION_KINDS, NULL);
  return kinds[kind];
}

static GsRulesOpening
gs_naming_get_opening (const GsNaming *naming, guint i)
{
  GsSpan span = gs_naming_chunk (naming, i)->span;

  return gs_rules_get_opening (naming->rules, naming->text + span.start, gs_span_length (span));
}

/* ---- titles ---- */

/* how many of the @n_chunks from @first on may make up a title of at most @reach words: at least
 * the chunks that begin with a letter behind a blank are words */
static guint
gs_naming_cut_to_reach (const GsNaming *naming, guint first, guint n_chunks, guint reach)
{
  guint n_words = 0;

  for (guint n = 0; n < n_chunks; n++)
    {
      const GsNameChunk *chunk = gs_naming_chunk (naming, first + n);

      n_words += g_ascii_isalnum (naming->text[chunk->span.start]) && (n == 0 || !chunk->glued);
      if (n_words > reach)
        return n;
    }
  return n_chunks;
}

/* a title without "ex-" before it or "-elect" behind it */
static const GsRulesTitle *
gs_naming_find_bare_title (const GsNaming *naming, GsSpan span)
{
  const char *text = naming->text + span.start;
  gsize length = gs_span_length (span);
  gsize prefix = 0;
  gsize suffix = 0;

  gs_rules_find_status_prefix (naming->rules, text, length, &prefix);
  gs_rules_find_status_suffix (naming->rules, text, length, &suffix);
  if (prefix + suffix == 0 || prefix + suffix >= length)
    return NULL;
  return gs_rules_find_title (naming->rules, text + prefix, length - prefix - suffix);
}

/* words that the table of offices has as a title ("Interior Secretary"), more than one of them */
static gboolean
gs_naming_is_office (const GsNaming *naming, GsSpan span)
{
  guint n_offices;

  gs_rules_find_offices_by_title (naming->rules, naming->text + span.start, gs_span_length (span),
                                  &n_offices);
  return n_offices > 0;
}

/* the longest title that begins at chunk @first and ends before @end; its number of chunks, or 0;
 * @title is %NULL for a title that only the table of offices has */
static guint
gs_naming_match_title (const GsNaming *naming, guint first, guint end, const GsRulesTitle **title)
{
  const GsNameChunk *chunk = gs_naming_chunk (naming, first);
  GsRulesOpening opening = gs_naming_get_opening (naming, first);
  guint longest = gs_naming_cut_to_reach (naming, first, MIN (GS_MAX_OFFICE_WORDS, end - first),
                                          opening.offices);

  *title = NULL;
  for (guint n = longest; n > 1; n--)
    if (gs_naming_chunk (naming, first + n - 1)->is_word
        && gs_naming_is_office (naming, gs_naming_span (naming, first, first + n - 1)))
      {
        GsSpan span = gs_naming_span (naming, first, first + n - 1);

        *title =
            gs_rules_find_title (naming->rules, naming->text + span.start, gs_span_length (span));
        return n;
      }
  for (guint n = MIN (MIN (opening.titles, GS_MAX_REACH), end - first); n > 0; n--)
    {
      GsSpan span = gs_naming_span (naming, first, first + n - 1);

      if (!gs_naming_chunk (naming, first + n - 1)->is_word)
        continue;
      *title =
          gs_rules_find_title (naming->rules, naming->text + span.start, gs_span_length (span));
      if (*title != NULL)
        return n;
    }
  *title = gs_naming_find_bare_title (naming, chunk->span);
  return *title != NULL ? 1 : 0;
}

/* the title that ends right before chunk @end, looking back over plain words: "chief executive" */
static const GsRulesTitle *
gs_naming_find_title_before (const GsNaming *naming, guint end)
{
  const GsRulesTitle *title = NULL;

  for (guint n = MIN (end, 4); n > 0; n--)
    if (gs_naming_match_title (naming, end - n, end, &title) == n)
      return title;
  return NULL;
}

/* ---- cutting a run into mentions ---- */

/* the chunks of the longest catalogue name that begins at @first, or 0 */
static guint
gs_naming_match_catalogue (const GsNaming *naming, guint first, guint end)
{
  GsRulesOpening opening = gs_naming_get_opening (naming, first);
  guint reach = MAX (opening.names, opening.products);

  for (guint n = MIN (MIN (reach, GS_MAX_REACH), end - first); n > 0; n--)
    {
      GsSpan span = gs_naming_span (naming, first, first + n - 1);
      guint n_names;

      /* a name ends in a name word, whatever a pattern would take in */
      if (gs_naming_chunk (naming, first + n - 1)->is_lower
          || !gs_naming_chunk (naming, first + n - 1)->is_word)
        continue;
      gs_rules_find_names (naming->rules, naming->text + span.start, gs_span_length (span),
                           &n_names);
      if (n_names > 0
          || gs_rules_is_product (naming->rules, naming->text + span.start, gs_span_length (span)))
        return n;
    }
  return 0;
}

/* whether a code ends a name of its own: "Nvidia H20 AI" names three things */
static gboolean
gs_chunk_has_digit (const GsNaming *naming, guint i)
{
  return strpbrk (gs_naming_chunk (naming, i)->folded, "0123456789") != NULL
         && !g_ascii_isdigit (*gs_naming_chunk (naming, i)->folded);
}

/* the end of an organization's name that begins with the @known chunks of a town's or region's:
 * "British Columbia Lottery Corporation"; or 0. A country's name only says whose it is: "U.S.
 * Forest Service". */
static guint
gs_naming_find_local_end (const GsNaming *naming, guint first, guint known, guint end)
{
  GsSpan span = gs_naming_span (naming, first, first + known - 1);
  guint stop = first + known;
  guint n_names;
  const GsRulesNameMatch *names = gs_rules_find_names (naming->rules, naming->text + span.start,
                                                       gs_span_length (span), &n_names);

  if (n_names == 0 || names[0].form == GS_RULES_FORM_DEMONYM
      || names[0].entity->kind != GS_RULES_NAME_PLACE
      || g_strcmp0 (names[0].entity->class, "country") == 0
      || gs_naming_chunk (naming, stop - 1)->possessed)
    return 0;
  for (; stop < end && !gs_naming_chunk (naming, stop - 1)->possessed; stop++)
    if (gs_chunk_has_digit (naming, stop) || gs_naming_match_catalogue (naming, stop, end) > 0)
      return 0;
  return gs_rules_has_word (naming->rules, GS_RULES_WORD_ENDS_ORGANIZATION,
                            gs_naming_chunk (naming, stop - 1)->folded)
             ? stop
             : 0;
}

/* "Lawrence Cohen", "Austin B. Reed": a town's name that is a given name, before a family name */
static gboolean
gs_naming_is_given_place (const GsNaming *naming, guint first, guint known, guint end)
{
  const GsNameChunk *given = gs_naming_chunk (naming, first);
  const char *family = gs_naming_chunk (naming, end - 1)->folded;
  const guint16 *counts = gs_lexicon_get_name_counts (naming->lexicon, family, strlen (family));

  return known == 1 && counts != NULL
         && (end - first == 2
             || (end - first == 3 && gs_naming_chunk (naming, first + 1)->folded[1] == '.'))
         && gs_rules_find_given_name (naming->rules, given->folded, strlen (given->folded)) != '\0'
         && counts[GS_NAME_PART_FAMILY] > 0 && counts[GS_NAME_PART_GROUP] == 0
         && counts[GS_NAME_PART_PLACE] < counts[GS_NAME_PART_FAMILY];
}

/* the end of the first mention of the run [first, end): a possessive, a code or a catalogue name
 * before more words cuts it */
static guint
gs_naming_find_cut (const GsNaming *naming, guint first, guint end)
{
  guint known = gs_naming_match_catalogue (naming, first, end);

  if (known > 0 && first + known < end && gs_naming_is_given_place (naming, first, known, end))
    return end;
  if (known > 0 && first + known < end)
    {
      guint local = gs_naming_find_local_end (naming, first, known, end);

      return local > 0 ? local : first + known;
    }
  for (guint i = first; i < end; i++)
    {
      if (gs_naming_chunk (naming, i)->possessed)
        return i + 1;
      if (i == first && known == 0 && gs_chunk_has_digit (naming, i))
        return i + 1;
      if (i > first && gs_chunk_has_digit (naming, i))
        return gs_naming_get_opening (naming, first).products > 1 ? i + 1 : i;
    }
  return end;
}

static gboolean
gs_naming_is_persons_name (const GsNaming *naming, guint first, guint end)
{
  GsSpan span = gs_naming_span (naming, first, end - 1);
  guint n_persons;

  gs_rules_find_persons (naming->rules, naming->text + span.start, gs_span_length (span),
                         &n_persons);
  return n_persons > 0;
}

/* cuts a run of name chunks, none of them a title, into mentions */
static void
gs_naming_add_run (const GsNaming *naming, guint first, guint end, const GsRulesTitle *title)
{
  while (first < end)
    {
      guint cut = gs_naming_is_persons_name (naming, first, end)
                      ? end
                      : gs_naming_find_cut (naming, first, end);

      gs_naming_add (naming, first, cut - 1, title);
      title = NULL;
      first = cut;
    }
}

/* the names that a title of the table of offices has in it: "US President", "President of the
 * United States" */
static void
gs_naming_add_inside_title (const GsNaming *naming, guint first, guint end)
{
  for (guint i = first; i < end;)
    {
      guint n =
          gs_naming_chunk (naming, i)->is_lower ? 0 : gs_naming_match_catalogue (naming, i, end);

      if (n > 0 && n < end - first)
        gs_naming_add (naming, i, i + n - 1, NULL);
      i += MAX (n, 1);
    }
}

/* cuts a run at the titles inside it: "Nvidia CEO Jensen Huang", "President Trump" */
static void
gs_naming_add_titled_run (const GsNaming *naming, guint first, guint end)
{
  const GsRulesTitle *title = gs_naming_find_title_before (naming, first);
  guint start = first;

  for (guint i = first; i < end; i++)
    {
      const GsRulesTitle *inner = NULL;
      guint known = gs_naming_match_catalogue (naming, i, end);
      guint n = gs_naming_match_title (naming, i, end, &inner);

      /* "Model Y" and "Snapdragon 8 Gen 2" are no models and generals */
      if (known > 1 && known > n)
        {
          i += known - 1;
          continue;
        }
      if (n == 0)
        continue;
      if (i > start)
        gs_naming_add_run (naming, start, i, title);
      gs_naming_add_inside_title (naming, i, i + n);
      title = inner;
      start = i + n;
      i += n - 1;
    }
  if (start < end)
    gs_naming_add_run (naming, start, end, title);
}

/* "University of Texas", "Bank of England": institutions named after a place or a subject */
static gboolean
gs_naming_is_of (const GsNaming *naming, guint i)
{
  return i > 0 && i + 1 < naming->chunks->len
         && g_str_equal (gs_naming_chunk (naming, i)->folded, "of")
         && gs_naming_chunk (naming, i - 1)->is_name && gs_naming_chunk (naming, i + 1)->is_name
         && gs_rules_has_word (naming->rules, GS_RULES_WORD_INSTITUTION,
                               gs_naming_chunk (naming, i - 1)->folded);
}

/* particles bind two names into one: "Ursula von der Leyen" */
static gboolean
gs_naming_is_link (const GsNaming *naming, guint i)
{
  const GsNameChunk *chunk = gs_naming_chunk (naming, i);
  const char *word = naming->text + chunk->span.start;
  gsize length = gs_span_length (chunk->span);

  static const char *const english[] = { "at", "as", "an",  "ad", "do", "o",
                                         "e",  "y",  "ten", "in", NULL };

  if (!chunk->is_lower || i + 1 >= naming->chunks->len)
    return FALSE;
  if (gs_naming_is_of (naming, i))
    return TRUE;
  /* particles of other languages that are, far oftener, English words */
  if (g_strv_contains (english, chunk->folded))
    return FALSE;
  if (!gs_naming_chunk (naming, i + 1)->is_name && !gs_naming_is_link (naming, i + 1))
    return FALSE;
  return gs_rules_is_name_particle (naming->rules, word, length);
}

static guint
gs_naming_find_run_end (const GsNaming *naming, guint first)
{
  guint end = first + 1;

  while (end < naming->chunks->len
         && (gs_naming_chunk (naming, end)->is_name || gs_naming_is_link (naming, end)))
    end++;
  return end;
}

/* a product that is written small: "mifepristone" */
static gboolean
gs_naming_is_plain_product (const GsNaming *naming, guint i)
{
  const GsNameChunk *chunk = gs_naming_chunk (naming, i);
  GsRulesProductMatch match;

  return gs_span_length (chunk->span) >= GS_MIN_PLAIN_PRODUCT
         && gs_rules_is_product (naming->rules, naming->text + chunk->span.start,
                                 gs_span_length (chunk->span))
         && gs_rules_find_product (naming->rules, naming->text + chunk->span.start,
                                   gs_span_length (chunk->span), &match)
         && match.member != NULL && (match.sure || gs_span_length (chunk->span) >= GS_LONG_PRODUCT);
}

/* small words inside a title or catalogue name belong to it: "Secretary of State", "Bank of Canada"
 */
static void
gs_naming_bridge (const GsNaming *naming)
{
  guint n_chunks = naming->chunks->len;

  for (guint i = 0; i < n_chunks; i++)
    {
      const GsRulesTitle *title;
      guint n;

      if (gs_naming_chunk (naming, i)->is_lower && gs_naming_is_plain_product (naming, i))
        g_array_index (naming->chunks, GsNameChunk, i).is_name = TRUE;
      if (gs_naming_chunk (naming, i)->is_lower || !gs_naming_chunk (naming, i)->is_word)
        continue;
      n = MAX (gs_naming_match_catalogue (naming, i, n_chunks),
               gs_naming_match_title (naming, i, n_chunks, &title));
      for (guint k = 0; n > 1 && k < n; k++)
        g_array_index (naming->chunks, GsNameChunk, i + k).is_name = TRUE;
    }
}

/**
 * gs_mentions_extract:
 * @extraction: its mentions are added to; casing must have been counted
 * @rules: titles and catalogues
 * @lexicon: which words are known
 * @sentence: the sentence
 * @index: its number
 */
void
gs_mentions_extract (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon,
                     const GsSentence *sentence, guint32 index)
{
  g_autoptr (GArray) chunks = gs_name_chunks_new (extraction, rules, lexicon, sentence);
  GsNaming naming = { extraction, rules, lexicon, sentence, index, NULL, chunks };

  naming.text = gs_article_get_text (extraction->article, NULL);
  gs_naming_bridge (&naming);
  for (guint i = 0; i < chunks->len;)
    {
      guint end;

      if (!gs_naming_chunk (&naming, i)->is_name)
        {
          i++;
          continue;
        }
      end = gs_naming_find_run_end (&naming, i);
      gs_naming_add_titled_run (&naming, i, end);
      i = end;
    }
}
