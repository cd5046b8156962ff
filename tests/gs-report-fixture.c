/* SPDX-License-Identifier: MIT */
/* Builds reports by hand: an invented story about a bridge, told by five sources. */
#include "gs-report-fixture.h"

#include <string.h>

#include "article/gs-article-builder.h"
#include "article/gs-instant.h"

enum
{
  HARBOUR,
  LEDGER,
  HOSTILE,
  COAST,
  EVENING,
};

typedef struct
{
  const char *path;
  const char *text;
} FixtureArticle;

/* the order is that of the enum */
static const FixtureArticle articles[] = {
  { "stories/harbour-post.txt",
    "---\n"
    "title: Bridge deal signed at last\n"
    "source: Harbour Post\n"
    "url: https://harbour-post.example/2031/bridge\n"
    "author: Ada Lind\n"
    "date: 2031-05-12\n"
    "---\n"
    "Bridge deal signed at last\n"
    "\n"
    "Former mayor Ilse Brandt signed the contract for the Halden Bridge on Sunday evening. The "
    "city will pay $480 million for it, and the first piles go down in August.\n"
    "\n"
    "\"We will close the bridge for one night only,\" Brandt told reporters at the quay.\n"
    "\n"
    "The council approved the plan by 31 votes to 12. Mayor Brandt\342\200\231s office did not "
    "answer questions about the tunnel.\n"
    "\n"
    "Subscribe to our newsletter\n" },
  { "stories/ledger.txt",
    "---\n"
    "title: Halden signs for its new bridge\n"
    "source: The Ledger\n"
    "url: https://ledger.example/halden-bridge\n"
    "author: Tom Okafor, June Reyes\n"
    "date: 2031-05-11T21:40:00+02:00\n"
    "---\n"
    "Halden signs for its new bridge\n"
    "\n"
    "Mayor Ilse Brandt put her name to the contract for the Halden Bridge on Sunday. It is worth "
    "$420 million, the city said in a statement.\n"
    "\n"
    "\"We will not close the bridge for even one night,\" Brandt said at the quay.\n"
    "\n"
    "Engineers from \346\235\261\344\272\254 Kensetsu joined the ceremony. The council approved "
    "the plan by 31 votes to 12.\n" },
  { "stories/<b>odd & \"name\".txt",
    "---\n"
    "title: <script>alert(1)</script> ]]> \" onmouseover=\"alert(2) \342\200\256reversed\n"
    "source: <b>Odd</b> & 'Sons'\n"
    "url: javascript:alert(3)\n"
    "---\n"
    "<script>alert(1)</script> ]]> \" onmouseover=\"alert(2) \342\200\256reversed\n"
    "\n"
    "The bridge will cost \033[31m$420 million\033[0m, </script><img src=x onerror=alert(4)> "
    "the city\342\200\213 said ]]> on Sunday.\n" },
  { "stories/coast-wire.txt",
    "---\n"
    "title: City signs bridge contract\n"
    "source: Coast Wire\n"
    "date: 2031-05-11\n"
    "---\n"
    "City signs bridge contract\n"
    "\n"
    "According to Radio Halden, Mayor Ilse Brandt signed the bridge contract on Sunday. Radio "
    "Halden put the price at $420 million.\n" },
  { "stories/evening-north.txt",
    "---\n"
    "title: Bridge: the pen is dry\n"
    "source: Evening North\n"
    "date: 2031-05-13\n"
    "---\n"
    "Bridge: the pen is dry\n"
    "\n"
    "Mayor Ilse Brant has signed for the bridge, Radio Halden reports. The price is some $420 "
    "million.\n"
    "\n"
    "Work starts in September, the station says.\n" },
};

/* ---- articles ---- */

