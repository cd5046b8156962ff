/* SPDX-License-Identifier: MIT */
/*
 * One function a type writes it and reads it: the coder knows which.
 *
 * A codec function names the fields of its type once, in order; encoding appends them, decoding
 * fills them. Bytes are compact: numbers have seven bits a byte, signed ones by zigzag, spans are
 * told from the span before, and strings stand once in a table and are numbered.
 *
 * Decoding trusts nothing: every count is held against the bytes that are left, every index
 * against what it points into, every span against the text. The first fault stops the coder: from
 * there on all reads give zero, and gs_coder_finish () sets the error.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

/* fails where a member has come or gone: code it in the function of the type, then set the size
 * right; tests/check-codec.py names members that are not coded */
#if GLIB_SIZEOF_VOID_P == 8
#define GS_ASSERT_SIZE(Type, size)                                                                 \
  _Static_assert(sizeof (Type) == (size), "code the new member of " #Type " in checker/store")
#else
#define GS_ASSERT_SIZE(Type, size) _Static_assert(sizeof (Type) > 0, "")
#endif

typedef struct
{
  gboolean decoding;
  /* encoding */
  GByteArray *out;
  GHashTable *indices; /* of utf8: number in the table, from 1; equal text, one number */
  /* decoding */
  const guint8 *at;
  const guint8 *end;
  const char *fault;   /* (nullable): the first thing that was wrong; static */
  gsize budget;        /* bytes that may yet be allocated: bounds what hostile counts cost */
  GPtrArray *strings;  /* of utf8: what the numbers stand for; on encoding what was numbered */
  GsExtraction *owner; /* (nullable): whose arena and strings take what is decoded */
  /* what spans and indices are held against */
  const char *text;
  gsize text_length;
  guint32 last_start; /* of the span coded last */
} GsCoder;

/* life cycle; a decoder lends @bytes */
void gs_coder_init_encoder (GsCoder *self, GByteArray *out);
void gs_coder_init_decoder (GsCoder *self, const guint8 *bytes, gsize length);
void gs_coder_clear (GsCoder *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsCoder, gs_coder_clear)

/* faults */
void gs_coder_fail (GsCoder *self, const char *fault);
gboolean gs_coder_finish (const GsCoder *self, const char *what, GError **error);

/* numbers */
void gs_code_u64 (GsCoder *self, guint64 *value);
void gs_code_u32 (GsCoder *self, guint32 *value);
void gs_code_u8 (GsCoder *self, guint8 *value);
void gs_code_i64 (GsCoder *self, gint64 *value);
void gs_code_i32 (GsCoder *self, gint32 *value);
void gs_code_i16 (GsCoder *self, gint16 *value);
void gs_code_i8 (GsCoder *self, gint8 *value);
void gs_code_double (GsCoder *self, double *value);
void gs_code_raw (GsCoder *self, gpointer bytes, gsize length);

/* a bit-field or boolean has no address: SELF->FIELD = gs_code_bit (CODER, SELF->FIELD) */
gboolean gs_code_bit (GsCoder *self, gboolean value);
/* an enum of @n values, counted from 0 */
guint gs_code_enum (GsCoder *self, guint value, guint n);

/* places in arrays: below @n; or G_MAXUINT32 for none */
void gs_code_index (GsCoder *self, guint32 *value, gsize n);
void gs_code_index_or_none (GsCoder *self, guint32 *value, gsize n);

/* how many items follow, of which each takes at least a byte; never more than can be there */
guint32 gs_code_count (GsCoder *self, guint32 n);

/* spans of the text: in it, on character boundaries, not reversed */
void gs_code_span (GsCoder *self, GsSpan *span);

/* strings: interned in the owner; the bytes of one that is not (the file's own) */
void gs_code_string (GsCoder *self, const char **string);
void gs_code_string_or_null (GsCoder *self, const char **string);
void gs_code_own_string (GsCoder *self, char **string); /* nullable; owned by the caller */

/* the table of all strings stands before what uses them */
void gs_coder_write_strings (const GsCoder *self, GsCoder *head);
void gs_coder_read_strings (GsCoder *self);

/* memory for decoded items; zeroed, owned by the owner; NULL for 0 */
gpointer gs_coder_alloc (GsCoder *self, gsize size, guint32 n);

G_END_DECLS
