/* SPDX-License-Identifier: MIT */
/* Runs the stages of the analysis over an article's blocks. */
#include "language/gs-analyser.h"

#include <string.h>

#include "base/gs-data.h"
#include "base/gs-error.h"
#include "language/gs-analyser-private.h"
#include "language/gs-document.h"
#include "language/gs-headline.h"
#include "language/gs-lemmatizer.h"
#include "language/gs-name-join.h"
#include "language/gs-name-table.h"
#include "language/gs-prepare.h"
#include "language/gs-repair.h"
#include "language/gs-spelling.h"
#include "language/gs-tagger.h"
#include "language/gs-tokenizer.h"
#include "language/gs-workspace.h"

#define MODEL_FILE   "english.model"
#define LEXICON_FILE "english.lexicon"

struct _GsAnalyser
{
  gatomicrefcount references;
  GsModel *model;
  GsLexicon *lexicon;
  char *version;
  const GsModelParameters *parameters;
  const GsModelTag *tags;
  GsVocabulary vocabulary;
  GsLemmatizer lemmatizer;
  GsRows tagger_rows;
  GsQuads arc_quads;
  GsRows label_rows;
  GsRows edit_rows;
  GsTagger tagger;
  GsParser parser;
  guint8 name_tag; /* of a proper noun */
  guint8 verb_tag; /* of a verb in the third person */
};

/* -- the analyser -- */

static gboolean
gs_analyser_bind (GsAnalyser *self)
{
  const GsModel *model = self->model;
  gsize tagger, arcs, labels, edits, tags;
  gconstpointer tagger_section = gs_model_get_section (model, GS_MODEL_TAGGER, &tagger);
  gconstpointer arcs_section = gs_model_get_section (model, GS_MODEL_ARCS, &arcs);
  gconstpointer labels_section = gs_model_get_section (model, GS_MODEL_LABELS, &labels);
  gconstpointer edits_section = gs_model_get_section (model, GS_MODEL_EDITS, &edits);

  self->parameters = gs_model_get_section (model, GS_MODEL_PARAMETERS, NULL);
  self->tags = gs_model_get_section (model, GS_MODEL_TAGS, &tags);
  gs_lemmatizer_init (&self->lemmatizer, model, self->lexicon, &self->edit_rows);
  if (!gs_vocabulary_init (&self->vocabulary, model, self->lexicon)
      || !gs_rows_init (&self->tagger_rows, tagger_section, tagger)
      || !gs_quads_init (&self->arc_quads, arcs_section, arcs)
      || !gs_rows_init (&self->label_rows, labels_section, labels)
      || !gs_rows_init (&self->edit_rows, edits_section, edits) || tags / sizeof (GsModelTag) == 0
      || tags / sizeof (GsModelTag) >= GS_MAX_TAGS)
    return FALSE;
  self->tagger = (GsTagger){ .add = gs_rows_add,
                             .table = &self->tagger_rows,
                             .tag_sets = self->vocabulary.tag_sets,
                             .n_tags = (guint) (tags / sizeof (GsModelTag)),
                             .margin = self->parameters->tag_margin };
  for (guint i = 0; i < self->tagger.n_tags; i++)
    if (self->tags[i].xpos == GS_XPOS_NNP && self->tags[i].upos == GS_UPOS_PROPN)
      self->name_tag = (guint8) i;
    else if (self->tags[i].xpos == GS_XPOS_VBZ && self->tags[i].upos == GS_UPOS_VERB)
      self->verb_tag = (guint8) i;
  self->parser = (GsParser){
    .arcs = { .table = &self->arc_quads, .locate = gs_quads_locate },
    .collect_arcs = gs_quads_collect,
    .labels = { .table = &self->label_rows, .locate = gs_rows_locate, .find = gs_rows_find },
    .collect_labels = gs_rows_collect,
    .label_factor = self->parameters->label_factor,
    .beam_margin = self->parameters->beam_margin,
    .label_margin = self->parameters->label_margin,
    .child_margin = self->parameters->child_margin,
    .merges = TRUE,
  };
  return TRUE;
}

static char *
gs_analyser_find (const char *path, const char *name, GError **error)
{
  char *found = path != NULL ? g_strdup (path) : gs_data_find ("model", name);

  if (found == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_MODEL,
                 "cannot find '%s'; name its folder in GAINSAY_DATA_DIR", name);
  return found;
}

/**
 * gs_analyser_new:
 * @model_path: (nullable): the model, or %NULL for the installed one
 * @lexicon_path: (nullable): the lexicon, or %NULL for the installed one
 * @error: GS_ERROR_MODEL
 *
 * Returns: (transfer full): the analyser, or %NULL
 */
