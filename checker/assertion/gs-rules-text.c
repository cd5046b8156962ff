/* SPDX-License-Identifier: MIT */
/* Keys of surface words, and the lists that packs write as text. */
#include "assertion/gs-rules-private.h"

#include <stdarg.h>
#include <string.h>

#include "base/gs-error.h"
#include "base/gs-canon.h"
#include "base/gs-word-memo.h"

/* no catalogue form is longer; what does not fit is not found */
#define GS_RULES_KEY_SIZE 256

/* folds to the form under which the tables know it: no article in front, hyphens as blanks */
static const char *
gs_rules_make_key (const char *text, gsize length, GsCanonFlags flags, char *buffer, gsize *used)
{
  *used = gs_canon (text, length, flags, buffer, GS_RULES_KEY_SIZE);
  if (*used >= GS_RULES_KEY_SIZE)
    {
      *used = 0;
      return buffer;
    }
  for (gsize i = 0; i < *used; i++)
    if (buffer[i] == '-' && i > 0 && i + 1 < *used)
      buffer[i] = ' ';
  if (*used > 4 && g_ascii_strncasecmp (buffer, "the ", 4) == 0)
    {
      *used -= 4;
      return buffer + 4;
    }
  return buffer;
}

/**
 * gs_rules_intern_key:
 * @text: a form as the pack writes it
 * @length: its bytes
 *
 * Returns: the key of the form, 0 if it is empty or absurdly long
 */
guint32
gs_rules_intern_key (GsRules *self, const char *text, gsize length)
{
  char buffer[GS_RULES_KEY_SIZE];
  gsize used;
  const char *key = gs_rules_make_key (text, length, GS_CANON_DEFAULT, buffer, &used);

  return used == 0 ? 0 : gs_string_set_intern (self->strings, key, used);
}

typedef enum
{
  ASK_WHOLE,
  ASK_FIRST_WORD,
} Question;

static guint32
gs_rules_look_up_key (const GsRules *self, const char *text, gsize length, Question question)
{
  char buffer[GS_RULES_KEY_SIZE];
  gsize used;
  const char *key;
  const char *blank;

  if (length >= GS_RULES_KEY_SIZE)
    return 0;
  key = gs_rules_make_key (text, length, GS_CANON_DEFAULT, buffer, &used);
  if (used == 0)
    return 0;
  blank = question == ASK_FIRST_WORD ? memchr (key, ' ', used) : NULL;
  return gs_string_set_find (self->strings, key, blank == NULL ? used : (gsize) (blank - key));
}

/* no texts are added to the rules once they are loaded, so that an answer stays true */
static guint32
gs_rules_ask_key (const GsRules *self, const char *text, gsize length, Question what)
{
  static _Thread_local GsWordMemo memo;
  GsWordQuestion question;
  GsWordMemoEntry *entry;

  if (length > GS_WORD_MEMO_MAX || self->serial == 0)
    return gs_rules_look_up_key (self, text, length, what);
  question = gs_word_question (text, length, what);
  entry = gs_word_memo_get (&memo, &question);
  if (!gs_word_memo_entry_answers (entry, &question, self->serial))
    *entry = (GsWordMemoEntry){ question, self->serial,
                                gs_rules_look_up_key (self, text, length, what) };
  return entry->answer;
}

/**
 * gs_rules_find_key:
 * @text: surface words
 * @length: their bytes
 *
 * Returns: the key of the words, 0 if no pack has them
 */
guint32
gs_rules_find_key (const GsRules *self, const char *text, gsize length)
{
  return gs_rules_ask_key (self, text, length, ASK_WHOLE);
}

/**
 * gs_rules_find_first_word:
 * @text: surface words
 * @length: their bytes
 *
 * Returns: the key of the first word (up to a blank or hyphen), 0 if no pack has it
 */
guint32
gs_rules_find_first_word (const GsRules *self, const char *text, gsize length)
{
  return gs_rules_ask_key (self, text, length, ASK_FIRST_WORD);
}

/**
 * gs_rules_find_keys:
 * @text: surface words
 * @length: their bytes
 * @first_word: (out): what gs_rules_find_first_word () finds
 *
 * Asks both questions at once and remembers nothing: for those who remember what they make of it.
 *
 * Returns: what gs_rules_find_key () finds
 */
