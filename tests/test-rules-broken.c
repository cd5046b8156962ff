/* SPDX-License-Identifier: MIT */
/* Broken packs: each must be refused with a message that names file, line and fault. */
#include <string.h>

#include <glib/gstdio.h>

#include "assertion/gs-rules.h"
#include "base/gs-error.h"
#include "base/gs-xml.h"
#include "gs-test.h"

#define FIRING                                                                                     \
  "<example verdict=\"contradiction\" kind=\"name-mismatch\">"                                     \
  "<claim source=\"a\"><marker>one</marker></claim>"                                               \
  "<claim source=\"b\"><marker>two</marker></claim></example>"
#define SILENT                                                                                     \
  "<example verdict=\"agreement\"><claim source=\"a\">one</claim>"                                 \
  "<claim source=\"b\">one</claim></example>"
#define TITLES(content)                                                                            \
  "<pack topic=\"titles\">\n<status id=\"s\" means=\"former\" words=\"ex-\">" content              \
  "</status>\n</pack>"
#define OFFICE(terms)                                                                              \
  "<pack topic=\"offices\">\n<office id=\"o\" class=\"minister\" as-of=\"2020-01-01\" "            \
  "titles=\"Minister\">\n" terms FIRING SILENT "</office>\n</pack>"

typedef struct
{
  const char *name;
  const char *pack;
  const char *fault; /* part of the loader's message */
  gboolean valid;    /* whether the grammar alone lets it pass */
} BrokenRow;

