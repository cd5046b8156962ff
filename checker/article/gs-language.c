/* SPDX-License-Identifier: MIT */
/* Counts English function words: a third of running English, next to none of any other language. */
#include "article/gs-language.h"

#include <stdlib.h>
#include <string.h>

/* fewer words tell nothing */
#define GS_MIN_WORDS 40
/* the share of function words below which a text is not English: in news it is .25 to .40, in other
 * languages of Latin letters the forms that happen to be the same stay below .08 */
#define GS_MIN_SHARE 0.14
/* a longer word is none of them */
#define GS_MAX_LETTERS 7

/* sorted; the commonest words of English that few other languages have */
static const char *const function_words[] = {
  "about", "after", "also", "and",  "are",  "as",    "at",    "be",   "been",  "but",   "by",
  "could", "for",   "from", "had",  "has",  "have",  "he",    "her",  "his",   "how",   "if",
  "in",    "into",  "is",   "it",   "its",  "more",  "not",   "of",   "on",    "or",    "our",
  "out",   "over",  "said", "she",  "that", "the",   "their", "them", "there", "they",  "this",
  "to",    "was",   "were", "what", "when", "which", "who",   "will", "with",  "would", "you",
};

static int
gs_compare_words (const void *a, const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

static gboolean
gs_is_function_word (const char *word)
{
  return bsearch (word, function_words, G_N_ELEMENTS (function_words), sizeof *function_words,
                  gs_compare_words)
         != NULL;
}

/* counts the words of a block, and those of English among them */
static void
gs_count_words (const char *text, GsSpan span, guint *n_words, guint *n_english)
{
  const char *p = text + span.start;
  const char *end = text + span.end;

  while (p < end)
    {
      char word[GS_MAX_LETTERS + 1];
      gsize length = 0;

      while (p < end && !g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p >= end)
        return;
      for (; p < end && g_unichar_isalpha (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        {
          if (length < GS_MAX_LETTERS)
            word[length] = (guchar) *p < 0x80 ? g_ascii_tolower (*p) : '?';
          length++;
        }
      (*n_words)++;
      if (length > GS_MAX_LETTERS)
        continue;
      word[length] = '\0';
      *n_english += gs_is_function_word (word);
    }
}

static gboolean
gs_block_is_prose (GsBlockKind kind)
{
  return kind == GS_BLOCK_PARAGRAPH || kind == GS_BLOCK_LIST_ITEM || kind == GS_BLOCK_QUOTATION
         || kind == GS_BLOCK_HEADLINE;
}

/**
 * gs_article_is_english:
 * @article: an article
 *
 * Returns: whether the article can be analysed
 */
gboolean
gs_article_is_english (const GsArticle *article)
{
  const char *text = gs_article_get_text (article, NULL);
  const char *stated = gs_article_get_language (article);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  guint n_words = 0;
  guint n_english = 0;

  for (guint i = 0; i < n_blocks; i++)
    if (gs_block_is_prose (blocks[i].kind))
      gs_count_words (text, blocks[i].span, &n_words, &n_english);
  if (n_words < GS_MIN_WORDS)
    return stated == NULL || g_ascii_strncasecmp (stated, "en", 2) == 0;
  return n_english >= n_words * GS_MIN_SHARE;
}
