/* SPDX-License-Identifier: MIT */
/*
 * What the classes of words are called in the packs.
 */
#pragma once

#include "assertion/gs-rules-words.h"

G_BEGIN_DECLS

gboolean gs_rules_word_class_from_string (const char *name, GsRulesWordClass *class);

G_END_DECLS
