/* SPDX-License-Identifier: MIT */
/* The XML report as the files that write it share it. */
#pragma once

#include <libxml/xmlwriter.h>

#include "comparison/gs-report-part.h"
#include "gs-html-page.h"
#include "gs-marking.h"

G_BEGIN_DECLS

/**
 * GsXmlDetail: how much of a report is written
 */
typedef enum
{
  GS_XML_ALL,   /* everything: the format "xml" */
  GS_XML_PAGE,  /* what a page can show: the first GS_XML_PAGE_CLAIMS claims of each verdict */
  GS_XML_CITED, /* likewise, of the texts only headlines and blocks that hold evidence */
  GS_XML_INDEX, /* what leads to the pages of stories: no texts, no claims, the worst findings */
} GsXmlDetail;

/* rows of a table that browsers open at once */
#define GS_XML_PAGE_CLAIMS 300

/* findings an index tells of */
#define GS_XML_INDEX_FINDINGS 500

typedef struct
{
  const GsReport *report;
  const GsMarking *marking;
  xmlTextWriterPtr out;
  GsXmlDetail detail;
  const GsReportParts *parts; /* (nullable): of an index */
  GsHtmlPage *page;           /* (nullable): gives numbers to blocks, evidence and claims */
  gboolean bare;              /* without the words that the page writes */
} GsXmlReport;

/* appends the whole document to @out */
void gs_xml_report_write (const GsReport *report, GsXmlDetail detail, GString *out);
void gs_xml_report_write_page (GsXmlReport *self, GString *out);

/* appends a page of @report; @self says how it is written */
gboolean gs_xml_report_apply (GsXmlReport *self, const GsReport *report,
                              const GsStylesheet *stylesheet,
                              const GsStylesheetParameter *parameters, GString *out,
                              GError **error);

/* the parts that have a file of their own */
void gs_xml_report_write_sources (GsXmlReport *self);
void gs_xml_report_write_claims (GsXmlReport *self);
void gs_xml_report_write_not_compared (GsXmlReport *self);
void gs_xml_report_write_texts (GsXmlReport *self);

/* what parts are made of */
char *gs_xml_report_dup_page_name (guint story);
char *gs_xml_report_dup_across_name (guint page);
guint gs_xml_report_get_claim_limit (GsXmlDetail detail);
void gs_xml_report_write_piece (GsXmlReport *self, const GsEvidence *evidence);
void gs_xml_report_write_evidence (GsXmlReport *self, const GArray *evidence, guint limit);
void gs_xml_report_write_steps (GsXmlReport *self, const char *lines);

G_END_DECLS
