/* SPDX-License-Identifier: MIT */
/* Builds the tree from what the parser meets. */
#include "article/html/gs-html-tree.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "base/gs-error.h"
#include "base/gs-xml.h"

#define GS_HTML_MAX_NODES 4000000
#define GS_HTML_MAX_VALUE 2048

typedef struct
{
  GsHtmlTree *tree;
  GsHtmlNode *open;
} GsHtmlBuild;

/* in the order of GsTag, from GS_TAG_A */
static const char *const tag_names[GS_N_TAGS - GS_TAG_A] = {
  "a",      "address",  "article",  "aside",    "audio",      "blockquote", "body",   "br",
  "button", "caption",  "code",     "datalist", "dd",         "details",    "dialog", "div",
  "dl",     "dt",       "embed",    "fieldset", "figcaption", "figure",     "footer", "form",
  "h1",     "h2",       "h3",       "h4",       "h5",         "h6",         "head",   "header",
  "hr",     "html",     "iframe",   "img",      "input",      "li",         "link",   "main",
  "math",   "meta",     "nav",      "noscript", "object",     "ol",         "option", "p",
  "pre",    "script",   "section",  "select",   "style",      "svg",        "table",  "tbody",
  "td",     "template", "textarea", "tfoot",    "th",         "thead",      "time",   "title",
  "tr",     "ul",       "video"
};

/* in the order of GsAttribute */
static const char *const attribute_names[GS_N_ATTRIBUTES] = {
  "aria-hidden", "class", "content", "datetime", "hidden", "href", "id",    "itemprop",
  "itemtype",    "lang",  "name",    "property", "rel",    "role", "style", "type"
};

/* elements that begin and end a line */
static const guint8 tag_is_block[GS_N_TAGS] = {
  [GS_TAG_ADDRESS] = 1, [GS_TAG_ARTICLE] = 1,  [GS_TAG_ASIDE] = 1,      [GS_TAG_BLOCKQUOTE] = 1,
  [GS_TAG_BODY] = 1,    [GS_TAG_BR] = 1,       [GS_TAG_CAPTION] = 1,    [GS_TAG_DD] = 1,
  [GS_TAG_DETAILS] = 1, [GS_TAG_DIALOG] = 1,   [GS_TAG_DIV] = 1,        [GS_TAG_DL] = 1,
  [GS_TAG_DT] = 1,      [GS_TAG_FIELDSET] = 1, [GS_TAG_FIGCAPTION] = 1, [GS_TAG_FIGURE] = 1,
  [GS_TAG_FOOTER] = 1,  [GS_TAG_FORM] = 1,     [GS_TAG_H1] = 1,         [GS_TAG_H2] = 1,
  [GS_TAG_H3] = 1,      [GS_TAG_H4] = 1,       [GS_TAG_H5] = 1,         [GS_TAG_H6] = 1,
  [GS_TAG_HEADER] = 1,  [GS_TAG_HR] = 1,       [GS_TAG_HTML] = 1,       [GS_TAG_LI] = 1,
  [GS_TAG_MAIN] = 1,    [GS_TAG_NAV] = 1,      [GS_TAG_OL] = 1,         [GS_TAG_OPTION] = 1,
  [GS_TAG_P] = 1,       [GS_TAG_PRE] = 1,      [GS_TAG_SECTION] = 1,    [GS_TAG_TABLE] = 1,
  [GS_TAG_TBODY] = 1,   [GS_TAG_TD] = 1,       [GS_TAG_TFOOT] = 1,      [GS_TAG_TH] = 1,
  [GS_TAG_THEAD] = 1,   [GS_TAG_TITLE] = 1,    [GS_TAG_TR] = 1,         [GS_TAG_UL] = 1,
};

static GsTag
gs_html_tag_from_name (const char *name)
{
  guint low = 0;
  guint high = G_N_ELEMENTS (tag_names);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (name, tag_names[middle]);

      if (order == 0)
        return (GsTag) (GS_TAG_A + middle);
      if (order > 0)
        low = middle + 1;
      else
        high = middle;
    }
  return GS_TAG_OTHER;
}

