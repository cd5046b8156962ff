/* SPDX-License-Identifier: MIT */
/* Asks tags, known names and the lexicon for a headline's verb. */
#include "language/gs-headline.h"

#include <string.h>

#include "language/gs-lemmatizer.h"
#include "language/gs-tagger.h"

#define GS_HEADLINE_MAX_ACRONYM 6
/* how many times commoner the verb must be: "cuts" and "raises" are verbs, "shares" may be either
 */
#define GS_HEADLINE_VERB_FACTOR 2
/* how many times commoner the noun must be behind it: "Fed cuts fuel rally" tells of cuts */
#define GS_HEADLINE_NOUN_FACTOR 4

static GsXpos
gs_headline_get_tag (const GsHeadline *self, guint token)
{
  return (GsXpos) self->tag_names[self->tags[token]].xpos;
}

/* what an object may begin with */
static gboolean
gs_headline_opens_object (GsXpos tag)
{
  return gs_xpos_is_noun (tag) || tag == GS_XPOS_JJ || tag == GS_XPOS_JJR || tag == GS_XPOS_JJS
         || tag == GS_XPOS_CD || tag == GS_XPOS_DT || tag == GS_XPOS_PRP_POSS;
}

static gboolean
gs_headline_has_verb (const GsHeadline *self)
{
  for (guint i = 1; i < self->n_tokens; i++)
    if (gs_xpos_is_verb (gs_headline_get_tag (self, i))
        || gs_headline_get_tag (self, i) == GS_XPOS_MD)
      return TRUE;
  return FALSE;
}

static guint
gs_headline_get_frequency (const GsHeadline *self, const char *lemma, guint length,
                           GsLexiconClass class)
{
  guint32 id = gs_lexicon_find (self->lexicon, lemma, length);

  return gs_lexicon_get_frequency (self->lexicon, id, class);
}

/* whether the word is a verb in the third person rather than a noun */
static gboolean
gs_headline_is_verb (const GsHeadline *self, guint token)
{
  char lemma[GS_MAX_LEMMA];
  guint length = gs_lemma_derive (self->lexicon, self->forms[token], self->lengths[token],
                                  GS_LEMMA_EDIT (GS_STEM_VERB_S, GS_LEMMA_FOLD), lemma);
  guint verb = gs_headline_get_frequency (self, lemma, length, GS_LEXICON_VERB);

  return length < self->lengths[token] && verb > 0
         && verb >= GS_HEADLINE_VERB_FACTOR
                        * gs_headline_get_frequency (self, lemma, length, GS_LEXICON_NOUN);
}

/* whether the word may be the verb of the noun before it */
static gboolean
gs_headline_may_be_plural_verb (const GsHeadline *self, guint token)
{
  const char *form = self->forms[token];
  guint length = self->lengths[token];

  return gs_headline_get_tag (self, token) == GS_XPOS_NN
         && gs_headline_get_frequency (self, form, length, GS_LEXICON_VERB)
                    * GS_HEADLINE_NOUN_FACTOR
                > gs_headline_get_frequency (self, form, length, GS_LEXICON_NOUN);
}

/* whether the word behind the name was taken for its plural though it is a verb */
static gboolean
gs_headline_hides_verb (const GsHeadline *self)
{
  GsXpos tag = gs_headline_get_tag (self, 1);

  return (tag == GS_XPOS_NNS || tag == GS_XPOS_NNPS)
         && gs_headline_opens_object (gs_headline_get_tag (self, 2)) && !gs_headline_has_verb (self)
         && gs_headline_is_verb (self, 1) && !gs_headline_may_be_plural_verb (self, 2);
}

/* "IMF" in a line that is not all in capitals */
static gboolean
gs_headline_opens_with_acronym (const GsHeadline *self)
{
  const char *next = self->forms[1];

  if (self->lengths[0] < 2 || self->lengths[0] > GS_HEADLINE_MAX_ACRONYM)
    return FALSE;
  for (guint i = 0; i < self->lengths[0]; i++)
    if (!g_ascii_isupper (self->forms[0][i]))
      return FALSE;
  return self->lengths[1] > 1 && g_ascii_islower (next[1]);
}

/* a tag that has no rival any more */
static void
gs_headline_set_tag (const GsHeadline *self, guint token, guint8 tag)
{
  self->tags[token] = tag;
  self->gaps[token] = GS_TAG_GAP_MAX;
}

void
gs_headline_find_verb (const GsHeadline *self)
{
  if (self->n_tokens < 3 || self->names == NULL
      || (!gs_headline_opens_with_acronym (self)
          && !gs_name_table_has_word (self->names, &self->words[0], self->forms[0])))
    return;
  if (gs_headline_hides_verb (self))
    gs_headline_set_tag (self, 1, self->verb_tag);
  if (gs_headline_get_tag (self, 1) == GS_XPOS_VBZ)
    gs_headline_set_tag (self, 0, self->name_tag);
}