static void
fixture_set_field (GsArticleBuilder *builder, const char *key, const char *value)
{
  GsInstant published;

  if (g_str_equal (key, "title"))
    gs_article_builder_set_title (builder, value);
  else if (g_str_equal (key, "source"))
    gs_article_builder_set_outlet (builder, value);
  else if (g_str_equal (key, "url"))
    gs_article_builder_set_url (builder, value);
  else if (g_str_equal (key, "author"))
    gs_article_builder_add_authors (builder, value);
  else if (gs_instant_parse (value, strlen (value), &published))
    gs_article_builder_set_published (builder, published);
}

static const char *
fixture_read_front_matter (GsArticleBuilder *builder, const char *text)
{
  const char *end = strstr (text, "\n---\n");
  g_autofree char *head = g_strndup (text + 4, (gsize) (end - text - 4));
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);

      fixture_set_field (builder, parts[0], parts[1]);
    }
  return end + 5;
}

/* blocks stand between empty lines: a headline first, furniture last */
static void
fixture_add_blocks (GsArticleBuilder *builder, const char *text, const char *body)
{
  GsBlockKind kind = GS_BLOCK_HEADLINE;

  for (const char *p = body, *end; *p != '\0'; p = end)
    {
      end = strstr (p, "\n\n");
      end = end != NULL ? end + 2 : p + strlen (p);
      if (g_str_has_prefix (p, "Subscribe"))
        kind = GS_BLOCK_FURNITURE;
      gs_article_builder_add_block (builder, kind, GS_SPAN_INIT (p - text, end - text));
      kind = GS_BLOCK_PARAGRAPH;
    }
}

/* built by hand, so that the writers' goldens do not move with what a reader takes for a headline
 */
GsArticle *
gs_report_fixture_new_article (const char *path, const char *text)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new (path, "text");
  const char *body = fixture_read_front_matter (builder, text);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  gs_article_builder_set_encoding (builder, "UTF-8");
  gs_article_builder_set_hash (builder, hash);
  gs_article_builder_take_text (builder, g_strdup (text), strlen (text));
  fixture_add_blocks (builder, text, body);
  return gs_article_builder_finish (builder);
}

/* ---- findings ---- */

static void
fixture_replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static GsFinding *
fixture_new_finding (GsFindingKind kind, const char *fact, const char *title, const char *hint,
                     const char *explanation)
{
  GsFinding *finding = gs_finding_new (kind, fact);

  fixture_replace (&finding->title, title);
  fixture_replace (&finding->hint, hint);
  fixture_replace (&finding->explanation, explanation);
  return finding;
}

static GsSpan
fixture_find (const GsReport *report, guint32 article, const char *words, GsSpan inside)
{
  gsize length;
  const char *text =
      gs_article_get_text (gs_report_get_article (report, article)->article, &length);
  const char *found = strstr (text + inside.start, words);

  g_assert (found != NULL);
  return GS_SPAN_INIT (found - text, found - text + (gssize) strlen (words));
}

/* @sentence begins the sentence, which ends at the first line end or stop after it */
static GsSpan
fixture_find_sentence (const GsReport *report, guint32 article, const char *sentence)
{
  GsSpan span = fixture_find (report, article, sentence, GS_SPAN_INIT (0, 0));
  gsize length;
  const char *text =
      gs_article_get_text (gs_report_get_article (report, article)->article, &length);

  while (span.end < length && text[span.end] != '\n' && text[span.end - 1] != '.')
    span.end++;
  return span;
}

static void
fixture_show (const GsReport *report, GsSide *side, guint32 article, const char *sentence,
              const char *words)
{
  GsSpan around = fixture_find_sentence (report, article, sentence);

  gs_side_add_evidence (side, article, fixture_find (report, article, words, around), around);
}

