/* SPDX-License-Identifier: MIT */
/* Which numbers are no quantities, and which bare numbers are ages and magnitudes. */
#pragma once

#include "assertion/gs-numeral.h"
#include "assertion/gs-rules.h"
#include "assertion/gs-unit.h"

G_BEGIN_DECLS

/* part of a name: route, flight, model, house, list item, telephone, version */
gboolean gs_quantity_is_name (const GsRules *rules, const GArray *pieces, guint32 index,
                              const GsNumeral *numeral);

/* the first half of a result: "9-3", "won 4 to 2" */
gboolean gs_quantity_is_score (const GArray *pieces, guint32 index, const GsNumeral *numeral);

/* a year: four digits without a unit that count nothing */
gboolean gs_quantity_is_year (const GArray *pieces, guint32 index, const GsNumeral *numeral,
                              GsDimension dimension);

/* bare numbers between @first and @end */
gboolean gs_quantity_is_bare_age (const GArray *pieces, guint32 first, guint32 end);
gboolean gs_quantity_is_magnitude (const GArray *pieces, guint32 first, guint32 end);

G_END_DECLS
