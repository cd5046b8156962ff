/* SPDX-License-Identifier: MIT */
/* Generates JSON as every writer has it. */
#include "gs-json-out.h"

/**
 * gs_json_out_append:
 * @root: an object or an array
 *
 * Appends @root and what it holds.
 */
void
gs_json_out_append (JsonNode *root, GString *out)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
}
