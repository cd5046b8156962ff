/* SPDX-License-Identifier: MIT */
/* What publishers say beside their words: markup, versions, sources, days; and what hides in names.
 */
#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-calendar.h"
#include "assertion/gs-extraction.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-quotation.h"
#include "gs-check.h"
#include "gs-test-outline.h"
#include "gs-test.h"

static GsRules *rules;
static GsAnalyser *analyser;

static void
load_once (void)
{
  if (rules != NULL)
    return;
  rules = gs_rules_load_default (NULL, NULL);
  analyser = gs_analyser_new (NULL, NULL, NULL);
  g_assert (rules != NULL && analyser != NULL);
}

static GsReport *
check (const char *const *texts)
{
  GsCheckText rows[4];
  static const char *const ids[] = { "a", "b", "c", "d" };
  guint n = 0;
  g_autoptr (GError) error = NULL;
  GsReport *report;

  load_once ();
  for (; texts[n] != NULL && n < G_N_ELEMENTS (rows); n++)
    rows[n] = (GsCheckText){ ids[n], texts[n], NULL };
  report = gs_check_texts (rules, analyser, rows, n, &error);
  g_assert_no_error (error);
  return report;
}

static guint
count (const GsReport *report, GsFindingKind kind, const char *hint)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      n += finding->kind == kind && strstr (finding->hint, hint) != NULL;
    }
  return n;
}

static guint
count_withdrawn (const GsReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->not_compared->len; i++)
    n +=
        strstr (((GsNotCompared *) g_ptr_array_index (report->not_compared, i))->reason, "canceled")
        != NULL;
  return n;
}

/* markup */

#define NITF(head, body)                                                                           \
  "<nitf><head>" head "</head><body><body.content>" body "</body.content></body></nitf>"

static GsExtraction *
extract (const char *file)
{
  g_autoptr (GPtrArray) articles = gs_test_read (file, -1, NULL, NULL);

  load_once ();
  return gs_extraction_new (analyser, rules, g_ptr_array_index (articles, 0), NULL);
}

static void
test_marked_names_are_of_their_kind (void)
{
  g_autoptr (GsExtraction) extraction = extract (
      NITF ("", "<p>On Monday <org>Marley</org> sold its mill to <person>Harrow</person>, and "
                "<location>Vexley</location> was glad of it.</p>"));
  static const struct
  {
    const char *name;
    GsMentionKind kind;
  } rows[] = {
    { "Marley", GS_MENTION_ORGANIZATION },
    { "Harrow", GS_MENTION_PERSON },
    { "Vexley", GS_MENTION_PLACE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; k < extraction->mentions->len; k++)
        {
          const GsMention *mention = &g_array_index (extraction->mentions, GsMention, k);

          found |= strcmp (mention->name, rows[i].name) == 0 && mention->kind == rows[i].kind;
        }
      GS_ASSERT_ROW (found, "%s", rows[i].name);
    }
}

static void
test_marked_sums_and_days_count (void)
{
  g_autoptr (GsExtraction) extraction =
      extract (NITF ("<docdata><date.issue norm='20250312'/></docdata>",
                     "<p>The mill was sold for <money unit='NOK'>4 million</money> on <chron "
                     "norm='20250303'>Monday</chron>, the owner said.</p>"));
  gboolean sum = FALSE;
  gboolean day = FALSE;

  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsQuantity *quantity = &g_array_index (extraction->amounts, GsAmount, i).quantity;

      sum |= quantity->dimension == GS_DIMENSION_MONEY && g_strcmp0 (quantity->currency, "NOK") == 0
             && quantity->low == 4000000;
    }
  for (guint i = 0; i < extraction->moments->len; i++)
    day |= g_array_index (extraction->moments, GsMoment, i).time.earliest
           == gs_calendar_get_day (2025, 3, 3);
  CU_ASSERT (sum);
  CU_ASSERT (day);
}

static void
test_marked_quotations_have_speakers (void)
{
  g_autoptr (GsExtraction) extraction = extract (
      NITF ("", "<p>The mayor, Lars Holm, went to the dam. <q quote-source='Mayor Lars Holm'>We "
                "inspected the walls in the spring and they were sound</q></p>"
                "<p>Nobody was warned. <q quote-source='Ida Krag'>The sirens were sold</q></p>"));
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint n_known = 0;
  guint n_unknown = 0;

  CU_ASSERT_EQUAL (extraction->quotations->len, 2);
  for (guint i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);
      const char *words = text + assertion->evidence.start;

      if (!g_str_has_prefix (words, "inspected") && !g_str_has_prefix (words, "were sold"))
        continue;
      CU_ASSERT_FATAL (assertion->attribution != GS_NONE);
      /* Krag is not named in the text: somebody says so, and it is not the article */
      n_known +=
          g_strcmp0 (
              gs_extraction_get_attribution (extraction, assertion->attribution)->source.head,
              "holm")
          == 0;
      n_unknown +=
          gs_extraction_get_attribution (extraction, assertion->attribution)->source.head == NULL;
    }
  CU_ASSERT_EQUAL (n_known, 1);
  CU_ASSERT_EQUAL (n_unknown, 1);
}

