/* SPDX-License-Identifier: MIT */
/*
 * Questions that news answer once: what somebody died of, what a fire came from, what a jury found,
 * with the answers that exclude each other.
 *
 * An answer is the predicate itself ("drowned"), or stands beside a verb that asks for it ("died of
 * a heart attack"). One answer may be of the kind of another: a heart attack is a natural cause.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/**
 * GsQuestionWordKind: what a word does for a question
 */
typedef enum
{
  GS_QUESTION_ASKS,   /* verb beside which an answer stands: "die" */
  GS_QUESTION_ANSWER, /* the answer, as an article writes it: "heart attack" */
  GS_QUESTION_TELLS,  /* predicate that is an answer by itself, or with the head of a slot, or
                         below the verb of who says it: "drown", "call off strike", "plead
                         convict" */
  GS_QUESTION_DOER,   /* predicate with the head of its theme, whose answer is who does it: "win
                         election" */
  GS_QUESTION_WIDER,  /* an answer that is of the kind of another one, the value */
} GsQuestionWordKind;

#define GS_N_QUESTION_WORD_KINDS (GS_QUESTION_WIDER + 1)

/**
 * GsQuestionSubject: of whom or what a verb tells the answer
 */
typedef enum
{
  GS_QUESTION_OF_THEME,     /* whom it befalls; who does it if it befalls nobody else */
  GS_QUESTION_OF_AGENT,     /* who does it */
  GS_QUESTION_OF_OBJECT,    /* whom it befalls, and nobody else */
  GS_QUESTION_OF_RECIPIENT, /* to whom something is given */
} GsQuestionSubject;

#define GS_N_QUESTION_SUBJECTS (GS_QUESTION_OF_RECIPIENT + 1)

typedef struct
{
  const char *rule;  /* id of the question: answers to one question can be compared */
  const char *text;  /* as the pack writes it */
  const char *value; /* what stands for all equals: "overdose" of "overdose = drug overdose"; of
                        GS_QUESTION_WIDER the wider answer */
  GsQuestionWordKind kind;
  GsQuestionSubject subject;  /* of verbs */
  gboolean implied;           /* the value is that of the verb, whatever answer stands beside it */
  gboolean sequence;          /* one answer may follow another in time: "arrested", "released" */
  gboolean state;             /* so it may, and what holds on is told without a day: "at large" */
  const char *const *through; /* (nullable): of verbs: the words that may stand right before an
                                 answer, ended by %NULL: "of", "from" */
} GsQuestionWord;

/* the words of all questions by this text; lent. @text: surface words or a lemma */
const GsQuestionWord *gs_rules_find_question_words (const GsRules *self, const char *text,
                                                    gsize length, guint *n_words);

/* whether the second answer is the first or of its kind; values of one question */
gboolean gs_rules_answer_covers (const GsRules *self, const char *rule, const char *wide,
                                 const char *narrow);

G_END_DECLS
