/* SPDX-License-Identifier: MIT */
/* The settings as options of the command line. */
#include <string.h>

#include "gs-settings-private.h"

/* rows of the table, their opposites, --settings, --no-settings, the rest, the closing row */
#define GS_MAX_OPTIONS (2 * GS_N_SETTINGS + 4)

/* "--quiet", "-q", or "" for what stands behind the options */
static gboolean
gs_settings_find_option (const char *option, GsSettingId *id)
{
  *id = GS_SETTING_PATHS;
  if (*option == '\0')
    return TRUE;
  if (g_str_has_prefix (option, "--"))
    return gs_setting_find (option + 2, id);
  for (guint i = 0; i < GS_N_SETTINGS; i++)
    if (gs_setting_get_info ((GsSettingId) i)->letter == option[1])
      {
        *id = (GsSettingId) i;
        return TRUE;
      }
  return FALSE;
}

/* GOptionArgFunc */
static gboolean
gs_settings_take_option (const char *option, const char *value, gpointer data, GError **error)
{
  GsSettings *self = data;
  GsSettingId id;
  const char *text = value;

  if (!gs_settings_find_option (option, &id))
    return FALSE;
  if (gs_setting_get_info (id)->type == GS_SETTING_TYPE_SWITCH)
    text = "yes";
  /* the later of two that exclude each other */
  if (id == GS_SETTING_QUIET && !gs_settings_set (self, GS_SETTING_VERBOSE, "no", error))
    return FALSE;
  if (id == GS_SETTING_VERBOSE && !gs_settings_set (self, GS_SETTING_QUIET, "no", error))
    return FALSE;
  return gs_settings_set (self, id, text, error);
}

/* GOptionArgFunc for --no-NAME */
static gboolean
gs_settings_take_opposite (const char *option, const char *value G_GNUC_UNUSED, gpointer data,
                           GError **error)
{
  GsSettingId id;

  return gs_setting_find (option + strlen ("--no-"), &id)
         && gs_settings_set (data, id, "no", error);
}

static GOptionEntry
gs_settings_make_entry (const GsSettingInfo *info)
{
  GOptionEntry entry = {
    info->name,    info->letter,  0, G_OPTION_ARG_CALLBACK, (gpointer) gs_settings_take_option,
    info->summary, info->argument
  };

  if (info->type == GS_SETTING_TYPE_SWITCH)
    {
      entry.flags = G_OPTION_FLAG_NO_ARG;
      if (g_str_equal (info->initial, "yes"))
        entry.flags |= G_OPTION_FLAG_HIDDEN;
    }
  if (info->type == GS_SETTING_TYPE_FILE || info->type == GS_SETTING_TYPE_FILES)
    entry.flags = G_OPTION_FLAG_FILENAME;
  return entry;
}

/* shown for a switch that is on from the start, else known but not shown */
static GOptionEntry
gs_settings_make_opposite (GsSettings *self, const GsSettingInfo *info)
{
  gboolean on = g_str_equal (info->initial, "yes");
  char *name = g_strconcat ("no-", info->name, NULL);
  char *summary = g_strconcat ("do not ", info->summary, NULL);
  GOptionEntry entry = { name,
                         0,
                         G_OPTION_FLAG_NO_ARG | (on ? 0 : G_OPTION_FLAG_HIDDEN),
                         G_OPTION_ARG_CALLBACK,
                         (gpointer) gs_settings_take_opposite,
                         summary,
                         NULL };

  g_ptr_array_add (self->option_texts, name);
  g_ptr_array_add (self->option_texts, summary);
  return entry;
}

/**
 * gs_settings_new_options:
 *
 * @uses: of GsSettingsUse; %GS_SETTINGS_OF_CHECK for all settings
 *
 * Makes an option of each setting that has one of the uses; with %GS_SETTINGS_OF_PATHS, and for all
 * settings, what stands behind the options goes to the paths.
 *
 * Returns: (transfer full): a group for g_option_context_set_main_group (); it writes to @self,
 *   which must outlive it
 */
GOptionGroup *
gs_settings_new_options (GsSettings *self, guint uses)
{
  GOptionGroup *group = g_option_group_new ("check", NULL, NULL, self, NULL);
  GOptionEntry entries[GS_MAX_OPTIONS] = { 0 };
  gboolean all = uses == GS_SETTINGS_OF_CHECK;
  gboolean takes_paths = all || (uses & GS_SETTINGS_OF_PATHS) != 0;
  const GOptionEntry last[] = {
    { "settings", 0, 0, G_OPTION_ARG_FILENAME, &self->wanted_file,
      "read the settings of this file in place of the nearest .gainsay.ini", "FILE" },
    { "no-settings", 0, 0, G_OPTION_ARG_NONE, &self->no_file, "read no .gainsay.ini", NULL },
  };
  const GOptionEntry paths = { G_OPTION_REMAINING,
                               0,
                               G_OPTION_FLAG_FILENAME,
                               G_OPTION_ARG_CALLBACK,
                               (gpointer) gs_settings_take_option,
                               NULL,
                               NULL };
  guint n = 0;

  for (guint i = GS_SETTING_PATHS + 1; i < GS_N_SETTINGS; i++)
    {
      const GsSettingInfo *info = gs_setting_get_info ((GsSettingId) i);

      if (!all && (info->uses & uses) == 0)
        continue;
      entries[n++] = gs_settings_make_entry (info);
      if (info->type == GS_SETTING_TYPE_SWITCH)
        entries[n++] = gs_settings_make_opposite (self, info);
    }
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    entries[n++] = last[i];
  if (takes_paths)
    entries[n++] = paths;
  g_option_group_add_entries (group, entries);
  return group;
}
