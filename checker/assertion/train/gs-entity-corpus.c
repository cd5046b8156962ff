/* SPDX-License-Identifier: MIT */
/* Reads GUM's entity brackets and analyses the documents they stand in. */
#include "assertion/train/gs-entity-corpus.h"

#include <string.h>

#include "article/gs-article-builder.h"
#include "language/gs-analyser-private.h"
#include "language/gs-document.h"

/* ---- brackets ---- */

typedef struct
{
  guint32 entity;
  guint32 first;
  GsMentionKind kind;
} Open;

static GsMentionKind
kind_from_name (const char *name)
{
  static const char *const names[] = {
    [GS_MENTION_PERSON] = "person", [GS_MENTION_ORGANIZATION] = "organization",
    [GS_MENTION_PLACE] = "place",   [GS_MENTION_PRODUCT] = "object",
    [GS_MENTION_EVENT] = "event",
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return (GsMentionKind) i;
  return GS_MENTION_OTHER;
}

/* the first token whose head lies outside */
static guint32
find_head (const GsConlluSentence *sentence, guint32 first, guint32 last)
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
add_gold (GArray *gold, const GsConlluSentence *sentence, guint32 index, const Open *open,
          guint32 last)
{
  GsGoldMention item = { index, find_head (sentence, open->first, last), open->kind, open->entity,
                         FALSE };
  GsXpos tag = g_array_index (sentence->tokens, GsConlluToken, item.head).xpos;

  item.pronoun = tag == GS_XPOS_PRP || tag == GS_XPOS_PRP_POSS;
  if (item.pronoun || gs_xpos_is_name (tag))
    g_array_append_val (gold, item);
}

static const char *
open_bracket (GArray *stack, guint32 token, const char *p)
{
  guint32 entity = (guint32) g_ascii_strtoull (p + 1, (char **) &p, 10);
  const char *end = p + strcspn (p, "()|");
  g_autofree char *rest = g_strndup (p, (gsize) (end - p));
  g_auto (GStrv) parts = g_strsplit (rest, "-", 3);
  Open open = { entity, token, kind_from_name (parts[0] != NULL ? parts[1] : NULL) };

  g_array_append_val (stack, open);
  return end;
}

static void
close_bracket (GArray *gold, GArray *stack, const GsConlluSentence *sentence, guint32 index,
               guint32 token, guint32 entity)
{
  for (guint i = stack->len; i-- > 0;)
    if (g_array_index (stack, Open, i).entity == entity)
      {
        add_gold (gold, sentence, index, &g_array_index (stack, Open, i), token);
        g_array_remove_index (stack, i);
        return;
      }
}

/* "(5-person-new-...-sgl(6-place-...)5)": brackets open and close entities by number */
static void
read_brackets (GArray *gold, GArray *stack, const GsConlluSentence *sentence, guint32 index,
               guint32 token, const char *text)
{
  for (const char *p = text; *p != '\0' && *p != '|';)
    if (*p == '(')
      {
        p = open_bracket (stack, token, p);
        if (*p == ')')
          close_bracket (gold, stack, sentence, index, token,
                         g_array_index (stack, Open, stack->len - 1).entity);
      }
    else if (g_ascii_isdigit (*p))
      {
        guint32 entity = (guint32) g_ascii_strtoull (p, (char **) &p, 10);

        close_bracket (gold, stack, sentence, index, token, entity);
      }
    else
      p++;
}

/* the last column is not kept by the reader: it is read from the file's own lines */
static GPtrArray *
read_columns (const char *path)
{
  g_autofree char *text = NULL;
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return columns;
  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");
      gsize digits = strspn (line, "0123456789");

      if (digits > 0 && line[digits] == '\t')
        {
          const char *last = line + length;

          while (last[-1] != '\t')
            last--;
          g_ptr_array_add (columns, g_strndup (last, (gsize) (line + length - last)));
        }
      line += length + (line[length] == '\n');
    }
  return columns;
}

/* ---- our reading ---- */

static void
fill_sentence (GsDocument *document, GsSentence *sentence, const GsConlluSentence *source,
               GString *text)
{
  GsSpan *spans = (GsSpan *) sentence->spans;

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
}

