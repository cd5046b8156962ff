/* SPDX-License-Identifier: MIT */
/* gainsay analyse: the sentences of an article with their trees. */
#include <stdio.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "article/gs-article-reader.h"
#include "assertion/gs-rules.h"
#include "base/gs-error.h"
#include "gs-command.h"
#include "language/gs-analyser-private.h"
#include "language/gs-conllu.h"
#include "language/gs-name-table.h"
#include "language/gs-tokenizer.h"

#define GS_ANALYSE_COMMAND "analyse"
#define FLUSH_AT           (1u << 16) /* bytes of output that are gathered */

typedef struct
{
  char *format; /* "tree" or "conllu" */
  char *from;   /* "article" or "conllu" */
  int beam;
  gboolean no_repairs;
  char **paths;
  GsSettings *settings;
} GsAnalyseArguments;

typedef struct
{
  GsAnalyser *analyser;
  GsWorkspace *workspace;
  GsAnalyserOptions options;
  GsReadOptions read;
  gboolean conllu;
  gboolean silent; /* analyse and print nothing, for measuring */
  GString *out;
} GsAnalysis;

static void
gs_analysis_flush (GsAnalysis *self, gsize limit)
{
  if (self->out->len <= limit)
    return;
  fwrite (self->out->str, 1, self->out->len, stdout);
  g_string_truncate (self->out, 0);
}

/* -- printing -- */

/* the known name that the token begins: "[New York Times]" */
static void
gs_print_name (GString *out, const GsSentence *sentence, guint first)
{
  for (guint i = 0; i < sentence->names[first]; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "  [" : " ", sentence->forms[first + i]);
  if (sentence->names[first] > 0)
    g_string_append_c (out, ']');
}

static void
gs_print_tokens (GString *out, const GsSentence *sentence, guint32 head, guint depth)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      if (sentence->heads[i] != head)
        continue;
      g_string_append_printf (out, "  %*s%s  %s  %s  %s", (int) MIN (depth, 40) * 2, "",
                              sentence->forms[i], gs_relation_to_string (sentence->relations[i]),
                              gs_xpos_to_string (sentence->xpos[i]), sentence->lemmas[i]);
      gs_print_name (out, sentence, i);
      g_string_append_c (out, '\n');
      gs_print_tokens (out, sentence, i, depth + 1);
    }
}

static void
gs_analysis_print (GsAnalysis *self, const GsSentence *sentence, const char *text,
                   const GsConlluSentence *source)
{
  if (self->silent)
    return;
  if (self->conllu)
    gs_conllu_append (self->out, sentence, text, source);
  else
    {
      if (text != NULL)
        g_string_append_printf (self->out, "%s: %.*s\n", gs_block_kind_to_string (sentence->block),
                                (int) gs_span_length (sentence->span), text + sentence->span.start);
      gs_print_tokens (self->out, sentence, GS_TOKEN_ROOT, 0);
      g_string_append_c (self->out, '\n');
    }
  gs_analysis_flush (self, FLUSH_AT);
}

/* -- reading -- */

/* tokens of a sentence as they stand in the file, from @first on */
static void
gs_analysis_add_piece (GsAnalysis *self, const GsConlluSentence *source, guint first,
                       guint n_tokens)
{
  g_autofree const char **forms = g_new (const char *, n_tokens);
  g_autofree guint8 *space_after = g_new (guint8, n_tokens);
  g_autoptr (GsDocument) document = NULL;

  for (guint i = 0; i < n_tokens; i++)
    {
      const GsConlluToken *token = &g_array_index (source->tokens, GsConlluToken, first + i);

      forms[i] = token->form;
      space_after[i] = (guint8) token->space_after;
    }
  document = gs_analyser_analyse_tokens (self->analyser, forms, space_after, n_tokens,
                                         self->workspace, &self->options);
  gs_analysis_print (self, gs_document_get_sentence (document, 0), NULL,
                     first == 0 ? source : NULL);
}

/* a sentence that is too long for one tree becomes several */
static void
gs_analysis_add_tokens (GsAnalysis *self, const GsConlluSentence *source)
{
  for (guint first = 0; first < source->tokens->len; first += GS_SENTENCE_MAX_TOKENS)
    gs_analysis_add_piece (self, source, first,
                           MIN (source->tokens->len - first, GS_SENTENCE_MAX_TOKENS));
}

static gboolean
gs_analysis_run_conllu (GsAnalysis *self, const char *path, GError **error)
{
  g_autoptr (GsConllu) conllu = gs_conllu_new_from_file (path, error);

  if (conllu == NULL)
    return FALSE;
  for (guint i = 0; i < conllu->sentences->len; i++)
    gs_analysis_add_tokens (self, g_ptr_array_index (conllu->sentences, i));
  return TRUE;
}

static gboolean
gs_analysis_run_article (GsAnalysis *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) articles = gs_articles_read (path, &self->read, NULL, error);

  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      const GsArticle *article = g_ptr_array_index (articles, i);
      g_autoptr (GsDocument) document =
          gs_analyser_analyse (self->analyser, article, self->workspace, &self->options);

      for (guint j = 0; j < gs_document_get_n_sentences (document); j++)
        gs_analysis_print (self, gs_document_get_sentence (document, j),
                           gs_article_get_text (article, NULL), NULL);
    }
  return articles != NULL;
}

