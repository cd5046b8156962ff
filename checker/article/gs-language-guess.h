/* SPDX-License-Identifier: MIT */
/* Which language a text is in, by the letter groups that libexttextcat knows of many. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* the code of the likeliest language, such as "de", if it is surely not English; NULL if it may be,
 * if the text is too short, or if nothing fits. Static; any thread. */
const char *gs_language_guess (const char *text, gsize length);

/* likewise of a text as short as a sentence, which is often wrong: only where something else speaks
 * for the answer */
const char *gs_language_guess_short (const char *text, gsize length);

/* the English name of a code or tag ("de", "pt-BR"); NULL if it is none of the commoner ones */
const char *gs_language_get_name (const char *code);

G_END_DECLS
