/* SPDX-License-Identifier: MIT */
/*
 * An analysed sentence: tokens as parallel arrays, with a Universal Dependencies tree.
 *
 * Tokens count from 0. heads[i] is the token's head or GS_TOKEN_ROOT; every sentence of at least
 * one token has exactly one root, no cycles, and heads in range. All arrays live in the arena of
 * the GsDocument they belong to. Strings are interned in the document: equal text, equal pointer.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"
#include "base/gs-span.h"
#include "language/gs-tags.h"

G_BEGIN_DECLS

#define GS_TOKEN_ROOT G_MAXUINT32

typedef struct
{
  GsSpan span;         /* bytes of the article's text, from the first token to the last */
  GsBlockKind block;   /* kind of the block it stands in: a headline is read otherwise */
  guint32 block_index; /* which block of the article */
  guint32 n_tokens;
  const GsSpan *spans;     /* bytes of the article's text; "can" and "not" of "cannot" share none */
  const char **forms;      /* as written, quotes and dashes not folded */
  const char **lemmas;     /* dictionary form; names keep their capitals */
  const guint8 *upos;      /* GsUpos */
  const guint8 *xpos;      /* GsXpos (Penn Treebank tag) */
  const guint32 *heads;    /* token index, or GS_TOKEN_ROOT */
  const guint8 *relations; /* GsRelation, with subtype (nsubj:pass) */
  const guint8 *space_after; /* 1 if white space or the sentence's end follows */
  const guint8 *names; /* tokens of the known name that begins here and was read as one; or 0 */
} GsSentence;

/**
 * GsDocument: the analysed sentences of one article, in text order, with their memory
 */
typedef struct _GsDocument GsDocument;

void gs_document_free (GsDocument *self);
guint gs_document_get_n_sentences (const GsDocument *self);
const GsSentence *gs_document_get_sentence (const GsDocument *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsDocument, gs_document_free)

G_END_DECLS
