/* SPDX-License-Identifier: MIT */
/* The packs of operators: reading and look-up; what the effects mean. */
#include "assertion/gs-operator-words.h"

#include <string.h>

#include "assertion/gs-rules-private.h"

static const char *const effects[] = {
  [GS_EFFECT_TRUE] = "true",
  [GS_EFFECT_FALSE] = "false",
  [GS_EFFECT_PROBABLE] = "probable",
  [GS_EFFECT_IMPROBABLE] = "improbable",
  [GS_EFFECT_POSSIBLE] = "possible",
  [GS_EFFECT_DOUBTFUL] = "doubtful",
  [GS_EFFECT_PLANNED] = "planned",
  [GS_EFFECT_UNPLANNED] = "unplanned",
  [GS_EFFECT_CONDITIONAL] = "conditional",
  [GS_EFFECT_DENIED] = "denied",
  [GS_EFFECT_ASKED] = "asked",
};

static const char *const complements[] = {
  [GS_COMPLEMENT_CLAUSE] = "clause", [GS_COMPLEMENT_INFINITIVE] = "infinitive",
  [GS_COMPLEMENT_GERUND] = "gerund", [GS_COMPLEMENT_NOUN] = "noun",
  [GS_COMPLEMENT_STATE] = "state",
};

static const char *const kinds[] = {
  [GS_WORD_VERB] = "verb",
  [GS_WORD_NOUN] = "noun",
  [GS_WORD_ADJECTIVE] = "adjective",
};

/* words beside what they hedge */
enum
{
  BESIDE_ADVERB,
  BESIDE_MODAL,
  BESIDE_ADJECTIVE,
};

static const char *const besides[] = {
  [BESIDE_ADVERB] = "adverb",
  [BESIDE_MODAL] = "modal",
  [BESIDE_ADJECTIVE] = "adjective",
};

G_STATIC_ASSERT (G_N_ELEMENTS (effects) == GS_N_EFFECTS);
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_WORD_KINDS);

/**
 * GsSignatureRule: a word over one kind of complement or several
 */
typedef struct
{
  GsWordKind kind;
  guint complements; /* bits of GsComplement */
  gboolean passive;  /* of the passive only */
  GsSignature signature;
} GsSignatureRule;

typedef struct
{
  guint beside; /* BESIDE_ADVERB ... */
  GsEffect effect;
} GsBesideRule;

struct _GsRulesOperators
{
  GsRulesIndex signatures; /* of GsSignatureRule */
  GsRulesIndex outcomes;   /* of GsOutcomeOperator */
  GsRulesIndex beside;     /* of GsBesideRule */
  GsRulesIndex refused;    /* of GsWordKind: nouns for what is refused, not said to be false */
};

GsRulesOperators *
gs_rules_operators_new (void)
{
  GsRulesOperators *self = g_new0 (GsRulesOperators, 1);

  gs_rules_index_init (&self->signatures, sizeof (GsSignatureRule));
  gs_rules_index_init (&self->outcomes, sizeof (GsOutcomeOperator));
  gs_rules_index_init (&self->beside, sizeof (GsBesideRule));
  gs_rules_index_init (&self->refused, sizeof (GsWordKind));
  return self;
}

void
gs_rules_operators_free (GsRulesOperators *self)
{
  gs_rules_index_clear (&self->signatures);
  gs_rules_index_clear (&self->outcomes);
  gs_rules_index_clear (&self->beside);
  gs_rules_index_clear (&self->refused);
  g_free (self);
}

/* ---- reading ---- */

/* the place of an attribute's value among @names; FALSE with an error if it is none of them */
static gboolean
gs_rules_read_choice (const GsRulesSource *source, const GsXmlNode *node, const char *attribute,
                      const char *const *names, guint n_names, guint *choice, GError **error)
{
  const char *value = gs_rules_get_required (source, node, attribute, error);

  if (value == NULL)
    return FALSE;
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (names[i], value))
      {
        *choice = i;
        return TRUE;
      }
  gs_rules_set_error (error, source->path, node, "'%s' is no '%s'", value, attribute);
  return FALSE;
}

static gboolean
gs_rules_read_effect (const GsRulesSource *source, const GsXmlNode *node, const char *attribute,
                      GsEffect *effect, GError **error)
{
  guint choice;

  if (!gs_rules_read_choice (source, node, attribute, effects, G_N_ELEMENTS (effects), &choice,
                             error))
    return FALSE;
  *effect = (GsEffect) choice;
  return TRUE;
}

static gboolean
gs_rules_read_complements (const GsRulesSource *source, const GsXmlNode *node, guint *bits,
                           GError **error)
{
  const char *text = gs_rules_get_required (source, node, "complements", error);
  g_auto (GStrv) names = gs_rules_split (text, " ");

  *bits = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint k = 0;

      while (k < G_N_ELEMENTS (complements) && !g_str_equal (complements[k], names[i]))
        k++;
      if (k == G_N_ELEMENTS (complements))
        {
          gs_rules_set_error (error, source->path, node, "'%s' is no complement", names[i]);
          return FALSE;
        }
      *bits |= 1u << k;
    }
  return text != NULL;
}

