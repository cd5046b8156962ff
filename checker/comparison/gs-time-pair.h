/* SPDX-License-Identifier: MIT */
/*
 * Two times in two articles: whether they are of the same event, and whether they agree.
 *
 * An event is told by its verb ("struck", "the sinking"); days, months, weekdays and clock times
 * are compared as far as both give them, so that vague agrees with precise. Times of saying are
 * never compared, nor are times that only relate to the day of writing while that day is unknown.
 */
#pragma once

#include "assertion/gs-moment.h"
#include "comparison/gs-closeness.h"

G_BEGIN_DECLS

typedef enum
{
  GS_TIME_SLOT_DAY,   /* day, month, weekday */
  GS_TIME_SLOT_LIMIT, /* until, before: the last day */
  GS_TIME_SLOT_CLOCK, /* time of day */
  GS_TIME_SLOT_STEP,  /* days from what was told before: the next day */
} GsTimeSlot;

typedef struct
{
  guint32 article;        /* index into the batch */
  const GsMoment *moment; /* lent */
  const GsExtraction *extraction;
  guint32 story;           /* of the article */
  guint32 event;           /* id of the event's word in GsCloseness */
  GsTimeSlot slot;         /* */
  guint32 participants[2]; /* ids of subject and object, 0 if none; pronouns are none */
  guint32 written[2];      /* the same as written, without synonyms */
  GsVicinity around;       /* */
  gboolean tied;           /* the event is known by its verb and what that befalls */
  gboolean wider;          /* the event is told by a wider word here: killed, of who was shot */
} GsTimeUse;

GsTimeSlot gs_moment_get_slot (const GsMoment *moment);

/* fills event's vicinity and participants of @self, whose moment and extraction are set */
void gs_time_use_read (GsTimeUse *self, GsCloseness *closeness, GsArena *arena);

/* whether both times may hold at once; times that say nothing of each other may */
gboolean gs_time_uses_agree (const GsTimeUse *a, const GsTimeUse *b);

/* whether one clock time was taken for that of the other zone */
gboolean gs_clocks_are_confused (const GsTime *a, const GsTime *b);

/* whether both are of one event, by themselves; @score: (out): likeness beyond what is demanded */
gboolean gs_time_uses_match (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b,
                             double *score);

G_END_DECLS
