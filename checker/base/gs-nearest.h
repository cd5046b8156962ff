/* SPDX-License-Identifier: MIT */
/* The word of a list that somebody meant who typed another. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *gs_nearest (const char *word, const char *const *words);

G_END_DECLS
