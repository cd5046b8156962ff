/* SPDX-License-Identifier: MIT */
/* Reads the answers that statements give to the questions of the packs. */
#include "comparison/gs-manner.h"

#include <string.h>

#include "assertion/gs-rules-questions.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-statement.h"

/* words of the longest answer in the packs */
#define GS_ANSWER_MAX_WORDS 4
/* words behind a filler that may still be of its noun, where the tree cut it: "a drug" of "a drug
 * overdose" */
#define GS_ANSWER_REACH 2

/* ---- answers in a noun ---- */

/* the bytes of the word at @at: letters, digits, hyphens and apostrophes */
static guint32
gs_answer_measure_word (const char *text, guint32 at, guint32 end)
{
  guint32 i = at;

  while (
      i < end
      && (g_ascii_isalnum (text[i]) || text[i] == '-' || text[i] == '\'' || (text[i] & 0x80) != 0))
    i++;
  return i - at;
}

/* the answer to @rule in exactly these bytes, a plural's too; %NULL if there is none */
static const GsQuestionWord *
gs_answer_find (const GsRules *rules, const char *rule, const char *text, gsize length)
{
  for (guint cut = 0; cut < 2 && length > cut; cut++)
    {
      guint n;
      const GsQuestionWord *words;

      if (cut > 0 && text[length - 1] != 's')
        return NULL;
      words = gs_rules_find_question_words (rules, text, length - cut, &n);
      for (guint i = 0; i < n; i++)
        if (words[i].kind == GS_QUESTION_ANSWER && strcmp (words[i].rule, rule) == 0)
          return &words[i];
    }
  return NULL;
}

/* the longest answer that begins at @at; @length: (out): its bytes */
static const GsQuestionWord *
gs_answer_find_at (const GsRules *rules, const char *rule, const char *text, guint32 at,
                   guint32 end, guint32 *length)
{
  const GsQuestionWord *found = NULL;
  guint32 to = at;

  for (guint n = 0; n < GS_ANSWER_MAX_WORDS; n++)
    {
      guint32 word = gs_answer_measure_word (text, to, end);
      const GsQuestionWord *longer;

      if (word == 0)
        break;
      longer = gs_answer_find (rules, rule, text + at, to + word - at);
      if (longer != NULL)
        {
          found = longer;
          *length = to + word - at;
        }
      to += word;
      if (to >= end || (text[to] != ' ' && text[to] != '\n'))
        break;
      to++;
    }
  return found;
}