/* an utterance that one source marks and another puts in quotation marks is one utterance */
static void
test_marked_quotations_are_compared (void)
{
  const char *const texts[] = {
    NITF ("<docdata><date.issue norm='20250310'/></docdata>",
          "<p>The dam above Vexley broke on Saturday. <q quote-source='Lars Holm'>We inspected the "
          "walls in the spring and they were sound</q></p>"),
    "---\ndate: 2025-03-10\n---\nDam above Vexley breaks\n\nThe dam above Vexley broke on "
    "Saturday.\n\n\"We inspected the walls in the autumn and they were sound,\" Lars Holm said.\n",
    NULL,
  };
  g_autoptr (GsReport) report = check (texts);

  CU_ASSERT_EQUAL (count (report, GS_FINDING_QUOTE_ALTERED, "autumn"), 1);
}

/* versions */

#define ITEM(version, status, text)                                                                \
  "<newsItem guid='tag:example.org,2025:dam' version='" version "'><itemMeta><pubStatus "          \
  "qcode='stat:" status "'/></itemMeta><contentMeta><headline>Dam bursts in Vexley</headline>"     \
  "<contentCreated>2025-03-10</contentCreated></contentMeta><contentSet><inlineData>" text         \
  "</inlineData></contentSet></newsItem>"
#define FIRST                                                                                      \
  "The dam in Vexley burst on Monday and killed 12 people, the mayor Lars Holm said. The water "   \
  "came at night and nobody in the valley was warned of it."
#define SECOND                                                                                     \
  "The dam in Vexley burst on Monday and killed 21 people, the mayor Lars Holm said. The water "   \
  "came at night and nobody in the valley was warned of it."

static void
test_versions_of_an_item_never_contradict_each_other (void)
{
  static const struct
  {
    const char *texts[4];
    guint n_withdrawn;
  } rows[] = {
    { { ITEM ("1", "usable", FIRST), ITEM ("2", "usable", SECOND), NULL }, 0 },
    { { ITEM ("3", "usable", FIRST), ITEM ("2", "usable", SECOND), NULL }, 0 },
    { { ITEM ("1", "usable", FIRST), ITEM ("2", "canceled", SECOND), NULL }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsReport) report = check (rows[i].texts);

      GS_ASSERT_ROW (count (report, GS_FINDING_QUANTITY_CONFLICT, "") == 0, "row %u", i);
      GS_ASSERT_ROW (count_withdrawn (report) == rows[i].n_withdrawn, "row %u: %u", i,
                     report->not_compared->len);
    }
}

static void
test_articles_of_one_source_are_one_voice (void)
{
  const char *const texts[] = {
    "{\"uri\": \"tag:one,1\", \"headline\": \"Dam bursts\", \"copyrightholder\": \"One Paper\", "
    "\"infosources\": [{\"name\": \"Associated Press\"}], \"body_text\": \"The dam in Vexley burst "
    "on Monday, the mayor Lars Holm said after a long night in the valley.\", \"pubstatus\": "
    "\"usable\"}",
    "{\"uri\": \"tag:two,1\", \"headline\": \"Valley flooded\", \"copyrightholder\": \"Two Post\", "
    "\"infosources\": [{\"name\": \"Associated Press\"}], \"body_text\": \"Water filled the "
    "streets "
    "when the old wall above the town gave way early in the week.\", \"pubstatus\": \"usable\"}",
    "{\"@type\": \"NewsArticle\", \"headline\": \"Wall broke\", \"publisher\": \"Third Times\", "
    "\"isBasedOn\": \"tag:two,1\", \"articleBody\": \"Nobody had looked at the wall for ten years, "
    "a reader told this paper on the telephone.\"}",
    NULL,
  };
  g_autoptr (GsReport) report = check (texts);

  CU_ASSERT_EQUAL (gs_report_get_article (report, 0)->group,
                   gs_report_get_article (report, 1)->group);
  CU_ASSERT_EQUAL (gs_report_get_article (report, 1)->group,
                   gs_report_get_article (report, 2)->group);
}

