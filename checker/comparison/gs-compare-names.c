/* SPDX-License-Identifier: MIT */
/*
 * One name, two spellings: one finding a name, however many spellings and articles it has.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-name-form.h"
#include "comparison/gs-name-match.h"
#include "comparison/gs-wording.h"

typedef struct
{
  guint32 a; /* indices of forms */
  guint32 b;
  GsNameMatch match;
  GsRulesVariant variant;
} GsNameLink;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GPtrArray *forms;
  GHashTable *indices; /* of GsNameForm: index + 1 */
  GArray *links;       /* of GsNameLink */
} GsNameComparison;

static void
gs_compare_pair (const GsNameForm *a, const GsNameForm *b, gpointer data)
{
  GsNameComparison *comparison = data;
  GsNameLink link = { 0 };

  link.match = gs_name_forms_match (comparison->batch, a, b, &link.variant);
  if (link.match == GS_NAME_MATCH_NONE)
    return;
  link.a = GPOINTER_TO_UINT (g_hash_table_lookup (comparison->indices, a)) - 1;
  link.b = GPOINTER_TO_UINT (g_hash_table_lookup (comparison->indices, b)) - 1;
  g_array_append_val (comparison->links, link);
}

/* ---- from linked forms to one finding a name ---- */

static guint32
gs_find_root (guint32 *parents, guint32 i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

/* whether a use belongs to the name of the group: alone, or matched by a use of another form */
static gboolean
gs_use_belongs (const GsNameComparison *comparison, const GPtrArray *group, const GsNameForm *form,
                const GsNameUse *use)
{
  if (gs_name_use_get_mention (comparison->batch, use)->n_words == 1)
    return TRUE;
  for (guint i = 0; i < group->len; i++)
    {
      const GsNameForm *other = g_ptr_array_index (group, i);

      for (guint k = 0; other != form && k < gs_name_form_count_uses (other); k++)
        if (gs_name_uses_match (comparison->batch, use, gs_name_form_get_use (other, k))
            != GS_NAME_MATCH_NONE)
          return TRUE;
    }
  return FALSE;
}

/* shows a use, and makes the side if it is the first */
static void
gs_show_use (const GsNameComparison *comparison, GsFinding *finding, const GsNameForm *form,
             const GsNameUse *use)
{
  const GsMention *mention = gs_name_use_get_mention (comparison->batch, use);
  const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, use->article);
  GsSide *side = gs_finding_add_side (finding, form->folded, mention->name);

  /* the fullest name says best who is meant */
  if (strlen (mention->name) > strlen (side->label) && mention->n_words <= 3)
    {
      g_free (side->label);
      side->label = g_strdup (mention->name);
    }
  gs_side_add_evidence (
      side, use->article, mention->span,
      g_array_index (extraction->sentences, GsSentenceFacts, mention->sentence).span);
}

/* of one article's uses [first, end) the fullest name is shown, and the first */
static void
gs_show_article (const GsNameComparison *comparison, GsFinding *finding, const GPtrArray *group,
                 const GsNameForm *form, guint first, guint end)
{
  const GsNameUse *fullest = NULL;
  const GsNameUse *earliest = NULL;

  for (guint i = first; i < end; i++)
    {
      const GsNameUse *use = gs_name_form_get_use (form, i);

      if (!gs_use_belongs (comparison, group, form, use))
        continue;
      if (earliest == NULL)
        earliest = use;
      if (fullest == NULL
          || gs_name_use_get_mention (comparison->batch, use)->n_words
                 > gs_name_use_get_mention (comparison->batch, fullest)->n_words)
        fullest = use;
    }
  if (fullest == NULL)
    return;
  gs_show_use (comparison, finding, form, fullest);
  if (earliest != fullest)
    gs_show_use (comparison, finding, form, earliest);
}

