/* SPDX-License-Identifier: MIT */
/* The program's entry: finds the subcommand and runs it. */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#ifdef HAVE_MALLOPT
#include <malloc.h>
#endif

#include <glib.h>

#include "gs-command.h"

/* bytes: an article is read in one piece, and several times as it becomes text */
#define GS_OWN_MAPPING (512 * 1024)

/* long blocks get pages of their own all along, which the system takes back as soon as they are
 * freed; left to itself the C library keeps them once the first of them was freed */
static void
gs_return_long_blocks (void)
{
#ifdef HAVE_MALLOPT
  mallopt (M_MMAP_THRESHOLD, GS_OWN_MAPPING);
#endif
}

static void
gs_print_usage (FILE *file)
{
  guint n_commands;
  const GsCommand *commands = gs_command_get_all (&n_commands);

  fputs (
      "usage: gainsay COMMAND [OPTION...] [ARGUMENT...]\n\n"
      "Reads articles, aligns what they assert, and says where they disagree, what is agreed by\n"
      "how many independent sources, and what only changed over time.\n\ncommands:\n",
      file);
  for (guint i = 0; i < n_commands; i++)
    fprintf (file, "  %-10s %s\n", commands[i].name, commands[i].summary);
  fputs ("\n'gainsay COMMAND --help' tells a command's options; 'man gainsay' tells all.\n"
         "exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 nothing "
         "readable,\n"
         "4 broken rules, 5 input or output failed.\n",
         file);
}

static GsExit
gs_fail_unknown (const char *name)
{
  g_printerr ("gainsay: no command '%s'; did you mean '%s'? 'gainsay --help' lists all\n", name,
              gs_command_suggest (name));
  return GS_EXIT_USAGE;
}

int
main (int argc, char **argv)
{
  const GsCommand *command;

  gs_return_long_blocks ();
  setlocale (LC_ALL, "");
  if (argc < 2)
    {
      gs_print_usage (stderr);
      return GS_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || g_str_equal (argv[1], "help"))
    {
      gs_print_usage (stdout);
      return GS_EXIT_OK;
    }
  if (g_str_equal (argv[1], "--version"))
    argv[1] = (char *) "version";
  command = gs_command_find (argv[1]);
  if (command == NULL)
    return gs_fail_unknown (argv[1]);
  return command->run (argc - 1, argv + 1);
}
