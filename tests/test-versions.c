/* SPDX-License-Identifier: MIT */
/* Versions of one article: found by its names in every format, told from strangers, put in order.
 */
#include "store/gs-store-identity.h"

#include <string.h>

#include "gs-test-store.h"
#include "gs-test.h"

/* the same article in two versions: "@1" is the toll, "@2" the number of the version, "@3" the hour
 */
#define STORY                                                                                      \
  "HALDEN - A crane fell on the new bridge on Thursday, killing @1 people and injuring 30, "       \
  "police "                                                                                        \
  "said."
#define MORE "Mayor Lars Holm said the company had ignored warnings about the crane."

#define NEWSML(signal)                                                                             \
  "<?xml version='1.0'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' "                    \
  "guid='urn:newsml:wire.example:20250410:crane' version='@2' standard='NewsML-G2' "               \
  "standardversion='2.25' xml:lang='en'><itemMeta><itemClass qcode='ninat:text'/>"                 \
  "<versionCreated>2025-04-10T@3:00:00Z</versionCreated>" signal                                   \
  "</itemMeta><contentMeta><headline>Crane falls</headline></contentMeta><contentSet><inlineXML "  \
  "contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><body><p>" STORY \
  "</p><p>" MORE "</p></body></html></inlineXML></contentSet></newsItem>"
#define NITF(correction)                                                                           \
  "<nitf><head><docdata><doc-id id-string='WIRE-2025-crane' regsrc='Wire'/>"                       \
  "<du-key version='@2'/>" correction "</docdata></head><body><body.head><hedline><hl1>Crane "     \
  "falls</hl1></hedline></body.head><body.content><p>" STORY "</p><p>" MORE                        \
  "</p></body.content></body></nitf>"
#define NINJS(note)                                                                                \
  "{\"uri\":\"tag:wire.example,2025:crane\",\"type\":\"text\",\"version\":\"@2\","                 \
  "\"versioncreated\":\"2025-04-10T@3:00:00Z\",\"headline\":\"Crane falls\"," note                 \
  "\"body_text\":\"" STORY "\\n\\n" MORE "\"}"
#define LINKED(correction)                                                                         \
  "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","                                \
  "\"@id\":\"https://post.example/news/crane#article\",\"headline\":\"Crane falls\","              \
  "\"dateModified\":\"2025-04-10T@3:00:00Z\"," correction "\"articleBody\":\"" STORY "\\n\\n" MORE \
  "\"}"
#define PAGE(correction)                                                                           \
  "<html><head><title>Crane falls</title><script type='application/ld+json'>{\"@context\":"        \
  "\"https://schema.org\",\"@type\":\"NewsArticle\",\"@id\":\"https://post.example/news/crane\","  \
  "\"dateModified\":\"2025-04-10T@3:00:00Z\"}</script></head><body><article><h1>Crane falls</h1>"  \
  "<p>" STORY "</p><p>" MORE "</p>" correction "</article></body></html>"
/* the address changes with the version, the guid stays */
#define RSS(correction)                                                                            \
  "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"          \
  "<title>Post</title><item><title>Crane falls</title><guid isPermaLink='false'>"                  \
  "post.example:crane</guid><link>https://post.example/news/crane-@2</link><pubDate>Thu, 10 Apr "  \
  "2025 @3:00:00 GMT</pubDate><content:encoded><![CDATA[<p>" STORY "</p><p>" MORE                  \
  "</p>" correction "]]></content:encoded></item></channel></rss>"
#define ATOM(correction)                                                                           \
  "<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><entry>"                           \
  "<id>tag:post.example,2025:crane</id><title>Crane falls</title>"                                 \
  "<updated>2025-04-10T@3:00:00Z</updated><content type='html'>&lt;p&gt;" STORY                    \
  "&lt;/p&gt;&lt;p&gt;" MORE "&lt;/p&gt;" correction "</content></entry></feed>"
/* "17" is nobody's name for good; that sentences are there again makes it one */
#define LINES(correction)                                                                          \
  "{\"id\":\"17\",\"source\":\"Post\",\"date\":\"2025-04-10T@3:00:00Z\",\"title\":\"Crane "        \
  "falls\",\"text\":\"" STORY "\\n\\n" MORE correction "\"}\n"

