/* SPDX-License-Identifier: MIT */
/*
 * Hides the inside of known names from the parser.
 *
 * A name is parsed by itself first; its highest noun then stands for it in the sentence, and the
 * other tokens hang below as they did in the small parse.
 */
#pragma once

#include "language/gs-parser.h"
#include "language/gs-prepare.h"

G_BEGIN_DECLS

/* a tagged sentence, and what it is parsed with; arrays as in gs-prepare.h */
typedef struct
{
  const GsParser *parser;
  GsParserWorkspace *workspace;
  guint beam;
  const GsModelTag *tag_names;
  guint8 name_tag; /* of a proper noun */
  const GsWord *words;
  const char *const *forms;
  const guint32 *lengths;
  guint8 *tags; /* a name that has no noun gets one */
  const guint8 *seconds;
  guint n_tokens;
  guint16 *places; /* scratch, n_tokens + 2 elements; so are heads and labels */
  guint16 *heads;
  guint8 *labels;
} GsNameJoiner;

/* @sizes: where names begin, see gs_name_table_find (); @names: (out): what is hidden */
void gs_name_join_run (const GsNameJoiner *self, const guint8 *sizes, GsPrepareNames *names);

G_END_DECLS
