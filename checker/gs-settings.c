/* SPDX-License-Identifier: MIT */
/* The table of settings, and the values of one run. */
#include "gs-settings-private.h"

#include <string.h>

#include "base/gs-error.h"
#include "base/gs-nearest.h"

#define GS_USES_ANALYSING (GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_EXTRACT | GS_SETTINGS_OF_STORE)
#define GS_USES_READING   (GS_USES_ANALYSING | GS_SETTINGS_OF_READ)
#define GS_USES_RULES     (GS_USES_ANALYSING | GS_SETTINGS_OF_RULES | GS_SETTINGS_OF_COMPARE)

static const GsSettingInfo infos[] = {
  [GS_SETTING_PATHS] = { "paths", 0, GS_SETTING_TYPE_FILES, GS_SETTINGS_OF_RUN, NULL, NULL,
                         "the files and folders to check where the command line names none" },
  [GS_SETTING_FORMAT] = { "format", 0, GS_SETTING_TYPE_FORMATS, GS_SETTINGS_OF_REPORT, "text",
                          "FORMAT[=FILE]",
                          "write the report as FORMAT, to FILE if one is named (repeatable; "
                          "default text)" },
  [GS_SETTING_FAIL_ON] = { "fail-on", 0, GS_SETTING_TYPE_LIMIT, GS_SETTINGS_OF_REPORT, "error",
                           "SEVERITY",
                           "exit with 1 for findings of this severity or worse: info, note, "
                           "warning, error (the default) or never" },
  [GS_SETTING_EXIT_ZERO] = { "exit-zero", 0, GS_SETTING_TYPE_SWITCH, 0, "no", NULL,
                             "exit with 0 whatever is found" },
  [GS_SETTING_BASELINE] = { "baseline", 0, GS_SETTING_TYPE_FILE, GS_SETTINGS_OF_REPORT, NULL,
                            "FILE", "findings this baseline has are marked and do not count" },
  [GS_SETTING_IGNORE] = { "ignore", 0, GS_SETTING_TYPE_SWITCH,
                          GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_REPORT, "yes", NULL,
                          "heed gainsay-ignore lines in articles" },
  [GS_SETTING_MAX_FINDINGS] = { "max-findings", 0, GS_SETTING_TYPE_NUMBER, GS_SETTINGS_OF_REPORT,
                                "0", "N",
                                "report only the N worst findings and how many more there are "
                                "(default 0: all)" },
  [GS_SETTING_RULES] = { "rules", 'r', GS_SETTING_TYPE_FILES, GS_USES_RULES, NULL, "DIR",
                         "add the rule packs of a folder (repeatable)" },
  [GS_SETTING_OVERRIDE] = { "override", 0, GS_SETTING_TYPE_OVERRIDE,
                            GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_REPORT, NULL, "KIND=SEVERITY",
                            "give a kind of finding another severity (repeatable)" },
  [GS_SETTING_DATE] = { "date", 0, GS_SETTING_TYPE_DAY, GS_USES_READING | GS_SETTINGS_OF_REPORT,
                        NULL, "DATE", "publication day of articles that state none, YYYY-MM-DD" },
  [GS_SETTING_JOBS] = { "jobs", 0, GS_SETTING_TYPE_NUMBER,
                        GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_STORE | GS_SETTINGS_OF_EXTRACT
                            | GS_SETTINGS_OF_COMPARE,
                        "0", "N", "threads (default 0: one a core)" },
  [GS_SETTING_MAX_BYTES] = { "max-bytes", 0, GS_SETTING_TYPE_NUMBER, GS_USES_READING, "67108864",
                             "BYTES", "refuse longer files (default 64 MiB)" },
  [GS_SETTING_MAX_ARTICLES] = { "max-articles", 0, GS_SETTING_TYPE_NUMBER, GS_USES_READING,
                                "100000", "N", "refuse files with more articles" },
  [GS_SETTING_MAX_SECONDS] = { "max-seconds", 0, GS_SETTING_TYPE_NUMBER, GS_USES_ANALYSING, "120",
                               "N", "give up an article that takes longer to analyse" },
  [GS_SETTING_MAX_MEMORY] = { "max-memory", 0, GS_SETTING_TYPE_NUMBER, GS_USES_ANALYSING,
                              "2147483648", "BYTES",
                              "give up an article that takes more memory to analyse" },
  [GS_SETTING_CACHE] = { "cache", 0, GS_SETTING_TYPE_FILE, GS_SETTINGS_OF_RUN, NULL, "STORE",
                         "keep analyses in a store: unchanged files are not analysed again" },
  [GS_SETTING_AGAINST] = { "against", 0, GS_SETTING_TYPE_FILE, GS_SETTINGS_OF_RUN, NULL, "STORE",
                           "hold the articles against those of a store, too" },
  [GS_SETTING_STYLESHEET] = { "stylesheet", 0, GS_SETTING_TYPE_FILE, GS_SETTINGS_OF_REPORT, NULL,
                              "FILE", "use this XSLT stylesheet for html or markdown" },
  [GS_SETTING_WIDTH] = { "width", 0, GS_SETTING_TYPE_NUMBER, GS_SETTINGS_OF_REPORT, "0", "N",
                         "fold text to so many columns (default 0: the terminal's, else 80)" },
  [GS_SETTING_QUIET] = { "quiet", 'q', GS_SETTING_TYPE_SWITCH,
                         GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_STORE | GS_SETTINGS_OF_REPORT, "no",
                         NULL, "terse lines only" },
  [GS_SETTING_VERBOSE] = { "verbose", 'v', GS_SETTING_TYPE_SWITCH, GS_SETTINGS_OF_REPORT, "no",
                           NULL, "all evidence and derivations" },
  [GS_SETTING_EXPLAIN] = { "explain", 0, GS_SETTING_TYPE_SWITCH, GS_SETTINGS_OF_REPORT, "no", NULL,
                           "say what each kind of finding means" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == GS_N_SETTINGS);

/**
 * gs_setting_get_info:
 *
 * Returns: (transfer none): the row of @id
 */
const GsSettingInfo *
gs_setting_get_info (GsSettingId id)
{
  g_return_val_if_fail ((guint) id < GS_N_SETTINGS, NULL);
  return &infos[id];
}

/* by name; FALSE if there is none */
gboolean
gs_setting_find (const char *name, GsSettingId *id)
{
  for (guint i = 0; i < GS_N_SETTINGS; i++)
    if (g_str_equal (infos[i].name, name))
      {
        *id = (GsSettingId) i;
        return TRUE;
      }
  return FALSE;
}

/* the key that is most like @name; override is no key */
const char *
gs_setting_get_nearest (const char *name)
{
  const char *names[GS_N_SETTINGS + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < GS_N_SETTINGS; i++)
    if (i != GS_SETTING_OVERRIDE)
      names[n++] = infos[i].name;
  return gs_nearest (name, names);
}

/* ---- life cycle ---- */

static void
gs_setting_clear (GsSetting *setting)
{
  g_ptr_array_unref (setting->values);
  g_free (setting->where);
}

static void
gs_setting_init (GsSetting *setting, const char *initial)
{
  setting->values = g_ptr_array_new_with_free_func (g_free);
  if (initial != NULL)
    g_ptr_array_add (setting->values, g_strdup (initial));
  g_ptr_array_add (setting->values, NULL);
}

/**
 * gs_settings_new:
 *
 * Returns: (transfer full): the defaults
 */
GsSettings *
gs_settings_new (void)
{
  GsSettings *self = g_new0 (GsSettings, 1);

  self->option_texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < GS_N_SETTINGS; i++)
    gs_setting_init (&self->settings[i], infos[i].initial);
  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    {
      gs_setting_init (&self->overrides[i], NULL);
      self->severities[i] = -1;
    }
  return self;
}

