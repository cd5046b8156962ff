/* SPDX-License-Identifier: MIT */
/*
 * SARIF 2.1.0 (OASIS Standard with Errata 01): a result a finding, at the place that looks wrong;
 * the other sides are related locations, linked from the message.
 *
 * Lines and columns count from 1, columns in code points, ends are exclusive. Text is made visible,
 * for people read it in other programs.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "gs-json-out.h"
#include "gs-place.h"
#include "gs-visible.h"

#define GS_SARIF_SCHEMA                                                                            \
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/* what GitHub shows of the locations of a result */
#define GS_SARIF_MAX_PLACES 100

/* places that the message names; the rest is in the list */
#define GS_SARIF_MAX_LINKS 5

static const char *const levels[] = {
  [GS_SEVERITY_INFO] = "none",
  [GS_SEVERITY_NOTE] = "note",
  [GS_SEVERITY_WARNING] = "warning",
  [GS_SEVERITY_ERROR] = "error",
};

/* ---- messages ---- */

static JsonObject *
gs_sarif_new_message (const char *text)
{
  JsonObject *object = json_object_new ();
  g_autofree char *visible = gs_visible_dup (text);

  json_object_set_string_member (object, "text", visible);
  return object;
}

/* brackets would begin a link (SARIF 3.11.6) */
static void
gs_sarif_append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("[]\\", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* "hint. Compare [Ledger, a.txt:3:5: words](1), ..." */
static JsonObject *
gs_sarif_new_result_message (const GsReport *report, const GsFinding *finding, const GArray *places)
{
  JsonObject *object = json_object_new ();
  g_autofree char *title = gs_visible_dup (finding->title);
  g_autofree char *hint = gs_visible_dup (finding->hint);
  g_autoptr (GString) text = g_string_new (NULL);

  gs_sarif_append_escaped (text, title);
  g_string_append (text, *hint != '\0' ? ": " : "");
  gs_sarif_append_escaped (text, hint);
  for (guint i = 0; i < places->len && i < GS_SARIF_MAX_LINKS; i++)
    {
      g_autofree char *place = gs_place_dup_text (report, &g_array_index (places, GsPlace, i));

      g_string_append (text, i == 0 ? ". Compare [" : ", [");
      gs_sarif_append_escaped (text, place);
      g_string_append_printf (text, "](%u)", i + 1);
    }
  g_string_append_c (text, '.');
  json_object_set_string_member (object, "text", text->str);
  return object;
}

/* ---- places ---- */

static JsonObject *
gs_sarif_new_artifact_location (const GsReport *report, guint32 article)
{
  JsonObject *object = json_object_new ();
  g_autofree char *uri = gs_place_dup_uri (gs_report_get_article (report, article)->path);

  json_object_set_string_member (object, "uri", uri);
  json_object_set_int_member (object, "index", article);
  return object;
}

/* the first line stands for a whole article: viewers cannot show less */
static JsonObject *
gs_sarif_new_region (const GsEvidence *evidence)
{
  JsonObject *object = json_object_new ();

  if (evidence == NULL || evidence->start.line == 0)
    {
      json_object_set_int_member (object, "startLine", 1);
      json_object_set_int_member (object, "endLine", 1);
      return object;
    }
  json_object_set_int_member (object, "startLine", evidence->start.line);
  json_object_set_int_member (object, "startColumn", evidence->start.column);
  json_object_set_int_member (object, "endLine", evidence->end.line);
  json_object_set_int_member (object, "endColumn", evidence->end.column);
  return object;
}

/* @evidence is NULL for a finding about a whole article */
static JsonObject *
gs_sarif_new_location (const GsReport *report, guint32 article, const GsEvidence *evidence)
{
  JsonObject *object = json_object_new ();
  JsonObject *physical = json_object_new ();

  json_object_set_object_member (physical, "artifactLocation",
                                 gs_sarif_new_artifact_location (report, article));
  json_object_set_object_member (physical, "region", gs_sarif_new_region (evidence));
  json_object_set_object_member (object, "physicalLocation", physical);
  return object;
}

static JsonArray *
gs_sarif_new_locations (const GsReport *report, const GsFinding *finding)
{
  JsonArray *array = json_array_new ();
  const GsEvidence *first = gs_finding_get_first_evidence (finding);

  json_array_add_object_element (
      array,
      gs_sarif_new_location (report, first != NULL ? first->article : finding->article, first));
  return array;
}

static JsonArray *
gs_sarif_new_related_locations (const GsReport *report, const GArray *places)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < places->len; i++)
    {
      const GsPlace *place = &g_array_index (places, GsPlace, i);
      JsonObject *object =
          gs_sarif_new_location (report, place->evidence->article, place->evidence);

      json_object_set_int_member (object, "id", i + 1);
      json_object_set_object_member (object, "message", gs_sarif_new_message (place->side->label));
      json_array_add_object_element (array, object);
    }
  return array;
}

