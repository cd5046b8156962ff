/* SPDX-License-Identifier: MIT */
/*
 * Whether two spellings are one name.
 *
 * Two forms one slip apart are one name if their neighbours say so: the same other words of a full
 * name, the same title, the same words right before, or the same rare words around. They are two
 * names if both are words or names known in their own right, if one is a derivation of the other,
 * or if both have full names that differ.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-name-form.h"

G_BEGIN_DECLS

/**
 * GsNameMatch: how two forms are held to be one name
 */
typedef enum
{
  GS_NAME_MATCH_NONE,
  GS_NAME_MATCH_SWAPPED,   /* written once, with two letters swapped */
  GS_NAME_MATCH_CONTEXT,   /* the same rare words around */
  GS_NAME_MATCH_PHRASE,    /* the same words right before: "the town of" */
  GS_NAME_MATCH_TITLE,     /* the same title before */
  GS_NAME_MATCH_FULL_NAME, /* the same other words of a full name */
  GS_NAME_MATCH_SCRIPT,    /* equal to the eye: letters of another script in one of them */
} GsNameMatch;

/* the best reason for one name, or GS_NAME_MATCH_NONE; @variant says how the spellings differ */
GsNameMatch gs_name_forms_match (const GsBatch *batch, const GsNameForm *a, const GsNameForm *b,
                                 GsRulesVariant *variant);

/* the same of two places; never by context */
GsNameMatch gs_name_uses_match (const GsBatch *batch, const GsNameUse *a, const GsNameUse *b);

/* whether the catalogue knows somebody or something by the form */
gboolean gs_name_form_is_catalogued (const GsBatch *batch, const GsNameForm *form);

/* a use of a form; of one that stands everywhere only the first ones are looked at */
const GsNameUse *gs_name_form_get_use (const GsNameForm *form, guint index);
guint gs_name_form_count_uses (const GsNameForm *form);

const char *gs_name_match_to_phrase (GsNameMatch match);

G_END_DECLS
