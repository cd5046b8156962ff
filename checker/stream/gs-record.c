/* SPDX-License-Identifier: MIT */
/* Reads and writes records. */
#include "config.h"

#include "stream/gs-record.h"

#include <string.h>

#include "base/gs-error.h"
#include "base/gs-json-out.h"
#include "store/gs-article-codec.h"
#include "store/gs-report-codec.h"

/* digits of a line's hash: enough to find it again */
#define GS_LINE_DIGITS 12

/**
 * gs_record_stamp_init:
 */
void
gs_record_stamp_init (GsRecordStamp *self, const GsCheckEngine *engine)
{
  *self = (GsRecordStamp){ PACKAGE_STRING, engine->rules_version, engine->model_version };
}

/* ---- reading ---- */

static const char *
gs_record_get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gint64
gs_record_get_number (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node)
                                                                         : 0;
}

/**
 * gs_record_parse:
 * @self: (out caller-allocates): to be cleared
 * @line: a line without its end
 *
 * Returns: %FALSE with %GS_ERROR_FORMAT if the line is no record
 */
gboolean
gs_record_parse (GsRecord *self, const char *line, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *object;

  *self = (GsRecord){ 0 };
  if (json_parser_load_from_data (parser, line, (gssize) length, NULL))
    self->root = json_parser_steal_root (parser);
  if (self->root != NULL && JSON_NODE_HOLDS_OBJECT (self->root))
    {
      object = json_node_get_object (self->root);
      self->key = gs_record_get_string (object, "key");
      self->kind = gs_record_get_string (object, "kind");
      self->program = gs_record_get_string (object, "program");
      self->rules = gs_record_get_string (object, "rules");
      self->model = gs_record_get_string (object, "model");
      self->path = gs_record_get_string (object, "path");
      self->text = gs_record_get_string (object, "text");
      self->group = gs_record_get_number (object, "group");
      self->payload = gs_record_get_string (object, "payload");
      self->facts = gs_record_get_string (object, "facts");
      self->keys = gs_record_get_string (object, "keys");
      self->names = gs_record_get_string (object, "names");
      self->day = gs_record_get_number (object, "day");
    }
  if (self->key != NULL && self->kind != NULL)
    return TRUE;
  gs_record_clear (self);
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "a line of the stream is no record of gainsay; take what 'gainsay extract --stream' "
               "writes");
  return FALSE;
}

/**
 * gs_record_clear:
 */
void
gs_record_clear (GsRecord *self)
{
  g_clear_pointer (&self->root, json_node_unref);
}

/**
 * gs_record_check:
 *
 * Returns: %FALSE with @error set if another program, other rules or another model made it
 */
gboolean
gs_record_check (const GsRecord *self, const GsRecordStamp *stamp, GError **error)
{
  if (g_strcmp0 (self->program, stamp->program) == 0 && g_strcmp0 (self->rules, stamp->rules) == 0
      && g_strcmp0 (self->model, stamp->model) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "'%s' was analysed by %s with rules %s and model %s, not by %s with rules %s and "
               "model %s: use the same everywhere and extract it again",
               self->path != NULL ? self->path : self->key,
               self->program != NULL ? self->program : "an unknown program",
               self->rules != NULL ? self->rules : "unknown",
               self->model != NULL ? self->model : "unknown", stamp->program, stamp->rules,
               stamp->model);
  return FALSE;
}

static GByteArray *
gs_record_decode (const char *text)
{
  gsize length;
  guint8 *bytes = g_base64_decode (text, &length);

  return g_byte_array_new_take (bytes, length);
}