GsAnalyser *
gs_analyser_new (const char *model_path, const char *lexicon_path, GError **error)
{
  g_autofree char *model = gs_analyser_find (model_path, MODEL_FILE, error);
  g_autofree char *lexicon =
      model != NULL ? gs_analyser_find (lexicon_path, LEXICON_FILE, error) : NULL;
  g_autoptr (GsAnalyser) self = NULL;

  if (lexicon == NULL)
    return NULL;
  self = g_new0 (GsAnalyser, 1);
  g_atomic_ref_count_init (&self->references);
  self->lexicon = gs_lexicon_new (lexicon, error);
  if (self->lexicon == NULL)
    return NULL;
  self->model = gs_model_new (model, error);
  if (self->model == NULL)
    return NULL;
  self->version =
      g_strdup_printf ("%016" G_GINT64_MODIFIER "x", gs_model_get_checksum (self->model));
  if (!gs_analyser_bind (self))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_MODEL,
                   "the parts of the model '%s' do not fit each other; train it anew", model);
      return NULL;
    }
  return g_steal_pointer (&self);
}

GsAnalyser *
gs_analyser_ref (GsAnalyser *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
gs_analyser_unref (GsAnalyser *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  gs_rows_clear (&self->tagger_rows);
  gs_rows_clear (&self->label_rows);
  gs_rows_clear (&self->edit_rows);
  gs_model_free (self->model);
  gs_lexicon_free (self->lexicon);
  g_free (self->version);
  g_free (self);
}

const GsLexicon *
gs_analyser_get_lexicon (const GsAnalyser *self)
{
  return self->lexicon;
}

const char *
gs_analyser_get_version (const GsAnalyser *self)
{
  return self->version;
}

/* bytes of a word that a blank may have slipped into */
#define GS_MAX_TORN 8

/* -- a sentence -- */

static void
gs_analyser_add_lemmas (const GsAnalyser *self, const GsWorkspace *workspace, GsDocument *document,
                        GsSentence *sentence)
{
  const GsLemmaWords words = { .words = workspace->words,
                               .forms = workspace->forms,
                               .lengths = workspace->lengths,
                               .tags = workspace->tags,
                               .rivals = workspace->rivals,
                               .gaps = workspace->gaps,
                               .tag_names = self->tags,
                               .n_words = sentence->n_tokens };
  guint edit = GS_N_LEMMA_EDITS;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      char lemma[GS_MAX_LEMMA];
      guint length;

      edit = gs_lemmatizer_choose (&self->lemmatizer, &words, i, edit);
      length = gs_lemmatizer_apply (&self->lemmatizer, &words, i, edit, lemma);
      sentence->lemmas[i] = gs_document_intern (document, lemma, length);
    }
}

/* words with a slip are read as what was meant; their forms stay as written */
static void
gs_analyser_correct_words (const GsAnalyser *self, GsWorkspace *workspace, GsDocument *document,
                           guint n_tokens)
{
  for (guint i = 0; i < n_tokens; i++)
    {
      GsWord *word = &workspace->words[i];
      char meant[GS_MAX_FOLDED];
      guint length;

      if (word->number != GS_UNKNOWN_WORD || word->digit)
        continue;
      length =
          gs_spelling_find (&self->vocabulary, workspace->forms[i], workspace->lengths[i], meant);
      if (length == 0)
        continue;
      workspace->forms[i] = gs_document_intern (document, meant, length);
      workspace->lengths[i] = length;
      gs_word_init (word, &self->vocabulary, meant, length, (GsCase) word->letters, word->first);
    }
}

/* what known names hide from the parser, or NULL */
static const GsPrepareNames *
gs_analyser_join_names (const GsAnalyser *self, GsWorkspace *workspace, GsSentence *sentence,
                        const GsAnalyserOptions *options, guint beam)
{
  guint8 *sizes = (guint8 *) sentence->names;
  GsNameJoiner joiner = { .parser = &self->parser,
                          .workspace = workspace->parser,
                          .beam = beam,
                          .tag_names = self->tags,
                          .name_tag = self->name_tag,
                          .words = workspace->words,
                          .forms = workspace->forms,
                          .lengths = workspace->lengths,
                          .tags = workspace->tags,
                          .seconds = workspace->seconds,
                          .n_tokens = sentence->n_tokens,
                          .places = workspace->places,
                          .heads = workspace->heads,
                          .labels = workspace->labels };

  memset (sizes, 0, sentence->n_tokens);
  if (options == NULL || options->names == NULL
      || gs_name_table_find (options->names, workspace->words, workspace->forms, sentence->n_tokens,
                             sizes)
             == 0)
    return NULL;
  gs_name_join_run (&joiner, sizes, &workspace->names);
  return &workspace->names;
}

