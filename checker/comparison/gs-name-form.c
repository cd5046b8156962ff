/* SPDX-License-Identifier: MIT */
/* Gathers spellings and finds near pairs by deletion neighbourhoods. */
#include "comparison/gs-name-form.h"

#include <string.h>

#include "assertion/gs-casing.h"
#include "assertion/gs-rules-names.h"
#include "assertion/gs-rules-offices.h"

/* shorter words are too often neighbours by chance */
#define GS_MIN_NAME_LETTERS 4
/* capitals alone are an acronym up to this length */
#define GS_MAX_ACRONYM_LETTERS 6
/* from this length two edits may be one slip */
#define GS_TWO_EDIT_LETTERS 7
/* longer words are cut: nobody's name is longer, and deletions grow with the square */
#define GS_MAX_NAME_LETTERS 32

static void
gs_name_form_free (GsNameForm *form)
{
  g_array_unref (form->uses);
  g_free (form);
}

/**
 * gs_name_use_get_mention:
 *
 * Returns: (transfer none): the mention that @use is a word of
 */
const GsMention *
gs_name_use_get_mention (const GsBatch *batch, const GsNameUse *use)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, use->article);

  return &g_array_index (extraction->mentions, GsMention, use->mention);
}

/* capitals alone, so few that it is hardly a shouted name */
static gboolean
gs_is_acronym (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return g_utf8_strlen (text, -1) <= GS_MAX_ACRONYM_LETTERS;
}

static gboolean
gs_is_name_word (const GsNameWord *word)
{
  guint n_letters = 0;

  for (const char *p = word->folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        return FALSE;
      n_letters += g_unichar_isalpha (c);
    }
  return n_letters >= GS_MIN_NAME_LETTERS && n_letters <= GS_MAX_NAME_LETTERS;
}

static gboolean
gs_name_is_known (const GsBatch *batch, const char *folded, const char *text)
{
  gsize length = strlen (folded);
  guint n_found;

  if (gs_lexicon_find (batch->lexicon, folded, length) != 0)
    return TRUE;
  gs_rules_find_names (batch->rules, text, strlen (text), &n_found);
  if (n_found > 0)
    return TRUE;
  gs_rules_find_persons (batch->rules, text, strlen (text), &n_found);
  return n_found > 0 || gs_rules_find_title (batch->rules, text, strlen (text)) != NULL;
}

static void
gs_name_forms_add (const GsBatch *batch, GHashTable *table, GsNameUse use)
{
  const GsMention *mention = gs_name_use_get_mention (batch, &use);
  const GsNameWord *word = &mention->words[use.word];
  GsNameForm *form = g_hash_table_lookup (table, word->folded);

  if (form == NULL)
    {
      form = g_new0 (GsNameForm, 1);
      form->folded = word->folded;
      form->text = word->text;
      form->length = (guint) g_utf8_strlen (word->folded, -1);
      form->uses = g_array_new (FALSE, FALSE, sizeof (GsNameUse));
      form->is_acronym = gs_is_acronym (form->text);
      form->is_known = gs_name_is_known (batch, form->folded, form->text);
      g_hash_table_insert (table, (gpointer) form->folded, form);
    }
  if (form->uses->len == 0
      || g_array_index (form->uses, GsNameUse, form->uses->len - 1).article != use.article)
    form->n_articles++;
  g_array_append_val (form->uses, use);
}

static void
gs_name_forms_add_article (const GsBatch *batch, GHashTable *table, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->headline)
        continue;
      for (guint32 k = 0; k < mention->n_words; k++)
        if (gs_is_name_word (&mention->words[k]))
          gs_name_forms_add (batch, table, (GsNameUse){ article, i, k });
    }
}

/* every word that some article writes in lower case */
static GHashTable *
gs_name_forms_list_lower (const GsBatch *batch)
{
  GHashTable *lower = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);
      GHashTableIter iter;
      gpointer word;
      gpointer casing;

      if (extraction == NULL)
        continue;
      g_hash_table_iter_init (&iter, extraction->casing);
      while (g_hash_table_iter_next (&iter, &word, &casing))
        if (((const GsCasing *) casing)->lower > 0)
          g_hash_table_add (lower, word);
    }
  return lower;
}

