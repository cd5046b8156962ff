/* SPDX-License-Identifier: MIT */
/*
 * What a run has to say of its baseline, its ignore lines and its limits: no finding, never
 * counted.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GS_NOTICE_STALE,      /* a baseline's entry whose sources are here and whose finding is not */
  GS_NOTICE_EXPIRED,    /* an entry past its last day: its finding counts again */
  GS_NOTICE_NOT_HEEDED, /* a gainsay-ignore line of an unknown kind or without a reason */
  GS_NOTICE_CUT,        /* findings left out by a limit */
} GsNoticeKind;

#define GS_N_NOTICE_KINDS (GS_NOTICE_CUT + 1)

typedef struct
{
  GsNoticeKind kind;
  char *where;       /* (nullable): the baseline's or the article's path */
  char *text;        /* a sentence without its final stop: what is the case, what to do */
  char *fingerprint; /* (nullable): of the entry it is about */
} GsNotice;

void gs_notice_free (GsNotice *self);

const char *gs_notice_kind_to_string (GsNoticeKind kind);

G_END_DECLS
