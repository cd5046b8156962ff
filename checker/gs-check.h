/* SPDX-License-Identifier: MIT */
/*
 * The main job without a command line: articles in, report out.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-reader.h"
#include "assertion/gs-rules.h"
#include "comparison/gs-report.h"
#include "language/gs-analyser.h"
#include "store/gs-store.h"

G_BEGIN_DECLS

/**
 * GsCheckOptions: all zero is a sensible choice
 */
typedef struct
{
  GsReadOptions read;
  guint max_seconds; /* that one article may take to be analysed; 0: any */
  gsize max_memory;  /* bytes that one article may take meanwhile; 0: any */
  guint n_jobs;      /* threads that read and analyse; 0: as many as there are cores */
  const char *date;  /* (nullable): publication day, YYYY-MM-DD, of articles that state none */
  gboolean progress; /* whether to show progress on standard error */
  GsStore *cache;    /* (nullable): where analyses are kept; open for writing */
  GsStore *against;  /* (nullable): the archive that new articles are held against */
} GsCheckOptions;

/**
 * GsCheckText: an article given as text, for the examples of rules
 */
typedef struct
{
  const char *id;
  const char *text;
  const char *date; /* (nullable): YYYY-MM-DD */
} GsCheckText;

GsReport *gs_check_paths (const GsRules *rules, const GsAnalyser *analyser,
                          const char *const *paths, const GsCheckOptions *options, GError **error);
GsReport *gs_check_texts (const GsRules *rules, const GsAnalyser *analyser,
                          const GsCheckText *texts, guint n_texts, GError **error);

G_END_DECLS
