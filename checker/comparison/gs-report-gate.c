/* SPDX-License-Identifier: MIT */
/* What a gate adds to a finished report: notices, and a limit to the findings shown. */
#include "comparison/gs-report.h"

/**
 * gs_report_add_notice:
 * @where: (nullable): path of the file it is about
 * @fingerprint: (nullable): of the entry it is about
 * @text: (transfer full): a sentence without its final stop
 */
void
gs_report_add_notice (GsReport *self, GsNoticeKind kind, const char *where, const char *fingerprint,
                      char *text)
{
  GsNotice *notice = g_new0 (GsNotice, 1);
  guint at = self->notices->len;

  notice->kind = kind;
  notice->where = g_strdup (where);
  notice->text = text;
  notice->fingerprint = g_strdup (fingerprint);
  while (at > 0 && ((GsNotice *) g_ptr_array_index (self->notices, at - 1))->kind > kind)
    at--;
  g_ptr_array_insert (self->notices, (gint) at, notice);
}

/* ---- limits ---- */

/**
 * gs_report_cut_findings:
 * @limit: how many findings that are not accepted to keep
 *
 * Leaves out the least bad findings above the limit and says in a notice how many. Accepted ones
 * stay.
 */
void
gs_report_cut_findings (GsReport *self, guint limit)
{
  guint end = limit;

  for (; end < self->findings->len && gs_report_get_finding (self, end)->acceptance == NULL; end++)
    {
      const GsFinding *finding = gs_report_get_finding (self, end);

      self->n_cut[finding->severity]++;
      self->n_cut_contradictions += gs_finding_kind_get_info (finding->kind)->contradiction;
    }
  if (end == limit)
    return;
  gs_report_add_notice (self, GS_NOTICE_CUT, NULL, NULL,
                        g_strdup_printf ("%u more finding%s left out: the limit is %u", end - limit,
                                         end - limit == 1 ? " is" : "s are", limit));
  g_ptr_array_remove_range (self->findings, limit, end - limit);
  gs_report_sort_findings (self);
}
