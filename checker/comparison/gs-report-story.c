/* SPDX-License-Identifier: MIT */
/* The stories of a report: which articles they have, what they are called, what belongs to them. */
#include <string.h>

#include "comparison/gs-report-private.h"

/**
 * gs_report_add_story:
 *
 * Returns: (transfer none): a story without articles, to be filled
 */
GsReportStory *
gs_report_add_story (GsReport *self)
{
  GsReportStory *story = g_new0 (GsReportStory, 1);

  story->articles = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_ptr_array_add (self->stories, story);
  return story;
}

/**
 * gs_report_set_stories:
 * @stories: the story of each article, numbered from 0 in the order of their first articles
 * @n_stories: how many there are
 *
 * Call after all articles are added. Without it all articles are one story.
 */
void
gs_report_set_stories (GsReport *self, const guint32 *stories, guint32 n_stories)
{
  g_ptr_array_set_size (self->stories, 0);
  for (guint32 i = 0; i < n_stories; i++)
    gs_report_add_story (self);
  for (guint32 i = 0; i < self->articles->len; i++)
    {
      GsReportStory *story = g_ptr_array_index (self->stories, stories[i]);

      ((GsReportArticle *) g_ptr_array_index (self->articles, i))->story = stories[i];
      g_array_append_val (story->articles, i);
    }
}

/* the headline of the article published first, else of the first that has one */
static const char *
gs_report_story_find_title (const GsReport *self, const GsReportStory *story)
{
  const char *title = NULL;
  const char *date = NULL;

  for (guint i = 0; i < story->articles->len; i++)
    {
      const GsReportArticle *row =
          gs_report_get_article (self, g_array_index (story->articles, guint32, i));
      const char *own = row->article != NULL ? gs_article_get_title (row->article) : NULL;

      if (own == NULL || *own == '\0')
        continue;
      if (title == NULL || (row->date != NULL && (date == NULL || strcmp (row->date, date) < 0)))
        {
          title = own;
          date = row->date;
        }
    }
  return title;
}

static guint32
gs_report_finding_find_story (const GsReport *self, const GsFinding *finding)
{
  guint32 story = GS_STORY_SEVERAL;

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GArray *evidence = ((const GsSide *) g_ptr_array_index (finding->sides, i))->evidence;

      for (guint k = 0; k < evidence->len; k++)
        {
          guint32 article = g_array_index (evidence, GsEvidence, k).article;
          guint32 own = gs_report_get_article (self, article)->story;

          if (story != GS_STORY_SEVERAL && own != story)
            return GS_STORY_SEVERAL;
          story = own;
        }
    }
  if (finding->sides->len == 0 && finding->article < self->articles->len)
    return gs_report_get_article (self, finding->article)->story;
  return story;
}

void
gs_report_finish_stories (GsReport *self)
{
  g_autofree guint32 *one = g_new0 (guint32, MAX (self->articles->len, 1));

  if (self->stories->len == 0 && self->articles->len > 0)
    gs_report_set_stories (self, one, 1);
  for (guint i = 0; i < self->stories->len; i++)
    {
      GsReportStory *story = g_ptr_array_index (self->stories, i);
      const char *title = gs_report_story_find_title (self, story);
      guint32 first = g_array_index (story->articles, guint32, 0);

      g_free (story->title);
      story->title = g_strdup (title != NULL ? title : gs_report_get_article (self, first)->path);
    }
  for (guint i = 0; i < self->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);

      finding->story = gs_report_finding_find_story (self, finding);
    }
}
