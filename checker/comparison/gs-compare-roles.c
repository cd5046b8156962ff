/* SPDX-License-Identifier: MIT */
/*
 * Roles that cannot hold: former where the table of offices has a holder, ranks that exclude each
 * other, one office under two surnames.
 *
 * A bare title is courtesy and right at the time told of; only a word of status can be wrong by the
 * table, and only on a known day. What the table does not know raises nothing.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-calendar.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-role.h"
#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-context.h"
#include "comparison/gs-wording.h"

/* days in office after which nobody is called elect any more */
#define GS_ELECT_DAYS 365
/* evidence shown of one side in one article */
#define GS_MAX_SHOWN 2

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
} GsRoleComparison;

static const GsExtraction *
gs_role_extraction (const GsRoleComparison *comparison, guint32 article)
{
  return g_ptr_array_index (comparison->batch->extractions, article);
}

static const GsMention *
gs_role_holder (const GsExtraction *extraction, const GsRole *role)
{
  return &g_array_index (extraction->mentions, GsMention, role->mention);
}

static GsSpan
gs_role_sentence (const GsExtraction *extraction, const GsRole *role)
{
  return g_array_index (extraction->sentences, GsSentenceFacts, role->sentence).span;
}

/* the day of publication, 0 if it is not known to the day */
static GsDay
gs_article_day (const GsArticle *article)
{
  GsInstant published = gs_article_get_published (article);

  return published.precision >= GS_PRECISION_DAY ? GS_DAY_FROM_SECONDS (published.seconds) : 0;
}

/* ---- status against the table ---- */

/**
 * GsStatusConflict: a word of status that the table refutes
 */
typedef struct
{
  guint32 article;
  const GsRole *role;
  const GsRulesPerson *person;
  const GsRulesTerm *term;
  GsRulesStanding standing;
} GsStatusConflict;

/* a word of status that the standing refutes; "-elect" only long after the day, since stories tell
 * of the time before it */
static gboolean
gs_status_excludes (GsRulesStatus status, GsRulesStanding standing, const GsRulesTerm *term,
                    GsDay day)
{
  switch (status)
    {
    case GS_RULES_STATUS_FORMER:
      return standing == GS_RULES_STANDING_HOLDS;
    case GS_RULES_STATUS_CURRENT:
      return standing == GS_RULES_STANDING_FORMER;
    case GS_RULES_STATUS_ELECT:
      return standing == GS_RULES_STANDING_HOLDS && day > term->start_latest + GS_ELECT_DAYS;
    default:
      return FALSE;
    }
}

/* how the person stands to the office as worded: "us agriculture secretary", then "agriculture
 * secretary", then "secretary" */
static GsRulesStanding
gs_role_get_standing (const GsRoleComparison *comparison, const GsRole *role,
                      const GsRulesPerson *person, GsDay day, const GsRulesTerm **term)
{
  const char *office = role->office_text;

  while (strlen (office) >= strlen (role->title_text))
    {
      GsRulesStanding standing = gs_rules_get_standing (comparison->batch->rules, person, office,
                                                        strlen (office), day, term);
      const char *blank = strchr (office, ' ');

      if (standing != GS_RULES_STANDING_UNKNOWN)
        return standing;
      if (blank == NULL)
        break;
      office = blank + 1;
    }
  /* "ex-president" is a title with its status; the bare title is looked up */
  if (role->title == NULL)
    return GS_RULES_STANDING_UNKNOWN;
  return gs_rules_get_standing (comparison->batch->rules, person, role->title->text,
                                strlen (role->title->text), day, term);
}

/* "in 1992, when Clinton defeated incumbent President Bush": who held it then */
static gboolean
gs_role_is_of_older_year (const GsExtraction *extraction, const GsRole *role, GsDay day)
{
  gint year;
  guint month, number;

  gs_calendar_split ((gint32) day, &year, &month, &number);
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence == role->sentence && moment->time.year != 0
          && moment->time.year < year)
        return TRUE;
    }
  return FALSE;
}

