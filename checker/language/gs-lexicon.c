/* SPDX-License-Identifier: MIT */
/* Reads the compiled lexicon: look-ups over a memory-mapped file. */
#include "language/gs-lexicon.h"

#include <string.h>

#include "base/gs-checked-map.h"
#include "base/gs-error.h"
#include "base/gs-word-memo.h"
#include "language/gs-checksum.h"
#include "language/gs-lexicon-format.h"

#define MAX_LEMMA      80
#define MAX_HYPERNYMS  256 /* synonym groups visited on the way up */
#define MAX_TEXT_BYTES 96

struct _GsLexicon
{
  GMappedFile *file;
  const char *text;
  const GsLexiconLemma *lemmas;
  const GsLexiconEntry *entries;
  const guint32 *senses;
  const guint32 *antonyms;
  const guint32 *derived;
  const GsLexiconSynset *synsets;
  const guint32 *members;
  const guint32 *hypernyms;
  const guint32 *hash;
  const GsLexiconException *exceptions;
  const GsLexiconNameWord *name_words;
  guint32 n_lemmas;
  guint32 n_synsets;
  guint32 hash_mask;
  guint32 exceptions_mask;
  guint32 name_words_mask;
  guint32 serial; /* for what is remembered of it */
};

static const guint section_sizes[] = GS_LEXICON_SECTION_SIZES;

G_STATIC_ASSERT (G_N_ELEMENTS (section_sizes) == GS_N_LEXICON_SECTIONS);

static gboolean
gs_lexicon_check (const char *bytes, gsize length)
{
  const GsLexiconHeader *header = (const GsLexiconHeader *) (gconstpointer) bytes;

  if (length < sizeof *header || header->magic != GS_LEXICON_MAGIC || header->size != length)
    return FALSE;
  for (guint i = 0; i < GS_N_LEXICON_SECTIONS; i++)
    if (header->sections[i].offset % 8 != 0 || header->sections[i].offset > length
        || (guint64) header->sections[i].count * section_sizes[i]
               > length - header->sections[i].offset)
      return FALSE;
  return header->checksum
         == (guint32) gs_checksum64 (bytes + sizeof *header, length - sizeof *header);
}

static const char *
gs_lexicon_find_fault (const char *bytes, gsize length)
{
  return gs_lexicon_check (bytes, length) ? NULL : "no lexicon of this version, or damaged";
}

static gconstpointer
gs_lexicon_section (const GsLexicon *self, GsLexiconSection section, guint32 *count)
{
  const char *bytes = g_mapped_file_get_contents (self->file);
  const GsLexiconHeader *header = (const GsLexiconHeader *) (gconstpointer) bytes;

  if (count != NULL)
    *count = header->sections[section].count;
  return bytes + header->sections[section].offset;
}

static void
gs_lexicon_bind (GsLexicon *self)
{
  guint32 count;

  self->text = gs_lexicon_section (self, GS_LEXICON_SECTION_TEXT, NULL);
  self->lemmas = gs_lexicon_section (self, GS_LEXICON_SECTION_LEMMAS, &count);
  self->n_lemmas = count - 2;
  self->entries = gs_lexicon_section (self, GS_LEXICON_SECTION_ENTRIES, NULL);
  self->senses = gs_lexicon_section (self, GS_LEXICON_SECTION_SENSES, NULL);
  self->antonyms = gs_lexicon_section (self, GS_LEXICON_SECTION_ANTONYMS, NULL);
  self->derived = gs_lexicon_section (self, GS_LEXICON_SECTION_DERIVED, NULL);
  self->synsets = gs_lexicon_section (self, GS_LEXICON_SECTION_SYNSETS, &count);
  self->n_synsets = count - 1;
  self->members = gs_lexicon_section (self, GS_LEXICON_SECTION_MEMBERS, NULL);
  self->hypernyms = gs_lexicon_section (self, GS_LEXICON_SECTION_HYPERNYMS, NULL);
  self->hash = gs_lexicon_section (self, GS_LEXICON_SECTION_HASH, &count);
  self->hash_mask = count - 1;
  self->exceptions = gs_lexicon_section (self, GS_LEXICON_SECTION_EXCEPTIONS, &count);
  self->exceptions_mask = count - 1;
  self->name_words = gs_lexicon_section (self, GS_LEXICON_SECTION_NAME_WORDS, &count);
  self->name_words_mask = count - 1;
}

