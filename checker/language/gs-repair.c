/* SPDX-License-Identifier: MIT */
/* Mends subjects taken for objects, sources that swallowed the speaker, voice, and complements. */
#include "language/gs-repair.h"

#include <string.h>

#include "language/gs-morphology.h"

#define FRAME_THAT_CLAUSE 26 /* WordNet: somebody ----s that CLAUSE */
#define FRAME_IT_THAT     29 /* it ----s that CLAUSE */

typedef struct
{
  const GsLexicon *lexicon;
  const GsSentence *sentence;
  guint32 *heads;
  guint8 *relations;
} Repair;

/* -- looking at a tree -- */

static guint32
gs_repair_find_child (const Repair *self, guint32 head, GsRelation relation)
{
  for (guint32 i = 0; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == head && self->relations[i] == relation)
      return i;
  return GS_TOKEN_ROOT;
}

static guint32
gs_repair_find_subject (const Repair *self, guint32 head)
{
  for (guint32 i = 0; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == head
        && (gs_relation_is_subject (self->relations[i]) || self->relations[i] == GS_RELATION_EXPL))
      return i;
  return GS_TOKEN_ROOT;
}

static gboolean
gs_repair_has_subject (const Repair *self, guint32 head)
{
  return gs_repair_find_subject (self, head) != GS_TOKEN_ROOT;
}

/* a verb that must have a subject: its own form is finite, or its first auxiliary is */
static gboolean
gs_repair_is_finite (const Repair *self, guint32 verb)
{
  const guint8 *xpos = self->sentence->xpos;

  if (xpos[verb] == GS_XPOS_VBZ || xpos[verb] == GS_XPOS_VBP || xpos[verb] == GS_XPOS_VBD)
    return TRUE;
  for (guint32 i = 0; i < verb; i++)
    if (self->heads[i] == verb
        && (self->relations[i] == GS_RELATION_AUX || self->relations[i] == GS_RELATION_AUX_PASS
            || self->relations[i] == GS_RELATION_COP)
        && (xpos[i] == GS_XPOS_MD || xpos[i] == GS_XPOS_VBZ || xpos[i] == GS_XPOS_VBP
            || xpos[i] == GS_XPOS_VBD))
      return TRUE;
  return FALSE;
}

static gboolean
gs_repair_is_under (const Repair *self, guint32 token, guint32 ancestor)
{
  for (guint32 i = 0; i < self->sentence->n_tokens && token != GS_TOKEN_ROOT; i++)
    {
      if (token == ancestor)
        return TRUE;
      token = self->heads[token];
    }
  return FALSE;
}

/* whether a word leads the clause: and, that, which, to; or a comma stands in between */
static gboolean
gs_repair_is_led (const Repair *self, guint32 from, guint32 clause)
{
  for (guint32 i = from + 1; i < clause; i++)
    switch ((GsXpos) self->sentence->xpos[i])
      {
      case GS_XPOS_CC:
      case GS_XPOS_WDT:
      case GS_XPOS_WP:
      case GS_XPOS_WP_POSS:
      case GS_XPOS_WRB:
      case GS_XPOS_TO:
      case GS_XPOS_COMMA:
      case GS_XPOS_COLON:
        return TRUE;
      default:
        if (self->heads[i] == clause
            && (self->relations[i] == GS_RELATION_MARK || self->relations[i] == GS_RELATION_CC))
          return TRUE;
      }
  return FALSE;
}

/* moves a subtree; refuses to make a cycle */
static gboolean
gs_repair_attach (Repair *self, guint32 token, guint32 head, GsRelation relation)
{
  if (token == head || gs_repair_is_under (self, head, token))
    return FALSE;
  self->heads[token] = head;
  self->relations[token] = (guint8) relation;
  return TRUE;
}

/* verbs that take an object and a bare verb: what is seen, heard or made to happen */
static gboolean
gs_repair_takes_bare_verb (const char *lemma)
{
  static const char *const lemmas[] = { "see",  "hear", "watch", "feel",   "let",
                                        "make", "have", "help",  "notice", "observe" };

  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    if (strcmp (lemma, lemmas[i]) == 0)
      return TRUE;
  return FALSE;
}

/* -- "it seems the company may have met": the object is the subject of what follows -- */

static gboolean
gs_repair_takes_clause (const Repair *self, guint32 verb)
{
  const char *lemma = self->sentence->lemmas[verb];
  guint32 id = gs_lexicon_find (self->lexicon, lemma, strlen (lemma));
  guint64 frames = gs_lexicon_get_frames (self->lexicon, id, 0);

  return (frames >> FRAME_THAT_CLAUSE & 1) != 0 || (frames >> FRAME_IT_THAT & 1) != 0
         || strcmp (lemma, "seem") == 0 || strcmp (lemma, "appear") == 0;
}

