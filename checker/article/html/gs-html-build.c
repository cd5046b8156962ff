/* SPDX-License-Identifier: MIT */
/* Builds the tree from what the parser meets. */
#include "article/html/gs-html-build.h"

#include <string.h>

#include "article/gs-offset-map.h"
#include "article/html/gs-html-tree.h"
#include "base/gs-error.h"
#include "base/gs-xml.h"

#define GS_HTML_MAX_NODES 4000000
/* reading is promised to take at most so many times the length of a page; a tree of fewer bytes is
 * never too much, whatever the page's length */
#define GS_HTML_MAX_FACTOR  4
#define GS_HTML_SMALL_TREE  (8u << 20)
#define GS_HTML_MAX_VALUE   2048
#define GS_HTML_FIRST_NODES 256
#define GS_HTML_PIECE       1024 /* bytes: a place in a longer one would take long to count */

#define GS_HTML_GLUED       3  /* letters that show that a word ends */
#define GS_HTML_REWRITTEN   32 /* bytes of text that share the place of the first */
#define GS_HTML_MANY_PIECES 100000

/* what stood since the last text: nothing, the end of an element, one that begins behind that end
 */
typedef enum
{
  GS_BESIDE_NONE,
  GS_BESIDE_END,
  GS_BESIDE_NEXT,
  GS_BESIDE_BREAK, /* or what breaks the line anyway */
} GsBeside;

typedef struct
{
  GsHtmlTree *tree;
  const char *page;
  gsize length;
  GArray *nodes;      /* of GsHtmlNode; the first is the slot of the tree */
  guint32 open;       /* index of the element that is open */
  guint32 closed;     /* of the element that was closed last, if nothing came after it; else 0 */
  GByteArray *opened; /* of every element that is open: whether it is a node */
  gsize reached;      /* byte of the page up to which lines are counted */
  GsLocation place;   /* of that byte */
  gsize last_end;     /* byte of the page behind the last text */
  gboolean last_same; /* whether the page writes that as it is */
  gboolean last_rewritten;
  guint32 last_attributes;
  guint n_texts; /* text nodes: each may become a block */
  GsBeside beside;
  gboolean is_full;
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

/* elements that only set words apart; sorted */
static const char *const phrase_names[] = {
  "abbr", "acronym", "b",     "big",  "cite",   "em",  "font", "i",  "ins", "mark",
  "q",    "s",       "small", "span", "strong", "sub", "sup",  "tt", "u",   "wbr",
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

static gboolean
gs_html_is_phrase (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrase_names); i++)
    if (strcmp (name, phrase_names[i]) == 0)
      return TRUE;
  return FALSE;
}

static GsHtmlNode *
gs_html_build_get (GsHtmlBuild *build, guint32 index)
{
  return &g_array_index (build->nodes, GsHtmlNode, index + 1);
}

/* whether the tree may grow: while it is built the page is there as well, and later the article */
static gboolean
gs_html_build_has_room (const GsHtmlBuild *build)
{
  const GsHtmlTree *tree = build->tree;
  gsize cost = tree->n_nodes * sizeof (GsHtmlNode) + tree->text->len + tree->values->len
               + tree->pieces->len * sizeof (GsHtmlPiece);
  gsize article = tree->text->len + build->n_texts * (sizeof (GsBlock) + sizeof (GsSegment));

  return tree->n_nodes < GS_HTML_MAX_NODES
         && (cost <= GS_HTML_SMALL_TREE
             || cost + MAX (build->length, article) <= GS_HTML_MAX_FACTOR * build->length);
}

static GsHtmlNode *
gs_html_build_append (GsHtmlBuild *build, GsTag tag)
{
  GsHtmlNode node = { .tag = (guint8) tag };

  node.index = build->tree->n_nodes++;
  node.parent = build->open;
  build->closed = 0;
  g_array_append_val (build->nodes, node);
  return gs_html_build_get (build, node.index);
}

/* attributes */

/* names are compared in lower case; no value that is asked for is longer than a few hundred bytes
 */
