/* SPDX-License-Identifier: MIT */
/*
 * The JSON report, described by gainsay-report.schema.json: exact values, for programs.
 *
 * Strings are as in the model and the articles (json-glib escapes what JSON forbids); bytes of a
 * path that are not UTF-8 become U+FFFD. Offsets count code points of the article's text.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "gs-excerpt.h"
#include "gs-json-out.h"
#include "gs-tally.h"

/* raised when a field changes its meaning or goes */
#define GS_JSON_VERSION 1

static void
gs_json_set_string (JsonObject *object, const char *name, const char *value)
{
  g_autofree char *valid = NULL;

  if (value == NULL)
    {
      json_object_set_null_member (object, name);
      return;
    }
  valid = g_utf8_make_valid (value, -1);
  json_object_set_string_member (object, name, valid);
}

static void
gs_json_set_story (JsonObject *object, guint32 story)
{
  if (story == GS_STORY_SEVERAL)
    json_object_set_null_member (object, "story");
  else
    json_object_set_int_member (object, "story", story);
}

static void
gs_json_add_path (JsonArray *array, const GsReport *report, guint32 index)
{
  g_autofree char *path = g_utf8_make_valid (gs_report_get_article (report, index)->path, -1);

  json_array_add_string_element (array, path);
}

/* ---- evidence ---- */

static JsonObject *
gs_json_new_evidence (const GsReport *report, const GsEvidence *evidence, const char *value)
{
  JsonObject *object = json_object_new ();
  g_autofree char *words = gs_excerpt_dup_words (report, evidence);

  gs_json_set_string (object, "article", gs_report_get_article (report, evidence->article)->path);
  json_object_set_int_member (object, "start", (gint64) evidence->start.character);
  json_object_set_int_member (object, "end", (gint64) evidence->end.character);
  gs_json_set_string (object, "text", words);
  gs_json_set_string (object, "value", value);
  json_object_set_int_member (object, "line", evidence->start.line);
  json_object_set_int_member (object, "column", evidence->start.column);
  return object;
}

static JsonArray *
gs_json_new_evidence_list (const GsReport *report, const GsFinding *finding)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        json_array_add_object_element (
            array, gs_json_new_evidence (report, &g_array_index (side->evidence, GsEvidence, k),
                                         side->value));
    }
  return array;
}

static JsonArray *
gs_json_new_group_evidence (const GsReport *report, const GsSourceGroup *group)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < group->evidence->len; i++)
    json_array_add_object_element (
        array, gs_json_new_evidence (report, &g_array_index (group->evidence, GsEvidence, i),
                                     group->label));
  return array;
}

/* ---- findings ---- */

static JsonArray *
gs_json_new_side_articles (const GsReport *report, const GsSide *side)
{
  JsonArray *array = json_array_new ();
  guint32 last = G_MAXUINT32;

  for (guint i = 0; i < side->evidence->len; i++)
    {
      guint32 article = g_array_index (side->evidence, GsEvidence, i).article;

      if (article != last)
        gs_json_add_path (array, report, article);
      last = article;
    }
  return array;
}

static JsonArray *
gs_json_new_sides (const GsReport *report, const GsFinding *finding)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);
      JsonObject *object = json_object_new ();

      gs_json_set_string (object, "value", side->value);
      gs_json_set_string (object, "label", side->label);
      json_object_set_array_member (object, "articles", gs_json_new_side_articles (report, side));
      json_object_set_int_member (object, "voices", side->n_voices);
      json_object_set_boolean_member (object, "doubtful", side->doubtful);
      gs_json_set_string (object, "support", side->support);
      json_array_add_object_element (array, object);
    }
  return array;
}

