/* SPDX-License-Identifier: MIT */
/* Puts claims into words: the article's own, cut to a line. */
#include "comparison/gs-claim-words.h"

#include <string.h>

#include "comparison/gs-telling.h"

/* a line is cut after so many characters */
#define GS_MAX_LINE 140
/* a clause so near its sentence's start is told from there */
#define GS_MAX_LEAD 40
/* a word so long before a clause goes with it: "In 2004", "But the mayor" */
#define GS_MAX_OPENING 5
/* what it is worth that all a sentence tells is told by others, too */
#define GS_SUPPORT 24
/* of a sentence less is agreed than this, and of the clause so much more: the clause alone is told
 */
#define GS_SENTENCE_SUPPORT 0.5
#define GS_CLAUSE_SUPPORT   0.15
/* with less than this of either the statements have hardly more than a name in common */
#define GS_LEAST_SUPPORT 0.3
/* a clause of fewer words is no line of its own */
#define GS_LEAST_CLAUSE 4
/* what it is worth that all other articles tell the clause */
#define GS_TOLD_BY_ALL 16
/* what it costs that a clause has a figure which nobody else tells */
#define GS_OWN_FIGURE 20
/* so many shared words name a claim */
#define GS_FACT_WORDS 4

/**
 * gs_statement_dup_text:
 * @span: bytes of the article's text
 *
 * Returns: (transfer full): the words there on one line, cut at a word
 */
char *
gs_statement_dup_text (const GsExtraction *extraction, GsSpan span)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autofree char *raw = g_strndup (text + span.start, gs_span_length (span));
  GString *line = g_string_new (NULL);
  glong n = 0;
  gsize last_word = 0;

  for (const char *p = g_strstrip (raw); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (line->len == 0 || line->str[line->len - 1] == ' ')
            continue;
          last_word = line->len;
          c = ' ';
        }
      g_string_append_unichar (line, c);
      if (++n > GS_MAX_LINE)
        {
          g_string_truncate (line, last_word > 0 ? last_word : line->len);
          g_string_append (line, "…");
          break;
        }
    }
  while (line->len > 0 && strchr (".,;: ", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);
  return g_string_free (line, FALSE);
}

/* the share of words that at least half of the other members have in their sentences: what only one
 * article adds is not agreed */
static double
gs_words_weigh_support (const GsStatements *statements, const GArray *members, guint32 member,
                        const GsWordIds *told)
{
  double supported = 0;
  double all = 0;

  for (guint32 i = 0; i < told->n_ids; i++)
    {
      double weight = gs_telling_weigh (statements, told->ids[i]);
      guint n = 0;

      for (guint k = 0; k < members->len; k++)
        {
          guint32 other = g_array_index (members, guint32, k);

          n += other != member && gs_telling_has_word (statements, other, told->ids[i]);
        }
      all += weight;
      supported += 2 * n >= members->len - 1 ? weight : 0;
    }
  return all > 0 ? supported / all : 0;
}

/* whether the others tell the statement's clause, and little else of its sentence */
static gboolean
gs_statement_is_aside (const GsStatements *statements, const GArray *members, guint32 member)
{
  const GsStatement *statement = gs_statements_get (statements, member);
  double sentence = gs_words_weigh_support (statements, members, member, &statement->around);

  if (gs_telling_has_own_figure (statements, members, member, &statement->around))
    return !gs_telling_has_own_figure (statements, members, member, &statement->core);
  return sentence < GS_SENTENCE_SUPPORT
         && gs_words_weigh_support (statements, members, member, &statement->core)
                >= sentence + GS_CLAUSE_SUPPORT;
}

static guint
gs_span_count_words (const GsExtraction *extraction, GsSpan span)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint n = 1;

  for (guint32 i = span.start; i < span.end; i++)
    n += text[i] == ' ';
  return n;
}

/**
 * gs_statement_dup_clause:
 * @members: (element-type guint32): the statements that agree, @index among them
 *
 * Returns: (transfer full): the statement's clause if that is all the others tell; else its
 *   sentence if it is short, or the sentence from the clause on
 */
char *
gs_statement_dup_clause (const GsStatements *statements, const GArray *members, guint32 index)
{
  const GsExtraction *extraction = gs_statements_get_extraction (statements, index);
  const GsAssertion *assertion = gs_statements_get_assertion (statements, index);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;

  if (gs_statement_is_aside (statements, members, index)
      && gs_span_count_words (extraction, assertion->span) >= GS_LEAST_CLAUSE)
    return gs_statement_dup_text (extraction,
                                  assertion->span.start <= sentence.start + GS_MAX_OPENING
                                      ? GS_SPAN_INIT (sentence.start, assertion->span.end)
                                      : assertion->span);
  return gs_statement_dup_text (extraction,
                                gs_span_length (sentence) <= GS_CLAIM_MAX_SENTENCE
                                        || assertion->span.start <= sentence.start + GS_MAX_LEAD
                                    ? sentence
                                    : GS_SPAN_INIT (assertion->span.start, sentence.end));
}

