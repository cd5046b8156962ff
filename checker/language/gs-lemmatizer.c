/* SPDX-License-Identifier: MIT */
/* Finds lemmas. */
#include "language/gs-lemmatizer.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-morphology.h"

#define MIN_NAME 4 /* bytes; shorter ones are particles ("de", "al") as often */

enum
{
  ATOM_CASE = 90,
  ATOM_NAME_CASE,
  ATOM_FINE_CASE,
};

void
gs_lemmatizer_init (GsLemmatizer *self, const GsModel *model, const GsLexicon *lexicon)
{
  gsize size;

  self->lexicon = lexicon;
  self->learned = gs_model_get_section (model, GS_MODEL_LEMMAS, &size);
  self->n_learned = (guint) (size / sizeof *self->learned);
  self->texts = gs_model_get_section (model, GS_MODEL_LEMMA_TEXT, &self->texts_size);
}

static guint
gs_lemma_set (char lemma[GS_MAX_LEMMA], const char *text, gsize length)
{
  length = MIN (length, GS_MAX_LEMMA - 1);
  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  memcpy (lemma, text, length);
  lemma[length] = '\0';
  return (guint) length;
}

/* lower case, quotes and dashes plain, digits kept */
static guint
gs_lemma_set_folded (char lemma[GS_MAX_LEMMA], const char *form, guint length)
{
  char folded[GS_MAX_FOLDED];
  guint n_folded;

  if (length + 1 >= GS_MAX_FOLDED / 3)
    return gs_lemma_set (lemma, form, length);
  n_folded = gs_word_fold (form, length, folded);
  /* folding wrote 0 for digits */
  for (guint i = 0; i < length && n_folded == length; i++)
    if (g_ascii_isdigit (form[i]))
      folded[i] = form[i];
  return gs_lemma_set (lemma, folded, n_folded);
}

static gboolean
gs_has_digit (const char *form, guint length)
{
  for (guint i = 0; i < length; i++)
    if (g_ascii_isdigit (form[i]))
      return TRUE;
  return FALSE;
}

/* 5,000 -> 5000 */
static guint
gs_lemma_set_number (char lemma[GS_MAX_LEMMA], const char *form, guint length)
{
  guint n_lemma = 0;

  for (guint i = 0; i < length && n_lemma < GS_MAX_LEMMA - 1; i++)
    if (form[i] != ',' || i == 0 || i + 1 == length)
      lemma[n_lemma++] = form[i];
  lemma[n_lemma] = '\0';
  return n_lemma;
}

/* what a Penn tag says of the inflection; class -1: none */
static int
gs_lemma_find_class (GsXpos xpos, guint *readings)
{
  *readings = 0;
  switch (xpos)
    {
    case GS_XPOS_NNS:
      *readings = GS_READING_PLURAL;
      return GS_LEXICON_NOUN;
    case GS_XPOS_VBZ:
      *readings = GS_READING_VERB_S;
      return GS_LEXICON_VERB;
    case GS_XPOS_VBD:
    case GS_XPOS_VBN:
      *readings = GS_READING_VERB_ED;
      return GS_LEXICON_VERB;
    case GS_XPOS_VBG:
      *readings = GS_READING_VERB_ING;
      return GS_LEXICON_VERB;
    case GS_XPOS_JJR:
    case GS_XPOS_RBR:
      *readings = GS_READING_COMPARATIVE;
      return GS_LEXICON_ADJECTIVE;
    case GS_XPOS_JJS:
    case GS_XPOS_RBS:
      *readings = GS_READING_SUPERLATIVE;
      return GS_LEXICON_ADJECTIVE;
    default:
      return -1;
    }
}

