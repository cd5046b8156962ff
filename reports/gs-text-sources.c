/* SPDX-License-Identifier: MIT */
/* The sources of the text report. */
#include "gs-columns.h"
#include "gs-tally.h"
#include "gs-text-report.h"
#include "gs-visible.h"

/* columns of an outlet's name in the table of sources */
#define GS_TEXT_OUTLET_COLUMNS 32

/* characters of an ISO 8601 date without its time */
#define GS_TEXT_DAY 10

static void
gs_text_append_voice (GsTextWriter *self, const GsReportArticle *row)
{
  const GsSourceGroup *group = g_ptr_array_index (self->report->groups, row->group);

  if (row->article == NULL)
    {
      g_string_append (self->out, "not read");
      return;
    }
  gs_text_append_visible (self->out, group->label);
  if (*group->sign == '\0')
    return;
  g_string_append (self->out, " (");
  gs_text_append_visible (self->out, group->sign);
  g_string_append_c (self->out, ')');
}

static guint
gs_text_measure_outlets (const GsReport *report)
{
  guint columns = 0;

  for (guint i = 0; i < report->articles->len; i++)
    {
      g_autofree char *outlet = gs_visible_dup (gs_report_get_article (report, i)->outlet);

      columns = MAX (columns, gs_columns_measure (outlet, strlen (outlet)));
    }
  return MIN (columns, GS_TEXT_OUTLET_COLUMNS);
}

/**
 * gs_text_write_sources:
 *
 * Writes a line an article: who, when, whose voice.
 */
void
gs_text_write_sources (GsTextWriter *self)
{
  guint columns = gs_text_measure_outlets (self->report);
  GsTally tally = gs_tally_count (self->report);
  g_autofree char *counts = gs_tally_dup_sources (&tally);

  gs_text_write_heading (self, "Sources", counts);
  for (guint i = 0; i < self->report->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (self->report, i);
      g_autofree char *outlet = gs_visible_dup (row->outlet);
      g_autofree char *date = g_strndup (row->date != NULL ? row->date : "no date", GS_TEXT_DAY);

      g_string_append (self->out, "  ");
      gs_columns_pad (self->out, outlet, columns);
      g_string_append (self->out, "  ");
      gs_columns_pad (self->out, date, GS_TEXT_DAY + 2);
      gs_text_append_voice (self, row);
      g_string_append (self->out, "  ");
      gs_text_append_visible (self->out, row->path);
      if (row->archived || row->superseded)
        g_string_append (self->out, row->superseded ? " (older version)" : " (archive)");
      g_string_append_c (self->out, '\n');
    }
}
