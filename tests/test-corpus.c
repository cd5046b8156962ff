/* SPDX-License-Identifier: MIT */
/* The corpus: pairs of statements, and real articles with what an editor finds in them. */
#include "gs-check.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "gs-test-finding.h"
#include "gs-test.h"

static GsRules *rules;
static GsAnalyser *analyser;

/* loaded once: both are immutable */
static gboolean
test_load (void)
{
  g_autoptr (GError) error = NULL;

  if (rules == NULL)
    rules = gs_rules_load_default (NULL, &error);
  if (rules != NULL && analyser == NULL)
    analyser = gs_analyser_new (NULL, NULL, &error);
  GS_ASSERT_ROW (analyser != NULL, "%s", error != NULL ? error->message : "");
  return analyser != NULL;
}

/* ---- pairs ---- */

typedef struct
{
  char *ids[4];
  char *dates[4];
  char *texts[4];
  guint n;
} TestPair;

static void
test_pair_clear (TestPair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    {
      g_clear_pointer (&pair->ids[i], g_free);
      g_clear_pointer (&pair->dates[i], g_free);
      g_clear_pointer (&pair->texts[i], g_free);
    }
  pair->n = 0;
}

/* "a 2025-04-10: text" */
static gboolean
test_pair_add (TestPair *pair, const char *line)
{
  const char *colon = strstr (line, ": ");
  g_autofree char *head = colon != NULL ? g_strndup (line, (gsize) (colon - line)) : NULL;
  g_auto (GStrv) parts = head != NULL ? g_strsplit (head, " ", 2) : NULL;

  if (parts == NULL || pair->n >= G_N_ELEMENTS (pair->ids))
    return FALSE;
  pair->ids[pair->n] = g_strdup (parts[0]);
  pair->dates[pair->n] = g_strdup (parts[1]);
  pair->texts[pair->n] = g_strdup (colon + 2);
  pair->n++;
  return TRUE;
}

/* which findings of a pair are asked for */
typedef gboolean (*TestFilter) (const GsFinding *finding);

static gboolean
test_is_contradiction (const GsFinding *finding)
{
  return gs_finding_kind_get_info (finding->kind)->contradiction
         && finding->severity != GS_SEVERITY_INFO;
}

static gboolean
test_is_verdict (const GsFinding *finding)
{
  return test_is_contradiction (finding) || finding->kind == GS_FINDING_AGREEMENT
         || finding->kind == GS_FINDING_CHANGED;
}

/* the kinds of a pair's findings, joined by blanks; "none" if there is none */
static char *
test_pair_run (const TestPair *pair, TestFilter filter)
{
  GsCheckText texts[4];
  g_autoptr (GError) error = NULL;
  g_autoptr (GsReport) report = NULL;
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < pair->n; i++)
    texts[i] = (GsCheckText){ pair->ids[i], pair->texts[i], pair->dates[i] };
  report = gs_check_texts (rules, analyser, texts, pair->n, &error);
  if (report == NULL)
    return g_string_free (g_string_append (found, error->message), FALSE);
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (!filter (finding))
        continue;
      test_finding_keeps_sides_apart (finding);
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                              gs_finding_kind_to_string (finding->kind));
    }
  return g_string_free (found->len > 0 ? found : g_string_append (found, "none"), FALSE);
}

static void
test_pairs_of_file (const char *name, TestFilter filter)
{
  g_autofree char *path = gs_test_source_path ("corpus", "pairs", name, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  TestPair pair = { 0 };

  if (!test_load () || !g_file_get_contents (path, &content, NULL, NULL))
    {
      CU_FAIL ("cannot read the pairs");
      return;
    }
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      if (*line == '\0' || *line == '#' || *line == '%')
        continue;
      if (*line == '>')
        {
          g_autofree char *found = test_pair_run (&pair, filter);

          GS_ASSERT_ROW (g_str_equal (found, line + 2), "%s:%u: found %s, expected %s", name, i + 1,
                         found, line + 2);
          test_pair_clear (&pair);
        }
      else
        GS_ASSERT_ROW (test_pair_add (&pair, line), "%s:%u: no statement", name, i + 1);
    }
}

static void
test_claims_and_denials (void)
{
  test_pairs_of_file ("denials.txt", test_is_contradiction);
}

static void
test_spellings_of_names (void)
{
  test_pairs_of_file ("names.txt", test_is_contradiction);
}

static void
test_holders_of_offices (void)
{
  test_pairs_of_file ("roles.txt", test_is_contradiction);
}

static void
test_wordings_of_quotations (void)
{
  test_pairs_of_file ("quotations.txt", test_is_contradiction);
}

static void
test_details_that_exclude (void)
{
  test_pairs_of_file ("exclusive.txt", test_is_contradiction);
}