/* ---- results ---- */

static JsonArray *
gs_sarif_new_suppressions (const GsAcceptance *acceptance)
{
  JsonArray *array = json_array_new ();
  JsonObject *object;
  g_autoptr (GString) why = NULL;
  g_autofree char *visible = NULL;

  if (acceptance == NULL)
    return array;
  why = g_string_new (g_str_equal (acceptance->verdict, "wrong") ? "false alarm" : "accepted");
  if (acceptance->who != NULL)
    g_string_append_printf (why, " by %s", acceptance->who);
  if (acceptance->until != NULL)
    g_string_append_printf (why, " until %s", acceptance->until);
  if (acceptance->reason != NULL)
    g_string_append_printf (why, ": %s", acceptance->reason);
  visible = gs_visible_dup (why->str);
  object = json_object_new ();
  json_object_set_string_member (
      object, "kind", acceptance->by == GS_ACCEPTED_BY_BASELINE ? "external" : "inSource");
  json_object_set_string_member (object, "status", "accepted");
  json_object_set_string_member (object, "justification", visible);
  json_array_add_object_element (array, object);
  return array;
}

static JsonObject *
gs_sarif_new_fingerprints (const GsFinding *finding)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "gainsay/v1", finding->fingerprint);
  return object;
}

/* SARIF 3.27.9: only a failure has a level other than none */
static void
gs_sarif_set_level (JsonObject *object, GsSeverity severity)
{
  if (severity == GS_SEVERITY_INFO)
    json_object_set_string_member (object, "kind", "informational");
  json_object_set_string_member (object, "level", levels[severity]);
}

static JsonObject *
gs_sarif_new_result (const GsReport *report, const GsFinding *finding, gboolean suppressions)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GArray) places = gs_place_list_others (finding, GS_SARIF_MAX_PLACES);

  json_object_set_string_member (object, "ruleId", gs_finding_kind_to_string (finding->kind));
  json_object_set_int_member (object, "ruleIndex", finding->kind);
  gs_sarif_set_level (object, finding->severity);
  json_object_set_object_member (object, "message",
                                 gs_sarif_new_result_message (report, finding, places));
  json_object_set_array_member (object, "locations", gs_sarif_new_locations (report, finding));
  if (places->len > 0)
    json_object_set_array_member (object, "relatedLocations",
                                  gs_sarif_new_related_locations (report, places));
  json_object_set_object_member (object, "partialFingerprints",
                                 gs_sarif_new_fingerprints (finding));
  if (report->baseline != NULL)
    json_object_set_string_member (object, "baselineState",
                                   gs_baseline_state_to_string (finding->baseline));
  if (suppressions)
    json_object_set_array_member (object, "suppressions",
                                  gs_sarif_new_suppressions (finding->acceptance));
  return object;
}

/* all results have suppressions or none has (SARIF 3.27.23) */
static gboolean
gs_sarif_has_suppressions (const GsReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_report_get_finding (report, i)->acceptance != NULL)
      return TRUE;
  return FALSE;
}

static JsonArray *
gs_sarif_new_results (const GsReport *report)
{
  JsonArray *array = json_array_new ();
  gboolean suppressions = gs_sarif_has_suppressions (report);

  for (guint i = 0; i < report->findings->len; i++)
    json_array_add_object_element (
        array, gs_sarif_new_result (report, gs_report_get_finding (report, i), suppressions));
  return array;
}

/* ---- the run ---- */

/* "Fact here, rumour there" to "FactHereRumourThere": names of rules are identifiers */
static char *
gs_sarif_dup_rule_name (const char *heading)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = heading; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (name, p == heading || p[-1] == ' ' ? g_ascii_toupper (*p) : *p);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static JsonObject *
gs_sarif_new_rule (const GsFindingKindInfo *info)
{
  JsonObject *object = json_object_new ();
  JsonObject *configuration = json_object_new ();
  g_autofree char *name = gs_sarif_dup_rule_name (info->name);
  g_autofree char *summary = g_strconcat (info->name, ".", NULL);

  json_object_set_string_member (object, "id", info->id);
  json_object_set_string_member (object, "name", name);
  json_object_set_object_member (object, "shortDescription", gs_sarif_new_message (summary));
  json_object_set_object_member (object, "fullDescription",
                                 gs_sarif_new_message (info->explanation));
  json_object_set_object_member (object, "help", gs_sarif_new_message (info->explanation));
  json_object_set_string_member (configuration, "level", levels[info->severity]);
  json_object_set_object_member (object, "defaultConfiguration", configuration);
  return object;
}

