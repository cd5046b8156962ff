/* SPDX-License-Identifier: MIT */
/*
 * What gainsay-lexicon holds between reading WordNet and writing the table.
 *
 * The formats read are those of wndb(5WN), cntlist(5WN) and morphy(7WN). Each file of this folder
 * is one step: reading, linking, writing.
 */
#pragma once

#include "language/gs-lexicon-format.h"
#include "language/gs-lexicon.h"

G_BEGIN_DECLS

/* a line of data.*: a synonym group */
typedef struct
{
  guint32 offset; /* where its line starts: its name in the other files */
  GsLexiconClass class;
  guint32 domain;
  guint64 frames;
  GPtrArray *words;    /* of char *, owned */
  GPtrArray *pointers; /* of GsCompilerPointer, owned */
  guint32 group;
} GsCompilerSynset;

typedef struct
{
  char kind; /* '@', '!', '+', '$' */
  GsLexiconClass class;
  guint32 offset;
  guint source; /* number of the word it starts from, 0: the whole group */
  guint target;
} GsCompilerPointer;

/* a lemma in one class */
typedef struct
{
  const char *lemma; /* key of GsLexiconCompiler.ids */
  GsLexiconClass class;
  GArray *senses; /* of guint32, offsets, then numbers of synsets */
  GArray *antonyms;
  GArray *derived;
  guint32 frequency;
} GsCompilerEntry;

typedef struct
{
  const char *folder;   /* of WordNet's database */
  const char *names;    /* path of the words of common names */
  GPtrArray *synsets;   /* of GsCompilerSynset, owned; by class, then offset */
  GHashTable *by_place; /* offset * 4 + class -> number of the synset */
  GPtrArray *entries;   /* of GsCompilerEntry, owned */
  GHashTable *by_name;  /* "lemma\1class" -> GsCompilerEntry */
  GPtrArray *lemmas;    /* of char *, owned, sorted; id is index + 1 */
  GHashTable *ids;      /* lemma -> id */
  GArray *sections[GS_N_LEXICON_SECTIONS];
} GsLexiconCompiler;

extern const char *const gs_lexicon_class_names[GS_N_LEXICON_CLASSES]; /* as files are called */

/* -- reading -- */

/* lower case, spaces for underscores, without the "(a)" that says where an adjective may stand */
char *gs_lexicon_compiler_fold_word (const char *word);

/* the lines of a file of the folder, stem and suffix put together; fails with GS_ERROR_READ */
char **gs_lexicon_compiler_read_lines (const GsLexiconCompiler *self, const char *stem,
                                       const char *suffix, GError **error);

/* synonym groups and lemmas, then how often each sense was met */
gboolean gs_lexicon_compiler_read_database (GsLexiconCompiler *self, GError **error);
gboolean gs_lexicon_compiler_read_counts (GsLexiconCompiler *self, GError **error);

/* -- linking -- */

/* the number of the synonym group that other files name by its offset; FALSE if there is none */
gboolean gs_lexicon_compiler_find_synset (const GsLexiconCompiler *self, guint32 offset,
                                          GsLexiconClass class, guint32 *number);
guint32 gs_lexicon_compiler_find_id (const GsLexiconCompiler *self,
                                     const char *lemma); /* 0: none */
/* the first of the verb groups that a synonym group belongs to */
guint32 gs_lexicon_compiler_get_group (const GsLexiconCompiler *self, guint32 number);
void gs_lexicon_compiler_number_lemmas (GsLexiconCompiler *self);
void gs_lexicon_compiler_link_synsets (GsLexiconCompiler *self);

/* -- writing -- */

/* puts a text into its section; returns where it stands */
guint32 gs_lexicon_compiler_add_text (GsLexiconCompiler *self, const char *text);
gboolean gs_lexicon_compiler_write_sections (GsLexiconCompiler *self, GError **error);
gboolean gs_lexicon_compiler_write_exceptions (GsLexiconCompiler *self, GError **error);
gboolean gs_lexicon_compiler_write_name_words (GsLexiconCompiler *self, GError **error);
gboolean gs_lexicon_compiler_write_file (const GsLexiconCompiler *self, const char *path,
                                         GError **error);

G_END_DECLS
