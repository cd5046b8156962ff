/* SPDX-License-Identifier: MIT */
/* Finds verbs that were tagged as nouns or adjectives: "the mayor fears that", "will free the man".
 */
#include <string.h>

#include "language/gs-morphology.h"
#include "language/gs-repair-private.h"

/* -- "the mayor fears that", "CEO confirms ban": what has subject and object is a verb -- */

/* the infinitive of "Boeing plans to cut jobs", hung to what was taken for a noun */
static guint32
gs_repair_find_infinitive (const GsRepair *self, guint32 token)
{
  guint32 clause = gs_repair_find_child (self, token, GS_RELATION_ACL);

  return clause != GS_TOKEN_ROOT && self->sentence->xpos[clause] == GS_XPOS_VB ? clause
                                                                               : GS_TOKEN_ROOT;
}

void
gs_repair_verb_tag (GsRepair *self, guint32 token)
{
  guint8 *xpos = (guint8 *) self->sentence->xpos;
  guint8 *upos = (guint8 *) self->sentence->upos;
  guint32 subject = gs_repair_find_child (self, token, GS_RELATION_NSUBJ);
  guint32 infinitive = gs_repair_find_infinitive (self, token);

  if (upos[token] != GS_UPOS_NOUN || subject == GS_TOKEN_ROOT || subject > token
      || gs_repair_find_child (self, token, GS_RELATION_COP) != GS_TOKEN_ROOT
      || gs_repair_find_child (self, token, GS_RELATION_DET) != GS_TOKEN_ROOT
      || (gs_repair_find_child (self, token, GS_RELATION_OBJ) == GS_TOKEN_ROOT
          && gs_repair_find_child (self, token, GS_RELATION_CCOMP) == GS_TOKEN_ROOT
          && gs_repair_find_child (self, token, GS_RELATION_XCOMP) == GS_TOKEN_ROOT
          && infinitive == GS_TOKEN_ROOT))
    return;
  if (infinitive != GS_TOKEN_ROOT)
    self->relations[infinitive] = GS_RELATION_XCOMP;
  upos[token] = GS_UPOS_VERB;
  xpos[token] = xpos[token] == GS_XPOS_NNS ? GS_XPOS_VBZ : GS_XPOS_VBP;
}

/* -- "will free the man", "to free the man", "imposed a fine", "no fine": no adjective stands so --
 */

static gboolean
gs_repair_has_class (const GsRepair *self, guint32 token, GsLexiconClass class)
{
  const char *form = self->sentence->forms[token];
  guint32 id = gs_lexicon_find (self->lexicon, form, strlen (form));

  return (gs_lexicon_get_classes (self->lexicon, id) >> class & 1) != 0;
}

/* what stands behind it is what it is done to, whatever it was taken for */
static void
gs_repair_first_object (GsRepair *self, guint32 verb)
{
  for (guint32 i = verb + 1; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == verb)
      {
        GsRelation relation = (GsRelation) self->relations[i];

        if (relation == GS_RELATION_NSUBJ || relation == GS_RELATION_OBL_UNMARKED)
          self->relations[i] = GS_RELATION_OBJ;
        return;
      }
}

/* "won the Dubai final": no adjective ends a phrase behind a name, but the noun that it also is */
static gboolean
gs_repair_noun_behind_name (GsRepair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 name = token - 1;

  if (sentence->xpos[token] != GS_XPOS_JJ || token < 2 || self->relations[token] != GS_RELATION_AMOD
      || self->heads[token] != name || sentence->xpos[name] != GS_XPOS_NNP
      || sentence->xpos[name - 1] != GS_XPOS_DT
      || !gs_repair_has_class (self, token, GS_LEXICON_NOUN))
    return FALSE;
  self->heads[token] = self->heads[name];
  self->relations[token] = self->relations[name];
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (self->heads[i] == name)
      self->heads[i] = token;
  self->heads[name] = token;
  self->relations[name] = GS_RELATION_COMPOUND;
  ((guint8 *) sentence->xpos)[token] = GS_XPOS_NN;
  ((guint8 *) sentence->upos)[token] = GS_UPOS_NOUN;
  return TRUE;
}

