/* SPDX-License-Identifier: MIT */
/* Reads results of two numbers: scores of matches, counts of votes. */
#include <string.h>

#include "assertion/gs-facet-private.h"
#include "assertion/gs-piece.h"

/* more points or votes have no side */
#define GS_MAX_RESULT 999
/* tokens between a result and the word that says of what it is */
#define GS_RESULT_REACH 8

typedef struct
{
  GsSpan span;
  guint high, low;
} GsResult;

static gboolean
gs_piece_is_count (const GsPiece *piece)
{
  return piece->kind == GS_PIECE_NUMBER && !piece->decimal && !piece->grouped
         && piece->value <= GS_MAX_RESULT && !piece->used;
}

/* "3-1", "54 to 46", "12 votes to nine" is not read; how many pieces, 0 if there is none */
static guint
gs_result_read (const GArray *pieces, guint32 index, GsResult *self)
{
  const GsPiece *first = gs_pieces_get (pieces, index);
  guint32 at = index + 1;
  const GsPiece *second;

  if (!gs_piece_is_count (first) || gs_pieces_is (pieces, (gint64) index - 1, "-"))
    return 0;
  if (gs_pieces_is (pieces, at, "votes"))
    at++;
  if (!gs_pieces_is (pieces, at, "to")
      && !(gs_pieces_is (pieces, at, "-") && gs_pieces_get (pieces, at)->glued))
    return 0;
  at++;
  second = gs_pieces_get (pieces, at);
  if (!gs_piece_is_count (second) || gs_pieces_is (pieces, at + 1, "-")
      || gs_pieces_is (pieces, at + 1, "%"))
    return 0;
  self->span = GS_SPAN_INIT (first->span.start, second->span.end);
  self->high = (guint) MAX (first->value, second->value);
  self->low = (guint) MIN (first->value, second->value);
  return at + 1 - index;
}

static void
gs_result_add (const GsFacetReader *self, const GsResult *result)
{
  guint32 token = gs_facet_find_token (self, result->span.start);
  g_autofree char *value = g_strdup_printf ("%u-%u", result->high, result->low);
  gboolean with_sign = gs_span_length (result->span) <= strlen (value) + 2;

  if (gs_facet_has_near (self, GS_RULES_WORD_INTERIM, token, GS_RESULT_REACH, GS_RESULT_REACH))
    return;
  if (gs_facet_has_near (self, GS_RULES_WORD_VOTING, token, GS_RESULT_REACH, GS_RESULT_REACH / 2))
    gs_facet_add (self, GS_FACET_VOTE, result->span, "vote", value, NULL);
  else if (with_sign
           && gs_facet_has_near (self, GS_RULES_WORD_CONTEST, token, GS_RESULT_REACH,
                                 GS_RESULT_REACH / 2))
    gs_facet_add (self, GS_FACET_SCORE, result->span, "score", value, NULL);
}

/* a sentence with several results tells of sets, rounds or other matches */
void
gs_facets_read_results (const GsFacetReader *self)
{
  const char *text = gs_article_get_text (self->extraction->article, NULL);
  g_autoptr (GArray) pieces = gs_pieces_new (text, self->sentence->span);
  GsResult only = { 0 };
  guint n_results = 0;

  for (guint32 i = 0; i < pieces->len; i++)
    {
      GsResult result;
      guint n = gs_result_read (pieces, i, &result);

      if (n == 0)
        continue;
      only = result;
      n_results++;
      i += n - 1;
    }
  if (n_results == 1)
    gs_result_add (self, &only);
}
