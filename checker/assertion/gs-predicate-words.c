/* SPDX-License-Identifier: MIT */
/* The packs of predicate classes: reading and look-up. Classes that the packs of opposites know,
 * too, have the names and directions they have there ("predicate-permit": permit). */
#include "assertion/gs-predicate-words.h"

#include <string.h>

#include "assertion/gs-operator-words.h"
#include "assertion/gs-rules-private.h"
#include "assertion/gs-rules-words.h"

/**
 * GsClassRule: one word of a class
 */
typedef struct
{
  GsWordKind kind;
  GsPredicateWord word;
} GsClassRule;

/**
 * GsClassTrait: what holds of all words of a class
 */
typedef struct
{
  const char *class;  /* interned */
  gboolean of_bearer; /* its event noun is of who undergoes it */
  GsClassEnds ends;
} GsClassTrait;

/* what a verb does with the noun or the person that is its object; bits */
typedef enum
{
  GS_VERB_LIGHT = 1 << 0,
  GS_VERB_RECEIVING = 1 << 1,
  GS_VERB_INFLUENCE = 1 << 2,
} GsVerbRole;

struct _GsRulesClasses
{
  GsRulesIndex words; /* of GsClassRule */
  GsRulesIndex roles; /* of guint: GsVerbRole */
  GArray *traits;     /* of GsClassTrait: of a few dozen classes */
};

GsRulesClasses *
gs_rules_classes_new (void)
{
  GsRulesClasses *self = g_new0 (GsRulesClasses, 1);

  gs_rules_index_init (&self->words, sizeof (GsClassRule));
  gs_rules_index_init (&self->roles, sizeof (guint));
  self->traits = g_array_new (FALSE, FALSE, sizeof (GsClassTrait));
  return self;
}

void
gs_rules_classes_free (GsRulesClasses *self)
{
  gs_rules_index_clear (&self->words);
  gs_rules_index_clear (&self->roles);
  g_array_unref (self->traits);
  g_free (self);
}

/* ---- reading ---- */

static gboolean
gs_rules_read_word_kind (const GsRulesSource *source, const GsXmlNode *node, GsWordKind *kind,
                         GError **error)
{
  static const char *const names[] = { "verb", "noun", "adjective" };
  const char *value = gs_rules_get_required (source, node, "kind", error);

  if (value == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], value))
      {
        *kind = (GsWordKind) i;
        return TRUE;
      }
  gs_rules_set_error (error, source->path, node, "'%s' is no kind of word", value);
  return FALSE;
}

/* "restriction = restrict": the noun, and the verb it stands for */
static void
gs_rules_read_class_word (GsRules *self, const char *text, GsClassRule *rule)
{
  g_auto (GStrv) parts = gs_rules_split (text, "=");
  guint32 key = parts[0] != NULL ? gs_rules_intern_key (self, parts[0], strlen (parts[0])) : 0;

  if (key == 0)
    return;
  rule->word.verb = gs_rules_intern (self, parts[1] != NULL ? parts[1] : parts[0]);
  gs_rules_index_add (&self->classes->words, key, rule);
}

static gboolean
gs_rules_read_ends (const GsRulesSource *source, GsClassEnds *ends, GError **error)
{
  static const char *const names[] = { NULL, "exclusive", "sequence", "parties" };
  const char *value = gs_xml_get_attribute (source->node, "ends");

  *ends = GS_ENDS_OPEN;
  if (value == NULL)
    return TRUE;
  for (guint i = GS_ENDS_EXCLUSIVE; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], value))
      {
        *ends = (GsClassEnds) i;
        return TRUE;
      }
  gs_rules_set_error (error, source->path, source->node,
                      "'%s' does not say how the ends of a class stand to each other", value);
  return FALSE;
}

/* classes of no name have no traits; a pack that names a class again adds to it */
static gboolean
gs_rules_read_class_trait (GsRules *self, const GsRulesSource *source, const char *class,
                           GError **error)
{
  GsClassTrait trait = { .class = class };

  if (!gs_rules_read_ends (source, &trait.ends, error))
    return FALSE;
  trait.of_bearer = gs_xml_get_attribute (source->node, "bearer") != NULL;
  if (class != NULL && (trait.of_bearer || trait.ends != GS_ENDS_OPEN))
    g_array_append_val (self->classes->traits, trait);
  return TRUE;
}