/**
 * gs_settings_free:
 * @self: (nullable): settings
 */
void
gs_settings_free (GsSettings *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < GS_N_SETTINGS; i++)
    gs_setting_clear (&self->settings[i]);
  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    gs_setting_clear (&self->overrides[i]);
  g_ptr_array_unref (self->option_texts);
  g_free (self->file);
  g_free (self->wanted_file);
  g_free (self);
}

/* ---- filling ---- */

static gboolean
gs_setting_is_list (GsSettingType type)
{
  return type == GS_SETTING_TYPE_FILES || type == GS_SETTING_TYPE_FORMATS;
}

/* what comes from a better place takes the place of what is there; of one place, lists grow */
static void
gs_setting_store (GsSetting *setting, gboolean list, const char *value, GsOrigin origin,
                  const char *where)
{
  if (setting->origin > origin)
    return;
  if (setting->origin < origin || !list)
    g_ptr_array_set_size (setting->values, 0);
  else
    g_ptr_array_set_size (setting->values, (gint) setting->values->len - 1);
  g_ptr_array_add (setting->values, g_strdup (value));
  g_ptr_array_add (setting->values, NULL);
  setting->origin = origin;
  g_free (setting->where);
  setting->where = g_strdup (where);
}

/* @where is borrowed, NULL for the command line; checks the value first */
gboolean
gs_settings_put (GsSettings *self, GsSettingId id, const char *value, GsOrigin origin,
                 const char *where, GError **error)
{
  if (!gs_setting_check (infos[id].type, value, error))
    return FALSE;
  gs_setting_store (&self->settings[id], gs_setting_is_list (infos[id].type), value, origin, where);
  return TRUE;
}