static JsonObject *
gs_sarif_new_tool (const GsReport *report)
{
  JsonObject *tool = json_object_new ();
  JsonObject *driver = json_object_new ();
  JsonArray *rules = json_array_new ();
  const char *version = report->program != NULL ? strrchr (report->program, ' ') : NULL;

  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    json_array_add_object_element (
        rules, gs_sarif_new_rule (gs_finding_kind_get_info ((GsFindingKind) i)));
  json_object_set_string_member (driver, "name", "gainsay");
  if (version != NULL)
    json_object_set_string_member (driver, "version", version + 1);
  json_object_set_array_member (driver, "rules", rules);
  json_object_set_object_member (tool, "driver", driver);
  return tool;
}

static JsonArray *
gs_sarif_new_artifacts (const GsReport *report)
{
  JsonArray *array = json_array_new ();

  for (guint32 i = 0; i < report->articles->len; i++)
    {
      const GsArticle *article = gs_report_get_article (report, i)->article;
      JsonObject *object = json_object_new ();
      JsonObject *location = gs_sarif_new_artifact_location (report, i);

      json_object_remove_member (location, "index");
      json_object_set_object_member (object, "location", location);
      if (article != NULL && gs_article_get_hash (article) != NULL)
        {
          JsonObject *hashes = json_object_new ();

          json_object_set_string_member (hashes, "sha-256", gs_article_get_hash (article));
          json_object_set_object_member (object, "hashes", hashes);
        }
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonObject *
gs_sarif_new_notification (const GsNotice *notice)
{
  JsonObject *object = json_object_new ();
  JsonObject *descriptor = json_object_new ();
  g_autofree char *text = notice->where != NULL
                              ? g_strdup_printf ("%s: %s", notice->where, notice->text)
                              : g_strdup (notice->text);

  json_object_set_string_member (descriptor, "id", gs_notice_kind_to_string (notice->kind));
  json_object_set_object_member (object, "descriptor", descriptor);
  json_object_set_string_member (object, "level", "note");
  json_object_set_object_member (object, "message", gs_sarif_new_message (text));
  return object;
}

static JsonArray *
gs_sarif_new_invocations (const GsReport *report)
{
  JsonArray *array = json_array_new ();
  JsonObject *invocation = json_object_new ();
  JsonArray *notifications = json_array_new ();

  for (guint i = 0; i < report->notices->len; i++)
    json_array_add_object_element (
        notifications, gs_sarif_new_notification (g_ptr_array_index (report->notices, i)));
  json_object_set_boolean_member (invocation, "executionSuccessful", TRUE);
  json_object_set_array_member (invocation, "toolExecutionNotifications", notifications);
  json_array_add_object_element (array, invocation);
  return array;
}

static JsonObject *
gs_sarif_new_log (const GsReport *report)
{
  JsonObject *log = json_object_new ();
  JsonObject *run = json_object_new ();
  JsonArray *runs = json_array_new ();

  json_object_set_object_member (run, "tool", gs_sarif_new_tool (report));
  json_object_set_string_member (run, "columnKind", "unicodeCodePoints");
  json_object_set_array_member (run, "invocations", gs_sarif_new_invocations (report));
  json_object_set_array_member (run, "artifacts", gs_sarif_new_artifacts (report));
  json_object_set_array_member (run, "results", gs_sarif_new_results (report));
  json_array_add_object_element (runs, run);
  json_object_set_string_member (log, "$schema", GS_SARIF_SCHEMA);
  json_object_set_string_member (log, "version", "2.1.0");
  json_object_set_array_member (log, "runs", runs);
  return log;
}

/**
 * gs_writer_write_sarif:
 *
 * Writes a SARIF log of one run, indented, with a newline at its end. Never fails.
 */
gboolean
gs_writer_write_sarif (const GsReport *report, const GsWriterOptions *options G_GNUC_UNUSED,
                       GString *out, GError **error G_GNUC_UNUSED)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (root, gs_sarif_new_log (report));
  gs_json_out_append (root, out);
  return TRUE;
}
