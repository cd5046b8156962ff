/* SPDX-License-Identifier: MIT */
/* Keeps json-glib from going too deep, and strings from being no text. */
#include "article/readers/gs-json-text.h"

#include <string.h>

#include "base/gs-error.h"

#define GS_JSON_MAX_DEPTH 64

/* json-glib goes down as deep as the text nests; strings are passed over */
static gboolean
gs_json_is_shallow (const char *json, gsize length)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = json[i];

      if (c == '\\' && quoted)
        i++;
      else if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == '{' || c == '['))
        depth++;
      else if (!quoted && (c == '}' || c == ']') && depth > 0)
        depth--;
      if (depth > GS_JSON_MAX_DEPTH)
        return FALSE;
    }
  return TRUE;
}

#define GS_JSON_NO_ESCAPE G_MAXUINT

/* the number of the escape "\uXXXX" at this place, or GS_JSON_NO_ESCAPE */
static guint
gs_json_escape_number (const char *at, const char *end)
{
  guint number = 0;

  if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return GS_JSON_NO_ESCAPE;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return GS_JSON_NO_ESCAPE;
      number = number * 16 + (guint) g_ascii_xdigit_value (at[i]);
    }
  return number;
}

/**
 * GsJsonEscape: what stands at a backslash
 */
typedef struct
{
  gsize length;       /* bytes */
  const char *mended; /* (nullable): what must stand there instead, at most as long */
} GsJsonEscape;

static GsJsonEscape
gs_json_read_escape (const char *at, const char *end)
{
  guint number = gs_json_escape_number (at, end);
  guint second = number >= 0xd800 && number < 0xdc00 ? gs_json_escape_number (at + 6, end) : 0;

  if (second >= 0xdc00 && second <= 0xdfff)
    return (GsJsonEscape){ 12, NULL };
  /* json-glib takes "\200" for a byte, as C does */
  if (number == GS_JSON_NO_ESCAPE)
    return (GsJsonEscape){ 2, end - at >= 2 && (at[1] == 'u' || g_ascii_isdigit (at[1])) ? "\\\\"
                                                                                         : NULL };
  return (GsJsonEscape){ 6,
                         number == 0 || (number >= 0xd800 && number <= 0xdfff) ? "\\ufffd" : NULL };
}

/* halves of surrogate pairs, NULs and cut numbers can be written in JSON and are no text: the same
 * JSON without them, or NULL if there are none */
static char *
gs_json_mend_escapes (const char *json, gsize length)
{
  const char *end = json + length;
  const char *at = json;
  char *mended = NULL;

  while (at < end && (at = memchr (at, '\\', (gsize) (end - at))) != NULL)
    {
      GsJsonEscape escape = gs_json_read_escape (at, end);

      if (escape.mended != NULL)
        {
          mended = mended != NULL ? mended : g_strndup (json, length);
          memcpy (mended + (at - json), escape.mended, strlen (escape.mended));
        }
      at += MIN (escape.length, (gsize) (end - at));
    }
  return mended;
}

/**
 * gs_json_parse:
 * @text: (array length=length): valid UTF-8
 * @length: bytes
 * @name: what it is called in messages
 *
 * Returns: (transfer full) (nullable): the value
 */
JsonNode *
gs_json_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *mended = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *message = NULL;

  if (!gs_json_is_shallow (text, length))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' nests JSON more than %d deep", name,
                   GS_JSON_MAX_DEPTH);
      return NULL;
    }
  mended = gs_json_mend_escapes (text, length);
  parser = json_parser_new ();
  if (json_parser_load_from_data (parser, mended != NULL ? mended : text, (gssize) length, &fault)
      && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  /* a message may quote half a character */
  message = fault != NULL ? g_utf8_make_valid (fault->message, -1) : NULL;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is not JSON: %s", name,
               message != NULL ? message : "there is no value in it");
  return NULL;
}

/* the name as the object writes it; NULL if there is no such member */
static const char *
gs_json_find_key (JsonObject *object, const char *name)
{
  JsonObjectIter iter;
  const char *key;

  if (json_object_has_member (object, name))
    return name;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (g_ascii_strcasecmp (key, name) == 0)
      return key;
  return NULL;
}

JsonNode *
gs_json_get (JsonObject *object, const char *name)
{
  const char *key = gs_json_find_key (object, name);

  return key != NULL ? json_object_get_member (object, key) : NULL;
}

JsonArray *
gs_json_get_array (JsonObject *object, const char *name)
{
  JsonNode *node = gs_json_get (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * gs_json_dup_value:
 * @node: (nullable): a value
 *
 * Returns: (transfer full) (nullable): a string, a whole number in digits; %NULL for
 *   anything else and for an empty string
 */
char *
gs_json_dup_value (JsonNode *node)
{
  g_autofree char *string = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  string = g_strdup (json_node_get_string (node));
  return string != NULL && *string != '\0' ? g_steal_pointer (&string) : NULL;
}

char *
gs_json_dup_string (JsonObject *object, const char *name)
{
  return gs_json_dup_value (gs_json_get (object, name));
}

char *
gs_json_take_string (JsonObject *object, const char *name)
{
  const char *key = gs_json_find_key (object, name);
  char *string = key != NULL ? gs_json_dup_value (json_object_get_member (object, key)) : NULL;

  if (string != NULL)
    json_object_set_null_member (object, key);
  return string;
}

JsonObject *
gs_json_array_get_object (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}
