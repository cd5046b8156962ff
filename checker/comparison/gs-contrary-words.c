/* SPDX-License-Identifier: MIT */
/* Looks up the words of a sentence, by their lemmas, in the packs of contraries. */
#include "comparison/gs-contrary-words.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "assertion/gs-calendar.h"
#include "comparison/gs-claim-cover.h"
#include "comparison/gs-negation-word.h"

#define GS_MAX_TOKENS 120
#define GS_MAX_PHRASE 4
#define GS_MAX_FORMS  12
/* words before in which a negation reaches */
#define GS_NEGATION_REACH 3

typedef struct
{
  const GsBatch *batch;
  const char *text; /* of the article */
  GsWord tokens[GS_MAX_TOKENS];
  guint n_tokens;
} GsContraryReader;

/* ---- lemmas ---- */

typedef struct
{
  char texts[GS_MAX_FORMS][GS_CONTRARY_WORD_SIZE];
  guint n;
} GsForms;

static void
gs_forms_add (GsForms *self, const char *text, gsize length, const char *ending)
{
  if (self->n < GS_MAX_FORMS && length + strlen (ending) < GS_CONTRARY_WORD_SIZE)
    g_snprintf (self->texts[self->n++], GS_CONTRARY_WORD_SIZE, "%.*s%s", (int) length, text,
                ending);
}