static void
gs_html_build_add_value (GByteArray *values, GsAttribute key, const char *value)
{
  gboolean is_name = key == GS_ATTRIBUTE_CLASS || key == GS_ATTRIBUTE_ID;
  gsize length = value != NULL ? strlen (value) : 0;
  guint8 sign = (guint8) (key + 1);
  guint start;

  if (length > GS_HTML_MAX_VALUE)
    {
      length = GS_HTML_MAX_VALUE;
      while (((guchar) value[length] & 0xc0) == 0x80)
        length--;
    }
  g_byte_array_append (values, &sign, 1);
  start = values->len;
  if (length > 0)
    g_byte_array_append (values, (const guint8 *) value, (guint) length);
  for (guint i = start; is_name && i < values->len; i++)
    values->data[i] = (guint8) g_ascii_tolower ((char) values->data[i]);
  g_byte_array_append (values, (const guint8 *) "", 1);
}

/* where the attributes that are kept stand among the values; 0 if none is */
static guint32
gs_html_build_add_attributes (GsHtmlBuild *build, const char *const *attributes)
{
  GByteArray *values = build->tree->values;
  guint32 start = values->len;

  for (guint i = 0; attributes[i] != NULL; i += 2)
    for (guint key = 0; key < GS_N_ATTRIBUTES; key++)
      if (strcmp (attribute_names[key], attributes[i]) == 0)
        gs_html_build_add_value (values, (GsAttribute) key, attributes[i + 1]);
  if (values->len == start)
    return 0;
  g_byte_array_append (values, (const guint8 *) "", 1);
  return start;
}

/* cells and rows mostly have the attributes of the one before */
static guint32
gs_html_build_share_attributes (GsHtmlBuild *build, guint32 start)
{
  GByteArray *values = build->tree->values;
  guint32 n = values->len - start;
  guint32 before = build->last_attributes;

  if (start == 0)
    return 0;
  if (before != 0 && start - before == n
      && memcmp (values->data + before, values->data + start, n) == 0)
    {
      g_byte_array_set_size (values, start);
      return before;
    }
  build->last_attributes = start;
  return start;
}

/* elements */

/* the bytes between the tags of a script, as they stand in the page: the parser would repair what
 * looks like markup in them */
static void
gs_html_build_note_script (GsHtmlBuild *build, gsize offset)
{
  const char *end = build->page + build->length;
  const char *open = memchr (build->page + offset, '>', build->length - offset);
  const char *at = open != NULL ? open + 1 : end;
  const char *start = at;
  GsSpan span;

  while (at < end && (at = memchr (at, '<', (gsize) (end - at))) != NULL)
    {
      if (end - at >= 8 && g_ascii_strncasecmp (at, "</script", 8) == 0)
        break;
      at++;
    }
  span = GS_SPAN_INIT (start - build->page, (at != NULL ? at : end) - build->page);
  g_array_append_val (build->tree->scripts, span);
}