/* a finite clause without subject that hangs on the verb or on its object */
static gboolean
gs_repair_is_stray_clause (const Repair *self, guint32 clause, guint32 verb, guint32 object)
{
  static const GsRelation stray[] = { GS_RELATION_CONJ,     GS_RELATION_PARATAXIS,
                                      GS_RELATION_ADVCL,    GS_RELATION_XCOMP,
                                      GS_RELATION_CCOMP,    GS_RELATION_ACL,
                                      GS_RELATION_ACL_RELCL };

  if (clause <= object || (self->heads[clause] != verb && self->heads[clause] != object))
    return FALSE;
  /* "answers all questions asked" */
  if (self->relations[clause] == GS_RELATION_ACL && self->sentence->xpos[clause] == GS_XPOS_VBD)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (stray); i++)
    if (self->relations[clause] == stray[i])
      return gs_repair_is_finite (self, clause) && !gs_repair_has_subject (self, clause)
             && !gs_repair_is_led (self, object, clause);
  return FALSE;
}

static void
gs_repair_complement (Repair *self, guint32 verb)
{
  guint32 object = gs_repair_find_child (self, verb, GS_RELATION_OBJ);

  if (object == GS_TOKEN_ROOT || object < verb || !gs_repair_takes_clause (self, verb)
      || gs_repair_takes_bare_verb (self->sentence->lemmas[verb]))
    return;
  for (guint32 clause = object + 1; clause < self->sentence->n_tokens; clause++)
    {
      gboolean passive;

      if (!gs_repair_is_stray_clause (self, clause, verb, object))
        continue;
      passive = gs_repair_find_child (self, clause, GS_RELATION_AUX_PASS) != GS_TOKEN_ROOT;
      self->heads[clause] = verb;
      self->relations[clause] = GS_RELATION_CCOMP;
      gs_repair_attach (self, object, clause, passive ? GS_RELATION_NSUBJ_PASS : GS_RELATION_NSUBJ);
      return;
    }
}

/* -- "we saw the firm announce": no second clause of ours, but what was seen -- */

/* whether what stands between is set off by two commas: "the firm, in a deal with a bank, announce"
 */
static gboolean
gs_repair_is_set_off (const Repair *self, guint32 from, guint32 verb)
{
  const guint8 *xpos = self->sentence->xpos;

  return verb > from + 3 && xpos[from + 1] == GS_XPOS_COMMA && xpos[verb - 1] == GS_XPOS_COMMA
         && xpos[from + 2] != GS_XPOS_CC;
}

static void
gs_repair_bare_verb (Repair *self, guint32 verb)
{
  guint32 object = gs_repair_find_child (self, verb, GS_RELATION_OBJ);

  if (object == GS_TOKEN_ROOT || object < verb
      || !gs_repair_takes_bare_verb (self->sentence->lemmas[verb]))
    return;
  for (guint32 i = object + 1; i < self->sentence->n_tokens; i++)
    {
      GsRelation relation = self->relations[i];

      if (self->sentence->xpos[i] != GS_XPOS_VB
          || (self->heads[i] != verb && self->heads[i] != object)
          || (relation != GS_RELATION_CONJ && relation != GS_RELATION_PARATAXIS
              && relation != GS_RELATION_ADVCL && relation != GS_RELATION_ACL
              && relation != GS_RELATION_ACL_RELCL)
          || gs_repair_is_finite (self, i) || gs_repair_has_subject (self, i)
          || (gs_repair_is_led (self, object, i) && !gs_repair_is_set_off (self, object, i)))
        continue;
      self->heads[i] = verb;
      self->relations[i] = GS_RELATION_XCOMP;
      return;
    }
}

/* -- "According to NPR Huang put forth": the source ends where the speaker begins -- */

/* the last token of "according to", or GS_TOKEN_ROOT */
static guint32
gs_repair_find_according (const Repair *self, guint32 from)
{
  for (guint32 i = from; i + 2 < self->sentence->n_tokens; i++)
    if (g_ascii_strcasecmp (self->sentence->forms[i], "according") == 0
        && g_ascii_strcasecmp (self->sentence->forms[i + 1], "to") == 0)
      return i + 1;
  return GS_TOKEN_ROOT;
}

static gboolean
gs_is_acronym (const char *form)
{
  guint n_letters = 0;

  for (; *form != '\0'; form++, n_letters++)
    if (!g_ascii_isupper (*form) && *form != '.')
      return FALSE;
  return n_letters > 1;
}

