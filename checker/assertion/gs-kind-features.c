/* SPDX-License-Identifier: MIT */
/* Makes the keys of a name's words, of what the dictionary knows of them, and of its neighbours. */
#include "assertion/gs-kind-features.h"

#include <string.h>

#include "assertion/gs-kind-cues.h"
#include "language/gs-checksum.h"
#include "language/gs-hash.h"

typedef enum
{
  NAME_FULL,
  NAME_WORD,
  NAME_FIRST,
  NAME_LAST,
  NAME_SUFFIX,
  NAME_PREFIX,
  NAME_SHAPE,
  NAME_WORDS,
  NAME_TITLE,
  NAME_KNOWN,
  NAME_DOMAIN,
  NAME_LAST_DOMAIN,
  NAME_GIVEN,
  NAME_FAMILY,
  NAME_PLACE,
  NAME_GROUP,
  NAME_PARTS,
  NAME_OF,
  NAME_CUE,
  NAME_BIAS,
  AROUND_TAG,
  AROUND_BEFORE,
  AROUND_BEFORE_2,
  AROUND_AFTER,
  AROUND_AFTER_2,
  AROUND_RELATION,
  AROUND_GOVERNOR,
  AROUND_GOVERNOR_DOMAIN,
  AROUND_CASE,
  AROUND_CASE_GOVERNOR,
  AROUND_CHILD,
  AROUND_CHILD_DOMAIN,
  AROUND_CUE,
  AROUND_SUBJECT,
  AROUND_BEFORE_DOMAIN,
  AROUND_BEFORE_PARTS,
  AROUND_BEFORE_SHAPE,
  AROUND_CASE_PARTS,
  AROUND_RELATION_PARTS,
  AROUND_KNOWN_TAG,
  AROUND_GOVERNOR_PARTS,
  AROUND_CONJUNCT,
  NAME_PARTS_SHAPE,
  NAME_GIVEN_LIST,
  AROUND_GIVEN_BEFORE,
  AROUND_GIVEN_RELATION,
} Template;

/* a window: dependents of a name stand close by */
#define GS_KIND_WINDOW 8

static void
gs_kind_add (GsKindFeatures *self, Template template, guint64 value)
{
  if (self->n_keys < GS_MAX_KIND_KEYS)
    self->keys[self->n_keys++] = gs_key1 (GS_TEMPLATE (template), gs_atom (template, value >> 8));
}

static guint64
gs_kind_hash (const char *text)
{
  return gs_checksum64 (text, strlen (text));
}

static void
gs_kind_add_text (GsKindFeatures *self, Template template, const char *text)
{
  gs_kind_add (self, template, gs_kind_hash (text));
}

static void
gs_kind_add_number (GsKindFeatures *self, Template template, guint number)
{
  gs_kind_add (self, template, (guint64) (number + 1) << 8);
}

static void
gs_kind_add_pair (GsKindFeatures *self, Template template, guint number, const char *text)
{
  gs_kind_add (self, template, gs_kind_hash (text) * 31 + ((guint64) (number + 1) << 8));
}

guint32
gs_kind_find_head (const GsSentence *sentence, const GsMention *mention)
{
  guint32 end = MIN (mention->first_token + mention->n_tokens, sentence->n_tokens);

  for (guint32 i = mention->first_token; i < end; i++)
    if (sentence->heads[i] == GS_TOKEN_ROOT || sentence->heads[i] < mention->first_token
        || sentence->heads[i] >= end)
      if (sentence->upos[i] != GS_UPOS_PUNCT)
        return i;
  return MIN (mention->first_token, sentence->n_tokens - 1);
}

/* ---- the name itself ---- */

/**
 * GsKindName: what is asked again and again of a name's first and last word
 */
typedef struct
{
  const GsNameWord *first;
  const GsNameWord *last;
  guint several;     /* 1 if the two are not one */
  guint first_parts; /* as gs_kind_parts () gives them */
  guint last_parts;
  guint first_shape;
  guint last_shape;
  guint last_domain;
} GsKindName;

static guint
gs_bucket (guint count)
{
  return count < 2 ? count : count < 5 ? 2 : count < 20 ? 3 : 4;
}

/* "JFK" 1, "Mc" 2, "iPhone" 4, digit 8, period 16, hyphen 32, apostrophe 64, all capitals 128 */
static guint
gs_kind_shape (const char *text)
{
  guint shape = 0;
  guint n_upper = 0, n_lower = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean upper = c < 0x80 ? g_ascii_isupper (*p) : g_unichar_isupper (c);

      n_upper += upper;
      n_lower += c < 0x80 ? g_ascii_islower (*p) : g_unichar_islower (c);
      if (upper && p > text)
        shape |= 1;
      if (c < 0x80 ? g_ascii_isdigit (*p) : g_unichar_isdigit (c))
        shape |= 8;
      shape |= c == '.' ? 16 : c == '-' ? 32 : c == '\'' ? 64 : c == '&' ? 2 : 0;
    }
  return shape | (n_lower == 0 && n_upper > 1 ? 128 : 0) | (n_upper == 0 ? 4 : 0);
}

