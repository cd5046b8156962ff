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

#include "article/gs-article-builder.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-extraction.h"
#include "language/gs-analyser-private.h"
#include "language/gs-conllu.h"
#include "language/gs-document.h"

typedef struct
{
  guint32 sentence;
  guint32 head;
  int kind;       /* GsMentionKind, or -1 for none of the three */
  guint32 entity; /* number inside the document */
  gboolean pronoun;
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

/* ---- gold ---- */

typedef struct
{
  guint32 entity;
  guint32 first;
  int kind;
} Open;

static int
gold_kind (const char *name)
{
  if (g_str_equal (name, "person"))
    return GS_MENTION_PERSON;
  if (g_str_equal (name, "organization"))
    return GS_MENTION_ORGANIZATION;
  return g_str_equal (name, "place") ? GS_MENTION_PLACE : -1;
}

/* the token whose head lies outside */
static guint32
gold_head (const GsConlluSentence *sentence, guint32 first, guint32 last)
{
  for (guint32 i = first; i <= last; i++)
    {
      const GsConlluToken *token = &g_array_index (sentence->tokens, GsConlluToken, i);

      if (token->upos != GS_UPOS_PUNCT && (token->head <= first || token->head > last + 1))
        return i;
    }
  return last;
}

static void
gold_add (GArray *items, const GsConlluSentence *sentence, guint32 index, const Open *open,
          guint32 last)
{
  Item item = { index, gold_head (sentence, open->first, last), open->kind, open->entity, FALSE };
  const GsConlluToken *head = &g_array_index (sentence->tokens, GsConlluToken, item.head);

  item.pronoun = head->xpos == GS_XPOS_PRP || head->xpos == GS_XPOS_PRP_POSS;
  if (item.pronoun || gs_xpos_is_name (head->xpos))
    g_array_append_val (items, item);
}

/* "(5-person-new-...-sgl(6-place-...)5)": brackets open and close entities by number */
static void
gold_read_token (GArray *items, GArray *stack, const GsConlluSentence *sentence, guint32 index,
                 guint32 token, const char *text)
{
  for (const char *p = text; *p != '\0' && *p != '|';)
    if (*p == '(')
      {
        guint32 entity = (guint32) g_ascii_strtoull (p + 1, (char **) &p, 10);
        const char *end = p + strcspn (p, "()|");
        g_autofree char *rest = g_strndup (p, (gsize) (end - p));
        g_auto (GStrv) parts = g_strsplit (rest, "-", 3);
        Open open = { entity, token,
                      parts[0] != NULL && parts[1] != NULL ? gold_kind (parts[1]) : -1 };

        g_array_append_val (stack, open);
        p = end;
        if (*p == ')')
          {
            gold_add (items, sentence, index, &open, token);
            g_array_set_size (stack, stack->len - 1);
            p++;
          }
      }
    else if (g_ascii_isdigit (*p))
      {
        guint32 entity = (guint32) g_ascii_strtoull (p, (char **) &p, 10);

        for (guint i = stack->len; i-- > 0;)
          if (g_array_index (stack, Open, i).entity == entity)
            {
              gold_add (items, sentence, index, &g_array_index (stack, Open, i), token);
              g_array_remove_index (stack, i);
              break;
            }
        if (*p == ')')
          p++;
      }
    else
      p++;
}

/* the last column is not kept by the reader: it is read from the file's own lines */
static GPtrArray *
gold_read_columns (const char *path)
{
  g_autofree char *text = NULL;
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return columns;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *last = strrchr (lines[i], '\t');
      gsize digits = strspn (lines[i], "0123456789");

      if (last != NULL && digits > 0 && lines[i][digits] == '\t')
        g_ptr_array_add (columns, g_strdup (last + 1));
    }
  return columns;
}

/* ---- system ---- */

static GsDocument *
system_analyse (const GsAnalyser *analyser, GsWorkspace *workspace, const GPtrArray *sentences,
                guint first, guint end, GsArticle **article)
{
  GsDocument *document = gs_document_new ();
  GsArticleBuilder *builder = gs_article_builder_new ("gum", "text");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const GsConlluSentence *source = g_ptr_array_index (sentences, i);
      GsSentence *sentence = gs_document_add_sentence (document, source->tokens->len);
      GsSpan *spans = (GsSpan *) sentence->spans;

      sentence->block = GS_BLOCK_PARAGRAPH;
      for (guint k = 0; k < source->tokens->len; k++)
        {
          const GsConlluToken *token = &g_array_index (source->tokens, GsConlluToken, k);

          spans[k] = GS_SPAN_INIT (text->len, text->len + strlen (token->form));
          g_string_append (text, token->form);
          sentence->forms[k] = gs_document_intern (document, token->form, strlen (token->form));
          ((guint8 *) sentence->space_after)[k] = (guint8) token->space_after;
          if (token->space_after)
            g_string_append_c (text, ' ');
        }
      sentence->span = GS_SPAN_INIT (spans[0].start, spans[source->tokens->len - 1].end);
      g_string_append_c (text, '\n');
      gs_analyser_fill (analyser, workspace, document, sentence, NULL);
    }
  gs_article_builder_take_text (builder, g_strdup (text->str), text->len);
  gs_article_builder_add_block (builder, GS_BLOCK_PARAGRAPH, GS_SPAN_INIT (0, text->len));
  *article = gs_article_builder_finish (builder);
  return document;
}

/* both sides' heads are looked up in the file's tree: names are scored, not trees. A title before
 * a name belongs to the annotated mention and is its head. */
