/* SPDX-License-Identifier: MIT */
/* Tells which edits a word may take, and the features that choose one. */
#include "language/gs-lemma-edit.h"

#include "language/gs-hash.h"
#include "language/gs-lemma-capitals.h"

#define GAP_STEP   20  /* of a tag's gap, for a feature */
#define FAR_RIVAL  150 /* a rival tag further off is none */
#define NAME_RIVAL 30  /* nor one of a name's */
#define MIN_NAME   4   /* bytes; shorter ones are particles ("de", "al") as often */

enum
{
  ATOM_FORM = 90,
  ATOM_TAGS,
  ATOM_RIVAL,
  ATOM_KNOWN,
  ATOM_LETTERS,
  ATOM_LAST,
};

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
      guint byte = (guint8) form[i];

      n_digits += byte - '0' < 10;
      n_upper += byte - 'A' < 26;
      n_lower += byte - 'a' < 26 || byte >= 0x80;
    }
  if (n_upper + n_lower == 0)
    return LETTERS_NONE;
  if (n_upper == 0)
    return LETTERS_SMALL;
  if (n_lower == 0 && n_upper + n_digits > 1)
    return LETTERS_UPPER;
  return n_upper == 1 && g_ascii_isupper (form[0]) ? LETTERS_CAPITAL : LETTERS_MIXED;
}

GsLemmaStem
gs_lemma_get_stem (GsXpos xpos)
{
  switch (xpos)
    {
    case GS_XPOS_NNS:
    case GS_XPOS_NNPS:
      return GS_STEM_PLURAL;
    case GS_XPOS_VBZ:
      return GS_STEM_VERB_S;
    case GS_XPOS_VBD:
    case GS_XPOS_VBN:
      return GS_STEM_VERB_ED;
    case GS_XPOS_VBG:
      return GS_STEM_VERB_ING;
    case GS_XPOS_JJR:
    case GS_XPOS_RBR:
      return GS_STEM_COMPARATIVE;
    case GS_XPOS_JJS:
    case GS_XPOS_RBS:
      return GS_STEM_SUPERLATIVE;
    default:
      return GS_STEM_SAME;
    }
}

/* inflections that the ending may be, besides those of the tags; none of a name's but the plural */
static guint32
gs_lemma_get_ending_stems (const char *form, guint length, GsUpos upos)
{
  const char *end = form + length;
  gboolean plain = upos == GS_UPOS_NOUN || upos == GS_UPOS_VERB || upos == GS_UPOS_ADJ;

  if (length < 3)
    return 0;
  switch (end[-1] | 0x20)
    {
    case 's':
      return upos == GS_UPOS_NOUN || upos == GS_UPOS_PROPN
                 ? 1u << GS_STEM_SAME | 1u << GS_STEM_PLURAL
                 : 0;
    case 'd':
      return plain && length > 3 && (end[-2] | 0x20) == 'e'
                 ? 1u << GS_STEM_SAME | 1u << GS_STEM_VERB_ED
                 : 0;
    case 'g':
      return plain && length > 4 && (end[-2] | 0x20) == 'n' && (end[-3] | 0x20) == 'i'
                 ? 1u << GS_STEM_SAME | 1u << GS_STEM_VERB_ING
                 : 0;
    default:
      return 0;
    }
}

/* a rival tag that is near enough to be right; a word that is taken for a name mostly is one */
static guint8
gs_lemma_get_rival (const GsLemmaWords *words, guint i)
{
  GsXpos xpos = (GsXpos) words->tag_names[words->tags[i]].xpos;

  return words->gaps[i] < (xpos == GS_XPOS_NNP ? NAME_RIVAL : FAR_RIVAL) ? words->rivals[i]
                                                                         : GS_NO_TAG;
}

/* "kerala", tagged as a name: the lexicon knows it as nothing else */
static gboolean
gs_lemma_is_small_name (const GsLemmaWords *words, guint i, const GsLexicon *lexicon)
{
  guint32 id;

  if (words->lengths[i] < MIN_NAME)
    return FALSE;
  id = gs_lexicon_find (lexicon, words->forms[i], words->lengths[i]);
  return gs_lexicon_is_name (lexicon, id)
         && gs_lexicon_get_classes (lexicon, id) == 1u << GS_LEXICON_NOUN;
}

