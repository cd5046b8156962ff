/* SPDX-License-Identifier: MIT */
/* Writes XML of visible text. */
#include "gs-xml-out.h"

#include "gs-visible.h"

/**
 * gs_xml_out_start:
 *
 * Starts an element.
 */
void
gs_xml_out_start (xmlTextWriterPtr out, const char *name)
{
  xmlTextWriterStartElement (out, (const xmlChar *) name);
}

/**
 * gs_xml_out_end:
 *
 * Ends the element started last.
 */
void
gs_xml_out_end (xmlTextWriterPtr out)
{
  xmlTextWriterEndElement (out);
}

/**
 * gs_xml_out_element:
 * @text: (nullable): untrusted text
 *
 * Writes an element with @text, without white space at its ends.
 */
void
gs_xml_out_element (xmlTextWriterPtr out, const char *name, const char *text)
{
  g_autofree char *visible = NULL;

  if (text == NULL)
    return;
  visible = gs_visible_dup (text);
  xmlTextWriterWriteElement (out, (const xmlChar *) name, (const xmlChar *) visible);
}

/**
 * gs_xml_out_part:
 * @visible: visible text already; blanks at its ends are kept
 *
 * Writes an element that is a part of a sentence.
 */
void
gs_xml_out_part (xmlTextWriterPtr out, const char *name, const char *visible)
{
  xmlTextWriterWriteElement (out, (const xmlChar *) name, (const xmlChar *) visible);
}

/**
 * gs_xml_out_text:
 * @text: untrusted text
 * @length: bytes
 *
 * Writes text into the element started last.
 */
void
gs_xml_out_text (xmlTextWriterPtr out, const char *text, gsize length)
{
  g_autoptr (GString) visible = g_string_sized_new (length + 1);

  gs_visible_append (visible, text, length);
  xmlTextWriterWriteString (out, (const xmlChar *) visible->str);
}

/**
 * gs_xml_out_attribute:
 * @value: (nullable): untrusted text
 */
void
gs_xml_out_attribute (xmlTextWriterPtr out, const char *name, const char *value)
{
  g_autofree char *visible = NULL;

  if (value == NULL)
    return;
  visible = gs_visible_dup (value);
  xmlTextWriterWriteAttribute (out, (const xmlChar *) name, (const xmlChar *) visible);
}

/**
 * gs_xml_out_number:
 *
 * Writes an attribute whose value is a number.
 */
void
gs_xml_out_number (xmlTextWriterPtr out, const char *name, guint64 value)
{
  char digits[24];
  char *first = digits + sizeof digits - 1;

  /* a report has more of these than of anything else */
  for (*first = '\0'; first == digits + sizeof digits - 1 || value > 0; value /= 10)
    *--first = (char) ('0' + value % 10);
  xmlTextWriterWriteAttribute (out, (const xmlChar *) name, (const xmlChar *) first);
}

/**
 * gs_xml_out_flag:
 *
 * Writes an attribute "true", or nothing where @value is %FALSE.
 */
void
gs_xml_out_flag (xmlTextWriterPtr out, const char *name, gboolean value)
{
  if (value)
    xmlTextWriterWriteAttribute (out, (const xmlChar *) name, (const xmlChar *) "true");
}
