/* SPDX-License-Identifier: MIT */
/* Claims in words: titles, values, and the words that hold their statements together. */
#pragma once

#include "comparison/gs-claim.h"

G_BEGIN_DECLS

/* a sentence of so many bytes is told whole */
#define GS_CLAIM_MAX_SENTENCE 160

/* an article's words on one line, cut at a word; to be freed */
char *gs_statement_dup_text (const GsExtraction *extraction, GsSpan span);

/* the words a statement is told with: its clause, or its sentence; to be freed */
char *gs_statement_dup_clause (const GsStatements *statements, const GArray *members,
                               guint32 index);

/* whether several statements (of guint32) tell the same, as @teller has it */
gboolean gs_statements_is_supported (const GsStatements *statements, const GArray *members,
                                     guint32 teller);

/* of several statements (of guint32) the one whose words tell their claim best */
guint32 gs_statements_find_teller (const GsBatch *batch, const GsStatements *statements,
                                   const GArray *members);

/* what the two closest members share, weightiest first; to be freed */
char *gs_claim_dup_words (const GsStatements *statements, const GsClaim *claim,
                          const char *separator);

G_END_DECLS
