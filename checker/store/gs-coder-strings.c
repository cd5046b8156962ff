/* SPDX-License-Identifier: MIT */
/* Codes a string once, in a table, and its number wherever it stands. */
#include <string.h>

#include "store/gs-coder.h"

/* the number of a string, which enters the table when first met */
static guint32
gs_coder_number_string (GsCoder *self, const char *string)
{
  gpointer index = g_hash_table_lookup (self->indices, string);

  if (index != NULL)
    return GPOINTER_TO_UINT (index);
  g_ptr_array_add (self->strings, (gpointer) string);
  g_hash_table_insert (self->indices, (gpointer) string, GUINT_TO_POINTER (self->strings->len));
  return self->strings->len;
}

void
gs_code_string_or_null (GsCoder *self, const char **string)
{
  guint32 number = 0;

  if (!self->decoding && *string != NULL)
    number = gs_coder_number_string (self, *string);
  gs_code_u32 (self, &number);
  if (!self->decoding)
    return;
  *string = NULL;
  if (number > self->strings->len)
    gs_coder_fail (self, "a string is not in the table");
  else if (number > 0)
    *string = g_ptr_array_index (self->strings, number - 1);
}

void
gs_code_string (GsCoder *self, const char **string)
{
  gs_code_string_or_null (self, string);
  if (*string != NULL)
    return;
  *string = "";
  gs_coder_fail (self, "a string is missing");
}

static gboolean
gs_coder_get_bytes (GsCoder *self, gsize length, const char **bytes)
{
  if ((gsize) (self->end - self->at) < length)
    {
      gs_coder_fail (self, "it ends too early");
      return FALSE;
    }
  *bytes = (const char *) self->at;
  self->at += length;
  if (g_utf8_validate_len (*bytes, length, NULL))
    return TRUE;
  gs_coder_fail (self, "a string is not UTF-8");
  return FALSE;
}

/**
 * gs_code_own_string:
 * @string: (inout) (nullable): owned by the caller; what was there is freed on decoding
 */
void
gs_code_own_string (GsCoder *self, char **string)
{
  gsize length = !self->decoding && *string != NULL ? strlen (*string) : 0;
  guint64 code = !self->decoding && *string != NULL ? length + 1 : 0;
  const char *bytes;

  gs_code_u64 (self, &code);
  if (self->decoding)
    g_clear_pointer (string, g_free);
  if (!self->decoding)
    {
      if (code > 0)
        g_byte_array_append (self->out, (const guint8 *) *string, (guint) length);
      return;
    }
  if (code > 0 && gs_coder_get_bytes (self, (gsize) code - 1, &bytes))
    *string = g_strndup (bytes, (gsize) code - 1);
}

/**
 * gs_coder_write_strings:
 * @self: an encoder that is done
 * @head: the encoder that takes the table
 */
void
gs_coder_write_strings (const GsCoder *self, GsCoder *head)
{
  gs_code_count (head, self->strings->len);
  for (guint i = 0; i < self->strings->len; i++)
    {
      const char *string = g_ptr_array_index (self->strings, i);
      guint64 length = strlen (string);

      gs_code_u64 (head, &length);
      g_byte_array_append (head->out, (const guint8 *) string, (guint) length);
    }
}

/**
 * gs_coder_read_strings:
 *
 * Reads a table into the owner.
 */
void
gs_coder_read_strings (GsCoder *self)
{
  guint32 n = gs_code_count (self, 0);

  for (guint32 i = 0; i < n && self->fault == NULL; i++)
    {
      guint64 length = 0;
      const char *bytes;

      gs_code_u64 (self, &length);
      if (self->fault != NULL || !gs_coder_get_bytes (self, (gsize) length, &bytes))
        return;
      g_ptr_array_add (self->strings,
                       (gpointer) gs_extraction_intern (self->owner, bytes, (gssize) length));
    }
}
