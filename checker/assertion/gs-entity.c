/* SPDX-License-Identifier: MIT */
/* Joins mentions into entities: names, surnames, acronyms, short forms, catalogue. */
#include "assertion/gs-entity.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-kind.h"
#include "assertion/gs-rules-words.h"

/**
 * GsNameGroup: all mentions of one article with the same folded name
 */
typedef struct
{
  const char *folded;
  guint32 first_mention;
  guint32 n_mentions;
  guint32 parent; /* group it was joined to, itself if none */
  GsKindScores scores;
  guint32 entity; /* index, of roots only */
} GsNameGroup;

typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  GArray *groups;         /* of GsNameGroup */
  GHashTable *by_name;    /* folded name: group + 1 */
  GHashTable *by_last;    /* last word of longer names: group + 1, or AMBIGUOUS */
  GHashTable *by_first;   /* first word of longer names: the same */
  GHashTable *by_initial; /* initials of longer names: the same */
  guint32 *group_of;      /* per mention */
} GsEntityBuild;

#define AMBIGUOUS GUINT_TO_POINTER (G_MAXUINT32)

static GsMention *
gs_build_mention (const GsEntityBuild *build, guint32 index)
{
  return &g_array_index (build->extraction->mentions, GsMention, index);
}

static GsNameGroup *
gs_build_group (const GsEntityBuild *build, guint32 index)
{
  return &g_array_index (build->groups, GsNameGroup, index);
}

/* paths are halved on the way, so that long chains cost nothing twice */
static guint32
gs_build_root (const GsEntityBuild *build, guint32 group)
{
  while (gs_build_group (build, group)->parent != group)
    {
      GsNameGroup *step = gs_build_group (build, group);

      step->parent = gs_build_group (build, step->parent)->parent;
      group = step->parent;
    }
  return group;
}

static void
gs_build_join (GsEntityBuild *build, guint32 from, guint32 to)
{
  from = gs_build_root (build, from);
  to = gs_build_root (build, to);
  if (from == to)
    return;
  gs_build_group (build, from)->parent = to;
  gs_kind_scores_add (&gs_build_group (build, to)->scores, &gs_build_group (build, from)->scores);
}

/* ---- groups of equal names ---- */

static void
gs_build_add_mention (GsEntityBuild *build, guint32 index, const GsKindScores *scores)
{
  const char *folded = gs_build_mention (build, index)->folded;
  guint32 found = GPOINTER_TO_UINT (g_hash_table_lookup (build->by_name, folded));
  GsNameGroup *group;

  if (found == 0)
    {
      GsNameGroup fresh = { folded, index, 0, build->groups->len, *scores, GS_NONE };

      g_array_append_val (build->groups, fresh);
      found = build->groups->len;
      g_hash_table_insert (build->by_name, (gpointer) folded, GUINT_TO_POINTER (found));
    }
  group = gs_build_group (build, found - 1);
  build->group_of[index] = found - 1;
  if (group->n_mentions++ > 0)
    gs_kind_scores_add_around (&group->scores, scores);
}

/* ---- joining ---- */

static void
gs_build_note (GHashTable *table, const char *key, guint32 group)
{
  gpointer found = g_hash_table_lookup (table, key);

  g_hash_table_insert (table, (gpointer) key,
                       found == NULL ? GUINT_TO_POINTER (group + 1) : AMBIGUOUS);
}

static const char *
gs_build_initials (GsEntityBuild *build, const GsMention *mention)
{
  char initials[16];
  guint n = 0;

  for (guint32 i = 0; i < mention->n_words && n + 1 < sizeof initials; i++)
    if (g_ascii_isupper (mention->words[i].text[0]))
      initials[n++] = g_ascii_tolower (mention->words[i].text[0]);
  initials[n] = '\0';
  return gs_extraction_intern (build->extraction, initials, (gssize) n);
}

static void
gs_build_index (GsEntityBuild *build)
{
  for (guint32 i = 0; i < build->groups->len; i++)
    {
      const GsMention *mention = gs_build_mention (build, gs_build_group (build, i)->first_mention);

      if (mention->n_words < 2)
        continue;
      gs_build_note (build->by_last, mention->words[mention->n_words - 1].folded, i);
      gs_build_note (build->by_first, mention->words[0].folded, i);
      gs_build_note (build->by_initial, gs_build_initials (build, mention), i);
    }
}

