/* SPDX-License-Identifier: MIT */
/* Runs the readers of facets over a sentence. */
#include "assertion/gs-facet.h"

#include <string.h>

#include "assertion/gs-facet-private.h"

static const char *const kinds[] = {
  [GS_FACET_TELEPHONE] = "telephone", [GS_FACET_NUMBER] = "number", [GS_FACET_YEAR] = "year",
  [GS_FACET_SCORE] = "score",         [GS_FACET_VOTE] = "vote",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_FACET_KINDS);

void
gs_facet_add (const GsFacetReader *self, GsFacetKind kind, GsSpan span, const char *key,
              const char *value, const char *noun)
{
  GsFacet facet = { .kind = kind, .sentence = self->index, .span = span };

  facet.key = gs_extraction_intern (self->extraction, key, -1);
  facet.value = gs_extraction_intern (self->extraction, value, -1);
  facet.noun = noun != NULL ? gs_extraction_intern (self->extraction, noun, -1) : NULL;
  gs_surroundings_read (&facet.around, self->extraction, self->sentence, self->index, span);
  if (facet.around.token != GS_TOKEN_ROOT)
    g_array_append_val (self->extraction->facets, facet);
}

const GsRulesWord *
gs_facet_find_word (const GsFacetReader *self, GsRulesWordClass class, gint64 token)
{
  const char *lemma;

  if (token < 0 || token >= self->sentence->n_tokens)
    return NULL;
  lemma = self->sentence->lemmas[token];
  return gs_rules_find_word (self->rules, class, lemma, strlen (lemma));
}

gboolean
gs_facet_has_near (const GsFacetReader *self, GsRulesWordClass class, guint32 token, guint before,
                   guint after)
{
  for (gint64 i = (gint64) token - before; i <= (gint64) token + after; i++)
    if (gs_facet_find_word (self, class, i) != NULL)
      return TRUE;
  return FALSE;
}

guint32
gs_facet_find_token (const GsFacetReader *self, guint32 offset)
{
  guint32 token = 0;

  while (token < self->sentence->n_tokens && self->sentence->spans[token].end <= offset)
    token++;
  return token;
}

/**
 * gs_facets_extract:
 * @extraction: its facets grow
 * @rules: the words that facets stand by
 * @sentence: as it is analysed
 * @index: its place in the extraction
 */
void
gs_facets_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                   guint32 index)
{
  GsFacetReader reader = { extraction, rules, sentence, index };
  const char *text = gs_article_get_text (extraction->article, NULL);

  /* every facet has a digit */
  for (guint32 i = sentence->span.start; i < sentence->span.end; i++)
    if (g_ascii_isdigit (text[i]))
      {
        gs_facets_read_numbers (&reader);
        gs_facets_read_results (&reader);
        gs_facets_read_works (&reader);
        return;
      }
}

/**
 * gs_facet_kind_to_string:
 *
 * Returns: (transfer none): "telephone", "number", ...
 */
const char *
gs_facet_kind_to_string (GsFacetKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_FACET_KINDS, NULL);
  return kinds[kind];
}
