/* SPDX-License-Identifier: MIT */
/*
 * Dependence: which articles count as one voice, and by what sign.
 *
 * Groups are joined pair by pair; a group's sign is the strongest of its pairs.
 */
#pragma once

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsDependenceSign: why two articles are one voice, in rising strength
 */
typedef enum
{
  GS_DEPENDENCE_NONE,
  GS_DEPENDENCE_VERSION, /* they are versions of one article */
  GS_DEPENDENCE_ORDER,   /* they tell the same claims in the same order */
  GS_DEPENDENCE_ERRORS,  /* they make the same rare slips */
  GS_DEPENDENCE_ORIGIN,  /* they name the same origin */
  GS_DEPENDENCE_TEXT,    /* they share much of their wording */
} GsDependenceSign;

#define GS_N_DEPENDENCE_SIGNS (GS_DEPENDENCE_TEXT + 1)

typedef struct
{
  guint32 n_articles;
  guint32 *parents; /* a union-find forest; private */
  guint8 *signs;    /* of GsDependenceSign: the strongest an article was joined by */
} GsDependence;

/* life cycle */
GsDependence *gs_dependence_new (guint32 n_articles);
void gs_dependence_free (GsDependence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsDependence, gs_dependence_free)

/* the group of an article, named by its first article */
guint32 gs_dependence_get_group (const GsDependence *self, guint32 article);
void gs_dependence_join (GsDependence *self, guint32 a, guint32 b, GsDependenceSign sign);

/* "same text", "same origin", "same errors", "same order of claims", "same article" */
const char *gs_dependence_sign_to_string (GsDependenceSign sign);

/* ---- the signs that are seen in the texts, a file each ---- */

/* articles that share much of their wording */
void gs_dependence_join_copies (GsDependence *self, const GsBatch *batch);

/* articles that tell the batch's claims in one order */
void gs_dependence_join_by_order (GsDependence *self, const GsBatch *batch);

/* articles on the side that looks wrong in at least two findings about names */
void gs_dependence_join_by_errors (GsDependence *self, const GsReport *report);

G_END_DECLS
