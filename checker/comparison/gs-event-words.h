/* SPDX-License-Identifier: MIT */
/*
 * How an article tells an event in a few words: the verb with those who take part.
 */
#pragma once

#include "assertion/gs-assertion.h"
#include "assertion/gs-moment.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsEventWords: a few words that tell an event
 */
typedef struct
{
  char *text;      /* to be freed */
  gboolean clause; /* "Orwell killed Marsh"; else a noun with its "of": "killing of Marsh" */
  gboolean named;  /* somebody or something in it is named */
} GsEventWords;

/* FALSE if the article's words make no short line */
gboolean gs_event_words_read (GsEventWords *self, const GsExtraction *extraction,
                              const GsAssertion *assertion);

/* the assertion that tells of what happened at a moment, or NULL; lent */
const GsAssertion *gs_moment_find_assertion (const GsExtraction *extraction,
                                             const GsMoment *moment);

/* who did what happened then, if somebody is named; to be freed */
char *gs_moment_dup_subject (const GsExtraction *extraction, const GsMoment *moment);

/* a line of at most @max bytes, cut before a comma or a word that opens a phrase; takes @line over
 */
char *gs_line_cut (char *line, gsize max);

G_END_DECLS
