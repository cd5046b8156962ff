/* SPDX-License-Identifier: MIT */
/* Numbers the articles by the groups they are in. */
#include "comparison/gs-voices.h"

struct _GsVoices
{
  guint32 *voices;     /* one an article: equal number, one voice */
  gboolean *same_text; /* one an article: its voice is one of copies */
};

/**
 * gs_voices_new:
 * @report: with its articles and groups
 *
 * Returns: (transfer full): who counts as one; an article in no group is a voice of its own
 */
GsVoices *
gs_voices_new (const GsReport *report)
{
  GsVoices *self = g_new0 (GsVoices, 1);

  self->voices = g_new (guint32, report->articles->len + 1);
  self->same_text = g_new0 (gboolean, report->articles->len + 1);
  for (guint32 i = 0; i < report->articles->len; i++)
    self->voices[i] = report->groups->len + i;
  for (guint32 i = 0; i < report->groups->len; i++)
    {
      const GsSourceGroup *group = g_ptr_array_index (report->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 article = g_array_index (group->articles, guint32, k);

          self->voices[article] = i;
          self->same_text[article] = g_str_equal (group->sign, "same text");
        }
    }
  return self;
}

/**
 * gs_voices_free:
 * @self: (nullable): voices
 */
void
gs_voices_free (GsVoices *self)
{
  if (self == NULL)
    return;
  g_free (self->voices);
  g_free (self->same_text);
  g_free (self);
}

/**
 * gs_voices_get:
 *
 * Returns: the number of the article's voice
 */
guint32
gs_voices_get (const GsVoices *self, guint32 article)
{
  return self->voices[article];
}

/**
 * gs_voices_is_copy:
 *
 * Returns: whether the article was grouped for its wording
 */
gboolean
gs_voices_is_copy (const GsVoices *self, guint32 article)
{
  return self->same_text[article];
}