static int
gs_json_compare_indices (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

/* the paths of the articles a finding is about, in the order of the articles, each once */
static JsonArray *
gs_json_new_finding_articles (const GsReport *report, const GsFinding *finding)
{
  JsonArray *array = json_array_new ();
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        g_array_append_val (indices, g_array_index (side->evidence, GsEvidence, k).article);
    }
  if (indices->len == 0)
    g_array_append_val (indices, finding->article);
  g_array_sort (indices, gs_json_compare_indices);
  for (guint i = 0; i < indices->len; i++)
    if (i == 0 || g_array_index (indices, guint32, i) != g_array_index (indices, guint32, i - 1))
      gs_json_add_path (array, report, g_array_index (indices, guint32, i));
  return array;
}

/* sets the member to null where nobody accepts the finding */
static void
gs_json_set_acceptance (JsonObject *object, const GsAcceptance *acceptance)
{
  JsonObject *member;

  if (acceptance == NULL)
    {
      json_object_set_null_member (object, "acceptance");
      return;
    }
  member = json_object_new ();
  gs_json_set_string (member, "by", gs_accepted_by_to_string (acceptance->by));
  gs_json_set_string (member, "verdict", acceptance->verdict);
  gs_json_set_string (member, "reason", acceptance->reason);
  gs_json_set_string (member, "who", acceptance->who);
  gs_json_set_string (member, "until", acceptance->until);
  gs_json_set_string (member, "where", acceptance->where);
  json_object_set_object_member (object, "acceptance", member);
}

static JsonObject *
gs_json_new_finding (const GsReport *report, guint index)
{
  const GsFinding *finding = gs_report_get_finding (report, index);
  JsonObject *object = json_object_new ();

  gs_json_set_string (object, "rule", gs_finding_kind_to_string (finding->kind));
  gs_json_set_string (object, "severity", gs_severity_to_string (finding->severity));
  json_object_set_boolean_member (object, "self", finding->self);
  gs_json_set_string (object, "title", finding->title);
  gs_json_set_string (object, "hint", finding->hint);
  gs_json_set_string (object, "explanation", finding->explanation);
  gs_json_set_string (object, "derivation", finding->derivation);
  gs_json_set_string (object, "decided_by", finding->rule);
  gs_json_set_string (object, "fact", finding->fact);
  gs_json_set_string (object, "fingerprint", finding->fingerprint);
  gs_json_set_story (object, finding->story);
  gs_json_set_string (object, "baseline", gs_baseline_state_to_string (finding->baseline));
  gs_json_set_acceptance (object, finding->acceptance);
  json_object_set_array_member (object, "articles", gs_json_new_finding_articles (report, finding));
  json_object_set_array_member (object, "sides", gs_json_new_sides (report, finding));
  json_object_set_array_member (object, "evidence", gs_json_new_evidence_list (report, finding));
  return object;
}

/* ---- articles, groups ---- */

static JsonArray *
gs_json_new_strings (const char *const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (strings[i], -1);

      json_array_add_string_element (array, valid);
    }
  return array;
}

static JsonObject *
gs_json_new_article (const GsReport *report, guint index)
{
  const GsReportArticle *row = gs_report_get_article (report, index);
  JsonObject *object = json_object_new ();
  const GsArticle *article = row->article;

  gs_json_set_string (object, "path", row->path);
  json_object_set_boolean_member (object, "read", article != NULL);
  if (row->archived)
    json_object_set_boolean_member (object, "archived", TRUE);
  if (row->superseded)
    json_object_set_boolean_member (object, "superseded", TRUE);
  gs_json_set_string (object, "outlet", row->outlet);
  gs_json_set_string (object, "date", row->date);
  json_object_set_int_member (object, "group", row->group);
  json_object_set_int_member (object, "story", row->story);
  if (article == NULL)
    return object;
  gs_json_set_string (object, "title", gs_article_get_title (article));
  gs_json_set_string (object, "url", gs_article_get_url (article));
  gs_json_set_string (object, "language", gs_article_get_language (article));
  json_object_set_array_member (object, "authors",
                                gs_json_new_strings (gs_article_get_authors (article)));
  gs_json_set_string (object, "format", gs_article_get_format (article));
  gs_json_set_string (object, "encoding", gs_article_get_encoding (article));
  gs_json_set_string (object, "sha256", gs_article_get_hash (article));
  json_object_set_int_member (object, "sentences", row->n_sentences);
  json_object_set_int_member (object, "words", row->n_words);
  json_object_set_array_member (object, "notes",
                                gs_json_new_strings (gs_article_get_notes (article)));
  return object;
}

