/* SPDX-License-Identifier: MIT */
/* The inside of an article, for the builder alone. */
#pragma once

#include "article/gs-article.h"
#include "article/gs-offset-map.h"

G_BEGIN_DECLS

struct _GsArticle
{
  gatomicrefcount references;
  char *id;
  char *outlet;
  char *title;
  char *url;
  char *language;
  GPtrArray *authors; /* of char *, closed by NULL once the article is built */
  GPtrArray *notes;   /* of char *, closed by NULL once the article is built */
  GHashTable *fields; /* (nullable): char * (lower case) -> char * */
  GsInstant published;
  GsInstant modified;
  char *text;
  gsize length;
  GArray *blocks;        /* of GsBlock */
  GArray *segments;      /* of GsSegment; NULL if the text is the file */
  GsOffsetMap *map;      /* made when first asked for */
  GStringChunk *strings; /* (nullable): of annotations and links */
  GArray *annotations;   /* (nullable): of GsAnnotation */
  GArray *links;         /* (nullable): of GsLink */
  char *item;            /* (nullable): the publisher's name of it */
  guint64 version;
  GsPublicationStatus status;
  gboolean teaser;
  const char *format; /* static */
  char *encoding;
  char *hash; /* made when first asked for, if the text is the file byte for byte */
};

G_END_DECLS
