/* SPDX-License-Identifier: MIT */
/* Lays out what is found by its form: irregular words, and the words of names. */
#include "language/lexicon/gs-lexicon-compiler.h"

#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"
#include "language/gs-checksum.h"

static void
add_exception (GsLexiconCompiler *self, const char *form, const char *base, GsLexiconClass class)
{
  GArray *section = self->sections[GS_LEXICON_SECTION_EXCEPTIONS];
  guint at = (guint) (gs_checksum64 (form, strlen (form)) + class) & (section->len - 1);
  GsLexiconException *row = &g_array_index (section, GsLexiconException, at);

  while (row->form != 0)
    {
      at = (at + 1) & (section->len - 1);
      row = &g_array_index (section, GsLexiconException, at);
    }
  row->form = gs_lexicon_compiler_add_text (self, form);
  row->base = gs_lexicon_compiler_add_text (self, base);
  row->class = class;
}

/* the first base form of a line is taken; a form that is its own base needs no row */
gboolean
gs_lexicon_compiler_write_exceptions (GsLexiconCompiler *self, GError **error)
{
  g_array_set_size (self->sections[GS_LEXICON_SECTION_EXCEPTIONS], 16384);
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      g_auto (GStrv) lines =
          gs_lexicon_compiler_read_lines (self, gs_lexicon_class_names[class], ".exc", error);

      if (lines == NULL)
        return FALSE;
      for (char **line = lines; *line != NULL; line++)
        {
          g_auto (GStrv) fields = g_strsplit (*line, " ", -1);
          g_autofree char *form = NULL;
          g_autofree char *base = NULL;

          if (g_strv_length (fields) < 2)
            continue;
          form = gs_lexicon_compiler_fold_word (fields[0]);
          base = gs_lexicon_compiler_fold_word (fields[1]);
          add_exception (self, form, base, class);
        }
    }
  return TRUE;
}

/* -- the words of names -- */

#define NAME_WORDS_SIZE 131072 /* more than twice the words there are */

static void
count_name_word (GsLexiconCompiler *self, const char *word, GsLexiconNamePart part, guint32 count)
{
  GArray *section = self->sections[GS_LEXICON_SECTION_NAME_WORDS];
  guint at = (guint) gs_checksum64 (word, strlen (word)) & (section->len - 1);
  GsLexiconNameWord *row = &g_array_index (section, GsLexiconNameWord, at);

  while (row->text != 0
         && strcmp (self->sections[GS_LEXICON_SECTION_TEXT]->data + row->text, word) != 0)
    {
      at = (at + 1) & (section->len - 1);
      row = &g_array_index (section, GsLexiconNameWord, at);
    }
  if (row->text == 0)
    row->text = gs_lexicon_compiler_add_text (self, word);
  row->counts[part] = (guint16) MIN (row->counts[part] + count, G_MAXUINT16);
}

static void
count_name (GsLexiconCompiler *self, const char *name, guint32 domain)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n_words = g_strv_length (words);

  for (guint i = 0; i < n_words; i++)
    if (*words[i] == '\0')
      continue;
    else if (domain == GS_DOMAIN_NOUN_PERSON && (i == 0 || i + 1 == n_words))
      count_name_word (self, words[i], i + 1 == n_words ? GS_NAME_PART_FAMILY : GS_NAME_PART_GIVEN,
                       1);
    else if (domain == GS_DOMAIN_NOUN_LOCATION || domain == GS_DOMAIN_NOUN_OBJECT)
      count_name_word (self, words[i], GS_NAME_PART_PLACE, 1);
    else if (domain == GS_DOMAIN_NOUN_GROUP)
      count_name_word (self, words[i], GS_NAME_PART_GROUP, 1);
}

/* the words of common names: a word, and how much it is a given name, a family name, a town's */
static gboolean
count_common_names (GsLexiconCompiler *self, GError **error)
{
  static const GsLexiconNamePart parts[] = { GS_NAME_PART_GIVEN, GS_NAME_PART_FAMILY,
                                             GS_NAME_PART_PLACE };
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (self->names, &text, NULL, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", self->names,
                   local->message);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = g_strsplit (*line, "\t", -1);

      if (g_strv_length (fields) != G_N_ELEMENTS (parts) + 1)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        count_name_word (self, fields[0], parts[i],
                         (guint32) g_ascii_strtoull (fields[i + 1], NULL, 10));
    }
  return TRUE;
}

/* what single persons, places and groups are called; frames 1 marks a single thing */
gboolean
gs_lexicon_compiler_write_name_words (GsLexiconCompiler *self, GError **error)
{
  g_array_set_size (self->sections[GS_LEXICON_SECTION_NAME_WORDS], NAME_WORDS_SIZE);
  for (guint i = 0; i < self->synsets->len; i++)
    {
      const GsCompilerSynset *synset = g_ptr_array_index (self->synsets, i);

      if (synset->class != GS_LEXICON_NOUN || synset->frames != 1)
        continue;
      for (guint k = 0; k < synset->words->len; k++)
        count_name (self, g_ptr_array_index (synset->words, k), synset->domain);
    }
  return count_common_names (self, error);
}
