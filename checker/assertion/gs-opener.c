/* SPDX-License-Identifier: MIT */
/* One table of the first words of all readers, filled at the first question. */
#include "assertion/gs-opener.h"

#include <string.h>

#include "assertion/gs-numeral.h"
#include "assertion/gs-time.h"
#include "base/gs-string-set.h"

/* a power of two, more than twice the words */
#define GS_OPENER_SLOTS 512
/* longer words open nothing */
#define GS_MAX_OPENER 15

typedef struct
{
  char word[GS_MAX_OPENER + 1]; /* "": free */
  guint8 length;
  guint8 opens; /* GsOpens */
} GsOpener;

struct _GsOpeners
{
  GsOpener slots[GS_OPENER_SLOTS];
  guint n_words;
  guint16 lengths[256]; /* of the words that begin with a byte: bit 1 << length */
};

/* the slot of the word, or the free one where it belongs */
static guint
gs_openers_probe (const GsOpeners *self, const char *word, gsize length)
{
  guint slot = gs_string_hash (word, length) % GS_OPENER_SLOTS;

  while (
      self->slots[slot].length != 0
      && (self->slots[slot].length != length || memcmp (self->slots[slot].word, word, length) != 0))
    slot = (slot + 1) % GS_OPENER_SLOTS;
  return slot;
}

/**
 * gs_openers_add:
 * @phrase: one word or several, in lower case
 * @opens: what begins with the first of them
 */
void
gs_openers_add (GsOpeners *self, const char *phrase, GsOpens opens)
{
  gsize length = strcspn (phrase, " ");
  GsOpener *opener;

  if (length == 0)
    return;
  g_return_if_fail (length <= GS_MAX_OPENER && 2 * self->n_words < GS_OPENER_SLOTS);
  opener = &self->slots[gs_openers_probe (self, phrase, length)];
  self->n_words += opener->length == 0;
  memcpy (opener->word, phrase, length);
  opener->length = (guint8) length;
  self->lengths[(guchar) *phrase] |= (guint16) (1u << length);
  opener->opens |= (guint8) opens;
}

static const GsOpeners *
gs_openers_get (void)
{
  static GsOpeners openers;
  static gsize done;

  if (!g_once_init_enter (&done))
    return &openers;
  gs_numeral_list_openers (&openers);
  gs_time_list_date_openers (&openers);
  gs_time_list_relative_openers (&openers);
  gs_time_list_clock_openers (&openers);
  g_once_init_leave (&done, 1);
  return &openers;
}

/**
 * gs_opener_find:
 * @word: in lower case
 * @length: its bytes
 *
 * Returns: what begins with the word, 0 if nothing does
 */
GsOpens
gs_opener_find (const char *word, gsize length)
{
  const GsOpeners *self;

  if (length == 0 || length > GS_MAX_OPENER)
    return 0;
  self = gs_openers_get ();
  if ((self->lengths[(guchar) *word] >> length & 1) == 0)
    return 0;
  return (GsOpens) self->slots[gs_openers_probe (self, word, length)].opens;
}
