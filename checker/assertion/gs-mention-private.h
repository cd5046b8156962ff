/* SPDX-License-Identifier: MIT */
/* What the files share that find names in a sentence. */
#pragma once

#include "assertion/gs-mention.h"
#include "assertion/gs-name-chunk.h"

G_BEGIN_DECLS

/* a member's name of this length is no road and no form */
#define GS_LONG_PRODUCT 8

/**
 * GsNaming: what is at hand while the names of a sentence are read
 */
typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  const GsLexicon *lexicon;
  const GsSentence *sentence;
  guint32 index;
  const char *text;
  GArray *chunks; /* of GsNameChunk */
} GsNaming;

/* the @i-th chunk of the sentence; lent */
const GsNameChunk *gs_naming_chunk (const GsNaming *naming, guint i);

/* the bytes of the chunks from @first to @last */
GsSpan gs_naming_span (const GsNaming *naming, guint first, guint last);

/* adds the chunks from @first to @last as one mention, with what the catalogue knows of it;
 * @title (nullable): the title before it */
void gs_naming_add (const GsNaming *naming, guint first, guint last, const GsRulesTitle *title);

G_END_DECLS