/* a file that is all running text: paragraphs end at empty lines, nothing is furniture */
static gboolean
gs_analysis_run_text (GsAnalysis *self, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;
  gsize length;
  GsBlock block = { .kind = GS_BLOCK_PARAGRAPH };

  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path, local->message);
      return FALSE;
    }
  if (length > G_MAXINT32)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' is above 2 GiB; split it", path);
      return FALSE;
    }
  for (gsize at = 0; at < length; at = block.span.end)
    {
      const char *end = g_strstr_len (text + at, (gssize) (length - at), "\n\n");
      g_autoptr (GsDocument) document = NULL;

      block.span = GS_SPAN_INIT (at, end != NULL ? (gsize) (end - text) + 2 : length);
      document = gs_analyser_analyse_text (self->analyser, text, length, &block, 1, self->workspace,
                                           &self->options);
      for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
        gs_analysis_print (self, gs_document_get_sentence (document, i), text, NULL);
    }
  return TRUE;
}

/* -- the command -- */

static const struct
{
  const char *name;
  gboolean (*run) (GsAnalysis *self, const char *path, GError **error);
} gs_analyse_sources[] = {
  { "article", gs_analysis_run_article },
  { "conllu", gs_analysis_run_conllu },
  { "text", gs_analysis_run_text },
};

/* the place of a kind of input in the table, or -1 */
static int
gs_analyse_find_source (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (gs_analyse_sources); i++)
    if (g_str_equal (gs_analyse_sources[i].name, name != NULL ? name : "article"))
      return (int) i;
  return -1;
}

static gboolean
gs_analyse_check (const GsAnalyseArguments *arguments, GError **error)
{
  const char *format = arguments->format != NULL ? arguments->format : "tree";

  if (!g_str_equal (format, "tree") && !g_str_equal (format, "conllu")
      && !g_str_equal (format, "none"))
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no format '%s'; there are tree, conllu and none",
                 format);
  else if (gs_analyse_find_source (arguments->from) < 0)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "cannot read '%s'; article, conllu or text",
                 arguments->from);
  else if (arguments->beam < 0 || arguments->beam > 64)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "'%d' is no beam; 1 to 64", arguments->beam);
  else if (arguments->paths == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no file; see 'gainsay analyse --help'");
  else
    return TRUE;
  return FALSE;
}

static gboolean
gs_analyse_parse (GsAnalyseArguments *arguments, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      "print trees to read (the default), CoNLL-U, or nothing", "tree|conllu|none" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &arguments->from,
      "what the files are: articles of any format (the default), sentences and tokens in CoNLL-U, "
      "or nothing but running text",
      "article|conllu|text" },
    { "beam", 'b', 0, G_OPTION_ARG_INT, &arguments->beam,
      "readings that are kept: fewer are faster, more are better", "N" },
    { "no-repairs", 0, 0, G_OPTION_ARG_NONE, &arguments->no_repairs,
      "leave the trees as the parser made them, word by word", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  return gs_command_parse_settings (
             GS_ANALYSE_COMMAND, arguments->settings, GS_SETTINGS_OF_READ | GS_SETTINGS_OF_RULES,
             entries, "Trees follow Universal Dependencies English.", argc, argv, error)
         && gs_analyse_check (arguments, error);
}

/* the names that are read as one word; the rules themselves are not kept, for they are large */
static GsNameTable *
gs_analyse_load_names (const GsAnalyseArguments *arguments, GError **error)
{
  GsRules *rules =
      gs_rules_load_default (gs_settings_get_list (arguments->settings, GS_SETTING_RULES), error);
  GsNameTable *names = rules != NULL ? gs_rules_make_name_table (rules) : NULL;

  g_clear_pointer (&rules, gs_rules_unref);
#ifdef __GLIBC__
  malloc_trim (0);
#endif
  return names;
}

static gboolean
gs_analyse_run (const GsAnalyseArguments *arguments, GError **error)
{
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  int source = gs_analyse_find_source (arguments->from);
  /* a treebank's tokens are parsed one by one: that is what it scores */
  gboolean joins = !arguments->no_repairs && g_strcmp0 (arguments->from, "conllu") != 0;
  g_autoptr (GsNameTable) names = joins ? gs_analyse_load_names (arguments, error) : NULL;
  g_autoptr (GsAnalyser) analyser =
      names != NULL || !joins ? gs_analyser_new (NULL, NULL, error) : NULL;
  GsAnalysis analysis = { .analyser = analyser,
                          .workspace = workspace,
                          .options = { .beam = (guint) arguments->beam,
                                       .no_repairs = arguments->no_repairs },
                          .read = gs_settings_get_read_options (arguments->settings),
                          .conllu = g_strcmp0 (arguments->format, "conllu") == 0,
                          .silent = g_strcmp0 (arguments->format, "none") == 0 };
  gboolean done = analyser != NULL;

  if (!done)
    return FALSE;
  analysis.options.names = names;
  analysis.out = g_string_new (NULL);
  for (char **path = arguments->paths; *path != NULL && done; path++)
    done = gs_analyse_sources[source].run (&analysis, *path, error);
  gs_analysis_flush (&analysis, 0);
  g_string_free (analysis.out, TRUE);
  if (done && fflush (stdout) != 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write the output");
      return FALSE;
    }
  return done;
}

/**
 * gs_command_analyse:
 *
 * Prints the analysed sentences of articles.
 *
 * Returns: the exit status
 */
GsExit
gs_command_analyse (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  GsAnalyseArguments arguments = { .settings = settings };
  g_autoptr (GError) error = NULL;
  gboolean done =
      gs_analyse_parse (&arguments, &argc, &argv, &error) && gs_analyse_run (&arguments, &error);

  g_free (arguments.format);
  g_free (arguments.from);
  g_strfreev (arguments.paths);
  return done ? GS_EXIT_OK : gs_command_fail (GS_ANALYSE_COMMAND, error);
}
