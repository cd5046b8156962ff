/* SPDX-License-Identifier: MIT */
/*
 * The scratch of one thread: what the stages of the analysis hand each other of the sentence at
 * work, and the limits of the article it stands in.
 */
#pragma once

#include "language/gs-analyser.h"
#include "language/gs-prepare.h"
#include "language/gs-tokenizer.h"

G_BEGIN_DECLS

/* one sentence at a time; grows to the longest */
struct _GsWorkspace
{
  GArray *tokens; /* of GsToken, one block */
  GsParserWorkspace *parser;
  const char **forms;
  guint32 *lengths;
  GsWord *words; /* GS_WORD_PADDING more on either side */
  guint8 *tags;
  guint8 *seconds;
  guint8 *rivals;
  guint8 *gaps;
  guint16 *places;
  guint16 *heads;
  guint8 *labels;
  GsPrepareNames names;
  guint room;
  gint64 deadline; /* of the monotonic clock, in microseconds; 0: none */
  gsize max_bytes; /* 0: any */
  gboolean is_spent;
};

/* room for a sentence's tokens; what was there is lost */
void gs_workspace_reserve (GsWorkspace *self, guint n_tokens);

G_END_DECLS