/* head against body */

#define DATED(created, modified, body)                                                             \
  "<newsItem guid='g'><itemMeta/><contentMeta><contentCreated>" created "</contentCreated>"        \
  "<contentModified>" modified                                                                     \
  "</contentModified></contentMeta><contentSet><inlineXML><nitf><body>"                            \
  "<body.content><p>" body                                                                         \
  " The dam was old, the mayor of the town said.</p></body.content></body>"                        \
  "</nitf></inlineXML></contentSet></newsItem>"

static void
test_a_dateline_is_held_against_the_stated_day (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } rows[] = {
    { DATED ("2016-11-21", "2016-11-22", "(Oslo, Norway - October 21)"), 1 },
    { DATED ("2016-11-21", "2016-11-22", "(Oslo, Norway - November 21)"), 0 },
    { DATED ("2016-11-21", "2016-11-22", "(Oslo, Nov. 20)"), 0 },
    { DATED ("2016-11-21", "2016-11-22", "(Oslo, 29 November)"), 1 },
    { DATED ("2016-11-21", "2016-12-01", "(Oslo, 29 November)"), 0 },
    { DATED ("2016-01-01", "2016-01-02", "(Oslo, December 31)"), 0 },
    { DATED ("2016-11-21", "2016-11-22", "(Oslo, September 3)"), 1 },
    { DATED ("2016-11-21", "2016-11-22", "(Oslo, September 3, 2014)"), 0 }, /* told anew */
    { DATED ("2016-11-21", "2016-11-22", "In Oslo, on October 21,"), 0 },
    { "---\ndate: 2016-11-21\n---\nDam bursts in Vexley\n\nOSLO, October 21 (AP) -- The dam was "
      "old, "
      "the mayor of the town said on the phone.\n",
      1 },
    { "---\ndate: 2016-11-21\n---\nDam bursts in Vexley\n\nOSLO, September 3 (AP) -- The dam was "
      "old, "
      "the mayor of the town said on the phone.\n",
      0 }, /* an archive may date its page so */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const texts[] = { rows[i].text, NULL };
      g_autoptr (GsReport) report = check (texts);

      GS_ASSERT_ROW (count (report, GS_FINDING_DATE_CONFLICT, "dateline") == rows[i].n, "row %u",
                     i);
    }
}

#define HEADED(title, lead) "---\ndate: 2025-03-10\n---\n" title "\n\n" lead "\n"
#define MORE                "\n\nThe mayor said that nobody in the valley was warned of the water.\n"

static void
test_a_headline_is_held_against_the_first_paragraph (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } rows[] = {
    { HEADED ("Dam failure kills 21 in Vexley",
              "VEXLEY -- The dam above Vexley failed on Saturday and killed 12 people, the mayor "
              "said." MORE),
      1 },
    { HEADED ("Magnitude 6.8 earthquake strikes Vexley",
              "VEXLEY -- A magnitude 6.2 earthquake struck Vexley on Monday, officials said." MORE),
      1 },
    { HEADED ("Apex to pay $3 billion for Bolt",
              "OSLO -- Apex said on Monday it would pay $2.3 billion for Bolt, a maker of "
              "chips." MORE),
      1 },
    /* bounds, rounding, a sum, another place that bears it out, another currency */
    { HEADED ("At least 12 killed as dam fails in Vexley",
              "VEXLEY -- The dam above Vexley failed on Saturday and killed 14 people, the mayor "
              "said." MORE),
      0 },
    { HEADED ("Apex to pay $2.3bn for Bolt",
              "OSLO -- Apex said on Monday it would pay $2.31 billion for Bolt, a maker of "
              "chips." MORE),
      0 },
    { HEADED ("Dam failure kills 21 in Vexley",
              "VEXLEY -- The dam above Vexley failed on Saturday and killed 12 people, the mayor "
              "said. Nine more died in Harrow." MORE),
      0 },
    { HEADED ("Dam failure kills 21 in Vexley",
              "VEXLEY -- The dam above Vexley failed on Saturday and killed 12 people, the mayor "
              "said." MORE "\nOn Sunday the toll rose to 21.\n"),
      0 },
    { HEADED ("Apex to pay 3 billion euros for Bolt",
              "OSLO -- Apex said on Monday it would pay $3.3 billion for Bolt, a maker of "
              "chips." MORE),
      0 },
    { HEADED ("Dam failure kills 21 in Vexley",
              "VEXLEY -- The dam above Vexley failed on Saturday and injured 12 people, the mayor "
              "said." MORE),
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const texts[] = { rows[i].text, NULL };
      g_autoptr (GsReport) report = check (texts);

      GS_ASSERT_ROW (count (report, GS_FINDING_QUANTITY_CONFLICT, "headline") == rows[i].n,
                     "row %u", i);
    }
}

