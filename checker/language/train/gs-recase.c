/* SPDX-License-Identifier: MIT */
/* Title case, capitals and small letters. */
#include "language/train/gs-recase.h"

#include <string.h>

/* short function words stay small in a title */
static gboolean
gs_is_small_in_title (const GsConlluToken *token)
{
  return strlen (token->form) < 4
         && (token->upos == GS_UPOS_ADP || token->upos == GS_UPOS_DET
             || token->upos == GS_UPOS_CCONJ || token->upos == GS_UPOS_PART
             || token->upos == GS_UPOS_SCONJ);
}

char *
gs_recase (const GsConlluToken *token, GsCase letters, gboolean first)
{
  g_autofree char *initial = NULL;
  const char *rest = g_utf8_next_char (token->form);

  if (letters == GS_CASE_UPPER)
    return g_utf8_strup (token->form, -1);
  if (letters == GS_CASE_LOWER)
    return g_utf8_strdown (token->form, -1);
  if (letters == GS_CASE_NORMAL || token->form[0] == '\''
      || (gs_is_small_in_title (token) && !first))
    return g_strdup (token->form);
  initial = g_utf8_strup (token->form, rest - token->form);
  return g_strconcat (initial, rest, NULL);
}