/* an ending off a word that the lexicon does not have */
static guint
gs_lemma_strip (char *lemma, guint length, GsXpos xpos)
{
  static const struct
  {
    GsXpos xpos;
    const char *ending;
    const char *base;
  } rules[] = {
    { GS_XPOS_NNS, "ies", "y" },   { GS_XPOS_NNS, "sses", "ss" }, { GS_XPOS_NNS, "xes", "x" },
    { GS_XPOS_NNS, "ches", "ch" }, { GS_XPOS_NNS, "shes", "sh" }, { GS_XPOS_NNS, "s", "" },
    { GS_XPOS_VBZ, "ies", "y" },   { GS_XPOS_VBZ, "sses", "ss" }, { GS_XPOS_VBZ, "ches", "ch" },
    { GS_XPOS_VBZ, "shes", "sh" }, { GS_XPOS_VBZ, "s", "" },      { GS_XPOS_VBD, "ied", "y" },
    { GS_XPOS_VBN, "ied", "y" },   { GS_XPOS_VBD, "ed", "" },     { GS_XPOS_VBN, "ed", "" },
    { GS_XPOS_VBG, "ing", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      gsize ending = strlen (rules[i].ending);

      if (rules[i].xpos != xpos || length < ending + 3
          || memcmp (lemma + length - ending, rules[i].ending, ending) != 0)
        continue;
      strcpy (lemma + length - ending, rules[i].base);
      return (guint) strlen (lemma);
    }
  return length;
}

/* -- ways of writing -- */

typedef enum
{
  LETTERS_SMALL,
  LETTERS_CAPITAL, /* the first only */
  LETTERS_UPPER,   /* all, and more than one sign */
  LETTERS_MIXED,
  LETTERS_NONE,
} Letters;

static Letters
gs_lemma_find_letters (const char *form, guint length)
{
  guint n_upper = 0, n_lower = 0, n_digits = 0;

  for (guint i = 0; i < length; i++)
    {
      n_digits += g_ascii_isdigit (form[i]);
      n_upper += g_ascii_isupper (form[i]);
      n_lower += g_ascii_islower (form[i]) || (guchar) form[i] >= 0x80;
    }
  if (n_upper + n_lower == 0)
    return LETTERS_NONE;
  if (n_upper == 0)
    return LETTERS_SMALL;
  if (n_lower == 0 && n_upper + n_digits > 1)
    return LETTERS_UPPER;
  return n_upper == 1 && g_ascii_isupper (form[0]) ? LETTERS_CAPITAL : LETTERS_MIXED;
}

/* marks that fold alike have lemmas of their own */
guint64
gs_lemma_key (const GsLemmaQuery *query, gboolean fine)
{
  gboolean mark = query->upos == GS_UPOS_PUNCT || query->upos == GS_UPOS_SYM;
  guint64 hash = mark ? gs_word_hash (query->form, query->length) : query->word->hash;

  guint64 tags = ((guint64) query->xpos * 64 + query->upos) * 2 + query->word->capital + 1;

  if (fine)
    tags += ((guint64) query->second + 1) << 16;
  return gs_key2 (0, hash, gs_mix (tags));
}

guint64
gs_lemma_case_key (const GsLemmaQuery *query, const GsLexicon *lexicon, guint grain)
{
  Letters letters = gs_lemma_find_letters (query->form, query->length);
  gboolean name = query->upos == GS_UPOS_PROPN || query->xpos == GS_XPOS_NNP;
  guint64 key = ((guint64) query->xpos * 64 + query->upos) * 8 + letters;
  guint32 id;

  if (letters == LETTERS_NONE || (letters == LETTERS_SMALL && !name))
    return 0;
  key = (key * 2 + query->word->capital) * 8 + query->word->letters;
  if (grain == 0)
    return gs_atom (ATOM_CASE, key);
  id = gs_lexicon_find (lexicon, query->form, query->length);
  key = key * 2 + gs_lexicon_is_name (lexicon, id);
  if (grain == 1)
    return gs_atom (ATOM_NAME_CASE,
                    (key * 2 + (query->second != GS_N_XPOS)) * 2 + query->word->digit);
  return gs_atom (ATOM_FINE_CASE,
                  (key * 64 + query->second) * 16 + gs_lexicon_get_classes (lexicon, id));
}

GsLemmaCase
gs_lemma_case_guess (const GsLemmaQuery *query)
{
  if (query->upos == GS_UPOS_PROPN || query->xpos == GS_XPOS_NNP || query->upos == GS_UPOS_X
      || query->xpos == GS_XPOS_ADD)
    return GS_LEMMA_KEEP;
  return query->upos == GS_UPOS_NOUN && query->word->upper ? GS_LEMMA_KEEP : GS_LEMMA_FOLD;
}

/* -- lemmas -- */

/* Libraries -> Library; a name's plural is looked up like any other */
static guint
gs_lemma_inflect (const GsLexicon *lexicon, GsXpos xpos, char lemma[GS_MAX_LEMMA], guint length)
{
  guint readings;
  int class = gs_lemma_find_class (xpos == GS_XPOS_NNPS ? GS_XPOS_NNS : xpos, &readings);

  if (class < 0)
    return length;
  for (guint pass = 0; pass < 2; pass++)
    {
      guint32 id =
          gs_morphology_find_base (lexicon, lemma, length, (GsLexiconClass) class, readings);

      if (id != 0)
        {
          const char *text = gs_lexicon_get_lemma (lexicon, id);

          return gs_lemma_set (lemma, text, strlen (text));
        }
      /* comparatives of adverbs */
      if (class != GS_LEXICON_ADJECTIVE)
        break;
      class = GS_LEXICON_ADVERB;
    }
  return gs_lemma_strip (lemma, length, xpos == GS_XPOS_NNPS ? GS_XPOS_NNS : xpos);
}

/* gives a lemma that has come to small letters the form's capitals back, as far as they agree */
static void
gs_lemma_restore (char *lemma, guint n_lemma, const GsLemmaQuery *query, GsLemmaCase letters)
{
  guint length = letters == GS_LEMMA_KEEP ? MIN (n_lemma, query->length) : MIN (n_lemma, 1);

  for (guint i = 0; i < length; i++)
    {
      char upper = g_ascii_toupper (lemma[i]);

      if (letters == GS_LEMMA_NAME || query->form[i] == upper)
        lemma[i] = upper;
      else if (query->form[i] != lemma[i])
        return;
    }
}

guint
gs_lemma_derive (const GsLexicon *lexicon, const GsLemmaQuery *query, GsLemmaCase letters,
                 char lemma[GS_MAX_LEMMA])
{
  guint readings, n_lemma;
  gboolean inflected =
      query->xpos == GS_XPOS_NNPS || gs_lemma_find_class (query->xpos, &readings) >= 0;

  if (letters == GS_LEMMA_KEEP && !inflected)
    return gs_lemma_set (lemma, query->form, query->length);
  if (query->upos == GS_UPOS_NUM && g_ascii_isdigit (query->form[0]))
    return gs_lemma_set_number (lemma, query->form, query->length);
  n_lemma = gs_lemma_set_folded (lemma, query->form, query->length);
  if (inflected && !gs_has_digit (query->form, query->length))
    n_lemma = gs_lemma_inflect (lexicon, query->xpos, lemma, n_lemma);
  if (letters != GS_LEMMA_FOLD)
    gs_lemma_restore (lemma, n_lemma, query, letters);
  return n_lemma;
}

static const char *
gs_lemmatizer_find (const GsLemmatizer *self, guint64 key)
{
  guint low = 0, high = self->n_learned;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->learned[middle].key < key)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->n_learned || self->learned[low].key != key
      || self->learned[low].text >= self->texts_size)
    return NULL;
  return self->texts + self->learned[low].text;
}