static void
gs_rules_add_each (GsRules *self, char **words, GsRulesIndex *index, gconstpointer rule)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint32 key = gs_rules_intern_key (self, words[i], strlen (words[i]));

      if (key != 0)
        gs_rules_index_add (index, key, rule);
    }
}

static void
gs_rules_add_words (GsRules *self, const GsXmlNode *node, GsRulesIndex *index, gconstpointer rule)
{
  g_auto (GStrv) words = gs_rules_split_node (node, ";");

  gs_rules_add_each (self, words, index, rule);
}

static void
gs_rules_read_refused (GsRules *self, const GsXmlNode *node)
{
  const char *text = gs_xml_get_attribute (node, "refuses");
  g_auto (GStrv) words = gs_rules_split (text != NULL ? text : "", ";");
  GsWordKind noun = GS_WORD_NOUN;

  gs_rules_add_each (self, words, &self->operators->refused, &noun);
}

static gboolean
gs_rules_read_signature (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                         GError **error)
{
  GsSignatureRule rule = { .passive = gs_xml_get_attribute (node, "passive") != NULL };
  guint kind;

  rule.signature.reports = gs_xml_get_attribute (node, "reports") != NULL;
  if (!gs_rules_read_choice (source, node, "kind", kinds, G_N_ELEMENTS (kinds), &kind, error)
      || !gs_rules_read_complements (source, node, &rule.complements, error)
      || !gs_rules_read_effect (source, node, "affirmed", &rule.signature.affirmed, error)
      || !gs_rules_read_effect (source, node, "negated", &rule.signature.negated, error))
    return FALSE;
  rule.kind = (GsWordKind) kind;
  gs_rules_add_words (self, node, &self->operators->signatures, &rule);
  gs_rules_read_refused (self, node);
  return TRUE;
}

static gboolean
gs_rules_read_outcome (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                       GError **error)
{
  static const char *const directions[] = { "-1", "1" };
  GsOutcomeOperator rule = { .bearer = gs_xml_get_attribute (node, "bearer") != NULL };
  guint direction;

  if (!gs_rules_read_choice (source, node, "direction", directions, G_N_ELEMENTS (directions),
                             &direction, error)
      || !gs_rules_read_effect (source, node, "truth", &rule.truth, error))
    return FALSE;
  rule.direction = direction == 0 ? -1 : 1;
  gs_rules_add_words (self, node, &self->operators->outcomes, &rule);
  return TRUE;
}

static gboolean
gs_rules_read_beside (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                      GError **error)
{
  GsBesideRule rule = { 0, GS_EFFECT_TRUE };

  if (!gs_rules_read_choice (source, node, "kind", besides, G_N_ELEMENTS (besides), &rule.beside,
                             error)
      || !gs_rules_read_effect (source, node, "effect", &rule.effect, error))
    return FALSE;
  gs_rules_add_words (self, node, &self->operators->beside, &rule);
  return TRUE;
}

/**
 * gs_rules_operators_read:
 * @source: a rule of the topic operators
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_operators_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  gboolean signatures = gs_xml_is_element (source->node, "signatures");
  gboolean outcomes = gs_xml_is_element (source->node, "outcomes");

  for (const GsXmlNode *node = gs_xml_first_child (source->node, "list"); node != NULL;
       node = gs_xml_next_sibling (node, "list"))
    if (!(signatures ? gs_rules_read_signature (self, source, node, error)
          : outcomes ? gs_rules_read_outcome (self, source, node, error)
                     : gs_rules_read_beside (self, source, node, error)))
      return FALSE;
  return TRUE;
}

void
gs_rules_operators_seal (GsRules *self)
{
  gs_rules_index_seal (&self->operators->signatures);
  gs_rules_index_seal (&self->operators->outcomes);
  gs_rules_index_seal (&self->operators->beside);
  gs_rules_index_seal (&self->operators->refused);
}

/* ---- asking ---- */

/**
 * gs_operator_find:
 * @rules: (nullable): the packs
 * @lemma: lower case, with its particle
 * @kind: part of speech
 * @complement: what it governs
 * @passive: whether the verb is passive
 * @signature: (out): its effects; untouched if the word is no operator
 *
 * Returns: whether the word is an operator over such a complement
 */
gboolean
gs_operator_find (const GsRules *rules, const char *lemma, GsWordKind kind, GsComplement complement,
                  gboolean passive, GsSignature *signature)
{
  guint n = 0;
  const GsSignatureRule *found =
      rules != NULL ? gs_rules_index_find (&rules->operators->signatures,
                                           gs_rules_find_key (rules, lemma, strlen (lemma)), &n)
                    : NULL;

  for (guint i = 0; i < n; i++)
    if (found[i].kind == kind && (found[i].complements & (1u << complement)) != 0
        && (passive || !found[i].passive))
      {
        *signature = found[i].signature;
        return TRUE;
      }
  return FALSE;
}

