/* SPDX-License-Identifier: MIT */
/* Packs of attribution, hedges and predicates: reading and look-up. */
#include "assertion/gs-rules-words.h"

#include <string.h>

#include "assertion/gs-rules-private.h"
#include "assertion/gs-rules-word-classes.h"
#include "assertion/gs-rules-word-facts.h"

/* what the letters of a signature mean: "+/-", "o/+" */
static const char signs[] = {
  [GS_RULES_ENTAILS_NOTHING] = 'o',
  [GS_RULES_ENTAILS_TRUE] = '+',
  [GS_RULES_ENTAILS_FALSE] = '-',
};

struct _GsRulesWords
{
  GsRulesIndex words;      /* of GsRulesWord */
  GsRulesIndex predicates; /* of GsRulesPredicate */
  GsRulesIndex operators;  /* of GsRulesOperator */
  GsRulesReach reach;
  GHashTable *openings; /* of first word's key:set of classes of the phrases */
};

GsRulesWords *
gs_rules_words_new (void)
{
  GsRulesWords *self = g_new0 (GsRulesWords, 1);

  gs_rules_index_init (&self->words, sizeof (GsRulesWord));
  gs_rules_index_init (&self->predicates, sizeof (GsRulesPredicate));
  gs_rules_index_init (&self->operators, sizeof (GsRulesOperator));
  gs_rules_reach_init (&self->reach);
  self->openings = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

void
gs_rules_words_free (GsRulesWords *self)
{
  gs_rules_index_clear (&self->words);
  gs_rules_index_clear (&self->predicates);
  gs_rules_index_clear (&self->operators);
  gs_rules_reach_clear (&self->reach);
  g_hash_table_unref (self->openings);
  g_free (self);
}

/* ---- reading ---- */

/* the key of a lemma, entered into the table of reach */
static guint32
gs_rules_enter_lemma (GsRules *self, const char *text)
{
  guint32 key = gs_rules_intern_key (self, text, strlen (text));
  const char *lemma = gs_string_set_get (self->strings, key);
  guint n_words = 1;

  if (key == 0)
    return 0;
  for (const char *c = lemma; *c != '\0'; c++)
    n_words += *c == ' ';
  gs_rules_reach_add (&self->words->reach,
                      gs_string_set_intern (self->strings, lemma, strcspn (lemma, " ")), n_words);
  return key;
}

/* notes that a phrase of the class begins as the words of @key do */
static void
gs_rules_enter_opening (GsRules *self, guint32 key, GsRulesWordClass class)
{
  guint32 bit = class <= GS_RULES_LAST_LEMMA_CLASS ? 1u << class : GS_RULES_OPENS_MANNER;
  const char *lemma = gs_string_set_get (self->strings, key);
  gpointer first =
      GUINT_TO_POINTER (gs_string_set_intern (self->strings, lemma, strcspn (lemma, " ")));
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->words->openings, first));

  g_hash_table_insert (self->words->openings, first, GUINT_TO_POINTER (known | bit));
}

/* corrections are looked for in few lines, and words of comparison one by one: they shall not
 * lengthen the look-ups in all sentences */
static void
gs_rules_add_word (GsRules *self, GsRulesWord *word, const char *text)
{
  guint32 key = word->class >= GS_RULES_WORD_CORRECTION
                    ? gs_rules_intern_key (self, text, strlen (text))
                    : gs_rules_enter_lemma (self, text);

  word->text = gs_rules_intern (self, text);
  if (key == 0)
    return;
  gs_rules_index_add (&self->words->words, key, word);
  if (word->class <= GS_RULES_LAST_LEMMA_CLASS || word->class == GS_RULES_WORD_MANNER)
    gs_rules_enter_opening (self, key, word->class);
}

static gboolean
gs_rules_read_words (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *name = gs_xml_get_attribute (source->node, "class");
  const char *strength = gs_xml_get_attribute (source->node, "strength");
  g_auto (GStrv) lemmas = gs_rules_split_node (gs_xml_first_child (source->node, "lemmas"), ";");
  GsRulesWord word = { .rule = source->rule->id };

  if (!gs_rules_word_class_from_string (name, &word.class))
    {
      gs_rules_set_error (error, source->path, source->node, "no class of words '%s'",
                          name != NULL ? name : "");
      return FALSE;
    }
  word.strength = strength != NULL ? (guint) g_ascii_strtoull (strength, NULL, 10) : 0;
  for (guint i = 0; lemmas[i] != NULL; i++)
    {
      g_auto (GStrv) equals = gs_rules_split (lemmas[i], "=");

      word.common = equals[0] != NULL ? gs_rules_intern (self, equals[0]) : NULL;
      for (guint k = 0; equals[k] != NULL; k++)
        gs_rules_add_word (self, &word, equals[k]);
    }
  return TRUE;
}