static void
gs_add_side (const GsNameComparison *comparison, GsFinding *finding, const GPtrArray *group,
             const GsNameForm *form)
{
  guint first = 0;

  for (guint i = 1; i <= form->uses->len; i++)
    if (i == form->uses->len
        || gs_name_form_get_use (form, i)->article != gs_name_form_get_use (form, first)->article)
      {
        gs_show_article (comparison, finding, group, form, first, i);
        first = i;
      }
}

/* the side that looks wrong: what the catalogue does not have beside a form that it has, else one
 * article alone against several */
static gboolean
gs_judge_sides (const GsNameComparison *comparison, GsFinding *finding, const GPtrArray *group)
{
  guint n_catalogued = 0;
  guint most = 0;
  gboolean decided = FALSE;

  for (guint i = 0; i < group->len; i++)
    n_catalogued += gs_name_form_is_catalogued (comparison->batch, g_ptr_array_index (group, i));
  for (guint i = 0; i < finding->sides->len; i++)
    most = MAX (most, gs_wording_count_articles (g_ptr_array_index (finding->sides, i)));
  for (guint i = 0; i < finding->sides->len; i++)
    {
      GsSide *side = g_ptr_array_index (finding->sides, i);
      const GsNameForm *form = NULL;
      guint n = gs_wording_count_articles (side);

      for (guint k = 0; k < group->len; k++)
        if (g_str_equal (((GsNameForm *) g_ptr_array_index (group, k))->folded, side->value))
          form = g_ptr_array_index (group, k);
      if (n_catalogued == 1 && gs_name_form_is_catalogued (comparison->batch, form))
        side->support = g_strdup ("in the catalogue");
      side->doubtful = n_catalogued == 1 ? side->support == NULL : n == 1 && most > 1;
      decided |= side->doubtful;
    }
  return decided;
}

/* the side that looks wrong and the best supported other one, or the first two */
static void
gs_pick_sides (const GsFinding *finding, const GsSide **wrong, const GsSide **right)
{
  *wrong = *right = NULL;
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (side->doubtful && *wrong == NULL)
        *wrong = side;
      else if (!side->doubtful
               && (*right == NULL
                   || gs_wording_count_articles (side) > gs_wording_count_articles (*right)))
        *right = side;
    }
  if (*wrong != NULL && *right != NULL)
    return;
  *wrong = g_ptr_array_index (finding->sides, 0);
  *right = g_ptr_array_index (finding->sides, 1);
}

static void
gs_word_finding (const GsNameComparison *comparison, GsFinding *finding, gboolean decided)
{
  const GsSide *wrong;
  const GsSide *right;
  g_autofree char *sides = gs_wording_sides (comparison->report, finding);
  const char *reason = decided ? "one source stands alone"
                               : "neither form is in the catalogue and neither is in the majority";

  for (guint i = 0; i < finding->sides->len; i++)
    if (((GsSide *) g_ptr_array_index (finding->sides, i))->support != NULL)
      reason = "the catalogue has only one of the forms";
  gs_pick_sides (finding, &wrong, &right);
  gs_finding_take_title (
      finding, g_strdup_printf (decided ? "‘%s’ looks like a slip for ‘%s’" : "‘%s’ or ‘%s’?",
                                wrong->label, right->label));
  gs_finding_take_hint (finding, g_strdup_printf ("one name, two spellings: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The same name is spelled in %u ways: %s. What decides: %s.",
                                finding->sides->len, sides, reason));
}

static GsNameMatch
gs_group_best_match (const GsNameComparison *comparison, guint32 *parents, guint32 root,
                     GsRulesVariant *variant)
{
  GsNameMatch best = GS_NAME_MATCH_NONE;

  for (guint i = 0; i < comparison->links->len; i++)
    {
      const GsNameLink *link = &g_array_index (comparison->links, GsNameLink, i);

      if (gs_find_root (parents, link->a) == root && link->match > best)
        {
          best = link->match;
          *variant = link->variant;
        }
    }
  return best;
}

