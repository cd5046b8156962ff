/* SPDX-License-Identifier: MIT */
/* Finds adjectives that were tagged as nouns, "found him guilty", "pleaded guilty", and the deed
 * that one governs from afar. */
#include <string.h>

#include "language/gs-repair-private.h"

/* an adjective that tagged texts have less often may be a noun that the dictionary lacks */
#define GS_KNOWN_ADJECTIVE 2
/* nouns between the adjective and its verb: "found the banker Otto Brandt guilty" */
#define GS_MAX_NOUNS 3

/* whether the dictionary has the form as an adjective, and as nothing else */
static gboolean
gs_repair_is_only_adjective (const GsRepair *self, guint32 token)
{
  const char *form = self->sentence->forms[token];
  guint32 id = gs_lexicon_find (self->lexicon, form, strlen (form));

  return g_ascii_islower (form[0])
         && gs_lexicon_get_classes (self->lexicon, id) == 1u << GS_LEXICON_ADJECTIVE
         && gs_lexicon_get_frequency (self->lexicon, id, GS_LEXICON_ADJECTIVE)
                >= GS_KNOWN_ADJECTIVE;
}

/* verbs that say in what state somebody is */
static gboolean
gs_repair_is_stater (const GsRepair *self, guint32 token)
{
  static const char *const staters[] = { "find", "declare", "judge",     "rule",
                                         "deem", "hold",    "pronounce", "plead" };

  if (token == GS_TOKEN_ROOT || self->sentence->upos[token] != GS_UPOS_VERB)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (staters); i++)
    if (strcmp (self->sentence->lemmas[token], staters[i]) == 0)
      return TRUE;
  return FALSE;
}

/* the verb over "guilty" in "found Lee guilty", whatever noun it was hung to; that noun is who is
 * found so */
static guint32
gs_repair_find_stater (const GsRepair *self, guint32 token, guint32 *object)
{
  guint32 head = self->heads[token];

  *object = GS_TOKEN_ROOT;
  for (guint i = 0; i < GS_MAX_NOUNS && head != GS_TOKEN_ROOT && head < token; i++)
    {
      if (gs_repair_is_stater (self, head))
        return head;
      *object = head;
      head = self->heads[head];
    }
  return GS_TOKEN_ROOT;
}

/* what was read as the first part of a compound is who is in that state */
static void
gs_repair_free_object (GsRepair *self, guint32 token, guint32 verb)
{
  guint32 object = GS_TOKEN_ROOT;

  for (guint32 i = verb + 1; i < token; i++)
    if (self->heads[i] == token
        && (self->relations[i] == GS_RELATION_COMPOUND || self->relations[i] == GS_RELATION_AMOD))
      object = i;
  if (object == GS_TOKEN_ROOT || !gs_repair_attach (self, object, verb, GS_RELATION_OBJ))
    return;
  for (guint32 i = verb + 1; i < object; i++)
    if (self->heads[i] == token)
      gs_repair_attach (self, i, object, self->relations[i]);
}

void
gs_repair_noun_tag (GsRepair *self, guint32 token)
{
  guint32 verb, object;

  if ((self->sentence->xpos[token] != GS_XPOS_NN && self->relations[token] != GS_RELATION_OBJ)
      || !gs_repair_is_only_adjective (self, token))
    return;
  ((guint8 *) self->sentence->xpos)[token] = GS_XPOS_JJ;
  ((guint8 *) self->sentence->upos)[token] = GS_UPOS_ADJ;
  /* "guilty of murder": what it is of is the adjective's, whether the trees say so or not */
  for (guint32 i = token + 1; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == token && self->relations[i] == GS_RELATION_NMOD)
      self->relations[i] = GS_RELATION_OBL;
  verb = gs_repair_find_stater (self, token, &object);
  if (verb == GS_TOKEN_ROOT || !gs_repair_attach (self, token, verb, GS_RELATION_XCOMP))
    return;
  if (object != GS_TOKEN_ROOT && object > verb)
    self->relations[object] = GS_RELATION_OBJ;
  else
    gs_repair_free_object (self, token, verb);
}

/* -- "found not guilty on Friday of stealing it": the deed is the adjective's -- */

static gboolean
gs_repair_is_of_gerund (const GsRepair *self, guint32 token)
{
  guint32 mark;

  if (self->sentence->xpos[token] != GS_XPOS_VBG || self->heads[token] == GS_TOKEN_ROOT)
    return FALSE;
  mark = gs_repair_find_child (self, token, GS_RELATION_MARK);
  return mark != GS_TOKEN_ROOT && strcmp (self->sentence->lemmas[mark], "of") == 0;
}

void
gs_repair_adjective_gerund (GsRepair *self, guint32 token)
{
  guint32 verb;
  guint32 adjective;

  if (!gs_repair_is_of_gerund (self, token))
    return;
  verb = self->heads[token];
  /* what says when stands between: "yesterday of stealing" */
  if (self->relations[token] == GS_RELATION_ACL
      && (self->relations[verb] == GS_RELATION_OBL
          || self->relations[verb] == GS_RELATION_OBL_UNMARKED))
    verb = self->heads[verb];
  else if (self->relations[token] != GS_RELATION_ADVCL)
    return;
  adjective = gs_repair_find_child (self, verb, GS_RELATION_XCOMP);
  if (adjective != GS_TOKEN_ROOT && adjective > verb && adjective < token
      && self->sentence->upos[adjective] == GS_UPOS_ADJ)
    gs_repair_attach (self, token, adjective, GS_RELATION_ADVCL);
}
