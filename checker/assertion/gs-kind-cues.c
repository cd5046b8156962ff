/* SPDX-License-Identifier: MIT */
/* What tells a person from an organization from a place: words of the name, words around it. */
#include "assertion/gs-kind-cues.h"

#include <string.h>

#include "assertion/gs-reading.h"

static const struct
{
  GsMentionKind kind;
  gint16 weight;
  gboolean last; /* counts as the last word only */
  const char *words;
} name_words[] = {
  { GS_MENTION_ORGANIZATION, 7, TRUE,
    "inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc gmbh ag sa nv "
    "holdings "
    "group bank university college school institute association society foundation federation "
    "union council committee commission agency authority ministry department bureau office police "
    "army navy force forces guard court senate congress parliament assembly party club fc united "
    "times post news press journal tribune herald airlines airways motors systems technologies "
    "laboratories laboratory partners capital ventures league organization organisation network "
    "alliance coalition movement front church orchestra brigade battalion board service "
    "services industries records studios entertainment media "
    "academy house conservatory regiment squadron trust fund initiative consortium cooperative "
    "treasury cabinet government "
    "foods robotics energy pharmaceuticals pharma biotech software solutions logistics insurance "
    "securities financial petroleum steel mining electronics semiconductor semiconductors "
    "computing "
    "computers pictures films productions publishing brands stores restaurants hotels properties "
    "healthcare unions associates advisors consulting labs interactive telecom communications "
    "broadcasting radio television aerospace aviation shipping railways railroad bancorp savings "
    "investments management exchange enterprises chemicals automotive textiles "
    "administration taliban command squad team band chamber faculty magazine" },
  { GS_MENTION_ORGANIZATION, 6, FALSE,
    "university ministry department bank institute committee commission council association "
    "organization organisation federation bureau office court" },
  { GS_MENTION_PLACE, 6, TRUE,
    "island islands river lake mountain mountains county city street avenue road boulevard square "
    "park beach bay valley airport province district desert sea ocean gulf peninsula canyon "
    "creek falls bridge highway station harbor harbour port village town township hills coast "
    "region territory strait canal lane plaza tower building hotel stadium castle palace cathedral "
    "museum library theater theatre center centre hospital chinatown downtown coast "
    "republic kingdom states heights forest canyon glacier plateau hall facility complex base area "
    "shore" },
  { GS_MENTION_PLACE, 5, FALSE,
    "lake mount mt. cape gulf strait river republic north south east west northern southern "
    "eastern western saint st. san santa los las new" },
  { GS_MENTION_EVENT, 6, TRUE,
    "war cup olympics olympic festival championship championships games summit election elections "
    "conference convention revolution hurricane earthquake marathon prix tournament day "
    "christmas easter awards expo derby open forum" },
  { GS_MENTION_EVENT, 6, FALSE, "hurricane typhoon battle treaty operation" },
  { GS_MENTION_PERSON, 4, FALSE,
    "jr jr. sr. john james robert michael william david richard joseph thomas charles mary "
    "elizabeth jennifer maria george paul peter mark andrew daniel anna sarah ali mohammed "
    "muhammad ahmed hassan de van von bin al- jean jose juan carlos alexander martin henry "
    "edward frank patrick anthony stephen steven kevin brian eric adam jane susan karen lisa "
    "nancy margaret helen laura julia emma alice kate anne christopher matthew jonathan samuel "
    "benjamin jacob simon philip luke tim tom jim joe bill bob mike dan sam ben alex nick chris" },
};

/* heads of noun phrases around a name */
static const struct
{
  GsMentionKind kind;
  gint16 weight;
  const char *words;
} possessed_words[] = {
  { GS_MENTION_PERSON, 3,
    "wife husband son daughter mother father brother sister death life birth family lawyer "
    "attorney body career parent girlfriend boyfriend widow friend mind face hand book novel "
    "remark speech home resignation" },
  { GS_MENTION_ORGANIZATION, 3,
    "spokesman spokeswoman spokesperson ceo executive chairman share stock headquarters revenue "
    "profit employee customer subsidiary product board member president founder staff" },
  { GS_MENTION_PLACE, 3,
    "capital population government economy president minister army parliament border coast city "
    "ambassador airport people" },
};

static void
gs_kind_cues_add (GsKindCues *self, GsMentionKind kind, gint16 weight)
{
  self->scores[kind] = (gint16) (self->scores[kind] + weight);
}

/* ---- the name itself ---- */

static void
gs_kind_cues_add_words (GsKindCues *self, const GsMention *mention)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_words); i++)
    {
      guint32 first = name_words[i].last ? mention->n_words - 1 : 0;

      for (guint32 k = first; k < mention->n_words; k++)
        if ((mention->n_words > 1 || name_words[i].last)
            && (name_words[i].last || name_words[i].kind != GS_MENTION_PERSON || k == 0)
            && gs_word_is_one_of (mention->words[k].folded, name_words[i].words))
          {
            gs_kind_cues_add (self, name_words[i].kind, name_words[i].weight);
            break;
          }
    }
}

