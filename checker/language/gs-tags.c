/* SPDX-License-Identifier: MIT */
/* The names of word classes, tags and relations, and their groups. */
#include "language/gs-tags.h"

#include <string.h>

static const char *const upos_names[] = {
  [GS_UPOS_ADJ] = "ADJ",     [GS_UPOS_ADP] = "ADP",     [GS_UPOS_ADV] = "ADV",
  [GS_UPOS_AUX] = "AUX",     [GS_UPOS_CCONJ] = "CCONJ", [GS_UPOS_DET] = "DET",
  [GS_UPOS_INTJ] = "INTJ",   [GS_UPOS_NOUN] = "NOUN",   [GS_UPOS_NUM] = "NUM",
  [GS_UPOS_PART] = "PART",   [GS_UPOS_PRON] = "PRON",   [GS_UPOS_PROPN] = "PROPN",
  [GS_UPOS_PUNCT] = "PUNCT", [GS_UPOS_SCONJ] = "SCONJ", [GS_UPOS_SYM] = "SYM",
  [GS_UPOS_VERB] = "VERB",   [GS_UPOS_X] = "X",
};

static const char *const xpos_names[] = {
  [GS_XPOS_ADD] = "ADD",       [GS_XPOS_AFX] = "AFX",        [GS_XPOS_CC] = "CC",
  [GS_XPOS_CD] = "CD",         [GS_XPOS_DT] = "DT",          [GS_XPOS_EX] = "EX",
  [GS_XPOS_FW] = "FW",         [GS_XPOS_GW] = "GW",          [GS_XPOS_HYPH] = "HYPH",
  [GS_XPOS_IN] = "IN",         [GS_XPOS_JJ] = "JJ",          [GS_XPOS_JJR] = "JJR",
  [GS_XPOS_JJS] = "JJS",       [GS_XPOS_LS] = "LS",          [GS_XPOS_MD] = "MD",
  [GS_XPOS_NFP] = "NFP",       [GS_XPOS_NN] = "NN",          [GS_XPOS_NNP] = "NNP",
  [GS_XPOS_NNPS] = "NNPS",     [GS_XPOS_NNS] = "NNS",        [GS_XPOS_PDT] = "PDT",
  [GS_XPOS_POS] = "POS",       [GS_XPOS_PRP] = "PRP",        [GS_XPOS_PRP_POSS] = "PRP$",
  [GS_XPOS_RB] = "RB",         [GS_XPOS_RBR] = "RBR",        [GS_XPOS_RBS] = "RBS",
  [GS_XPOS_RP] = "RP",         [GS_XPOS_SYM] = "SYM",        [GS_XPOS_TO] = "TO",
  [GS_XPOS_UH] = "UH",         [GS_XPOS_VB] = "VB",          [GS_XPOS_VBD] = "VBD",
  [GS_XPOS_VBG] = "VBG",       [GS_XPOS_VBN] = "VBN",        [GS_XPOS_VBP] = "VBP",
  [GS_XPOS_VBZ] = "VBZ",       [GS_XPOS_WDT] = "WDT",        [GS_XPOS_WP] = "WP",
  [GS_XPOS_WP_POSS] = "WP$",   [GS_XPOS_WRB] = "WRB",        [GS_XPOS_CURRENCY] = "$",
  [GS_XPOS_PERIOD] = ".",      [GS_XPOS_COMMA] = ",",        [GS_XPOS_COLON] = ":",
  [GS_XPOS_OPEN_QUOTE] = "``", [GS_XPOS_CLOSE_QUOTE] = "''", [GS_XPOS_LRB] = "-LRB-",
  [GS_XPOS_RRB] = "-RRB-",     [GS_XPOS_XX] = "XX",
};

