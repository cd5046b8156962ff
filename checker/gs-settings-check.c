/* SPDX-License-Identifier: MIT */
/* What the values of settings must be. */
#include "gs-settings-private.h"

#include <stdio.h>
#include <string.h>

#include "base/gs-error.h"
#include "base/gs-nearest.h"
#include "gs-output.h"

static gboolean
gs_setting_check_number (const char *value, GError **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT64, &number, NULL))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "'%s' is no number from 0 on", value);
  return FALSE;
}

static gboolean
gs_setting_check_day (const char *value, GError **error)
{
  int year, month, day;

  if (strlen (value) == 10 && strspn (value, "0123456789-") == 10
      && sscanf (value, "%4d-%2d-%2d", &year, &month, &day) == 3
      && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "cannot read the date '%s'; write YYYY-MM-DD",
               value);
  return FALSE;
}

static gboolean
gs_setting_check_limit (const char *value, GError **error)
{
  GsSeverity severity;

  if (g_str_equal (value, "never") || gs_severity_from_string (value, &severity))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
               "no severity '%s'; it is one of info, note, warning, error, never", value);
  return FALSE;
}

static gboolean
gs_setting_check_format (const char *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (value, "=", 2);
  guint n_formats;
  const GsWriterFormat *formats = gs_writer_get_formats (&n_formats);
  g_autofree const char **names = g_new0 (const char *, n_formats + 1);

  if (parts[0] != NULL && gs_writer_find_format (parts[0]) != NULL)
    return gs_output_check_target (value, error);
  for (guint i = 0; i < n_formats; i++)
    names[i] = formats[i].name;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
               "no format '%s'; did you mean '%s'? 'gainsay check --help' lists them",
               parts[0] != NULL ? parts[0] : "", gs_nearest (value, names));
  return FALSE;
}

static gboolean
gs_setting_check_switch (const char *value, GError **error)
{
  static const char *const words[] = { "yes", "no", NULL };

  if (g_strv_contains (words, value))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "'%s' is neither yes nor no", value);
  return FALSE;
}

/* whether the value is one of its type */
gboolean
gs_setting_check (GsSettingType type, const char *value, GError **error)
{
  switch (type)
    {
    case GS_SETTING_TYPE_SWITCH:
      return gs_setting_check_switch (value, error);
    case GS_SETTING_TYPE_NUMBER:
      return gs_setting_check_number (value, error);
    case GS_SETTING_TYPE_DAY:
      return gs_setting_check_day (value, error);
    case GS_SETTING_TYPE_LIMIT:
      return gs_setting_check_limit (value, error);
    case GS_SETTING_TYPE_FORMATS:
      return gs_setting_check_format (value, error);
    case GS_SETTING_TYPE_FILE:
    case GS_SETTING_TYPE_FILES:
    case GS_SETTING_TYPE_OVERRIDE:
    default:
      break;
    }
  if (*value != '\0')
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "an empty path");
  return FALSE;
}

/**
 * gs_settings_check_day:
 * @name: what the value is of: "--until"
 *
 * Returns: %FALSE with %GS_ERROR_USAGE if @value is no day, YYYY-MM-DD
 */
gboolean
gs_settings_check_day (const char *name, const char *value, GError **error)
{
  if (gs_setting_check_day (value, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}
