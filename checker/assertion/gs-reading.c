/* SPDX-License-Identifier: MIT */
/* Children of every token, and the questions that all readers of trees ask. */
#include "assertion/gs-reading.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"

/* WordNet's sentence frames "Somebody ----s something", "Something ----s somebody" and the like */
#define GS_TRANSITIVE_FRAMES ((1u << 8) | (1u << 9) | (1u << 10) | (1u << 11))

/* ---- building ---- */

static void
gs_reading_link_children (GsReading *self)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    self->first_child[i] = self->next_sibling[i] = GS_NONE;
  for (guint32 i = sentence->n_tokens; i-- > 0;)
    {
      guint32 head = sentence->heads[i];

      if (head >= sentence->n_tokens)
        continue;
      self->next_sibling[i] = self->first_child[head];
      self->first_child[head] = i;
    }
}

static void
gs_reading_mark_span (const GsReading *self, guint32 *marks, GsSpan span, guint32 value)
{
  guint32 low = 0;
  guint32 high = self->sentence->n_tokens;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->sentence->spans[middle].end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint32 i = low; i < self->sentence->n_tokens && self->sentence->spans[i].start < span.end;
       i++)
    marks[i] = value;
}

/* the first entry of an array, ordered by sentence, that is not of an earlier sentence */
static guint
gs_find_first_of (const GArray *array, guint element, glong offset, guint32 sentence)
{
  guint low = 0;
  guint high = array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (G_STRUCT_MEMBER (guint32, array->data + (gsize) middle * element, offset) < sentence)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
gs_reading_mark_values (GsReading *self)
{
  GsExtraction *extraction = self->extraction;

  for (guint i = gs_find_first_of (extraction->mentions, sizeof (GsMention),
                                   G_STRUCT_OFFSET (GsMention, sentence), self->index);
       i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->sentence != self->index)
        break;
      gs_reading_mark_span (self, self->mentions, mention->span, i);
    }
  for (guint i = gs_find_first_of (extraction->amounts, sizeof (GsAmount),
                                   G_STRUCT_OFFSET (GsAmount, around.sentence), self->index);
       i < extraction->amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);

      if (amount->around.sentence != self->index)
        break;
      gs_reading_mark_span (self, self->amounts, amount->quantity.span, i);
    }
  for (guint i = gs_find_first_of (extraction->moments, sizeof (GsMoment),
                                   G_STRUCT_OFFSET (GsMoment, around.sentence), self->index);
       i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence != self->index)
        break;
      gs_reading_mark_span (self, self->moments, moment->time.span, i);
    }
}

static gboolean
gs_reading_find_asked (const GsReading *self)
{
  for (guint32 i = self->sentence->n_tokens; i-- > 0;)
    if (self->sentence->upos[i] != GS_UPOS_PUNCT)
      return FALSE;
    else if (self->sentence->forms[i][0] == '?')
      return TRUE;
  return FALSE;
}

/**
 * gs_reading_new:
 * @extraction: what was found so far
 * @rules: the knowledge
 * @lexicon: which words are known
 * @sentence: the sentence
 * @index: its number
 *
 * Returns: (transfer full): the sentence made ready for reading; all arguments are lent to it
 */
GsReading *
gs_reading_new (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon,
                const GsSentence *sentence, guint32 index)
{
  GsReading *self = g_new0 (GsReading, 1);
  guint32 n = sentence->n_tokens;

  self->extraction = extraction;
  self->rules = rules;
  self->lexicon = lexicon;
  self->sentence = sentence;
  self->index = index;
  self->first_child = g_new (guint32, 5 * (gsize) n + 1);
  self->next_sibling = self->first_child + n;
  self->mentions = self->next_sibling + n;
  self->amounts = self->mentions + n;
  self->moments = self->amounts + n;
  self->outer = g_new0 (GsStance, 2 * (gsize) n + 1);
  self->inner = self->outer + n;
  self->known = g_new0 (guint8, 2 * (gsize) n + 1);
  self->spent = self->known + n;
  self->lemmas = g_new0 (const char *, (gsize) n + 1);
  gs_reading_link_children (self);
  memset (self->mentions, 0xff, 3 * sizeof (guint32) * n);
  gs_reading_mark_values (self);
  self->asked = gs_reading_find_asked (self);
  return self;
}

/**
 * gs_reading_free:
 * @self: (nullable): a reading
 */
void
gs_reading_free (GsReading *self)
{
  if (self == NULL)
    return;
  g_free (self->first_child);
  g_free (self->lemmas);
  g_free (self->outer);
  g_free (self->known);
  g_free (self);
}

/* ---- tokens ---- */

GsRelation
gs_reading_relation (const GsReading *self, guint32 token)
{
  return gs_relation_get_universal ((GsRelation) self->sentence->relations[token]);
}