static gboolean
gs_hedge_find (const GsRules *rules, const char *lemma, guint beside, GsEffect *effect)
{
  guint n = 0;
  const GsBesideRule *found =
      rules != NULL ? gs_rules_index_find (&rules->operators->beside,
                                           gs_rules_find_key (rules, lemma, strlen (lemma)), &n)
                    : NULL;

  for (guint i = 0; i < n; i++)
    if (found[i].beside == beside)
      {
        *effect = found[i].effect;
        return TRUE;
      }
  return FALSE;
}

gboolean
gs_hedge_find_adverb (const GsRules *rules, const char *lemma, GsEffect *effect)
{
  return gs_hedge_find (rules, lemma, BESIDE_ADVERB, effect);
}

gboolean
gs_hedge_find_modal (const GsRules *rules, const char *lemma, GsEffect *effect)
{
  return gs_hedge_find (rules, lemma, BESIDE_MODAL, effect);
}

gboolean
gs_hedge_find_adjective (const GsRules *rules, const char *lemma, GsEffect *effect)
{
  return gs_hedge_find (rules, lemma, BESIDE_ADJECTIVE, effect);
}

/**
 * gs_operator_find_outcome:
 * @rules: (nullable): the packs
 * @lemma: a verb, lower case, with its particle
 * @operator: (out): what it does to the outcome its object names
 *
 * Returns: whether the verb acts on outcomes
 */
gboolean
gs_operator_find_outcome (const GsRules *rules, const char *lemma, GsOutcomeOperator *operator)
{
  guint n = 0;
  const GsOutcomeOperator *found =
      rules != NULL ? gs_rules_index_find (&rules->operators->outcomes,
                                           gs_rules_find_key (rules, lemma, strlen (lemma)), &n)
                    : NULL;

  if (n == 0)
    return FALSE;
  *operator= found[0];
  return TRUE;
}

/**
 * gs_operator_is_report:
 * @rules: (nullable): the packs
 * @lemma: a verb, lower case
 *
 * Returns: whether its subject says or thinks what its clause holds
 */
gboolean
gs_operator_is_report (const GsRules *rules, const char *lemma)
{
  GsSignature signature;

  return gs_operator_find (rules, lemma, GS_WORD_VERB, GS_COMPLEMENT_CLAUSE, FALSE, &signature)
         && signature.reports;
}

/**
 * gs_operator_refuses:
 * @rules: (nullable): the packs
 * @noun: a lemma, lower case
 *
 * Returns: whether who "denies" or "dismisses" such a thing refuses it: an offer, bail, an appeal
 */
gboolean
gs_operator_refuses (const GsRules *rules, const char *noun)
{
  guint n = 0;

  return rules != NULL
         && gs_rules_index_find (&rules->operators->refused,
                                 gs_rules_find_key (rules, noun, strlen (noun)), &n)
                != NULL
         && n > 0;
}

/* ---- effects ---- */

gint8
gs_effect_get_sign (GsEffect effect)
{
  switch (effect)
    {
    case GS_EFFECT_FALSE:
    case GS_EFFECT_IMPROBABLE:
    case GS_EFFECT_DOUBTFUL:
    case GS_EFFECT_UNPLANNED:
      return -1;
    default:
      return 1;
    }
}

GsCertainty
gs_effect_get_certainty (GsEffect effect)
{
  static const GsCertainty certainties[] = {
    [GS_EFFECT_TRUE] = GS_CERTAINTY_STATED,
    [GS_EFFECT_FALSE] = GS_CERTAINTY_STATED,
    [GS_EFFECT_PROBABLE] = GS_CERTAINTY_PROBABLE,
    [GS_EFFECT_IMPROBABLE] = GS_CERTAINTY_PROBABLE,
    [GS_EFFECT_POSSIBLE] = GS_CERTAINTY_POSSIBLE,
    [GS_EFFECT_DOUBTFUL] = GS_CERTAINTY_POSSIBLE,
    [GS_EFFECT_PLANNED] = GS_CERTAINTY_PLANNED,
    [GS_EFFECT_UNPLANNED] = GS_CERTAINTY_PLANNED,
    [GS_EFFECT_CONDITIONAL] = GS_CERTAINTY_CONDITIONAL,
    [GS_EFFECT_DENIED] = GS_CERTAINTY_DENIED,
    [GS_EFFECT_ASKED] = GS_CERTAINTY_ASKED,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (certainties) == GS_N_EFFECTS);
  g_return_val_if_fail ((guint) effect < GS_N_EFFECTS, GS_CERTAINTY_STATED);
  return certainties[effect];
}
