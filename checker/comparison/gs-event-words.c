/* SPDX-License-Identifier: MIT */
/* Tells an event by the words of its assertion: subject, verb, object, each in its short form. */
#include "comparison/gs-event-words.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-time-event.h"

/* bytes of one who takes part; of the whole */
#define GS_MAX_PART  40
#define GS_MAX_EVENT 64

/* words of a phrase that a line may end before */
static const char *const gs_openers[] = { "about",  "after",     "although", "and",   "as",
                                          "at",     "because",   "before",   "but",   "by",
                                          "during", "following", "for",      "from",  "in",
                                          "into",   "on",        "or",       "over",  "since",
                                          "that",   "under",     "when",     "where", "which",
                                          "while",  "who",       "with" };

static gboolean
gs_is_opener (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (gs_openers); i++)
    if (strlen (gs_openers[i]) == length && g_ascii_strncasecmp (gs_openers[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* "Orwell, founder of the firm, was found": leaves out what stands between the commas */
static char *
gs_line_drop_aside (char *line)
{
  static const char *const verbs[] = { "are", "had", "has", "have", "is", "was", "were", "will" };
  char *start = strstr (line, ", ");
  char *end = start != NULL ? strstr (start + 2, ", ") : NULL;
  gsize length = end != NULL ? strcspn (end + 2, " ") : 0;
  char *shorter = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && shorter == NULL; i++)
    if (length == strlen (verbs[i]) && strncmp (end + 2, verbs[i], length) == 0)
      shorter = g_strdup_printf ("%.*s … %s", (int) (start - line), line, end + 2);
  if (shorter == NULL)
    return line;
  g_free (line);
  return shorter;
}

/**
 * gs_line_cut:
 * @line: (transfer full): words on one line
 * @max: bytes it may have
 *
 * Returns: (transfer full): the line, or its beginning up to the end of a phrase, with an ellipsis
 */
char *
gs_line_cut (char *line, gsize max)
{
  gsize phrase = 0;
  gsize word = 0;
  gsize end;

  if (strlen (line) > max)
    line = gs_line_drop_aside (line);
  if (strlen (line) <= max)
    return line;
  for (gsize i = 1; i <= max; i++)
    {
      gsize length;

      if (line[i] != ' ')
        continue;
      word = i;
      length = strcspn (line + i + 1, " ");
      if (strchr (",;:", line[i - 1]) != NULL || gs_is_opener (line + i + 1, length))
        phrase = i;
    }
  /* half a line is better torn at a word than shortened to a few */
  end = phrase >= max / 2 ? phrase : word;
  if (end == 0)
    end = (gsize) (g_utf8_find_prev_char (line, line + max) - line);
  while (end > 0 && strchr (",;: ", line[end - 1]) != NULL)
    end--;
  line[end] = '\0';
  end = strlen (line);
  line = g_realloc (line, end + sizeof "…");
  strcpy (line + end, "…");
  return line;
}

static gboolean
gs_event_is_of_moment (const GsAssertion *assertion, const GsMoment *moment)
{
  const char *word = moment->topic != NULL ? moment->topic : moment->around.predicate;
  gsize length = word != NULL ? strlen (word) : 0;

  if (word == NULL)
    return FALSE;
  if (moment->topic != NULL)
    return assertion->form != GS_FORM_VERB;
  return assertion->form == GS_FORM_VERB && strncmp (assertion->lemma, word, length) == 0
         && (assertion->lemma[length] == '\0' || assertion->lemma[length] == ' ');
}

/**
 * gs_moment_find_assertion:
 *
 * Returns: (transfer none) (nullable): what the sentence of @moment asserts of that time, by the
 *   word that the time is of
 */
const GsAssertion *
gs_moment_find_assertion (const GsExtraction *extraction, const GsMoment *moment)
{
  guint32 index = (guint32) (moment - (const GsMoment *) extraction->moments->data);

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence == moment->around.sentence
          && assertion->slots[GS_SLOT_TIME].moment == index
          && assertion->slots[GS_SLOT_TIME].head != NULL
          && gs_event_is_of_moment (assertion, moment))
        return assertion;
    }
  return NULL;
}

