/* SPDX-License-Identifier: MIT */
/*
 * gainsay-lexicon: turns WordNet's database files into the table that gs-lexicon.h reads.
 *
 * The formats are those of wndb(5WN), cntlist(5WN) and morphy(7WN). Runs while the project is
 * built; same files in, same bytes out.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"
#include "language/gs-checksum.h"
#include "language/gs-lexicon-format.h"
#include "language/gs-lexicon.h"

/* a line of data.*: a synonym group */
typedef struct
{
  guint32 offset; /* where its line starts: its name in the other files */
  GsLexiconClass class;
  guint32 domain;
  guint64 frames;
  GPtrArray *words;    /* of char *, owned */
  GPtrArray *pointers; /* of Pointer, owned */
  guint32 group;
} Synset;

typedef struct
{
  char kind; /* '@', '!', '+', '$' */
  GsLexiconClass class;
  guint32 offset;
  guint source; /* number of the word it starts from, 0: the whole group */
  guint target;
} Pointer;

/* a lemma in one class */
typedef struct
{
  const char *lemma; /* key of Compiler.ids */
  GsLexiconClass class;
  GArray *senses; /* of guint32, offsets, then numbers of synsets */
  GArray *antonyms;
  GArray *derived;
  guint32 frequency;
} Entry;

typedef struct
{
  const char *folder;
  GPtrArray *synsets;   /* of Synset, owned; by class, then offset */
  GHashTable *by_place; /* offset * 4 + class -> number of the synset */
  GPtrArray *entries;   /* of Entry, owned */
  GHashTable *by_name;  /* "lemma\1class" -> Entry */
  GPtrArray *lemmas;    /* of char *, owned, sorted; id is index + 1 */
  GHashTable *ids;      /* lemma -> id */
  GArray *sections[GS_N_LEXICON_SECTIONS];
} Compiler;

static const char *const class_names[] = { "noun", "verb", "adj", "adv" };

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

static void
synset_free (gpointer data)
{
  Synset *synset = data;

  g_ptr_array_unref (synset->words);
  g_ptr_array_unref (synset->pointers);
  g_free (synset);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_array_unref (entry->senses);
  g_array_unref (entry->antonyms);
  g_array_unref (entry->derived);
  g_free (entry);
}

/* lower case, spaces for underscores, without the "(a)" that says where an adjective may stand */
static char *
fold_word (const char *word)
{
  char *folded = g_ascii_strdown (word, -1);
  char *marker = strchr (folded, '(');

  if (marker != NULL)
    *marker = '\0';
  g_strdelimit (folded, "_", ' ');
  return folded;
}

