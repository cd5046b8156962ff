/* SPDX-License-Identifier: MIT */
/* Joins articles into voices. */
#include "comparison/gs-dependence.h"

/* slips that two articles share by more than chance */
#define GS_MIN_SHARED_ERRORS 2
/* a slip that more articles make is a common spelling */
#define GS_MAX_ERROR_ARTICLES 6

static const char *const signs[] = {
  [GS_DEPENDENCE_NONE] = "",
  [GS_DEPENDENCE_VERSION] = "same article",
  [GS_DEPENDENCE_ORDER] = "same order of claims",
  [GS_DEPENDENCE_ERRORS] = "same errors",
  [GS_DEPENDENCE_ORIGIN] = "same origin",
  [GS_DEPENDENCE_TEXT] = "same text",
};

G_STATIC_ASSERT (G_N_ELEMENTS (signs) == GS_N_DEPENDENCE_SIGNS);

/**
 * gs_dependence_new:
 *
 * Returns: (transfer full): every article a voice of its own
 */
GsDependence *
gs_dependence_new (guint32 n_articles)
{
  GsDependence *self = g_new0 (GsDependence, 1);

  self->n_articles = n_articles;
  self->parents = g_new (guint32, MAX (n_articles, 1));
  self->signs = g_new0 (guint8, MAX (n_articles, 1));
  for (guint32 i = 0; i < n_articles; i++)
    self->parents[i] = i;
  return self;
}

/**
 * gs_dependence_free:
 * @self: (nullable): voices
 */
void
gs_dependence_free (GsDependence *self)
{
  if (self == NULL)
    return;
  g_free (self->parents);
  g_free (self->signs);
  g_free (self);
}

/**
 * gs_dependence_get_group:
 *
 * Returns: the lowest article of the group
 */
guint32
gs_dependence_get_group (const GsDependence *self, guint32 article)
{
  while (self->parents[article] != article)
    article = self->parents[article];
  return article;
}

/**
 * gs_dependence_join:
 *
 * Makes one voice of the groups of @a and @b. The lower root stays, so that the result does not
 * depend on the order of joining.
 */
void
gs_dependence_join (GsDependence *self, guint32 a, guint32 b, GsDependenceSign sign)
{
  guint32 one = gs_dependence_get_group (self, a);
  guint32 two = gs_dependence_get_group (self, b);

  self->parents[MAX (one, two)] = MIN (one, two);
  self->signs[a] = (guint8) MAX (self->signs[a], sign);
  self->signs[b] = (guint8) MAX (self->signs[b], sign);
}

/**
 * gs_dependence_sign_to_string:
 *
 * Returns: (transfer none): as reports name it
 */
const char *
gs_dependence_sign_to_string (GsDependenceSign sign)
{
  return signs[sign];
}

/* ---- the same slips ---- */

static void
gs_dependence_count_errors (GHashTable *counts, const GsSide *side)
{
  g_autoptr (GArray) articles = gs_side_list_articles (side);

  for (guint i = 0; i < articles->len && articles->len <= GS_MAX_ERROR_ARTICLES; i++)
    for (guint k = i + 1; k < articles->len; k++)
      {
        guint64 pair = (guint64) g_array_index (articles, guint32, i) << 32
                       | g_array_index (articles, guint32, k);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &pair));

        g_hash_table_insert (counts, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (n + 1));
      }
}

/**
 * gs_dependence_join_by_errors:
 * @report: with the findings about names and products
 *
 * Joins articles that share rare slips: who copies, copies the slips.
 */
void
gs_dependence_join_by_errors (GsDependence *self, const GsReport *report)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (finding->kind != GS_FINDING_NAME_MISMATCH && finding->kind != GS_FINDING_PRODUCT_MISMATCH)
        continue;
      for (guint k = 0; k < finding->sides->len; k++)
        {
          const GsSide *side = g_ptr_array_index (finding->sides, k);

          if (side->doubtful)
            gs_dependence_count_errors (counts, side);
        }
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_UINT (value) >= GS_MIN_SHARED_ERRORS)
      gs_dependence_join (self, (guint32) (*(const guint64 *) key >> 32),
                          (guint32) (*(const guint64 *) key & G_MAXUINT32), GS_DEPENDENCE_ERRORS);
}
