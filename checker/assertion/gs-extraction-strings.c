/* SPDX-License-Identifier: MIT */
/* Interns and folds the words of an extraction. */
#include <string.h>

#include "assertion/gs-extraction.h"

/* words of a document that share a place push each other out */
#define GS_N_FOLDS 1024

struct _GsFolds
{
  struct
  {
    const char *word;
    const char *folded;
  } entries[GS_N_FOLDS];
};

/**
 * gs_extraction_intern:
 * @text: UTF-8
 * @length: bytes, or -1 if terminated
 *
 * Returns: (transfer none): the one copy of the text in this extraction
 */
const char *
gs_extraction_intern (GsExtraction *self, const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  return gs_string_set_get (self->strings, gs_string_set_intern (self->strings, text, n));
}

#define MAX_PLAIN 128 /* bytes folded on the stack, a multiple of eight */

#define GS_EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* eight bytes of ASCII at once: capitals made small; FALSE if there is something else in them, or
 * a backquote */
static inline gboolean
gs_fold_eight (guint64 *bytes)
{
  guint64 high = GS_EACH_BYTE (0x80);
  guint64 from_a = *bytes + GS_EACH_BYTE (0x80 - 'A');
  guint64 after_z = *bytes + GS_EACH_BYTE (0x80 - 'Z' - 1);
  guint64 quotes = *bytes ^ GS_EACH_BYTE ('`');

  if ((*bytes & high) != 0 || ((quotes - GS_EACH_BYTE (1)) & ~quotes & high) != 0)
    return FALSE;
  *bytes |= ((from_a ^ after_z) & high) >> 2;
  return TRUE;
}

/* ASCII, which is nearly all there is; FALSE if the text is something else or has a backquote */
static gboolean
gs_fold_plain (const char *text, gsize length, char folded[MAX_PLAIN])
{
  guint64 bytes;
  gsize at = 0;

  if (length >= MAX_PLAIN)
    return FALSE;
  for (; at + sizeof bytes <= length; at += sizeof bytes)
    {
      memcpy (&bytes, text + at, sizeof bytes);
      if (!gs_fold_eight (&bytes))
        return FALSE;
      memcpy (folded + at, &bytes, sizeof bytes);
    }
  bytes = 0;
  memcpy (&bytes, text + at, length - at);
  if (!gs_fold_eight (&bytes))
    return FALSE;
  memcpy (folded + at, &bytes, sizeof bytes);
  return TRUE;
}

/* text of any letters */
static const char *
gs_extraction_intern_folded_any (GsExtraction *self, const char *text, gssize length)
{
  g_autofree char *composed = g_utf8_normalize (text, length, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : "", -1);
  g_autoptr (GString) out = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019 || c == 0x2018 || c == '`')
        c = '\'';
      else if (c == 0x2010 || c == 0x2011)
        c = '-';
      g_string_append_unichar (out, c);
    }
  return gs_extraction_intern (self, out->str, (gssize) out->len);
}

/**
 * gs_extraction_intern_folded:
 * @text: UTF-8
 * @length: bytes, or -1 if terminated
 *
 * Returns: (transfer none): the text case folded, composed, with straight apostrophes and hyphens
 */
const char *
gs_extraction_intern_folded (GsExtraction *self, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  char plain[MAX_PLAIN];

  if (gs_fold_plain (text, size, plain))
    return gs_extraction_intern (self, plain, (gssize) size);
  return gs_extraction_intern_folded_any (self, text, length);
}

/**
 * gs_extraction_begin_folds:
 *
 * From now on gs_extraction_fold_word () remembers: to be called when a document is about to be
 * read. Its words must stay where they are until gs_extraction_end_folds ().
 */
void
gs_extraction_begin_folds (GsExtraction *self)
{
  gs_extraction_end_folds (self);
  self->folds = g_new0 (GsFolds, 1);
}

/**
 * gs_extraction_end_folds:
 *
 * Forgets what was folded; the document may go.
 */
void
gs_extraction_end_folds (GsExtraction *self)
{
  g_clear_pointer (&self->folds, g_free);
}

/**
 * gs_extraction_fold_word:
 * @word: a form or lemma of the document, interned there
 *
 * Returns: (transfer none): as gs_extraction_intern_folded () gives it
 */
const char *
gs_extraction_fold_word (GsExtraction *self, const char *word)
{
  gsize place = ((gsize) word >> 2 ^ (gsize) word >> 12) % GS_N_FOLDS;

  if (self->folds == NULL)
    return gs_extraction_intern_folded (self, word, -1);
  if (self->folds->entries[place].word != word)
    {
      self->folds->entries[place].folded = gs_extraction_intern_folded (self, word, -1);
      self->folds->entries[place].word = word;
    }
  return self->folds->entries[place].folded;
}
