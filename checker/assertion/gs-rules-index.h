/* SPDX-License-Identifier: MIT */
/*
 * Key to elements: what each table of the rules is looked up by.
 *
 * Keys are ids of a GsStringSet. Elements of one key stand side by side, in the order they were
 * added, so that a look-up lends an array. Add all, seal once, then only look up.
 *
 * A reach says of a first word how many words the longest form has that begins with it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gsize element_size;
  GArray *keys;     /* of guint32: the key of each element; gone after sealing */
  GArray *elements; /* of bytes, element_size each */
  GArray *offsets;  /* of guint32: where the elements of a key begin; one more than keys */
} GsRulesIndex;

void gs_rules_index_init (GsRulesIndex *self, gsize element_size);
void gs_rules_index_clear (GsRulesIndex *self);
void gs_rules_index_add (GsRulesIndex *self, guint32 key, gconstpointer element);
void gs_rules_index_seal (GsRulesIndex *self);
gconstpointer gs_rules_index_find (const GsRulesIndex *self, guint32 key, guint *n);

typedef struct
{
  GByteArray *words; /* by key of the first word */
} GsRulesReach;

void gs_rules_reach_init (GsRulesReach *self);
void gs_rules_reach_clear (GsRulesReach *self);
void gs_rules_reach_add (GsRulesReach *self, guint32 first_word, guint n_words);
guint gs_rules_reach_find (const GsRulesReach *self, guint32 first_word);

G_END_DECLS
