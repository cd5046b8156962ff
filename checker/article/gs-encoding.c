/* SPDX-License-Identifier: MIT */
/* Knows byte order marks, the signs of binary data, and how to convert what is partly broken. */
#include "article/gs-encoding.h"

#include <errno.h>
#include <string.h>

#include "base/gs-error.h"

#define GS_ENCODING_PROBE 4096
#define GS_ENCODING_BLOCK 64u
#define GS_REPLACEMENT    "\xef\xbf\xbd"

typedef struct
{
  const char *bytes;
  gsize length;
  const char *encoding;
} GsByteOrderMark;

/* longest first: the mark of UTF-32LE begins with that of UTF-16LE */
static const GsByteOrderMark marks[] = {
  { "\xff\xfe\0\0", 4, "UTF-32LE" }, { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xef\xbb\xbf", 3, "UTF-8" },    { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* Windows-1252 from 0x80 to 0x9f; the five holes become the controls of that number, as in the
 * Encoding Standard of WHATWG */
static const guint16 windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/* labels that pages use for what is really Windows-1252 (same standard) */
static const char *const latin_labels[] = {
  "ansi_x3.4-1968", "ascii",    "cp1252",       "iso-8859-1", "iso8859-1", "iso_8859-1", "l1",
  "latin1",         "us-ascii", "windows-1252", "x-cp1252",
};

void
gs_decoded_clear (GsDecoded *decoded)
{
  decoded->text = NULL;
  g_clear_pointer (&decoded->owned, g_free);
  g_clear_pointer (&decoded->encoding, g_free);
  g_clear_pointer (&decoded->note, g_free);
}

char *
gs_decoded_steal (GsDecoded *decoded)
{
  char *text = decoded->owned != NULL ? g_steal_pointer (&decoded->owned)
                                      : g_strndup (decoded->text, decoded->length);

  decoded->text = NULL;
  return text;
}

/* looking */

/* bytes before the first that is NUL or not ASCII; eight at a time */
static gsize
gs_encoding_skip_ascii (const char *bytes, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highs = G_GUINT64_CONSTANT (0x8080808080808080);
  gsize at = 0;

  while (at + sizeof (guint64) <= length)
    {
      guint64 word;

      memcpy (&word, bytes + at, sizeof word);
      if (((word | (word - ones)) & highs) != 0)
        break;
      at += sizeof word;
    }
  while (at < length && (guchar) bytes[at] - 1u < 0x7f)
    at++;
  return at;
}

/* bytes of a valid character beyond ASCII, or 0 */
static gsize
gs_encoding_character_length (const char *bytes, gsize length)
{
  guchar lead = (guchar) bytes[0];
  gsize size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

  if (size == 0 || size > length)
    return 0;
  for (gsize i = 1; i < size; i++)
    {
      if (((guchar) bytes[i] & 0xc0) != 0x80)
        return 0;
    }
  if ((lead == 0xe0 && (guchar) bytes[1] < 0xa0) || (lead == 0xed && (guchar) bytes[1] >= 0xa0)
      || (lead == 0xf0 && (guchar) bytes[1] < 0x90) || (lead == 0xf4 && (guchar) bytes[1] >= 0x90))
    return 0;
  return size;
}

/* what a walk over bytes as UTF-8 meets */
typedef struct
{
  gsize n_beyond_ascii; /* valid characters */
  gsize n_invalid;      /* bytes */
  gsize first_nul;      /* offset; the length if there is none */
} GsEncodingCensus;

static GsEncodingCensus
gs_encoding_count (const char *bytes, gsize length)
{
  GsEncodingCensus census = { 0, 0, length };
  gsize at = gs_encoding_skip_ascii (bytes, length);

  while (at < length)
    {
      gsize size = gs_encoding_character_length (bytes + at, length - at);

      if (bytes[at] == '\0')
        {
          census.first_nul = at;
          break;
        }
      census.n_beyond_ascii += size > 0;
      census.n_invalid += size == 0;
      at += MAX (size, 1);
      if (at < length && (guchar) bytes[at] - 1u >= 0x7f)
        continue;
      at += gs_encoding_skip_ascii (bytes + at, length - at);
    }
  return census;
}

static const GsByteOrderMark *
gs_encoding_find_mark (const char *bytes, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (length >= marks[i].length && memcmp (bytes, marks[i].bytes, marks[i].length) == 0)
        return &marks[i];
    }
  return NULL;
}

/* UTF-16 of a Latin script has a zero in every second byte, nearly always in the same place */
static const char *
gs_encoding_guess_utf16 (const char *bytes, gsize length)
{
  gsize n = MIN (length, GS_ENCODING_PROBE) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    zeros[i & 1] += bytes[i] == '\0';
  if (length % 2 != 0 || n < 4)
    return NULL;
  if (zeros[1] * 10 >= n * 4 && zeros[0] * 50 <= n)
    return "UTF-16LE";
  if (zeros[0] * 10 >= n * 4 && zeros[1] * 50 <= n)
    return "UTF-16BE";
  return NULL;
}

/* whether a byte of a block is below a blank and ends no line; a length that is known lets the
 * compiler look at many at once */
static gboolean
gs_encoding_block_has_controls (const char *bytes)
{
  guint8 found = 0;

  for (gsize i = 0; i < GS_ENCODING_BLOCK; i++)
    {
      guint8 byte = (guint8) bytes[i];

      found |= (guint8) ((byte < 0x20) & (byte != '\n') & (byte != '\r'));
    }
  return found != 0;
}

/* more than one byte in fifty is a control that no text has */
static gboolean
gs_encoding_is_binary (const char *bytes, gsize length)
{
  gsize n = MIN (length, GS_ENCODING_PROBE);
  gsize n_controls = 0;
  gsize at = 0;

  while (at < n)
    {
      gsize end = MIN (at + GS_ENCODING_BLOCK, n);

      if (end - at == GS_ENCODING_BLOCK && !gs_encoding_block_has_controls (bytes + at))
        at = end;
      for (; at < end; at++)
        {
          guchar byte = (guchar) bytes[at];

          n_controls += byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1b && byte != 0x1a;
        }
    }
  return n_controls * 50 > n;
}

static gboolean
gs_encoding_is_latin (const char *declared)
{
  for (guint i = 0; i < G_N_ELEMENTS (latin_labels); i++)
    {
      if (g_ascii_strcasecmp (declared, latin_labels[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* a declared charset that hides in seven bits, so that its bytes always look like UTF-8 */
static gboolean
gs_encoding_is_seven_bit (const char *declared, const char *bytes, gsize length)
{
  return (g_ascii_strncasecmp (declared, "iso-2022-", 9) == 0
          || g_ascii_strcasecmp (declared, "hz-gb-2312") == 0)
         && (memchr (bytes, 0x1b, length) != NULL || g_ascii_tolower (declared[0]) == 'h');
}

/* converting */

/* writes a character of at least U+0080 and at most U+FFFF; returns the place behind it */
static char *
gs_encoding_put (char *out, guint character)
{
  if (character < 0x800)
    *out++ = (char) (0xc0 | character >> 6);
  else
    {
      *out++ = (char) (0xe0 | character >> 12);
      *out++ = (char) (0x80 | (character >> 6 & 0x3f));
    }
  *out++ = (char) (0x80 | (character & 0x3f));
  return out;
}

static void
gs_encoding_from_windows_1252 (const char *bytes, gsize length, GsDecoded *decoded)
{
  gsize room = length + 1;
  gsize at = 0;
  char *out;

  for (gsize i = 0; i < length; i++)
    room += (guchar) bytes[i] >= 0xa0 ? 1 : (guchar) bytes[i] >= 0x80 ? 2 : 0;
  decoded->text = decoded->owned = out = g_malloc (room);
  while (at < length)
    {
      gsize plain = gs_encoding_skip_ascii (bytes + at, length - at);
      guchar byte;

      memcpy (out, bytes + at, plain);
      out += plain;
      at += plain;
      if (at >= length)
        break;
      byte = (guchar) bytes[at++];
      if (byte < 0x80)
        *out++ = (char) byte;
      else
        out = gs_encoding_put (out, byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
    }
  *out = '\0';
  decoded->length = (gsize) (out - decoded->owned);
  decoded->encoding = g_strdup ("windows-1252");
}

/* valid characters are copied, each invalid byte becomes U+FFFD */
static void
gs_encoding_repair_utf8 (const char *bytes, gsize length, GsDecoded *decoded)
{
  GString *text = g_string_sized_new (length + 16);
  gsize at = 0;

  while (at < length)
    {
      gsize plain = gs_encoding_skip_ascii (bytes + at, length - at);
      gsize size;

      g_string_append_len (text, bytes + at, (gssize) plain);
      at += plain;
      if (at >= length)
        break;
      size = gs_encoding_character_length (bytes + at, length - at);
      if (size > 0)
        g_string_append_len (text, bytes + at, (gssize) size);
      else
        g_string_append (text, GS_REPLACEMENT);
      at += MAX (size, 1);
    }
  decoded->length = text->len;
  decoded->text = decoded->owned = g_string_free (text, FALSE);
  decoded->encoding = g_strdup ("UTF-8");
}

/* runs iconv to the end; where it stops at bytes it cannot read, U+FFFD stands for one of them */
static gsize
gs_encoding_run (GIConv converter, const char *bytes, gsize length, GString *text)
{
  char *in = (char *) bytes;
  gsize in_left = length;
  gsize n_invalid = 0;

  while (in_left > 0)
    {
      char buffer[8192];
      char *out = buffer;
      gsize out_left = sizeof buffer;
      gsize result = g_iconv (converter, &in, &in_left, &out, &out_left);
      int reason = errno;

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize) -1 || reason == E2BIG)
        continue;
      g_string_append (text, GS_REPLACEMENT);
      n_invalid++;
      in++;
      in_left--;
    }
  return n_invalid;
}

/* a NUL that was written in a wide charset is no more text than one in UTF-8 */
static void
gs_encoding_replace_nul (GString *text)
{
  GString *clean;

  if (memchr (text->str, '\0', text->len) == NULL)
    return;
  clean = g_string_sized_new (text->len + 16);
  for (gsize i = 0; i < text->len; i++)
    {
      if (text->str[i] != '\0')
        g_string_append_c (clean, text->str[i]);
      else
        g_string_append (clean, GS_REPLACEMENT);
    }
  g_string_assign (text, "");
  g_string_append_len (text, clean->str, (gssize) clean->len);
  g_string_free (clean, TRUE);
}

/* FALSE if iconv does not know the charset */
static gboolean
gs_encoding_convert (const char *bytes, gsize length, const char *charset, GsDecoded *decoded)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  GString *text;
  gsize n_invalid;

  if (converter == (GIConv) -1)
    return FALSE;
  text = g_string_sized_new (length + length / 2);
  n_invalid = gs_encoding_run (converter, bytes, length, text);
  g_iconv_close (converter);
  gs_encoding_replace_nul (text);
  decoded->length = text->len;
  decoded->text = decoded->owned = g_string_free (text, FALSE);
  decoded->encoding = g_strdup (charset);
  if (n_invalid > 0)
    decoded->note = g_strdup_printf ("read as %s; %" G_GSIZE_FORMAT " bytes that are not of it are "
                                     "shown as U+FFFD",
                                     charset, n_invalid);
  return TRUE;
}

static void
gs_encoding_take_utf8 (const char *bytes, gsize length, gboolean borrow, GsDecoded *decoded)
{
  decoded->length = length;
  decoded->encoding = g_strdup ("UTF-8");
  decoded->text = bytes;
  if (borrow)
    return;
  decoded->owned = g_malloc (length + 1);
  if (length > 0) /* of nothing there may be no bytes at all */
    memcpy (decoded->owned, bytes, length);
  decoded->owned[length] = '\0';
  decoded->text = decoded->owned;
}

/* bytes that are no valid UTF-8 and carry no mark */
static void
gs_encoding_decode_foreign (const char *bytes, gsize length, const char *declared,
                            const GsEncodingCensus *census, GsDecoded *decoded)
{
  gboolean is_utf8 = declared != NULL && g_ascii_strcasecmp (declared, "utf-8") == 0;

  if (declared != NULL && !is_utf8 && !gs_encoding_is_latin (declared)
      && gs_encoding_convert (bytes, length, declared, decoded))
    return;
  if (census->n_beyond_ascii > census->n_invalid)
    {
      gs_encoding_repair_utf8 (bytes, length, decoded);
      decoded->note = g_strdup_printf ("%" G_GSIZE_FORMAT " bytes that are not UTF-8 are shown as "
                                       "U+FFFD",
                                       census->n_invalid);
      return;
    }
  gs_encoding_from_windows_1252 (bytes, length, decoded);
  if (declared == NULL || is_utf8)
    decoded->note = g_strdup ("not UTF-8; read as windows-1252, as a last resort");
  else if (!gs_encoding_is_latin (declared))
    decoded->note =
        g_strdup ("declares an unknown charset; read as windows-1252, as a last resort");
}

static gboolean
gs_encoding_decode_marked (const char *bytes, gsize length, const GsByteOrderMark *mark,
                           GsDecoded *decoded)
{
  GsEncodingCensus census;

  if (strcmp (mark->encoding, "UTF-8") != 0)
    return gs_encoding_convert (bytes + mark->length, length - mark->length, mark->encoding,
                                decoded);
  census = gs_encoding_count (bytes + mark->length, length - mark->length);
  if (census.first_nul < length - mark->length)
    return FALSE;
  gs_encoding_repair_utf8 (bytes + mark->length, length - mark->length, decoded);
  if (census.n_invalid > 0)
    decoded->note = g_strdup_printf ("%" G_GSIZE_FORMAT " bytes that are not UTF-8 are shown as "
                                     "U+FFFD",
                                     census.n_invalid);
  return TRUE;
}

static void
gs_encoding_decode_unmarked (const char *bytes, gsize length, const char *declared,
                             const GsEncodingCensus *census, gboolean borrow, GsDecoded *decoded)
{
  if (declared != NULL && gs_encoding_is_seven_bit (declared, bytes, length)
      && gs_encoding_convert (bytes, length, declared, decoded))
    return;
  if (census->n_invalid > 0)
    {
      gs_encoding_decode_foreign (bytes, length, declared, census, decoded);
      return;
    }
  gs_encoding_take_utf8 (bytes, length, borrow, decoded);
  if (declared != NULL && census->n_beyond_ascii > 0 && g_ascii_strcasecmp (declared, "utf-8") != 0
      && g_ascii_strcasecmp (declared, "utf8") != 0)
    decoded->note = g_strdup_printf ("declares '%s' but is UTF-8; read as UTF-8", declared);
}

/**
 * gs_decode:
 * @bytes: (array length=length): the file
 * @length: bytes
 * @name: what the file is called in messages
 * @declared: (nullable): the charset the file says it is in
 * @borrow: the bytes outlive @decoded: where nothing has to be changed they are the text themselves
 * @decoded: (out caller-allocates): the text
 * @error: GS_ERROR_FORMAT if it is no text
 *
 * Returns: whether the bytes are text
 */
gboolean
gs_decode (const char *bytes, gsize length, const char *name, const char *declared, gboolean borrow,
           GsDecoded *decoded, GError **error)
{
  const GsByteOrderMark *mark = gs_encoding_find_mark (bytes, length);
  const char *wide;
  GsEncodingCensus census;

  memset (decoded, 0, sizeof *decoded);
  if (mark != NULL && gs_encoding_decode_marked (bytes, length, mark, decoded))
    return TRUE;
  census = gs_encoding_count (bytes, length);
  wide = census.first_nul < length ? gs_encoding_guess_utf16 (bytes, length) : NULL;
  if (wide != NULL && gs_encoding_convert (bytes, length, wide, decoded))
    {
      if (decoded->note == NULL)
        decoded->note = g_strdup_printf ("no byte order mark; read as %s", wide);
      return TRUE;
    }
  if (census.first_nul < length || gs_encoding_is_binary (bytes, length))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                   census.first_nul < length
                       ? "'%s' is no text: there is a NUL at byte %" G_GSIZE_FORMAT
                         "; convert it to plain text or HTML"
                       : "'%s' is no text: %" G_GSIZE_FORMAT
                         " bytes full of control characters; convert it to plain text or HTML",
                   name, census.first_nul);
      return FALSE;
    }
  gs_encoding_decode_unmarked (bytes, length, declared, &census, borrow, decoded);
  return TRUE;
}
