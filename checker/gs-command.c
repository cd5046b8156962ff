/* SPDX-License-Identifier: MIT */
/* The sorted table of subcommands and what they share. */
#include "gs-command.h"

#include <string.h>

#include "base/gs-error.h"
#include "base/gs-nearest.h"

/* sorted by name */
static const GsCommand commands[] = {
  { "analyse", "FILE...", "print the sentences of articles and their trees", gs_command_analyse },
  { "baseline", "write FILE PATH...|show FILE|prune FILE PATH...",
    "keep the findings that are accepted", gs_command_baseline },
  { "check", "PATH...", "find where articles disagree", gs_command_check },
  { "compare", "[FILE...]", "compare a stream of article records, group by group",
    gs_command_compare },
  { "config", "show [PATH...]", "show the settings in force and where they are from",
    gs_command_config },
  { "explain", "[KIND...] | FINGERPRINT PATH...",
    "say what kinds of findings mean, or how a finding came about", gs_command_explain },
  { "extract", "PATH...", "print what articles assert, one assertion or one record a line", gs_command_extract },
  { "group", "[FILE...]", "give a stream of article records the keys of their groups",
    gs_command_group },
  { "read", "PATH...", "print what is read of articles: metadata, blocks, places",
    gs_command_read },
  { "report", "[FILE...]", "write the report of a stream of findings", gs_command_report },
  { "rules", "list|show|validate|test [ARGUMENT...]", "list, show, validate or test the rules",
    gs_command_rules },
  { "store", "add|list|show|remove|refresh|verify|export STORE [ARGUMENT...]",
    "keep articles to check new ones against", gs_command_store },
  { "version", "", "print the versions of program, rules and model", gs_command_version },
};

/**
 * gs_command_get_all:
 * @n_commands: (out): how many
 *
 * Returns: (transfer none): the commands, sorted by name
 */
const GsCommand *
gs_command_get_all (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * gs_command_find:
 * @name: as typed
 *
 * Returns: (transfer none) (nullable): the command, %NULL if there is none of this name
 */
const GsCommand *
gs_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/**
 * gs_command_suggest:
 * @name: a word that is no command
 *
 * Returns: (transfer none): the command that is most like it
 */
const char *
gs_command_suggest (const char *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  return gs_nearest (name, names);
}

/* takes the context; prints the help and exits for --help */
static gboolean
gs_command_parse_context (const char *name, GOptionContext *context, const char *description,
                          int *argc, char ***argv, GError **error)
{
  const GsCommand *command = gs_command_find (name);
  g_autofree char *program = g_strconcat ("gainsay ", name, NULL);
  g_autofree char *summary = g_strdup_printf ("%s.", command->summary);
  g_autoptr (GOptionContext) owned = context;
  g_autoptr (GError) local = NULL;

  summary[0] = g_ascii_toupper (summary[0]);
  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  if (g_option_context_parse (context, argc, argv, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "%s; see 'gainsay %s --help'", local->message,
               name);
  return FALSE;
}

/**
 * gs_command_parse:
 * @name: the command
 * @entries: its options
 * @description: (nullable): what stands below the options in --help
 * @argc: (inout): number of arguments, options removed on return
 * @argv: (inout): the arguments, argv[0] is the command's name
 *
 * Parses a command's options; prints the help and exits for --help.
 *
 * Returns: %FALSE with %GS_ERROR_USAGE if an option is wrong
 */
gboolean
gs_command_parse (const char *name, const GOptionEntry *entries, const char *description, int *argc,
                  char ***argv, GError **error)
{
  GOptionContext *context = g_option_context_new (gs_command_find (name)->arguments);

  g_option_context_add_main_entries (context, entries, NULL);
  return gs_command_parse_context (name, context, description, argc, argv, error);
}

/**
 * gs_command_parse_settings:
 * @settings: takes what the options say, then what the settings file says
 * @uses: of GsSettingsUse: which settings the command takes as options
 * @entries: (nullable): options of the command beside the settings
 *
 * Parses the options of a command that heeds settings. See gs_command_parse ().
 *
 * Returns: %FALSE with @error set if an option or the settings file is wrong
 */
gboolean
gs_command_parse_settings (const char *name, GsSettings *settings, guint uses,
                           const GOptionEntry *entries, const char *description, int *argc,
                           char ***argv, GError **error)
{
  GOptionContext *context = g_option_context_new (gs_command_find (name)->arguments);

  g_option_context_set_main_group (context, gs_settings_new_options (settings, uses));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  return gs_command_parse_context (name, context, description, argc, argv, error)
         && gs_settings_read (settings, error);
}

static GsExit
gs_command_exit_of (const GError *error)
{
  if (!g_error_matches (error, GS_ERROR, error->code))
    return GS_EXIT_IO;
  switch ((GsError) error->code)
    {
    case GS_ERROR_USAGE:
      return GS_EXIT_USAGE;
    case GS_ERROR_RULES:
      return GS_EXIT_RULES;
    case GS_ERROR_READ:
    case GS_ERROR_WRITE:
    case GS_ERROR_FORMAT:
    case GS_ERROR_LIMIT:
    case GS_ERROR_MODEL:
    case GS_ERROR_UNSUPPORTED:
    default:
      return GS_EXIT_IO;
    }
}

/**
 * gs_command_fail:
 * @name: the command
 * @error: what went wrong
 *
 * Prints the error on standard error.
 *
 * Returns: the exit status that belongs to it
 */
GsExit
gs_command_fail (const char *name, const GError *error)
{
  g_printerr ("gainsay %s: %s\n", name, error->message);
  return gs_command_exit_of (error);
}
