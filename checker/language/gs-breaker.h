/* SPDX-License-Identifier: MIT */
/* Says where sentences end. */
#pragma once

#include "language/gs-tokenizer.h"

G_BEGIN_DECLS

/* marks the tokens from @first on that end a sentence; the last one always does */
void gs_breaker_run (const char *text, GArray *tokens, guint first);

G_END_DECLS
