/* SPDX-License-Identifier: MIT */
/* The XML report as the files that write it share it. */
#pragma once

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

/* writes the articles with their marks: the element "texts" */
void gs_xml_report_write_texts (GsXmlReport *self);

G_END_DECLS
