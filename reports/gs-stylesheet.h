/* SPDX-License-Identifier: MIT */
/*
 * An XSLT stylesheet, loaded once and applied to XML as often as one likes.
 *
 * A stylesheet gets the texts of html.css and html.js, those beside it or the installed ones, as
 * the parameters 'css' and 'script' and the function sha256 () of the namespace
 * urn:gainsay:functions, which gives the base64 form that a content security policy takes. It may
 * read files of this machine, but write none and ask no network.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsStylesheet GsStylesheet;

/**
 * GsStylesheetParameter: a string that a stylesheet gets under a name
 */
typedef struct
{
  const char *name;
  const char *value;
} GsStylesheetParameter;

/**
 * GsStylesheetElement: an element of the namespace urn:gainsay:functions that a stylesheet may use
 *
 * Where it stands the text that @write appends stands in the result, as markup. @number is what the
 * attribute "ref" of the current element says; where that is missing nothing is written.
 */
typedef struct
{
  const char *name;
  void (*write) (gpointer data, guint number, GString *markup);
} GsStylesheetElement;

/**
 * GsStylesheetInput: what a stylesheet is applied to
 */
typedef struct
{
  const GString *xml;
  const GsStylesheetParameter *parameters; /* (nullable): a NULL name after the last */
  const GsStylesheetElement *elements;     /* (nullable): likewise */
  gpointer data;                           /* of the elements */
} GsStylesheetInput;

GsStylesheet *gs_stylesheet_new (const char *path, const char *data_folder, GError **error);
void gs_stylesheet_free (GsStylesheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsStylesheet, gs_stylesheet_free)

gboolean gs_stylesheet_apply (const GsStylesheet *self, const GsStylesheetInput *input,
                              GString *out, GError **error);

G_END_DECLS