static void
gs_report_group (const GsNameComparison *comparison, const GPtrArray *group, GsNameMatch match,
                 const GsRulesVariant *variant)
{
  g_autoptr (GsFinding) finding = NULL;
  g_autoptr (GString) fact = g_string_new ("name:");
  gboolean decided;

  for (guint i = 0; i < group->len; i++)
    g_string_append_printf (fact, "%s%s", i > 0 ? "|" : "",
                            ((GsNameForm *) g_ptr_array_index (group, i))->folded);
  finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact->str);
  for (guint i = 0; i < group->len; i++)
    gs_add_side (comparison, finding, group, g_ptr_array_index (group, i));
  if (finding->sides->len < 2)
    return;
  decided = gs_judge_sides (comparison, finding, group);
  finding->severity =
      variant->kind == GS_RULES_VARIANT_TRANSLITERATION ? GS_SEVERITY_INFO
      : decided && match > GS_NAME_MATCH_PHRASE         ? GS_SEVERITY_WARNING
      : decided
              && gs_name_form_is_catalogued (comparison->batch, g_ptr_array_index (group, 0))
                     != gs_name_form_is_catalogued (comparison->batch, g_ptr_array_index (group, 1))
          ? GS_SEVERITY_WARNING
          : GS_SEVERITY_NOTE;
  finding->rule = g_strdup (variant->rule);
  gs_word_finding (comparison, finding, decided);
  gs_finding_take_derivation (
      finding, g_strdup_printf ("spelling: %s, %u letter%s apart\nsame name: %s",
                                gs_rules_variant_kind_to_string (variant->kind), variant->edits,
                                variant->edits == 1 ? "" : "s", gs_name_match_to_phrase (match)));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

/* the forms of each linked group by its root, in the order of the forms */
static GHashTable *
gs_group_forms (const GsNameComparison *comparison, guint32 *parents)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < comparison->links->len; i++)
    {
      const GsNameLink *link = &g_array_index (comparison->links, GsNameLink, i);
      gpointer root = GUINT_TO_POINTER (gs_find_root (parents, link->a) + 1);

      if (!g_hash_table_contains (groups, root))
        g_hash_table_insert (groups, root, g_ptr_array_new ());
    }
  for (guint32 i = 0; i < comparison->forms->len; i++)
    {
      gpointer root = GUINT_TO_POINTER (gs_find_root (parents, i) + 1);
      GPtrArray *group = g_hash_table_lookup (groups, root);

      if (group != NULL)
        g_ptr_array_add (group, g_ptr_array_index (comparison->forms, i));
    }
  return groups;
}

static void
gs_report_groups (const GsNameComparison *comparison)
{
  g_autofree guint32 *parents = g_new (guint32, MAX (comparison->forms->len, 1));
  g_autoptr (GHashTable) groups = NULL;

  for (guint32 i = 0; i < comparison->forms->len; i++)
    parents[i] = i;
  for (guint i = 0; i < comparison->links->len; i++)
    {
      const GsNameLink *link = &g_array_index (comparison->links, GsNameLink, i);

      parents[gs_find_root (parents, link->b)] = gs_find_root (parents, link->a);
    }
  groups = gs_group_forms (comparison, parents);
  for (guint32 root = 0; root < comparison->forms->len; root++)
    {
      const GPtrArray *group = g_hash_table_lookup (groups, GUINT_TO_POINTER (root + 1));
      GsRulesVariant variant = { 0 };

      if (group != NULL)
        gs_report_group (comparison, group,
                         gs_group_best_match (comparison, parents, root, &variant), &variant);
    }
}

/**
 * gs_compare_names:
 * @batch: the extractions
 * @report: name-mismatch findings are added
 *
 * Near-linear in the number of distinct name words.
 */
void
gs_compare_names (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GPtrArray) forms = gs_name_forms_new (batch);
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (GsNameLink));
  GsNameComparison comparison = { batch, report, forms, indices, links };

  for (guint32 i = 0; i < forms->len; i++)
    g_hash_table_insert (indices, g_ptr_array_index (forms, i), GUINT_TO_POINTER (i + 1));
  gs_name_forms_foreach_near_pair (forms, gs_compare_pair, &comparison);
  gs_report_groups (&comparison);
}
