/* SPDX-License-Identifier: MIT */
/*
 * Composing stances: between what a word stands under and what it adds itself.
 */
#pragma once

#include "assertion/gs-operator-words.h"
#include "assertion/gs-stance.h"

G_BEGIN_DECLS

/* the stance after one more effect; signs multiply, the weaker certainty stays */
GsStance gs_stance_apply (GsStance stance, GsEffect effect);

/* which manner of complement a token is, which part of speech a governor */
GsComplement gs_complement_of (const GsReading *reading, guint32 token);
GsWordKind gs_word_kind_of (const GsReading *reading, guint32 token);

/* what a governor makes of such a complement; FALSE if the packs do not know it */
gboolean gs_signature_find (const GsReading *reading, guint32 governor, GsComplement complement,
                            GsSignature *signature);

/* the same for governors that the packs do not know */
GsSignature gs_signature_guess (const GsReading *reading, guint32 governor,
                                GsComplement complement);

/* whether a word governs clauses at all */
gboolean gs_signature_rejects_claim (const GsReading *reading, guint32 governor, guint32 token);
gboolean gs_signature_is_denied_before (const GsReading *reading, guint32 noun);
gboolean gs_signature_find_any (const GsReading *reading, guint32 governor);
gboolean gs_signature_find_with_particle (const GsReading *reading, guint32 governor,
                                          const char *mark, GsSignature *signature);

/* what a governor makes of a word that depends on it */
GsStance gs_stance_of_relation (GsReading *reading, guint32 governor, guint32 token);

G_END_DECLS
