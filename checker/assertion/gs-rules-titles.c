/* SPDX-License-Identifier: MIT */
/* Title words and words of status: reading of packs and look-up. */
#include "assertion/gs-rules-titles.h"

#include <string.h>

#include "assertion/gs-rules-private.h"
#include "base/gs-error.h"
#include "base/gs-canon.h"

static const char *const classes[] = {
  [GS_RULES_TITLE_OFFICE] = "office",     [GS_RULES_TITLE_RANK] = "rank",
  [GS_RULES_TITLE_COURTESY] = "courtesy", [GS_RULES_TITLE_OCCUPATION] = "occupation",
  [GS_RULES_TITLE_NOBLE] = "noble",
};

G_STATIC_ASSERT (G_N_ELEMENTS (classes) == GS_N_RULES_TITLE_CLASSES);

static const char *const statuses[] = {
  [GS_RULES_STATUS_NONE] = "none",       [GS_RULES_STATUS_CURRENT] = "current",
  [GS_RULES_STATUS_FORMER] = "former",   [GS_RULES_STATUS_THEN] = "then",
  [GS_RULES_STATUS_ACTING] = "acting",   [GS_RULES_STATUS_ELECT] = "elect",
  [GS_RULES_STATUS_LEAVING] = "leaving", [GS_RULES_STATUS_LATE] = "late",
  [GS_RULES_STATUS_DEPUTY] = "deputy",
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == GS_N_RULES_STATUSES);

typedef struct
{
  const char *folded; /* with its hyphen: "ex-", "-elect" */
  gsize length;
  GsRulesStatus status;
} GsRulesAffix;

struct _GsRulesTitles
{
  GsRulesIndex titles; /* of GsRulesTitle, by key */
  GsRulesReach reach;
  GHashTable *status_words; /* of key:GsRulesStatus */
  GArray *prefixes;         /* of GsRulesAffix */
  GArray *suffixes;         /* of GsRulesAffix */
};

GsRulesTitles *
gs_rules_titles_new (void)
{
  GsRulesTitles *self = g_new0 (GsRulesTitles, 1);

  gs_rules_index_init (&self->titles, sizeof (GsRulesTitle));
  gs_rules_reach_init (&self->reach);
  self->status_words = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->prefixes = g_array_new (FALSE, FALSE, sizeof (GsRulesAffix));
  self->suffixes = g_array_new (FALSE, FALSE, sizeof (GsRulesAffix));
  return self;
}

void
gs_rules_titles_free (GsRulesTitles *self)
{
  gs_rules_index_clear (&self->titles);
  gs_rules_reach_clear (&self->reach);
  g_hash_table_unref (self->status_words);
  g_array_unref (self->prefixes);
  g_array_unref (self->suffixes);
  g_free (self);
}

/* ---- reading ---- */

static gboolean
gs_rules_title_class_from_string (const char *name, GsRulesTitleClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i], name) == 0)
      {
        *class = (GsRulesTitleClass) i;
        return TRUE;
      }
  return FALSE;
}

static void
gs_rules_add_title (GsRules *self, GsRulesTitle *title, const char *text)
{
  guint32 key = gs_rules_intern_key (self, text, strlen (text));
  const char *key_text;
  const char *blank;
  guint n_words = 1;

  if (key == 0)
    return;
  title->text = gs_rules_intern (self, text);
  title->abbreviation = g_str_has_suffix (text, ".");
  gs_rules_index_add (&self->titles->titles, key, title);
  key_text = gs_string_set_get (self->strings, key);
  for (const char *c = key_text; *c != '\0'; c++)
    n_words += *c == ' ';
  blank = strchr (key_text, ' ');
  gs_rules_reach_add (
      &self->titles->reach,
      gs_string_set_intern (self->strings, key_text,
                            blank == NULL ? strlen (key_text) : (gsize) (blank - key_text)),
      n_words);
}

static gboolean
gs_rules_read_title_group (GsRules *self, const GsRulesSource *source, const GsXmlNode *node,
                           GsRulesTitleClass class, GError **error)
{
  g_auto (GStrv) texts = gs_rules_split_node (node, ";");
  const char *group = gs_rules_get_required (source, node, "group", error);
  const char *order = gs_xml_get_attribute (node, "order");
  const char *service = gs_xml_get_attribute (node, "service");
  GsRulesTitle title = { .rule = source->rule->id, .class = class };

  if (group == NULL)
    return FALSE;
  if (texts[0] == NULL || (class == GS_RULES_TITLE_RANK) != (order != NULL))
    {
      gs_rules_set_error (error, source->path, node,
                          "the title '%s' needs words, and an 'order' if it is a rank", group);
      return FALSE;
    }
  if (service == NULL)
    service = gs_xml_get_attribute (source->node, "service");
  title.group = gs_rules_intern (self, group);
  title.canonical = gs_rules_intern (self, texts[0]);
  title.service = gs_rules_intern (self, service);
  title.order = order != NULL ? (gint) g_ascii_strtoll (order, NULL, 10) : 0;
  for (guint i = 0; texts[i] != NULL; i++)
    gs_rules_add_title (self, &title, texts[i]);
  return TRUE;
}

