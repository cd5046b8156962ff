/* SPDX-License-Identifier: MIT */
/* Reads WordNet's synonym groups, lemmas and counts. */
#include "language/lexicon/gs-lexicon-compiler.h"

#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"

const char *const gs_lexicon_class_names[GS_N_LEXICON_CLASSES] = { "noun", "verb", "adj", "adv" };

static GsLexiconClass
class_from_letter (char letter)
{
  switch (letter)
    {
    case 'n':
      return GS_LEXICON_NOUN;
    case 'v':
      return GS_LEXICON_VERB;
    case 'r':
      return GS_LEXICON_ADVERB;
    default:
      return GS_LEXICON_ADJECTIVE;
    }
}

/* lower case, spaces for underscores, without the "(a)" that says where an adjective may stand */
char *
gs_lexicon_compiler_fold_word (const char *word)
{
  char *folded = g_ascii_strdown (word, -1);
  char *marker = strchr (folded, '(');

  if (marker != NULL)
    *marker = '\0';
  g_strdelimit (folded, "_", ' ');
  return folded;
}

/* the lines of a file; those that open with a space are its licence */
char **
gs_lexicon_compiler_read_lines (const GsLexiconCompiler *self, const char *stem, const char *suffix,
                                GError **error)
{
  g_autofree char *name = g_strconcat (stem, suffix, NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  GPtrArray *lines;

  if (!g_file_get_contents (path, &text, NULL, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path, local->message);
      return NULL;
    }
  /* not g_strsplit (): its strstr () over megabytes is checked whole, line by line, by sanitizers
   */
  lines = g_ptr_array_new ();
  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");

      g_ptr_array_add (lines, g_strndup (line, length));
      line += length + (line[length] == '\n');
    }
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

/* -- data.*: synonym groups -- */

static guint
parse_pointers (GsCompilerSynset *synset, char **fields, guint n_fields, guint at)
{
  guint n_pointers = at < n_fields ? (guint) strtoul (fields[at], NULL, 10) : 0;

  at++;
  for (guint i = 0; i < n_pointers && at + 4 <= n_fields; i++, at += 4)
    {
      guint ends = (guint) strtoul (fields[at + 3], NULL, 16);
      GsCompilerPointer *pointer;

      if (strchr ("@!+$", fields[at][0]) == NULL)
        continue;
      if (strcmp (fields[at], "@i") == 0)
        synset->frames = 1;
      pointer = g_new0 (GsCompilerPointer, 1);
      pointer->kind = fields[at][0];
      pointer->offset = (guint32) strtoul (fields[at + 1], NULL, 10);
      pointer->class = class_from_letter (fields[at + 2][0]);
      pointer->source = ends >> 8;
      pointer->target = ends & 0xff;
      g_ptr_array_add (synset->pointers, pointer);
    }
  return at;
}

static void
parse_frames (GsCompilerSynset *synset, char **fields, guint n_fields, guint at)
{
  guint n_frames = at < n_fields ? (guint) strtoul (fields[at], NULL, 10) : 0;

  at++;
  for (guint i = 0; i < n_frames && at + 3 <= n_fields; i++, at += 3)
    synset->frames |= G_GUINT64_CONSTANT (1) << (strtoul (fields[at + 1], NULL, 10) & 63);
}

static void
parse_synset (GsLexiconCompiler *self, char *line, GsLexiconClass class)
{
  char *gloss = strstr (line, " | ");
  g_auto (GStrv) fields = NULL;
  guint n_fields, n_words, at = 4;
  GsCompilerSynset *synset;

  if (gloss != NULL)
    *gloss = '\0';
  fields = g_strsplit (g_strchomp (line), " ", -1);
  n_fields = g_strv_length (fields);
  if (n_fields < 6)
    return;
  synset = g_new0 (GsCompilerSynset, 1);
  synset->offset = (guint32) strtoul (fields[0], NULL, 10);
  synset->class = class;
  synset->domain = (guint32) strtoul (fields[1], NULL, 10);
  synset->words = g_ptr_array_new_with_free_func (g_free);
  synset->pointers = g_ptr_array_new_with_free_func (g_free);
  n_words = (guint) strtoul (fields[3], NULL, 16);
  for (guint i = 0; i < n_words && at + 2 <= n_fields; i++, at += 2)
    g_ptr_array_add (synset->words, gs_lexicon_compiler_fold_word (fields[at]));
  at = parse_pointers (synset, fields, n_fields, at);
  if (class == GS_LEXICON_VERB)
    parse_frames (synset, fields, n_fields, at);
  g_hash_table_insert (self->by_place, GUINT_TO_POINTER (synset->offset * 4 + class),
                       GUINT_TO_POINTER (self->synsets->len));
  g_ptr_array_add (self->synsets, synset);
}

gboolean
gs_lexicon_compiler_find_synset (const GsLexiconCompiler *self, guint32 offset,
                                 GsLexiconClass class, guint32 *number)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->by_place, GUINT_TO_POINTER (offset * 4 + class), NULL,
                                     &value))
    return FALSE;
  *number = GPOINTER_TO_UINT (value);
  return TRUE;
}

