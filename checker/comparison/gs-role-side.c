/* SPDX-License-Identifier: MIT */
/* Puts roles on the sides of findings. */
#include "comparison/gs-role-side.h"

/* evidence shown of one side in one article */
#define GS_MAX_SHOWN 2

const GsExtraction *
gs_role_extraction (const GsRoleComparison *comparison, guint32 article)
{
  return g_ptr_array_index (comparison->batch->extractions, article);
}

const GsMention *
gs_role_holder (const GsExtraction *extraction, const GsRole *role)
{
  return &g_array_index (extraction->mentions, GsMention, role->mention);
}

static GsSpan
gs_role_sentence (const GsExtraction *extraction, const GsRole *role)
{
  return g_array_index (extraction->sentences, GsSentenceFacts, role->sentence).span;
}

/* the day of publication, 0 if it is not known to the day */
const char *
gs_role_get_group (const GsRole *role)
{
  return role->title != NULL ? role->title->group : role->title_text;
}

static char *
gs_role_dup_label (const GsExtraction *extraction, const GsRole *role)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  return g_strndup (text + role->span.start, gs_span_length (role->span));
}

void
gs_finding_add_role (GsFinding *finding, const GsExtraction *extraction, guint32 article,
                     const GsRole *role, const char *value)
{
  g_autofree char *label = gs_role_dup_label (extraction, role);
  GsSide *side = gs_finding_add_side (finding, value, label);
  guint n_shown = 0;

  for (guint i = 0; i < side->evidence->len; i++)
    n_shown += g_array_index (side->evidence, GsEvidence, i).article == article;
  if (n_shown < GS_MAX_SHOWN)
    gs_side_add_evidence (side, article, role->span, gs_role_sentence (extraction, role));
}
