/* SPDX-License-Identifier: MIT */
/* Detaches endings and looks the rest up in the lexicon. */
#include "language/gs-morphology.h"

#include <string.h>

#define MAX_FORM 64

/* an ending, what stands in its place in the base form, and what the ending says */
typedef struct
{
  const char *ending;
  const char *base;
  GsLexiconClass class;
  guint reading;
} Detachment;

static const Detachment detachments[] = {
  { "ies", "y", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "ses", "s", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "xes", "x", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "zes", "z", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "ches", "ch", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "shes", "sh", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "men", "man", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "s", "", GS_LEXICON_NOUN, GS_READING_PLURAL },
  { "ies", "y", GS_LEXICON_VERB, GS_READING_VERB_S },
  { "es", "e", GS_LEXICON_VERB, GS_READING_VERB_S },
  { "es", "", GS_LEXICON_VERB, GS_READING_VERB_S },
  { "s", "", GS_LEXICON_VERB, GS_READING_VERB_S },
  { "ied", "y", GS_LEXICON_VERB, GS_READING_VERB_ED },
  { "ed", "e", GS_LEXICON_VERB, GS_READING_VERB_ED },
  { "ed", "", GS_LEXICON_VERB, GS_READING_VERB_ED },
  { "ing", "e", GS_LEXICON_VERB, GS_READING_VERB_ING },
  { "ing", "", GS_LEXICON_VERB, GS_READING_VERB_ING },
  { "er", "e", GS_LEXICON_ADJECTIVE, GS_READING_COMPARATIVE },
  { "er", "", GS_LEXICON_ADJECTIVE, GS_READING_COMPARATIVE },
  { "est", "e", GS_LEXICON_ADJECTIVE, GS_READING_SUPERLATIVE },
  { "est", "", GS_LEXICON_ADJECTIVE, GS_READING_SUPERLATIVE },
};

static const guint base_readings[] = {
  [GS_LEXICON_NOUN] = GS_READING_NOUN,
  [GS_LEXICON_VERB] = GS_READING_VERB,
  [GS_LEXICON_ADJECTIVE] = GS_READING_ADJECTIVE,
  [GS_LEXICON_ADVERB] = GS_READING_ADVERB,
};

static guint
gs_exception_reading (const char *form, gsize length, GsLexiconClass class)
{
  if (class == GS_LEXICON_NOUN)
    return GS_READING_PLURAL;
  if (class == GS_LEXICON_ADJECTIVE)
    return length > 2 && strcmp (form + length - 2, "st") == 0 ? GS_READING_SUPERLATIVE
                                                               : GS_READING_COMPARATIVE;
  if (class != GS_LEXICON_VERB)
    return base_readings[class];
  if (length > 3 && strcmp (form + length - 3, "ing") == 0)
    return GS_READING_VERB_ING;
  return form[length - 1] == 's' ? GS_READING_VERB_S : GS_READING_VERB_IRREGULAR;
}

/* the lemma left when an ending comes off, with or without a doubled consonant; 0: none */
static guint32
gs_detach (const GsLexicon *lexicon, const char *form, gsize length, const Detachment *rule)
{
  gsize ending = strlen (rule->ending);
  char base[MAX_FORM + 4];
  gsize stem;
  guint32 id;

  if (length < ending + 2 || memcmp (form + length - ending, rule->ending, ending) != 0)
    return 0;
  stem = length - ending;
  memcpy (base, form, stem);
  strcpy (base + stem, rule->base);
  id = gs_lexicon_find (lexicon, base, stem + strlen (rule->base));
  if (id != 0 && (gs_lexicon_get_classes (lexicon, id) & (1u << rule->class)) != 0)
    return id;
  if (rule->base[0] != '\0' || rule->ending[0] == 's' || stem < 4
      || base[stem - 1] != base[stem - 2])
    return 0;
  id = gs_lexicon_find (lexicon, base, stem - 1);
  return (gs_lexicon_get_classes (lexicon, id) & (1u << rule->class)) != 0 ? id : 0;
}

