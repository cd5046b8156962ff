/* SPDX-License-Identifier: MIT */
/*
 * What one article asserts, ready to be compared.
 *
 * An extraction is a pure function of the article and the rules. It owns its memory and keeps the
 * article alive; the sentences it was made from may be freed. Strings are interned in the
 * extraction: equal text, equal pointer. After gs_extraction_new () it never changes: any thread
 * may read it.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"
#include "assertion/gs-rules.h"
#include "base/gs-arena.h"
#include "base/gs-span.h"
#include "base/gs-string-set.h"
#include "language/gs-analyser.h"

G_BEGIN_DECLS

/**
 * GsFolds: what words of the document under way were folded to
 */
typedef struct _GsFolds GsFolds;

/**
 * GsSentenceFacts: what comparison needs to know of a sentence
 */
typedef struct
{
  GsSpan span;       /* bytes of the article's text */
  GsBlockKind block; /* the kind of block it stands in */
  guint32 n_tokens;
  guint32 n_content; /* entries of content */
  const char *
      *content; /* lemmas of content words, lower case, interned, each once, in text order */
} GsSentenceFacts;

typedef struct
{
  GsArticle *article;       /* owned reference */
  GsArena *arena;           /* owns what the arrays point to */
  GsStringSet *strings;     /* interned text */
  GsFolds *folds;           /* of the document's words while it is read; else NULL */
  GHashTable *casing;       /* of folded utf8, interned: GsCasing; see gs-casing.h */
  GArray *sentences;        /* of GsSentenceFacts, in text order */
  GArray *mentions;         /* of GsMention, in text order */
  GArray *roles;            /* of GsRole, in text order */
  GArray *quotations;       /* of GsQuotation, in text order */
  GArray *origins;          /* of GsOrigin, in text order */
  GArray *amounts;          /* of GsAmount, in text order (assertion/gs-amount.h) */
  GArray *moments;          /* of GsMoment, in text order (assertion/gs-moment.h) */
  GArray *placings;         /* of GsPlacing, by sentence (assertion/gs-placing.h) */
  gint32 day;               /* of publication: days since 1970-01-01, GS_NO_DAY if not stated */
  GArray *assertions;       /* of GsAssertion, in text order (assertion/gs-assertion.h) */
  GArray *attributions;     /* of GsAttribution: the links of who says so */
  GArray *denials;          /* of GsDenial, in text order (assertion/gs-denial.h) */
  GArray *facets;           /* of GsFacet, in text order (assertion/gs-facet.h) */
  GArray *entities;         /* of GsEntity, in order of first mention (assertion/gs-entity.h) */
  GArray *mention_entities; /* of guint32: the entity of each mention */
  GArray *references;       /* of GsReference: pronouns and nouns for entities, in text order */
} GsExtraction;

/* life cycle */
GsExtraction *gs_extraction_new (const GsAnalyser *analyser, const GsRules *rules,
                                 GsArticle *article, GsWorkspace *workspace);
GsExtraction *gs_extraction_new_from_document (const GsRules *rules, const GsLexicon *lexicon,
                                               GsArticle *article, const GsDocument *document);
GsExtraction *gs_extraction_new_empty (GsArticle *article);
void gs_extraction_free (GsExtraction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsExtraction, gs_extraction_free)

/* interning; lent, lives as long as the extraction */
const char *gs_extraction_intern (GsExtraction *self, const char *text, gssize length);
const char *gs_extraction_intern_folded (GsExtraction *self, const char *text, gssize length);
/* the same of a form or lemma of the document that is being read, remembered by its address */
const char *gs_extraction_fold_word (GsExtraction *self, const char *word);

/* for those who read documents: begins and ends the remembering */
void gs_extraction_begin_folds (GsExtraction *self);
void gs_extraction_end_folds (GsExtraction *self);

/* places */
guint32 gs_extraction_find_sentence (const GsExtraction *self, guint32 offset);

/* the first mention that does not end before an offset, or the number of all */
guint gs_extraction_find_mention (const GsExtraction *self, guint32 offset);

/* whether any mention has a word, in folded form */
gboolean gs_extraction_names (const GsExtraction *self, const char *word);

/* whether a sentence has a content word */
gboolean gs_sentence_facts_have (const GsSentenceFacts *self, const char *word);

G_END_DECLS
