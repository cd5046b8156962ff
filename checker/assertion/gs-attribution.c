/* SPDX-License-Identifier: MIT */
/* Sources beside clauses: parentheses, "according to", "as reported by". */
#include "assertion/gs-attribution.h"

#include "assertion/gs-clause.h"
#include "assertion/gs-filler.h"
#include "assertion/gs-operator-words.h"

/**
 * gs_attribution_add:
 * @reading: the sentence
 * @source: token of who says so, or GS_NONE
 * @verb: lemma of the word of saying, interned
 * @outer: the link that reports this one, or GS_NONE
 *
 * Returns: index of the new link
 */
guint32
gs_attribution_add (GsReading *reading, guint32 source, const char *verb, guint32 outer)
{
  GArray *links = reading->extraction->attributions;
  GsAttribution link = { .verb = verb, .outer = outer };

  gs_filler_clear (&link.source);
  if (source != GS_NONE)
    gs_filler_read (reading, source, &link.source);
  g_array_append_val (links, link);
  return links->len - 1;
}

gboolean
gs_attribution_is_unserious (const GsReading *reading, guint32 source)
{
  static const char words[] = "satire satirical hoax parody spoof fake prankster";

  if (gs_reading_is_one_of (reading, source, words))
    return TRUE;
  GS_READING_FOREACH (reading, source, child)
  if (gs_reading_is_one_of (reading, child, words))
    return TRUE;
  return FALSE;
}

/* "according to NPR"; also if the words were parsed as a clause of their own */
static guint32
gs_attribution_find_according (const GsReading *reading, guint32 child)
{
  const char *preposition = gs_reading_case (reading, child);

  if (g_str_has_prefix (preposition, "according"))
    return child;
  if (g_ascii_strcasecmp (reading->sentence->forms[child], "according") == 0)
    GS_READING_FOREACH (reading, child, below)
  if (gs_reading_relation (reading, below) == GS_RELATION_OBL
      || gs_reading_relation (reading, below) == GS_RELATION_NMOD)
    return below;
  return GS_NONE;
}

static guint32
gs_attribution_find_passive_source (const GsReading *reading, guint32 verb)
{
  GS_READING_FOREACH (reading, verb, child)
  if (gs_reading_relation (reading, child) == GS_RELATION_OBL
      && gs_word_is_one_of (gs_reading_case (reading, child), "by in"))
    return child;
  return GS_NONE;
}

/* "as NPR reported", "as reported by NPR", ", police said" */
static guint32
gs_attribution_add_aside (GsReading *reading, guint32 verb, guint32 outer, gboolean *hearsay)
{
  guint32 source = gs_reading_subject (reading, verb);
  const char *lemma = gs_reading_lemma (reading, verb);

  if (source == GS_NONE || gs_reading_is_passive (reading, verb))
    source = gs_attribution_find_passive_source (reading, verb);
  if (source == GS_NONE)
    *hearsay = TRUE;
  return gs_attribution_add (reading, source, lemma, outer);
}

static gboolean
gs_attribution_is_aside (const GsReading *reading, guint32 child)
{
  if (!gs_operator_is_report (reading->rules, gs_reading_lemma (reading, child)))
    return FALSE;
  switch ((GsRelation) reading->sentence->relations[child])
    {
    case GS_RELATION_PARATAXIS:
      return gs_reading_child (reading, child, GS_RELATION_CCOMP) == GS_NONE
             && gs_reading_child (reading, child, GS_RELATION_OBJ) == GS_NONE;
    case GS_RELATION_ADVCL:
      return g_str_equal (gs_reading_mark (reading, child), "as");
    default:
      return FALSE;
    }
}

/**
 * gs_attribution_find_beside:
 * @reading: the sentence
 * @token: a predicate
 * @outer: the link above
 * @hearsay: (out): set to %TRUE if a source is meant but not named
 *
 * Returns: the innermost link, or @outer
 */
guint32
gs_attribution_find_beside (GsReading *reading, guint32 token, guint32 outer, gboolean *hearsay)
{
  GS_READING_FOREACH (reading, token, child)
  {
    guint32 source = gs_attribution_find_according (reading, child);

    if (source != GS_NONE)
      return gs_attribution_add (
          reading, source, gs_extraction_intern (reading->extraction, "according to", -1), outer);
    if (gs_attribution_is_aside (reading, child))
      return gs_attribution_add_aside (reading, child, outer, hearsay);
  }
  return outer;
}