static const BrokenRow rows[] = {
  { "no firing example", TITLES (SILENT), "pack.xml:2: rule 's' has no firing example", FALSE },
  { "no silent example", TITLES (FIRING), "pack.xml:2: rule 's' has no silent example", FALSE },
  { "no example", TITLES (""), "pack.xml:2: rule 's' has no firing example", FALSE },
  { "an id twice",
    "<pack topic=\"titles\">\n<status id=\"s\" means=\"former\" words=\"a\">" FIRING SILENT
    "</status>\n<status id=\"s\" means=\"former\" words=\"b\">" FIRING SILENT "</status>\n</pack>",
    "pack.xml:3: the id 's' stands twice, first at", TRUE },
  { "no id",
    "<pack topic=\"titles\"><status means=\"former\" words=\"a\">" FIRING SILENT "</status></pack>",
    "needs the attribute 'id'", FALSE },
  { "an unknown topic", "<pack topic=\"weather\"/>", "a known 'topic'", FALSE },
  { "no pack", "<rules/>", "must begin with the element 'pack'", FALSE },
  { "not well formed", "<pack topic=\"titles\">", "pack.xml", FALSE },
  { "an unknown status",
    "<pack topic=\"titles\"><status id=\"s\" means=\"maybe\" words=\"a\">" FIRING SILENT
    "</status></pack>",
    "no status 'maybe'", FALSE },
  { "ends of a class that stand in no known way",
    "<pack topic=\"classes\">\n<class id=\"c\" class=\"cook\" ends=\"often\">"
    "<list kind=\"verb\" direction=\"1\">boil</list>" FIRING SILENT "</class></pack>",
    "pack.xml:2: 'often' does not say how the ends", FALSE },
  { "an unknown verdict",
    TITLES (FIRING "<example verdict=\"perhaps\"><claim source=\"a\">x</claim>"
                   "<claim source=\"b\">y</claim></example>"),
    "no verdict 'perhaps'", FALSE },
  { "a contradiction without a kind",
    TITLES ("<example verdict=\"contradiction\"><claim source=\"a\"><marker>x</marker></claim>"
            "<claim source=\"b\"><marker>y</marker></claim></example>" SILENT),
    "needs the attribute 'kind'", FALSE },
  { "a contradiction without a marker",
    TITLES ("<example verdict=\"contradiction\" kind=\"name-mismatch\"><claim source=\"a\">x"
            "</claim><claim source=\"b\"><marker>y</marker></claim></example>" SILENT),
    "has no marker", FALSE },
  { "an empty marker",
    TITLES ("<example verdict=\"contradiction\" kind=\"name-mismatch\"><claim source=\"a\">x"
            "<marker> </marker></claim><claim "
            "source=\"b\"><marker>y</marker></claim></example>" SILENT),
    "a marker marks nothing", FALSE },
  { "one claim",
    TITLES (FIRING "<example verdict=\"agreement\"><claim source=\"a\">x</claim></example>"),
    "needs two claims or more, not 1", FALSE },
  { "an empty claim",
    TITLES (FIRING "<example verdict=\"agreement\"><claim source=\"a\"> </claim>"
                   "<claim source=\"b\">x</claim></example>"),
    "a claim says nothing", TRUE },
  { "a claim of a day that is none",
    TITLES (FIRING "<example verdict=\"agreement\"><claim source=\"a\" date=\"2023-02-30\">x"
                   "</claim><claim source=\"b\">x</claim></example>"),
    "'2023-02-30' is no day", FALSE },
  { "a claim of a month",
    TITLES (FIRING "<example verdict=\"agreement\"><claim source=\"a\" date=\"2023-02\">x</claim>"
                   "<claim source=\"b\">x</claim></example>"),
    "'2023-02' is no day", FALSE },
  { "a term that begins on no day", OFFICE ("<term person=\"A B\" from=\"2001-13-01\"/>\n"),
    "pack.xml:3: '2001-13-01' is no day", FALSE },
  { "a term that ends before it begins",
    OFFICE ("<term person=\"A B\" from=\"2001-01-02\" to=\"2001-01-01\"/>\n"),
    "pack.xml:3: the term of 'A B' ends before it begins", TRUE },
  { "terms that overlap",
    OFFICE ("<term person=\"A B\" from=\"2001-01-02\" to=\"2004-01-01\"/>\n"
            "<term person=\"C D\" from=\"2003-01-02\"/>\n"),
    "pack.xml:4: the term of 'C D' begins before that of 'A B' ends", TRUE },
  { "terms out of order",
    OFFICE ("<term person=\"A B\" from=\"2005-01-02\" to=\"2006-01-01\"/>\n"
            "<term person=\"C D\" from=\"2001-01-02\" to=\"2005-01-02\"/>\n"),
    "pack.xml:4: the term of 'C D' begins before that of 'A B'; order them", TRUE },
  { "a term without holder", OFFICE ("<term from=\"2001-01-02\"/>\n"),
    "element 'term' needs the attribute 'person'", FALSE },
  { "an office in no country",
    "<pack topic=\"offices\"><office id=\"o\" class=\"minister\" country=\"ZZ\" "
    "as-of=\"2020-01-01\" titles=\"x\"><term person=\"A\" from=\"2001\"/>" FIRING SILENT
    "</office></pack>",
    "no entity 'ZZ'", TRUE },
  { "a pattern that is none",
    "<pack topic=\"products\"><family id=\"f\" noun=\"x\" "
    "pattern=\"(\"><members>A1</members>" FIRING SILENT "</family></pack>",
    "the pattern '(' is wrong", TRUE },
  { "a member outside its pattern",
    "<pack topic=\"products\"><family id=\"f\" noun=\"x\" "
    "pattern=\"B\\d\"><members>A1</members>" FIRING SILENT "</family></pack>",
    "the member 'A1' (A1) does not match the pattern", TRUE },
  { "an entity twice",
    "<pack topic=\"organizations\"><names id=\"n\" kind=\"organization\"><entity id=\"e\">A"
    "</entity><entity id=\"e\">B</entity>" FIRING SILENT "</names></pack>",
    "the entity 'e' stands twice", TRUE },
  { "an entity without a name",
    "<pack topic=\"organizations\"><names id=\"n\" kind=\"organization\"><entity id=\"e\"> "
    "</entity>" FIRING SILENT "</names></pack>",
    "the entity 'e' has no name", FALSE },
  { "a rank without order",
    "<pack topic=\"titles\"><titles id=\"t\" class=\"rank\"><title "
    "group=\"g\">General</title>" FIRING SILENT "</titles></pack>",
    "an 'order' if it is a rank", TRUE },
  { "an unknown confusion",
    "<pack topic=\"confusions\"><confusion id=\"c\" class=\"smell\"><pairs>a = b</pairs>" FIRING
        SILENT "</confusion></pack>",
    "no class of confusions 'smell'", FALSE },
  { "an unknown kind of relation word",
    "<pack topic=\"relations\"><relation id=\"r\"><list kind=\"smell\" value=\"v\">a</list>" FIRING
        SILENT "</relation></pack>",
    "'smell' is no kind of relation word", FALSE },
  { "an unknown kind of a question's words",
    "<pack topic=\"questions\"><question id=\"q\"><list kind=\"smell\">a</list>" FIRING SILENT
    "</question></pack>",
    "'smell' is no kind of a question's words", FALSE },
  { "a verb that asks of nobody",
    "<pack topic=\"questions\"><question id=\"q\"><list kind=\"asks\">a</list>" FIRING SILENT
    "</question></pack>",
    "'of'", FALSE },
};

