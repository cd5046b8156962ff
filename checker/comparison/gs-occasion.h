/* SPDX-License-Identifier: MIT */
/*
 * Which of several like occasions words speak of: the first or the second quarter, this attack or
 * an earlier one.
 */
#pragma once

#include "assertion/gs-extraction.h"
#include "assertion/gs-rules.h"
#include "base/gs-span.h"
#include "language/gs-lexicon.h"

G_BEGIN_DECLS

/* whether both sentences number what they are about, "the first leg" and "the second leg", and
 * none of the numbers is told by both */
gboolean gs_sentences_are_of_other_stages (const GsRules *rules, const GsExtraction *a,
                                           guint32 sentence_of_a, const GsExtraction *b,
                                           guint32 sentence_of_b);

/* whether @span of the sentence tells of "an earlier attack", "another crash", not of the one that
 * the story is about; @lexicon may be NULL */
gboolean gs_sentence_tells_other_event (const GsLexicon *lexicon, const GsExtraction *extraction,
                                        guint32 sentence, GsSpan span);

G_END_DECLS