gboolean
gs_reading_is_lemma (const GsReading *self, guint32 token, const char *lemma)
{
  return g_ascii_strcasecmp (self->sentence->lemmas[token], lemma) == 0;
}

/**
 * gs_word_is_one_of:
 * @word: one word, lower case
 * @words: words with single blanks between
 */
gboolean
gs_word_is_one_of (const char *word, const char *words)
{
  gsize length = strlen (word);

  for (const char *p = words; length > 0 && (p = strstr (p, word)) != NULL; p++)
    if ((p == words || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
      return TRUE;
  return FALSE;
}

gboolean
gs_reading_is_one_of (const GsReading *self, guint32 token, const char *words)
{
  char folded[24];
  const char *lemma = self->sentence->lemmas[token];

  if (g_strlcpy (folded, lemma, sizeof folded) >= sizeof folded)
    return FALSE;
  for (char *p = folded; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  return gs_word_is_one_of (folded, words);
}

GsLexiconDomain
gs_reading_domain (const GsReading *self, guint32 token)
{
  const char *lemma = self->sentence->lemmas[token];
  guint32 id = self->lexicon != NULL ? gs_lexicon_find (self->lexicon, lemma, strlen (lemma)) : 0;

  return id != 0 ? gs_lexicon_get_main_domain (self->lexicon, id, GS_LEXICON_NOUN) : GS_DOMAIN_NONE;
}

gboolean
gs_reading_is_verb (const GsReading *self, guint32 token)
{
  return self->sentence->upos[token] == GS_UPOS_VERB
         || (self->sentence->upos[token] == GS_UPOS_AUX
             && gs_reading_child (self, token, GS_RELATION_NSUBJ) != GS_NONE);
}

gboolean
gs_reading_is_noun (const GsReading *self, guint32 token)
{
  return self->sentence->upos[token] == GS_UPOS_NOUN
         || self->sentence->upos[token] == GS_UPOS_PROPN;
}

/* "to resign"; not "let him resign" */
gboolean
gs_reading_is_infinitive (const GsReading *self, guint32 token)
{
  GS_READING_FOREACH (self, token, child)
  if (self->sentence->xpos[child] == GS_XPOS_TO
      && (self->sentence->relations[child] == GS_RELATION_MARK
          || self->sentence->relations[child] == GS_RELATION_AUX))
    return TRUE;
  return FALSE;
}

/* ---- dependents ---- */

guint32
gs_reading_child (const GsReading *self, guint32 token, GsRelation relation)
{
  GS_READING_FOREACH (self, token, child)
  if (self->sentence->relations[child] == relation)
    return child;
  return GS_NONE;
}

guint32
gs_reading_child_of_form (const GsReading *self, guint32 token, GsRelation relation,
                          const char *lemma)
{
  GS_READING_FOREACH (self, token, child)
  if (self->sentence->relations[child] == relation && gs_reading_is_lemma (self, child, lemma))
    return child;
  return GS_NONE;
}

/* of two subjects the first is none if it is a conjunction ("reports that soldiers had been
 * captured"), a time ("next week a quarter will go") or a label before a colon ("The price: the
 * firm paid") */
static gboolean
gs_reading_is_no_subject (const GsReading *self, guint32 first, guint32 second)
{
  if (gs_reading_is_lemma (self, first, "that") || self->moments[first] != GS_NONE)
    return TRUE;
  for (guint32 i = first; i < second; i++)
    if (self->sentence->xpos[i] == GS_XPOS_COLON)
      return TRUE;
  return FALSE;
}

/* the subject as the tree has it: nsubj, nsubj:pass or csubj; the expletive "it" is none */
guint32
gs_reading_subject (const GsReading *self, guint32 token)
{
  guint32 found = GS_NONE;

  GS_READING_FOREACH (self, token, child)
  if (gs_relation_is_subject ((GsRelation) self->sentence->relations[child])
      && (found == GS_NONE || gs_reading_is_no_subject (self, found, child)))
    found = child;
  return found;
}

/* whether the dictionary has the verb with an object in one of its first senses (0: in any), or
 * does not have it */
gboolean
gs_reading_is_transitive (const GsReading *self, guint32 token, guint max_senses)
{
  const char *lemma = self->sentence->lemmas[token];
  guint32 id = self->lexicon != NULL ? gs_lexicon_find (self->lexicon, lemma, strlen (lemma)) : 0;
  guint64 frames = id != 0 ? gs_lexicon_get_frames (self->lexicon, id, max_senses) : 0;

  return frames == 0 || (frames & GS_TRANSITIVE_FRAMES) != 0;
}

/* "after two quakes flattened buildings": a past tense taken for a participle */
static gboolean
gs_reading_is_misread_past (const GsReading *self, guint32 token)
{
  if (gs_reading_child (self, token, GS_RELATION_NSUBJ) == GS_NONE)
    return FALSE;
  return gs_reading_child (self, token, GS_RELATION_OBJ) != GS_NONE
         || gs_reading_child (self, token, GS_RELATION_MARK) != GS_NONE;
}

/* "Chips Spared": a headline leaves the auxiliary out */
static gboolean
gs_reading_is_bare_passive (const GsReading *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  GsRelation relation = (GsRelation) sentence->relations[token];

  if (sentence->xpos[token] != GS_XPOS_VBN
      || gs_reading_child (self, token, GS_RELATION_AUX) != GS_NONE
      || gs_reading_is_misread_past (self, token) || !gs_reading_is_transitive (self, token, 0))
    return FALSE;
  if (relation == GS_RELATION_ACL || relation == GS_RELATION_AMOD || relation == GS_RELATION_ADVCL
      || relation == GS_RELATION_XCOMP)
    return TRUE;
  return gs_reading_child (self, token, GS_RELATION_OBJ) == GS_NONE
         && gs_reading_child (self, token, GS_RELATION_CCOMP) == GS_NONE
         && gs_reading_child (self, token, GS_RELATION_XCOMP) == GS_NONE
         && relation != GS_RELATION_CONJ;
}

gboolean
gs_reading_is_passive (const GsReading *self, guint32 token)
{
  if (gs_reading_child (self, token, GS_RELATION_AUX_PASS) != GS_NONE
      || gs_reading_child (self, token, GS_RELATION_NSUBJ_PASS) != GS_NONE
      || gs_reading_child (self, token, GS_RELATION_CSUBJ_PASS) != GS_NONE)
    return TRUE;
  if (gs_reading_is_bare_passive (self, token))
    return TRUE;
  return self->sentence->relations[token] == GS_RELATION_CONJ
         && self->sentence->xpos[token] == GS_XPOS_VBN
         && gs_reading_child (self, token, GS_RELATION_AUX) == GS_NONE
         && gs_reading_child (self, token, GS_RELATION_OBJ) == GS_NONE
         && gs_reading_child (self, self->sentence->heads[token], GS_RELATION_AUX_PASS) != GS_NONE;
}

gboolean
gs_reading_is_seeming (const GsReading *self, guint32 token)
{
  return token > 0 && gs_reading_is_one_of (self, token, "seem appear")
         && self->sentence->upos[token] == GS_UPOS_VERB
         && (gs_reading_is_lemma (self, token - 1, "it")
             || (token > 1 && self->sentence->upos[token - 1] == GS_UPOS_ADV
                 && gs_reading_is_lemma (self, token - 2, "it")));
}

/* ---- words joined ---- */

static const char *
gs_reading_join (const GsReading *self, guint32 token, GsRelation relation)
{
  char buffer[64];
  gsize length = 0;

  GS_READING_FOREACH (self, token, child)
  {
    if (self->sentence->relations[child] != relation || self->sentence->xpos[child] == GS_XPOS_POS)
      continue;
    if (length > 0)
      length = g_strlcat (buffer, " ", sizeof buffer);
    else
      buffer[0] = '\0';
    length = g_strlcat (buffer, self->sentence->forms[child], sizeof buffer);
    GS_READING_FOREACH (self, child, part)
    if (self->sentence->relations[part] == GS_RELATION_FIXED)
      {
        g_strlcat (buffer, " ", sizeof buffer);
        length = g_strlcat (buffer, self->sentence->forms[part], sizeof buffer);
      }
    if (length >= sizeof buffer)
      break;
  }
  if (length == 0)
    return "";
  return gs_extraction_intern_folded (self->extraction, buffer, -1);
}

const char *
gs_reading_case (const GsReading *self, guint32 token)
{
  return gs_reading_join (self, token, GS_RELATION_CASE);
}

const char *
gs_reading_mark (const GsReading *self, guint32 token)
{
  return gs_reading_join (self, token, GS_RELATION_MARK);
}

static const char *
gs_reading_make_lemma (const GsReading *self, guint32 token)
{
  const char *lemma = self->sentence->lemmas[token];
  guint32 particle = gs_reading_child (self, token, GS_RELATION_COMPOUND_PRT);
  g_autofree char *joined = NULL;

  if (particle == GS_NONE)
    return gs_extraction_fold_word (self->extraction, lemma);
  joined = g_strconcat (lemma, " ", self->sentence->lemmas[particle], NULL);
  return gs_extraction_intern_folded (self->extraction, joined, -1);
}

const char *
gs_reading_lemma (const GsReading *self, guint32 token)
{
  if (self->lemmas[token] == NULL)
    self->lemmas[token] = gs_reading_make_lemma (self, token);
  return self->lemmas[token];
}

guint32
gs_reading_first_conjunct (const GsReading *self, guint32 token)
{
  while (self->sentence->relations[token] == GS_RELATION_CONJ
         && self->sentence->heads[token] < self->sentence->n_tokens)
    token = self->sentence->heads[token];
  return token;
}
