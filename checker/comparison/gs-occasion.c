/* SPDX-License-Identifier: MIT */
/* Tells like occasions apart by the words that number them or call them others. */
#include "comparison/gs-occasion.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "assertion/gs-numeral.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-quantity-pair.h"

#define GS_MAX_TOKENS 120
#define GS_MAX_STAGES 4
/* words from "earlier" to the event: "an earlier suicide car bomb attack" */
#define GS_EVENT_REACH 4

typedef struct
{
  const char *text; /* of the article */
  GsWord tokens[GS_MAX_TOKENS];
  guint n;
} GsOccasionReader;

static void
gs_occasion_reader_init (GsOccasionReader *self, const GsExtraction *extraction, guint32 sentence)
{
  GsSpan span = g_array_index (extraction->sentences, GsSentenceFacts, sentence).span;

  self->text = gs_article_get_text (extraction->article, NULL);
  self->n = gs_text_split_words (self->text + span.start, gs_span_length (span), self->tokens,
                                 G_N_ELEMENTS (self->tokens));
}

static char *
gs_occasion_dup_word (const GsOccasionReader *self, guint at)
{
  return g_ascii_strdown (self->tokens[at].text, (gssize) self->tokens[at].length);
}

/* ---- stages ---- */

typedef struct
{
  char *nouns[GS_MAX_STAGES];
  gint numbers[GS_MAX_STAGES];
  guint n;
} GsStages;

