/* SPDX-License-Identifier: MIT */
/*
 * Answers to questions about short words, remembered.
 *
 * The same few thousand words are looked up again and again. A memo keeps the newest answer of
 * those that share a place; it is of one thread, and belongs to a table that does not change:
 * tables are told apart by a serial number. Memory: 96 KiB.
 */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define GS_WORD_MEMO_SIZE 4096 /* a power of two */
#define GS_WORD_MEMO_MAX  15   /* bytes of the longest word */

/* a question in 16 bytes: the word, zeros, and its length and what is asked in the last one */
typedef union
{
  guint8 bytes[GS_WORD_MEMO_MAX + 1];
  guint64 halves[2];
} GsWordQuestion;

typedef struct
{
  GsWordQuestion question;
  guint32 serial;
  guint32 answer;
} GsWordMemoEntry;

/* one of a thread: zeroed at first; the first question makes room for answers */
typedef struct
{
  GsWordMemoEntry *entries; /* GS_WORD_MEMO_SIZE of them; freed when the thread ends */
} GsWordMemo;

/* room for the answers of a memo of this thread */
GsWordMemoEntry *gs_word_memo_make_room (void);

/* a number that no other table of this process has; never 0 */
guint32 gs_word_memo_new_serial (void);

/* @length: at most GS_WORD_MEMO_MAX; @what: 0 to 7 */
static inline GsWordQuestion
gs_word_question (const char *word, gsize length, guint what)
{
  GsWordQuestion self = { .halves = { 0, 0 } };

  memcpy (self.bytes, word, length);
  self.bytes[GS_WORD_MEMO_MAX] = (guint8) (length << 3 | what);
  return self;
}

static inline GsWordMemoEntry *
gs_word_memo_get (GsWordMemo *self, const GsWordQuestion *question)
{
  guint64 mixed =
      question->halves[0] ^ question->halves[1] * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  if (G_UNLIKELY (self->entries == NULL))
    self->entries = gs_word_memo_make_room ();
  mixed *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return &self->entries[(mixed >> 32) % GS_WORD_MEMO_SIZE];
}

static inline gboolean
gs_word_memo_entry_answers (const GsWordMemoEntry *self, const GsWordQuestion *question,
                            guint32 serial)
{
  return self->serial == serial && self->question.halves[0] == question->halves[0]
         && self->question.halves[1] == question->halves[1];
}

G_END_DECLS
