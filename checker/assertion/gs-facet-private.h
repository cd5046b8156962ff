/* SPDX-License-Identifier: MIT */
/* What the files share that read facets. */
#pragma once

#include "assertion/gs-facet.h"
#include "assertion/gs-rules-words.h"

G_BEGIN_DECLS

/**
 * GsFacetReader: the sentence that is read
 */
typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  const GsSentence *sentence;
  guint32 index;
} GsFacetReader;

/* adds a facet; @key, @value and @noun (nullable) are copied; @noun as a constant of the rules */
void gs_facet_add (const GsFacetReader *self, GsFacetKind kind, GsSpan span, const char *key,
                   const char *value, const char *noun);

/* the word of a class that a token's lemma is, or NULL */
const GsRulesWord *gs_facet_find_word (const GsFacetReader *self, GsRulesWordClass class,
                                       gint64 token);

/* whether a word of a class stands at most @reach tokens from a token */
gboolean gs_facet_has_near (const GsFacetReader *self, GsRulesWordClass class, guint32 token,
                            guint before, guint after);

/* the token in which a byte of the text stands, or the next one; n_tokens behind the last */
guint32 gs_facet_find_token (const GsFacetReader *self, guint32 offset);

/* readers, a file each */
void gs_facets_read_numbers (const GsFacetReader *self);
void gs_facets_read_results (const GsFacetReader *self);
void gs_facets_read_works (const GsFacetReader *self);

G_END_DECLS
