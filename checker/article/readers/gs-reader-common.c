/* SPDX-License-Identifier: MIT */
/* What all readers need: the first bytes made plain, decoding, names of articles in one file. */
#include "article/readers/gs-reader.h"

#include <string.h>

#include "article/gs-article-private.h"
#include "base/gs-error.h"

#define GS_READER_HEAD       8192
#define GS_READER_BLOCK      64u
#define GS_READER_MAX_OWN_ID 64

/* bytes before the first that is no white space, NUL or part of a byte order mark */
static gsize
gs_reader_skip_blank (const char *bytes, gsize n)
{
  gsize at = 0;

  while (at < n
         && (bytes[at] == '\0' || g_ascii_isspace (bytes[at])
             || (at < 3 && strchr ("\xef\xbb\xbf\xfe\xff", bytes[at]) != NULL)))
    at++;
  return at;
}

/* a block's ASCII letters in lower case: a length that is known lets the compiler take many bytes
 * at once */
static void
gs_reader_fold_block (const char *bytes, char *folded)
{
  guint8 block[GS_READER_BLOCK];

  memcpy (block, bytes, sizeof block);
  for (guint i = 0; i < GS_READER_BLOCK; i++)
    block[i] |= (guint8) (((guint8) (block[i] - 'A') < 26) << 5);
  memcpy (folded, block, sizeof block);
}

/* lower case, blanks at the start and NULs left out, so that UTF-16 looks like ASCII */
char *
gs_reader_dup_head (const char *bytes, gsize length)
{
  gsize n = MIN (length, GS_READER_HEAD);
  char *head = g_malloc (n + 1);
  gsize at = gs_reader_skip_blank (bytes, n);
  /* of nothing there may be no bytes at all */
  gsize plain = at < n && memchr (bytes + at, '\0', n - at) == NULL ? n - at : 0;
  gsize out = 0;

  for (; out + GS_READER_BLOCK <= plain; out += GS_READER_BLOCK)
    gs_reader_fold_block (bytes + at + out, head + out);
  for (at += out; at < n; at++)
    {
      head[out] = g_ascii_tolower (bytes[at]);
      out += bytes[at] != '\0';
    }
  head[out] = '\0';
  return head;
}

/**
 * gs_reader_dup_declared_charset:
 * @head: as in GsReaderInput
 *
 * Returns: (transfer full) (nullable): the charset of a meta element or an XML declaration
 */
char *
gs_reader_dup_declared_charset (const char *head)
{
  static const char *const signs[] = { "encoding=", "charset=" };
  gboolean is_xml = g_str_has_prefix (head, "<?xml");
  const char *meta = strstr (head, "<meta");
  const char *at = is_xml ? strstr (head, signs[0]) : NULL;
  gsize skip = strlen (signs[0]);
  gsize n;

  if (at == NULL || (meta != NULL && at > meta))
    {
      at = meta != NULL ? strstr (meta, signs[1]) : NULL;
      skip = strlen (signs[1]);
    }
  if (at == NULL)
    return NULL;
  at += skip;
  at += strspn (at, " \"'");
  n = strspn (at, "abcdefghijklmnopqrstuvwxyz0123456789-_.:+");
  return n > 0 && n < 40 ? g_strndup (at, n) : NULL;
}

/**
 * gs_reader_decode:
 * @declared: (nullable): the charset the input declares
 * @use: what the reader makes of the text
 * @builder: takes encoding, notes and hash
 * @decoded: (out caller-allocates): the text
 * @error: GS_ERROR_FORMAT
 *
 * Returns: whether the input is text
 */
gboolean
gs_reader_decode (const GsReaderInput *input, const char *declared, GsDecodeUse use,
                  GsArticleBuilder *builder, GsDecoded *decoded, GError **error)
{
  g_autofree char *hash = NULL;

  gboolean whole;

  if (!gs_decode (input->bytes, input->length, input->id, declared,
                  use == GS_DECODE_BY_LENGTH || (use == GS_DECODE_AS_STRING && input->is_terminated)
                      || (input->owner != NULL && input->is_terminated),
                  decoded, error))
    return FALSE;
  whole = decoded->length == input->length
          && (decoded->owned == NULL || memcmp (decoded->text, input->bytes, input->length) == 0);
  if (use != GS_DECODE_AS_TEXT || !whole)
    hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) input->bytes,
                                        input->length);
  gs_article_builder_set_hash (builder, hash);
  gs_article_builder_set_encoding (builder, decoded->encoding);
  if (decoded->note != NULL)
    gs_article_builder_add_note (builder, "%s", decoded->note);
  return TRUE;
}

void
gs_reader_drop_input (const GsReaderInput *input)
{
  if (input->owner != NULL)
    g_clear_pointer (input->owner, g_bytes_unref);
}

/**
 * gs_reader_take_text:
 * @decoded: (inout): of the whole input; good for nothing but clearing afterwards
 *
 * Returns: (transfer full): its text, NUL-terminated
 */
