/* SPDX-License-Identifier: MIT */
/* What pronouns stand for. */
#include "assertion/gs-entity.h"

#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

/* the pronouns of a text in order, each with its entity: "she = Dana Orwell; him = Piet Halm" */
static char *
test_describe_pronouns (const GsExtraction *extraction)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < extraction->references->len; i++)
    {
      const GsReference *reference = &g_array_index (extraction->references, GsReference, i);

      if (reference->pronoun)
        g_string_append_printf (
            found, "%s%.*s = %s", found->len > 0 ? "; " : "",
            (int) gs_span_length (reference->span), text + reference->span.start,
            g_array_index (extraction->entities, GsEntity, reference->entity).name);
    }
  return g_string_free (found, FALSE);
}

static void
test_pronouns_stand_for_who_fits (void)
{
  static const char *const rows[][2] = {
    { "Mr. Halm resigned on Monday. He left Veldona.", "He = Halm" },
    /* whoever accuses "him" is somebody else */
    { "Mr. Halm accused him of fraud.", "" },
    { "Mr. Orwell met Mr. Halm in Veldona. Mr. Orwell accused him of fraud.", "him = Halm" },
    { "Mr. Halm came and accused him of fraud.", "" },
    /* what is his may be the doer's own */
    { "Mr. Halm sold his house.", "his = Halm" },
    /* who is told may be the doer of another clause */
    { "Mr. Halm said that the police had accused him of fraud.", "him = Halm" },
    /* a thing without a name that the sentence is about */
    { "Norvik Shipping met the lenders. The bank raised rates and closed branches that it had "
      "bought.",
      "" },
    { "Norvik Shipping met the lenders. A spokesman said it would pay.", "it = Norvik Shipping" },
    /* "we", "you" and "they" of a quotation are nobody named outside it */
    { "The miners met Karst Foods. \"We will not sell,\" Mr. Halm said.", "" },
    { "\"They lied to us,\" Mr. Halm told the Karst Bank.", "" },
    { "Karst Foods sued the Karst Bank. \"You lost,\" Judge Halm said.", "" },
  };

  for (guint i = 0; gs_test_load_assertions () && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i][0], GS_BLOCK_PARAGRAPH);
      g_autofree char *found = test_describe_pronouns (extraction);

      GS_ASSERT_ROW (g_str_equal (found, rows[i][1]), "'%s': %s", rows[i][0], found);
    }
}

CU_TestInfo gs_tests_reference[] = {
  { "pronouns stand for who fits", test_pronouns_stand_for_who_fits },
  CU_TEST_INFO_NULL,
};
