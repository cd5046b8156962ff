/* SPDX-License-Identifier: MIT */
/* Folds word forms and gathers what is known of them. */
#include "language/gs-word.h"

#include <string.h>

#include "language/gs-checksum.h"
#include "language/gs-hash.h"
#include "language/gs-morphology.h"

enum
{
  ATOM_WORD = 1,
  ATOM_UNKNOWN,
  ATOM_SUFFIX,
  ATOM_PREFIX,
  ATOM_SHAPE,
  ATOM_AMBIGUITY,
  ATOM_UNKNOWN_AMBIGUITY,
  ATOM_LEXICAL,
  ATOM_FRAMES,
  ATOM_OUTSIDE,
};

gboolean
gs_vocabulary_init (GsVocabulary *self, const GsModel *model, const GsLexicon *lexicon)
{
  gsize index_size, words_size, sets_size;

  self->index = gs_model_get_section (model, GS_MODEL_WORD_INDEX, &index_size);
  self->words = gs_model_get_section (model, GS_MODEL_WORDS, &words_size);
  self->tag_sets = gs_model_get_section (model, GS_MODEL_TAG_SETS, &sets_size);
  self->index_mask = (guint32) (index_size / sizeof *self->index) - 1;
  self->n_words = (guint32) (words_size / sizeof *self->words);
  self->n_tag_sets = (guint32) (sets_size / sizeof *self->tag_sets);
  self->lexicon = lexicon;
  return index_size >= 4 && (self->index_mask & (self->index_mask + 1)) == 0
         && self->n_words < self->index_mask && self->n_tag_sets > 0;
}

/* -- folding -- */

/* plain spelling of the punctuation that has several */
static const struct
{
  gunichar from;
  const char *to;
} plain_marks[] = {
  { 0x2018, "'" },  { 0x2019, "'" },   { 0x201a, "'" },  { 0x2032, "'" },  { 0x00b4, "'" },
  { 0x201c, "``" }, { 0x201d, "''" },  { 0x201e, "``" }, { 0x00ab, "``" }, { 0x00bb, "''" },
  { 0x2010, "-" },  { 0x2011, "-" },   { 0x2012, "-" },  { 0x2013, "-" },  { 0x2014, "--" },
  { 0x2015, "--" }, { 0x2026, "..." }, { 0x00a0, " " },  { 0x2212, "-" },
};

static guint
gs_fold_wide (const char *form, guint length, char *folded, guint room)
{
  gunichar letter = g_utf8_get_char_validated (form, (gssize) length);
  char bytes[6];
  guint size;

  if (letter == (gunichar) -1 || letter == (gunichar) -2)
    letter = 0xfffd;
  for (guint i = 0; i < G_N_ELEMENTS (plain_marks); i++)
    if (plain_marks[i].from == letter)
      {
        size = (guint) strlen (plain_marks[i].to);
        if (size <= room)
          memcpy (folded, plain_marks[i].to, size);
        return size;
      }
  size = (guint) g_unichar_to_utf8 (g_unichar_tolower (letter), bytes);
  if (size <= room)
    memcpy (folded, bytes, size);
  return size;
}

guint
gs_word_fold (const char *form, guint length, char folded[GS_MAX_FOLDED])
{
  guint n_folded = 0;

  for (guint i = 0; i < length;)
    {
      guchar byte = (guchar) form[i];
      guint size = 1;

      if (n_folded + 1 >= GS_MAX_FOLDED)
        break;
      if (byte < 0x80)
        folded[n_folded] = (char) (g_ascii_isdigit (byte) ? '0' : g_ascii_tolower (byte));
      else
        size = gs_fold_wide (form + i, length - i, folded + n_folded, GS_MAX_FOLDED - 1 - n_folded);
      if (n_folded + size >= GS_MAX_FOLDED)
        break;
      n_folded += size;
      i += byte < 0x80 ? 1 : (guint) (g_utf8_skip[byte]);
    }
  folded[n_folded] = '\0';
  return n_folded;
}

guint64
gs_word_hash (const char *folded, guint length)
{
  return gs_mix (gs_checksum64 (folded, length));
}

/* -- capitals -- */

typedef struct
{
  gboolean first; /* the first letter is a capital */
  gboolean all;   /* two letters or more, all capital */
  gboolean inner; /* a capital behind the first letter */
  gboolean digit;
  guint n_letters;
} Capitals;

