/* SPDX-License-Identifier: MIT */
/*
 * Subcommands: one file each, one row each in the table of gs-command.c.
 *
 * A command parses its own options, does its work, prints one error and returns the exit status.
 */
#pragma once

#include <glib.h>

#include "gs-settings.h"

G_BEGIN_DECLS

/**
 * GsExit: what the exit status means
 */
typedef enum
{
  GS_EXIT_OK = 0,       /* nothing at or above the limit of --fail-on */
  GS_EXIT_FINDINGS = 1, /* findings at or above the limit */
  GS_EXIT_USAGE = 2,    /* wrong usage or settings */
  GS_EXIT_NOTHING = 3,  /* nothing that was given could be read */
  GS_EXIT_RULES = 4,    /* a rule pack is broken */
  GS_EXIT_IO = 5,       /* input or output failed */
} GsExit;

/**
 * GsCommand: a subcommand
 */
typedef struct
{
  const char *name;      /* as typed: "check" */
  const char *arguments; /* what follows it, for the usage line: "PATH..." */
  const char *summary;   /* one line, lower case, no full stop */
  /* runs the command; argv[0] is the command's name */
  GsExit (*run) (int argc, char **argv);
} GsCommand;

const GsCommand *gs_command_get_all (guint *n_commands);
const GsCommand *gs_command_find (const char *name);
const char *gs_command_suggest (const char *name);

/* helpers that all commands share */
gboolean gs_command_parse (const char *name, const GOptionEntry *entries, const char *description,
                           int *argc, char ***argv, GError **error);
gboolean gs_command_parse_settings (const char *name, GsSettings *settings, guint uses,
                                    const GOptionEntry *entries, const char *description, int *argc,
                                    char ***argv, GError **error);
GsExit gs_command_fail (const char *name, const GError *error);

/* the commands, a file each */
GsExit gs_command_analyse (int argc, char **argv);
GsExit gs_command_baseline (int argc, char **argv);
GsExit gs_command_check (int argc, char **argv);
GsExit gs_command_compare (int argc, char **argv);
GsExit gs_command_config (int argc, char **argv);
GsExit gs_command_explain (int argc, char **argv);
GsExit gs_command_extract (int argc, char **argv);
GsExit gs_command_group (int argc, char **argv);
GsExit gs_command_read (int argc, char **argv);
GsExit gs_command_report (int argc, char **argv);
GsExit gs_command_rules (int argc, char **argv);
GsExit gs_command_store (int argc, char **argv);
GsExit gs_command_version (int argc, char **argv);

G_END_DECLS
