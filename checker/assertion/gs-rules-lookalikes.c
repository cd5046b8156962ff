/* SPDX-License-Identifier: MIT */
/* Characters that look like others. */
#include "assertion/gs-rules-confusions-private.h"

#include <string.h>

#include "base/gs-canon.h"

static gunichar
gs_rules_get_lookalike (const GsRules *rules, gunichar c)
{
  gunichar like =
      GPOINTER_TO_UINT (g_hash_table_lookup (rules->confusions->lookalikes, GUINT_TO_POINTER (c)));

  return like != 0 ? like : g_unichar_tolower (c);
}

/**
 * gs_rules_fold_lookalikes:
 * @text: surface words
 * @length: their bytes
 * @buffer: (out): where the folded text goes, NUL-terminated if it fits
 * @size: bytes of @buffer
 *
 * Folds, and puts for each character the letter that it looks like: "H2O", "H20" and "Н2О" in
 * Cyrillic letters become one. Capital I looks like a small l.
 *
 * Returns: bytes without the NUL; @size or more means that it did not fit
 */
gsize
gs_rules_fold_lookalikes (const GsRules *self, const char *text, gsize length, char *buffer,
                          gsize size)
{
  g_autofree char *kept = gs_canon_dup (text, length, GS_CANON_KEEP_CASE);
  gsize used = 0;

  for (const char *at = kept; *at != '\0'; at = g_utf8_next_char (at))
    {
      char bytes[6];
      gsize n =
          (gsize) g_unichar_to_utf8 (gs_rules_get_lookalike (self, g_utf8_get_char (at)), bytes);

      if (used + n < size)
        memcpy (buffer + used, bytes, n);
      used += n;
    }
  if (used < size)
    buffer[used] = '\0';
  return used;
}

/**
 * gs_rules_has_foreign_lookalike:
 * @text: one word
 * @length: its bytes
 * @where: (out) (nullable): the first such character, bytes of @text
 *
 * Returns: whether a word of Latin letters holds a letter of another script that looks Latin
 */
gboolean
gs_rules_has_foreign_lookalike (const GsRules *self, const char *text, gsize length, GsSpan *where)
{
  gboolean has_latin = FALSE;
  const char *found = NULL;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_hash_table_contains (self->confusions->foreign, GUINT_TO_POINTER (c)))
        found = found != NULL ? found : at;
      else if (g_ascii_isalpha (*at))
        has_latin = TRUE;
    }
  if (found != NULL && where != NULL)
    *where = GS_SPAN_INIT (found - text, g_utf8_next_char (found) - text);
  return has_latin && found != NULL;
}
