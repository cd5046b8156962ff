/* SPDX-License-Identifier: MIT */
/* Assertions: participants, headlines, entities, speeches. */
#include <string.h>

#include "assertion/gs-assertion-print.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-filler.h"

#include "gs-test-extract.h"
#include "gs-test.h"

/* ---- long texts ---- */

static guint
test_count_links (const GsExtraction *extraction, guint32 link)
{
  guint n = 0;

  for (; link != GS_NONE && n <= extraction->attributions->len;
       link = gs_extraction_get_attribution (extraction, link)->outer)
    n++;
  return n;
}

/* whatever stands between marks, chains of sources end, and a predicate asserts once */
static void
test_long_speeches (void)
{
  static const char *const parts[] = {
    "\"He told me that she left. They said that the plant closed. ",
    "\"We won,\" he said. \"She told us that he said so. They left. ",
    "\"I said \"no\" to them,\" the mayor said. ",
  };

  for (guint i = 0; gs_test_load_assertions () && i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GsExtraction) extraction = NULL;

      for (guint k = 0; k < 100; k++)
        g_string_append (text, parts[i]);
      extraction = gs_test_extract (text->str, GS_BLOCK_PARAGRAPH);
      for (guint32 k = 0; k < extraction->assertions->len; k++)
        {
          const GsAssertion *assertion = gs_extraction_get_assertion (extraction, k);
          const GsAssertion *before = k > 0 ? assertion - 1 : NULL;

          GS_ASSERT_ROW (test_count_links (extraction, assertion->attribution) <= 8,
                         "part %u: a chain of %u", i,
                         test_count_links (extraction, assertion->attribution));
          GS_ASSERT_ROW (before == NULL || before->sentence != assertion->sentence
                             || before->token != assertion->token
                             || before->form != assertion->form,
                         "part %u: '%s' asserts twice", i, assertion->lemma);
        }
    }
}

/* "I" in a speech is the speaker, "he" is not */
static void
test_persons_of_speeches (void)
{
  static const struct
  {
    const char *text;
    const char *predicate;
    const char *agent; /* name, or NULL for nobody known */
  } rows[] = {
    { "\"I signed the bill on Monday,\" Obama said.", "sign", "Obama" },
    { "Obama said: \"I signed the bill. I closed the prison.\"", "close", "Obama" },
    { "Obama resigned. \"He signed the bill,\" Obama said.", "sign", NULL },
    { "\"Smith told me that I won,\" Obama said.", "win", NULL },
    { "\"We signed the bill,\" Obama said.", "sign", NULL },
  };

  for (guint i = 0; gs_test_load_assertions () && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i].text, GS_BLOCK_PARAGRAPH);
      const char *name = NULL;

      for (guint32 k = 0; k < extraction->assertions->len; k++)
        {
          const GsAssertion *assertion = gs_extraction_get_assertion (extraction, k);
          guint32 entity = assertion->slots[GS_SLOT_AGENT].entity;

          if (g_str_equal (assertion->lemma, rows[i].predicate) && entity != GS_NONE)
            name = g_array_index (extraction->entities, GsEntity, entity).name;
        }
      GS_ASSERT_ROW (g_strcmp0 (name, rows[i].agent) == 0, "'%s': %s", rows[i].text,
                     name != NULL ? name : "nobody");
    }
}

/* ---- slots ---- */

typedef struct
{
  const char *sentence;
  const char *predicate;
  const char *agent; /* head, or NULL */
  const char *theme;
} SlotRow;

static const GsAssertion *
test_find (const GsExtraction *extraction, const char *predicate)
{
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    if (g_str_equal (gs_extraction_get_assertion (extraction, i)->lemma, predicate))
      return gs_extraction_get_assertion (extraction, i);
  return NULL;
}

