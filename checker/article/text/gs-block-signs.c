/* SPDX-License-Identifier: MIT */
/* Knows how newspapers set credits, bylines, datelines and lists. */
#include "article/text/gs-block-signs.h"

#include <string.h>

#include "article/gs-instant.h"
#include "article/gs-text-scan.h"

#define GS_CAPTION_MAX_WORDS   60
#define GS_BYLINE_MAX_WORDS    16
#define GS_DATE_MAX_LENGTH     90
#define GS_DATE_MAX_WORDS      3
#define GS_DATELINE_MAX_LENGTH 90

#define GS_IS_IN(word, table) gs_word_is_in ((word), (table), G_N_ELEMENTS (table))

/* what a credit names: the thing ... */
static const char *const picture_words[] = {
  "art",          "caption",    "credit",     "credits", "figure",     "graphic",
  "illustration", "image",      "images",     "photo",   "photograph", "photographs",
  "photography",  "photos",     "pic",        "pics",    "picture",    "pictured",
  "pictures",     "screengrab", "screenshot", "video",
};

/* ... of what sort it is ... */
static const char *const picture_sorts[] = {
  "above",  "below", "courtesy", "cover",  "featured", "file",
  "header", "lead",  "main",     "source", "stock",    "top",
};

/* ... and where it is from */
static const char *const agency_words[] = {
  "afp",      "alamy",        "anadolu", "ap",      "bloomberg", "corbis", "epa",
  "facebook", "flickr",       "getty",   "handout", "instagram", "istock", "reuters",
  "rex",      "shutterstock", "twitter", "upi",     "wikimedia", "xinhua", "youtube",
};

static const char *const byline_joints[] = {
  "a",   "and",     "at",  "by",        "correspondent", "da",      "de",    "del",
  "der", "di",      "du",  "editor",    "for",           "from",    "in",    "la",
  "le",  "of",      "on",  "published", "reporter",      "special", "staff", "the",
  "to",  "updated", "van", "von",       "with",          "writer",
};

/* captions */

static guint
gs_signs_count (const GsWord *words, guint n, const char *const *table, gsize n_table)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += gs_word_is_in (words[i], table, n_table);
  return count;
}

/* "/ Getty Images", "/AFP" near the end */
static gboolean
gs_signs_of_agency_behind_slash (const char *text, gsize length)
{
  gsize tail = MIN (length, 60);
  const char *slash = g_strrstr_len (text + length - tail, (gssize) tail, "/");
  const char *at = slash;
  GsWord word;

  return slash != NULL && gs_text_next_word (&at, text + length, &word)
         && (GS_IS_IN (word, agency_words) || gs_word_is (word, "via"));
}

/* "Image Credits:", "Featured photo:" */
static gboolean
gs_signs_of_credit_label (const char *text, gsize length)
{
  const char *colon = memchr (text, ':', MIN (length, 40));
  GsWord words[4];
  guint n_pictures = 0;
  guint n;

  if (colon == NULL || gs_text_ends_sentence (text, length))
    return FALSE;
  n = gs_text_split_words (text, (gsize) (colon - text), words, G_N_ELEMENTS (words));
  for (guint i = 0; i < n; i++)
    {
      gboolean picture = GS_IS_IN (words[i], picture_words);

      n_pictures += picture;
      if (!picture && !GS_IS_IN (words[i], picture_sorts))
        return FALSE;
    }
  return n_pictures > 0 && n < G_N_ELEMENTS (words);
}

/* "Photo by Ann Example", "Screenshot via ..." */
static gboolean
gs_signs_of_credit_phrase (const GsWord *words, guint n)
{
  return n >= 3 && n <= 16 && GS_IS_IN (words[0], picture_words)
         && (gs_word_is (words[1], "by") || gs_word_is (words[1], "via")
             || gs_word_is (words[1], "courtesy"));
}

/* "(AP Photo/Ann Example)", "(Photo: Ann Example)", "(Ann Example/AFP)" at the end */
static gboolean
gs_signs_of_credit_in_brackets (const char *text, gsize length)
{
  gsize tail = MIN (length, 80);
  const char *open =
      text[length - 1] == ')' ? g_strrstr_len (text + length - tail, (gssize) tail, "(") : NULL;
  GsWord words[GS_BYLINE_MAX_WORDS];
  gboolean slashed;
  guint n;

  if (open == NULL)
    return FALSE;
  slashed = memchr (open, '/', (gsize) (text + length - open)) != NULL;
  n = gs_text_split_words (open, (gsize) (text + length - open), words, G_N_ELEMENTS (words));
  for (guint i = 0; i < n && n < G_N_ELEMENTS (words); i++)
    if ((i < 2 && n > 1 && GS_IS_IN (words[i], picture_words) && gs_word_is_capitalised (words[i]))
        || (slashed && GS_IS_IN (words[i], agency_words) && gs_word_is_capitalised (words[i])))
      return TRUE;
  return FALSE;
}

