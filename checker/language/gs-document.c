/* SPDX-License-Identifier: MIT */
/* Sentences of one article, and the memory they stand in. */
#include "language/gs-document.h"

GsDocument *
gs_document_new (void)
{
  GsDocument *self = g_new0 (GsDocument, 1);

  self->arena = gs_arena_new ();
  self->strings = gs_string_set_new ();
  self->sentences = g_array_new (FALSE, TRUE, sizeof (GsSentence));
  return self;
}

void
gs_document_free (GsDocument *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->sentences);
  gs_string_set_free (self->strings);
  gs_arena_free (self->arena);
  g_free (self);
}

guint
gs_document_get_n_sentences (const GsDocument *self)
{
  return self->sentences->len;
}

const GsSentence *
gs_document_get_sentence (const GsDocument *self, guint index)
{
  g_return_val_if_fail (index < self->sentences->len, NULL);
  return &g_array_index (self->sentences, GsSentence, index);
}

GsSentence *
gs_document_add_sentence (GsDocument *self, guint n_tokens)
{
  GsSentence sentence = { .n_tokens = n_tokens };

  sentence.spans = gs_arena_new_array (self->arena, GsSpan, n_tokens);
  sentence.forms = gs_arena_new_array (self->arena, const char *, n_tokens);
  sentence.lemmas = gs_arena_new_array (self->arena, const char *, n_tokens);
  sentence.heads = gs_arena_new_array (self->arena, guint32, n_tokens);
  sentence.upos = gs_arena_new_array (self->arena, guint8, n_tokens * 5);
  sentence.xpos = sentence.upos + n_tokens;
  sentence.relations = sentence.xpos + n_tokens;
  sentence.space_after = sentence.relations + n_tokens;
  sentence.names = sentence.space_after + n_tokens;
  g_array_append_val (self->sentences, sentence);
  return &g_array_index (self->sentences, GsSentence, self->sentences->len - 1);
}

const char *
gs_document_intern (GsDocument *self, const char *text, gsize length)
{
  return gs_string_set_get (self->strings, gs_string_set_intern (self->strings, text, length));
}
