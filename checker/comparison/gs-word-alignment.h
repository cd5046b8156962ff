/* SPDX-License-Identifier: MIT */
/*
 * The best local alignment of two word sequences (Smith and Waterman 1981).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* a word that matches any word, and any number of words at no cost */
#define GS_WORD_ANY 0

/**
 * GsWordRun: a stretch of the alignment in which the sequences agree or differ throughout
 */
typedef struct
{
  guint32 a_start, a_end; /* words of the first sequence, end exclusive */
  guint32 b_start, b_end; /* words of the second */
  gboolean equal;         /* whether they agree; a run over a wild card agrees */
} GsWordRun;

typedef struct
{
  GArray *runs;      /* of GsWordRun, in order; begins and ends with an equal one */
  guint32 n_equal;   /* aligned equal words */
  guint32 n_columns; /* equal words, replaced pairs and gaps; wild cards not counted */
} GsWordAlignment;

GsWordAlignment *gs_word_alignment_new (const guint32 *a, guint32 a_length, const guint32 *b,
                                        guint32 b_length);
void gs_word_alignment_free (GsWordAlignment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsWordAlignment, gs_word_alignment_free)

G_END_DECLS
