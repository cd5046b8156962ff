/* SPDX-License-Identifier: MIT */
/* The text report as the files that write it share it. */
#pragma once

#include "gs-writer.h"

G_BEGIN_DECLS

/* SGR sequences (ECMA-48, 8.3.117); colour never says what words do not say too */
typedef struct
{
  const char *bold;
  const char *dim;
  const char *mark;
  const char *off;
  const char *severities[GS_N_SEVERITIES];
} GsTextPalette;

typedef struct
{
  const GsReport *report;
  const GsWriterOptions *options;
  const GsTextPalette *palette;
  GString *out;
} GsTextWriter;

/* the parts, a file each */
void gs_text_write_terse (GsTextWriter *self, const GsFinding *finding);
void gs_text_write_block (GsTextWriter *self, const GsFinding *finding);
void gs_text_write_claims (GsTextWriter *self);
void gs_text_write_sources (GsTextWriter *self);

/* what parts are made of */
void gs_text_append_visible (GString *out, const char *text);
void gs_text_append_place (GString *out, const GsReport *report, const GsEvidence *evidence);
void gs_text_append_paragraph (GsTextWriter *self, guint indent, const char *text);
void gs_text_write_evidence (GsTextWriter *self, const GsEvidence *evidence);
void gs_text_write_heading (GsTextWriter *self, const char *heading, const char *rest);

G_END_DECLS