static gboolean
gs_is_all_capitals (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      n++;
    else if (*p != '.' && *p != '&')
      return FALSE;
  return n >= 2;
}

/* "Jensen Huang", "J. K. Rowling": two to four words, none of them a word of the dictionary's
 * common kind */
static void
gs_kind_cues_read_shape (GsKindCues *self, const GsMention *mention)
{
  const GsNameWord *last = &mention->words[mention->n_words - 1];
  const char *first = mention->words[0].text;

  if (strpbrk (mention->name, "0123456789") != NULL)
    gs_kind_cues_add (self, GS_MENTION_PRODUCT, 4);
  else if (mention->n_words == 1 && gs_is_all_capitals (last->text) && strlen (last->text) < 7)
    gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 3);
  else if (mention->n_words >= 2 && mention->n_words <= 4)
    gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
  if (mention->n_words >= 2 && g_ascii_isupper (first[0]) && first[1] == '.')
    gs_kind_cues_add (self, GS_MENTION_PERSON, 3);
}

static gboolean
gs_kind_of_domain (GsLexiconDomain domain, GsMentionKind *kind)
{
  switch (domain)
    {
    case GS_DOMAIN_NOUN_PERSON:
      *kind = GS_MENTION_PERSON;
      return TRUE;
    case GS_DOMAIN_NOUN_GROUP:
      *kind = GS_MENTION_ORGANIZATION;
      return TRUE;
    case GS_DOMAIN_NOUN_LOCATION:
    case GS_DOMAIN_NOUN_OBJECT:
      *kind = GS_MENTION_PLACE;
      return TRUE;
    case GS_DOMAIN_NOUN_EVENT:
      *kind = GS_MENTION_EVENT;
      return TRUE;
    default:
      return FALSE;
    }
}

/* the dictionary has many places, groups and famous persons by name */
static void
gs_kind_cues_read_dictionary (GsKindCues *self, const GsLexicon *lexicon, const GsMention *mention)
{
  guint32 id =
      lexicon != NULL ? gs_lexicon_find (lexicon, mention->folded, strlen (mention->folded)) : 0;
  GsMentionKind kind;

  if (id == 0
      || !gs_kind_of_domain (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN), &kind))
    return;
  gs_kind_cues_add (self, kind, kind == GS_MENTION_PLACE ? 5 : 4);
}

/* ---- around the name ---- */

static void
gs_kind_cues_add_noun (GsKindCues *self, const GsLexicon *lexicon, const GsSentence *sentence,
                       guint32 noun, gint16 weight)
{
  const char *lemma = sentence->lemmas[noun];
  guint32 id;
  GsMentionKind kind;

  if (lexicon == NULL || sentence->upos[noun] != GS_UPOS_NOUN)
    return;
  id = gs_lexicon_find (lexicon, lemma, strlen (lemma));
  if (id != 0
      && gs_kind_of_domain (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN), &kind))
    gs_kind_cues_add (self, kind, weight);
  if (g_str_has_suffix (lemma, "maker") || gs_word_is_one_of (lemma, "company firm retailer"))
    gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, weight);
}

static gboolean
gs_lemma_is_one_of (const GsSentence *sentence, guint32 token, const char *words)
{
  return gs_word_is_one_of (sentence->lemmas[token], words);
}

/* what the name depends on */
static void
gs_kind_cues_read_governor (GsKindCues *self, const GsLexicon *lexicon, const GsSentence *sentence,
                            guint32 head)
{
  guint32 governor = sentence->heads[head];

  if (governor >= sentence->n_tokens)
    return;
  switch ((GsRelation) sentence->relations[head])
    {
    case GS_RELATION_NSUBJ:
      if (sentence->upos[governor] == GS_UPOS_VERB)
        gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      if (gs_lemma_is_one_of (sentence, governor, "say tell add ask think believe know"))
        gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      if (gs_lemma_is_one_of (sentence, governor, "announce report release launch publish acquire"))
        gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 2);
      gs_kind_cues_add_noun (self, lexicon, sentence, governor, 4);
      break;
    case GS_RELATION_VOCATIVE:
      gs_kind_cues_add (self, GS_MENTION_PERSON, 4);
      break;
    case GS_RELATION_OBJ:
    case GS_RELATION_IOBJ:
      gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      break;
    case GS_RELATION_NMOD_POSS:
      gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
      for (guint i = 0; i < G_N_ELEMENTS (possessed_words); i++)
        if (gs_lemma_is_one_of (sentence, governor, possessed_words[i].words))
          gs_kind_cues_add (self, possessed_words[i].kind, possessed_words[i].weight);
      break;
    case GS_RELATION_APPOS:
      gs_kind_cues_add_noun (self, lexicon, sentence, governor, 4);
      break;
    case GS_RELATION_COMPOUND:
      if (gs_lemma_is_one_of (sentence, governor,
                              "spokesman spokeswoman ceo executive chairman "
                              "employee share stock official chief"))
        gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 3);
      break;
    default:
      break;
    }
}

