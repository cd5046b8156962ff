/* SPDX-License-Identifier: MIT */
/*
 * By what an article of the archive is found again: keys that two articles share if they can
 * disagree.
 *
 * Keys of events (words of names, numbers, days, runs of content words) count inside a stretch of
 * days; keys of what stands (who bears which rank, how a name or code is written, what was said
 * word for word) count whenever it was written. Runs of words and of quoted words are sampled by
 * their hash, the same ones in every article. Keys are hashes that are the same on every machine.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

typedef enum
{
  GS_STORE_KEY_WORD,   /* event: a word of a name */
  GS_STORE_KEY_NUMBER, /* event: a number of two digits or more */
  GS_STORE_KEY_DAY,    /* event: a day named in full */
  GS_STORE_KEY_BIGRAM, /* event: two content words in a row; sampled */
  GS_STORE_KEY_ROLE,   /* standing: the holder of a rank, an office with a given name */
  GS_STORE_KEY_QUOTE,  /* standing: three quoted words in a row; sampled */
} GsStoreKeyKind;

#define GS_N_STORE_KEY_KINDS (GS_STORE_KEY_QUOTE + 1)

/**
 * GsStorePosting: a key of an article, each once
 */
typedef struct
{
  gint64 key; /* 48 bits; the kind is part of what is hashed */
  GsStoreKeyKind kind;
} GsStorePosting;

/**
 * GsStoreForm: a spelling, kept under what it has in common with its misspellings
 */
typedef struct
{
  gint64 key;
  char *text; /* folded */
} GsStoreForm;

/* of GsStorePosting, by kind, then by key */
GArray *gs_store_postings_new (const GsExtraction *extraction);

/* of GsStoreForm, by key, then by text */
GArray *gs_store_forms_new (const GsRules *rules, const GsExtraction *extraction);

/* the day under which an article's keys stand; GS_STORE_NO_DAY if it is not known */
#define GS_STORE_NO_DAY (-1000000)
gint32 gs_store_get_day (const GsExtraction *extraction);

gboolean gs_store_key_is_of_event (GsStoreKeyKind kind);

/* words of a text: the changes from one to another, counted up to @max + 1 code points */
guint gs_store_count_edits (const char *a, const char *b, guint max);

G_END_DECLS