/* the lines of a file; those that open with a space are its licence */
static char **
read_lines (const Compiler *self, const char *stem, const char *suffix, GError **error)
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
parse_pointers (Synset *synset, char **fields, guint n_fields, guint at)
{
  guint n_pointers = at < n_fields ? (guint) strtoul (fields[at], NULL, 10) : 0;

  at++;
  for (guint i = 0; i < n_pointers && at + 4 <= n_fields; i++, at += 4)
    {
      guint ends = (guint) strtoul (fields[at + 3], NULL, 16);
      Pointer *pointer;

      if (strchr ("@!+$", fields[at][0]) == NULL)
        continue;
      if (strcmp (fields[at], "@i") == 0)
        synset->frames = 1;
      pointer = g_new0 (Pointer, 1);
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
parse_frames (Synset *synset, char **fields, guint n_fields, guint at)
{
  guint n_frames = at < n_fields ? (guint) strtoul (fields[at], NULL, 10) : 0;

  at++;
  for (guint i = 0; i < n_frames && at + 3 <= n_fields; i++, at += 3)
    synset->frames |= G_GUINT64_CONSTANT (1) << (strtoul (fields[at + 1], NULL, 10) & 63);
}

static void
parse_synset (Compiler *self, char *line, GsLexiconClass class)
{
  char *gloss = strstr (line, " | ");
  g_auto (GStrv) fields = NULL;
  guint n_fields, n_words, at = 4;
  Synset *synset;

  if (gloss != NULL)
    *gloss = '\0';
  fields = g_strsplit (g_strchomp (line), " ", -1);
  n_fields = g_strv_length (fields);
  if (n_fields < 6)
    return;
  synset = g_new0 (Synset, 1);
  synset->offset = (guint32) strtoul (fields[0], NULL, 10);
  synset->class = class;
  synset->domain = (guint32) strtoul (fields[1], NULL, 10);
  synset->words = g_ptr_array_new_with_free_func (g_free);
  synset->pointers = g_ptr_array_new_with_free_func (g_free);
  n_words = (guint) strtoul (fields[3], NULL, 16);
  for (guint i = 0; i < n_words && at + 2 <= n_fields; i++, at += 2)
    g_ptr_array_add (synset->words, fold_word (fields[at]));
  at = parse_pointers (synset, fields, n_fields, at);
  if (class == GS_LEXICON_VERB)
    parse_frames (synset, fields, n_fields, at);
  g_hash_table_insert (self->by_place, GUINT_TO_POINTER (synset->offset * 4 + class),
                       GUINT_TO_POINTER (self->synsets->len));
  g_ptr_array_add (self->synsets, synset);
}

static gboolean
find_synset (const Compiler *self, guint32 offset, GsLexiconClass class, guint32 *number)
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
parse_entry (Compiler *self, const char *line, GsLexiconClass class)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  guint n_fields = g_strv_length (fields);
  guint n_senses = n_fields > 3 ? (guint) strtoul (fields[2], NULL, 10) : 0;
  guint at = n_fields > 3 ? 4 + (guint) strtoul (fields[3], NULL, 10) + 2 : 0;
  char *lemma;
  Entry *entry;

  if (n_senses == 0 || at + n_senses > n_fields)
    return;
  lemma = fold_word (fields[0]);
  entry = g_new0 (Entry, 1);
  entry->class = class;
  entry->senses = g_array_new (FALSE, FALSE, sizeof (guint32));
  entry->antonyms = g_array_new (FALSE, FALSE, sizeof (guint32));
  entry->derived = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < n_senses; i++)
    {
      guint32 number;

      if (find_synset (self, (guint32) strtoul (fields[at + i], NULL, 10), class, &number))
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

static gboolean
read_database (Compiler *self, GError **error)
{
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      g_auto (GStrv) lines = read_lines (self, "data.", class_names[class], error);

      if (lines == NULL)
        return FALSE;
      for (char **line = lines; *line != NULL; line++)
        if (g_ascii_isdigit (**line))
          parse_synset (self, *line, class);
    }
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      g_auto (GStrv) lines = read_lines (self, "index.", class_names[class], error);

      if (lines == NULL)
        return FALSE;
      for (char **line = lines; *line != NULL; line++)
        if (**line != ' ' && **line != '\0')
          parse_entry (self, *line, class);
    }
  return TRUE;
}

/* -- cntlist.rev: how often a sense was met in tagged texts -- */

static gboolean
read_counts (Compiler *self, GError **error)
{
  static const GsLexiconClass classes[] = { [1] = GS_LEXICON_NOUN,
                                            [2] = GS_LEXICON_VERB,
                                            [3] = GS_LEXICON_ADJECTIVE,
                                            [4] = GS_LEXICON_ADVERB,
                                            [5] = GS_LEXICON_ADJECTIVE };
  g_auto (GStrv) lines = read_lines (self, "cntlist", ".rev", error);

  if (lines == NULL)
    return FALSE;
  for (char **line = lines; *line != NULL; line++)
    {
      char *percent = strchr (*line, '%');
      char *count = strrchr (*line, ' ');
      g_autofree char *name = NULL;
      g_autofree char *lemma = NULL;
      Entry *entry;

      if (percent == NULL || count == NULL || percent[1] < '1' || percent[1] > '5')
        continue;
      *percent = '\0';
      lemma = fold_word (*line);
      name = g_strdup_printf ("%s\1%d", lemma, classes[percent[1] - '0']);
      entry = g_hash_table_lookup (self->by_name, name);
      if (entry != NULL)
        entry->frequency += (guint32) strtoul (count + 1, NULL, 10);
    }
  return TRUE;
}

