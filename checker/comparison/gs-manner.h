/* SPDX-License-Identifier: MIT */
/*
 * What happened to somebody or something, where only one of several ways or answers can be true.
 *
 * Ways of one fate are verbs that packs list ("shot", "stabbed"); answers to one question are verbs
 * or stand beside the verb that asks for them ("died of a stroke"). What is not told as a fact is
 * gathered for answers, too: an article that knows of an answer does not exclude it.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-batch.h"
#include "comparison/gs-assertion-pair.h"

G_BEGIN_DECLS

/**
 * GsManner: a statement that tells a way or an answer
 */
typedef struct
{
  guint32 statement;
  guint32 article;
  guint32 story;
  const char *fate;       /* id of the rule: what the ways are ways of, the question; lent */
  const char *way;        /* the word that stands for all equals: "shoot"; lent */
  GsSpan span;            /* the decisive words */
  GsSlot slot;            /* whom it happens to */
  gboolean pressed : 1;   /* somebody else made it happen: "was forced to resign" */
  gboolean is_answer : 1; /* to a question; else one of the ways of a fate */
  gboolean fact : 1;      /* told as a fact */
  gboolean is_said : 1;   /* a plea: an answer because somebody says it */
  gboolean by_verb : 1;   /* the verb tells the answer, nothing beside it does */
  gboolean implied : 1;   /* the way is the verb's, whatever answer stands beside it */
  gboolean is_doer : 1;   /* the way is the name of who did it */
  gboolean state : 1;     /* so it may, and what holds on is told without a day */
  gboolean sequence : 1;  /* one answer may follow another in time */
} GsManner;

/* what happened to whom; free with g_array_unref () */
GArray *gs_manners_new (const GsBatch *batch);
int gs_manners_compare_fates (const GsManner *a, const GsManner *b);

/* what a statement answers, gs-answer.c; for gs_manners_new () */
void gs_manners_answer (const GsBatch *batch, GsManner *manner, GArray *manners);

/* of whom or what it is told; lent */
GsSlotOf gs_manner_get_person (const GsBatch *batch, const GsManner *manner);
double gs_manner_count_people (const GsBatch *batch, GsSlotOf slot);
gboolean gs_manner_is_person_noun (const GsBatch *batch, const char *noun);

/* whether it is an answer to say this: "pleaded guilty" */
gboolean gs_assertion_is_said_answer (const GsRules *rules, GsAssertionOf self);

/* whether an article has the words of an answer anywhere */
gboolean gs_answers_stand_in (const GsRules *rules, const GsExtraction *extraction,
                              const char *rule, const char *value);

G_END_DECLS
