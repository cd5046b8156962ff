/* SPDX-License-Identifier: MIT */
/*
 * gainsay-score: compares two CoNLL-U files of the same text, as the CoNLL 2018 shared task did.
 *
 * Words are aligned by the characters they cover, white space left out, so that texts cut
 * differently can be compared. Heads and labels are counted without punctuation. A clause is a verb
 * with its subject, its object or none, whether it is passive, and whether it is negated; it is
 * right only as a whole. Asked to, it prints a file in other capitals or as
 * running text instead, to score headlines and the tokenizer.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/gs-conllu.h"
#include "language/train/gs-recase.h"

typedef struct
{
  const GsConlluToken *token;
  guint32 start; /* characters of the text without white space */
  guint32 end;
  guint32 head; /* word of the file, or GS_TOKEN_ROOT */
  guint32 sentence;
} Word;

typedef struct
{
  GsConllu *conllu;
  GArray *words;     /* of Word */
  GArray *sentences; /* of guint64: start and end */
} Side;

typedef struct
{
  guint32 verb, subject, object;
  gboolean passive, negated;
} Clause;

typedef struct
{
  guint right;
  guint gold;
  guint system;
} Count;

static void
count_print (const char *name, Count count)
{
  double precision = count.system > 0 ? (double) count.right / count.system : 0;
  double recall = count.gold > 0 ? (double) count.right / count.gold : 0;
  double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

  g_print ("%-12s  %6.2f  %6.2f  %6.2f\n", name, 100 * precision, 100 * recall, 100 * f1);
}

/* -- reading -- */

static gboolean
side_init (Side *self, const char *path, GError **error)
{
  guint32 at = 0;

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->conllu = gs_conllu_new_from_file (path, error);
  if (self->conllu == NULL)
    return FALSE;
  for (guint i = 0; i < self->conllu->sentences->len; i++)
    {
      const GsConlluSentence *sentence = g_ptr_array_index (self->conllu->sentences, i);
      guint32 base = self->words->len;
      guint64 span = (guint64) at << 32;

      for (guint j = 0; j < sentence->tokens->len; j++)
        {
          const GsConlluToken *token = &g_array_index (sentence->tokens, GsConlluToken, j);
          Word word = { .token = token,
                        .start = at,
                        .head = token->head == 0 ? GS_TOKEN_ROOT : base + token->head - 1,
                        .sentence = i };

          for (const char *letter = token->form; *letter != '\0';
               letter = g_utf8_next_char (letter))
            at += !g_unichar_isspace (g_utf8_get_char (letter));
          word.end = at;
          g_array_append_val (self->words, word);
        }
      span |= at;
      g_array_append_val (self->sentences, span);
    }
  return TRUE;
}

static void
side_clear (Side *self)
{
  gs_conllu_free (self->conllu);
  g_array_unref (self->words);
  g_array_unref (self->sentences);
}

static const Word *
side_get (const Side *self, guint32 index)
{
  return &g_array_index (self->words, Word, index);
}

/* -- alignment -- */

/* for each word of @a the word of @b that covers the same characters, or GS_TOKEN_ROOT */
static guint32 *
align (const Side *a, const Side *b)
{
  guint32 *other = g_new (guint32, a->words->len + 1);
  guint32 j = 0;

  for (guint32 i = 0; i < a->words->len; i++)
    {
      const Word *word = side_get (a, i);

      while (j < b->words->len && side_get (b, j)->start < word->start)
        j++;
      other[i] = j < b->words->len && side_get (b, j)->start == word->start
                         && side_get (b, j)->end == word->end
                     ? j
                     : GS_TOKEN_ROOT;
    }
  return other;
}

static Count
count_sentences (const Side *gold, const Side *system)
{
  Count count = { .gold = gold->sentences->len, .system = system->sentences->len };

  for (guint i = 0, j = 0; i < count.gold && j < count.system;)
    {
      guint64 a = g_array_index (gold->sentences, guint64, i);
      guint64 b = g_array_index (system->sentences, guint64, j);

      count.right += a == b;
      i += a <= b;
      j += b <= a;
    }
  return count;
}

/* -- clauses -- */

