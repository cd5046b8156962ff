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

/* what a governor makes of a word that depends on it */
GsStance gs_stance_of_relation (GsReading *reading, guint32 governor, guint32 token);

G_END_DECLS
