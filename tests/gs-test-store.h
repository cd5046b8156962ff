/* SPDX-License-Identifier: MIT */
/* What suites about stores need: a folder of their own, articles in it, an archive, a check. */
#pragma once

#include "gs-archive.h"
#include "gs-check.h"
#include "store/gs-store-archive.h"

/* the knowledge that all tests share */
const GsRules *gs_test_store_get_rules (void);
const GsAnalyser *gs_test_store_get_analyser (void);

/* runs a test in a new folder and takes the folder away */
void gs_test_store_run (void (*test) (void));
const char *gs_test_store_get_folder (void);

/* a test of a suite that runs in a folder of its own */
#define GS_TEST_IN_FOLDER(name)                                                                    \
  static void name##_in_folder (void)                                                              \
  {                                                                                                \
    gs_test_store_run (name);                                                                      \
  }

/* writes a file of the folder; its path is to be freed */
char *gs_test_store_write (const char *name, const char *text);

GsStore *gs_test_store_open (const char *name, GsStoreMode mode, GError **error);
GsCheckReader gs_test_store_reader (GsStore *store);

/* adds the articles of one file */
GsArchiveTally gs_test_store_add (GsStore *store, const char *path);

GsReport *gs_test_store_check (const char *const *paths, GsStore *against, GsStore *cache);
guint gs_test_store_count (const GsReport *report, GsFindingKind kind);
guint gs_test_store_count_contradictions (const GsReport *report);

/* one article in two versions, another that contradicts both, and one of something else */
#define GS_TEST_CRANE_HEAD                                                                         \
  "---\nurl: https://example.org/news/crane\noutlet: The Halden Post\ndate: "
#define GS_TEST_CRANE_OLD                                                                          \
  GS_TEST_CRANE_HEAD                                                                               \
      "2025-04-10T10:00:00Z\n---\nCrane falls in Halden\n\nHALDEN - A crane fell on the "          \
      "new bridge on Thursday, killing 12 people and injuring 30, police said.\n\nMayor "          \
      "Lars Holm said the company had ignored warnings. \"We told them that the crane was "        \
      "not safe,\" Holm said. The court approved the plan of the builder, Norvik.\n"
#define GS_TEST_CRANE_NEW                                                                          \
  GS_TEST_CRANE_HEAD                                                                               \
      "2025-04-10T18:00:00Z\n---\nCrane falls in Halden\n\nHALDEN - A crane fell on the "          \
      "new bridge on Thursday, killing 14 people and injuring 30, police said.\n\nMayor "          \
      "Lars Holm said the company had ignored warnings. \"We told them that the crane was "        \
      "never safe,\" Holm said. The court rejected the plan of the builder, Norvik.\n"
#define GS_TEST_CRANE_OTHER                                                                        \
  "---\noutlet: Wire\ndate: 2025-04-10\n---\nCrane accident in Halden\n\nHALDEN - A crane fell "   \
  "on the new bridge in Halden on Thursday, killing 21 people and injuring 30, police said. "      \
  "Mayor Lars Holm said the company had ignored warnings about the crane on the bridge.\n"
#define GS_TEST_PUMPKIN                                                                            \
  "---\noutlet: Farm\ndate: 2019-10-02\n---\nPumpkins grow\n\nFarmers of Ostby picked 400 "        \
  "pumpkins in October, which the cooperative sold in the market hall for 3 dollars each.\n"
