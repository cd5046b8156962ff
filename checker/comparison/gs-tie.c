/* SPDX-License-Identifier: MIT */
/* Reads relations from the words between names and from assertions. */
#include "comparison/gs-tie.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "article/gs-text-scan.h"

/* words of a sentence that are looked at */
#define GS_MAX_PIECES 120
/* words a relation's noun may have: "younger twin brother" */
#define GS_MAX_NOUN 3
/* words between a noun and the name it is of: "of the Malaysian forestry corporation" */
#define GS_REACH 7
/* adjectives before a noun */
#define GS_ADJECTIVES 3

typedef enum
{
  GS_PIECE_WORD,
  GS_PIECE_NAME,
  GS_PIECE_PEOPLE,     /* "Malaysian": a name that only qualifies */
  GS_PIECE_POSSESSIVE, /* 's */
  GS_PIECE_COMMA,
  GS_PIECE_OTHER,
} GsPieceKind;

typedef struct
{
  GsPieceKind kind;
  GsSpan span;
  guint32 entity; /* of a name */
} GsPiece;

typedef struct
{
  const GsRules *rules;
  const GsExtraction *extraction;
  const char *text;
  guint32 sentence;
  GsPiece pieces[GS_MAX_PIECES];
  gint n_pieces;
  GArray *ties; /* of GsTie */
} GsTieReader;

/* ---- a sentence in pieces ---- */

static void
gs_tie_reader_add (GsTieReader *self, GsPieceKind kind, GsSpan span, guint32 entity)
{
  if (self->n_pieces < GS_MAX_PIECES)
    self->pieces[self->n_pieces++] = (GsPiece){ kind, span, entity };
}

static gsize
gs_word_get_length (const char *at, const char *end)
{
  const char *start = at;

  while (at < end && ((guchar) *at >= 0x80 || g_ascii_isalnum (*at) || *at == '-' || *at == '.'))
    {
      /* curly quotes and dashes are no letters */
      if ((guchar) *at == 0xe2)
        break;
      if (*at == '.' && (at + 1 >= end || !g_ascii_isalnum (at[1])))
        break;
      at++;
    }
  return (gsize) (at - start);
}

