/* SPDX-License-Identifier: MIT */
/* From tagged tokens to the parser's words, and from its parse to a whole tree. */
#include "language/gs-prepare.h"

#include <string.h>

#include "language/gs-hash.h"
#include "language/gs-sentence.h"

enum
{
  ATOM_TAG = 80,
  ATOM_FIELD,
  ATOM_SECOND,
  ATOM_MARKS,
};

#define MAX_CLIMB 1024

/* -- the parser's words -- */

guint
gs_mark_find (const char *form, guint length, GsXpos xpos)
{
  switch (xpos)
    {
    case GS_XPOS_COMMA:
      return GS_MARK_COMMA;
    case GS_XPOS_LRB:
      return GS_MARK_OPEN;
    case GS_XPOS_RRB:
      return GS_MARK_CLOSE;
    case GS_XPOS_OPEN_QUOTE:
    case GS_XPOS_CLOSE_QUOTE:
      return GS_MARK_QUOTE;
    case GS_XPOS_PERIOD:
      return GS_MARK_END;
    case GS_XPOS_HYPH:
      return GS_MARK_HYPHEN;
    default:
      return length == 1 && (*form == ':' || *form == ';') ? GS_MARK_COLON : GS_MARK_DASH;
    }
}

static void
gs_prepare_word (GsParserWord *out, const GsWord *word, guint tag, guint second,
                 const GsModelTag *tag_names)
{
  GsXpos xpos = tag_names[tag].xpos;
  guint field = gs_xpos_is_noun (xpos)   ? 64u + word->noun_domain
                : gs_xpos_is_verb (xpos) ? 128u + word->verb_domain
                                         : 0;

  out->word = word->code;
  out->tag = gs_atom (ATOM_TAG, tag);
  out->word_tag = out->word ^ gs_turn (out->tag, 9);
  out->field = gs_atom (ATOM_FIELD, tag * 1024u + field);
  out->frames = gs_xpos_is_verb (xpos) ? word->frames ^ gs_turn (out->tag, 5) : out->tag;
  out->second = gs_atom (ATOM_SECOND, tag * 256u + second);
}

guint
gs_prepare_words (const GsWord *words, const char *const *forms, const guint32 *lengths,
                  const guint8 *tags, const guint8 *seconds, const GsModelTag *tag_names,
                  guint n_tokens, const GsPrepareNames *names, GsParserWord *parser_words,
                  guint16 *places)
{
  guint n_words = 0, marks = 0;
  guint32 commas = 0, verbs = 0;

  parser_words[0].after = gs_atom (ATOM_MARKS, 0);
  for (guint i = 0; i < n_tokens; i++)
    {
      const GsModelTag *tag = &tag_names[tags[i]];
      GsParserWord *word;

      if (names != NULL && names->inside[i])
        continue;
      if (tag->upos == GS_UPOS_PUNCT)
        {
          guint mark = gs_mark_find (forms[i], lengths[i], tag->xpos);

          marks |= mark;
          commas += (mark & (GS_MARK_COMMA | GS_MARK_COLON | GS_MARK_DASH | GS_MARK_OPEN)) != 0;
          continue;
        }
      word = &parser_words[++n_words];
      places[n_words] = (guint16) i;
      gs_prepare_word (word, &words[i], tags[i], seconds[i], tag_names);
      word->commas = commas;
      word->verbs = verbs;
      word->before = gs_atom (ATOM_MARKS, marks);
      word[-1].after = word->before;
      verbs += gs_xpos_is_verb (tag->xpos) || tag->xpos == GS_XPOS_MD;
      marks = 0;
    }
  parser_words[n_words].after = gs_atom (ATOM_MARKS, marks);
  return n_words;
}

/* -- marks in the tree -- */

/* the highest word that is reached from @from without crossing @place */
static guint32
gs_climb (const guint32 *heads, guint32 from, guint32 place)
{
  for (guint steps = 0; steps < MAX_CLIMB; steps++)
    {
      guint32 head = heads[from];

      if (head == GS_TOKEN_ROOT || (head < place) != (from < place))
        return from;
      from = head;
    }
  return from;
}

/**
 * Where a mark hangs: on the unit that it sets off. Of the highest words on its left and on its
 * right, one depends on the other side; that one is the unit (UD's guidelines for punct).
 */
static guint32
gs_mark_find_head (const guint32 *heads, guint32 place, guint32 left, guint32 right)
{
  if (right == GS_TOKEN_ROOT)
    return gs_climb (heads, left, place);
  if (left == GS_TOKEN_ROOT)
    return gs_climb (heads, right, place);
  left = gs_climb (heads, left, place);
  right = gs_climb (heads, right, place);
  return heads[right] != GS_TOKEN_ROOT && heads[right] < place ? right : left;
}

/* the word between two brackets or quotes whose head is outside; GS_TOKEN_ROOT if not just one */
static guint32
gs_find_enclosed (const guint32 *heads, const guint8 *is_mark, guint32 open, guint32 close)
{
  guint32 found = GS_TOKEN_ROOT;

  for (guint32 i = open + 1; i < close; i++)
    {
      if (is_mark[i] || (heads[i] != GS_TOKEN_ROOT && heads[i] > open && heads[i] < close))
        continue;
      if (found != GS_TOKEN_ROOT)
        return GS_TOKEN_ROOT;
      found = i;
    }
  return found;
}