static const struct
{
  const char *name;
  const char *silent;
  const char *announced;
} formats[] = {
  { "newsml.xml", NEWSML (""), NEWSML ("<signal qcode='sig:correction'/>") },
  { "nitf.xml", NITF (""), NITF ("<correction info='The toll was wrong'/>") },
  { "ninjs.json", NINJS (""), NINJS ("\"ednote\":\"Correction: the toll was wrong\",") },
  { "linked.json", LINKED (""), LINKED ("\"correction\":\"The toll was wrong\",") },
  { "page.html", PAGE (""), PAGE ("<p>An earlier version of this article gave another toll.</p>") },
  { "rss.xml", RSS (""), RSS ("<p>Correction: The toll was wrong.</p>") },
  { "atom.xml", ATOM (""), ATOM ("&lt;p&gt;CLARIFICATION - We were told 12.&lt;/p&gt;") },
  { "lines.jsonl", LINES (""), LINES ("\\n\\n(Corrects toll in first paragraph)") },
};

/* writes a version into a file of its own */
static char *
test_write_version (const char *name, const char *text, guint version)
{
  static const char *const values[][3] = { { "12", "1", "10" }, { "14", "2", "18" } };
  g_autoptr (GString) filled = g_string_new (text);
  g_autofree char *file = g_strdup_printf ("%u-%s", version, name);

  for (guint i = 0; i < 3; i++)
    {
      char mark[3] = { '@', (char) ('1' + i), '\0' };

      g_string_replace (filled, mark, values[version - 1][i], 0);
    }
  return gs_test_store_write (file, filled->str);
}

static GsReport *
test_check_two (const char *one, const char *two, GsStore *against)
{
  const char *const paths[] = { one, two, NULL };

  return gs_test_store_check (paths, against, NULL);
}

/* one changed figure, old and new in this order, nothing that contradicts */
static void
test_expect_revision (const GsReport *report, const char *name, gboolean announced)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      GS_ASSERT_ROW (!gs_finding_kind_get_info (finding->kind)->contradiction,
                     "%s: a version contradicts: %s", name, finding->hint);
      if (finding->kind != GS_FINDING_REVISED)
        continue;
      n++;
      GS_ASSERT_ROW (strstr (finding->hint, "‘12 people’ became ‘14 people’") != NULL, "%s: %s",
                     name, finding->hint);
      GS_ASSERT_ROW (finding->severity == (announced ? GS_SEVERITY_INFO : GS_SEVERITY_NOTE),
                     "%s: severity", name);
    }
  GS_ASSERT_ROW (n == 1, "%s: %u revised findings%s", name, n, announced ? ", announced" : "");
}

static GsStoreOutcome
test_add (GsStore *store, const char *path)
{
  GsArchiveTally tally = gs_test_store_add (store, path);

  return tally.n_added > 0      ? GS_STORE_ADDED
         : tally.n_versions > 0 ? GS_STORE_NEW_VERSION
                                : GS_STORE_UNCHANGED;
}

static void
test_versions_are_found_in_every_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint announced = 0; announced < 2; announced++)
      {
        const char *name = formats[i].name;
        g_autofree char *older = test_write_version (name, formats[i].silent, 1);
        g_autofree char *newer =
            test_write_version (name, announced ? formats[i].announced : formats[i].silent, 2);
        g_autoptr (GsReport) batch = test_check_two (older, newer, NULL);
        g_autoptr (GsReport) turned = test_check_two (newer, older, NULL);

        test_expect_revision (batch, name, announced);
        test_expect_revision (turned, name, announced);
      }
}

static void
test_versions_are_found_in_the_archive (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const char *name = formats[i].name;
      g_autofree char *older = test_write_version (name, formats[i].silent, 1);
      g_autofree char *newer = test_write_version (name, formats[i].silent, 2);
      g_autofree char *late = g_strconcat (name, "-late", NULL);
      g_autoptr (GsStore) store = gs_test_store_open (name, GS_STORE_WRITE, NULL);
      g_autoptr (GsStore) other = gs_test_store_open (late, GS_STORE_WRITE, NULL);
      g_autoptr (GsReport) forth = NULL;
      g_autoptr (GsReport) back = NULL;

      CU_ASSERT_EQUAL (test_add (store, older), GS_STORE_ADDED);
      forth = test_check_two (newer, NULL, store);
      test_expect_revision (forth, name, FALSE);
      CU_ASSERT_EQUAL (test_add (store, newer), GS_STORE_NEW_VERSION);
      /* the archive has the newer one already */
      CU_ASSERT_EQUAL (test_add (other, newer), GS_STORE_ADDED);
      back = test_check_two (older, NULL, other);
      test_expect_revision (back, name, FALSE);
    }
}

/* a feed that is fetched again has the same items in other bytes */
static void
test_the_same_text_in_another_file_is_unchanged (void)
{
  g_autofree char *first = gs_test_store_write ("1.jsonl", LINES (""));
  g_autofree char *second = gs_test_store_write ("2.jsonl", "\n" LINES ("") "\n");
  g_autoptr (GsStore) store = gs_test_store_open ("same", GS_STORE_WRITE, NULL);

  CU_ASSERT_EQUAL (test_add (store, first), GS_STORE_ADDED);
  CU_ASSERT_EQUAL (test_add (store, second), GS_STORE_UNCHANGED);
}