static guint
gs_analyser_get_beam (const GsAnalyser *self, const GsAnalyserOptions *options)
{
  guint beam = options != NULL && options->beam > 0 ? options->beam : self->parameters->beam;

  return MIN (beam, GS_PARSER_MAX_BEAM);
}

/* the tree of the tagged words */
static void
gs_analyser_parse (const GsAnalyser *self, GsWorkspace *workspace, GsSentence *sentence,
                   const GsAnalyserOptions *options)
{
  guint n_tokens = sentence->n_tokens;
  guint beam = gs_analyser_get_beam (self, options);
  const GsPrepareNames *names = gs_analyser_join_names (self, workspace, sentence, options, beam);
  GsParserWord *words = gs_parser_workspace_get_words (workspace->parser, n_tokens);
  guint n_words =
      gs_prepare_words (workspace->words, workspace->forms, workspace->lengths, workspace->tags,
                        workspace->seconds, self->tags, n_tokens, names, words, workspace->places);

  gs_parser_words_close (words, n_words);
  if (n_words > 0)
    gs_parser_run (&self->parser, workspace->parser, n_words, beam, workspace->heads,
                   workspace->labels);
  gs_prepare_tree (self->tags, workspace->tags, n_tokens, names, workspace->places, n_words,
                   workspace->heads, workspace->labels, (guint32 *) sentence->heads,
                   (guint8 *) sentence->relations);
}

static void
gs_analyser_mend_headline (const GsAnalyser *self, GsWorkspace *workspace,
                           const GsSentence *sentence, const GsAnalyserOptions *options)
{
  GsHeadline headline = { .lexicon = self->lexicon,
                          .names = options->names,
                          .tag_names = self->tags,
                          .name_tag = self->name_tag,
                          .verb_tag = self->verb_tag,
                          .words = workspace->words,
                          .forms = workspace->forms,
                          .lengths = workspace->lengths,
                          .tags = workspace->tags,
                          .gaps = workspace->gaps,
                          .n_tokens = sentence->n_tokens };

  gs_headline_find_verb (&headline);
}

void
gs_analyser_fill (const GsAnalyser *self, GsWorkspace *workspace, GsDocument *document,
                  GsSentence *sentence, const GsAnalyserOptions *options)
{
  guint n_tokens = sentence->n_tokens;
  guint8 *upos = (guint8 *) sentence->upos;
  guint8 *xpos = (guint8 *) sentence->xpos;

  gs_workspace_reserve (workspace, n_tokens);
  for (guint i = 0; i < n_tokens; i++)
    {
      workspace->forms[i] = sentence->forms[i];
      workspace->lengths[i] = (guint32) strlen (sentence->forms[i]);
    }
  gs_words_init (workspace->words, &self->vocabulary, workspace->forms, workspace->lengths,
                 n_tokens);
  gs_analyser_correct_words (self, workspace, document, n_tokens);
  gs_tagger_run (&self->tagger, workspace->words, n_tokens,
                 &(GsTagging){ .tags = workspace->tags,
                               .seconds = workspace->seconds,
                               .rivals = workspace->rivals,
                               .gaps = workspace->gaps });
  if (sentence->block == GS_BLOCK_HEADLINE && options != NULL)
    gs_analyser_mend_headline (self, workspace, sentence, options);
  gs_analyser_parse (self, workspace, sentence, options);
  for (guint i = 0; i < n_tokens; i++)
    {
      upos[i] = self->tags[workspace->tags[i]].upos;
      xpos[i] = self->tags[workspace->tags[i]].xpos;
    }
  gs_analyser_add_lemmas (self, workspace, document, sentence);
  if (options == NULL || !options->no_repairs)
    gs_repair_run (self->lexicon, sentence);
}

/* a token as it is read: a blank that slipped into it ("n’ t") is none of it */
static const char *
gs_analyser_intern_token (GsDocument *document, const char *text, const GsToken *token)
{
  guint32 length = token->end - token->start;
  char form[GS_MAX_TORN + 1];
  guint n = 0;

  if (length > GS_MAX_TORN || memchr (text + token->start, ' ', length) == NULL)
    return gs_document_intern (document, text + token->start, length);
  for (guint32 i = token->start; i < token->end; i++)
    if (text[i] != ' ')
      form[n++] = text[i];
  return gs_document_intern (document, form, n);
}

