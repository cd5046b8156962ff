/* SPDX-License-Identifier: MIT */
/*
 * States: what sources say is the case with one named thing, and when.
 *
 * A state is a statement whose predicate has an outcome ("restrict", "spare") and whose theme is a
 * named thing. Its time is the one its sentence gives, or the day of publication where the sentence
 * gives none. A change ("eased the limits") tells of a state before and a state after.
 */
#pragma once

#include "assertion/gs-moment.h"
#include "comparison/gs-statement.h"

G_BEGIN_DECLS

/**
 * GsState: one statement as a state
 */
typedef struct
{
  guint32 statement; /* index into the statements */
  guint32 story;
  guint32 thing;     /* the canonical word of the thing */
  const char *class; /* of the predicate */
  gint8 direction;   /* 1 or -1 */
  gboolean fact;     /* told as a fact or as what is said to be one; else planned, possible */
  gboolean change;   /* it came about by a change: eased, lifted, reinstated */
  gboolean dated;    /* whether @when says anything */
  gboolean implied;  /* @when is the day of publication: the sentence gives no time */
  GsMoment when;     /* */
} GsState;

/* all states of the statements (of GsState), by story, class, thing, article, place; free with
 * g_array_unref () */
GArray *gs_states_new (const GsBatch *batch, const GsStatements *statements);

/* whether both were at one time, as far as is told: FALSE also where one has no time */
gboolean gs_states_meet (const GsState *a, const GsState *b);

/* whether the first was surely earlier */
gboolean gs_states_is_before (const GsState *a, const GsState *b);

G_END_DECLS