static gsize
gs_possessive_get_length (const char *at, const char *end)
{
  static const char *const forms[] = { "'s", "’s", "'", "’" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if ((gsize) (end - at) >= strlen (forms[i]) && strncmp (at, forms[i], strlen (forms[i])) == 0)
      return strlen (forms[i]);
  return 0;
}

/* words and marks from @start to @end, between two names */
static void
gs_tie_reader_add_words (GsTieReader *self, guint32 start, guint32 end)
{
  const char *last = self->text + end;

  for (const char *at = self->text + start; at < last;)
    {
      gsize length = gs_word_get_length (at, last);
      GsPieceKind kind = GS_PIECE_WORD;

      if (length == 0)
        {
          length = gs_possessive_get_length (at, last);
          kind = GS_PIECE_POSSESSIVE;
        }
      if (length == 0)
        {
          length = (gsize) (g_utf8_next_char (at) - at);
          kind = *at == ',' ? GS_PIECE_COMMA : GS_PIECE_OTHER;
        }
      if (!g_ascii_isspace (*at))
        gs_tie_reader_add (self, kind,
                           GS_SPAN_INIT (at - self->text, MIN (at + length, last) - self->text),
                           GS_NONE);
      at += length;
    }
}

static void
gs_tie_reader_split (GsTieReader *self)
{
  GsSpan all = g_array_index (self->extraction->sentences, GsSentenceFacts, self->sentence).span;
  guint32 at = all.start;

  self->n_pieces = 0;
  for (guint32 i = 0; i < self->extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (self->extraction->mentions, GsMention, i);

      if (mention->sentence != self->sentence || mention->span.start < at)
        continue;
      gs_tie_reader_add_words (self, at, mention->span.start);
      gs_tie_reader_add (self, mention->demonym ? GS_PIECE_PEOPLE : GS_PIECE_NAME, mention->span,
                         gs_extraction_get_mention_entity (self->extraction, i));
      at = mention->span.end;
    }
  gs_tie_reader_add_words (self, at, all.end);
}

static GsPieceKind
gs_tie_reader_get_kind (const GsTieReader *self, gint index)
{
  return index >= 0 && index < self->n_pieces ? self->pieces[index].kind : GS_PIECE_OTHER;
}

static gboolean
gs_piece_is_in (const GsTieReader *self, gint index, const char *const *words)
{
  if (gs_tie_reader_get_kind (self, index) != GS_PIECE_WORD)
    return FALSE;
  for (; *words != NULL; words++)
    if (strlen (*words) == gs_span_length (self->pieces[index].span)
        && g_ascii_strncasecmp (self->text + self->pieces[index].span.start, *words,
                                strlen (*words))
               == 0)
      return TRUE;
  return FALSE;
}

static const char *const copulas[] = { "is",      "are",     "was",      "were", "be",  "became",
                                       "becomes", "remains", "remained", "lies", "lay", NULL };
static const char *const prepositions[] = { "of", "to", "for", NULL };
static const char *const breaks[] = { "who",  "which", "that", "and",  "or",    "but",  "not",
                                      "has",  "had",   "have", "will", "whose", "when", "while",
                                      "with", "by",    "from", "in",   "at",    "on",   "never",
                                      "said", "says",  "if",   "no",   "like",  NULL };

/* a word that may stand inside a noun phrase */
static gboolean
gs_piece_is_filling (const GsTieReader *self, gint index)
{
  GsPieceKind kind = gs_tie_reader_get_kind (self, index);

  return kind == GS_PIECE_PEOPLE
         || (kind == GS_PIECE_WORD && !gs_piece_is_in (self, index, breaks)
             && !gs_piece_is_in (self, index, copulas)
             && !gs_piece_is_in (self, index, prepositions));
}

/* ---- nouns ---- */

static guint32
gs_piece_get_entity (const GsTieReader *self, gint index)
{
  return gs_tie_reader_get_kind (self, index) == GS_PIECE_NAME ? self->pieces[index].entity
                                                               : GS_NONE;
}

/* "of the Malaysian forestry corporation, Ernslaw": the name and where it stands */
static gint
gs_tie_find_object (const GsTieReader *self, gint after)
{
  if (!gs_piece_is_in (self, after, prepositions))
    return -1;
  for (gint i = after + 1; i <= after + GS_REACH; i++)
    {
      if (gs_tie_reader_get_kind (self, i) == GS_PIECE_NAME)
        return gs_tie_reader_get_kind (self, i + 1) == GS_PIECE_POSSESSIVE ? -1 : i;
      if (gs_tie_reader_get_kind (self, i) == GS_PIECE_COMMA && i > after + 2
          && gs_tie_reader_get_kind (self, i + 1) == GS_PIECE_NAME)
        continue;
      if (!gs_piece_is_filling (self, i))
        return -1;
    }
  return -1;
}

/* "Abbas's late predecessor": the name before the noun that begins at @noun */
static gint
gs_tie_find_owner (const GsTieReader *self, gint noun)
{
  gint i = noun - 1;

  for (guint n = 0; n < GS_ADJECTIVES && gs_piece_is_filling (self, i); n++)
    i--;
  return gs_tie_reader_get_kind (self, i) == GS_PIECE_POSSESSIVE
                 && gs_tie_reader_get_kind (self, i - 1) == GS_PIECE_NAME
             ? i - 1
             : -1;
}

/* of whom it is said, before the phrase that begins at @start: "A is a", "A, the" */
static gint
gs_tie_find_bearer_before (const GsTieReader *self, gint start)
{
  gint i = start - 1;

  for (guint n = 0; n < GS_REACH && gs_piece_is_filling (self, i); n++)
    i--;
  if (gs_tie_reader_get_kind (self, i) == GS_PIECE_COMMA || gs_piece_is_in (self, i, copulas))
    i--;
  else
    return -1;
  return gs_tie_reader_get_kind (self, i) == GS_PIECE_NAME ? i : -1;
}

/* of whom it is said, behind the phrase: "B's predecessor, the late A", "B's wife is A" */
static gint
gs_tie_find_bearer_after (const GsTieReader *self, gint after)
{
  gint i = after;

  if (gs_tie_reader_get_kind (self, i) == GS_PIECE_COMMA || gs_piece_is_in (self, i, copulas))
    i++;
  for (guint n = 0; n < GS_ADJECTIVES && gs_piece_is_filling (self, i); n++)
    i++;
  return gs_tie_reader_get_kind (self, i) == GS_PIECE_NAME
                 && gs_tie_reader_get_kind (self, i + 1) != GS_PIECE_POSSESSIVE
             ? i
             : -1;
}

static void
gs_tie_reader_add_tie (GsTieReader *self, const GsRelationWord *word, guint32 bearer, guint32 other,
                       GsSpan span)
{
  GsTie tie = { .word = word, .sentence = self->sentence, .span = span };

  if (bearer == GS_NONE || other == GS_NONE || bearer == other)
    return;
  tie.first = word->inverse ? other : bearer;
  tie.second = word->inverse ? bearer : other;
  g_array_append_val (self->ties, tie);
}

/* the noun is the pieces from @start to before @end */
static void
gs_tie_read_noun (GsTieReader *self, const GsRelationWord *word, gint start, gint end)
{
  GsSpan span = GS_SPAN_INIT (self->pieces[start].span.start, self->pieces[end - 1].span.end);
  gint owner = gs_tie_find_owner (self, start);
  gint object = owner >= 0 ? owner : gs_tie_find_object (self, end);
  gint bearer;

  if (object < 0)
    return;
  bearer = gs_tie_find_bearer_before (self, owner >= 0 ? owner : start);
  if (bearer < 0 && owner >= 0)
    bearer = gs_tie_find_bearer_after (self, end);
  else if (bearer < 0 && gs_tie_reader_get_kind (self, object + 1) == GS_PIECE_COMMA)
    bearer = gs_tie_find_bearer_after (self, object + 1);
  if (bearer >= 0)
    gs_tie_reader_add_tie (self, word, gs_piece_get_entity (self, bearer),
                           gs_piece_get_entity (self, object), span);
}

/* the relation's noun that begins at a piece; the longest. Sets where it ends */
static const GsRelationWord *
gs_tie_find_noun (const GsTieReader *self, gint start, GsRelationWordKind kind, gint *end)
{
  gint n_longest = 0;

  while (n_longest < GS_MAX_NOUN
         && gs_tie_reader_get_kind (self, start + n_longest) == GS_PIECE_WORD)
    n_longest++;
  for (gint n = n_longest; n > 0; n--)
    {
      guint n_words = 0;
      const GsRelationWord *words;

      words = gs_rules_find_relation_words (
          self->rules, self->text + self->pieces[start].span.start,
          self->pieces[start + n - 1].span.end - self->pieces[start].span.start, &n_words);
      for (guint i = 0; i < n_words; i++)
        if (words[i].kind == kind)
          {
            *end = start + n;
            return &words[i];
          }
    }
  return NULL;
}

/* ---- verbs ---- */

static gboolean
gs_assertion_is_told (const GsAssertion *assertion)
{
  return assertion->polarity > 0 && assertion->certainty <= GS_CERTAINTY_PROBABLE
         && assertion->operator== NULL;
}

static void
gs_tie_read_verb (GsTieReader *self, const GsAssertion *assertion)
{
  guint n_words = 0;
  const GsRelationWord *words = gs_rules_find_relation_words (self->rules, assertion->lemma,
                                                              strlen (assertion->lemma), &n_words);

  for (guint i = 0; i < n_words; i++)
    if (words[i].kind == GS_RELATION_VERB)
      gs_tie_reader_add_tie (self, &words[i], assertion->slots[GS_SLOT_AGENT].entity,
                             assertion->slots[GS_SLOT_THEME].entity, assertion->evidence);
}

/* ---- "after B's death, A was elected" ---- */

/* who fills the room that @word speaks of */
static guint32
gs_tie_find_entrant (const GsTieReader *self, const GsRelationWord *word, guint32 from)
{
  for (guint32 i = 0; i < self->extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (self->extraction, i);
      guint n_words = 0;
      const GsRelationWord *words;

      if (assertion->sentence != self->sentence || !gs_assertion_is_told (assertion)
          || assertion->form != GS_FORM_VERB || assertion->evidence.start < from)
        continue;
      words = gs_rules_find_relation_words (self->rules, assertion->lemma,
                                            strlen (assertion->lemma), &n_words);
      for (guint k = 0; k < n_words; k++)
        if (words[k].kind == GS_RELATION_ENTRY && words[k].rule == word->rule)
          return assertion->passive || assertion->slots[GS_SLOT_AGENT].head == NULL
                     ? assertion->slots[GS_SLOT_THEME].entity
                     : assertion->slots[GS_SLOT_AGENT].entity;
    }
  return GS_NONE;
}

static void
gs_tie_read_exit (GsTieReader *self, gint at)
{
  static const char *const afters[] = { "after", "following", "upon", NULL };
  const GsRelationWord *word;
  gint noun = at + 3, end;

  if (!gs_piece_is_in (self, at, afters) || gs_tie_reader_get_kind (self, at + 1) != GS_PIECE_NAME
      || gs_tie_reader_get_kind (self, at + 2) != GS_PIECE_POSSESSIVE)
    return;
  word = gs_tie_find_noun (self, noun, GS_RELATION_EXIT, &end);
  if (word != NULL)
    gs_tie_reader_add_tie (self, word,
                           gs_tie_find_entrant (self, word, self->pieces[end - 1].span.end),
                           gs_piece_get_entity (self, at + 1), self->pieces[noun].span);
}

/**
 * gs_ties_read:
 * @ties: (element-type GsTie): what is found is appended
 * @sentence: index into the extraction's sentences
 */
void
gs_ties_read (GArray *ties, const GsRules *rules, const GsExtraction *extraction, guint32 sentence)
{
  GsTieReader self = { .rules = rules,
                       .extraction = extraction,
                       .text = gs_article_get_text (extraction->article, NULL),
                       .sentence = sentence,
                       .ties = ties };

  gs_tie_reader_split (&self);
  for (gint i = 0; i < self.n_pieces; i++)
    {
      gint end = i + 1;
      const GsRelationWord *word = gs_tie_find_noun (&self, i, GS_RELATION_NOUN, &end);

      gs_tie_read_exit (&self, i);
      if (word == NULL)
        continue;
      gs_tie_read_noun (&self, word, i, end);
      i = end - 1;
    }
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence == sentence && assertion->form == GS_FORM_VERB
          && gs_assertion_is_told (assertion))
        gs_tie_read_verb (&self, assertion);
    }
}
