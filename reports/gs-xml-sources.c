/* SPDX-License-Identifier: MIT */
/* The part of the XML report that tells who speaks: articles, voices, stories. */
#include "article/gs-instant.h"
#include "comparison/gs-fingerprint.h"
#include "gs-tally.h"
#include "gs-xml-out.h"
#include "gs-xml-report.h"

static void
gs_xml_write_strings (GsXmlReport *self, const char *name, const char *const *strings)
{
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    gs_xml_out_element (self->out, name, strings[i]);
}

/* the date of a page's article as a number, to be sorted by and drawn */
static void
gs_xml_write_seconds (GsXmlReport *self, const GsReportArticle *row)
{
  g_autofree char *seconds = NULL;

  if (self->page == NULL || row->date == NULL)
    return;
  seconds = g_strdup_printf ("%" G_GINT64_FORMAT,
                             gs_instant_to_utc (gs_article_get_published (row->article)));
  gs_xml_out_attribute (self->out, "seconds", seconds);
}

static void
gs_xml_write_article (GsXmlReport *self, const GsReportArticle *row, guint32 index)
{
  const GsArticle *article = row->article;
  g_autofree char *source = gs_report_dup_source_name (self->report, index);

  gs_xml_out_start (self->out, "article");
  if (self->page != NULL)
    gs_xml_out_number (self->out, "ref", index + 1);
  gs_xml_out_number (self->out, "n", index + 1);
  gs_xml_out_attribute (self->out, "path", row->path);
  gs_xml_out_attribute (self->out, "source", source);
  gs_xml_out_attribute (self->out, "outlet", row->outlet);
  gs_xml_out_attribute (self->out, "date", row->date);
  gs_xml_write_seconds (self, row);
  gs_xml_out_number (self->out, "group", row->group + 1);
  gs_xml_out_number (self->out, "story", row->story + 1);
  gs_xml_out_flag (self->out, "unread", article == NULL);
  gs_xml_out_flag (self->out, "archived", row->archived);
  gs_xml_out_flag (self->out, "superseded", row->superseded);
  if (article != NULL)
    {
      gs_xml_out_attribute (self->out, "url", gs_article_get_url (article));
      gs_xml_out_attribute (self->out, "language", gs_article_get_language (article));
      gs_xml_out_attribute (self->out, "format", gs_article_get_format (article));
      gs_xml_out_attribute (self->out, "encoding", gs_article_get_encoding (article));
      gs_xml_out_number (self->out, "sentences", row->n_sentences);
      gs_xml_out_number (self->out, "words", row->n_words);
      gs_xml_out_element (self->out, "title", gs_article_get_title (article));
      gs_xml_write_strings (self, "author", gs_article_get_authors (article));
      gs_xml_write_strings (self, "note", gs_article_get_notes (article));
    }
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_group (GsXmlReport *self, const GsSourceGroup *group, guint index)
{
  gs_xml_out_start (self->out, "group");
  gs_xml_out_number (self->out, "n", index + 1);
  gs_xml_out_attribute (self->out, "label", group->label);
  gs_xml_out_attribute (self->out, "sign", *group->sign != '\0' ? group->sign : NULL);
  gs_xml_out_number (self->out, "articles", group->articles->len);
  gs_xml_report_write_evidence (self, group->evidence,
                                self->detail == GS_XML_INDEX ? 0 : G_MAXUINT);
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_story_counts (GsXmlReport *self, const GsStoryTally *tally)
{
  gs_xml_out_number (self->out, "voices", tally->n_voices);
  for (int i = GS_SEVERITY_ERROR; i >= GS_SEVERITY_INFO; i--)
    gs_xml_out_number (self->out, gs_severity_to_string ((GsSeverity) i), tally->n_open[i]);
  for (guint i = 0; i < GS_N_CLAIM_VERDICTS; i++)
    gs_xml_out_number (self->out, gs_claim_verdict_to_string ((GsClaimVerdict) i),
                       tally->n_claims[i]);
}

/* the file's name of a story's page in a folder of them */
char *
gs_xml_report_dup_page_name (guint story)
{
  return g_strdup_printf ("story-%u.html", story + 1);
}

/* likewise of a page, from 0, of what goes across stories */
char *
gs_xml_report_dup_across_name (guint page)
{
  return page == 0 ? g_strdup ("across-stories.html")
                   : g_strdup_printf ("across-stories-%u.html", page + 1);
}

static void
gs_xml_write_page (GsXmlReport *self, guint story, const GsStoryTally *tally)
{
  g_autofree char *name = gs_xml_report_dup_page_name (story);

  if (self->detail == GS_XML_INDEX && gs_story_tally_has_page (tally))
    gs_xml_out_attribute (self->out, "page", name);
}

/* the pages of what goes across stories */
static void
gs_xml_write_across (GsXmlReport *self)
{
  guint32 n = self->parts != NULL ? gs_report_parts_count_across (self->parts) : 0;

  for (guint32 i = 0; i < n; i++)
    {
      g_autofree char *name = gs_xml_report_dup_across_name (i);

      gs_xml_out_start (self->out, "across");
      gs_xml_out_attribute (self->out, "page", name);
      gs_xml_out_end (self->out);
    }
}

static void
gs_xml_write_stories (GsXmlReport *self)
{
  g_autofree GsStoryTally *tallies = gs_tally_new_stories (self->report);

  gs_xml_out_start (self->out, "stories");
  for (guint i = 0; i < self->report->stories->len; i++)
    {
      const GsReportStory *story = g_ptr_array_index (self->report->stories, i);

      gs_xml_out_start (self->out, "story");
      gs_xml_out_number (self->out, "n", i + 1);
      gs_xml_out_attribute (self->out, "title", story->title);
      gs_xml_out_number (self->out, "articles", story->articles->len);
      gs_xml_write_page (self, i, &tallies[i]);
      gs_xml_write_story_counts (self, &tallies[i]);
      gs_xml_out_end (self->out);
    }
  gs_xml_write_across (self);
  gs_xml_out_end (self->out);
}

/**
 * gs_xml_report_write_sources:
 *
 * Writes the articles without their texts, the groups of one voice each, and the stories.
 */
void
gs_xml_report_write_sources (GsXmlReport *self)
{
  const GsReport *report = self->report;

  gs_xml_out_start (self->out, "articles");
  for (guint32 i = 0; i < report->articles->len; i++)
    gs_xml_write_article (self, gs_report_get_article (report, i), i);
  gs_xml_out_end (self->out);
  gs_xml_out_start (self->out, "groups");
  for (guint i = 0; i < report->groups->len; i++)
    gs_xml_write_group (self, g_ptr_array_index (report->groups, i), i);
  gs_xml_out_end (self->out);
  gs_xml_write_stories (self);
}
