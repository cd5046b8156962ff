/* SPDX-License-Identifier: MIT */
/* JSON from outside: parsed within limits, its strings made fit for an article. */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* the value, or NULL with GS_ERROR_FORMAT (no JSON) or GS_ERROR_LIMIT (nested too deep) */
JsonNode *gs_json_parse (const char *text, gsize length, const char *name, GError **error);

/* members; letters of either case in the name are the same. NULL if absent or of another type */
JsonNode *gs_json_get (JsonObject *object, const char *name);
JsonArray *gs_json_get_array (JsonObject *object, const char *name);
char *gs_json_dup_string (JsonObject *object, const char *name); /* also of a whole number */
char *gs_json_dup_value (JsonNode *node);                        /* likewise, of any node */

/* objects of an array; NULL where the element is something else */
/* likewise, of a body that may be long: the object has it no more */
char *gs_json_take_string (JsonObject *object, const char *name);
JsonObject *gs_json_array_get_object (JsonArray *array, guint index);

G_END_DECLS
