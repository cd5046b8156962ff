/* SPDX-License-Identifier: MIT */
/* The one table of finding kinds: stable id, default severity, explanation to a person. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsSeverity:
 * @GS_SEVERITY_INFO: worth knowing, nothing to correct (agreement, a change over time)
 * @GS_SEVERITY_NOTE: a small difference an editor may want to even out
 * @GS_SEVERITY_WARNING: a difference that should be looked at before printing
 * @GS_SEVERITY_ERROR: a contradiction that must not be printed as it stands
 *
 * Ordered: a higher value is worse.
 */
typedef enum
{
  GS_SEVERITY_INFO,
  GS_SEVERITY_NOTE,
  GS_SEVERITY_WARNING,
  GS_SEVERITY_ERROR,
} GsSeverity;

#define GS_N_SEVERITIES (GS_SEVERITY_ERROR + 1)

typedef enum
{
  GS_FINDING_ROLE_CONFLICT,
  GS_FINDING_NAME_MISMATCH,
  GS_FINDING_PRODUCT_MISMATCH,
  GS_FINDING_OUTCOME_CONFLICT,
  GS_FINDING_POLARITY_CONFLICT,
  GS_FINDING_QUANTITY_CONFLICT,
  GS_FINDING_DATE_CONFLICT,
  GS_FINDING_PLACE_CONFLICT,
  GS_FINDING_PARTICIPANT_CONFLICT,
  GS_FINDING_QUOTE_ALTERED,
  GS_FINDING_CERTAINTY_GAP,
  GS_FINDING_SINGLE_ORIGIN,
  GS_FINDING_CHANGED,
  GS_FINDING_REVISED,
  GS_FINDING_AGREEMENT,
  GS_FINDING_SOURCE_UNREADABLE,
  GS_FINDING_LANGUAGE_UNSUPPORTED,
} GsFindingKind;

#define GS_N_FINDING_KINDS (GS_FINDING_LANGUAGE_UNSUPPORTED + 1)

/**
 * GsFindingKindInfo: one row of the table; all strings are constant
 */
typedef struct
{
  const char *id;          /* stable, kebab-case: "role-conflict" */
  const char *name;        /* as a heading: "Conflicting roles" */
  const char *explanation; /* a sentence or two: what it means, what to do */
  GsSeverity severity;     /* the default, before overrides */
  gboolean contradiction;  /* whether the sides cannot both be right */
} GsFindingKindInfo;

const GsFindingKindInfo *gs_finding_kind_get_info (GsFindingKind kind);
const char *gs_finding_kind_to_string (GsFindingKind kind);
gboolean gs_finding_kind_from_string (const char *id, GsFindingKind *kind);

const char *gs_severity_to_string (GsSeverity severity);
gboolean gs_severity_from_string (const char *name, GsSeverity *severity);

G_END_DECLS