static void
gs_capitals_init (Capitals *self, const char *form, guint length)
{
  guint n_upper = 0;

  memset (self, 0, sizeof *self);
  for (guint i = 0; i < length;)
    {
      guchar byte = (guchar) form[i];
      gunichar letter = byte;
      guint size = 1;
      gboolean upper;

      if (byte >= 0x80)
        {
          letter = g_utf8_get_char_validated (form + i, (gssize) (length - i));
          size = letter >= 0x80000000u ? 1 : (guint) g_utf8_skip[byte];
        }
      upper =
          byte < 0x80 ? g_ascii_isupper (byte) : letter < 0x80000000u && g_unichar_isupper (letter);
      if (upper
          || (byte < 0x80 ? g_ascii_isalpha (byte)
                          : letter < 0x80000000u && g_unichar_isalpha (letter)))
        {
          self->first |= upper && self->n_letters == 0;
          self->inner |= upper && self->n_letters > 0;
          self->n_letters++;
          n_upper += upper;
        }
      self->digit |= g_ascii_isdigit (byte);
      i += size;
    }
  self->all = n_upper == self->n_letters && n_upper > 1;
}

/* -- what is known -- */

guint32
gs_vocabulary_find (const GsVocabulary *self, guint64 hash)
{
  guint32 at = (guint32) hash & self->index_mask;

  for (; self->index[at] != 0; at = (at + 1) & self->index_mask)
    if (self->words[self->index[at] - 1].hash == (guint32) (hash >> 32))
      return self->index[at] - 1u;
  return GS_UNKNOWN_WORD;
}

/* whether a word that is no noun, and is written small elsewhere, has a capital here: then capitals
 * are a habit of this line. The first word does not count. */
