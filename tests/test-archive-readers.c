/* SPDX-License-Identifier: MIT */
/* What holds articles packed: gzip, WARC, mail, MHTML; and Markdown. */
#include <string.h>

#include <gio/gio.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-test-outline.h"
#include "gs-test.h"

#define PAGE                                                                                       \
  "<html><head><title>Dam fails in the valley</title></head><body><p>The dam of the upper valley " \
  "broke in the night to Monday, and nobody saw it before the water came.</p></body></html>"

static GBytes *
gzip (const char *text)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) out = g_converter_output_stream_new (memory, G_CONVERTER (packer));

  g_output_stream_write_all (out, text, strlen (text), NULL, NULL, NULL);
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_gzip_is_read_as_what_is_in_it (void)
{
  static const struct
  {
    const char *text;
    const char *format;
  } rows[] = {
    { "The dam broke on Monday.", "text" },
    { PAGE, "html" },
    { "{\"text\": \"It broke.\"}", "json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = gzip (rows[i].text);
      g_autoptr (GPtrArray) articles = gs_articles_new_from_bytes (bytes, "file", NULL, NULL, NULL);

      GS_ASSERT_ROW (articles != NULL && articles->len == 1, "row %u", i);
      if (articles != NULL)
        GS_ASSERT_STRING (gs_article_get_format (g_ptr_array_index (articles, 0)), rows[i].format);
    }
}

static char *
warc_record (const char *type, const char *content, const char *url, const char *body)
{
  return g_strdup_printf ("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: "
                          "%s\r\nContent-Length: %u\r\n\r\n%s\r\n\r\n",
                          type, url, content, (guint) strlen (body), body);
}

static char *
warc_sample (void)
{
  g_autofree char *info = warc_record ("warcinfo", "application/warc-fields", "", "software: x");
  g_autofree char *page =
      warc_record ("response", "application/http; msgtype=response", "http://e.x/1",
                   "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" PAGE);
  g_autofree char *lost = warc_record (
      "response", "application/http", "http://e.x/2",
      "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><body>no</body></html>");
  g_autofree char *picture = warc_record ("response", "application/http", "http://e.x/3",
                                          "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG");
  g_autofree char *chunks = warc_record (
      "response", "application/http", "http://e.x/4",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
      "1c\r\n<html><body><p>It broke on M\r\n16\r\nonday.</p></body></htm\r\n0\r\n\r\n");
  g_autofree char *text =
      warc_record ("conversion", "text/plain", "http://e.x/5", "Plain text of a page is here.");

  return g_strconcat (info, page, lost, picture, chunks, text, NULL);
}

static void
test_pages_of_a_web_archive_are_articles (void)
{
  g_autofree char *sample = warc_sample ();
  g_autoptr (GBytes) plain = g_bytes_new (sample, strlen (sample));
  g_autoptr (GBytes) packed = gzip (sample);
  static const char *const urls[] = { "http://e.x/1", "http://e.x/4", "http://e.x/5" };
  static const char *const ids[] = { "file#1", "file#2", "file#3" };

  for (guint k = 0; k < 2; k++)
    {
      g_autoptr (GPtrArray) articles =
          gs_articles_new_from_bytes (k == 0 ? plain : packed, "file", NULL, NULL, NULL);

      CU_ASSERT_FATAL (articles != NULL && articles->len == G_N_ELEMENTS (urls));
      for (guint i = 0; i < articles->len; i++)
        {
          GS_ASSERT_STRING (gs_article_get_url (g_ptr_array_index (articles, i)), urls[i]);
          GS_ASSERT_STRING (gs_article_get_id (g_ptr_array_index (articles, i)), ids[i]);
        }
      CU_ASSERT_PTR_NOT_NULL (
          strstr (gs_article_get_text (g_ptr_array_index (articles, 1), NULL), "on Monday."));
    }
}

/* a record of one answer of a server, whose body may hold any byte */
static void
warc_add (GString *archive, const char *content, const char *header, GBytes *body)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (body, &length);

  g_string_append_printf (
      archive, "WARC/1.1\r\nWARC-Type: response\r\n%sContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s",
      content, strlen (header) + length, header);
  g_string_append_len (archive, bytes, (gssize) length);
  g_string_append (archive, "\r\n\r\n");
}

