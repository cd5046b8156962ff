/* SPDX-License-Identifier: MIT */
/* Knows the phrases, and brings a block's words into the form they are kept in. */
#include "article/text/gs-notices.h"

#include <stdlib.h>
#include <string.h>

#include "article/gs-text-scan.h"

#define GS_NOTICE_MAX_WORDS  8
#define GS_NOTICE_MAX_LABEL  60  /* bytes */
#define GS_NOTICE_MAX_LENGTH 600 /* bytes */
#define GS_NOTICE_ROOM       128

/* in the order of strcmp () */
static const char *const labels[] = {
  "about the author",
  "also in the news",
  "also read",
  "around the web",
  "article continues below",
  "article continues below this ad",
  "continue reading below",
  "editor's choice",
  "editor's pick",
  "editor's picks",
  "editors' picks",
  "explore more",
  "from our partners",
  "from the web",
  "image caption",
  "image source",
  "in case you missed it",
  "in other news",
  "keep reading",
  "latest headlines",
  "latest news",
  "latest posts",
  "latest stories",
  "media caption",
  "more for you",
  "more from us",
  "more headlines",
  "more in this section",
  "more like this",
  "more news",
  "more on this",
  "more on this story",
  "more on this topic",
  "more stories",
  "more stories like this",
  "more to explore",
  "more to read",
  "more top stories",
  "most commented",
  "most popular",
  "most read",
  "most recent",
  "most shared",
  "most viewed",
  "most watched",
  "must read",
  "must reads",
  "next article",
  "next story",
  "next up",
  "paid content",
  "paid partner content",
  "paid post",
  "people also read",
  "popular content",
  "popular now",
  "popular on this site",
  "popular posts",
  "popular stories",
  "previous article",
  "promoted stories",
  "read also",
  "read more",
  "read next",
  "ready for more",
  "recent articles",
  "recent posts",
  "recent stories",
  "recommended",
  "recommended articles",
  "recommended for you",
  "recommended reading",
  "recommended stories",
  "recommended videos",
  "related",
  "related articles",
  "related content",
  "related coverage",
  "related links",
  "related news",
  "related posts",
  "related reading",
  "related stories",
  "related story",
  "related topics",
  "related video",
  "related videos",
  "scroll to continue",
  "scroll to continue with content",
  "see also",
  "share this article",
  "share this story",
  "similar articles",
  "similar stories",
  "sponsored content",
  "sponsored stories",
  "stories for you",
  "story continues",
  "story continues below",
  "story continues below advertisement",
  "suggested for you",
  "suggested reading",
  "today's top stories",
  "top news",
  "top picks",
  "top stories",
  "trending",
  "trending now",
  "trending stories",
  "up next",
  "watch next",
  "we recommend",
  "what others are reading",
  "what to read next",
  "you may also like",
  "you may like",
  "you might also be interested in",
  "you might also like",
  "you might like",
};

/* likewise */
static const char *const notices[] = {
  "by clicking accept",
  "by clicking agree",
  "by clicking the link you",
  "by continuing to browse",
  "by continuing to use",
  "by signing up you",
  "by subscribing you",
  "if you no longer wish",
  "please disable your ad",
  "please enable cookies",
  "please enable javascript",
  "please turn on javascript",
  "sign up for our",
  "sign up to our",
  "some content could not be loaded",
  "subscribe to our",
  "thank you for subscribing",
  "thanks for reading",
  "thanks for signing up",
  "thanks for subscribing",
  "this article contains content provided",
  "this content is hosted",
  "this content is not available due to your privacy",
  "this content requires",
  "this email was sent to you",
  "this message was sent to you",
  "this newsletter was sent",
  "this page uses cookies",
  "this site uses cookies",
  "this video can not be played",
  "this website uses cookies",
  "to view this content",
  "to view this video",
  "unable to view this email",
  "want to change how you receive",
  "we and our partners",
  "we ask for your permission",
  "we need your consent",
  "we use cookies",
  "we use your sign-up",
  "we value your privacy",
  "you are currently viewing",
  "you are receiving this",
  "you can unsubscribe",
  "you have received this email",
  "you may unsubscribe",
  "you received this email",
  "you're receiving this",
  "your browser does not support",
};

/* the first words of a block, lower case, with straight apostrophes, one blank between */
typedef struct
{
  char text[GS_NOTICE_ROOM];
  gsize length;
} GsNoticeWords;

/* FALSE if there is no room: no phrase is that long */
static gboolean
gs_notice_add_word (GsNoticeWords *words, GsWord word)
{
  if (words->length + 1 + word.length >= GS_NOTICE_ROOM)
    return FALSE;
  if (words->length > 0)
    words->text[words->length++] = ' ';
  for (gsize i = 0; i < word.length; i++)
    {
      gboolean curly = word.length - i >= 3 && memcmp (word.text + i, "\xe2\x80\x99", 3) == 0;

      words->text[words->length++] = curly ? '\'' : g_ascii_tolower (word.text[i]);
      i += curly ? 2 : 0;
    }
  words->text[words->length] = '\0';
  return TRUE;
}

static int
gs_notice_compare (const void *key, const void *entry)
{
  return strcmp (key, *(const char *const *) entry);
}

gboolean
gs_notice_is_label (const char *text, gsize length)
{
  const char *at = text;
  GsNoticeWords words = { .length = 0 };
  guint n = 0;
  GsWord word;

  if (length > GS_NOTICE_MAX_LABEL)
    return FALSE;
  while (gs_text_next_word (&at, text + length, &word))
    if (n++ == GS_NOTICE_MAX_WORDS || !gs_notice_add_word (&words, word))
      return FALSE;
  return n > 0
         && bsearch (words.text, labels, G_N_ELEMENTS (labels), sizeof *labels, gs_notice_compare)
                != NULL;
}

/* the first of the notices, from @first to @end, that stands at or behind (@behind) those that
 * begin like the words */
static guint
gs_notice_find (const GsNoticeWords *words, guint first, guint end, gboolean behind)
{
  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      int order = strncmp (notices[middle], words->text, words->length);

      if (order < 0 || (behind && order == 0))
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* whether the words go on at least to the end of a notice; none begins like another, so that it can
 * only be the one right before the place of the words or at it */
static gboolean
gs_notice_is_told (const GsNoticeWords *words, guint place)
{
  return (place < G_N_ELEMENTS (notices) && g_str_has_prefix (words->text, notices[place]))
         || (place > 0 && g_str_has_prefix (words->text, notices[place - 1]));
}

const char *const *
gs_notices_get (guint *n_notices)
{
  *n_notices = G_N_ELEMENTS (notices);
  return notices;
}

gboolean
gs_notice_speaks_of_page (const char *text, gsize length)
{
  const char *at = text;
  GsNoticeWords words = { .length = 0 };
  guint first = 0;
  guint end = G_N_ELEMENTS (notices);
  GsWord word;

  /* behind a quotation mark somebody speaks */
  if (length > GS_NOTICE_MAX_LENGTH || length == 0 || !g_ascii_isalpha (*text))
    return FALSE;
  for (guint n = 0; n < GS_NOTICE_MAX_WORDS && first < end; n++)
    {
      if (!gs_text_next_word (&at, text + length, &word) || !gs_notice_add_word (&words, word))
        return FALSE;
      first = gs_notice_find (&words, first, end, FALSE);
      if (gs_notice_is_told (&words, first))
        return TRUE;
      end = gs_notice_find (&words, first, end, TRUE);
    }
  return FALSE;
}
