/* SPDX-License-Identifier: MIT */
/* Numbers and spans as bytes, and back without trust. */
#include "store/gs-coder.h"

#include <string.h>

#include "base/gs-error.h"

/* what one decoded item may allocate in all: an article of the longest file has less */
#define GS_CODER_BUDGET ((gsize) 2048 * 1024 * 1024)
/* memory may be this many times the bytes it is read from: structs are wider than their code */
#define GS_CODER_WIDENING 512

/**
 * gs_coder_init_encoder:
 * @out: bytes are appended to it; lent
 */
void
gs_coder_init_encoder (GsCoder *self, GByteArray *out)
{
  *self = (GsCoder){ .out = out };
  self->indices = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_ptr_array_new ();
}

/**
 * gs_coder_init_decoder:
 * @bytes: lent until all is read
 * @length: how many
 */
void
gs_coder_init_decoder (GsCoder *self, const guint8 *bytes, gsize length)
{
  *self = (GsCoder){ .decoding = TRUE, .at = bytes, .end = bytes + length };
  self->budget = MIN (GS_CODER_BUDGET, length * GS_CODER_WIDENING);
  self->strings = g_ptr_array_new ();
}

/**
 * gs_coder_clear:
 */
void
gs_coder_clear (GsCoder *self)
{
  g_clear_pointer (&self->indices, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_ptr_array_unref);
}

/**
 * gs_coder_fail:
 * @fault: what is wrong with the bytes; static
 *
 * The first fault stands; nothing is read after it.
 */
void
gs_coder_fail (GsCoder *self, const char *fault)
{
  if (self->fault == NULL)
    self->fault = fault;
  self->at = self->end;
}

/**
 * gs_coder_finish:
 * @what: what was read, for the message
 *
 * Returns: %FALSE with %GS_ERROR_FORMAT if the bytes were wrong or some are left
 */
gboolean
gs_coder_finish (const GsCoder *self, const char *what, GError **error)
{
  if (self->fault == NULL && self->at == self->end)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "%s cannot be decoded: %s", what,
               self->fault != NULL ? self->fault : "bytes are left over");
  return FALSE;
}

/* ---- numbers ---- */

static void
gs_coder_put_u64 (GsCoder *self, guint64 value)
{
  guint8 bytes[10];
  guint n = 0;

  for (; value >= 0x80; value >>= 7)
    bytes[n++] = (guint8) (value | 0x80);
  bytes[n++] = (guint8) value;
  g_byte_array_append (self->out, bytes, n);
}

static guint64
gs_coder_get_u64 (GsCoder *self)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 64; shift += 7)
    {
      guint8 byte;

      if (self->at == self->end)
        {
          gs_coder_fail (self, "it ends too early");
          return 0;
        }
      byte = *self->at++;
      if (shift == 63 && byte > 1)
        break;
      value |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
  gs_coder_fail (self, "a number is too long");
  return 0;
}

/* a number that must not be greater than @max */
static guint64
gs_coder_get_up_to (GsCoder *self, guint64 max)
{
  guint64 value = gs_coder_get_u64 (self);

  if (value <= max)
    return value;
  gs_coder_fail (self, "a number is out of range");
  return 0;
}

void
gs_code_u64 (GsCoder *self, guint64 *value)
{
  if (self->decoding)
    *value = gs_coder_get_u64 (self);
  else
    gs_coder_put_u64 (self, *value);
}

void
gs_code_u32 (GsCoder *self, guint32 *value)
{
  if (self->decoding)
    *value = (guint32) gs_coder_get_up_to (self, G_MAXUINT32);
  else
    gs_coder_put_u64 (self, *value);
}

void
gs_code_u8 (GsCoder *self, guint8 *value)
{
  if (self->decoding)
    *value = (guint8) gs_coder_get_up_to (self, G_MAXUINT8);
  else
    gs_coder_put_u64 (self, *value);
}

/* a signed number by zigzag: 0, -1, 1, -2 are 0, 1, 2, 3 */
static gint64
gs_coder_code_signed (GsCoder *self, gint64 value, gint64 min, gint64 max)
{
  guint64 zigzag = ((guint64) value << 1) ^ (value < 0 ? G_MAXUINT64 : 0);

  gs_code_u64 (self, &zigzag);
  value = (gint64) (zigzag >> 1) ^ -(gint64) (zigzag & 1);
  if (value >= min && value <= max)
    return value;
  gs_coder_fail (self, "a number is out of range");
  return 0;
}

void
gs_code_i64 (GsCoder *self, gint64 *value)
{
  gint64 coded = gs_coder_code_signed (self, *value, G_MININT64, G_MAXINT64);

  if (self->decoding)
    *value = coded;
}

void
gs_code_i32 (GsCoder *self, gint32 *value)
{
  gint32 coded = (gint32) gs_coder_code_signed (self, *value, G_MININT32, G_MAXINT32);

  if (self->decoding)
    *value = coded;
}

void
gs_code_i16 (GsCoder *self, gint16 *value)
{
  gint16 coded = (gint16) gs_coder_code_signed (self, *value, G_MININT16, G_MAXINT16);

  if (self->decoding)
    *value = coded;
}

