/* SPDX-License-Identifier: MIT */
/* Hashes what a finding is about, and nothing of where it stands. */
#include "comparison/gs-fingerprint.h"

#include <string.h>

/* hex digits of a fingerprint: 64 bits keep apart what a desk finds in its life */
#define GS_FINGERPRINT_DIGITS 16

/**
 * gs_report_dup_source_name:
 * @article: below the number of articles
 *
 * Returns: (transfer full): the article's url, else the id its publisher gave it, else the file's
 *   name without its folder
 */
char *
gs_report_dup_source_name (const GsReport *self, guint32 article)
{
  const GsReportArticle *row = gs_report_get_article (self, article);

  if (row->article != NULL && gs_article_get_url (row->article) != NULL)
    return g_strdup (gs_article_get_url (row->article));
  if (row->article != NULL && gs_article_get_item (row->article) != NULL)
    return g_strdup (gs_article_get_item (row->article));
  return g_path_get_basename (row->path);
}

static int
gs_compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
gs_strings_sort_once (GPtrArray *strings)
{
  g_ptr_array_sort (strings, gs_compare_strings);
  for (guint i = strings->len; i > 1; i--)
    if (g_str_equal (g_ptr_array_index (strings, i - 1), g_ptr_array_index (strings, i - 2)))
      g_ptr_array_remove_index (strings, i - 1);
}

/**
 * gs_finding_list_values:
 *
 * Returns: (transfer full) (element-type utf8): the normalized values of the sides, sorted
 */
GPtrArray *
gs_finding_list_values (const GsFinding *finding)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      g_ptr_array_add (values, g_strdup (side->value));
    }
  gs_strings_sort_once (values);
  return values;
}

static void
gs_side_add_sources (const GsReport *report, const GsSide *side, GPtrArray *sources)
{
  for (guint i = 0; i < side->evidence->len; i++)
    g_ptr_array_add (sources, gs_report_dup_source_name (
                                  report, g_array_index (side->evidence, GsEvidence, i).article));
}

/**
 * gs_finding_list_sources:
 *
 * Returns: (transfer full) (element-type utf8): the names of the sources that speak, sorted
 */
GPtrArray *
gs_finding_list_sources (const GsReport *report, const GsFinding *finding)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < finding->sides->len; i++)
    gs_side_add_sources (report, g_ptr_array_index (finding->sides, i), sources);
  if (sources->len == 0 && finding->article < report->articles->len)
    g_ptr_array_add (sources, gs_report_dup_source_name (report, finding->article));
  gs_strings_sort_once (sources);
  return sources;
}

/* where one side looks wrong, those who stand on it: another article that has it right leaves the
 * slip what it was, another that has it wrong makes a new one. Elsewhere all who speak */
static GPtrArray *
gs_finding_list_key_sources (const GsReport *report, const GsFinding *finding)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (side->doubtful)
        gs_side_add_sources (report, side, sources);
    }
  if (sources->len == 0)
    return gs_finding_list_sources (report, finding);
  gs_strings_sort_once (sources);
  return g_steal_pointer (&sources);
}

static void
gs_checksum_add (GChecksum *checksum, const char *string)
{
  g_checksum_update (checksum, (const guchar *) string, (gssize) strlen (string) + 1);
}

static void
gs_checksum_add_all (GChecksum *checksum, const GPtrArray *strings)
{
  for (guint i = 0; i < strings->len; i++)
    gs_checksum_add (checksum, g_ptr_array_index (strings, i));
}

/* @repetition tells apart what is alike in all that is hashed: two files of one name that cannot be
 * read, one slip in two stories */
static char *
gs_report_dup_fingerprint (const GsReport *self, const GsFinding *finding, guint repetition)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) values = gs_finding_list_values (finding);
  g_autoptr (GPtrArray) sources = gs_finding_list_key_sources (self, finding);

  gs_checksum_add (checksum, gs_finding_kind_to_string (finding->kind));
  gs_checksum_add (checksum, finding->fact);
  gs_checksum_add_all (checksum, values);
  gs_checksum_add_all (checksum, sources);
  if (repetition > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", repetition);

      gs_checksum_add (checksum, number);
    }
  return g_strndup (g_checksum_get_string (checksum), GS_FINGERPRINT_DIGITS);
}

/**
 * gs_fingerprint_repeat:
 *
 * Returns: (transfer full): another fingerprint, the same in every run
 */
char *
gs_fingerprint_repeat (const char *fingerprint, guint n)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = g_strdup_printf ("%u", n);

  gs_checksum_add (checksum, fingerprint);
  gs_checksum_add (checksum, number);
  return g_strndup (g_checksum_get_string (checksum), GS_FINGERPRINT_DIGITS);
}

/**
 * gs_report_set_fingerprints:
 *
 * Gives each finding its fingerprint, no two the same; those copied from another report keep the
 * one they have there. Call when sides are complete and findings are sorted.
 */
void
gs_report_set_fingerprints (GsReport *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char *fingerprint = g_steal_pointer (&finding->fingerprint);

      if (fingerprint == NULL)
        fingerprint = gs_report_dup_fingerprint (self, finding, 0);
      for (guint n = 1; g_hash_table_contains (known, fingerprint); n++)
        {
          g_free (fingerprint);
          fingerprint = gs_report_dup_fingerprint (self, finding, n);
        }
      finding->fingerprint = g_steal_pointer (&fingerprint);
      g_hash_table_add (known, finding->fingerprint);
    }
}
