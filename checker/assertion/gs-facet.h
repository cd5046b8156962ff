/* SPDX-License-Identifier: MIT */
/*
 * Facets: small exact details that name or describe one thing, and that two articles can only give
 * alike: a telephone number, the number of a flight, the year of a film, a score, a count of votes.
 *
 * They are no quantities: nothing is counted, nothing rounded. A facet is read from words and their
 * neighbours, whatever the tree says; what it is of is its key.
 */
#pragma once

#include "assertion/gs-surroundings.h"

G_BEGIN_DECLS

typedef enum
{
  GS_FACET_TELEPHONE, /* key: "telephone"; value: digits */
  GS_FACET_NUMBER,    /* key: what has the number: "flight"; value: digits and capitals */
  GS_FACET_YEAR,      /* key: the name of a work, folded; value: a year */
  GS_FACET_SCORE,     /* key: "score"; value: "3-1", the higher number first */
  GS_FACET_VOTE,      /* key: "vote"; value: "54-46", the higher number first */
} GsFacetKind;

#define GS_N_FACET_KINDS (GS_FACET_VOTE + 1)

typedef struct
{
  GsFacetKind kind;
  guint32 sentence;  /* index into the extraction's sentences */
  GsSpan span;       /* the decisive words */
  const char *key;   /* interned */
  const char *value; /* interned */
  const char *noun;  /* (nullable): of a year: the word for the work, if one stands by it: "film" */
  GsSurroundings around;
} GsFacet;

/* appends the facets of one sentence to the extraction's; its mentions must be there */
void gs_facets_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                        guint32 index);

const char *gs_facet_kind_to_string (GsFacetKind kind);

G_END_DECLS