static gboolean
gs_rules_read_class (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *class = gs_rules_intern (self, gs_xml_get_attribute (source->node, "class"));

  if (!gs_rules_read_class_trait (self, source, class, error))
    return FALSE;
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "list"); node != NULL;
       node = gs_xml_next_sibling (node, "list"))
    {
      const char *direction = gs_xml_get_attribute (node, "direction");
      g_auto (GStrv) words = gs_rules_split_node (node, ";");
      GsClassRule rule = { .word.class = class };

      if (!gs_rules_read_word_kind (source, node, &rule.kind, error))
        return FALSE;
      rule.word.direction = (gint8) (direction != NULL ? g_ascii_strtoll (direction, NULL, 10) : 0);
      rule.word.undergoes = gs_xml_get_attribute (node, "undergoes") != NULL;
      rule.word.lasting = gs_xml_get_attribute (node, "lasting") != NULL;
      for (guint i = 0; words[i] != NULL; i++)
        gs_rules_read_class_word (self, words[i], &rule);
    }
  return TRUE;
}

static gboolean
gs_rules_read_verb_role (const GsRulesSource *source, const GsXmlNode *node, guint *role,
                         GError **error)
{
  static const char *const names[] = { "light", "receiving", "influence" };
  const char *value = gs_rules_get_required (source, node, "role", error);

  if (value == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], value))
      {
        *role = 1u << i;
        return TRUE;
      }
  gs_rules_set_error (error, source->path, node, "'%s' is no role of a verb", value);
  return FALSE;
}

static gboolean
gs_rules_read_verbs (GsRules *self, const GsRulesSource *source, GError **error)
{
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "list"); node != NULL;
       node = gs_xml_next_sibling (node, "list"))
    {
      g_auto (GStrv) words = gs_rules_split_node (node, ";");
      guint role;

      if (!gs_rules_read_verb_role (source, node, &role, error))
        return FALSE;
      for (guint i = 0; words[i] != NULL; i++)
        {
          guint32 key = gs_rules_intern_key (self, words[i], strlen (words[i]));

          if (key != 0)
            gs_rules_index_add (&self->classes->roles, key, &role);
        }
    }
  return TRUE;
}

/**
 * gs_rules_classes_read:
 * @source: a rule of the topic classes
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_classes_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  return gs_xml_is_element (source->node, "verbs") ? gs_rules_read_verbs (self, source, error)
                                                   : gs_rules_read_class (self, source, error);
}

void
gs_rules_classes_seal (GsRules *self)
{
  gs_rules_index_seal (&self->classes->words);
  gs_rules_index_seal (&self->classes->roles);
}

/* ---- asking ---- */

/**
 * gs_predicate_word_find:
 * @rules: (nullable): the packs
 * @lemma: lower case, with its particle
 * @kind: part of speech
 * @word: (out): what is known of it; untouched if nothing is
 *
 * Returns: whether the word belongs to a class or names an event
 */
gboolean
gs_predicate_word_find (const GsRules *rules, const char *lemma, GsWordKind kind,
                        GsPredicateWord *word)
{
  guint n = 0;
  const GsClassRule *found =
      rules != NULL ? gs_rules_index_find (&rules->classes->words,
                                           gs_rules_find_key (rules, lemma, strlen (lemma)), &n)
                    : NULL;

  for (guint i = 0; i < n; i++)
    if (found[i].kind == kind)
      {
        *word = found[i].word;
        return TRUE;
      }
  return FALSE;
}

/**
 * gs_predicate_word_find_with_rules:
 * @rules: (nullable): the packs; a user's packs add words to classes and whole classes
 * @lemma: lower case
 * @kind: verb or adjective; packs do not tell them apart
 * @word: (out): what is known of it; untouched if nothing is
 *
 * Verbs that act on outcomes or say little beside their noun stand in the packs with the outcome
 * they usually bring; here they are read with their noun instead.
 *
 * Returns: whether the word belongs to a class
 */
gboolean
gs_predicate_word_find_with_rules (const GsRules *rules, const char *lemma, GsWordKind kind,
                                   GsPredicateWord *word)
{
  guint n_found = 0;
  const GsRulesPredicate *found;
  GsOutcomeOperator operator;
  GsSignature signature;

  if (gs_predicate_word_find (rules, lemma, kind, word))
    return TRUE;
  if (rules == NULL || gs_predicate_is_light_verb (rules, lemma)
      || gs_operator_find_outcome (rules, lemma, &operator)
      || gs_operator_find (rules, lemma, kind, GS_COMPLEMENT_INFINITIVE, FALSE, &signature))
    return FALSE;
  found = gs_rules_find_predicates (rules, lemma, strlen (lemma), &n_found);
  if (n_found == 0)
    return FALSE;
  *word = (GsPredicateWord){ NULL,
                             g_str_has_prefix (found->rule, "predicate-")
                                 ? found->rule + strlen ("predicate-")
                                 : found->rule,
                             (gint8) found->direction, FALSE };
  return TRUE;
}

