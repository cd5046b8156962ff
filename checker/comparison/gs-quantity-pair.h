/* SPDX-License-Identifier: MIT */
/*
 * Two quantities in two articles: whether they are of the same thing, and whether they agree.
 *
 * A slot is what may be compared at all: "dead", "count pirate", "money revenue USD". Two values of
 * a slot that cannot both hold are a conflict only if the words around show that they are meant of
 * one thing; everything that speaks for two things is a reason to let them be.
 */
#pragma once

#include "assertion/gs-amount.h"
#include "comparison/gs-closeness.h"

G_BEGIN_DECLS

/* earthquakes of magnitudes farther apart are two */
#define GS_FAR_MAGNITUDE .35

/**
 * GsSlotUse: one amount as the comparison sees it
 */
typedef struct
{
  guint32 article;        /* index into the batch */
  const GsAmount *amount; /* lent */
  const GsExtraction *extraction;
  guint32 slot;      /* id of the slot's name in GsCloseness */
  guint32 story;     /* of the article */
  guint32 topic;     /* id of the topic word, 0 if none */
  gint16 year;       /* another time than the article's own, as GsAmount keeps it; 0: none */
  gboolean general;  /* the slot is one of many words: more likeness is demanded */
  gboolean summed;   /* the amount is a row of the article's added up, and none of its own */
  double low, high;  /* what the words allow, in base units; high may be HUGE_VAL */
  GsVicinity around; /* */
} GsSlotUse;

/* why two values are no conflict; the first that holds */
typedef enum
{
  GS_PAIR_CONFLICT,
  GS_PAIR_COMPATIBLE, /* bounds, rounding and conversion allow both */
  GS_PAIR_FAR,        /* a factor of six: other things are meant */
  GS_PAIR_OTHER_YEAR, /* a year stands in one sentence only */
  GS_PAIR_GIVES_BOTH, /* one of the articles gives the other's value too */
  GS_PAIR_ROW,        /* one of several numbers in a row, or one number of several kinds */
  GS_PAIR_MODIFIERS,  /* Somali pirates, Yemeni pirates */
  GS_PAIR_SCOPE,      /* people in the province, people across the continent */
  GS_PAIR_NAMES,      /* both name somebody or some place, and share no name */
  GS_PAIR_REMARK,     /* in parentheses: a conversion */
  GS_PAIR_OTHERS,     /* "12 others" against "12" */
  GS_PAIR_KINDS,      /* officers who marched, teachers who marched */
  GS_PAIR_PLAN,       /* what may or will be against what is */
  GS_PAIR_UNLIKE,     /* the words around do not show one thing */
} GsPairVerdict;

/* slots: the name of the slot an amount belongs to by its topic (0), by another word for it (1, 2)
 * or by what the people counted do (3); NULL if it is not comparable. To be freed. */
#define GS_MAX_SLOTS    4
#define GS_SLOT_UNNAMED 2 /* of a price: the slot of whatever is sold */
char *gs_amount_dup_slot (const GsRules *rules, const GsAmount *amount, guint which);

/* the event that lasts as long as the amount says; NULL if none does; lent */
const char *gs_amount_get_lasting (const GsAmount *amount);

/* whether passengers are counted of those on board: the crew comes on top */
gboolean gs_amount_is_aboard_in_part (const GsRules *rules, const GsAmount *amount);

/* whether a word is for something that happens: "the riots", "the violence" */
gboolean gs_word_is_happening (const GsLexicon *lexicon, const char *word);

/* whether two counts of people who do one thing may be of one kind of people */
gboolean gs_amounts_name_one_kind (const GsRules *rules, const GsAmount *a, const GsAmount *b);

/* the commonest word of those that news use for one thing: "vessel" for ship; else itself */
const char *gs_topic_get_common (const GsRules *rules, const char *lemma);

/* what bounds, rounding and vagueness allow */
void gs_quantity_get_range (const GsQuantity *quantity, double *low, double *high);
gboolean gs_quantities_exclude (const GsQuantity *a, const GsQuantity *b);
gboolean gs_slot_uses_agree (const GsSlotUse *a, const GsSlotUse *b);

/* whether nothing but their values tells the two apart: one may stand for the other when it is
 * asked what else an article gives */
gboolean gs_slot_uses_are_alike (const GsSlotUse *a, const GsSlotUse *b);

/* whether two values of one article may be taken for each other */
gboolean gs_slot_uses_are_rivals (const GsSlotUse *a, const GsSlotUse *b);

/* places: crowds in one place, things that lie apart, distances that the comparison of places sees
 */
gboolean gs_slot_uses_name_one_place (const GsBatch *batch, const GsSlotUse *a, const GsSlotUse *b);
gboolean gs_slot_uses_lie_apart (const GsRules *rules, const GsSlotUse *a, const GsSlotUse *b);
gboolean gs_slot_uses_are_placings (const GsSlotUse *a, const GsSlotUse *b);

/* whether two folded names of persons may be one's */
gboolean gs_names_are_one (const char *a, const char *b);

/* one amount of a row of parts, and of how many: "nine passengers and three soldiers died"; 0 if no
 * row begins there */
guint gs_amounts_add_parts (const GsExtraction *extraction, guint first, GsAmount *sum);

/* whether the kind that one names is a part of what the other counts */
gboolean gs_amounts_are_part_and_whole (const GsLexicon *lexicon, const GsAmount *a,
                                        const GsAmount *b);

/* whose they are, who does it, and of what place or part they are told */
gboolean gs_amounts_share_word (const GsAmount *a, const GsAmount *b);
gboolean gs_slot_uses_are_of_other_owners (const GsSlotUse *a, const GsSlotUse *b);
gboolean gs_slot_uses_are_of_two_persons (const GsBatch *batch, const GsSlotUse *a,
                                          const GsSlotUse *b);
gboolean gs_slot_uses_are_of_other_scopes (const GsLexicon *lexicon, const GsSlotUse *a,
                                           const GsSlotUse *b);
gboolean gs_slot_uses_are_of_other_doers (const GsCloseness *closeness, const GsSlotUse *a,
                                          const GsSlotUse *b);

/* why what two uses cover differs; GS_PAIR_CONFLICT if nothing says so */
GsPairVerdict gs_slot_uses_find_other_reach (const GsRules *rules, const GsSlotUse *a,
                                             const GsSlotUse *b);

/* the verdict on two uses of one slot by themselves, before the articles are asked; @score: (out):
 * how sure it is that one thing is meant, beyond what the slot demands (0: just enough) */
GsPairVerdict gs_slot_uses_judge (const GsCloseness *closeness, const GsSlotUse *a,
                                  const GsSlotUse *b, double *score);

G_END_DECLS
