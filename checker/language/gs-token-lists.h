/* SPDX-License-Identifier: MIT */
/*
 * The words that the tokenizer knows: prefixes, abbreviations, units, clitics, contractions.
 *
 * Letters compare without regard to case; lengths are bytes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gs_token_is_prefix (const char *text, guint length);       /* "non" of "non-stop" */
gboolean gs_token_is_abbreviation (const char *text, guint length); /* without its full stop */
gboolean gs_token_is_unit (const char *text, guint length);         /* "km" of "10km" */
gboolean gs_token_is_clitic (const char *text, guint length);       /* behind its apostrophe */

/* where two words written as one are cut ("gonna": 3), or 0 */
guint gs_token_find_contraction (const char *text, guint length);

G_END_DECLS
