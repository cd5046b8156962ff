/* SPDX-License-Identifier: MIT */
/*
 * gainsay-lexicon: turns WordNet's database files and a list of common names into the table that
 * gs-lexicon.h reads.
 *
 * Runs while the project is built; same files in, same bytes out.
 */
#include "config.h"

#include <stdlib.h>

#include "language/lexicon/gs-lexicon-compiler.h"

static void
synset_free (gpointer data)
{
  GsCompilerSynset *synset = data;

  g_ptr_array_unref (synset->words);
  g_ptr_array_unref (synset->pointers);
  g_free (synset);
}

static void
entry_free (gpointer data)
{
  GsCompilerEntry *entry = data;

  g_array_unref (entry->senses);
  g_array_unref (entry->antonyms);
  g_array_unref (entry->derived);
  g_free (entry);
}

static void
compiler_init (GsLexiconCompiler *self, const char *folder, const char *names)
{
  static const guint sizes[] = GS_LEXICON_SECTION_SIZES;

  self->folder = folder;
  self->names = names;
  self->synsets = g_ptr_array_new_with_free_func (synset_free);
  self->by_place = g_hash_table_new (NULL, NULL);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lemmas = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < GS_N_LEXICON_SECTIONS; i++)
    self->sections[i] = g_array_new (FALSE, TRUE, sizes[i]);
}

static void
compiler_clear (GsLexiconCompiler *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_place);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->synsets);
  g_ptr_array_unref (self->lemmas);
  for (guint i = 0; i < GS_N_LEXICON_SECTIONS; i++)
    g_array_unref (self->sections[i]);
}

static gboolean
compiler_run (GsLexiconCompiler *self, const char *path, GError **error)
{
  if (!gs_lexicon_compiler_read_database (self, error)
      || !gs_lexicon_compiler_read_counts (self, error))
    return FALSE;
  gs_lexicon_compiler_number_lemmas (self);
  gs_lexicon_compiler_link_synsets (self);
  return gs_lexicon_compiler_write_sections (self, error)
         && gs_lexicon_compiler_write_file (self, path, error);
}

int
main (int argc, char **argv)
{
  GsLexiconCompiler compiler;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (argc != 4)
    {
      g_printerr ("usage: gainsay-lexicon WORDNET-FOLDER NAMES OUTPUT\n");
      return 2;
    }
  compiler_init (&compiler, argv[1], argv[2]);
  done = compiler_run (&compiler, argv[3], &error);
  compiler_clear (&compiler);
  if (!done)
    g_printerr ("gainsay-lexicon: %s\n", error->message);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
