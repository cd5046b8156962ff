/* SPDX-License-Identifier: MIT */
/* Names of slots, certainties and forms, and where an extraction keeps its assertions. */
#include "assertion/gs-assertion.h"

static const char *const slots[] = {
  [GS_SLOT_AGENT] = "agent",   [GS_SLOT_THEME] = "theme",     [GS_SLOT_RECIPIENT] = "recipient",
  [GS_SLOT_PLACE] = "place",   [GS_SLOT_TIME] = "time",       [GS_SLOT_AMOUNT] = "amount",
  [GS_SLOT_MANNER] = "manner", [GS_SLOT_PURPOSE] = "purpose",
};

static const char *const certainties[] = {
  [GS_CERTAINTY_STATED] = "stated",     [GS_CERTAINTY_PROBABLE] = "probable",
  [GS_CERTAINTY_POSSIBLE] = "possible", [GS_CERTAINTY_PLANNED] = "planned",
  [GS_CERTAINTY_DENIED] = "denied",     [GS_CERTAINTY_CONDITIONAL] = "conditional",
  [GS_CERTAINTY_ASKED] = "asked",
};

static const char *const forms[] = {
  [GS_FORM_VERB] = "verb",
  [GS_FORM_ADJECTIVE] = "adjective",
  [GS_FORM_NOUN] = "noun",
  [GS_FORM_EVENT] = "event",
};

G_STATIC_ASSERT (G_N_ELEMENTS (slots) == GS_N_SLOTS);
G_STATIC_ASSERT (G_N_ELEMENTS (certainties) == GS_N_CERTAINTIES);

const char *
gs_slot_to_string (GsSlot slot)
{
  g_return_val_if_fail ((guint) slot < GS_N_SLOTS, NULL);
  return slots[slot];
}

const char *
gs_certainty_to_string (GsCertainty certainty)
{
  g_return_val_if_fail ((guint) certainty < GS_N_CERTAINTIES, NULL);
  return certainties[certainty];
}

const char *
gs_assertion_form_to_string (GsAssertionForm form)
{
  g_return_val_if_fail ((guint) form < G_N_ELEMENTS (forms), NULL);
  return forms[form];
}

const GsAssertion *
gs_extraction_get_assertion (const GsExtraction *extraction, guint32 index)
{
  g_return_val_if_fail (index < extraction->assertions->len, NULL);
  return &g_array_index (extraction->assertions, GsAssertion, index);
}

const GsAttribution *
gs_extraction_get_attribution (const GsExtraction *extraction, guint32 index)
{
  g_return_val_if_fail (index < extraction->attributions->len, NULL);
  return &g_array_index (extraction->attributions, GsAttribution, index);
}
