/* SPDX-License-Identifier: MIT */
/*
 * Mentions: where an article names somebody or something.
 *
 * A mention is a run of name words in one sentence, without title, article and possessive ending.
 * Unknown names are the normal case: a name is told by its capitals, by how the article writes the
 * same word elsewhere, and by its tag; the catalogue only adds what it knows.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-rules-names.h"
#include "assertion/gs-rules-offices.h"
#include "assertion/gs-rules-products.h"
#include "assertion/gs-rules-titles.h"
#include "base/gs-span.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

typedef enum
{
  GS_MENTION_PERSON,
  GS_MENTION_ORGANIZATION,
  GS_MENTION_PLACE,
  GS_MENTION_PRODUCT,
  GS_MENTION_EVENT,
  GS_MENTION_OTHER, /* a name of something that nothing tells the kind of */
} GsMentionKind;

#define GS_N_MENTION_KINDS (GS_MENTION_OTHER + 1)

/**
 * GsNameWord: one word of a name; hyphenated words are one
 */
typedef struct
{
  const char *text;   /* as written, interned */
  const char *folded; /* case folded, straight apostrophe, interned */
  GsSpan span;
} GsNameWord;

typedef struct
{
  GsSpan span;
  guint32 sentence;    /* index into the extraction's sentences */
  guint32 first_token; /* of the sentence */
  guint32 n_tokens;
  guint32 n_words; /* entries of words */
  GsNameWord *words;
  const char *name;   /* as written, single spaces, interned */
  const char *folded; /* folded name, interned */
  GsMentionKind kind;
  gboolean headline; /* stands in a headline */
  gboolean demonym;  /* entity is the country of a people: "French", "Americans" */
  char given;        /* 'm', 'f' or 'b' (both) if the first word is a given name, else 0 */
  guint8 subject;    /* 1 if it is the subject of its clause */
  guint8 inner_first; /* "Leeds" of "the University of Leeds": index into words */
  guint8 inner_words; /* so many of them are a place; 0 for a name that has none inside */
  const GsRulesEntity *entity; /* (nullable): what the catalogue knows by this name */
  const GsRulesPerson *person; /* (nullable): if exactly one person of the catalogue fits */
  const GsRulesTitle *title;   /* (nullable): the title before the name */
  const GsRulesFamily *family; /* (nullable): products: the family */
  const char *code;            /* (nullable): products: canonical code, interned */
} GsMention;

/* finds the names of one sentence; call after gs_casing_count () for all sentences */
void gs_mentions_extract (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon,
                          const GsSentence *sentence, guint32 index);

const char *gs_mention_kind_to_string (GsMentionKind kind);

G_END_DECLS
