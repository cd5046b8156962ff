/* SPDX-License-Identifier: MIT */
/* The insides of an NITF document, alone or as content of a NewsML-G2 item. */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"
#include "base/gs-markup.h"

G_BEGIN_DECLS

/* says what an nitf element says; what the builder knows already stays */
void gs_nitf_read (const GsMarkupNode *nitf, GsLocator *locator, GsArticleBuilder *builder);

G_END_DECLS