/* a run of names: where the second one begins. An acronym is a source of its own; else the last
 * word is the speaker. */
static guint32
gs_repair_split_names (const Repair *self, guint32 first, guint32 end)
{
  return gs_is_acronym (self->sentence->forms[first]) ? first + 1 : end - 1;
}

/* the verb that the names stand before, through auxiliaries and adverbs */
static guint32
gs_repair_find_verb_after (const Repair *self, guint32 from)
{
  for (guint32 i = from; i < self->sentence->n_tokens; i++)
    {
      GsXpos xpos = self->sentence->xpos[i];

      if (self->sentence->upos[i] == GS_UPOS_VERB)
        return gs_repair_is_finite (self, i) ? i : GS_TOKEN_ROOT;
      if (self->sentence->upos[i] != GS_UPOS_AUX && xpos != GS_XPOS_RB)
        return GS_TOKEN_ROOT;
    }
  return GS_TOKEN_ROOT;
}

static void
gs_repair_according (Repair *self, guint32 to)
{
  const guint8 *xpos = self->sentence->xpos;
  guint32 first = to + 1, end, verb, split, source, subject;

  if (first < self->sentence->n_tokens && xpos[first] == GS_XPOS_DT)
    first++;
  for (end = first; end < self->sentence->n_tokens && gs_xpos_is_name (xpos[end]); end++)
    ;
  if (end - first < 2)
    return;
  verb = gs_repair_find_verb_after (self, end);
  if (verb == GS_TOKEN_ROOT || gs_repair_is_under (self, verb, first)
      || gs_repair_is_under (self, verb, end - 1))
    return;
  /* a subject elsewhere: the names are one source */
  subject = gs_repair_find_subject (self, verb);
  if (subject != GS_TOKEN_ROOT && (subject < first || subject >= end))
    return;
  split = gs_repair_split_names (self, first, end);
  source = split - 1;
  if (!gs_repair_attach (self, source, verb, GS_RELATION_OBL))
    return;
  for (guint32 i = first; i < source; i++)
    gs_repair_attach (self, i, source, GS_RELATION_COMPOUND);
  gs_repair_attach (self, split, verb, GS_RELATION_NSUBJ);
  for (guint32 i = split + 1; i < end; i++)
    gs_repair_attach (self, i, split, GS_RELATION_FLAT);
  if (first > to + 1)
    gs_repair_attach (self, first - 1, source, GS_RELATION_DET);
  gs_repair_attach (self, to - 1, source, GS_RELATION_CASE);
  gs_repair_attach (self, to, to - 1, GS_RELATION_FIXED);
}

/* -- voice: the auxiliaries say whether a subject acts or is acted on -- */

static void
gs_repair_voice (Repair *self, guint32 verb)
{
  guint32 subject = gs_repair_find_subject (self, verb);
  gboolean passive = gs_repair_find_child (self, verb, GS_RELATION_AUX_PASS) != GS_TOKEN_ROOT;
  guint32 auxiliary = gs_repair_find_child (self, verb, GS_RELATION_AUX);

  if (subject == GS_TOKEN_ROOT)
    return;
  if (passive && self->relations[subject] == GS_RELATION_NSUBJ)
    self->relations[subject] = GS_RELATION_NSUBJ_PASS;
  /* "has resigned": with have or a modal before it and no be, it is active */
  if (!passive && self->relations[subject] == GS_RELATION_NSUBJ_PASS && auxiliary != GS_TOKEN_ROOT
      && strcmp (self->sentence->lemmas[auxiliary], "be") != 0
      && strcmp (self->sentence->lemmas[auxiliary], "get") != 0)
    self->relations[subject] = GS_RELATION_NSUBJ;
}

/* -- clauses led by "that" -- */

/* "so fast that he fell" is no complement */
static gboolean
gs_repair_measures (const Repair *self, guint32 before)
{
  for (guint32 i = 0; i < before; i++)
    if (g_ascii_strcasecmp (self->sentence->forms[i], "so") == 0
        || g_ascii_strcasecmp (self->sentence->forms[i], "such") == 0)
      return TRUE;
  return FALSE;
}

