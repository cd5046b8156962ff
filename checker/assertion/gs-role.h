/* SPDX-License-Identifier: MIT */
/*
 * Roles: who holds which office or rank, as an article words it.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-rules-offices.h"
#include "assertion/gs-rules-titles.h"

G_BEGIN_DECLS

/**
 * GsRoleForm: how the role is worded
 */
typedef enum
{
  GS_ROLE_TITLE,          /* "former President Trump" */
  GS_ROLE_APPOSITION,     /* "Huang, Nvidia's chief executive" */
  GS_ROLE_ADMINISTRATION, /* "the Trump administration" */
  GS_ROLE_COPULA,         /* "Huang was chief executive of Nvidia" */
} GsRoleForm;

typedef struct
{
  GsRoleForm form;
  guint32 mention; /* the holder: index into the extraction's mentions */
  guint32 sentence;
  GsSpan span;               /* the decisive words: status, title and name */
  const GsRulesTitle *title; /* (nullable): %NULL for an administration */
  GsRulesStatus status;
  const char *title_text; /* as written, folded, interned; the noun for an administration */
  /* the title with what stands between status and title (\"us agriculture secretary\"); folded,
   * interned */
  const char *office_text;
  guint32 body;   /* the mention of what it is held in, behind the title; GS_NONE if none is named */
  guint32 moment; /* when it is held: index into the extraction's moments, GS_NONE if not told */
} GsRole;

/* finds the roles of the mentions from @first_mention on; they stand in @sentence */
void gs_roles_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                       guint32 index, guint first_mention);

/* reads of what body and in which time the roles from @first_role on are held; names and times of
 * the sentence must be there */
void gs_roles_read_terms (GsExtraction *extraction, const GsSentence *sentence, guint first_role,
                          guint first_mention, guint first_moment);

/* whether it is something that is held, no "Ms." and no occupation */
gboolean gs_role_is_held (const GsRole *self);

/* printing: the role as a line of JSON, and as a line to read */
const char *gs_role_form_to_string (GsRoleForm form);
void gs_role_append_json (const GsExtraction *extraction, guint32 index, GString *out);
void gs_role_append_text (const GsExtraction *extraction, guint32 index, GString *out);

G_END_DECLS