static guint32
gs_build_find (GHashTable *table, const char *key)
{
  gpointer found = g_hash_table_lookup (table, key);

  return found == NULL || found == AMBIGUOUS ? GS_NONE : GPOINTER_TO_UINT (found) - 1;
}

static GsMentionKind
gs_build_kind (const GsEntityBuild *build, guint32 group)
{
  return gs_kind_scores_decide (&gs_build_group (build, gs_build_root (build, group))->scores);
}

/* the "Veldona Police" are named after Veldona, and are not called so */
static gboolean
gs_build_is_local (const GsEntityBuild *build, guint32 group)
{
  const GsMention *mention = gs_build_mention (build, gs_build_group (build, group)->first_mention);

  for (guint32 i = 1; i < mention->n_words; i++)
    if (gs_rules_has_word (build->rules, GS_RULES_WORD_LOCAL, mention->words[i].folded))
      return TRUE;
  return FALSE;
}

/* "Lehman" of "Lehman Brothers", whatever it was taken for; "Angela" of "Angela Merkel" */
static gboolean
gs_build_is_short_form (const GsEntityBuild *build, const GsMention *mention, GsMentionKind kind,
                        guint32 full)
{
  GsMentionKind full_kind = gs_build_kind (build, full);

  if (full_kind == GS_MENTION_PERSON)
    return kind == GS_MENTION_PERSON;
  return full_kind == GS_MENTION_ORGANIZATION && !gs_build_is_local (build, full)
         && (kind == GS_MENTION_ORGANIZATION || (kind != GS_MENTION_PLACE && mention->given == 0));
}

/* "Huang" of "Jensen Huang"; "Lehman" of "Lehman Brothers"; "NPR" of "National Public Radio" */
static void
gs_build_join_short (GsEntityBuild *build, guint32 group)
{
  const GsMention *mention = gs_build_mention (build, gs_build_group (build, group)->first_mention);
  GsMentionKind kind = gs_build_kind (build, group);
  guint32 full;

  if (mention->n_words != 1 || mention->entity != NULL)
    return;
  full = gs_build_find (build->by_last, mention->folded);
  if (full != GS_NONE && gs_build_kind (build, full) == GS_MENTION_PERSON
      && (kind == GS_MENTION_PERSON || kind == GS_MENTION_OTHER))
    {
      gs_build_join (build, group, full);
      return;
    }
  full = gs_build_find (build->by_initial, mention->folded);
  if (full != GS_NONE && strlen (mention->folded) >= 2
      && gs_build_kind (build, full) != GS_MENTION_PERSON)
    {
      gs_build_join (build, group, full);
      return;
    }
  full = gs_build_find (build->by_first, mention->folded);
  if (full != GS_NONE && gs_build_is_short_form (build, mention, kind, full))
    gs_build_join (build, group, full);
}

/* all names the catalogue has for one thing */
static void
gs_build_join_known (GsEntityBuild *build)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < build->extraction->mentions->len; i++)
    {
      const GsMention *mention = gs_build_mention (build, i);
      gconstpointer key = mention->entity != NULL ? (gconstpointer) mention->entity
                                                  : (gconstpointer) mention->person;
      guint32 found;

      /* "Americans" are not the United States */
      if (key == NULL || gs_build_kind (build, build->group_of[i]) != mention->kind)
        continue;
      found = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));
      if (found == 0)
        g_hash_table_insert (known, (gpointer) key, GUINT_TO_POINTER (build->group_of[i] + 1));
      else
        gs_build_join (build, build->group_of[i], found - 1);
    }
}

/* ---- entities ---- */

static void
gs_build_add_alias (GsEntityBuild *build, GsEntity *entity, const char *folded)
{
  const char **aliases =
      gs_arena_new_array (build->extraction->arena, const char *, entity->n_aliases + 1);

  if (entity->n_aliases > 0)
    memcpy (aliases, entity->aliases, sizeof *aliases * entity->n_aliases);
  aliases[entity->n_aliases++] = folded;
  entity->aliases = aliases;
}

