/* SPDX-License-Identifier: MIT */
/* Reads the neighbourhood of a span from tokens and tree. */
#include "assertion/gs-surroundings.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-calendar.h"

#define GS_MAX_CONTROL 3 /* verbs that share one subject */
#define GS_WINDOW      9 /* tokens on each side; measured against clauses and whole sentences */

/**
 * gs_sentence_find_top:
 * @span: bytes of the text
 *
 * Returns: the last token of the span whose head lies outside it ("dozen" of "a dozen"),
 *   GS_TOKEN_ROOT if no token touches the span
 */
guint32
gs_sentence_find_top (const GsSentence *sentence, GsSpan span)
{
  guint32 first = GS_TOKEN_ROOT;
  guint32 last = 0;

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (gs_span_overlaps (sentence->spans[i], span))
      {
        first = MIN (first, i);
        last = i;
      }
  if (first == GS_TOKEN_ROOT)
    return first;
  for (guint32 i = last + 1; i-- > first;)
    if (sentence->heads[i] < first || sentence->heads[i] > last)
      return i;
  return first;
}

/* an act named by a gerund behind "of" or "for": what stands after it is of the verb above, as in
 * "arrested on suspicion of drunk driving on Tuesday", "stopped for speeding at 1:30 a.m." */
static gboolean
gs_sentence_is_named_act (const GsSentence *sentence, guint32 verb)
{
  const char *link = sentence->relations[verb] == GS_RELATION_ACL     ? "of"
                     : sentence->relations[verb] == GS_RELATION_ADVCL ? "for"
                                                                      : NULL;

  if (sentence->xpos[verb] != GS_XPOS_VBG || link == NULL)
    return FALSE;
  for (guint32 i = 0; i < verb; i++)
    if (sentence->heads[i] == verb && strcmp (sentence->lemmas[i], link) == 0)
      return TRUE;
  return FALSE;
}

