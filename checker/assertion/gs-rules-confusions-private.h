/* SPDX-License-Identifier: MIT */
/* The table of confusions: shared by its reader and the comparison of forms. */
#pragma once

#include "assertion/gs-rules-confusions.h"
#include "assertion/gs-rules-private.h"

G_BEGIN_DECLS

/**
 * GsRulesRewrite: letters that may stand for others
 */
typedef struct
{
  const char *from;
  const char *to;
  gsize from_length;
  gsize to_length;
} GsRulesRewrite;

/**
 * GsRulesRewriting: rewriting two forms in this way makes them equal if only this parts them
 */
typedef struct
{
  GArray *rewrites; /* of GsRulesRewrite, in the order of the pack */
  const char *rule; /* (nullable): id of the first rule of its class */
} GsRulesRewriting;

struct _GsRulesConfusions
{
  GHashTable *lookalikes; /* of gunichar:gunichar, what it looks like, lower case */
  GHashTable *foreign;    /* set of gunichar: those that stand in no Latin word */
  GHashTable *keys;       /* set of two ASCII letters, the lower one first */
  GArray *endings;        /* of GsRulesRewrite: one ending for another */
  GsRulesRewriting spellings;
  GsRulesRewriting transliterations;
  GsRulesRewriting scans;
  GHashTable *particles;  /* set of keys */
  GsRulesIndex nicknames; /* of guint32: group, by key of the name */
  GsRulesIndex variants;  /* of guint32: group, by key of the word */
  guint32 n_groups;
  const char *lookalike_rule;
  const char *foreign_rule;
  const char *keyboard_rule;
  const char *ending_rule;
  const char *particle_rule;
  const char *nickname_rule;
  const char *variant_rule;
};

#define GS_RULES_KEY_PAIR(a, b)                                                                    \
  GUINT_TO_POINTER (((guint) MIN ((a), (b)) << 8) | (guint) MAX ((a), (b)))

G_END_DECLS
