/* SPDX-License-Identifier: MIT */
/* Parses names by themselves. */
#include "language/gs-name-join.h"

#include <string.h>

#include "language/gs-sentence.h"

static gboolean
gs_name_join_is_noun (const GsNameJoiner *self, guint token)
{
  GsUpos upos = (GsUpos) self->tag_names[self->tags[token]].upos;

  return upos == GS_UPOS_NOUN || upos == GS_UPOS_PROPN;
}

/* the tree of the name's own words; heads count from the sentence's first token */
static void
gs_name_join_parse (const GsNameJoiner *self, guint first, guint size, GsPrepareNames *names)
{
  GsParserWord *words = gs_parser_workspace_get_words (self->workspace, size);
  guint n_words = gs_prepare_words (self->words + first, self->forms + first, self->lengths + first,
                                    self->tags + first, self->seconds + first, self->tag_names,
                                    size, NULL, words, self->places);

  gs_parser_words_close (words, n_words);
  if (n_words > 0)
    gs_parser_run (self->parser, self->workspace, n_words, self->beam, self->heads, self->labels);
  gs_prepare_tree (self->tag_names, self->tags + first, size, NULL, self->places, n_words,
                   self->heads, self->labels, names->heads + first, names->relations + first);
  for (guint i = first; i < first + size; i++)
    if (names->heads[i] != GS_TOKEN_ROOT)
      names->heads[i] += first;
}

/* a tree whose root is no noun says nothing of a name: its words stand side by side instead, below
 * the last noun */
static void
gs_name_join_flatten (const GsNameJoiner *self, guint first, guint size, GsPrepareNames *names)
{
  guint head = first + size - 1;

  while (head > first && !gs_name_join_is_noun (self, head))
    head--;
  if (!gs_name_join_is_noun (self, head))
    head = first + size - 1;
  for (guint i = first; i < first + size; i++)
    {
      names->heads[i] = i == head ? GS_TOKEN_ROOT : head;
      names->relations[i] = self->tag_names[self->tags[i]].upos == GS_UPOS_PUNCT ? GS_RELATION_PUNCT
                            : i < head ? GS_RELATION_COMPOUND
                                       : GS_RELATION_FLAT;
    }
  self->tags[head] = gs_name_join_is_noun (self, head) ? self->tags[head] : self->name_tag;
}

/* whether the tree agrees with what English names are like: a noun is the head, and the last one is
 * where no small word stands in between ("Nvidia H20", but "Bank of America"), but for names that
 * are flat ("San Francisco") */
static gboolean
gs_name_join_is_sound (const GsNameJoiner *self, guint first, guint size, guint root,
                       const GsPrepareNames *names)
{
  if (!gs_name_join_is_noun (self, root))
    return FALSE;
  for (guint i = first; i < first + size; i++)
    switch ((GsUpos) self->tag_names[self->tags[i]].upos)
      {
      case GS_UPOS_ADP:
      case GS_UPOS_CCONJ:
      case GS_UPOS_DET:
      case GS_UPOS_PART:
      case GS_UPOS_PUNCT:
        return TRUE;
      default:
        break;
      }
  for (guint i = root + 1; i < first + size; i++)
    if (gs_name_join_is_noun (self, i)
        && (names->relations[i] != GS_RELATION_FLAT || self->words[i].digit))
      return FALSE;
  return TRUE;
}

static guint
gs_name_join_find_root (const GsPrepareNames *names, guint first, guint size)
{
  for (guint i = first; i < first + size; i++)
    if (names->heads[i] == GS_TOKEN_ROOT)
      return i;
  return first;
}

void
gs_name_join_run (const GsNameJoiner *self, const guint8 *sizes, GsPrepareNames *names)
{
  memset (names->inside, 0, self->n_tokens);
  for (guint first = 0; first < self->n_tokens; first++)
    {
      guint size = sizes[first];

      if (size < 2)
        continue;
      gs_name_join_parse (self, first, size, names);
      if (!gs_name_join_is_sound (self, first, size, gs_name_join_find_root (names, first, size),
                                  names))
        gs_name_join_flatten (self, first, size, names);
      memset (names->inside + first, 1, size);
      names->inside[gs_name_join_find_root (names, first, size)] = 0;
      first += size - 1;
    }
}
