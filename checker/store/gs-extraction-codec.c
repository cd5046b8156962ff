/* SPDX-License-Identifier: MIT */
/* Writes and reads the arrays of an extraction: sizes first, so that indices can be checked. */
#include "store/gs-extraction-codec.h"

#include <string.h>

#include "assertion/gs-casing.h"
#include "gs-build-key.h"
#include "store/gs-codec-frame.h"
#include "store/gs-fact-codec.h"

#define GS_EXTRACTION_CODEC_VERSION 1

static const GsCodecKind gs_extraction_codec = { "gsnx", GS_EXTRACTION_CODEC_VERSION, GS_BUILD_KEY,
                                                 "extraction" };

/* see gs-fact-codec.c */
GS_ASSERT_SIZE (GsExtraction, 168);
GS_ASSERT_SIZE (GsCasing, 8);

/**
 * gs_build_get_key:
 *
 * Returns: a number that differs between programs built from other sources
 */
guint64
gs_build_get_key (void)
{
  return GS_BUILD_KEY;
}

/* ---- parts ---- */

static void
gs_code_casing (GsCoder *coder, GsCasing *self)
{
  gs_code_u32 (coder, &self->lower);
  gs_code_u32 (coder, &self->capital);
}

static int
gs_compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
gs_encode_casings (GsCoder *coder, GHashTable *casing)
{
  g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (casing), gs_compare_keys);

  gs_code_count (coder, g_hash_table_size (casing));
  for (const GList *link = words; link != NULL; link = link->next)
    {
      const char *word = link->data;

      gs_code_string (coder, &word);
      gs_code_casing (coder, g_hash_table_lookup (casing, link->data));
    }
}

static void
gs_decode_casings (GsCoder *coder, GHashTable *casing)
{
  guint32 n = gs_code_count (coder, 0);
  GsCasing *casings = gs_coder_alloc (coder, sizeof (GsCasing), n);

  for (guint32 i = 0; casings != NULL && i < n && coder->fault == NULL; i++)
    {
      const char *word = NULL;

      gs_code_string (coder, &word);
      gs_code_casing (coder, &casings[i]);
      g_hash_table_insert (casing, (gpointer) word, &casings[i]);
    }
}

typedef void (*GsCodeItem) (GsFactCoder *coder, gpointer item);

static void
gs_code_size (GsCoder *coder, GArray *array)
{
  guint32 n = gs_code_count (coder, array->len);

  if (!coder->decoding)
    return;
  if (n * (gsize) g_array_get_element_size (array) > coder->budget)
    {
      gs_coder_fail (coder, "it asks for more memory than it can fill");
      return;
    }
  coder->budget -= n * (gsize) g_array_get_element_size (array);
  g_array_set_size (array, n);
  if (n > 0)
    memset (array->data, 0, n * (gsize) g_array_get_element_size (array));
}

static void
gs_code_items (GsFactCoder *coder, GArray *array, GsCodeItem code)
{
  for (guint i = 0; i < array->len; i++)
    code (coder, array->data + i * (gsize) g_array_get_element_size (array));
}

#define GS_CODE_ITEMS(coder, array, code) gs_code_items (coder, array, (GsCodeItem) (code))

static void
gs_code_mention_entities (GsFactCoder *coder, GsExtraction *self)
{
  for (guint i = 0; i < self->mention_entities->len; i++)
    gs_code_index_or_none (&coder->coder, &g_array_index (self->mention_entities, guint32, i),
                           self->entities->len);
}