#define OTHER                                                                                      \
  "{\"id\":\"17\",\"source\":\"Post\",\"date\":\"2025-04-11\",\"title\":\"Pumpkins grow\","        \
  "\"text\":\"Farmers of Ostby picked 400 pumpkins in October. The cooperative sold them in the "  \
  "market hall for 3 dollars each, killing 14 people's appetite.\"}\n"

/* tomorrow's file begins to count at 1 again, and may be called as today's */
static void
test_strangers_under_one_name_are_no_versions (void)
{
  g_autofree char *one = test_write_version ("today.jsonl", LINES (""), 1);
  g_autofree char *two = gs_test_store_write ("2-today.jsonl", OTHER);
  g_autoptr (GsReport) report = test_check_two (one, two, NULL);
  g_autoptr (GsStore) store = gs_test_store_open ("strangers", GS_STORE_WRITE, NULL);

  for (guint i = 0; i < report->articles->len; i++)
    CU_ASSERT_FALSE (gs_report_get_article (report, i)->superseded);
  CU_ASSERT_EQUAL (test_add (store, one), GS_STORE_ADDED);
  CU_ASSERT_EQUAL (test_add (store, two), GS_STORE_ADDED);
}

static void
test_strangers_under_one_path_are_compared (void)
{
  g_autofree char *one = gs_test_store_write (
      "news.txt", "---\noutlet: Post\ndate: 2025-04-10\n---\n\nThe crane in Halden fell on "
                  "Thursday and killed 12 people, police said.\n");
  g_autoptr (GsStore) store = gs_test_store_open ("paths", GS_STORE_WRITE, NULL);

  CU_ASSERT_EQUAL (test_add (store, one), GS_STORE_ADDED);
  g_free (one);
  one = gs_test_store_write ("news.txt",
                             "---\noutlet: Wire\ndate: 2025-04-11\n---\n\nPumpkins of Ostby cost "
                             "3 dollars each in October, the cooperative said.\n");
  CU_ASSERT_EQUAL (test_add (store, one), GS_STORE_ADDED);
}

static void
test_names_are_read_in_order (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *second;
  } rows[] = {
    { "---\nurl: https://e.org/news/1\n---\n\nText.\n", "url:https://e.org/news/1", NULL },
    { "---\nurl: https://e.org/\n---\n\nText.\n", "path:a.txt", NULL },
    { "---\nid: 17\noutlet: Post\n---\n\nText.\n", "id:Post#17", NULL },
    { "---\nguid: urn:e:1:crane\n---\n\nText.\n", "item:urn:e:1:crane", NULL },
    { "---\nurl: https://e.org/news/1\nid: tag:e.org,1\n---\n\nText.\n", "url:https://e.org/news/1",
      "item:tag:e.org,1" },
    { "Text.\n", "path:a.txt", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
      g_autoptr (GsArticle) article = gs_article_new_from_bytes (bytes, "a.txt", NULL, NULL);
      g_auto (GsStoreIdentity) identity = { { NULL } };

      CU_ASSERT_PTR_NOT_NULL_FATAL (article);
      gs_store_identity_init (&identity, article);
      GS_ASSERT_STRING (identity.names[0], rows[i].first);
      CU_ASSERT_EQUAL (g_strcmp0 (identity.names[1], rows[i].second), 0);
    }
}

/* ---- in text files ---- */

static gint64
test_successor (GsStore *store, guint index)
{
  g_autoptr (GPtrArray) rows = gs_store_find (store, NULL, NULL);

  return index < rows->len ? ((GsStoreRow *) g_ptr_array_index (rows, index))->successor : -1;
}

static void
test_a_version_revises_and_never_contradicts (void)
{
  g_autofree char *older = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *newer = gs_test_store_write ("b.txt", GS_TEST_CRANE_NEW);
  const char *const both[] = { older, newer, NULL };
  const char *const alone[] = { newer, NULL };
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) batch = gs_test_store_check (both, NULL, NULL);
  g_autoptr (GsReport) stored = NULL;

  /* figure, outcome, quotation */
  CU_ASSERT_EQUAL (gs_test_store_count (batch, GS_FINDING_REVISED), 3);
  CU_ASSERT_EQUAL (gs_test_store_count_contradictions (batch), 0);
  gs_test_store_add (store, older);
  stored = gs_test_store_check (alone, store, NULL);
  CU_ASSERT_EQUAL (gs_test_store_count (stored, GS_FINDING_REVISED), 3);
  CU_ASSERT_EQUAL (gs_test_store_count_contradictions (stored), 0);
  CU_ASSERT_TRUE (gs_report_get_article (stored, 0)->superseded);
}

