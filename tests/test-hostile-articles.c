/* SPDX-License-Identifier: MIT */
/* Articles that mean harm, and the promises that hold for every article that is read at all. */
#include "article/gs-article-reader.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "gs-test.h"

static GsArticle *
read_bytes (const char *bytes, gsize length, GError **error)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, length);

  return gs_article_new_from_bytes (data, "sample", NULL, error);
}

/* blocks are sorted, apart, not empty, on character boundaries; the text is valid */
static gboolean
keeps_promises (const GsArticle *article)
{
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  guint32 end = 0;
  guint n_headlines = 0;
  gboolean sound = n_blocks > 0 && g_utf8_validate (text, (gssize) length, NULL);

  for (guint i = 0; sound && i < n_blocks; i++)
    {
      GsSpan span = blocks[i].span;
      GsLocation place = gs_article_locate (article, span.start);

      n_headlines += blocks[i].kind == GS_BLOCK_HEADLINE;
      sound = span.start >= end && span.start < span.end && span.end <= length
              && ((guchar) text[span.start] & 0xc0) != 0x80
              && ((guchar) text[span.end] & 0xc0) != 0x80 && place.line > 0 && place.column > 0
              && n_headlines <= 1;
      end = span.end;
    }
  return sound;
}

#define ROW(bytes, encoding, text)                                                                 \
  {                                                                                                \
    bytes, sizeof bytes - 1, encoding, text                                                        \
  }

static void
test_every_encoding_becomes_utf8 (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *encoding;
    const char *text;
  } rows[] = {
    ROW ("caf\xc3\xa9", "UTF-8", "caf\xc3\xa9"),
    ROW ("\xef\xbb\xbf"
         "caf\xc3\xa9",
         "UTF-8", "caf\xc3\xa9"),
    ROW ("\xff\xfeh\0\xe9\0", "UTF-16LE", "h\xc3\xa9"),
    ROW ("\xfe\xff\0h\0\xe9", "UTF-16BE", "h\xc3\xa9"),
    ROW ("h\0e\0y\0 \0y\0o\0u\0", "UTF-16LE", "hey you"),
    ROW ("\0h\0e\0y\0 \0y\0o\0u", "UTF-16BE", "hey you"),
    ROW ("\xff\xfe\0\0h\0\0\0i\0\0\0", "UTF-32LE", "hi"),
    /* one damaged byte among good ones; overlong; a surrogate; a cut end; beyond Unicode */
    ROW ("\xc3\xa9\xc3\xa9 a\xff", "UTF-8", "\xc3\xa9\xc3\xa9 a\xef\xbf\xbd"),
    ROW ("\xc3\xa9\xc3\xa9\xc3\xa9 \xc0\xaf", "UTF-8",
         "\xc3\xa9\xc3\xa9\xc3\xa9 \xef\xbf\xbd\xef\xbf\xbd"),
    ROW ("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xed\xa0\x80", "UTF-8",
         "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"),
    ROW ("\xc3\xa9\xc3\xa9\xc3\xa9 \xe2\x82", "UTF-8",
         "\xc3\xa9\xc3\xa9\xc3\xa9 \xef\xbf\xbd\xef\xbf\xbd"),
    ROW ("caf\xe9 \x93yes\x94 \x81", "windows-1252",
         "caf\xc3\xa9 \xe2\x80\x9cyes\xe2\x80\x9d \xc2\x81"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_bytes (rows[i].bytes, rows[i].length, NULL);

      GS_ASSERT_ROW (article != NULL && keeps_promises (article), "row %u", i);
      if (article == NULL)
        continue;
      GS_ASSERT_STRING (gs_article_get_text (article, NULL), rows[i].text);
      GS_ASSERT_STRING (gs_article_get_encoding (article), rows[i].encoding);
      CU_ASSERT_EQUAL (strlen (gs_article_get_hash (article)), 64);
    }
}

