/* SPDX-License-Identifier: MIT */
/* What the files that know libxml2's XML parser share: safe options, and its complaints in words.
 */
#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

#define GS_XML_MAX_LENGTH G_MAXINT

/* elements deeper than this are refused by libxml2 itself (256) unless XML_PARSE_HUGE is set,
 * which is never done here: it also lifts the limit on entity amplification */
#define GS_XML_OPTIONS                                                                             \
  (XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_NOERROR                   \
   | XML_PARSE_NOWARNING | XML_PARSE_COMPACT)

/* what a parser or validator complained of: the first faults in words, the others counted */
typedef struct
{
  GString *text;
  guint n_faults;
} GsXmlFaults;

void gs_xml_faults_add (GsXmlFaults *faults, const xmlError *fault);
void gs_xml_faults_clear (GsXmlFaults *faults);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsXmlFaults, gs_xml_faults_clear)

/* newer versions of libxml2 pass the fault as const, older ones do not */
#if LIBXML_VERSION >= 21200
typedef const xmlError *GsXmlFault;
#else
typedef xmlErrorPtr GsXmlFault;
#endif

/* "'SUBJECT' FAULT: what was complained of" */
void gs_xml_set_error (GError **error, const char *subject, const char *fault,
                       const GsXmlFaults *faults);

G_END_DECLS