static guint
gs_common_prefix_length (const char *a, const char *b)
{
  guint n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  return n;
}

/* "closing", not "building": nouns for what happens, not for what comes of it */
static gboolean
gs_is_happening (GsLexiconDomain domain)
{
  switch (domain)
    {
    case GS_DOMAIN_NOUN_ACT:
    case GS_DOMAIN_NOUN_COMMUNICATION:
    case GS_DOMAIN_NOUN_EVENT:
    case GS_DOMAIN_NOUN_PROCESS:
    case GS_DOMAIN_NOUN_STATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * gs_predicate_noun_find:
 * @rules: (nullable): the packs
 * @lexicon: (nullable): knows derivations
 * @lemma: a noun, lower case
 * @word: (out): what is known of it; untouched if nothing is
 *
 * A noun that stands in no list is looked up by the verb it is derived from, if it ends like the
 * name of an act ("-tion", "-ment", "-al", "-ing") and that verb is of a class.
 *
 * Returns: whether the noun names an event
 */
gboolean
gs_predicate_noun_find (const GsRules *rules, const GsLexicon *lexicon, const char *lemma,
                        GsPredicateWord *word)
{
  guint32 id;
  guint n_derived = 0;
  const guint32 *derived;

  if (gs_predicate_word_find (rules, lemma, GS_WORD_NOUN, word))
    return TRUE;
  if (lexicon == NULL
      || !(g_str_has_suffix (lemma, "ion") || g_str_has_suffix (lemma, "ment")
           || g_str_has_suffix (lemma, "ing") || g_str_has_suffix (lemma, "al")))
    return FALSE;
  id = gs_lexicon_find (lexicon, lemma, strlen (lemma));
  if (id == 0)
    return FALSE;
  if (!gs_is_happening (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN)))
    return FALSE;
  derived = gs_lexicon_get_derived (lexicon, id, GS_LEXICON_NOUN, &n_derived);
  for (guint i = 0; i < n_derived; i++)
    {
      const char *verb = gs_lexicon_get_lemma (lexicon, derived[i]);

      if ((gs_lexicon_get_classes (lexicon, derived[i]) & (1u << GS_LEXICON_VERB)) != 0
          && gs_common_prefix_length (verb, lemma) >= 3
          && gs_predicate_word_find (rules, verb, GS_WORD_VERB, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_predicate_has_role (const GsRules *rules, const char *lemma, guint roles)
{
  guint n = 0;
  const guint *found =
      rules != NULL ? gs_rules_index_find (&rules->classes->roles,
                                           gs_rules_find_key (rules, lemma, strlen (lemma)), &n)
                    : NULL;

  for (guint i = 0; i < n; i++)
    if ((found[i] & roles) != 0)
      return TRUE;
  return FALSE;
}

gboolean
gs_predicate_is_light_verb (const GsRules *rules, const char *lemma)
{
  return gs_predicate_has_role (rules, lemma, GS_VERB_LIGHT | GS_VERB_RECEIVING);
}

gboolean
gs_predicate_is_receiving_verb (const GsRules *rules, const char *lemma)
{
  return gs_predicate_has_role (rules, lemma, GS_VERB_RECEIVING);
}

gboolean
gs_predicate_is_lasting (const GsRules *rules, const char *lemma)
{
  GsPredicateWord word;

  return gs_predicate_word_find (rules, lemma, GS_WORD_VERB, &word) && word.lasting;
}

gboolean
gs_predicate_is_influence (const GsRules *rules, const char *lemma)
{
  return gs_predicate_has_role (rules, lemma, GS_VERB_INFLUENCE);
}

/* traits of one class may stand in several packs: the first that says something counts */
gboolean
gs_predicate_is_of_bearer (const GsRules *rules, const char *class)
{
  for (guint i = 0; class != NULL && rules != NULL && i < rules->classes->traits->len; i++)
    {
      const GsClassTrait *trait = &g_array_index (rules->classes->traits, GsClassTrait, i);

      if (trait->of_bearer && g_str_equal (trait->class, class))
        return TRUE;
    }
  return FALSE;
}

GsClassEnds
gs_predicate_get_ends (const GsRules *rules, const char *class)
{
  for (guint i = 0; class != NULL && rules != NULL && i < rules->classes->traits->len; i++)
    {
      const GsClassTrait *trait = &g_array_index (rules->classes->traits, GsClassTrait, i);

      if (trait->ends != GS_ENDS_OPEN && g_str_equal (trait->class, class))
        return trait->ends;
    }
  return GS_ENDS_OPEN;
}
