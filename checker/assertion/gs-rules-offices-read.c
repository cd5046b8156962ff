/* SPDX-License-Identifier: MIT */
/* Reading of packs of offices: terms, their holders, and the days they lie between. */
#include <string.h>

#include "assertion/gs-rules-names-private.h"
#include "assertion/gs-rules-offices-private.h"
#include "base/gs-error.h"
#include "base/gs-canon.h"

GsRulesOffices *
gs_rules_offices_new (void)
{
  GsRulesOffices *self = g_new0 (GsRulesOffices, 1);

  self->offices = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->persons = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->ordered = g_ptr_array_new ();
  self->terms = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->forms = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                       (GDestroyNotify) g_ptr_array_unref);
  gs_rules_index_init (&self->office_titles, sizeof (const GsRulesOffice *));
  gs_rules_index_init (&self->person_forms, sizeof (const GsRulesPerson *));
  gs_rules_reach_init (&self->person_reach);
  gs_rules_reach_init (&self->title_reach);
  return self;
}

void
gs_rules_offices_free (GsRulesOffices *self)
{
  g_hash_table_unref (self->offices);
  g_hash_table_unref (self->persons);
  g_ptr_array_unref (self->ordered);
  g_clear_pointer (&self->terms, g_hash_table_unref);
  g_clear_pointer (&self->forms, g_hash_table_unref);
  gs_rules_index_clear (&self->office_titles);
  gs_rules_index_clear (&self->person_forms);
  gs_rules_reach_clear (&self->person_reach);
  gs_rules_reach_clear (&self->title_reach);
  g_free (self);
}

/* ---- days ---- */

static gboolean
gs_rules_read_number (const char **text, guint n_digits, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (guint) (**text - '0');
    }
  return TRUE;
}

