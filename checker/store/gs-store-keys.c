/* SPDX-License-Identifier: MIT */
/* Reads the keys of an extraction. */
#include "store/gs-store-keys.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-calendar.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-quotation.h"
#include "assertion/gs-role.h"
#include "assertion/gs-rules-confusions.h"
#include "store/gs-codec-frame.h"

#define GS_KEY_MASK G_GUINT64_CONSTANT (0xffffffffffff)
/* one in so many runs of content words, and of quoted words, is a key */
#define GS_BIGRAM_SAMPLE 4
#define GS_QUOTE_SAMPLE  3
/* a quotation of fewer words is compared inside a story only */
#define GS_QUOTE_MIN_WORDS 6
#define GS_QUOTE_SHINGLE   3
/* shorter words of names are in any article */
#define GS_WORD_MIN_BYTES 3
/* a word of a name that may be misspelled */
#define GS_FORM_MIN_LETTERS 4
#define GS_FORM_MAX_BYTES   120
#define GS_CODE_SIZE        64

typedef struct
{
  GArray *postings;
  GHashTable *seen; /* of gint64 */
} GsPostingReader;

/* ---- postings ---- */

static gint64
gs_store_hash (guint kind, const char *const *parts, guint n_parts)
{
  guint64 hash = kind;

  for (guint i = 0; i < n_parts; i++)
    hash = (hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
           ^ gs_codec_hash (parts[i], strlen (parts[i]));
  return (gint64) ((hash ^ (hash >> 31)) & GS_KEY_MASK);
}

static void
gs_postings_add (GsPostingReader *self, GsStoreKeyKind kind, const char *const *parts,
                 guint n_parts, guint sample)
{
  GsStorePosting posting = { gs_store_hash (kind, parts, n_parts), kind };

  if (sample > 1 && (posting.key >> 8) % sample != 0)
    return;
  if (g_hash_table_contains (self->seen, &posting.key))
    return;
  g_hash_table_add (self->seen, g_memdup2 (&posting.key, sizeof posting.key));
  g_array_append_val (self->postings, posting);
}

static void
gs_postings_add_words (GsPostingReader *self, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->sentences->len; i++)
    {
      const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, i);

      for (guint32 k = 0; k + 1 < facts->n_content; k++)
        gs_postings_add (self, GS_STORE_KEY_BIGRAM, facts->content + k, 2, GS_BIGRAM_SAMPLE);
    }
  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      for (guint32 k = 0; k < mention->n_words; k++)
        if (strlen (mention->words[k].folded) >= GS_WORD_MIN_BYTES)
          gs_postings_add (self, GS_STORE_KEY_WORD, &mention->words[k].folded, 1, 1);
    }
}

/* as the grouping of stories reads numbers and days */
static void
gs_postings_add_values (GsPostingReader *self, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsQuantity *quantity = &g_array_index (extraction->amounts, GsAmount, i).quantity;
      g_autofree char *value = NULL;
      const char *parts[2] = { gs_dimension_to_string (quantity->dimension), NULL };

      if (quantity->low < 10 || quantity->vague || quantity->dimension == GS_DIMENSION_ORDINAL)
        continue;
      parts[1] = value = gs_quantity_to_string (quantity);
      gs_postings_add (self, GS_STORE_KEY_NUMBER, parts, 2, 1);
    }
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsTime *time = &g_array_index (extraction->moments, GsMoment, i).time;
      char day[16];
      const char *parts[1] = { day };

      if (time->form != GS_TIME_DATE || time->day == 0 || time->month == 0)
        continue;
      g_snprintf (day, sizeof day, "%u-%u", time->month, time->day);
      gs_postings_add (self, GS_STORE_KEY_DAY, parts, 1, 1);
    }
}

