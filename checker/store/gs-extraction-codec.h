/* SPDX-License-Identifier: MIT */
/*
 * An extraction as bytes: all that comparison sees of an article, so that its language need not be
 * analysed again.
 *
 * What is decoded is as good as what was encoded: the report over it is the same, byte for byte.
 * Persons, offices, products and origins are kept by the ids of the rules and looked up again, so
 * an extraction belongs to the rules it was made with, and to the program: its layout follows the
 * structs of assertion/. Bytes of another program are refused; the article's own bytes
 * (gs-article-codec.h) are what outlives programs.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

GByteArray *gs_extraction_encode (const GsExtraction *extraction);
GsExtraction *gs_extraction_decode (const GsRules *rules, GsArticle *article, const guint8 *bytes,
                                    gsize length, GError **error);

/* hash of all that the program was built from: what one build has written, an other may not read */
guint64 gs_build_get_key (void);

G_END_DECLS