static void
test_opposites_and_orders (void)
{
  test_pairs_of_file ("opposites.txt", test_is_contradiction);
}

static void
test_numbers_of_one_thing (void)
{
  test_pairs_of_file ("quantities.txt", test_is_contradiction);
}

static void
test_values_a_story_gives_once (void)
{
  test_pairs_of_file ("values.txt", test_is_contradiction);
}

static void
test_values_of_many_desks (void)
{
  test_pairs_of_file ("desks.txt", test_is_contradiction);
}

static void
test_times_of_one_event (void)
{
  test_pairs_of_file ("dates.txt", test_is_contradiction);
}

static void
test_where_things_lie (void)
{
  test_pairs_of_file ("places.txt", test_is_contradiction);
}

static void
test_answers_to_one_question (void)
{
  test_pairs_of_file ("answers.txt", test_is_contradiction);
}

static void
test_ways_of_one_fate (void)
{
  test_pairs_of_file ("ways.txt", test_is_contradiction);
}

static void
test_who_did_it (void)
{
  test_pairs_of_file ("doers.txt", test_is_contradiction);
}

static void
test_exact_details (void)
{
  test_pairs_of_file ("details.txt", test_is_contradiction);
}

static void
test_agreements_and_states (void)
{
  test_pairs_of_file ("claims.txt", test_is_verdict);
}

/* ---- five real articles ---- */

typedef struct
{
  guint32 article;
  GsSpan span;
  guint side;
} TestPiece;

static JsonNode *
test_parse_line (const char *line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, line, -1, NULL))
    return NULL;
  return json_parser_steal_root (parser);
}

/* where a quote stands; an article of the report whose path ends in the name */
static gboolean
test_find_quote (const GsReport *report, JsonObject *evidence, TestPiece *piece)
{
  const char *name = json_object_get_string_member (evidence, "article");
  const char *quote = json_object_get_string_member (evidence, "quote");

  for (guint32 i = 0; i < report->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (report, i);
      const char *text = row->article != NULL ? gs_article_get_text (row->article, NULL) : "";
      const char *at = g_str_has_suffix (row->path, name) ? strstr (text, quote) : NULL;

      if (at == NULL)
        continue;
      *piece = (TestPiece){ i, GS_SPAN_INIT (at - text, at - text + (gssize) strlen (quote)), 0 };
      return TRUE;
    }
  return FALSE;
}

static GArray *
test_find_quotes (const GsReport *report, JsonObject *item)
{
  JsonArray *evidence = json_object_get_array_member (item, "evidence");
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (TestPiece));

  for (guint i = 0; i < json_array_get_length (evidence); i++)
    {
      TestPiece piece;

      if (test_find_quote (report, json_array_get_object_element (evidence, i), &piece))
        g_array_append_val (pieces, piece);
    }
  return pieces;
}

/* which of the item's quotes a side's evidence touches, as a bit set */
static guint64
test_side_touches (const GsSide *side, const GArray *quotes)
{
  guint64 touched = 0;

  for (guint i = 0; i < side->evidence->len; i++)
    for (guint k = 0; k < quotes->len && k < 64; k++)
      {
        const GsEvidence *evidence = &g_array_index (side->evidence, GsEvidence, i);
        const TestPiece *quote = &g_array_index (quotes, TestPiece, k);

        if (evidence->article == quote->article && gs_span_overlaps (evidence->span, quote->span))
          touched |= G_GUINT64_CONSTANT (1) << k;
      }
  return touched;
}

/* a contradiction shows two quotes on two of its sides; anything else shows two quotes */
static gboolean
test_finding_shows (const GsFinding *finding, const GArray *quotes)
{
  gboolean contradiction = gs_finding_kind_get_info (finding->kind)->contradiction;
  guint64 all = 0;

  for (guint i = 0; i < finding->sides->len; i++)
    {
      guint64 one = test_side_touches (g_ptr_array_index (finding->sides, i), quotes);

      all |= one;
      for (guint k = i + 1; contradiction && k < finding->sides->len; k++)
        {
          guint64 two = test_side_touches (g_ptr_array_index (finding->sides, k), quotes);

          if (one != 0 && two != 0 && ((one | two) & ((one | two) - 1)) != 0)
            return TRUE;
        }
    }
  return !contradiction && (all & (all - 1)) != 0;
}

static gboolean
test_verdict_fits (const char *verdict, const char *kind, const GsFinding *finding)
{
  /* a trap is one for its own kind: words that are no conflict of roles may be misspelled all the
   * same */
  if (g_str_equal (verdict, "compatible"))
    return g_str_equal (kind, gs_finding_kind_to_string (finding->kind));
  if (g_str_equal (verdict, "contradiction"))
    return gs_finding_kind_get_info (finding->kind)->contradiction
           && finding->severity > GS_SEVERITY_INFO;
  if (g_str_equal (verdict, "change"))
    return finding->kind == GS_FINDING_CHANGED;
  if (g_str_equal (verdict, "single-origin"))
    return finding->kind == GS_FINDING_SINGLE_ORIGIN;
  return finding->kind == GS_FINDING_AGREEMENT;
}

