/* SPDX-License-Identifier: MIT */
/* Who held which office when: look-up, and how a person stands to an office on a day. */
#include "assertion/gs-rules-offices.h"

#include <string.h>

#include "assertion/gs-rules-offices-private.h"

static const char *const standings[] = {
  [GS_RULES_STANDING_UNKNOWN] = "unknown", [GS_RULES_STANDING_FUTURE] = "future",
  [GS_RULES_STANDING_ELECT] = "elect",     [GS_RULES_STANDING_HOLDS] = "holds",
  [GS_RULES_STANDING_ACTING] = "acting",   [GS_RULES_STANDING_FORMER] = "former",
};

G_STATIC_ASSERT (G_N_ELEMENTS (standings) == GS_N_RULES_STANDINGS);

/**
 * gs_rules_find_office:
 * @id: of the rule
 *
 * Returns: (transfer none) (nullable): the office, %NULL if there is none of this id
 */
const GsRulesOffice *
gs_rules_find_office (const GsRules *self, const char *id)
{
  guint32 key = gs_string_set_find (self->strings, id, strlen (id));

  if (key == 0)
    return NULL;
  return g_hash_table_lookup (self->offices->offices, gs_string_set_get (self->strings, key));
}

/**
 * gs_rules_find_offices_by_title:
 * @title: title words without words of status: "president", "U.S. Secretary of State"
 * @length: their bytes
 * @n_offices: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_offices): the offices that these words mean
 */
const GsRulesOffice *const *
gs_rules_find_offices_by_title (const GsRules *self, const char *title, gsize length,
                                guint *n_offices)
{
  return gs_rules_index_find (&self->offices->office_titles,
                              gs_rules_find_key (self, title, length), n_offices);
}

/**
 * gs_rules_find_office_of:
 * @title: title words
 * @length: their bytes
 * @jurisdiction: a country or organization
 *
 * Returns: (transfer none) (nullable): the office of this title there
 */
const GsRulesOffice *
gs_rules_find_office_of (const GsRules *self, const char *title, gsize length,
                         const GsRulesEntity *jurisdiction)
{
  guint n;
  const GsRulesOffice *const *offices = gs_rules_find_offices_by_title (self, title, length, &n);

  for (guint i = 0; i < n; i++)
    if (offices[i]->jurisdiction == jurisdiction)
      return offices[i];
  return NULL;
}

/* whether a term surely covers a day, whatever is not known of its ends */
static gboolean
gs_rules_term_covers (const GsRulesTerm *term, GsDay day)
{
  GsDay end = term->end_earliest != 0 ? term->end_earliest : term->office->as_of;

  return term->start_latest <= day && day <= end;
}

/**
 * gs_rules_find_holder:
 * @day: a day
 * @is_known: (out): whether the table knows who held it; if so and there is no term, the office was
 *   vacant or had not begun
 *
 * Returns: (transfer none) (nullable): the term that surely covers @day; on the day of a handover
 *   the later one; for shared offices the first
 */
const GsRulesTerm *
gs_rules_find_holder (const GsRules *self, const GsRulesOffice *office, GsDay day,
                      gboolean *is_known)
{
  (void) self;
  *is_known = FALSE;
  if (office->n_terms == 0 || day < office->terms[0].start_latest || day > office->as_of)
    return NULL;
  for (guint i = office->n_terms; i > 0; i--)
    if (gs_rules_term_covers (&office->terms[i - 1], day))
      {
        *is_known = TRUE;
        return &office->terms[i - 1];
      }
  for (guint i = 0; i < office->n_terms; i++)
    if (office->terms[i].start_earliest <= day
        && (office->terms[i].end_latest == 0 || day <= office->terms[i].end_latest))
      return NULL;
  *is_known = TRUE;
  return NULL;
}

/**
 * gs_rules_find_persons:
 * @text: full name, surname, or another form
 * @length: its bytes
 * @n_persons: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_persons): holders of offices of this name
 */