/* -- numbering and linking -- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = *(const Entry *const *) a;
  const Entry *second = *(const Entry *const *) b;
  int order = strcmp (first->lemma, second->lemma);

  return order != 0 ? order : (int) first->class - (int) second->class;
}

static guint32
find_id (const Compiler *self, const char *lemma)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, lemma));
}

static void
number_lemmas (Compiler *self)
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
link_words (Compiler *self, const Synset *synset, const Pointer *pointer, const Synset *other)
{
  g_autofree char *name = NULL;
  guint32 id;
  Entry *entry;

  if (pointer->source == 0 || pointer->source > synset->words->len || pointer->target == 0
      || pointer->target > other->words->len)
    return;
  name = g_strdup_printf ("%s\1%d", (char *) g_ptr_array_index (synset->words, pointer->source - 1),
                          synset->class);
  entry = g_hash_table_lookup (self->by_name, name);
  id = find_id (self, g_ptr_array_index (other->words, pointer->target - 1));
  if (entry != NULL && id != 0)
    add_once (pointer->kind == '!' ? entry->antonyms : entry->derived, id);
}

static guint32
group_root (const Compiler *self, guint32 number)
{
  const Synset *synset = g_ptr_array_index (self->synsets, number);

  while (synset->group != number)
    {
      number = synset->group;
      synset = g_ptr_array_index (self->synsets, number);
    }
  return number;
}

static void
link_synsets (Compiler *self)
{
  for (guint32 i = 0; i < self->synsets->len; i++)
    ((Synset *) g_ptr_array_index (self->synsets, i))->group = i;
  for (guint32 i = 0; i < self->synsets->len; i++)
    {
      Synset *synset = g_ptr_array_index (self->synsets, i);

      for (guint j = 0; j < synset->pointers->len; j++)
        {
          const Pointer *pointer = g_ptr_array_index (synset->pointers, j);
          guint32 number, a, b;

          if (!find_synset (self, pointer->offset, pointer->class, &number))
            continue;
          if (pointer->kind == '!' || pointer->kind == '+')
            link_words (self, synset, pointer, g_ptr_array_index (self->synsets, number));
          if (pointer->kind != '$')
            continue;
          a = group_root (self, i);
          b = group_root (self, number);
          ((Synset *) g_ptr_array_index (self->synsets, MAX (a, b)))->group = MIN (a, b);
        }
    }
}

/* -- writing -- */

static guint32
add_text (Compiler *self, const char *text)
{
  GArray *section = self->sections[GS_LEXICON_SECTION_TEXT];
  guint32 offset = section->len;

  g_array_append_vals (section, text, (guint) strlen (text) + 1);
  return offset;
}

static void
write_entries (Compiler *self, guint *at, guint32 id, const char *lemma)
{
  GArray *entries = self->sections[GS_LEXICON_SECTION_ENTRIES];
  GsLexiconLemma row = { .text = add_text (self, lemma), .entry = entries->len };

  g_assert (id == self->sections[GS_LEXICON_SECTION_LEMMAS]->len);
  g_array_append_val (self->sections[GS_LEXICON_SECTION_LEMMAS], row);
  for (; *at < self->entries->len; (*at)++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, *at);
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
write_synset (Compiler *self, guint32 number)
{
  const Synset *synset = g_ptr_array_index (self->synsets, number);
  gboolean grouped = synset->class == GS_LEXICON_VERB;
  GsLexiconSynset row = { .members = self->sections[GS_LEXICON_SECTION_MEMBERS]->len,
                          .hypernyms = self->sections[GS_LEXICON_SECTION_HYPERNYMS]->len,
                          .group = grouped ? group_root (self, number) + 1 : 0,
                          .domain = MIN (synset->domain, GS_DOMAIN_NONE),
                          .frames = synset->frames };

  g_array_append_val (self->sections[GS_LEXICON_SECTION_SYNSETS], row);
  for (guint i = 0; i < synset->words->len; i++)
    {
      guint32 id = find_id (self, g_ptr_array_index (synset->words, i));

      if (id != 0)
        g_array_append_val (self->sections[GS_LEXICON_SECTION_MEMBERS], id);
    }
  for (guint i = 0; i < synset->pointers->len; i++)
    {
      const Pointer *pointer = g_ptr_array_index (synset->pointers, i);
      guint32 target;

      if (pointer->kind == '@' && find_synset (self, pointer->offset, pointer->class, &target))
        g_array_append_val (self->sections[GS_LEXICON_SECTION_HYPERNYMS], target);
    }
}

/* closes the lists: a last row whose starts are the lists' ends */
static void
write_sentinels (Compiler *self)
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
write_hash (Compiler *self)
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

static void
add_exception (Compiler *self, const char *form, const char *base, GsLexiconClass class)
{
  GArray *section = self->sections[GS_LEXICON_SECTION_EXCEPTIONS];
  guint at = (guint) (gs_checksum64 (form, strlen (form)) + class) & (section->len - 1);
  GsLexiconException *row = &g_array_index (section, GsLexiconException, at);

  while (row->form != 0)
    {
      at = (at + 1) & (section->len - 1);
      row = &g_array_index (section, GsLexiconException, at);
    }
  row->form = add_text (self, form);
  row->base = add_text (self, base);
  row->class = class;
}

/* the first base form of a line is taken; a form that is its own base needs no row */
static gboolean
write_exceptions (Compiler *self, GError **error)
{
  g_array_set_size (self->sections[GS_LEXICON_SECTION_EXCEPTIONS], 16384);
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      g_auto (GStrv) lines = read_lines (self, class_names[class], ".exc", error);

      if (lines == NULL)
        return FALSE;
      for (char **line = lines; *line != NULL; line++)
        {
          g_auto (GStrv) fields = g_strsplit (*line, " ", -1);
          g_autofree char *form = NULL;
          g_autofree char *base = NULL;

          if (g_strv_length (fields) < 2)
            continue;
          form = fold_word (fields[0]);
          base = fold_word (fields[1]);
          add_exception (self, form, base, class);
        }
    }
  return TRUE;
}

