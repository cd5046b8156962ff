/* SPDX-License-Identifier: MIT */
/* Trains the parser. */
#pragma once

#include "language/gs-parser.h"
#include "language/train/gs-train-data.h"
#include "language/train/gs-train-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_epochs;
  guint beam;
  guint64 seed;
  guint cutoff;  /* features of right trees met less often are not learned */
  guint dropout; /* percent of rarer words taken for unknown */
} GsTrainParserOptions;

/* learns from the sentences' predicted tags; @arcs and @labels are new tables, maybe restricted.
 * Several may run at once over the same data. */
void gs_train_parser_run (const GsTrainData *data, const GsTrainWords *words,
                          const GsTrainParserOptions *options, GsTrainTable *arcs,
                          GsTrainTable *labels);

typedef struct
{
  guint n_tokens; /* without punctuation */
  guint n_heads;
  guint n_labelled;
} GsTrainParserScore;

/* parses with the sentences' predicted tags */
GsTrainParserScore gs_train_parser_score (const GsParser *parser, const GsTrainData *data,
                                          const GsTrainWords *words, guint beam);

G_END_DECLS