/* what may become of the capitals: bits of GsLemmaCase */
static guint32
gs_lemma_get_cases (const GsLemmaWords *words, guint i, guint8 rival, Letters letters,
                    const GsLexicon *lexicon)
{
  GsXpos xpos = (GsXpos) words->tag_names[words->tags[i]].xpos;
  guint32 all = 1u << GS_LEMMA_FOLD | 1u << GS_LEMMA_KEEP;

  if (letters == LETTERS_SMALL)
    return gs_xpos_is_name (xpos) && gs_lemma_is_small_name (words, i, lexicon)
               ? 1u << GS_LEMMA_NAME
               : 1u << GS_LEMMA_FOLD;
  if (xpos == GS_XPOS_NNP && words->words[i].letters == GS_CASE_NORMAL)
    return rival == GS_NO_TAG ? 1u << GS_LEMMA_KEEP : all;
  return letters == LETTERS_CAPITAL ? all : all | 1u << GS_LEMMA_NAME;
}

guint32
gs_lemma_get_edits (const GsLemmaWords *words, guint i, const GsLexicon *lexicon)
{
  GsModelTag tag = words->tag_names[words->tags[i]];
  guint8 rival = gs_lemma_get_rival (words, i);
  Letters letters = gs_lemma_find_letters (words->forms[i], words->lengths[i]);
  guint32 stems = 1u << gs_lemma_get_stem (tag.xpos), cases, edits = 0;

  if (letters == LETTERS_NONE)
    return 1u << GS_LEMMA_EDIT (GS_STEM_SAME, GS_LEMMA_FOLD);
  if (rival != GS_NO_TAG)
    stems |= 1u << gs_lemma_get_stem (words->tag_names[rival].xpos);
  if (words->words[i].only_tag == GS_NO_TAG && (tag.xpos != GS_XPOS_NNP || rival != GS_NO_TAG))
    stems |= gs_lemma_get_ending_stems (words->forms[i], words->lengths[i], tag.upos);
  cases = gs_lemma_get_cases (words, i, rival, letters, lexicon);
  for (guint stem = 0; stem < GS_N_LEMMA_STEMS; stem++)
    if ((stems >> stem & 1) != 0)
      edits |= cases << GS_LEMMA_EDIT (stem, 0);
  return edits;
}

/* of the word and its tags */
static guint
gs_lemma_get_own_keys (const GsLemmaWords *words, guint i, guint64 tag, guint64 rival,
                       guint64 known, guint64 *keys)
{
  const GsWord *w = &words->words[i];
  guint64 form = gs_atom (ATOM_FORM, w->hash >> 8);
  guint64 look =
      gs_mix (w->shape
              ^ gs_atom (ATOM_LETTERS,
                         (guint64) gs_lemma_find_letters (words->forms[i], words->lengths[i])));
  guint n = 0;

  keys[n++] = gs_key1 (GS_TEMPLATE (0), tag);
  keys[n++] = gs_key1 (GS_TEMPLATE (1), rival);
  keys[n++] = gs_key2 (GS_TEMPLATE (6), w->suffixes[1], tag);
  keys[n++] = gs_key1 (GS_TEMPLATE (7), w->suffixes[2]);
  keys[n++] = gs_key1 (GS_TEMPLATE (8), w->suffixes[3]);
  keys[n++] = gs_key3 (GS_TEMPLATE (9), w->suffixes[2], tag, look);
  keys[n++] = gs_key2 (GS_TEMPLATE (10), w->prefixes[1], look);
  keys[n++] = gs_key1 (GS_TEMPLATE (11), w->prefixes[2]);
  keys[n++] = gs_key1 (GS_TEMPLATE (12), look);
  keys[n++] = gs_key2 (GS_TEMPLATE (13), look, tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (14), look, rival);
  keys[n++] = gs_key1 (GS_TEMPLATE (15), known);
  keys[n++] = gs_key3 (GS_TEMPLATE (16), known, tag, look);
  keys[n++] = gs_key3 (GS_TEMPLATE (17), known, rival, look);
  keys[n++] = gs_key2 (GS_TEMPLATE (18), known, look);
  keys[n++] = gs_key2 (GS_TEMPLATE (19), w->ambiguity, rival);
  keys[n++] = gs_key2 (GS_TEMPLATE (20), w->ambiguity, look);
  keys[n++] = gs_key2 (GS_TEMPLATE (21), w->lexical, rival);
  if (w->hidden)
    return n;
  keys[n++] = gs_key1 (GS_TEMPLATE (2), form);
  keys[n++] = gs_key2 (GS_TEMPLATE (3), form, tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (4), form, look);
  keys[n++] = gs_key2 (GS_TEMPLATE (5), form, rival);
  return n;
}