/* -- index.*: lemmas and the order of their senses -- */

static void
parse_entry (GsLexiconCompiler *self, const char *line, GsLexiconClass class)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  guint n_fields = g_strv_length (fields);
  guint n_senses = n_fields > 3 ? (guint) strtoul (fields[2], NULL, 10) : 0;
  guint at = n_fields > 3 ? 4 + (guint) strtoul (fields[3], NULL, 10) + 2 : 0;
  char *lemma;
  GsCompilerEntry *entry;

  if (n_senses == 0 || at + n_senses > n_fields)
    return;
  lemma = gs_lexicon_compiler_fold_word (fields[0]);
  entry = g_new0 (GsCompilerEntry, 1);
  entry->class = class;
  entry->senses = g_array_new (FALSE, FALSE, sizeof (guint32));
  entry->antonyms = g_array_new (FALSE, FALSE, sizeof (guint32));
  entry->derived = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < n_senses; i++)
    {
      guint32 number;

      if (gs_lexicon_compiler_find_synset (self, (guint32) strtoul (fields[at + i], NULL, 10),
                                           class, &number))
        g_array_append_val (entry->senses, number);
    }
  g_hash_table_insert (self->by_name, g_strdup_printf ("%s\1%d", lemma, class), entry);
  g_ptr_array_add (self->entries, entry);
  if (!g_hash_table_contains (self->ids, lemma))
    {
      g_hash_table_insert (self->ids, lemma, NULL);
      g_ptr_array_add (self->lemmas, lemma);
    }
  else
    {
      gpointer key = NULL;

      g_hash_table_lookup_extended (self->ids, lemma, &key, NULL);
      g_free (lemma);
      lemma = key;
    }
  entry->lemma = lemma;
}

gboolean
gs_lexicon_compiler_read_database (GsLexiconCompiler *self, GError **error)
{
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      g_auto (GStrv) lines =
          gs_lexicon_compiler_read_lines (self, "data.", gs_lexicon_class_names[class], error);

      if (lines == NULL)
        return FALSE;
      for (char **line = lines; *line != NULL; line++)
        if (g_ascii_isdigit (**line))
          parse_synset (self, *line, class);
    }
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      g_auto (GStrv) lines =
          gs_lexicon_compiler_read_lines (self, "index.", gs_lexicon_class_names[class], error);

      if (lines == NULL)
        return FALSE;
      for (char **line = lines; *line != NULL; line++)
        if (**line != ' ' && **line != '\0')
          parse_entry (self, *line, class);
    }
  return TRUE;
}

/* -- cntlist.rev: how often a sense was met in tagged texts -- */

gboolean
gs_lexicon_compiler_read_counts (GsLexiconCompiler *self, GError **error)
{
  static const GsLexiconClass classes[] = { [1] = GS_LEXICON_NOUN,
                                            [2] = GS_LEXICON_VERB,
                                            [3] = GS_LEXICON_ADJECTIVE,
                                            [4] = GS_LEXICON_ADVERB,
                                            [5] = GS_LEXICON_ADJECTIVE };
  g_auto (GStrv) lines = gs_lexicon_compiler_read_lines (self, "cntlist", ".rev", error);

  if (lines == NULL)
    return FALSE;
  for (char **line = lines; *line != NULL; line++)
    {
      char *percent = strchr (*line, '%');
      char *count = strrchr (*line, ' ');
      g_autofree char *name = NULL;
      g_autofree char *lemma = NULL;
      GsCompilerEntry *entry;

      if (percent == NULL || count == NULL || percent[1] < '1' || percent[1] > '5')
        continue;
      *percent = '\0';
      lemma = gs_lexicon_compiler_fold_word (*line);
      name = g_strdup_printf ("%s\1%d", lemma, classes[percent[1] - '0']);
      entry = g_hash_table_lookup (self->by_name, name);
      if (entry != NULL)
        entry->frequency += (guint32) strtoul (count + 1, NULL, 10);
    }
  return TRUE;
}
