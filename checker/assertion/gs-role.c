/* SPDX-License-Identifier: MIT */
/* Reads titles before a name, appositions after it, and administrations named after their head. */
#include "assertion/gs-role.h"

#include "assertion/gs-assertion.h"
#include "assertion/gs-rules-word-facts.h"

#include <string.h>

/* a title is at most this many tokens ("chief executive officer", "Lt . Col .") */
#define GS_MAX_TITLE_TOKENS 6
/* words that may stand between a status and its title: "former U.S. Army Secretary" */
#define GS_MAX_BETWEEN 3
/* words that may stand between the comma and the title of an apposition */
#define GS_MAX_APPOSITION 6

typedef struct
{
  GsExtraction *extraction;
  const GsRules *rules;
  const GsSentence *sentence;
  guint32 index;
  const char *text;
} GsRoleScan;

static gboolean
gs_scan_token_is (const GsRoleScan *scan, guint32 token, const char *word)
{
  return token < scan->sentence->n_tokens
         && (*scan->sentence->forms[token] | 0x20) == (*word | 0x20)
         && g_ascii_strcasecmp (scan->sentence->forms[token], word) == 0;
}

static GsSpan
gs_scan_span (const GsRoleScan *scan, guint32 first, guint32 last)
{
  return GS_SPAN_INIT (scan->sentence->spans[first].start, scan->sentence->spans[last].end);
}

/* FALSE if no title and no word of status can begin with the token: nearly none can. What folds to
 * nothing or is glued to the next token is left to the tables. */
static gboolean
gs_scan_may_begin_title (const GsRoleScan *scan, guint32 first, guint32 last)
{
  GsSpan span = gs_scan_span (scan, first, last);
  GsSpan word = scan->sentence->spans[first];
  const char *text = scan->text + word.start;
  gsize length = gs_span_length (word);
  GsRulesOpening opening;

  if (length == 0 || !g_ascii_isalnum (*text) || (length == 3 && (text[0] | 0x20) == 't')
      || (first < last && scan->text[word.end] != ' '))
    return TRUE;
  for (guint32 i = span.start; i < span.end; i++)
    if (scan->text[i] == '-' || (guchar) scan->text[i] >= 0x80)
      return TRUE;
  opening = gs_rules_get_opening (scan->rules, text, length);
  return opening.titles > 0 || opening.offices != 0;
}

/* whether the words are a title; @title is %NULL for one that only the table of offices has */
static gboolean
gs_scan_title (const GsRoleScan *scan, guint32 first, guint32 last, const GsRulesTitle **title)
{
  GsSpan span = gs_scan_span (scan, first, last);
  const char *text = scan->text + span.start;
  gsize length = gs_span_length (span);
  gsize prefix = 0;
  gsize suffix = 0;
  guint n_offices = 0;

  *title = NULL;
  if (!gs_scan_may_begin_title (scan, first, last))
    return FALSE;
  *title = gs_rules_find_title (scan->rules, text, length);
  if (*title != NULL)
    return TRUE;
  gs_rules_find_status_prefix (scan->rules, text, length, &prefix);
  gs_rules_find_status_suffix (scan->rules, text, length, &suffix);
  if (prefix + suffix > 0 && prefix + suffix < length)
    *title = gs_rules_find_title (scan->rules, text + prefix, length - prefix - suffix);
  if (*title == NULL && first < last)
    gs_rules_find_offices_by_title (scan->rules, text, length, &n_offices);
  return *title != NULL || n_offices > 0;
}

/* ---- status ---- */

/* "New Zealand", "Old Saybrook": the word belongs to a name */
static gboolean
gs_scan_begins_name (const GsRoleScan *scan, guint32 token)
{
  GsSpan span;
  guint n_names;

  if (token + 1 >= scan->sentence->n_tokens)
    return FALSE;
  span = gs_scan_span (scan, token, token + 1);
  gs_rules_find_names (scan->rules, scan->text + span.start, gs_span_length (span), &n_names);
  return n_names > 0;
}

static GsRulesStatus
gs_scan_status_word (const GsRoleScan *scan, guint32 token)
{
  GsSpan span = scan->sentence->spans[token];
  GsRulesStatus status =
      gs_rules_find_status (scan->rules, scan->text + span.start, gs_span_length (span));

  return status != GS_RULES_STATUS_NONE && gs_scan_begins_name (scan, token) ? GS_RULES_STATUS_NONE
                                                                             : status;
}

static gboolean
gs_scan_may_stand_between (const GsRoleScan *scan, guint32 token)
{
  GsUpos upos = scan->sentence->upos[token];

  return upos == GS_UPOS_PROPN || upos == GS_UPOS_ADJ || upos == GS_UPOS_NOUN
         || upos == GS_UPOS_PUNCT;
}

