/* SPDX-License-Identifier: MIT */
/* Reads traits from the words right before and behind a name, and from nouns that stand for it. */
#include "comparison/gs-trait.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-rules-given-names.h"

/* words of a phrase that are looked at, and bytes of one in which a list may have it */
#define GS_MAX_WORDS 10
#define GS_MAX_WORD  40

typedef struct
{
  GArray *traits; /* of GsTrait */
  const GsBatch *batch;
  const GsExtraction *extraction;
  const char *text; /* the article's */
  guint32 article;
  guint32 sentence;
  const GsEntity *person;
} GsTraitReading;

/* ---- words ---- */

static guint
gs_trait_split (const GsTraitReading *self, GsSpan span, GsWord *words)
{
  return gs_text_split_words (self->text + span.start, gs_span_length (span), words, GS_MAX_WORDS);
}

static gboolean
gs_word_ends_noun_phrase (GsWord word)
{
  static const char *const ends[] = { "at",   "for",  "from",  "in",    "near", "of",    "on",
                                      "that", "when", "where", "which", "who",  "whose", "with" };

  return gs_word_is_in (word, ends, G_N_ELEMENTS (ends));
}

/* what is over, or is said of several, says nothing that can be held against another */
static gboolean
gs_word_spoils_phrase (GsWord word)
{
  static const char *const spoilers[] = { "and",       "become",  "ex",   "former", "formerly",
                                          "like",      "no",      "not",  "once",   "or",
                                          "part-time", "retired", "then", "trainee" };

  return gs_word_is_in (word, spoilers, G_N_ELEMENTS (spoilers));
}

static void
gs_word_fold (GsWord word, char *out)
{
  gsize length = MIN (word.length, (gsize) GS_MAX_WORD - 1);

  for (gsize i = 0; i < length; i++)
    out[i] = g_ascii_tolower (word.text[i]);
  out[length] = '\0';
}

static void
gs_trait_add (const GsTraitReading *self, const GsDetail *detail)
{
  GsTrait trait = { self->article, self->sentence, self->person, *detail };

  g_array_append_val (self->traits, trait);
}

/* the noun that ends a phrase, with the word before it */
static void
gs_trait_add_noun (const GsTraitReading *self, const GsWord *words, guint n_words)
{
  char head[GS_MAX_WORD];
  char before[GS_MAX_WORD];
  GsDetail detail = { .span = GS_SPAN_INIT (0, 0) };

  if (n_words == 0)
    return;
  gs_word_fold (words[n_words - 1], head);
  if (n_words > 1)
    gs_word_fold (words[n_words - 2], before);
  if (!gs_detail_read_kind (&detail, self->batch->rules, GS_RULES_WORD_TRAIT,
                            n_words > 1 ? before : NULL, head))
    return;
  detail.span.start =
      (guint32) (words[n_words > 1 && strchr (detail.noun, ' ') != NULL ? n_words - 2 : n_words - 1]
                     .text
                 - self->text);
  detail.span.end = (guint32) (words[n_words - 1].text + words[n_words - 1].length - self->text);
  gs_trait_add (self, &detail);
}

/* "Danish" among the words of a phrase */
static void
gs_trait_add_people (const GsTraitReading *self, const GsWord *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      GsDetail detail = { .kind = GS_DETAIL_PEOPLE, .topic = "people" };

      if (!gs_word_is_capitalised (words[i]))
        continue;
      detail.country =
          gs_rules_find_country_by_demonym (self->batch->rules, words[i].text, words[i].length);
      if (detail.country == NULL)
        continue;
      detail.value = detail.country->id;
      detail.span.start = (guint32) (words[i].text - self->text);
      detail.span.end = detail.span.start + (guint32) words[i].length;
      gs_trait_add (self, &detail);
    }
}

/* the towns that a phrase says somebody is of */
static void
gs_trait_add_homes (const GsTraitReading *self, GsSpan span)
{
  for (guint i = gs_extraction_find_mention (self->extraction, span.start);
       i < self->extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (self->extraction->mentions, GsMention, i);
      const char *before;
      GsDetail detail = { .kind = GS_DETAIL_PLACE,
                          .span = mention->span,
                          .topic = "home",
                          .value = mention->folded,
                          .mention = mention };

      if (mention->span.start >= span.end)
        break;
      if (mention->span.start < span.start || mention->span.end > span.end || mention->demonym
          || mention->entity == NULL || mention->entity->kind != GS_RULES_NAME_PLACE)
        continue;
      before = self->text + mention->span.start;
      if ((mention->span.start >= span.start + 5
           && g_ascii_strncasecmp (before - 5, "from ", 5) == 0)
          || (mention->span.start == span.start + 3
              && g_ascii_strncasecmp (before - 3, "of ", 3) == 0))
        gs_trait_add (self, &detail);
    }
}

/* ---- phrases ---- */

