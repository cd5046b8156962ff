/* SPDX-License-Identifier: MIT */
/* Opens documents of XML formats. */
#include "article/readers/gs-xml-input.h"

#include <string.h>

#include "article/gs-instant.h"
#include "article/gs-text-scan.h"

/**
 * gs_xml_input_open:
 * @input: a file
 * @xml: (out caller-allocates): its document
 * @error: GS_ERROR_FORMAT or GS_ERROR_LIMIT
 *
 * Returns: whether it could be parsed
 */
gboolean
gs_xml_input_open (const GsReaderInput *input, GsXmlInput *xml, GError **error)
{
  g_autofree char *declared = gs_reader_dup_declared_charset (input->head);

  xml->input = input;
  if (!gs_decode (input->bytes, input->length, input->id, declared, input->is_terminated,
                  &xml->decoded, error))
    return FALSE;
  xml->document =
      gs_markup_new (xml->decoded.text, xml->decoded.length, input->id, &xml->faults, error);
  if (xml->document == NULL)
    return FALSE;
  xml->locator = gs_locator_new (xml->decoded.text, xml->decoded.length);
  return TRUE;
}

void
gs_xml_input_clear (GsXmlInput *xml)
{
  g_clear_pointer (&xml->document, gs_markup_free);
  g_clear_pointer (&xml->locator, gs_locator_free);
  g_clear_pointer (&xml->faults, g_free);
  gs_decoded_clear (&xml->decoded);
}

/**
 * gs_xml_input_new_builder:
 * @format: a static string
 *
 * Returns: (transfer full): a builder that knows how the document was read
 */
GsArticleBuilder *
gs_xml_input_new_builder (const GsXmlInput *xml, const char *id, const char *format)
{
  GsArticleBuilder *builder = gs_article_builder_new (id, format);

  gs_article_builder_set_encoding (builder, xml->decoded.encoding);
  if (xml->decoded.note != NULL)
    gs_article_builder_add_note (builder, "%s", xml->decoded.note);
  if (xml->faults != NULL)
    gs_article_builder_add_note (builder, "the XML is not well-formed and was repaired: %s",
                                 xml->faults);
  gs_article_builder_hash_content (builder);
  return builder;
}

/**
 * gs_xml_input_get_language:
 *
 * Returns: (transfer none) (nullable): what xml:lang says for this element
 */
const char *
gs_xml_input_get_language (const GsMarkupNode *node)
{
  for (; node != NULL; node = gs_markup_get_parent (node))
    {
      const char *language = gs_markup_get_attribute (node, "lang");

      if (language != NULL && *language != '\0')
        return language;
    }
  return NULL;
}

/**
 * gs_xml_input_dup_child:
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
gs_xml_input_dup_child (const GsMarkupNode *node, const char *name)
{
  const GsMarkupNode *child = node != NULL ? gs_markup_first_child (node, name) : NULL;
  g_autofree char *text = child != NULL ? gs_markup_dup_text_collapsed (child) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * gs_xml_input_say_published:
 * @text: (nullable): a date; a note says so if it is none
 */
void
gs_xml_input_say_published (GsArticleBuilder *builder, const char *text)
{
  GsInstant instant = gs_xml_input_parse_instant (text);

  if (text != NULL && *text != '\0' && !gs_instant_is_known (instant))
    gs_article_builder_add_note (builder, "the date '%.60s' is not understood", text);
  gs_article_builder_set_published (builder, instant);
}

/**
 * gs_xml_input_parse_instant:
 * @text: (nullable): a date
 *
 * Returns: the instant, of precision NONE if there is none
 */
GsInstant
gs_xml_input_parse_instant (const char *text)
{
  GsInstant instant = { 0, 0, GS_PRECISION_NONE, FALSE };
  GsSpan span;

  if (text == NULL)
    return instant;
  span = gs_text_trim (text, GS_SPAN_INIT (0, MIN (strlen (text), 200)));
  if (!gs_instant_parse (text + span.start, gs_span_length (span), &instant))
    instant.precision = GS_PRECISION_NONE;
  return instant;
}
