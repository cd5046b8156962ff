/* SPDX-License-Identifier: MIT */
/*
 * Cues: what the lists of words in the packs say of a name's kind, before anything is learned.
 */
#pragma once

#include "assertion/gs-mention.h"
#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/**
 * GsKindCues: how strongly the words in or around a name speak for each kind
 */
typedef struct
{
  gint16 scores[GS_N_MENTION_KINDS];
} GsKindCues;

/* the words of the name by the lists alone */
void gs_kind_cues_read_words (GsKindCues *self, const GsRules *rules, const GsMention *mention);

/* the name: its words, its shape, the dictionary; @lexicon (nullable) */
void gs_kind_cues_read_name (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                             const GsMention *mention);

/* the words around it; @head: the token of the name whose head lies outside */
void gs_kind_cues_read_around (GsKindCues *self, const GsRules *rules, const GsLexicon *lexicon,
                               const GsSentence *sentence, const GsMention *mention, guint32 head);

/* whether the text says that the name is short for what nobody is called: "gross domestic product
 * (GDP)"; @lexicon (nullable) */
gboolean gs_kind_is_short_for_noun (const GsLexicon *lexicon, const GsSentence *sentence,
                                    const GsMention *mention);

G_END_DECLS
