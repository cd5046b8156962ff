/* SPDX-License-Identifier: MIT */
/*
 * Text and attributes of HTML, written as libxml2 writes them: what is put between the elements of
 * a stylesheet cannot be told from them.
 *
 * Text is visible already (gs-visible.h).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gs_html_out_text (GString *out, const char *text, gsize length);
void gs_html_out_string (GString *out, const char *text);
void gs_html_out_attribute (GString *out, const char *name, const char *value);
void gs_html_out_url (GString *out, const char *name, const char *url);
void gs_html_out_number (GString *out, guint64 number);
void gs_html_out_link (GString *out, guint32 article, gint mark);

G_END_DECLS
