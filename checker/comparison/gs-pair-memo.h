/* SPDX-License-Identifier: MIT */
/*
 * Yes or no to questions about pairs of numbers, remembered.
 *
 * As groups grow, the same two members are asked about again and again. A memo keeps the newest
 * answer of those that share a place. Memory: 512 KiB.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GS_PAIR_MEMO_BITS 16

typedef enum
{
  GS_PAIR_MEMO_NO,
  GS_PAIR_MEMO_YES,
  GS_PAIR_MEMO_UNKNOWN,
} GsPairMemoAnswer;

/* by place: the two numbers, the second one from 1, and the answer in the lowest bit; 0 if nothing
 * is remembered */
typedef struct
{
  guint64 entries[1 << GS_PAIR_MEMO_BITS];
} GsPairMemo;

/* numbers are below 2^31; (b, a) is another question than (a, b) */
static inline guint64
gs_pair_memo_question (guint32 a, guint32 b)
{
  return (guint64) a << 32 | (guint64) (b + 1) << 1;
}

static inline guint
gs_pair_memo_place (guint64 question)
{
  return (guint) (question * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - GS_PAIR_MEMO_BITS));
}

static inline void
gs_pair_memo_put (GsPairMemo *self, guint32 a, guint32 b, gboolean answer)
{
  guint64 question = gs_pair_memo_question (a, b);

  self->entries[gs_pair_memo_place (question)] = question | (answer ? 1 : 0);
}

static inline GsPairMemoAnswer
gs_pair_memo_get (const GsPairMemo *self, guint32 a, guint32 b)
{
  guint64 question = gs_pair_memo_question (a, b);
  guint64 entry = self->entries[gs_pair_memo_place (question)];

  if ((entry | 1) != (question | 1))
    return GS_PAIR_MEMO_UNKNOWN;
  return entry & 1 ? GS_PAIR_MEMO_YES : GS_PAIR_MEMO_NO;
}

G_END_DECLS