/* the conflict of one role, if every person whom the name can mean is refuted by the table */
static gboolean
gs_role_find_conflict (const GsRoleComparison *comparison, guint32 article, const GsRole *role,
                       GsStatusConflict *conflict)
{
  const GsExtraction *extraction = gs_role_extraction (comparison, article);
  const GsMention *holder = gs_role_holder (extraction, role);
  GsDay day = gs_article_day (extraction->article);
  guint n_persons;
  const GsRulesPerson *const *persons = gs_rules_find_persons (
      comparison->batch->rules, holder->name, strlen (holder->name), &n_persons);
  guint n_refuted = 0;
  guint n_possible = 0;

  if (role->form == GS_ROLE_ADMINISTRATION || role->form == GS_ROLE_COPULA || day == 0
      || (role->status == GS_RULES_STATUS_CURRENT
          && gs_role_is_of_older_year (extraction, role, day)))
    return FALSE;
  for (guint i = 0; i < n_persons; i++)
    {
      const GsRulesTerm *term = NULL;
      GsRulesStanding standing = gs_role_get_standing (comparison, role, persons[i], day, &term);

      if (standing == GS_RULES_STANDING_UNKNOWN)
        continue;
      n_possible++;
      if (term == NULL || !gs_status_excludes (role->status, standing, term, day))
        continue;
      n_refuted++;
      *conflict = (GsStatusConflict){ article, role, persons[i], term, standing };
    }
  return n_refuted > 0 && n_refuted == n_possible;
}

static gboolean
gs_role_is_of_person (const GsRoleComparison *comparison, const GsMention *holder,
                      const GsRulesPerson *person)
{
  guint n_persons;
  const GsRulesPerson *const *persons = gs_rules_find_persons (
      comparison->batch->rules, holder->name, strlen (holder->name), &n_persons);

  for (guint i = 0; i < n_persons; i++)
    if (persons[i] == person)
      return TRUE;
  return FALSE;
}

/* whether a role speaks of the person as one who holds the office of the conflict */
static gboolean
gs_role_supports_holding (const GsRoleComparison *comparison, const GsMention *holder,
                          const GsRole *role, const GsStatusConflict *conflict)
{
  if (role->form == GS_ROLE_COPULA || !gs_role_is_of_person (comparison, holder, conflict->person))
    return FALSE;
  if (role->form == GS_ROLE_ADMINISTRATION)
    return role->status == GS_RULES_STATUS_NONE || role->status == GS_RULES_STATUS_CURRENT;
  if (role->status != GS_RULES_STATUS_NONE && role->status != GS_RULES_STATUS_CURRENT
      && role->status != GS_RULES_STATUS_LEAVING)
    return FALSE;
  if (role->title != NULL && conflict->role->title != NULL)
    return gs_rules_is_same_title (role->title, conflict->role->title);
  return g_str_equal (role->title_text, conflict->role->title_text);
}

/* what the title means, for the normalized value */
static const char *
gs_role_get_group (const GsRole *role)
{
  return role->title != NULL ? role->title->group : role->title_text;
}

static char *
gs_role_dup_label (const GsExtraction *extraction, const GsRole *role)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  return g_strndup (text + role->span.start, gs_span_length (role->span));
}

static void
gs_finding_add_role (GsFinding *finding, const GsExtraction *extraction, guint32 article,
                     const GsRole *role, const char *value)
{
  g_autofree char *label = gs_role_dup_label (extraction, role);
  GsSide *side = gs_finding_add_side (finding, value, label);
  guint n_shown = 0;

  for (guint i = 0; i < side->evidence->len; i++)
    n_shown += g_array_index (side->evidence, GsEvidence, i).article == article;
  if (n_shown < GS_MAX_SHOWN)
    gs_side_add_evidence (side, article, role->span, gs_role_sentence (extraction, role));
}

static void
gs_finding_add_holding (const GsRoleComparison *comparison, GsFinding *finding,
                        const GsStatusConflict *conflict, const char *value)
{
  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = gs_role_extraction (comparison, i);

      for (guint k = 0; extraction != NULL && k < extraction->roles->len; k++)
        {
          const GsRole *role = &g_array_index (extraction->roles, GsRole, k);

          if (gs_role_supports_holding (comparison, gs_role_holder (extraction, role), role,
                                        conflict))
            gs_finding_add_role (finding, extraction, i, role, value);
        }
    }
}

