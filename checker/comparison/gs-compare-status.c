/* SPDX-License-Identifier: MIT */
/*
 * Words of status that the table of offices refutes: former where the person holds the office.
 *
 * A bare title is courtesy and right at the time told of; only a word of status can be wrong by the
 * table, and only on a known day. What the table does not know raises nothing.
 */
#include <string.h>

#include "assertion/gs-calendar.h"
#include "assertion/gs-moment.h"
#include "comparison/gs-role-side.h"
#include "comparison/gs-wording.h"

/* days in office after which nobody is called elect any more */
#define GS_ELECT_DAYS 365

static GsDay
gs_article_day (const GsArticle *article)
{
  GsInstant published = gs_article_get_published (article);

  return published.precision >= GS_PRECISION_DAY ? GS_DAY_FROM_SECONDS (published.seconds) : 0;
}

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
gs_role_is_of_older_year (const GsExtraction *extraction, const GsRole *role)
{
  gint year = gs_calendar_get_year (extraction->day);

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
      || (role->status == GS_RULES_STATUS_CURRENT && gs_role_is_of_older_year (extraction, role)))
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

void
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
