/* SPDX-License-Identifier: MIT */
/*
 * The layout of a compiled lexicon: a header, then arrays of 32-bit numbers in the machine's order.
 *
 * An entry is a lemma in one class; a lemma's entries stand together, entry 0 is no entry. Lists
 * are given by where they start; the next row's start is their end. Every array has one row more
 * than it has things, so that this holds for the last one too.
 */
#pragma once

#include <glib.h>

#include "language/gs-lexicon.h"

G_BEGIN_DECLS

#define GS_LEXICON_MAGIC 0x33584c53u /* "SLX3"; another byte order reads another number */

typedef enum
{
  GS_LEXICON_SECTION_TEXT,       /* bytes: lemmas and base forms, each closed by NUL */
  GS_LEXICON_SECTION_LEMMAS,     /* GsLexiconLemma by lemma id */
  GS_LEXICON_SECTION_ENTRIES,    /* GsLexiconEntry */
  GS_LEXICON_SECTION_SENSES,     /* synonym groups of entries */
  GS_LEXICON_SECTION_ANTONYMS,   /* lemma ids */
  GS_LEXICON_SECTION_DERIVED,    /* lemma ids */
  GS_LEXICON_SECTION_SYNSETS,    /* GsLexiconSynset */
  GS_LEXICON_SECTION_MEMBERS,    /* lemma ids of synonym groups */
  GS_LEXICON_SECTION_HYPERNYMS,  /* synonym groups of synonym groups */
  GS_LEXICON_SECTION_HASH,       /* lemma ids by hash, a power of two */
  GS_LEXICON_SECTION_EXCEPTIONS, /* GsLexiconException by hash, a power of two */
  GS_LEXICON_SECTION_NAME_WORDS, /* GsLexiconNameWord by hash, a power of two */
  GS_N_LEXICON_SECTIONS,
} GsLexiconSection;

typedef struct
{
  guint32 magic;
  guint32 size;     /* of the file, in bytes */
  guint32 checksum; /* of all that follows the header */
  guint32 reserved;
  struct
  {
    guint32 offset; /* bytes from the file's start, a multiple of 8 */
    guint32 count;  /* elements */
  } sections[GS_N_LEXICON_SECTIONS];
} GsLexiconHeader;

typedef struct
{
  guint32 text;  /* offset into TEXT */
  guint32 entry; /* its first entry */
} GsLexiconLemma;

typedef struct
{
  guint32 class; /* GsLexiconClass */
  guint32 senses;
  guint32 antonyms;
  guint32 derived;
  guint32 frequency;
} GsLexiconEntry;

typedef struct
{
  guint32 members;
  guint32 hypernyms;
  guint32 group;  /* equal for the synonym groups of one verb group; 0: none */
  guint32 domain; /* GsLexiconDomain */
  guint64 frames; /* verbs: bit n for frame n; nouns: 1 for one single thing (a person, a town) */
} GsLexiconSynset;

typedef struct
{
  guint32 form; /* offset into TEXT; 0: free */
  guint32 base;
  guint32 class;
} GsLexiconException;

typedef struct
{
  guint32 text; /* offset into TEXT; 0: free */
  guint16 counts[GS_N_LEXICON_NAME_PARTS]; /* 65535 for more */
} GsLexiconNameWord;

/* bytes of an element of each section, as an initializer */
#define GS_LEXICON_SECTION_SIZES                                                                   \
  {                                                                                                \
    [GS_LEXICON_SECTION_TEXT] = 1, [GS_LEXICON_SECTION_LEMMAS] = sizeof (GsLexiconLemma),          \
    [GS_LEXICON_SECTION_ENTRIES] = sizeof (GsLexiconEntry),                                        \
    [GS_LEXICON_SECTION_SENSES] = sizeof (guint32),                                                \
    [GS_LEXICON_SECTION_ANTONYMS] = sizeof (guint32),                                              \
    [GS_LEXICON_SECTION_DERIVED] = sizeof (guint32),                                               \
    [GS_LEXICON_SECTION_SYNSETS] = sizeof (GsLexiconSynset),                                       \
    [GS_LEXICON_SECTION_MEMBERS] = sizeof (guint32),                                               \
    [GS_LEXICON_SECTION_HYPERNYMS] = sizeof (guint32),                                             \
    [GS_LEXICON_SECTION_HASH] = sizeof (guint32),                                                  \
    [GS_LEXICON_SECTION_EXCEPTIONS] = sizeof (GsLexiconException),                                 \
    [GS_LEXICON_SECTION_NAME_WORDS] = sizeof (GsLexiconNameWord),                                  \
  }

G_END_DECLS
