/* SPDX-License-Identifier: MIT */
/*
 * Times in context: what happened then.
 */
#pragma once

#include "assertion/gs-surroundings.h"
#include "assertion/gs-time.h"

G_BEGIN_DECLS

typedef struct
{
  GsTime time;
  GsSurroundings around;
  const char *phrase; /* (nullable): the verb with its particle: "step down", "check into" */
  const char *topic;  /* (nullable): lemma of the noun it qualifies: "the November 18 sinking" */
} GsMoment;

/* places all moments of the extraction on the calendar; called once, after the last sentence */
void gs_moments_resolve (GsExtraction *extraction);

G_END_DECLS
