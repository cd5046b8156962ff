/* SPDX-License-Identifier: MIT */
/*
 * Statements: assertions as the alignment of claims sees them, as sets of words that all articles
 * of a batch share.
 *
 * Words are canonical: an event noun and its verb are one word ("limitation", "limit"), so are
 * "U.S." and "US", and the characters of a product code that are taken for each other. What a
 * pronoun or a plain noun stands for counts with the name of its entity.
 */
#pragma once

#include "assertion/gs-assertion.h"
#include "base/gs-arena.h"
#include "comparison/gs-closeness.h"

G_BEGIN_DECLS

/**
 * GsWordIds: a set of canonical words; sorted, each once
 */
typedef struct
{
  guint32 *ids;
  guint32 n_ids;
} GsWordIds;

/**
 * GsStatement: one assertion of the batch
 */
typedef struct
{
  guint32 article;   /* index into the batch */
  guint32 assertion; /* index into the extraction's assertions */
  guint32 story;
  guint32 sentence;    /* index into the extraction's sentences */
  guint32 predicate;   /* the canonical word of its lemma */
  guint32 thing;       /* the canonical word of the named thing it is about: the product code in the
                          theme, else the theme's head if that is a name; 0 if there is none */
  GsWordIds core;      /* predicate and all slots */
  GsWordIds around;    /* the whole sentence */
  guint has_name : 1;  /* whether a name or a quantity stands in its clause */
  guint is_saying : 1; /* it only tells who spoke */
  guint tells : 1;     /* it says that something is so; a named event does only with an outcome or
                          with two parties: "the export of chips" tells nothing */
} GsStatement;

/* all statements of a batch that can be aligned, by story, article, place; the batch must outlive
 * them */
GsStatements *gs_statements_new (const GsBatch *batch);
const GsRules *gs_statements_get_rules (const GsStatements *self);
void gs_statements_free (GsStatements *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsStatements, gs_statements_free)

/* reading */
guint32 gs_statements_get_size (const GsStatements *self);
const GsStatement *gs_statements_get (const GsStatements *self, guint32 index);
const GsAssertion *gs_statements_get_assertion (const GsStatements *self, guint32 index);
const GsExtraction *gs_statements_get_extraction (const GsStatements *self, guint32 index);

/* the weight of a canonical word: 0 for what says nothing, about 3 for a rare one */
double gs_statements_get_weight (const GsStatements *self, guint32 word);

/* what the words that two sets share weigh together */
double gs_statements_weigh_shared (const GsStatements *self, const GsWordIds *a,
                                   const GsWordIds *b);

/* the text of a canonical word; lent */
const char *gs_statements_get_word (const GsStatements *self, guint32 word);

/* ids of canonical words are below this */
guint32 gs_statements_count_words (const GsStatements *self);

G_END_DECLS
