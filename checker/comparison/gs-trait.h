/* SPDX-License-Identifier: MIT */
/*
 * Traits: what an article says beside a person's name that the person is: "Hale, 44, a plumber from
 * Leeds", "the Danish sailor".
 *
 * Only what is told of the present counts: who is "a former nurse" may be anything now. A phrase
 * that joins two nouns tells two things, and is left out.
 */
#pragma once

#include "comparison/gs-detail.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 article;        /* index into the batch */
  guint32 sentence;       /* index into the extraction's sentences */
  const GsEntity *person; /* whose it is; lent */
  GsDetail detail;        /* what: kind, topic, value, span; it is of no statement */
} GsTrait;

/* appends what an article says of the persons it names in full */
void gs_traits_read (GArray *traits, const GsBatch *batch, guint32 article);

G_END_DECLS
