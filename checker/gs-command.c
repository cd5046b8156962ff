/* SPDX-License-Identifier: MIT */
/* The sorted table of subcommands and what they share. */
#include "gs-command.h"

#include <string.h>

#include "base/gs-error.h"

/* sorted by name */
static const GsCommand commands[] = {
  { "analyse", "FILE...", "print the sentences of articles and their trees", gs_command_analyse },
  { "check", "PATH...", "find where articles disagree", gs_command_check },
  { "explain", "[KIND...]", "say what kinds of findings mean", gs_command_explain },
  { "extract", "PATH...", "print what articles assert, one assertion a line", gs_command_extract },
  { "rules", "list|show|validate|test [ARGUMENT...]", "list, show, validate or test the rules",
    gs_command_rules },
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

static guint
gs_common_prefix (const char *a, const char *b)
{
  guint n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  return n;
}

/**
 * gs_command_suggest:
 * @name: a word that is no command
 *
 * Returns: (transfer none) (nullable): the command that begins most like it, %NULL if none does
 */
const char *
gs_command_suggest (const char *name)
{
  const char *best = NULL;
  guint longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      guint n = gs_common_prefix (commands[i].name, name);

      if (n > longest)
        {
          longest = n;
          best = commands[i].name;
        }
    }
  return best;
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
  const GsCommand *command = gs_command_find (name);
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autofree char *program = g_strconcat ("gainsay ", name, NULL);
  g_autofree char *summary = g_strdup_printf ("%s.", command->summary);
  g_autoptr (GError) local = NULL;

  summary[0] = g_ascii_toupper (summary[0]);
  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "%s; see 'gainsay %s --help'", local->message,
               name);
  return FALSE;
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
