/* SPDX-License-Identifier: MIT */
/*
 * A piece of evidence as it is shown: the decisive words inside their sentence.
 *
 * The three parts are visible text (gs-visible.h) of the article; put together they are the
 * sentence. A sentence without end is cut around the words, by characters, with an ellipsis.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

typedef struct
{
  char *before; /* what the sentence has before the words */
  char *words;  /* the decisive words */
  char *after;  /* the rest of the sentence */
} GsExcerpt;

void gs_excerpt_init (GsExcerpt *self, const GsReport *report, const GsEvidence *evidence);
void gs_excerpt_clear (GsExcerpt *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsExcerpt, gs_excerpt_clear)

char *gs_excerpt_dup_words (const GsReport *report, const GsEvidence *evidence);

G_END_DECLS