static void
gs_stages_clear (GsStages *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->nouns[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsStages, gs_stages_clear)

/* "seventh", "7th"; -1 for other words */
static gint
gs_occasion_read_ordinal (const char *word)
{
  char *end;
  guint64 value;

  if (!g_ascii_isdigit (word[0]))
    return gs_numeral_find_ordinal (word);
  value = g_ascii_strtoull (word, &end, 10);
  if (value > G_MAXUINT16
      || (strcmp (end, "st") != 0 && strcmp (end, "nd") != 0 && strcmp (end, "rd") != 0
          && strcmp (end, "th") != 0))
    return -1;
  return (gint) value;
}

/* "first", "second", "third", "7th" end so; others need not be looked up */
static gboolean
gs_word_may_be_ordinal (GsWord word)
{
  const char *end = word.text + word.length - 2;

  return word.length >= 3
         && (g_ascii_strncasecmp (end, "st", 2) == 0 || g_ascii_strncasecmp (end, "nd", 2) == 0
             || g_ascii_strncasecmp (end, "rd", 2) == 0 || g_ascii_strncasecmp (end, "th", 2) == 0);
}

static void
gs_stages_read (GsStages *self, const GsRules *rules, const GsExtraction *extraction,
                guint32 sentence)
{
  GsOccasionReader reader;

  self->n = 0;
  gs_occasion_reader_init (&reader, extraction, sentence);
  for (guint i = 0; i + 1 < reader.n && self->n < GS_MAX_STAGES; i++)
    {
      g_autofree char *ordinal = NULL;
      g_autofree char *noun = NULL;
      gint number;

      if (!gs_word_may_be_ordinal (reader.tokens[i]))
        continue;
      ordinal = gs_occasion_dup_word (&reader, i);
      number = gs_occasion_read_ordinal (ordinal);
      if (number < 0)
        continue;
      noun = gs_occasion_dup_word (&reader, i + 1);
      if (!gs_rules_has_word (rules, GS_RULES_WORD_STAGE, noun))
        continue;
      self->nouns[self->n] = g_steal_pointer (&noun);
      self->numbers[self->n++] = number;
    }
}

/**
 * gs_sentences_are_of_other_stages:
 *
 * Returns: whether both sentences number a noun of the pack, and in no number they meet
 */
gboolean
gs_sentences_are_of_other_stages (const GsRules *rules, const GsExtraction *a,
                                  guint32 sentence_of_a, const GsExtraction *b,
                                  guint32 sentence_of_b)
{
  g_auto (GsStages) left = { .n = 0 };
  g_auto (GsStages) right = { .n = 0 };
  gboolean apart = FALSE;

  gs_stages_read (&left, rules, a, sentence_of_a);
  if (left.n == 0)
    return FALSE;
  gs_stages_read (&right, rules, b, sentence_of_b);
  for (guint i = 0; i < left.n; i++)
    for (guint k = 0; k < right.n; k++)
      {
        if (strcmp (left.nouns[i], right.nouns[k]) != 0)
          continue;
        if (left.numbers[i] == right.numbers[k])
          return FALSE;
        apart = TRUE;
      }
  return apart;
}

/* ---- other events ---- */

/* where "earlier", "another" or "last month's" ends, 0 if it does not stand at @at */
static guint
gs_occasion_read_other (const GsOccasionReader *self, guint at)
{
  static const char *const others[] = { "another", "earlier", "previous", "prior" };
  static const char *const units[] = { "month's",  "month’s", "season's",
                                       "season’s", "year's",  "year’s" };

  if (gs_word_is_in (self->tokens[at], others, G_N_ELEMENTS (others)))
    return at + 1;
  if (gs_word_is (self->tokens[at], "last") && at + 1 < self->n
      && gs_word_is_in (self->tokens[at + 1], units, G_N_ELEMENTS (units)))
    return at + 2;
  return 0;
}

/* the event that words from @at on name, without anything but words between; 0 if there is none */
static guint
gs_occasion_find_event (const GsOccasionReader *self, const GsLexicon *lexicon, guint at)
{
  static const char *const small[] = { "a",  "an", "and", "at",  "by", "for", "from", "in",
                                       "of", "on", "or",  "the", "to", "was", "were", "with" };

  for (guint i = at; i < MIN (self->n, at + GS_EVENT_REACH); i++)
    {
      const GsWord *word = &self->tokens[i];
      const char *before = self->tokens[i - 1].text + self->tokens[i - 1].length;
      g_autofree char *noun = gs_occasion_dup_word (self, i);

      if (memchr (before, ',', (gsize) (word->text - before)) != NULL
          || gs_word_is_in (*word, small, G_N_ELEMENTS (small)))
        return 0;
      if (gs_word_is_happening (lexicon, noun))
        return i;
      if (g_str_has_suffix (noun, "s"))
        {
          noun[strlen (noun) - 1] = '\0';
          if (gs_word_is_happening (lexicon, noun))
            return i;
        }
    }
  return 0;
}

/* "after an earlier attack", "more than in previous raids": told only beside what the sentence is
 * about */
static gboolean
gs_occasion_is_background (const GsOccasionReader *self, guint at)
{
  static const char *const marks[] = {
    "after", "before", "despite", "following", "from",   "of",
    "on",    "since",  "than",    "to",        "unlike", "with"
  };

  for (guint i = 1; i <= MIN (at, 2); i++)
    if (gs_word_is_in (self->tokens[at - i], marks, G_N_ELEMENTS (marks)))
      return TRUE;
  return FALSE;
}

/* whether a number stands between two places of the text: "30 in Kano, 12 in an earlier attack" */
static gboolean
gs_occasion_has_digit (const GsOccasionReader *self, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (g_ascii_isdigit (self->text[i]))
      return TRUE;
  return FALSE;
}

/**
 * gs_sentence_tells_other_event:
 * @lexicon: (nullable): the lexicon
 * @span: what is told: a figure, a verb
 *
 * Returns: whether the sentence says that it is told of another event
 */
gboolean
gs_sentence_tells_other_event (const GsLexicon *lexicon, const GsExtraction *extraction,
                               guint32 sentence, GsSpan span)
{
  GsOccasionReader reader;

  gs_occasion_reader_init (&reader, extraction, sentence);
  for (guint i = 0; i < reader.n; i++)
    {
      guint next = gs_occasion_read_other (&reader, i);
      guint32 start = (guint32) (reader.tokens[i].text - reader.text);
      guint event;

      /* "four prior arrests" counts them */
      if (next == 0 || gs_occasion_is_background (&reader, i)
          || (start >= span.start && start <= span.end + 1))
        continue;
      event = gs_occasion_find_event (&reader, lexicon, next);
      if (event != 0 && (start < span.end || !gs_occasion_has_digit (&reader, span.end, start)))
        return TRUE;
    }
  return FALSE;
}
