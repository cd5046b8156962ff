/* SPDX-License-Identifier: MIT */
/* Mends subjects: sources that swallowed the speaker, voice, subjects left without their verb. */
#include <string.h>

#include "language/gs-repair-private.h"

/* -- "According to NPR Huang put forth": the source ends where the speaker begins -- */

/* the last token of "according to", or GS_TOKEN_ROOT */
guint32
gs_repair_find_according (const GsRepair *self, guint32 from)
{
  for (guint32 i = from; i + 2 < self->sentence->n_tokens; i++)
    if (g_ascii_strcasecmp (self->sentence->forms[i], "according") == 0
        && g_ascii_strcasecmp (self->sentence->forms[i + 1], "to") == 0)
      return i + 1;
  return GS_TOKEN_ROOT;
}

static gboolean
gs_is_acronym (const char *form)
{
  guint n_letters = 0;

  for (; *form != '\0'; form++, n_letters++)
    if (!g_ascii_isupper (*form) && *form != '.')
      return FALSE;
  return n_letters > 1;
}

/* a run of names: where the second one begins. An acronym is a source of its own; else the last
 * word is the speaker. */
static guint32
gs_repair_split_names (const GsRepair *self, guint32 first, guint32 end)
{
  return gs_is_acronym (self->sentence->forms[first]) ? first + 1 : end - 1;
}

/* the verb that the names stand before, through auxiliaries and adverbs */
static guint32
gs_repair_find_verb_after (const GsRepair *self, guint32 from)
{
  for (guint32 i = from; i < self->sentence->n_tokens; i++)
    {
      GsXpos xpos = self->sentence->xpos[i];

      if (self->sentence->upos[i] == GS_UPOS_VERB)
        return gs_repair_is_finite (self, i) ? i : GS_TOKEN_ROOT;
      if (self->sentence->upos[i] != GS_UPOS_AUX && xpos != GS_XPOS_RB)
        return GS_TOKEN_ROOT;
    }
  return GS_TOKEN_ROOT;
}

void
gs_repair_according (GsRepair *self, guint32 to)
{
  const guint8 *xpos = self->sentence->xpos;
  guint32 first = to + 1, end, verb, split, source, subject;

  if (first < self->sentence->n_tokens && xpos[first] == GS_XPOS_DT)
    first++;
  for (end = first; end < self->sentence->n_tokens && gs_xpos_is_name (xpos[end]); end++)
    ;
  if (end - first < 2)
    return;
  verb = gs_repair_find_verb_after (self, end);
  if (verb == GS_TOKEN_ROOT || gs_repair_is_under (self, verb, first)
      || gs_repair_is_under (self, verb, end - 1))
    return;
  /* a subject elsewhere: the names are one source */
  subject = gs_repair_find_subject (self, verb);
  if (subject != GS_TOKEN_ROOT && (subject < first || subject >= end))
    return;
  split = gs_repair_split_names (self, first, end);
  source = split - 1;
  if (!gs_repair_attach (self, source, verb, GS_RELATION_OBL))
    return;
  for (guint32 i = first; i < source; i++)
    gs_repair_attach (self, i, source, GS_RELATION_COMPOUND);
  gs_repair_attach (self, split, verb, GS_RELATION_NSUBJ);
  for (guint32 i = split + 1; i < end; i++)
    gs_repair_attach (self, i, split, GS_RELATION_FLAT);
  if (first > to + 1)
    gs_repair_attach (self, first - 1, source, GS_RELATION_DET);
  gs_repair_attach (self, to - 1, source, GS_RELATION_CASE);
  gs_repair_attach (self, to, to - 1, GS_RELATION_FIXED);
}

/* -- voice: the auxiliaries say whether a subject acts or is acted on -- */

