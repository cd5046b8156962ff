/* SPDX-License-Identifier: MIT */
/* Lays out the table and writes it. */
#include "language/lexicon/gs-lexicon-compiler.h"

#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"
#include "language/gs-checksum.h"

/* -- writing -- */

guint32
gs_lexicon_compiler_add_text (GsLexiconCompiler *self, const char *text)
{
  GArray *section = self->sections[GS_LEXICON_SECTION_TEXT];
  guint32 offset = section->len;

  g_array_append_vals (section, text, (guint) strlen (text) + 1);
  return offset;
}

static void
write_entries (GsLexiconCompiler *self, guint *at, guint32 id, const char *lemma)
{
  GArray *entries = self->sections[GS_LEXICON_SECTION_ENTRIES];
  GsLexiconLemma row = { .text = gs_lexicon_compiler_add_text (self, lemma),
                         .entry = entries->len };

  g_assert (id == self->sections[GS_LEXICON_SECTION_LEMMAS]->len);
  g_array_append_val (self->sections[GS_LEXICON_SECTION_LEMMAS], row);
  for (; *at < self->entries->len; (*at)++)
    {
      const GsCompilerEntry *entry = g_ptr_array_index (self->entries, *at);
      GsLexiconEntry out = { .class = entry->class,
                             .senses = self->sections[GS_LEXICON_SECTION_SENSES]->len,
                             .antonyms = self->sections[GS_LEXICON_SECTION_ANTONYMS]->len,
                             .derived = self->sections[GS_LEXICON_SECTION_DERIVED]->len,
                             .frequency = entry->frequency };

      if (strcmp (entry->lemma, lemma) != 0)
        break;
      g_array_append_val (entries, out);
      g_array_append_vals (self->sections[GS_LEXICON_SECTION_SENSES], entry->senses->data,
                           entry->senses->len);
      g_array_append_vals (self->sections[GS_LEXICON_SECTION_ANTONYMS], entry->antonyms->data,
                           entry->antonyms->len);
      g_array_append_vals (self->sections[GS_LEXICON_SECTION_DERIVED], entry->derived->data,
                           entry->derived->len);
    }
}

static void
write_synset (GsLexiconCompiler *self, guint32 number)
{
  const GsCompilerSynset *synset = g_ptr_array_index (self->synsets, number);
  gboolean grouped = synset->class == GS_LEXICON_VERB;
  GsLexiconSynset row = { .members = self->sections[GS_LEXICON_SECTION_MEMBERS]->len,
                          .hypernyms = self->sections[GS_LEXICON_SECTION_HYPERNYMS]->len,
                          .group = grouped ? gs_lexicon_compiler_get_group (self, number) + 1 : 0,
                          .domain = MIN (synset->domain, GS_DOMAIN_NONE),
                          .frames = synset->frames };

  g_array_append_val (self->sections[GS_LEXICON_SECTION_SYNSETS], row);
  for (guint i = 0; i < synset->words->len; i++)
    {
      guint32 id = gs_lexicon_compiler_find_id (self, g_ptr_array_index (synset->words, i));

      if (id != 0)
        g_array_append_val (self->sections[GS_LEXICON_SECTION_MEMBERS], id);
    }
  for (guint i = 0; i < synset->pointers->len; i++)
    {
      const GsCompilerPointer *pointer = g_ptr_array_index (synset->pointers, i);
      guint32 target;

      if (pointer->kind == '@'
          && gs_lexicon_compiler_find_synset (self, pointer->offset, pointer->class, &target))
        g_array_append_val (self->sections[GS_LEXICON_SECTION_HYPERNYMS], target);
    }
}

/* closes the lists: a last row whose starts are the lists' ends */
static void
write_sentinels (GsLexiconCompiler *self)
{
  GsLexiconEntry entry = { .class = GS_N_LEXICON_CLASSES,
                           .senses = self->sections[GS_LEXICON_SECTION_SENSES]->len,
                           .antonyms = self->sections[GS_LEXICON_SECTION_ANTONYMS]->len,
                           .derived = self->sections[GS_LEXICON_SECTION_DERIVED]->len };
  GsLexiconLemma lemma = { .text = 0, .entry = self->sections[GS_LEXICON_SECTION_ENTRIES]->len };
  GsLexiconSynset synset = { .members = self->sections[GS_LEXICON_SECTION_MEMBERS]->len,
                             .hypernyms = self->sections[GS_LEXICON_SECTION_HYPERNYMS]->len,
                             .domain = GS_DOMAIN_NONE };

  g_array_append_val (self->sections[GS_LEXICON_SECTION_ENTRIES], entry);
  g_array_append_val (self->sections[GS_LEXICON_SECTION_LEMMAS], lemma);
  g_array_append_val (self->sections[GS_LEXICON_SECTION_SYNSETS], synset);
}

static guint
power_of_two_above (guint count)
{
  guint size = 16;

  while (size < count)
    size *= 2;
  return size;
}

static void
write_hash (GsLexiconCompiler *self)
{
  GArray *section = self->sections[GS_LEXICON_SECTION_HASH];
  guint size = power_of_two_above (self->lemmas->len * 3 / 2);

  g_array_set_size (section, size);
  for (guint i = 0; i < self->lemmas->len; i++)
    {
      const char *lemma = g_ptr_array_index (self->lemmas, i);
      guint at = (guint) gs_checksum64 (lemma, strlen (lemma)) & (size - 1);

      while (g_array_index (section, guint32, at) != 0)
        at = (at + 1) & (size - 1);
      g_array_index (section, guint32, at) = i + 1;
    }
}

gboolean
gs_lexicon_compiler_write_sections (GsLexiconCompiler *self, GError **error)
{
  guint at = 0;

  gs_lexicon_compiler_add_text (self, "");
  g_array_set_size (self->sections[GS_LEXICON_SECTION_LEMMAS], 1);
  for (guint i = 0; i < self->lemmas->len; i++)
    write_entries (self, &at, i + 1, g_ptr_array_index (self->lemmas, i));
  for (guint i = 0; i < self->synsets->len; i++)
    write_synset (self, i);
  write_sentinels (self);
  write_hash (self);
  return gs_lexicon_compiler_write_name_words (self, error)
         && gs_lexicon_compiler_write_exceptions (self, error);
}

gboolean
gs_lexicon_compiler_write_file (const GsLexiconCompiler *self, const char *path, GError **error)
{
  GsLexiconHeader header = { .magic = GS_LEXICON_MAGIC };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static const guint8 padding[8] = { 0 };
  g_autoptr (GError) local = NULL;

  g_byte_array_append (bytes, (const guint8 *) &header, sizeof header);
  for (guint i = 0; i < GS_N_LEXICON_SECTIONS; i++)
    {
      GArray *section = self->sections[i];

      g_byte_array_append (bytes, padding, (8 - bytes->len % 8) % 8);
      header.sections[i].offset = bytes->len;
      header.sections[i].count = section->len;
      g_byte_array_append (bytes, (const guint8 *) section->data,
                           section->len * g_array_get_element_size (section));
    }
  header.size = bytes->len;
  header.checksum =
      (guint32) gs_checksum64 (bytes->data + sizeof header, bytes->len - sizeof header);
  memcpy (bytes->data, &header, sizeof header);
  if (g_file_set_contents (path, (const char *) bytes->data, bytes->len, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write '%s': %s", path, local->message);
  return FALSE;
}