char *
gs_reader_take_text (const GsReaderInput *input, GsDecoded *decoded)
{
  gsize length = 0;
  char *bytes;

  if (decoded->text != input->bytes || input->owner == NULL || *input->owner == NULL)
    return gs_decoded_steal (decoded);
  decoded->text = NULL;
  bytes = g_bytes_unref_to_data (g_steal_pointer (input->owner), &length);
  if (bytes == input->bytes)
    return bytes;
  /* somebody else holds them: this is a copy without the NUL */
  bytes = g_realloc (bytes, length + 1);
  bytes[length] = '\0';
  return bytes;
}

/* behind a comment, instruction or document type; NULL if it does not end in the head */
static const char *
gs_reader_skip_prolog (const char *at)
{
  const char *end = NULL;
  const char *subset;

  if (g_str_has_prefix (at, "<!--"))
    return (end = strstr (at, "-->")) != NULL ? end + 3 : NULL;
  if (g_str_has_prefix (at, "<?"))
    return (end = strstr (at, "?>")) != NULL ? end + 2 : NULL;
  end = strchr (at, '>');
  subset = strchr (at, '[');
  if (end != NULL && subset != NULL && subset < end)
    {
      end = strchr (subset, ']');
      end = end != NULL ? strchr (end, '>') : NULL;
    }
  return end != NULL ? end + 1 : NULL;
}

/**
 * gs_reader_dup_root_name:
 * @head: as in GsReaderInput
 *
 * Returns: (transfer full) (nullable): the first element's name without prefix, in lower case
 */
char *
gs_reader_dup_root_name (const char *head)
{
  const char *at = head;
  const char *name;
  gsize n;

  while (at != NULL)
    {
      at += strspn (at, " \t\r\n");
      if (*at != '<')
        return NULL;
      if (at[1] != '!' && at[1] != '?')
        break;
      at = gs_reader_skip_prolog (at);
    }
  if (at == NULL)
    return NULL;
  name = at + 1;
  n = strcspn (name, " \t\r\n/>");
  at = memchr (name, ':', n);
  if (at != NULL)
    {
      n -= (gsize) (at + 1 - name);
      name = at + 1;
    }
  return n > 0 ? g_strndup (name, n) : NULL;
}

/* names of letters, digits and a few marks stand in "PATH#NAME:LINE" without harm */
static gboolean
gs_reader_is_plain_name (const char *name)
{
  gsize n = name != NULL ? strlen (name) : 0;

  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isalnum (name[i]) && strchr ("._-", name[i]) == NULL)
      return FALSE;
  return n > 0 && n <= GS_READER_MAX_OWN_ID;
}

/**
 * gs_reader_dup_member_id:
 * @own: (nullable): what the article calls itself; taken if it is plain and no other has it
 * @number: place of the article in the file, from 1
 *
 * Returns: (transfer full): "PATH#OWN" or "PATH#NUMBER"
 */
char *
gs_reader_dup_member_id (const GsReaderInput *input, const char *own, guint number)
{
  g_autofree char *id = NULL;

  if (gs_reader_is_plain_name (own))
    id = g_strdup_printf ("%s#%s", input->id, own);
  if (id == NULL || g_hash_table_contains (input->ids, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s#%u", input->id, number);
    }
  while (g_hash_table_contains (input->ids, id))
    {
      char *longer = g_strconcat (id, "'", NULL);

      g_free (id);
      id = longer;
    }
  g_hash_table_add (input->ids, g_strdup (id));
  return g_steal_pointer (&id);
}

/**
 * gs_reader_may_add:
 * @error: GS_ERROR_LIMIT
 *
 * Returns: whether the file may give one more article
 */
gboolean
gs_reader_may_add (const GsReaderInput *input, const GPtrArray *articles, GError **error)
{
  if (articles->len < input->max_articles)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
               "'%s' holds more than the limit of %u articles; split it or raise the limit",
               input->id, input->max_articles);
  return FALSE;
}

static void
gs_read_fault_free (gpointer data)
{
  GsReadFault *fault = data;

  g_free (fault->id);
  g_free (fault->reason);
  g_free (fault);
}

/**
 * gs_read_faults_new:
 *
 * Returns: (transfer full) (element-type GsReadFault): a list for gs_articles_read ()
 */
GPtrArray *
gs_read_faults_new (void)
{
  return g_ptr_array_new_with_free_func (gs_read_fault_free);
}

/**
 * gs_reader_add_fault:
 * @id: what the article would be called
 * @reason: names it, says what is wrong and what to do
 */
void
gs_reader_add_fault (const GsReaderInput *input, const char *id, const char *reason)
{
  GsReadFault *fault;

  if (input->faults == NULL)
    return;
  fault = g_new (GsReadFault, 1);
  fault->id = g_strdup (id);
  fault->reason = g_strdup (reason);
  g_ptr_array_add (input->faults, fault);
}

/**
 * gs_reader_add:
 * @builder: an article; good for nothing but freeing afterwards
 *
 * Returns: whether there was text in it, so that it was added
 */
gboolean
gs_reader_add (GsArticleBuilder *builder, GPtrArray *articles)
{
  g_autoptr (GsArticle) article = gs_article_builder_finish (builder);
  guint n_blocks;

  gs_article_get_blocks (article, &n_blocks);
  if (n_blocks == 0)
    return FALSE;
  g_ptr_array_add (articles, g_steal_pointer (&article));
  return TRUE;
}
