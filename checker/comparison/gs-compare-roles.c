/* SPDX-License-Identifier: MIT */
/*
 * Roles that cannot hold: ranks that exclude each other, one office under two surnames, and what
 * the table of offices refutes (gs-compare-status.c).
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-role.h"
#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-context.h"
#include "comparison/gs-role-side.h"
#include "comparison/gs-wording.h"

/* ---- ranks of one person ---- */

typedef struct
{
  guint32 article;
  const GsRole *role;
  const GsMention *holder;
} GsRoleUse;

/* roles with a title and a full name, by a key that @make gives; NULL keys are left out */
typedef char *(*GsRoleKeyFunc) (const GsRole *role, const GsMention *holder);

static GHashTable *
gs_roles_group (const GsRoleComparison *comparison, GsRoleKeyFunc make)
{
  GHashTable *groups =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = gs_role_extraction (comparison, i);

      for (guint k = 0; extraction != NULL && k < extraction->roles->len; k++)
        {
          const GsRole *role = &g_array_index (extraction->roles, GsRole, k);
          GsRoleUse use = { i, role, gs_role_holder (extraction, role) };
          char *key = role->title != NULL ? make (role, use.holder) : NULL;
          GArray *uses;

          if (key == NULL)
            continue;
          uses = g_hash_table_lookup (groups, key);
          if (uses == NULL)
            {
              uses = g_array_new (FALSE, FALSE, sizeof (GsRoleUse));
              g_hash_table_insert (groups, g_strdup (key), uses);
            }
          g_array_append_val (uses, use);
          g_free (key);
        }
    }
  return groups;
}

static char *
gs_key_of_ranked_person (const GsRole *role, const GsMention *holder)
{
  if (role->title->class != GS_RULES_TITLE_RANK || role->form == GS_ROLE_COPULA
      || holder->n_words < 2)
    return NULL;
  return g_strdup (holder->folded);
}

/* "general manager" and "A.J." of "General Manager A.J. Smith" */
static char *
gs_key_of_office_and_given_name (const GsRole *role, const GsMention *holder)
{
  if (role->title->class != GS_RULES_TITLE_OFFICE || role->form == GS_ROLE_COPULA
      || holder->n_words != 2 || role->moment != GS_NONE || role->status != GS_RULES_STATUS_NONE)
    return NULL;
  return g_strdup_printf ("%s/%s", role->title->group, holder->words[0].folded);
}