static JsonObject *
gs_json_new_group (const GsReport *report, guint index)
{
  const GsSourceGroup *group = g_ptr_array_index (report->groups, index);
  JsonObject *object = json_object_new ();
  JsonArray *articles = json_array_new ();

  for (guint k = 0; k < group->articles->len; k++)
    gs_json_add_path (articles, report, g_array_index (group->articles, guint32, k));
  gs_json_set_string (object, "label", group->label);
  gs_json_set_string (object, "sign", group->sign);
  json_object_set_array_member (object, "articles", articles);
  json_object_set_array_member (object, "evidence", gs_json_new_group_evidence (report, group));
  return object;
}

/* ---- claims, the rest ---- */

static JsonArray *
gs_json_new_cells (const GsReport *report, const GsReportClaim *claim)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < claim->cells->len; i++)
    {
      const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);
      JsonObject *object = json_object_new ();

      gs_json_set_string (object, "stance", gs_stance_to_string (cell->stance));
      json_object_set_object_member (object, "evidence",
                                     gs_json_new_evidence (report, &cell->evidence, cell->value));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonObject *
gs_json_new_claim (const GsReport *report, guint index)
{
  const GsReportClaim *claim = g_ptr_array_index (report->claims, index);
  JsonObject *object = json_object_new ();

  gs_json_set_string (object, "title", claim->title);
  gs_json_set_string (object, "slot", claim->slot);
  gs_json_set_string (object, "value", gs_report_claim_get_value (claim));
  gs_json_set_string (object, "verdict", gs_claim_verdict_to_string (claim->verdict));
  gs_json_set_string (object, "fact", claim->fact);
  gs_json_set_string (object, "why", claim->why);
  gs_json_set_story (object, claim->story);
  gs_json_set_string (object, "finding", claim->finding);
  json_object_set_int_member (object, "voices", claim->n_voices);
  json_object_set_array_member (object, "cells", gs_json_new_cells (report, claim));
  return object;
}

static JsonObject *
gs_json_new_story (const GsReport *report, guint index)
{
  const GsReportStory *story = g_ptr_array_index (report->stories, index);
  JsonObject *object = json_object_new ();
  JsonArray *articles = json_array_new ();

  for (guint k = 0; k < story->articles->len; k++)
    gs_json_add_path (articles, report, g_array_index (story->articles, guint32, k));
  gs_json_set_string (object, "title", story->title);
  json_object_set_array_member (object, "articles", articles);
  return object;
}

/* words that are of no side: their value is unknown */
static JsonArray *
gs_json_new_words (const GsReport *report, const GArray *evidence)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < evidence->len; i++)
    json_array_add_object_element (
        array, gs_json_new_evidence (report, &g_array_index (evidence, GsEvidence, i), NULL));
  return array;
}

static JsonObject *
gs_json_new_not_compared (const GsReport *report, guint index)
{
  const GsNotCompared *item = g_ptr_array_index (report->not_compared, index);
  JsonObject *object = json_object_new ();

  gs_json_set_string (object, "what", item->what);
  gs_json_set_string (object, "reason", item->reason);
  json_object_set_array_member (object, "evidence", gs_json_new_words (report, item->evidence));
  return object;
}

static JsonObject *
gs_json_new_counts (const GsReport *report)
{
  GsTally tally = gs_tally_count (report);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "articles", tally.n_articles);
  json_object_set_int_member (object, "read", tally.n_read);
  json_object_set_int_member (object, "voices", tally.n_voices);
  for (int i = GS_SEVERITY_ERROR; i >= GS_SEVERITY_INFO; i--)
    json_object_set_int_member (object, gs_severity_to_string ((GsSeverity) i),
                                tally.n_findings[i]);
  json_object_set_int_member (object, "accepted", tally.n_accepted);
  return object;
}

