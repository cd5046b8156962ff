/* SPDX-License-Identifier: MIT */
/* Writes and reads a report, its articles first, so that evidence can be held against their texts.
 */
#include "store/gs-report-codec.h"

#include <string.h>

#include "gs-build-key.h"
#include "store/gs-article-codec.h"
#include "store/gs-codec-frame.h"
#include "store/gs-coder.h"

#define GS_REPORT_CODEC_VERSION 2

static const GsCodecKind gs_report_codec = { "gsnr", GS_REPORT_CODEC_VERSION, GS_BUILD_KEY,
                                             "report" };

/* see gs-fact-codec.c */
GS_ASSERT_SIZE (GsEvidence, 56);
GS_ASSERT_SIZE (GsSide, 48);
GS_ASSERT_SIZE (GsFinding, 112);
GS_ASSERT_SIZE (GsClaimCell, 72);
GS_ASSERT_SIZE (GsReportClaim, 72);
GS_ASSERT_SIZE (GsSourceGroup, 32);
GS_ASSERT_SIZE (GsReportStory, 16);
GS_ASSERT_SIZE (GsNotCompared, 24);
GS_ASSERT_SIZE (GsReportArticle, 56);

typedef struct
{
  GsCoder coder;
  GsReport *report;
} GsReportCoder;

/* ---- parts ---- */

/* spans from here on are those of the article */
static void
gs_report_coder_use (GsReportCoder *coder, guint32 article)
{
  const GsReportArticle *row = article < coder->report->articles->len
                                   ? gs_report_get_article (coder->report, article)
                                   : NULL;

  coder->coder.text = "";
  coder->coder.text_length = 0;
  if (row != NULL && row->article != NULL)
    coder->coder.text = gs_article_get_text (row->article, &coder->coder.text_length);
}

static void
gs_code_location (GsReportCoder *coder, GsLocation *self)
{
  gs_code_u32 (&coder->coder, &self->line);
  gs_code_u32 (&coder->coder, &self->column);
  gs_code_u64 (&coder->coder, &self->character);
}

static void
gs_code_evidence (GsReportCoder *coder, GsEvidence *self)
{
  gs_code_index (&coder->coder, &self->article, coder->report->articles->len);
  gs_report_coder_use (coder, self->article);
  gs_code_span (&coder->coder, &self->span);
  gs_code_span (&coder->coder, &self->sentence);
  gs_code_location (coder, &self->start);
  gs_code_location (coder, &self->end);
}

/* so many zeroed items; none if hostile counts ask for more than the bytes can need */
static void
gs_report_coder_size (GsReportCoder *coder, GArray *list, guint32 n)
{
  gsize size = n * (gsize) g_array_get_element_size (list);

  g_array_set_size (list, 0);
  if (size > coder->coder.budget)
    {
      gs_coder_fail (&coder->coder, "it asks for more memory than it can fill");
      return;
    }
  coder->coder.budget -= size;
  g_array_set_size (list, n);
  if (n > 0)
    memset (list->data, 0, size);
}

static void
gs_code_evidence_list (GsReportCoder *coder, GArray *list)
{
  guint32 n = gs_code_count (&coder->coder, list->len);

  if (coder->coder.decoding)
    gs_report_coder_size (coder, list, n);
  for (guint32 i = 0; i < list->len; i++)
    gs_code_evidence (coder, &g_array_index (list, GsEvidence, i));
}

static void
gs_code_article_list (GsReportCoder *coder, GArray *list)
{
  guint32 n = gs_code_count (&coder->coder, list->len);

  if (coder->coder.decoding)
    gs_report_coder_size (coder, list, n);
  for (guint32 i = 0; i < list->len; i++)
    gs_code_index (&coder->coder, &g_array_index (list, guint32, i), coder->report->articles->len);
}

