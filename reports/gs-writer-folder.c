/* SPDX-License-Identifier: MIT */
/* Writes the pages of a folder, one after the other: only one is in memory at a time. */
#include "gs-writer-folder.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "comparison/gs-report-part.h"
#include "gs-stylesheet.h"
#include "gs-tally.h"
#include "gs-writer-formats.h"
#include "gs-xml-report.h"

#define GS_FOLDER_INDEX  "index.html"
#define GS_FOLDER_ACROSS "across-stories.html"

typedef struct
{
  const GsReport *report;
  const char *folder;
  const GsStylesheet *stylesheet;
} GsFolderWriter;

static gboolean
gs_folder_save (const GsFolderWriter *self, const char *name, const GString *page, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) local = NULL;

  if (g_file_set_contents (path, page->str, (gssize) page->len, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write '%s': %s", path, local->message);
  return FALSE;
}

static gboolean
gs_folder_write_part (const GsFolderWriter *self, guint32 story, const char *title,
                      const char *name, GError **error)
{
  const GsStylesheetParameter parameters[] = { { "index", GS_FOLDER_INDEX },
                                               { "story", title },
                                               { NULL, NULL } };
  g_autoptr (GsReport) part = gs_report_new_part (self->report, story);
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GString) page = g_string_new (NULL);

  gs_xml_report_write (part, GS_XML_PAGE, xml);
  return gs_stylesheet_apply (self->stylesheet, xml, parameters, page, error)
         && gs_folder_save (self, name, page, error);
}

static gboolean
gs_folder_write_stories (const GsFolderWriter *self, GError **error)
{
  g_autofree GsStoryTally *tallies = gs_tally_new_stories (self->report);

  for (guint i = 0; i < self->report->stories->len; i++)
    {
      const GsReportStory *story = g_ptr_array_index (self->report->stories, i);
      g_autofree char *name = gs_xml_report_dup_page_name (i);

      if (gs_story_tally_has_page (&tallies[i])
          && !gs_folder_write_part (self, i, story->title, name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gs_folder_has_across (const GsReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_report_get_finding (report, i)->story == GS_STORY_SEVERAL)
      return TRUE;
  for (guint i = 0; i < report->claims->len; i++)
    if (((const GsReportClaim *) g_ptr_array_index (report->claims, i))->story == GS_STORY_SEVERAL)
      return TRUE;
  return FALSE;
}

static gboolean
gs_folder_write_index (const GsFolderWriter *self, const GsWriterOptions *options, GError **error)
{
  GsWriterOptions standard = *options;
  const GsStylesheetParameter parameters[] = {
    { "across", gs_folder_has_across (self->report) ? GS_FOLDER_ACROSS : "" }, { NULL, NULL }
  };
  g_autoptr (GsStylesheet) stylesheet = NULL;
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GString) page = g_string_new (NULL);
  g_autofree char *own = NULL;

  if (options->stylesheet != NULL)
    {
      g_autofree char *beside = g_path_get_dirname (options->stylesheet);

      own = g_build_filename (beside, "html-index.xsl", NULL);
    }
  standard.stylesheet = own != NULL && g_file_test (own, G_FILE_TEST_IS_REGULAR) ? own : NULL;
  stylesheet = gs_writer_load_stylesheet (&standard, "html-index.xsl", error);
  if (stylesheet == NULL)
    return FALSE;
  gs_xml_report_write (self->report, GS_XML_INDEX, xml);
  return gs_stylesheet_apply (stylesheet, xml, parameters, page, error)
         && gs_folder_save (self, GS_FOLDER_INDEX, page, error);
}

/**
 * gs_writer_write_folder:
 * @report: a finished report
 * @folder: where to write; made if it is not there
 * @options: how to write; a file html-index.xsl beside its stylesheet is used for the index
 *
 * Writes the pages, the index last, so that what it leads to is there. Files of the same names are
 * replaced, others are left alone.
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if a file cannot be written, else as gs_writer_write ()
 */
gboolean
gs_writer_write_folder (const GsReport *report, const char *folder, const GsWriterOptions *options,
                        GError **error)
{
  g_autoptr (GsStylesheet) stylesheet = gs_writer_load_stylesheet (options, "html.xsl", error);
  GsFolderWriter self = { report, folder, stylesheet };

  if (stylesheet == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot make the folder '%s': %s", folder,
                   g_strerror (errno));
      return FALSE;
    }
  if (gs_folder_has_across (report)
      && !gs_folder_write_part (&self, GS_STORY_SEVERAL, "Across stories", GS_FOLDER_ACROSS, error))
    return FALSE;
  return gs_folder_write_stories (&self, error) && gs_folder_write_index (&self, options, error);
}