static void
test_slots (void)
{
  static const SlotRow rows[] = {
    { "The court sued the bank.", "sue", "court", "bank" },
    { "The bank was sued by the court.", "sue", "court", "bank" },
    { "The court, which sued the bank, closed.", "sue", "court", "bank" },
    { "The bank sued by the court closed.", "sue", "court", "bank" },
    { "The court agreed to sue the bank.", "sue", "court", "bank" },
    { "Lawyers urged the court to sue the bank.", "sue", "court", "bank" },
    { "The court seems to have sued the bank.", "sue", "court", "bank" },
    { "The court heard the case and sued the bank.", "sue", "court", "bank" },
    { "Two soldiers died.", "die", NULL, "soldier" },
    { "The store closed on Monday.", "close", NULL, "store" },
    { "The owner closed the store on Monday.", "close", "owner", "store" },
    { "Washington imposed restrictions on chips.", "restrict", "washington", "chip" },
    { "The ban on the drug was lifted by the court.", "ban", "court", "drug" },
    { "The resignation of the minister surprised the party.", "resign", NULL, "minister" },
  };

  if (!gs_test_load_assertions ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i].sentence, GS_BLOCK_PARAGRAPH);
      const GsAssertion *assertion = test_find (extraction, rows[i].predicate);

      GS_ASSERT_ROW (assertion != NULL
                         && g_strcmp0 (assertion->slots[GS_SLOT_AGENT].head, rows[i].agent) == 0
                         && g_strcmp0 (assertion->slots[GS_SLOT_THEME].head, rows[i].theme) == 0,
                     "%s: %s %s", rows[i].sentence,
                     assertion != NULL ? assertion->slots[GS_SLOT_AGENT].head : "not found",
                     assertion != NULL ? assertion->slots[GS_SLOT_THEME].head : "");
    }
}

/* ---- headlines ---- */

static void
test_headlines (void)
{
  static const struct
  {
    const char *headline;
    const char *expected;
  } rows[] = {
    { "Minister to resign", "resign + planned -1" },
    { "Chip exports to China spared", "spare + stated +1" },
    { "Two killed in Paris attack", "kill + stated -1" },
    { "Senate rejects bill", "reject + stated -1" },
    { "Did the singer die?", "die + asked -1" },
  };

  if (!gs_test_load_assertions ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i].headline, GS_BLOCK_HEADLINE);
      g_autofree char *predicate = g_strndup (rows[i].expected, strcspn (rows[i].expected, " "));
      const GsAssertion *assertion = test_find (extraction, predicate);
      g_autofree char *found = assertion != NULL
                                   ? gs_test_describe_assertion (extraction, assertion)
                                   : g_strdup ("nothing");

      GS_ASSERT_ROW (g_str_equal (found, rows[i].expected)
                         && (assertion == NULL || assertion->headline),
                     "%s: %s", rows[i].headline, found);
    }
}

/* ---- entities ---- */

static void
test_entities (void)
{
  static const char text[] =
      "Jensen Huang met the president. Huang leads Nvidia. The National Weather Service warned of "
      "storms. The NWS said they would last. Huang said he was pleased.";
  g_autoptr (GsExtraction) extraction = NULL;
  const GsEntity *huang;

  if (!gs_test_load_assertions ())
    return;
  extraction = gs_test_extract (text, GS_BLOCK_PARAGRAPH);
  CU_ASSERT_FATAL (extraction->entities->len > 0);
  huang = &g_array_index (extraction->entities, GsEntity, 0);
  GS_ASSERT_STRING (huang->name, "Jensen Huang");
  CU_ASSERT_EQUAL (huang->n_mentions, 3);
  CU_ASSERT_EQUAL (huang->kind, GS_MENTION_PERSON);
  CU_ASSERT_EQUAL (extraction->mention_entities->len, extraction->mentions->len);
}

/* ---- output ---- */

static void
test_json (void)
{
  g_autoptr (GsExtraction) extraction = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (!gs_test_load_assertions ())
    return;
  extraction = gs_test_extract ("The \"court\" fined the bank.", GS_BLOCK_PARAGRAPH);
  CU_ASSERT_FATAL (extraction->assertions->len == 1);
  gs_assertion_append_json (extraction, 0, out);
  GS_ASSERT_STRING (
      out->str,
      "{\"article\":\"sentence\",\"line\":1,\"column\":13,\"start\":12,\"end\":17,"
      "\"predicate\":\"fine\",\"class\":\"imposition\",\"form\":\"verb\",\"polarity\":\"positive\","
      "\"certainty\":\"stated\",\"agent\":{\"text\":\"The \\\"court\",\"start\":0,\"end\":10,"
      "\"head\":\"court\"},\"theme\":{\"text\":\"the bank\",\"start\":18,\"end\":26,"
      "\"head\":\"bank\"},\"evidence\":\"fined\",\"sentence\":0}\n");
}

CU_TestInfo gs_tests_assertion[] = {
  { "\"I\" in a speech is the speaker", test_persons_of_speeches },
  { "chains of sources end and predicates assert once", test_long_speeches },
  { "participants fill the same slots however they are worded", test_slots },
  { "headlines are read without auxiliaries", test_headlines },
  { "full name, surname and acronym are one entity", test_entities },
  { "an assertion is one line of JSON", test_json },
  CU_TEST_INFO_NULL,
};
