/* SPDX-License-Identifier: MIT */
/* Reads a string as a small page. */
#include "article/html/gs-html-text.h"

#include <string.h>

#include "article/html/gs-html-tree.h"
#include "article/gs-text-scan.h"

/**
 * gs_html_text_unescape:
 * @text: UTF-8, perhaps with entities and tags
 *
 * Returns: (transfer full): the text as it would show
 */
char *
gs_html_text_unescape (const char *text)
{
  g_autoptr (GsHtmlTree) tree = NULL;

  if (strpbrk (text, "&<") != NULL)
    tree = gs_html_tree_new (text, strlen (text), "text", NULL);
  return tree != NULL ? gs_html_node_dup_text (tree->root) : gs_text_collapse (text, strlen (text));
}