/**
 * gs_signs_of_caption:
 *
 * Returns: whether the block is a credit or a caption that ends in one
 */
gboolean
gs_signs_of_caption (const char *text, gsize length)
{
  GsWord words[GS_CAPTION_MAX_WORDS];
  gboolean bracketed = length >= 2 && text[0] == '[' && text[length - 1] == ']';
  gsize inset = bracketed ? 1 : 0;
  guint n = gs_text_split_words (text, length, words, 1);
  guint n_agencies;

  if (n == 0)
    return FALSE;
  if (gs_signs_of_credit_label (text + inset, length - inset)
      || gs_signs_of_credit_in_brackets (text, length))
    return TRUE;
  if (!bracketed && memchr (text, '/', length) == NULL && !GS_IS_IN (words[0], picture_words))
    return FALSE;
  n = gs_text_split_words (text, length, words, G_N_ELEMENTS (words));
  if (n >= G_N_ELEMENTS (words))
    return FALSE;
  if (gs_signs_of_credit_phrase (words, n) && !gs_text_ends_sentence (text, length))
    return TRUE;
  n_agencies = gs_signs_count (words, n, agency_words, G_N_ELEMENTS (agency_words));
  if (bracketed && n <= 8 && (n_agencies > 0 || n <= 2))
    return TRUE;
  return n_agencies > 0 && gs_signs_of_agency_behind_slash (text, length);
}

/* bylines */

static gboolean
gs_signs_of_mail_address (const char *text, gsize length)
{
  const char *at = memchr (text, '@', length);

  return at != NULL && at > text && at + 1 < text + length && g_ascii_isalnum (at[-1])
         && g_ascii_isalnum (at[1]);
}

/* "By", a dash, or an address somewhere */
static gboolean
gs_signs_may_open_byline (const char *text, gsize length)
{
  return memchr ("bB\xe2", *text, 3) != NULL || !g_ascii_isalnum (*text)
         || memchr (text, '@', length) != NULL;
}

/**
 * gs_signs_of_byline:
 *
 * Returns: whether the block is "By" and names, an address to write to and little else, or what
 *   stands under a message of a social network
 */
gboolean
gs_signs_of_byline (const char *text, gsize length)
{
  GsWord words[GS_BYLINE_MAX_WORDS];
  guint n_names = 0;
  guint n;

  if (!gs_signs_may_open_byline (text, length))
    return FALSE;
  n = gs_text_split_words (text, length, words, G_N_ELEMENTS (words));
  if (n < 2 || n >= GS_BYLINE_MAX_WORDS)
    return FALSE;
  if (memcmp (text, "\xe2\x80\x94", 3) == 0 && g_strstr_len (text, (gssize) length, "(@") != NULL)
    return TRUE;
  if (gs_signs_of_mail_address (text, length) && n <= 12 && !gs_text_ends_sentence (text, length))
    return TRUE;
  if (!gs_word_is (words[0], "by") || !gs_word_is_capitalised (words[1])
      || gs_text_ends_sentence (text, length))
    return FALSE;
  for (guint i = 1; i < n; i++)
    {
      gboolean name = gs_word_is_capitalised (words[i]);

      n_names += name;
      if (!name && !GS_IS_IN (words[i], byline_joints) && !g_ascii_isdigit (*words[i].text))
        return FALSE;
    }
  return n_names > 0;
}

/**
 * gs_signs_dup_authors:
 *
 * Returns: (transfer full): what stands between "By" and the first comma, bar or bracket
 */
char *
gs_signs_dup_authors (const char *text, gsize length)
{
  gsize end = 3;

  if (length < 4 || g_ascii_strncasecmp (text, "by ", 3) != 0)
    return g_strdup ("");
  while (end < length && strchr (",|(\n\r", text[end]) == NULL)
    end++;
  return gs_text_collapse (text + 3, end - 3);
}

/* dates and places */

