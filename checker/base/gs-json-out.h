/* SPDX-License-Identifier: MIT */
/* Appends JSON to text, for what is written a line at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* appends a string with its quotation marks; control characters are escaped */
void gs_json_append_string (GString *out, const char *text);
void gs_json_append_text (GString *out, const char *text, gsize length);

/* appends a member behind what the open object has; nothing if @value is NULL */
void gs_json_append_member (GString *out, const char *key, const char *value);
void gs_json_append_number (GString *out, const char *key, gint64 value);

/* likewise the name of a member alone, for a value that the caller appends */
void gs_json_append_name (GString *out, const char *name);

G_END_DECLS