static gboolean
gs_html_build_is_json_ld (const char *const *attributes)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (strcmp (attributes[i], "type") == 0 && attributes[i + 1] != NULL
        && strstr (attributes[i + 1], "ld+json") != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
gs_html_build_start (gpointer data, const char *name, const char *const *attributes, gsize offset)
{
  GsHtmlBuild *build = data;
  guint32 values = gs_html_build_add_attributes (build, attributes);
  GsTag tag = gs_html_tag_from_name (name);
  guint8 is_node = tag != GS_TAG_OTHER || values != 0 || !gs_html_is_phrase (name);
  GsHtmlNode *node;

  if (gs_html_tag_is_block (tag))
    build->beside = GS_BESIDE_BREAK;
  else if (build->beside == GS_BESIDE_END)
    build->beside = GS_BESIDE_NEXT;
  build->is_full = build->is_full || !gs_html_build_has_room (build);
  if (build->is_full)
    return FALSE;
  g_byte_array_append (build->opened, &is_node, 1);
  if (!is_node)
    return TRUE;
  node = gs_html_build_append (build, tag);
  node->attributes = gs_html_build_share_attributes (build, values);
  build->open = node->index;
  if (tag == GS_TAG_SCRIPT && gs_html_build_is_json_ld (attributes))
    gs_html_build_note_script (build, offset);
  return TRUE;
}

static void
gs_html_build_close (GsHtmlBuild *build)
{
  GsHtmlNode *node = gs_html_build_get (build, build->open);

  node->size = build->tree->n_nodes - 1 - node->index;
  build->closed = node->index;
  build->open = node->parent;
}

static void
gs_html_build_end (gpointer data, const char *name)
{
  GsHtmlBuild *build = data;
  guint8 is_node = 1;

  if (gs_html_tag_is_block (gs_html_tag_from_name (name)))
    build->beside = GS_BESIDE_BREAK;
  else if (build->beside == GS_BESIDE_NONE)
    build->beside = GS_BESIDE_END;
  if (build->opened->len == 0)
    return;
  is_node = build->opened->data[build->opened->len - 1];
  g_byte_array_set_size (build->opened, build->opened->len - 1);
  if (is_node)
    gs_html_build_close (build);
}

/* text */

static void
gs_html_build_add_piece (GsHtmlBuild *build, gsize offset, gboolean same)
{
  GArray *pieces = build->tree->pieces;
  GsHtmlPiece piece = { (guint32) build->tree->text->len, 0, 0 };
  GsHtmlPiece *last =
      pieces->len > 0 ? &g_array_index (pieces, GsHtmlPiece, pieces->len - 1) : NULL;

  /* characters that the page names, one after the other */
  if (!same && last != NULL && build->last_rewritten
      && piece.start - last->start < GS_HTML_REWRITTEN)
    return;
  /* so many that their places would take more memory than the text: near ones share one */
  if (last != NULL && pieces->len >= GS_HTML_MANY_PIECES
      && piece.start - last->start < GS_HTML_REWRITTEN)
    {
      last->column |= GS_HTML_PIECE_REWRITTEN;
      return;
    }
  /* goes on where the piece before ended */
  if (same && last != NULL && build->last_same && offset == build->last_end
      && (last->column & GS_HTML_PIECE_REWRITTEN) == 0 && piece.start - last->start < GS_HTML_PIECE)
    return;
  if (offset > build->reached)
    gs_place_advance (&build->place, build->page + build->reached, offset - build->reached);
  build->reached = MAX (build->reached, offset);
  piece.line = build->place.line;
  piece.column = build->place.column | (same ? 0 : GS_HTML_PIECE_REWRITTEN);
  g_array_append_val (pieces, piece);
}

static gboolean
gs_html_is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

/* whether a blank would stand right behind a tag that breaks the line: there it says nothing, and
 * most pages have one behind every such tag */
static gboolean
gs_html_build_breaks_line (GsHtmlBuild *build)
{
  const GsHtmlNode *last = gs_html_build_get (build, build->tree->n_nodes - 1);

  if (build->closed != 0)
    last = gs_html_build_get (build, build->closed);
  return last->tag != GS_TAG_PRE && gs_html_tag_is_block ((GsTag) last->tag)
         && (build->closed != 0 || last->index == build->open);
}

/* whether two elements side by side hold words that only their looks keep apart: a name and a date
 * behind it, not the figures of one number or the letters of one word */
static gboolean
gs_html_build_is_glued (const GsHtmlBuild *build, const char *text, gsize length)
{
  const GString *before = build->tree->text;

  if (build->beside != GS_BESIDE_NEXT || before->len < GS_HTML_GLUED || length < 2)
    return FALSE;
  for (gsize i = before->len - GS_HTML_GLUED; i < before->len; i++)
    if (!g_ascii_isalpha (before->str[i]) && (guchar) before->str[i] < 0x80)
      return FALSE;
  return g_ascii_isdigit (*text) || (g_ascii_isupper (*text) && g_ascii_islower (text[1]));
}

/* text goes on with text before it under the same element */
static void
gs_html_build_text (gpointer data, const char *text, gsize length, gsize offset)
{
  GsHtmlBuild *build = data;
  GsHtmlTree *tree = build->tree;
  /* an ampersand is itself at the place of its own name */
  gboolean same = offset + length <= build->length && !(length == 1 && *text == '&')
                  && memcmp (build->page + offset, text, length) == 0;
  GsHtmlNode *node = gs_html_build_get (build, tree->n_nodes - 1);

  gboolean blank = gs_html_is_blank (text, length);
  gboolean glued;

  if (length == 0 || build->is_full)
    return;
  glued = gs_html_build_is_glued (build, text, length);
  build->beside = GS_BESIDE_NONE;
  /* blanks between two elements need no place of their own */
  if (!blank)
    gs_html_build_add_piece (build, offset, same);
  build->last_end = offset + length;
  build->last_same = same && !blank;
  build->last_rewritten = !same && !blank;
  if (blank && gs_html_build_breaks_line (build))
    return;
  if (node->tag != GS_TAG_TEXT || node->parent != build->open)
    {
      node = gs_html_build_append (build, GS_TAG_TEXT);
      build->n_texts++;
      node->data = (guint32) tree->text->len;
    }
  if (glued)
    g_string_append_c (tree->text, ' ');
  node->size += (guint32) length + glued;
  g_string_append_len (tree->text, text, (gssize) length);
}

static const GsHtmlHandler gs_html_build_handler = { gs_html_build_start, gs_html_build_end,
                                                     gs_html_build_text };

static GsHtmlTree *
gs_html_tree_new_empty (const char *page)
{
  GsHtmlTree *self = g_new0 (GsHtmlTree, 1);

  self->page = page;
  self->text = g_string_new (NULL);
  self->values = g_byte_array_new ();
  g_byte_array_append (self->values, (const guint8 *) "", 1);
  self->measures = g_array_new (FALSE, TRUE, sizeof (GsHtmlMeasure));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (GsHtmlPiece));
  self->near = g_new0 (guint, 1);
  self->scripts = g_array_new (FALSE, FALSE, sizeof (GsSpan));
  return self;
}