/**
 * gs_lexicon_new:
 * @path: a file that gainsay-lexicon wrote
 * @error: GS_ERROR_MODEL
 *
 * Maps the lexicon. Its checksum is verified once, here; later reads trust the file.
 *
 * Returns: (transfer full): the lexicon, or %NULL
 */
GsLexicon *
gs_lexicon_new (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  const char *fault;
  GMappedFile *file = gs_checked_map_new (path, gs_lexicon_find_fault, &fault, &local);
  GsLexicon *self;

  if (fault != NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_MODEL, "'%s' is %s; build it anew with make", path,
                 fault);
  else if (file == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_MODEL, "cannot open the lexicon '%s': %s", path,
                 local->message);
  if (file == NULL)
    return NULL;
  self = g_new0 (GsLexicon, 1);
  self->file = file;
  self->serial = gs_word_memo_new_serial ();
  gs_lexicon_bind (self);
  return self;
}

void
gs_lexicon_free (GsLexicon *self)
{
  if (self == NULL)
    return;
  g_mapped_file_unref (self->file);
  g_free (self);
}

guint32
gs_lexicon_get_serial (const GsLexicon *self)
{
  return self->serial;
}

/* -- lemmas -- */

guint32
gs_lexicon_get_size (const GsLexicon *self)
{
  return self->n_lemmas;
}

/* folds into @buffer of MAX_TEXT_BYTES; 0 if too long to be a lemma */
static gsize
gs_lexicon_fold (const char *text, gsize length, char *buffer)
{
  if (length > MAX_LEMMA)
    return 0;
  for (gsize i = 0; i < length; i++)
    buffer[i] = text[i] == '_' ? ' ' : g_ascii_tolower (text[i]);
  buffer[length] = '\0';
  return length;
}

static guint32
gs_lexicon_look_up (const GsLexicon *self, const char *lemma, gsize length)
{
  char folded[MAX_TEXT_BYTES];
  gsize size = gs_lexicon_fold (lemma, length, folded);
  guint32 at;

  if (size == 0)
    return 0;
  at = (guint32) gs_checksum64 (folded, size) & self->hash_mask;
  for (; self->hash[at] != 0; at = (at + 1) & self->hash_mask)
    {
      const char *text = self->text + self->lemmas[self->hash[at]].text;

      if (strcmp (text, folded) == 0)
        return self->hash[at];
    }
  return 0;
}

/**
 * gs_lexicon_find:
 * @lemma: a dictionary form, in any case, with spaces or underscores inside
 * @length: its length in bytes
 *
 * Returns: the lemma's id, or 0 if the lexicon does not have it
 */
guint32
gs_lexicon_find (const GsLexicon *self, const char *lemma, gsize length)
{
  static _Thread_local GsWordMemo memo;
  GsWordQuestion question;
  GsWordMemoEntry *entry;

  if (length > GS_WORD_MEMO_MAX)
    return gs_lexicon_look_up (self, lemma, length);
  question = gs_word_question (lemma, length, 0);
  entry = gs_word_memo_get (&memo, &question);
  if (!gs_word_memo_entry_answers (entry, &question, self->serial))
    *entry = (GsWordMemoEntry){ question, self->serial, gs_lexicon_look_up (self, lemma, length) };
  return entry->answer;
}

const char *
gs_lexicon_get_lemma (const GsLexicon *self, guint32 id)
{
  g_return_val_if_fail (id <= self->n_lemmas, "");
  return self->text + self->lemmas[id].text;
}

static const GsLexiconEntry *
gs_lexicon_get_entry (const GsLexicon *self, guint32 id, GsLexiconClass class)
{
  if (id == 0 || id > self->n_lemmas)
    return NULL;
  for (guint32 i = self->lemmas[id].entry; i < self->lemmas[id + 1].entry; i++)
    if (self->entries[i].class == class)
      return &self->entries[i];
  return NULL;
}

guint
gs_lexicon_get_classes (const GsLexicon *self, guint32 id)
{
  guint classes = 0;

  if (id == 0 || id > self->n_lemmas)
    return 0;
  for (guint32 i = self->lemmas[id].entry; i < self->lemmas[id + 1].entry; i++)
    classes |= 1u << self->entries[i].class;
  return classes;
}

