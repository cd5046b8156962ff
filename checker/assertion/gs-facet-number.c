/* SPDX-License-Identifier: MIT */
/* Reads numbers that name things: telephones, flights, roads, cases. */
#include <string.h>

#include "assertion/gs-facet-private.h"

/* digits of a telephone number, after the longest of ITU-T E.164; shorter ones are of other things
 */
#define GS_MIN_DIGITS 7
#define GS_MAX_DIGITS 15
/* how many tokens before the number the word for a telephone may stand: "call Kent Police on" */
#define GS_CALL_REACH 9
/* letters and digits of a number that names: "MH17", "1987" */
#define GS_MAX_CODE 8

/* ---- telephones ---- */

/* the end of a run of digits in groups, parted by one sign or a closing bracket and a blank */
static guint32
gs_telephone_find_end (const char *text, guint32 start, guint32 end, GString *digits)
{
  guint32 last = start;

  for (guint32 i = start; i < end; i++)
    {
      if (g_ascii_isdigit (text[i]))
        {
          g_string_append_c (digits, text[i]);
          last = i + 1;
        }
      else if (strchr (" -.()", text[i]) == NULL || i - last >= 2)
        break;
    }
  return last;
}

static void
gs_telephones_read (const GsFacetReader *self)
{
  const char *text = gs_article_get_text (self->extraction->article, NULL);
  GsSpan span = self->sentence->span;

  for (guint32 i = span.start; i < span.end; i++)
    {
      g_autoptr (GString) digits = NULL;
      guint32 end;

      if (!g_ascii_isdigit (text[i]))
        continue;
      digits = g_string_new (NULL);
      end = gs_telephone_find_end (text, i, span.end, digits);
      if (digits->len >= GS_MIN_DIGITS && digits->len <= GS_MAX_DIGITS
          && digits->len < end - i /* in groups */
          && gs_facet_has_near (self, GS_RULES_WORD_TELEPHONE, gs_facet_find_token (self, i),
                                GS_CALL_REACH, 0))
        gs_facet_add (self, GS_FACET_TELEPHONE, GS_SPAN_INIT (i, end), "telephone", digits->str,
                      NULL);
      i = end;
    }
}

/* ---- things with numbers ---- */

/* "714", "MH17", "61": at most three capitals, then digits */
static gboolean
gs_is_code (const char *form)
{
  gsize n_letters = strspn (form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  gsize n_digits = strspn (form + n_letters, "0123456789");

  return n_letters <= 3 && n_digits >= 2 && form[n_letters + n_digits] == '\0'
         && n_letters + n_digits <= GS_MAX_CODE;
}

static void
gs_codes_read (const GsFacetReader *self)
{
  const GsSentence *sentence = self->sentence;

  for (guint32 i = 0; i + 1 < sentence->n_tokens; i++)
    {
      const GsRulesWord *noun;

      if (!gs_is_code (sentence->forms[i + 1]) || !gs_xpos_is_noun (sentence->xpos[i]))
        continue;
      noun = gs_facet_find_word (self, GS_RULES_WORD_NUMBERED, i);
      if (noun != NULL)
        gs_facet_add (self, GS_FACET_NUMBER,
                      GS_SPAN_INIT (sentence->spans[i].start, sentence->spans[i + 1].end),
                      noun->common, sentence->forms[i + 1], NULL);
    }
}

void
gs_facets_read_numbers (const GsFacetReader *self)
{
  gs_telephones_read (self);
  gs_codes_read (self);
}