/* an article inside its own frame; none where it could not be read */
static void
gs_code_article_bytes (GsReportCoder *coder, GsArticle **article)
{
  g_autoptr (GByteArray) bytes = NULL;
  guint32 n;

  if (!coder->coder.decoding)
    bytes = *article != NULL ? gs_article_encode (*article, NULL) : g_byte_array_new ();
  n = gs_code_count (&coder->coder, bytes != NULL ? bytes->len : 0);
  if (!coder->coder.decoding)
    {
      g_byte_array_append (coder->coder.out, bytes->data, n);
      return;
    }
  if (n > 0)
    *article = gs_article_decode (coder->coder.at, n, NULL, NULL);
  if (n > 0 && *article == NULL)
    gs_coder_fail (&coder->coder, "an article is damaged");
  else
    coder->coder.at += n;
}

/* ---- rows ---- */

static void
gs_code_report_article (GsReportCoder *coder, GsReportArticle *self)
{
  GsCoder *c = &coder->coder;

  gs_code_article_bytes (coder, &self->article);
  gs_code_own_string (c, &self->path);
  gs_code_own_string (c, &self->outlet);
  gs_code_own_string (c, &self->date);
  gs_code_u32 (c, &self->group);
  gs_code_u32 (c, &self->story);
  gs_code_u32 (c, &self->n_sentences);
  gs_code_u32 (c, &self->n_words);
  self->archived = gs_code_bit (c, self->archived);
  self->superseded = gs_code_bit (c, self->superseded);
  self->alone = gs_code_bit (c, self->alone);
}

static void
gs_code_story (GsReportCoder *coder, GsReportStory *self)
{
  gs_code_own_string (&coder->coder, &self->title);
  gs_code_article_list (coder, self->articles);
}

static void
gs_code_group (GsReportCoder *coder, GsSourceGroup *self)
{
  gs_code_own_string (&coder->coder, &self->label);
  gs_code_own_string (&coder->coder, &self->sign);
  gs_code_article_list (coder, self->articles);
  gs_code_evidence_list (coder, self->evidence);
}

static void
gs_code_not_compared (GsReportCoder *coder, GsNotCompared *self)
{
  gs_code_own_string (&coder->coder, &self->what);
  gs_code_own_string (&coder->coder, &self->reason);
  gs_code_evidence_list (coder, self->evidence);
}

static void
gs_code_claim_cell (GsReportCoder *coder, GsClaimCell *self)
{
  gs_code_index (&coder->coder, &self->article, coder->report->articles->len);
  self->stance = (GsStance) gs_code_enum (&coder->coder, self->stance, GS_N_STANCES);
  gs_code_own_string (&coder->coder, &self->value);
  gs_code_evidence (coder, &self->evidence);
}

static void
gs_code_claim (GsReportCoder *coder, GsReportClaim *self)
{
  GsCoder *c = &coder->coder;
  guint32 n;

  gs_code_own_string (c, &self->title);
  gs_code_own_string (c, &self->slot);
  gs_code_own_string (c, &self->fact);
  gs_code_own_string (c, &self->why);
  n = gs_code_count (c, self->cells->len);
  for (guint32 i = 0; i < n; i++)
    {
      GsClaimCell empty = { 0 };

      if (c->decoding)
        g_array_append_val (self->cells, empty);
      gs_code_claim_cell (coder, &g_array_index (self->cells, GsClaimCell, i));
    }
  gs_code_own_string (c, &self->doubt);
  gs_code_own_string (c, &self->finding);
  gs_code_u32 (c, &self->story);
  gs_code_u32 (c, &self->n_voices);
  self->verdict = (GsClaimVerdict) gs_code_enum (c, self->verdict, GS_N_CLAIM_VERDICTS);
}

/* the value and label come first: they make the side */
static void
gs_code_side (GsReportCoder *coder, GsSide *self)
{
  gs_code_own_string (&coder->coder, &self->value);
  gs_code_own_string (&coder->coder, &self->label);
  gs_code_evidence_list (coder, self->evidence);
  gs_code_u32 (&coder->coder, &self->n_articles);
  gs_code_u32 (&coder->coder, &self->n_voices);
  self->doubtful = gs_code_bit (&coder->coder, self->doubtful);
  gs_code_own_string (&coder->coder, &self->support);
}