/* a ranked person's full name; an office with a given name */
static void
gs_postings_add_roles (GsPostingReader *self, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->roles->len; i++)
    {
      const GsRole *role = &g_array_index (extraction->roles, GsRole, i);
      const GsMention *holder = &g_array_index (extraction->mentions, GsMention, role->mention);
      const char *parts[2] = { holder->folded, "" };

      if (role->title == NULL || holder->n_words < 2)
        continue;
      if (role->title->class == GS_RULES_TITLE_OFFICE)
        {
          parts[0] = role->title->group;
          parts[1] = holder->words[0].folded;
        }
      else if (role->title->class != GS_RULES_TITLE_RANK)
        continue;
      gs_postings_add (self, GS_STORE_KEY_ROLE, parts, 2, 1);
    }
}

static void
gs_postings_add_quotations (GsPostingReader *self, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->quotations->len; i++)
    {
      const GsQuotation *quotation = &g_array_index (extraction->quotations, GsQuotation, i);

      if (quotation->n_words < GS_QUOTE_MIN_WORDS)
        continue;
      for (guint32 k = 0; k + GS_QUOTE_SHINGLE <= quotation->n_words; k++)
        {
          const char *parts[GS_QUOTE_SHINGLE];
          guint n = 0;

          for (; n < GS_QUOTE_SHINGLE && quotation->words[k + n].text != NULL; n++)
            parts[n] = quotation->words[k + n].text;
          if (n == GS_QUOTE_SHINGLE)
            gs_postings_add (self, GS_STORE_KEY_QUOTE, parts, n, GS_QUOTE_SAMPLE);
        }
    }
}

static int
gs_postings_compare (gconstpointer a, gconstpointer b)
{
  const GsStorePosting *one = a;
  const GsStorePosting *two = b;

  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  return (one->key > two->key) - (one->key < two->key);
}

/**
 * gs_store_postings_new:
 *
 * Returns: (transfer full) (element-type GsStorePosting): the keys of an article
 */
GArray *
gs_store_postings_new (const GsExtraction *extraction)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GsPostingReader reader = { g_array_new (FALSE, FALSE, sizeof (GsStorePosting)), seen };

  gs_postings_add_words (&reader, extraction);
  gs_postings_add_values (&reader, extraction);
  gs_postings_add_roles (&reader, extraction);
  gs_postings_add_quotations (&reader, extraction);
  g_array_sort (reader.postings, gs_postings_compare);
  return reader.postings;
}

/* ---- forms ---- */

static void
gs_store_form_clear (GsStoreForm *form)
{
  g_free (form->text);
}

static int
gs_store_forms_compare (gconstpointer a, gconstpointer b)
{
  const GsStoreForm *one = a;
  const GsStoreForm *two = b;

  if (one->key != two->key)
    return one->key < two->key ? -1 : 1;
  return strcmp (one->text, two->text);
}

/* "gianni" and "i" of "Gianni Infantino": misspelled, it still stands beside Gianni and begins so
 */
static void
gs_forms_add_word (GArray *forms, const GsMention *mention, guint32 word)
{
  const char *text = mention->words[word].folded;
  g_autoptr (GString) rest = g_string_new (NULL);
  char first[8] = { 0 };
  const char *parts[3] = { NULL, first, word == 0 ? "first" : "last" };
  GsStoreForm form;

  if (g_utf8_strlen (text, -1) < GS_FORM_MIN_LETTERS || strlen (text) > GS_FORM_MAX_BYTES)
    return;
  for (guint32 i = 0; i < mention->n_words; i++)
    if (i != word)
      g_string_append_printf (rest, "%s ", mention->words[i].folded);
  if (mention->n_words == 1)
    g_string_append_printf (rest, "%s:", mention->title->group);
  g_unichar_to_utf8 (g_utf8_get_char (text), first);
  parts[0] = rest->str;
  form.key = gs_store_hash (GS_N_STORE_KEY_KINDS, parts, 3);
  form.text = g_strdup (text);
  g_array_append_val (forms, form);
}

