/* SPDX-License-Identifier: MIT */
/* libFuzzer entry: any bytes are cut into sentences whose trees keep their promises. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "language/gs-analyser.h"

/* longer inputs teach the fuzzer nothing new and cost a hundred times as much */
#define MAX_INPUT 400

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* one root, heads in range, no way round in circles */
static void
check_tree (const GsSentence *sentence)
{
  guint n_roots = 0;

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      guint32 at = i;

      n_roots += sentence->heads[i] == GS_TOKEN_ROOT;
      for (guint steps = 0; at != GS_TOKEN_ROOT; steps++)
        {
          g_assert (at < sentence->n_tokens && steps <= sentence->n_tokens);
          at = sentence->heads[at];
        }
      g_assert (sentence->spans[i].start < sentence->spans[i].end);
    }
  g_assert (n_roots == 1);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static GsAnalyser *analyser;
  static GsWorkspace *workspace;
  g_autofree char *text = g_strndup ((const char *) data, MIN (size, MAX_INPUT));
  GsBlock block = { .kind = GS_BLOCK_PARAGRAPH, .span = { 0, (guint32) strlen (text) } };
  g_autoptr (GsDocument) document = NULL;

  if (analyser == NULL)
    {
      analyser = gs_analyser_new (NULL, NULL, NULL);
      workspace = gs_workspace_new ();
    }
  g_assert (analyser != NULL);
  document = gs_analyser_analyse_text (analyser, text, block.span.end, &block, 1, workspace, NULL);
  for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
    check_tree (gs_document_get_sentence (document, i));
  return 0;
}
