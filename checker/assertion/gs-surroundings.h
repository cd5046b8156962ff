/* SPDX-License-Identifier: MIT */
/*
 * What stands around a quantity or a time in its sentence: words, predicate, names, years.
 *
 * Comparison asks of two values whether they are of the same thing; the words within nine tokens
 * answer better than clauses do. Strings are interned in the extraction, lower case.
 */
#pragma once

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 sentence;      /* index into the extraction's sentences */
  guint32 token;         /* the token that stands for the whole: head of all in the span */
  const char *predicate; /* (nullable): lemma of the verb it depends on */
  GsRelation role;       /* how it depends on it */
  const char *subject;   /* (nullable): lemma of that verb's subject */
  const char *object;    /* (nullable): lemma of its object */
  const char **words;    /* content lemmas near it, each once, sorted by their bytes */
  guint32 n_words;       /* */
  const char **names;    /* those of them that are parts of names */
  guint32 n_names;       /* */
  guint negated : 1;     /* the verb is negated */
  guint future : 1;      /* the verb looks ahead: will, to, would */
  guint conditional : 1; /* might, could, if */
  guint passive : 1;     /* the subject is whom it befell: "was arrested" */
  guint referred : 1;    /* the subject stands there as a pronoun */
} GsSurroundings;

/* @span: bytes of the article's text, inside the sentence */
void gs_surroundings_read_of (GsSurroundings *self, GsExtraction *extraction,
                              const GsSentence *sentence, guint32 index, GsSpan span, guint32 verb);
void gs_surroundings_read (GsSurroundings *self, GsExtraction *extraction,
                           const GsSentence *sentence, guint32 index, GsSpan span);

/* trees: the token on which all of the span depend; the verb above a token, or GS_TOKEN_ROOT */
guint32 gs_sentence_find_top (const GsSentence *sentence, GsSpan span);
guint32 gs_sentence_find_verb (const GsSentence *sentence, guint32 token);

/* the first child of @token in one of two relations (give one twice), or GS_TOKEN_ROOT */
guint32 gs_sentence_find_child (const GsSentence *sentence, guint32 token, GsRelation first,
                                GsRelation second);

/* words that carry meaning and are no numbers */
gboolean gs_sentence_is_content (const GsSentence *sentence, guint32 token);

G_END_DECLS