static void
fixture_add_role (GsReport *report)
{
  GsFinding *finding = fixture_new_finding (
      GS_FINDING_ROLE_CONFLICT, "person:ilse-brandt/office",
      "Ilse Brandt is called a former mayor while in office",
      "\"Former mayor Ilse Brandt\" against \"Mayor Ilse Brandt\" in 3 other articles",
      "Harbour Post calls Ilse Brandt a former mayor; The Ledger, Coast Wire and Harbour Post "
      "itself write of a mayor in office. The table of offices has her in office since "
      "2029-10-01, so the first is likely wrong.");
  GsSide *former = gs_finding_add_side (finding, "former:mayor", "former mayor");
  GsSide *current = gs_finding_add_side (finding, "current:mayor", "mayor");

  former->doubtful = TRUE;
  former->support = g_strdup ("table of offices: mayor since 2029-10-01");
  fixture_show (report, former, HARBOUR, "Former mayor", "Former mayor Ilse Brandt");
  fixture_show (report, current, HARBOUR, "Mayor Brandt", "Mayor Brandt\342\200\231s office");
  fixture_show (report, current, LEDGER, "Mayor Ilse", "Mayor Ilse Brandt");
  fixture_show (report, current, COAST, "According", "Mayor Ilse Brandt");
  finding->rule = g_strdup ("office.mayor-halden");
  finding->derivation = g_strdup ("title word \"Former\" ends the office at the time of writing\n"
                                  "published 2031-05-12, inside the term from 2029-10-01\n");
  gs_report_add_finding (report, finding);
}

static void
fixture_add_name (GsReport *report)
{
  GsFinding *finding = fixture_new_finding (
      GS_FINDING_NAME_MISMATCH, "name:ilse-brandt", "Ilse Brandt is also written \"Ilse Brant\"",
      "\"Ilse Brant\"; 3 other articles have \"Ilse Brandt\"",
      "Evening North writes \"Ilse Brant\" where the others have \"Ilse Brandt\": one letter is "
      "missing.");
  GsSide *wrong = gs_finding_add_side (finding, "Ilse Brant", "Ilse Brant");
  GsSide *right = gs_finding_add_side (finding, "Ilse Brandt", "Ilse Brandt");

  wrong->doubtful = TRUE;
  fixture_show (report, wrong, EVENING, "Mayor Ilse", "Ilse Brant");
  fixture_show (report, right, HARBOUR, "Former mayor", "Ilse Brandt");
  fixture_show (report, right, LEDGER, "Mayor Ilse", "Ilse Brandt");
  fixture_show (report, right, COAST, "According", "Ilse Brandt");
  gs_report_add_finding (report, finding);
}

static void
fixture_add_price (GsReport *report)
{
  GsFinding *finding = fixture_new_finding (
      GS_FINDING_QUANTITY_CONFLICT, "contract:halden-bridge/amount",
      "The bridge costs $480 million or $420 million",
      "\"$480 million\"; 4 other articles have \"$420 million\"",
      "Harbour Post gives $480 million, the others $420 million. Rounding does not explain the "
      "difference.");
  GsSide *high = gs_finding_add_side (finding, "480000000 USD", "$480 million");
  GsSide *low = gs_finding_add_side (finding, "420000000 USD", "$420 million");

  fixture_show (report, high, HARBOUR, "The city will pay", "$480 million");
  fixture_show (report, low, LEDGER, "It is worth", "$420 million");
  fixture_show (report, low, HOSTILE, "The bridge will cost", "$420 million");
  fixture_show (report, low, COAST, "Radio Halden put", "$420 million");
  fixture_show (report, low, EVENING, "The price", "$420 million");
  gs_report_add_finding (report, finding);
}

static void
fixture_add_quotation (GsReport *report)
{
  GsFinding *finding = fixture_new_finding (
      GS_FINDING_QUOTE_ALTERED, "quote:brandt/close-bridge",
      "Brandt's words about closing the bridge differ",
      "\"for one night only\" against \"for even one night\"",
      "Both quote Ilse Brandt at the quay in nearly the same words; one says the opposite of the "
      "other.");
  GsSide *one = gs_finding_add_side (finding, "We will close the bridge for one night only",
                                     "We will close the bridge for one night only");
  GsSide *two = gs_finding_add_side (finding, "We will not close the bridge for even one night",
                                     "We will not close the bridge for even one night");

  fixture_show (report, one, HARBOUR, "\"We will close",
                "We will close the bridge for one night only");
  fixture_show (report, two, LEDGER, "\"We will not close",
                "We will not close the bridge for even one night");
  gs_report_add_finding (report, finding);
}

