/* SPDX-License-Identifier: MIT */
/* Finds lemmas. */
#include "language/gs-lemmatizer.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-morphology.h"

void
gs_lemmatizer_init (GsLemmatizer *self, const GsModel *model, const GsLexicon *lexicon)
{
  gsize size;

  self->lexicon = lexicon;
  self->learned = gs_model_get_section (model, GS_MODEL_LEMMAS, &size);
  self->n_learned = (guint) (size / sizeof *self->learned);
  self->texts = gs_model_get_section (model, GS_MODEL_LEMMA_TEXT, &self->texts_size);
}

guint64
gs_lemma_key (guint64 hash, GsXpos xpos, GsUpos upos)
{
  return gs_key2 (0, hash, gs_mix ((guint64) xpos * 64 + upos + 1));
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

/* whether the form is its own lemma: addresses, acronyms, adjectives of names */
static gboolean
gs_lemma_is_form (GsLemmaCase letters, GsXpos xpos, GsUpos upos)
{
  if (upos == GS_UPOS_X || xpos == GS_XPOS_ADD)
    return TRUE;
  if (letters == GS_LEMMA_UPPER)
    return upos == GS_UPOS_NOUN && xpos != GS_XPOS_NNS;
  return letters == GS_LEMMA_CAPITAL && (upos == GS_UPOS_ADJ || xpos == GS_XPOS_NN);
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

static guint
gs_lemma_derive_name (const char *form, guint length, GsXpos xpos, char lemma[GS_MAX_LEMMA])
{
  guint n_lemma = gs_lemma_set (lemma, form, length);

  if (xpos != GS_XPOS_NNPS || n_lemma < 4 || lemma[n_lemma - 1] != 's')
    return n_lemma;
  if (g_str_has_suffix (lemma, "ies"))
    {
      strcpy (lemma + n_lemma - 3, "y");
      return n_lemma - 2;
    }
  lemma[n_lemma - 1] = '\0';
  return n_lemma - 1;
}

guint
gs_lemma_derive (const GsLexicon *lexicon, const char *form, guint length, GsLemmaCase letters,
                 GsXpos xpos, GsUpos upos, char lemma[GS_MAX_LEMMA])
{
  guint readings, n_lemma;
  int class = gs_lemma_find_class (xpos, &readings);

  if (upos == GS_UPOS_PROPN)
    return gs_lemma_derive_name (form, length, xpos, lemma);
  if (gs_lemma_is_form (letters, xpos, upos))
    return gs_lemma_set (lemma, form, length);
  if (upos == GS_UPOS_NUM && g_ascii_isdigit (form[0]))
    return gs_lemma_set_number (lemma, form, length);
  n_lemma = gs_lemma_set_folded (lemma, form, length);
  if (class < 0 || gs_has_digit (form, length))
    return n_lemma;
  for (guint pass = 0; pass < 2; pass++)
    {
      guint32 id =
          gs_morphology_find_base (lexicon, lemma, n_lemma, (GsLexiconClass) class, readings);

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
  return gs_lemma_strip (lemma, n_lemma, xpos);
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

guint
gs_lemmatizer_run (const GsLemmatizer *self, const char *form, guint length, const GsWord *word,
                   GsXpos xpos, GsUpos upos, char lemma[GS_MAX_LEMMA])
{
  const char *learned = gs_lemmatizer_find (self, gs_lemma_key (word->hash, xpos, upos));
  GsLemmaCase letters = word->upper     ? GS_LEMMA_UPPER
                        : word->capital ? GS_LEMMA_CAPITAL
                                        : GS_LEMMA_PLAIN;

  if (learned != NULL)
    return gs_lemma_set (lemma, learned, strlen (learned));
  return gs_lemma_derive (self->lexicon, form, length, letters, xpos, upos, lemma);
}