static void
test_a_wrong_declaration_is_seen (void)
{
  const char *wrong =
      "<html><head><meta charset=iso-8859-1></head><body><p>caf\xc3\xa9</p></body></html>";
  const char *right = "<html><head><meta charset=iso-8859-2></head><body><p>\xb1</p></body></html>";
  g_autoptr (GsArticle) first = read_bytes (wrong, strlen (wrong), NULL);
  g_autoptr (GsArticle) second = read_bytes (right, strlen (right), NULL);

  CU_ASSERT_PTR_NOT_NULL (strstr (gs_article_get_text (first, NULL), "caf\xc3\xa9"));
  CU_ASSERT_PTR_NOT_NULL (gs_article_get_notes (first)[0]);
  CU_ASSERT_PTR_NOT_NULL (strstr (gs_article_get_text (second, NULL), "\xc4\x85"));
}

static void
test_what_is_no_text_is_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    GsError code;
  } rows[] = {
    { "", 0, GS_ERROR_FORMAT },
    { " \n\t\r\n\xc2\xa0\n", 8, GS_ERROR_FORMAT },
    { "some text\0and more", 18, GS_ERROR_FORMAT },
    { "\1\2\3\4\5\6\7 text", 12, GS_ERROR_FORMAT },
    { "%PDF-1.4 words", 14, GS_ERROR_UNSUPPORTED },
    { "PK\3\4 words", 10, GS_ERROR_UNSUPPORTED },
    { "\x1f\x8b\x08 words", 9, GS_ERROR_FORMAT },
    { "---\n---\n", 8, GS_ERROR_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GsArticle) article = read_bytes (rows[i].bytes, rows[i].length, &error);

      GS_ASSERT_ROW (article == NULL && g_error_matches (error, GS_ERROR, (int) rows[i].code),
                     "row %u", i);
      GS_ASSERT_ROW (error != NULL && strstr (error->message, "'sample'") != NULL, "row %u", i);
    }
}

static void
test_line_ends_of_all_kinds_are_lines (void)
{
  static const char *const rows[] = {
    "A Title Of Some Words\n\nThe second line ends here, now.\n",
    "A Title Of Some Words\r\n\r\nThe second line ends here, now.\r\n",
    "A Title Of Some Words\r\rThe second line ends here, now.\r",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_bytes (rows[i], strlen (rows[i]), NULL);
      guint n_blocks;
      const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

      GS_ASSERT_ROW (n_blocks == 2 && gs_article_locate (article, blocks[1].span.start).line == 3,
                     "row %u", i);
    }
}

/* a piece many times over, between a beginning and an end */
typedef struct
{
  const char *before;
  const char *piece;
  guint n;
  const char *after;
} HostileRow;

static void
test_much_of_anything_is_an_article_or_an_error (void)
{
  static const HostileRow rows[] = {
    { "", "The ministry said so on Monday. ", 30000, "" },
    { "", "a", 1000000, "" },
    { "", "\r", 300000, "x" },
    { "---\n", "a: b\n", 20000, "" },
    { "---\ntitle: x\n", " more\n", 20000, "" },
    { "<html><body>", "<div>", 10000, "x" },
    { "<html><body>", "<p>word, word <i>", 500, "x" },
    { "<html><body><p ", "a=1 ", 10000, ">x</p>" },
    { "<html><body><p class='", "comment ", 20000, "'>x</p><p>word, word</p>" },
    { "<html><body>", "<table><tr><td>word word word word word, word", 300, "" },
    { "<html><body><table>", "<tr><td>a<td>b", 3000, "" },
    { "<html><body>", "<p>word, word</p><blockquote>one two three four five six</blockquote>", 2000,
      "" },
    { "<html><body><p>", "&amp;&#8217;&bogus;", 5000, "" },
    { "<html><script type='application/ld+json'>", "[", 20000, "</script><body>word" },
    { "<html>", "<script type='application/ld+json'>", 2000, "" },
    { "<html>", "<", 20000, "" },
    { "<!--", "-", 20000, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (rows[i].before);
      g_autoptr (GsArticle) article = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < rows[i].n; k++)
        g_string_append (text, rows[i].piece);
      g_string_append (text, rows[i].after);
      article = read_bytes (text->str, text->len, &error);
      GS_ASSERT_ROW ((article == NULL) == (error != NULL), "row %u", i);
      GS_ASSERT_ROW (article == NULL || keeps_promises (article), "row %u", i);
    }
}

