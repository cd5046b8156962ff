/* SPDX-License-Identifier: MIT */
/* Writes the pages of a folder: only one a thread is in memory at a time. */
#include "gs-writer-folder.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "base/gs-tasks.h"
#include "comparison/gs-report-part.h"
#include "gs-stylesheet.h"
#include "gs-tally.h"
#include "gs-writer-formats.h"
#include "gs-xml-report.h"

#define GS_FOLDER_INDEX "index.html"

/**
 * GsFolderPage: a page to be written
 */
typedef struct
{
  guint32 story; /* %GS_STORY_SEVERAL for what goes across them */
  guint32 part;  /* then: which */
} GsFolderPage;

typedef struct
{
  const GsReport *report;
  const char *folder;
  GsReportParts *parts;
  gboolean bare;            /* the stylesheet is the standard one: see gs-xml-report.h */
  GArray *pages;            /* of GsFolderPage */
  GAsyncQueue *stylesheets; /* of GsStylesheet, idle: one a thread */
  GMutex lock;              /* of what follows */
  GError *error;            /* (nullable): the first; nothing is written after it */
} GsFolderWriter;

/* ---- pages ---- */

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

static char *
gs_folder_dup_title (const GsFolderWriter *self, const GsFolderPage *page)
{
  guint32 n_across = gs_report_parts_count_across (self->parts);
  const GsReportStory *story;

  if (page->story == GS_STORY_SEVERAL)
    return n_across > 1
               ? g_strdup_printf ("Across stories, page %u of %u", page->part + 1, n_across)
               : g_strdup ("Across stories");
  story = g_ptr_array_index (self->report->stories, page->story);
  return g_strdup (story->title);
}

static gboolean
gs_folder_write_page (const GsFolderWriter *self, const GsFolderPage *page,
                      const GsStylesheet *stylesheet, GError **error)
{
  gboolean across = page->story == GS_STORY_SEVERAL;
  g_autofree char *title = gs_folder_dup_title (self, page);
  g_autofree char *name = across ? gs_xml_report_dup_across_name (page->part)
                                 : gs_xml_report_dup_page_name (page->story);
  const GsStylesheetParameter parameters[] = { { "index", GS_FOLDER_INDEX },
                                               { "story", title },
                                               { NULL, NULL } };
  g_autoptr (GsReport) part = across ? gs_report_parts_new_across (self->parts, page->part)
                                     : gs_report_parts_new_story (self->parts, page->story);
  /* articles have pages of their own, and thousands may be cited here */
  GsXmlReport xml = { .detail = across ? GS_XML_CITED : GS_XML_PAGE, .bare = self->bare };
  g_autoptr (GString) html = g_string_new (NULL);

  return gs_xml_report_apply (&xml, part, stylesheet, parameters, html, error)
         && gs_folder_save (self, name, html, error);
}

static void
gs_folder_run_page (gpointer data, gpointer user_data)
{
  GsFolderWriter *self = user_data;
  GsStylesheet *stylesheet = g_async_queue_pop (self->stylesheets);
  g_autoptr (GError) error = NULL;
  gboolean stopped;

  g_mutex_lock (&self->lock);
  stopped = self->error != NULL;
  g_mutex_unlock (&self->lock);
  if (!stopped && !gs_folder_write_page (self, data, stylesheet, &error))
    {
      g_mutex_lock (&self->lock);
      if (self->error == NULL)
        self->error = g_steal_pointer (&error);
      g_mutex_unlock (&self->lock);
    }
  g_async_queue_push (self->stylesheets, stylesheet);
}

static void
gs_folder_list_pages (GsFolderWriter *self)
{
  g_autofree GsStoryTally *tallies = gs_tally_new_stories (self->report);

  for (guint32 i = 0; i < gs_report_parts_count_across (self->parts); i++)
    {
      GsFolderPage page = { GS_STORY_SEVERAL, i };

      g_array_append_val (self->pages, page);
    }
  for (guint32 i = 0; i < self->report->stories->len; i++)
    {
      GsFolderPage page = { i, 0 };

      if (gs_story_tally_has_page (&tallies[i]))
        g_array_append_val (self->pages, page);
    }
}

/* a compiled stylesheet is used by one thread at a time */
static gboolean
gs_folder_load_stylesheets (GsFolderWriter *self, const GsWriterOptions *options, guint n_jobs,
                            GError **error)
{
  for (guint i = 0; i < n_jobs; i++)
    {
      GsStylesheet *stylesheet = gs_writer_load_stylesheet (options, "html.xsl", error);

      if (stylesheet == NULL)
        return FALSE;
      g_async_queue_push (self->stylesheets, stylesheet);
    }
  return TRUE;
}

static gboolean
gs_folder_write_pages (GsFolderWriter *self, const GsWriterOptions *options, GError **error)
{
  guint n_jobs = options->n_jobs > 0 ? options->n_jobs : g_get_num_processors ();

  gs_folder_list_pages (self);
  n_jobs = CLAMP (n_jobs, 1, MAX (MIN (self->pages->len, GS_TASKS_MAX_JOBS), 1));
  if (!gs_folder_load_stylesheets (self, options, n_jobs, error)
      || !gs_tasks_run (gs_folder_run_page, self, self->pages->data, sizeof (GsFolderPage),
                        self->pages->len, n_jobs, error))
    return FALSE;
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/* ---- the index ---- */

static gboolean
gs_folder_write_index (const GsFolderWriter *self, const GsWriterOptions *options, GError **error)
{
  GsWriterOptions standard = *options;
  g_autofree char *first = gs_xml_report_dup_across_name (0);
  const GsStylesheetParameter parameters[] = {
    { "across", gs_report_parts_count_across (self->parts) > 0 ? first : "" }, { NULL, NULL }
  };
  GsXmlReport xml = { .detail = GS_XML_INDEX, .parts = self->parts };
  g_autoptr (GsStylesheet) stylesheet = NULL;
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
  xml.bare = standard.stylesheet == NULL;
  return gs_xml_report_apply (&xml, self->report, stylesheet, parameters, page, error)
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
  GsFolderWriter self = { .report = report, .folder = folder, .bare = options->stylesheet == NULL };
  gboolean done;

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot make the folder '%s': %s", folder,
                   g_strerror (errno));
      return FALSE;
    }
  g_mutex_init (&self.lock);
  self.parts = gs_report_parts_new (report);
  self.pages = g_array_new (FALSE, FALSE, sizeof (GsFolderPage));
  self.stylesheets = g_async_queue_new_full ((GDestroyNotify) gs_stylesheet_free);
  done = gs_folder_write_pages (&self, options, error)
         && gs_folder_write_index (&self, options, error);
  g_async_queue_unref (self.stylesheets);
  g_array_unref (self.pages);
  gs_report_parts_free (self.parts);
  g_mutex_clear (&self.lock);
  return done;
}
