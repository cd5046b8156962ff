/* SPDX-License-Identifier: MIT */
/* What befell the persons that are counted: death, injury, disappearance, arrest. */
#pragma once

#include "assertion/gs-amount.h"
#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/* @span: the quantity; @number: its token; @topic: the noun counted, or GS_TOKEN_ROOT */
GsFate gs_fate_find (const GsRules *rules, const GsSentence *sentence, GsSpan span, guint32 number,
                     guint32 topic);

G_END_DECLS