static guint32
gs_find_exception (const GsLexicon *lexicon, const char *form, gsize length, GsLexiconClass class)
{
  const char *base = gs_lexicon_get_exception (lexicon, form, length, class);

  return base != NULL ? gs_lexicon_find (lexicon, base, strlen (base)) : 0;
}

/* notes a base form; the first base of a class stays */
static void
gs_morphology_add (GsMorphology *result, GsLexiconClass class, guint reading, guint32 id)
{
  result->readings |= reading;
  if (class == GS_LEXICON_NOUN && result->noun == 0)
    result->noun = id;
  if (class == GS_LEXICON_VERB && result->verb == 0)
    result->verb = id;
}

static void
gs_morphology_add_inflected (const GsLexicon *lexicon, const char *form, gsize length,
                             GsMorphology *result)
{
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    {
      guint32 id = gs_find_exception (lexicon, form, length, class);

      if (id != 0)
        gs_morphology_add (result, class, gs_exception_reading (form, length, class), id);
    }
  if (memchr ("sdgrt", form[length - 1], 5) == NULL && form[length - 1] != 'n')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (detachments); i++)
    {
      guint32 id = gs_detach (lexicon, form, length, &detachments[i]);

      if (id != 0)
        gs_morphology_add (result, detachments[i].class, detachments[i].reading, id);
    }
}

/**
 * gs_morphology_analyse:
 * @form: a word in lower case; NUL-terminated
 * @length: its length in bytes; a word above 64 bytes has no readings
 * @result: (out): what the lexicon knows
 */
void
gs_morphology_analyse (const GsLexicon *lexicon, const char *form, gsize length,
                       GsMorphology *result)
{
  guint32 id;
  guint classes;

  memset (result, 0, sizeof *result);
  result->noun_domain = GS_DOMAIN_NONE;
  result->verb_domain = GS_DOMAIN_NONE;
  if (length == 0 || length > MAX_FORM)
    return;
  id = gs_lexicon_find (lexicon, form, length);
  classes = gs_lexicon_get_classes (lexicon, id);
  for (guint class = 0; class < GS_N_LEXICON_CLASSES; class ++)
    if ((classes & (1u << class)) != 0)
      gs_morphology_add (result, class, base_readings[class], id);
  gs_morphology_add_inflected (lexicon, form, length, result);
  if (result->noun != 0)
    {
      result->noun_domain = gs_lexicon_get_main_domain (lexicon, result->noun, GS_LEXICON_NOUN);
      result->readings |= gs_lexicon_is_name (lexicon, result->noun) ? GS_READING_NAME : 0;
    }
  if (result->verb != 0)
    {
      result->verb_domain = gs_lexicon_get_main_domain (lexicon, result->verb, GS_LEXICON_VERB);
      result->verb_frames = gs_lexicon_get_frames (lexicon, result->verb, 2);
    }
}

/**
 * gs_morphology_find_base:
 * @form: a word in lower case; NUL-terminated
 * @class: its part of speech
 * @readings: which inflections to undo, a mask of GsReading
 *
 * Returns: the base form's lemma id, or 0
 */
guint32
gs_morphology_find_base (const GsLexicon *lexicon, const char *form, gsize length,
                         GsLexiconClass class, guint readings)
{
  guint32 id;

  if (length == 0 || length > MAX_FORM)
    return 0;
  id = gs_find_exception (lexicon, form, length, class);
  if (id != 0)
    return id;
  for (guint i = 0; i < G_N_ELEMENTS (detachments); i++)
    {
      if (detachments[i].class != class || (detachments[i].reading & readings) == 0)
        continue;
      id = gs_detach (lexicon, form, length, &detachments[i]);
      if (id != 0)
        return id;
    }
  id = gs_lexicon_find (lexicon, form, length);
  return (gs_lexicon_get_classes (lexicon, id) & (1u << class)) != 0 ? id : 0;
}
