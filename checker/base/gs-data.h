/* SPDX-License-Identifier: MIT */
/*
 * Where the program's data files are: the model, the lexicon, rules, stylesheets.
 *
 * Looked for in this order: the folder that the environment variable GAINSAY_DATA_DIR names; the
 * folder of the running program and the one above it (a build tree); the installed data folder.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* the path of a data file, or NULL if there is none; @folder is where it is installed ("model"),
 * the other places may have the file with or without it */
char *gs_data_find (const char *folder, const char *name);

G_END_DECLS