/* how far what would be told is told by the others */
static double
gs_claim_weigh_support (const GsStatements *statements, const GArray *members, guint32 member)
{
  const GsStatement *statement = gs_statements_get (statements, member);
  const GsExtraction *extraction = gs_statements_get_extraction (statements, member);
  GsSpan span = g_array_index (extraction->sentences, GsSentenceFacts, statement->sentence).span;

  return gs_words_weigh_support (statements, members, member,
                                 gs_span_length (span) <= GS_CLAIM_MAX_SENTENCE ? &statement->around
                                                                                : &statement->core);
}

/**
 * gs_statements_is_supported:
 * @members: (element-type guint32): statements taken for one claim
 * @teller: the one whose words tell it
 *
 * Returns: whether the others have enough of its words, in the clause or beside it, and its figures
 */
gboolean
gs_statements_is_supported (const GsStatements *statements, const GArray *members, guint32 teller)
{
  const GsStatement *statement = gs_statements_get (statements, teller);

  if (gs_telling_has_own_figure (statements, members, teller, &statement->core))
    return FALSE;
  return gs_words_weigh_support (statements, members, teller, &statement->core) >= GS_LEAST_SUPPORT
         || gs_words_weigh_support (statements, members, teller, &statement->around)
                >= GS_LEAST_SUPPORT;
}

/* how well a sentence tells the claim: whole, short, sure, not a headline */
static int
gs_claim_rate_teller (const GsExtraction *extraction, const GsAssertion *assertion)
{
  const GsSentenceFacts *facts =
      &g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence);

  return (assertion->slots[GS_SLOT_AGENT].head != NULL ? 4 : 0)
         + (assertion->slots[GS_SLOT_THEME].head != NULL ? 4 : 0)
         + (gs_span_length (facts->span) <= GS_CLAIM_MAX_SENTENCE ? 8 : 0)
         + (assertion->form == GS_FORM_EVENT ? -12 : 0) + (assertion->background ? -2 : 0)
         + (assertion->headline ? -4 : 0) + (assertion->certainty == GS_CERTAINTY_STATED ? 1 : 0)
         - (int) (gs_span_length (facts->span) / 20);
}

/**
 * gs_statements_find_teller:
 *
 * Returns: the member whose words tell the claim best: those of most other articles
 */
guint32
gs_statements_find_teller (const GsBatch *batch, const GsStatements *statements,
                           const GArray *members)
{
  guint32 best = g_array_index (members, guint32, 0);
  int best_rating = G_MININT;

  for (guint i = 0; i < members->len; i++)
    {
      guint32 member = g_array_index (members, guint32, i);
      int rating = gs_claim_rate_teller (gs_statements_get_extraction (statements, member),
                                         gs_statements_get_assertion (statements, member))
                   + (int) (GS_SUPPORT * gs_claim_weigh_support (statements, members, member))
                   + (int) (GS_TOLD_BY_ALL * gs_telling_count (batch, statements, members, member)
                            / members->len);

      if (rating > best_rating)
        {
          best = member;
          best_rating = rating;
        }
    }
  return best;
}

typedef struct
{
  const char *text;
  double weight;
} GsFactWord;

static int
gs_fact_word_compare (gconstpointer a, gconstpointer b)
{
  const GsFactWord *left = a;
  const GsFactWord *right = b;

  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;
  return strcmp (left->text, right->text);
}

/**
 * gs_claim_dup_words:
 * @separator: what stands between them
 *
 * Returns: (transfer full): the weightiest words that the two closest members share, weightiest
 *   first
 */
char *
gs_claim_dup_words (const GsStatements *statements, const GsClaim *claim, const char *separator)
{
  const GsWordIds *a = &gs_statements_get (statements, claim->closest[0])->core;
  const GsWordIds *b = &gs_statements_get (statements, claim->closest[1])->core;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (GsFactWord));
  GString *text = g_string_new (NULL);

  for (guint32 i = 0; i < a->n_ids; i++)
    if (gs_words_have (b->ids, b->n_ids, a->ids[i]))
      {
        GsFactWord word = { gs_statements_get_word (statements, a->ids[i]),
                            gs_statements_get_weight (statements, a->ids[i]) };

        g_array_append_val (words, word);
      }
  g_array_sort (words, gs_fact_word_compare);
  for (guint i = 0; i < words->len && i < GS_FACT_WORDS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "",
                            g_array_index (words, GsFactWord, i).text);
  return g_string_free (text, FALSE);
}