/* every member but the article and the memory */
static void
gs_code_extraction (GsFactCoder *coder, GsExtraction *self)
{
  GsCoder *c = &coder->coder;
  GArray *const arrays[] = { self->sentences,        self->mentions,  self->roles,
                             self->quotations,       self->origins,   self->amounts,
                             self->moments,          self->placings,  self->assertions,
                             self->attributions,     self->denials,   self->facets,
                             self->entities,
                             self->mention_entities, self->references };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    gs_code_size (c, arrays[i]);
  GS_CODE_ITEMS (coder, self->sentences, gs_code_sentence_facts);
  GS_CODE_ITEMS (coder, self->mentions, gs_code_mention);
  GS_CODE_ITEMS (coder, self->quotations, gs_code_quotation);
  GS_CODE_ITEMS (coder, self->origins, gs_code_origin);
  GS_CODE_ITEMS (coder, self->amounts, gs_code_amount);
  GS_CODE_ITEMS (coder, self->moments, gs_code_moment);
  GS_CODE_ITEMS (coder, self->roles, gs_code_role);
  GS_CODE_ITEMS (coder, self->placings, gs_code_placing);
  gs_code_i32 (c, &self->day);
  GS_CODE_ITEMS (coder, self->assertions, gs_code_assertion);
  GS_CODE_ITEMS (coder, self->attributions, gs_code_attribution);
  GS_CODE_ITEMS (coder, self->denials, gs_code_denial);
  GS_CODE_ITEMS (coder, self->facets, gs_code_facet);
  GS_CODE_ITEMS (coder, self->entities, gs_code_entity);
  gs_code_mention_entities (coder, self);
  GS_CODE_ITEMS (coder, self->references, gs_code_reference);
  if (c->decoding)
    gs_decode_casings (c, self->casing);
  else
    gs_encode_casings (c, self->casing);
}

/* attributions report each other outwards: no circle may come in */
static void
gs_extraction_check_attributions (GsCoder *coder, const GsExtraction *self)
{
  for (guint i = 0; i < self->attributions->len; i++)
    {
      guint32 outer = g_array_index (self->attributions, GsAttribution, i).outer;
      guint steps = 0;

      while (outer != GS_NONE && steps++ < self->attributions->len)
        outer = g_array_index (self->attributions, GsAttribution, outer).outer;
      if (outer == GS_NONE)
        continue;
      gs_coder_fail (coder, "sources report each other in a circle");
      return;
    }
}

/* ---- whole extractions ---- */

/**
 * gs_extraction_encode:
 *
 * Returns: (transfer full): the extraction as bytes, without its article; equal extractions, equal
 * bytes
 */
GByteArray *
gs_extraction_encode (const GsExtraction *extraction)
{
  g_autoptr (GByteArray) body = g_byte_array_sized_new (16384);
  GByteArray *out = gs_codec_frame_begin (&gs_extraction_codec);
  GsFactCoder coder = { .whole = extraction };
  g_auto (GsCoder) head = { 0 };

  gs_coder_init_encoder (&coder.coder, body);
  gs_code_extraction (&coder, (GsExtraction *) extraction);
  gs_coder_init_encoder (&head, out);
  gs_coder_write_strings (&coder.coder, &head);
  g_byte_array_append (out, body->data, body->len);
  gs_coder_clear (&coder.coder);
  gs_codec_frame_end (out);
  return out;
}

/**
 * gs_extraction_decode:
 * @rules: those that the extraction was made with
 * @article: the article it is of; a reference is kept
 * @bytes: what gs_extraction_encode () gave
 * @length: how many
 * @error: %GS_ERROR_FORMAT if they are anything else, or of another build
 *
 * Returns: (transfer full) (nullable): the extraction
 */
GsExtraction *
gs_extraction_decode (const GsRules *rules, GsArticle *article, const guint8 *bytes, gsize length,
                      GError **error)
{
  g_autoptr (GsExtraction) self = NULL;
  GsFactCoder coder = { .rules = rules };
  gboolean good;

  if (!gs_codec_frame_open (&gs_extraction_codec, &bytes, &length, error))
    return NULL;
  self = gs_extraction_new_empty (article);
  coder.whole = self;
  gs_coder_init_decoder (&coder.coder, bytes, length);
  coder.coder.owner = self;
  coder.coder.text = gs_article_get_text (article, &coder.coder.text_length);
  gs_coder_read_strings (&coder.coder);
  gs_code_extraction (&coder, self);
  gs_extraction_check_attributions (&coder.coder, self);
  good = gs_coder_finish (&coder.coder, "an extraction", error);
  gs_coder_clear (&coder.coder);
  return good ? g_steal_pointer (&self) : NULL;
}