/* the words that a form may be of: "stopped" of "stopp" and "stop", "lies" of "lie" and "ly" */
static void
gs_forms_list (GsForms *self, const GsLexicon *lexicon, const char *word)
{
  static const char *const endings[][2] = {
    { "ies", "y" }, { "ied", "y" }, { "es", "" },  { "s", "" },    { "ed", "" },
    { "ed", "e" },  { "d", "" },    { "ing", "" }, { "ing", "e" },
  };
  gsize length = strlen (word);

  gs_forms_add (self, word, length, "");
  for (guint class = GS_LEXICON_NOUN; class <= GS_LEXICON_ADVERB && lexicon != NULL; class ++)
    {
      const char *base = gs_lexicon_get_exception (lexicon, word, length, class);

      if (base != NULL)
        gs_forms_add (self, base, strlen (base), "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize stem = length - strlen (endings[i][0]);

      if (length < strlen (endings[i][0]) + 3 || !g_str_has_suffix (word, endings[i][0]))
        continue;
      gs_forms_add (self, word, stem, endings[i][1]);
      if (endings[i][1][0] == '\0' && word[stem - 1] == word[stem - 2])
        gs_forms_add (self, word, stem - 1, "");
    }
}

/* ---- negations ---- */

/* also words that take back without denying: "barely", "less than", "except" */
static gboolean
gs_word_takes_back (GsWord word)
{
  static const char *const words[] = { "barely", "except", "excluding", "hardly",
                                       "less",   "than",   "unless" };

  return gs_word_is_negation (word) || gs_word_is_in (word, words, G_N_ELEMENTS (words));
}

static gboolean
gs_contrary_is_negated (const GsContraryReader *self, guint at)
{
  for (guint i = 1; i <= MIN (at, GS_NEGATION_REACH); i++)
    if (gs_word_takes_back (self->tokens[at - i]))
      return TRUE;
  return FALSE;
}

/* ---- looking up ---- */

static GsSpan
gs_contrary_get_span (const GsContraryReader *self, guint first, guint n)
{
  const GsWord *last = &self->tokens[first + n - 1];

  return GS_SPAN_INIT (self->tokens[first].text - self->text,
                       last->text + last->length - self->text);
}

/* the first word by its lemma, those behind it as they stand */
static gboolean
gs_contrary_read_phrase (const GsContraryReader *self, GArray *uses, const GsForms *forms, guint at,
                         guint n)
{
  GsSpan span = gs_contrary_get_span (self, at, n);
  const char *rest = self->tokens[at].text + self->tokens[at].length;

  for (guint i = 0; i < forms->n; i++)
    {
      g_autofree char *key =
          g_strdup_printf ("%s%.*s", forms->texts[i], (int) (self->text + span.end - rest), rest);
      GsContraryUse use = { .span = span };

      use.words =
          gs_rules_find_contrary_words (self->batch->rules, key, strlen (key), &use.n_words);
      if (use.n_words == 0)
        continue;
      g_strlcpy (use.lemma, forms->texts[i], sizeof use.lemma);
      use.negated = gs_contrary_is_negated (self, at);
      g_array_append_val (uses, use);
      return TRUE;
    }
  return FALSE;
}

/* "late Monday night", "early March": the word before a day or month tells when, not how */
static gboolean
gs_contrary_is_of_date (const GsContraryReader *self, guint at)
{
  g_autofree char *next = NULL;

  if (at + 1 >= self->n_tokens)
    return FALSE;
  next = g_ascii_strdown (self->tokens[at + 1].text, (gssize) self->tokens[at + 1].length);
  return gs_calendar_find_weekday (next) >= 0 || gs_calendar_find_month (next) != 0;
}

/* returns how many words the longest phrase at a place has, 0 if there is none */
static guint
gs_contrary_read_at (const GsContraryReader *self, GArray *uses, guint at)
{
  GsWord word = self->tokens[at];
  g_autofree char *first = g_ascii_strdown (word.text, (gssize) word.length);
  GsForms forms = { .n = 0 };

  if (gs_contrary_is_of_date (self, at))
    return 0;
  if (g_str_has_suffix (first, "n't") || g_str_has_suffix (first, "n’t"))
    gs_forms_add (&forms, "not", 3, "");
  else
    gs_forms_list (&forms, self->batch->lexicon, first);
  for (guint n = MIN (GS_MAX_PHRASE, self->n_tokens - at); n > 0; n--)
    if (gs_contrary_read_phrase (self, uses, &forms, at, n))
      return n;
  return 0;
}

static void
gs_contrary_reader_init (GsContraryReader *self, const GsBatch *batch,
                         const GsExtraction *extraction, guint32 sentence)
{
  GsSpan span = g_array_index (extraction->sentences, GsSentenceFacts, sentence).span;

  self->batch = batch;
  self->text = gs_article_get_text (extraction->article, NULL);
  self->n_tokens = gs_text_split_words (self->text + span.start, gs_span_length (span),
                                        self->tokens, G_N_ELEMENTS (self->tokens));
}

/**
 * gs_contrary_words_find:
 * @uses: (element-type GsContraryUse): what is found is appended
 * @sentence: index into the extraction's sentences
 */
void
gs_contrary_words_find (GArray *uses, const GsBatch *batch, const GsExtraction *extraction,
                        guint32 sentence)
{
  GsContraryReader self;

  gs_contrary_reader_init (&self, batch, extraction, sentence);
  for (guint i = 0; i < self.n_tokens;)
    i += MAX (gs_contrary_read_at (&self, uses, i), 1);
}

/**
 * gs_contrary_use_find_words:
 * @claim: the article of one sentence that it is of
 *
 * Returns: the bits of the claim's content words that are part of it (gs-claim-cover.h)
 */
guint32
gs_contrary_use_find_words (const GsContraryUse *self, const GsBatch *batch,
                            const GsExtraction *claim)
{
  const char *at = gs_article_get_text (claim->article, NULL) + self->span.start;
  const char *end = at + gs_span_length (self->span);
  guint32 bits = 0;
  GsWord word;

  while (gs_text_next_word (&at, end, &word))
    {
      g_autofree char *lower = g_ascii_strdown (word.text, (gssize) word.length);
      GsForms forms = { .n = 0 };

      gs_forms_list (&forms, batch->lexicon, lower);
      for (guint i = 0; i < forms.n; i++)
        bits |= gs_claim_find_words (claim, forms.texts[i]);
    }
  return bits;
}

/* ---- what is negated ---- */

/* words between a negation and what it negates */
static gboolean
gs_word_is_passed_over (GsWord word)
{
  static const char *const small[] = {
    "a",      "actually", "an",  "any", "be",   "been", "being", "did", "do",
    "does",   "ever",     "had", "has", "have", "in",   "is",    "it",  "of",
    "really", "such",     "the", "to",  "very", "was",  "were",  "yet",
  };

  return gs_word_is_in (word, small, G_N_ELEMENTS (small));
}

/* "not only", "no longer", "no doubt": what follows is not negated, or not for good */
static gboolean
gs_word_saves (GsWord word)
{
  static const char *const words[] = { "all",    "alone",  "always",  "because",     "doubt",
                                       "every",  "just",   "least",   "less",        "longer",
                                       "merely", "more",   "mention", "necessarily", "only",
                                       "simply", "solely", "sooner",  "until",       "wonder" };

  return gs_word_is_in (word, words, G_N_ELEMENTS (words));
}

void
gs_negated_words_find (GArray *uses, const GsBatch *batch, const GsExtraction *extraction,
                       guint32 sentence)
{
  GsContraryReader self;

  gs_contrary_reader_init (&self, batch, extraction, sentence);
  for (guint i = 0; i + 1 < self.n_tokens; i++)
    {
      guint at = i + 1;
      GsForms forms = { .n = 0 };
      g_autofree char *word = NULL;

      if (!gs_word_is_negation (self.tokens[i]))
        continue;
      while (at < MIN (self.n_tokens, i + 1 + GS_NEGATION_REACH)
             && gs_word_is_passed_over (self.tokens[at]))
        at++;
      if (at >= self.n_tokens || gs_word_saves (self.tokens[i + 1])
          || gs_word_saves (self.tokens[at]))
        continue;
      word = g_ascii_strdown (self.tokens[at].text, (gssize) self.tokens[at].length);
      gs_forms_list (&forms, batch->lexicon, word);
      for (guint k = 0; k < forms.n; k++)
        {
          GsContraryUse use = { .span = gs_contrary_get_span (&self, i, at - i + 1),
                                .negated = TRUE };

          g_strlcpy (use.lemma, forms.texts[k], sizeof use.lemma);
          g_array_append_val (uses, use);
        }
    }
}

/**
 * gs_lemma_is_of_family:
 *
 * Returns: whether the two are one word or derived from each other: "agree", "agreement"
 */
gboolean
gs_lemma_is_of_family (const GsLexicon *lexicon, const char *a, const char *b)
{
  guint32 left, right;

  if (strcmp (a, b) == 0)
    return TRUE;
  if (lexicon == NULL)
    return FALSE;
  left = gs_lexicon_find (lexicon, a, strlen (a));
  right = gs_lexicon_find (lexicon, b, strlen (b));
  return left != 0 && right != 0 && gs_lexicon_are_derived (lexicon, left, right);
}

/**
 * gs_contrary_uses_find_clash:
 *
 * Returns: (transfer none) (nullable): the word of @a that is a contrary of one of @b
 */
const GsContraryWord *
gs_contrary_uses_find_clash (const GsContraryUse *a, const GsContraryUse *b)
{
  for (guint i = 0; i < a->n_words; i++)
    for (guint k = 0; k < b->n_words; k++)
      if (a->words[i].rule == b->words[k].rule && a->words[i].other != b->words[k].other)
        return &a->words[i];
  return NULL;
}

/**
 * gs_contrary_use_negates:
 *
 * Returns: whether it is a phrase like "not accept" of that word
 */
gboolean
gs_contrary_use_negates (const GsContraryUse *self, const char *lemma)
{
  const char *text = self->words[0].text;

  return (g_str_has_prefix (text, "not ") || g_str_has_prefix (text, "no "))
         && strstr (text, lemma) != NULL;
}

gboolean
gs_contrary_use_is_of_side (const GsContraryUse *self, const GsContraryWord *word)
{
  for (guint i = 0; i < self->n_words; i++)
    if (self->words[i].rule == word->rule && self->words[i].other == word->other)
      return TRUE;
  return FALSE;
}
