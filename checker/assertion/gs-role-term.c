/* SPDX-License-Identifier: MIT */
/* Reads of what body and in which time a role was held: "mayor of Veldona from 2008 to 2012". */
#include "assertion/gs-role.h"

#include "assertion/gs-assertion.h"

#include <string.h>

#include "assertion/gs-moment.h"

/* tokens that may stand between a title and the time it was held */
#define GS_MAX_TERM_REACH 12

typedef struct
{
  const GsExtraction *extraction;
  const GsSentence *sentence;
  guint first_mention;
  guint first_moment;
} GsTermScan;

static const char *
gs_term_form (const GsTermScan *scan, guint32 token)
{
  return token < scan->sentence->n_tokens ? scan->sentence->forms[token] : "";
}

static gboolean
gs_term_is_one_of (const char *form, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (form, *words) == 0)
      return TRUE;
  return FALSE;
}

/* the first token behind the words of the role that do not name the holder */
static guint32
gs_term_find_behind (const GsTermScan *scan, const GsRole *role)
{
  const GsSentence *sentence = scan->sentence;
  guint32 token = 0;

  while (token < sentence->n_tokens && sentence->spans[token].start < role->span.end)
    token++;
  return token;
}

static guint32
gs_term_find_mention (const GsTermScan *scan, guint32 token)
{
  for (guint i = scan->first_mention; i < scan->extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (scan->extraction->mentions, GsMention, i);

      if (mention->first_token == token)
        return i;
    }
  return GS_NONE;
}

static guint32
gs_term_find_moment (const GsTermScan *scan, GsSpan token)
{
  for (guint i = scan->first_moment; i < scan->extraction->moments->len; i++)
    if (gs_span_overlaps (g_array_index (scan->extraction->moments, GsMoment, i).time.span, token))
      return i;
  return GS_NONE;
}

/* "of Veldona", "at the Karst Bank": the body behind a title; @token moves behind it */
static guint32
gs_term_read_body (const GsTermScan *scan, guint32 *token)
{
  static const char *const links[] = { "of", "at", "for", NULL };
  static const char *const articles[] = { "the", "a", "an", NULL };
  guint32 at = *token;
  guint32 found;

  if (!gs_term_is_one_of (gs_term_form (scan, at), links))
    return GS_NONE;
  at++;
  if (gs_term_is_one_of (gs_term_form (scan, at), articles))
    at++;
  found = gs_term_find_mention (scan, at);
  if (found != GS_NONE)
    *token = at + g_array_index (scan->extraction->mentions, GsMention, found).n_tokens;
  return found;
}

/* the time behind a title: nothing but small words of the same phrase stands between */
static guint32
gs_term_read_time (const GsTermScan *scan, guint32 token)
{
  static const char *const links[] = { "from", "between", "until", "till", "since",
                                       "in",   "during",  "for",   NULL };
  guint32 stop = MIN (token + GS_MAX_TERM_REACH, scan->sentence->n_tokens);

  for (guint32 i = token; i < stop; i++)
    {
      guint32 moment = gs_term_find_moment (scan, scan->sentence->spans[i]);

      if (moment != GS_NONE)
        return moment;
      if (i > token || !gs_term_is_one_of (scan->sentence->forms[i], links))
        return GS_NONE;
    }
  return GS_NONE;
}

/* the only time of day or year that a sentence tells of: "In 2009, then President Orwell signed" */
static guint32
gs_term_find_only_moment (const GsTermScan *scan)
{
  guint n_moments = scan->extraction->moments->len - scan->first_moment;
  const GsMoment *moment =
      n_moments == 1 ? &g_array_index (scan->extraction->moments, GsMoment, scan->first_moment)
                     : NULL;

  return moment != NULL && moment->time.relation == GS_TIME_ON && moment->time.form == GS_TIME_DATE
             ? scan->first_moment
             : GS_NONE;
}

/**
 * gs_roles_read_terms:
 * @extraction: its roles from @first_role on are of @sentence, and get their body and time
 * @sentence: the sentence
 * @first_mention: its first mention
 * @first_moment: its first moment
 */
void
gs_roles_read_terms (GsExtraction *extraction, const GsSentence *sentence, guint first_role,
                     guint first_mention, guint first_moment)
{
  GsTermScan scan = { extraction, sentence, first_mention, first_moment };

  for (guint i = first_role; i < extraction->roles->len; i++)
    {
      GsRole *role = &g_array_index (extraction->roles, GsRole, i);
      guint32 token = gs_term_find_behind (&scan, role);

      if (role->form == GS_ROLE_APPOSITION || role->form == GS_ROLE_COPULA)
        {
          role->body = gs_term_read_body (&scan, &token);
          role->moment = gs_term_read_time (&scan, token);
        }
      else if (role->form == GS_ROLE_TITLE && role->status == GS_RULES_STATUS_THEN)
        role->moment = gs_term_find_only_moment (&scan);
    }
}
