/* SPDX-License-Identifier: MIT */
/* Gathers spellings and finds near pairs by deletion neighbourhoods. */
#include "comparison/gs-name-form.h"

#include <string.h>

#include "assertion/gs-casing.h"
#include "assertion/gs-rules-names.h"
#include "assertion/gs-rules-offices.h"
#include "base/gs-string-set.h"

/* shorter words are too often neighbours by chance */
#define GS_MIN_NAME_LETTERS 4
/* capitals alone are an acronym up to this length */
#define GS_MAX_ACRONYM_LETTERS 6
/* from this length two edits may be one slip */
#define GS_TWO_EDIT_LETTERS   7
#define GS_MAX_NAME_DELETIONS 2
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

/* a form with letters taken out; words that share a hash by chance are two that the caller measures
 * for nothing */
typedef struct
{
  guint32 hash;
  guint32 form;
} GsDeletion;

typedef struct
{
  GArray *all;                             /* of GsDeletion */
  GString *shorter[GS_MAX_NAME_DELETIONS]; /* scratch of each depth */
} GsDeletions;

static void
gs_deletions_add (GsDeletions *self, const char *text, gsize length, guint depth, guint32 form)
{
  GsDeletion deletion = { gs_string_hash (text, length), form };
  GString *shorter;

  g_array_append_val (self->all, deletion);
  if (depth == 0)
    return;
  shorter = self->shorter[depth - 1];
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *rest = g_utf8_next_char (p);

      g_string_truncate (shorter, 0);
      g_string_append_len (shorter, text, p - text);
      g_string_append_len (shorter, rest, (gssize) length - (rest - text));
      gs_deletions_add (self, shorter->str, shorter->len, depth - 1, form);
    }
}

static int
gs_deletion_compare (gconstpointer a, gconstpointer b)
{
  const GsDeletion *one = a;
  const GsDeletion *two = b;

  if (one->hash != two->hash)
    return one->hash < two->hash ? -1 : 1;
  return one->form < two->form ? -1 : one->form > two->form;
}

static int
gs_pair_compare (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *) a;
  guint64 two = *(const guint64 *) b;

  return one < two ? -1 : one > two;
}

/* pairs of forms under one hash, the lower in the upper half; sorted, some more than once */
static GArray *
gs_deletions_list_pairs (const GsDeletions *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  const GsDeletion *all = (const GsDeletion *) (gconstpointer) self->all->data;

  g_array_sort (self->all, gs_deletion_compare);
  for (guint i = 0; i < self->all->len; i++)
    for (guint k = i + 1; k < self->all->len && all[k].hash == all[i].hash; k++)
      {
        guint64 pair = (guint64) all[i].form << 32 | all[k].form;

        if (all[i].form != all[k].form
            && (i == 0 || memcmp (&all[i], &all[i - 1], sizeof *all) != 0)
            && memcmp (&all[k], &all[k - 1], sizeof *all) != 0)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, gs_pair_compare);
  return pairs;
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
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (GsDeletion));
  g_autoptr (GArray) pairs = NULL;
  GsDeletions deletions = { .all = all };
  guint64 last = 0;

  for (guint i = 0; i < GS_MAX_NAME_DELETIONS; i++)
    deletions.shorter[i] = g_string_new (NULL);
  for (guint32 i = 0; i < forms->len; i++)
    {
      const GsNameForm *form = g_ptr_array_index (forms, i);

      gs_deletions_add (&deletions, form->folded, strlen (form->folded),
                        form->length >= GS_TWO_EDIT_LETTERS ? GS_MAX_NAME_DELETIONS : 1, i);
    }
  for (guint i = 0; i < GS_MAX_NAME_DELETIONS; i++)
    g_string_free (deletions.shorter[i], TRUE);
  pairs = gs_deletions_list_pairs (&deletions);
  for (guint i = 0; i < pairs->len; i++)
    {
      guint64 pair = g_array_index (pairs, guint64, i);

      /* no form is its own neighbour: 0 is no pair */
      if (pair != last)
        function (g_ptr_array_index (forms, pair >> 32), g_ptr_array_index (forms, (guint32) pair),
                  data);
      last = pair;
    }
}
