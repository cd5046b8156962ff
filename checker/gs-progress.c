/* SPDX-License-Identifier: MIT */
/* Writes one line over itself, a few times a second. */
#include "gs-progress.h"

#define GS_PROGRESS_STEP (G_USEC_PER_SEC / 5)
/* before this nothing can be said of the rate */
#define GS_PROGRESS_MIN (G_USEC_PER_SEC)

/**
 * gs_progress_init:
 * @shown: whether anything is written
 * @n_done: how many are done already
 * @n_all: how many there are
 */
void
gs_progress_init (GsProgress *self, gboolean shown, guint n_done, guint n_all)
{
  *self =
      (GsProgress){ .shown = shown, .n_done = (gint) n_done, .n_before = n_done, .n_all = n_all };
  self->start = g_get_monotonic_time ();
  g_mutex_init (&self->lock);
}

/**
 * gs_progress_format:
 * @n_before: of those that are done, how many before the clock began
 * @microseconds: since the clock began
 *
 * Returns: (transfer full): what is shown
 */
char *
gs_progress_format (guint n_done, guint n_before, guint n_all, gint64 microseconds)
{
  double rate =
      microseconds > 0 ? (double) (n_done - n_before) * G_USEC_PER_SEC / (double) microseconds : 0;
  guint64 left = rate > 0 ? (guint64) ((n_all - n_done) / rate + 1) : 0;

  if (microseconds < GS_PROGRESS_MIN || rate <= 0 || n_done >= n_all)
    return g_strdup_printf ("%u of %u files", n_done, n_all);
  if (left < 120)
    return g_strdup_printf ("%u of %u files, %.0f a minute, %" G_GUINT64_FORMAT " s left", n_done,
                            n_all, rate * 60, left);
  return g_strdup_printf ("%u of %u files, %.0f a minute, %" G_GUINT64_FORMAT " min left", n_done,
                          n_all, rate * 60, left / 60);
}

/**
 * gs_progress_step:
 *
 * One more is done.
 */
void
gs_progress_step (GsProgress *self)
{
  guint n_done = (guint) g_atomic_int_add (&self->n_done, 1) + 1;
  gint64 now;

  if (!self->shown)
    return;
  now = g_get_monotonic_time ();
  g_mutex_lock (&self->lock);
  if (n_done == self->n_all)
    g_printerr ("\r\033[K");
  else if (now - self->last >= GS_PROGRESS_STEP)
    {
      g_autofree char *line =
          gs_progress_format (n_done, self->n_before, self->n_all, now - self->start);

      g_printerr ("\r\033[K%s", line);
      self->last = now;
    }
  g_mutex_unlock (&self->lock);
}
