/* SPDX-License-Identifier: MIT */
/*
 * The head of an article against its body: the day that the publisher states beside the text
 * against the one in the dateline that stands in it.
 *
 * Datelines are filed a little before publication, and archives state the day they were made:
 * only what no honest history explains is a finding. A dateline after the last change of the
 * article cannot be; the same day of a neighbouring month is a slip; an agency's own time of
 * creation lies days, not weeks, from its dateline.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "article/gs-instant.h"
#include "article/gs-text-scan.h"
#include "assertion/gs-calendar.h"
#include "comparison/gs-wording.h"

#define GS_HEAD_REACH 80 /* bytes of the first paragraph in which a dateline may end */
#define GS_HEAD_EARLY                                                                              \
  1 /* days a dateline may lie after publication: zones, the next day's paper                      \
     */
#define GS_HEAD_SLIP     62 /* days: two months */
#define GS_HEAD_FILED    14 /* days that an agency may hold a text back */
#define GS_HEAD_N_BLOCKS 8

/* a date as a dateline has it */
typedef struct
{
  GsSpan span;
  GsSpan block;
  gint year; /* 0 if it is not written */
  guint month;
  guint day;
} GsHeadDate;

/* the stretch of the text that is a dateline: a block of its own, or parentheses that open the
 * first paragraph; empty if there is none */
static GsSpan
gs_head_find_dateline (const GsArticle *article, GsSpan *block)
{
  const char *text = gs_article_get_text (article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < MIN (n_blocks, GS_HEAD_N_BLOCKS); i++)
    {
      const char *start = text + blocks[i].span.start;
      const char *close;

      *block = blocks[i].span;
      if (blocks[i].kind == GS_BLOCK_DATELINE)
        return blocks[i].span;
      if (blocks[i].kind != GS_BLOCK_PARAGRAPH && blocks[i].kind != GS_BLOCK_FOREIGN)
        continue;
      close =
          *start == '(' ? memchr (start, ')', MIN (gs_span_length (*block), GS_HEAD_REACH)) : NULL;
      return close != NULL ? GS_SPAN_INIT (start + 1 - text, close - text) : GS_SPAN_INIT (0, 0);
    }
  return GS_SPAN_INIT (0, 0);
}

static guint
gs_head_get_number (GsWord word)
{
  guint value = 0;

  if (word.length > 4)
    return 0;
  for (gsize i = 0; i < word.length; i++)
    {
      if (!g_ascii_isdigit (word.text[i]))
        return 0;
      value = value * 10 + (guint) (word.text[i] - '0');
    }
  return value;
}

static guint
gs_head_get_month (GsWord word)
{
  g_autofree char *lower = g_ascii_strdown (word.text, (gssize) word.length);

  return word.length >= 3 && gs_word_is_capitalised (word) ? gs_calendar_find_month (lower) : 0;
}

/* "October 21", "Oct. 21, 2016", "21 October 2016"; of other forms nothing is taken */
static gboolean
gs_head_read_date (const char *text, GsSpan span, GsHeadDate *date)
{
  GsWord words[16];
  guint n =
      gs_text_split_words (text + span.start, gs_span_length (span), words, G_N_ELEMENTS (words));

  for (guint i = 0; i < n; i++)
    {
      guint before = i > 0 ? gs_head_get_number (words[i - 1]) : 0;
      guint after = i + 1 < n ? gs_head_get_number (words[i + 1]) : 0;
      gboolean day_first = after < 1 || after > 31;
      guint last = day_first ? i : i + 1;

      date->month = gs_head_get_month (words[i]);
      date->day = day_first ? before : after;
      if (date->month == 0 || date->day < 1 || date->day > 31)
        continue;
      date->year = last + 1 < n ? (gint) gs_head_get_number (words[last + 1]) : 0;
      date->year = date->year >= 1900 && date->year <= 2200 ? date->year : 0;
      date->span = GS_SPAN_INIT (words[day_first ? i - 1 : i].text - text,
                                 words[last].text + words[last].length - text);
      return TRUE;
    }
  return FALSE;
}