/* a participant in short: the name, else a phrase of a few words; NULL if there is none such */
static char *
gs_filler_dup_short (const GsExtraction *extraction, const GsFiller *filler, gboolean *named)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan span = filler->span;
  char *words;

  if (filler->head == NULL || gs_event_is_pronoun (filler->head) || filler->n_others > 0)
    return NULL;
  if (filler->mention != GS_NONE)
    {
      span = g_array_index (extraction->mentions, GsMention, filler->mention).span;
      *named = TRUE;
    }
  words = g_strndup (text + span.start, gs_span_length (span));
  if (g_str_has_prefix (words, "The ") || g_str_has_prefix (words, "A ")
      || g_str_has_prefix (words, "An "))
    words[0] = g_ascii_tolower (words[0]);
  if (strlen (words) <= GS_MAX_PART && strpbrk (words, ",;:()\n\"“”") == NULL)
    return words;
  g_free (words);
  return NULL;
}

/* "struck 431 kilometres west": a distance is nothing that was struck */
static gboolean
gs_filler_is_measure (const GsExtraction *extraction, const GsFiller *filler)
{
  return filler->amount != GS_NONE && filler->mention == GS_NONE
         && g_array_index (extraction->amounts, GsAmount, filler->amount).quantity.dimension
                != GS_DIMENSION_COUNT;
}

/* "shooting of Alexis Grigoropoulos" */
static gboolean
gs_event_words_read_noun (GsEventWords *self, const GsExtraction *extraction,
                          const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];
  g_autofree char *whom = gs_filler_dup_short (extraction, theme, &self->named);
  GsSpan noun = assertion->evidence;

  if (whom == NULL || theme->span.start < noun.end
      || g_ascii_strncasecmp (text + noun.end, " of ", 4) != 0)
    return FALSE;
  self->text = g_strdup_printf ("%.*s of %s", (int) gs_span_length (noun), text + noun.start, whom);
  return TRUE;
}

/* "Mr Korkoneas killed Grigoropoulos", "Grigoropoulos was killed" */
static gboolean
gs_event_words_read_verb (GsEventWords *self, const GsExtraction *extraction,
                          const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  const GsFiller *agent = &assertion->slots[GS_SLOT_AGENT];
  const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];
  const GsFiller *doer = assertion->passive || agent->head == NULL ? theme : agent;
  GsSpan verb = assertion->evidence;
  g_autofree char *subject = gs_filler_dup_short (extraction, doer, &self->named);
  g_autofree char *object =
      doer == theme || theme->head == NULL || gs_filler_is_measure (extraction, theme)
          ? g_strdup ("")
          : gs_filler_dup_short (extraction, theme, &self->named);

  if (subject == NULL || object == NULL || doer->span.end > verb.start
      || (*object != '\0' && theme->span.start < verb.end)
      || memchr (text + verb.start, '\n', gs_span_length (verb)) != NULL)
    return FALSE;
  self->clause = TRUE;
  self->text = g_strdup_printf ("%s %.*s%s%s", subject, (int) gs_span_length (verb),
                                text + verb.start, *object != '\0' ? " " : "", object);
  return TRUE;
}

/**
 * gs_moment_dup_subject:
 *
 * Returns: (transfer full) (nullable): the name of who did what happened at @moment
 */
char *
gs_moment_dup_subject (const GsExtraction *extraction, const GsMoment *moment)
{
  const GsAssertion *assertion = gs_moment_find_assertion (extraction, moment);
  gboolean named = FALSE;
  char *subject = assertion != NULL
                      ? gs_filler_dup_short (extraction, &assertion->slots[GS_SLOT_AGENT], &named)
                      : NULL;

  if (!named)
    g_clear_pointer (&subject, g_free);
  return subject;
}

/**
 * gs_event_words_read:
 * @self: (out): filled if the result is TRUE; free its text
 * @assertion: of @extraction
 *
 * Returns: whether verb and participants make a short line
 */
gboolean
gs_event_words_read (GsEventWords *self, const GsExtraction *extraction,
                     const GsAssertion *assertion)
{
  *self = (GsEventWords){ NULL, FALSE, FALSE };
  if (!(assertion->form == GS_FORM_VERB ? gs_event_words_read_verb (self, extraction, assertion)
                                        : gs_event_words_read_noun (self, extraction, assertion)))
    return FALSE;
  if (strlen (self->text) <= GS_MAX_EVENT)
    return TRUE;
  g_clear_pointer (&self->text, g_free);
  return FALSE;
}