static void
gs_report_rank_conflict (const GsRoleComparison *comparison, const char *name, const GArray *uses)
{
  g_autofree char *fact = g_strdup_printf ("person:%s/rank", name);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_ROLE_CONFLICT, fact);
  g_autofree char *sides = NULL;

  for (guint i = 0; i < uses->len; i++)
    {
      const GsRoleUse *use = &g_array_index (uses, GsRoleUse, i);

      gs_finding_add_role (finding, gs_role_extraction (comparison, use->article), use->article,
                           use->role, use->role->title->group);
    }
  if (finding->sides->len < 2)
    return;
  sides = gs_wording_sides (comparison->report, finding);
  finding->severity = GS_SEVERITY_NOTE;
  gs_finding_take_title (
      finding,
      g_strdup_printf ("%s has two ranks", g_array_index (uses, GsRoleUse, 0).holder->name));
  gs_finding_take_hint (finding, g_strdup_printf ("one person, two ranks: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("One person is given ranks that exclude each other: %s.", sides));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static gboolean
gs_uses_have_rank_conflict (const GArray *uses)
{
  for (guint i = 1; i < uses->len; i++)
    if (gs_rules_is_rank_conflict (g_array_index (uses, GsRoleUse, 0).role->title,
                                   g_array_index (uses, GsRoleUse, i).role->title))
      return TRUE;
  return FALSE;
}

/* ---- one office, one given name, two surnames ---- */

/* whether some article has more than one of the surnames: then they are two people */
static gboolean
gs_uses_meet_in_article (const GsRoleComparison *comparison, const GArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const GsRoleUse *use = &g_array_index (uses, GsRoleUse, i);

      for (guint k = 0; k < uses->len; k++)
        {
          const GsRoleUse *other = &g_array_index (uses, GsRoleUse, k);
          const GsExtraction *extraction = gs_role_extraction (comparison, use->article);
          const char *surname = other->holder->words[1].folded;

          if (g_str_equal (use->holder->words[1].folded, surname))
            continue;
          for (guint m = 0; m < extraction->mentions->len; m++)
            {
              const GsMention *mention = &g_array_index (extraction->mentions, GsMention, m);

              if (g_str_equal (mention->words[mention->n_words - 1].folded, surname))
                return TRUE;
            }
        }
    }
  return FALSE;
}

/* telling words that the sentences of two surnames must share to be of one office */
#define GS_MIN_OFFICE_SHARED 3

/* whether the surnames stand in one story: the sentences of the first and of some other share words
 */
static gboolean
gs_uses_share_story (const GsRoleComparison *comparison, const GArray *uses)
{
  const GsRoleUse *first = &g_array_index (uses, GsRoleUse, 0);
  const char *const except[] = { first->holder->words[0].folded, NULL };
  g_autoptr (GsContext) one = gs_context_new ();
  g_autoptr (GsContext) two = gs_context_new ();

  for (guint i = 0; i < uses->len; i++)
    {
      const GsRoleUse *use = &g_array_index (uses, GsRoleUse, i);
      gboolean same = g_str_equal (use->holder->words[1].folded, first->holder->words[1].folded);

      gs_context_add_sentence (same ? one : two, comparison->batch, use->article,
                               use->role->sentence);
    }
  return gs_context_count_shared (one, two, comparison->batch, except) >= GS_MIN_OFFICE_SHARED;
}

/* surnames a slip apart are a spelling, which the comparison of names finds */
static gboolean
gs_uses_are_spellings (const GsRoleComparison *comparison, const GArray *uses)
{
  const char *first = g_array_index (uses, GsRoleUse, 0).holder->words[1].text;

  for (guint i = 1; i < uses->len; i++)
    {
      const char *surname = g_array_index (uses, GsRoleUse, i).holder->words[1].text;
      GsRulesVariant variant = gs_rules_compare_forms (comparison->batch->rules, first,
                                                       strlen (first), surname, strlen (surname));

      /* "Yıldız" and "Yildiz" are the same, though not written alike */
      if (strcmp (first, surname) != 0 && variant.edits < 3)
        return TRUE;
    }
  return FALSE;
}

static void
gs_report_surname_conflict (const GsRoleComparison *comparison, const char *key, const GArray *uses)
{
  g_autofree char *fact = g_strdup_printf ("office:%s/surname", key);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact);
  g_autofree char *sides = NULL;

  for (guint i = 0; i < uses->len; i++)
    {
      const GsRoleUse *use = &g_array_index (uses, GsRoleUse, i);

      gs_finding_add_role (finding, gs_role_extraction (comparison, use->article), use->article,
                           use->role, use->holder->words[1].folded);
    }
  if (finding->sides->len < 2 || gs_uses_meet_in_article (comparison, uses)
      || gs_uses_are_spellings (comparison, uses) || !gs_uses_share_story (comparison, uses))
    return;
  sides = gs_wording_sides (comparison->report, finding);
  gs_finding_take_title (
      finding, g_strdup_printf ("One %s, two surnames",
                                g_array_index (uses, GsRoleUse, 0).role->title->canonical));
  gs_finding_take_hint (finding,
                        g_strdup_printf ("same office and given name, other surname: %s", sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("The same office is held by the same given name under %u surnames: %s. "
                       "No article has both.",
                       finding->sides->len, sides));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static GList *
gs_sorted_keys (GHashTable *table)
{
  return g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) strcmp);
}

/**
 * gs_compare_roles:
 * @batch: the extractions
 * @report: role-conflict and name-mismatch findings are added
 */
void
gs_compare_roles (const GsBatch *batch, GsReport *report)
{
  GsRoleComparison comparison = { batch, report };
  g_autoptr (GHashTable) ranked = gs_roles_group (&comparison, gs_key_of_ranked_person);
  g_autoptr (GHashTable) offices = gs_roles_group (&comparison, gs_key_of_office_and_given_name);
  g_autoptr (GList) names = gs_sorted_keys (ranked);
  g_autoptr (GList) keys = gs_sorted_keys (offices);

  gs_compare_status (&comparison);
  for (const GList *link = names; link != NULL; link = link->next)
    if (gs_uses_have_rank_conflict (g_hash_table_lookup (ranked, link->data)))
      gs_report_rank_conflict (&comparison, link->data, g_hash_table_lookup (ranked, link->data));
  for (const GList *link = keys; link != NULL; link = link->next)
    gs_report_surname_conflict (&comparison, link->data, g_hash_table_lookup (offices, link->data));
}