static void
gs_rules_read_side (GsRules *self, const GsRulesSource *source, const char *element, gint direction)
{
  g_auto (GStrv) lemmas = gs_rules_split_node (gs_xml_first_child (source->node, element), ";");
  GsRulesPredicate predicate = { source->rule->id, NULL, direction };

  for (guint i = 0; lemmas[i] != NULL; i++)
    {
      guint32 key = gs_rules_enter_lemma (self, lemmas[i]);

      predicate.text = gs_rules_intern (self, lemmas[i]);
      if (key != 0)
        gs_rules_index_add (&self->words->predicates, key, &predicate);
    }
}

static gboolean
gs_rules_read_sign (char letter, GsRulesEntailment *entailment)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i] == letter)
      {
        *entailment = (GsRulesEntailment) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
gs_rules_read_operators (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *signature = gs_rules_get_required (source, source->node, "signature", error);
  g_auto (GStrv) lemmas = gs_rules_split_node (gs_xml_first_child (source->node, "lemmas"), ";");
  GsRulesOperator operator= { .rule = source->rule->id };

  if (signature == NULL)
    return FALSE;
  if (strlen (signature) != 3 || signature[1] != '/'
      || !gs_rules_read_sign (signature[0], &operator.affirmed)
      || !gs_rules_read_sign (signature[2], &operator.negated))
    {
      gs_rules_set_error (error, source->path, source->node,
                          "'%s' is no signature; it is two of '+', '-' and 'o' with '/' between",
                          signature);
      return FALSE;
    }
  for (guint i = 0; lemmas[i] != NULL; i++)
    {
      guint32 key = gs_rules_enter_lemma (self, lemmas[i]);

      operator.text = gs_rules_intern (self, lemmas[i]);
      if (key != 0)
        gs_rules_index_add (&self->words->operators, key, &operator);
    }
  return TRUE;
}

/**
 * gs_rules_words_read:
 * @source: a rule of the topics attribution, hedges or predicates
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_words_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  if (gs_xml_is_element (source->node, "words"))
    return gs_rules_read_words (self, source, error);
  if (gs_xml_is_element (source->node, "operators"))
    return gs_rules_read_operators (self, source, error);
  gs_rules_read_side (self, source, "forward", 1);
  gs_rules_read_side (self, source, "backward", -1);
  return TRUE;
}

/**
 * gs_rules_words_seal:
 *
 * Returns: %TRUE
 */
gboolean
gs_rules_words_seal (GsRules *self, GError **error)
{
  (void) error;
  gs_rules_index_seal (&self->words->words);
  gs_rules_index_seal (&self->words->predicates);
  gs_rules_index_seal (&self->words->operators);
  return TRUE;
}

/* ---- asking ---- */

/**
 * gs_rules_find_word:
 * @class: what the word should do
 * @lemma: a lemma or several with blanks between
 * @length: its bytes
 *
 * Returns: (transfer none) (nullable): the word, %NULL if it is not of this class
 */
const GsRulesWord *
gs_rules_find_word (const GsRules *self, GsRulesWordClass class, const char *lemma, gsize length)
{
  guint n;
  const GsRulesWord *words =
      gs_rules_index_find (&self->words->words, gs_rules_find_key (self, lemma, length), &n);

  for (guint i = 0; i < n; i++)
    if (words[i].class == class)
      return &words[i];
  return NULL;
}

/**
 * gs_rules_get_words:
 * @lemma: a lemma
 * @length: its bytes
 * @n_words: (out): how many
 *
 * For those who ask for many classes at once.
 *
 * Returns: (transfer none) (nullable) (array length=n_words): the lemma, once for each class it is
 *   of
 */
const GsRulesWord *
gs_rules_get_words (const GsRules *self, const char *lemma, gsize length, guint *n_words)
{
  return gs_rules_index_find (&self->words->words, gs_rules_find_key (self, lemma, length),
                              n_words);
}

/**
 * gs_rules_get_word_classes:
 * @key: of a lemma, or 0
 *
 * Returns: the classes up to %GS_RULES_LAST_LEMMA_CLASS that it is of, as bits 1 << class
 */
guint
gs_rules_get_word_classes (const GsRules *self, guint32 key)
{
  guint n;
  const GsRulesWord *words = gs_rules_index_find (&self->words->words, key, &n);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    if (words[i].class <= GS_RULES_LAST_LEMMA_CLASS)
      found |= 1u << words[i].class;
  return found;
}

/**
 * gs_rules_words_have:
 * @words: (nullable) (array length=n_words): as gs_rules_get_words() gave them
 * @class: what the word should do
 *
 * Returns: whether the lemma is of the class
 */
gboolean
gs_rules_words_have (const GsRulesWord *words, guint n_words, GsRulesWordClass class)
{
  for (guint i = 0; i < n_words; i++)
    if (words[i].class == class)
      return TRUE;
  return FALSE;
}

/**
 * gs_rules_has_word:
 * @self: (nullable): no rules have no words
 * @class: what the word should do
 * @lemma: (nullable): a lemma
 *
 * Returns: whether the packs list the lemma in this class
 */
gboolean
gs_rules_has_word (const GsRules *self, GsRulesWordClass class, const char *lemma)
{
  return self != NULL && lemma != NULL
         && gs_rules_find_word (self, class, lemma, strlen (lemma)) != NULL;
}

/**
 * gs_rules_get_common_word:
 * @self: (nullable): no rules know no equals
 * @class: what the word should do
 * @lemma: a lemma
 *
 * Returns: (transfer none): the word that stands for the lemma and its equals in this class;
 *   @lemma itself if it has none
 */
const char *
gs_rules_get_common_word (const GsRules *self, GsRulesWordClass class, const char *lemma)
{
  const GsRulesWord *word =
      self != NULL ? gs_rules_find_word (self, class, lemma, strlen (lemma)) : NULL;

  return word != NULL ? word->common : lemma;
}

/**
 * gs_rules_get_word_reach:
 * @first_word: key of the first word of what may be one
 *
 * Returns: lemmas of the longest phrase of any class that begins with it, 0 if none does
 */
guint
gs_rules_get_word_reach (const GsRules *self, guint32 first_word)
{
  return gs_rules_reach_find (&self->words->reach, first_word);
}

/**
 * gs_rules_get_word_openings:
 * @first_word: key of the first word of what may be a phrase
 *
 * Returns: the classes up to %GS_RULES_LAST_LEMMA_CLASS, as bits 1 << class, of the phrases that
 *   begin with it; and %GS_RULES_OPENS_MANNER
 */
guint
gs_rules_get_word_openings (const GsRules *self, guint32 first_word)
{
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (self->words->openings, GUINT_TO_POINTER (first_word)));
}

