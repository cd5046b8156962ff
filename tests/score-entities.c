/* SPDX-License-Identifier: MIT */
/*
 * Scores names against the entity annotation of a CoNLL-U file (GUM's Entity= of the last column).
 *
 * Tokens are the file's, tags and trees are ours. A named mention counts if its head is tagged NNP
 * or NNPS and its kind is person, organization or place; it is right by exact head and kind.
 * Coreference of named mentions and pronouns is given as LEA (Moosavi and Strube 2016) over the
 * mentions that both sides have.
 *
 *   score-entities FILE.conllu [--list]
 */
#include "config.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-inner-name.h"
#include "assertion/train/gs-entity-corpus.h"

typedef struct
{
  guint32 sentence;
  guint32 head;
  int kind;       /* GsMentionKind, or -1 for none of the three */
  guint32 entity; /* number inside the document */
  gboolean pronoun;
  const GsMention *mention; /* of ours */
} Item;

typedef struct
{
  guint right[GS_N_MENTION_KINDS + 1];
  guint gold[GS_N_MENTION_KINDS + 1];
  guint system[GS_N_MENTION_KINDS + 1];
  double lea_recall, lea_recall_weight;
  double lea_precision, lea_precision_weight;
} Score;

static gboolean list_errors;

/* the words around a token, the token in brackets */
static char *
list_context (const GsDocument *document, const Item *item)
{
  const GsSentence *sentence = gs_document_get_sentence (document, item->sentence);
  GString *out = g_string_new (NULL);
  guint32 end = MIN (item->head + 8, sentence->n_tokens);

  for (guint32 i = item->head > 7 ? item->head - 7 : 0; i < end; i++)
    g_string_append_printf (out, i == item->head ? " [%s]" : " %s", sentence->forms[i]);
  return g_string_free (out, FALSE);
}

static void
list_add (const GsDocument *document, const Item *item, char sign, const char *read)
{
  g_autofree char *context = list_context (document, item);

  g_print ("%c %s: %s:%s\n", sign,
           item->kind < 0 ? "other" : gs_mention_kind_to_string ((GsMentionKind) item->kind), read,
           context);
}

/* ---- system ---- */

/* the last token of some bytes of a sentence */
static guint32
system_find_token (const GsEntityDocument *document, guint32 sentence, GsSpan span)
{
  const GsSentence *tokens = gs_document_get_sentence (document->document, sentence);
  guint32 found = 0;

  for (guint32 i = 0; i < tokens->n_tokens; i++)
    if (tokens->spans[i].start < span.end)
      found = i;
  return found;
}

/* "Leeds" of "the University of Leeds": an entity of its own */
static void
system_read_inner (GArray *items, const GsEntityDocument *document, const GsMention *mention,
                   guint32 entity)
{
  Item item = { mention->sentence, 0, GS_MENTION_PLACE, entity, FALSE, NULL };

  if (mention->inner_words == 0)
    return;
  item.head = system_find_token (document, mention->sentence, gs_inner_name_get_span (mention));
  if (gs_xpos_is_name (gs_entity_document_get_tag (document, item.sentence, item.head)))
    g_array_append_val (items, item);
}

static void
gold_read (GArray *items, const GsEntityDocument *document)
{
  for (guint i = 0; i < document->gold->len; i++)
    {
      const GsGoldMention *gold = &g_array_index (document->gold, GsGoldMention, i);
      Item item = { gold->sentence, gold->head,
                    gold->kind <= GS_MENTION_PLACE ? (int) gold->kind : -1, gold->entity,
                    gold->pronoun };

      g_array_append_val (items, item);
    }
}

static void
system_read (GArray *items, const GsEntityDocument *document)
{
  const GsExtraction *extraction = document->extraction;

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      Item item = { mention->sentence,
                    gs_entity_document_find_head (document, mention),
                    mention->kind <= GS_MENTION_PLACE ? (int) mention->kind : -1,
                    gs_extraction_get_mention_entity (extraction, i),
                    FALSE,
                    mention };

      if (gs_xpos_is_name (gs_entity_document_get_tag (document, item.sentence, item.head)))
        g_array_append_val (items, item);
      system_read_inner (items, document, mention, G_MAXUINT32 / 2 + i);
    }
  for (guint32 i = 0; i < extraction->references->len; i++)
    {
      const GsReference *reference = &g_array_index (extraction->references, GsReference, i);
      Item item = { reference->sentence, reference->token,
                    reference->title ? (int) GS_MENTION_PERSON : -1, reference->entity,
                    reference->pronoun };

      /* a title of nobody known is an entity of its own */
      if (reference->entity == GS_NONE)
        item.entity = extraction->entities->len + i;
      if (reference->pronoun
          || (reference->title
              && gs_xpos_is_name (gs_entity_document_get_tag (document, item.sentence, item.head))))
        g_array_append_val (items, item);
    }
}

/* ---- comparing ---- */

static const Item *
item_find (const GArray *items, const Item *wanted)
{
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      if (item->sentence == wanted->sentence && item->head == wanted->head
          && item->pronoun == wanted->pronoun)
        return item;
    }
  return NULL;
}