/* a slip of an annotator ("fled": flead): no word, where the dictionary has an irregular verb */
static gboolean
gs_lemma_is_slip (const GsLexicon *lexicon, const GsLemmaQuery *query, const char *learned)
{
  return (query->xpos == GS_XPOS_VBD || query->xpos == GS_XPOS_VBN)
         && gs_lexicon_get_exception (lexicon, query->form, query->length, GS_LEXICON_VERB) != NULL
         && gs_lexicon_find (lexicon, learned, strlen (learned)) == 0;
}

/* "kerala", tagged as a name: the lexicon knows it as nothing else */
static gboolean
gs_lemmatizer_is_small_name (const GsLemmatizer *self, const GsLemmaQuery *query)
{
  guint32 id;

  if (!gs_xpos_is_name (query->xpos) || query->length < MIN_NAME
      || gs_lemma_find_letters (query->form, query->length) != LETTERS_SMALL)
    return FALSE;
  id = gs_lexicon_find (self->lexicon, query->form, query->length);
  return gs_lexicon_is_name (self->lexicon, id)
         && gs_lexicon_get_classes (self->lexicon, id) == 1u << GS_LEXICON_NOUN;
}

static GsLemmaCase
gs_lemmatizer_find_case (const GsLemmatizer *self, const GsLemmaQuery *query)
{
  if (gs_lemmatizer_is_small_name (self, query))
    return GS_LEMMA_NAME;
  for (guint grain = GS_N_CASE_GRAINS; grain-- > 0;)
    {
      guint64 key = gs_lemma_case_key (query, self->lexicon, grain);
      const char *learned = key != 0 ? gs_lemmatizer_find (self, key) : NULL;

      if (key == 0)
        break;
      if (learned != NULL)
        return (GsLemmaCase) ((guint) (*learned - '0') % GS_N_LEMMA_CASES);
    }
  return gs_lemma_case_guess (query);
}

guint
gs_lemmatizer_run (const GsLemmatizer *self, const GsLemmaQuery *query, char lemma[GS_MAX_LEMMA])
{
  const char *learned = gs_lemmatizer_find (self, gs_lemma_key (query, TRUE));

  if (learned == NULL)
    learned = gs_lemmatizer_find (self, gs_lemma_key (query, FALSE));
  if (learned != NULL && !gs_lemma_is_slip (self->lexicon, query, learned))
    return gs_lemma_set (lemma, learned, strlen (learned));
  return gs_lemma_derive (self->lexicon, query, gs_lemmatizer_find_case (self, query), lemma);
}
