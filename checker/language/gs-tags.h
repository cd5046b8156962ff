/* SPDX-License-Identifier: MIT */
/*
 * The closed lists of an analysis: Universal Dependencies word classes and relations (with the
 * subtypes the English treebanks use), and Penn Treebank tags with their English UD additions.
 *
 * See universaldependencies.org, and Santorini, "Part-of-Speech Tagging Guidelines for the Penn
 * Treebank Project" (1990). Values are stored in a guint8; 0 is never a hole: each list starts with
 * a real value and ends with the fallback (X, XX, dep).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GS_UPOS_ADJ,
  GS_UPOS_ADP,
  GS_UPOS_ADV,
  GS_UPOS_AUX,
  GS_UPOS_CCONJ,
  GS_UPOS_DET,
  GS_UPOS_INTJ,
  GS_UPOS_NOUN,
  GS_UPOS_NUM,
  GS_UPOS_PART,
  GS_UPOS_PRON,
  GS_UPOS_PROPN,
  GS_UPOS_PUNCT,
  GS_UPOS_SCONJ,
  GS_UPOS_SYM,
  GS_UPOS_VERB,
  GS_UPOS_X,
} GsUpos;

#define GS_N_UPOS (GS_UPOS_X + 1)

/* the names of tags that are no identifiers: .  ,  :  ``  ''  $  PRP$  WP$  -LRB-  -RRB- */
typedef enum
{
  GS_XPOS_ADD, /* electronic address */
  GS_XPOS_AFX, /* prefix split off */
  GS_XPOS_CC,
  GS_XPOS_CD,
  GS_XPOS_DT,
  GS_XPOS_EX,
  GS_XPOS_FW,
  GS_XPOS_GW,   /* part of a word wrongly split */
  GS_XPOS_HYPH, /* hyphen inside a word */
  GS_XPOS_IN,
  GS_XPOS_JJ,
  GS_XPOS_JJR,
  GS_XPOS_JJS,
  GS_XPOS_LS,
  GS_XPOS_MD,
  GS_XPOS_NFP, /* superfluous punctuation */
  GS_XPOS_NN,
  GS_XPOS_NNP,
  GS_XPOS_NNPS,
  GS_XPOS_NNS,
  GS_XPOS_PDT,
  GS_XPOS_POS,
  GS_XPOS_PRP,
  GS_XPOS_PRP_POSS, /* PRP$ */
  GS_XPOS_RB,
  GS_XPOS_RBR,
  GS_XPOS_RBS,
  GS_XPOS_RP,
  GS_XPOS_SYM,
  GS_XPOS_TO,
  GS_XPOS_UH,
  GS_XPOS_VB,
  GS_XPOS_VBD,
  GS_XPOS_VBG,
  GS_XPOS_VBN,
  GS_XPOS_VBP,
  GS_XPOS_VBZ,
  GS_XPOS_WDT,
  GS_XPOS_WP,
  GS_XPOS_WP_POSS, /* WP$ */
  GS_XPOS_WRB,
  GS_XPOS_CURRENCY,    /* $ */
  GS_XPOS_PERIOD,      /* . */
  GS_XPOS_COMMA,       /* , */
  GS_XPOS_COLON,       /* : */
  GS_XPOS_OPEN_QUOTE,  /* `` */
  GS_XPOS_CLOSE_QUOTE, /* '' */
  GS_XPOS_LRB,         /* -LRB- */
  GS_XPOS_RRB,         /* -RRB- */
  GS_XPOS_XX,          /* unknown */
} GsXpos;

#define GS_N_XPOS (GS_XPOS_XX + 1)

typedef enum
{
  GS_RELATION_ROOT,
  GS_RELATION_ACL,
  GS_RELATION_ACL_RELCL,
  GS_RELATION_ADVCL,
  GS_RELATION_ADVCL_RELCL,
  GS_RELATION_ADVMOD,
  GS_RELATION_AMOD,
  GS_RELATION_APPOS,
  GS_RELATION_AUX,
  GS_RELATION_AUX_PASS,
  GS_RELATION_CASE,
  GS_RELATION_CC,
  GS_RELATION_CC_PRECONJ,
  GS_RELATION_CCOMP,
  GS_RELATION_COMPOUND,
  GS_RELATION_COMPOUND_PRT,
  GS_RELATION_CONJ,
  GS_RELATION_COP,
  GS_RELATION_CSUBJ,
  GS_RELATION_CSUBJ_OUTER,
  GS_RELATION_CSUBJ_PASS,
  GS_RELATION_DET,
  GS_RELATION_DET_PREDET,
  GS_RELATION_DISCOURSE,
  GS_RELATION_DISLOCATED,
  GS_RELATION_EXPL,
  GS_RELATION_FIXED,
  GS_RELATION_FLAT,
  GS_RELATION_GOESWITH,
  GS_RELATION_IOBJ,
  GS_RELATION_LIST,
  GS_RELATION_MARK,
  GS_RELATION_NMOD,
  GS_RELATION_NMOD_DESC,
  GS_RELATION_NMOD_POSS,
  GS_RELATION_NMOD_UNMARKED,
  GS_RELATION_NSUBJ,
  GS_RELATION_NSUBJ_OUTER,
  GS_RELATION_NSUBJ_PASS,
  GS_RELATION_NUMMOD,
  GS_RELATION_OBJ,
  GS_RELATION_OBL,
  GS_RELATION_OBL_AGENT,
  GS_RELATION_OBL_UNMARKED,
  GS_RELATION_ORPHAN,
  GS_RELATION_PARATAXIS,
  GS_RELATION_PUNCT,
  GS_RELATION_REPARANDUM,
  GS_RELATION_VOCATIVE,
  GS_RELATION_XCOMP,
  GS_RELATION_DEP,
} GsRelation;

#define GS_N_RELATIONS (GS_RELATION_DEP + 1)

/* names as they stand in CoNLL-U; from_string leaves @value alone when the name is unknown */
const char *gs_upos_to_string (GsUpos upos);
gboolean gs_upos_from_string (const char *name, GsUpos *value);
const char *gs_xpos_to_string (GsXpos xpos);
gboolean gs_xpos_from_string (const char *name, GsXpos *value);
const char *gs_relation_to_string (GsRelation relation);
gboolean gs_relation_from_string (const char *name, GsRelation *value);

/* groups; a relation without its subtype: nsubj:pass -> nsubj */
GsRelation gs_relation_get_universal (GsRelation relation);
gboolean gs_relation_is_subject (GsRelation relation); /* nsubj*, csubj* */
gboolean gs_xpos_is_verb (GsXpos xpos);                /* VB, VBD, VBG, VBN, VBP, VBZ */
gboolean gs_xpos_is_noun (GsXpos xpos);                /* NN, NNS, NNP, NNPS */
gboolean gs_xpos_is_name (GsXpos xpos);                /* NNP, NNPS */

G_END_DECLS
