/* SPDX-License-Identifier: MIT */
/* Places inside the names of organizations. */
#include "assertion/gs-inner-name.h"

#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

typedef struct
{
  const char *sentence;
  const char *places; /* in text order, parted by ";" */
} Row;

static char *
test_list_places (const char *sentence)
{
  g_autoptr (GsExtraction) extraction = gs_test_extract (sentence, GS_BLOCK_PARAGRAPH);
  const char *text = gs_article_get_text (extraction->article, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      GsSpan span = gs_inner_name_get_span (&g_array_index (extraction->mentions, GsMention, i));

      if (gs_span_length (span) > 0)
        g_string_append_printf (out, "%s%.*s", out->len > 0 ? ";" : "", (int) gs_span_length (span),
                                text + span.start);
    }
  return g_string_free (out, FALSE);
}

static void
test_places (void)
{
  static const Row rows[] = {
    { "The University of Leeds hired the engineer in May.", "Leeds" },
    { "Kyoto University signed the contract on Monday.", "Kyoto" },
    { "The Bank of Japan raised its rate on Monday.", "Japan" },
    /* near misses: words that are no place, a place by itself, a person */
    { "The National Bank closed its doors on Monday.", "" },
    { "The Bank of Mercy closed its doors on Monday.", "" },
    { "South Africa signed the contract on Monday.", "" },
    { "Piet Halm of Leeds signed the contract on Monday.", "" },
    { "The World Health Organization signed the contract on Monday.", "" },
  };

  if (!gs_test_load_assertions ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = test_list_places (rows[i].sentence);

      GS_ASSERT_ROW (strcmp (found, rows[i].places) == 0, "'%s': '%s', not '%s'", rows[i].sentence,
                     found, rows[i].places);
    }
}

CU_TestInfo gs_tests_inner_name[] = {
  { "places inside names are found", test_places },
  CU_TEST_INFO_NULL,
};