static const char *
gs_kind_suffix (const char *text, guint n_chars)
{
  glong length = g_utf8_strlen (text, -1);

  return length > (glong) n_chars ? g_utf8_offset_to_pointer (text, length - (glong) n_chars)
                                  : text;
}

static guint
gs_kind_domain (const GsLexicon *lexicon, const char *word)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, word, strlen (word)) : 0;

  if (id == 0)
    return GS_DOMAIN_NONE;
  return gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN);
}

static guint
gs_kind_parts (const GsLexicon *lexicon, const char *word)
{
  const guint16 *counts =
      lexicon != NULL ? gs_lexicon_get_name_counts (lexicon, word, strlen (word)) : NULL;
  guint parts = 0;

  for (guint part = 0; counts != NULL && part < GS_N_LEXICON_NAME_PARTS; part++)
    parts = parts * 3 + MIN (counts[part], 2);
  return parts;
}

static void
gs_kind_name_init (GsKindName *self, const GsLexicon *lexicon, const GsMention *mention)
{
  self->first = &mention->words[0];
  self->last = &mention->words[mention->n_words - 1];
  self->several = mention->n_words > 1;
  self->first_parts = gs_kind_parts (lexicon, self->first->folded);
  self->last_parts =
      self->several ? gs_kind_parts (lexicon, self->last->folded) : self->first_parts;
  self->first_shape = gs_kind_shape (self->first->text);
  self->last_shape = self->several ? gs_kind_shape (self->last->text) : self->first_shape;
  self->last_domain = gs_kind_domain (lexicon, self->last->folded);
}

static void
gs_kind_read_parts (GsKindFeatures *self, const GsLexicon *lexicon, const GsMention *mention,
                    const GsKindName *name)
{
  const guint16 *first;
  const guint16 *last;

  if (lexicon == NULL)
    return;
  first = gs_lexicon_get_name_counts (lexicon, name->first->folded, strlen (name->first->folded));
  last = gs_lexicon_get_name_counts (lexicon, name->last->folded, strlen (name->last->folded));
  for (guint part = 0; part < GS_N_LEXICON_NAME_PARTS; part++)
    {
      const guint16 *counts = part == GS_NAME_PART_GIVEN ? first : last;

      gs_kind_add_number (self, NAME_GIVEN + part,
                          gs_bucket (counts != NULL ? counts[part] : 0) * 2 + name->several);
    }
  gs_kind_add_number (self, NAME_PARTS_SHAPE,
                      (name->first_parts * 256 + name->last_shape) * 8 + MIN (mention->n_words, 5));
  gs_kind_add_number (self, NAME_PARTS,
                      name->first_parts * 100 + (name->several ? name->last_parts : 99));
}

static void
gs_kind_read_words (GsKindFeatures *self, const GsLexicon *lexicon, const GsMention *mention,
                    const GsKindName *name)
{
  const char *last = name->last->folded;
  guint several = name->several;

  gs_kind_add_text (self, NAME_FULL, mention->folded);
  for (guint32 i = 0; i < MIN (mention->n_words, 6); i++)
    {
      gs_kind_add_pair (self, NAME_WORD, several, mention->words[i].folded);
      if (g_str_equal (mention->words[i].folded, "of"))
        gs_kind_add_number (self, NAME_OF, 0);
    }
  gs_kind_add_pair (self, NAME_FIRST, several, name->first->folded);
  gs_kind_add_pair (self, NAME_LAST, several, last);
  for (guint n = 2; n <= 4; n++)
    gs_kind_add_pair (self, NAME_SUFFIX, several, gs_kind_suffix (last, n));
  gs_kind_add_number (self, NAME_SHAPE, name->last_shape * 2 + several);
  gs_kind_add_number (self, NAME_PREFIX, name->first_shape * 2 + several);
  gs_kind_add_number (self, NAME_WORDS, MIN (mention->n_words, 5));
  gs_kind_add_number (self, NAME_DOMAIN,
                      several ? gs_kind_domain (lexicon, mention->folded) : name->last_domain);
  gs_kind_add_number (self, NAME_LAST_DOMAIN, name->last_domain * 2 + several);
}

