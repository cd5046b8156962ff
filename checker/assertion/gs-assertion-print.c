/* SPDX-License-Identifier: MIT */
/* Writes assertions as JSON Lines and as text. */
#include "assertion/gs-assertion-print.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-filler.h"
#include "assertion/gs-inner-name.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"
#include "base/gs-json-out.h"

/* ---- JSON ---- */

static void
gs_json_append_others (GString *out, const GsExtraction *extraction, const GsFiller *filler)
{
  if (filler->n_others == 0)
    return;
  g_string_append (out, ",\"and\":[");
  for (guint32 i = 0; i < filler->n_others; i++)
    {
      g_autofree char *text = gs_filler_dup_text (&filler->others[i], extraction);

      if (i > 0)
        g_string_append_c (out, ',');
      gs_json_append_string (out, text);
    }
  g_string_append_c (out, ']');
}

/* a time and a figure as they were understood */
static void
gs_json_append_values (GString *out, const GsExtraction *extraction, const GsFiller *filler)
{
  if (filler->moment != GS_NONE)
    {
      g_autofree char *time =
          gs_time_to_string (&g_array_index (extraction->moments, GsMoment, filler->moment).time);

      gs_json_append_member (out, "when", time);
    }
  if (filler->amount != GS_NONE)
    {
      g_autofree char *quantity = gs_quantity_to_string (
          &g_array_index (extraction->amounts, GsAmount, filler->amount).quantity);

      gs_json_append_member (out, "quantity", quantity);
    }
}

/* "Leeds" of "the University of Leeds" */
static void
gs_json_append_inner (GString *out, const GsExtraction *extraction, const GsFiller *filler)
{
  const GsMention *mention = filler->mention != GS_NONE
                                 ? &g_array_index (extraction->mentions, GsMention, filler->mention)
                                 : NULL;
  g_autofree char *place = NULL;
  GsSpan span;

  if (mention == NULL || mention->inner_words == 0)
    return;
  span = gs_inner_name_get_span (mention);
  place = g_strndup (gs_article_get_text (extraction->article, NULL) + span.start,
                     gs_span_length (span));
  gs_json_append_member (out, "place", place);
}

static void
gs_json_append_filler (GString *out, const GsExtraction *extraction, const char *key,
                       const GsFiller *filler)
{
  g_autofree char *text = NULL;

  if (filler->head == NULL)
    return;
  text = gs_filler_dup_text (filler, extraction);
  g_string_append_printf (out, ",\"%s\":{", key);
  gs_json_append_member (out, "text", text);
  gs_json_append_number (out, "start", filler->span.start);
  gs_json_append_number (out, "end", filler->span.end);
  gs_json_append_member (out, "head", filler->head);
  if (filler->entity != GS_NONE)
    {
      const GsEntity *entity = &g_array_index (extraction->entities, GsEntity, filler->entity);

      gs_json_append_member (out, "entity", entity->name);
      gs_json_append_member (out, "kind", gs_mention_kind_to_string (entity->kind));
    }
  gs_json_append_inner (out, extraction, filler);
  gs_json_append_values (out, extraction, filler);
  gs_json_append_others (out, extraction, filler);
  g_string_append_c (out, '}');
}

/* the chain of links from the outermost on */
static GArray *
gs_attribution_list (const GsExtraction *extraction, guint32 index)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (; index != GS_NONE; index = gs_extraction_get_attribution (extraction, index)->outer)
    g_array_prepend_val (chain, index);
  return chain;
}