static guint32
system_head (const GsConlluSentence *sentence, const GsMention *mention)
{
  guint32 head =
      gold_head (sentence, mention->first_token,
                 MIN (mention->first_token + mention->n_tokens, sentence->tokens->len) - 1);
  const GsConlluToken *token = &g_array_index (sentence->tokens, GsConlluToken, head);

  while (token->relation == GS_RELATION_FLAT && token->head > 0)
    {
      head = token->head - 1;
      token = &g_array_index (sentence->tokens, GsConlluToken, head);
    }
  return head;
}

static void
system_read (GArray *items, const GsExtraction *extraction, const GPtrArray *sentences, guint first)
{
  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      const GsConlluSentence *sentence = g_ptr_array_index (sentences, first + mention->sentence);
      Item item = { mention->sentence, system_head (sentence, mention),
                    mention->kind <= GS_MENTION_PLACE ? (int) mention->kind : -1,
                    gs_extraction_get_mention_entity (extraction, i), FALSE };

      if (gs_xpos_is_name (g_array_index (sentence->tokens, GsConlluToken, item.head).xpos))
        g_array_append_val (items, item);
    }
  for (guint32 i = 0; i < extraction->references->len; i++)
    {
      const GsReference *reference = &g_array_index (extraction->references, GsReference, i);
      Item item = { reference->sentence, reference->token, -1, reference->entity, TRUE };

      if (reference->pronoun)
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
        g_print ("- %s: %s, not %s\n",
                 gs_document_get_sentence (document, item->sentence)->forms[item->head],
                 gs_mention_kind_to_string ((GsMentionKind) item->kind),
                 found == NULL     ? "found"
                 : found->kind < 0 ? "other"
                                   : gs_mention_kind_to_string ((GsMentionKind) found->kind));
    }
  for (guint i = 0; i < system->len; i++)
    {
      const Item *item = &g_array_index (system, Item, i);

      if (item->pronoun || item->kind < 0)
        continue;
      score->system[item->kind]++;
      score->system[GS_N_MENTION_KINDS]++;
      if (list_errors && item_find (gold, item) == NULL)
        g_print ("+ %s: %s\n",
                 gs_document_get_sentence (document, item->sentence)->forms[item->head],
                 gs_mention_kind_to_string ((GsMentionKind) item->kind));
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
score_document (Score *score, const GsAnalyser *analyser, const GsRules *rules,
                GsWorkspace *workspace, const GPtrArray *sentences, guint first, guint end,
                const GPtrArray *columns, guint *column)
{
  g_autoptr (GArray) gold = g_array_new (FALSE, FALSE, sizeof (Item));
  g_autoptr (GArray) system = g_array_new (FALSE, FALSE, sizeof (Item));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autoptr (GsArticle) article = NULL;
  g_autoptr (GsDocument) document =
      system_analyse (analyser, workspace, sentences, first, end, &article);
  g_autoptr (GsExtraction) extraction = gs_extraction_new_from_document (
      rules, gs_analyser_get_lexicon (analyser), article, document);
  gboolean annotated = FALSE;

  for (guint i = first; i < end; i++)
    {
      const GsConlluSentence *sentence = g_ptr_array_index (sentences, i);

      for (guint k = 0; k < sentence->tokens->len; k++, (*column)++)
        {
          const char *text = g_ptr_array_index (columns, *column);
          const char *entity = strstr (text, "Entity=");

          if (entity != NULL)
            gold_read_token (gold, stack, sentence, i - first, k, entity + strlen ("Entity="));
          annotated |= entity != NULL;
        }
    }
  if (!annotated)
    return;
  system_read (system, extraction, sentences, first);
  score_names (score, gold, system, document);
  score_lea (gold, system, &score->lea_recall, &score->lea_recall_weight);
  score_lea (system, gold, &score->lea_precision, &score->lea_precision_weight);
}

static void
score_print (const char *name, double precision, double recall)
{
  double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

  g_print ("%-14s  %6.3f  %6.3f  %6.3f\n", name, precision, recall, f1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);
  g_autoptr (GsRules) rules = analyser != NULL ? gs_rules_load_default (NULL, &error) : NULL;
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  g_autoptr (GsConllu) conllu = NULL;
  g_autoptr (GPtrArray) columns = argc > 1 ? gold_read_columns (argv[1]) : NULL;
  Score score = { 0 };
  guint column = 0;

  list_errors = argc > 2 && g_str_equal (argv[2], "--list");
  if (rules != NULL && argc > 1)
    conllu = gs_conllu_new_from_file (argv[1], &error);
  if (conllu == NULL)
    {
      g_printerr ("score-entities: %s\n", error != NULL ? error->message : "no file");
      return 1;
    }
  for (guint i = 0; i < conllu->sentences->len;)
    {
      guint end = i + 1;

      while (
          end < conllu->sentences->len
          && !((const GsConlluSentence *) g_ptr_array_index (conllu->sentences, end))->new_document)
        end++;
      score_document (&score, analyser, rules, workspace, conllu->sentences, i, end, columns,
                      &column);
      i = end;
    }
  g_print ("%-14s  %6s  %6s  %6s\n", "", "P", "R", "F1");
  for (guint i = 0; i <= GS_MENTION_PLACE + 1; i++)
    {
      guint k = i <= GS_MENTION_PLACE ? i : GS_N_MENTION_KINDS;

      score_print (i <= GS_MENTION_PLACE ? gs_mention_kind_to_string ((GsMentionKind) i) : "all",
                   (double) score.right[k] / MAX (score.system[k], 1),
                   (double) score.right[k] / MAX (score.gold[k], 1));
    }
  score_print ("LEA", score.lea_precision / MAX (score.lea_precision_weight, 1),
               score.lea_recall / MAX (score.lea_recall_weight, 1));
  return 0;
}
