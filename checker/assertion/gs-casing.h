/* SPDX-License-Identifier: MIT */
/*
 * How an article itself writes its words: what tells a name from a word at the start of a sentence
 * or in a title-cased headline.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

/**
 * GsCasing: counts for one folded word
 */
typedef struct
{
  guint32 lower;   /* times written in lower case */
  guint32 capital; /* times written with a capital where position does not ask for one */
} GsCasing;

gboolean gs_form_is_capital_char (const char *form);

/* whether a token's form begins with a capital */
static inline gboolean
gs_form_is_capital (const char *form)
{
  return (guchar) *form < 0x80 ? g_ascii_isupper (*form) : gs_form_is_capital_char (form);
}

/* whether most words of the sentence have capitals, so that a capital proves nothing */
gboolean gs_casing_is_title_cased (const GsSentence *sentence);

/* counts a sentence's words; sentences that are title-cased count for nothing */
void gs_casing_count (GsExtraction *extraction, const GsSentence *sentence);

/* what is known of a folded word; both counts 0 if it was never met */
GsCasing gs_casing_get (const GsExtraction *extraction, const char *folded);

G_END_DECLS
