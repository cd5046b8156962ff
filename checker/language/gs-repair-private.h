/* SPDX-License-Identifier: MIT */
/* A tree under repair, and the repairs. Each looks at one place and leaves a tree. */
#pragma once

#include "language/gs-repair.h"

G_BEGIN_DECLS

/* something ----s, somebody ----s */
#define GS_FRAMES_WITHOUT_OBJECT (G_GUINT64_CONSTANT (1) << 1 | G_GUINT64_CONSTANT (1) << 2)
#define GS_FRAME_THAT_CLAUSE     26 /* WordNet: somebody ----s that CLAUSE */
#define GS_FRAME_TO_INFINITIVE   28 /* somebody ----s to INFINITIVE */
#define GS_FRAME_IT_THAT         29 /* it ----s that CLAUSE */

typedef struct
{
  const GsLexicon *lexicon;
  const GsSentence *sentence;
  guint32 *heads;
  guint8 *relations;
} GsRepair;

/* -- looking at the tree; GS_TOKEN_ROOT where there is none -- */

guint32 gs_repair_find_child (const GsRepair *self, guint32 head, GsRelation relation);
guint32 gs_repair_find_subject (const GsRepair *self, guint32 head);
gboolean gs_repair_has_subject (const GsRepair *self, guint32 head);
gboolean gs_repair_is_finite (const GsRepair *self, guint32 verb);
gboolean gs_repair_is_under (const GsRepair *self, guint32 token, guint32 ancestor);
gboolean gs_repair_is_led (const GsRepair *self, guint32 from, guint32 clause);

/* moves a subtree; FALSE if that would make a cycle */
gboolean gs_repair_attach (GsRepair *self, guint32 token, guint32 head, GsRelation relation);

/* -- clauses -- */

void gs_repair_complement (GsRepair *self, guint32 verb);
void gs_repair_bare_verb (GsRepair *self, guint32 verb);
void gs_repair_that_clause (GsRepair *self, guint32 that);
void gs_repair_told_infinitive (GsRepair *self, guint32 verb);
void gs_repair_cleft (GsRepair *self, guint32 clause);

/* -- roots -- */

void gs_repair_source_root (GsRepair *self);

/* -- subjects -- */

guint32 gs_repair_find_according (const GsRepair *self, guint32 from);
void gs_repair_according (GsRepair *self, guint32 to);
void gs_repair_voice (GsRepair *self, guint32 verb);
void gs_repair_lost_subject (GsRepair *self, guint32 verb);

/* -- adjectives -- */

void gs_repair_noun_tag (GsRepair *self, guint32 token);
void gs_repair_adjective_gerund (GsRepair *self, guint32 token);

/* -- verbs -- */

void gs_repair_verb_tag (GsRepair *self, guint32 token);
void gs_repair_adjective_tag (GsRepair *self, guint32 token);
void gs_repair_past_root (GsRepair *self, guint32 token);
void gs_repair_participle_root (GsRepair *self, guint32 token);
void gs_repair_noun_root (GsRepair *self, guint32 token);

G_END_DECLS
