/* SPDX-License-Identifier: MIT */
/* What is asserted of a sentence, for suites that compare it with what a reader says. */
#pragma once

#include "assertion/gs-assertion.h"
#include "language/gs-lexicon.h"

/* loads the rules and the model once; FALSE, and a failed assertion, if they do not load */
gboolean gs_test_load_assertions (void);

/* the rules and the lexicon that were loaded */
const GsRules *gs_test_get_rules (void);
const GsLexicon *gs_test_get_lexicon (void);

/* what a text asserts each line of which is a block of an article; to be freed */
GsExtraction *gs_test_extract (const char *text, GsBlockKind kind);

/* "sell - stated +1 union": predicate, polarity, certainty, direction, source; to be freed with
 * g_free () */
char *gs_test_describe_assertion (const GsExtraction *extraction, const GsAssertion *assertion);
