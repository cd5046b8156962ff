/* SPDX-License-Identifier: MIT */
/* Reads JSON: one article, an array of them, or one a line; each as ninjs, JSON-LD or a plain
 * object. */
#include <string.h>

#include "article/gs-instant.h"
#include "article/readers/gs-json-article.h"
#include "article/readers/gs-json-ld.h"
#include "article/readers/gs-json-text.h"
#include "article/readers/gs-ninjs.h"
#include "article/readers/gs-reader.h"
#include "base/gs-error.h"

typedef struct
{
  const GsReaderInput *input;
  const GsDecoded *decoded;
  GsLocator *locator;
  GPtrArray *articles;
} GsJsonReading;

static const char *
gs_json_reader_get_format (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  if (gs_ninjs_is (json_node_get_object (node)))
    return "ninjs";
  if (gs_json_ld_is (node))
    return "json-ld";
  return gs_json_article_is (json_node_get_object (node)) ? "json" : NULL;
}

static gboolean
gs_json_reader_set_no_article (const char *id, GError **error)
{
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "'%s' is JSON without an article; give each article a 'text' and a 'title', or use "
               "ninjs or schema.org's NewsArticle with its text",
               id);
  return FALSE;
}

/* one value is one article */
static gboolean
gs_json_reader_read_article (const GsJsonReading *reading, JsonNode *node, const char *id,
                             GError **error)
{
  const char *format = gs_json_reader_get_format (node);
  g_autoptr (GsArticleBuilder) builder = NULL;

  if (format == NULL)
    return gs_json_reader_set_no_article (id, error);
  builder = gs_article_builder_new (id, format);
  gs_article_builder_set_encoding (builder, reading->decoded->encoding);
  if (reading->decoded->note != NULL)
    gs_article_builder_add_note (builder, "%s", reading->decoded->note);
  gs_article_builder_hash_content (builder);
  if (strcmp (format, "ninjs") == 0)
    gs_ninjs_read (json_node_get_object (node), reading->locator, builder);
  else if (strcmp (format, "json-ld") == 0)
    gs_json_ld_read_article (node, reading->locator, builder);
  else
    gs_json_article_read (json_node_get_object (node), reading->locator, builder);
  if (gs_reader_add (builder, reading->articles))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "'%s' holds no text: it describes a picture, sound, film or event", id);
  return FALSE;
}

/* the name an object gives itself */
static char *
gs_json_reader_dup_own_id (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? gs_json_dup_string (json_node_get_object (node), "id")
                                       : NULL;
}

/* one of many: what cannot be read is a fault of this one */
static gboolean
gs_json_reader_read_member (const GsJsonReading *reading, JsonNode *node, guint number,
                            GError **error)
{
  g_autofree char *own = gs_json_reader_dup_own_id (node);
  g_autofree char *id = gs_reader_dup_member_id (reading->input, own, number);
  g_autoptr (GError) fault = NULL;

  if (!gs_reader_may_add (reading->input, reading->articles, error))
    return FALSE;
  if (!gs_json_reader_read_article (reading, node, id, &fault))
    gs_reader_add_fault (reading->input, id, fault->message);
  return TRUE;
}

static gboolean
gs_json_reader_read_array (const GsJsonReading *reading, JsonArray *array, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!gs_json_reader_read_member (reading, json_array_get_element (array, i), i + 1, error))
      return FALSE;
  return TRUE;
}

/* lines */

static gboolean
gs_json_reader_read_line (const GsJsonReading *reading, gsize start, gsize end, guint number,
                          GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s#%u", reading->input->id, number);
  g_autoptr (GError) fault = NULL;
  g_autoptr (JsonNode) node =
      gs_json_parse (reading->decoded->text + start, end - start, name, &fault);

  if (node == NULL)
    {
      gs_reader_add_fault (reading->input, name, fault->message);
      return TRUE;
    }
  gs_locator_enter (reading->locator, start, end);
  return gs_json_reader_read_member (reading, node, number, error);
}

static gboolean
gs_json_reader_read_lines (const GsJsonReading *reading, GError **error)
{
  const char *text = reading->decoded->text;
  gsize length = reading->decoded->length;
  gsize start = 0;

  for (guint number = 1; start < length; number++)
    {
      const char *found = memchr (text + start, '\n', length - start);
      gsize end = found != NULL ? (gsize) (found - text) : length;
      gsize blank = strspn (text + start, " \t\r");

      if (start + blank < end && !gs_json_reader_read_line (reading, start, end, number, error))
        return FALSE;
      start = end + 1;
    }
  return TRUE;
}

/* whether the first line is a whole object and another begins after it */
static gboolean
gs_json_reader_has_lines (const char *text)
{
  const char *end = strchr (text, '\n');
  const char *next = end != NULL ? end + strspn (end, " \t\r\n") : NULL;
  g_autoptr (JsonNode) node = NULL;

  if (next == NULL || *next != '{')
    return FALSE;
  node = gs_json_parse (text, (gsize) (end - text), "line", NULL);
  return node != NULL;
}

/* the reader */

static gboolean
gs_json_reader_sniff (const GsReaderInput *input)
{
  const char *at = input->head;

  if (*at == '[')
    at += 1 + strspn (at + 1, " \t\r\n");
  if (*at != '{')
    return FALSE;
  at += 1 + strspn (at + 1, " \t\r\n");
  return *at == '"';
}

static gboolean
gs_json_reader_run (const GsJsonReading *reading, GError **error)
{
  const char *text = reading->decoded->text;
  g_autoptr (JsonNode) root = NULL;

  if (gs_json_reader_has_lines (text + strspn (text, " \t\r\n")))
    return gs_json_reader_read_lines (reading, error);
  root = gs_json_parse (text, reading->decoded->length, reading->input->id, error);
  if (root == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (root))
    return gs_json_reader_read_array (reading, json_node_get_array (root), error);
  return gs_json_reader_read_article (reading, root, reading->input->id, error);
}

static gboolean
gs_json_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_auto (GsDecoded) decoded = { NULL, 0, NULL, NULL };
  g_autoptr (GsLocator) locator = NULL;
  GsJsonReading reading = { input, &decoded, NULL, articles };
  guint n_before = articles->len;

  if (!gs_decode (input->bytes, input->length, input->id, NULL, input->is_terminated, &decoded,
                  error))
    return FALSE;
  reading.locator = locator = gs_locator_new (decoded.text, decoded.length);
  if (!gs_json_reader_run (&reading, error))
    return FALSE;
  if (articles->len > n_before)
    return TRUE;
  return gs_json_reader_set_no_article (input->id, error);
}

const GsReader gs_json_reader = { "json", gs_json_reader_sniff, gs_json_reader_read };