/* the status written before the title at @first; @start moves to where it begins */
static GsRulesStatus
gs_scan_status_before (const GsRoleScan *scan, guint32 first, guint32 *start)
{
  GsSpan title = scan->sentence->spans[first];
  gsize prefix = 0;
  GsRulesStatus status = gs_rules_find_status_prefix (scan->rules, scan->text + title.start,
                                                      gs_span_length (title), &prefix);

  if (status != GS_RULES_STATUS_NONE)
    return status;
  for (guint32 n = 1; n <= GS_MAX_BETWEEN + 1 && n <= first; n++)
    {
      guint32 token = first - n;

      status = gs_scan_status_word (scan, token);
      if (status != GS_RULES_STATUS_NONE)
        {
          *start = token;
          return status;
        }
      if (!gs_scan_may_stand_between (scan, token)
          || (scan->sentence->upos[token] == GS_UPOS_PUNCT && !gs_scan_token_is (scan, token, "-")))
        break;
    }
  return GS_RULES_STATUS_NONE;
}

/* "ex-" before the title or "-elect" after it, as one word or in pieces */
static GsRulesStatus
gs_scan_status_in (const GsRoleScan *scan, guint32 first, guint32 last)
{
  GsSpan span = gs_scan_span (scan, first, last);
  const char *text = scan->text + span.start;
  gsize length = gs_span_length (span);
  gsize affix = 0;
  GsRulesStatus status = gs_rules_find_status_suffix (scan->rules, text, length, &affix);

  return status != GS_RULES_STATUS_NONE
             ? status
             : gs_rules_find_status_prefix (scan->rules, text, length, &affix);
}

static void
gs_scan_add (const GsRoleScan *scan, GsRoleForm form, guint32 mention, GsSpan span,
             const GsRulesTitle *title, GsRulesStatus status, GsSpan title_span, GsSpan office_span)
{
  GsRole role = { form, mention, scan->index, span, title, status, NULL, NULL, GS_NONE, GS_NONE };

  role.title_text = gs_extraction_intern_folded (scan->extraction, scan->text + title_span.start,
                                                 gs_span_length (title_span));
  role.office_text = gs_extraction_intern_folded (scan->extraction, scan->text + office_span.start,
                                                  gs_span_length (office_span));
  g_array_append_val (scan->extraction->roles, role);
}

/* ---- the three forms ---- */

static void
gs_scan_title_before (const GsRoleScan *scan, guint32 mention, const GsMention *holder)
{
  guint32 end = holder->first_token;

  for (guint32 n = MIN (GS_MAX_TITLE_TOKENS, end); n > 0; n--)
    {
      guint32 first = end - n;
      guint32 start = first;
      const GsRulesTitle *title;
      GsRulesStatus status;

      if (!gs_scan_title (scan, first, end - 1, &title))
        continue;
      status = gs_scan_status_in (scan, first, end - 1);
      if (status == GS_RULES_STATUS_NONE)
        status = gs_scan_status_before (scan, first, &start);
      gs_scan_add (scan, GS_ROLE_TITLE, mention,
                   GS_SPAN_INIT (scan->sentence->spans[start].start, holder->span.end), title,
                   status, gs_scan_span (scan, first, end - 1),
                   gs_scan_span (scan, MIN (start + (start < first), first), end - 1));
      return;
    }
}

/* the longest title that begins at @first; its last token in @last */
static const GsRulesTitle *
gs_scan_title_from (const GsRoleScan *scan, guint32 first, guint32 *last)
{
  for (guint32 n = MIN (GS_MAX_TITLE_TOKENS, scan->sentence->n_tokens - first); n > 0; n--)
    {
      const GsRulesTitle *title;

      if (gs_scan_title (scan, first, first + n - 1, &title) && title != NULL)
        {
          *last = first + n - 1;
          return title;
        }
    }
  return NULL;
}

static gboolean
gs_scan_ends_apposition (const GsRoleScan *scan, guint32 token)
{
  static const char *const ends[] = { ",",     ".",     ";",    ")",       "of",    "at",
                                      "for",   "who",   "and",  "—",       "-",     "from",
                                      "since", "until", "till", "between", "during" };

  if (token >= scan->sentence->n_tokens)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (gs_scan_token_is (scan, token, ends[i]))
      return TRUE;
  return FALSE;
}

