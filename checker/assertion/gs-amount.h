/* SPDX-License-Identifier: MIT */
/*
 * Quantities in context: what is counted or measured, and what happened to it.
 *
 * Twelve dead, twelve hurt and twelve arrested are three things: persons are counted apart by what
 * befell them. The topic is the noun the number is of: "23 pirates": pirate; "revenue fell to
 * $93bn": revenue; "a 10-metre dhow": dhow; an age's topic is the person's last name or the noun.
 */
#pragma once

#include "assertion/gs-quantity.h"
#include "assertion/gs-surroundings.h"

G_BEGIN_DECLS

#define GS_AMOUNT_MONTHS_AGO -1000

typedef enum
{
  GS_FATE_NONE,
  GS_FATE_DEAD,
  GS_FATE_INJURED,
  GS_FATE_MISSING,
  GS_FATE_ARRESTED,
} GsFate;

/**
 * GsMeasure: what a quantity measures beyond its noun
 */
typedef enum
{
  GS_MEASURE_TOPIC,      /* what the noun says */
  GS_MEASURE_POPULATION, /* how many live somewhere */
  GS_MEASURE_LASTING,    /* how long the verb's subject lasts */
  GS_MEASURE_SENTENCE,   /* how long somebody is sent to prison */
  GS_MEASURE_OFFSPRING,  /* how many children somebody has */
  GS_MEASURE_ONGOING,    /* how long a deliberation, strike or siege went on */
  GS_MEASURE_CROWD,      /* how many marched, gathered or watched */
  GS_MEASURE_DISTANCE,   /* how far from a place */
  GS_MEASURE_EXTENT,     /* how high, long, wide or deep a thing is */
  GS_MEASURE_CHANGE,     /* by what share a thing rose or fell */
  GS_MEASURE_PRICE,      /* what a thing is sold for */
  GS_MEASURE_ABOARD,     /* how many were on a ship, plane or train */
  GS_MEASURE_TIMES,      /* how often something was done to somebody */
} GsMeasure;

typedef struct
{
  GsQuantity quantity;
  GsSurroundings around;
  GsSpan evidence;   /* the decisive words with the topic, if it is near: "24 people", "Lee, 30" */
  GsSpan named;      /* the topic as written; empty if there is none */
  GsFate fate;       /* of persons */
  GsMeasure measure; /* */
  const char *deed;  /* (nullable): lemma of what those who are counted do */
  const char *topic; /* (nullable): lemma of what is counted or measured */
  const char *also[2];  /* (nullable): other words for it: "wife" and "feng" of "his wife Feng Li";
                         * what goes on, of GS_MEASURE_ONGOING; what a crowd does; the place of a
                         * distance, and what lies so far off; an extent's name, and what has it;
                         * what is sold, and its noun if it has a name; what was done so many times,
                         * and to whom; who was sentenced */
  const char *modifier; /* (nullable): lemma of the adjective or noun before it */
  const char *scope;    /* (nullable): lemma of the place that follows: "people in the province" */
  const char *period;   /* (nullable): lemma of the stretch it is of: "quarter", "career" */
  gint16 year; /* another time told of in the sentence (0: none): a year, below 0 years ago, below
                * GS_AMOUNT_MONTHS_AGO months ago */
  guint topic_is_name : 1; /* of a price: what is sold has a name */
  guint span_of : 1;     /* a stretch in which or after which: "in seven months", "after an hour" */
  guint coded : 1;       /* the first other word is a model: "AK-47" */
  guint attributive : 1; /* hyphenated before its noun: "two-week", "30-year-old" */
  guint joint : 1;       /* counts several kinds at once: "420 passengers and crew" */
  guint definite : 1;    /* the 23 pirates, those three men */
  guint superseded : 1;  /* the sentence says that another value took its place */
  guint wide : 1;        /* of everywhere: "worldwide", "across Europe" */
  guint remaining : 1;   /* what is left of more: "still", "the remaining 14" */
  guint awaited : 1;     /* what is expected, asked for or alleged */
  guint coordinated : 1; /* one of several numbers in a row: "12 Somalis and 11 Yemenis" */
} GsAmount;

/* appends the sentence's quantities to the extraction's amounts and its times to the moments */
void gs_quantities_extract (GsExtraction *extraction, const GsRules *rules,
                            const GsSentence *sentence, guint32 index);

/* names whom the ages and counts of a sentence are of that tells it with a pronoun; called once its
 * references are known */
void gs_amounts_refer (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                       guint32 index);

const char *gs_fate_to_string (GsFate fate);

G_END_DECLS
