/* SPDX-License-Identifier: MIT */
/*
 * The insides of GsRules: for the readers of packs and the query functions only.
 *
 * One arena and one string set hold all that the tables point to. Each topic has a table of its
 * own, filled rule by rule while loading and sealed afterwards.
 */
#pragma once

#include "assertion/gs-rules-index.h"
#include "assertion/gs-rules.h"
#include "base/gs-arena.h"
#include "base/gs-string-set.h"
#include "base/gs-xml.h"

G_BEGIN_DECLS

typedef struct _GsRulesNames GsRulesNames;
typedef struct _GsRulesOffices GsRulesOffices;
typedef struct _GsRulesTitles GsRulesTitles;
typedef struct _GsRulesProducts GsRulesProducts;
typedef struct _GsRulesConfusions GsRulesConfusions;
typedef struct _GsRulesWords GsRulesWords;
typedef struct _GsRulesOperators GsRulesOperators;
typedef struct _GsRulesClasses GsRulesClasses;
typedef struct _GsRulesGivenNames GsRulesGivenNames;
typedef struct _GsRulesRelations GsRulesRelations;
typedef struct _GsRulesContraries GsRulesContraries;
typedef struct _GsRulesQuestions GsRulesQuestions;

struct _GsRules
{
  gint references; /* atomic */
  guint32 serial;  /* no other rules of this process have it; 0 while they are being loaded */
  GsArena *arena;
  GsStringSet *strings; /* folded keys and texts as written */
  GPtrArray *rules;     /* of GsRule, in the arena; by id */
  char *version;
  GsRulesNames *names;
  GsRulesOffices *offices;
  GsRulesTitles *titles;
  GsRulesProducts *products;
  GsRulesConfusions *confusions;
  GsRulesWords *words;
  GsRulesOperators *operators;
  GsRulesClasses *classes;
  GsRulesGivenNames *given_names;
  GsRulesRelations *relations;
  GsRulesContraries *contraries;
  GsRulesQuestions *questions;
  GsNameTable *name_table;
};

/**
 * GsRulesSource: the rule that is being read
 */
typedef struct
{
  const char *topic;     /* interned */
  const char *path;      /* interned */
  const GsXmlNode *node; /* the rule's element */
  const GsRule *rule;
} GsRulesSource;

/* loading, last: what the analyser reads as one word */
void gs_rules_seal_name_table (GsRules *self);
void gs_rules_products_list (const GsRules *self, GPtrArray *names); /* adds utf8, owned */

/* loading: examples and errors */
gboolean gs_rules_read_examples (GsRules *self, const GsXmlNode *node, GsRule *rule,
                                 GError **error);
void gs_rules_set_error (GError **error, const char *path, const GsXmlNode *node,
                         const char *format, ...) G_GNUC_PRINTF (4, 5);

/* loading: text */
const char *gs_rules_intern (GsRules *self, const char *text);
guint32 gs_rules_intern_key (GsRules *self, const char *text, gsize length);
char **gs_rules_split (const char *text, const char *separator);
char **gs_rules_split_node (const GsXmlNode *node, const char *separator);
const char *const *gs_rules_intern_list (GsRules *self, char **list);
const char *gs_rules_get_required (const GsRulesSource *source, const GsXmlNode *node,
                                   const char *name, GError **error);

/* asking: the key of surface words, 0 if no table can have it */
guint32 gs_rules_find_key (const GsRules *self, const char *text, gsize length);
guint32 gs_rules_find_first_word (const GsRules *self, const char *text, gsize length);
guint32 gs_rules_find_keys (const GsRules *self, const char *text, gsize length,
                            guint32 *first_word);

/* how far the tables reach from the key of a first word; asked by gs-rules-word-facts.c, which
 * remembers what all of them say of a word */
guint gs_rules_get_name_reach (const GsRules *self, guint32 first_word);
guint gs_rules_get_title_reach (const GsRules *self, guint32 first_word);
guint gs_rules_get_product_reach (const GsRules *self, const char *word, gsize length,
                                  guint32 first_word);
guint gs_rules_get_office_reach (const GsRules *self, const char *word, gsize length,
                                 guint32 first_word);
guint gs_rules_get_word_reach (const GsRules *self, guint32 first_word);
/* a bit beside those of classes: a phrase of the class manner */
#define GS_RULES_OPENS_MANNER (1u << 31)
guint gs_rules_get_word_openings (const GsRules *self, guint32 first_word);
guint gs_rules_get_word_classes (const GsRules *self, guint32 key);
gboolean gs_rules_is_equal_keeping_case (const char *form, const char *text, gsize length);

/* one table a topic: make, read a rule, seal after the last one, free */
GsRulesNames *gs_rules_names_new (void);
gboolean gs_rules_names_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_places_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_names_seal (GsRules *self, GError **error);
void gs_rules_names_free (GsRulesNames *names);

GsRulesOffices *gs_rules_offices_new (void);
gboolean gs_rules_offices_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_offices_seal (GsRules *self, GError **error);
void gs_rules_offices_free (GsRulesOffices *offices);

GsRulesTitles *gs_rules_titles_new (void);
gboolean gs_rules_titles_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_titles_seal (GsRules *self, GError **error);
void gs_rules_titles_free (GsRulesTitles *titles);

GsRulesProducts *gs_rules_products_new (void);
gboolean gs_rules_products_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_products_seal (GsRules *self, GError **error);
void gs_rules_products_free (GsRulesProducts *products);

GsRulesConfusions *gs_rules_confusions_new (void);
gboolean gs_rules_confusions_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_confusions_seal (GsRules *self, GError **error);
void gs_rules_confusions_free (GsRulesConfusions *confusions);

GsRulesWords *gs_rules_words_new (void);
gboolean gs_rules_words_read (GsRules *self, const GsRulesSource *source, GError **error);
gboolean gs_rules_words_seal (GsRules *self, GError **error);
void gs_rules_words_free (GsRulesWords *words);

GsRulesOperators *gs_rules_operators_new (void);
gboolean gs_rules_operators_read (GsRules *self, const GsRulesSource *source, GError **error);
void gs_rules_operators_seal (GsRules *self);
void gs_rules_operators_free (GsRulesOperators *operators);

GsRulesClasses *gs_rules_classes_new (void);
gboolean gs_rules_classes_read (GsRules *self, const GsRulesSource *source, GError **error);
void gs_rules_classes_seal (GsRules *self);
void gs_rules_classes_free (GsRulesClasses *classes);

GsRulesGivenNames *gs_rules_given_names_new (void);
gboolean gs_rules_given_names_read (GsRules *self, const GsRulesSource *source, GError **error);
void gs_rules_given_names_seal (GsRules *self);
void gs_rules_given_names_free (GsRulesGivenNames *given_names);

GsRulesRelations *gs_rules_relations_new (void);
gboolean gs_rules_relations_read (GsRules *self, const GsRulesSource *source, GError **error);
void gs_rules_relations_seal (GsRules *self);
void gs_rules_relations_free (GsRulesRelations *relations);

GsRulesContraries *gs_rules_contraries_new (void);
gboolean gs_rules_contraries_read (GsRules *self, const GsRulesSource *source, GError **error);
void gs_rules_contraries_seal (GsRules *self);
void gs_rules_contraries_free (GsRulesContraries *contraries);

GsRulesQuestions *gs_rules_questions_new (void);
gboolean gs_rules_questions_read (GsRules *self, const GsRulesSource *source, GError **error);
void gs_rules_questions_seal (GsRules *self);
void gs_rules_questions_free (GsRulesQuestions *questions);

G_END_DECLS