void
gs_repair_adjective_tag (GsRepair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 before = token - 1;

  if (gs_repair_noun_behind_name (self, token))
    return;

  if (sentence->xpos[token] != GS_XPOS_JJ || token == 0 || token + 1 >= sentence->n_tokens
      || self->heads[before] != token)
    return;
  if ((sentence->xpos[before] == GS_XPOS_TO || sentence->xpos[before] == GS_XPOS_MD)
      && (sentence->xpos[token + 1] == GS_XPOS_DT || sentence->xpos[token + 1] == GS_XPOS_PRP_POSS)
      && gs_repair_has_class (self, token, GS_LEXICON_VERB))
    {
      ((guint8 *) sentence->xpos)[token] = GS_XPOS_VB;
      ((guint8 *) sentence->upos)[token] = GS_UPOS_VERB;
      gs_repair_first_object (self, token);
    }
  else if ((strcmp (sentence->forms[before], "a") == 0
            || strcmp (sentence->forms[before], "an") == 0
            || strcmp (sentence->forms[before], "no") == 0)
           && self->relations[token] == GS_RELATION_OBJ
           && gs_repair_has_class (self, token, GS_LEXICON_NOUN))
    {
      ((guint8 *) sentence->xpos)[token] = GS_XPOS_NN;
      ((guint8 *) sentence->upos)[token] = GS_UPOS_NOUN;
    }
}

/* -- "a bus crash injured 12 people", read as one noun phrase: no adjective stands before a number
 * -- */

/* the verb whose past the word may be, or 0 */
static guint32
gs_repair_find_past (const GsRepair *self, guint32 token)
{
  const char *form = self->sentence->forms[token];

  return g_str_has_suffix (form, "ed") ? gs_morphology_find_base (
             self->lexicon, form, strlen (form), GS_LEXICON_VERB, GS_READING_VERB_ED)
                                       : 0;
}

/* what hung on the noun behind the verb hangs on the verb */
static void
gs_repair_make_root (GsRepair *self, guint32 verb, guint32 subject, guint32 object)
{
  for (guint32 i = verb + 1; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == subject)
      self->heads[i] = verb;
  self->heads[verb] = GS_TOKEN_ROOT;
  self->relations[verb] = GS_RELATION_ROOT;
  self->heads[subject] = verb;
  self->relations[subject] = GS_RELATION_NSUBJ;
  self->heads[object] = verb;
  self->relations[object] = GS_RELATION_OBJ;
  ((guint8 *) self->sentence->xpos)[verb] = GS_XPOS_VBD;
  ((guint8 *) self->sentence->upos)[verb] = GS_UPOS_VERB;
}

void
gs_repair_past_root (GsRepair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 object = self->heads[token];
  guint32 subject, verb;

  if (self->relations[token] != GS_RELATION_AMOD || token + 1 >= sentence->n_tokens
      || object == GS_TOKEN_ROOT || object < token + 2 || sentence->xpos[token + 1] != GS_XPOS_CD
      || self->heads[token + 1] != object || sentence->xpos[object] != GS_XPOS_NNS)
    return;
  subject = self->heads[object];
  if (subject == GS_TOKEN_ROOT || subject >= token || self->heads[subject] != GS_TOKEN_ROOT
      || !gs_xpos_is_noun ((GsXpos) sentence->xpos[subject])
      || gs_repair_find_child (self, object, GS_RELATION_CASE) != GS_TOKEN_ROOT
      || gs_repair_find_child (self, subject, GS_RELATION_COP) != GS_TOKEN_ROOT)
    return;
  verb = gs_repair_find_past (self, token);
  if (verb == 0)
    return;
  gs_repair_make_root (self, token, subject, object);
  sentence->lemmas[token] = gs_lexicon_get_lemma (self->lexicon, verb);
}

/* -- "a plane with a burning engine crashed on Monday.", read as "a plane that was crashed" -- */

/* the noun that is all the sentence has above the participle, where no verb has a tense */
static guint32
gs_repair_find_lone_noun (const GsRepair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 root = token;

  while (self->heads[root] != GS_TOKEN_ROOT)
    {
      root = self->heads[root];
      if (root > token
          || (self->heads[root] != GS_TOKEN_ROOT && self->relations[root] != GS_RELATION_NMOD)
          || (sentence->upos[root] != GS_UPOS_NOUN && sentence->upos[root] != GS_UPOS_PROPN))
        return GS_TOKEN_ROOT;
    }
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->upos[i] == GS_UPOS_AUX
        || (sentence->upos[i] == GS_UPOS_VERB && gs_repair_is_finite (self, i)))
      return GS_TOKEN_ROOT;
  return root;
}

