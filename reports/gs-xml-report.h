/* SPDX-License-Identifier: MIT */
/* The XML report as its writers share it, and as a tree for stylesheets. Report writers only. */
#pragma once

#include <libxml/tree.h>
#include <libxml/xmlwriter.h>

#include "comparison/gs-report.h"
#include "gs-marking.h"

G_BEGIN_DECLS

typedef struct
{
  const GsReport *report;
  const GsMarking *marking;
  xmlTextWriterPtr out;
} GsXmlReport;

xmlDocPtr gs_report_new_xml (const GsReport *report);

/* writes the articles with their marks: the element "texts" */
void gs_xml_report_write_texts (GsXmlReport *self);

G_END_DECLS
