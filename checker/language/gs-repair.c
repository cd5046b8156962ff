/* SPDX-License-Identifier: MIT */
/* Runs the repairs over a tree, in the order in which they build on each other. */
#include "language/gs-repair.h"

#include <string.h>

#include "language/gs-repair-private.h"

void
gs_repair_run (const GsLexicon *lexicon, GsSentence *sentence)
{
  GsRepair repair = { .lexicon = lexicon,
                      .sentence = sentence,
                      .heads = (guint32 *) sentence->heads,
                      .relations = (guint8 *) sentence->relations };
  guint32 according = gs_repair_find_according (&repair, 0);

  gs_repair_source_root (&repair);
  if (according != GS_TOKEN_ROOT)
    gs_repair_according (&repair, according);
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      gs_repair_noun_tag (&repair, i);
      gs_repair_noun_root (&repair, i);
      gs_repair_verb_tag (&repair, i);
      gs_repair_adjective_tag (&repair, i);
      gs_repair_past_root (&repair, i);
      gs_repair_participle_root (&repair, i);
      if (sentence->upos[i] == GS_UPOS_VERB)
        gs_repair_voice (&repair, i);
    }
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      gs_repair_lost_subject (&repair, i);
      gs_repair_adjective_gerund (&repair, i);
    }
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
        gs_repair_told_infinitive (&repair, verb);
      }
    else if (repair.relations[i] == GS_RELATION_ADVCL_RELCL)
      gs_repair_cleft (&repair, i);
}
