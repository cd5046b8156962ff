/* SPDX-License-Identifier: MIT */
/* What repairs ask of a tree, and how they change it without making a cycle. */
#include "language/gs-repair-private.h"

guint32
gs_repair_find_child (const GsRepair *self, guint32 head, GsRelation relation)
{
  for (guint32 i = 0; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == head && self->relations[i] == relation)
      return i;
  return GS_TOKEN_ROOT;
}

guint32
gs_repair_find_subject (const GsRepair *self, guint32 head)
{
  for (guint32 i = 0; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == head
        && (gs_relation_is_subject (self->relations[i]) || self->relations[i] == GS_RELATION_EXPL))
      return i;
  return GS_TOKEN_ROOT;
}

gboolean
gs_repair_has_subject (const GsRepair *self, guint32 head)
{
  return gs_repair_find_subject (self, head) != GS_TOKEN_ROOT;
}

/* a verb that must have a subject: its own form is finite, or its first auxiliary is */
gboolean
gs_repair_is_finite (const GsRepair *self, guint32 verb)
{
  const guint8 *xpos = self->sentence->xpos;

  if (xpos[verb] == GS_XPOS_VBZ || xpos[verb] == GS_XPOS_VBP || xpos[verb] == GS_XPOS_VBD)
    return TRUE;
  for (guint32 i = 0; i < verb; i++)
    if (self->heads[i] == verb
        && (self->relations[i] == GS_RELATION_AUX || self->relations[i] == GS_RELATION_AUX_PASS
            || self->relations[i] == GS_RELATION_COP)
        && (xpos[i] == GS_XPOS_MD || xpos[i] == GS_XPOS_VBZ || xpos[i] == GS_XPOS_VBP
            || xpos[i] == GS_XPOS_VBD))
      return TRUE;
  return FALSE;
}

gboolean
gs_repair_is_under (const GsRepair *self, guint32 token, guint32 ancestor)
{
  for (guint32 i = 0; i < self->sentence->n_tokens && token != GS_TOKEN_ROOT; i++)
    {
      if (token == ancestor)
        return TRUE;
      token = self->heads[token];
    }
  return FALSE;
}

/* whether a word leads the clause: and, that, which, to; or a comma stands in between */
gboolean
gs_repair_is_led (const GsRepair *self, guint32 from, guint32 clause)
{
  for (guint32 i = from + 1; i < clause; i++)
    switch ((GsXpos) self->sentence->xpos[i])
      {
      case GS_XPOS_CC:
      case GS_XPOS_WDT:
      case GS_XPOS_WP:
      case GS_XPOS_WP_POSS:
      case GS_XPOS_WRB:
      case GS_XPOS_TO:
      case GS_XPOS_COMMA:
      case GS_XPOS_COLON:
        return TRUE;
      default:
        if (self->heads[i] == clause
            && (self->relations[i] == GS_RELATION_MARK || self->relations[i] == GS_RELATION_CC))
          return TRUE;
      }
  return FALSE;
}

/* moves a subtree; refuses to make a cycle */
gboolean
gs_repair_attach (GsRepair *self, guint32 token, guint32 head, GsRelation relation)
{
  if (token == head || gs_repair_is_under (self, head, token))
    return FALSE;
  self->heads[token] = head;
  self->relations[token] = (guint8) relation;
  return TRUE;
}
