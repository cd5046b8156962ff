/* SPDX-License-Identifier: MIT */
/*
 * From arguments to files: folders are walked, links to themselves are seen, nothing is read twice.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsSource: a file to read, or why there is none
 */
typedef struct
{
  char *path;   /* as given, or below a given folder; "-" is standard input */
  char *reason; /* (nullable): why it cannot be read, and what to do */
} GsSource;

/* the files of the arguments as GsSource, sorted by path in byte order, each once; free with
 * g_ptr_array_unref () */
GPtrArray *gs_source_set_list (const char *const *paths);

G_END_DECLS