/* -- the words of names -- */

#define NAME_WORDS_SIZE 32768

static void
count_name_word (Compiler *self, const char *word, GsLexiconNamePart part)
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
    row->text = add_text (self, word);
  row->counts[part]++;
}

static void
count_name (Compiler *self, const char *name, guint32 domain)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n_words = g_strv_length (words);

  for (guint i = 0; i < n_words; i++)
    if (*words[i] == '\0')
      continue;
    else if (domain == GS_DOMAIN_NOUN_PERSON && (i == 0 || i + 1 == n_words))
      count_name_word (self, words[i], i + 1 == n_words ? GS_NAME_PART_FAMILY : GS_NAME_PART_GIVEN);
    else if (domain == GS_DOMAIN_NOUN_LOCATION || domain == GS_DOMAIN_NOUN_OBJECT)
      count_name_word (self, words[i], GS_NAME_PART_PLACE);
    else if (domain == GS_DOMAIN_NOUN_GROUP)
      count_name_word (self, words[i], GS_NAME_PART_GROUP);
}

/* what single persons, places and groups are called; frames 1 marks a single thing */
static void
write_name_words (Compiler *self)
{
  g_array_set_size (self->sections[GS_LEXICON_SECTION_NAME_WORDS], NAME_WORDS_SIZE);
  for (guint i = 0; i < self->synsets->len; i++)
    {
      const Synset *synset = g_ptr_array_index (self->synsets, i);

      if (synset->class != GS_LEXICON_NOUN || synset->frames != 1)
        continue;
      for (guint k = 0; k < synset->words->len; k++)
        count_name (self, g_ptr_array_index (synset->words, k), synset->domain);
    }
}

static gboolean
write_sections (Compiler *self, GError **error)
{
  guint at = 0;

  add_text (self, "");
  g_array_set_size (self->sections[GS_LEXICON_SECTION_LEMMAS], 1);
  for (guint i = 0; i < self->lemmas->len; i++)
    write_entries (self, &at, i + 1, g_ptr_array_index (self->lemmas, i));
  for (guint i = 0; i < self->synsets->len; i++)
    write_synset (self, i);
  write_sentinels (self);
  write_hash (self);
  write_name_words (self);
  return write_exceptions (self, error);
}

static gboolean
write_file (Compiler *self, const char *path, GError **error)
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

static void
compiler_init (Compiler *self, const char *folder)
{
  static const guint sizes[] = {
    [GS_LEXICON_SECTION_TEXT] = 1,
    [GS_LEXICON_SECTION_LEMMAS] = sizeof (GsLexiconLemma),
    [GS_LEXICON_SECTION_ENTRIES] = sizeof (GsLexiconEntry),
    [GS_LEXICON_SECTION_SENSES] = sizeof (guint32),
    [GS_LEXICON_SECTION_ANTONYMS] = sizeof (guint32),
    [GS_LEXICON_SECTION_DERIVED] = sizeof (guint32),
    [GS_LEXICON_SECTION_SYNSETS] = sizeof (GsLexiconSynset),
    [GS_LEXICON_SECTION_MEMBERS] = sizeof (guint32),
    [GS_LEXICON_SECTION_HYPERNYMS] = sizeof (guint32),
    [GS_LEXICON_SECTION_HASH] = sizeof (guint32),
    [GS_LEXICON_SECTION_EXCEPTIONS] = sizeof (GsLexiconException),
    [GS_LEXICON_SECTION_NAME_WORDS] = sizeof (GsLexiconNameWord),
  };

  self->folder = folder;
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
compiler_clear (Compiler *self)
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
compiler_run (Compiler *self, const char *path, GError **error)
{
  if (!read_database (self, error) || !read_counts (self, error))
    return FALSE;
  number_lemmas (self);
  link_synsets (self);
  return write_sections (self, error) && write_file (self, path, error);
}

int
main (int argc, char **argv)
{
  Compiler compiler;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (argc != 3)
    {
      g_printerr ("usage: gainsay-lexicon WORDNET-FOLDER OUTPUT\n");
      return 2;
    }
  compiler_init (&compiler, argv[1]);
  done = compiler_run (&compiler, argv[2], &error);
  compiler_clear (&compiler);
  if (!done)
    g_printerr ("gainsay-lexicon: %s\n", error->message);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
