/* SPDX-License-Identifier: MIT */
/*
 * From the elements of NITF and XHTML to blocks of text, with what their markup says of names,
 * numbers, dates and quotations as annotations.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"
#include "base/gs-markup.h"

G_BEGIN_DECLS

/* emits an element and all below it; of elements that are no blocks themselves the text is of @kind
 */
void gs_xml_blocks_emit (const GsMarkupNode *root, GsBlockKind kind, GsLocator *locator,
                         GsArticleBuilder *builder);

G_END_DECLS
