/* SPDX-License-Identifier: MIT */
/*
 * What an extraction took from the rules, coded by its id: the reader's rules must have it, too.
 */
#pragma once

#include "store/gs-fact-codec.h"

G_BEGIN_DECLS

void gs_code_rules_entity (GsFactCoder *coder, const GsRulesEntity **entity);
void gs_code_rules_person (GsFactCoder *coder, const GsRulesPerson **person);
void gs_code_rules_title (GsFactCoder *coder, const GsRulesTitle **title);
void gs_code_rules_family (GsFactCoder *coder, const GsRulesFamily **family);

G_END_DECLS
