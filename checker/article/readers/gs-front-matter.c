/* SPDX-License-Identifier: MIT */
/* Knows the few lines of YAML that news files carry; no YAML beyond them. */
#include "article/readers/gs-front-matter.h"

#include <string.h>

#include "article/gs-instant.h"
#include "article/gs-text-scan.h"

#define GS_FRONT_MATTER_MAX_LENGTH 65536
#define GS_FRONT_MATTER_MAX_KEY    64

typedef void (*GsFrontMatterSetter) (GsArticleBuilder *builder, const char *value);

typedef struct
{
  const char *key;
  GsFrontMatterSetter set;
} GsFrontMatterKey;

/* one pair, as it grows over its lines */
typedef struct
{
  char *key;
  GString *value;
  GsSpan span; /* of the value on the key's own line */
} GsFrontMatterPair;

typedef struct
{
  const char *text;
  gsize length;
  gsize at; /* the next line */
} GsFrontMatterLines;

static void
gs_front_matter_set_date (GsArticleBuilder *builder, const char *value)
{
  GsInstant instant;

  if (gs_instant_parse (value, strlen (value), &instant))
    gs_article_builder_set_published (builder, instant);
  else
    gs_article_builder_add_note (builder, "the front matter's date '%s' is not understood", value);
}

static void
gs_front_matter_set_modified (GsArticleBuilder *builder, const char *value)
{
  GsInstant instant;

  if (gs_instant_parse (value, strlen (value), &instant))
    gs_article_builder_set_modified (builder, instant);
  else
    gs_article_builder_add_note (builder, "the front matter's date '%s' is not understood", value);
}

static const GsFrontMatterKey keys[] = {
  { "author", gs_article_builder_add_authors },
  { "authors", gs_article_builder_add_authors },
  { "date", gs_front_matter_set_date },
  { "lang", gs_article_builder_set_language },
  { "language", gs_article_builder_set_language },
  { "modified", gs_front_matter_set_modified },
  { "outlet", gs_article_builder_set_outlet },
  { "published", gs_front_matter_set_date },
  { "publisher", gs_article_builder_set_outlet },
  { "site", gs_article_builder_set_outlet },
  { "source", gs_article_builder_set_outlet },
  { "title", gs_article_builder_set_title },
  { "updated", gs_front_matter_set_modified },
  { "url", gs_article_builder_set_url },
};

/* the next line without its end; FALSE at the end of the text */
static gboolean
gs_front_matter_next_line (GsFrontMatterLines *lines, GsSpan *line)
{
  gsize end = lines->at;

  if (lines->at >= lines->length)
    return FALSE;
  while (end < lines->length && lines->text[end] != '\n' && lines->text[end] != '\r')
    end++;
  *line = GS_SPAN_INIT (lines->at, end);
  if (end + 1 < lines->length && lines->text[end] == '\r' && lines->text[end + 1] == '\n')
    end++;
  lines->at = MIN (end + 1, lines->length);
  return TRUE;
}

static gboolean
gs_front_matter_is_fence (const char *text, GsSpan line, gboolean closing)
{
  GsSpan trimmed = gs_text_trim (text, line);

  if (gs_span_length (trimmed) != 3 || trimmed.start != line.start)
    return FALSE;
  return memcmp (text + trimmed.start, "---", 3) == 0
         || (closing && memcmp (text + trimmed.start, "...", 3) == 0);
}

/* bytes of the key before the colon; 0 if the line is no pair */
static gsize
gs_front_matter_key_length (const char *text, GsSpan line)
{
  gsize n = 0;

  while (line.start + n < line.end && n < GS_FRONT_MATTER_MAX_KEY
         && (g_ascii_isalnum (text[line.start + n]) || strchr ("-_. ", text[line.start + n])))
    n++;
  if (n == 0 || !g_ascii_isalpha (text[line.start]) || line.start + n >= line.end
      || text[line.start + n] != ':')
    return 0;
  return n;
}

/* without the quotation marks around, if they are a pair */
static GsSpan
gs_front_matter_unquote (const char *text, GsSpan span)
{
  char mark = gs_span_length (span) >= 2 ? text[span.start] : '\0';

  if ((mark == '"' || mark == '\'') && text[span.end - 1] == mark)
    return GS_SPAN_INIT (span.start + 1, span.end - 1);
  return span;
}

static void
gs_front_matter_flush (GsFrontMatterPair *pair, GPtrArray *pairs)
{
  GsFrontMatterPair *done;

  if (pair->key == NULL)
    return;
  done = g_new (GsFrontMatterPair, 1);
  *done = *pair;
  g_ptr_array_add (pairs, done);
  memset (pair, 0, sizeof *pair);
}

static void
gs_front_matter_pair_free (gpointer data)
{
  GsFrontMatterPair *pair = data;

  g_free (pair->key);
  g_string_free (pair->value, TRUE);
  g_free (pair);
}