/**
 * gs_rules_find_predicates:
 * @lemma: of a verb, noun or adjective
 * @length: its bytes
 * @n_predicates: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_predicates): the pairs of opposites that the
 *   lemma is on a side of
 */
const GsRulesPredicate *
gs_rules_find_predicates (const GsRules *self, const char *lemma, gsize length, guint *n_predicates)
{
  return gs_rules_index_find (&self->words->predicates, gs_rules_find_key (self, lemma, length),
                              n_predicates);
}

/**
 * gs_rules_is_opposite:
 * @a: a lemma
 * @b: a lemma
 *
 * Returns: whether the two stand on the two sides of one pair and nowhere on one side together
 */
gboolean
gs_rules_is_opposite (const GsRules *self, const char *a, gsize a_length, const char *b,
                      gsize b_length)
{
  guint n_a;
  guint n_b;
  const GsRulesPredicate *as = gs_rules_find_predicates (self, a, a_length, &n_a);
  const GsRulesPredicate *bs = gs_rules_find_predicates (self, b, b_length, &n_b);
  gboolean found = FALSE;

  for (guint i = 0; i < n_a; i++)
    for (guint k = 0; k < n_b; k++)
      {
        if (as[i].rule != bs[k].rule)
          continue;
        if (as[i].direction == bs[k].direction)
          return FALSE;
        found = TRUE;
      }
  return found;
}

/**
 * gs_rules_find_operator:
 * @lemma: of a verb, noun or adjective, with its particle: "hold off"
 * @length: its bytes
 *
 * Returns: (transfer none) (nullable): the operator, %NULL if the lemma is none
 */
const GsRulesOperator *
gs_rules_find_operator (const GsRules *self, const char *lemma, gsize length)
{
  guint n;

  return gs_rules_index_find (&self->words->operators, gs_rules_find_key (self, lemma, length), &n);
}