static gboolean
gs_signs_of_digit (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_signs_of_date:
 * @instant: (out): the instant, at least to the day
 * @is_update: (out): whether it is the time of a change
 *
 * Returns: whether the block is a date with at most a few words around
 */
gboolean
gs_signs_of_date (const char *text, gsize length, GsInstant *instant, gboolean *is_update)
{
  GsInstantScan scan;

  if (length > GS_DATE_MAX_LENGTH || length < 6 || !gs_signs_of_digit (text, length))
    return FALSE;
  scan = gs_instant_scan (text, length);
  if (scan.n_words > GS_DATE_MAX_WORDS)
    return FALSE;
  *instant = scan.instant;
  *is_update = scan.is_update;
  return scan.instant.precision >= GS_PRECISION_DAY
         || (scan.instant.precision != GS_PRECISION_NONE && scan.n_words == 0);
}

/* bytes of a dash with blanks around at this place, or of two hyphens; 0 if there is none */
static gsize
gs_signs_dash_length (const char *at, const char *end)
{
  static const char *const dashes[] = { "\xe2\x80\x94", "\xe2\x80\x93", "---", "--", "-" };
  gsize blank = gs_text_space_length (at, end);
  const char *next = at + blank;

  if (next >= end || (*next != '-' && *next != dashes[0][0]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      gsize n = strlen (dashes[i]);
      gsize after;

      if ((gsize) (end - next) <= n || memcmp (next, dashes[i], n) != 0)
        continue;
      after = gs_text_space_length (next + n, end);
      if (n == 1 && (blank == 0 || after == 0))
        return 0;
      return blank + n + after;
    }
  return 0;
}

static gboolean
gs_signs_is_place (const char *text, gsize length, gboolean has_agency)
{
  GsWord words[10];
  guint n = gs_text_split_words (text, length, words, G_N_ELEMENTS (words));
  gboolean shouts = n > 0 && gs_word_is_upper (words[0]);

  if (n == 0 || n == G_N_ELEMENTS (words) || (!shouts && !has_agency))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!gs_word_is_capitalised (words[i]) && !g_ascii_isdigit (*words[i].text)
          && !gs_word_is (words[i], "de") && !gs_word_is (words[i], "and"))
        return FALSE;
    }
  return TRUE;
}

/**
 * gs_signs_of_dateline:
 * @text: a paragraph
 * @place: (out): bytes of place, agency and date, without the dash
 *
 * Returns: bytes up to the first word of the sentence; 0 if there is no dateline
 */
gsize
gs_signs_of_dateline (const char *text, gsize length, gsize *place)
{
  const char *end = text + MIN (length, GS_DATELINE_MAX_LENGTH);

  while (end < text + length && ((guchar) *end & 0xc0) == 0x80)
    end--;
  for (const char *at = text + 1; at < end; at = g_utf8_next_char (at))
    {
      gsize dash = !g_ascii_isalnum (*at) ? gs_signs_dash_length (at, end) : 0;
      gsize before = (gsize) (at - text);
      const char *bracket = memchr (text, '(', before);

      if (dash == 0)
        continue;
      if (g_unichar_islower (g_utf8_get_char (at + dash)))
        return 0;
      *place = before;
      return gs_signs_is_place (text, before, bracket != NULL && text[before - 1] == ')')
                 ? before + dash
                 : 0;
    }
  return 0;
}

/**
 * gs_signs_find_day:
 * @text: a dateline
 * @instant: (out): the day, if it is written with its year
 *
 * Returns: whether there is one
 */
gboolean
gs_signs_find_day (const char *text, gsize length, GsInstant *instant)
{
  GsWord words[16];
  guint n = gs_text_split_words (text, length, words, G_N_ELEMENTS (words));

  for (guint i = 2; i < n; i++)
    {
      const char *start = words[i - 2].text;

      if (words[i].length == 4 && g_ascii_isdigit (*words[i].text)
          && gs_instant_parse (start, (gsize) (words[i].text + 4 - start), instant)
          && instant->precision == GS_PRECISION_DAY)
        return TRUE;
    }
  return FALSE;
}

/* lists */

static gsize
gs_signs_bullet_length (const char *text, gsize length)
{
  static const char *const bullets[] = { "\xe2\x80\xa2",
                                         "\xe2\x96\xaa",
                                         "\xe2\x97\xa6",
                                         "\xe2\x97\x8f",
                                         "\xe2\x96\xba",
                                         "\xe2\x80\xa3",
                                         "\xc2\xb7",
                                         "*",
                                         "-",
                                         "\xe2\x80\x93" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize n = strlen (bullets[i]);

      if (length > n + 1 && memcmp (text, bullets[i], n) == 0
          && gs_text_space_length (text + n, text + length) > 0)
        return n;
    }
  return 0;
}

/**
 * gs_signs_of_list_item:
 *
 * Returns: whether the block opens with a bullet or a number of one or two digits
 */
gboolean
gs_signs_of_list_item (const char *text, gsize length)
{
  gsize n = 0;

  if (gs_signs_bullet_length (text, length) > 0)
    return TRUE;
  while (n < length && n < 2 && g_ascii_isdigit (text[n]))
    n++;
  return n > 0 && n + 2 < length && (text[n] == '.' || text[n] == ')') && text[n + 1] == ' ';
}
