/* SPDX-License-Identifier: MIT */
/*
 * A claim: a row of the claim table, one thing of which several articles speak.
 *
 * A claim has a cell for each thing an article says of it; an article without a cell is silent,
 * which is no disagreement. The comparison gives title, slot, cells and why they belong together;
 * gs_report_finish () sorts the cells, counts voices, derives the verdict and names the finding.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-finding.h"

G_BEGIN_DECLS

/**
 * GsStance: what a source does with a claim
 */
typedef enum
{
  GS_STANCE_SILENT,   /* says nothing about it: never the stance of a cell */
  GS_STANCE_AGREES,   /* gives the value most independent sources give */
  GS_STANCE_NARROWER, /* more exact, compatible */
  GS_STANCE_WIDER,    /* less exact, compatible */
  GS_STANCE_CHANGED,  /* a later state */
  GS_STANCE_DIFFERS,  /* excludes the majority's value */
} GsStance;

#define GS_N_STANCES (GS_STANCE_DIFFERS + 1)

/**
 * GsClaimVerdict: what the cells of a claim come to, in the order of the claim table
 */
typedef enum
{
  GS_CLAIM_DISPUTED, /* a cell differs */
  GS_CLAIM_CHANGED,  /* none differs, one gives a later state */
  GS_CLAIM_AGREED,   /* at least two independent voices give compatible values */
  GS_CLAIM_SINGLE,   /* one voice only */
} GsClaimVerdict;

#define GS_N_CLAIM_VERDICTS (GS_CLAIM_SINGLE + 1)

/**
 * GsClaimCell: what one article says about a claim
 */
typedef struct
{
  guint32 article; /* index into the report's articles */
  GsStance stance;
  char *value; /* as printed: "$420 million" */
  GsEvidence evidence;
} GsClaimCell;

typedef struct
{
  char *title;   /* what is claimed, without the value: "Price of the Halden Bridge" */
  char *slot;    /* which part the values fill: "amount", "place", "quotation", ... */
  char *fact;    /* (nullable): what the values are of, as in GsFinding: links the two */
  char *why;     /* (nullable): why the cells were aligned, a line a step */
  GArray *cells; /* of GsClaimCell, values owned; by article, then by place */
  char *doubt; /* (nullable): fingerprint of a finding that sets words of the claim against others;
                  set when finished */
  char *finding;    /* (nullable): fingerprint of the worst finding about it; set when finished */
  guint32 story;    /* index into stories, or GS_STORY_SEVERAL; set when finished */
  guint32 n_voices; /* independent groups that give the majority's value; set when finished */
  GsClaimVerdict verdict; /* set when finished */
} GsReportClaim;

GsReportClaim *gs_report_claim_new (const char *title, const char *slot);
void gs_report_claim_free (GsReportClaim *self);

/* building */
GsClaimCell *gs_report_claim_add_cell (GsReportClaim *self, guint32 article, GsStance stance,
                                       const char *value, GsSpan span, GsSpan sentence);

/* reading */
const char *gs_report_claim_get_value (const GsReportClaim *self);
guint gs_report_claim_count_articles (const GsReportClaim *self);

const char *gs_stance_to_string (GsStance stance);
const char *gs_claim_verdict_to_string (GsClaimVerdict verdict);

G_END_DECLS