gboolean
gs_settings_put_override (GsSettings *self, const char *kind, const char *severity, GsOrigin origin,
                          const char *where, GError **error)
{
  const char *ids[GS_N_FINDING_KINDS + 1] = { NULL };
  GsFindingKind found;
  GsSeverity value;

  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    ids[i] = gs_finding_kind_to_string ((GsFindingKind) i);
  if (!gs_finding_kind_from_string (kind, &found))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no kind '%s'; did you mean '%s'?", kind,
                   gs_nearest (kind, ids));
      return FALSE;
    }
  if (!gs_severity_from_string (severity, &value))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "no severity '%s' for %s; it is one of info, note, warning, error", severity,
                   kind);
      return FALSE;
    }
  if (self->overrides[found].origin <= origin)
    self->severities[found] = (int) value;
  gs_setting_store (&self->overrides[found], FALSE, severity, origin, where);
  return TRUE;
}

static gboolean
gs_settings_set_override (GsSettings *self, const char *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (value, "=", 2);

  if (g_strv_length (parts) == 2)
    return gs_settings_put_override (self, parts[0], parts[1], GS_ORIGIN_COMMAND_LINE, NULL, error);
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
               "cannot use '%s'; write KIND=SEVERITY with a kind that 'gainsay explain' lists",
               value);
  return FALSE;
}

/**
 * gs_settings_set:
 * @value: as typed
 *
 * Takes a value from the command line.
 *
 * Returns: %FALSE with %GS_ERROR_USAGE if the value makes no sense
 */
gboolean
gs_settings_set (GsSettings *self, GsSettingId id, const char *value, GError **error)
{
  gboolean done = id == GS_SETTING_OVERRIDE
                      ? gs_settings_set_override (self, value, error)
                      : gs_settings_put (self, id, value, GS_ORIGIN_COMMAND_LINE, NULL, error);

  if (!done && id != GS_SETTING_PATHS)
    g_prefix_error (error, "--%s: ", infos[id].name);
  return done;
}

/* ---- reading ---- */

/**
 * gs_settings_get:
 *
 * Returns: (transfer none) (nullable): the value, of a list the first; %NULL if there is none
 */
const char *
gs_settings_get (const GsSettings *self, GsSettingId id)
{
  return g_ptr_array_index (self->settings[id].values, 0);
}

/**
 * gs_settings_get_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the values, maybe none
 */
