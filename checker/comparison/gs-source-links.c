/* SPDX-License-Identifier: MIT */
/* Looks targets of links up among the addresses and identifiers of the batch. */
#include "comparison/gs-source-links.h"

#include <string.h>

typedef struct
{
  const GsBatch *batch;
  const GsReport *report;
  GsSourceLinkFunc join;
  gpointer data;
  GHashTable *articles; /* of utf8, lent: index + 1; by address and by identifier */
  GHashTable *targets;  /* of utf8, lent: index + 1 of the first article with this link */
} GsSourceLinks;

static const GsArticle *
gs_source_links_get_article (const GsSourceLinks *self, guint32 index)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, index);

  return extraction != NULL ? extraction->article : NULL;
}

static void
gs_source_links_index (const GsSourceLinks *self, const char *name, guint32 index)
{
  if (name != NULL && !g_hash_table_contains (self->articles, name))
    g_hash_table_insert (self->articles, (gpointer) name, GUINT_TO_POINTER (index + 1));
}

/* items of one outlet's own feed are no news of each other */
static void
gs_source_links_join (const GsSourceLinks *self, guint32 a, guint32 b)
{
  if (a != b
      && g_strcmp0 (gs_report_get_article (self->report, a)->outlet,
                    gs_report_get_article (self->report, b)->outlet)
             != 0)
    self->join (a, b, self->data);
}

static void
gs_source_links_follow (const GsSourceLinks *self, const GsLink *link, guint32 index)
{
  gpointer found = g_hash_table_lookup (self->articles, link->target);
  gpointer first = g_hash_table_lookup (self->targets, link->target);

  if (link->kind != GS_LINK_BASED_ON && link->kind != GS_LINK_SOURCE)
    return;
  if (strstr (link->target, ":") == NULL)
    return; /* a name; see gs_source_links_find_origin () */
  if (found != NULL)
    gs_source_links_join (self, GPOINTER_TO_UINT (found) - 1, index);
  if (first != NULL)
    gs_source_links_join (self, GPOINTER_TO_UINT (first) - 1, index);
  else
    g_hash_table_insert (self->targets, (gpointer) link->target, GUINT_TO_POINTER (index + 1));
}

/**
 * gs_source_links_foreach:
 * @join: called for each two articles, in the order of the articles
 */
void
gs_source_links_foreach (const GsBatch *batch, const GsReport *report, GsSourceLinkFunc join,
                         gpointer data)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  GsSourceLinks self = { batch, report, join, data, articles, targets };

  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsArticle *article = gs_source_links_get_article (&self, i);

      if (article == NULL)
        continue;
      gs_source_links_index (&self, gs_article_get_url (article), i);
      gs_source_links_index (&self, gs_article_get_item (article), i);
    }
  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsArticle *article = gs_source_links_get_article (&self, i);
      guint n = 0;
      const GsLink *links = article != NULL ? gs_article_get_links (article, &n) : NULL;

      for (guint k = 0; k < n; k++)
        gs_source_links_follow (&self, &links[k], i);
    }
}

const GsRulesEntity *
gs_source_links_find_origin (const GsRules *rules, const GsArticle *article, const char *outlet)
{
  guint n;
  const GsLink *links = gs_article_get_links (article, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *name = links[i].target;
      guint n_matches = 0;
      const GsRulesNameMatch *matches;

      if (links[i].kind != GS_LINK_SOURCE && links[i].kind != GS_LINK_BASED_ON)
        continue;
      matches = gs_rules_find_names (rules, name, strlen (name), &n_matches);
      for (guint k = 0; k < n_matches; k++)
        if (gs_rules_is_origin (rules, matches[k].entity)
            && !gs_rules_is_same_entity (rules, outlet, strlen (outlet), name, strlen (name)))
          return matches[k].entity;
    }
  return NULL;
}
