/* SPDX-License-Identifier: MIT */
/* Joins what contradicts in pairs to one disagreement. */
#include "comparison/gs-disagreement.h"

/**
 * gs_disagreements_report:
 * @contradicts: asked for pairs of items that are not yet told
 * @report: called for each group
 * @data: handed to both
 */
void
gs_disagreements_report (guint32 first, guint32 end, GsContradicts contradicts,
                         GsDisagreementReport report, gconstpointer data)
{
  g_autofree gboolean *told = g_new0 (gboolean, end - first);

  for (guint32 i = first; i < end; i++)
    {
      g_autoptr (GArray) group = NULL;

      if (told[i - first])
        continue;
      group = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (group, i);
      for (guint n = 0; n < group->len; n++)
        for (guint32 k = i + 1; k < end; k++)
          if (!told[k - first] && contradicts (data, g_array_index (group, guint32, n), k))
            {
              told[k - first] = TRUE;
              g_array_append_val (group, k);
            }
      if (group->len > 1)
        report (data, group);
    }
}
