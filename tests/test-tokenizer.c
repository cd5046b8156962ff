/* SPDX-License-Identifier: MIT */
/* Tokenizer: UD English conventions, sentence ends, and any bytes at all. */
#include "language/gs-tokenizer.h"

#include <string.h>

#include "gs-test.h"

/* tokens with a bar between, sentences with a slash */
static char *
cut (const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GsToken));
  GString *out = g_string_new (NULL);

  gs_tokenizer_run (text, GS_SPAN_INIT (0, strlen (text)), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const GsToken *token = &g_array_index (tokens, GsToken, i);

      g_string_append_len (out, text + token->start, token->end - token->start);
      if (i + 1 < tokens->len)
        g_string_append (out, token->ends_sentence ? " // " : "|");
    }
  return g_string_free (out, FALSE);
}

static void
test_words_come_apart_as_in_the_treebank (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "It doesn't work.", "It|does|n't|work|." },
    { "They can\xe2\x80\x99t.", "They|ca|n\xe2\x80\x99t|." },
    { "We cannot go", "We|can|not|go" },
    /* a blank slipped in */
    { "He didn\xe2\x80\x99 t go", "He|did|n\xe2\x80\x99 t|go" },
    { "Gray' s car, he can' t.", "Gray|' s|car|,|he|ca|n' t|." },
    { "the boys' school", "the|boys|'|school" },
    { "the boys' t-shirts", "the|boys|'|t|-|shirts" },
    { "Nvidia's CEO", "Nvidia|'s|CEO" },
    { "workers' rights", "workers|'|rights" },
    { "I'm sure they'll've gone", "I|'m|sure|they|'ll|'ve|gone" },
    { "a well-known fact", "a|well|-|known|fact" },
    { "an anti-establishment vote", "an|anti-establishment|vote" },
    { "at Mar-a-Lago", "at|Mar-a-Lago" },
    { "the state-of-the-art chip", "the|state|-|of|-|the|-|art|chip" },
    { "It cost $2.6 million", "It|cost|$|2.6|million" },
    { "\xe2\x82\xac"
      "103m, or 5%",
      "\xe2\x82\xac|103|m|,|or|5|%" },
    { "in the 1980s", "in|the|1980s" },
    { "the 2nd of 10,000", "the|2nd|of|10,000" },
    { "at 5:30 p.m. on 9/11", "at|5:30|p.m.|on|9/11" },
    { "10km away", "10|km|away" },
    { "2003-2004", "2003|-|2004" },
    { "call 713-853-3989 now", "call|713-853-3989|now" },
    { "and/or", "and|/|or" },
    { "AT&T and R&D", "AT&T|and|R&D" },
    { "see http://a.example/b?c=d, please", "see|http://a.example/b?c=d|,|please" },
    { "mail a.b@c.example.", "mail|a.b@c.example|." },
    { "\"Yes,\" he said", "\"|Yes|,|\"|he|said" },
    { "wait... what?!", "wait|...|what|?!" },
    { "one\xe2\x80\x94two", "one|\xe2\x80\x94|two" },
    { "(see [6])", "(|see|[|6|]|)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *actual = cut (rows[i].text);

      GS_ASSERT_STRING (actual, rows[i].expected);
    }
}

static void
test_sentences_end_where_readers_say (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "He left. She stayed.", "He|left|. // She|stayed|." },
    { "Mr. Smith met Dr. Lee.", "Mr.|Smith|met|Dr.|Lee|." },
    { "The U.S. Senate voted.", "The|U.S.|Senate|voted|." },
    { "Dvorak took 31.7. Two weeks passed.", "Dvorak|took|31.7|. // Two|weeks|passed|." },
    { "He flew to the U.S. The talks failed.", "He|flew|to|the|U.S. // The|talks|failed|." },
    { "\"Go!\" she said.", "\"|Go|!|\"|she|said|." },
    { "\"It is over.\" He left.", "\"|It|is|over|.|\" // He|left|." },
    { "On Jan. 6 it began.", "On|Jan.|6|it|began|." },
    { "J. K. Rowling wrote it.", "J.|K.|Rowling|wrote|it|." },
    { "Acme Inc. sold it to Beta Corp. for $1.", "Acme|Inc.|sold|it|to|Beta|Corp.|for|$|1|." },
    { "A headline\n\nThe text", "A|headline // The|text" },
    { "Stole $2. 6 million there", "Stole|$|2|.|6|million|there" },
    { "Back at 4. 30 am again", "Back|at|4|.|30|am|again" },
    { "It was 2004. 5 people died", "It|was|2004|. // 5|people|died" },
    { "First line\nsame sentence", "First|line|same|sentence" },
    { "Is it? No.", "Is|it|? // No|." },
    { "1. Take two.", "1|.|Take|two|." },
    { "It rained.[6] She left.", "It|rained|.|[|6|] // She|left|." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *actual = cut (rows[i].text);

      GS_ASSERT_STRING (actual, rows[i].expected);
    }
}

/* tokens are in order, apart, inside, without white space but a blank that slipped in; all else is
 * white space */
static void
check_cover (const char *text, gsize length)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GsToken));
  guint32 at = 0;
  gboolean sound = TRUE;

  gs_tokenizer_run (text, GS_SPAN_INIT (0, length), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const GsToken *token = &g_array_index (tokens, GsToken, i);

      sound = sound && token->start >= at && token->start < token->end && token->end <= length;
      at = token->end;
    }
  if (tokens->len > 0)
    sound = sound && g_array_index (tokens, GsToken, tokens->len - 1).ends_sentence;
  CU_ASSERT (sound);
}

static void
test_any_bytes_are_cut (void)
{
  static const char *const alphabet[] = { "a",
                                          "Z",
                                          "9",
                                          ".",
                                          ",",
                                          "'",
                                          "-",
                                          " ",
                                          "\n",
                                          "\"",
                                          "\xe2\x80\x99",
                                          "\xff",
                                          "\xe2",
                                          "\xf0\x9f\x98\x80",
                                          "\xd7\xa9",
                                          "/",
                                          "$",
                                          "@",
                                          ":",
                                          "!" };
  guint32 state = 12345;

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_parts = round % 60;

      for (guint i = 0; i < n_parts; i++)
        {
          state = state * 1664525u + 1013904223u;
          g_string_append (text, alphabet[(state >> 16) % G_N_ELEMENTS (alphabet)]);
        }
      check_cover (text->str, text->len);
    }
}

static void
test_endless_sentences_are_cut (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GsToken));
  guint in_sentence = 0, longest = 0;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "word ");
  gs_tokenizer_run (text->str, GS_SPAN_INIT (0, text->len), tokens);
  CU_ASSERT_EQUAL (tokens->len, 100000);
  for (guint i = 0; i < tokens->len; i++)
    {
      in_sentence++;
      longest = MAX (longest, in_sentence);
      if (g_array_index (tokens, GsToken, i).ends_sentence)
        in_sentence = 0;
    }
  CU_ASSERT (longest <= GS_SENTENCE_MAX_TOKENS);
}

CU_TestInfo gs_tests_tokenizer[] = {
  { "words come apart as in the treebank", test_words_come_apart_as_in_the_treebank },
  { "sentences end where readers say", test_sentences_end_where_readers_say },
  { "any bytes are cut", test_any_bytes_are_cut },
  { "endless sentences are cut", test_endless_sentences_are_cut },
  CU_TEST_INFO_NULL,
};