static void
gs_kind_read_catalogue (GsKindFeatures *self, const GsMention *mention)
{
  gs_kind_add_number (self, NAME_GIVEN_LIST, (mention->given != 0) * 4 + MIN (mention->n_words, 3));
  if (mention->title != NULL)
    gs_kind_add_number (self, NAME_TITLE, mention->title->class);
  if (mention->entity != NULL)
    gs_kind_add_number (self, NAME_KNOWN, mention->entity->kind + (mention->demonym ? 10 : 0));
  else if (mention->person != NULL)
    gs_kind_add_number (self, NAME_KNOWN, 20);
  else if (mention->family != NULL)
    gs_kind_add_number (self, NAME_KNOWN, 21);
}

/* ---- around the name ---- */

static const char *
gs_kind_lemma_at (const GsSentence *sentence, guint32 token)
{
  /* before the first token wraps around and is none, too */
  return token < sentence->n_tokens ? sentence->lemmas[token] : "";
}

static void
gs_kind_read_neighbours (GsKindFeatures *self, const GsSentence *sentence, const GsMention *mention)
{
  guint32 first = mention->first_token;
  guint32 end = first + mention->n_tokens;
  const char *before = gs_kind_lemma_at (sentence, first - 1);
  const char *after = gs_kind_lemma_at (sentence, end);

  gs_kind_add_text (self, AROUND_BEFORE, before);
  gs_kind_add (self, AROUND_BEFORE_2,
               gs_kind_hash (before) * 31 + gs_kind_hash (gs_kind_lemma_at (sentence, first - 2)));
  gs_kind_add_text (self, AROUND_AFTER, after);
  gs_kind_add (self, AROUND_AFTER_2,
               gs_kind_hash (after) * 31 + gs_kind_hash (gs_kind_lemma_at (sentence, end + 1)));
}

static guint32
gs_kind_find_case (const GsSentence *sentence, const GsMention *mention, guint32 head)
{
  guint32 from = mention->first_token > GS_KIND_WINDOW ? mention->first_token - GS_KIND_WINDOW : 0;

  for (guint32 i = from; i < mention->first_token; i++)
    if (sentence->heads[i] == head && sentence->relations[i] == GS_RELATION_CASE)
      return i;
  return GS_TOKEN_ROOT;
}

static void
gs_kind_read_governor (GsKindFeatures *self, const GsLexicon *lexicon, const GsSentence *sentence,
                       const GsMention *mention, guint32 head)
{
  guint32 governor = sentence->heads[head];
  guint relation = sentence->relations[head];
  guint32 preposition = gs_kind_find_case (sentence, mention, head);
  const char *word = preposition != GS_TOKEN_ROOT ? sentence->lemmas[preposition] : "";

  gs_kind_add_number (self, AROUND_TAG, sentence->xpos[head]);
  gs_kind_add_number (self, AROUND_RELATION, relation);
  gs_kind_add_pair (self, AROUND_CASE, relation, word);
  if (governor >= sentence->n_tokens)
    return;
  gs_kind_add_pair (self, AROUND_GOVERNOR, relation, sentence->lemmas[governor]);
  gs_kind_add (self, AROUND_CASE_GOVERNOR,
               gs_kind_hash (word) * 31 + gs_kind_hash (sentence->lemmas[governor]));
  if (sentence->upos[governor] == GS_UPOS_NOUN)
    {
      guint domain = gs_kind_domain (lexicon, sentence->lemmas[governor]);

      gs_kind_add_number (self, AROUND_GOVERNOR_DOMAIN, domain * 64 + relation);
    }
  else
    gs_kind_add_number (self, AROUND_SUBJECT, relation * 32 + sentence->upos[governor]);
}

static void
gs_kind_read_children (GsKindFeatures *self, const GsLexicon *lexicon, const GsSentence *sentence,
                       const GsMention *mention, guint32 head)
{
  guint32 first = mention->first_token;
  guint32 end = first + mention->n_tokens;
  guint32 from = first > GS_KIND_WINDOW ? first - GS_KIND_WINDOW : 0;
  guint32 stop = MIN (end + GS_KIND_WINDOW, sentence->n_tokens);

  for (guint32 i = from; i < stop; i++)
    {
      if (sentence->heads[i] != head || (i >= first && i < end)
          || sentence->relations[i] == GS_RELATION_PUNCT)
        continue;
      gs_kind_add_pair (self, AROUND_CHILD, sentence->relations[i], sentence->lemmas[i]);
      if (sentence->upos[i] == GS_UPOS_NOUN)
        gs_kind_add_number (self, AROUND_CHILD_DOMAIN,
                            gs_kind_domain (lexicon, sentence->lemmas[i]) * 64
                                + sentence->relations[i]);
    }
}