static GsParcel *
gs_record_dup_parcel (const GsRecord *self)
{
  GsParcel *parcel = g_new0 (GsParcel, 1);
  g_autoptr (GByteArray) keys = gs_record_decode (self->keys);
  const char *name = self->names;

  for (guint i = 0; i < GS_STORE_MAX_NAMES; i++)
    parcel->names[i] = g_ascii_strtoull (name, (char **) &name, 16);
  parcel->day = (gint32) CLAMP (self->day, G_MININT32, G_MAXINT32);
  parcel->keys = g_array_sized_new (FALSE, FALSE, sizeof (guint32), keys->len / 4);
  for (guint i = 0; i + 4 <= keys->len; i += 4)
    {
      guint32 key;

      memcpy (&key, keys->data + i, sizeof key);
      key = GUINT32_FROM_LE (key);
      g_array_append_val (parcel->keys, key);
    }
  return parcel;
}

/**
 * gs_record_dup_key_item:
 *
 * Returns: (transfer full): an item that can be grouped
 */
GsCheckItem *
gs_record_dup_key_item (const GsRecord *self)
{
  GsCheckItem *item = gs_check_item_new (self->path, NULL);

  item->parcel = gs_record_dup_parcel (self);
  return item;
}

static GsCheckItem *
gs_record_dup_foreign (const GsRecord *self, GError **error)
{
  g_autoptr (GByteArray) bytes = gs_record_decode (self->payload);
  GsArticle *article = gs_article_decode (bytes->data, bytes->len, NULL, error);
  GsCheckItem *item;

  if (article == NULL)
    return NULL;
  item = gs_check_item_new (self->path, NULL);
  item->foreign = article;
  return item;
}

/**
 * gs_record_dup_item:
 *
 * Returns: (transfer full) (nullable): the item, %NULL with @error set if the record lacks what its
 *   kind has
 */
GsCheckItem *
gs_record_dup_item (const GsRecord *self, GError **error)
{
  GsCheckItem *item;

  if (self->path != NULL && g_str_equal (self->kind, "unreadable") && self->text != NULL)
    return gs_check_item_new (self->path, self->text);
  if (self->path != NULL && g_str_equal (self->kind, "foreign") && self->payload != NULL)
    return gs_record_dup_foreign (self, error);
  if (self->path != NULL && g_str_equal (self->kind, "article") && self->payload != NULL
      && self->facts != NULL && self->keys != NULL && self->names != NULL)
    {
      item = gs_record_dup_key_item (self);
      item->parcel->article = gs_record_decode (self->payload);
      item->parcel->extraction = gs_record_decode (self->facts);
      return item;
    }
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "the record of '%s' is not whole",
               self->path != NULL ? self->path : self->key);
  return NULL;
}

/* ---- writing ---- */

static void
gs_record_begin (GString *out, const GsRecordStamp *stamp, const char *key, const char *kind)
{
  g_string_append_c (out, '{');
  gs_json_append_member (out, "key", key);
  gs_json_append_member (out, "kind", kind);
  gs_json_append_member (out, "program", stamp->program);
  gs_json_append_member (out, "rules", stamp->rules);
  gs_json_append_member (out, "model", stamp->model);
}

static void
gs_record_end (GString *out)
{
  g_string_append (out, "}\n");
}

static void
gs_record_append_bytes (GString *out, const char *name, const guint8 *bytes, gsize length)
{
  g_autofree char *text = g_base64_encode (bytes, length);

  gs_json_append_member (out, name, text);
}

static void
gs_record_append_keys (GString *out, const GArray *keys)
{
  g_autofree guint32 *bytes = g_new (guint32, MAX (keys->len, 1));

  for (guint i = 0; i < keys->len; i++)
    bytes[i] = GUINT32_TO_LE (g_array_index (keys, guint32, i));
  gs_record_append_bytes (out, "keys", (const guint8 *) bytes, keys->len * sizeof *bytes);
}

static void
gs_record_append_parcel (GString *out, const GsRecordStamp *stamp, const GsCheckItem *item)
{
  const GsParcel *parcel = item->parcel;
  g_autoptr (GString) names = g_string_new (NULL);

  gs_record_begin (out, stamp, item->path, "article");
  gs_json_append_member (out, "path", item->path);
  for (guint i = 0; i < GS_STORE_MAX_NAMES && parcel->names[i] != 0; i++)
    g_string_append_printf (names, "%s%016" G_GINT64_MODIFIER "x", i > 0 ? " " : "",
                            parcel->names[i]);
  gs_json_append_member (out, "names", names->str);
  gs_json_append_number (out, "day", parcel->day);
  gs_record_append_keys (out, parcel->keys);
  gs_record_append_bytes (out, "payload", parcel->article->data, parcel->article->len);
  gs_record_append_bytes (out, "facts", parcel->extraction->data, parcel->extraction->len);
  gs_record_end (out);
}

