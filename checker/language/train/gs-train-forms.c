/* SPDX-License-Identifier: MIT */
/* The step of training that makes lemmas: of known words, then how others are made. */
#include "language/train/gs-train-edits.h"
#include "language/train/gs-train-lemmas.h"
#include "language/train/gs-train-private.h"

#define N_RUNS 4 /* whose mean is taken */

static const GsTrainPacking edits_packing = {
  .step = EDIT_STEP, .prune = 30, .max_weight = GS_ROW_WEIGHT, .n_slots = 16000
};

typedef struct
{
  const GsTrain *train;
  const GsLemmatizer *lemmatizer;
  guint64 seed;
  const GArray *keys;  /* of guint64: only these features are learned; NULL: all */
  GsTrainTable *table; /* made by the job */
} Job;

static gpointer
job_start (gpointer data)
{
  Job *self = data;

  self->table = gs_train_edits_run (self->train->data, self->train->words, self->lemmatizer,
                                    self->seed, self->keys);
  return NULL;
}

/* as with the tagger: a first run tells which features are worth their room */
static void
gs_train_learn_edits (GsTrain *self, const GsLemmatizer *lemmatizer, GByteArray *section)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GsTrainTable) mean = gs_train_table_new ();
  Job jobs[N_RUNS + 1];

  for (guint i = 0; i <= N_RUNS; i++)
    jobs[i] = (Job){
      .train = self, .lemmatizer = lemmatizer, .seed = 55 + i, .keys = i > 0 ? kept : NULL
    };
  job_start (&jobs[0]);
  gs_train_table_pack (jobs[0].table, &edits_packing, "edits", section, kept);
  g_byte_array_set_size (section, 0);
  gs_train_run_all (job_start, jobs + 1, sizeof *jobs, N_RUNS);
  for (guint i = 0; i <= N_RUNS; i++)
    {
      if (i > 0)
        gs_train_table_merge (mean, jobs[i].table);
      gs_train_table_free (jobs[i].table);
    }
  gs_train_table_pack (mean, &edits_packing, "edits", section, NULL);
}

void
gs_train_make_lemmas (GsTrain *self)
{
  GByteArray **sections = self->sections;
  GsLemmatizer lemmatizer = { .add = gs_rows_add };
  GsRows rows;

  for (guint i = GS_MODEL_LEMMAS; i <= GS_MODEL_EDITS; i++)
    sections[i] = g_byte_array_new ();
  gs_train_lemmas_run (self->data, self->words, self->lexicon, sections[GS_MODEL_LEMMAS],
                       sections[GS_MODEL_LEMMA_TEXT]);
  gs_train_lemmas_bind (&lemmatizer, self->lexicon, sections[GS_MODEL_LEMMAS],
                        sections[GS_MODEL_LEMMA_TEXT]);
  gs_train_learn_edits (self, &lemmatizer, sections[GS_MODEL_EDITS]);
  gs_rows_init (&rows, sections[GS_MODEL_EDITS]->data, sections[GS_MODEL_EDITS]->len);
  lemmatizer.edits = &rows;
  g_printerr ("lemmas: %.4f on dev\n", gs_train_edits_score (self->dev, self->words, &lemmatizer));
  gs_rows_clear (&rows);
}
