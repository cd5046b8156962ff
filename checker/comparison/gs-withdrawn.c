/* SPDX-License-Identifier: MIT */
/* Knows which statuses mean that an article is not to be used. */
#include "comparison/gs-withdrawn.h"

static gboolean
gs_withdrawn_is (const GsExtraction *extraction)
{
  GsPublicationStatus status =
      extraction != NULL ? gs_article_get_status (extraction->article) : GS_STATUS_UNSTATED;

  return status == GS_STATUS_CANCELED || status == GS_STATUS_WITHHELD;
}

static void
gs_withdrawn_remove (GPtrArray *extractions, guint32 index)
{
  gpointer *place = &g_ptr_array_index (extractions, index);

  gs_extraction_free (*place);
  *place = NULL;
}

static void
gs_withdrawn_say (const GsBatch *batch, GsReport *report, guint32 index)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, index);
  gboolean canceled = gs_article_get_status (extraction->article) == GS_STATUS_CANCELED;

  gs_report_add_not_compared (report, gs_report_get_article (report, index)->path,
                              canceled ? "its publisher has canceled it"
                                       : "its publisher has withheld it");
}

/**
 * gs_withdrawn_set_apart:
 * @batch: extractions that are set apart become %NULL
 * @report: takes the reasons
 */
void
gs_withdrawn_set_apart (const GsBatch *batch, GsReport *report)
{
  for (guint32 i = 0; batch->older != NULL && i < batch->older->len; i++)
    if (g_ptr_array_index (batch->older, i) != NULL
        && gs_withdrawn_is (g_ptr_array_index (batch->extractions, batch->successors[i])))
      gs_withdrawn_remove (batch->older, i);
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (gs_withdrawn_is (g_ptr_array_index (batch->extractions, i)))
      {
        gs_withdrawn_say (batch, report, i);
        gs_withdrawn_remove (batch->extractions, i);
      }
}
