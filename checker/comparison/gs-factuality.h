/* SPDX-License-Identifier: MIT */
/* What sources make of a claim as far as agreement goes: a fact, a charge, a plan. */
#pragma once

#include "comparison/gs-claim.h"
#include "comparison/gs-statement.h"

G_BEGIN_DECLS

/**
 * GsFactuality: what a source makes of a claim, as far as agreement goes
 */
typedef enum
{
  GS_FACTUALITY_FACT,   /* it is so, or is said to be, or may be */
  GS_FACTUALITY_CHARGE, /* somebody is accused of it, whom others say to have done it */
  GS_FACTUALITY_OPEN,   /* it is to be */
  GS_FACTUALITY_NONE,   /* denied or asked */
} GsFactuality;

gboolean gs_claim_names_doer (const GsStatements *statements, const GsClaim *claim);
GsFactuality gs_member_get_factuality (const GsStatements *statements, guint32 member,
                                       gboolean doer);
GsFactuality gs_claim_find_common (const GsStatements *statements, const GsClaim *claim,
                                   gboolean doer);

G_END_DECLS
