/* SPDX-License-Identifier: MIT */
/*
 * GitLab's code quality report: an array of issues after the Code Climate engine specification
 * (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format").
 *
 * GitLab compares the fingerprints of two branches and shows one place an issue, so the text names
 * the others. What is only worth knowing is left out: it is no issue.
 */
#include "gs-writer-formats.h"

#include "gs-json-out.h"
#include "gs-place.h"
#include "gs-visible.h"

#define GS_GITLAB_MAX_PLACES 50

/* an accepted finding is shown and is no worse than information */
static const char *
gs_gitlab_get_severity (const GsFinding *finding)
{
  static const char *const severities[] = {
    [GS_SEVERITY_INFO] = "info",
    [GS_SEVERITY_NOTE] = "minor",
    [GS_SEVERITY_WARNING] = "major",
    [GS_SEVERITY_ERROR] = "critical",
  };

  return finding->acceptance != NULL ? "info" : severities[finding->severity];
}

/* a path from the root of the repository; bytes that are not UTF-8 become U+FFFD */
static JsonObject *
gs_gitlab_new_location (const char *path, guint begin, guint end)
{
  JsonObject *object = json_object_new ();
  JsonObject *lines = json_object_new ();
  g_autofree char *valid = g_utf8_make_valid (path, -1);

  json_object_set_string_member (object, "path", valid);
  json_object_set_int_member (lines, "begin", begin);
  json_object_set_int_member (lines, "end", end);
  json_object_set_object_member (object, "lines", lines);
  return object;
}

static JsonArray *
gs_gitlab_new_others (const GsReport *report, const GArray *places)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < places->len; i++)
    {
      const GsEvidence *evidence = g_array_index (places, GsPlace, i).evidence;

      json_array_add_object_element (
          array, gs_gitlab_new_location (gs_report_get_article (report, evidence->article)->path,
                                         evidence->start.line, evidence->end.line));
    }
  return array;
}

static char *
gs_gitlab_dup_description (const GsFinding *finding)
{
  g_autoptr (GString) text = g_string_new (finding->acceptance != NULL ? "[accepted] " : NULL);

  g_string_append_printf (text, "%s", finding->title);
  if (*finding->hint != '\0')
    g_string_append_printf (text, ": %s", finding->hint);
  if (finding->acceptance != NULL && finding->acceptance->reason != NULL)
    g_string_append_printf (text, " (accepted: %s)", finding->acceptance->reason);
  return gs_visible_dup (text->str);
}

static JsonObject *
gs_gitlab_new_content (const GsFinding *finding)
{
  JsonObject *object = json_object_new ();
  g_autofree char *body = gs_visible_dup (finding->explanation);

  json_object_set_string_member (object, "body", body);
  return object;
}

static JsonObject *
gs_gitlab_new_issue (const GsReport *report, const GsFinding *finding)
{
  JsonObject *object = json_object_new ();
  JsonArray *categories = json_array_new ();
  const GsEvidence *first = gs_finding_get_first_evidence (finding);
  g_autofree char *description = gs_gitlab_dup_description (finding);
  g_autoptr (GArray) places = gs_place_list_others (finding, GS_GITLAB_MAX_PLACES);

  json_array_add_string_element (categories, "Bug Risk");
  json_object_set_string_member (object, "type", "issue");
  json_object_set_string_member (object, "check_name", gs_finding_kind_to_string (finding->kind));
  json_object_set_string_member (object, "description", description);
  json_object_set_object_member (object, "content", gs_gitlab_new_content (finding));
  json_object_set_array_member (object, "categories", categories);
  json_object_set_string_member (object, "severity", gs_gitlab_get_severity (finding));
  json_object_set_string_member (object, "fingerprint", finding->fingerprint);
  json_object_set_object_member (object, "location",
                                 gs_gitlab_new_location (gs_place_get_path (report, finding),
                                                         first != NULL ? first->start.line : 1,
                                                         first != NULL ? first->end.line : 1));
  json_object_set_array_member (object, "other_locations", gs_gitlab_new_others (report, places));
  return object;
}

/**
 * gs_writer_write_gitlab:
 *
 * Writes the issues as a JSON array, indented, with a newline at its end. Never fails.
 */
gboolean
gs_writer_write_gitlab (const GsReport *report, const GsWriterOptions *options G_GNUC_UNUSED,
                        GString *out, GError **error G_GNUC_UNUSED)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  JsonArray *issues = json_array_new ();

  for (guint i = 0; i < report->findings->len; i++)
    if (gs_place_is_issue (gs_report_get_finding (report, i)))
      json_array_add_object_element (
          issues, gs_gitlab_new_issue (report, gs_report_get_finding (report, i)));
  json_node_take_array (root, issues);
  gs_json_out_append (root, out);
  return TRUE;
}
