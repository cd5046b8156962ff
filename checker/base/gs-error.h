/* SPDX-License-Identifier: MIT */
/* The one error domain: the world's faults, never what is wrong with an article (that is a
 * finding). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsError:
 * @GS_ERROR_USAGE: the command line or a setting makes no sense
 * @GS_ERROR_READ: a file or folder cannot be opened or read
 * @GS_ERROR_WRITE: an output cannot be written
 * @GS_ERROR_FORMAT: bytes are not of the format they claim to be
 * @GS_ERROR_LIMIT: an input crosses a limit (size, depth, count)
 * @GS_ERROR_RULES: a rule pack is broken
 * @GS_ERROR_MODEL: the language model or lexicon is missing, truncated or foreign
 * @GS_ERROR_UNSUPPORTED: well formed, but of a kind that is not read here
 *
 * Messages are lower case without a full stop, name the subject in single quotes and say what
 * to do where that is not plain. Callers add context with g_prefix_error (), ending in ": ".
 */
typedef enum
{
  GS_ERROR_USAGE,
  GS_ERROR_READ,
  GS_ERROR_WRITE,
  GS_ERROR_FORMAT,
  GS_ERROR_LIMIT,
  GS_ERROR_RULES,
  GS_ERROR_MODEL,
  GS_ERROR_UNSUPPORTED,
} GsError;

#define GS_ERROR (gs_error_quark ())

GQuark gs_error_quark (void);

G_END_DECLS