/* the names it is joined with: "Luzon and the Visayas" */
static void
gs_kind_read_conjuncts (GsKindFeatures *self, const GsLexicon *lexicon, const GsSentence *sentence,
                        guint32 head)
{
  guint32 from = head > 2 * GS_KIND_WINDOW ? head - 2 * GS_KIND_WINDOW : 0;
  guint32 stop = MIN (head + 2 * GS_KIND_WINDOW, sentence->n_tokens);

  for (guint32 i = from; i < stop; i++)
    {
      gboolean above = sentence->heads[head] == i && sentence->relations[head] == GS_RELATION_CONJ;
      gboolean below = sentence->heads[i] == head && sentence->relations[i] == GS_RELATION_CONJ;
      g_autofree char *word = NULL;

      if (!above && !below)
        continue;
      word = g_utf8_strdown (sentence->forms[i], -1);
      gs_kind_add_number (self, AROUND_CONJUNCT,
                          gs_kind_parts (lexicon, word) * 64 + gs_kind_domain (lexicon, word));
    }
}

/* what the name is like together with how it stands */
static void
gs_kind_read_pairs (GsKindFeatures *self, const GsLexicon *lexicon, const GsSentence *sentence,
                    const GsMention *mention, const GsKindName *name, guint32 head)
{
  guint several = name->several;
  const char *before = gs_kind_lemma_at (sentence, mention->first_token - 1);
  guint32 preposition = gs_kind_find_case (sentence, mention, head);
  guint parts = several * 10000 + name->first_parts * 100 + (several ? name->last_parts : 0);

  gs_kind_add_pair (self, AROUND_BEFORE_DOMAIN, name->last_domain * 2 + several, before);
  gs_kind_add_pair (self, AROUND_BEFORE_PARTS, parts, before);
  gs_kind_add_pair (self, AROUND_GIVEN_BEFORE, (mention->given != 0) * 2 + several, before);
  gs_kind_add_number (self, AROUND_GIVEN_RELATION,
                      ((mention->given != 0) * 2 + several) * 64 + sentence->relations[head]);
  gs_kind_add_pair (self, AROUND_BEFORE_SHAPE, name->last_shape * 2 + several, before);
  gs_kind_add_pair (self, AROUND_CASE_PARTS, parts,
                    preposition != GS_TOKEN_ROOT ? sentence->lemmas[preposition] : "");
  gs_kind_add_number (self, AROUND_RELATION_PARTS, parts * 64 + sentence->relations[head]);
  if (sentence->heads[head] < sentence->n_tokens)
    gs_kind_add_number (self, AROUND_GOVERNOR_PARTS,
                        (parts * 64 + sentence->relations[head]) * 64
                            + gs_kind_domain (lexicon, sentence->lemmas[sentence->heads[head]]));
  if (mention->entity != NULL)
    gs_kind_add_number (self, AROUND_KNOWN_TAG,
                        (mention->entity->kind * 2 + (mention->demonym != 0)) * 64
                            + sentence->xpos[head]);
}

/* what the rules' words say, coarsely */
static void
gs_kind_read_cues (GsKindFeatures *self, Template template, const GsKindCues *cues)
{
  for (guint i = 0; i < GS_N_MENTION_KINDS; i++)
    if (cues->scores[i] != 0)
      gs_kind_add_number (self, template, i * 32 + (guint) (CLAMP (cues->scores[i], -15, 15) + 15));
}

/**
 * gs_kind_features_read:
 * @self: (out): the keys
 * @rules: words that tell kinds
 * @lexicon: (nullable): which words are known
 * @sentence: the sentence the mention stands in
 * @mention: a mention; its kind is not looked at
 */
void
gs_kind_features_read (GsKindFeatures *self, const GsRules *rules, const GsLexicon *lexicon,
                       const GsSentence *sentence, const GsMention *mention)
{
  guint32 head = gs_kind_find_head (sentence, mention);
  GsKindCues cues;
  GsKindName name;

  self->n_name = self->n_keys = 0;
  if (mention->n_words == 0)
    return;
  gs_kind_name_init (&name, lexicon, mention);
  gs_kind_add_number (self, NAME_BIAS, 0);
  gs_kind_read_words (self, lexicon, mention, &name);
  gs_kind_read_parts (self, lexicon, mention, &name);
  gs_kind_read_catalogue (self, mention);
  gs_kind_cues_read_name (&cues, rules, lexicon, mention);
  gs_kind_read_cues (self, NAME_CUE, &cues);
  self->n_name = self->n_keys;
  gs_kind_read_neighbours (self, sentence, mention);
  gs_kind_read_governor (self, lexicon, sentence, mention, head);
  gs_kind_read_children (self, lexicon, sentence, mention, head);
  gs_kind_read_conjuncts (self, lexicon, sentence, head);
  gs_kind_read_pairs (self, lexicon, sentence, mention, &name, head);
  gs_kind_cues_read_around (&cues, rules, lexicon, sentence, mention, head);
  gs_kind_read_cues (self, AROUND_CUE, &cues);
}
