/* SPDX-License-Identifier: MIT */
/*
 * Placings: what a sentence says of where something lies.
 *
 * Three sayings can be compared across articles: distance and direction from a named place ("55 km
 * south of Bireun"), the wider place a place lies in ("Plymouth, Devon"), and whether an event
 * happened on land or at sea ("struck inland", "struck off the coast").
 */
#pragma once

#include "assertion/gs-mention.h"
#include "assertion/gs-surroundings.h"

G_BEGIN_DECLS

typedef enum
{
  GS_PLACING_BEARING, /* so far and in which direction from the anchor */
  GS_PLACING_INSIDE,  /* the anchor lies in the wider place */
  GS_PLACING_GROUND,  /* on land or at sea */
} GsPlacingKind;

typedef struct
{
  GsPlacingKind kind;
  GsSpan evidence; /* the decisive words */
  GsSurroundings around;
  double distance;  /* GS_PLACING_BEARING: metres from the anchor */
  gint16 bearing;   /* GS_PLACING_BEARING: degrees from north, clockwise */
  guint at_sea : 1; /* GS_PLACING_GROUND */
  guint dated : 1;  /* a past time stands in the sentence: it may be another event */
  guint32 anchor;   /* index of the mention from which is counted, or that lies somewhere */
  const GsRulesEntity *wider; /* GS_PLACING_INSIDE: what it lies in */
} GsPlacing;

/* finds the placings of a sentence among the mentions from @first_mention and the amounts from
 * @first_amount on; they stand in the sentence */
void gs_placings_extract (GsExtraction *extraction, const GsSentence *sentence, guint32 index,
                          guint first_mention, guint first_amount, guint first_moment);

/* "south", "east-northeast"; constant */
const char *gs_bearing_to_string (gint16 bearing);

G_END_DECLS
