/* SPDX-License-Identifier: MIT */
/* Knows the vocabulary of buttons, menus, sign-up forms and terms of use. */
#include "config.h"

#include "article/text/gs-furniture.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "article/text/gs-notices.h"

#define GS_FURNITURE_MAX_WORDS   24
#define GS_FRAGMENT_MAX_WORDS    8
#define GS_INVITATION_MAX_LENGTH 300
#define GS_ADDRESS_MAX_START     64

#define GS_IS_IN(word, table) gs_word_is_in ((word), (table), G_N_ELEMENTS (table))

/* what a button tells the reader to do */
static const char *const imperatives[] = {
  "add",     "advertise", "back",      "bookmark", "browse",   "buy",    "check",       "click",
  "close",   "comment",   "contact",   "continue", "discover", "donate", "download",    "email",
  "explore", "follow",    "get",       "go",       "hide",     "join",   "jump",        "learn",
  "leave",   "like",      "listen",    "load",     "log",      "login",  "open",        "pin",
  "play",    "post",      "print",     "read",     "register", "reply",  "report",      "return",
  "save",    "scroll",    "search",    "see",      "send",     "share",  "show",        "sign",
  "skip",    "submit",    "subscribe", "tap",      "try",      "tweet",  "unsubscribe", "view",
  "visit",   "vote",      "watch",     "write",
};

/* words that hardly stand in a headline: alone they make a menu */
static const char *const menu_words[] = {
  "advertisement", "advertisements", "advertising", "analytics",  "categories",  "comment",
  "comments",      "cookies",        "emailprint",  "featured",   "feed",        "feeds",
  "galleries",     "gallery",        "home",        "homepage",   "inbox",       "loading",
  "login",         "logout",         "menu",        "navigation", "newer",       "newsletter",
  "newsletters",   "next",           "older",       "poll",       "preferences", "prev",
  "previous",      "promoted",       "recommended", "related",    "reply",       "resource",
  "resources",     "retweet",        "rss",         "share",      "shares",      "sidebar",
  "sitemap",       "slideshow",      "sponsored",   "subscribe",  "tags",        "trending",
  "unsubscribe",
};

/* what buttons and menus speak of, and the small words between */
static const char *const page_words[] = {
  "a",          "about",        "account",
  "ad",         "ads",          "alerts",
  "all",        "also",         "an",
  "and",        "app",          "apps",
  "archive",    "archives",     "article",
  "articles",   "at",           "blog",
  "by",         "category",     "com",
  "content",    "conversation", "daily",
  "discussion", "down",         "e-mail",
  "edition",    "email",        "emails",
  "facebook",   "favorites",    "feedback",
  "flipboard",  "for",          "forum",
  "free",       "from",         "full",
  "google",     "here",         "http",
  "https",      "image",        "images",
  "in",         "instagram",    "it",
  "latest",     "link",         "linkedin",
  "links",      "list",         "live",
  "mail",       "me",           "messenger",
  "more",       "my",           "net",
  "new",        "news",         "notifications",
  "now",        "of",           "off",
  "on",         "or",           "org",
  "our",        "out",          "page",
  "pages",      "photo",        "photos",
  "picture",    "pictures",     "pinterest",
  "podcast",    "policy",       "popular",
  "posts",      "privacy",      "profile",
  "quiz",       "reading",      "reddit",
  "results",    "rss",          "section",
  "settings",   "site",         "social",
  "stories",    "story",        "subscription",
  "tag",        "telegram",     "terms",
  "text",       "the",          "this",
  "to",         "today",        "top",
  "topic",      "topics",       "transcript",
  "tumblr",     "twitter",      "uk",
  "up",         "update",       "updates",
  "us",         "version",      "via",
  "video",      "videos",       "web",
  "website",    "whatsapp",     "with",
  "www",        "you",          "your",
  "youtube",
};

