/* SPDX-License-Identifier: MIT */
/* Tasks that stand in a row, run by several threads or, where one suffices, by none but this. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GS_TASKS_MAX_JOBS 256

/* runs @run (task, data) for each of the tasks and waits for all. FALSE with an error if no thread
 * can be had; then nothing was run. */
gboolean gs_tasks_run (GFunc run, gpointer data, gpointer tasks, gsize size, guint n_tasks,
                       guint n_jobs, GError **error);

G_END_DECLS
