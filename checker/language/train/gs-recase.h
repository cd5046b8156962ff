/* SPDX-License-Identifier: MIT */
/* Copies of a treebank's words in the capitals of headlines, for training and for scoring. */
#pragma once

#include "language/gs-conllu.h"
#include "language/gs-word.h"

G_BEGIN_DECLS

/* the form as a line in these capitals has it; to be freed */
char *gs_recase (const GsConlluToken *token, GsCase letters, gboolean first);

G_END_DECLS