static gboolean
is_negation (const GsConlluToken *token)
{
  static const char *const words[] = { "not", "n't", "n’t", "never", "nt", "no" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (token->form, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* clauses by the word of their verb; verb is GS_TOKEN_ROOT where there is none */
static Clause *
find_clauses (const Side *self)
{
  guint32 n_words = self->words->len;
  Clause *clauses = g_new0 (Clause, n_words + 1);

  for (guint32 i = 0; i < n_words; i++)
    clauses[i].verb = clauses[i].subject = clauses[i].object = GS_TOKEN_ROOT;
  for (guint32 i = 0; i < n_words; i++)
    {
      const Word *word = side_get (self, i);
      GsRelation relation = word->token->relation;

      if (word->head == GS_TOKEN_ROOT)
        continue;
      if (gs_relation_is_subject (relation)
          && side_get (self, word->head)->token->upos == GS_UPOS_VERB)
        {
          clauses[word->head].verb = word->head;
          clauses[word->head].subject = i;
        }
      if (relation == GS_RELATION_OBJ)
        clauses[word->head].object = i;
      clauses[word->head].passive |=
          relation == GS_RELATION_NSUBJ_PASS || relation == GS_RELATION_AUX_PASS;
      clauses[word->head].negated |= is_negation (word->token);
    }
  return clauses;
}

static guint32
map_word (const guint32 *other, guint32 word)
{
  return word == GS_TOKEN_ROOT ? GS_TOKEN_ROOT : other[word];
}

static Count
count_clauses (const Side *gold, const Side *system, const guint32 *other)
{
  g_autofree Clause *right = find_clauses (gold);
  g_autofree Clause *found = find_clauses (system);
  Count count = { 0 };

  for (guint32 i = 0; i < system->words->len; i++)
    count.system += found[i].verb != GS_TOKEN_ROOT;
  for (guint32 i = 0; i < gold->words->len; i++)
    {
      const Clause *match;

      if (right[i].verb == GS_TOKEN_ROOT)
        continue;
      count.gold++;
      if (other[i] == GS_TOKEN_ROOT)
        continue;
      match = &found[other[i]];
      count.right += match->verb != GS_TOKEN_ROOT
                     && match->subject == map_word (other, right[i].subject)
                     && match->object == map_word (other, right[i].object)
                     && match->passive == right[i].passive && match->negated == right[i].negated;
    }
  return count;
}

/* -- words -- */

typedef struct
{
  Count words, upos, xpos, lemmas, heads, labels, universal;
} Counts;

static gboolean
is_counted (const Word *word)
{
  return word->token->upos != GS_UPOS_PUNCT;
}

static void
counts_add (Counts *counts, const Word *gold, const Word *found, const guint32 *other)
{
  guint32 head = map_word (other, gold->head);
  gboolean attached =
      (gold->head == GS_TOKEN_ROOT) == (found->head == GS_TOKEN_ROOT)
      && (gold->head == GS_TOKEN_ROOT || (head != GS_TOKEN_ROOT && head == found->head));

  counts->words.right++;
  counts->upos.right += gold->token->upos == found->token->upos;
  counts->xpos.right += gold->token->xpos == found->token->xpos;
  counts->lemmas.right += strcmp (gold->token->lemma, found->token->lemma) == 0
                          || strcmp (gold->token->lemma, "_") == 0;
  if (!is_counted (gold) || !attached)
    return;
  counts->heads.right++;
  counts->labels.right += gold->token->relation == found->token->relation;
  counts->universal.right += gs_relation_get_universal (gold->token->relation)
                             == gs_relation_get_universal (found->token->relation);
}

/* with the same words on both sides the gold's punctuation decides; else each side's own */
static void
counts_close (Counts *counts, const Side *gold, const Side *system)
{
  Count all = { .gold = gold->words->len, .system = system->words->len };
  Count counted = { 0 };

  for (guint32 i = 0; i < gold->words->len; i++)
    counted.gold += is_counted (side_get (gold, i));
  for (guint32 i = 0; i < system->words->len; i++)
    counted.system += is_counted (side_get (system, i));
  if (counts->words.right == all.gold && all.gold == all.system)
    counted.system = counted.gold;
  counts->words.gold = counts->upos.gold = counts->xpos.gold = counts->lemmas.gold = all.gold;
  counts->words.system = counts->upos.system = counts->xpos.system = counts->lemmas.system =
      all.system;
  counts->heads.gold = counts->labels.gold = counts->universal.gold = counted.gold;
  counts->heads.system = counts->labels.system = counts->universal.system = counted.system;
}

static void
compare (const Side *gold, const Side *system)
{
  g_autofree guint32 *other = align (gold, system);
  Counts counts = { 0 };

  for (guint32 i = 0; i < gold->words->len; i++)
    if (other[i] != GS_TOKEN_ROOT)
      counts_add (&counts, side_get (gold, i), side_get (system, other[i]), other);
  counts_close (&counts, gold, system);
  g_print ("%-12s  %6s  %6s  %6s\n", "", "P", "R", "F1");
  count_print ("words", counts.words);
  count_print ("sentences", count_sentences (gold, system));
  count_print ("UPOS", counts.upos);
  count_print ("XPOS", counts.xpos);
  count_print ("lemmas", counts.lemmas);
  count_print ("UAS", counts.heads);
  count_print ("LAS", counts.labels);
  count_print ("LAS-universal", counts.universal);
  count_print ("clauses", count_clauses (gold, system, other));
}

/* -- other capitals -- */

static void
recase_sentence (const GsConlluSentence *sentence, GsCase letters)
{
  for (guint i = 0; i < sentence->tokens->len; i++)
    {
      const GsConlluToken *token = &g_array_index (sentence->tokens, GsConlluToken, i);
      g_autofree char *form = gs_recase (token, letters, i == 0);

      printf ("%u\t%s\t%s\t%s\t%s\t_\t%u\t%s\t_\t%s\n", i + 1, form, token->lemma,
              gs_upos_to_string (token->upos), gs_xpos_to_string (token->xpos), token->head,
              gs_relation_to_string (token->relation), token->space_after ? "_" : "SpaceAfter=No");
    }
  printf ("\n");
}

static gboolean
recase (const char *name, const char *path, GError **error)
{
  g_autoptr (GsConllu) conllu = gs_conllu_new_from_file (path, error);
  GsCase letters = strcmp (name, "--upper") == 0 ? GS_CASE_UPPER : GS_CASE_TITLE;

  for (guint i = 0; conllu != NULL && i < conllu->sentences->len; i++)
    recase_sentence (g_ptr_array_index (conllu->sentences, i), letters);
  return conllu != NULL;
}

/* -- running text -- */

/* the text of a sentence: words written as one stand as one, with spaces where they were */
static void
print_text (const GsConlluSentence *sentence)
{
  guint32 skip = 0, at = 0;

  for (guint32 i = 1; i <= sentence->tokens->len; i++)
    {
      const GsConlluToken *token = &g_array_index (sentence->tokens, GsConlluToken, i - 1);

      if (at < sentence->ranges->len
          && g_array_index (sentence->ranges, GsConlluRange, at).first == i)
        {
          const GsConlluRange *range = &g_array_index (sentence->ranges, GsConlluRange, at++);

          printf ("%s%s", range->form, range->space_after ? " " : "");
          skip = range->last;
        }
      if (i > skip)
        printf ("%s%s", token->form, token->space_after ? " " : "");
    }
}

static gboolean
print_file (const char *path, GError **error)
{
  g_autoptr (GsConllu) conllu = gs_conllu_new_from_file (path, error);

  for (guint i = 0; conllu != NULL && i < conllu->sentences->len; i++)
    {
      const GsConlluSentence *sentence = g_ptr_array_index (conllu->sentences, i);

      if (i > 0 && (sentence->new_document || sentence->new_paragraph))
        printf ("\n\n");
      print_text (sentence);
    }
  printf ("\n");
  return conllu != NULL;
}

static gboolean
score (const char *gold_path, const char *system_path, GError **error)
{
  Side gold = { 0 }, system = { 0 };
  gboolean done = side_init (&gold, gold_path, error) && side_init (&system, system_path, error);

  if (done)
    compare (&gold, &system);
  side_clear (&gold);
  if (system.words != NULL)
    side_clear (&system);
  return done;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (argc != 3)
    {
      g_printerr ("usage: gainsay-score GOLD SYSTEM | --title FILE | --upper FILE | --text FILE\n");
      return 2;
    }
  if (strcmp (argv[1], "--text") == 0)
    done = print_file (argv[2], &error);
  else if (g_str_has_prefix (argv[1], "--"))
    done = recase (argv[1], argv[2], &error);
  else
    done = score (argv[1], argv[2], &error);
  if (!done)
    g_printerr ("gainsay-score: %s\n", error->message);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