/* words at which the noun of a filler has ended: what follows is beside it */
static gboolean
gs_answer_ends_at (const char *text, guint32 length)
{
  static const char *const words[] = {
    "in",    "at",     "on",     "near", "with",    "after",   "during", "by",    "outside",
    "from",  "to",     "for",    "who",  "that",    "which",   "while",  "when",  "before",
    "under", "behind", "beside", "off",  "between", "against", "over",   "where", "without",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (text, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* "an apparent heart attack", "a suspected gas leak", "no bomb": not told as a fact */
static gboolean
gs_answer_opens_at (const GsRules *rules, const char *text, guint32 length)
{
  return (length == 2 && g_ascii_strncasecmp (text, "no", 2) == 0)
         || (length == 3 && g_ascii_strncasecmp (text, "not", 3) == 0)
         || gs_rules_find_word (rules, GS_RULES_WORD_HEDGE, text, length) != NULL
         || gs_rules_find_word (rules, GS_RULES_WORD_HOAX, text, length) != NULL;
}

/* adds the answers to @rule that stand in a filler's noun */
static void
gs_manners_add_answers (const GsBatch *batch, GsManner manner, const GsFiller *filler,
                        GArray *manners)
{
  const GsExtraction *extraction =
      gs_statements_get_extraction (batch->statements, manner.statement);
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner.statement);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint n_behind = 0;
  guint32 at = filler->span.start;

  while (at < sentence.end && n_behind <= GS_ANSWER_REACH)
    {
      guint32 word = gs_answer_measure_word (text, at, sentence.end);
      guint32 length = word;
      const GsQuestionWord *answer;

      if (word == 0 || (at > filler->span.start && gs_answer_ends_at (text + at, word)))
        return;
      if (gs_answer_opens_at (batch->rules, text + at, word))
        manner.fact = FALSE;
      answer = gs_answer_find_at (batch->rules, manner.fate, text, at, sentence.end, &length);
      if (answer != NULL)
        {
          if (!manner.implied)
            manner.way = answer->value;
          manner.span = GS_SPAN_INIT (at, at + length);
          g_array_append_val (manners, manner);
        }
      at += answer != NULL ? length : word;
      if (at >= sentence.end || text[at] != ' ')
        return;
      at++;
      n_behind += at > filler->span.end;
    }
}

/* whether one of the words stands right before byte @at */
static gboolean
gs_text_is_behind (const char *text, guint32 at, const char *const *words)
{
  guint32 end = at;
  guint32 start;

  while (end > 0 && text[end - 1] == ' ')
    end--;
  start = end;
  while (start > 0 && g_ascii_isalpha (text[start - 1]))
    start--;
  for (; *words != NULL; words++)
    if (strlen (*words) == end - start
        && g_ascii_strncasecmp (*words, text + start, end - start) == 0)
      return TRUE;
  return FALSE;
}

/* of whom or what a verb tells the answer; %FALSE if nobody is named */
static gboolean
gs_answer_find_subject (const GsAssertion *assertion, GsQuestionSubject subject, GsSlot *slot)
{
  gboolean has_theme = assertion->slots[GS_SLOT_THEME].head != NULL;
  gboolean has_agent = assertion->slots[GS_SLOT_AGENT].head != NULL;

  switch (subject)
    {
    case GS_QUESTION_OF_AGENT:
      *slot = has_agent ? GS_SLOT_AGENT : GS_SLOT_THEME;
      break;
    case GS_QUESTION_OF_THEME:
      *slot = has_theme ? GS_SLOT_THEME : GS_SLOT_AGENT;
      break;
    case GS_QUESTION_OF_RECIPIENT:
      *slot = GS_SLOT_RECIPIENT;
      break;
    default:
      *slot = GS_SLOT_THEME;
    }
  return assertion->slots[*slot].head != NULL;
}

static void
gs_manners_ask (const GsBatch *batch, GsManner *manner, const GsQuestionWord *word, GArray *manners)
{
  const GsExtraction *extraction =
      gs_statements_get_extraction (batch->statements, manner->statement);
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner->statement);
  const char *text = gs_article_get_text (extraction->article, NULL);

  for (guint slot = 0; slot < GS_N_SLOTS; slot++)
    {
      const GsFiller *filler = &assertion->slots[slot];

      if (slot == manner->slot || slot == GS_SLOT_TIME || slot == GS_SLOT_AMOUNT
          || filler->head == NULL
          || (word->through != NULL
              && !gs_text_is_behind (text, filler->span.start, word->through)))
        continue;
      gs_manners_add_answers (batch, *manner, filler, manners);
      for (guint i = 0; i < filler->n_others; i++)
        gs_manners_add_answers (batch, *manner, &filler->others[i], manners);
    }
}

/* who did what one can do once, by name */
static void
gs_manners_add_doer (const GsBatch *batch, GsManner manner, GArray *manners)
{
  const GsExtraction *extraction =
      gs_statements_get_extraction (batch->statements, manner.statement);
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner.statement);
  const GsFiller *agent = &assertion->slots[GS_SLOT_AGENT];
  const GsEntity *doer =
      agent->head != NULL ? gs_slot_of_get_entity ((GsSlotOf){ extraction, agent }) : NULL;

  if (doer == NULL || agent->n_others > 0 || assertion->slots[GS_SLOT_THEME].head == NULL)
    return;
  manner.is_doer = TRUE;
  manner.slot = GS_SLOT_THEME;
  manner.way = doer->name;
  manner.span = agent->span;
  g_array_append_val (manners, manner);
}

/* what one word of the packs says of a predicate */
static void
gs_manners_add_word (const GsBatch *batch, GsManner manner, const GsQuestionWord *word,
                     GArray *manners)
{
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner.statement);

  manner.fate = word->rule;
  manner.way = word->value;
  manner.span = assertion->evidence;
  manner.by_verb = word->kind == GS_QUESTION_TELLS;
  manner.implied = word->implied;
  manner.sequence = word->sequence;
  manner.state = word->state;
  /* "did not have a gun" tells nothing of whether "had a gun" is known */
  if (word->implied && !manner.fact)
    return;
  if (word->kind == GS_QUESTION_DOER)
    gs_manners_add_doer (batch, manner, manners);
  else if (!gs_answer_find_subject (assertion, word->subject, &manner.slot))
    return;
  else if (word->kind == GS_QUESTION_TELLS)
    g_array_append_val (manners, manner);
  else if (word->kind == GS_QUESTION_ASKS)
    gs_manners_ask (batch, &manner, word, manners);
}