const char *
gs_lexicon_get_exception (const GsLexicon *self, const char *form, gsize length,
                          GsLexiconClass class)
{
  char folded[MAX_TEXT_BYTES];
  gsize size = gs_lexicon_fold (form, length, folded);
  guint32 at;

  if (size == 0)
    return NULL;
  at = (guint32) (gs_checksum64 (folded, size) + class) & self->exceptions_mask;
  for (; self->exceptions[at].form != 0; at = (at + 1) & self->exceptions_mask)
    if (self->exceptions[at].class == class
        && strcmp (self->text + self->exceptions[at].form, folded) == 0)
      return self->text + self->exceptions[at].base;
  return NULL;
}

guint
gs_lexicon_get_frequency (const GsLexicon *self, guint32 id, GsLexiconClass class)
{
  const GsLexiconEntry *entry = gs_lexicon_get_entry (self, id, class);

  return entry != NULL ? entry->frequency : 0;
}

/* -- senses -- */

const guint32 *
gs_lexicon_get_senses (const GsLexicon *self, guint32 id, GsLexiconClass class, guint *n_senses)
{
  const GsLexiconEntry *entry = gs_lexicon_get_entry (self, id, class);

  *n_senses = entry != NULL ? entry[1].senses - entry->senses : 0;
  return *n_senses > 0 ? self->senses + entry->senses : NULL;
}

GsLexiconDomain
gs_lexicon_get_domain (const GsLexicon *self, guint32 sense)
{
  g_return_val_if_fail (sense < self->n_synsets, GS_DOMAIN_NONE);
  return self->synsets[sense].domain;
}

GsLexiconDomain
gs_lexicon_get_main_domain (const GsLexicon *self, guint32 id, GsLexiconClass class)
{
  guint n_senses;
  const guint32 *senses = gs_lexicon_get_senses (self, id, class, &n_senses);

  return senses != NULL ? gs_lexicon_get_domain (self, senses[0]) : GS_DOMAIN_NONE;
}

const guint32 *
gs_lexicon_get_members (const GsLexicon *self, guint32 sense, guint *n_members)
{
  *n_members = 0;
  g_return_val_if_fail (sense < self->n_synsets, NULL);
  *n_members = self->synsets[sense + 1].members - self->synsets[sense].members;
  return self->members + self->synsets[sense].members;
}

guint64
gs_lexicon_get_frames (const GsLexicon *self, guint32 id, guint max_senses)
{
  guint n_senses;
  const guint32 *senses = gs_lexicon_get_senses (self, id, GS_LEXICON_VERB, &n_senses);
  guint64 frames = 0;

  for (guint i = 0; i < n_senses && (max_senses == 0 || i < max_senses); i++)
    frames |= self->synsets[senses[i]].frames;
  return frames;
}

gboolean
gs_lexicon_is_name (const GsLexicon *self, guint32 id)
{
  guint n_senses;
  const guint32 *senses = gs_lexicon_get_senses (self, id, GS_LEXICON_NOUN, &n_senses);

  return n_senses > 0 && self->synsets[senses[0]].frames != 0;
}

const guint16 *
gs_lexicon_get_name_counts (const GsLexicon *self, const char *word, gsize length)
{
  char folded[MAX_TEXT_BYTES];
  gsize size = gs_lexicon_fold (word, length, folded);
  guint32 at;

  if (size == 0)
    return NULL;
  at = (guint32) gs_checksum64 (folded, size) & self->name_words_mask;
  for (; self->name_words[at].text != 0; at = (at + 1) & self->name_words_mask)
    if (strcmp (self->text + self->name_words[at].text, folded) == 0)
      return self->name_words[at].counts;
  return NULL;
}

guint
gs_lexicon_get_name_count (const GsLexicon *self, const char *word, gsize length,
                           GsLexiconNamePart part)
{
  const guint16 *counts;

  g_return_val_if_fail ((guint) part < GS_N_LEXICON_NAME_PARTS, 0);
  counts = gs_lexicon_get_name_counts (self, word, length);
  return counts != NULL ? counts[part] : 0;
}

/* -- relations -- */

static gboolean
gs_list_contains (const guint32 *list, guint n_list, guint32 id)
{
  for (guint i = 0; i < n_list; i++)
    if (list[i] == id)
      return TRUE;
  return FALSE;
}

