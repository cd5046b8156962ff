/* SPDX-License-Identifier: MIT */
/* How all JSON of the program is laid out. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* indented by one, with a newline at its end */
void gs_json_out_append (JsonNode *root, GString *out);
void gs_json_out_append_nested (JsonNode *root, guint depth, GString *out);

G_END_DECLS