/* what the packs say of a predicate, with what stands with it: @phrase */
static void
gs_manners_add_phrase (const GsBatch *batch, GsManner manner, const char *phrase, GArray *manners)
{
  guint n;
  const GsQuestionWord *words =
      gs_rules_find_question_words (batch->rules, phrase, strlen (phrase), &n);

  for (guint i = 0; i < n; i++)
    gs_manners_add_word (batch, manner, &words[i], manners);
}

/* "not have": what is expressly not so can be an answer, too */
static void
gs_manners_add_negated (const GsBatch *batch, GsManner manner, GArray *manners)
{
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner.statement);
  g_autofree char *phrase = NULL;

  if (assertion->polarity > 0 && assertion->certainty != GS_CERTAINTY_DENIED)
    return;
  phrase = g_strconcat ("not ", assertion->lemma, NULL);
  manner.fact = !assertion->future
                && (assertion->polarity < 0 ? assertion->certainty == GS_CERTAINTY_STATED
                                            : assertion->certainty == GS_CERTAINTY_DENIED);
  gs_manners_add_phrase (batch, manner, phrase, manners);
}

/* "plead not convict": the verb of who says so and what is said; %NULL if nobody says it */
static char *
gs_assertion_dup_said (GsAssertionOf self)
{
  const GsAssertion *assertion = self.assertion;
  const char *verb =
      assertion->attribution != GS_NONE
          ? gs_extraction_get_attribution (self.extraction, assertion->attribution)->verb
          : NULL;

  return verb != NULL
             ? g_strconcat (verb, assertion->polarity < 0 ? " not " : " ", assertion->lemma, NULL)
             : NULL;
}

/**
 * gs_assertion_is_said_answer:
 *
 * Returns: whether it is an answer of the packs to say this: a plea, which leaves open whether what
 *   is said is so
 */
gboolean
gs_assertion_is_said_answer (const GsRules *rules, GsAssertionOf self)
{
  g_autofree char *phrase = rules != NULL ? gs_assertion_dup_said (self) : NULL;
  guint n = 0;

  if (phrase != NULL)
    gs_rules_find_question_words (rules, phrase, strlen (phrase), &n);
  return n > 0;
}

/* a plea is told by whoever pleads, and is a fact as such */
static void
gs_manners_add_said (const GsBatch *batch, GsManner manner, GArray *manners)
{
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner.statement);
  g_autofree char *phrase = gs_assertion_dup_said ((GsAssertionOf){
      gs_statements_get_extraction (batch->statements, manner.statement), assertion });

  if (phrase == NULL)
    return;
  manner.is_said = TRUE;
  manner.fact = !assertion->future;
  gs_manners_add_phrase (batch, manner, phrase, manners);
}

/**
 * gs_manners_answer:
 * @manner: the statement that is read, and whether it tells a fact
 * @manners: (element-type GsManner): what the statement answers is added: by its verb, by what
 *   stands beside it, or by both
 */
void
gs_manners_answer (const GsBatch *batch, GsManner *manner, GArray *manners)
{
  const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, manner->statement);

  manner->pressed = FALSE;
  manner->is_answer = TRUE;
  gs_manners_add_phrase (batch, *manner, assertion->lemma, manners);
  for (guint slot = 0; slot < GS_N_SLOTS; slot++)
    if (assertion->slots[slot].head != NULL && slot != GS_SLOT_TIME && slot != GS_SLOT_AMOUNT)
      {
        g_autofree char *phrase =
            g_strconcat (assertion->lemma, " ", assertion->slots[slot].head, NULL);

        gs_manners_add_phrase (batch, *manner, phrase, manners);
      }
  gs_manners_add_said (batch, *manner, manners);
  gs_manners_add_negated (batch, *manner, manners);
}

/**
 * gs_answers_stand_in:
 * @rule: id of a question
 * @value: one of its answers
 *
 * Returns: whether the article has the words of the answer anywhere
 */
gboolean
gs_answers_stand_in (const GsRules *rules, const GsExtraction *extraction, const char *rule,
                     const char *value)
{
  gsize size;
  const char *text = gs_article_get_text (extraction->article, &size);
  guint32 end = (guint32) size;

  for (guint32 at = 0; at < end;)
    {
      guint32 word = gs_answer_measure_word (text, at, end);
      guint32 length = MAX (word, 1);
      const GsQuestionWord *answer =
          word > 0 ? gs_answer_find_at (rules, rule, text, at, end, &length) : NULL;

      if (answer != NULL && g_str_equal (answer->value, value))
        return TRUE;
      at += length;
    }
  return FALSE;
}
