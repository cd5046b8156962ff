/* SPDX-License-Identifier: MIT */
/* Looks for corrections in new lines, in editors' notes and among the links. */
#include "comparison/gs-version-notice.h"

#include <string.h>

#include "assertion/gs-rules-words.h"

/* strengths of the packs' corrections */
#define GS_NOTICE_LABEL    1
#define GS_NOTICE_SENTENCE 2
/* bytes from a label to the colon or dash behind its date */
#define GS_NOTICE_MAX_DATE 30
/* bytes of a phrase */
#define GS_NOTICE_MAX_PHRASE 120

/* ---- places in a line ---- */

static const char *
gs_notice_skip_blanks (const char *at)
{
  while (*at == ' ' || *at == '\t' || g_str_has_prefix (at, "\xc2\xa0"))
    at += *at == ' ' || *at == '\t' ? 1 : 2;
  return at;
}

/* at the start of the line or behind a sentence; brackets, stars and dashes do not count */
static gboolean
gs_notice_begins (const char *line, const char *at)
{
  while (at > line)
    {
      const char *before = g_utf8_prev_char (at);
      gunichar letter = g_utf8_get_char (before);

      if (strchr (".!?:", (int) letter) != NULL && letter < 128)
        return TRUE;
      if (g_unichar_isalnum (letter) || letter == ',' || letter == ';')
        return FALSE;
      at = before;
    }
  return TRUE;
}

/* a colon, a closing bracket, a dash between blanks or nothing */
static gboolean
gs_notice_is_label_end (const char *at)
{
  const char *mark = gs_notice_skip_blanks (at);

  if (*mark == '\0' || strchr (":)]*", *mark) != NULL)
    return TRUE;
  return g_str_has_prefix (mark, "—") || g_str_has_prefix (mark, "–")
         || (*mark == '-' && mark > at && (mark[1] == ' ' || mark[1] == '-'));
}

/* "Correction:", "CORRECTION, April 11, 2025 —"; "correction officers" is none */
static gboolean
gs_notice_is_label (const char *end)
{
  gboolean digit = FALSE;

  if (gs_notice_is_label_end (end))
    return TRUE;
  for (const char *at = end; *at != '\0' && at - end <= GS_NOTICE_MAX_DATE;
       at = g_utf8_next_char (at))
    {
      digit |= g_ascii_isdigit (*at);
      if (digit && !g_ascii_isalnum (*at) && *at != ' ' && gs_notice_is_label_end (at))
        return TRUE;
      if (digit && *at == ' ' && gs_notice_is_label_end (at))
        return TRUE;
    }
  return FALSE;
}

/* ---- phrases ---- */

static gboolean
gs_notice_counts (const GsRulesWord *word, const char *line, const char *start, const char *end)
{
  switch (word->strength)
    {
    case GS_NOTICE_LABEL:
      return gs_notice_begins (line, start) && gs_notice_is_label (end);
    case GS_NOTICE_SENTENCE:
      return gs_notice_begins (line, start);
    default:
      return TRUE;
    }
}

/* behind the word that stands at @at */
static const char *
gs_notice_end_word (const char *at)
{
  while (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* whether a phrase begins with the word at @start */
static gboolean
gs_notice_find_phrase (const GsRules *rules, const char *line, const char *start)
{
  const char *end = start;

  for (guint n = 0; n < GS_RULES_CORRECTION_MAX_WORDS; n++)
    {
      const GsRulesWord *word;

      end = gs_notice_end_word (gs_notice_skip_blanks (end));
      if (end - start > GS_NOTICE_MAX_PHRASE)
        return FALSE;
      word = gs_rules_find_word (rules, GS_RULES_WORD_CORRECTION, start, (gsize) (end - start));
      if (word != NULL && gs_notice_counts (word, line, start, end))
        return TRUE;
      if (*end != ' ' && *end != '\t')
        return FALSE;
    }
  return FALSE;
}

static gboolean
gs_notice_line_announces (const GsRules *rules, const char *line)
{
  const char *at = line;

  while (*at != '\0')
    {
      const char *end = gs_notice_end_word (at);

      if (end > at && gs_notice_find_phrase (rules, line, at))
        return TRUE;
      at = end > at ? end : g_utf8_next_char (at);
    }
  return FALSE;
}

/* in the lines of the text that were not there before, whatever kind of block they are of */
static gboolean
gs_notice_text_announces (const GsRules *rules, const GsArticle *older, const GsArticle *newer)
{
  g_auto (GStrv) before = g_strsplit (gs_article_get_text (older, NULL), "\n", -1);
  g_auto (GStrv) lines = g_strsplit (gs_article_get_text (newer, NULL), "\n", -1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; before[i] != NULL; i++)
    g_hash_table_add (known, before[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_hash_table_contains (known, lines[i]) && gs_notice_line_announces (rules, lines[i]))
      return TRUE;
  return FALSE;
}

/* ---- beside the text ---- */

static gboolean
gs_notice_has_link (const GsArticle *article, const GsLink *link)
{
  guint n;
  const GsLink *links = gs_article_get_links (article, &n);

  for (guint i = 0; i < n; i++)
    if (links[i].kind == link->kind && g_strcmp0 (links[i].target, link->target) == 0)
      return TRUE;
  return FALSE;
}

/* schema.org's correction, NITF's, NewsML's signal */
static gboolean
gs_notice_link_announces (const GsArticle *older, const GsArticle *newer)
{
  guint n;
  const GsLink *links = gs_article_get_links (newer, &n);

  for (guint i = 0; i < n; i++)
    if (links[i].kind == GS_LINK_CORRECTED && !gs_notice_has_link (older, &links[i]))
      return TRUE;
  return FALSE;
}

/* what editors write to editors: ninjs's and NewsML's note, NITF's message */
static gboolean
gs_notice_field_announces (const GsRules *rules, const GsArticle *older, const GsArticle *newer)
{
  static const char *const fields[] = { "ednote", "ed-msg" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *note = gs_article_get_field (newer, fields[i]);

      if (note != NULL && g_strcmp0 (note, gs_article_get_field (older, fields[i])) != 0
          && gs_notice_line_announces (rules, note))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_version_announces:
 *
 * Returns: whether a correction is announced
 */
gboolean
gs_version_announces (const GsRules *rules, const GsExtraction *older, const GsExtraction *newer)
{
  return gs_notice_link_announces (older->article, newer->article)
         || gs_notice_field_announces (rules, older->article, newer->article)
         || gs_notice_text_announces (rules, older->article, newer->article);
}