gboolean
gs_html_tag_is_block (GsTag tag)
{
  return tag_is_block[tag] != 0;
}

/* building */

static GsHtmlNode *
gs_html_build_append (GsHtmlBuild *build, GsTag tag, gsize offset)
{
  GsHtmlNode *node = gs_arena_alloc0 (build->tree->arena, sizeof *node);

  node->tag = (guint8) tag;
  node->offset = (guint32) offset;
  node->parent = build->open;
  if (build->open->last != NULL)
    build->open->last->next = node;
  else
    build->open->first = node;
  build->open->last = node;
  build->tree->n_nodes++;
  return node;
}

/* names are compared in lower case; no value that is asked for is longer than a few hundred bytes
 */
static const char *
gs_html_build_dup_value (GsHtmlBuild *build, GsAttribute key, const char *value)
{
  gboolean is_name = key == GS_ATTRIBUTE_CLASS || key == GS_ATTRIBUTE_ID;
  gsize length = value != NULL ? strlen (value) : 0;
  char *copy;

  if (length == 0)
    return "";
  if (length > GS_HTML_MAX_VALUE)
    {
      length = GS_HTML_MAX_VALUE;
      while (((guchar) value[length] & 0xc0) == 0x80)
        length--;
    }
  copy = gs_arena_strndup (build->tree->arena, value, length);
  for (gsize i = 0; is_name && i < length; i++)
    copy[i] = g_ascii_tolower (copy[i]);
  return copy;
}

static void
gs_html_build_add_attribute (GsHtmlBuild *build, GsHtmlNode *node, const char *name,
                             const char *value)
{
  GsHtmlAttribute *attribute;

  for (guint key = 0; key < GS_N_ATTRIBUTES; key++)
    {
      if (strcmp (attribute_names[key], name) != 0)
        continue;
      attribute = gs_arena_alloc0 (build->tree->arena, sizeof *attribute);
      attribute->key = (GsAttribute) key;
      attribute->value = gs_html_build_dup_value (build, (GsAttribute) key, value);
      attribute->next = node->attributes;
      node->attributes = attribute;
      return;
    }
}

static gboolean
gs_html_build_start (gpointer data, const char *name, const char *const *attributes, gsize offset)
{
  GsHtmlBuild *build = data;
  GsHtmlNode *node;

  if (build->tree->n_nodes >= GS_HTML_MAX_NODES)
    return FALSE;
  node = gs_html_build_append (build, gs_html_tag_from_name (name), offset);
  for (guint i = 0; attributes[i] != NULL; i += 2)
    gs_html_build_add_attribute (build, node, attributes[i], attributes[i + 1]);
  build->open = node;
  return TRUE;
}

static void
gs_html_build_end (gpointer data, const char *name)
{
  GsHtmlBuild *build = data;

  (void) name;
  if (build->open->parent != NULL)
    build->open = build->open->parent;
}

/* text that stands in the page as it is needs no copy */
static void
gs_html_build_text (gpointer data, const char *text, gsize length, gsize offset)
{
  GsHtmlBuild *build = data;
  const GsHtmlTree *tree = build->tree;
  gboolean same =
      offset + length <= tree->length && memcmp (tree->page + offset, text, length) == 0;
  GsHtmlNode *node;

  if (tree->n_nodes >= GS_HTML_MAX_NODES)
    return;
  node = gs_html_build_append (build, GS_TAG_TEXT, offset);
  node->text = same ? tree->page + offset : gs_arena_strndup (tree->arena, text, length);
  node->length = (guint32) length;
}

static const GsHtmlHandler gs_html_build_handler = { gs_html_build_start, gs_html_build_end,
                                                     gs_html_build_text };

/**
 * gs_html_tree_new:
 * @page: UTF-8, no NUL needed; must outlive the tree
 * @length: bytes
 * @name: what the page is called in messages
 * @error: GS_ERROR_LIMIT
 *
 * Returns: (transfer full) (nullable): the tree
 */
