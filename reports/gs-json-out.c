/* SPDX-License-Identifier: MIT */
/* Generates JSON as every writer has it. */
#include "gs-json-out.h"

#include <string.h>

/**
 * gs_json_out_append_nested:
 * @root: an object or an array
 * @depth: how many lists and objects it stands in
 *
 * Appends @root and what it holds, without an end of line.
 */
void
gs_json_out_append_nested (JsonNode *root, guint depth, GString *out)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  gsize length;
  const char *line;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  text = json_generator_to_data (generator, &length);
  /* strings have no ends of lines of their own: these are escaped */
  line = text;
  for (const char *end; (end = strchr (line, '\n')) != NULL; line = end + 1)
    {
      g_string_append_len (out, line, end + 1 - line);
      for (guint i = 0; i < depth; i++)
        g_string_append_c (out, ' ');
    }
  g_string_append (out, line);
}

/**
 * gs_json_out_append:
 * @root: an object or an array
 *
 * Appends @root and what it holds.
 */
void
gs_json_out_append (JsonNode *root, GString *out)
{
  gs_json_out_append_nested (root, 0, out);
  g_string_append_c (out, '\n');
}
