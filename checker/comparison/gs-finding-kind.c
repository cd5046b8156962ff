/* SPDX-License-Identifier: MIT */
/* The table of finding kinds and the names of severities. */
#include "comparison/gs-finding-kind.h"

static const GsFindingKindInfo kinds[] = {
  [GS_FINDING_ROLE_CONFLICT] = { "role-conflict", "Conflicting roles",
                                 "Sources give one person offices, ranks or a standing that cannot "
                                 "all hold at the time spoken "
                                 "of. Check who held the office on that day.",
                                 GS_SEVERITY_ERROR, TRUE },
  [GS_FINDING_NAME_MISMATCH] = { "name-mismatch", "Name written differently",
                                 "One person, place or thing is written in two ways of which one "
                                 "is likely a slip. Use the form "
                                 "that the catalogue or most independent sources have.",
                                 GS_SEVERITY_WARNING, TRUE },
  [GS_FINDING_PRODUCT_MISMATCH] = { "product-mismatch", "Different product",
                                    "The same statement names two members of one product family. "
                                    "Check which product is meant.",
                                    GS_SEVERITY_ERROR, TRUE },
  [GS_FINDING_OUTCOME_CONFLICT] = { "outcome-conflict", "Opposite outcomes",
                                    "Sources say that the same event ended in opposite ways. Check "
                                    "what happened before printing "
                                    "either.",
                                    GS_SEVERITY_ERROR, TRUE },
  [GS_FINDING_POLARITY_CONFLICT] = { "polarity-conflict", "Stated and denied",
                                     "One source states what another denies. Say that it is "
                                     "disputed, and by whom.",
                                     GS_SEVERITY_ERROR, TRUE },
  [GS_FINDING_QUANTITY_CONFLICT] = { "quantity-conflict", "Different figures",
                                     "Sources give figures for the same thing that rounding, "
                                     "bounds or units do not explain. Go "
                                     "back to who counted.",
                                     GS_SEVERITY_WARNING, TRUE },
  [GS_FINDING_DATE_CONFLICT] = { "date-conflict", "Different dates",
                                 "Sources date the same event to days or times that exclude each "
                                 "other.",
                                 GS_SEVERITY_WARNING, TRUE },
  [GS_FINDING_PLACE_CONFLICT] = { "place-conflict", "Different places",
                                  "Sources put the same event in places of which neither contains "
                                  "the other.",
                                  GS_SEVERITY_WARNING, TRUE },
  [GS_FINDING_PARTICIPANT_CONFLICT] = { "participant-conflict", "Different people or parties",
                                        "Sources name different parties in the same part of the "
                                        "same event.",
                                        GS_SEVERITY_WARNING, TRUE },
  [GS_FINDING_QUOTE_ALTERED] = { "quote-altered", "Quotation worded differently",
                                 "The same utterance is quoted in different words. A quotation is "
                                 "word for word: check the "
                                 "recording or the statement.",
                                 GS_SEVERITY_WARNING, TRUE },
  [GS_FINDING_CERTAINTY_GAP] = { "certainty-gap", "Fact here, rumour there",
                                 "One source states as fact what another hedges. Keep the hedge "
                                 "unless there is proof.",
                                 GS_SEVERITY_NOTE, TRUE },
  [GS_FINDING_SINGLE_ORIGIN] = { "single-origin", "One origin behind many",
                                 "Several articles rest on one report: their agreement counts as "
                                 "one voice.",
                                 GS_SEVERITY_INFO, FALSE },
  [GS_FINDING_CHANGED] = { "changed", "Changed over time",
                           "A later report gives a later state. Nothing to correct; give the date "
                           "with the figure.",
                           GS_SEVERITY_INFO, FALSE },
  [GS_FINDING_REVISED] = { "revised", "Revised in a newer version",
                           "A newer version of an article changed what an older one claimed. "
                           "Check that the change was meant, and announce a correction.",
                           GS_SEVERITY_NOTE, FALSE },
  [GS_FINDING_AGREEMENT] = { "agreement", "Agreed", "Independent sources say the same.",
                             GS_SEVERITY_INFO, FALSE },
  [GS_FINDING_SOURCE_UNREADABLE] = { "source-unreadable", "Source not read",
                                     "A file of the batch could not be read as an article, in "
                                     "whole or in part: nothing is known of "
                                     "what it says.",
                                     GS_SEVERITY_WARNING, FALSE },
  [GS_FINDING_LANGUAGE_UNSUPPORTED] = { "language-unsupported", "Language not supported",
                                        "The article is in a language that is not analysed: it was "
                                        "not compared.",
                                        GS_SEVERITY_NOTE, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_FINDING_KINDS);

static const char *const severities[] = {
  [GS_SEVERITY_INFO] = "info",
  [GS_SEVERITY_NOTE] = "note",
  [GS_SEVERITY_WARNING] = "warning",
  [GS_SEVERITY_ERROR] = "error",
};

G_STATIC_ASSERT (G_N_ELEMENTS (severities) == GS_N_SEVERITIES);

/**
 * gs_finding_kind_get_info:
 *
 * Returns: (transfer none): the row of @kind
 */
const GsFindingKindInfo *
gs_finding_kind_get_info (GsFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_FINDING_KINDS, NULL);
  return &kinds[kind];
}

/**
 * gs_finding_kind_to_string:
 *
 * Returns: (transfer none): the stable id of @kind
 */
const char *
gs_finding_kind_to_string (GsFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_FINDING_KINDS, NULL);
  return kinds[kind].id;
}

/**
 * gs_finding_kind_from_string:
 * @id: an id as printed
 * @kind: (out): where to put the kind
 *
 * Returns: %FALSE if no kind has this id; @kind is untouched then
 */
gboolean
gs_finding_kind_from_string (const char *id, GsFindingKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, id))
      {
        *kind = (GsFindingKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gs_severity_to_string:
 *
 * Returns: (transfer none): "info", "note", "warning" or "error"
 */
const char *
gs_severity_to_string (GsSeverity severity)
{
  g_return_val_if_fail ((guint) severity < GS_N_SEVERITIES, NULL);
  return severities[severity];
}

/**
 * gs_severity_from_string:
 * @name: a severity as printed
 * @severity: (out): where to put it
 *
 * Returns: %FALSE if there is no such severity; @severity is untouched then
 */
gboolean
gs_severity_from_string (const char *name, GsSeverity *severity)
{
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    if (g_str_equal (severities[i], name))
      {
        *severity = (GsSeverity) i;
        return TRUE;
      }
  return FALSE;
}
