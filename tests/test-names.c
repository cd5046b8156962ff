/* SPDX-License-Identifier: MIT */
/* Which words are names, and of what kind. */
#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-role.h"

#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

/* the names of a text in order, each with the kind of its entity: "Dana Orwell person" */
static char *
test_describe_names (const GsExtraction *extraction)
{
  GString *found = g_string_new (NULL);

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      guint32 entity = gs_extraction_get_mention_entity (extraction, i);

      g_string_append_printf (
          found, "%s%s %s", found->len > 0 ? "; " : "", mention->name,
          gs_mention_kind_to_string (g_array_index (extraction->entities, GsEntity, entity).kind));
    }
  return g_string_free (found, FALSE);
}

static void
test_names_and_kinds (void)
{
  static const char *const rows[][2] = {
    /* a known acronym is a name although it is spelled as a pronoun; an emphasis is none */
    { "Doctors at WHO say that salt helps.", "WHO organization" },
    { "Nobody told US officials of the spill.", "US place" },
    { "I asked WHAT he wanted.", "" },
    { "It is HIS house, not mine.", "" },
    /* a month beside a number is no person */
    { "The rink closed on May 8.", "" },
    { "The rink closed on 8 May.", "" },
    { "The talks with Theresa May failed.", "Theresa May person" },
    /* what a short form stands for tells what it is */
    { "The gross domestic product (GDP) rose. GDP fell a year before.", "GDP other; GDP other" },
    /* a title of a country's office names the country */
    { "US President Barack Obama left on Monday.", "US place; Barack Obama person" },
    { "Mr. Orwell met the President of the United States.", "Orwell person; United States place" },
    { "The Secretary of State left.", "" },
    /* what towns and persons are called */
    { "Brock Weaver grew up near Weehawken.", "Brock Weaver person; Weehawken place" },
    { "A fire closed the Harlow Turnpike.", "Harlow Turnpike place" },
    { "The International Brotherhood of Welders sued.",
      "International Brotherhood of Welders organization" },
  };

  for (guint i = 0; gs_test_load_assertions () && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i][0], GS_BLOCK_PARAGRAPH);
      g_autofree char *found = test_describe_names (extraction);

      GS_ASSERT_ROW (g_str_equal (found, rows[i][1]), "'%s': %s", rows[i][0], found);
    }
}

static char *
test_describe_roles (const GsExtraction *extraction)
{
  GString *found = g_string_new (NULL);

  for (guint32 i = 0; i < extraction->roles->len; i++)
    {
      const char *end;

      gs_role_append_text (extraction, i, found);
      g_string_truncate (found, found->len - 1);
      /* without the place */
      end = strstr (found->str, "hold (");
      g_string_erase (found, 0, end - found->str);
    }
  return g_string_free (found, FALSE);
}

static void
test_roles_have_their_time (void)
{
  static const char *const rows[][2] = {
    { "Dana Halm was president of Karst College from 2008 to 2012.",
      "hold (copula) agent=[Dana Halm] office=[president] body=[Karst College] "
      "term=[2008-01-01..2012-12-31]" },
    { "Dana Halm, president from 2008 to 2012, died on Monday.",
      "hold (apposition) agent=[Dana Halm] office=[president] term=[2008-01-01..2012-12-31]" },
    { "Dana Halm, who was mayor of Veldona until 2014, wept.",
      "hold (copula) agent=[Dana Halm] office=[mayor] body=[Veldona] "
      "term=[until 2014-01-01..2014-12-31]" },
    { "Dana Halm has been mayor of Veldona since June 2011.",
      "hold (copula) agent=[Dana Halm] office=[mayor] body=[Veldona] "
      "term=[since 2011-06-01..2011-06-30]" },
    { "In 2009, then President Dana Halm signed the treaty.",
      "hold (then) agent=[Dana Halm] office=[president] term=[2009-01-01..2009-12-31]" },
    { "Dana Halm served as governor of Karstland between 1998 and 2003.",
      "hold (copula) agent=[Dana Halm] office=[governor] body=[Karstland] "
      "term=[1998-01-01..2003-12-31]" },
    /* the time is of what is told, not of the office */
    { "Dana Halm, the mayor of Veldona, opened the bridge in 2011.",
      "hold (apposition) agent=[Dana Halm] office=[mayor] body=[Veldona]" },
    { "Dana Halm was president when the bridge fell in 2011.",
      "hold (copula) agent=[Dana Halm] office=[president]" },
    { "Dana Halm was in Veldona in 2011.", "" },
  };

  for (guint i = 0; gs_test_load_assertions () && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i][0], GS_BLOCK_PARAGRAPH);
      g_autofree char *found = test_describe_roles (extraction);

      GS_ASSERT_ROW (g_str_equal (found, rows[i][1]), "'%s': %s", rows[i][0], found);
    }
}

CU_TestInfo gs_tests_names[] = {
  { "names are found with their kinds", test_names_and_kinds },
  { "roles carry the time they are held", test_roles_have_their_time },
  CU_TEST_INFO_NULL,
};