static gboolean
gs_closes (GsXpos open, GsXpos close)
{
  return (open == GS_XPOS_LRB && close == GS_XPOS_RRB)
         || (open == GS_XPOS_OPEN_QUOTE && close == GS_XPOS_CLOSE_QUOTE);
}

/* pairs within 200 tokens; each closing mark belongs to the nearest open one */
static void
gs_attach_pairs (const GsModelTag *tag_names, const guint8 *tags, guint n_tokens,
                 const guint8 *is_mark, guint32 *heads)
{
  guint32 stack[16];
  guint n_stack = 0;

  for (guint i = 0; i < n_tokens; i++)
    {
      GsXpos xpos = tag_names[tags[i]].xpos;
      guint32 inside;

      if (!is_mark[i])
        continue;
      if ((xpos == GS_XPOS_LRB || xpos == GS_XPOS_OPEN_QUOTE) && n_stack < G_N_ELEMENTS (stack))
        {
          stack[n_stack++] = i;
          continue;
        }
      if (n_stack == 0 || !gs_closes (tag_names[tags[stack[n_stack - 1]]].xpos, xpos))
        continue;
      n_stack--;
      if (i - stack[n_stack] > 200)
        continue;
      inside = gs_find_enclosed (heads, is_mark, stack[n_stack], i);
      if (inside == GS_TOKEN_ROOT)
        continue;
      heads[stack[n_stack]] = inside;
      heads[i] = inside;
    }
}

/* hangs the marks into a tree of words */
static void
gs_attach_marks (const GsModelTag *tag_names, const guint8 *tags, guint n_tokens,
                 const guint8 *is_mark, guint32 *heads, guint8 *relations)
{
  g_autofree guint32 *following = g_new (guint32, n_tokens + 1);
  guint32 left = GS_TOKEN_ROOT;

  following[n_tokens] = GS_TOKEN_ROOT;
  for (guint i = n_tokens; i > 0; i--)
    {
      following[i - 1] = is_mark[i - 1] ? following[i] : i - 1;
      if (is_mark[i - 1])
        heads[i - 1] = GS_TOKEN_ROOT;
    }
  gs_attach_pairs (tag_names, tags, n_tokens, is_mark, heads);
  for (guint i = 0; i < n_tokens; i++)
    {
      if (!is_mark[i])
        {
          left = i;
          continue;
        }
      relations[i] = GS_RELATION_PUNCT;
      if (heads[i] == GS_TOKEN_ROOT)
        heads[i] = gs_mark_find_head (heads, i, left, following[i]);
    }
}

/* several words on the root: the first verb among them stays, or the first; the others hang on it
 */
static void
gs_unite_roots (const GsModelTag *tag_names, const guint8 *tags, const guint16 *places,
                guint n_words, guint32 *heads, guint8 *relations)
{
  guint32 root = GS_TOKEN_ROOT;

  for (guint i = 1; i <= n_words && root == GS_TOKEN_ROOT; i++)
    if (heads[places[i]] == GS_TOKEN_ROOT && tag_names[tags[places[i]]].upos == GS_UPOS_VERB)
      root = places[i];
  for (guint i = 1; i <= n_words && root == GS_TOKEN_ROOT; i++)
    if (heads[places[i]] == GS_TOKEN_ROOT)
      root = places[i];
  for (guint i = 1; i <= n_words; i++)
    {
      guint32 place = places[i];

      if (heads[place] == GS_TOKEN_ROOT && place != root)
        {
          heads[place] = root;
          relations[place] = GS_RELATION_PARATAXIS;
        }
      else if (heads[place] != GS_TOKEN_ROOT && relations[place] == GS_RELATION_ROOT)
        relations[place] = GS_RELATION_DEP;
    }
  relations[root] = GS_RELATION_ROOT;
}

void
gs_prepare_tree (const GsModelTag *tag_names, const guint8 *tags, guint n_tokens,
                 const GsPrepareNames *names, const guint16 *places, guint n_words,
                 const guint16 *word_heads, const guint8 *word_labels, guint32 *heads,
                 guint8 *relations)
{
  g_autofree guint8 *is_mark = g_new (guint8, n_tokens + 1);

  memset (is_mark, n_words > 0, n_tokens);
  for (guint i = 0; i < n_tokens && names != NULL; i++)
    if (names->inside[i])
      {
        is_mark[i] = 0;
        heads[i] = names->heads[i];
        relations[i] = names->relations[i];
      }
  for (guint i = 1; i <= n_words; i++)
    {
      is_mark[places[i]] = 0;
      heads[places[i]] =
          word_heads[i] == n_words + 1 ? GS_TOKEN_ROOT : (guint32) places[word_heads[i]];
      relations[places[i]] = word_labels[i];
    }
  if (n_words > 0)
    {
      gs_unite_roots (tag_names, tags, places, n_words, heads, relations);
      gs_attach_marks (tag_names, tags, n_tokens, is_mark, heads, relations);
      return;
    }
  /* nothing but marks: the first one is the root */
  for (guint i = 0; i < n_tokens; i++)
    {
      heads[i] = i == 0 ? GS_TOKEN_ROOT : 0;
      relations[i] = i == 0 ? GS_RELATION_ROOT : GS_RELATION_PUNCT;
    }
}
