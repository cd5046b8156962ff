/* SPDX-License-Identifier: MIT */
/* The packs of questions and their answers: reading and look-up. */
#include "assertion/gs-rules-questions.h"

#include <string.h>

#include "assertion/gs-rules-private.h"

static const char *const kinds[] = {
  [GS_QUESTION_ASKS] = "asks", [GS_QUESTION_ANSWER] = "answer", [GS_QUESTION_TELLS] = "tells",
  [GS_QUESTION_DOER] = "doer", [GS_QUESTION_WIDER] = "wider",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_QUESTION_WORD_KINDS);

static const char *const subjects[] = {
  [GS_QUESTION_OF_THEME] = "theme",
  [GS_QUESTION_OF_AGENT] = "agent",
  [GS_QUESTION_OF_OBJECT] = "object",
  [GS_QUESTION_OF_RECIPIENT] = "recipient",
};

G_STATIC_ASSERT (G_N_ELEMENTS (subjects) == GS_N_QUESTION_SUBJECTS);

struct _GsRulesQuestions
{
  GsRulesIndex words; /* of GsQuestionWord */
};

GsRulesQuestions *
gs_rules_questions_new (void)
{
  GsRulesQuestions *self = g_new0 (GsRulesQuestions, 1);

  gs_rules_index_init (&self->words, sizeof (GsQuestionWord));
  return self;
}

void
gs_rules_questions_free (GsRulesQuestions *self)
{
  gs_rules_index_clear (&self->words);
  g_free (self);
}

/* which of @names the attribute has */
static gboolean
gs_rules_read_choice (const GsRulesSource *source, const GsXmlNode *node, const char *attribute,
                      const char *const *names, guint n_names, guint *choice, GError **error)
{
  const char *name = gs_rules_get_required (source, node, attribute, error);

  if (name == NULL)
    return FALSE;
  for (*choice = 0; *choice < n_names; (*choice)++)
    if (g_str_equal (names[*choice], name))
      return TRUE;
  gs_rules_set_error (error, source->path, node, "'%s' is no %s of a question's words", name,
                      attribute);
  return FALSE;
}

/* kind, subject and what stands before an answer; the value of wider answers */
static gboolean
gs_rules_read_question_list (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                             GsQuestionWord *word, GError **error)
{
  const char *through = gs_xml_get_attribute (node, "through");
  guint choice;

  if (!gs_rules_read_choice (source, node, "kind", kinds, G_N_ELEMENTS (kinds), &choice, error))
    return FALSE;
  word->kind = (GsQuestionWordKind) choice;
  if (word->kind == GS_QUESTION_ASKS || word->kind == GS_QUESTION_TELLS)
    {
      if (!gs_rules_read_choice (source, node, "of", subjects, G_N_ELEMENTS (subjects), &choice,
                                 error))
        return FALSE;
      word->subject = (GsQuestionSubject) choice;
    }
  if (through != NULL)
    {
      g_auto (GStrv) list = gs_rules_split (through, ";");

      word->through = gs_rules_intern_list (self, list);
    }
  word->implied = word->kind == GS_QUESTION_ASKS && gs_xml_get_attribute (node, "value") != NULL;
  if (word->kind != GS_QUESTION_WIDER && !word->implied)
    return TRUE;
  word->value = gs_rules_intern (self, gs_rules_get_required (source, node, "value", error));
  return word->value != NULL;
}

/**
 * gs_rules_questions_read:
 * @source: a rule of the topic questions
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_questions_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "list"); node != NULL;
       node = gs_xml_next_sibling (node, "list"))
    {
      g_auto (GStrv) texts = gs_rules_split_node (node, ";");
      GsQuestionWord word = { .rule = source->rule->id };

      word.sequence = g_strcmp0 (gs_xml_get_attribute (source->node, "ends"), "sequence") == 0;
      word.state = g_strcmp0 (gs_xml_get_attribute (source->node, "ends"), "state") == 0;
      if (!gs_rules_read_question_list (self, source, node, &word, error))
        return FALSE;
      for (guint i = 0; texts[i] != NULL; i++)
        {
          g_auto (GStrv) equals = gs_rules_split (texts[i], "=");

          if (word.kind != GS_QUESTION_WIDER && !word.implied)
            word.value = gs_rules_intern (self, equals[0]);
          for (guint k = 0; equals[k] != NULL; k++)
            {
              guint32 key = gs_rules_intern_key (self, equals[k], strlen (equals[k]));

              word.text = gs_rules_intern (self, equals[k]);
              if (key != 0)
                gs_rules_index_add (&self->questions->words, key, &word);
            }
        }
    }
  return TRUE;
}

void
gs_rules_questions_seal (GsRules *self)
{
  gs_rules_index_seal (&self->questions->words);
}

/**
 * gs_rules_find_question_words:
 * @text: one word or a few, as an article has them, or a lemma
 * @length: their bytes
 * @n_words: (out): how many are found
 *
 * Returns: (transfer none) (nullable) (array length=n_words): the words of all questions
 */
const GsQuestionWord *
gs_rules_find_question_words (const GsRules *self, const char *text, gsize length, guint *n_words)
{
  return gs_rules_index_find (&self->questions->words, gs_rules_find_key (self, text, length),
                              n_words);
}

/**
 * gs_rules_answer_covers:
 * @rule: id of the question
 * @wide: the value of an answer
 * @narrow: the value of another
 *
 * Returns: whether @narrow is @wide, or listed as of its kind
 */
gboolean
gs_rules_answer_covers (const GsRules *self, const char *rule, const char *wide, const char *narrow)
{
  guint n;
  const GsQuestionWord *words = gs_rules_find_question_words (self, narrow, strlen (narrow), &n);

  if (g_str_equal (wide, narrow))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (words[i].kind == GS_QUESTION_WIDER && g_str_equal (words[i].rule, rule)
        && g_str_equal (words[i].value, wide))
      return TRUE;
  return FALSE;
}
