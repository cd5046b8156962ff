/* SPDX-License-Identifier: MIT */
/* Numbers the lemmas and puts numbers for names and places. */
#include "language/lexicon/gs-lexicon-compiler.h"

#include <stdlib.h>
#include <string.h>

/* -- numbering and linking -- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const GsCompilerEntry *first = *(const GsCompilerEntry *const *) a;
  const GsCompilerEntry *second = *(const GsCompilerEntry *const *) b;
  int order = strcmp (first->lemma, second->lemma);

  return order != 0 ? order : (int) first->class - (int) second->class;
}

guint32
gs_lexicon_compiler_find_id (const GsLexiconCompiler *self, const char *lemma)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, lemma));
}

void
gs_lexicon_compiler_number_lemmas (GsLexiconCompiler *self)
{
  g_ptr_array_sort (self->lemmas, compare_names);
  g_ptr_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->lemmas->len; i++)
    g_hash_table_insert (self->ids, g_ptr_array_index (self->lemmas, i), GUINT_TO_POINTER (i + 1));
}

static void
add_once (GArray *list, guint32 id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint32, i) == id)
      return;
  g_array_append_val (list, id);
}

/* an antonym or derivation: from one word of the group to one word of another */
static void
link_words (GsLexiconCompiler *self, const GsCompilerSynset *synset,
            const GsCompilerPointer *pointer, const GsCompilerSynset *other)
{
  g_autofree char *name = NULL;
  guint32 id;
  GsCompilerEntry *entry;

  if (pointer->source == 0 || pointer->source > synset->words->len || pointer->target == 0
      || pointer->target > other->words->len)
    return;
  name = g_strdup_printf ("%s\1%d", (char *) g_ptr_array_index (synset->words, pointer->source - 1),
                          synset->class);
  entry = g_hash_table_lookup (self->by_name, name);
  id = gs_lexicon_compiler_find_id (self, g_ptr_array_index (other->words, pointer->target - 1));
  if (entry != NULL && id != 0)
    add_once (pointer->kind == '!' ? entry->antonyms : entry->derived, id);
}

guint32
gs_lexicon_compiler_get_group (const GsLexiconCompiler *self, guint32 number)
{
  const GsCompilerSynset *synset = g_ptr_array_index (self->synsets, number);

  while (synset->group != number)
    {
      number = synset->group;
      synset = g_ptr_array_index (self->synsets, number);
    }
  return number;
}

void
gs_lexicon_compiler_link_synsets (GsLexiconCompiler *self)
{
  for (guint32 i = 0; i < self->synsets->len; i++)
    ((GsCompilerSynset *) g_ptr_array_index (self->synsets, i))->group = i;
  for (guint32 i = 0; i < self->synsets->len; i++)
    {
      GsCompilerSynset *synset = g_ptr_array_index (self->synsets, i);

      for (guint j = 0; j < synset->pointers->len; j++)
        {
          const GsCompilerPointer *pointer = g_ptr_array_index (synset->pointers, j);
          guint32 number, a, b;

          if (!gs_lexicon_compiler_find_synset (self, pointer->offset, pointer->class, &number))
            continue;
          if (pointer->kind == '!' || pointer->kind == '+')
            link_words (self, synset, pointer, g_ptr_array_index (self->synsets, number));
          if (pointer->kind != '$')
            continue;
          a = gs_lexicon_compiler_get_group (self, i);
          b = gs_lexicon_compiler_get_group (self, number);
          ((GsCompilerSynset *) g_ptr_array_index (self->synsets, MAX (a, b)))->group = MIN (a, b);
        }
    }
}