static gboolean
gs_has_capital_plain_word (const GsVocabulary *vocabulary, const char *const *forms,
                           const guint32 *lengths, guint n_forms)
{
  for (guint i = 1; i < n_forms; i++)
    {
      char folded[GS_MAX_FOLDED];
      guint32 number;

      if (!g_ascii_isupper (forms[i][0]) || lengths[i] < 2)
        continue;
      number = gs_vocabulary_find (
          vocabulary, gs_word_hash (folded, gs_word_fold (forms[i], lengths[i], folded)));
      if (number != GS_UNKNOWN_WORD && vocabulary->words[number].plain)
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_case_find:
 *
 * Tells from the longer words whether capitals mean anything in a sentence.
 */
GsCase
gs_case_find (const GsVocabulary *vocabulary, const char *const *forms, const guint32 *lengths,
              guint n_forms)
{
  guint n_long = 0, n_capital = 0, n_upper = 0, n_words = 0, n_any = 0;

  for (guint i = 0; i < n_forms; i++)
    {
      Capitals capitals;

      gs_capitals_init (&capitals, forms[i], lengths[i]);
      if (capitals.n_letters == 0)
        continue;
      n_words++;
      n_any += capitals.first;
      if (capitals.n_letters < 4)
        continue;
      n_long++;
      n_capital += capitals.first;
      n_upper += capitals.all;
    }
  if (n_words < 3)
    return n_long > 0 && n_upper == n_long && n_words > 1 ? GS_CASE_UPPER : GS_CASE_NORMAL;
  if (n_long > 0 && n_upper * 10 >= n_long * 8)
    return GS_CASE_UPPER;
  if (n_long > 1 && n_capital * 10 >= n_long * 7
      && gs_has_capital_plain_word (vocabulary, forms, lengths, n_forms))
    return GS_CASE_TITLE;
  return n_any == 0 && n_words >= 5 ? GS_CASE_LOWER : GS_CASE_NORMAL;
}

static guint
gs_word_shape (const Capitals *capitals, const char *folded, guint length, GsCase letters)
{
  guint shape = (guint) letters;

  shape = shape * 2 + (capitals->n_letters > 0);
  shape = shape * 2 + capitals->digit;
  shape = shape * 2 + (memchr (folded, '-', length) != NULL);
  shape = shape * 2 + (memchr (folded, '.', length) != NULL);
  if (letters == GS_CASE_UPPER)
    return shape * 8;
  if (letters == GS_CASE_TITLE)
    return shape * 8 + (guint) (capitals->all ? 5 : capitals->inner ? 6 : capitals->first ? 7 : 4);
  return shape * 8 + (guint) (capitals->all * 4 + capitals->inner * 2 + capitals->first);
}

guint32
gs_word_frames_class (guint64 frames)
{
  return frames != 0 ? (guint32) gs_mix (frames) | 1 : 0;
}

static void
gs_word_init_known (GsWord *self, const GsModelWord *word)
{
  self->code = gs_atom (ATOM_WORD, self->number);
  self->ambiguity = gs_atom (ATOM_AMBIGUITY, word->ambiguity);
  self->lexical = gs_atom (ATOM_LEXICAL, word->readings);
  self->frames = gs_atom (ATOM_FRAMES, word->frames);
  self->tag_set = word->tag_set;
  self->only_tag = word->only_tag;
  self->noun_domain = word->noun_domain;
  self->verb_domain = word->verb_domain;
}

static void
gs_word_init_unknown (GsWord *self, const GsVocabulary *vocabulary, const char *folded,
                      guint length)
{
  GsMorphology known;
  guint64 ending =
      length > 2 ? (guint8) folded[length - 2] * 256u + (guint8) folded[length - 1] : 0;

  gs_morphology_analyse (vocabulary->lexicon, folded, length, &known);
  self->code = gs_atom (ATOM_UNKNOWN, ending * 4 + self->capital * 2u + self->digit);
  self->ambiguity = gs_atom (ATOM_UNKNOWN_AMBIGUITY, known.readings * 2 + self->capital);
  self->lexical = gs_atom (ATOM_LEXICAL, known.readings);
  self->frames = gs_atom (ATOM_FRAMES, gs_word_frames_class (known.verb_frames));
  self->tag_set = 0;
  self->only_tag = GS_NO_TAG;
  self->noun_domain = known.noun_domain;
  self->verb_domain = known.verb_domain;
}

static void
gs_word_init_affixes (GsWord *self, const char *folded, guint length)
{
  guint64 affix = 0;

  for (guint i = 0; i < 4; i++)
    {
      affix = affix << 8 | (i < length ? (guint8) folded[length - 1 - i] : 0);
      self->suffixes[i] = gs_atom (ATOM_SUFFIX, affix * 4 + i);
    }
  affix = 0;
  for (guint i = 0; i < 3; i++)
    {
      affix = affix << 8 | (i < length ? (guint8) folded[i] : 0);
      self->prefixes[i] = gs_atom (ATOM_PREFIX, affix * 4 + i);
    }
}

/**
 * gs_word_init:
 * @form: the word as written
 * @letters: how its sentence is capitalised
 * @first: whether it is the sentence's first word
 */
void
gs_word_init (GsWord *self, const GsVocabulary *vocabulary, const char *form, guint length,
              GsCase letters, gboolean first)
{
  char folded[GS_MAX_FOLDED];
  guint n_folded = gs_word_fold (form, length, folded);
  Capitals capitals;

  gs_capitals_init (&capitals, form, length);
  self->hash = gs_word_hash (folded, n_folded);
  self->capital = capitals.first && letters == GS_CASE_NORMAL && !first;
  self->upper = capitals.all && letters != GS_CASE_UPPER;
  self->digit = capitals.digit;
  self->letters = (guint8) letters & 7;
  self->first = first != FALSE;
  self->hidden = vocabulary->hidden != FALSE;
  self->shape =
      gs_atom (ATOM_SHAPE, gs_word_shape (&capitals, folded, n_folded, letters) * 2 + first);
  gs_word_init_affixes (self, folded, n_folded);
  self->number = vocabulary->hidden ? GS_UNKNOWN_WORD : gs_vocabulary_find (vocabulary, self->hash);
  if (self->number != GS_UNKNOWN_WORD)
    gs_word_init_known (self, &vocabulary->words[self->number]);
  else
    gs_word_init_unknown (self, vocabulary, folded, n_folded);
}

static void
gs_words_pad (GsWord *words, guint n_words)
{
  for (int i = 1; i <= GS_WORD_PADDING; i++)
    {
      GsWord *before = &words[-i];
      GsWord *after = &words[n_words + (guint) i - 1];

      memset (before, 0, sizeof *before);
      memset (after, 0, sizeof *after);
      before->code = gs_atom (ATOM_OUTSIDE, 0);
      after->code = gs_atom (ATOM_OUTSIDE, 1);
      before->ambiguity = gs_atom (ATOM_OUTSIDE, 2);
      after->ambiguity = gs_atom (ATOM_OUTSIDE, 3);
      before->shape = after->shape = gs_atom (ATOM_OUTSIDE, 4);
    }
}

void
gs_words_init (GsWord *words, const GsVocabulary *vocabulary, const char *const *forms,
               const guint32 *lengths, guint n_words)
{
  GsCase letters = gs_case_find (vocabulary, forms, lengths, n_words);
  gboolean first = TRUE;

  for (guint i = 0; i < n_words; i++)
    {
      guchar byte = (guchar) forms[i][0];

      /* quotes and brackets before the first word do not make it another */
      gs_word_init (&words[i], vocabulary, forms[i], lengths[i], letters, first);
      if ((byte >= 0x80 && strncmp (forms[i], "\xe2\x80", 2) != 0) || g_ascii_isalnum (byte))
        first = FALSE;
    }
  gs_words_pad (words, n_words);
}
