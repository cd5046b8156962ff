/* SPDX-License-Identifier: MIT */
/* Reads and writes CoNLL-U. */
#include "language/gs-conllu.h"

#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"

#define N_COLUMNS 10

enum
{
  COLUMN_ID,
  COLUMN_FORM,
  COLUMN_LEMMA,
  COLUMN_UPOS,
  COLUMN_XPOS,
  COLUMN_FEATURES,
  COLUMN_HEAD,
  COLUMN_RELATION,
  COLUMN_DEPS,
  COLUMN_MISC,
};

static void
gs_conllu_sentence_free (gpointer data)
{
  GsConlluSentence *self = data;

  g_ptr_array_unref (self->comments);
  g_array_unref (self->tokens);
  g_array_unref (self->ranges);
  g_free (self);
}

static GsConlluSentence *
gs_conllu_sentence_new (void)
{
  GsConlluSentence *self = g_new0 (GsConlluSentence, 1);

  self->comments = g_ptr_array_new ();
  self->tokens = g_array_new (FALSE, TRUE, sizeof (GsConlluToken));
  self->ranges = g_array_new (FALSE, TRUE, sizeof (GsConlluRange));
  return self;
}

static gboolean
gs_conllu_split (char *line, char *columns[N_COLUMNS])
{
  guint n_columns = 0;

  while (line != NULL && n_columns < N_COLUMNS)
    {
      char *tab = strchr (line, '\t');

      if (tab != NULL)
        *tab++ = '\0';
      columns[n_columns++] = line;
      line = tab;
    }
  return n_columns == N_COLUMNS && line == NULL;
}

static void
gs_conllu_add_comment (GsConlluSentence *sentence, char *line)
{
  if (g_str_has_prefix (line, "# newdoc"))
    sentence->new_document = TRUE;
  if (g_str_has_prefix (line, "# newpar"))
    sentence->new_paragraph = TRUE;
  g_ptr_array_add (sentence->comments, line);
}

/* names that are not known here become the fallback: foreign treebanks have other tags */
static gboolean
gs_conllu_add_token (GsConlluSentence *sentence, char *columns[N_COLUMNS])
{
  gboolean space = strstr (columns[COLUMN_MISC], "SpaceAfter=No") == NULL;
  char *rest = NULL;
  guint64 id = g_ascii_strtoull (columns[COLUMN_ID], &rest, 10);
  GsConlluToken token = { .form = columns[COLUMN_FORM],
                          .lemma = columns[COLUMN_LEMMA],
                          .features = columns[COLUMN_FEATURES],
                          .upos = GS_UPOS_X,
                          .xpos = GS_XPOS_XX,
                          .relation = GS_RELATION_DEP,
                          .space_after = space };

  if (*rest == '.')
    return TRUE;
  if (*rest == '-')
    {
      GsConlluRange range = { .first = (guint32) id,
                              .last = (guint32) g_ascii_strtoull (rest + 1, NULL, 10),
                              .form = columns[COLUMN_FORM],
                              .space_after = space };

      if (range.first != sentence->tokens->len + 1 || range.last < range.first)
        return FALSE;
      g_array_append_val (sentence->ranges, range);
      return TRUE;
    }
  if (*rest != '\0' || id != sentence->tokens->len + 1 || *token.form == '\0')
    return FALSE;
  gs_upos_from_string (columns[COLUMN_UPOS], &token.upos);
  gs_xpos_from_string (columns[COLUMN_XPOS], &token.xpos);
  gs_relation_from_string (columns[COLUMN_RELATION], &token.relation);
  token.head = (guint32) g_ascii_strtoull (columns[COLUMN_HEAD], NULL, 10);
  g_array_append_val (sentence->tokens, token);
  return TRUE;
}

static gboolean
gs_conllu_sentence_is_valid (const GsConlluSentence *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    if (g_array_index (self->tokens, GsConlluToken, i).head > self->tokens->len)
      return FALSE;
  return self->ranges->len == 0
         || g_array_index (self->ranges, GsConlluRange, self->ranges->len - 1).last
                <= self->tokens->len;
}

static gboolean
gs_conllu_parse (GsConllu *self, const char *path, GError **error)
{
  GsConlluSentence *sentence = gs_conllu_sentence_new ();
  guint number = 0;
  gboolean sound = TRUE;

  for (char *line = self->text; line != NULL && sound;)
    {
      char *end = strchr (line, '\n');
      char *columns[N_COLUMNS];

      number++;
      if (end != NULL)
        *end++ = '\0';
      g_strchomp (line);
      if (*line == '#')
        gs_conllu_add_comment (sentence, line);
      else if (*line != '\0')
        sound = gs_conllu_split (line, columns) && gs_conllu_add_token (sentence, columns);
      if ((*line == '\0' || end == NULL) && sentence->tokens->len > 0)
        {
          sound = sound && gs_conllu_sentence_is_valid (sentence);
          g_ptr_array_add (self->sentences, sentence);
          sentence = gs_conllu_sentence_new ();
        }
      line = end;
    }
  gs_conllu_sentence_free (sentence);
  if (!sound)
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is not CoNLL-U at line %u", path, number);
  return sound;
}

