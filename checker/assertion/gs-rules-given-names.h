/* SPDX-License-Identifier: MIT */
/*
 * Given names: what a person is called by, and whether "he" or "she" can mean who bears it.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/* 'm' or 'f' for a name of men or women, 'b' for one of both, 0 if the word is no given name */
char gs_rules_find_given_name (const GsRules *self, const char *word, gsize length);

G_END_DECLS
