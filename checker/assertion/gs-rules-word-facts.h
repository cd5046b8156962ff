/* SPDX-License-Identifier: MIT */
/*
 * What the packs know of one word, all at once.
 *
 * Most words of an article begin no name, title or phrase of any pack. The readers ask so here,
 * once a word, before they join words and look them up. Answers of short words are remembered for
 * each thread.
 */
#pragma once

#include "assertion/gs-rules.h"
#include "assertion/gs-rules-words.h"

G_BEGIN_DECLS

/**
 * GsRulesOpening: words (blanks and hyphens part words) of the longest form that begins with a
 * word, 0 if none does; none is longer than 255
 */
typedef struct
{
  guint8 names;
  guint8 products;
  guint8 titles;
  guint8 offices; /* titles of the table of offices; 255 also for what is not known */
} GsRulesOpening;

GsRulesOpening gs_rules_get_opening (const GsRules *self, const char *word, gsize length);

/* the classes up to this one are told of by GsRulesLemma */
#define GS_RULES_LAST_LEMMA_CLASS GS_RULES_WORD_MEDIUM
#define GS_RULES_LEMMA_CLASSES    0xfffu
#define GS_RULES_MAX_LEMMA_REACH  127

/**
 * GsRulesLemma: what a lemma is and begins; sets of classes have the bit 1 << class
 */
typedef struct
{
  guint32 reach : 7;     /* lemmas of the longest phrase of any class that begins with it */
  guint32 manner : 1;    /* a phrase of the class manner begins with it */
  guint32 openings : 12; /* classes of the phrases that begin with it */
  guint32 classes : 12;  /* classes of the lemma itself */
} GsRulesLemma;

/* whether gs_rules_find_product () finds something */
gboolean gs_rules_is_product (const GsRules *self, const char *text, gsize length);

GsRulesLemma gs_rules_get_lemma (const GsRules *self, const char *lemma, gsize length);

static inline gboolean
gs_rules_lemma_opens (GsRulesLemma self, GsRulesWordClass class)
{
  return (self.openings >> class & 1) != 0;
}

static inline gboolean
gs_rules_lemma_is (GsRulesLemma self, GsRulesWordClass class)
{
  return (self.classes >> class & 1) != 0;
}

G_END_DECLS
