/* SPDX-License-Identifier: MIT */
/* Articles that their publisher took back: what they say they say no more. */
#pragma once

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* takes canceled and withheld articles out of the batch, with all older versions of them, and says
 * so among what was not compared; call before stories are made */
void gs_withdrawn_set_apart (const GsBatch *batch, GsReport *report);

G_END_DECLS
