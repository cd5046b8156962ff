/* SPDX-License-Identifier: MIT */
/* Mends roots: sentences whose source was taken for what they say. */
#include <string.h>

#include "language/gs-repair-private.h"

/* -- "According to the officers involved, the teenager adjusted his belt": the verb is the root --
 */

/* the first verb behind @comma that tells something; "adjusted" with an object is no participle */
static guint32
gs_repair_find_told_verb (const GsRepair *self, guint32 comma)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = comma + 1; i < sentence->n_tokens; i++)
    {
      if (sentence->upos[i] != GS_UPOS_VERB)
        continue;
      return gs_repair_is_finite (self, i)
                     || (sentence->xpos[i] == GS_XPOS_VBN
                         && gs_repair_find_child (self, i, GS_RELATION_OBJ) != GS_TOKEN_ROOT)
                 ? i
                 : GS_TOKEN_ROOT;
    }
  return GS_TOKEN_ROOT;
}

/* the noun or pronoun right before a verb and its auxiliaries, behind @comma */
static guint32
gs_repair_find_noun_before (const GsRepair *self, guint32 comma, guint32 verb)
{
  const GsSentence *sentence = self->sentence;
  guint32 i = verb;

  while (i > comma + 1
         && (sentence->upos[i - 1] == GS_UPOS_AUX || sentence->upos[i - 1] == GS_UPOS_ADV))
    i--;
  if (i <= comma + 1)
    return GS_TOKEN_ROOT;
  i--;
  return sentence->upos[i] == GS_UPOS_NOUN || sentence->upos[i] == GS_UPOS_PROPN
                 || sentence->xpos[i] == GS_XPOS_PRP
             ? i
             : GS_TOKEN_ROOT;
}

static guint32
gs_repair_find_comma (const GsRepair *self, guint32 from)
{
  for (guint32 i = from; i < self->sentence->n_tokens; i++)
    if (self->sentence->xpos[i] == GS_XPOS_COMMA)
      return i;
  return GS_TOKEN_ROOT;
}

/* the highest word of the phrase that ends at @last behind @comma */
static guint32
gs_repair_find_head_of (const GsRepair *self, guint32 comma, guint32 last)
{
  guint32 head = last;

  while (self->heads[head] != GS_TOKEN_ROOT && self->heads[head] > comma
         && self->heads[head] <= last)
    head = self->heads[head];
  return head;
}

void
gs_repair_source_root (GsRepair *self)
{
  const GsSentence *sentence = self->sentence;
  guint32 root = 0, comma, verb, noun;

  if (gs_repair_find_according (self, 0) != 1)
    return;
  while (root < sentence->n_tokens && self->heads[root] != GS_TOKEN_ROOT)
    root++;
  comma = gs_repair_find_comma (self, 2);
  if (root < 2 || comma == GS_TOKEN_ROOT || root >= comma
      || (sentence->upos[root] != GS_UPOS_NOUN && sentence->upos[root] != GS_UPOS_PROPN))
    return;
  verb = gs_repair_find_told_verb (self, comma);
  noun = verb != GS_TOKEN_ROOT ? gs_repair_find_noun_before (self, comma, verb) : GS_TOKEN_ROOT;
  if (noun == GS_TOKEN_ROOT)
    return;
  noun = gs_repair_find_head_of (self, comma, noun);
  self->heads[verb] = GS_TOKEN_ROOT;
  self->relations[verb] = GS_RELATION_ROOT;
  self->heads[root] = verb;
  self->relations[root] = GS_RELATION_OBL;
  /* what stands behind the verb and hung before the comma is the verb's */
  for (guint32 i = verb + 1; i < sentence->n_tokens; i++)
    if (self->heads[i] < comma || self->heads[i] == noun)
      self->heads[i] = verb;
  gs_repair_attach (self, noun, verb, GS_RELATION_NSUBJ);
  gs_repair_attach (self, comma, verb, GS_RELATION_PUNCT);
  if (sentence->xpos[verb] == GS_XPOS_VBN && !gs_repair_is_finite (self, verb))
    ((guint8 *) sentence->xpos)[verb] = GS_XPOS_VBD;
}