/**
 * gs_record_append_item:
 * @item: with a parcel, foreign or unreadable
 */
void
gs_record_append_item (GString *out, const GsRecordStamp *stamp, const GsCheckItem *item)
{
  g_autoptr (GByteArray) bytes = NULL;

  if (item->parcel != NULL)
    {
      gs_record_append_parcel (out, stamp, item);
      return;
    }
  if (item->foreign == NULL)
    {
      gs_record_append_unreadable (out, stamp, item->path, item->reason);
      return;
    }
  bytes = gs_article_encode (item->foreign, NULL);
  gs_record_begin (out, stamp, item->path, "foreign");
  gs_json_append_member (out, "path", item->path);
  gs_record_append_bytes (out, "payload", bytes->data, bytes->len);
  gs_record_end (out);
}

/**
 * gs_record_append_unreadable:
 * @path: what it is called
 * @reason: what failed and what to do
 */
void
gs_record_append_unreadable (GString *out, const GsRecordStamp *stamp, const char *path,
                             const char *reason)
{
  g_autofree char *valid = g_utf8_make_valid (reason, -1);

  gs_record_begin (out, stamp, path, "unreadable");
  gs_json_append_member (out, "path", path);
  gs_json_append_member (out, "text", valid);
  gs_record_end (out);
}

/**
 * gs_record_append_note:
 * @note: a sentence for the report
 */
void
gs_record_append_note (GString *out, const GsRecordStamp *stamp, const char *note)
{
  gs_record_begin (out, stamp, "", "grouping");
  gs_json_append_member (out, "text", note);
  gs_record_end (out);
}

static void
gs_record_append_finding (GString *out, const GsFinding *finding)
{
  g_string_append_c (out, '{');
  gs_json_append_member (out, "kind", gs_finding_kind_to_string (finding->kind));
  gs_json_append_member (out, "severity", gs_severity_to_string (finding->severity));
  gs_json_append_member (out, "fingerprint", finding->fingerprint);
  gs_json_append_member (out, "title", finding->title);
  gs_json_append_member (out, "hint", finding->hint);
  g_string_append_c (out, '}');
}

/**
 * gs_record_append_report:
 * @group: its number, from 1
 * @report: finished
 */
void
gs_record_append_report (GString *out, const GsRecordStamp *stamp, gint64 group,
                         const GsReport *report)
{
  g_autoptr (GByteArray) bytes = gs_report_encode (report);
  g_autofree char *key = gs_record_dup_group_key ((guint32) (group - 1));

  gs_record_begin (out, stamp, key, "findings");
  gs_json_append_number (out, "group", group);
  gs_json_append_number (out, "articles", report->articles->len);
  g_string_append (out, ",\"findings\":[");
  for (guint i = 0; i < report->findings->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      gs_record_append_finding (out, gs_report_get_finding (report, i));
    }
  g_string_append_c (out, ']');
  gs_record_append_bytes (out, "payload", bytes->data, bytes->len);
  gs_record_end (out);
}

/**
 * gs_record_dup_group_key:
 * @group: number from 0
 *
 * Returns: (transfer full): a key that sorts as numbers do
 */
char *
gs_record_dup_group_key (guint32 group)
{
  return g_strdup_printf ("group-%010u", group + 1);
}

/**
 * gs_record_dup_line_name:
 *
 * Returns: (transfer full): a name made of the line's SHA-256
 */
char *
gs_record_dup_line_name (const char *line, gsize length)
{
  g_autofree char *hash =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) line, length);

  return g_strdup_printf ("line-%.*s", GS_LINE_DIGITS, hash);
}
