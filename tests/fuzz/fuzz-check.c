/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: any two articles are compared and written in every format without a fault. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "gs-check.h"
#include "gs-writer.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static GsRules *rules;
static GsAnalyser *analyser;

/* loaded at the first input; both are immutable */
static void
load_once (void)
{
  g_autoptr (GError) error = NULL;

  if (rules != NULL)
    return;
  rules = gs_rules_load_default (NULL, &error);
  g_assert_no_error (error);
  analyser = gs_analyser_new (NULL, NULL, &error);
  g_assert_no_error (error);
}

/* what goes through a stylesheet takes as long as a hundred others: one input in sixteen does */
static gboolean
is_slow (const char *format)
{
  return strcmp (format, "html") == 0 || strcmp (format, "markdown") == 0;
}

static void
write_all (const GsReport *report, gboolean slow_too)
{
  guint n_formats;
  const GsWriterFormat *formats = gs_writer_get_formats (&n_formats);
  const GsWriterOptions options = { .verbosity = GS_VERBOSITY_VERBOSE,
                                    .width = 72,
                                    .data_dir = g_getenv ("GS_TEST_SOURCE") };

  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      if (is_slow (formats[i].name) && !slow_too)
        continue;
      gs_writer_write (report, formats[i].name, &options, out, &error);
      g_assert_no_error (error);
      g_assert (g_utf8_validate (out->str, (gssize) out->len, NULL));
    }
}

/* the input is cut in half: two articles, so that what repeats is compared */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *first = g_strndup ((const char *) data, size / 2);
  g_autofree char *second = g_strndup ((const char *) data + size / 2, size - size / 2);
  const GsCheckText texts[] = { { "first", first, "2025-04-10" }, { "second", second, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GsReport) report = NULL;

  if (size == 0)
    return 0;
  load_once ();
  report = gs_check_texts (rules, analyser, texts, G_N_ELEMENTS (texts), &error);
  g_assert ((report == NULL) == (error != NULL));
  if (report != NULL)
    write_all (report, data[0] % 16 == 0);
  return 0;
}
