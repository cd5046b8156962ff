/* SPDX-License-Identifier: MIT */
/*
 * What a check is told, by its command line or by the file .gainsay.ini: one table for both.
 *
 * Each setting is an option of the command line, --NAME, and a key of the group [check] of the same
 * name; severities of kinds have a group of their own, [severity]. The command line wins over the
 * file, the file over the default. Each value knows where it is from.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-reader.h"
#include "comparison/gs-finding-kind.h"

G_BEGIN_DECLS

#define GS_SETTINGS_FILE ".gainsay.ini"

/* the order is that of --help and of 'gainsay config show' */
typedef enum
{
  GS_SETTING_PATHS,
  GS_SETTING_FORMAT,
  GS_SETTING_FAIL_ON,
  GS_SETTING_EXIT_ZERO,
  GS_SETTING_BASELINE,
  GS_SETTING_IGNORE,
  GS_SETTING_MAX_FINDINGS,
  GS_SETTING_RULES,
  GS_SETTING_OVERRIDE,
  GS_SETTING_DATE,
  GS_SETTING_JOBS,
  GS_SETTING_MAX_BYTES,
  GS_SETTING_MAX_ARTICLES,
  GS_SETTING_MAX_SECONDS,
  GS_SETTING_MAX_MEMORY,
  GS_SETTING_CACHE,
  GS_SETTING_AGAINST,
  GS_SETTING_STYLESHEET,
  GS_SETTING_WIDTH,
  GS_SETTING_QUIET,
  GS_SETTING_VERBOSE,
  GS_SETTING_EXPLAIN,
} GsSettingId;

#define GS_N_SETTINGS (GS_SETTING_EXPLAIN + 1)

typedef enum
{
  GS_SETTING_TYPE_SWITCH,   /* yes or no; --NAME and --no-NAME */
  GS_SETTING_TYPE_NUMBER,   /* not negative */
  GS_SETTING_TYPE_DAY,      /* YYYY-MM-DD */
  GS_SETTING_TYPE_LIMIT,    /* a severity or "never" */
  GS_SETTING_TYPE_FILE,     /* a path; in the file relative to the file's folder */
  GS_SETTING_TYPE_FILES,    /* paths, repeatable */
  GS_SETTING_TYPE_FORMATS,  /* FORMAT or FORMAT=FILE, repeatable */
  GS_SETTING_TYPE_OVERRIDE, /* KIND=SEVERITY, repeatable; in the file a group of its own */
} GsSettingType;

/* which commands take a setting as an option; 'check' takes all */
typedef enum
{
  GS_SETTINGS_OF_CHECK = 0,
  GS_SETTINGS_OF_RUN = 1 << 0,     /* commands that check and write no report */
  GS_SETTINGS_OF_READ = 1 << 1,    /* read, analyse: what bounds reading */
  GS_SETTINGS_OF_EXTRACT = 1 << 2, /* extract: what bounds analysing, too */
  GS_SETTINGS_OF_STORE = 1 << 3,
  GS_SETTINGS_OF_RULES = 1 << 4,   /* rules */
  GS_SETTINGS_OF_PATHS = 1 << 5,   /* what stands behind the options are articles */
  GS_SETTINGS_OF_COMPARE = 1 << 6, /* compare: what is compared with, in how many threads */
  GS_SETTINGS_OF_REPORT = 1 << 7,  /* report: how findings are told */
} GsSettingsUse;

/**
 * GsSettingInfo: one row of the table; all strings are constant
 */
typedef struct
{
  const char *name;
  char letter; /* of a short option, or 0 */
  GsSettingType type;
  guint uses;           /* of GsSettingsUse */
  const char *initial;  /* (nullable): what holds when nothing is said, as written; NULL: nothing */
  const char *argument; /* (nullable): "SEVERITY" */
  const char *summary;
} GsSettingInfo;

typedef struct _GsSettings GsSettings;

/* life cycle */
GsSettings *gs_settings_new (void);
void gs_settings_free (GsSettings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsSettings, gs_settings_free)

/* filling: the command line first, then the file */
GOptionGroup *gs_settings_new_options (GsSettings *self, guint uses);
gboolean gs_settings_set (GsSettings *self, GsSettingId id, const char *value, GError **error);
gboolean gs_settings_read (GsSettings *self, GError **error);
void gs_settings_forget_folder (GsSettings *self);
gboolean gs_settings_read_file (GsSettings *self, const char *path, const char *folder,
                                GError **error);

/* reading */
const GsSettingInfo *gs_setting_get_info (GsSettingId id);
const char *gs_settings_get (const GsSettings *self, GsSettingId id);
const char *const *gs_settings_get_list (const GsSettings *self, GsSettingId id);
gint64 gs_settings_get_number (const GsSettings *self, GsSettingId id);
gboolean gs_settings_get_switch (const GsSettings *self, GsSettingId id);
int gs_settings_get_limit (const GsSettings *self);
const int *gs_settings_get_severities (const GsSettings *self);
GsReadOptions gs_settings_get_read_options (const GsSettings *self);
gboolean gs_settings_check_day (const char *name, const char *value, GError **error);
const char *gs_settings_get_file (const GsSettings *self);
void gs_settings_append_text (const GsSettings *self, GString *out);

G_END_DECLS
