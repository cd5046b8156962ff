/* SPDX-License-Identifier: MIT */
/* XML: walking, faults in words, schema validation, and what hostile documents may not do. */
#include "base/gs-xml.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "gs-test.h"

static GsXmlDocument *
parse (const char *text, GError **error)
{
  return gs_xml_parse_bytes (text, strlen (text), "sample", GS_XML_STRICT, error);
}

static void
test_a_tree_is_walked_as_strings (void)
{
  g_autoptr (GsXmlDocument) document =
      parse ("<?xml version='1.0'?>\n<a xmlns='urn:x' one='1' two=''>\n <b>x</b><!-- c -->\n"
             " <c/><b>y <d>&amp; z</d><![CDATA[<w>]]></b></a>",
             NULL);
  const GsXmlNode *root = gs_xml_get_root (document);
  const GsXmlNode *b = gs_xml_first_child (root, "b");
  g_autofree char *text = NULL;

  GS_ASSERT_STRING (gs_xml_get_name (root), "a");
  GS_ASSERT_STRING (gs_xml_get_namespace (root), "urn:x");
  GS_ASSERT_STRING (gs_xml_get_attribute (root, "one"), "1");
  GS_ASSERT_STRING (gs_xml_get_attribute (root, "two"), "");
  CU_ASSERT_PTR_NULL (gs_xml_get_attribute (root, "three"));
  CU_ASSERT_EQUAL (gs_xml_get_line (b), 3);
  CU_ASSERT (gs_xml_is_element (gs_xml_next_sibling (b, NULL), "c"));
  b = gs_xml_next_sibling (b, "b");
  CU_ASSERT_EQUAL (gs_xml_get_line (b), 4);
  GS_ASSERT_STRING (gs_xml_get_own_text (gs_xml_first_node (b)), "y ");
  GS_ASSERT_STRING (gs_xml_get_name (gs_xml_next_node (gs_xml_first_node (b))), "d");
  text = gs_xml_dup_text (b);
  GS_ASSERT_STRING (text, "y & z<w>");
  CU_ASSERT_PTR_NULL (gs_xml_next_sibling (b, NULL));
}

static void
test_attributes_come_in_order (void)
{
  g_autoptr (GsXmlDocument) document = parse ("<a x='1' y='&lt;2' z='3'/>", NULL);
  const GsXmlAttribute *attribute = gs_xml_first_attribute (gs_xml_get_root (document));

  GS_ASSERT_STRING (gs_xml_attribute_get_name (attribute), "x");
  attribute = gs_xml_next_attribute (attribute);
  GS_ASSERT_STRING (gs_xml_attribute_get_value (attribute), "<2");
  attribute = gs_xml_next_attribute (gs_xml_next_attribute (attribute));
  CU_ASSERT_PTR_NULL (attribute);
}

static void
test_white_space_is_collapsed (void)
{
  g_autoptr (GsXmlDocument) document = parse ("<a>\n  one\n\t two <b> three</b>\n</a>", NULL);
  g_autofree char *text = gs_xml_dup_text_collapsed (gs_xml_get_root (document));

  GS_ASSERT_STRING (text, "one two three");
}

static void
test_faults_name_file_and_line (void)
{
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NULL (parse ("<a>\n<b>\n</a>", &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "'sample' is not well-formed XML: line 3: "));
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (parse ("", &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (gs_xml_parse_file ("no/such.xml", GS_XML_STRICT, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_READ));
}

static void
test_recovery_keeps_what_can_be_read (void)
{
  const char *broken = "<a><b>x & y</b><c>z</a>";
  g_autoptr (GsXmlDocument) document =
      gs_xml_parse_bytes (broken, strlen (broken), "sample", GS_XML_RECOVER, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (document);
  CU_ASSERT_PTR_NOT_NULL (gs_xml_first_child (gs_xml_get_root (document), "b"));
}

static void
test_lines_beyond_65535_are_known (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");
  g_autoptr (GsXmlDocument) document = NULL;

  for (guint i = 0; i < 70000; i++)
    g_string_append_c (text, '\n');
  g_string_append (text, "<b>x</b></a>");
  document = parse (text->str, NULL);
  CU_ASSERT_EQUAL (gs_xml_get_line (gs_xml_first_child (gs_xml_get_root (document), "b")), 70001);
}

static void
test_entities_are_never_expanded (void)
{
  static const char *const rows[] = {
    /* an entity bomb, in text and in an attribute */
    "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
    "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]>"
    "<a x='&e;&e;'>text&e;&e;&e;</a>",
    /* files of the machine */
    "<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>text&f;</a>",
    "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>text</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a>text</a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsXmlDocument) document =
          gs_xml_parse_bytes (rows[i], strlen (rows[i]), "sample", GS_XML_RECOVER, NULL);
      g_autofree char *text =
          document != NULL ? gs_xml_dup_text (gs_xml_get_root (document)) : g_strdup ("text");

      GS_ASSERT_ROW (strcmp (text, "text") == 0, "row %u: '%s'", i, text);
    }
}

static void
test_deep_nesting_is_an_error_not_a_crash (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  CU_ASSERT_PTR_NULL (parse (text->str, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
}

static char *
write_schema (void)
{
  char *path = NULL;
  int handle = g_file_open_tmp ("gs-schema-XXXXXX", &path, NULL);

  g_close (handle, NULL);
  g_file_set_contents (path,
                       "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start>"
                       "<element name='a'><oneOrMore><element name='b'><attribute name='id'/>"
                       "<text/></element></oneOrMore></element></start></grammar>",
                       -1, NULL);
  return path;
}

static void
test_a_schema_judges_documents (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
  } rows[] = {
    { "<a><b id='1'>x</b></a>", TRUE },
    { "<a><b id='1'>x</b>\n<b>y</b></a>", FALSE },
    { "<a/>", FALSE },
    { "<b id='1'/>", FALSE },
  };
  g_autofree char *path = write_schema ();
  g_autoptr (GsXmlSchema) schema = gs_xml_schema_new (path, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (schema);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GsXmlDocument) document = parse (rows[i].text, NULL);
      gboolean valid = gs_xml_schema_validate (schema, document, &error);

      GS_ASSERT_ROW (valid == rows[i].valid, "%s", rows[i].text);
      GS_ASSERT_ROW (valid == (error == NULL), "%s", rows[i].text);
      GS_ASSERT_ROW (gs_xml_validate (document, path, NULL) == valid, "%s", rows[i].text);
    }
  g_unlink (path);
}

static void
test_a_broken_schema_is_an_error (void)
{
  g_autofree char *path = write_schema ();
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", -1, NULL);
  CU_ASSERT_PTR_NULL (gs_xml_schema_new (path, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
  g_unlink (path);
}

CU_TestInfo gs_tests_xml[] = {
  { "a tree is walked as strings", test_a_tree_is_walked_as_strings },
  { "attributes come in order", test_attributes_come_in_order },
  { "white space is collapsed", test_white_space_is_collapsed },
  { "faults name file and line", test_faults_name_file_and_line },
  { "recovery keeps what can be read", test_recovery_keeps_what_can_be_read },
  { "lines beyond 65535 are known", test_lines_beyond_65535_are_known },
  { "entities are never expanded", test_entities_are_never_expanded },
  { "deep nesting is an error, not a crash", test_deep_nesting_is_an_error_not_a_crash },
  { "a schema judges documents", test_a_schema_judges_documents },
  { "a broken schema is an error", test_a_broken_schema_is_an_error },
  CU_TEST_INFO_NULL,
};