/* "launched a line called Mantra in September": a name is given at no time that anybody tells */
static gboolean
gs_sentence_is_naming (const GsSentence *sentence, guint32 verb)
{
  static const char *const lemmas[] = { "call", "dub", "entitle", "name", "nickname", "title" };

  if (sentence->relations[verb] != GS_RELATION_ACL || sentence->xpos[verb] != GS_XPOS_VBN)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    if (strcmp (sentence->lemmas[verb], lemmas[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gs_sentence_find_verb:
 *
 * Returns: the nearest verb above the token that tells what happened, or GS_TOKEN_ROOT
 */
guint32
gs_sentence_find_verb (const GsSentence *sentence, guint32 token)
{
  guint32 at = sentence->heads[token];

  while (at != GS_TOKEN_ROOT
         && (!gs_xpos_is_verb (sentence->xpos[at]) || gs_sentence_is_named_act (sentence, at)
             || gs_sentence_is_naming (sentence, at)))
    at = sentence->heads[at];
  return at;
}

/**
 * gs_sentence_find_child:
 *
 * Returns: the first token under @token in the relation @first or @second, or GS_TOKEN_ROOT
 */
guint32
gs_sentence_find_child (const GsSentence *sentence, guint32 token, GsRelation first,
                        GsRelation second)
{
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == token
        && (sentence->relations[i] == first || sentence->relations[i] == second))
      return i;
  return GS_TOKEN_ROOT;
}

/**
 * gs_sentence_is_content:
 *
 * Returns: whether the token is a noun, name, adjective, full verb or adverb of manner, and no
 * number
 */
gboolean
gs_sentence_is_content (const GsSentence *sentence, guint32 token)
{
  static const char *const empty[] = { "be", "have", "do", "say", "get", "other", "more", "also" };
  const char *lemma = sentence->lemmas[token];

  switch (sentence->upos[token])
    {
    case GS_UPOS_NOUN:
    case GS_UPOS_PROPN:
    case GS_UPOS_VERB:
    case GS_UPOS_ADJ:
      break;
    default:
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    if (strcmp (empty[i], lemma) == 0)
      return FALSE;
  return g_ascii_isalpha (lemma[0]) || (guchar) lemma[0] >= 0x80;
}

static int
gs_compare_words (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static guint32
gs_surroundings_sort (const char **words, guint32 n_words)
{
  guint32 n = 0;

  qsort (words, n_words, sizeof *words, gs_compare_words);
  for (guint32 i = 0; i < n_words; i++)
    if (i == 0 || words[i] != words[i - 1])
      words[n++] = words[i];
  return n;
}

static void
gs_surroundings_read_window (GsSurroundings *self, GsExtraction *extraction,
                             const GsSentence *sentence, GsSpan span)
{
  guint32 first = self->token > GS_WINDOW ? self->token - GS_WINDOW : 0;
  guint32 end = MIN (self->token + GS_WINDOW + 1, sentence->n_tokens);

  self->words = gs_arena_new_array (extraction->arena, const char *, end - first);
  self->names = gs_arena_new_array (extraction->arena, const char *, end - first);
  for (guint32 i = first; i < end; i++)
    {
      const char *word;

      if (gs_span_overlaps (sentence->spans[i], span) || !gs_sentence_is_content (sentence, i))
        continue;
      word = gs_extraction_fold_word (extraction, sentence->lemmas[i]);
      self->words[self->n_words++] = word;
      if (gs_xpos_is_name (sentence->xpos[i]))
        self->names[self->n_names++] = word;
    }
  self->n_words = gs_surroundings_sort (self->words, self->n_words);
  self->n_names = gs_surroundings_sort (self->names, self->n_names);
}

static const char *
gs_surroundings_intern (GsExtraction *extraction, const GsSentence *sentence, guint32 token)
{
  return token != GS_TOKEN_ROOT ? gs_extraction_fold_word (extraction, sentence->lemmas[token])
                                : NULL;
}

/* "which", "who", "that" stand for the noun the clause hangs on */
static gboolean
gs_surroundings_is_relative (const GsSentence *sentence, guint32 token)
{
  return sentence->xpos[token] == GS_XPOS_WDT || sentence->xpos[token] == GS_XPOS_WP;
}

/* the subject of what a token stands under: its own if it is a predicate ("was off the coast"), its
 * verb's, or the one that verb shares with the verb or noun it hangs on ("hit the town, killing
 * six", "a quake striking at noon") */
static guint32
gs_surroundings_find_subject (const GsSentence *sentence, guint32 token)
{
  for (guint32 at = token, n = 0; at != GS_TOKEN_ROOT && n < GS_MAX_CONTROL; n++)
    {
      guint32 subject =
          gs_sentence_find_child (sentence, at, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
      GsRelation relation = sentence->relations[at];

      if (subject != GS_TOKEN_ROOT)
        return gs_surroundings_is_relative (sentence, subject) && relation == GS_RELATION_ACL_RELCL
                   ? sentence->heads[at]
                   : subject;
      if (relation == GS_RELATION_ACL && at != token)
        return sentence->heads[at];
      if (at != token && relation != GS_RELATION_ADVCL && relation != GS_RELATION_XCOMP
          && relation != GS_RELATION_CONJ)
        return GS_TOKEN_ROOT;
      at = sentence->heads[at];
    }
  return GS_TOKEN_ROOT;
}

/* the auxiliaries of the verb, and those of the verb it completes: "is set to axe" */
static void
gs_surroundings_read_mood (GsSurroundings *self, const GsSentence *sentence, guint32 verb)
{
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      const char *lemma = sentence->lemmas[i];

      if (sentence->heads[i] != verb)
        continue;
      if (sentence->relations[i] == GS_RELATION_AUX)
        {
          self->future |= strcmp (lemma, "will") == 0 || strcmp (lemma, "would") == 0
                          || strcmp (lemma, "shall") == 0;
          self->conditional |= strcmp (lemma, "might") == 0 || strcmp (lemma, "could") == 0
                               || strcmp (lemma, "may") == 0;
        }
      if (sentence->relations[i] == GS_RELATION_MARK)
        {
          self->future |= sentence->xpos[i] == GS_XPOS_TO;
          self->conditional |= strcmp (lemma, "if") == 0;
        }
      self->negated |= strcmp (lemma, "not") == 0 || strcmp (lemma, "never") == 0;
    }
}

/* "finance minister Oskar Lund": the last name of whoever the noun is */
static guint32
gs_surroundings_find_name (const GsSentence *sentence, guint32 token)
{
  if (token == GS_TOKEN_ROOT || gs_xpos_is_name (sentence->xpos[token]))
    return token;
  /* "committed suicide Thursday" */
  while (token + 1 < sentence->n_tokens && gs_xpos_is_noun (sentence->xpos[token])
         && gs_xpos_is_name (sentence->xpos[token + 1])
         && gs_calendar_find_weekday (sentence->lemmas[token + 1]) < 0
         && gs_calendar_find_month (sentence->lemmas[token + 1]) == 0)
    token++;
  return token;
}

/* what the verb tells; @below: the word under it, or itself, whose subject is asked for */
static void
gs_surroundings_read_predicate (GsSurroundings *self, GsExtraction *extraction,
                                const GsSentence *sentence, guint32 verb, guint32 below)
{
  self->predicate = gs_surroundings_intern (extraction, sentence, verb);
  self->subject = gs_surroundings_intern (
      extraction, sentence,
      gs_surroundings_find_name (sentence, gs_surroundings_find_subject (sentence, below)));
  self->object = gs_surroundings_intern (
      extraction, sentence,
      gs_surroundings_find_name (
          sentence, gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_OBJ)));
  self->passive =
      gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ_PASS, GS_RELATION_AUX_PASS)
      != GS_TOKEN_ROOT;
  gs_surroundings_read_mood (self, sentence, verb);
}

/**
 * gs_surroundings_read:
 * @index: the sentence's place in the extraction
 * @span: bytes of the text
 */
void
gs_surroundings_read (GsSurroundings *self, GsExtraction *extraction, const GsSentence *sentence,
                      guint32 index, GsSpan span)
{
  guint32 verb;
  guint32 below;

  *self = (GsSurroundings){ .sentence = index, .role = GS_RELATION_DEP };
  self->token = gs_sentence_find_top (sentence, span);
  if (self->token == GS_TOKEN_ROOT)
    return;
  gs_surroundings_read_window (self, extraction, sentence, span);
  verb = gs_sentence_find_verb (sentence, self->token);
  if (verb == GS_TOKEN_ROOT)
    return;
  below = self->token;
  while (sentence->heads[below] != verb)
    below = sentence->heads[below];
  self->role = sentence->relations[below];
  gs_surroundings_read_predicate (self, extraction, sentence, verb, below);
}

/**
 * gs_surroundings_read_of:
 * @index: the sentence's place in the extraction
 * @span: bytes of the text
 * @verb: a verb that the words of the span say something of without standing under it
 */
void
gs_surroundings_read_of (GsSurroundings *self, GsExtraction *extraction, const GsSentence *sentence,
                         guint32 index, GsSpan span, guint32 verb)
{
  *self = (GsSurroundings){ .sentence = index, .role = GS_RELATION_OBL };
  self->token = gs_sentence_find_top (sentence, span);
  if (self->token == GS_TOKEN_ROOT)
    return;
  gs_surroundings_read_window (self, extraction, sentence, span);
  gs_surroundings_read_predicate (self, extraction, sentence, verb, verb);
}
