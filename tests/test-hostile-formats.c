/* SPDX-License-Identifier: MIT */
/* Hostile files of every format: bombs, depths, cuts, names; each an article or an error, in
 * bounds. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "article/gs-source-set.h"
#include "base/gs-error.h"
#include "gs-check.h"
#include "gs-test-outline.h"
#include "gs-test.h"

/* bombs */

#define BOMB                                                                                       \
  "<!DOCTYPE nitf [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"           \
  "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"       \
  "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"       \
  "<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y SYSTEM 'http://127.0.0.1:9/x'>"               \
  "<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]>"

static void
test_entities_of_a_document_are_never_expanded (void)
{
  static const char *const rows[] = {
    BOMB "<nitf><body><body.content><p>word &f;&x;&y; word</p></body.content></body></nitf>",
    BOMB "<rss><channel><item><title>word &f;&x;&y;</title></item></channel></rss>",
    BOMB "<feed><entry><title a='&f;&x;'>word</title><content>&f;&x;&y;</content></entry></feed>",
    BOMB "<newsItem guid='&f;&x;'><contentSet><inlineData>word &f;&x;</inlineData></contentSet>"
         "</newsItem>",
    "<!DOCTYPE nitf SYSTEM 'file:///etc/passwd'><nitf><body><body.content><p>word</p>"
    "</body.content></body></nitf>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i], -1, NULL, NULL);

      GS_ASSERT_ROW (articles != NULL && articles->len == 1, "row %u", i);
      for (guint k = 0; articles != NULL && k < articles->len; k++)
        {
          gsize length;
          const char *text = gs_article_get_text (g_ptr_array_index (articles, k), &length);

          GS_ASSERT_ROW (length < 100 && strstr (text, "root:") == NULL, "row %u", i);
        }
    }
}

static GBytes *
gzip (gconstpointer bytes, gsize length)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) out = g_converter_output_stream_new (memory, G_CONVERTER (packer));

  g_output_stream_write_all (out, bytes, length, NULL, NULL, NULL);
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_gzip_bombs_stop_at_the_limit (void)
{
  gsize length = 8 << 20;
  g_autofree char *zeros = g_malloc (length);
  GsReadOptions options = { .max_bytes = 1 << 20 };
  g_autoptr (GBytes) bomb = NULL;
  g_autoptr (GBytes) nested = NULL;
  g_autoptr (GError) error = NULL;

  memset (zeros, 'a', length);
  bomb = gzip (zeros, length);
  CU_ASSERT_PTR_NULL (gs_articles_new_from_bytes (bomb, "file", &options, NULL, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_LIMIT));
  g_clear_error (&error);
  nested = g_bytes_ref (bomb);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GBytes) inner = g_steal_pointer (&nested);

      nested = gzip (g_bytes_get_data (inner, NULL), g_bytes_get_size (inner));
    }
  CU_ASSERT_PTR_NULL (gs_articles_new_from_bytes (nested, "file", NULL, NULL, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_LIMIT));
}

/* much of anything */

