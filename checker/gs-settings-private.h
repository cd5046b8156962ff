/* SPDX-License-Identifier: MIT */
/* The inside of settings, for the file's reader. */
#pragma once

#include "gs-settings.h"

G_BEGIN_DECLS

typedef enum
{
  GS_ORIGIN_DEFAULT,
  GS_ORIGIN_FILE,
  GS_ORIGIN_COMMAND_LINE,
} GsOrigin;

typedef struct
{
  GPtrArray *values; /* of char *, closed by NULL */
  GsOrigin origin;
  char *where; /* (nullable): "path:line" of a file */
} GsSetting;

struct _GsSettings
{
  GsSetting settings[GS_N_SETTINGS];
  int severities[GS_N_FINDING_KINDS]; /* GsSeverity, -1 where nothing is said */
  GsSetting overrides[GS_N_FINDING_KINDS];
  char *file;              /* (nullable): what was read */
  char *wanted_file;       /* (nullable): of --settings */
  gboolean no_file;        /* --no-settings */
  gboolean no_folder;      /* no file is looked for */
  GPtrArray *option_texts; /* of char *: names and summaries that options borrow */
};

gboolean gs_settings_put (GsSettings *self, GsSettingId id, const char *value, GsOrigin origin,
                          const char *where, GError **error);
gboolean gs_settings_put_override (GsSettings *self, const char *kind, const char *severity,
                                   GsOrigin origin, const char *where, GError **error);
gboolean gs_setting_check (GsSettingType type, const char *value, GError **error);
gboolean gs_setting_find (const char *name, GsSettingId *id);
const char *gs_setting_get_nearest (const char *name);

G_END_DECLS
