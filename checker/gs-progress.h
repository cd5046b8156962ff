/* SPDX-License-Identifier: MIT */
/*
 * Progress on a terminal: how many of how many, how fast, how long yet.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsProgress: any thread may step it
 */
typedef struct
{
  gboolean shown;
  gint n_done;    /* atomic */
  guint n_before; /* done before the clock began */
  guint n_all;
  gint64 start; /* microseconds */
  gint64 last;  /* when the line was last written; under @lock */
  GMutex lock;
} GsProgress;

void gs_progress_init (GsProgress *self, gboolean shown, guint n_done, guint n_all);
void gs_progress_step (GsProgress *self);

/* the line: "12 of 40 files, 300 a minute, 6 s left"; to be freed */
char *gs_progress_format (guint n_done, guint n_before, guint n_all, gint64 microseconds);

G_END_DECLS