static void
test_much_of_anything_is_an_article_or_an_error (void)
{
  static const struct
  {
    const char *before;
    const char *piece;
    guint n;
    const char *after;
  } rows[] = {
    { "<nitf><body><body.content>", "<p>", 10000, "x" },
    { "<nitf><body><body.content><p>", "word ", 400000, "</p></body.content></body></nitf>" },
    { "<nitf><body><body.content><p ", "a='1' ", 10000, ">x</p></body.content></body></nitf>" },
    { "<rss><channel>", "<item><title>Some words here</title></item>", 3000, "</channel></rss>" },
    { "<rss><channel><item><description>", "&lt;div&gt;", 10000,
      "x</description></item></channel></rss>" },
    { "<feed><entry><content type='xhtml'>", "<div>", 10000, "x" },
    { "<feed><entry><title>x</title><", "name", 20000, ">" },
    { "{\"text\": ", "[", 100000, "]}" },
    { "[", "{\"text\": \"It broke.\"},", 3000, "{\"text\": \"x\"}]" },
    { "", "{\"id\": \"a\", \"text\": \"It broke.\"}\n", 3000, "" },
    { "", "{\"text\": 1e400}\n", 3000, "" },
    { "# Title\n\n", "> ", 5000, "x" },
    { "# Title\n\n", "[a](", 5000, "x" },
    { "# Title\n\n", "**a ", 20000, "x" },
    { "From: a\nSubject: b\nDate: c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
      "boundary=x\n\n",
      "--x\nContent-Type: multipart/mixed; boundary=x\n\n", 3000, "x" },
    { "From a@b Mon\nFrom: a\nSubject: b\nDate: c\n\n", "From a@b Mon\n\n", 3000, "x" },
    { "WARC/1.0\n", "A: b\n", 50000, "\n" },
    { "", "WARC/1.0\nContent-Length: 0\n\n", 5000, "" },
    { "WARC/1.0\nContent-Length: 99999999999999999999999\n\n", "x", 10, "" },
    { "", "\xe2\x80\xae\xe2\x80\x8b", 20000, "word" },
    { "Mr. ", "Abcdefgh", 1250, " said so on Monday." },
    { "", "Anna Bell and ", 20000, "so on." },
    { "It was in the year 99999 and cost $1e400 and ", "9", 5000, " dollars on June 99, 0000." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (rows[i].before);
      g_autoptr (GPtrArray) articles = NULL;
      g_autoptr (GPtrArray) faults = gs_read_faults_new ();
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < rows[i].n; k++)
        g_string_append (text, rows[i].piece);
      g_string_append (text, rows[i].after);
      articles = gs_test_read (text->str, (gssize) text->len, faults, &error);
      GS_ASSERT_ROW ((articles == NULL) == (error != NULL), "row %u", i);
      for (guint k = 0; articles != NULL && k < articles->len; k++)
        {
          gsize length;
          const char *its = gs_article_get_text (g_ptr_array_index (articles, k), &length);

          GS_ASSERT_ROW (g_utf8_validate (its, (gssize) length, NULL), "row %u", i);
        }
    }
}

/* what holds more elements than words is refused before it takes more memory than is promised; of
 * moderate length it is read */
static void
test_elements_without_words_are_refused_if_there_are_too_many (void)
{
  static const struct
  {
    const char *before;
    const char *piece;
    guint n;
    const char *after;
    gboolean is_read;
  } rows[] = {
    { "<html><body><table><tr><td>", "<td>word", 100000, "</table></body></html>", TRUE },
    { "<html><body><table><tr><td>", "<td>word", 600000, "</table></body></html>", FALSE },
    { "<html><body><article>", "<p>The dam broke in the night to Monday, officials said.", 100000,
      "</article></body></html>", TRUE },
    { "<nitf><body><body.content><p>A dam.</p>", "<p>x</p>", 100000,
      "</body.content></body></nitf>", TRUE },
    { "<nitf><body><body.content><p>A dam.</p>", "<p>x</p>", 600000,
      "</body.content></body></nitf>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (rows[i].before);
      g_autoptr (GPtrArray) articles = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < rows[i].n; k++)
        g_string_append (text, rows[i].piece);
      g_string_append (text, rows[i].after);
      articles = gs_test_read (text->str, (gssize) text->len, NULL, &error);
      GS_ASSERT_ROW ((articles != NULL) == rows[i].is_read, "row %u", i);
      GS_ASSERT_ROW (rows[i].is_read || g_error_matches (error, GS_ERROR, GS_ERROR_LIMIT), "row %u",
                     i);
    }
}

static void
test_every_cut_of_every_format_is_an_article_or_an_error (void)
{
  static const char *const rows[] = {
    "<?xml version='1.0'?><nitf><body><body.head><hedline><hl1>\xc3\x84 &eacute;</hl1></hedline>"
    "</body.head><body.content><p>A <person "
    "value='x'>B\xc3\xa9</person></p></body.content></body></nitf>",
    "<rss><channel><item><title>\xc3\x84 &amp;amp; "
    "b</title><description><![CDATA[<p>\xc3\x84</p>]]>"
    "</description></item></channel></rss>",
    "{\"uri\": \"a\", \"headline\": \"\\u00c4 \\ud83d\\ude00\", \"body_text\": \"\xc3\x84 "
    "b\\n\\nc\", "
    "\"person\": [{\"name\": \"\xc3\x84 b\"}]}",
    "---\ntitle: \xc3\x84\n---\n# \xc3\x84 **b**\n\n[c](http://d)\n\n- e\n\n![f](g)\n",
    "From: =?utf-8?q?=C3=84?= <a@b>\nSubject: b\nDate: Mon, 10 Mar 2025 08:00:00 "
    "+0000\nContent-Type: "
    "text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n=C4 b=\n c\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize length = 1; length <= strlen (rows[i]); length++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GPtrArray) articles = gs_test_read (rows[i], (gssize) length, NULL, &error);

        GS_ASSERT_ROW ((articles == NULL) == (error != NULL), "row %u cut at %u", i,
                       (guint) length);
      }
}