/* whether some finding shows the item; those that do are marked in @matched */
static gboolean
test_item_is_found (const GsReport *report, JsonObject *item, gboolean *matched)
{
  g_autoptr (GArray) quotes = test_find_quotes (report, item);
  const char *verdict = json_object_get_string_member (item, "verdict");
  const char *kind = json_object_get_string_member (item, "kind");
  gboolean found = FALSE;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (!test_verdict_fits (verdict, kind, finding) || !test_finding_shows (finding, quotes))
        continue;
      found = TRUE;
      matched[i] |= !g_str_equal (verdict, "compatible");
    }
  return found;
}

static gboolean
test_is_listed (char **lines, const char *id)
{
  for (; *lines != NULL; lines++)
    if (g_str_equal (g_strstrip (*lines), id))
      return TRUE;
  return FALSE;
}

static void
test_expected_items (const GsReport *report, char **items, char **failures)
{
  g_autofree gboolean *matched = g_new0 (gboolean, report->findings->len + 1);
  guint n_right = 0;
  guint n_items = 0;

  for (; *items != NULL; items++)
    {
      g_autoptr (JsonNode) node = **items != '\0' ? test_parse_line (*items) : NULL;
      JsonObject *item = node != NULL ? json_node_get_object (node) : NULL;
      gboolean right;
      const char *id;

      if (item == NULL)
        continue;
      id = json_object_get_string_member (item, "id");
      right = test_item_is_found (report, item, matched)
              != g_str_equal (json_object_get_string_member (item, "verdict"), "compatible");
      n_items++;
      n_right += right;
      GS_ASSERT_ROW (right != test_is_listed (failures, id), "%s is %s", id,
                     right ? "right now: take it off the known failures" : "wrong");
    }
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (gs_finding_kind_get_info (finding->kind)->contradiction
          && finding->severity > GS_SEVERITY_INFO)
        GS_ASSERT_ROW (matched[i], "unexpected: %s: %s", gs_finding_kind_to_string (finding->kind),
                       finding->hint);
    }
  g_print ("\n    corpus/h20-export: %u of %u items right\n", n_right, n_items);
}

static void
test_five_articles_on_one_story (void)
{
  g_autofree char *folder = gs_test_source_path ("corpus", "h20-export", NULL);
  const char *const names[] = { "bitcoinworld.txt", "h20-dodge.txt", "h20-eased.txt",
                                "h20-obtained.txt", "h2o-agreement.txt" };
  char *paths[G_N_ELEMENTS (names) + 1] = { NULL };
  g_autofree char *expected_path =
      gs_test_source_path ("corpus", "expected", "h20-export.jsonl", NULL);
  g_autofree char *failures_path =
      gs_test_source_path ("corpus", "expected", "h20-export.known-failures.txt", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *failures = NULL;
  g_autoptr (GsReport) report = NULL;

  if (!test_load () || !g_file_get_contents (expected_path, &expected, NULL, NULL)
      || !g_file_get_contents (failures_path, &failures, NULL, NULL))
    {
      CU_FAIL ("cannot read the corpus");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = g_build_filename (folder, names[i], NULL);
  report = gs_check_paths (rules, analyser, (const char *const *) paths, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL (report);
  if (report != NULL)
    {
      g_auto (GStrv) items = g_strsplit (expected, "\n", -1);
      g_auto (GStrv) listed = g_strsplit (failures, "\n", -1);

      test_expected_items (report, items, listed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (paths[i]);
}

CU_TestInfo gs_tests_corpus[] = {
  { "claims stated here and denied there conflict, the near misses do not",
    test_claims_and_denials },
  { "spellings of names", test_spellings_of_names },
  { "holders of offices", test_holders_of_offices },
  { "wordings of quotations", test_wordings_of_quotations },
  { "details that exclude each other", test_details_that_exclude },
  { "opposites, orders, threats and attempts", test_opposites_and_orders },
  { "numbers of one thing", test_numbers_of_one_thing },
  { "values a story gives once", test_values_a_story_gives_once },
  { "values of many desks", test_values_of_many_desks },
  { "times of one event", test_times_of_one_event },
  { "where things lie", test_where_things_lie },
  { "ways of one fate", test_ways_of_one_fate },
  { "answers to one question", test_answers_to_one_question },
  { "exact details", test_exact_details },
  { "who did it", test_who_did_it },
  { "agreements, opposite states and changes", test_agreements_and_states },
  { "five articles on one story", test_five_articles_on_one_story },
  CU_TEST_INFO_NULL,
};