const char *const *
gs_settings_get_list (const GsSettings *self, GsSettingId id)
{
  return (const char *const *) self->settings[id].values->pdata;
}

/**
 * gs_settings_get_number:
 *
 * Returns: the number of a setting of that type
 */
gint64
gs_settings_get_number (const GsSettings *self, GsSettingId id)
{
  return g_ascii_strtoll (gs_settings_get (self, id), NULL, 10);
}

/**
 * gs_settings_get_read_options:
 *
 * Returns: the bounds of reading; strings are lent by @self
 */
GsReadOptions
gs_settings_get_read_options (const GsSettings *self)
{
  return (GsReadOptions){
    .date = gs_settings_get (self, GS_SETTING_DATE),
    .max_bytes = (gsize) gs_settings_get_number (self, GS_SETTING_MAX_BYTES),
    .max_articles =
        (guint) MIN (gs_settings_get_number (self, GS_SETTING_MAX_ARTICLES), G_MAXUINT32),
  };
}

/**
 * gs_settings_get_switch:
 *
 * Returns: whether a switch is on
 */
gboolean
gs_settings_get_switch (const GsSettings *self, GsSettingId id)
{
  return g_str_equal (gs_settings_get (self, id), "yes");
}

/**
 * gs_settings_get_limit:
 *
 * Returns: the severity from which on a finding fails the run, above all of them for "never"
 */
int
gs_settings_get_limit (const GsSettings *self)
{
  GsSeverity severity = GS_SEVERITY_ERROR;

  if (gs_severity_from_string (gs_settings_get (self, GS_SETTING_FAIL_ON), &severity))
    return (int) severity;
  return GS_N_SEVERITIES;
}

/**
 * gs_settings_get_severities:
 *
 * Returns: (transfer none) (array fixed-size=GS_N_FINDING_KINDS): as gs_report_override () takes
 * them
 */
const int *
gs_settings_get_severities (const GsSettings *self)
{
  return self->severities;
}

/**
 * gs_settings_get_file:
 *
 * Returns: (transfer none) (nullable): the file that was read
 */
const char *
gs_settings_get_file (const GsSettings *self)
{
  return self->file;
}

/* ---- showing ---- */

/* a default stands behind a comment sign, what was said below where it was said */
static void
gs_setting_append (GString *out, const char *name, const GsSetting *setting)
{
  const char *sign = setting->origin == GS_ORIGIN_DEFAULT ? "# " : "";

  if (setting->origin != GS_ORIGIN_DEFAULT)
    g_string_append_printf (out, "# %s:\n",
                            setting->where != NULL ? setting->where : "command line");
  g_string_append_printf (out, "%s%s =", sign, name);
  for (guint i = 0; i + 1 < setting->values->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ";" : " ",
                            (const char *) g_ptr_array_index (setting->values, i));
  g_string_append_c (out, '\n');
}

static void
gs_settings_append_severity (const GsSettings *self, GsFindingKind kind, GString *out)
{
  const GsFindingKindInfo *info = gs_finding_kind_get_info (kind);

  if (self->severities[kind] >= 0)
    gs_setting_append (out, info->id, &self->overrides[kind]);
  else
    g_string_append_printf (out, "# %s = %s\n", info->id, gs_severity_to_string (info->severity));
}

/**
 * gs_settings_append_text:
 * @out: where to append
 *
 * Appends all that is in force as a settings file that says the same: defaults as comments, the
 * rest below where it is from.
 */
void
gs_settings_append_text (const GsSettings *self, GString *out)
{
  g_string_append_printf (out, "# settings file: %s; lines behind # are defaults\n",
                          self->file != NULL ? self->file : "none");
  g_string_append (out, "[check]\n");
  for (guint i = 0; i < GS_N_SETTINGS; i++)
    if (i != GS_SETTING_OVERRIDE)
      gs_setting_append (out, infos[i].name, &self->settings[i]);
  g_string_append (out, "\n[severity]\n");
  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    gs_settings_append_severity (self, (GsFindingKind) i, out);
}
