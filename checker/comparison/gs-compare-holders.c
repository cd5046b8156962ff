/* SPDX-License-Identifier: MIT */
/*
 * Two holders of one office at one time: "Orwell, mayor of Veldona since June" and "Berg, mayor of
 * Veldona since June". Who held it before or after the other is no conflict, and what tells no time
 * says nothing.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-role.h"
#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-wording.h"

/* surnames fewer slips apart are a spelling, which the comparison of names finds */
#define GS_MIN_EDITS 3

typedef struct
{
  guint32 article;
  const GsRole *role;
  const GsMention *holder;
  const char *body; /* canonical name of what the office is held in */
  gint32 from;      /* the first day on which the office is held for certain */
  gint32 to;        /* the last one */
} GsHolding;

static const GsExtraction *
gs_holding_extraction (const GsBatch *batch, const GsHolding *self)
{
  return g_ptr_array_index (batch->extractions, self->article);
}

/* the days that the office is held for certain; FALSE if the words do not tell */
static gboolean
gs_holding_read_term (GsHolding *self, const GsTime *time)
{
  if (time->spanning && time->earliest != GS_NO_DAY)
    {
      self->from = time->begins_by;
      self->to = time->ends_from;
      return TRUE;
    }
  if (time->relation != GS_TIME_SINCE || time->earliest == GS_NO_DAY)
    return FALSE;
  self->from = time->latest;
  self->to = G_MAXINT32;
  return TRUE;
}

static gboolean
gs_holding_read (GsHolding *self, const GsBatch *batch, guint32 article, const GsRole *role)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);
  guint32 entity;

  self->article = article;
  self->role = role;
  self->holder = &g_array_index (extraction->mentions, GsMention, role->mention);
  if (role->body == GS_NONE || role->moment == GS_NONE || role->title == NULL
      || role->title->class != GS_RULES_TITLE_OFFICE || self->holder->n_words < 2
      || (role->status != GS_RULES_STATUS_NONE && role->status != GS_RULES_STATUS_CURRENT
          && role->status != GS_RULES_STATUS_FORMER))
    return FALSE;
  entity = gs_extraction_get_mention_entity (extraction, role->body);
  self->body = entity != GS_NONE ? g_array_index (extraction->entities, GsEntity, entity).name
                                 : g_array_index (extraction->mentions, GsMention, role->body).name;
  return gs_holding_read_term (self,
                               &g_array_index (extraction->moments, GsMoment, role->moment).time);
}

static GArray *
gs_holdings_read (const GsBatch *batch)
{
  GArray *holdings = g_array_new (FALSE, FALSE, sizeof (GsHolding));

  for (guint32 i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);

      for (guint k = 0; extraction != NULL && k < extraction->roles->len; k++)
        {
          GsHolding holding;

          if (gs_holding_read (&holding, batch, i, &g_array_index (extraction->roles, GsRole, k)))
            g_array_append_val (holdings, holding);
        }
    }
  return holdings;
}

static const GsNameWord *
gs_holding_surname (const GsHolding *self)
{
  return &self->holder->words[self->holder->n_words - 1];
}

/* whether an article names somebody by the surname */
static gboolean
gs_holding_is_named_in (const GsBatch *batch, const GsHolding *self, const GsHolding *other)
{
  const GsExtraction *extraction = gs_holding_extraction (batch, other);

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (strcmp (mention->words[mention->n_words - 1].folded, gs_holding_surname (self)->folded)
          == 0)
        return TRUE;
    }
  return FALSE;
}

/* other persons, not one person's name spelled two ways */
static gboolean
gs_holders_differ (const GsBatch *batch, const GsHolding *a, const GsHolding *b)
{
  const char *left = gs_holding_surname (a)->text;
  const char *right = gs_holding_surname (b)->text;
  GsRulesVariant variant =
      gs_rules_compare_forms (batch->rules, left, strlen (left), right, strlen (right));

  return strcmp (a->holder->words[0].folded, b->holder->words[0].folded) != 0
         && strcmp (gs_holding_surname (a)->folded, gs_holding_surname (b)->folded) != 0
         && variant.kind != GS_RULES_VARIANT_SAME && variant.edits >= GS_MIN_EDITS;
}

static gboolean
gs_holdings_conflict (const GsBatch *batch, const GsHolding *a, const GsHolding *b)
{
  return a->article != b->article && gs_rules_is_same_title (a->role->title, b->role->title)
         && g_ascii_strcasecmp (a->body, b->body) == 0 && gs_holders_differ (batch, a, b)
         && MAX (a->from, b->from) < MIN (a->to, b->to) && !gs_holding_is_named_in (batch, a, b)
         && !gs_holding_is_named_in (batch, b, a);
}

static void
gs_finding_add_holder (GsFinding *finding, const GsBatch *batch, const GsHolding *holding)
{
  const GsExtraction *extraction = gs_holding_extraction (batch, holding);
  GsSide *side = gs_finding_add_side (finding, holding->holder->folded, holding->holder->name);

  gs_side_add_evidence (
      side, holding->article, holding->role->span,
      g_array_index (extraction->sentences, GsSentenceFacts, holding->role->sentence).span);
}

static void
gs_report_holders (const GsBatch *batch, GsReport *report, const GsHolding *a, const GsHolding *b)
{
  const char *office = a->role->title->canonical;
  g_autofree char *body = g_ascii_strdown (a->body, -1);
  g_autofree char *fact = g_strdup_printf ("office:%s/%s/holder", a->role->title->group, body);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_ROLE_CONFLICT, fact);
  g_autofree char *sides = NULL;

  gs_finding_set_scope (finding, "story", batch->stories[a->article]);
  gs_finding_add_holder (finding, batch, a);
  gs_finding_add_holder (finding, batch, b);
  sides = gs_wording_sides (report, finding);
  gs_finding_take_title (
      finding, g_strdup_printf ("One %s of %s, two holders at one time", office, a->body));
  gs_finding_take_hint (finding,
                        g_strdup_printf ("same office, same time, other holder: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("Two people are said to have been %s of %s at the same time: %s. "
                                "No article names both.",
                                office, a->body, sides));
  gs_report_add_finding (report, g_steal_pointer (&finding));
}

/* by story, then as they stand */
static int
gs_holdings_compare (const void *a, const void *b, void *data)
{
  const GsHolding *left = a;
  const GsHolding *right = b;
  const guint32 *stories = ((const GsBatch *) data)->stories;

  if (stories[left->article] != stories[right->article])
    return stories[left->article] < stories[right->article] ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return (left->role > right->role) - (left->role < right->role);
}

/**
 * gs_compare_holders:
 * @batch: the extractions
 * @report: role-conflict findings are added
 */
void
gs_compare_holders (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GArray) holdings = gs_holdings_read (batch);

  g_array_sort_with_data (holdings, gs_holdings_compare, (gpointer) batch);
  for (guint i = 0; i < holdings->len; i++)
    for (guint k = i + 1; k < holdings->len; k++)
      {
        const GsHolding *a = &g_array_index (holdings, GsHolding, i);
        const GsHolding *b = &g_array_index (holdings, GsHolding, k);

        if (batch->stories[a->article] != batch->stories[b->article])
          break;
        if (gs_holdings_conflict (batch, a, b))
          gs_report_holders (batch, report, a, b);
      }
}