static void
gs_rules_add_status (GsRules *self, const char *text, GsRulesStatus status)
{
  g_autofree char *folded = gs_canon_dup (text, strlen (text), GS_CANON_DEFAULT);
  GsRulesAffix affix = { gs_rules_intern (self, folded), strlen (folded), status };

  if (g_str_has_suffix (folded, "-"))
    g_array_append_val (self->titles->prefixes, affix);
  else if (folded[0] == '-')
    g_array_append_val (self->titles->suffixes, affix);
  else
    g_hash_table_insert (self->titles->status_words,
                         GUINT_TO_POINTER (gs_rules_intern_key (self, text, strlen (text))),
                         GUINT_TO_POINTER (status));
}

static gboolean
gs_rules_read_status (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *means = gs_rules_get_required (source, source->node, "means", error);
  g_auto (GStrv) words = gs_rules_split (gs_xml_get_attribute (source->node, "words"), ";");

  if (means == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_str_equal (statuses[i], means))
      {
        for (guint k = 0; words[k] != NULL; k++)
          gs_rules_add_status (self, words[k], (GsRulesStatus) i);
        return TRUE;
      }
  gs_rules_set_error (error, source->path, source->node, "no status '%s'", means);
  return FALSE;
}

/**
 * gs_rules_titles_read:
 * @source: a rule of the topic titles
 *
 * Returns: %FALSE with %GS_ERROR_RULES if it is broken
 */
gboolean
gs_rules_titles_read (GsRules *self, const GsRulesSource *source, GError **error)
{
  const char *name = gs_xml_get_attribute (source->node, "class");
  GsRulesTitleClass class;

  if (gs_xml_is_element (source->node, "status"))
    return gs_rules_read_status (self, source, error);
  if (!gs_rules_title_class_from_string (name, &class))
    {
      gs_rules_set_error (error, source->path, source->node, "no class of titles '%s'",
                          name != NULL ? name : "");
      return FALSE;
    }
  for (const GsXmlNode *node = gs_xml_first_child (source->node, "title"); node != NULL;
       node = gs_xml_next_sibling (node, "title"))
    if (!gs_rules_read_title_group (self, source, node, class, error))
      return FALSE;
  return TRUE;
}

/**
 * gs_rules_titles_seal:
 *
 * Returns: %TRUE
 */
gboolean
gs_rules_titles_seal (GsRules *self, GError **error)
{
  (void) error;
  gs_rules_index_seal (&self->titles->titles);
  return TRUE;
}

/* ---- asking ---- */

/**
 * gs_rules_find_title:
 * @text: surface words without words of status: "Lt. Col.", "chief executive"
 * @length: their bytes
 *
 * Returns: (transfer none) (nullable): the title; where words are titles of two services
 * ("Captain") the one the pack has first, see gs_rules_is_rank_conflict ()
 */
const GsRulesTitle *
gs_rules_find_title (const GsRules *self, const char *text, gsize length)
{
  guint n;

  return gs_rules_index_find (&self->titles->titles, gs_rules_find_key (self, text, length), &n);
}

/**
 * gs_rules_get_title_reach:
 * @first_word: key of the first word of what may be one
 *
 * Returns: words of the longest title that begins with the word, 0 if none does
 */
guint
gs_rules_get_title_reach (const GsRules *self, guint32 first_word)
{
  return gs_rules_reach_find (&self->titles->reach, first_word);
}

/**
 * gs_rules_is_same_title:
 *
 * Returns: whether two titles mean the same ("CEO", "chief executive")
 */
gboolean
gs_rules_is_same_title (const GsRulesTitle *a, const GsRulesTitle *b)
{
  return g_strcmp0 (a->group, b->group) == 0;
}

/**
 * gs_rules_is_rank_conflict:
 *
 * Short forms ("Col." for a lieutenant colonel, "Gen." for all generals, "Adm.") are how one speaks
 * to an officer: groups that share their first part up to "/" do not conflict, nor do ranks of
 * different services.
 *
 * Returns: whether no person can hold both ranks at one time
 */
gboolean
gs_rules_is_rank_conflict (const GsRulesTitle *a, const GsRulesTitle *b)
{
  const char *a_end = strchr (a->group, '/');
  const char *b_end = strchr (b->group, '/');
  gsize a_length = a_end != NULL ? (gsize) (a_end - a->group) : strlen (a->group);
  gsize b_length = b_end != NULL ? (gsize) (b_end - b->group) : strlen (b->group);

  if (a->class != GS_RULES_TITLE_RANK || b->class != GS_RULES_TITLE_RANK
      || g_strcmp0 (a->service, b->service) != 0 || a->order == b->order)
    return FALSE;
  if (a_length == b_length && strncmp (a->group, b->group, a_length) == 0)
    return a_end != NULL && b_end != NULL;
  return TRUE;
}

