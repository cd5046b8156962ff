/* SPDX-License-Identifier: MIT */
/*
 * The fields of all that an extraction holds, a function a type.
 *
 * Who adds a member to one of these types adds it here: the sizes asserted in gs-fact-codec.c and
 * the test of members (tests/check-codec.py) fail until that is done.
 */
#pragma once

#include "assertion/gs-amount.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-denial.h"
#include "assertion/gs-facet.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-origin.h"
#include "assertion/gs-placing.h"
#include "assertion/gs-quotation.h"
#include "assertion/gs-role.h"
#include "store/gs-coder.h"

G_BEGIN_DECLS

/**
 * GsFactCoder: a coder with the rules that ids are looked up in
 */
typedef struct
{
  GsCoder coder;
  const GsRules *rules;      /* on decoding */
  const GsExtraction *whole; /* whose arrays have their sizes already */
} GsFactCoder;

void gs_code_sentence_facts (GsFactCoder *coder, GsSentenceFacts *self);
void gs_code_mention (GsFactCoder *coder, GsMention *self);
void gs_code_role (GsFactCoder *coder, GsRole *self);
void gs_code_quotation (GsFactCoder *coder, GsQuotation *self);
void gs_code_origin (GsFactCoder *coder, GsOrigin *self);
void gs_code_amount (GsFactCoder *coder, GsAmount *self);
void gs_code_moment (GsFactCoder *coder, GsMoment *self);
void gs_code_placing (GsFactCoder *coder, GsPlacing *self);
void gs_code_denial (GsFactCoder *coder, GsDenial *self);
void gs_code_facet (GsFactCoder *coder, GsFacet *self);
void gs_code_attribution (GsFactCoder *coder, GsAttribution *self);
void gs_code_assertion (GsFactCoder *coder, GsAssertion *self);
void gs_code_entity (GsFactCoder *coder, GsEntity *self);
void gs_code_reference (GsFactCoder *coder, GsReference *self);

G_END_DECLS
