/* SPDX-License-Identifier: MIT */
/*
 * What event a time is of: the word that stands for it, the same in all articles.
 *
 * "struck on Monday" is of the verb, "the November 18 sinking" of the verb that the noun is of,
 * "the hearing is set for Monday" of the hearing, "the trial begins on Monday" of the start of the
 * trial. Times of saying are of no event. Which verbs mean the same, and which hold, plan, begin or
 * end an event, the packs of events say.
 */
#pragma once

#include "assertion/gs-moment.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

char *gs_moment_dup_event (const GsMoment *moment, const GsExtraction *extraction,
                           const GsRules *rules, const GsLexicon *lexicon);
gboolean gs_moment_is_tied (const GsMoment *moment, const GsRules *rules);
gboolean gs_moment_is_custody (const GsMoment *moment);
const char *gs_event_get_common (const GsRules *rules, const char *verb);
const char *gs_event_get_subject (const GsRules *rules, const char *subject);
gboolean gs_event_is_pronoun (const char *word);

G_END_DECLS