/* the tree takes the nodes */
static void
gs_html_build_finish (GsHtmlBuild *build)
{
  GsHtmlNode *slot;

  while (build->open != 0)
    gs_html_build_close (build);
  gs_html_build_close (build);
  slot = (GsHtmlNode *) (gpointer) g_array_free (build->nodes, FALSE);
  memcpy (slot, &build->tree, sizeof build->tree);
  build->tree->root = slot + 1;
  g_byte_array_unref (build->opened);
}

/**
 * gs_html_tree_new:
 * @page: UTF-8, no NUL needed; must live on as long as scripts are asked for
 * @length: bytes
 * @name: what the page is called in messages
 * @error: GS_ERROR_LIMIT
 *
 * Returns: (transfer full) (nullable): the tree
 */
GsHtmlTree *
gs_html_tree_new (const char *page, gsize length, const char *name, GError **error)
{
  g_autoptr (GsHtmlTree) self = gs_html_tree_new_empty (page);
  GsHtmlBuild build = { .tree = self, .page = page, .length = length, .place = { 1, 1, 0 } };
  GsHtmlNode slot = { 0 };
  gboolean done;

  build.nodes = g_array_sized_new (FALSE, FALSE, sizeof (GsHtmlNode), GS_HTML_FIRST_NODES);
  build.opened = g_byte_array_new ();
  g_array_append_val (build.nodes, slot);
  gs_html_build_append (&build, GS_TAG_HTML);
  done = gs_xml_parse_html (page, length, name, &gs_html_build_handler, &build, error);
  gs_html_build_finish (&build);
  if (!done)
    return NULL;
  if (!build.is_full)
    return g_steal_pointer (&self);
  g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
               "'%s' has over %u elements, more than an article of its length; split it, or export "
               "it as text",
               name, self->n_nodes - 1);
  return NULL;
}
