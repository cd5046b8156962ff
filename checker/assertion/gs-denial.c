/* SPDX-License-Identifier: MIT */
/* Finds the words that deny, and reads what stands around them. */
#include "assertion/gs-denial.h"

#include <string.h>

#include "assertion/gs-rules-word-facts.h"

/* how far a negation or hedge reaches forward, and how far a report may stand from its denial */
#define GS_NEGATION_REACH 5
#define GS_REPORT_REACH   9
/* longer phrases are in no pack */
#define GS_MAX_PHRASE 6
/* nor are longer ones found */
#define GS_MAX_PHRASE_BYTES 256

static const char *const kinds[] = {
  [GS_DENIAL_HOAX] = "hoax",
  [GS_DENIAL_UNTRUE] = "untrue",
  [GS_DENIAL_DENY] = "deny",
};

/**
 * GsDenialScan: one sentence while it is read
 */
typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  const GsSentence *sentence;
  guint32 index;
  gboolean asked;
  GsRulesLemma lemma; /* of the token that is looked at */
} GsDenialScan;

/* ---- words ---- */

static gboolean
gs_is_any (const char *word, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (word, *words) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gs_is_negation (const GsSentence *sentence, guint32 token)
{
  static const char *const negations[] = { "not",   "n't",     "n’t",    "no",
                                           "never", "nothing", "hardly", "neither",
                                           "nor",   "without", "nt",     NULL };

  return gs_is_any (sentence->forms[token], negations);
}

/* a new clause begins: what stands before it does not reach across */
static gboolean
gs_is_break (const GsSentence *sentence, guint32 token)
{
  switch ((GsXpos) sentence->xpos[token])
    {
    case GS_XPOS_COMMA:
    case GS_XPOS_COLON:
    case GS_XPOS_PERIOD:
      return TRUE;
    default:
      return FALSE;
    }
}

static const GsRulesWord *
gs_denial_find (const GsDenialScan *self, GsRulesWordClass class, guint32 token)
{
  const char *lemma = self->sentence->lemmas[token];

  return gs_rules_find_word (self->rules, class, lemma, strlen (lemma));
}

/* appends a lemma, with a blank before it if it is not the first; FALSE if it does not fit */
static gboolean
gs_denial_join (char *phrase, gsize *length, const char *lemma)
{
  gsize n = strlen (lemma);

  if (*length + n + 1 > GS_MAX_PHRASE_BYTES)
    return FALSE;
  if (*length > 0)
    phrase[(*length)++] = ' ';
  memcpy (phrase + *length, lemma, n);
  *length += n;
  return TRUE;
}

/* a phrase of a class that begins here: its word and how many tokens it has */
static const GsRulesWord *
gs_denial_find_phrase (const GsDenialScan *self, GsRulesWordClass class, guint32 token,
                       guint *n_tokens)
{
  const GsSentence *sentence = self->sentence;
  guint reach = MIN (self->lemma.reach, GS_MAX_PHRASE);
  const GsRulesWord *found = NULL;
  char phrase[GS_MAX_PHRASE_BYTES];
  gsize length = 0;

  if (!gs_rules_lemma_opens (self->lemma, class))
    return NULL;
  for (guint n = 1; n <= reach && token + n <= sentence->n_tokens; n++)
    {
      const GsRulesWord *word;

      if (!gs_denial_join (phrase, &length, sentence->lemmas[token + n - 1]))
        break;
      word = gs_rules_find_word (self->rules, class, phrase, length);
      if (word == NULL)
        continue;
      found = word;
      *n_tokens = n;
    }
  return found;
}

/* ---- surroundings ---- */

/* a negation in the clause before, or a verb that denies: "is no hoax", "denies hoax claims" */
static gboolean
gs_denial_is_negated (const GsDenialScan *self, guint32 token)
{
  for (guint32 i = token, n = 0; i > 0 && n < GS_NEGATION_REACH; n++)
    {
      i--;
      if (gs_is_break (self->sentence, i))
        return FALSE;
      if (gs_is_negation (self->sentence, i))
        return i + 1 >= self->sentence->n_tokens
               || g_ascii_strcasecmp (self->sentence->forms[i + 1], "only") != 0;
      if (gs_denial_find (self, GS_RULES_WORD_DENY, i) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "hoax claims denied", "hoax ruled out": denied afterwards */
static gboolean
gs_denial_is_denied_after (const GsDenialScan *self, guint32 token)
{
  for (guint32 i = token + 1, n = 0; i < self->sentence->n_tokens && n < 3; i++, n++)
    if (!gs_is_break (self->sentence, i) && gs_denial_find (self, GS_RULES_WORD_DENY, i) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
gs_denial_is_hedged (const GsDenialScan *self, guint32 token)
{
  static const char *const hedges[] = { "may",      "might", "could",    "if",     "whether",
                                        "possibly", "some",  "perhaps",  "wonder", "question",
                                        "suspect",  "or",    "could’ve", NULL };

  for (guint32 i = token, n = 0; i > 0 && n < 2 * GS_NEGATION_REACH; n++)
    {
      i--;
      if (gs_is_any (self->sentence->lemmas[i], hedges))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_is_report_pronoun (const GsSentence *sentence, guint32 token)
{
  static const char *const pronouns[] = { "it", "this", "that", "they", "these", "one", NULL };

  return gs_is_any (sentence->forms[token], pronouns) && token + 1 < sentence->n_tokens
         && (gs_is_any (sentence->lemmas[token + 1], (const char *const[]){ "be", NULL })
             || sentence->upos[token + 1] == GS_UPOS_AUX);
}

/* @rumour: (out): whether it is called a rumour */
static gboolean
gs_denial_is_of_report (const GsDenialScan *self, guint32 first, guint32 end, gboolean *rumour)
{
  guint32 from = first > GS_REPORT_REACH ? first - GS_REPORT_REACH : 0;
  guint32 to = MIN (end + GS_REPORT_REACH, self->sentence->n_tokens);
  gboolean found = FALSE;

  *rumour = FALSE;
  for (guint32 i = from; i < to; i++)
    {
      gboolean medium;

      if (i >= first && i < end)
        continue;
      medium = gs_denial_find (self, GS_RULES_WORD_MEDIUM, i) != NULL;
      *rumour |=
          medium
          && gs_rules_has_word (self->rules, GS_RULES_WORD_RUMOUR, self->sentence->lemmas[i]);
      found |= medium || (i < first && i + 4 >= first && gs_is_report_pronoun (self->sentence, i));
    }
  return found;
}

/* "fake handbags", "a staged reading": the word tells of a thing, not of a report */
static gboolean
gs_denial_is_attributive (const GsDenialScan *self, guint32 first, guint32 end)
{
  guint32 head = self->sentence->heads[end - 1];

  return self->sentence->upos[first] != GS_UPOS_NOUN && head != GS_TOKEN_ROOT && head >= end
         && head <= end + 2
         && (self->sentence->upos[head] == GS_UPOS_NOUN
             || self->sentence->upos[head] == GS_UPOS_PROPN)
         && gs_denial_find (self, GS_RULES_WORD_MEDIUM, head) == NULL;
}

/* ---- the three kinds ---- */

static char
gs_denial_get_last_byte (const GsDenialScan *self, GsSpan span)
{
  return gs_article_get_text (self->extraction->article, NULL)[span.end - 1];
}

static void
gs_denial_add (const GsDenialScan *self, GsDenial *denial, guint32 first, guint32 end)
{
  gboolean rumour;

  denial->sentence = self->index;
  denial->span =
      GS_SPAN_INIT (self->sentence->spans[first].start, self->sentence->spans[end - 1].end);
  while (gs_span_length (denial->span) > 1
         && strchr (".!?", gs_denial_get_last_byte (self, denial->span)) != NULL)
    denial->span.end--;
  denial->of_report = gs_denial_is_of_report (self, first, end, &rumour);
  denial->of_rumour = rumour;
  denial->hedged = gs_denial_is_hedged (self, first);
  denial->asked = self->asked;
  denial->attributive = gs_denial_is_attributive (self, first, end);
  for (guint32 i = first; i < end; i++)
    denial->main |= self->sentence->heads[i] == GS_TOKEN_ROOT;
  g_array_append_val (self->extraction->denials, *denial);
}

/* words that deny only in one form: "was lying", "staged"; not "lies in the north", "a stage" */
static const GsRulesWord *
gs_denial_find_form (const GsDenialScan *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  const char *form = sentence->forms[token];

  if (sentence->upos[token] != GS_UPOS_VERB
      || (token + 1 < sentence->n_tokens
          && (sentence->upos[token + 1] == GS_UPOS_ADP || sentence->upos[token + 1] == GS_UPOS_ADV
              || sentence->upos[token + 1] == GS_UPOS_ADJ)))
    return NULL;
  if (!gs_rules_lemma_is (gs_rules_get_lemma (self->rules, form, strlen (form)),
                          GS_RULES_WORD_HOAX))
    return NULL;
  return gs_rules_find_word (self->rules, GS_RULES_WORD_HOAX, form, strlen (form));
}

static gboolean
gs_denial_scan_hoax (const GsDenialScan *self, guint32 token, guint *n_tokens)
{
  const GsRulesWord *word = gs_denial_find_phrase (self, GS_RULES_WORD_HOAX, token, n_tokens);
  GsDenial denial = { .kind = GS_DENIAL_HOAX };

  if (word == NULL || word->strength < GS_DENIAL_FALSE)
    {
      const GsRulesWord *form = gs_denial_find_form (self, token);

      word = form != NULL ? form : word;
    }
  if (word == NULL)
    return FALSE;
  denial.strength = (guint8) word->strength;
  denial.rule = gs_extraction_intern (self->extraction, word->rule, -1);
  /* a phrase that holds its negation, "not happen", is not negated by what stands before */
  denial.negated = !gs_is_negation (self->sentence, token)
                   && (gs_denial_is_negated (self, token)
                       || gs_denial_is_denied_after (self, token + *n_tokens - 1));
  gs_denial_add (self, &denial, token, token + *n_tokens);
  return TRUE;
}

/* "not even remotely true": the words from the negation on */
static gboolean
gs_denial_scan_untrue (const GsDenialScan *self, guint32 token)
{
  const GsRulesWord *word = gs_rules_lemma_is (self->lemma, GS_RULES_WORD_TRUE)
                                ? gs_denial_find (self, GS_RULES_WORD_TRUE, token)
                                : NULL;
  GsDenial denial = { .kind = GS_DENIAL_UNTRUE, .strength = GS_DENIAL_FALSE };
  guint32 first = token;

  /* "real estate", "a true friend": only as a predicate or noun of its own */
  if (word == NULL
      || (token + 1 < self->sentence->n_tokens
          && (self->sentence->upos[token + 1] == GS_UPOS_NOUN
              || self->sentence->upos[token + 1] == GS_UPOS_PROPN)
          && self->sentence->heads[token] == token + 1))
    return FALSE;
  for (guint n = 0; first > 0 && n < GS_NEGATION_REACH; n++)
    {
      first--;
      if (gs_is_break (self->sentence, first))
        return FALSE;
      if (gs_is_negation (self->sentence, first))
        break;
    }
  if (!gs_is_negation (self->sentence, first))
    return FALSE;
  denial.rule = gs_extraction_intern (self->extraction, word->rule, -1);
  gs_denial_add (self, &denial, first, token + 1);
  return TRUE;
}

/* "denies claims that", "refuted the allegation" */
static gboolean
gs_denial_is_of_claim (const GsDenialScan *self, guint32 end)
{
  for (guint32 i = end; i < self->sentence->n_tokens && i < end + 4; i++)
    if (self->sentence->upos[i] == GS_UPOS_NOUN
        && gs_denial_find (self, GS_RULES_WORD_ALLEGE, i) != NULL)
      return TRUE;
  return FALSE;
}

/* what follows begins a clause: "that", "it", "having", "taking" */
static gboolean
gs_denial_is_of_clause (const GsDenialScan *self, guint32 end)
{
  const GsSentence *sentence = self->sentence;

  return end < sentence->n_tokens
         && (sentence->upos[end] == GS_UPOS_PRON || sentence->upos[end] == GS_UPOS_SCONJ
             || sentence->xpos[end] == GS_XPOS_VBG
             || g_ascii_strcasecmp (sentence->forms[end], "that") == 0);
}

static gboolean
gs_denial_scan_deny (const GsDenialScan *self, guint32 token, guint *n_tokens)
{
  const GsRulesWord *word = gs_denial_find_phrase (self, GS_RULES_WORD_DENY, token, n_tokens);
  GsDenial denial = { .kind = GS_DENIAL_DENY };

  /* as a noun, "dispute" or "contest" denies nothing */
  if (word == NULL || self->sentence->upos[token] != GS_UPOS_VERB)
    return FALSE;
  denial.rule = gs_extraction_intern (self->extraction, word->rule, -1);
  denial.strength = word->strength != 0 ? (guint8) word->strength : GS_DENIAL_FALSE;
  denial.negated = gs_denial_is_negated (self, token);
  denial.of_claim = gs_denial_is_of_claim (self, token + *n_tokens);
  denial.of_clause = gs_denial_is_of_clause (self, token + *n_tokens);
  gs_denial_add (self, &denial, token, token + *n_tokens);
  return TRUE;
}

/**
 * gs_denials_extract:
 * @extraction: its denials are added to
 * @rules: the words
 * @sentence: the sentence
 * @index: its number
 */
void
gs_denials_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                    guint32 index)
{
  GsDenialScan self = { extraction, rules, sentence, index, FALSE, { 0 } };
  guint32 token = 0;

  if (sentence->n_tokens == 0)
    return;
  self.asked = strchr (sentence->forms[sentence->n_tokens - 1], '?') != NULL;
  while (token < sentence->n_tokens)
    {
      const char *lemma = sentence->lemmas[token];
      guint n_tokens = 1;

      self.lemma = gs_rules_get_lemma (rules, lemma, strlen (lemma));
      if (!gs_denial_scan_hoax (&self, token, &n_tokens)
          && !gs_denial_scan_deny (&self, token, &n_tokens))
        gs_denial_scan_untrue (&self, token);
      token += n_tokens;
    }
}

/**
 * gs_denial_kind_to_string:
 *
 * Returns: (transfer none): "hoax", "untrue" or "deny"
 */
const char *
gs_denial_kind_to_string (GsDenialKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);
  return kinds[kind];
}

/**
 * gs_denial_is_satire:
 *
 * Returns: whether it says of a report that it is meant as a joke: a spoof, from a satirical site
 */
gboolean
gs_denial_is_satire (const GsDenial *denial)
{
  return strcmp (denial->rule, "denial-satire") == 0;
}