/* the sentence as its words spell it: the text, but for blanks inside words */
static char *
gs_conllu_dup_text (const GsSentence *sentence, const char *text)
{
  GString *line;
  gboolean torn = FALSE;

  for (guint i = 0; i < sentence->n_tokens && !torn; i++)
    torn = strlen (sentence->forms[i]) != gs_span_length (sentence->spans[i]);
  if (!torn)
    return g_strndup (text + sentence->span.start, gs_span_length (sentence->span));
  line = g_string_new (NULL);
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      g_string_append (line, sentence->forms[i]);
      if (sentence->space_after[i] && i + 1 < sentence->n_tokens)
        g_string_append_c (line, ' ');
    }
  return g_string_free (line, FALSE);
}

/**
 * gs_conllu_new_from_file:
 * @path: a file of CoNLL-U
 * @error: GS_ERROR_READ, or GS_ERROR_FORMAT with the line
 *
 * Returns: (transfer full): its sentences, or %NULL
 */
GsConllu *
gs_conllu_new_from_file (const char *path, GError **error)
{
  g_autoptr (GsConllu) self = g_new0 (GsConllu, 1);
  g_autoptr (GError) local = NULL;
  gsize length;

  self->sentences = g_ptr_array_new_with_free_func (gs_conllu_sentence_free);
  if (!g_file_get_contents (path, &self->text, &length, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path, local->message);
      return NULL;
    }
  if (strlen (self->text) != length || !g_utf8_validate (self->text, (gssize) length, NULL))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is not UTF-8 text", path);
      return NULL;
    }
  if (!gs_conllu_parse (self, path, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
gs_conllu_free (GsConllu *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sentences);
  g_free (self->text);
  g_free (self);
}

/* -- writing -- */

/* a form or lemma: no tabs or line ends can stand in a column */
static void
gs_conllu_append_text (GString *out, const char *text)
{
  if (*text == '\0')
    g_string_append_c (out, '_');
  for (; *text != '\0'; text++)
    g_string_append_c (out, (guchar) *text < ' ' ? ' ' : *text);
}

static void
gs_conllu_append_range (GString *out, const GsConlluSentence *source, guint32 first)
{
  for (guint i = 0; i < source->ranges->len; i++)
    {
      const GsConlluRange *range = &g_array_index (source->ranges, GsConlluRange, i);

      if (range->first == first)
        g_string_append_printf (out, "%u-%u\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", range->first,
                                range->last, range->form,
                                range->space_after ? "_" : "SpaceAfter=No");
    }
}

static void
gs_conllu_append_token (GString *out, const GsSentence *sentence, guint i, gboolean space)
{
  guint32 head = sentence->heads[i];

  g_string_append_printf (out, "%u\t", i + 1);
  gs_conllu_append_text (out, sentence->forms[i]);
  g_string_append_c (out, '\t');
  gs_conllu_append_text (out, sentence->lemmas[i]);
  g_string_append_printf (out, "\t%s\t%s\t_\t%u\t%s\t_\t", gs_upos_to_string (sentence->upos[i]),
                          gs_xpos_to_string (sentence->xpos[i]),
                          head == GS_TOKEN_ROOT ? 0 : head + 1,
                          gs_relation_to_string (sentence->relations[i]));
  /* MISC: how many tokens the known name has that begins here */
  if (sentence->names[i] > 0)
    g_string_append_printf (out, "NameTokens=%u%s", sentence->names[i], space ? "" : "|");
  else if (space)
    g_string_append_c (out, '_');
  g_string_append (out, space ? "\n" : "SpaceAfter=No\n");
}

void
gs_conllu_append (GString *out, const GsSentence *sentence, const char *text,
                  const GsConlluSentence *source)
{
  if (source != NULL)
    for (guint i = 0; i < source->comments->len; i++)
      g_string_append_printf (out, "%s\n", (char *) g_ptr_array_index (source->comments, i));
  else if (text != NULL)
    {
      g_autofree char *line = gs_conllu_dup_text (sentence, text);

      g_string_append (out, "# text = ");
      gs_conllu_append_text (out, line);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      if (source != NULL)
        gs_conllu_append_range (out, source, i + 1);
      gs_conllu_append_token (out, sentence, i, sentence->space_after[i] != 0);
    }
  g_string_append_c (out, '\n');
}
