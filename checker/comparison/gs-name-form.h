/* SPDX-License-Identifier: MIT */
/*
 * Name forms: every spelling of a name word in a batch, with the places where it stands.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-mention.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsNameUse: a word of a mention
 */
typedef struct
{
  guint32 article; /* index of the extraction */
  guint32 mention; /* index into its mentions */
  guint32 word;    /* index into the mention's words */
} GsNameUse;

typedef struct
{
  const char *folded; /* owned by the first extraction that has it */
  const char *text;   /* as first written */
  guint length;       /* code points of folded */
  GArray *uses;       /* of GsNameUse, by article, then by place */
  guint32 n_articles;
  gboolean is_lower;   /* whether any article writes it in lower case: it is a word, too */
  gboolean is_known;   /* whether lexicon or catalogue has it */
  gboolean is_acronym; /* whether it is all capitals and short */
} GsNameForm;

/* all forms of the batch, sorted by their folded text; free with g_ptr_array_unref () */
GPtrArray *gs_name_forms_new (const GsBatch *batch);

/* pairs of forms that differ by one edit, or by two from seven letters on: candidates */
typedef void (*GsNamePairFunc) (const GsNameForm *a, const GsNameForm *b, gpointer data);
void gs_name_forms_foreach_near_pair (const GPtrArray *forms, GsNamePairFunc function,
                                      gpointer data);

/* the mention a use stands in */
const GsMention *gs_name_use_get_mention (const GsBatch *batch, const GsNameUse *use);

G_END_DECLS