static GsDay
gs_rules_day_of (guint year, guint month, guint day)
{
  GDate date;

  if (year == 0 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * gs_day_from_string:
 * @text: YYYY-MM-DD, YYYY-MM or YYYY
 * @latest: (out): the last day that @text may mean, 0 if it is none
 *
 * Returns: the first day that @text may mean, 0 if it is no day
 */
GsDay
gs_day_from_string (const char *text, GsDay *latest)
{
  guint year;
  guint month;
  guint day;

  *latest = 0;
  if (!gs_rules_read_number (&text, 4, &year) || year == 0)
    return 0;
  if (*text == '\0')
    {
      *latest = gs_rules_day_of (year, 12, 31);
      return gs_rules_day_of (year, 1, 1);
    }
  if (*text++ != '-' || !gs_rules_read_number (&text, 2, &month) || month < 1 || month > 12)
    return 0;
  if (*text == '\0')
    {
      *latest = gs_rules_day_of (year, month,
                                 g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
      return gs_rules_day_of (year, month, 1);
    }
  if (*text++ != '-' || !gs_rules_read_number (&text, 2, &day) || *text != '\0')
    return 0;
  *latest = gs_rules_day_of (year, month, day);
  return *latest;
}

/**
 * gs_day_to_string:
 * @day: a day, or 0
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, %NULL for 0
 */
char *
gs_day_to_string (GsDay day)
{
  GDate date;

  if (!g_date_valid_julian (day))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

/* an absent attribute leaves both days 0 */
static gboolean
gs_rules_read_day (const GsRulesSource *source, const GsXmlNode *node, const char *name,
                   GsDay *earliest, GsDay *latest, GError **error)
{
  const char *text = gs_xml_get_attribute (node, name);

  *earliest = *latest = 0;
  if (text == NULL)
    return TRUE;
  *earliest = gs_day_from_string (text, latest);
  if (*earliest != 0)
    return TRUE;
  gs_rules_set_error (error, source->path, node,
                      "'%s' is no day; write YYYY-MM-DD, or YYYY-MM or YYYY if no more is known",
                      text);
  return FALSE;
}

/* ---- persons ---- */

static void
gs_rules_add_person_form (GsRules *self, GsRulesPerson *person, const char *text)
{
  GPtrArray *list = g_hash_table_lookup (self->offices->forms, person);
  const char *interned = gs_rules_intern (self, text);
  guint32 key = gs_rules_intern_key (self, text, strlen (text));
  const char *key_text;
  const char *blank;
  guint n_words = 1;

  if (key == 0 || g_ptr_array_find (list, interned, NULL))
    return;
  g_ptr_array_add (list, (gpointer) interned);
  gs_rules_index_add (&self->offices->person_forms, key, &person);
  key_text = gs_string_set_get (self->strings, key);
  for (const char *c = key_text; *c != '\0'; c++)
    n_words += *c == ' ';
  blank = strchr (key_text, ' ');
  gs_rules_reach_add (
      &self->offices->person_reach,
      gs_string_set_intern (self->strings, key_text,
                            blank == NULL ? strlen (key_text) : (gsize) (blank - key_text)),
      n_words);
}

static char *
gs_rules_make_person_id (const char *name)
{
  char *id = gs_canon_dup (name, strlen (name), GS_CANON_DEFAULT);

  for (char *c = id; *c != '\0'; c++)
    if (*c == ' ' || *c == '\'')
      *c = '-';
  return id;
}

static GsRulesPerson *
gs_rules_get_person (GsRules *self, const char *name)
{
  g_autofree char *text = gs_rules_make_person_id (name);
  const char *id = gs_rules_intern (self, text);
  GsRulesPerson *person = g_hash_table_lookup (self->offices->persons, id);
  const char *blank = strrchr (name, ' ');

  if (person != NULL)
    return person;
  person = gs_arena_new_array0 (self->arena, GsRulesPerson, 1);
  person->id = id;
  person->name = gs_rules_intern (self, name);
  person->surname = gs_rules_intern (self, blank != NULL ? blank + 1 : name);
  g_hash_table_insert (self->offices->persons, (gpointer) id, person);
  g_hash_table_insert (self->offices->terms, person, g_ptr_array_new ());
  g_hash_table_insert (self->offices->forms, person, g_ptr_array_new ());
  g_ptr_array_add (self->offices->ordered, person);
  gs_rules_add_person_form (self, person, name);
  return person;
}

static GsRulesPerson *
gs_rules_read_person (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                      GError **error)
{
  const char *name = gs_rules_get_required (source, node, "person", error);
  const char *surname = gs_xml_get_attribute (node, "surname");
  g_auto (GStrv) also = gs_rules_split (gs_xml_get_attribute (node, "also"), ";");
  GsRulesPerson *person;

  if (name == NULL)
    return NULL;
  person = gs_rules_get_person (self, name);
  if (surname != NULL)
    person->surname = gs_rules_intern (self, surname);
  for (guint i = 0; also[i] != NULL; i++)
    gs_rules_add_person_form (self, person, also[i]);
  return person;
}

/* ---- terms ---- */

static gboolean
gs_rules_read_term (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                    const GsRulesOffice *office, GsRulesTerm *term, GError **error)
{
  const char *kind = gs_xml_get_attribute (node, "kind");
  GsDay ignored;

  term->office = office;
  term->person = gs_rules_read_person (self, source, node, error);
  if (term->person == NULL || gs_rules_get_required (source, node, "from", error) == NULL)
    return FALSE;
  if (!gs_rules_read_day (source, node, "from", &term->start_earliest, &term->start_latest, error)
      || !gs_rules_read_day (source, node, "to", &term->end_earliest, &term->end_latest, error)
      || !gs_rules_read_day (source, node, "elected", &term->elected, &ignored, error))
    return FALSE;
  if (kind != NULL && !g_str_equal (kind, "acting"))
    {
      gs_rules_set_error (error, source->path, node, "no kind of term '%s'; it is acting", kind);
      return FALSE;
    }
  term->kind = kind != NULL ? GS_RULES_TERM_ACTING : GS_RULES_TERM_FULL;
  if (term->end_latest != 0 && term->end_latest < term->start_earliest)
    {
      gs_rules_set_error (error, source->path, node, "the term of '%s' ends before it begins",
                          term->person->name);
      return FALSE;
    }
  g_ptr_array_add (g_hash_table_lookup (self->offices->terms, term->person), term);
  return TRUE;
}

/* terms stand in the order of their starts; in an office that one person holds, they do not
 * overlap by more than the handover */
static gboolean
gs_rules_check_term (const GsRulesSource *source, const GsXmlNode *node,
                     const GsRulesOffice *office, const GsRulesTerm *term, GError **error)
{
  const GsRulesTerm *before = term - 1;

  if (term == office->terms)
    return TRUE;
  if (term->start_latest < before->start_earliest)
    {
      gs_rules_set_error (error, source->path, node,
                          "the term of '%s' begins before that of '%s'; order them by start",
                          term->person->name, before->person->name);
      return FALSE;
    }
  if (office->shared || (before->end_earliest != 0 && before->end_earliest <= term->start_latest))
    return TRUE;
  gs_rules_set_error (error, source->path, node, "the term of '%s' begins before that of '%s' ends",
                      term->person->name, before->person->name);
  return FALSE;
}

static gboolean
gs_rules_read_terms (GsRules *self, const GsRulesSource *source, GsRulesOffice *office,
                     GError **error)
{
  guint n = 0;
  GsRulesTerm *terms;

  for (const GsXmlNode *node = gs_xml_first_child (source->node, "term"); node != NULL;
       node = gs_xml_next_sibling (node, "term"))
    n++;
  terms = gs_arena_new_array0 (self->arena, GsRulesTerm, n);
  office->terms = terms;
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "term"); node != NULL;
       node = gs_xml_next_sibling (node, "term"))
    {
      GsRulesTerm *term = &terms[office->n_terms++];

      if (!gs_rules_read_term (self, source, node, office, term, error)
          || !gs_rules_check_term (source, node, office, term, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- offices ---- */

static gboolean
gs_rules_read_jurisdiction (GsRules *self, const GsRulesSource *source, GsRulesOffice *office,
                            GError **error)
{
  const char *country = gs_xml_get_attribute (source->node, "country");
  const char *of = gs_xml_get_attribute (source->node, "of");

  if (country != NULL)
    office->jurisdiction = gs_rules_names_get_country (self, country);
  else if (of != NULL)
    office->jurisdiction = g_hash_table_lookup (self->names->by_id, gs_rules_intern (self, of));
  if (office->jurisdiction != NULL || (country == NULL && of == NULL))
    return TRUE;
  gs_rules_set_error (error, source->path, source->node, "no entity '%s'",
                      country != NULL ? country : of);
  return FALSE;
}

/* a title is found by its first word, and by the first letters of it where tokens end ("people's")
 */
static void
gs_rules_office_reach_add (GsRules *self, const char *key)
{
  gsize word = strcspn (key, " ");
  gsize letters = 0;
  guint n_words = 1;

  for (const char *c = key; *c != '\0'; c++)
    n_words += *c == ' ';
  while (g_ascii_isalnum (key[letters]))
    letters++;
  gs_rules_reach_add (&self->offices->title_reach, gs_string_set_intern (self->strings, key, word),
                      n_words);
  gs_rules_reach_add (&self->offices->title_reach,
                      gs_string_set_intern (self->strings, key, letters), n_words);
}

/**
 * gs_rules_offices_read:
 * @source: a rule of the topic offices
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_offices_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  GsRulesOffice *office = gs_arena_new_array0 (self->arena, GsRulesOffice, 1);
  g_auto (GStrv) titles = gs_rules_split (gs_xml_get_attribute (source->node, "titles"), ";");
  GsDay latest;

  if (gs_rules_get_required (source, source->node, "titles", error) == NULL
      || gs_rules_get_required (source, source->node, "as-of", error) == NULL)
    return FALSE;
  office->id = source->rule->id;
  office->name = source->rule->name;
  office->class = gs_rules_intern (self, gs_xml_get_attribute (source->node, "class"));
  office->titles = gs_rules_intern_list (self, titles);
  office->shared = g_strcmp0 (gs_xml_get_attribute (source->node, "shared"), "yes") == 0;
  if (!gs_rules_read_day (source, source->node, "as-of", &office->as_of, &latest, error)
      || !gs_rules_read_jurisdiction (self, source, office, error)
      || !gs_rules_read_terms (self, source, office, error))
    return FALSE;
  for (guint i = 0; titles[i] != NULL; i++)
    {
      guint32 key = gs_rules_intern_key (self, titles[i], strlen (titles[i]));

      if (key == 0)
        continue;
      gs_rules_index_add (&self->offices->office_titles, key, &office);
      gs_rules_office_reach_add (self, gs_string_set_get (self->strings, key));
    }
  g_hash_table_insert (self->offices->offices, (gpointer) office->id, office);
  return TRUE;
}

static int
gs_rules_compare_terms (gconstpointer a, gconstpointer b)
{
  const GsRulesTerm *first = *(const GsRulesTerm *const *) a;
  const GsRulesTerm *second = *(const GsRulesTerm *const *) b;

  if (first->start_earliest != second->start_earliest)
    return first->start_earliest < second->start_earliest ? -1 : 1;
  return g_strcmp0 (first->office->id, second->office->id);
}

static void
gs_rules_seal_person (GsRules *self, GsRulesPerson *person)
{
  GPtrArray *terms = g_hash_table_lookup (self->offices->terms, person);
  GPtrArray *forms;
  gpointer *copy;

  gs_rules_add_person_form (self, person, person->surname);
  forms = g_hash_table_lookup (self->offices->forms, person);
  g_ptr_array_sort (terms, gs_rules_compare_terms);
  copy = gs_arena_new_array (self->arena, gpointer, terms->len + forms->len + 1);
  memcpy (copy, terms->pdata, sizeof (gpointer) * terms->len);
  person->terms = (const GsRulesTerm *const *) copy;
  person->n_terms = terms->len;
  copy += terms->len;
  memcpy (copy, forms->pdata, sizeof (gpointer) * forms->len);
  copy[forms->len] = NULL;
  person->forms = (const char *const *) copy;
}

/**
 * gs_rules_offices_seal:
 *
 * Gives each person the terms and forms, and sorts the tables.
 *
 * Returns: %TRUE
 */
gboolean
gs_rules_offices_seal (GsRules *self, GError **error)
{
  GsRulesOffices *offices = self->offices;

  (void) error;
  for (guint i = 0; i < offices->ordered->len; i++)
    gs_rules_seal_person (self, g_ptr_array_index (offices->ordered, i));
  g_clear_pointer (&offices->terms, g_hash_table_unref);
  g_clear_pointer (&offices->forms, g_hash_table_unref);
  gs_rules_index_seal (&offices->office_titles);
  gs_rules_index_seal (&offices->person_forms);
  return TRUE;
}