/* "H20" and "H2O" are one once what looks alike is folded */
static void
gs_forms_add_code (const GsRules *rules, GArray *forms, const GsMention *mention)
{
  char folded[GS_CODE_SIZE * 2];
  const char *parts[1] = { folded };
  GsStoreForm form;
  gboolean digit = FALSE;
  gboolean letter = FALSE;

  if (mention->n_words != 1 || strlen (mention->name) >= GS_CODE_SIZE)
    return;
  for (const char *p = mention->name; *p != '\0'; p++)
    {
      digit |= g_ascii_isdigit (*p);
      letter |= g_ascii_isalpha (*p);
    }
  if (!digit || !letter)
    return;
  gs_rules_fold_lookalikes (rules, mention->name, strlen (mention->name), folded, sizeof folded);
  form.key = gs_store_hash (GS_N_STORE_KEY_KINDS + 1, parts, 1);
  form.text = g_strdup (mention->folded);
  g_array_append_val (forms, form);
}

/**
 * gs_store_forms_new:
 *
 * Returns: (transfer full) (element-type GsStoreForm): the spellings of an article's names and
 * codes, each once
 */
GArray *
gs_store_forms_new (const GsRules *rules, const GsExtraction *extraction)
{
  GArray *forms = g_array_new (FALSE, FALSE, sizeof (GsStoreForm));
  guint n = 0;

  g_array_set_clear_func (forms, (GDestroyNotify) gs_store_form_clear);
  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->headline)
        continue;
      gs_forms_add_code (rules, forms, mention);
      if (mention->n_words == 1 && mention->title == NULL)
        continue;
      gs_forms_add_word (forms, mention, mention->n_words - 1);
      if (mention->n_words > 1)
        gs_forms_add_word (forms, mention, 0);
    }
  g_array_sort (forms, gs_store_forms_compare);
  for (guint i = 0; i < forms->len; i++)
    {
      GsStoreForm *form = &g_array_index (forms, GsStoreForm, i);

      if (n > 0 && gs_store_forms_compare (form, &g_array_index (forms, GsStoreForm, n - 1)) == 0)
        {
          g_clear_pointer (&form->text, g_free);
          continue;
        }
      if (n != i)
        g_array_index (forms, GsStoreForm, n) = *form;
      if (n != i)
        form->text = NULL;
      n++;
    }
  g_array_set_size (forms, n);
  return forms;
}

/* ---- small questions ---- */

/**
 * gs_store_get_day:
 *
 * Returns: the day of publication, days since 1970
 */
gint32
gs_store_get_day (const GsExtraction *extraction)
{
  return extraction->day != GS_NO_DAY ? CLAMP (extraction->day, GS_STORE_NO_DAY + 1, 10000000)
                                      : GS_STORE_NO_DAY;
}

/**
 * gs_store_key_is_of_event:
 *
 * Returns: whether the key counts only among articles written about the same time
 */
gboolean
gs_store_key_is_of_event (GsStoreKeyKind kind)
{
  return kind < GS_STORE_KEY_ROLE;
}

/* a row of the table of Levenshtein's distance at a time */
#define GS_EDITS_MAX 64

/**
 * gs_store_count_edits:
 * @max: what is counted at most
 *
 * Returns: how many letters must be put in, taken out or replaced; @max + 1 for more
 */
guint
gs_store_count_edits (const char *a, const char *b, guint max)
{
  guint row[GS_EDITS_MAX + 1];
  glong length = g_utf8_strlen (b, -1);
  guint line = 0;

  if (length > GS_EDITS_MAX || ABS (g_utf8_strlen (a, -1) - length) > (glong) max)
    return max + 1;
  for (guint i = 0; i <= (guint) length; i++)
    row[i] = i;
  for (const char *p = a; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint diagonal = line++;
      const char *q = b;

      row[0] = line;
      for (guint i = 1; i <= (guint) length; i++, q = g_utf8_next_char (q))
        {
          guint kept = diagonal + (g_utf8_get_char (p) != g_utf8_get_char (q));

          diagonal = row[i];
          row[i] = MIN (kept, MIN (row[i], row[i - 1]) + 1);
        }
    }
  return MIN (row[length], max + 1);
}
