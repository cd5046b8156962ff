/* SPDX-License-Identifier: MIT */
/* Signs of furniture, captions, bylines and datelines; and real sentences that are none. */
#include "article/text/gs-furniture.h"

#include <string.h>

#include "article/text/gs-block-signs.h"
#include "gs-test.h"

/* whether any sign of furniture fires that may fire anywhere in a text */
static gboolean
is_furniture (const char *text)
{
  gsize length = strlen (text);

  return gs_furniture_is_fragment (text, length) || gs_furniture_is_link (text, length)
         || gs_furniture_is_invitation (text, length);
}

static void
test_furniture_is_known (void)
{
  static const char *const rows[] = {
    "Post a Comment",
    "Previous Post Next Post",
    "Share this:",
    "SAVE & SHARE",
    "View gallery",
    "Advertisement",
    "Recommended for You",
    "Poll loading \xe2\x80\xa6",
    "Get Sports Newsletter",
    "Leave a reply",
    "Read more example.com",
    "Related: Ministry denies report of talks",
    "Also read: Five things to know about the vote",
    "Tags: chips, export, trade",
    "More from the World desk",
    "Sign up for our daily newsletter and get the news in your inbox.",
    "Follow Ann Example on Twitter: @annexample",
    "https://www.example.org/story/1",
    "- See more at: http://example.org/1#x",
    "* * *",
    "\xe2\x80\x94",
    "Most read",
    "YOU MAY ALSO LIKE",
    "What to read next:",
    "Editor\xe2\x80\x99s picks",
    "Unsubscribe | Manage preferences",
    "You are receiving this email because you signed up at our site.",
    "We use cookies to make this page better for you.",
    "This article contains content provided by Twitter. We ask for your permission before anything "
    "is loaded.",
    "Markets fall sharplyElection in doubtStorm nears coastTrain strike goes on",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (is_furniture (rows[i]), "'%s'", rows[i]);
}

static void
test_news_is_no_furniture (void)
{
  static const char *const rows[] = {
    "Facebook updates privacy policy",
    "Google buys a maker of chips",
    "Share prices fell on Monday.",
    "Watch maker sues rival over patents",
    "Report: Apple to build cars",
    "Comment from the ministry was not available.",
    "Read was found guilty of fraud",
    "Next week the court will decide.",
    "Follow the money, the senator said.",
    "Follow-up talks are planned in Geneva",
    "Sign language interpreters are on strike",
    "The newsletter was the first to report the sale.",
    "Home sales rose 4 percent in May",
    "Subscribers to the service fell by 200,000",
    "Click fraud cost advertisers $7 billion, the company said.",
    "The DeepSeek and OpenAI models rely on SoftBank and McLaren data",
    "He posted it at https://example.org and deleted it an hour later, police said.",
    "More than 200 people were killed",
    "More on Tuesday than on Monday, officials said.",
    "On Monday: talks in Geneva",
    "Washington",
    "1,200",
    "Most read the notice and left.",
    "Trending upwards, shares rose 3 percent.",
    "By continuing to strike the port, the army cut it off.",
    "This email was sent to staff on Monday, the court heard.",
    "\xe2\x80\x9cWe and our partners will pay,\xe2\x80\x9d she said.",
    "You are next, the caller told him.",
    "NVIDIA refused to comment.",
    "No comment.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (!is_furniture (rows[i]), "'%s'", rows[i]);
}

static void
test_boilerplate_shares_nothing_with_the_story (void)
{
  const char *story = "Acme Corp said on Monday that its chief, Jane Roe, will leave.";
  static const struct
  {
    const char *text;
    gboolean expected;
  } rows[] = {
    { "The content of this site is for general information purposes only. We make no warranties "
      "and "
      "accept no liability for any losses; you should seek advice of your own.",
      TRUE },
    { "Copyright 2013 Example Press. All rights reserved. This material may not be published, "
      "broadcast, rewritten or redistributed.",
      TRUE },
    { "\xc2\xa9 2025 Example Media", TRUE },
    { "The policy changes our terms of privacy and your rights, Acme told Jane Roe in a letter.",
      FALSE },
    { "Lawyers for the company said the terms of the licence and the liability for damages are "
      "yours and ours alone.",
      FALSE },
    { "Under the terms of the agreement, liability for losses rests with the seller.", FALSE },
    { "Shares of the company rose 3 percent.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (
        gs_furniture_is_boilerplate (rows[i].text, strlen (rows[i].text), story, strlen (story))
            == rows[i].expected,
        "'%s'", rows[i].text);
}

static void
test_captions_are_known (void)
{
  static const struct
  {
    const char *text;
    gboolean expected;
  } rows[] = {
    { "Image Credits:VCG / Getty Images", TRUE },
    { "Photo by Ann Example", TRUE },
    { "Photo: Ann Example", TRUE },
    { "Featured Image Credit: Screenshot", TRUE },
    { "[Image via Example Herald]", TRUE },
    { "Protesters raise their hands in the square on Sunday. (Ann Example/AFP/Getty Images)",
      TRUE },
    { "Cracked piles are seen under the quay on Monday. (AP Photo/Bo Sample)", TRUE },
    { "The quay in June. (Bo Sample/AP)", TRUE },
    { "The quay in June (Photo: Bo Sample)", TRUE },
    { "The quay was closed in June (see photo and map)", FALSE },
    { "The piles of the quay and the mole (and/or the pier) are cracked (Reuters)", FALSE },
    { "The Bigger Picture: \"America First\" Investments", FALSE },
    { "Video of the attack was shown in court.", FALSE },
    { "Picture this", FALSE },
    { "The photo was taken by Reuters.", FALSE },
    { "Credit Suisse cuts 2,000 jobs", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (gs_signs_of_caption (rows[i].text, strlen (rows[i].text)) == rows[i].expected,
                   "'%s'", rows[i].text);
}

static void
test_bylines_are_known (void)
{
  static const struct
  {
    const char *text;
    const char *authors; /* NULL for no byline */
  } rows[] = {
    { "By Ann Example", "Ann Example" },
    { "BY ANN EXAMPLE and BOB SAMPLE, Staff Writers", "ANN EXAMPLE and BOB SAMPLE" },
    { "By Ann Example | Example Times", "Ann Example" },
    { "Write to ann@example.org", "" },
    { "By Monday the water had gone.", NULL },
    { "By the time it ended", NULL },
    { "Ann Example", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length = strlen (rows[i].text);
      g_autofree char *authors = gs_signs_dup_authors (rows[i].text, length);

      GS_ASSERT_ROW (gs_signs_of_byline (rows[i].text, length) == (rows[i].authors != NULL), "'%s'",
                     rows[i].text);
      GS_ASSERT_ROW (rows[i].authors == NULL || strcmp (authors, rows[i].authors) == 0,
                     "'%s' is by '%s'", rows[i].text, authors);
    }
}

static void
test_datelines_are_cut_off (void)
{
  static const struct
  {
    const char *text;
    const char *place; /* NULL for no dateline */
    const char *rest;
  } rows[] = {
    { "PARIS (AP) -- The court ruled.", "PARIS (AP)", "The court ruled." },
    { "LAS VEGAS \xe2\x80\x94 A man died.", "LAS VEGAS", "A man died." },
    { "Athens, Greece (CNN) - Three people died.", "Athens, Greece (CNN)", "Three people died." },
    { "(Reuters) \xe2\x80\x93 Shares fell.", "(Reuters)", "Shares fell." },
    { "BERLIN, April 10 (Reuters) - Shares fell.", "BERLIN, April 10 (Reuters)", "Shares fell." },
    { "IBM \xe2\x80\x94 which makes chips \xe2\x80\x94 said so.", NULL, NULL },
    { "The court \xe2\x80\x94 in Paris \xe2\x80\x94 ruled.", NULL, NULL },
    { "A well-known man died.", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize place = 0;
      gsize end = gs_signs_of_dateline (rows[i].text, strlen (rows[i].text), &place);

      GS_ASSERT_ROW ((end > 0) == (rows[i].place != NULL), "'%s'", rows[i].text);
      GS_ASSERT_ROW (end == 0 || rows[i].place == NULL
                         || (place == strlen (rows[i].place)
                             && strcmp (rows[i].text + end, rows[i].rest) == 0),
                     "'%s': %u, %u", rows[i].text, (guint) place, (guint) end);
    }
}

static void
test_items_of_lists_are_known (void)
{
  static const struct
  {
    const char *text;
    gboolean expected;
  } rows[] = {
    { "\xe2\x80\xa2 one", TRUE }, { "- one", TRUE },         { "1. One", TRUE },
    { "12) Twelve", TRUE },       { "2014. A year", FALSE }, { "1.5 percent", FALSE },
    { "-- he said", FALSE },      { "One", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (gs_signs_of_list_item (rows[i].text, strlen (rows[i].text)) == rows[i].expected,
                   "'%s'", rows[i].text);
}

CU_TestInfo gs_tests_furniture[] = {
  { "furniture is known", test_furniture_is_known },
  { "news is no furniture", test_news_is_no_furniture },
  { "boilerplate shares nothing with the story", test_boilerplate_shares_nothing_with_the_story },
  { "captions are known", test_captions_are_known },
  { "bylines are known", test_bylines_are_known },
  { "datelines are cut off", test_datelines_are_cut_off },
  { "items of lists are known", test_items_of_lists_are_known },
  CU_TEST_INFO_NULL,
};