/* loads a folder that holds one pack; the error's message is given away */
static char *
load_pack (const char *text, gboolean *is_rules_error)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-rules-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pack.xml", NULL);
  const char *folders[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = NULL;

  g_file_set_contents (path, text, -1, NULL);
  rules = gs_rules_load (folders, &error);
  g_unlink (path);
  g_rmdir (folder);
  *is_rules_error = error != NULL && g_error_matches (error, GS_ERROR, GS_ERROR_RULES);
  return g_strdup (error != NULL ? error->message : "loaded");
}

static void
test_broken_packs_are_refused_with_file_and_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_rules_error;
      g_autofree char *message = load_pack (rows[i].pack, &is_rules_error);

      GS_ASSERT_ROW (is_rules_error && strstr (message, rows[i].fault) != NULL, "%s: %s",
                     rows[i].name, message);
    }
}

static void
test_the_grammar_refuses_what_it_can (void)
{
  g_autofree char *path = gs_test_source_path ("rules", "gainsay-rules.rng", NULL);
  g_autoptr (GsXmlSchema) schema = gs_xml_schema_new (path, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (schema);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GsXmlDocument) document = gs_xml_parse_bytes (rows[i].pack, strlen (rows[i].pack),
                                                               "pack.xml", GS_XML_STRICT, &error);
      gboolean valid = document != NULL && gs_xml_schema_validate (schema, document, &error);

      GS_ASSERT_ROW (valid == rows[i].valid, "%s: %s", rows[i].name,
                     error != NULL ? error->message : "valid");
    }
}

static void
test_the_grammar_knows_the_kinds (void)
{
  static const char pack[] =
      TITLES ("<example verdict=\"contradiction\" kind=\"no-such-kind\">"
              "<claim source=\"a\"><marker>x</marker></claim>"
              "<claim source=\"b\"><marker>y</marker></claim></example>" SILENT);
  g_autofree char *path = gs_test_source_path ("rules", "gainsay-rules.rng", NULL);
  g_autoptr (GsXmlDocument) document =
      gs_xml_parse_bytes (pack, strlen (pack), "pack.xml", GS_XML_STRICT, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (document);
  CU_ASSERT_FALSE (gs_xml_validate (document, path, NULL));
}

static void
test_a_later_folder_takes_the_place_of_an_earlier_rule (void)
{
  g_autofree char *shipped = gs_test_source_path ("rules", NULL);
  g_autofree char *folder = g_dir_make_tmp ("gainsay-rules-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.xml", NULL);
  const char *folders[] = { shipped, folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = NULL;

  g_file_set_contents (path,
                       "<pack topic=\"titles\"><status id=\"status-late\" name=\"mine\" "
                       "means=\"late\" words=\"late\">" FIRING SILENT "</status></pack>",
                       -1, NULL);
  rules = gs_rules_load (folders, &error);
  g_unlink (path);
  g_rmdir (folder);
  CU_ASSERT_PTR_NOT_NULL_FATAL (rules);
  GS_ASSERT_STRING (gs_rules_find_rule (rules, "status-late")->name, "mine");
}

CU_TestInfo gs_tests_rules_broken[] = {
  { "broken packs are refused with file and line",
    test_broken_packs_are_refused_with_file_and_line },
  { "the grammar refuses what it can", test_the_grammar_refuses_what_it_can },
  { "the grammar knows the kinds", test_the_grammar_knows_the_kinds },
  { "a later folder takes the place of an earlier rule",
    test_a_later_folder_takes_the_place_of_an_earlier_rule },
  CU_TEST_INFO_NULL,
};