/* a noun phrase and what belongs to it: "a plumber from Leeds" */
static void
gs_trait_read_phrase (const GsTraitReading *self, GsSpan span)
{
  GsWord words[GS_MAX_WORDS];
  guint n_words = gs_trait_split (self, span, words);
  guint n_noun = 0;

  for (guint i = 0; i < n_words; i++)
    if (gs_word_spoils_phrase (words[i]))
      return;
  while (n_noun < n_words && !gs_word_ends_noun_phrase (words[n_noun]))
    n_noun++;
  gs_trait_add_noun (self, words, n_noun);
  gs_trait_add_people (self, words, n_noun);
  gs_trait_add_homes (self, span);
}

/* ", 44, a plumber from Leeds,": behind a name and what age stands there */
static void
gs_trait_read_behind (const GsTraitReading *self, const GsMention *mention, guint32 end)
{
  guint32 at = mention->span.end;
  guint32 stop;

  if (at + 2 >= end || self->text[at] != ',')
    return;
  at += 2;
  while (at < end && g_ascii_isdigit (self->text[at]))
    at++;
  if (at > mention->span.end + 2)
    {
      if (at + 2 >= end || self->text[at] != ',')
        return;
      at += 2;
    }
  for (stop = at; stop < end && strchr (",.;:()\"", self->text[stop]) == NULL; stop++)
    ;
  /* "Hale, a nurse said": an apposition is closed, or ends the sentence */
  if (stop >= end || self->text[stop] == ',' || self->text[stop] == '.')
    gs_trait_read_phrase (self, GS_SPAN_INIT (at, stop));
}

/* "Danish sailor Henrik Moller", "a Danish sailor, Henrik Moller,": up to four words before a name
 */
static void
gs_trait_read_before (const GsTraitReading *self, const GsMention *mention, guint32 start)
{
  guint32 end = mention->span.start;
  guint32 first;
  GsWord words[GS_MAX_WORDS];
  guint n_words;
  gboolean apart;

  while (end > start && self->text[end - 1] == ' ')
    end--;
  apart = end > start && self->text[end - 1] == ',';
  if (apart && self->text[mention->span.end] != ',')
    return;
  end -= apart;
  for (first = end; first > start && strchr (",.;:()\"", self->text[first - 1]) == NULL; first--)
    ;
  while (end - first > 60)
    first++;
  n_words = gs_trait_split (self, GS_SPAN_INIT (first, end), words);
  for (guint i = n_words > 4 ? n_words - 4 : 0; i < n_words; i++)
    if (gs_word_spoils_phrase (words[i]))
      return;
  if (n_words == 0 || n_words >= GS_MAX_WORDS)
    return;
  gs_trait_add_noun (self, words, n_words);
  gs_trait_add_people (self, words + (n_words > 2 ? n_words - 2 : 0), MIN (n_words, 2));
  if (n_words > 1 && gs_word_is_capitalised (words[n_words - 2]))
    gs_trait_add_noun (self, words, n_words - 1);
}

/* ---- persons ---- */

/* somebody of whom the article has the full name: a person, or what begins with a given name */
static const GsEntity *
gs_trait_find_person (const GsTraitReading *self, guint32 entity)
{
  const GsEntity *found =
      entity != GS_NONE ? &g_array_index (self->extraction->entities, GsEntity, entity) : NULL;
  const char *blank = found != NULL ? strchr (found->name, ' ') : NULL;

  if (blank == NULL
      || (found->kind != GS_MENTION_PERSON
          && (found->kind != GS_MENTION_OTHER
              || gs_rules_find_given_name (self->batch->rules, found->name,
                                           (gsize) (blank - found->name))
                     == 0)))
    return NULL;
  return found;
}

/* "the Swedish sailor": a noun that stands for the person */
static void
gs_traits_read_references (GsTraitReading *self)
{
  for (guint i = 0; i < self->extraction->references->len; i++)
    {
      const GsReference *reference = &g_array_index (self->extraction->references, GsReference, i);
      GsWord words[GS_MAX_WORDS];
      guint n_words;

      self->person = gs_trait_find_person (self, reference->entity);
      if (self->person == NULL || reference->pronoun || reference->title)
        continue;
      self->sentence = reference->sentence;
      n_words = gs_trait_split (self, reference->span, words);
      for (guint k = 0; k < n_words; k++)
        if (gs_word_spoils_phrase (words[k]))
          n_words = 0;
      gs_trait_add_noun (self, words, n_words);
      gs_trait_add_people (self, words, n_words);
    }
}

/**
 * gs_traits_read:
 * @traits: (element-type GsTrait): those of the article are appended
 * @batch: the extractions
 * @article: index of one
 */
void
gs_traits_read (GArray *traits, const GsBatch *batch, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);
  GsTraitReading self = {
    .traits = traits, .batch = batch, .extraction = extraction, .article = article
  };

  self.text = gs_article_get_text (extraction->article, NULL);
  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      GsSpan sentence =
          g_array_index (extraction->sentences, GsSentenceFacts, mention->sentence).span;

      self.person = gs_trait_find_person (&self, gs_extraction_get_mention_entity (extraction, i));
      if (self.person == NULL)
        continue;
      self.sentence = mention->sentence;
      gs_trait_read_before (&self, mention, sentence.start);
      gs_trait_read_behind (&self, mention, sentence.end);
    }
  gs_traits_read_references (&self);
}
