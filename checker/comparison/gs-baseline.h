/* SPDX-License-Identifier: MIT */
/*
 * The baseline: findings a desk has looked at and lets stand, kept in a file between runs.
 *
 * A JSON file (reports/gainsay-baseline.schema.json): entries by fingerprint (gs-fingerprint.h),
 * each with a verdict, and, if somebody gave them, a reason, a name and a last day. The HTML report
 * makes the same file. An entry holds on its last day and not after it. What an entry says of its
 * finding beside the fingerprint (title, fact, values, sources) is for readers, and to tell an
 * entry that is stale, for its sources are in the batch and its finding is not, from one whose
 * sources were not given.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/**
 * GsVerdict: what was decided about a finding
 */
typedef enum
{
  GS_VERDICT_ACCEPTED, /* true, and let stand */
  GS_VERDICT_WRONG,    /* a false alarm */
  GS_VERDICT_TODO,     /* seen, not decided: the finding counts */
} GsVerdict;

#define GS_N_VERDICTS (GS_VERDICT_TODO + 1)

typedef struct
{
  char *fingerprint;
  GsFindingKind kind;
  GsVerdict verdict;
  char *title;    /* (nullable) */
  char *fact;     /* (nullable) */
  char **values;  /* normalized; may be empty */
  char **sources; /* names as gs_report_dup_source_name () gives them; empty: not known */
  char *reason;   /* (nullable) */
  char *who;      /* (nullable) */
  char *until;    /* (nullable): YYYY-MM-DD, the last day on which it holds */
} GsBaselineEntry;

typedef struct
{
  char *path;         /* as given */
  GPtrArray *entries; /* of GsBaselineEntry, owned; by kind and fingerprint once written */
  GHashTable *index;  /* of fingerprint to entry, borrowed */
} GsBaseline;

/**
 * GsBaselineNote: what a person adds to the entries of a run; each NULL leaves what is there
 */
typedef struct
{
  const char *reason;
  const char *who;
  const char *until;
} GsBaselineNote;

/* life cycle */
GsBaseline *gs_baseline_new (const char *path);
GsBaseline *gs_baseline_read (const char *path, GError **error);
gboolean gs_baseline_write (GsBaseline *self, GError **error);
void gs_baseline_free (GsBaseline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsBaseline, gs_baseline_free)

/* reading */
GsBaselineEntry *gs_baseline_find (const GsBaseline *self, const char *fingerprint);
gboolean gs_baseline_entry_is_over (const GsBaselineEntry *entry, const char *today);
const char *gs_verdict_to_string (GsVerdict verdict);
gboolean gs_verdict_from_string (const char *name, GsVerdict *verdict);

/* a run and its baseline; @today is YYYY-MM-DD */
char *gs_baseline_dup_today (void);
void gs_baseline_apply (const GsBaseline *self, GsReport *report, const char *today);
guint gs_baseline_add (GsBaseline *self, const GsReport *report, GsSeverity least,
                       const GsBaselineNote *note);
guint gs_baseline_prune (GsBaseline *self, const GsReport *report, gboolean all, const char *today);

/* an entry for gs-baseline-apply.c; takes ownership */
void gs_baseline_take_entry (GsBaseline *self, GsBaselineEntry *entry);
void gs_baseline_entry_free (GsBaselineEntry *entry);

G_END_DECLS