static void
gs_front_matter_start_pair (const char *text, GsSpan line, gsize key_length,
                            GsFrontMatterPair *pair)
{
  GsSpan value = gs_text_trim (text, GS_SPAN_INIT (line.start + key_length + 1, line.end));

  value = gs_front_matter_unquote (text, value);
  pair->key = g_ascii_strdown (text + line.start, (gssize) key_length);
  g_strchomp (pair->key);
  pair->value = g_string_new_len (text + value.start, gs_span_length (value));
  pair->span = value;
}

/* a line that goes on with the value: indented, or an item of a list */
static gboolean
gs_front_matter_continue_pair (const char *text, GsSpan line, GsFrontMatterPair *pair)
{
  GsSpan trimmed = gs_text_trim (text, line);
  gboolean item =
      text[trimmed.start] == '-' && gs_span_length (trimmed) > 1 && text[trimmed.start + 1] == ' ';

  if (pair->key == NULL || (trimmed.start == line.start && !item))
    return FALSE;
  if (item)
    trimmed = gs_text_trim (text, GS_SPAN_INIT (trimmed.start + 1, trimmed.end));
  trimmed = gs_front_matter_unquote (text, trimmed);
  if (pair->value->len > 0)
    g_string_append (pair->value, item ? "; " : " ");
  g_string_append_len (pair->value, text + trimmed.start, gs_span_length (trimmed));
  return TRUE;
}

/* all pairs up to the closing line; FALSE if a line is none of front matter or no line closes */
static gboolean
gs_front_matter_collect (GsFrontMatterLines *lines, GPtrArray *pairs)
{
  GsFrontMatterPair pair = { NULL, NULL, { 0, 0 } };
  gboolean closed = FALSE;
  gboolean sound = TRUE;
  GsSpan line;

  while (sound && !closed && lines->at < GS_FRONT_MATTER_MAX_LENGTH
         && gs_front_matter_next_line (lines, &line))
    {
      gsize key_length = gs_front_matter_key_length (lines->text, line);

      if (gs_front_matter_is_fence (lines->text, line, TRUE))
        closed = TRUE;
      else if (gs_span_is_empty (gs_text_trim (lines->text, line))
               || lines->text[line.start] == '#')
        continue;
      else if (key_length > 0)
        {
          gs_front_matter_flush (&pair, pairs);
          gs_front_matter_start_pair (lines->text, line, key_length, &pair);
        }
      else
        sound = gs_front_matter_continue_pair (lines->text, line, &pair);
    }
  gs_front_matter_flush (&pair, pairs);
  return sound && closed;
}

/* a line that may stand more than once says all that its lines say, like a list */
static void
gs_front_matter_join (GPtrArray *pairs, const char *key)
{
  GsFrontMatterPair *first = NULL;

  for (guint i = 0; i < pairs->len; i++)
    {
      GsFrontMatterPair *pair = g_ptr_array_index (pairs, i);

      if (strcmp (pair->key, key) != 0)
        continue;
      if (first == NULL)
        first = pair;
      else
        g_string_append_printf (first->value, "; %s", pair->value->str);
    }
}

static void
gs_front_matter_apply (const GsFrontMatterPair *pair, GsArticleBuilder *builder)
{
  gs_article_builder_set_field (builder, pair->key, pair->value->str);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (strcmp (keys[i].key, pair->key) == 0 && pair->value->len > 0)
        keys[i].set (builder, pair->value->str);
    }
}

/**
 * gs_front_matter_read:
 * @text: the whole text
 * @length: bytes
 * @builder: takes what is said
 *
 * A first line of three hyphens that opens no front matter, because it is not closed or because
 * other lines follow, is text; a note says so.
 *
 * Returns: where the front matter ends and where the title stands
 */
GsFrontMatter
gs_front_matter_read (const char *text, gsize length, GsArticleBuilder *builder)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (gs_front_matter_pair_free);
  GsFrontMatterLines lines = { text, length, 0 };
  GsFrontMatter matter = { 0, { 0, 0 } };
  GsSpan line;

  if (length < 3 || !gs_front_matter_next_line (&lines, &line)
      || !gs_front_matter_is_fence (text, line, FALSE))
    return matter;
  if (!gs_front_matter_collect (&lines, pairs))
    {
      gs_article_builder_add_note (builder,
                                   "the line '---' at the start opens no front matter that "
                                   "is closed; all is read as text");
      return matter;
    }
  gs_front_matter_join (pairs, "gainsay-ignore");
  for (guint i = 0; i < pairs->len; i++)
    {
      const GsFrontMatterPair *pair = g_ptr_array_index (pairs, i);

      gs_front_matter_apply (pair, builder);
      if (strcmp (pair->key, "title") == 0 && gs_span_is_empty (matter.title))
        matter.title = pair->span;
    }
  matter.end = lines.at;
  return matter;
}