static const char *
gs_status_to_word (GsRulesStatus status)
{
  return status == GS_RULES_STATUS_FORMER    ? "former"
         : status == GS_RULES_STATUS_CURRENT ? "current"
                                             : "elect";
}

static void
gs_finding_word_status (const GsRoleComparison *comparison, GsFinding *finding,
                        const GsStatusConflict *conflict)
{
  const GsSide *first = g_ptr_array_index (finding->sides, 0);
  const GsExtraction *extraction = gs_role_extraction (comparison, conflict->article);
  g_autofree char *day = gs_day_to_string (gs_article_day (extraction->article));
  g_autofree char *since = gs_day_to_string (conflict->term->start_latest);
  g_autofree char *until = gs_day_to_string (conflict->term->end_latest);
  g_autofree char *sides = gs_wording_sides (comparison->report, finding);
  gboolean holds = conflict->standing == GS_RULES_STANDING_HOLDS;

  gs_finding_take_title (finding, g_strdup_printf ("%s is called %s while %s office, on %s",
                                                   conflict->person->name,
                                                   gs_status_to_word (conflict->role->status),
                                                   holds ? "in" : "out of", day));
  gs_finding_take_hint (finding,
                        g_strdup_printf ("‘%s’, but %s %s (%s %s)", first->label,
                                         holds ? "in office on" : "out of office on", day,
                                         holds ? "since" : "until", holds ? since : until));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf (
          "%s. By the table of offices %s %s %s (%s %s), so on the article's own date, "
          "%s, ‘%s’ is wrong.",
          sides, conflict->person->name, holds ? "is" : "was", conflict->term->office->name,
          holds ? "since" : "until", holds ? since : until, day, first->label));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("published: %s\noffice: %s\nstanding on that day: %s", day,
                                conflict->term->office->id,
                                gs_rules_standing_to_string (conflict->standing)));
}

static void
gs_report_status_conflict (const GsRoleComparison *comparison, const GsStatusConflict *conflict)
{
  const GsExtraction *extraction = gs_role_extraction (comparison, conflict->article);
  gboolean holds = conflict->standing == GS_RULES_STANDING_HOLDS;
  g_autofree char *fact =
      g_strdup_printf ("person:%s/%s", conflict->person->id, conflict->term->office->id);
  g_autofree char *wrong = g_strdup_printf ("%s:%s", gs_status_to_word (conflict->role->status),
                                            gs_role_get_group (conflict->role));
  g_autofree char *right =
      g_strdup_printf ("%s:%s", holds ? "holds" : "former", gs_role_get_group (conflict->role));
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_ROLE_CONFLICT, fact);

  gs_finding_set_scope (finding, "article", conflict->article);
  gs_finding_add_role (finding, extraction, conflict->article, conflict->role, wrong);
  ((GsSide *) g_ptr_array_index (finding->sides, 0))->doubtful = TRUE;
  if (holds)
    gs_finding_add_holding (comparison, finding, conflict, right);
  if (finding->sides->len > 1)
    ((GsSide *) g_ptr_array_index (finding->sides, 1))->support =
        g_strdup_printf ("by the table of offices: %s", conflict->term->office->name);
  finding->rule = g_strdup (conflict->term->office->id);
  gs_finding_word_status (comparison, finding, conflict);
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static void
gs_compare_status (const GsRoleComparison *comparison)
{
  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = gs_role_extraction (comparison, i);
      GsStatusConflict conflict = { 0 };

      for (guint k = 0; extraction != NULL && k < extraction->roles->len; k++)
        if (gs_role_find_conflict (comparison, i, &g_array_index (extraction->roles, GsRole, k),
                                   &conflict))
          gs_report_status_conflict (comparison, &conflict);
    }
}

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

      if (variant.kind != GS_RULES_VARIANT_SAME && variant.edits < 3)
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
