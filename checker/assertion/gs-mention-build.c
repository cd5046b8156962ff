/* SPDX-License-Identifier: MIT */
/* Makes a mention of chunks: its words, and what the catalogue knows of them. */
#include <string.h>

#include "assertion/gs-kind-features.h"
#include "assertion/gs-mention-private.h"
#include "assertion/gs-rules-given-names.h"

/* families that one code is looked for in */
#define GS_MAX_FAMILIES 4

const GsNameChunk *
gs_naming_chunk (const GsNaming *naming, guint i)
{
  return &g_array_index (naming->chunks, GsNameChunk, i);
}

GsSpan
gs_naming_span (const GsNaming *naming, guint first, guint last)
{
  return GS_SPAN_INIT (gs_naming_chunk (naming, first)->span.start,
                       gs_naming_chunk (naming, last)->span.end);
}

static gboolean
gs_is_plural_code (const char *text, guint32 length)
{
  return length > 2 && text[length - 1] == 's' && g_ascii_isdigit (text[length - 2]);
}

static void
gs_mention_add_words (const GsNaming *naming, GsMention *mention, guint first, guint last)
{
  g_autoptr (GString) name = g_string_new (NULL);

  mention->n_words = last - first + 1;
  mention->words = gs_arena_new_array (naming->extraction->arena, GsNameWord, mention->n_words);
  for (guint i = first; i <= last; i++)
    {
      const GsNameChunk *chunk = gs_naming_chunk (naming, i);
      GsNameWord *word = &mention->words[i - first];

      word->span = chunk->span;
      word->folded = chunk->folded;
      word->text = gs_extraction_intern (naming->extraction, naming->text + chunk->span.start,
                                         gs_span_length (chunk->span));
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, word->text);
    }
  mention->name = gs_extraction_intern (naming->extraction, name->str, (gssize) name->len);
  mention->folded = gs_extraction_intern_folded (naming->extraction, name->str, (gssize) name->len);
}

static gboolean
gs_naming_has_cue (const GsNaming *naming, const GsRulesFamily *family)
{
  for (guint i = 0; i < naming->chunks->len; i++)
    {
      const GsNameChunk *chunk = gs_naming_chunk (naming, i);

      if (gs_rules_is_product_cue (naming->rules, family, naming->text + chunk->span.start,
                                   gs_span_length (chunk->span)))
        return TRUE;
    }
  return FALSE;
}

/* a name of some length is itself enough; a short code wants the maker or the noun in the sentence
 */
static gboolean
gs_naming_accepts_product (const GsNaming *naming, const GsRulesProductMatch *match, guint32 length)
{
  return match->sure || (match->member != NULL && length >= GS_LONG_PRODUCT)
         || gs_naming_has_cue (naming, match->family);
}

static gboolean
gs_mention_look_up_product (const GsNaming *naming, GsMention *mention)
{
  GsRulesProductMatch matches[GS_MAX_FAMILIES];
  guint32 length = (guint32) strlen (mention->name);
  guint n_matches;

  if (gs_is_plural_code (mention->name, length))
    length--;
  n_matches = gs_rules_find_products (naming->rules, mention->name, length, matches,
                                      G_N_ELEMENTS (matches));
  for (guint i = 0; i < MIN (n_matches, G_N_ELEMENTS (matches)); i++)
    {
      if (!gs_naming_accepts_product (naming, &matches[i], length))
        continue;
      mention->kind = GS_MENTION_PRODUCT;
      mention->family = matches[i].family;
      mention->code = gs_extraction_intern (naming->extraction, matches[i].code, -1);
      return TRUE;
    }
  return FALSE;
}

static GsMentionKind
gs_kind_of_entity (const GsRulesEntity *entity)
{
  switch (entity->kind)
    {
    case GS_RULES_NAME_ORGANIZATION:
    case GS_RULES_NAME_GOVERNMENT:
      return GS_MENTION_ORGANIZATION;
    case GS_RULES_NAME_PLACE:
      return GS_MENTION_PLACE;
    case GS_RULES_NAME_EVENT:
      return GS_MENTION_EVENT;
    default:
      return GS_MENTION_OTHER;
    }
}

static void
gs_mention_look_up (const GsNaming *naming, GsMention *mention)
{
  gsize length = strlen (mention->name);
  guint n_found;
  const GsRulesPerson *const *persons;
  const GsRulesNameMatch *names;

  mention->given = gs_rules_find_given_name (naming->rules, mention->words[0].text,
                                             strlen (mention->words[0].text));
  if (gs_mention_look_up_product (naming, mention))
    return;
  names = gs_rules_find_names (naming->rules, mention->name, length, &n_found);
  if (n_found > 0)
    {
      mention->entity = names[0].entity;
      mention->demonym = names[0].form == GS_RULES_FORM_DEMONYM;
      mention->kind = gs_kind_of_entity (mention->entity);
    }
  persons = gs_rules_find_persons (naming->rules, mention->name, length, &n_found);
  if (n_found == 1)
    mention->person = persons[0];
  if (n_found > 0 && mention->entity == NULL)
    mention->kind = GS_MENTION_PERSON;
  if (mention->title != NULL)
    mention->kind = GS_MENTION_PERSON;
}

/* whether the name, or the title before it, is the subject of its clause */
static gboolean
gs_naming_is_subject (const GsNaming *naming, const GsMention *mention)
{
  const GsSentence *sentence = naming->sentence;
  guint32 head = gs_kind_find_head (sentence, mention);

  while (sentence->relations[head] == GS_RELATION_FLAT && sentence->heads[head] < head)
    head = sentence->heads[head];
  return gs_relation_is_subject ((GsRelation) sentence->relations[head]);
}

void
gs_naming_add (const GsNaming *naming, guint first, guint last, const GsRulesTitle *title)
{
  const GsNameChunk *start = gs_naming_chunk (naming, first);
  const GsNameChunk *stop = gs_naming_chunk (naming, last);
  GsMention mention = { .sentence = naming->index, .kind = GS_MENTION_OTHER, .title = title };

  mention.span = gs_naming_span (naming, first, last);
  mention.first_token = start->first_token;
  mention.n_tokens = stop->first_token + stop->n_tokens - start->first_token;
  mention.headline = naming->sentence->block == GS_BLOCK_HEADLINE;
  gs_mention_add_words (naming, &mention, first, last);
  gs_mention_look_up (naming, &mention);
  mention.subject = gs_naming_is_subject (naming, &mention);
  g_array_append_val (naming->extraction->mentions, mention);
}
