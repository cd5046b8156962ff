/* SPDX-License-Identifier: MIT */
/* The file .gainsay.ini: found upward, read by GKeyFile, each key with its line. */
#include <string.h>

#include "base/gs-error.h"
#include "base/gs-nearest.h"
#include "gs-settings-private.h"

#define GS_GROUP_CHECK    "check"
#define GS_GROUP_SEVERITY "severity"

static const char *const groups[] = { GS_GROUP_CHECK, GS_GROUP_SEVERITY, NULL };

typedef struct
{
  GsSettings *settings;
  const char *path;   /* as shown */
  const char *folder; /* (nullable): what paths in the file start from; NULL: the working folder */
  GKeyFile *keys;
  char **lines;
} GsSettingsFile;

/* ---- lines ---- */

/* what a line begins with, in brackets or before its equals sign; NULL for other lines */
static char *
gs_settings_line_dup_name (const char *line, gboolean *group)
{
  g_autofree char *text = g_strstrip (g_strdup (line));
  char *end;

  *group = *text == '[';
  end = strchr (text, *group ? ']' : '=');
  if (*text == '\0' || *text == '#' || end == NULL)
    return NULL;
  *end = '\0';
  return g_strchomp (g_strdup (*group ? text + 1 : text));
}

/* the line of a key, or of a group if @key is NULL, from 1; the second if @second; 0 if none */
static guint
gs_settings_find_line (const GsSettingsFile *self, const char *group, const char *key,
                       gboolean second)
{
  gboolean inside = FALSE;

  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      gboolean is_group;
      g_autofree char *name = gs_settings_line_dup_name (self->lines[i], &is_group);

      if (name == NULL)
        continue;
      if (is_group)
        inside = g_str_equal (name, group);
      if ((is_group ? key == NULL && inside : key != NULL && inside && g_str_equal (name, key))
          && !second)
        return i + 1;
      else if (!is_group && key != NULL && inside && g_str_equal (name, key))
        second = FALSE;
    }
  return 0;
}

static void
gs_settings_prefix (const GsSettingsFile *self, const char *group, const char *key, GError **error)
{
  g_prefix_error (error, "%s:%u: ", self->path, gs_settings_find_line (self, group, key, FALSE));
}

/* ---- values ---- */

/* what a path of the file is for the working folder */
static char *
gs_settings_dup_path (const GsSettingsFile *self, const char *path)
{
  if (self->folder == NULL || g_path_is_absolute (path) || g_str_equal (path, "-"))
    return g_strdup (path);
  return g_build_filename (self->folder, path, NULL);
}

static char *
gs_settings_dup_value (const GsSettingsFile *self, GsSettingType type, const char *value)
{
  const char *file = type == GS_SETTING_TYPE_FORMATS ? strchr (value, '=') : NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (type == GS_SETTING_TYPE_FILE || type == GS_SETTING_TYPE_FILES)
    return gs_settings_dup_path (self, value);
  if (file == NULL)
    return g_strdup (value);
  name = g_strndup (value, (gsize) (file - value));
  path = gs_settings_dup_path (self, file + 1);
  return g_strconcat (name, "=", path, NULL);
}

static gboolean
gs_settings_read_key (const GsSettingsFile *self, const char *key, GError **error)
{
  g_autofree char *where = NULL;
  g_auto (GStrv) values = NULL;
  GsSettingType type;
  GsSettingId id;

  if (!gs_setting_find (key, &id) || id == GS_SETTING_OVERRIDE)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no setting '%s'; did you mean '%s'?", key,
                   gs_setting_get_nearest (key));
      return FALSE;
    }
  type = gs_setting_get_info (id)->type;
  where = g_strdup_printf ("%s:%u", self->path,
                           gs_settings_find_line (self, GS_GROUP_CHECK, key, FALSE));
  values = type == GS_SETTING_TYPE_FILES || type == GS_SETTING_TYPE_FORMATS
               ? g_key_file_get_string_list (self->keys, GS_GROUP_CHECK, key, NULL, error)
               : g_new0 (char *, 2);
  if (values != NULL && *values == NULL)
    values[0] = g_key_file_get_string (self->keys, GS_GROUP_CHECK, key, error);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_autofree char *value = gs_settings_dup_value (self, type, g_strstrip (values[i]));

      if (!gs_settings_put (self->settings, id, value, GS_ORIGIN_FILE, where, error))
        return FALSE;
    }
  return error == NULL || *error == NULL;
}

