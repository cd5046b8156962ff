/* SPDX-License-Identifier: MIT */
/* Word classes, tags and relations: names round trip, groups hold what they say. */
#include "language/gs-tags.h"

#include "gs-test.h"

static void
test_names_round_trip (void)
{
  for (guint i = 0; i < GS_N_UPOS; i++)
    {
      GsUpos upos = GS_N_UPOS;

      CU_ASSERT (gs_upos_from_string (gs_upos_to_string (i), &upos));
      CU_ASSERT_EQUAL (upos, i);
    }
  for (guint i = 0; i < GS_N_XPOS; i++)
    {
      GsXpos xpos = GS_N_XPOS;

      CU_ASSERT (gs_xpos_from_string (gs_xpos_to_string (i), &xpos));
      CU_ASSERT_EQUAL (xpos, i);
    }
  for (guint i = 0; i < GS_N_RELATIONS; i++)
    {
      GsRelation relation = GS_N_RELATIONS;

      CU_ASSERT (gs_relation_from_string (gs_relation_to_string (i), &relation));
      CU_ASSERT_EQUAL (relation, i);
    }
}

static void
test_unknown_names_are_refused (void)
{
  GsRelation relation = GS_RELATION_OBJ;
  GsXpos xpos = GS_XPOS_NN;

  CU_ASSERT_FALSE (gs_relation_from_string ("object", &relation));
  CU_ASSERT_EQUAL (relation, GS_RELATION_OBJ);
  CU_ASSERT_FALSE (gs_xpos_from_string ("nn", &xpos));
}

static void
test_special_names_are_those_of_the_treebank (void)
{
  GS_ASSERT_STRING (gs_xpos_to_string (GS_XPOS_PRP_POSS), "PRP$");
  GS_ASSERT_STRING (gs_xpos_to_string (GS_XPOS_OPEN_QUOTE), "``");
  GS_ASSERT_STRING (gs_relation_to_string (GS_RELATION_NSUBJ_PASS), "nsubj:pass");
  GS_ASSERT_STRING (gs_relation_to_string (GS_RELATION_COMPOUND_PRT), "compound:prt");
}

static void
test_subtypes_fall_back_on_their_relation (void)
{
  static const struct
  {
    GsRelation relation;
    GsRelation universal;
  } rows[] = {
    { GS_RELATION_NSUBJ_PASS, GS_RELATION_NSUBJ },  { GS_RELATION_NSUBJ_OUTER, GS_RELATION_NSUBJ },
    { GS_RELATION_OBL_UNMARKED, GS_RELATION_OBL },  { GS_RELATION_ROOT, GS_RELATION_ROOT },
    { GS_RELATION_ADVCL_RELCL, GS_RELATION_ADVCL }, { GS_RELATION_DEP, GS_RELATION_DEP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    CU_ASSERT_EQUAL (gs_relation_get_universal (rows[i].relation), rows[i].universal);
  CU_ASSERT (gs_relation_is_subject (GS_RELATION_CSUBJ_PASS));
  CU_ASSERT_FALSE (gs_relation_is_subject (GS_RELATION_OBJ));
}

CU_TestInfo gs_tests_tags[] = {
  { "names round trip", test_names_round_trip },
  { "unknown names are refused", test_unknown_names_are_refused },
  { "special names are those of the treebank", test_special_names_are_those_of_the_treebank },
  { "subtypes fall back on their relation", test_subtypes_fall_back_on_their_relation },
  CU_TEST_INFO_NULL,
};