const GsRulesPerson *const *
gs_rules_find_persons (const GsRules *self, const char *text, gsize length, guint *n_persons)
{
  return gs_rules_index_find (&self->offices->person_forms, gs_rules_find_key (self, text, length),
                              n_persons);
}

/**
 * gs_rules_get_office_reach:
 * @word: the first token of what may be a title
 * @length: its bytes
 * @first_word: its key
 *
 * Returns: words of the longest title of gs_rules_find_offices_by_title () that begins with it, 0
 *   if none does; %G_MAXUINT8 if that is not known
 */
guint
gs_rules_get_office_reach (const GsRules *self, const char *word, gsize length, guint32 first_word)
{
  /* an article is left out of keys; other letters than ASCII's are looked up in full */
  if (length == 3 && g_ascii_strncasecmp (word, "the", 3) == 0)
    return G_MAXUINT8;
  for (gsize i = 0; i < length; i++)
    if ((guchar) word[i] >= 0x80)
      return G_MAXUINT8;
  return gs_rules_reach_find (&self->offices->title_reach, first_word);
}

/**
 * gs_rules_get_person_reach:
 * @word: the first word of what may be a name
 * @length: its bytes
 *
 * Returns: words of the longest form of a person that begins with @word, 0 if none does
 */
guint
gs_rules_get_person_reach (const GsRules *self, const char *word, gsize length)
{
  return gs_rules_reach_find (&self->offices->person_reach,
                              gs_rules_find_first_word (self, word, length));
}

/**
 * gs_rules_find_person_by_id:
 * @id: of a person: "donald-trump"
 *
 * Returns: (transfer none) (nullable): the person, %NULL if there is none of this id
 */
const GsRulesPerson *
gs_rules_find_person_by_id (const GsRules *self, const char *id)
{
  guint32 key = gs_string_set_find (self->strings, id, strlen (id));

  if (key == 0)
    return NULL;
  return g_hash_table_lookup (self->offices->persons, gs_string_set_get (self->strings, key));
}

/* one term alone; %GS_RULES_STANDING_UNKNOWN near its ends and after what is known */
static GsRulesStanding
gs_rules_get_term_standing (const GsRulesTerm *term, GsDay day)
{
  if (day > term->office->as_of)
    return GS_RULES_STANDING_UNKNOWN;
  if (day + GS_RULES_GRACE < term->start_earliest)
    return term->elected != 0 && day >= term->elected + GS_RULES_GRACE   ? GS_RULES_STANDING_ELECT
           : term->elected != 0 && day + GS_RULES_GRACE >= term->elected ? GS_RULES_STANDING_UNKNOWN
                                                                         : GS_RULES_STANDING_FUTURE;
  if (day < term->start_latest + GS_RULES_GRACE)
    return GS_RULES_STANDING_UNKNOWN;
  if (term->end_latest != 0 && day > term->end_latest + GS_RULES_GRACE)
    return GS_RULES_STANDING_FORMER;
  if (term->end_latest != 0 && day + GS_RULES_GRACE > term->end_earliest)
    return GS_RULES_STANDING_UNKNOWN;
  return term->kind == GS_RULES_TERM_ACTING ? GS_RULES_STANDING_ACTING : GS_RULES_STANDING_HOLDS;
}

/* holding beats doubt, doubt beats having held, having held beats what is to come */
static guint
gs_rules_standing_weight (GsRulesStanding standing)
{
  static const guint8 weights[] = {
    [GS_RULES_STANDING_UNKNOWN] = 4, [GS_RULES_STANDING_FUTURE] = 1, [GS_RULES_STANDING_ELECT] = 3,
    [GS_RULES_STANDING_HOLDS] = 6,   [GS_RULES_STANDING_ACTING] = 5, [GS_RULES_STANDING_FORMER] = 2,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (weights) == GS_N_RULES_STANDINGS);
  return weights[standing];
}

typedef struct
{
  GsRulesStanding standing;
  const GsRulesTerm *term;
} GsRulesBest;

