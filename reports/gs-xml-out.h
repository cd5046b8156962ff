/* SPDX-License-Identifier: MIT */
/*
 * Elements and attributes of untrusted text, on top of libxml2's writer.
 *
 * Strings are made visible (gs-visible.h) and escaped. NULL writes nothing. The writer's only
 * failure is want of memory, at which GLib ends the program anyway: nothing returns an error.
 */
#pragma once

#include <libxml/xmlwriter.h>

#include <glib.h>

G_BEGIN_DECLS

/* elements; what is started is ended by the caller */
void gs_xml_out_start (xmlTextWriterPtr out, const char *name);
void gs_xml_out_end (xmlTextWriterPtr out);
void gs_xml_out_element (xmlTextWriterPtr out, const char *name, const char *text);
void gs_xml_out_part (xmlTextWriterPtr out, const char *name, const char *visible);
void gs_xml_out_text (xmlTextWriterPtr out, const char *text, gsize length);

/* attributes of the element just started */
void gs_xml_out_attribute (xmlTextWriterPtr out, const char *name, const char *value);
void gs_xml_out_number (xmlTextWriterPtr out, const char *name, guint64 value);
void gs_xml_out_flag (xmlTextWriterPtr out, const char *name, gboolean value);

G_END_DECLS