static void
fixture_add_gap (GsReport *report)
{
  GsFinding *finding = fixture_new_finding (
      GS_FINDING_CERTAINTY_GAP, "contract:halden-bridge/signed",
      "The signing is a fact in one source and hearsay in another",
      "stated by The Ledger, \"According to Radio Halden\" in Coast Wire",
      "The Ledger states the signing as a fact; Coast Wire gives it as a report of Radio Halden.");
  GsSide *stated = gs_finding_add_side (finding, "stated", "stated as fact");
  GsSide *heard = gs_finding_add_side (finding, "attributed", "attributed to Radio Halden");

  fixture_show (report, stated, LEDGER, "Mayor Ilse", "put her name to the contract");
  fixture_show (report, heard, COAST, "According", "According to Radio Halden");
  gs_report_add_finding (report, finding);
}

static void
fixture_add_infos (GsReport *report)
{
  GsFinding *origin = fixture_new_finding (
      GS_FINDING_SINGLE_ORIGIN, "origin:radio-halden", "Two articles rest on Radio Halden",
      "Coast Wire and Evening North cite Radio Halden",
      "Both name Radio Halden as where they have it from: they count as one voice.");
  GsFinding *agreement = fixture_new_finding (
      GS_FINDING_AGREEMENT, "vote:council/result", "The council voted 31 to 12",
      "\"31 votes to 12\" in 2 articles", "Two independent sources give the same result.");
  GsFinding *changed = fixture_new_finding (
      GS_FINDING_CHANGED, "work:halden-bridge/start", "The start of work moved to September",
      "\"August\" on 2031-05-12, \"September\" on 2031-05-13",
      "The later report gives a later month. Give the date with it.");
  GsSide *cited = gs_finding_add_side (origin, "radio-halden", "Radio Halden");
  GsSide *vote = gs_finding_add_side (agreement, "31:12", "31 votes to 12");
  GsSide *before = gs_finding_add_side (changed, "2031-08", "August");
  GsSide *after = gs_finding_add_side (changed, "2031-09", "September");

  fixture_show (report, cited, COAST, "According", "According to Radio Halden");
  fixture_show (report, cited, EVENING, "Mayor Ilse", "Radio Halden reports");
  fixture_show (report, vote, HARBOUR, "The council", "31 votes to 12");
  fixture_show (report, vote, LEDGER, "The council", "31 votes to 12");
  fixture_show (report, before, HARBOUR, "The city will pay", "in August");
  fixture_show (report, after, EVENING, "Work starts", "in September");
  gs_report_add_finding (report, origin);
  gs_report_add_finding (report, agreement);
  gs_report_add_finding (report, changed);
}

static void
fixture_fill_cell (GsReport *report, GsReportClaim *claim, guint32 article, GsStance stance,
                   const char *sentence, const char *words)
{
  GsSpan around = fixture_find_sentence (report, article, sentence);

  gs_report_claim_add_cell (claim, article, stance, words,
                            fixture_find (report, article, words, around), around);
}

