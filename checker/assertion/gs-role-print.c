/* SPDX-License-Identifier: MIT */
/* Writes roles as JSON Lines and as text, beside the other assertions. */
#include "assertion/gs-role.h"

#include "assertion/gs-assertion.h"

#include "assertion/gs-entity.h"
#include "assertion/gs-moment.h"
#include "base/gs-json-out.h"

const char *
gs_role_form_to_string (GsRoleForm form)
{
  static const char *const names[] = { "title", "apposition", "administration", "copula" };

  g_return_val_if_fail ((guint) form < G_N_ELEMENTS (names), NULL);
  return names[form];
}

gboolean
gs_role_is_held (const GsRole *self)
{
  return self->title == NULL || self->title->class == GS_RULES_TITLE_OFFICE
         || self->title->class == GS_RULES_TITLE_RANK || self->title->class == GS_RULES_TITLE_NOBLE;
}

static const char *
gs_role_get_status (const GsRole *self)
{
  return self->status != GS_RULES_STATUS_NONE ? gs_rules_status_to_string (self->status) : NULL;
}

static void
gs_role_append_mention (GString *out, const GsExtraction *extraction, const char *key,
                        guint32 index)
{
  const GsMention *mention;
  guint32 entity;

  if (index == GS_NONE)
    return;
  mention = &g_array_index (extraction->mentions, GsMention, index);
  entity = gs_extraction_get_mention_entity (extraction, index);
  g_string_append_printf (out, ",\"%s\":{", key);
  gs_json_append_member (out, "text", mention->name);
  gs_json_append_number (out, "start", mention->span.start);
  gs_json_append_number (out, "end", mention->span.end);
  if (entity != GS_NONE)
    {
      const GsEntity *known = &g_array_index (extraction->entities, GsEntity, entity);

      gs_json_append_member (out, "entity", known->name);
      gs_json_append_member (out, "kind", gs_mention_kind_to_string (known->kind));
    }
  g_string_append_c (out, '}');
}

/* when it is held, as it was understood: "2008-01-01..2012-12-31", "since --06" */
static char *
gs_role_dup_term (const GsExtraction *extraction, const GsRole *self)
{
  return self->moment != GS_NONE
             ? gs_time_to_string (&g_array_index (extraction->moments, GsMoment, self->moment).time)
             : NULL;
}

static char *
gs_role_dup_evidence (const GsExtraction *extraction, const GsRole *self)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  return g_strndup (text + self->span.start, gs_span_length (self->span));
}

/**
 * gs_role_append_json:
 * @extraction: what one article asserts
 * @index: one of its roles
 * @out: the line is appended to it
 *
 * Members without a value are left out: article, line, column, start, end, predicate (hold), form
 * (title, apposition, administration, copula), status (former, then, acting, ...), agent (the
 * holder), office (as written, folded), body (what it is held in), term (when, as resolved),
 * evidence, sentence.
 */
void
gs_role_append_json (const GsExtraction *extraction, guint32 index, GString *out)
{
  const GsRole *self = &g_array_index (extraction->roles, GsRole, index);
  GsLocation location = gs_article_locate (extraction->article, self->span.start);
  g_autofree char *term = gs_role_dup_term (extraction, self);
  g_autofree char *evidence = gs_role_dup_evidence (extraction, self);

  g_string_append_c (out, '{');
  gs_json_append_member (out, "article", gs_article_get_id (extraction->article));
  gs_json_append_number (out, "line", location.line);
  gs_json_append_number (out, "column", location.column);
  gs_json_append_number (out, "start", self->span.start);
  gs_json_append_number (out, "end", self->span.end);
  gs_json_append_member (out, "predicate", "hold");
  gs_json_append_member (out, "form", gs_role_form_to_string (self->form));
  gs_json_append_member (out, "status", gs_role_get_status (self));
  gs_role_append_mention (out, extraction, "agent", self->mention);
  gs_json_append_member (out, "office", self->office_text);
  gs_role_append_mention (out, extraction, "body", self->body);
  gs_json_append_member (out, "term", term);
  gs_json_append_member (out, "evidence", evidence);
  gs_json_append_number (out, "sentence", self->sentence);
  g_string_append (out, "}\n");
}

/**
 * gs_role_append_text:
 * @extraction: what one article asserts
 * @index: one of its roles
 * @out: the line is appended to it: "path:line:col: hold (former) agent=[Huang] office=[mayor] ..."
 */
void
gs_role_append_text (const GsExtraction *extraction, guint32 index, GString *out)
{
  const GsRole *self = &g_array_index (extraction->roles, GsRole, index);
  GsLocation location = gs_article_locate (extraction->article, self->span.start);
  const char *status = gs_role_get_status (self);
  g_autofree char *term = gs_role_dup_term (extraction, self);

  g_string_append_printf (
      out, "%s:%u:%u: hold (%s) agent=[%s] office=[%s]", gs_article_get_id (extraction->article),
      location.line, location.column, status != NULL ? status : gs_role_form_to_string (self->form),
      g_array_index (extraction->mentions, GsMention, self->mention).name, self->office_text);
  if (self->body != GS_NONE)
    g_string_append_printf (out, " body=[%s]",
                            g_array_index (extraction->mentions, GsMention, self->body).name);
  if (term != NULL)
    g_string_append_printf (out, " term=[%s]", term);
  g_string_append_c (out, '\n');
}
