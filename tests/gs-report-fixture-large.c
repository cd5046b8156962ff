/* SPDX-License-Identifier: MIT */
/* Builds reports of any size: invented budgets, ten articles a story, each article with some of the
 * story's items. */
#include "gs-report-fixture.h"

#define LARGE_STORY     10  /* articles */
#define LARGE_SENTENCES 96  /* of an article */
#define LARGE_PARAGRAPH 4   /* sentences */
#define LARGE_ITEMS     200 /* of a story */
#define LARGE_ITEM_STEP 20  /* items between one article's first and the next one's */

typedef struct
{
  GsReport *report;
  guint n_articles;
  GArray *spans; /* of GsSpan: LARGE_SENTENCES of each article, the price in each sentence */
  GArray *sentences;
} LargeFixture;

/* what the article gives for an item: one in ten differs in its last digit */
static guint
large_get_price (guint article, guint item)
{
  return 100 + item * 7 % 800 + (article + item) % 10 / 9;
}

static guint
large_get_item (guint article, guint sentence)
{
  return (article % LARGE_STORY * LARGE_ITEM_STEP + sentence) % LARGE_ITEMS;
}

static void
large_write_sentence (LargeFixture *self, GString *text, guint article, guint sentence)
{
  guint item = large_get_item (article, sentence);
  GsSpan whole = GS_SPAN_INIT (text->len, 0);
  GsSpan price;

  g_string_append_printf (text, "The council of town %u set aside ", article / LARGE_STORY);
  price.start = (guint32) text->len;
  g_string_append_printf (text, "$%u million", large_get_price (article, item));
  price.end = (guint32) text->len;
  g_string_append_printf (text, " for item %u of its budget, which the mayor called prudent.",
                          item);
  whole.end = (guint32) text->len;
  g_string_append (text, (sentence + 1) % LARGE_PARAGRAPH == 0 ? "\n\n" : " ");
  g_array_append_val (self->spans, price);
  g_array_append_val (self->sentences, whole);
}

static void
large_add_article (LargeFixture *self, guint article)
{
  g_autofree char *path = g_strdup_printf ("many/article-%04u.txt", article);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          "---\ntitle: The budget of town %u, part %u\nsource: Outlet %u\n"
                          "date: 2031-05-%02u\n---\nThe budget of town %u, part %u\n\n",
                          article / LARGE_STORY, article % LARGE_STORY, article % 97,
                          1 + article % 28, article / LARGE_STORY, article % LARGE_STORY);
  for (guint i = 0; i < LARGE_SENTENCES; i++)
    large_write_sentence (self, text, article, i);
  gs_report_add_article (self->report, gs_report_fixture_new_article (path, text->str), path);
}

static void
large_add_articles (LargeFixture *self)
{
  g_autofree guint32 *stories = g_new (guint32, self->n_articles);

  for (guint i = 0; i < self->n_articles; i++)
    {
      large_add_article (self, i);
      stories[i] = i / LARGE_STORY;
    }
  gs_report_set_stories (self->report, stories, (self->n_articles + LARGE_STORY - 1) / LARGE_STORY);
}

static GsSpan
large_get_span (const GArray *spans, guint article, guint sentence)
{
  return g_array_index (spans, GsSpan, article * LARGE_SENTENCES + sentence);
}

static void
large_show (const LargeFixture *self, GsFinding *finding, guint article, guint sentence)
{
  g_autofree char *value = g_strdup_printf ("%u.%u", article, sentence);
  g_autofree char *label = g_strdup_printf (
      "$%u million", large_get_price (article, large_get_item (article, sentence)));

  gs_side_add_evidence (gs_finding_add_side (finding, value, label), article,
                        large_get_span (self->spans, article, sentence),
                        large_get_span (self->sentences, article, sentence));
}

/* between neighbours of one story */
static void
large_add_finding (LargeFixture *self, guint index)
{
  static const GsFindingKind kinds[] = { GS_FINDING_QUANTITY_CONFLICT, GS_FINDING_NAME_MISMATCH,
                                         GS_FINDING_ROLE_CONFLICT };
  g_autofree char *fact = g_strdup_printf ("price-%u", index);
  guint article = index * 7 % self->n_articles;
  guint neighbour = article + 1 < self->n_articles && (article + 1) % LARGE_STORY != 0
                        ? article + 1
                        : article - 1;
  guint sentence = index / self->n_articles % LARGE_SENTENCES;
  GsFinding *finding = gs_finding_new (kinds[index % 3], fact);

  g_free (finding->title);
  finding->title = g_strdup_printf ("Item %u of the budget has two prices", index);
  large_show (self, finding, article, sentence);
  large_show (self, finding, neighbour, sentence);
  gs_report_add_finding (self->report, finding);
}

static void
large_add_claim (LargeFixture *self, guint index)
{
  guint n_stories = MAX (self->n_articles / LARGE_STORY, 1);
  guint story = index % n_stories;
  guint item = index / n_stories % LARGE_ITEMS;
  g_autofree char *title = g_strdup_printf ("Price of item %u of town %u", item, story);
  GsReportClaim *claim = gs_report_add_claim (self->report, title, "amount");
  guint majority = 100 + item * 7 % 800;

  for (guint i = story * LARGE_STORY; i < (story + 1) * LARGE_STORY && i < self->n_articles; i++)
    {
      guint sentence = (item + LARGE_ITEMS - i % LARGE_STORY * LARGE_ITEM_STEP) % LARGE_ITEMS;
      g_autofree char *value = g_strdup_printf ("$%u million", large_get_price (i, item));

      if (sentence < LARGE_SENTENCES)
        gs_report_claim_add_cell (
            claim, i, large_get_price (i, item) == majority ? GS_STANCE_AGREES : GS_STANCE_DIFFERS,
            value, large_get_span (self->spans, i, sentence),
            large_get_span (self->sentences, i, sentence));
    }
}

GsReport *
gs_report_fixture_new_large (guint n_articles, guint n_findings, guint n_claims)
{
  LargeFixture self = { gs_report_new (), n_articles, g_array_new (FALSE, FALSE, sizeof (GsSpan)),
                        g_array_new (FALSE, FALSE, sizeof (GsSpan)) };

  self.report->program = g_strdup ("gainsay 0.1.0");
  large_add_articles (&self);
  for (guint i = 0; i < n_findings; i++)
    large_add_finding (&self, i);
  for (guint i = 0; i < n_claims; i++)
    large_add_claim (&self, i);
  gs_report_finish (self.report);
  g_array_unref (self.spans);
  g_array_unref (self.sentences);
  return self.report;
}