static GsDocument *
analyse (const GsAnalyser *analyser, GsWorkspace *workspace, const GPtrArray *sentences,
         guint first, guint end, GsArticle **article)
{
  GsDocument *document = gs_document_new ();
  GsArticleBuilder *builder = gs_article_builder_new ("gum", "text");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const GsConlluSentence *source = g_ptr_array_index (sentences, i);
      GsSentence *sentence = gs_document_add_sentence (document, source->tokens->len);

      sentence->block = GS_BLOCK_PARAGRAPH;
      fill_sentence (document, sentence, source, text);
      gs_analyser_fill (analyser, workspace, document, sentence, NULL);
    }
  gs_article_builder_take_text (builder, g_strdup (text->str), text->len);
  gs_article_builder_add_block (builder, GS_BLOCK_PARAGRAPH, GS_SPAN_INIT (0, text->len));
  *article = gs_article_builder_finish (builder);
  return document;
}

/* ---- documents ---- */

/* the annotation of the sentences [first, end); FALSE if there is none */
static gboolean
read_gold (GArray *gold, const GPtrArray *sentences, guint first, guint end,
           const GPtrArray *columns, guint *column)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Open));
  gboolean annotated = FALSE;

  for (guint i = first; i < end; i++)
    {
      const GsConlluSentence *sentence = g_ptr_array_index (sentences, i);

      for (guint k = 0; k < sentence->tokens->len; k++)
        {
          const char *entity = strstr (g_ptr_array_index (columns, (*column)++), "Entity=");

          if (entity != NULL)
            read_brackets (gold, stack, sentence, i - first, k, entity + strlen ("Entity="));
          annotated |= entity != NULL;
        }
    }
  return annotated;
}

static guint
find_document_end (const GPtrArray *sentences, guint first)
{
  guint end = first + 1;

  while (end < sentences->len
         && !((const GsConlluSentence *) g_ptr_array_index (sentences, end))->new_document)
    end++;
  return end;
}

gboolean
gs_entity_corpus_foreach (const char *path, const GsAnalyser *analyser, const GsRules *rules,
                          GsEntityDocumentFunc function, gpointer data, GError **error)
{
  g_autoptr (GsConllu) conllu = gs_conllu_new_from_file (path, error);
  g_autoptr (GPtrArray) columns = conllu != NULL ? read_columns (path) : NULL;
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  guint column = 0;
  guint end;

  if (conllu == NULL)
    return FALSE;
  for (guint i = 0; i < conllu->sentences->len; i = end)
    {
      g_autoptr (GArray) gold = g_array_new (FALSE, FALSE, sizeof (GsGoldMention));
      GsEntityDocument document = { conllu->sentences, i, NULL, NULL, gold };

      end = find_document_end (conllu->sentences, i);
      if (read_gold (gold, conllu->sentences, i, end, columns, &column))
        {
          g_autoptr (GsArticle) article = NULL;
          g_autoptr (GsDocument) ours =
              analyse (analyser, workspace, conllu->sentences, i, end, &article);
          g_autoptr (GsExtraction) extraction = gs_extraction_new_from_document (
              rules, gs_analyser_get_lexicon (analyser), article, ours);

          document.document = ours;
          document.extraction = extraction;
          function (&document, data);
        }
    }
  return TRUE;
}

static const GsConlluToken *
get_token (const GsEntityDocument *self, guint32 sentence, guint32 token)
{
  const GsConlluSentence *source = g_ptr_array_index (self->sentences, self->first + sentence);

  return &g_array_index (source->tokens, GsConlluToken, token);
}

GsXpos
gs_entity_document_get_tag (const GsEntityDocument *self, guint32 sentence, guint32 token)
{
  return get_token (self, sentence, token)->xpos;
}

guint32
gs_entity_document_find_head (const GsEntityDocument *self, const GsMention *mention)
{
  const GsConlluSentence *sentence =
      g_ptr_array_index (self->sentences, self->first + mention->sentence);
  guint32 last = MIN (mention->first_token + mention->n_tokens, sentence->tokens->len) - 1;
  guint32 head = find_head (sentence, mention->first_token, last);
  const GsConlluToken *token = get_token (self, mention->sentence, head);

  while (token->relation == GS_RELATION_FLAT && token->head > 0)
    {
      head = token->head - 1;
      token = get_token (self, mention->sentence, head);
    }
  return head;
}

const GsGoldMention *
gs_entity_document_find (const GsEntityDocument *self, guint32 sentence, guint32 head,
                         gboolean pronoun)
{
  for (guint i = 0; i < self->gold->len; i++)
    {
      const GsGoldMention *item = &g_array_index (self->gold, GsGoldMention, i);

      if (item->sentence == sentence && item->head == head && item->pronoun == pronoun)
        return item;
    }
  return NULL;
}