/* tokens first..last of the block as a sentence */
static void
gs_analyser_add_sentence (const GsAnalyser *self, const char *text, GsWorkspace *workspace,
                          GsDocument *document, const GsBlock *block, guint block_index,
                          guint first, guint last, const GsAnalyserOptions *options)
{
  const GsToken *tokens = (const GsToken *) (gpointer) workspace->tokens->data;
  GsSentence *sentence = gs_document_add_sentence (document, last - first + 1);
  GsSpan *spans = (GsSpan *) sentence->spans;
  guint8 *space_after = (guint8 *) sentence->space_after;

  sentence->span = GS_SPAN_INIT (tokens[first].start, tokens[last].end);
  sentence->block = block->kind;
  sentence->block_index = block_index;
  for (guint i = first; i <= last; i++)
    {
      spans[i - first] = GS_SPAN_INIT (tokens[i].start, tokens[i].end);
      sentence->forms[i - first] = gs_analyser_intern_token (document, text, &tokens[i]);
      space_after[i - first] = i == last || tokens[i + 1].space_before > 0;
    }
  gs_analyser_fill (self, workspace, document, sentence, options);
}

static void
gs_analyser_add_block (const GsAnalyser *self, const char *text, GsWorkspace *workspace,
                       GsDocument *document, const GsBlock *block, guint block_index,
                       const GsAnalyserOptions *options)
{
  guint first = 0;

  g_array_set_size (workspace->tokens, 0);
  gs_tokenizer_run (text, block->span, workspace->tokens);
  for (guint i = 0; i < workspace->tokens->len; i++)
    {
      if (!g_array_index (workspace->tokens, GsToken, i).ends_sentence)
        continue;
      if (gs_workspace_is_spent (workspace, gs_arena_get_size (document->arena)))
        return;
      gs_analyser_add_sentence (self, text, workspace, document, block, block_index, first, i,
                                options);
      first = i + 1;
    }
}

/* -- an article -- */

/**
 * gs_analyser_analyse_text:
 * @text: UTF-8; other bytes are read as letters
 * @length: in bytes
 * @blocks: what of the text is analysed, in order; bylines and furniture are left out
 * @workspace: (nullable): scratch to use again
 * @options: (nullable): %NULL for the defaults
 *
 * Returns: (transfer full): the sentences
 */
GsDocument *
gs_analyser_analyse_text (const GsAnalyser *self, const char *text, gsize length,
                          const GsBlock *blocks, guint n_blocks, GsWorkspace *workspace,
                          const GsAnalyserOptions *options)
{
  g_autoptr (GsWorkspace) own = workspace == NULL ? gs_workspace_new () : NULL;
  GsDocument *document = gs_document_new ();

  for (guint i = 0; i < n_blocks; i++)
    {
      g_return_val_if_fail (
          blocks[i].span.start <= blocks[i].span.end && blocks[i].span.end <= length, document);
      if (blocks[i].kind != GS_BLOCK_BYLINE && blocks[i].kind < GS_BLOCK_FOREIGN)
        gs_analyser_add_block (self, text, workspace != NULL ? workspace : own, document,
                               &blocks[i], i, options);
    }
  return document;
}

GsDocument *
gs_analyser_analyse (const GsAnalyser *self, const GsArticle *article, GsWorkspace *workspace,
                     const GsAnalyserOptions *options)
{
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  return gs_analyser_analyse_text (self, text, length, blocks, n_blocks, workspace, options);
}

/**
 * gs_analyser_analyse_tokens:
 *
 * Analyses one sentence whose tokens are known, as when a treebank's are taken.
 *
 * Returns: (transfer full): a document of that sentence; its spans count from the text that the
 * forms make with a space after each that has one
 */
GsDocument *
gs_analyser_analyse_tokens (const GsAnalyser *self, const char *const *forms,
                            const guint8 *space_after, guint n_tokens, GsWorkspace *workspace,
                            const GsAnalyserOptions *options)
{
  GsDocument *document = gs_document_new ();
  GsSentence *sentence;
  guint32 at = 0;

  g_return_val_if_fail (n_tokens > 0 && n_tokens <= GS_PARSER_MAX_WORDS, document);
  sentence = gs_document_add_sentence (document, n_tokens);
  for (guint i = 0; i < n_tokens; i++)
    {
      guint32 length = (guint32) strlen (forms[i]);

      sentence->forms[i] = gs_document_intern (document, forms[i], length);
      ((GsSpan *) sentence->spans)[i] = GS_SPAN_INIT (at, at + length);
      ((guint8 *) sentence->space_after)[i] = space_after[i];
      at += length + (space_after[i] != 0);
    }
  sentence->span = GS_SPAN_INIT (0, sentence->spans[n_tokens - 1].end);
  sentence->block = GS_BLOCK_PARAGRAPH;
  gs_analyser_fill (self, workspace, document, sentence, options);
  return document;
}