void
gs_code_i8 (GsCoder *self, gint8 *value)
{
  gint8 coded = (gint8) gs_coder_code_signed (self, *value, G_MININT8, G_MAXINT8);

  if (self->decoding)
    *value = coded;
}

/**
 * gs_code_raw:
 * @bytes: as many as @length; zeroed if they are not there
 */
void
gs_code_raw (GsCoder *self, gpointer bytes, gsize length)
{
  if (!self->decoding)
    {
      g_byte_array_append (self->out, bytes, (guint) length);
      return;
    }
  if ((gsize) (self->end - self->at) < length)
    {
      memset (bytes, 0, length);
      gs_coder_fail (self, "it ends too early");
      return;
    }
  memcpy (bytes, self->at, length);
  self->at += length;
}

/* whole numbers, which most are, as such; all others as their eight bytes, lowest first */
void
gs_code_double (GsCoder *self, double *value)
{
  gboolean whole = FALSE;
  gint64 number = 0;
  guint64 bits = 0;

  if (!self->decoding && *value > -1e15 && *value < 1e15)
    {
      double back;

      number = (gint64) *value;
      back = (double) number;
      whole = memcmp (&back, value, sizeof back) == 0;
    }
  whole = gs_code_bit (self, whole);
  if (whole)
    {
      gs_code_i64 (self, &number);
      if (self->decoding)
        *value = (double) number;
      return;
    }
  if (!self->decoding)
    memcpy (&bits, value, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  gs_code_raw (self, &bits, sizeof bits);
  if (!self->decoding)
    return;
  bits = GUINT64_FROM_LE (bits);
  memcpy (value, &bits, sizeof bits);
  if (*value != *value)
    gs_coder_fail (self, "a number is none");
}

/**
 * gs_code_bit:
 *
 * Returns: the value that was written or read
 */
gboolean
gs_code_bit (GsCoder *self, gboolean value)
{
  guint8 byte = value ? 1 : 0;

  gs_code_u8 (self, &byte);
  if (byte > 1)
    gs_coder_fail (self, "a number is out of range");
  return byte == 1;
}

/**
 * gs_code_enum:
 * @n: how many values there are; one that is not below it is a fault
 *
 * Returns: the value that was written or read
 */
guint
gs_code_enum (GsCoder *self, guint value, guint n)
{
  guint32 number = value;

  gs_code_u32 (self, &number);
  if (number < n)
    return number;
  gs_coder_fail (self, "a kind is not known");
  return 0;
}

/* ---- places ---- */

void
gs_code_index (GsCoder *self, guint32 *value, gsize n)
{
  gs_code_u32 (self, value);
  if (!self->decoding || *value < n)
    return;
  *value = 0;
  gs_coder_fail (self, "an index points nowhere");
}

void
gs_code_index_or_none (GsCoder *self, guint32 *value, gsize n)
{
  guint32 number = *value + 1; /* none is 0 */

  gs_code_u32 (self, &number);
  if (!self->decoding)
    return;
  *value = number - 1;
  if (number == 0 || *value < n)
    return;
  *value = G_MAXUINT32;
  gs_coder_fail (self, "an index points nowhere");
}

/**
 * gs_code_count:
 *
 * Returns: how many items follow
 */
guint32
gs_code_count (GsCoder *self, guint32 n)
{
  gs_code_u32 (self, &n);
  if (!self->decoding || n <= (gsize) (self->end - self->at))
    return n;
  gs_coder_fail (self, "it ends too early");
  return 0;
}

/* ---- spans ---- */

static gboolean
gs_coder_is_boundary (const GsCoder *self, guint32 offset)
{
  return offset <= self->text_length && ((guchar) self->text[offset] & 0xc0) != 0x80;
}

void
gs_code_span (GsCoder *self, GsSpan *span)
{
  gint64 step = (gint64) span->start - self->last_start;
  guint32 length = span->end - span->start;
  gint64 start;

  gs_code_i64 (self, &step);
  gs_code_u32 (self, &length);
  if (!self->decoding)
    {
      self->last_start = span->start;
      return;
    }
  start = step >= -(gint64) G_MAXUINT32 && step <= G_MAXUINT32 ? self->last_start + step : -1;
  if (start < 0 || start > (gint64) self->text_length || length > self->text_length - (gsize) start
      || !gs_coder_is_boundary (self, (guint32) start)
      || !gs_coder_is_boundary (self, (guint32) start + length))
    {
      *span = GS_SPAN_INIT (0, 0);
      gs_coder_fail (self, "a span is not in the text");
      return;
    }
  *span = GS_SPAN_INIT (start, start + length);
  self->last_start = span->start;
}

/**
 * gs_coder_alloc:
 * @size: of an item
 * @n: how many
 *
 * Returns: (transfer none) (nullable): zeroed memory, %NULL for none or if hostile counts have used
 * up what the bytes can need
 */
gpointer
gs_coder_alloc (GsCoder *self, gsize size, guint32 n)
{
  if (n == 0)
    return NULL;
  if (size * n > self->budget)
    {
      gs_coder_fail (self, "it asks for more memory than it can fill");
      return NULL;
    }
  self->budget -= size * n;
  return gs_arena_alloc0 (self->owner->arena, size * n);
}
