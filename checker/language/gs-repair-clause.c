/* SPDX-License-Identifier: MIT */
/* Mends complements: clauses without "that", bare verbs of what is seen, clauses led by "that",
 * what somebody is told to do; and clefts. */
#include <string.h>

#include "language/gs-repair-private.h"

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
gs_repair_takes_clause (const GsRepair *self, guint32 verb)
{
  const char *lemma = self->sentence->lemmas[verb];
  guint32 id = gs_lexicon_find (self->lexicon, lemma, strlen (lemma));
  guint64 frames = gs_lexicon_get_frames (self->lexicon, id, 0);

  return (frames >> GS_FRAME_THAT_CLAUSE & 1) != 0 || (frames >> GS_FRAME_IT_THAT & 1) != 0
         || strcmp (lemma, "seem") == 0 || strcmp (lemma, "appear") == 0;
}

/* a finite clause without subject that hangs on the verb or on its object */
static gboolean
gs_repair_is_stray_clause (const GsRepair *self, guint32 clause, guint32 verb, guint32 object)
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

/* "it seems Nvidia CEO Jensen Huang has sold it": what stands before the subject is part of it, for
 * nothing is seemed; "she told NPR Huang has sold it" is another thing */
static gboolean
gs_repair_split_subject (GsRepair *self, guint32 verb, guint32 object)
{
  const char *lemma = self->sentence->lemmas[verb];

  if (strcmp (lemma, "seem") != 0 && strcmp (lemma, "appear") != 0)
    return FALSE;
  for (guint32 clause = object + 1; clause < self->sentence->n_tokens; clause++)
    {
      guint32 subject = gs_repair_find_subject (self, clause);

      if (self->heads[clause] != verb || self->sentence->upos[clause] != GS_UPOS_VERB
          || subject == GS_TOKEN_ROOT || subject <= object || subject > clause
          || gs_repair_find_child (self, clause, GS_RELATION_MARK) != GS_TOKEN_ROOT
          || !gs_repair_is_under (self, subject - 1, object))
        continue;
      self->relations[clause] = GS_RELATION_CCOMP;
      return gs_repair_attach (self, object, subject, GS_RELATION_COMPOUND);
    }
  return FALSE;
}

void
gs_repair_complement (GsRepair *self, guint32 verb)
{
  guint32 object = gs_repair_find_child (self, verb, GS_RELATION_OBJ);

  if (object == GS_TOKEN_ROOT || object < verb || !gs_repair_takes_clause (self, verb)
      || gs_repair_takes_bare_verb (self->sentence->lemmas[verb])
      || gs_repair_split_subject (self, verb, object))
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
gs_repair_is_set_off (const GsRepair *self, guint32 from, guint32 verb)
{
  const guint8 *xpos = self->sentence->xpos;

  return verb > from + 3 && xpos[from + 1] == GS_XPOS_COMMA && xpos[verb - 1] == GS_XPOS_COMMA
         && xpos[from + 2] != GS_XPOS_CC;
}

void
gs_repair_bare_verb (GsRepair *self, guint32 verb)
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

/* -- clauses led by "that" -- */

/* "so fast that he fell" is no complement */
static gboolean
gs_repair_measures (const GsRepair *self, guint32 before)
{
  for (guint32 i = 0; i < before; i++)
    if (g_ascii_strcasecmp (self->sentence->forms[i], "so") == 0
        || g_ascii_strcasecmp (self->sentence->forms[i], "such") == 0)
      return TRUE;
  return FALSE;
}

/* a clause that "that" marks complements its verb, or its noun: no relative clause has a mark */
void
gs_repair_that_clause (GsRepair *self, guint32 that)
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

/* -- "lawyers urged the court to sue": no purpose of the lawyers, but what the court is to do -- */

/* verbs whose object is whom they want to do something (manipulation verbs, Givon 1980) */
static gboolean
gs_repair_wants_done (const char *lemma)
{
  static const char *const lemmas[] = {
    "advise",   "allow",   "ask",    "authorise", "authorize", "beg",   "command",  "compel",
    "convince", "direct",  "enable", "encourage", "forbid",    "force", "implore",  "instruct",
    "invite",   "oblige",  "order",  "permit",    "persuade",  "press", "pressure", "remind",
    "request",  "require", "tell",   "tempt",     "urge",      "warn"
  };

  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    if (strcmp (lemma, lemmas[i]) == 0)
      return TRUE;
  return FALSE;
}

void
gs_repair_told_infinitive (GsRepair *self, guint32 verb)
{
  guint32 object = gs_repair_find_child (self, verb, GS_RELATION_OBJ);

  if (object == GS_TOKEN_ROOT || object < verb
      || !gs_repair_wants_done (self->sentence->lemmas[verb])
      || gs_repair_find_child (self, verb, GS_RELATION_XCOMP) != GS_TOKEN_ROOT)
    return;
  for (guint32 i = object + 2; i < self->sentence->n_tokens; i++)
    {
      guint32 mark = gs_repair_find_child (self, i, GS_RELATION_MARK);

      if (self->heads[i] != verb || self->relations[i] != GS_RELATION_ADVCL
          || self->sentence->xpos[i] != GS_XPOS_VB || mark == GS_TOKEN_ROOT || mark <= object
          || self->sentence->xpos[mark] != GS_XPOS_TO || gs_repair_has_subject (self, i)
          || (mark - 1 != object && !gs_repair_is_under (self, mark - 1, object)))
        continue;
      self->relations[i] = GS_RELATION_XCOMP;
      return;
    }
}

/* -- "it was Brennan who proposed the line": the clause tells of Brennan -- */

void
gs_repair_cleft (GsRepair *self, guint32 clause)
{
  const GsSentence *sentence = self->sentence;
  guint32 head = self->heads[clause];

  if (head == GS_TOKEN_ROOT || head > clause
      || (sentence->upos[head] != GS_UPOS_NOUN && sentence->upos[head] != GS_UPOS_PROPN))
    return;
  for (guint32 i = head + 1; i < clause; i++)
    if (self->heads[i] == clause && sentence->xpos[i] == GS_XPOS_WP)
      self->relations[clause] = GS_RELATION_ACL_RELCL;
}
