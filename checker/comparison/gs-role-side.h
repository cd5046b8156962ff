/* SPDX-License-Identifier: MIT */
/*
 * Roles as evidence: who holds them, where they stand, and the side of a finding that they are on.
 */
#pragma once

#include "assertion/gs-mention.h"
#include "assertion/gs-role.h"
#include "comparison/gs-batch.h"
#include "comparison/gs-report.h"

G_BEGIN_DECLS

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
} GsRoleComparison;

/* the extraction of an article, NULL if there is none */
const GsExtraction *gs_role_extraction (const GsRoleComparison *comparison, guint32 article);
const GsMention *gs_role_holder (const GsExtraction *extraction, const GsRole *role);

/* what the title means, for the normalized value */
const char *gs_role_get_group (const GsRole *role);

/* adds the words of a role to the side of a value, a few an article */
void gs_finding_add_role (GsFinding *finding, const GsExtraction *extraction, guint32 article,
                          const GsRole *role, const char *value);

/* words of status that the table of offices refutes: role-conflict findings are added */
void gs_compare_status (const GsRoleComparison *comparison);

G_END_DECLS
