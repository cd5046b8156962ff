/* SPDX-License-Identifier: MIT */
/*
 * Negation by words alone, where no tree is asked: "no", "never", "wasn't".
 */
#pragma once

#include <glib.h>

#include "article/gs-text-scan.h"

G_BEGIN_DECLS

/* whether a word of a sentence negates what follows it */
gboolean gs_word_is_negation (GsWord word);

G_END_DECLS
