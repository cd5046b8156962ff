/* SPDX-License-Identifier: MIT */
/*
 * The kind of a name: person, organization, place, product, event or other.
 *
 * Weights learned from GUM's entity annotation (model/PROVENANCE.md) score each mention by its
 * words, by what the dictionary knows of them and by the words around; the scores of all mentions
 * of one thing are added before its kind is decided. What the catalogue of the rules knows weighs
 * more than anything learned.
 */
#pragma once

#include "assertion/gs-mention.h"

G_BEGIN_DECLS

/**
 * GsKindScores: how much speaks for each kind; hundredths of no unit, only compared
 */
typedef struct
{
  gint32 name[GS_N_MENTION_KINDS];   /* by the name itself: the same for each of its mentions */
  gint32 around[GS_N_MENTION_KINDS]; /* by the words around: summed over mentions */
  guint32 n_mentions;                /* that the sum is of */
} GsKindScores;

/* scores one mention; @lexicon (nullable) */
void gs_kind_scores_read (GsKindScores *self, const GsRules *rules, const GsLexicon *lexicon,
                          const GsSentence *sentence, const GsMention *mention);

/* adds the words around another mention of the same name */
void gs_kind_scores_add_around (GsKindScores *self, const GsKindScores *other);

/* adds all of another name for the same thing */
void gs_kind_scores_add (GsKindScores *self, const GsKindScores *other);

/* how much more the name counts beside the words around @n_mentions mentions, in hundredths. What
 * stands around one mention stands around the next, too: the sum proves less than it seems to. */
guint gs_kind_get_name_weight (guint32 n_mentions);

/* the kind that most speaks for */
GsMentionKind gs_kind_scores_decide (const GsKindScores *self);

G_END_DECLS
