/* SPDX-License-Identifier: MIT */
/*
 * Agreements: claims that several articles make alike, and how many independent voices stand
 * behind them.
 *
 * Members agree if all tell a fact, or all tell of what is to come, and no figure of one excludes a
 * figure of another. Copies of one text are no agreement. Claims that rest on the same sentences
 * are told once, by all the words of these sentences that agree.
 */
#pragma once

#include "comparison/gs-claim.h"
#include "comparison/gs-report.h"

G_BEGIN_DECLS

/**
 * GsAgreementPlace: what one sentence of an article says of it
 */
typedef struct
{
  guint32 statement; /* the first of the statements there */
  guint32 article;
  guint32 sentence;
  GsSpan span; /* the words of all its statements that agree: bytes of the article's text */
} GsAgreementPlace;

typedef struct
{
  const GsClaim *claim; /* the claim that tells it; lent */
  GArray *members;      /* of guint32: the claim's members that agree */
  guint32 teller;       /* the one whose words tell it */
  GArray *places;       /* of GsAgreementPlace, by article, then by place */
  guint32 n_articles;
  guint32 n_voices; /* independent groups among them */
} GsAgreement;

/* the agreements among @claims, those of most voices first in each story; free with
 * g_ptr_array_unref () */
GPtrArray *gs_agreements_new (const GsBatch *batch, const GsReport *report,
                              const GsStatements *statements, const GPtrArray *claims);

G_END_DECLS
