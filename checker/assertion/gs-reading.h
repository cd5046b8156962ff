/* SPDX-License-Identifier: MIT */
/*
 * A sentence while it is read: its tree with children at hand, and its mentions by token.
 *
 * Belongs to one thread, lives for one sentence. All walks are linear in the sentence.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-extraction.h"
#include "language/gs-lexicon.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

/**
 * GsStance: whether and how surely something holds
 */
typedef struct
{
  gint8 sign; /* 1 or -1 */
  GsCertainty certainty;
  guint32 attribution; /* index into the extraction's attributions, or GS_NONE */
  gboolean future : 1;
} GsStance;

typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  const GsLexicon *lexicon;
  const GsSentence *sentence;
  guint32 index;         /* of the sentence */
  const char **lemmas;   /* per token, as gs_reading_lemma () gives it, or NULL: not asked yet */
  guint32 *first_child;  /* per token, in text order, or GS_NONE */
  guint32 *next_sibling; /* per token, or GS_NONE */
  guint32 *mentions;     /* per token: index of the mention it belongs to, or GS_NONE */
  guint32 *amounts;      /* per token: index of the amount, or GS_NONE */
  guint32 *moments;      /* per token: index of the moment, or GS_NONE */
  GsStance *outer;       /* per token: what stands above it */
  GsStance *inner;       /* per token: with its own negation, modals and hedges */
  guint8 *known;         /* per token: bit 0 outer, bit 1 inner is filled in */
  guint8 *spent;         /* per token: told already as part of another assertion */
  guint depth;           /* of the walk up the tree */
  gboolean asked;        /* a question */
} GsReading;

GsReading *gs_reading_new (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon,
                           const GsSentence *sentence, guint32 index);
void gs_reading_free (GsReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsReading, gs_reading_free)

/* for (guint32 child = ...) over the dependents of @token in text order */
#define GS_READING_FOREACH(self, token, child)                                                     \
  for (guint32 child = (self)->first_child[token]; child != GS_NONE;                               \
       child = (self)->next_sibling[child])

/* tokens */
GsRelation gs_reading_relation (const GsReading *self, guint32 token); /* without subtype */
gboolean gs_reading_is_lemma (const GsReading *self, guint32 token, const char *lemma);
gboolean gs_reading_is_one_of (const GsReading *self, guint32 token, const char *words);
gboolean gs_reading_is_verb (const GsReading *self, guint32 token);
gboolean gs_reading_is_noun (const GsReading *self, guint32 token);
gboolean gs_reading_is_infinitive (const GsReading *self, guint32 token);
GsLexiconDomain gs_reading_domain (const GsReading *self, guint32 token); /* as a noun */

/* whether a word stands in a list of words with blanks between */
gboolean gs_word_is_one_of (const char *word, const char *words);

/* dependents; GS_NONE if there is none */
guint32 gs_reading_child (const GsReading *self, guint32 token, GsRelation relation);
guint32 gs_reading_child_of_form (const GsReading *self, guint32 token, GsRelation relation,
                                  const char *lemma);
guint32 gs_reading_subject (const GsReading *self, guint32 token);
gboolean gs_reading_is_transitive (const GsReading *self, guint32 token, guint max_senses);
gboolean gs_reading_is_passive (const GsReading *self, guint32 token);

/* "it seems", "it appears": a hedge over what follows, wherever the tree has it */
gboolean gs_reading_is_seeming (const GsReading *self, guint32 token);

/* the preposition or subordinating word before a token, its parts joined ("because of"), lower
 * case; "" if there is none; lent by the extraction */
const char *gs_reading_case (const GsReading *self, guint32 token);
const char *gs_reading_mark (const GsReading *self, guint32 token);

/* lemma with its particle: "turn down"; lower case; lent by the extraction */
const char *gs_reading_lemma (const GsReading *self, guint32 token);

/* the first member of the coordination a token stands in */
guint32 gs_reading_first_conjunct (const GsReading *self, guint32 token);

G_END_DECLS