static void
test_a_headline_tells_what_the_first_paragraph_tells (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } rows[] = {
    { HEADED (
          "Central bank raises rates to 5 percent",
          "VEXLEY -- The central bank cut interest rates by a quarter point on Monday, saying that "
          "it had waited for long." MORE),
      1 },
    { HEADED ("Senate approves dam bill",
              "VEXLEY -- The Senate rejected the dam bill on Monday." MORE),
      1 },
    { HEADED ("Oil prices fall 3 percent", "VEXLEY -- Oil prices rose 3 percent on Monday." MORE),
      1 },
    /* the text bears the headline out, another thing rose, both are told, somebody only expects */
    { HEADED ("Central bank raises rates to 5 percent",
              "VEXLEY -- The central bank cut interest rates in March and raised them to 5 percent "
              "on Monday." MORE),
      0 },
    { HEADED ("Central bank raises rates to 5 percent",
              "VEXLEY -- The central bank cut its forecast for growth on Monday." MORE),
      0 },
    { HEADED ("Apex cuts jobs as profits rise",
              "OSLO -- Apex raised its forecast on Monday and said it would cut 300 jobs." MORE),
      0 },
    { HEADED ("Senate approves dam bill",
              "VEXLEY -- The Senate rejected a tax on water on Monday." MORE),
      0 },
    { HEADED ("Central bank raises rates to 5 percent",
              "VEXLEY -- Traders expect the central bank to cut interest rates in May." MORE),
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const texts[] = { rows[i].text, NULL };
      g_autoptr (GsReport) report = check (texts);

      GS_ASSERT_ROW (count (report, GS_FINDING_OUTCOME_CONFLICT, "headline") == rows[i].n, "row %u",
                     i);
    }
}

/* names */

static void
test_what_hides_in_a_name_is_shown (void)
{
  static const struct
  {
    const char *name;
    const char *hint; /* NULL: none */
  } rows[] = {
    { "Tr\xe2\x80\x8bump", "U+200B" },
    { "Tr\xe2\x80\xaeump", "U+202E" },
    { "Tr\xd0\xb0mp", "U+0430" },
    { "\xd0\xa2rump", "U+0422" },
    { "Trump", NULL },
    { "Trump\xe2\x80\x8b", NULL },  /* at the end it does no harm */
    { "Washing\xc2\xadton", NULL }, /* a soft hyphen is for the line end */
    { "\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0", NULL }, /* all Cyrillic */
    { "\xce\x91lpha\xce\xb2\xce\xb3", NULL },                     /* Greek among Latin, as such */
    { "M\xc3\xbcnchen", NULL },
    { "tr\xe2\x80\x8bump", NULL }, /* no name */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "The mill was sold on Monday, said %s, who had run it for ten years.", rows[i].name);
      const char *const texts[] = { text, NULL };
      g_autoptr (GsReport) report = check (texts);

      if (rows[i].hint != NULL)
        GS_ASSERT_ROW (count (report, GS_FINDING_NAME_MISMATCH, rows[i].hint) == 1, "row %u", i);
      else
        GS_ASSERT_ROW (count (report, GS_FINDING_NAME_MISMATCH, "U+") == 0, "row %u", i);
    }
}

CU_TestInfo gs_tests_publisher_evidence[] = {
  { "marked names are of their kind", test_marked_names_are_of_their_kind },
  { "marked sums and days count", test_marked_sums_and_days_count },
  { "marked quotations have speakers", test_marked_quotations_have_speakers },
  { "marked quotations are compared", test_marked_quotations_are_compared },
  { "a headline is held against the first paragraph",
    test_a_headline_is_held_against_the_first_paragraph },
  { "a headline tells what the first paragraph tells",
    test_a_headline_tells_what_the_first_paragraph_tells },
  { "versions of an item never contradict each other",
    test_versions_of_an_item_never_contradict_each_other },
  { "articles of one source are one voice", test_articles_of_one_source_are_one_voice },
  { "a dateline is held against the stated day", test_a_dateline_is_held_against_the_stated_day },
  { "what hides in a name is shown", test_what_hides_in_a_name_is_shown },
  CU_TEST_INFO_NULL,
};
