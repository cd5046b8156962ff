/* SPDX-License-Identifier: MIT */
/*
 * Quotations: what stands between quotation marks, word for word.
 *
 * A quotation keeps its exact span (marks excluded) and its words in a normal form in which case,
 * typography, contractions, bleeps and small numbers make no difference: what is left can only
 * differ if the wording differs.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "base/gs-span.h"

G_BEGIN_DECLS

/**
 * GsQuotedWord: one word of a quotation
 */
typedef struct
{
  const char *text; /* normalized, interned in the extraction; %NULL for an ellipsis or a bracketed
                       repair: it stands for any words */
  GsSpan span;      /* bytes of the article's text */
} GsQuotedWord;

typedef struct
{
  GsSpan span;      /* the words, without the marks */
  guint32 sentence; /* index of the sentence it begins in */
  guint32 n_words;  /* entries of words */
  GsQuotedWord *words;
  gboolean headline; /* whether it stands in a headline */
  gboolean closed;   /* whether a closing mark was found; else it runs to the block's end */
} GsQuotation;

void gs_quotations_extract (GsExtraction *extraction);

/* the normal form of a stretch of text; lent by the extraction */
GsQuotedWord *gs_quotation_normalize (GsExtraction *extraction, GsSpan span, guint32 *n_words);

G_END_DECLS