/* limits */

static void
test_limits_crossed_are_findings_of_one_article (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *long_path = g_build_filename (folder, "a-long.txt", NULL);
  g_autofree char *many_path = g_build_filename (folder, "b-many.jsonl", NULL);
  g_autofree char *good_path = g_build_filename (folder, "c-good.txt", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *const paths[] = { folder, NULL };
  GsCheckOptions options = { .n_jobs = 1, .max_memory = 1 << 20, .read.max_articles = 2 };
  g_autoptr (GsRules) rules = gs_rules_load_default (NULL, NULL);
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, NULL);
  g_autoptr (GsReport) report = NULL;

  for (guint i = 0; i < 8000; i++)
    g_string_append_printf (text, "The dam in Vexley number %u broke on that day. ", i);
  g_file_set_contents (long_path, text->str, -1, NULL);
  g_file_set_contents (many_path,
                       "{\"text\": \"One dam.\"}\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}\n",
                       -1, NULL);
  g_file_set_contents (good_path, "The dam in Vexley broke on Monday.", -1, NULL);
  report = gs_check_paths (rules, analyser, paths, &options, NULL);
  CU_ASSERT_EQUAL_FATAL (report->articles->len, 3);
  CU_ASSERT_PTR_NULL (gs_report_get_article (report, 0)->article);
  CU_ASSERT_PTR_NULL (gs_report_get_article (report, 1)->article);
  CU_ASSERT_PTR_NOT_NULL (gs_report_get_article (report, 2)->article);
  g_unlink (long_path);
  g_unlink (many_path);
  g_unlink (good_path);
  g_rmdir (folder);
}

/* paths */

static void
test_odd_paths_are_shown_and_links_out_are_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *odd = g_build_filename (folder, "a\n\033[31m.txt", NULL);
  g_autofree char *out = g_build_filename (folder, "b.txt", NULL);
  g_autofree char *fifo = g_build_filename (folder, "c.txt", NULL);
  const char *const paths[] = { folder, NULL };
  g_autoptr (GPtrArray) sources = NULL;

  g_file_set_contents (odd, "The dam in Vexley broke on Monday.", -1, NULL);
  CU_ASSERT_EQUAL (symlink ("/etc/passwd", out), 0);
  CU_ASSERT_EQUAL (mkfifo (fifo, 0600), 0);
  sources = gs_source_set_list (paths);
  CU_ASSERT_EQUAL_FATAL (sources->len, 3);
  CU_ASSERT_PTR_NULL (((GsSource *) g_ptr_array_index (sources, 0))->reason);
  CU_ASSERT_PTR_NOT_NULL (((GsSource *) g_ptr_array_index (sources, 1))->reason);
  CU_ASSERT_PTR_NOT_NULL (((GsSource *) g_ptr_array_index (sources, 2))->reason);
  g_unlink (odd);
  g_unlink (out);
  g_unlink (fifo);
  g_rmdir (folder);
}

CU_TestInfo gs_tests_hostile_formats[] = {
  { "entities of a document are never expanded", test_entities_of_a_document_are_never_expanded },
  { "gzip bombs stop at the limit", test_gzip_bombs_stop_at_the_limit },
  { "much of anything is an article or an error", test_much_of_anything_is_an_article_or_an_error },
  { "elements without words are refused if there are too many",
    test_elements_without_words_are_refused_if_there_are_too_many },
  { "every cut of every format is an article or an error",
    test_every_cut_of_every_format_is_an_article_or_an_error },
  { "limits crossed are findings of one article", test_limits_crossed_are_findings_of_one_article },
  { "odd paths are shown, links out are refused",
    test_odd_paths_are_shown_and_links_out_are_refused },
  CU_TEST_INFO_NULL,
};
