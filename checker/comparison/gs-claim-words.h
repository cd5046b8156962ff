/* SPDX-License-Identifier: MIT */
/* Claims in words: titles, values, and the words that hold their statements together. */
#pragma once

#include "comparison/gs-claim.h"

G_BEGIN_DECLS

/* a sentence of so many bytes is told whole */
#define GS_CLAIM_MAX_SENTENCE 160

/* an article's words on one line, cut at a word; to be freed */
char *gs_statement_dup_text (const GsExtraction *extraction, GsSpan span);

/* the sentence a statement stands in if it is short, else the clause; to be freed */
char *gs_statement_dup_clause (const GsStatements *statements, guint32 index);

/* of several statements (of guint32) the one whose words tell their claim best */
guint32 gs_statements_find_teller (const GsStatements *statements, const GArray *members);

/* what the two closest members share, weightiest first; to be freed */
char *gs_claim_dup_words (const GsStatements *statements, const GsClaim *claim,
                          const char *separator);

G_END_DECLS
