/* SPDX-License-Identifier: MIT */
/*
 * The trained model: one memory-mapped file of sections.
 *
 * Header (magic, version, size, checksum, where the sections stand), then the sections, each at a
 * multiple of 64 bytes, numbers in little-endian order. gs_model_new () checks all of it once; what
 * reads the sections afterwards trusts them. Immutable: any thread may read it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GS_MODEL_MAGIC   G_GUINT64_CONSTANT (0x6c646f6d79617367) /* "gsaymodl" */
#define GS_MODEL_VERSION 2u

/* a section may be empty only where this says so */
typedef enum
{
  GS_MODEL_NOTES,      /* text: what it was trained on and how, with licences */
  GS_MODEL_PARAMETERS, /* GsModelParameters */
  GS_MODEL_TAGS,       /* GsModelTag by tag number */
  GS_MODEL_WORD_INDEX, /* guint16 by hash, a power of two; word number + 1, 0: free */
  GS_MODEL_WORDS,      /* GsModelWord by word number */
  GS_MODEL_TAG_SETS,   /* GsModelTagSet by set number; 0 is for unknown words */
  GS_MODEL_TAGGER,     /* packed rows, see gs-weights.h */
  GS_MODEL_ARCS,       /* packed quads, see gs-weights.h */
  GS_MODEL_LABELS,     /* packed rows */
  GS_MODEL_LEMMAS,     /* GsModelLemma, sorted by key; texts follow in LEMMA_TEXT */
  GS_MODEL_LEMMA_TEXT, /* bytes, each lemma closed by NUL */
  GS_MODEL_EDITS,      /* packed rows: how lemmas are made, see gs-lemma-edit.h */
  GS_MODEL_BREAKS,     /* packed rows: where sentences end */
  GS_MODEL_TOKENS,     /* text: word lists of the tokenizer, see gs-tokenizer.c */
  GS_N_MODEL_SECTIONS,
} GsModelSection;

typedef struct
{
  guint32 beam;        /* default width */
  gint32 beam_margin;  /* a reading this far behind the best is dropped; 0: never */
  gint32 tag_margin;   /* a second tag closer than this is shown to the parser */
  gint32 label_margin; /* no relation adds more than this to an action's score; 0: not known */
  gint32 label_factor; /* what a label's score counts against an action's */
  gint32 child_margin; /* what hangs on two words adds no more than this to the best that the words
                        * alone say of their relation; 0: not known */
  guint32 reserved[10];
} GsModelParameters;

typedef struct
{
  guint8 xpos;
  guint8 upos;
} GsModelTag;

typedef struct
{
  guint32 hash;      /* upper half of the folded form's hash */
  guint32 frames;    /* class of the verb frames */
  guint16 tag_set;   /* tags it was seen with */
  guint16 ambiguity; /* set of its common tags: a number that stands for the set */
  guint16 readings;  /* GsReading mask */
  guint8 only_tag;   /* the one tag of a frequent word, or GS_NO_TAG */
  guint8 noun_domain;
  guint8 verb_domain;
  guint8 plain; /* hardly ever capitalised inside a sentence, and no noun */
  guint8 reserved[2];
} GsModelWord;

#define GS_NO_TAG   0xff
#define GS_MAX_TAGS 96 /* room for two masks of 64 */

typedef struct
{
  guint64 tags[2];
} GsModelTagSet;

typedef struct
{
  guint64 key; /* hash of folded form and tag */
  guint32 text;
  guint32 reserved;
} GsModelLemma;

typedef struct _GsModel GsModel;

GsModel *gs_model_new (const char *path, GError **error);
void gs_model_free (GsModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsModel, gs_model_free)

/* @size: in bytes, may be NULL; lent */
gconstpointer gs_model_get_section (const GsModel *self, GsModelSection section, gsize *size);
guint64 gs_model_get_checksum (const GsModel *self);

/* writes a model; sections[i] may be NULL for an empty one */
gboolean gs_model_write (const char *path, GByteArray *const sections[GS_N_MODEL_SECTIONS],
                         GError **error);

G_END_DECLS