static void
test_a_page_of_an_archive_may_be_packed_damaged_or_data (void)
{
  static const struct
  {
    const char *content; /* of the record */
    const char *header;
    const char *body; /* %NULL: the page, packed */
    guint n_articles;
    guint n_faults;
  } rows[] = {
    { "Content-Type: application/http\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n", NULL, 1, 0 },
    /* neither the record nor the server says what it is */
    { "", "HTTP/1.1 200 OK\r\n\r\n", PAGE, 1, 0 },
    { "", "HTTP/1.1 200 OK\r\n\r\n", "\x89PNG", 0, 0 },
    /* feeds and agency formats */
    { "", "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n",
      "<rss><channel><item><title>Dam fails</title><description>The dam broke on Monday."
      "</description></item></channel></rss>",
      1, 0 },
    /* what a page fetches for itself is no page */
    { "", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", "{\"count\": 3}", 0, 0 },
    { "", "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n", "<map><a>b</a></map>", 0, 0 },
    /* one that cannot be unpacked is a fault of its own */
    { "", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n",
      "\x1f\x8b\x08 damaged", 0, 1 },
    { "", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n",
      "\x0b\x02\x80\xff\xfe\x81 packed", 0, 1 },
  };
  g_autoptr (GString) archive = g_string_new (NULL);
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  guint n_articles = 0;
  guint n_faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) body =
          rows[i].body != NULL ? g_bytes_new (rows[i].body, strlen (rows[i].body)) : gzip (PAGE);
      g_autoptr (GPtrArray) its_faults = gs_read_faults_new ();
      g_autoptr (GPtrArray) its = NULL;
      g_autoptr (GString) one = g_string_new (NULL);

      warc_add (one, rows[i].content, rows[i].header, body);
      its = gs_test_read (one->str, (gssize) one->len, its_faults, NULL);
      GS_ASSERT_ROW ((its != NULL ? its->len : 0) == rows[i].n_articles, "row %u", i);
      GS_ASSERT_ROW (its_faults->len == rows[i].n_faults, "row %u", i);
      n_articles += rows[i].n_articles;
      n_faults += rows[i].n_faults;
      g_string_append_len (archive, one->str, (gssize) one->len);
    }
  articles = gs_test_read (archive->str, (gssize) archive->len, faults, NULL);
  CU_ASSERT_FATAL (articles != NULL);
  CU_ASSERT_EQUAL (articles->len, n_articles);
  CU_ASSERT_EQUAL (faults->len, n_faults);
}

static void
test_a_cut_archive_gives_what_it_has_and_says_so (void)
{
  g_autofree char *sample = warc_sample ();
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GPtrArray) articles =
      gs_test_read (sample, (gssize) strlen (sample) - 20, faults, NULL);

  CU_ASSERT_FATAL (articles != NULL && articles->len == 2);
  CU_ASSERT_EQUAL (faults->len, 1);
}

static void
test_mail_is_an_article (void)
{
  g_autoptr (GPtrArray) articles = gs_test_read (
      "From: Ann Example <ann@e.x>\nSubject: =?utf-8?q?Caf=C3=A9?= shut\nDate: Mon, 10 Mar 2025 "
      "08:00:00 +0100\nMessage-ID: <1@e.x>\nContent-Type: text/plain; charset=iso-8859-1\n"
      "Content-Transfer-Encoding: quoted-printable\n\nThe caf=E9 was shut on Monday, the owner "
      "said.\n\nNobody saw it come, he said on the day after.\n",
      -1, NULL, NULL);
  const GsArticle *article = g_ptr_array_index (articles, 0);
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *outline = gs_test_outline (article);

  GS_ASSERT_STRING (gs_article_get_title (article), "Caf\xc3\xa9 shut");
  GS_ASSERT_STRING (gs_article_get_authors (article)[0], "Ann Example");
  GS_ASSERT_STRING (gs_article_get_item (article), "1@e.x");
  GS_ASSERT_STRING (published, "2025-03-10T08:00:00+01:00");
  CU_ASSERT_PTR_NOT_NULL (strstr (outline, "paragraph The caf\xc3\xa9 was shut on Monday"));
  CU_ASSERT_PTR_NOT_NULL (strstr (outline, "10:1 paragraph Nobody saw it come"));
}

static void
test_a_mailbox_holds_many_and_mhtml_one_page (void)
{
  g_autoptr (GPtrArray) box = gs_test_read (
      "From a@e.x Mon Mar 10 08:00:00 2025\nFrom: a@e.x\nSubject: One\nDate: Mon, 10 Mar 2025 "
      "08:00:00 +0000\n\nThe first text.\n\nFrom a@e.x Mon Mar 10 09:00:00 2025\nFrom: "
      "a@e.x\nSubject: Two\nDate: Mon, 10 Mar 2025 09:00:00 +0000\n\nThe second text.\n\n>From the "
      "deck they saw it.\n\n>>From\n",
      -1, NULL, NULL);
  g_autoptr (GPtrArray) saved = gs_test_read (
      "From: <Saved by a browser>\nSnapshot-Content-Location: http://e.x/1\nSubject: Dam\nDate: "
      "Tue, 11 Mar 2025 08:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; "
      "type=\"text/html\"; boundary=\"xx\"\n\n\n--xx\nContent-Type: text/html\n"
      "Content-Transfer-Encoding: quoted-printable\nContent-Location: http://e.x/1\n\n"
      "<html><head><title>Dam fails</title></head><body><p>It broke=\n on Monday.</p></body>"
      "</html>\n--xx\nContent-Type: text/css\nContent-Location: http://e.x/s\n\np { }\n--xx--\n",
      -1, NULL, NULL);

  CU_ASSERT_FATAL (box != NULL && box->len == 2);
  GS_ASSERT_STRING (gs_article_get_id (g_ptr_array_index (box, 1)), "file#2");
  GS_ASSERT_STRING (gs_article_get_title (g_ptr_array_index (box, 1)), "Two");
  CU_ASSERT_PTR_NOT_NULL (
      strstr (gs_article_get_text (g_ptr_array_index (box, 1), NULL), "\nFrom the deck they"));
  CU_ASSERT_FATAL (saved != NULL && saved->len == 1);
  GS_ASSERT_STRING (gs_article_get_format (g_ptr_array_index (saved, 0)), "html");
  GS_ASSERT_STRING (gs_article_get_url (g_ptr_array_index (saved, 0)), "http://e.x/1");
  CU_ASSERT_PTR_NOT_NULL (
      strstr (gs_article_get_text (g_ptr_array_index (saved, 0), NULL), "It broke on Monday."));
  CU_ASSERT_FALSE (gs_instant_is_known (gs_article_get_published (g_ptr_array_index (saved, 0))));
}

