/* SPDX-License-Identifier: MIT */
/*
 * Telling: whose words stand for several articles' claim.
 *
 * An agreement is told in one article's words; a line must not say more than the others do, and who
 * only has a name in common with it does not tell it.
 */
#pragma once

#include "comparison/gs-claim.h"

G_BEGIN_DECLS

/* the weight of a word of a line that several are said to tell */
double gs_telling_weigh (const GsStatements *statements, guint32 word);

/* whether a statement's sentence has a word, or what stands for it */
gboolean gs_telling_has_word (const GsStatements *statements, guint32 index, guint32 word);

/* whether words have a figure that no other member has */
gboolean gs_telling_has_own_figure (const GsStatements *statements, const GArray *members,
                                    guint32 member, const GsWordIds *told);

/* how many of the other articles say what @teller says */
guint gs_telling_count (const GsBatch *batch, const GsStatements *statements, const GArray *members,
                        guint32 teller);

/* takes out the statements that do not say what @teller says; how many articles are left */
guint gs_telling_keep (const GsBatch *batch, const GsStatements *statements, GArray *members,
                       guint32 teller);

G_END_DECLS