/**
 * gs_rules_find_status:
 * @text: a word or two: "former", "then"
 * @length: their bytes
 *
 * Returns: what it says of the title that follows, %GS_RULES_STATUS_NONE if nothing
 */
GsRulesStatus
gs_rules_find_status (const GsRules *self, const char *text, gsize length)
{
  guint32 key = gs_rules_find_key (self, text, length);

  if (key == 0)
    return GS_RULES_STATUS_NONE;
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (self->titles->status_words, GUINT_TO_POINTER (key)));
}

/* affixes are ASCII, dashes of any kind count as hyphens: folded length may differ from bytes */
/* whether an ASCII letter cannot be folded to a byte; other bytes may be */
static gboolean
gs_rules_is_other_letter (char c, char folded)
{
  return g_ascii_isalpha (c) && (c | 0x20) != folded;
}

/* whether there may be a hyphen of any kind, as every affix has one: nearly no word has */
static gboolean
gs_rules_may_have_affix (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == '-' || (guchar) text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

static gsize
gs_rules_match_prefix (const GsRulesAffix *affix, const char *text, gsize length)
{
  char buffer[16];
  const char *end = text;

  if (length == 0 || gs_rules_is_other_letter (*text, *affix->folded))
    return 0;
  for (gsize n = 0; n < affix->length && end < text + length; n++)
    end = g_utf8_next_char (end);
  if ((gsize) (end - text) >= length
      || gs_canon (text, (gsize) (end - text), GS_CANON_DEFAULT, buffer, sizeof buffer)
             != affix->length)
    return 0;
  return memcmp (buffer, affix->folded, affix->length) == 0 ? (gsize) (end - text) : 0;
}

static gsize
gs_rules_match_suffix (const GsRulesAffix *affix, const char *text, gsize length)
{
  char buffer[24];
  const char *start = text + length;

  if (length == 0 || gs_rules_is_other_letter (start[-1], affix->folded[affix->length - 1]))
    return 0;
  for (gsize n = 0; n < affix->length && start > text; n++)
    start = g_utf8_prev_char (start);
  if (start <= text
      || gs_canon (start, (gsize) (text + length - start), GS_CANON_DEFAULT, buffer, sizeof buffer)
             != affix->length)
    return 0;
  return memcmp (buffer, affix->folded, affix->length) == 0 ? (gsize) (text + length - start) : 0;
}

/**
 * gs_rules_find_status_prefix:
 * @text: a word: "ex-president", "then-Senator"
 * @length: its bytes
 * @prefix_length: (out): bytes of the prefix with its hyphen, 0 if there is none
 *
 * Returns: what the prefix says
 */
GsRulesStatus
gs_rules_find_status_prefix (const GsRules *self, const char *text, gsize length,
                             gsize *prefix_length)
{
  *prefix_length = 0;
  if (!gs_rules_may_have_affix (text, length))
    return GS_RULES_STATUS_NONE;
  for (guint i = 0; i < self->titles->prefixes->len; i++)
    {
      const GsRulesAffix *affix = &g_array_index (self->titles->prefixes, GsRulesAffix, i);

      *prefix_length = gs_rules_match_prefix (affix, text, length);
      if (*prefix_length > 0)
        return affix->status;
    }
  return GS_RULES_STATUS_NONE;
}

/**
 * gs_rules_find_status_suffix:
 * @text: a word: "President-elect"
 * @length: its bytes
 * @suffix_length: (out): bytes of the suffix with its hyphen, 0 if there is none
 *
 * Returns: what the suffix says
 */
GsRulesStatus
gs_rules_find_status_suffix (const GsRules *self, const char *text, gsize length,
                             gsize *suffix_length)
{
  *suffix_length = 0;
  if (!gs_rules_may_have_affix (text, length))
    return GS_RULES_STATUS_NONE;
  for (guint i = 0; i < self->titles->suffixes->len; i++)
    {
      const GsRulesAffix *affix = &g_array_index (self->titles->suffixes, GsRulesAffix, i);

      *suffix_length = gs_rules_match_suffix (affix, text, length);
      if (*suffix_length > 0)
        return affix->status;
    }
  return GS_RULES_STATUS_NONE;
}

/**
 * gs_rules_title_class_to_string:
 *
 * Returns: (transfer none): "office", "rank", "courtesy", "occupation" or "noble"
 */
const char *
gs_rules_title_class_to_string (GsRulesTitleClass class)
{
  g_return_val_if_fail ((guint) class < GS_N_RULES_TITLE_CLASSES, NULL);
  return classes[class];
}

/**
 * gs_rules_status_to_string:
 *
 * Returns: (transfer none): the name that packs use: "former"
 */
const char *
gs_rules_status_to_string (GsRulesStatus status)
{
  g_return_val_if_fail ((guint) status < GS_N_RULES_STATUSES, NULL);
  return statuses[status];
}