void
gs_repair_voice (GsRepair *self, guint32 verb)
{
  guint32 subject = gs_repair_find_subject (self, verb);
  gboolean passive = gs_repair_find_child (self, verb, GS_RELATION_AUX_PASS) != GS_TOKEN_ROOT;
  guint32 auxiliary = gs_repair_find_child (self, verb, GS_RELATION_AUX);

  if (subject == GS_TOKEN_ROOT)
    return;
  if (passive && self->relations[subject] == GS_RELATION_NSUBJ)
    self->relations[subject] = GS_RELATION_NSUBJ_PASS;
  /* "has resigned": with have or a modal before it and no be, it is active */
  if (!passive && self->relations[subject] == GS_RELATION_NSUBJ_PASS && auxiliary != GS_TOKEN_ROOT
      && strcmp (self->sentence->lemmas[auxiliary], "be") != 0
      && strcmp (self->sentence->lemmas[auxiliary], "get") != 0)
    self->relations[subject] = GS_RELATION_NSUBJ;
}

/* -- "similar to other chips, the H20 now seems": a finite verb has the noun right before it -- */

static gboolean
gs_repair_is_nominal (const GsRepair *self, guint32 token)
{
  GsUpos upos = (GsUpos) self->sentence->upos[token];

  return upos == GS_UPOS_NOUN || upos == GS_UPOS_PROPN
         || (upos == GS_UPOS_PRON && self->sentence->xpos[token] == GS_XPOS_PRP);
}

/* whether the verb's clause must bring a subject of its own */
static gboolean
gs_repair_lacks_subject (const GsRepair *self, guint32 verb)
{
  switch ((GsRelation) self->relations[verb])
    {
    case GS_RELATION_ROOT:
    case GS_RELATION_CCOMP:
    case GS_RELATION_PARATAXIS:
      break;
    default:
      return FALSE;
    }
  if (!gs_repair_is_finite (self, verb))
    return FALSE;
  for (guint32 i = 0; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == verb
        && (gs_relation_is_subject (self->relations[i])
            || (self->relations[i] == GS_RELATION_EXPL && self->sentence->upos[i] == GS_UPOS_PRON)))
      return FALSE;
  return TRUE;
}

/* the first token of the verb group: its auxiliaries and the adverbs among them */
static guint32
gs_repair_find_group_start (const GsRepair *self, guint32 verb)
{
  guint32 start = verb;

  while (start > 0
         && (self->heads[start - 1] == verb || self->sentence->upos[start - 1] == GS_UPOS_ADV)
         && (self->sentence->upos[start - 1] == GS_UPOS_AUX
             || self->sentence->upos[start - 1] == GS_UPOS_ADV
             || self->sentence->upos[start - 1] == GS_UPOS_PART))
    start--;
  return start;
}

/* the head of the noun phrase that ends at @last: its highest noun without a comma in between */
static guint32
gs_repair_find_phrase_head (const GsRepair *self, guint32 last)
{
  guint32 head = last;
  guint32 first = last;

  while (first > 0 && self->sentence->xpos[first - 1] != GS_XPOS_COMMA
         && self->sentence->xpos[first - 1] != GS_XPOS_COLON)
    first--;
  for (guint32 up = self->heads[last]; up != GS_TOKEN_ROOT && up >= first && up <= last;
       up = self->heads[up])
    if (gs_repair_is_nominal (self, up))
      head = up;
  return head;
}

void
gs_repair_lost_subject (GsRepair *self, guint32 verb)
{
  gboolean passive = gs_repair_find_child (self, verb, GS_RELATION_AUX_PASS) != GS_TOKEN_ROOT;
  guint32 start, subject;

  if (!gs_repair_lacks_subject (self, verb))
    return;
  start = gs_repair_find_group_start (self, verb);
  if (start == 0 || !gs_repair_is_nominal (self, start - 1))
    return;
  subject = gs_repair_find_phrase_head (self, start - 1);
  if (self->heads[subject] == verb && self->relations[subject] == GS_RELATION_COMPOUND)
    return;
  if (gs_repair_find_child (self, subject, GS_RELATION_CASE) == GS_TOKEN_ROOT)
    gs_repair_attach (self, subject, verb, passive ? GS_RELATION_NSUBJ_PASS : GS_RELATION_NSUBJ);
}
