/* SPDX-License-Identifier: MIT */
/* A document of an XML format: decoded, parsed, with a locator, and the builders of its articles.
 */
#pragma once

#include <glib.h>

#include "article/gs-locator.h"
#include "article/readers/gs-reader.h"
#include "base/gs-markup.h"

G_BEGIN_DECLS

typedef struct
{
  const GsReaderInput *input;
  GsDecoded decoded;
  GsMarkup *document;
  GsLocator *locator;
  char *faults; /* (nullable): what had to be repaired */
} GsXmlInput;

gboolean gs_xml_input_open (const GsReaderInput *input, GsXmlInput *xml, GError **error);
void gs_xml_input_clear (GsXmlInput *xml);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsXmlInput, gs_xml_input_clear)

/* @id is the input's own, or one of gs_reader_dup_member_id () */
GsArticleBuilder *gs_xml_input_new_builder (const GsXmlInput *xml, const char *id,
                                            const char *format);

/* the language stated for an element, here or further up */
const char *gs_xml_input_get_language (const GsMarkupNode *node);

/* text of the first child element of that name, white space collapsed; NULL if absent or empty */
char *gs_xml_input_dup_child (const GsMarkupNode *node, const char *name);
GsInstant gs_xml_input_parse_instant (const char *text);

/* the day of publication as it is written; a note says so if it is not understood */
void gs_xml_input_say_published (GsArticleBuilder *builder, const char *text);

G_END_DECLS