/* a clause that "that" marks complements its verb, or its noun: no relative clause has a mark */
static void
gs_repair_that_clause (Repair *self, guint32 that)
{
  guint32 clause = self->heads[that];
  guint32 head = clause != GS_TOKEN_ROOT ? self->heads[clause] : GS_TOKEN_ROOT;

  if (head == GS_TOKEN_ROOT || head > that || that > clause)
    return;
  if (self->relations[clause] == GS_RELATION_ACL_RELCL && gs_repair_has_subject (self, clause))
    self->relations[clause] = GS_RELATION_ACL;
  if (self->relations[clause] == GS_RELATION_ADVCL && self->sentence->upos[head] == GS_UPOS_VERB
      && !gs_repair_measures (self, that)
      && gs_repair_find_child (self, head, GS_RELATION_OBJ) == GS_TOKEN_ROOT
      && gs_repair_find_child (self, head, GS_RELATION_CCOMP) == GS_TOKEN_ROOT
      && gs_repair_find_child (self, clause, GS_RELATION_MARK) == that)
    self->relations[clause] = GS_RELATION_CCOMP;
}

/* -- "the mayor fears that", "CEO confirms ban": what has subject and object is a verb -- */

static void
gs_repair_verb_tag (Repair *self, guint32 token)
{
  guint8 *xpos = (guint8 *) self->sentence->xpos;
  guint8 *upos = (guint8 *) self->sentence->upos;
  guint32 subject = gs_repair_find_child (self, token, GS_RELATION_NSUBJ);

  if (upos[token] != GS_UPOS_NOUN || subject == GS_TOKEN_ROOT || subject > token
      || gs_repair_find_child (self, token, GS_RELATION_COP) != GS_TOKEN_ROOT
      || gs_repair_find_child (self, token, GS_RELATION_DET) != GS_TOKEN_ROOT
      || (gs_repair_find_child (self, token, GS_RELATION_OBJ) == GS_TOKEN_ROOT
          && gs_repair_find_child (self, token, GS_RELATION_CCOMP) == GS_TOKEN_ROOT
          && gs_repair_find_child (self, token, GS_RELATION_XCOMP) == GS_TOKEN_ROOT))
    return;
  upos[token] = GS_UPOS_VERB;
  xpos[token] = xpos[token] == GS_XPOS_NNS ? GS_XPOS_VBZ : GS_XPOS_VBP;
}

/* -- "the mayor fears that the firm will sell": the whole sentence read as one noun phrase -- */

/* whether a word in -s is a verb that takes a clause with "that" */
static gboolean
gs_repair_may_state (const Repair *self, guint32 token)
{
  const char *form = self->sentence->forms[token];
  g_autofree char *folded = g_ascii_strdown (form, -1);
  guint32 verb = gs_morphology_find_base (self->lexicon, folded, strlen (folded), GS_LEXICON_VERB,
                                          GS_READING_VERB_S);

  return (gs_lexicon_get_frames (self->lexicon, verb, 0) >> FRAME_THAT_CLAUSE & 1) != 0;
}

/* the clause behind noun and "that" which has a subject of its own, or GS_TOKEN_ROOT */
static guint32
gs_repair_find_full_clause (const Repair *self, guint32 noun)
{
  for (guint32 i = noun + 2; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == noun
        && (self->relations[i] == GS_RELATION_ACL_RELCL || self->relations[i] == GS_RELATION_ACL))
      {
        guint32 subject = gs_repair_find_child (self, i, GS_RELATION_NSUBJ);

        return subject != GS_TOKEN_ROOT && subject > noun + 1 && gs_repair_is_finite (self, i)
                   ? i
                   : GS_TOKEN_ROOT;
      }
  return GS_TOKEN_ROOT;
}

static void
gs_repair_noun_root (Repair *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  guint32 clause, subject = token - 1;

  if (token == 0 || token + 2 >= sentence->n_tokens || self->heads[token] != GS_TOKEN_ROOT
      || sentence->xpos[token] != GS_XPOS_NNS || self->heads[subject] != token
      || (sentence->xpos[subject] != GS_XPOS_NN && sentence->xpos[subject] != GS_XPOS_NNP)
      || g_ascii_strcasecmp (sentence->forms[token + 1], "that") != 0
      || !gs_repair_may_state (self, token))
    return;
  clause = gs_repair_find_full_clause (self, token);
  if (clause == GS_TOKEN_ROOT || self->heads[token + 1] != clause)
    return;
  for (guint32 i = 0; i < subject; i++)
    if (self->heads[i] == token && self->relations[i] != GS_RELATION_PUNCT)
      self->heads[i] = subject;
  self->relations[subject] = GS_RELATION_NSUBJ;
  self->relations[clause] = GS_RELATION_CCOMP;
  self->relations[token + 1] = GS_RELATION_MARK;
  ((guint8 *) sentence->xpos)[token + 1] = GS_XPOS_IN;
  ((guint8 *) sentence->upos)[token + 1] = GS_UPOS_SCONJ;
  ((guint8 *) sentence->xpos)[token] = GS_XPOS_VBZ;
  ((guint8 *) sentence->upos)[token] = GS_UPOS_VERB;
}