static gboolean
gs_settings_read_severity (const GsSettingsFile *self, const char *key, GError **error)
{
  g_autofree char *value = g_key_file_get_string (self->keys, GS_GROUP_SEVERITY, key, error);
  g_autofree char *where = g_strdup_printf (
      "%s:%u", self->path, gs_settings_find_line (self, GS_GROUP_SEVERITY, key, FALSE));

  return value != NULL
         && gs_settings_put_override (self->settings, key, g_strstrip (value), GS_ORIGIN_FILE,
                                      where, error);
}

/* GKeyFile lets the last of two win; two are a slip */
static gboolean
gs_settings_check_once (const GsSettingsFile *self, const char *group, const char *key,
                        GError **error)
{
  guint line = gs_settings_find_line (self, group, key, TRUE);

  if (line == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "'%s' stands twice, again in line %u", key, line);
  return FALSE;
}

static gboolean
gs_settings_read_group (const GsSettingsFile *self, const char *group, GError **error)
{
  g_auto (GStrv) keys = NULL;
  gboolean check = g_str_equal (group, GS_GROUP_CHECK);

  if (!g_strv_contains (groups, group))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no group [%s]; did you mean [%s]?", group,
                   gs_nearest (group, groups));
      gs_settings_prefix (self, group, NULL, error);
      return FALSE;
    }
  keys = g_key_file_get_keys (self->keys, group, NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!gs_settings_check_once (self, group, keys[i], error)
        || !(check ? gs_settings_read_key (self, keys[i], error)
                   : gs_settings_read_severity (self, keys[i], error)))
      {
        gs_settings_prefix (self, group, keys[i], error);
        return FALSE;
      }
  return TRUE;
}

static gboolean
gs_settings_read_groups (const GsSettingsFile *self, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_groups (self->keys, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (!gs_settings_read_group (self, names[i], error))
      return FALSE;
  return TRUE;
}

/**
 * gs_settings_read_file:
 * @path: a settings file
 * @folder: (nullable): what relative paths in it start from; %NULL for the working folder
 *
 * Takes what the file says and the command line does not.
 *
 * Returns: %FALSE with %GS_ERROR_READ if there is no such file, %GS_ERROR_USAGE naming file and
 * line if a group, key or value makes no sense
 */
gboolean
gs_settings_read_file (GsSettings *self, const char *path, const char *folder, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GsSettingsFile file = { self, path, folder, keys, NULL };
  g_autoptr (GError) local = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read the settings '%s': %s", path,
                   local->message);
      return FALSE;
    }
  if (length > 0 && !g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, &local))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "'%s': %s", path, local->message);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  file.lines = lines;
  g_free (self->file);
  self->file = g_strdup (path);
  if (gs_settings_read_groups (&file, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "%s", local->message);
  return FALSE;
}

/* ---- finding it ---- */

/**
 * gs_settings_forget_folder:
 *
 * For what must not depend on the folder it runs in: only a file that the command line names is
 * read. Call before options are parsed.
 */
void
gs_settings_forget_folder (GsSettings *self)
{
  self->no_folder = TRUE;
}

/**
 * gs_settings_read:
 *
 * Reads the file the command line names, else the nearest .gainsay.ini from the working folder
 * upward, if there is one.
 *
 * Returns: %FALSE with @error set as gs_settings_read_file () does
 */
gboolean
gs_settings_read (GsSettings *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *here = g_get_current_dir ();
  g_autoptr (GString) up = g_string_new (NULL);

  if (self->no_file || (self->no_folder && self->wanted_file == NULL))
    return TRUE;
  if (self->wanted_file != NULL)
    {
      folder = g_path_get_dirname (self->wanted_file);
      return gs_settings_read_file (self, self->wanted_file,
                                    g_str_equal (folder, ".") ? NULL : folder, error);
    }
  for (;;)
    {
      g_autofree char *path = g_strconcat (up->str, GS_SETTINGS_FILE, NULL);
      char *slash = strrchr (here, '/');

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return gs_settings_read_file (self, path, up->len > 0 ? up->str : NULL, error);
      if (slash == NULL || here[1] == '\0')
        return TRUE;
      slash[slash == here ? 1 : 0] = '\0';
      g_string_append (up, "../");
    }
}
