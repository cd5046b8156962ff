/* SPDX-License-Identifier: MIT */
/*
 * Names that are known beforehand. Those of several words are read as one word, so that "the Bank
 * of America unit" or "Nvidia H20 sales" cannot come apart in a tree; those of one word are known
 * where a headline opens with them.
 *
 * The table is handed to the analyser by whoever knows names; it never changes once made, and any
 * number of threads may look names up. Case does not count, but a name begins with a capital or a
 * digit where it stands, and so does each of its words that the table writes so.
 */
#pragma once

#include "language/gs-word.h"

G_BEGIN_DECLS

typedef struct _GsNameTable GsNameTable;

/* @names: n_names texts, in any order and more than once; an article at the beginning is left out.
 * Never NULL. */
GsNameTable *gs_name_table_new (const char *const *names, guint n_names);
void gs_name_table_free (GsNameTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsNameTable, gs_name_table_free)

guint gs_name_table_get_size (const GsNameTable *self); /* names of several tokens */

/* marks in @sizes, n_tokens elements, how many tokens the longest name has that begins at each, 0
 * for none; names do not overlap. Returns how many names there are. */
guint gs_name_table_find (const GsNameTable *self, const GsWord *words, const char *const *forms,
                          guint n_tokens, guint8 *sizes);

/* whether a token is a name of one token: "Fed" */
gboolean gs_name_table_has_word (const GsNameTable *self, const GsWord *word, const char *form);

G_END_DECLS
