/* SPDX-License-Identifier: MIT */
/* Finds lemmas. */
#include "language/gs-lemmatizer.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-morphology.h"

#define MIN_PREFIXED 4 /* bytes of an inflected verb behind a syllable */
#define MARK_KEY     7 /* stands for the tags of marks; no tag mixes to it */

void
gs_lemmatizer_init (GsLemmatizer *self, const GsModel *model, const GsLexicon *lexicon,
                    const GsRows *edits)
{
  gsize size;

  self->add = gs_rows_add;
  self->edits = edits;
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

static gboolean
gs_is_number (const char *form, guint length)
{
  for (guint i = 0; i < length; i++)
    if (!g_ascii_isdigit (form[i]) && strchr (",.:-/", form[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* "3,40": its only mark, and not before three digits */
static gboolean
gs_is_decimal_comma (const char *form, guint length)
{
  const char *comma = memchr (form, ',', length);
  gsize rest = comma != NULL ? (gsize) (form + length - comma) - 1 : 0;

  return rest > 0 && rest != 3 && memchr (comma + 1, ',', rest) == NULL
         && memchr (form, '.', length) == NULL;
}

/* 5,000 -> 5000, 3,40 -> 3.40 */
static guint
gs_lemma_set_number (char lemma[GS_MAX_LEMMA], const char *form, guint length)
{
  gboolean decimal = gs_is_decimal_comma (form, length);
  guint n_lemma = 0;

  for (guint i = 0; i < length && n_lemma < GS_MAX_LEMMA - 1; i++)
    if (form[i] != ',' || i == 0 || i + 1 == length)
      lemma[n_lemma++] = form[i];
    else if (decimal)
      lemma[n_lemma++] = '.';
  lemma[n_lemma] = '\0';
  return n_lemma;
}

/* what an inflection is to the lexicon; class -1: none */
static int
gs_lemma_find_class (GsLemmaStem stem, guint *readings)
{
  static const struct
  {
    int class;
    guint readings;
  } stems[GS_N_LEMMA_STEMS] = {
    [GS_STEM_SAME] = { -1, 0 },
    [GS_STEM_PLURAL] = { GS_LEXICON_NOUN, GS_READING_PLURAL },
    [GS_STEM_VERB_S] = { GS_LEXICON_VERB, GS_READING_VERB_S },
    [GS_STEM_VERB_ED] = { GS_LEXICON_VERB, GS_READING_VERB_ED },
    [GS_STEM_VERB_ING] = { GS_LEXICON_VERB, GS_READING_VERB_ING },
    [GS_STEM_COMPARATIVE] = { GS_LEXICON_ADJECTIVE, GS_READING_COMPARATIVE },
    [GS_STEM_SUPERLATIVE] = { GS_LEXICON_ADJECTIVE, GS_READING_SUPERLATIVE },
  };

  *readings = stems[stem].readings;
  return stems[stem].class;
}

/* "vlogg" -> "vlog"; "ll", "ss" and the like may be the verb's own */
static guint
gs_lemma_undouble (char *lemma, guint length)
{
  if (length < 4 || lemma[length - 1] != lemma[length - 2]
      || strchr ("bdgmnprt", lemma[length - 1]) == NULL)
    return length;
  lemma[length - 1] = '\0';
  return length - 1;
}

/* an ending off a word that the lexicon does not have */
static guint
gs_lemma_strip (char *lemma, guint length, GsLemmaStem stem)
{
  static const struct
  {
    GsLemmaStem stem;
    const char *ending;
    const char *base;
  } rules[] = {
    { GS_STEM_PLURAL, "ies", "y" },       { GS_STEM_PLURAL, "sses", "ss" },
    { GS_STEM_PLURAL, "xes", "x" },       { GS_STEM_PLURAL, "ches", "ch" },
    { GS_STEM_PLURAL, "shes", "sh" },     { GS_STEM_PLURAL, "s", "" },
    { GS_STEM_VERB_S, "ies", "y" },       { GS_STEM_VERB_S, "sses", "ss" },
    { GS_STEM_VERB_S, "ches", "ch" },     { GS_STEM_VERB_S, "shes", "sh" },
    { GS_STEM_VERB_S, "s", "" },          { GS_STEM_VERB_ED, "ied", "y" },
    { GS_STEM_VERB_ED, "ized", "ize" },   { GS_STEM_VERB_ED, "ised", "ise" },
    { GS_STEM_VERB_ED, "ated", "ate" },   { GS_STEM_VERB_ED, "ced", "ce" },
    { GS_STEM_VERB_ED, "ved", "ve" },     { GS_STEM_VERB_ED, "rged", "rge" },
    { GS_STEM_VERB_ED, "ed", "" },        { GS_STEM_VERB_ING, "izing", "ize" },
    { GS_STEM_VERB_ING, "ising", "ise" }, { GS_STEM_VERB_ING, "ating", "ate" },
    { GS_STEM_VERB_ING, "cing", "ce" },   { GS_STEM_VERB_ING, "ving", "ve" },
    { GS_STEM_VERB_ING, "rging", "rge" }, { GS_STEM_VERB_ING, "ing", "" },
  };

  /* "two DM's": an apostrophe that is none of the word's */
  if ((stem == GS_STEM_PLURAL || stem == GS_STEM_VERB_S) && length > 2
      && strcmp (lemma + length - 2, "'s") == 0)
    {
      lemma[length - 2] = '\0';
      return length - 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      gsize ending = strlen (rules[i].ending);

      if (rules[i].stem != stem || length < ending + 3
          || memcmp (lemma + length - ending, rules[i].ending, ending) != 0)
        continue;
      strcpy (lemma + length - ending, rules[i].base);
      length = (guint) strlen (lemma);
      return *rules[i].base == '\0' && stem >= GS_STEM_VERB_ED ? gs_lemma_undouble (lemma, length)
                                                               : length;
    }
  return length;
}

/* "reemerged", "outspent": a verb of the lexicon behind a syllable that it is not listed with.
 * Returns the length, or 0. */
static guint
gs_lemma_find_prefixed (const GsLexicon *lexicon, char lemma[GS_MAX_LEMMA], guint length,
                        guint readings)
{
  static const char *const prefixes[] = {
    "re", "un", "de", "dis", "mis", "pre", "out", "over", "under", "inter", "counter",
  };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      guint size = (guint) strlen (prefixes[i]);
      guint32 id;

      if (length < size + MIN_PREFIXED || strncmp (lemma, prefixes[i], size) != 0)
        continue;
      id =
          gs_morphology_find_base (lexicon, lemma + size, length - size, GS_LEXICON_VERB, readings);
      if (id != 0)
        return size
               + gs_lemma_set (lemma + size, gs_lexicon_get_lemma (lexicon, id),
                               strlen (gs_lexicon_get_lemma (lexicon, id)));
    }
  return 0;
}

/* marks that fold alike have lemmas of their own, whatever their tags: those say how a mark was
 * used */
guint64
gs_lemma_key (const GsLemmaWords *words, guint i, guint8 tag)
{
  GsModelTag names = words->tag_names[tag];

  if (names.upos == GS_UPOS_PUNCT || names.upos == GS_UPOS_SYM)
    return gs_key2 (0, gs_word_hash (words->forms[i], words->lengths[i]), MARK_KEY);
  return gs_key2 (0, words->words[i].hash, gs_mix ((guint64) names.xpos + 1));
}

/* -- lemmas -- */

static guint
gs_lemma_inflect (const GsLexicon *lexicon, GsLemmaStem stem, char lemma[GS_MAX_LEMMA],
                  guint length)
{
  guint readings, n_prefixed = 0;
  int class = gs_lemma_find_class (stem, &readings);

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
  if (class == GS_LEXICON_VERB)
    n_prefixed = gs_lemma_find_prefixed (lexicon, lemma, length, readings);
  return n_prefixed > 0 ? n_prefixed : gs_lemma_strip (lemma, length, stem);
}

/* gives a lemma that has come to small letters the form's capitals back, as far as they agree */
static void
gs_lemma_restore (char *lemma, guint n_lemma, const char *form, guint n_form, GsLemmaCase letters)
{
  guint length = letters == GS_LEMMA_KEEP ? MIN (n_lemma, n_form) : MIN (n_lemma, 1);

  for (guint i = 0; i < length; i++)
    {
      char upper = g_ascii_toupper (lemma[i]);

      if (letters == GS_LEMMA_NAME || form[i] == upper)
        lemma[i] = upper;
      else if (form[i] != lemma[i])
        return;
    }
}

guint
gs_lemma_recase (const char *small, const char *form, guint length, GsLemmaCase letters,
                 char lemma[GS_MAX_LEMMA])
{
  guint n_lemma = gs_lemma_set (lemma, small, strlen (small));

  if (letters != GS_LEMMA_FOLD)
    gs_lemma_restore (lemma, n_lemma, form, length, letters);
  return n_lemma;
}

guint
gs_lemma_derive (const GsLexicon *lexicon, const char *form, guint length, guint edit,
                 char lemma[GS_MAX_LEMMA])
{
  GsLemmaStem stem = GS_LEMMA_EDIT_STEM (edit);
  GsLemmaCase letters = GS_LEMMA_EDIT_CASE (edit);
  guint n_lemma;

  if (letters == GS_LEMMA_KEEP && stem == GS_STEM_SAME)
    return gs_lemma_set (lemma, form, length);
  if (stem == GS_STEM_SAME && g_ascii_isdigit (*form) && gs_is_number (form, length))
    return gs_lemma_set_number (lemma, form, length);
  n_lemma = gs_lemma_set_folded (lemma, form, length);
  if (stem != GS_STEM_SAME && !gs_has_digit (form, length))
    n_lemma = gs_lemma_inflect (lexicon, stem, lemma, n_lemma);
  else if (stem == GS_STEM_PLURAL && n_lemma > 2 && strcmp (lemma + n_lemma - 2, "'s") == 0)
    {
      /* the 70's are the 70s */
      memcpy (lemma + n_lemma - 2, "s", 2);
      n_lemma--;
    }
  if (letters != GS_LEMMA_FOLD)
    gs_lemma_restore (lemma, n_lemma, form, length, letters);
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

/* a slip of an annotator ("fled": flead, "freed": fre): no word, where the dictionary has the verb
 */
static gboolean
gs_lemma_is_slip (const GsLexicon *lexicon, const GsLemmaWords *words, guint i, guint edit,
                  const char *learned)
{
  char folded[GS_MAX_LEMMA];
  guint readings;
  guint length;

  if (GS_LEMMA_EDIT_STEM (edit) != GS_STEM_VERB_ED
      || gs_lexicon_find (lexicon, learned, strlen (learned)) != 0)
    return FALSE;
  if (gs_lexicon_get_exception (lexicon, words->forms[i], words->lengths[i], GS_LEXICON_VERB)
      != NULL)
    return TRUE;
  gs_lemma_find_class (GS_STEM_VERB_ED, &readings);
  length = gs_lemma_set_folded (folded, words->forms[i], words->lengths[i]);
  return gs_morphology_find_base (lexicon, folded, length, GS_LEXICON_VERB, readings) != 0;
}

/* what was learned of the word under the tag that has the edit's inflection, or NULL */
static const char *
gs_lemmatizer_find_learned (const GsLemmatizer *self, const GsLemmaWords *words, guint i,
                            guint edit)
{
  guint8 tags[] = { words->tags[i], words->rivals[i] };

  for (guint j = 0; j < G_N_ELEMENTS (tags) && tags[j] != GS_NO_TAG; j++)
    if (gs_lemma_get_stem (words->tag_names[tags[j]].xpos) == GS_LEMMA_EDIT_STEM (edit))
      return gs_lemmatizer_find (self, gs_lemma_key (words, i, tags[j]));
  return NULL;
}

static gboolean
gs_lemma_has_capital (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isupper (*text))
      return TRUE;
  return FALSE;
}

guint
gs_lemmatizer_apply (const GsLemmatizer *self, const GsLemmaWords *words, guint i, guint edit,
                     char lemma[GS_MAX_LEMMA])
{
  const char *learned = gs_lemmatizer_find_learned (self, words, i, edit);
  const char *form = words->forms[i];

  if (learned == NULL || gs_lemma_is_slip (self->lexicon, words, i, edit, learned))
    return gs_lemma_derive (self->lexicon, form, words->lengths[i], edit, lemma);
  if (gs_lemma_has_capital (learned))
    return gs_lemma_set (lemma, learned, strlen (learned));
  return gs_lemma_recase (learned, form, words->lengths[i], GS_LEMMA_EDIT_CASE (edit), lemma);
}

guint
gs_lemmatizer_choose (const GsLemmatizer *self, const GsLemmaWords *words, guint i, guint last)
{
  guint32 edits = gs_lemma_get_edits (words, i, self->lexicon);
  guint64 keys[GS_LEMMA_MAX_KEYS];
  gint32 scores[GS_ROW_CLASSES] = { 0 };
  guint n_keys;

  if ((edits & (edits - 1)) == 0)
    return (guint) g_bit_nth_lsf (edits, -1);
  n_keys = gs_lemma_get_keys (words, i, self->lexicon, last, keys);
  self->add (self->edits, keys, n_keys, scores);
  return gs_lemma_choose (edits, scores);
}