static void
gs_code_sides (GsReportCoder *coder, GPtrArray *sides, GsFinding *finding)
{
  guint32 n = gs_code_count (&coder->coder, sides->len);

  for (guint32 i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("side %u", i);
      GsSide *side;

      if (coder->coder.decoding)
        gs_finding_add_side (finding, name, "");
      if (i >= sides->len)
        {
          gs_coder_fail (&coder->coder, "two sides have one value");
          return;
        }
      side = g_ptr_array_index (sides, i);
      gs_code_side (coder, side);
      if (side->value != NULL)
        continue;
      side->value = g_strdup ("");
      gs_coder_fail (&coder->coder, "a side has no value");
    }
}

/* every member but what is decided after the comparison: baseline and acceptance */
static void
gs_code_finding (GsReportCoder *coder, GsFinding *self)
{
  GsCoder *c = &coder->coder;

  self->kind = (GsFindingKind) gs_code_enum (c, self->kind, GS_N_FINDING_KINDS);
  self->severity = (GsSeverity) gs_code_enum (c, self->severity, GS_N_SEVERITIES);
  self->self = gs_code_bit (c, self->self);
  gs_code_own_string (c, &self->title);
  gs_code_own_string (c, &self->hint);
  gs_code_own_string (c, &self->explanation);
  gs_code_own_string (c, &self->derivation);
  gs_code_own_string (c, &self->rule);
  gs_code_own_string (c, &self->fact);
  gs_code_own_string (c, &self->scope);
  gs_code_own_string (c, &self->fingerprint);
  gs_code_sides (coder, self->sides, self);
  gs_code_u32 (c, &self->story);
  gs_code_u32 (c, &self->article);
}

/* ---- lists ---- */

static void
gs_code_report_articles (GsReportCoder *coder, GPtrArray *articles)
{
  guint32 n = gs_code_count (&coder->coder, articles->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      if (coder->coder.decoding)
        gs_report_add_article (coder->report, NULL, "");
      gs_code_report_article (coder, g_ptr_array_index (articles, i));
    }
}

static void
gs_code_groups (GsReportCoder *coder, GPtrArray *groups)
{
  guint32 n = gs_code_count (&coder->coder, groups->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      if (coder->coder.decoding)
        gs_report_add_group (coder->report, "", "", NULL, 0);
      gs_code_group (coder, g_ptr_array_index (groups, i));
    }
}

static void
gs_code_stories (GsReportCoder *coder, GPtrArray *stories)
{
  guint32 n = gs_code_count (&coder->coder, stories->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      if (coder->coder.decoding)
        gs_report_add_story (coder->report);
      gs_code_story (coder, g_ptr_array_index (stories, i));
    }
}

static void
gs_code_claims (GsReportCoder *coder, GPtrArray *claims)
{
  guint32 n = gs_code_count (&coder->coder, claims->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      if (coder->coder.decoding)
        gs_report_add_claim (coder->report, "", "");
      gs_code_claim (coder, g_ptr_array_index (claims, i));
    }
}

static void
gs_code_findings (GsReportCoder *coder, GPtrArray *findings)
{
  guint32 n = gs_code_count (&coder->coder, findings->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      if (coder->coder.decoding)
        g_ptr_array_add (findings, gs_finding_new ((GsFindingKind) 0, ""));
      gs_code_finding (coder, g_ptr_array_index (findings, i));
    }
}

static void
gs_code_not_compared_list (GsReportCoder *coder, GPtrArray *items)
{
  guint32 n = gs_code_count (&coder->coder, items->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      if (coder->coder.decoding)
        gs_report_add_not_compared (coder->report, "", "");
      gs_code_not_compared (coder, g_ptr_array_index (items, i));
    }
}

