/* SPDX-License-Identifier: MIT */
/*
 * What a text file says of itself between two lines of three hyphens at its very start.
 *
 *     ---
 *     title: Chips may be exported
 *     source: Example Times        (or: outlet, publisher, site)
 *     url: https://example.org/1
 *     authors: [Ann Example, Bob Sample]
 *     date: 2025-04-10 06:42        (or: published)
 *     modified: 2025-04-11          (or: updated)
 *     language: en                  (or: lang)
 *     ---
 *
 * A value may be in quotation marks, go on in indented lines, or be a list of "- item" lines. Any
 * other key is kept as a field of the article.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"

G_BEGIN_DECLS

/**
 * GsFrontMatter:
 * @end: where the article itself starts; 0 if there is no front matter
 * @title: the bytes of the title's value; empty if there is none
 */
typedef struct
{
  gsize end;
  GsSpan title;
} GsFrontMatter;

GsFrontMatter gs_front_matter_read (const char *text, gsize length, GsArticleBuilder *builder);

G_END_DECLS