gboolean
gs_lexicon_are_synonyms (const GsLexicon *self, guint32 a, guint32 b, GsLexiconClass class,
                         guint max_senses)
{
  guint n_first, n_second;
  const guint32 *first = gs_lexicon_get_senses (self, a, class, &n_first);
  const guint32 *second = gs_lexicon_get_senses (self, b, class, &n_second);

  if (max_senses > 0)
    {
      n_first = MIN (n_first, max_senses);
      n_second = MIN (n_second, max_senses);
    }
  for (guint i = 0; i < n_first; i++)
    if (gs_list_contains (second, n_second, first[i]))
      return TRUE;
  return FALSE;
}

const guint32 *
gs_lexicon_get_antonyms (const GsLexicon *self, guint32 id, GsLexiconClass class, guint *n_found)
{
  const GsLexiconEntry *entry = gs_lexicon_get_entry (self, id, class);

  *n_found = entry != NULL ? entry[1].antonyms - entry->antonyms : 0;
  return *n_found > 0 ? self->antonyms + entry->antonyms : NULL;
}

gboolean
gs_lexicon_are_antonyms (const GsLexicon *self, guint32 a, guint32 b, GsLexiconClass class)
{
  guint n_first, n_second;
  const guint32 *first = gs_lexicon_get_antonyms (self, a, class, &n_first);
  const guint32 *second = gs_lexicon_get_antonyms (self, b, class, &n_second);

  return gs_list_contains (first, n_first, b) || gs_list_contains (second, n_second, a);
}

const guint32 *
gs_lexicon_get_derived (const GsLexicon *self, guint32 id, GsLexiconClass class, guint *n_found)
{
  const GsLexiconEntry *entry = gs_lexicon_get_entry (self, id, class);

  *n_found = entry != NULL ? entry[1].derived - entry->derived : 0;
  return *n_found > 0 ? self->derived + entry->derived : NULL;
}

static gboolean
gs_lexicon_derives (const GsLexicon *self, guint32 a, guint32 b)
{
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      guint n_derived;
      const guint32 *derived = gs_lexicon_get_derived (self, a, class, &n_derived);

      if (gs_list_contains (derived, n_derived, b))
        return TRUE;
    }
  return FALSE;
}

gboolean
gs_lexicon_are_derived (const GsLexicon *self, guint32 a, guint32 b)
{
  return a != 0 && b != 0 && (gs_lexicon_derives (self, a, b) || gs_lexicon_derives (self, b, a));
}

gboolean
gs_lexicon_are_grouped (const GsLexicon *self, guint32 a, guint32 b)
{
  guint n_first, n_second;
  const guint32 *first = gs_lexicon_get_senses (self, a, GS_LEXICON_VERB, &n_first);
  const guint32 *second = gs_lexicon_get_senses (self, b, GS_LEXICON_VERB, &n_second);

  for (guint i = 0; i < n_first; i++)
    for (guint j = 0; j < n_second; j++)
      if (self->synsets[first[i]].group == self->synsets[second[j]].group)
        return TRUE;
  return FALSE;
}

/* whether a synonym group is one of @kinds or below one of them; breadth first, each group once */
static gboolean
gs_lexicon_climb (const GsLexicon *self, guint32 sense, const guint32 *kinds, guint n_kinds)
{
  guint32 queue[MAX_HYPERNYMS];
  guint n_queue = 0;

  queue[n_queue++] = sense;
  for (guint i = 0; i < n_queue; i++)
    {
      const GsLexiconSynset *synset = &self->synsets[queue[i]];

      if (gs_list_contains (kinds, n_kinds, queue[i]))
        return TRUE;
      for (guint32 at = synset->hypernyms; at < synset[1].hypernyms && n_queue < MAX_HYPERNYMS;
           at++)
        if (!gs_list_contains (queue, n_queue, self->hypernyms[at]))
          queue[n_queue++] = self->hypernyms[at];
    }
  return FALSE;
}

gboolean
gs_lexicon_is_kind (const GsLexicon *self, guint32 id, guint32 kind, GsLexiconClass class,
                    guint max_senses)
{
  guint n_senses, n_kinds;
  const guint32 *senses = gs_lexicon_get_senses (self, id, class, &n_senses);
  const guint32 *kinds = gs_lexicon_get_senses (self, kind, class, &n_kinds);

  for (guint i = 0; i < n_senses && (max_senses == 0 || i < max_senses); i++)
    if (gs_lexicon_climb (self, senses[i], kinds, n_kinds))
      return TRUE;
  return FALSE;
}
