/* SPDX-License-Identifier: MIT */
/* Knows libxml2's HTML parser: drives it as a stream and finds out where in the page it is. */
#include "base/gs-xml.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "base/gs-error.h"

#define GS_HTML_MAX_DEPTH      1000 /* closing one element may look at all that are open */
#define GS_HTML_MAX_ATTRIBUTES 5000 /* each is compared with all before it */
#define GS_HTML_MAX_LENGTH     (1 << 30)

#define GS_HTML_OPTIONS                                                                            \
  (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING               \
   | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC)

typedef struct
{
  xmlParserCtxt *context;
  const GsHtmlHandler *handler;
  gpointer data;
  const char *page;
  gsize length;
  gsize fed;  /* bytes of the page that the parser has been given */
  gsize last; /* no later text stands before this byte */
  guint depth;
  gboolean too_deep;
} GsHtmlWalk;

/* bytes of the page that the parser has gone through */
static gsize
gs_html_walk_get_position (const GsHtmlWalk *walk)
{
  const xmlParserInput *input = walk->context->input;
  gsize position;

  if (input == NULL || input->cur == NULL)
    return walk->length;
  position = (gsize) input->consumed + (gsize) (input->cur - input->base);
  return MIN (position, walk->length);
}

/* where text that the parser has just gone through began; text that the page writes otherwise
 * (with entities, or repaired) is said to stand where it was last at */
static gsize
gs_html_walk_find (GsHtmlWalk *walk, const char *text, gsize length)
{
  gsize position = gs_html_walk_get_position (walk);
  gsize start = position >= length ? position - length : 0;

  if (start >= walk->last && memcmp (walk->page + start, text, length) == 0)
    {
      walk->last = position;
      return start;
    }
  start = MIN (walk->last, position);
  while (length > 1 && start + length <= position && start < walk->last + 64)
    {
      if (memcmp (walk->page + start, text, length) == 0)
        {
          walk->last = start + length;
          return start;
        }
      start++;
    }
  start = MIN (walk->last, position);
  walk->last = position;
  return start;
}

static void
gs_html_on_start (void *data, const xmlChar *name, const xmlChar **attributes)
{
  static const char *const none[] = { NULL };
  GsHtmlWalk *walk = data;
  gsize position = gs_html_walk_get_position (walk);

  walk->last = MAX (walk->last, position);
  walk->depth++;
  walk->too_deep = walk->too_deep || walk->depth > GS_HTML_MAX_DEPTH;
  if (walk->too_deep
      || !walk->handler->start (walk->data, (const char *) name,
                                attributes != NULL ? (const char *const *) attributes : none,
                                position))
    xmlStopParser (walk->context);
}

static void
gs_html_on_end (void *data, const xmlChar *name)
{
  GsHtmlWalk *walk = data;

  walk->depth -= walk->depth > 0 ? 1 : 0;
  walk->handler->end (walk->data, (const char *) name);
}

