/* SPDX-License-Identifier: MIT */
/*
 * Documents with annotated entities: GUM's Entity= in the last column of CoNLL-U.
 *
 * Tokens are the file's, tags and trees are ours. Both sides' heads are looked up in the file's
 * tree, so that names are compared and not trees.
 */
#pragma once

#include "assertion/gs-extraction.h"
#include "assertion/gs-mention.h"
#include "language/gs-conllu.h"

G_BEGIN_DECLS

/**
 * GsGoldMention: an annotated mention whose head is a name or a personal pronoun
 */
typedef struct
{
  guint32 sentence; /* of the document */
  guint32 head;     /* token */
  GsMentionKind kind;
  guint32 entity; /* number inside the document */
  gboolean pronoun;
} GsGoldMention;

typedef struct
{
  const GPtrArray *sentences; /* of GsConlluSentence: the whole file's */
  guint first;                /* the document's first sentence */
  const GsDocument *document; /* ours */
  const GsExtraction *extraction;
  const GArray *gold; /* of GsGoldMention */
} GsEntityDocument;

typedef void (*GsEntityDocumentFunc) (const GsEntityDocument *document, gpointer data);

/* calls @function for each annotated document of a file, in order; FALSE with GS_ERROR_READ or the
 * like if the file cannot be read */
gboolean gs_entity_corpus_foreach (const char *path, const GsAnalyser *analyser,
                                   const GsRules *rules, GsEntityDocumentFunc function,
                                   gpointer data, GError **error);

/* the head of one of our mentions in the file's tree. A title before a name belongs to the
 * annotated mention and is its head. */
guint32 gs_entity_document_find_head (const GsEntityDocument *self, const GsMention *mention);

/* the file's tag of a token */
GsXpos gs_entity_document_get_tag (const GsEntityDocument *self, guint32 sentence, guint32 token);

/* the annotated name or (@pronoun) pronoun of that head; lent, NULL if there is none */
const GsGoldMention *gs_entity_document_find (const GsEntityDocument *self, guint32 sentence,
                                              guint32 head, gboolean pronoun);

G_END_DECLS
