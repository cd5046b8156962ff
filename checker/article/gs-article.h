/* SPDX-License-Identifier: MIT */
/*
 * An article as read: its text, the blocks the text is made of, and what the publisher says of it.
 *
 * The text is UTF-8, valid, without NUL, and never changes after reading. For a plain-text file it
 * is the whole decoded file (front matter and furniture included, line ends as they are), so that
 * offsets into it are offsets into the file; for pages and feeds it is the extracted text, block by
 * block, each followed by a newline. Blocks say which stretches count as what; stretches that no
 * block covers are not read. Every offset maps back to the line and column of the input.
 *
 * An article is built by one reader, then immutable: any thread may read it.
 */
#pragma once

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

/**
 * GsBlockKind:
 * @GS_BLOCK_HEADLINE: the title as the publisher wrote it (one block at most)
 * @GS_BLOCK_SUBHEADING: a crosshead inside the body
 * @GS_BLOCK_PARAGRAPH: running text
 * @GS_BLOCK_LIST_ITEM: an item of a list
 * @GS_BLOCK_QUOTATION: a block quotation
 * @GS_BLOCK_TABLE: a row of a table
 * @GS_BLOCK_CAPTION: words under a picture; never joined with a paragraph
 * @GS_BLOCK_BYLINE: who wrote it
 * @GS_BLOCK_DATELINE: where and when it was written
 * @GS_BLOCK_FOREIGN: running text in another language than the article; kept, never analysed
 * @GS_BLOCK_FURNITURE: what belongs to the page, not to the article (menus, forms, disclaimers);
 *   kept so that nothing read is lost, never analysed
 */
typedef enum
{
  GS_BLOCK_HEADLINE,
  GS_BLOCK_SUBHEADING,
  GS_BLOCK_PARAGRAPH,
  GS_BLOCK_LIST_ITEM,
  GS_BLOCK_QUOTATION,
  GS_BLOCK_TABLE,
  GS_BLOCK_CAPTION,
  GS_BLOCK_BYLINE,
  GS_BLOCK_DATELINE,
  GS_BLOCK_FOREIGN,
  GS_BLOCK_FURNITURE,
} GsBlockKind;

#define GS_N_BLOCK_KINDS (GS_BLOCK_FURNITURE + 1)

typedef struct
{
  GsBlockKind kind;
  GsSpan span; /* bytes of the article's text, without the white space around */
} GsBlock;

/**
 * GsPrecision: how much of an instant is known
 */
typedef enum
{
  GS_PRECISION_NONE, /* nothing: the instant is meaningless */
  GS_PRECISION_YEAR,
  GS_PRECISION_MONTH,
  GS_PRECISION_DAY,
  GS_PRECISION_MINUTE,
  GS_PRECISION_SECOND,
} GsPrecision;

/**
 * GsInstant:
 * @seconds: seconds since 1970-01-01T00:00:00Z of the local wall time at @offset
 *   (so that the calendar day the publisher wrote survives); 0 if unknown
 * @offset: minutes east of UTC, 0 where @has_offset is %FALSE
 * @precision: how much is known
 * @has_offset: whether the publisher stated a time zone
 */
typedef struct
{
  gint64 seconds;
  gint16 offset;
  guint8 precision; /* GsPrecision */
  gboolean has_offset : 1;
} GsInstant;

/**
 * GsLocation: a place in the input file
 */
typedef struct
{
  guint32 line;      /* from 1 */
  guint32 column;    /* from 1, in Unicode code points */
  guint64 character; /* from 0, in code points of the text (of the file, for plain text) */
} GsLocation;

/**
 * GsAnnotationKind: what a publisher's own markup says a stretch of text is
 */
typedef enum
{
  GS_ANNOTATION_PERSON,
  GS_ANNOTATION_ORGANIZATION,
  GS_ANNOTATION_PLACE,
  GS_ANNOTATION_EVENT,
  GS_ANNOTATION_FUNCTION,  /* an office or profession */
  GS_ANNOTATION_DATE,      /* value: ISO 8601 */
  GS_ANNOTATION_MONEY,     /* value: the currency's code, such as "USD" */
  GS_ANNOTATION_NUMBER,    /* value: digits with a decimal point */
  GS_ANNOTATION_QUOTATION, /* value: who is quoted */
} GsAnnotationKind;

