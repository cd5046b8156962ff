/* SPDX-License-Identifier: MIT */
/* Collects the treebank's lemmas where they differ from the derived ones. */
#include "language/train/gs-train-lemmas.h"

#include <string.h>

#include "language/gs-lemmatizer.h"

/* how often a form and tag had a lemma */
typedef struct
{
  guint64 key;
  const char *lemma;
  guint count;
  gboolean derived; /* the rules give it too, for the form it was met with first */
} Vote;

static int
vote_compare (gconstpointer a, gconstpointer b)
{
  const Vote *first = a;
  const Vote *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return strcmp (first->lemma, second->lemma);
}

static GsLemmaCase
vote_find_case (const char *form, gboolean first)
{
  guint n_capitals = 0, n_small = 0;

  for (const char *letter = form; *letter != '\0'; letter++)
    {
      n_capitals += g_ascii_isupper (*letter);
      n_small += g_ascii_islower (*letter);
    }
  if (n_capitals > 1 && n_small == 0)
    return GS_LEMMA_UPPER;
  return g_ascii_isupper (*form) && !first ? GS_LEMMA_CAPITAL : GS_LEMMA_PLAIN;
}

static void
vote_add (GHashTable *places, GArray *votes, const GsConlluToken *token, gboolean first,
          const GsLexicon *lexicon)
{
  char folded[GS_MAX_FOLDED], derived[GS_MAX_LEMMA];
  guint length = (guint) strlen (token->form);
  guint n_folded = gs_word_fold (token->form, length, folded);
  Vote vote = { .key = gs_lemma_key (gs_word_hash (folded, n_folded), token->xpos, token->upos),
                .lemma = token->lemma,
                .count = 1 };
  g_autofree char *name = g_strdup_printf ("%" G_GUINT64_FORMAT " %s", vote.key, token->lemma);
  gpointer place;

  if (memchr (folded, '0', n_folded) != NULL || strcmp (token->lemma, "_") == 0)
    return;
  if (g_hash_table_lookup_extended (places, name, NULL, &place))
    {
      g_array_index (votes, Vote, GPOINTER_TO_UINT (place)).count++;
      return;
    }
  gs_lemma_derive (lexicon, token->form, length, vote_find_case (token->form, first), token->xpos,
                   token->upos, derived);
  vote.derived = strcmp (derived, token->lemma) == 0;
  g_hash_table_insert (places, g_steal_pointer (&name), GUINT_TO_POINTER (votes->len));
  g_array_append_val (votes, vote);
}

void
gs_train_lemmas_run (const GsConllu *conllu, const GsLexicon *lexicon, GByteArray *lemmas,
                     GByteArray *texts)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (Vote));
  guint64 last = 0;

  for (guint i = 0; i < conllu->sentences->len; i++)
    {
      const GsConlluSentence *sentence = g_ptr_array_index (conllu->sentences, i);

      for (guint j = 0; j < sentence->tokens->len; j++)
        vote_add (places, votes, &g_array_index (sentence->tokens, GsConlluToken, j), j == 0,
                  lexicon);
    }
  g_array_sort (votes, vote_compare);
  for (guint i = 0; i < votes->len; i++)
    {
      const Vote *vote = &g_array_index (votes, Vote, i);
      GsModelLemma row = { .key = vote->key, .text = texts->len };

      /* names as they are written; the first vote of a key has the most */
      if (vote->key == last)
        continue;
      last = vote->key;
      if (vote->derived)
        continue;
      g_byte_array_append (lemmas, (const guint8 *) &row, sizeof row);
      g_byte_array_append (texts, (const guint8 *) vote->lemma, (guint) strlen (vote->lemma) + 1);
    }
  g_printerr ("lemmas: %zu learned\n", lemmas->len / sizeof (GsModelLemma));
}