static JsonObject *
gs_json_new_notice (const GsReport *report, guint index)
{
  const GsNotice *notice = g_ptr_array_index (report->notices, index);
  JsonObject *object = json_object_new ();

  gs_json_set_string (object, "kind", gs_notice_kind_to_string (notice->kind));
  gs_json_set_string (object, "where", notice->where);
  gs_json_set_string (object, "fingerprint", notice->fingerprint);
  gs_json_set_string (object, "text", notice->text);
  return object;
}

/* all that stands before the lists */
static JsonObject *
gs_json_new_head (const GsReport *report)
{
  JsonObject *object = json_object_new ();
  JsonArray *packs = json_array_new ();
  g_autofree char *verdict = gs_report_dup_verdict (report);

  for (guint i = 0; i < report->rule_packs->len; i++)
    json_array_add_string_element (packs, g_ptr_array_index (report->rule_packs, i));
  json_object_set_int_member (object, "version", GS_JSON_VERSION);
  gs_json_set_string (object, "program", report->program);
  gs_json_set_string (object, "rules_version", report->rules_version);
  json_object_set_array_member (object, "rule_packs", packs);
  gs_json_set_string (object, "model_version", report->model_version);
  gs_json_set_string (object, "date", report->date);
  gs_json_set_string (object, "baseline", report->baseline);
  gs_json_set_string (object, "verdict", verdict);
  json_object_set_object_member (object, "counts", gs_json_new_counts (report));
  return object;
}

/* ---- the whole ---- */

/**
 * GsJsonList: a list of the report; its items are made and written one by one, since the trees of
 * all of a large batch would take ten times the bytes that are written
 */
typedef struct
{
  const char *name;
  gsize offset; /* of the list in GsReport */
  JsonObject *(*new_item) (const GsReport *report, guint index);
} GsJsonList;

static const GsJsonList gs_json_lists[] = {
  { "articles", G_STRUCT_OFFSET (GsReport, articles), gs_json_new_article },
  { "groups", G_STRUCT_OFFSET (GsReport, groups), gs_json_new_group },
  { "stories", G_STRUCT_OFFSET (GsReport, stories), gs_json_new_story },
  { "findings", G_STRUCT_OFFSET (GsReport, findings), gs_json_new_finding },
  { "claims", G_STRUCT_OFFSET (GsReport, claims), gs_json_new_claim },
  { "not_compared", G_STRUCT_OFFSET (GsReport, not_compared), gs_json_new_not_compared },
  { "notices", G_STRUCT_OFFSET (GsReport, notices), gs_json_new_notice },
};

static void
gs_json_append_object (JsonObject *object, guint depth, GString *out)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  gs_json_out_append_nested (node, depth, out);
}

static void
gs_json_append_list (const GsReport *report, const GsJsonList *list, GString *out)
{
  const GPtrArray *items = G_STRUCT_MEMBER (GPtrArray *, report, list->offset);

  g_string_append_printf (out, ",\n \"%s\" : [", list->name);
  for (guint i = 0; i < items->len; i++)
    {
      g_string_append (out, i == 0 ? "\n  " : ",\n  ");
      gs_json_append_object (list->new_item (report, i), 2, out);
    }
  g_string_append (out, items->len > 0 ? "\n ]" : "]");
}

/**
 * gs_writer_write_json:
 *
 * Writes the JSON report, indented, with a newline at its end. Never fails.
 */
gboolean
gs_writer_write_json (const GsReport *report, const GsWriterOptions *options G_GNUC_UNUSED,
                      GString *out, GError **error G_GNUC_UNUSED)
{
  gs_json_append_object (gs_json_new_head (report), 0, out);
  /* the lists stand before the brace that closes it */
  g_string_truncate (out, out->len - strlen ("\n}"));
  for (guint i = 0; i < G_N_ELEMENTS (gs_json_lists); i++)
    gs_json_append_list (report, &gs_json_lists[i], out);
  g_string_append (out, "\n}\n");
  return TRUE;
}