static const char *const relation_names[] = {
  [GS_RELATION_ROOT] = "root",
  [GS_RELATION_ACL] = "acl",
  [GS_RELATION_ACL_RELCL] = "acl:relcl",
  [GS_RELATION_ADVCL] = "advcl",
  [GS_RELATION_ADVCL_RELCL] = "advcl:relcl",
  [GS_RELATION_ADVMOD] = "advmod",
  [GS_RELATION_AMOD] = "amod",
  [GS_RELATION_APPOS] = "appos",
  [GS_RELATION_AUX] = "aux",
  [GS_RELATION_AUX_PASS] = "aux:pass",
  [GS_RELATION_CASE] = "case",
  [GS_RELATION_CC] = "cc",
  [GS_RELATION_CC_PRECONJ] = "cc:preconj",
  [GS_RELATION_CCOMP] = "ccomp",
  [GS_RELATION_COMPOUND] = "compound",
  [GS_RELATION_COMPOUND_PRT] = "compound:prt",
  [GS_RELATION_CONJ] = "conj",
  [GS_RELATION_COP] = "cop",
  [GS_RELATION_CSUBJ] = "csubj",
  [GS_RELATION_CSUBJ_OUTER] = "csubj:outer",
  [GS_RELATION_CSUBJ_PASS] = "csubj:pass",
  [GS_RELATION_DET] = "det",
  [GS_RELATION_DET_PREDET] = "det:predet",
  [GS_RELATION_DISCOURSE] = "discourse",
  [GS_RELATION_DISLOCATED] = "dislocated",
  [GS_RELATION_EXPL] = "expl",
  [GS_RELATION_FIXED] = "fixed",
  [GS_RELATION_FLAT] = "flat",
  [GS_RELATION_GOESWITH] = "goeswith",
  [GS_RELATION_IOBJ] = "iobj",
  [GS_RELATION_LIST] = "list",
  [GS_RELATION_MARK] = "mark",
  [GS_RELATION_NMOD] = "nmod",
  [GS_RELATION_NMOD_DESC] = "nmod:desc",
  [GS_RELATION_NMOD_POSS] = "nmod:poss",
  [GS_RELATION_NMOD_UNMARKED] = "nmod:unmarked",
  [GS_RELATION_NSUBJ] = "nsubj",
  [GS_RELATION_NSUBJ_OUTER] = "nsubj:outer",
  [GS_RELATION_NSUBJ_PASS] = "nsubj:pass",
  [GS_RELATION_NUMMOD] = "nummod",
  [GS_RELATION_OBJ] = "obj",
  [GS_RELATION_OBL] = "obl",
  [GS_RELATION_OBL_AGENT] = "obl:agent",
  [GS_RELATION_OBL_UNMARKED] = "obl:unmarked",
  [GS_RELATION_ORPHAN] = "orphan",
  [GS_RELATION_PARATAXIS] = "parataxis",
  [GS_RELATION_PUNCT] = "punct",
  [GS_RELATION_REPARANDUM] = "reparandum",
  [GS_RELATION_VOCATIVE] = "vocative",
  [GS_RELATION_XCOMP] = "xcomp",
  [GS_RELATION_DEP] = "dep",
};

G_STATIC_ASSERT (G_N_ELEMENTS (upos_names) == GS_N_UPOS);
G_STATIC_ASSERT (G_N_ELEMENTS (xpos_names) == GS_N_XPOS);
G_STATIC_ASSERT (G_N_ELEMENTS (relation_names) == GS_N_RELATIONS);

static int
gs_name_find (const char *const *names, int n_names, const char *name)
{
  for (int i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

const char *
gs_upos_to_string (GsUpos upos)
{
  g_return_val_if_fail ((guint) upos < GS_N_UPOS, "X");
  return upos_names[upos];
}

gboolean
gs_upos_from_string (const char *name, GsUpos *value)
{
  int found = gs_name_find (upos_names, GS_N_UPOS, name);

  if (found >= 0)
    *value = (GsUpos) found;
  return found >= 0;
}

const char *
gs_xpos_to_string (GsXpos xpos)
{
  g_return_val_if_fail ((guint) xpos < GS_N_XPOS, "XX");
  return xpos_names[xpos];
}

gboolean
gs_xpos_from_string (const char *name, GsXpos *value)
{
  int found = gs_name_find (xpos_names, GS_N_XPOS, name);

  if (found >= 0)
    *value = (GsXpos) found;
  return found >= 0;
}

const char *
gs_relation_to_string (GsRelation relation)
{
  g_return_val_if_fail ((guint) relation < GS_N_RELATIONS, "dep");
  return relation_names[relation];
}

gboolean
gs_relation_from_string (const char *name, GsRelation *value)
{
  int found = gs_name_find (relation_names, GS_N_RELATIONS, name);

  if (found >= 0)
    *value = (GsRelation) found;
  return found >= 0;
}

/**
 * gs_relation_get_universal:
 * @relation: a relation
 *
 * Returns: the relation without its subtype; subtypes stand behind their relation in the list
 */
GsRelation
gs_relation_get_universal (GsRelation relation)
{
  while (strchr (relation_names[relation], ':') != NULL)
    relation--;
  return relation;
}

gboolean
gs_relation_is_subject (GsRelation relation)
{
  return (relation >= GS_RELATION_NSUBJ && relation <= GS_RELATION_NSUBJ_PASS)
         || (relation >= GS_RELATION_CSUBJ && relation <= GS_RELATION_CSUBJ_PASS);
}

gboolean
gs_xpos_is_verb (GsXpos xpos)
{
  return xpos >= GS_XPOS_VB && xpos <= GS_XPOS_VBZ;
}

gboolean
gs_xpos_is_noun (GsXpos xpos)
{
  return xpos >= GS_XPOS_NN && xpos <= GS_XPOS_NNS;
}

gboolean
gs_xpos_is_name (GsXpos xpos)
{
  return xpos == GS_XPOS_NNP || xpos == GS_XPOS_NNPS;
}