/* what stands before the colon of a link */
static const char *const label_words[] = {
  "also",  "articles", "categories", "category", "coverage", "filed",       "from",    "further",
  "in",    "keywords", "like",       "link",     "links",    "may",         "might",   "more",
  "must",  "on",       "posts",      "read",     "reading",  "recommended", "related", "see",
  "share", "similar",  "stories",    "story",    "tagged",   "tags",        "this",    "topics",
  "under", "video",    "watch",      "you",
};

static const char *const strong_label_words[] = {
  "categories", "filed", "keywords", "more",   "read", "reading", "recommended",
  "related",    "see",   "share",    "tagged", "tags", "watch",
};

/* two words that open an invitation */
static const char *const invitation_openers[][2] = {
  { "click", "here" },   { "click", "on" },     { "click", "to" },     { "continue", "reading" },
  { "download", "our" }, { "download", "the" }, { "follow", "us" },    { "get", "the" },
  { "get", "our" },      { "join", "our" },     { "learn", "more" },   { "like", "us" },
  { "log", "in" },       { "more", "from" },    { "more", "on" },      { "read", "more" },
  { "read", "the" },     { "scroll", "down" },  { "see", "more" },     { "see", "also" },
  { "share", "this" },   { "sign", "up" },      { "subscribe", "to" }, { "subscribe", "now" },
  { "tap", "here" },     { "view", "more" },    { "visit", "our" },    { "watch", "more" },
  { "we", "use" },       { "you", "may" },      { "you", "might" },
};

/* what makes an invitation an invitation: the page speaks of itself */
static const char *const page_pronouns[] = { "cookies",     "here", "inbox", "newsletter",
                                             "newsletters", "our",  "us" };

static const char *const speech_words[] = {
  "according", "added", "announced", "argued",      "asked",     "denied", "reported", "said",
  "saying",    "says",  "spokesman", "spokeswoman", "testified", "told",   "warned",   "wrote",
};

/**
 * gs_furniture_is_speech_word:
 *
 * Returns: whether the word tells of somebody who speaks, as stories do and pages do not
 */
gboolean
gs_furniture_is_speech_word (GsWord word)
{
  return word.length >= 4 && strchr ("adrstw", g_ascii_tolower (*word.text)) != NULL
         && GS_IS_IN (word, speech_words);
}

/* fragments */