static void
gs_html_on_text (void *data, const xmlChar *text, int length)
{
  GsHtmlWalk *walk = data;
  gsize offset = gs_html_walk_find (walk, (const char *) text, (gsize) length);

  walk->handler->text (walk->data, (const char *) text, (gsize) length, offset);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *GsHtmlFault;
#else
typedef xmlErrorPtr GsHtmlFault;
#endif

/* pages are full of faults; this keeps the parser from printing them */
static void
gs_html_on_fault (void *data, GsHtmlFault fault)
{
  (void) data;
  (void) fault;
}

static int
gs_html_walk_feed (void *data, char *buffer, int room)
{
  GsHtmlWalk *walk = data;
  gsize n = MIN ((gsize) MAX (room, 0), walk->length - walk->fed);

  memcpy (buffer, walk->page + walk->fed, n);
  walk->fed += n;
  return (int) n;
}

/* a parser that is fed the page piece by piece: given it whole, it makes a copy first */
static xmlParserCtxt *
gs_html_walk_open (GsHtmlWalk *walk)
{
  xmlParserCtxt *context = htmlNewParserCtxt ();
  xmlParserInputBuffer *buffer =
      xmlParserInputBufferCreateIO (gs_html_walk_feed, NULL, walk, XML_CHAR_ENCODING_NONE);
  xmlParserInput *input = context != NULL && buffer != NULL
                              ? xmlNewIOInputStream (context, buffer, XML_CHAR_ENCODING_NONE)
                              : NULL;

  if (input == NULL)
    g_error ("out of memory");
  inputPush (context, input);
  return context;
}

static void
gs_html_walk_run (GsHtmlWalk *walk)
{
  xmlParserCtxt *context;

  gs_xml_init ();
  context = gs_html_walk_open (walk);
  walk->context = context;
  htmlCtxtUseOptions (context, GS_HTML_OPTIONS);
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElement = gs_html_on_start;
  context->sax->endElement = gs_html_on_end;
  context->sax->characters = gs_html_on_text;
  context->sax->ignorableWhitespace = gs_html_on_text;
  context->sax->serror = gs_html_on_fault;
  context->userData = walk;
  htmlParseDocument (context);
  htmlFreeParserCtxt (context);
}

/* behind what begins here and holds no tags: a comment, a script, a style sheet; else this place */
static const char *
gs_html_skip_raw (const char *at, const char *end)
{
  static const char *const raws[][2] = { { "!--", "-->" },
                                         { "script", "</script" },
                                         { "style", "</style" } };

  for (guint i = 0; i < G_N_ELEMENTS (raws); i++)
    {
      gsize n = strlen (raws[i][1]);

      if ((gsize) (end - at) < strlen (raws[i][0])
          || g_ascii_strncasecmp (at, raws[i][0], strlen (raws[i][0])) != 0)
        continue;
      while (at < end && (at = memchr (at, *raws[i][1], (gsize) (end - at))) != NULL)
        {
          if ((gsize) (end - at) >= n && g_ascii_strncasecmp (at, raws[i][1], n) == 0)
            return at;
          at++;
        }
      return end;
    }
  return at;
}

/* behind a tag; NULL if it has more attributes than is sane: counts blanks outside quotation marks
 */
static const char *
gs_html_skip_tag (const char *at, const char *end)
{
  guint n_blanks = 0;
  char quote = '\0';
  char last = '\0'; /* that is no blank: a quotation mark opens a value only behind '=' */

  for (; at < end && (quote != '\0' || *at != '>'); at++)
    {
      if (quote != '\0')
        quote = *at == quote ? '\0' : quote;
      else if ((*at == '"' || *at == '\'') && last == '=')
        quote = *at;
      else if (g_ascii_isspace (*at))
        n_blanks++;
      if (n_blanks > GS_HTML_MAX_ATTRIBUTES)
        return NULL;
      last = g_ascii_isspace (*at) ? last : *at;
    }
  return at;
}

static gboolean
gs_html_has_sane_tags (const char *page, gsize length)
{
  const char *end = page + length;
  const char *at = page;

  while (at != NULL && at < end && (at = memchr (at, '<', (gsize) (end - at))) != NULL)
    {
      const char *raw = gs_html_skip_raw (++at, end);

      if (raw != at)
        at = raw;
      else if (at < end && g_ascii_isalpha (*at))
        {
          at = gs_html_skip_tag (at, end);
          if (at == NULL)
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * gs_xml_parse_html:
 * @page: (array length=length): UTF-8 without NUL, whatever the page declares
 * @length: bytes, at most 1 GiB
 * @name: what the page is called in messages
 * @handler: what to do with what is met
 * @data: for @handler
 * @error: GS_ERROR_LIMIT if the page is too long, nested too deep, or a tag holds too much
 *
 * Returns: whether the walk came to the end of the page, or @handler ended it
 */
gboolean
gs_xml_parse_html (const char *page, gsize length, const char *name, const GsHtmlHandler *handler,
                   gpointer data, GError **error)
{
  GsHtmlWalk walk = { .handler = handler, .data = data, .page = page, .length = length };

  if (length > GS_HTML_MAX_LENGTH)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' is longer than 1 GiB; split it", name);
      return FALSE;
    }
  if (!gs_html_has_sane_tags (page, length))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' has a tag of more than %d attributes",
                   name, GS_HTML_MAX_ATTRIBUTES);
      return FALSE;
    }
  if (length > 0)
    gs_html_walk_run (&walk);
  if (!walk.too_deep)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' nests elements more than %d deep", name,
               GS_HTML_MAX_DEPTH);
  return FALSE;
}