static void
gs_json_append_attribution (GString *out, const GsExtraction *extraction, guint32 index)
{
  g_autoptr (GArray) chain = gs_attribution_list (extraction, index);

  if (chain->len == 0)
    return;
  g_string_append (out, ",\"attribution\":[");
  for (guint i = 0; i < chain->len; i++)
    {
      const GsAttribution *link =
          gs_extraction_get_attribution (extraction, g_array_index (chain, guint32, i));

      g_string_append (out, i > 0 ? ",{" : "{");
      gs_json_append_member (out, "verb", link->verb);
      gs_json_append_filler (out, extraction, "source", &link->source);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

/**
 * gs_assertion_append_json:
 * @extraction: what one article asserts
 * @index: an assertion
 * @out: the line is appended to it
 */
void
gs_assertion_append_json (const GsExtraction *extraction, guint32 index, GString *out)
{
  const GsAssertion *self = gs_extraction_get_assertion (extraction, index);
  GsLocation location = gs_article_locate (extraction->article, self->evidence.start);
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autofree char *evidence =
      g_strndup (text + self->evidence.start, gs_span_length (self->evidence));

  g_string_append_c (out, '{');
  gs_json_append_member (out, "article", gs_article_get_id (extraction->article));
  gs_json_append_number (out, "line", location.line);
  gs_json_append_number (out, "column", location.column);
  gs_json_append_number (out, "start", self->evidence.start);
  gs_json_append_number (out, "end", self->evidence.end);
  gs_json_append_member (out, "predicate", self->lemma);
  gs_json_append_member (out, "class", self->class);
  gs_json_append_member (out, "operator", self->operator);
  gs_json_append_member (out, "form", gs_assertion_form_to_string (self->form));
  gs_json_append_member (out, "polarity", self->polarity > 0 ? "positive" : "negative");
  gs_json_append_member (out, "certainty", gs_certainty_to_string (self->certainty));
  if (self->direction != 0)
    gs_json_append_number (out, "direction", self->direction);
  for (guint i = 0; i < GS_N_SLOTS; i++)
    gs_json_append_filler (out, extraction, gs_slot_to_string ((GsSlot) i), &self->slots[i]);
  gs_json_append_attribution (out, extraction, self->attribution);
  gs_json_append_member (out, "evidence", evidence);
  gs_json_append_number (out, "sentence", self->sentence);
  if (self->headline)
    g_string_append (out, ",\"headline\":true");
  g_string_append (out, "}\n");
}

/* ---- text ---- */

static void
gs_text_append_filler (GString *out, const GsExtraction *extraction, const char *key,
                       const GsFiller *filler)
{
  g_autofree char *text = NULL;

  if (filler->head == NULL)
    return;
  text = gs_filler_dup_text (filler, extraction);
  g_string_append_printf (out, " %s=[%s", key, text);
  if (filler->entity != GS_NONE && filler->mention == GS_NONE)
    g_string_append_printf (out, " = %s",
                            g_array_index (extraction->entities, GsEntity, filler->entity).name);
  if (filler->moment != GS_NONE
      && g_array_index (extraction->moments, GsMoment, filler->moment).time.spanning)
    {
      g_autofree char *time =
          gs_time_to_string (&g_array_index (extraction->moments, GsMoment, filler->moment).time);

      g_string_append_printf (out, " = %s", time);
    }
  for (guint32 i = 0; i < filler->n_others; i++)
    {
      g_autofree char *other = gs_filler_dup_text (&filler->others[i], extraction);

      g_string_append_printf (out, " & %s", other);
    }
  g_string_append_c (out, ']');
}

static void
gs_text_append_attribution (GString *out, const GsExtraction *extraction, guint32 index)
{
  g_autoptr (GArray) chain = gs_attribution_list (extraction, index);

  for (guint i = 0; i < chain->len; i++)
    {
      const GsAttribution *link =
          gs_extraction_get_attribution (extraction, g_array_index (chain, guint32, i));

      gs_text_append_filler (out, extraction, link->verb, &link->source);
    }
}

/**
 * gs_assertion_append_text:
 * @extraction: what one article asserts
 * @index: an assertion
 * @out: the line is appended to it: "path:line:col: not restrict (permit +1, probable) ..."
 */
void
gs_assertion_append_text (const GsExtraction *extraction, guint32 index, GString *out)
{
  const GsAssertion *self = gs_extraction_get_assertion (extraction, index);
  GsLocation location = gs_article_locate (extraction->article, self->evidence.start);

  g_string_append_printf (out, "%s:%u:%u: %s%s", gs_article_get_id (extraction->article),
                          location.line, location.column, self->polarity < 0 ? "not " : "",
                          self->lemma);
  if (self->operator!= NULL)
    g_string_append_printf (out, " <%s>", self->operator);
  g_string_append_printf (out, " (%s", gs_certainty_to_string (self->certainty));
  if (self->class != NULL)
    g_string_append_printf (out, ", %s", self->class);
  if (self->direction != 0)
    g_string_append_printf (out, " %+d", self->direction);
  g_string_append_c (out, ')');
  for (guint i = 0; i < GS_N_SLOTS; i++)
    gs_text_append_filler (out, extraction, gs_slot_to_string ((GsSlot) i), &self->slots[i]);
  if (self->attribution != GS_NONE)
    g_string_append (out, " --");
  gs_text_append_attribution (out, extraction, self->attribution);
  g_string_append_c (out, '\n');
}
