/* SPDX-License-Identifier: MIT */
/*
 * Records: the lines that go from stage to stage, one JSON object each.
 *
 *     gainsay extract --stream | sort | gainsay compare --stream | sort | gainsay report
 *
 * The key is the first member, so that lines sort by it as they are. Every record names the
 * program, the rules and the model it was made by; a stage refuses the article of another engine,
 * and the report says so. A record is self-contained: any line may be lost, repeated or moved
 * without harm to the others.
 *
 * | kind       | made by | holds |
 * |------------|---------|-------|
 * | article    | extract | path, names, day and keys; the article and what it asserts, as bytes |
 * | foreign    | extract | path and article, which is not in English |
 * | unreadable | all     | path and reason: also what a line that is no record, or a damaged one,
 * becomes | | grouping   | group   | note: what the cutting into groups came to | | findings   |
 * compare | the findings of a group to look at, and its report as bytes |
 *
 * Before they are grouped, articles have their path as key; group gives them that of their group.
 * Bytes are base64, readable by the build that wrote them alone.
 */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "gs-check-group.h"

G_BEGIN_DECLS

/**
 * GsRecordStamp: what every record says of its making
 */
typedef struct
{
  const char *program;
  const char *rules;
  const char *model;
} GsRecordStamp;

void gs_record_stamp_init (GsRecordStamp *self, const GsCheckEngine *engine);

/**
 * GsRecord: one that was read; what it does not have is NULL or 0
 */
typedef struct
{
  JsonNode *root; /* owns all that follows */
  const char *key;
  const char *kind;
  const char *program;
  const char *rules;
  const char *model;
  const char *path;
  const char *text;    /* reason or note */
  gint64 group;        /* number from 1, 0 if it is not grouped */
  const char *payload; /* base64: of the article, or of the report */
  const char *facts;   /* base64: what the article asserts */
  const char *keys;    /* base64 */
  const char *names;   /* hexadecimal, a blank between two */
  gint64 day;
} GsRecord;

gboolean gs_record_parse (GsRecord *self, const char *line, gsize length, GError **error);
void gs_record_clear (GsRecord *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsRecord, gs_record_clear)

/* whether it was made by the engine of @stamp; if not, GS_ERROR_FORMAT says what differs */
gboolean gs_record_check (const GsRecord *self, const GsRecordStamp *stamp, GError **error);

/* the item of an article (with its parcel), of a foreign or an unreadable one; GS_ERROR_FORMAT if
 * the record is damaged */
GsCheckItem *gs_record_dup_item (const GsRecord *self, GError **error);

/* the item of an article with its path and keys alone; the record has path, keys and names */
GsCheckItem *gs_record_dup_key_item (const GsRecord *self);

/* appending one line */
void gs_record_append_item (GString *out, const GsRecordStamp *stamp, const GsCheckItem *item);
void gs_record_append_unreadable (GString *out, const GsRecordStamp *stamp, const char *path,
                                  const char *reason);
void gs_record_append_note (GString *out, const GsRecordStamp *stamp, const char *note);
void gs_record_append_report (GString *out, const GsRecordStamp *stamp, gint64 group,
                              const GsReport *report);

/* the key of a group, and the start of a line with it: what follows is that of the line as read,
 * from behind its key */
char *gs_record_dup_group_key (guint32 group);

/* a name for a line that is no record: the same wherever it stands */
char *gs_record_dup_line_name (const char *line, gsize length);

G_END_DECLS