/* a day of a month in a dateline, on the calendar nearest to an anchor */
static gint32
gs_head_place (const GsHeadDate *time, gint32 anchor)
{
  gint year;
  guint month, day;
  gint32 best = GS_NO_DAY;

  gs_calendar_split (anchor, &year, &month, &day);
  for (gint y = time->year != 0 ? time->year : year - 1;
       y <= (time->year != 0 ? time->year : year + 1); y++)
    {
      gint32 candidate;

      if (time->day > gs_calendar_get_month_length (y, time->month))
        continue;
      candidate = gs_calendar_get_day (y, time->month, time->day);
      if (best == GS_NO_DAY || ABS (candidate - anchor) < ABS (best - anchor))
        best = candidate;
    }
  return best;
}

static gboolean
gs_head_is_agency (const GsArticle *article)
{
  static const char *const formats[] = { "nitf", "newsml-g2", "ninjs" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (gs_article_get_format (article), formats[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gs_head_contradicts (const GsArticle *article, const GsHeadDate *time, gint32 stated,
                     gint32 written)
{
  GsInstant modified = gs_article_get_modified (article);
  gint32 last = stated;
  gint year, other_year;
  guint month, other_month, day, other_day;

  if (modified.precision >= GS_PRECISION_DAY)
    last = MAX (last, (gint32) gs_instant_get_day (modified));
  if (written > last + GS_HEAD_EARLY)
    return TRUE;
  gs_calendar_split (stated, &year, &month, &day);
  gs_calendar_split (written, &other_year, &other_month, &other_day);
  if (day == other_day && written != stated && stated - written <= GS_HEAD_SLIP
      && (time->year == 0 || time->year == year))
    return TRUE;
  return time->year == 0 && gs_head_is_agency (article) && stated - written > GS_HEAD_FILED;
}

static void
gs_head_report (GsReport *report, guint32 index, const GsArticle *article, const GsHeadDate *date,
                gint32 written)
{
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_DATE_CONFLICT, "head:dateline");
  g_autofree char *stated = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *words = g_strndup (gs_article_get_text (article, NULL) + date->span.start,
                                      gs_span_length (date->span));
  g_autofree char *value = NULL;
  GsSide *side;
  gint year;
  guint month, day;

  gs_calendar_split (written, &year, &month, &day);
  value = g_strdup_printf ("%04d-%02u-%02u", year, month, day);
  side = gs_finding_add_side (finding, value, words);
  gs_side_add_evidence (side, index, date->span, date->block);
  side->support = g_strdup_printf ("its publisher states %.10s", stated);
  gs_finding_set_scope (finding, "article", index);
  finding->severity = GS_SEVERITY_NOTE;
  gs_finding_take_title (finding, g_strdup ("Dateline and stated day of one article differ"));
  gs_finding_take_hint (finding, g_strdup_printf ("the dateline says ‘%s’, the article is stated "
                                                  "to be of %.10s",
                                                  words, stated));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The text was written on ‘%s’ by its dateline and on %.10s by its "
                                "publisher's data. Days told from either may be wrong.",
                                words, stated));
  gs_report_add_finding (report, g_steal_pointer (&finding));
}

static void
gs_head_compare_article (GsReport *report, guint32 index, const GsArticle *article)
{
  GsInstant published = gs_article_get_published (article);
  GsHeadDate date = { 0 };
  GsSpan dateline = gs_head_find_dateline (article, &date.block);
  gint32 stated;
  gint32 written;

  if (published.precision < GS_PRECISION_DAY || gs_span_is_empty (dateline)
      || !gs_head_read_date (gs_article_get_text (article, NULL), dateline, &date))
    return;
  stated = (gint32) gs_instant_get_day (published);
  written = gs_head_place (&date, stated);
  if (written != GS_NO_DAY && gs_head_contradicts (article, &date, stated, written))
    gs_head_report (report, index, article, &date, written);
}

/**
 * gs_compare_head:
 * @batch: the extractions
 * @report: date-conflict findings are added, each about one article, of whatever language
 */
void
gs_compare_head (const GsBatch *batch, GsReport *report)
{
  (void) batch;
  for (guint32 i = 0; i < report->articles->len; i++)
    if (gs_report_get_article (report, i)->article != NULL)
      gs_head_compare_article (report, i, gs_report_get_article (report, i)->article);
}