static void
test_no_entity_of_a_page_reaches_the_machine (void)
{
  static const char *const rows[] = {
    "<!DOCTYPE html [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><html><body><p>word "
    "&f;</body></html>",
    "<!DOCTYPE html [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><html><p>word &p;</html>",
    "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY f SYSTEM "
    "'file:///etc/passwd'>]><html>&f;w</html>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_bytes (rows[i], strlen (rows[i]), NULL);
      const char *text = article != NULL ? gs_article_get_text (article, NULL) : "";

      GS_ASSERT_ROW (strstr (text, "root:") == NULL, "row %u", i);
    }
}

static void
test_every_cut_of_a_page_keeps_the_promises (void)
{
  const char *page =
      "<html lang=de><head><title>\xc3\x84 \xe2\x80\x9cx\xe2\x80\x9d | y</title></head>"
      "<body><h1>\xc3\x84 \xe2\x80\x9cx\xe2\x80\x9d</h1><p>PARIS (AP) \xe2\x80\x94 "
      "The \xe2\x80\x9cword\xe2\x80\x9d, said <b>1,<span>098</b></span>&nbsp;times."
      "<ul><li>one<li>two</ul><table><tr><th>a<td>b</table><!-- c --></body></html>";

  for (gsize length = 1; length <= strlen (page); length++)
    {
      g_autoptr (GsArticle) article = read_bytes (page, length, NULL);

      GS_ASSERT_ROW (article == NULL || keeps_promises (article), "cut at %u", (guint) length);
    }
}

static void
test_files_that_are_none_are_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *long_path = g_build_filename (folder, "long", NULL);
  GsReadOptions options = { .max_bytes = 100 };
  const char *const paths[] = { folder, pipe_path, "/no/such/article.txt", "/dev/zero" };
  g_autoptr (GError) error = NULL;

  CU_ASSERT_EQUAL (mkfifo (pipe_path, 0600), 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      CU_ASSERT_PTR_NULL (gs_article_read (paths[i], NULL, &error));
      GS_ASSERT_ROW (g_error_matches (error, GS_ERROR, GS_ERROR_READ)
                         && strstr (error->message, paths[i]) != NULL,
                     "%s", paths[i]);
      g_clear_error (&error);
    }
  g_file_set_contents (long_path, "The ministry said so on Monday.", -1, NULL);
  gs_article_unref (gs_article_read (long_path, &options, &error));
  CU_ASSERT_PTR_NULL (error);
  options.max_bytes = 20;
  CU_ASSERT_PTR_NULL (gs_article_read (long_path, &options, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_LIMIT));
  g_unlink (long_path);
  g_unlink (pipe_path);
  g_rmdir (folder);
}

CU_TestInfo gs_tests_hostile_articles[] = {
  { "every encoding becomes UTF-8", test_every_encoding_becomes_utf8 },
  { "a wrong declaration is seen", test_a_wrong_declaration_is_seen },
  { "what is no text is refused", test_what_is_no_text_is_refused },
  { "line ends of all kinds are lines", test_line_ends_of_all_kinds_are_lines },
  { "much of anything is an article or an error", test_much_of_anything_is_an_article_or_an_error },
  { "no entity of a page reaches the machine", test_no_entity_of_a_page_reaches_the_machine },
  { "every cut of a page keeps the promises", test_every_cut_of_a_page_keeps_the_promises },
  { "files that are none are refused", test_files_that_are_none_are_refused },
  CU_TEST_INFO_NULL,
};
