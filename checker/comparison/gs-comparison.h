/* SPDX-License-Identifier: MIT */
/*
 * The comparison of a batch: stories, then claims, then what differs, then who depends on whom, and
 * last what is agreed by how many independent voices.
 */
#pragma once

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* fills the report with all that the articles of the batch say against and with each other; the
 * report has its articles, in the order of the batch's extractions. Sets the batch's stories. */
void gs_batch_compare (GsBatch *batch, GsReport *report);

G_END_DECLS
