/* SPDX-License-Identifier: MIT */
/*
 * What was read and could not be compared: times that no date of publication places, and articles
 * that no other one tells the story of.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-moment.h"

/* words named in a line */
#define GS_NOT_COMPARED_WORDS 3

/* ---- times ---- */

/* clock times and "the day before" are placed by what is told, not by the day of publication */
static gboolean
gs_moment_lacks_day (const GsMoment *moment)
{
  return moment->time.earliest == GS_NO_DAY
         && (moment->time.form == GS_TIME_DATE || moment->time.form == GS_TIME_WEEKDAY
             || moment->time.form == GS_TIME_RELATIVE);
}

/* names each wording once */
static void
gs_not_compared_name_words (const GsExtraction *extraction, const GsMoment *moment,
                            GHashTable *named, GString *what)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  char *words = g_strndup (text + moment->time.span.start, gs_span_length (moment->time.span));

  if (g_hash_table_size (named) < GS_NOT_COMPARED_WORDS && !g_hash_table_contains (named, words))
    g_string_append_printf (what, "%s‘%s’", g_hash_table_size (named) > 0 ? ", " : "", words);
  g_hash_table_add (named, words);
}

static void
gs_not_compared_add_times (GsReport *report, guint32 article, const GsExtraction *extraction)
{
  GsNotCompared *item = NULL;
  g_autoptr (GString) what = g_string_new (NULL);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_string_printf (what, "Times in %s: ", gs_report_get_article (report, article)->outlet);
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);
      GsSpan sentence =
          g_array_index (extraction->sentences, GsSentenceFacts, moment->around.sentence).span;

      if (!gs_moment_lacks_day (moment))
        continue;
      if (item == NULL)
        item = gs_report_add_not_compared (
            report, "",
            "the article states no date of publication, so only the words can be compared, not the "
            "days; give its date in front matter or with --date");
      gs_not_compared_add_evidence (item, article, moment->time.span, sentence);
      gs_not_compared_name_words (extraction, moment, named, what);
    }
  if (item == NULL)
    return;
  if (g_hash_table_size (named) > GS_NOT_COMPARED_WORDS)
    g_string_append_printf (what, " and %u more",
                            g_hash_table_size (named) - GS_NOT_COMPARED_WORDS);
  g_free (item->what);
  item->what = g_strdup (what->str);
}

/* ---- articles on their own ---- */

/* said once for the whole report, see gs_report_list_alone () */
static void
gs_not_compared_mark_alone (const GsBatch *batch, GsReport *report)
{
  g_autofree guint32 *n_members = g_new0 (guint32, MAX (batch->extractions->len, 1));

  for (guint i = 0; i < batch->extractions->len; i++)
    n_members[batch->stories[i]]++;
  for (guint i = 0; i < batch->extractions->len; i++)
    ((GsReportArticle *) g_ptr_array_index (report->articles, i))->alone =
        g_ptr_array_index (batch->extractions, i) != NULL && n_members[batch->stories[i]] == 1;
}

/**
 * gs_list_not_compared:
 *
 * Adds what the comparators have nothing to set against, and why.
 */
void
gs_list_not_compared (const GsBatch *batch, GsReport *report)
{
  gs_not_compared_mark_alone (batch, report);
  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);

      if (extraction != NULL && extraction->day == GS_NO_DAY)
        gs_not_compared_add_times (report, i, extraction);
    }
}
