/* SPDX-License-Identifier: MIT */
/*
 * CoNLL-U files: reading them whole, and writing sentences.
 *
 * The format is that of universaldependencies.org/format.html. Empty nodes (8.1) and enhanced
 * dependencies are not kept. What is malformed is refused with its line.
 */
#pragma once

#include "language/gs-sentence.h"

G_BEGIN_DECLS

typedef struct
{
  const char *form;
  const char *lemma;
  const char *features;
  GsUpos upos;
  GsXpos xpos;
  GsRelation relation;
  guint32 head; /* 0 is the root, tokens count from 1 */
  gboolean space_after;
} GsConlluToken;

/* a stretch of tokens written as one word: don't = do + n't */
typedef struct
{
  guint32 first; /* tokens count from 1 */
  guint32 last;
  const char *form;
  gboolean space_after;
} GsConlluRange;

typedef struct
{
  GPtrArray *comments; /* of const char *, without their line end */
  GArray *tokens;      /* of GsConlluToken */
  GArray *ranges;      /* of GsConlluRange, in order */
  gboolean new_document;
  gboolean new_paragraph;
} GsConlluSentence;

typedef struct
{
  char *text;           /* the file; strings point into it */
  GPtrArray *sentences; /* of GsConlluSentence, owned */
} GsConllu;

GsConllu *gs_conllu_new_from_file (const char *path, GError **error);
void gs_conllu_free (GsConllu *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsConllu, gs_conllu_free)

/* appends a sentence; @source gives comments and ranges to keep, or NULL: then a "# text" line is
 * made from @text, which may be NULL too */
void gs_conllu_append (GString *out, const GsSentence *sentence, const char *text,
                       const GsConlluSentence *source);

G_END_DECLS