static void
gs_code_packs (GsReportCoder *coder, GPtrArray *packs)
{
  guint32 n = gs_code_count (&coder->coder, packs->len);

  for (guint32 i = 0; i < n && coder->coder.fault == NULL; i++)
    {
      char *pack = coder->coder.decoding ? NULL : g_ptr_array_index (packs, i);

      gs_code_own_string (&coder->coder, &pack);
      if (coder->coder.decoding)
        g_ptr_array_add (packs, pack != NULL ? pack : g_strdup (""));
    }
}

/* numbers of groups and stories can be checked only once these are there */
static void
gs_report_check_numbers (GsReportCoder *coder)
{
  const GsReport *report = coder->report;
  gboolean good = TRUE;

  for (guint32 i = 0; i < report->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (report, i);

      good &= row->group < report->groups->len && row->story < report->stories->len
              && row->path != NULL && row->outlet != NULL;
    }
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      good &= finding->story == GS_STORY_SEVERAL || finding->story < report->stories->len;
      good &= finding->sides->len > 0 || finding->article < report->articles->len;
      good &= finding->title != NULL && finding->hint != NULL && finding->explanation != NULL
              && finding->fact != NULL && finding->fingerprint != NULL;
      for (guint k = 0; k < finding->sides->len; k++)
        {
          const GsSide *side = g_ptr_array_index (finding->sides, k);

          good &= side->value != NULL && side->label != NULL && side->evidence->len > 0;
        }
    }
  for (guint i = 0; i < report->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (report->claims, i);

      good &= claim->story == GS_STORY_SEVERAL || claim->story < report->stories->len;
      good &= claim->title != NULL && claim->slot != NULL && claim->cells->len > 0;
      for (guint k = 0; k < claim->cells->len; k++)
        good &= g_array_index (claim->cells, GsClaimCell, k).value != NULL;
    }
  if (!good)
    gs_coder_fail (&coder->coder, "a group, story or article is missing");
}

/* every member but what is decided after the comparison: notices, baseline and cuts */
static void
gs_code_report (GsReportCoder *coder, GsReport *self)
{
  GsCoder *c = &coder->coder;

  gs_code_own_string (c, &self->program);
  gs_code_own_string (c, &self->rules_version);
  gs_code_packs (coder, self->rule_packs);
  gs_code_own_string (c, &self->model_version);
  gs_code_own_string (c, &self->date);
  gs_code_report_articles (coder, self->articles);
  gs_code_stories (coder, self->stories);
  gs_code_groups (coder, self->groups);
  gs_code_claims (coder, self->claims);
  gs_code_findings (coder, self->findings);
  gs_code_not_compared_list (coder, self->not_compared);
}

/* ---- whole reports ---- */

/**
 * gs_report_encode:
 * @report: finished; nothing accepted, overridden or cut yet
 *
 * Returns: (transfer full): the report as bytes
 */
GByteArray *
gs_report_encode (const GsReport *report)
{
  GByteArray *out = gs_codec_frame_begin (&gs_report_codec);
  GsReportCoder coder = { .report = (GsReport *) report };

  gs_coder_init_encoder (&coder.coder, out);
  gs_code_report (&coder, coder.report);
  gs_coder_clear (&coder.coder);
  gs_codec_frame_end (out);
  return out;
}

/**
 * gs_report_decode:
 * @bytes: what gs_report_encode () gave
 * @length: how many
 * @error: %GS_ERROR_FORMAT if they are anything else, or of another build
 *
 * Returns: (transfer full) (nullable): the report, finished
 */
GsReport *
gs_report_decode (const guint8 *bytes, gsize length, GError **error)
{
  g_autoptr (GsReport) report = NULL;
  GsReportCoder coder = { 0 };
  gboolean good;

  if (!gs_codec_frame_open (&gs_report_codec, &bytes, &length, error))
    return NULL;
  coder.report = report = gs_report_new ();
  gs_coder_init_decoder (&coder.coder, bytes, length);
  gs_code_report (&coder, report);
  gs_report_check_numbers (&coder);
  good = gs_coder_finish (&coder.coder, "a report", error);
  gs_coder_clear (&coder.coder);
  return good ? g_steal_pointer (&report) : NULL;
}
