/* SPDX-License-Identifier: MIT */
/* Hands the tasks of a row to a thread pool. */
#include "base/gs-tasks.h"

/**
 * gs_tasks_run:
 * @run: is called with a task and @data, in any thread
 * @tasks: the first task
 * @size: bytes of a task
 * @n_jobs: threads, at most %GS_TASKS_MAX_JOBS; 0 for as many as there are processors
 *
 * Returns: %FALSE with an error if no thread can be had
 */
gboolean
gs_tasks_run (GFunc run, gpointer data, gpointer tasks, gsize size, guint n_tasks, guint n_jobs,
              GError **error)
{
  guint n_threads =
      MIN (n_jobs != 0 ? n_jobs : g_get_num_processors (), MIN (n_tasks, GS_TASKS_MAX_JOBS));
  GThreadPool *pool = NULL;

  if (n_threads > 1)
    {
      pool = g_thread_pool_new (run, data, (gint) n_threads, TRUE, error);
      if (pool == NULL)
        return FALSE;
    }
  for (guint i = 0; i < n_tasks; i++)
    if (pool != NULL)
      g_thread_pool_push (pool, (char *) tasks + i * size, NULL);
    else
      run ((char *) tasks + i * size, data);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  return TRUE;
}
