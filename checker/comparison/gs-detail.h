/* SPDX-License-Identifier: MIT */
/*
 * Details: what a statement says of an event that can only be one of several: a helicopter or a
 * plane, in Hamburg or in Munich, inside or outside the town hall, bought by this firm or that.
 *
 * Two details of one topic and of two values exclude each other; what may contain the other, or may
 * mean it, is no detail of another value: "vehicle" and "car" are of one topic in no list.
 */
#pragma once

#include "assertion/gs-rules-places.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"

G_BEGIN_DECLS

typedef enum
{
  GS_DETAIL_KIND,   /* a word of a list whose members exclude each other */
  GS_DETAIL_SIDE,   /* inside or outside something */
  GS_DETAIL_PLACE,  /* a place of the catalogue, or a street */
  GS_DETAIL_PARTY,  /* by name who did it, where only one can have */
  GS_DETAIL_PEOPLE, /* of what country, by its people's name: Danish */
} GsDetailKind;

#define GS_N_DETAIL_KINDS (GS_DETAIL_PEOPLE + 1)

typedef struct
{
  GsDetailKind kind;
  guint32 statement; /* index into the statements */
  GsSlot slot;
  GsSpan span;                  /* the decisive words */
  const char *topic;            /* the list's id, what it is inside of, "place" or "party"; lent */
  const char *value;            /* what stands for all that mean the same; lent */
  const GsMention *mention;     /* GS_DETAIL_PLACE: where; lent */
  const GsRulesEntity *wider;   /* GS_DETAIL_PLACE: in what a place lies that has no entry; lent */
  const GsEntity *entity;       /* GS_DETAIL_PARTY: who; lent */
  GsRulesWordClass class;       /* GS_DETAIL_KIND: of the list */
  const char *noun;             /* GS_DETAIL_KIND: the word of the list; lent */
  const GsRulesEntity *country; /* GS_DETAIL_PEOPLE: lent */
} GsDetail;

/* appends the details of a statement */
void gs_details_read (GArray *details, const GsBatch *batch, guint32 statement);

/* reads what a noun is of the kinds that exclude each other; FALSE if no list has it */
gboolean gs_detail_read_kind (GsDetail *detail, const GsRules *rules, GsRulesWordClass class,
                              const char *before, const char *head);

/* "Mill Street": the name of a street */
gboolean gs_mention_is_street (const GsBatch *batch, const GsMention *mention);

/* whether two details cannot both hold of one event */
gboolean gs_details_exclude (const GsBatch *batch, const GsDetail *a, const GsDetail *b);

/* whether an article speaks of the value of a detail, of whatever event */
gboolean gs_extraction_knows_detail (const GsBatch *batch, const GsExtraction *extraction,
                                     const GsDetail *detail);

G_END_DECLS
