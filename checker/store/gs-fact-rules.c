/* SPDX-License-Identifier: MIT */
/* Codes what the rules know by its id, and finds it in the rules again. */
#include "store/gs-fact-rules.h"

#include <string.h>

static gboolean
gs_code_id (GsFactCoder *coder, gboolean any, const char **id)
{
  if (!coder->coder.decoding && !any)
    *id = NULL;
  gs_code_string_or_null (&coder->coder, id);
  return *id != NULL;
}

static void
gs_code_known (GsFactCoder *coder, gconstpointer found)
{
  if (found == NULL)
    gs_coder_fail (&coder->coder, "the rules do not have what it names");
}

void
gs_code_rules_entity (GsFactCoder *coder, const GsRulesEntity **entity)
{
  const char *id = *entity != NULL ? (*entity)->id : NULL;

  if (!gs_code_id (coder, *entity != NULL, &id) || !coder->coder.decoding)
    return;
  *entity = gs_rules_find_entity (coder->rules, id);
  gs_code_known (coder, *entity);
}

void
gs_code_rules_person (GsFactCoder *coder, const GsRulesPerson **person)
{
  const char *id = *person != NULL ? (*person)->id : NULL;

  if (!gs_code_id (coder, *person != NULL, &id) || !coder->coder.decoding)
    return;
  *person = gs_rules_find_person_by_id (coder->rules, id);
  gs_code_known (coder, *person);
}

/* a title is known by its words */
void
gs_code_rules_title (GsFactCoder *coder, const GsRulesTitle **title)
{
  const char *text = *title != NULL ? (*title)->text : NULL;

  if (!gs_code_id (coder, *title != NULL, &text) || !coder->coder.decoding)
    return;
  *title = gs_rules_find_title (coder->rules, text, strlen (text));
  gs_code_known (coder, *title);
}

void
gs_code_rules_family (GsFactCoder *coder, const GsRulesFamily **family)
{
  const char *id = *family != NULL ? (*family)->id : NULL;

  if (!gs_code_id (coder, *family != NULL, &id) || !coder->coder.decoding)
    return;
  *family = gs_rules_find_family (coder->rules, id);
  gs_code_known (coder, *family);
}