static void
test_announced_corrections_weigh_less (void)
{
  g_autofree char *older = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *newer =
      gs_test_store_write ("b.txt", GS_TEST_CRANE_NEW
                           "\nCorrection: An earlier version of this article gave a wrong toll.\n");
  const char *const both[] = { older, newer, NULL };
  g_autoptr (GsReport) report = gs_test_store_check (both, NULL, NULL);

  CU_ASSERT_TRUE (gs_test_store_count (report, GS_FINDING_REVISED) >= 3);
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_report_get_finding (report, i)->kind == GS_FINDING_REVISED)
      CU_ASSERT_EQUAL (gs_report_get_finding (report, i)->severity, GS_SEVERITY_INFO);
}

static void
test_the_same_text_twice_is_no_version (void)
{
  g_autofree char *one = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *two = gs_test_store_write ("b.txt", GS_TEST_CRANE_OLD);
  const char *const both[] = { one, two, NULL };
  g_autoptr (GsReport) report = gs_test_store_check (both, NULL, NULL);

  CU_ASSERT_EQUAL (gs_test_store_count (report, GS_FINDING_REVISED), 0);
  CU_ASSERT_FALSE (gs_report_get_article (report, 0)->superseded);
}

static void
test_a_new_version_supersedes_and_removal_restores (void)
{
  g_autofree char *older = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *newer = gs_test_store_write ("b.txt", GS_TEST_CRANE_NEW);
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);

  gs_test_store_add (store, older);
  CU_ASSERT_EQUAL (gs_test_store_add (store, newer).n_versions, 1);
  CU_ASSERT_EQUAL (test_successor (store, 0), 2);
  CU_ASSERT_EQUAL (test_successor (store, 1), 0);
  CU_ASSERT_TRUE (gs_store_begin (store, NULL)
                  && gs_store_remove (store, gs_test_store_get_rules (), 2, NULL)
                  && gs_store_commit (store, NULL));
  CU_ASSERT_EQUAL (test_successor (store, 0), 0);
  CU_ASSERT_EQUAL (test_successor (store, 1), -1);
}

static void
test_an_older_version_that_comes_late_is_no_successor (void)
{
  g_autofree char *older = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *newer = gs_test_store_write ("b.txt", GS_TEST_CRANE_NEW);
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);

  gs_test_store_add (store, newer);
  CU_ASSERT_EQUAL (gs_test_store_add (store, older).n_versions, 1);
  CU_ASSERT_EQUAL (test_successor (store, 0), 0);
  CU_ASSERT_EQUAL (test_successor (store, 1), 1);
}

GS_TEST_IN_FOLDER (test_a_new_version_supersedes_and_removal_restores)
GS_TEST_IN_FOLDER (test_an_older_version_that_comes_late_is_no_successor)
GS_TEST_IN_FOLDER (test_a_version_revises_and_never_contradicts)
GS_TEST_IN_FOLDER (test_announced_corrections_weigh_less)
GS_TEST_IN_FOLDER (test_the_same_text_twice_is_no_version)
GS_TEST_IN_FOLDER (test_versions_are_found_in_every_format)
GS_TEST_IN_FOLDER (test_versions_are_found_in_the_archive)
GS_TEST_IN_FOLDER (test_the_same_text_in_another_file_is_unchanged)
GS_TEST_IN_FOLDER (test_strangers_under_one_name_are_no_versions)
GS_TEST_IN_FOLDER (test_strangers_under_one_path_are_compared)

CU_TestInfo gs_tests_versions[] = {
  { "a new version supersedes and removal restores",
    test_a_new_version_supersedes_and_removal_restores_in_folder },
  { "an older version that comes late is no successor",
    test_an_older_version_that_comes_late_is_no_successor_in_folder },
  { "a version revises and never contradicts",
    test_a_version_revises_and_never_contradicts_in_folder },
  { "announced corrections weigh less", test_announced_corrections_weigh_less_in_folder },
  { "the same text twice is no version", test_the_same_text_twice_is_no_version_in_folder },
  { "versions are found in every format", test_versions_are_found_in_every_format_in_folder },
  { "versions are found in the archive", test_versions_are_found_in_the_archive_in_folder },
  { "the same text in another file is unchanged",
    test_the_same_text_in_another_file_is_unchanged_in_folder },
  { "strangers under one name are no versions",
    test_strangers_under_one_name_are_no_versions_in_folder },
  { "strangers under one path are compared", test_strangers_under_one_path_are_compared_in_folder },
  { "names are read in order", test_names_are_read_in_order },
  CU_TEST_INFO_NULL,
};
