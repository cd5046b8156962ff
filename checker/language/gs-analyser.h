/* SPDX-License-Identifier: MIT */
/*
 * Text to analysed sentences: the one entry to the language house.
 *
 * A GsAnalyser holds a model and a lexicon, both memory-mapped. It never changes after loading; any
 * number of threads may use one. What a thread needs while it works stands in a GsWorkspace, which
 * belongs to one thread at a time and is worth keeping between articles. A result depends on the
 * text, its blocks and the options alone: never on what the workspace did before.
 */
#pragma once

#include <gio/gio.h>

#include "article/gs-article.h"
#include "language/gs-lexicon.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

typedef struct _GsAnalyser GsAnalyser;
typedef struct _GsWorkspace GsWorkspace;
typedef struct _GsNameTable GsNameTable; /* gs-name-table.h */

/**
 * GsAnalyserOptions:
 * @beam: how many readings of a sentence are kept while it is parsed, 1 to 64; 0 for the default
 * @no_repairs: leave the trees as the parser made them (for scoring)
 * @names: (nullable): known names, each read as one word; lent
 */
typedef struct
{
  guint beam;
  gboolean no_repairs;
  const GsNameTable *names;
} GsAnalyserOptions;

/* life cycle; the reference count is atomic. Without paths the installed model and lexicon are
 * looked for (see base/gs-data.h). Fails with GS_ERROR_MODEL. */
GsAnalyser *gs_analyser_new (const char *model_path, const char *lexicon_path, GError **error);
GsAnalyser *gs_analyser_ref (GsAnalyser *self);
void gs_analyser_unref (GsAnalyser *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsAnalyser, gs_analyser_unref)

/* parts; lent */
const GsLexicon *gs_analyser_get_lexicon (const GsAnalyser *self);
const char *gs_analyser_get_version (const GsAnalyser *self); /* the model's checksum, hex */

/* scratch of one thread */
GsWorkspace *gs_workspace_new (void);
void gs_workspace_free (GsWorkspace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsWorkspace, gs_workspace_free)

/* what the article that is worked on next may take: seconds from now and bytes, 0 for any. Once
 * either is crossed the workspace is spent until the limits are set anew; what is made with it then
 * is not whole and must be given up. @held: bytes that whoever asks holds for the article */
void gs_workspace_set_limits (GsWorkspace *self, guint seconds, gsize bytes);
gboolean gs_workspace_is_spent (GsWorkspace *self, gsize held);

/* analysis; @workspace and @options may be NULL. Never fails: any bytes are cut into something. */
GsDocument *gs_analyser_analyse (const GsAnalyser *self, const GsArticle *article,
                                 GsWorkspace *workspace, const GsAnalyserOptions *options);
GsDocument *gs_analyser_analyse_text (const GsAnalyser *self, const char *text, gsize length,
                                      const GsBlock *blocks, guint n_blocks, GsWorkspace *workspace,
                                      const GsAnalyserOptions *options);

G_END_DECLS
