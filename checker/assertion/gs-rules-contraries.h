/* SPDX-License-Identifier: MIT */
/*
 * Contraries: words that cannot both be said of the same parties in the same matter: "support" and
 * "combat", "receive" and "decline", "easily" and "a challenge".
 *
 * Wider than the opposites of gs-rules-words.h, which are ends of one predicate: these hold only
 * where all else that two sentences say is one.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

typedef struct
{
  const char *rule; /* id: words of one rule and of the two sides are contraries */
  const char *text; /* as the pack writes it */
  gboolean other;   /* of the second side */
  gboolean tight;   /* the words of a side mean one, or the sides follow each other in time: who has
                     * a word of the one side says that, whatever else */
} GsContraryWord;

/* what the packs say of a lemma or a few words; lent */
const GsContraryWord *gs_rules_find_contrary_words (const GsRules *self, const char *text,
                                                    gsize length, guint *n_words);

G_END_DECLS