static void
gs_build_add_group (GsEntityBuild *build, guint32 index)
{
  GsNameGroup *group = gs_build_group (build, index);
  GsNameGroup *root = gs_build_group (build, gs_build_root (build, index));
  const GsMention *mention = gs_build_mention (build, group->first_mention);
  GsEntity *entity;

  if (root->entity == GS_NONE)
    {
      GsEntity fresh = { .name = mention->name, .first_mention = group->first_mention };

      fresh.kind = gs_kind_scores_decide (&root->scores);
      root->entity = build->extraction->entities->len;
      g_array_append_val (build->extraction->entities, fresh);
    }
  entity = &g_array_index (build->extraction->entities, GsEntity, root->entity);
  entity->n_mentions += group->n_mentions;
  if (strlen (mention->name) > strlen (entity->name))
    entity->name = mention->name;
  if (entity->known == NULL)
    entity->known = mention->entity;
  if (entity->person == NULL)
    entity->person = mention->person;
  gs_build_add_alias (build, entity, group->folded);
}

/* "Mr.", "Ms.", "Queen": the titles that tell */
static char
gs_title_get_gender (const GsRules *rules, const GsRulesTitle *title)
{
  if (title == NULL)
    return 0;
  if (gs_rules_has_word (rules, GS_RULES_WORD_MAN, title->text))
    return 'm';
  return gs_rules_has_word (rules, GS_RULES_WORD_WOMAN, title->text) ? 'f' : 0;
}

/* a title tells more surely than a given name */
static void
gs_entity_add_gender (GsEntity *entity, const GsRules *rules, const GsMention *mention)
{
  char gender = gs_title_get_gender (rules, mention->title);

  if (gender != 0)
    entity->gender = gender;
  else if (entity->gender == 0 && entity->kind == GS_MENTION_PERSON
           && (mention->given == 'm' || mention->given == 'f'))
    entity->gender = mention->given;
}

static void
gs_build_settle (GsEntityBuild *build)
{
  GArray *map = build->extraction->mention_entities;

  for (guint32 i = 0; i < build->groups->len; i++)
    gs_build_add_group (build, i);
  for (guint32 i = 0; i < build->extraction->mentions->len; i++)
    {
      guint32 entity = gs_build_group (build, gs_build_root (build, build->group_of[i]))->entity;
      GsMention *mention = gs_build_mention (build, i);

      gs_entity_add_gender (&g_array_index (build->extraction->entities, GsEntity, entity),
                            build->rules, mention);
      g_array_append_val (map, entity);
      if (mention->kind != GS_MENTION_PRODUCT)
        mention->kind = g_array_index (build->extraction->entities, GsEntity, entity).kind;
    }
}

/**
 * gs_entities_build:
 * @extraction: its mentions are joined, its entities filled in
 * @rules: words that tell kinds and genders
 * @scores: of GsKindScores, one a mention
 */
void
gs_entities_build (GsExtraction *extraction, const GsRules *rules, const GArray *scores)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (GsNameGroup));
  g_autoptr (GHashTable) by_name = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_last = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_first = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_initial = g_hash_table_new (NULL, NULL);
  g_autofree guint32 *group_of = g_new (guint32, extraction->mentions->len + 1);
  GsEntityBuild build = { extraction, rules,    groups,     by_name,
                          by_last,    by_first, by_initial, group_of };

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    gs_build_add_mention (&build, i, &g_array_index (scores, GsKindScores, i));
  gs_build_index (&build);
  for (guint32 i = 0; i < groups->len; i++)
    gs_build_join_short (&build, i);
  gs_build_join_known (&build);
  gs_build_settle (&build);
}

/* ---- look-ups ---- */

guint32
gs_extraction_get_mention_entity (const GsExtraction *extraction, guint32 mention)
{
  if (mention >= extraction->mention_entities->len)
    return GS_NONE;
  return g_array_index (extraction->mention_entities, guint32, mention);
}

/**
 * gs_extraction_find_reference:
 * @extraction: what one article asserts
 * @sentence: a sentence
 * @token: a token of it
 *
 * Returns: the entity that the pronoun or noun stands for, or GS_NONE
 */
guint32
gs_extraction_find_reference (const GsExtraction *extraction, guint32 sentence, guint32 token)
{
  guint32 low = 0;
  guint32 high = extraction->references->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const GsReference *reference = &g_array_index (extraction->references, GsReference, middle);

      if (reference->sentence == sentence && reference->token == token)
        return reference->entity;
      if (reference->sentence < sentence
          || (reference->sentence == sentence && reference->token < token))
        low = middle + 1;
      else
        high = middle;
    }
  return GS_NONE;
}
