/* SPDX-License-Identifier: MIT */
/*
 * Quotations of a batch that are one utterance, and where their words differ.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-quotation.h"
#include "base/gs-string-set.h"
#include "comparison/gs-batch.h"
#include "comparison/gs-word-alignment.h"

G_BEGIN_DECLS

/**
 * GsQuote: a quotation of the batch
 */
typedef struct
{
  guint32 article;
  const GsQuotation *quotation;
  guint32 *words; /* ids of GsQuoteMatches.strings; GS_WORD_ANY for gaps */
  guint32 n_words;
} GsQuote;

/**
 * GsAlteration: two quotations of one utterance that differ, with the words in which they do
 */
typedef struct
{
  guint32 a; /* indices of quotes */
  guint32 b;
  guint32 a_start, a_end; /* words that differ and two on either side, end exclusive */
  guint32 b_start, b_end;
  gboolean has_content; /* whether a word that carries meaning differs */
  gboolean negates;     /* whether one of them negates what the other does not */
  gboolean is_short;    /* whether they are held to be one utterance by opening and context alone */
} GsAlteration;

typedef struct
{
  const GsBatch *batch;
  GsStringSet *strings; /* normalized words */
  gboolean *content;    /* by word: whether it carries meaning */
  GArray *quotes;       /* of GsQuote, by article, then by place */
  GArray *alterations;  /* of GsAlteration */
} GsQuoteMatches;

/* finds what is altered; near-linear in the quotations of the batch */
GsQuoteMatches *gs_quote_matches_new (const GsBatch *batch);
void gs_quote_matches_free (GsQuoteMatches *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsQuoteMatches, gs_quote_matches_free)

const GsQuote *gs_quote_matches_get (const GsQuoteMatches *self, guint32 index);

/* where two quotations differ, and whether they are one utterance at all */
gboolean gs_quote_matches_align (const GsQuoteMatches *self, guint32 a, guint32 b,
                                 GsWordAlignment **alignment, GsAlteration *alteration);

G_END_DECLS