/* of its neighbours */
static guint
gs_lemma_get_context_keys (const GsLemmaWords *words, guint i, guint64 tag, guint64 known,
                           guint64 last, guint64 *keys)
{
  const GsWord *w = &words->words[i];
  guint64 tags[5]; /* from two before to two after */
  guint n = 0;

  for (guint j = 0; j < 5; j++)
    {
      gboolean inside = i + j >= 2 && i + j - 2 < words->n_words;

      tags[j] = gs_atom (ATOM_TAGS, inside ? words->tags[i + j - 2] : GS_NO_TAG);
    }
  keys[n++] = gs_key2 (GS_TEMPLATE (30), tags[1], tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (31), tag, tags[3]);
  keys[n++] = gs_key3 (GS_TEMPLATE (32), tags[1], tag, tags[3]);
  keys[n++] = gs_key3 (GS_TEMPLATE (33), tags[1], tag, w->shape);
  keys[n++] = gs_key3 (GS_TEMPLATE (34), tag, w->shape, tags[3]);
  keys[n++] = gs_key3 (GS_TEMPLATE (35), tags[0], tags[1], tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (36), tag, tags[3], tags[4]);
  keys[n++] = gs_key2 (GS_TEMPLATE (37), w[-1].code, tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (38), w[1].code, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (41), w[-1].code, w->shape, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (42), w[1].code, w->shape, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (43), w[-1].shape, w->shape, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (44), w->shape, w[1].shape, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (45), w[-1].shape, w->shape, w[1].shape);
  keys[n++] = gs_key4 (GS_TEMPLATE (46), known, w->shape, tags[1], tags[3]);
  keys[n++] = gs_key3 (GS_TEMPLATE (47), last, w->shape, tag);
  keys[n++] = gs_key4 (GS_TEMPLATE (48), last, w->shape, tag, w[1].shape);
  keys[n++] = gs_key4 (GS_TEMPLATE (49), last, tags[1], tag, w->shape);
  if (w->hidden)
    return n;
  keys[n++] = gs_key2 (GS_TEMPLATE (39), w[-1].code, w->hash);
  keys[n++] = gs_key2 (GS_TEMPLATE (40), w->hash, w[1].code);
  return n;
}

guint
gs_lemma_get_keys (const GsLemmaWords *words, guint i, const GsLexicon *lexicon, guint last,
                   guint64 keys[GS_LEMMA_MAX_KEYS])
{
  guint32 id = gs_lexicon_find (lexicon, words->forms[i], words->lengths[i]);
  guint64 tag = gs_atom (ATOM_TAGS, words->tags[i]);
  guint64 rival = gs_atom (ATOM_RIVAL, ((guint64) words->tags[i] * 256 + words->rivals[i]) * 256
                                           + words->gaps[i] / GAP_STEP);
  guint64 known = gs_atom (ATOM_KNOWN, (guint64) gs_lexicon_get_classes (lexicon, id) * 2
                                           + (gs_lexicon_is_name (lexicon, id) != FALSE));
  guint n = gs_lemma_get_own_keys (words, i, tag, rival, known, keys);

  n += gs_lemma_get_capital_keys (words, i, tag, keys + n);
  return n + gs_lemma_get_context_keys (words, i, tag, known, gs_atom (ATOM_LAST, last), keys + n);
}

guint
gs_lemma_choose (guint32 edits, const gint32 *scores)
{
  guint best = GS_N_LEMMA_EDITS;

  for (guint i = 0; i < GS_N_LEMMA_EDITS; i++)
    if ((edits >> i & 1) != 0 && (best == GS_N_LEMMA_EDITS || scores[i] > scores[best]))
      best = i;
  return best;
}