static int
gs_name_form_compare (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(GsNameForm *const *) a)->folded, (*(GsNameForm *const *) b)->folded);
}

/**
 * gs_name_forms_new:
 * @batch: the extractions
 *
 * Headlines are left out: their capitals and shortenings are their own.
 *
 * Returns: (transfer full): an array of GsNameForm
 */
GPtrArray *
gs_name_forms_new (const GsBatch *batch)
{
  g_autoptr (GHashTable) table = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) lower = gs_name_forms_list_lower (batch);
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_name_form_free);
  GHashTableIter iter;
  gpointer form;

  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_name_forms_add_article (batch, table, i);
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &form))
    {
      ((GsNameForm *) form)->is_lower =
          g_hash_table_contains (lower, ((GsNameForm *) form)->folded);
      g_ptr_array_add (forms, form);
    }
  g_ptr_array_sort (forms, gs_name_form_compare);
  return forms;
}

/* ---- near pairs: two words within n edits share a word after at most n deletions each ---- */

typedef struct
{
  GHashTable *buckets; /* of folded text with letters taken out: GArray of guint32 form indices */
  const GPtrArray *forms;
} GsDeletions;

static void
gs_deletions_add (GsDeletions *deletions, const char *text, guint32 index)
{
  GArray *bucket = g_hash_table_lookup (deletions->buckets, text);

  if (bucket == NULL)
    {
      bucket = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (deletions->buckets, g_strdup (text), bucket);
    }
  if (bucket->len == 0 || g_array_index (bucket, guint32, bucket->len - 1) != index)
    g_array_append_val (bucket, index);
}

static void
gs_deletions_add_all (GsDeletions *deletions, const char *text, guint depth, guint32 index)
{
  g_autoptr (GString) shorter = g_string_new (NULL);

  gs_deletions_add (deletions, text, index);
  if (depth == 0)
    return;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_string_truncate (shorter, 0);
      g_string_append_len (shorter, text, p - text);
      g_string_append (shorter, g_utf8_next_char (p));
      gs_deletions_add_all (deletions, shorter->str, depth - 1, index);
    }
}

static void
gs_deletions_collect_pairs (const GsDeletions *deletions, GHashTable *pairs)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, deletions->buckets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const GArray *bucket = value;

      for (guint i = 0; i < bucket->len; i++)
        for (guint k = i + 1; k < bucket->len; k++)
          {
            guint64 a = g_array_index (bucket, guint32, i);
            guint64 b = g_array_index (bucket, guint32, k);
            guint64 pair = a < b ? a << 32 | b : b << 32 | a;

            if (a != b)
              g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
          }
    }
}

static int
gs_pair_compare (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *) a;
  guint64 two = *(const guint64 *) b;

  return one < two ? -1 : one > two;
}

/**
 * gs_name_forms_foreach_near_pair:
 * @forms: sorted forms
 * @function: called for each pair once, in the order of the forms
 * @data: handed on
 *
 * Candidates by deletion neighbourhoods (Mor and Fraenkel 1982): linear in the forms, whatever
 * their number. A candidate may be up to twice as far apart as its deletions; the caller measures.
 */
void
gs_name_forms_foreach_near_pair (const GPtrArray *forms, GsNamePairFunc function, gpointer data)
{
  g_autoptr (GHashTable) buckets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GsDeletions deletions = { buckets, forms };
  g_autoptr (GList) sorted = NULL;

  for (guint32 i = 0; i < forms->len; i++)
    {
      const GsNameForm *form = g_ptr_array_index (forms, i);

      gs_deletions_add_all (&deletions, form->folded, form->length >= GS_TWO_EDIT_LETTERS ? 2 : 1,
                            i);
    }
  gs_deletions_collect_pairs (&deletions, pairs);
  sorted = g_list_sort (g_hash_table_get_keys (pairs), gs_pair_compare);
  for (const GList *link = sorted; link != NULL; link = link->next)
    {
      guint64 pair = *(const guint64 *) link->data;
      GsNameForm *a = g_ptr_array_index (forms, pair >> 32);
      GsNameForm *b = g_ptr_array_index (forms, pair & G_MAXUINT32);

      function (a, b, data);
    }
}
