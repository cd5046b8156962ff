/* SPDX-License-Identifier: MIT */
/* Reads texts as articles, a block a line. */
#include "gs-test-extract.h"

#include <string.h>

#include "article/gs-article-builder.h"
#include "language/gs-analyser.h"

#include "gs-test.h"

static GsRules *rules;
static GsAnalyser *analyser;

/* both are immutable */
gboolean
gs_test_load_assertions (void)
{
  g_autoptr (GError) error = NULL;

  if (rules == NULL)
    rules = gs_rules_load_default (NULL, &error);
  if (rules != NULL && analyser == NULL)
    analyser = gs_analyser_new (NULL, NULL, &error);
  GS_ASSERT_ROW (analyser != NULL, "%s", error != NULL ? error->message : "");
  return analyser != NULL;
}

const GsRules *
gs_test_get_rules (void)
{
  return rules;
}

const GsLexicon *
gs_test_get_lexicon (void)
{
  return gs_analyser_get_lexicon (analyser);
}

GsExtraction *
gs_test_extract (const char *text, GsBlockKind kind)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new ("sentence", "text");
  g_autoptr (GsArticle) article = NULL;

  gs_article_builder_take_text (builder, g_strdup (text), strlen (text));
  for (gsize start = 0; start < strlen (text);)
    {
      gsize length = strcspn (text + start, "\n");

      gs_article_builder_add_block (builder, kind, GS_SPAN_INIT (start, start + length));
      start += length + 1;
    }
  article = gs_article_builder_finish (builder);
  return gs_extraction_new (analyser, rules, article, NULL);
}

char *
gs_test_describe_assertion (const GsExtraction *extraction, const GsAssertion *assertion)
{
  GString *out = g_string_new (assertion->lemma);

  g_string_append_printf (out, " %c %s %s%d", assertion->polarity > 0 ? '+' : '-',
                          gs_certainty_to_string (assertion->certainty),
                          assertion->direction > 0 ? "+" : "", assertion->direction);
  if (assertion->attribution != GS_NONE)
    {
      const char *head =
          gs_extraction_get_attribution (extraction, assertion->attribution)->source.head;

      g_string_append_printf (out, " %s", head != NULL ? head : "-");
    }
  return g_string_free (out, FALSE);
}