static void
gs_rules_weigh_term (GsRulesBest *best, const GsRulesTerm *term, GsDay day)
{
  GsRulesStanding standing = gs_rules_get_term_standing (term, day);

  if (best->term != NULL
      && gs_rules_standing_weight (standing) < gs_rules_standing_weight (best->standing))
    return;
  if (best->term != NULL && standing == GS_RULES_STANDING_FUTURE && standing == best->standing)
    return;
  best->standing = standing;
  best->term = term;
}

static gboolean
gs_rules_office_has_title (const GsRules *self, const GsRulesOffice *office, guint32 title)
{
  guint n;
  const GsRulesOffice *const *offices =
      gs_rules_index_find (&self->offices->office_titles, title, &n);

  for (guint i = 0; i < n; i++)
    if (offices[i] == office)
      return TRUE;
  return FALSE;
}

/**
 * gs_rules_get_standing:
 * @title: title words without words of status: "President"
 * @length: their bytes
 * @day: of publication, or of what is told
 * @term: (out) (nullable): the term that decided, %NULL if there is none
 *
 * Says how a person stood to any office of this title on a day. A person who holds one such office
 * holds the title, whatever others have ended.
 *
 * Returns: the standing; %GS_RULES_STANDING_UNKNOWN if the person never had such an office, within
 *   a day of a handover, and after the day up to which the office is known
 */
GsRulesStanding
gs_rules_get_standing (const GsRules *self, const GsRulesPerson *person, const char *title,
                       gsize length, GsDay day, const GsRulesTerm **term)
{
  GsRulesBest best = { GS_RULES_STANDING_UNKNOWN, NULL };
  guint32 key = gs_rules_find_key (self, title, length);

  for (guint i = 0; key != 0 && i < person->n_terms; i++)
    if (gs_rules_office_has_title (self, person->terms[i]->office, key))
      gs_rules_weigh_term (&best, person->terms[i], day);
  if (term != NULL)
    *term = best.term;
  return best.standing;
}

/**
 * gs_rules_get_standing_in:
 * @office: one office
 * @day: of publication, or of what is told
 * @term: (out) (nullable): the term that decided, %NULL if there is none
 *
 * Returns: as gs_rules_get_standing (), for one office
 */
GsRulesStanding
gs_rules_get_standing_in (const GsRules *self, const GsRulesPerson *person,
                          const GsRulesOffice *office, GsDay day, const GsRulesTerm **term)
{
  GsRulesBest best = { GS_RULES_STANDING_UNKNOWN, NULL };

  (void) self;
  for (guint i = 0; i < person->n_terms; i++)
    if (person->terms[i]->office == office)
      gs_rules_weigh_term (&best, person->terms[i], day);
  if (term != NULL)
    *term = best.term;
  return best.standing;
}

static gboolean
gs_rules_is_head (const GsRulesOffice *office)
{
  return office->class != NULL && g_str_has_prefix (office->class, "head-of-");
}

/**
 * gs_rules_find_administration:
 * @surname: whose: "Trump" of "the Trump administration"
 * @length: its bytes
 * @day: of publication
 *
 * Returns: (transfer none) (nullable): the term as head of state or government that is meant: the
 *   one that covers @day, else the latest that began before it; %NULL if none has
 */
const GsRulesTerm *
gs_rules_find_administration (const GsRules *self, const char *surname, gsize length, GsDay day)
{
  guint n;
  const GsRulesPerson *const *persons = gs_rules_find_persons (self, surname, length, &n);
  const GsRulesTerm *best = NULL;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < persons[i]->n_terms; k++)
      {
        const GsRulesTerm *term = persons[i]->terms[k];

        if (gs_rules_is_head (term->office) && term->start_earliest <= day + GS_RULES_GRACE
            && (best == NULL || term->start_earliest > best->start_earliest))
          best = term;
      }
  return best;
}

/**
 * gs_rules_standing_to_string:
 *
 * Returns: (transfer none): "unknown", "future", "elect", "holds", "acting" or "former"
 */
const char *
gs_rules_standing_to_string (GsRulesStanding standing)
{
  g_return_val_if_fail ((guint) standing < GS_N_RULES_STANDINGS, NULL);
  return standings[standing];
}
