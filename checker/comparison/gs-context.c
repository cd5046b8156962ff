/* SPDX-License-Identifier: MIT */
/* Sets of content words. */
#include "comparison/gs-context.h"

#include <string.h>

/* a word met oftener than this in WordNet's sense-tagged texts (about one in 700 content words)
 * stands in any story */
#define GS_COMMON_FREQUENCY 300

/**
 * gs_context_new:
 *
 * Returns: (transfer full): an empty context
 */
GsContext *
gs_context_new (void)
{
  GsContext *self = g_new0 (GsContext, 1);

  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * gs_context_free:
 * @self: (nullable): a context
 */
void
gs_context_free (GsContext *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_free (self);
}

/**
 * gs_context_add_sentence:
 * @article: index of the extraction
 * @sentence: index of its sentence
 */
void
gs_context_add_sentence (GsContext *self, const GsBatch *batch, guint32 article, guint32 sentence)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);
  const GsSentenceFacts *facts;

  if (sentence >= extraction->sentences->len)
    return;
  facts = &g_array_index (extraction->sentences, GsSentenceFacts, sentence);
  for (guint32 i = 0; i < facts->n_content; i++)
    g_hash_table_add (self->words, (gpointer) facts->content[i]);
}

static gboolean
gs_is_common (const GsLexicon *lexicon, const char *word)
{
  guint32 id = gs_lexicon_find (lexicon, word, strlen (word));
  guint frequency = 0;

  if (g_utf8_strlen (word, -1) < 3)
    return TRUE;
  if (id == 0)
    return FALSE;
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    frequency = MAX (frequency, gs_lexicon_get_frequency (lexicon, id, (GsLexiconClass) class));
  return frequency > GS_COMMON_FREQUENCY;
}

/**
 * gs_context_count_shared:
 * @except: words that do not count, as they are what is compared
 *
 * Returns: how many telling words both contexts have
 */
guint
gs_context_count_shared (const GsContext *a, const GsContext *b, const GsBatch *batch,
                         const char *const *except)
{
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  g_hash_table_iter_init (&iter, a->words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (g_hash_table_contains (b->words, word) && !g_strv_contains (except, word)
        && !gs_is_common (batch->lexicon, word))
      n++;
  return n;
}