/* whether a mention of ours has the token inside */
static const char *
why_missed (const GArray *system, const Item *wanted)
{
  for (guint i = 0; i < system->len; i++)
    {
      const Item *item = &g_array_index (system, Item, i);

      if (item->mention != NULL && item->sentence == wanted->sentence
          && wanted->head >= item->mention->first_token
          && wanted->head < item->mention->first_token + item->mention->n_tokens)
        return "inside another name";
    }
  return "not found";
}

static void
score_names (Score *score, const GArray *gold, const GArray *system, const GsDocument *document)
{
  for (guint i = 0; i < gold->len; i++)
    {
      const Item *item = &g_array_index (gold, Item, i);
      const Item *found;

      if (item->pronoun || item->kind < 0)
        continue;
      found = item_find (system, item);
      score->gold[item->kind]++;
      score->gold[GS_N_MENTION_KINDS]++;
      if (found != NULL && found->kind == item->kind)
        {
          score->right[item->kind]++;
          score->right[GS_N_MENTION_KINDS]++;
        }
      else if (list_errors)
        list_add (document, item, '-',
                  found == NULL     ? why_missed (system, item)
                  : found->kind < 0 ? "taken for other"
                                    : gs_mention_kind_to_string ((GsMentionKind) found->kind));
    }
  for (guint i = 0; i < system->len; i++)
    {
      const Item *item = &g_array_index (system, Item, i);
      const Item *found;

      if (item->pronoun || item->kind < 0)
        continue;
      score->system[item->kind]++;
      score->system[GS_N_MENTION_KINDS]++;
      found = item_find (gold, item);
      if (list_errors && (found == NULL || found->kind < 0))
        list_add (document, item, '+', found == NULL ? "no such head" : "is none of the three");
    }
}

/* links of @from that @to has, weighted by the size of each entity */
static void
score_lea (const GArray *from, const GArray *to, double *sum, double *weight)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < from->len; i++)
    {
      const Item *first = &g_array_index (from, Item, i);
      guint size = 0, links = 0, right = 0;

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (first->entity)))
        continue;
      for (guint j = i; j < from->len; j++)
        {
          const Item *a = &g_array_index (from, Item, j);
          const Item *a_there = a->entity == first->entity ? item_find (to, a) : NULL;

          if (a->entity != first->entity)
            continue;
          size++;
          for (guint k = j + 1; k < from->len; k++)
            {
              const Item *b = &g_array_index (from, Item, k);
              const Item *b_there = b->entity == first->entity ? item_find (to, b) : NULL;

              if (b->entity != first->entity)
                continue;
              links++;
              right += a_there != NULL && b_there != NULL && a_there->entity == b_there->entity;
            }
        }
      if (links > 0)
        *sum += size * (double) right / links;
      if (links > 0)
        *weight += size;
    }
}

static void
score_document (const GsEntityDocument *document, gpointer data)
{
  Score *score = data;
  g_autoptr (GArray) gold = g_array_new (FALSE, FALSE, sizeof (Item));
  g_autoptr (GArray) system = g_array_new (FALSE, FALSE, sizeof (Item));

  gold_read (gold, document);
  system_read (system, document);
  score_names (score, gold, system, document->document);
  score_lea (gold, system, &score->lea_recall, &score->lea_recall_weight);
  score_lea (system, gold, &score->lea_precision, &score->lea_precision_weight);
}

static void
score_print (const char *name, double precision, double recall)
{
  double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

  g_print ("%-14s  %6.3f  %6.3f  %6.3f", name, precision, recall, f1);
}

static void
score_print_kind (const Score *score, const char *name, guint kind)
{
  score_print (name, (double) score->right[kind] / MAX (score->system[kind], 1),
               (double) score->right[kind] / MAX (score->gold[kind], 1));
  g_print ("  %5u  %5u  %5u\n", score->right[kind], score->system[kind], score->gold[kind]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);
  g_autoptr (GsRules) rules = analyser != NULL ? gs_rules_load_default (NULL, &error) : NULL;
  Score score = { 0 };

  list_errors = argc > 2 && g_str_equal (argv[2], "--list");
  if (rules == NULL || argc < 2
      || !gs_entity_corpus_foreach (argv[1], analyser, rules, score_document, &score, &error))
    {
      g_printerr ("score-entities: %s\n", error != NULL ? error->message : "no file");
      return 1;
    }
  g_print ("%-14s  %6s  %6s  %6s  %5s  %5s  %5s\n", "", "P", "R", "F1", "right", "read", "gold");
  for (guint i = 0; i <= GS_MENTION_PLACE; i++)
    score_print_kind (&score, gs_mention_kind_to_string ((GsMentionKind) i), i);
  score_print_kind (&score, "all", GS_N_MENTION_KINDS);
  score_print ("LEA", score.lea_precision / MAX (score.lea_precision_weight, 1),
               score.lea_recall / MAX (score.lea_recall_weight, 1));
  g_print ("\n");
  return 0;
}