static void
test_a_mail_without_a_body_is_an_error (void)
{
  static const char *const rows[] = {
    "From: a@e.x\nSubject: b\nDate: c\n\n",
    "From: a@e.x\nSubject: b\nDate: c\nContent-Type: text/html\n\n",
    "From: a@e.x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n--x--\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i], -1, NULL, &error);

      GS_ASSERT_ROW ((articles == NULL) == (error != NULL), "row %u", i);
    }
}

static void
test_text_that_looks_like_mail_stays_text (void)
{
  static const char *const rows[] = {
    "From: the editors\n\nThe dam broke on Monday, the editors said.",
    "Subject: dams\nDate: Monday\n\nThe dam broke on Monday, the board said.",
    "From here on it went down, the board said on Monday.",
    "Update: the dam broke.\nFrom: nobody knows.\nIt was on Monday.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i], -1, NULL, NULL);

      GS_ASSERT_ROW (articles != NULL, "row %u", i);
      GS_ASSERT_STRING (gs_article_get_format (g_ptr_array_index (articles, 0)), "text");
    }
}

static void
test_markdown_loses_its_marks_and_keeps_its_places (void)
{
  g_autoptr (GPtrArray) articles = gs_test_read (
      "---\nsource: Example\ndate: 2025-03-10\n---\n# Dam fails\n\nThe **River Board** said [on "
      "Monday](http://e.x/1) that\nnobody *saw* it.\n\n![The dam](a.jpg)\n\n> We saw it too "
      "late.\n\n## Costs\n\n- Two *houses*\n- One bridge\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
      "They said so.[^1] Twice.\n\n[^1]: In a letter.\n",
      -1, NULL, NULL);
  const GsArticle *article = g_ptr_array_index (articles, 0);
  g_autofree char *outline = gs_test_outline (article);

  GS_ASSERT_STRING (gs_article_get_format (article), "markdown");
  GS_ASSERT_STRING (gs_article_get_title (article), "Dam fails");
  GS_ASSERT_STRING (gs_article_get_outlet (article), "Example");
  GS_ASSERT_STRING (
      outline, "5:3 headline Dam fails\n7:1 paragraph The River Board said on Monday "
               "that nobody saw it.\n10:3 caption The dam\n12:3 quotation We saw it "
               "too late.\n14:4 subheading Costs\n16:3 list-item Two houses\n17:3 "
               "list-item One bridge\n19:3 table a b\n21:3 table 1 2\n23:1 paragraph They said so. "
               "Twice.\n25:7 furniture In a letter.");
}

static void
test_plain_text_is_no_markdown (void)
{
  static const char *const rows[] = {
    "The dam broke on Monday.\n\n#MeToo and others marched.\n",
    "The dam broke (see note [1]) on Monday.\n\n* * *\n\nIt was late.\n",
    "Dam fails\n=========\n\nIt broke on Monday, the board said.\n",
    "The 5*4 metres of it **broke on Monday.",
    "It was [sic] so.\n# 1 in the charts it was.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i], -1, NULL, NULL);

      GS_ASSERT_ROW (articles != NULL, "row %u", i);
      GS_ASSERT_STRING (gs_article_get_format (g_ptr_array_index (articles, 0)), "text");
    }
}

CU_TestInfo gs_tests_archive_readers[] = {
  { "gzip is read as what is in it", test_gzip_is_read_as_what_is_in_it },
  { "pages of a web archive are articles", test_pages_of_a_web_archive_are_articles },
  { "a page of an archive may be packed, damaged or data",
    test_a_page_of_an_archive_may_be_packed_damaged_or_data },
  { "a cut archive gives what it has and says so",
    test_a_cut_archive_gives_what_it_has_and_says_so },
  { "mail is an article", test_mail_is_an_article },
  { "a mailbox holds many, MHTML one page", test_a_mailbox_holds_many_and_mhtml_one_page },
  { "a mail without a body is an error", test_a_mail_without_a_body_is_an_error },
  { "text that looks like mail stays text", test_text_that_looks_like_mail_stays_text },
  { "Markdown loses its marks and keeps its places",
    test_markdown_loses_its_marks_and_keeps_its_places },
  { "plain text is no Markdown", test_plain_text_is_no_markdown },
  CU_TEST_INFO_NULL,
};