GsHtmlTree *
gs_html_tree_new (const char *page, gsize length, const char *name, GError **error)
{
  g_autoptr (GsHtmlTree) self = g_new0 (GsHtmlTree, 1);
  GsHtmlBuild build = { self, NULL };

  self->arena = gs_arena_new ();
  self->page = page;
  self->length = length;
  self->root = gs_arena_alloc0 (self->arena, sizeof *self->root);
  self->root->tag = GS_TAG_HTML;
  build.open = self->root;
  if (!gs_xml_parse_html (page, length, name, &gs_html_build_handler, &build, error))
    return NULL;
  if (self->n_nodes < GS_HTML_MAX_NODES)
    return g_steal_pointer (&self);
  g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' has more than %d elements; split it", name,
               GS_HTML_MAX_NODES);
  return NULL;
}

/**
 * gs_html_tree_free:
 * @self: (nullable): a tree
 */
void
gs_html_tree_free (GsHtmlTree *self)
{
  if (self == NULL)
    return;
  gs_arena_free (self->arena);
  g_free (self);
}

/* walking */

GsHtmlNode *
gs_html_node_skip (const GsHtmlNode *node, const GsHtmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

GsHtmlNode *
gs_html_node_step (const GsHtmlNode *node, const GsHtmlNode *root)
{
  return node->first != NULL ? node->first : gs_html_node_skip (node, root);
}

/**
 * gs_html_node_find:
 *
 * Returns: (transfer none) (nullable): the first element of that tag below @root
 */
GsHtmlNode *
gs_html_node_find (const GsHtmlNode *root, GsTag tag)
{
  GsHtmlNode *node = root->first;

  while (node != NULL && node->tag != tag)
    node = gs_html_node_step (node, root);
  return node;
}

gboolean
gs_html_node_has_ancestor (const GsHtmlNode *node, GsTag tag)
{
  for (const GsHtmlNode *at = node->parent; at != NULL; at = at->parent)
    {
      if (at->tag == tag)
        return TRUE;
    }
  return FALSE;
}

/* content */

const char *
gs_html_node_get (const GsHtmlNode *node, GsAttribute key)
{
  for (const GsHtmlAttribute *at = node->attributes; at != NULL; at = at->next)
    {
      if (at->key == key)
        return at->value;
    }
  return NULL;
}

/**
 * gs_html_node_dup_text:
 *
 * Returns: (transfer full): all text below, with a blank where an element breaks the line
 */
char *
gs_html_node_dup_text (const GsHtmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const GsHtmlNode *at = node; at != NULL; at = gs_html_node_step (at, node))
    {
      if (at->tag == GS_TAG_TEXT)
        g_string_append_len (text, at->text, at->length);
      else if (gs_html_tag_is_block ((GsTag) at->tag))
        g_string_append_c (text, ' ');
      if (at->first == NULL && at == node)
        break;
    }
  return gs_text_collapse (text->str, text->len);
}

/**
 * gs_html_tree_get_script:
 * @script: a script element
 * @length: (out): bytes
 *
 * The parser repairs what looks like markup inside a script; this is what the page really says.
 *
 * Returns: (transfer none): the bytes between the tags, as they stand in the page
 */
const char *
gs_html_tree_get_script (const GsHtmlTree *self, const GsHtmlNode *script, gsize *length)
{
  const char *end = self->page + self->length;
  const char *open = memchr (self->page + script->offset, '>', self->length - script->offset);
  const char *at = open != NULL ? open + 1 : end;
  const char *start = at;

  while (at < end && (at = memchr (at, '<', (gsize) (end - at))) != NULL)
    {
      if (end - at >= 8 && g_ascii_strncasecmp (at, "</script", 8) == 0)
        break;
      at++;
    }
  *length = (gsize) ((at != NULL ? at : end) - start);
  return start;
}