static void
gs_scan_apposition (const GsRoleScan *scan, guint32 mention, const GsMention *holder)
{
  guint32 comma = holder->first_token + holder->n_tokens;
  GsRulesStatus status = GS_RULES_STATUS_NONE;
  guint32 limit = MIN (comma + 1 + GS_MAX_APPOSITION, scan->sentence->n_tokens);
  guint32 first_word = comma + 1; /* after the status, if there is one */

  if (!gs_scan_token_is (scan, comma, ","))
    return;
  if (gs_scan_token_is (scan, first_word, "the") || gs_scan_token_is (scan, first_word, "a"))
    first_word++;
  for (guint32 i = comma + 1; i < limit; i++)
    {
      guint32 last;
      const GsRulesTitle *title = gs_scan_title_from (scan, i, &last);

      if (title != NULL)
        {
          if (gs_scan_ends_apposition (scan, last + 1))
            gs_scan_add (scan, GS_ROLE_APPOSITION, mention,
                         GS_SPAN_INIT (holder->span.start, scan->sentence->spans[last].end), title,
                         status, gs_scan_span (scan, i, last),
                         gs_scan_span (scan, first_word, last));
          return;
        }
      if (status == GS_RULES_STATUS_NONE)
        {
          status = gs_scan_status_word (scan, i);
          first_word = i + 1;
        }
      if (scan->sentence->upos[i] == GS_UPOS_VERB || scan->sentence->upos[i] == GS_UPOS_AUX
          || scan->sentence->upos[i] == GS_UPOS_PRON || gs_scan_token_is (scan, i, ","))
        return;
    }
}

static void
gs_scan_administration (const GsRoleScan *scan, guint32 mention, const GsMention *holder)
{
  static const char *const nouns[] = { "administration", "presidency", "government" };
  guint32 after = holder->first_token + holder->n_tokens;
  GsRulesStatus status = GS_RULES_STATUS_NONE;

  if (gs_scan_token_is (scan, after, "'s") || gs_scan_token_is (scan, after, "’s"))
    after++;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      if (!gs_scan_token_is (scan, after, nouns[i]))
        continue;
      if (holder->first_token > 0)
        status = gs_scan_status_word (scan, holder->first_token - 1);
      gs_scan_add (scan, GS_ROLE_ADMINISTRATION, mention,
                   GS_SPAN_INIT (holder->span.start, scan->sentence->spans[after].end), NULL,
                   status, scan->sentence->spans[after], scan->sentence->spans[after]);
    }
}

/* "was", "has been", "served as": the verbs behind a holder; the token after them, or 0 */
static guint32
gs_scan_find_predicate (const GsRoleScan *scan, guint32 token)
{
  static const char *const auxiliaries[] = { "has", "had", "have" };
  static const char *const copulas[] = { "was", "is", "been", "became", "remains", "remained" };

  if (gs_scan_token_is (scan, token, ",") && gs_scan_token_is (scan, token + 1, "who"))
    token += 2;
  for (guint i = 0; i < G_N_ELEMENTS (auxiliaries); i++)
    if (gs_scan_token_is (scan, token, auxiliaries[i]))
      {
        token++;
        break;
      }
  if (gs_scan_token_is (scan, token, "served") && gs_scan_token_is (scan, token + 1, "as"))
    return token + 2;
  for (guint i = 0; i < G_N_ELEMENTS (copulas); i++)
    if (gs_scan_token_is (scan, token, copulas[i]))
      return token + 1;
  return 0;
}

/* "Huang was chief executive of Nvidia": the title stands right behind, but for an article and a
 * word of status */
static void
gs_scan_copula (const GsRoleScan *scan, guint32 mention, const GsMention *holder)
{
  guint32 first = gs_scan_find_predicate (scan, holder->first_token + holder->n_tokens);
  GsRulesStatus status = GS_RULES_STATUS_NONE;
  const GsRulesTitle *title;
  guint32 last;

  if (first == 0)
    return;
  if (gs_scan_token_is (scan, first, "the") || gs_scan_token_is (scan, first, "a"))
    first++;
  if (first >= scan->sentence->n_tokens)
    return;
  status = gs_scan_status_word (scan, first);
  if (status != GS_RULES_STATUS_NONE)
    first++;
  title = first < scan->sentence->n_tokens ? gs_scan_title_from (scan, first, &last) : NULL;
  if (title != NULL && title->class == GS_RULES_TITLE_OFFICE)
    gs_scan_add (scan, GS_ROLE_COPULA, mention,
                 GS_SPAN_INIT (holder->span.start, scan->sentence->spans[last].end), title, status,
                 gs_scan_span (scan, first, last), gs_scan_span (scan, first, last));
}

/**
 * gs_roles_extract:
 * @extraction: its roles are added to
 * @rules: titles and words of status
 * @sentence: the sentence
 * @index: its number
 * @first_mention: the first mention of this sentence
 */
void
gs_roles_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                  guint32 index, guint first_mention)
{
  GsRoleScan scan = { extraction, rules, sentence, index, NULL };

  scan.text = gs_article_get_text (extraction->article, NULL);
  for (guint i = first_mention; i < extraction->mentions->len; i++)
    {
      const GsMention *holder = &g_array_index (extraction->mentions, GsMention, i);

      if (holder->kind != GS_MENTION_PERSON && holder->kind != GS_MENTION_OTHER
          && holder->person == NULL)
        continue;
      gs_scan_title_before (&scan, i, holder);
      gs_scan_apposition (&scan, i, holder);
      gs_scan_administration (&scan, i, holder);
      gs_scan_copula (&scan, i, holder);
    }
}