guint32
gs_rules_find_keys (const GsRules *self, const char *text, gsize length, guint32 *first_word)
{
  char buffer[GS_RULES_KEY_SIZE];
  gsize used = 0;
  const char *key = buffer;
  const char *blank;
  guint32 whole;

  *first_word = 0;
  if (length < GS_RULES_KEY_SIZE)
    key = gs_rules_make_key (text, length, GS_CANON_DEFAULT, buffer, &used);
  if (used == 0)
    return 0;
  whole = gs_string_set_find (self->strings, key, used);
  blank = memchr (key, ' ', used);
  *first_word =
      blank == NULL ? whole : gs_string_set_find (self->strings, key, (gsize) (blank - key));
  return whole;
}

/**
 * gs_rules_is_equal_keeping_case:
 * @form: a form of the catalogue
 * @text: surface words
 * @length: their bytes
 *
 * Returns: whether the two are equal in dress but for accents, quotes and stops
 */
gboolean
gs_rules_is_equal_keeping_case (const char *form, const char *text, gsize length)
{
  char a[GS_RULES_KEY_SIZE];
  char b[GS_RULES_KEY_SIZE];
  gsize a_used;
  gsize b_used;
  const char *a_key = gs_rules_make_key (form, strlen (form), GS_CANON_KEEP_CASE, a, &a_used);
  const char *b_key = gs_rules_make_key (text, length, GS_CANON_KEEP_CASE, b, &b_used);

  return a_used > 0 && a_used == b_used && memcmp (a_key, b_key, a_used) == 0;
}

/**
 * gs_rules_intern:
 * @text: (nullable): any text
 *
 * Returns: (transfer none) (nullable): the interned text, %NULL for %NULL
 */
const char *
gs_rules_intern (GsRules *self, const char *text)
{
  if (text == NULL)
    return NULL;
  return gs_string_set_get (self->strings,
                            gs_string_set_intern (self->strings, text, strlen (text)));
}

/**
 * gs_rules_split:
 * @text: (nullable): a list as a pack writes it
 * @separator: one ASCII character
 *
 * Returns: (transfer full): the items without white space around, empty ones left out
 */
char **
gs_rules_split (const char *text, const char *separator)
{
  char **items;
  guint n = 1;

  if (text == NULL)
    text = "";
  for (const char *c = text; *c != '\0'; c++)
    n += *c == *separator;
  items = g_new (char *, n + 1);
  n = 0;
  while (*text != '\0')
    {
      const char *end = text + strcspn (text, separator);
      const char *last = end;

      while (text < last && g_ascii_isspace (*text))
        text++;
      while (last > text && g_ascii_isspace (last[-1]))
        last--;
      if (last > text)
        items[n++] = g_strndup (text, (gsize) (last - text));
      text = end + (*end != '\0');
    }
  items[n] = NULL;
  return items;
}

/**
 * gs_rules_split_node:
 * @node: (nullable): an element whose text is a list
 * @separator: one ASCII character
 *
 * Returns: (transfer full): the items, runs of white space inside them made one blank
 */
char **
gs_rules_split_node (const GsXmlNode *node, const char *separator)
{
  g_autofree char *text = node != NULL ? gs_xml_dup_text_collapsed (node) : NULL;

  return gs_rules_split (text, separator);
}

/**
 * gs_rules_intern_list:
 * @list: %NULL-terminated strings
 *
 * Returns: (transfer none): the same strings interned, %NULL-terminated, in the arena
 */
const char *const *
gs_rules_intern_list (GsRules *self, char **list)
{
  guint n = g_strv_length (list);
  const char **copy = gs_arena_new_array (self->arena, const char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = gs_rules_intern (self, list[i]);
  copy[n] = NULL;
  return copy;
}

/**
 * gs_rules_set_error:
 * @path: the pack
 * @node: (nullable): where in it
 * @format: what is wrong, as printf () takes it
 *
 * Sets a %GS_ERROR_RULES whose message begins with file and line.
 */
void
gs_rules_set_error (GError **error, const char *path, const GsXmlNode *node, const char *format,
                    ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (node == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_RULES, "%s: %s", path, message);
  else
    g_set_error (error, GS_ERROR, GS_ERROR_RULES, "%s:%u: %s", path, gs_xml_get_line (node),
                 message);
}

/**
 * gs_rules_get_required:
 * @node: an element of the rule
 * @name: of an attribute
 *
 * Returns: (transfer none): the attribute's value, %NULL with %GS_ERROR_RULES if it is absent or
 *   empty
 */
const char *
gs_rules_get_required (const GsRulesSource *source, const GsXmlNode *node, const char *name,
                       GError **error)
{
  const char *value = gs_xml_get_attribute (node, name);

  if (value != NULL && *value != '\0')
    return value;
  gs_rules_set_error (error, source->path, node, "element '%s' needs the attribute '%s'",
                      gs_xml_get_name (node), name);
  return NULL;
}
