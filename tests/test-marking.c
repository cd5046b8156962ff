/* SPDX-License-Identifier: MIT */
/* Evidence in the articles: overlapping pieces become marks that do not; sentences are cut. */
#include "gs-marking.h"

#include <string.h>

#include "gs-excerpt.h"
#include "gs-report-fixture.h"
#include "gs-test.h"

#define HEAD "---\nsource: A\n---\n"

static GsReport *
report_of (const char *body)
{
  GsReport *report = gs_report_new ();
  g_autofree char *text = g_strconcat (HEAD, body, NULL);

  gs_report_add_article (report, gs_report_fixture_new_article ("a.txt", text), "a.txt");
  return report;
}

static void
add_finding (GsReport *report, const char *fact, guint start, guint end)
{
  GsFinding *finding = gs_finding_new (GS_FINDING_AGREEMENT, fact);
  guint base = strlen (HEAD);
  GsSpan span = GS_SPAN_INIT (base + start, base + end);

  gs_side_add_evidence (gs_finding_add_side (finding, "v", "v"), 0, span, span);
  gs_report_add_finding (report, finding);
}

static void
test_overlapping_evidence_is_parted (void)
{
  static const struct
  {
    guint start, end;
    guint n_owners;
  } expected[] = { { 0, 4, 1 }, { 4, 6, 3 }, { 6, 8, 2 }, { 8, 10, 1 }, { 12, 14, 1 } };
  g_autoptr (GsReport) report = report_of ("abcdefghijklmnop\n");
  g_autoptr (GsMarking) marking = NULL;
  const GsMark *marks;
  guint n;

  add_finding (report, "one", 0, 8);
  add_finding (report, "two", 4, 6);
  add_finding (report, "three", 4, 10);
  add_finding (report, "four", 12, 14);
  add_finding (report, "no words", 15, 15);
  gs_report_finish (report);
  marking = gs_marking_new (report, G_MAXUINT);
  marks = gs_marking_get_marks (marking, 0, &n);
  CU_ASSERT_EQUAL_FATAL (n, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    GS_ASSERT_ROW (marks[i].span.start == strlen (HEAD) + expected[i].start
                       && marks[i].span.end == strlen (HEAD) + expected[i].end
                       && marks[i].n_owners == expected[i].n_owners,
                   "mark %u", i);
}

static void
test_evidence_finds_the_mark_it_begins_with (void)
{
  g_autoptr (GsReport) report = report_of ("abcdefghijklmnop\n");
  g_autoptr (GsMarking) marking = NULL;
  GsEvidence evidence = { 0 };

  add_finding (report, "one", 0, 8);
  add_finding (report, "two", 4, 6);
  gs_report_finish (report);
  marking = gs_marking_new (report, G_MAXUINT);
  evidence.span = GS_SPAN_INIT (strlen (HEAD) + 4, strlen (HEAD) + 6);
  CU_ASSERT_EQUAL (gs_marking_find (marking, &evidence), 1);
  evidence.span = GS_SPAN_INIT (strlen (HEAD) + 5, strlen (HEAD) + 6);
  CU_ASSERT_EQUAL (gs_marking_find (marking, &evidence), -1);
}

static void
test_evidence_in_front_matter_has_no_mark_to_link_to (void)
{
  g_autoptr (GsReport) report = report_of ("abcdefghijklmnop\n");
  GsFinding *finding = gs_finding_new (GS_FINDING_AGREEMENT, "one");
  GsSpan span = GS_SPAN_INIT (strlen ("---\nsource: "), strlen ("---\nsource: A"));
  GsEvidence evidence = { .span = span };
  g_autoptr (GsMarking) marking = NULL;

  gs_side_add_evidence (gs_finding_add_side (finding, "v", "v"), 0, span, span);
  gs_report_add_finding (report, finding);
  gs_report_finish (report);
  marking = gs_marking_new (report, G_MAXUINT);
  CU_ASSERT_EQUAL (gs_marking_find (marking, &evidence), -1);
}

static void
test_an_endless_sentence_is_cut_around_the_words (void)
{
  g_autofree char *filler = g_strnfill (100000, 'x');
  g_autofree char *body = g_strdup_printf ("%s \303\251t\303\251 %s\n", filler, filler);
  g_autoptr (GsReport) report = report_of (body);
  guint start = strlen (HEAD) + 100001;
  GsEvidence evidence = { .span = GS_SPAN_INIT (start, start + 5),
                          .sentence = GS_SPAN_INIT (strlen (HEAD), strlen (HEAD) + 200007) };
  g_auto (GsExcerpt) excerpt = { NULL };

  gs_excerpt_init (&excerpt, report, &evidence);
  GS_ASSERT_STRING (excerpt.words, "\303\251t\303\251");
  CU_ASSERT_TRUE (g_str_has_prefix (excerpt.before, "\342\200\246x"));
  CU_ASSERT_TRUE (g_str_has_suffix (excerpt.after, "x\342\200\246"));
  CU_ASSERT_TRUE (strlen (excerpt.before) < 1000 && strlen (excerpt.after) < 1000);
}

static void
test_a_long_sentence_is_cut_between_words (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  GsEvidence evidence = { 0 };
  g_auto (GsExcerpt) excerpt = { NULL };
  g_autoptr (GsReport) report = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (body, "seven77 ");
  report = report_of (body->str);
  evidence.span = GS_SPAN_INIT (strlen (HEAD) + 800, strlen (HEAD) + 807);
  evidence.sentence = GS_SPAN_INIT (strlen (HEAD), strlen (HEAD) + 1599);
  gs_excerpt_init (&excerpt, report, &evidence);
  CU_ASSERT_TRUE (g_str_has_prefix (excerpt.before, "\342\200\246seven77 "));
  CU_ASSERT_TRUE (g_str_has_suffix (excerpt.after, " seven77\342\200\246"));
}

static void
test_words_outside_their_sentence_stand_alone (void)
{
  g_autoptr (GsReport) report = report_of ("One. Two.\n");
  GsEvidence evidence = { .span = GS_SPAN_INIT (strlen (HEAD) + 5, strlen (HEAD) + 8),
                          .sentence = GS_SPAN_INIT (strlen (HEAD), strlen (HEAD) + 4) };
  g_auto (GsExcerpt) excerpt = { NULL };

  gs_excerpt_init (&excerpt, report, &evidence);
  GS_ASSERT_STRING (excerpt.before, "");
  GS_ASSERT_STRING (excerpt.words, "Two");
  GS_ASSERT_STRING (excerpt.after, "");
}

CU_TestInfo gs_tests_marking[] = {
  { "overlapping evidence is parted", test_overlapping_evidence_is_parted },
  { "evidence finds the mark it begins with", test_evidence_finds_the_mark_it_begins_with },
  { "evidence in front matter has no mark to link to",
    test_evidence_in_front_matter_has_no_mark_to_link_to },
  { "an endless sentence is cut around the words",
    test_an_endless_sentence_is_cut_around_the_words },
  { "a long sentence is cut between words", test_a_long_sentence_is_cut_between_words },
  { "words outside their sentence stand alone", test_words_outside_their_sentence_stand_alone },
  CU_TEST_INFO_NULL,
};