void
gs_repair_participle_root (GsRepair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 noun, verb;

  if (self->relations[token] != GS_RELATION_ACL || sentence->xpos[token] != GS_XPOS_VBN
      || token == 0 || token + 1 >= sentence->n_tokens || sentence->block == GS_BLOCK_HEADLINE
      || strcmp (sentence->forms[sentence->n_tokens - 1], ".") != 0
      || sentence->xpos[token - 1] == GS_XPOS_COMMA
      || strcmp (sentence->forms[token + 1], "by") == 0)
    return;
  noun = gs_repair_find_lone_noun (self, token);
  verb = noun != GS_TOKEN_ROOT ? gs_repair_find_past (self, token) : 0;
  /* "three people injured in Veldona.": nobody just injures */
  if (verb == 0 || (gs_lexicon_get_frames (self->lexicon, verb, 0) & GS_FRAMES_WITHOUT_OBJECT) == 0)
    return;
  for (guint32 i = token + 1; i < sentence->n_tokens; i++)
    if (self->heads[i] < token)
      self->heads[i] = token;
  self->heads[token] = GS_TOKEN_ROOT;
  self->relations[token] = GS_RELATION_ROOT;
  self->heads[noun] = token;
  self->relations[noun] = GS_RELATION_NSUBJ;
  ((guint8 *) sentence->xpos)[token] = GS_XPOS_VBD;
}

/* -- "the mayor fears that the firm will sell", "Boeing plans to cut jobs": the whole sentence read
 * as one noun phrase -- */

/* whether a word in -s is a verb of a WordNet frame */
static gboolean
gs_repair_may_take (const GsRepair *self, guint32 token, guint frame)
{
  const char *form = self->sentence->forms[token];
  g_autofree char *folded = g_ascii_strdown (form, -1);
  guint32 verb = gs_morphology_find_base (self->lexicon, folded, strlen (folded), GS_LEXICON_VERB,
                                          GS_READING_VERB_S);

  return (gs_lexicon_get_frames (self->lexicon, verb, 0) >> frame & 1) != 0;
}

/* the clause behind noun and "that" which has a subject of its own, or GS_TOKEN_ROOT */
static guint32
gs_repair_find_full_clause (const GsRepair *self, guint32 noun)
{
  for (guint32 i = noun + 2; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == noun
        && (self->relations[i] == GS_RELATION_ACL_RELCL || self->relations[i] == GS_RELATION_ACL))
      {
        guint32 subject = gs_repair_find_child (self, i, GS_RELATION_NSUBJ);

        return subject != GS_TOKEN_ROOT && subject > noun + 1 && gs_repair_is_finite (self, i)
                   ? i
                   : GS_TOKEN_ROOT;
      }
  return GS_TOKEN_ROOT;
}

/* the clause led by "that" or "to" which the root would take were it a verb, or GS_TOKEN_ROOT */
static guint32
gs_repair_find_taken (const GsRepair *self, guint32 token)
{
  const char *lead = self->sentence->forms[token + 1];
  guint32 clause = GS_TOKEN_ROOT;

  if (g_ascii_strcasecmp (lead, "that") == 0
      && gs_repair_may_take (self, token, GS_FRAME_THAT_CLAUSE))
    clause = gs_repair_find_full_clause (self, token);
  else if (strcmp (lead, "to") == 0 && gs_repair_may_take (self, token, GS_FRAME_TO_INFINITIVE))
    clause = gs_repair_find_infinitive (self, token);
  return clause != GS_TOKEN_ROOT && self->heads[token + 1] == clause ? clause : GS_TOKEN_ROOT;
}

void
gs_repair_noun_root (GsRepair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 clause, subject = token - 1;

  if (token == 0 || token + 2 >= sentence->n_tokens || self->heads[token] != GS_TOKEN_ROOT
      || sentence->xpos[token] != GS_XPOS_NNS || self->heads[subject] != token
      || (sentence->xpos[subject] != GS_XPOS_NN && !gs_xpos_is_name (sentence->xpos[subject])))
    return;
  clause = gs_repair_find_taken (self, token);
  if (clause == GS_TOKEN_ROOT)
    return;
  for (guint32 i = 0; i < subject; i++)
    if (self->heads[i] == token && self->relations[i] != GS_RELATION_PUNCT)
      self->heads[i] = subject;
  self->relations[subject] = GS_RELATION_NSUBJ;
  if (sentence->xpos[token + 1] == GS_XPOS_TO)
    self->relations[clause] = GS_RELATION_XCOMP;
  else
    {
      self->relations[clause] = GS_RELATION_CCOMP;
      ((guint8 *) sentence->xpos)[token + 1] = GS_XPOS_IN;
      ((guint8 *) sentence->upos)[token + 1] = GS_UPOS_SCONJ;
    }
  self->relations[token + 1] = GS_RELATION_MARK;
  ((guint8 *) sentence->xpos)[token] = GS_XPOS_VBZ;
  ((guint8 *) sentence->upos)[token] = GS_UPOS_VERB;
}