/* words that depend on the name or stand right before it */
static void
gs_kind_cues_read_dependents (GsKindCues *self, const GsLexicon *lexicon,
                              const GsSentence *sentence, const GsMention *mention, guint32 head)
{
  guint32 first = mention->first_token;
  guint32 end = first + mention->n_tokens;
  guint32 before = first - 1;

  if (first > 0 && gs_lemma_is_one_of (sentence, before, "in near"))
    gs_kind_cues_add (self, GS_MENTION_PLACE, 4);
  else if (first > 1 && gs_lemma_is_one_of (sentence, before, "the")
           && gs_lemma_is_one_of (sentence, before - 1, "in near"))
    gs_kind_cues_add (self, GS_MENTION_PLACE, 3);
  else if (first > 0 && gs_lemma_is_one_of (sentence, before, "at to from into across around"))
    gs_kind_cues_add (self, GS_MENTION_PLACE, 2);
  else if (first > 0 && gs_lemma_is_one_of (sentence, before, "by with"))
    gs_kind_cues_add (self, GS_MENTION_PERSON, 1);
  if (first > 0 && gs_lemma_is_one_of (sentence, before, "the"))
    {
      gs_kind_cues_add (self, GS_MENTION_PERSON, -4);
      gs_kind_cues_add (self, GS_MENTION_ORGANIZATION, 1);
    }
  else if (first > 0 && sentence->upos[before] == GS_UPOS_NOUN && sentence->heads[before] == head)
    gs_kind_cues_add_noun (self, lexicon, sentence, before, 4);
  /* a window: dependents of a name stand close by */
  for (guint32 i = end; i < sentence->n_tokens && i < end + 8; i++)
    {
      if (sentence->heads[i] != head)
        continue;
      if (sentence->relations[i] == GS_RELATION_APPOS)
        gs_kind_cues_add_noun (self, lexicon, sentence, i, 4);
      if (sentence->relations[i] == GS_RELATION_NUMMOD && i > end)
        gs_kind_cues_add (self, GS_MENTION_PERSON, 2);
    }
  for (guint32 i = end; i < sentence->n_tokens && i < end + 2; i++)
    if (gs_lemma_is_one_of (sentence, i, "who whom"))
      gs_kind_cues_add (self, GS_MENTION_PERSON, 5);
}

/* "Americans", "Republicans": a people or a party's members are persons */
static void
gs_kind_cues_read_people (GsKindCues *self, const GsSentence *sentence, const GsMention *mention,
                          guint32 head)
{
  if (sentence->xpos[head] == GS_XPOS_NNPS
      && (g_str_has_suffix (mention->folded, "ans") || g_str_has_suffix (mention->folded, "crats")
          || g_str_has_suffix (mention->folded, "ists") || g_str_has_suffix (mention->folded, "ers")
          || g_str_has_suffix (mention->folded, "ese") || g_str_has_suffix (mention->folded, "is")))
    gs_kind_cues_add (self, GS_MENTION_PERSON, 16);
}

/**
 * gs_kind_cues_read_words:
 * @self: (out): what the lists say of the name's words, and nothing else
 * @mention: a mention
 */
void
gs_kind_cues_read_words (GsKindCues *self, const GsMention *mention)
{
  memset (self, 0, sizeof *self);
  if (mention->n_words > 0)
    gs_kind_cues_add_words (self, mention);
}

/**
 * gs_kind_cues_read_name:
 * @self: (out): the cues
 * @lexicon: (nullable): which words are known
 * @mention: a mention
 */
void
gs_kind_cues_read_name (GsKindCues *self, const GsLexicon *lexicon, const GsMention *mention)
{
  memset (self, 0, sizeof *self);
  if (mention->n_words == 0)
    return;
  gs_kind_cues_add_words (self, mention);
  gs_kind_cues_read_shape (self, mention);
  gs_kind_cues_read_dictionary (self, lexicon, mention);
}

/**
 * gs_kind_cues_read_around:
 * @self: (out): the cues
 * @lexicon: (nullable): which words are known
 * @sentence: the sentence it stands in
 * @mention: a mention
 * @head: its head
 */
void
gs_kind_cues_read_around (GsKindCues *self, const GsLexicon *lexicon, const GsSentence *sentence,
                          const GsMention *mention, guint32 head)
{
  memset (self, 0, sizeof *self);
  gs_kind_cues_read_people (self, sentence, mention, head);
  gs_kind_cues_read_governor (self, lexicon, sentence, head);
  gs_kind_cues_read_dependents (self, lexicon, sentence, mention, head);
}