#define GS_N_ANNOTATION_KINDS (GS_ANNOTATION_QUOTATION + 1)

/**
 * GsAnnotation:
 * @span: bytes of the article's text, inside one block
 * @value: (nullable): what the markup says beyond the kind; lent by the article
 */
typedef struct
{
  GsAnnotationKind kind;
  GsSpan span;
  const char *value;
} GsAnnotation;

/**
 * GsLinkKind: how an article says it depends on another
 */
typedef enum
{
  GS_LINK_BASED_ON,  /* it retells the other */
  GS_LINK_CITES,     /* it mentions the other */
  GS_LINK_SOURCE,    /* it was taken over from this feed, agency or outlet */
  GS_LINK_REPLACES,  /* it is a later version of the other */
  GS_LINK_CORRECTED, /* a correction of it, in words or as an address */
} GsLinkKind;

#define GS_N_LINK_KINDS (GS_LINK_CORRECTED + 1)

/**
 * GsLink:
 * @target: an address, an identifier or a name; lent by the article
 */
typedef struct
{
  GsLinkKind kind;
  const char *target;
} GsLink;

/**
 * GsPublicationStatus: what the publisher allows to be done with an article
 */
typedef enum
{
  GS_STATUS_UNSTATED,
  GS_STATUS_USABLE,
  GS_STATUS_EMBARGOED, /* not yet to be published */
  GS_STATUS_WITHHELD,  /* not to be published until further notice */
  GS_STATUS_CANCELED,  /* taken back for good: a kill */
} GsPublicationStatus;

#define GS_N_PUBLICATION_STATUSES (GS_STATUS_CANCELED + 1)

typedef struct _GsArticle GsArticle;

/* life cycle; the reference count is atomic */
GsArticle *gs_article_ref (GsArticle *self);
void gs_article_unref (GsArticle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsArticle, gs_article_unref)

/* identity: the path as given; of files that hold many, path#id or path#number */
const char *gs_article_get_id (const GsArticle *self);

/* identity for the publisher: the same item in another version keeps its name. NULL, 0 if unsaid */
const char *gs_article_get_item (const GsArticle *self);
guint64 gs_article_get_version (const GsArticle *self);

/* what the publisher says; NULL (or precision NONE, or an empty array) where nothing is said */
const char *gs_article_get_outlet (const GsArticle *self);
const char *gs_article_get_title (const GsArticle *self);
const char *gs_article_get_url (const GsArticle *self);
const char *gs_article_get_language (const GsArticle *self);
const char *const *gs_article_get_authors (const GsArticle *self);
GsInstant gs_article_get_published (const GsArticle *self);
GsInstant gs_article_get_modified (const GsArticle *self);
const char *gs_article_get_field (const GsArticle *self, const char *key); /* front matter, meta */

/* what the publisher's own markup says: by rising start of the span; in the order of the file */
const GsAnnotation *gs_article_get_annotations (const GsArticle *self, guint *n_annotations);
const GsLink *gs_article_get_links (const GsArticle *self, guint *n_links);
GsPublicationStatus gs_article_get_status (const GsArticle *self);

/* whether it only announces an article: what it does not say is not missing */
gboolean gs_article_is_teaser (const GsArticle *self);

/* text and blocks */
const char *gs_article_get_text (const GsArticle *self, gsize *length);
const GsBlock *gs_article_get_blocks (const GsArticle *self, guint *n_blocks);

/* how it was read */
const char *gs_article_get_format (const GsArticle *self);       /* "text", "html", ... */
const char *gs_article_get_encoding (const GsArticle *self);     /* "UTF-8", "windows-1252", ... */
const char *gs_article_get_hash (const GsArticle *self);         /* SHA-256 of the bytes, hex */
const char *const *gs_article_get_notes (const GsArticle *self); /* what the reader had to guess */

/* places */
GsLocation gs_article_locate (const GsArticle *self, guint32 offset);

/* names of kinds */
const char *gs_block_kind_to_string (GsBlockKind kind);
gboolean gs_block_kind_from_string (const char *name, GsBlockKind *kind);
const char *gs_annotation_kind_to_string (GsAnnotationKind kind);
const char *gs_link_kind_to_string (GsLinkKind kind);
const char *gs_publication_status_to_string (GsPublicationStatus status);

G_END_DECLS
