/* SPDX-License-Identifier: MIT */
/* Tells ampersands that begin a reference from those that stand for themselves. */
#include "config.h"

#include "base/gs-markup-feed.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#define GS_FEED_MAX_NAME 40 /* bytes of a reference */

/* sections in which an ampersand is itself */
static const char *const raws[][2] = { { "<![CDATA[", "]]>" }, { "<!--", "-->" }, { "<?", "?>" } };

/* bytes of the name of a reference, or of its number with the sign before it; 0 if this is none */
static gsize
gs_markup_feed_measure_name (const char *at, const char *end)
{
  const char *next = at + 1;

  if (next < end && *next == '#')
    next++;
  while (next < end && next - at < GS_FEED_MAX_NAME
         && (g_ascii_isalnum (*next) || strchr ("._-:", *next) != NULL || (guchar) *next >= 0x80))
    next++;
  return next < end && *next == ';' ? (gsize) (next - at) - 1 : 0;
}

/* the character of that name; 0 if there is none */
static guint
gs_markup_feed_find_character (const char *name, gsize length)
{
  char copy[GS_FEED_MAX_NAME + 1];
  const htmlEntityDesc *known;

  memcpy (copy, name, length);
  copy[length] = '\0';
  if (strcmp (copy, "apos") == 0)
    return '\'';
  known = htmlEntityLookup ((const xmlChar *) copy);
  return known != NULL ? known->value : 0;
}

/* where a section that begins here ends; this place if none does */
static gsize
gs_markup_feed_find_raw_end (const GsMarkupFeed *self)
{
  const char *at = self->text + self->at;
  gsize left = self->length - self->at;

  for (guint i = 0; i < G_N_ELEMENTS (raws); i++)
    {
      gsize n = strlen (raws[i][0]);
      const char *found;

      if (left < n || memcmp (at, raws[i][0], n) != 0)
        continue;
      found = memmem (at + n, left - n, raws[i][1], strlen (raws[i][1]));
      return found != NULL ? (gsize) (found - self->text) + strlen (raws[i][1]) : self->length;
    }
  return self->at;
}

/* bytes up to the next that may have to be looked at, at most so many */
static gsize
gs_markup_feed_measure (const GsMarkupFeed *self, gsize room)
{
  const char *at = self->text + self->at;
  gsize limit = MIN (room, self->length - self->at);
  gsize n = 0;

  if (self->at < self->raw_end)
    return MIN (limit, self->raw_end - self->at);
  while (n < limit && at[n] != '&' && at[n] != '<')
    n++;
  return n;
}

/* "#38;", from its end */
static void
gs_markup_feed_put_number (GsMarkupFeed *self, guint character)
{
  self->n_pending = 0;
  self->pending[self->n_pending++] = ';';
  for (; character > 0; character /= 10)
    self->pending[self->n_pending++] = (char) ('0' + character % 10);
  self->pending[self->n_pending++] = '#';
}

/* a byte that opens something */
static void
gs_markup_feed_look (GsMarkupFeed *self, char *buffer)
{
  const char *at = self->text + self->at;
  gsize name;
  guint character;

  *buffer = *at;
  if (*at == '<')
    self->raw_end = gs_markup_feed_find_raw_end (self);
  self->at++;
  if (*at == '<')
    return;
  name = gs_markup_feed_measure_name (at, self->text + self->length);
  character = name > 0 && at[1] != '#' ? gs_markup_feed_find_character (at + 1, name) : 0;
  if (name > 0 && character == 0)
    return;
  gs_markup_feed_put_number (self, name > 0 ? character : '&');
  self->at += name > 0 ? name + 1 : 0;
  self->n_bare += name == 0;
}

gsize
gs_markup_feed_read (GsMarkupFeed *self, char *buffer, gsize room)
{
  gsize n = 0;

  while (n < room && (self->at < self->length || self->n_pending > 0))
    {
      gsize step;

      if (self->n_pending > 0)
        {
          buffer[n++] = self->pending[--self->n_pending];
          continue;
        }
      step = gs_markup_feed_measure (self, room - n);
      memcpy (buffer + n, self->text + self->at, step);
      self->at += step;
      n += step;
      if (step == 0)
        gs_markup_feed_look (self, buffer + n++);
    }
  return n;
}