/* -- "similar to other chips, the H20 now seems": a finite verb has the noun right before it -- */

static gboolean
gs_repair_is_nominal (const Repair *self, guint32 token)
{
  GsUpos upos = (GsUpos) self->sentence->upos[token];

  return upos == GS_UPOS_NOUN || upos == GS_UPOS_PROPN
         || (upos == GS_UPOS_PRON && self->sentence->xpos[token] == GS_XPOS_PRP);
}

/* whether the verb's clause must bring a subject of its own */
static gboolean
gs_repair_lacks_subject (const Repair *self, guint32 verb)
{
  switch ((GsRelation) self->relations[verb])
    {
    case GS_RELATION_ROOT:
    case GS_RELATION_CCOMP:
    case GS_RELATION_PARATAXIS:
      break;
    default:
      return FALSE;
    }
  if (!gs_repair_is_finite (self, verb))
    return FALSE;
  for (guint32 i = 0; i < self->sentence->n_tokens; i++)
    if (self->heads[i] == verb
        && (gs_relation_is_subject (self->relations[i])
            || (self->relations[i] == GS_RELATION_EXPL && self->sentence->upos[i] == GS_UPOS_PRON)))
      return FALSE;
  return TRUE;
}

/* the first token of the verb group: its auxiliaries and the adverbs among them */
static guint32
gs_repair_find_group_start (const Repair *self, guint32 verb)
{
  guint32 start = verb;

  while (start > 0
         && (self->heads[start - 1] == verb || self->sentence->upos[start - 1] == GS_UPOS_ADV)
         && (self->sentence->upos[start - 1] == GS_UPOS_AUX
             || self->sentence->upos[start - 1] == GS_UPOS_ADV
             || self->sentence->upos[start - 1] == GS_UPOS_PART))
    start--;
  return start;
}

/* the head of the noun phrase that ends at @last: its highest noun without a comma in between */
static guint32
gs_repair_find_phrase_head (const Repair *self, guint32 last)
{
  guint32 head = last;
  guint32 first = last;

  while (first > 0 && self->sentence->xpos[first - 1] != GS_XPOS_COMMA
         && self->sentence->xpos[first - 1] != GS_XPOS_COLON)
    first--;
  for (guint32 up = self->heads[last]; up != GS_TOKEN_ROOT && up >= first && up <= last;
       up = self->heads[up])
    if (gs_repair_is_nominal (self, up))
      head = up;
  return head;
}

static void
gs_repair_lost_subject (Repair *self, guint32 verb)
{
  gboolean passive = gs_repair_find_child (self, verb, GS_RELATION_AUX_PASS) != GS_TOKEN_ROOT;
  guint32 start, subject;

  if (!gs_repair_lacks_subject (self, verb))
    return;
  start = gs_repair_find_group_start (self, verb);
  if (start == 0 || !gs_repair_is_nominal (self, start - 1))
    return;
  subject = gs_repair_find_phrase_head (self, start - 1);
  if (self->heads[subject] == verb && self->relations[subject] == GS_RELATION_COMPOUND)
    return;
  if (gs_repair_find_child (self, subject, GS_RELATION_CASE) == GS_TOKEN_ROOT)
    gs_repair_attach (self, subject, verb, passive ? GS_RELATION_NSUBJ_PASS : GS_RELATION_NSUBJ);
}

void
gs_repair_run (const GsLexicon *lexicon, GsSentence *sentence)
{
  Repair repair = { .lexicon = lexicon,
                    .sentence = sentence,
                    .heads = (guint32 *) sentence->heads,
                    .relations = (guint8 *) sentence->relations };
  guint32 according = gs_repair_find_according (&repair, 0);

  if (according != GS_TOKEN_ROOT)
    gs_repair_according (&repair, according);
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      gs_repair_noun_root (&repair, i);
      gs_repair_verb_tag (&repair, i);
      if (sentence->upos[i] == GS_UPOS_VERB)
        gs_repair_voice (&repair, i);
    }
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    gs_repair_lost_subject (&repair, i);
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (repair.relations[i] == GS_RELATION_MARK && strcmp (sentence->lemmas[i], "that") == 0)
      gs_repair_that_clause (&repair, i);
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (repair.relations[i] == GS_RELATION_OBJ && repair.heads[i] != GS_TOKEN_ROOT
        && sentence->upos[repair.heads[i]] == GS_UPOS_VERB)
      {
        guint32 verb = repair.heads[i];

        gs_repair_complement (&repair, verb);
        gs_repair_bare_verb (&repair, verb);
      }
}