static gboolean
gs_furniture_is_number (GsWord word)
{
  for (gsize i = 0; i < word.length; i++)
    {
      if (!g_ascii_isdigit (word.text[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gs_furniture_has_full_stop (const char *text, gsize length)
{
  return gs_text_last_character (text, length) == '.';
}

/* no word of any language: rules, dots, arrows */
static gboolean
gs_furniture_is_ornament (const char *text, gsize length)
{
  const char *at = text;
  GsWord word;

  return (length == 0 || !g_ascii_isalnum (*text))
         && !gs_text_next_word (&at, text + length, &word);
}

/**
 * gs_furniture_is_fragment:
 * @text: a short block
 * @length: bytes
 *
 * Returns: whether it is a button, a menu or an ornament
 */
gboolean
gs_furniture_is_fragment (const char *text, gsize length)
{
  const char *at = text;
  GsWord words[GS_FRAGMENT_MAX_WORDS + 1];
  guint n_menu = 0;
  guint n_foreign = 0;
  guint n = 0;
  gboolean imperative;

  /* words of a story are no fragment as soon as there are two of them */
  for (; n < G_N_ELEMENTS (words) && gs_text_next_word (&at, text + length, &words[n]); n++)
    {
      gboolean menu = GS_IS_IN (words[n], menu_words);

      n_menu += menu;
      n_foreign += !menu && !GS_IS_IN (words[n], page_words) && !GS_IS_IN (words[n], imperatives)
                   && !gs_furniture_is_number (words[n]);
      if (n_foreign > 1)
        return FALSE;
    }
  if (n == 0)
    return TRUE;
  if (n > GS_FRAGMENT_MAX_WORDS || gs_furniture_has_full_stop (text, length))
    return FALSE;
  imperative = GS_IS_IN (words[0], imperatives);
  if (n_foreign == 0)
    return imperative || (n_menu > 0 && (GS_IS_IN (words[0], menu_words) || n_menu * 2 >= n));
  return imperative && n <= 5
         && (GS_IS_IN (words[n - 1], menu_words) || gs_word_is (words[n - 1], "com")
             || gs_word_is (words[n - 1], "alerts") || gs_word_is (words[n - 1], "app"));
}

/* links */

static gboolean
gs_furniture_has_link_label (const char *text, gsize length)
{
  const char *colon = memchr (text, ':', MIN (length, 40));
  GsWord words[5];
  gboolean strong = FALSE;
  guint n;

  if (colon == NULL || gs_furniture_has_full_stop (text, length) || length > 250)
    return FALSE;
  n = gs_text_split_words (text, (gsize) (colon - text), words, G_N_ELEMENTS (words));
  for (guint i = 0; i < n; i++)
    {
      if (!GS_IS_IN (words[i], label_words))
        return FALSE;
      strong = strong || GS_IS_IN (words[i], strong_label_words);
    }
  return strong && n < G_N_ELEMENTS (words);
}

/* where an address starts, among the first bytes */
static const char *
gs_furniture_find_address (const char *text, gsize length)
{
  static const char *const signs[] = { "http://", "https://", "www.", "pic.twitter.com/" };
  gsize looked = MIN (length, GS_ADDRESS_MAX_START);

  for (gsize i = 0; i < looked; i++)
    {
      if (i + 4 >= length
          || !((text[i] == 'h' && text[i + 1] == 't') || (text[i] == 'w' && text[i + 1] == 'w')
               || (text[i] == 'p' && text[i + 1] == 'i')))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (signs); k++)
        {
          gsize n = strlen (signs[k]);

          if (i + n <= length && memcmp (text + i, signs[k], n) == 0)
            return text + i;
        }
    }
  return NULL;
}

/* an address with at most three words before it, and no words behind */
static gboolean
gs_furniture_is_address (const char *text, gsize length)
{
  const char *address = gs_furniture_find_address (text, length);
  GsWord words[4];

  if (address == NULL
      || gs_text_split_words (text, (gsize) (address - text), words, G_N_ELEMENTS (words)) > 3)
    return FALSE;
  while (address != NULL)
    {
      gsize left = (gsize) (text + length - address);
      const char *blank = memchr (address, ' ', left);

      if (blank == NULL)
        return TRUE;
      address =
          gs_furniture_find_address (blank + 1, left - (gsize) (blank + 1 - address)) == blank + 1
              ? blank + 1
              : NULL;
    }
  return FALSE;
}

static gboolean
gs_furniture_is_small (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_islower (text[i]))
      return FALSE;
  return TRUE;
}

/* three places and more where a small letter is followed by a capital that opens a word: titles
 * of a list that lost its line ends */
static gboolean
gs_furniture_is_glued (const char *text, gsize length)
{
  guint n_glued = 0;

  for (gsize i = 4; i + 2 < length; i++)
    n_glued += (guchar) (text[i] - 'A') < 26 && gs_furniture_is_small (text + i + 1, 2)
               && gs_furniture_is_small (text + i - 4, 4);
  return n_glued >= 3 && !gs_furniture_has_full_stop (text, length);
}

/**
 * gs_furniture_is_link:
 * @text: a block
 * @length: bytes
 *
 * Returns: whether it leads elsewhere and says nothing itself; never so of what ends with a full
 *   stop and has words
 */
gboolean
gs_furniture_is_link (const char *text, gsize length)
{
  if (gs_furniture_is_ornament (text, length))
    return TRUE;
  if (gs_furniture_has_full_stop (text, length))
    return FALSE;
  return gs_notice_is_label (text, length) || gs_furniture_has_link_label (text, length)
         || gs_furniture_is_address (text, length)
         || (length < 2000 && gs_furniture_is_glued (text, length));
}

/* invitations */

/* "@name": someone's account */
static gboolean
gs_furniture_names_handle (const char *text, gsize length)
{
  const char *at = memchr (text, '@', length);

  return at != NULL && at > text && at + 1 < text + length && !g_ascii_isalnum (at[-1])
         && g_ascii_isalpha (at[1]) && !gs_text_ends_sentence (text, length);
}

/* a bit for the third letter of each opening, by its first and second; 0 stands for what is no
 * letter */
static void
gs_furniture_add_opening (guint32 *openings, const char *text)
{
  openings[(text[0] & 31) * 32 + (text[1] & 31)] |=
      1u << (g_ascii_isalpha (text[2]) ? text[2] & 31 : 0);
}

static const guint32 *
gs_furniture_get_openings (void)
{
  static guint32 openings[32 * 32];
  static gsize ready = 0;
  const char *const *notices;
  guint n_notices;

  if (!g_once_init_enter (&ready))
    return openings;
  notices = gs_notices_get (&n_notices);
  for (guint i = 0; i < n_notices; i++)
    gs_furniture_add_opening (openings, notices[i]);
  for (guint i = 0; i < G_N_ELEMENTS (invitation_openers); i++)
    gs_furniture_add_opening (openings, invitation_openers[i][0]);
  g_once_init_leave (&ready, 1);
  return openings;
}

/* nearly all sentences show by their first letters that they open no invitation */
static gboolean
gs_furniture_may_invite (const char *text, gsize length)
{
  const guint32 *openings = gs_furniture_get_openings ();

  if (length < 3 || !g_ascii_isalpha (*text))
    return length >= 3;
  return (openings[(text[0] & 31) * 32 + (text[1] & 31)]
              >> (g_ascii_isalpha (text[2]) ? text[2] & 31 : 0)
          & 1)
         != 0;
}

/* "The post ... appeared first on ...": what a publishing system writes under each item of a feed
 */
static gboolean
gs_furniture_is_feed_footer (const char *text, gsize length)
{
  return length > 9 && memcmp (text, "The post ", 9) == 0
         && memmem (text, length, " appeared first on ", 19) != NULL;
}

/**
 * gs_furniture_is_invitation:
 * @text: a block
 * @length: bytes
 *
 * Returns: whether it asks the reader to sign up, click or follow
 */
gboolean
gs_furniture_is_invitation (const char *text, gsize length)
{
  GsWord words[GS_FURNITURE_MAX_WORDS * 2];
  guint n = length <= GS_INVITATION_MAX_LENGTH && gs_furniture_may_invite (text, length)
                ? gs_text_split_words (text, length, words, 2)
                : 0;
  gboolean opens = FALSE;
  gboolean speaks = FALSE;

  if ((n >= 2 && gs_notice_speaks_of_page (text, length))
      || gs_furniture_is_feed_footer (text, length))
    return TRUE;
  for (guint i = 0; n >= 2 && !opens && i < G_N_ELEMENTS (invitation_openers); i++)
    opens = (*words[0].text | 0x20) == *invitation_openers[i][0]
            && gs_word_is (words[0], invitation_openers[i][0])
            && gs_word_is (words[1], invitation_openers[i][1]);
  if (n >= 2 && gs_word_is (words[0], "follow") && gs_furniture_names_handle (text, length))
    return TRUE;
  if (!opens)
    return FALSE;
  n = gs_text_split_words (text, length, words, G_N_ELEMENTS (words));
  if (gs_word_is (words[0], "more"))
    return n <= 14 && !gs_text_ends_sentence (text, length);
  for (guint i = 1; i < n; i++)
    {
      speaks = speaks || GS_IS_IN (words[i], page_pronouns);
      if (gs_furniture_is_speech_word (words[i]))
        return FALSE;
    }
  return speaks || memchr (text, '/', length) != NULL
         || (gs_word_is (words[1], "more") && !gs_text_ends_sentence (text, length));
}