/* in an order that is not the report's: finishing sorts */
static void
fixture_add_claims (GsReport *report)
{
  GsReportClaim *day = gs_report_add_claim (report, "Ilse Brandt signed the contract", "time");
  GsReportClaim *vote = gs_report_add_claim (report, "The council's vote", "amount");
  GsReportClaim *start = gs_report_add_claim (report, "Start of work on the bridge", "time");
  GsReportClaim *price = gs_report_add_claim (report, "Price of the Halden Bridge", "amount");
  GsReportClaim *closed = gs_report_add_claim (report, "Engineers joined the ceremony", "event");
  GsReportClaim *hostile = gs_report_add_claim (
      report, "</table><script>alert(5)</script> ]]> \" onmouseover=\"alert(6) \342\200\256x",
      "event");

  price->fact = g_strdup ("contract:halden-bridge/amount");
  price->why = g_strdup ("one story: bridge, contract, Brandt, Halden\n"
                         "one thing with a price in all: the bridge\n");
  fixture_fill_cell (report, price, EVENING, GS_STANCE_WIDER, "The price", "some $420 million");
  fixture_fill_cell (report, price, HARBOUR, GS_STANCE_DIFFERS, "The city will", "$480 million");
  fixture_fill_cell (report, price, LEDGER, GS_STANCE_AGREES, "It is worth", "$420 million");
  fixture_fill_cell (report, price, COAST, GS_STANCE_AGREES, "Radio Halden put", "$420 million");
  fixture_fill_cell (report, price, HOSTILE, GS_STANCE_AGREES, "The bridge will", "$420 million");
  start->fact = g_strdup ("work:halden-bridge/start");
  fixture_fill_cell (report, start, HARBOUR, GS_STANCE_AGREES, "The city will", "in August");
  fixture_fill_cell (report, start, EVENING, GS_STANCE_CHANGED, "Work starts", "in September");
  vote->fact = g_strdup ("vote:council/result");
  fixture_fill_cell (report, vote, HARBOUR, GS_STANCE_AGREES, "The council", "31 votes to 12");
  fixture_fill_cell (report, vote, LEDGER, GS_STANCE_NARROWER, "The council", "31 votes to 12");
  fixture_fill_cell (report, day, HARBOUR, GS_STANCE_NARROWER, "Former mayor", "on Sunday evening");
  fixture_fill_cell (report, day, LEDGER, GS_STANCE_AGREES, "Mayor Ilse", "on Sunday");
  fixture_fill_cell (report, day, COAST, GS_STANCE_AGREES, "According", "on Sunday");
  hostile->why = g_strdup ("</li><img src=x onerror=alert(7)>\n");
  fixture_fill_cell (report, hostile, HOSTILE, GS_STANCE_AGREES, "The bridge will",
                     "</script><img src=x onerror=alert(4)>");
  fixture_fill_cell (report, closed, LEDGER, GS_STANCE_AGREES, "Engineers", "joined the ceremony");
}

static void
fixture_add_not_compared (GsReport *report)
{
  GsSpan sentence = fixture_find_sentence (report, HOSTILE, "The bridge will cost");
  GsNotCompared *item =
      gs_report_add_not_compared (report, "day of the signing in 'stories/<b>odd & \"name\".txt'",
                                  "the article has no date of publication");

  gs_not_compared_add_evidence (item, HOSTILE,
                                fixture_find (report, HOSTILE, "on Sunday", sentence), sentence);
}

static void
fixture_stamp (GsReport *report)
{
  report->program = g_strdup ("gainsay 0.1.0");
  report->rules_version = g_strdup ("0123456789ab");
  report->model_version = g_strdup ("test-1");
  g_ptr_array_add (report->rule_packs, g_strdup ("offices 1"));
  g_ptr_array_add (report->rule_packs, g_strdup ("names 1"));
}

GsReport *
gs_report_fixture_new (void)
{
  static const guint32 radio[] = { COAST, EVENING };
  GsReport *report = gs_report_new ();

  fixture_stamp (report);
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      GsArticle *article = gs_report_fixture_new_article (articles[i].path, articles[i].text);

      gs_report_add_article (report, article, articles[i].path);
    }
  gs_report_add_unreadable (report, "stories/scan\001.pdf",
                            "not a text or a page; give the text of the article");
  gs_report_add_group (report, "Radio Halden", "same origin", radio, G_N_ELEMENTS (radio));
  fixture_add_role (report);
  fixture_add_name (report);
  fixture_add_price (report);
  fixture_add_quotation (report);
  fixture_add_gap (report);
  fixture_add_infos (report);
  fixture_add_claims (report);
  fixture_add_not_compared (report);
  gs_report_finish (report);
  return report;
}
