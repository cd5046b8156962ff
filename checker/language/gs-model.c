/* SPDX-License-Identifier: MIT */
/* Maps, checks and writes the model file. */
#include "language/gs-model.h"

#include <string.h>

#include "base/gs-checked-map.h"
#include "base/gs-error.h"
#include "language/gs-checksum.h"

#define ALIGNMENT 64

typedef struct
{
  guint64 magic;
  guint32 version;
  guint32 n_sections;
  guint64 size;
  guint64 checksum; /* of all that follows the header */
  struct
  {
    guint64 offset;
    guint64 size;
  } sections[GS_N_MODEL_SECTIONS];
} Header;

struct _GsModel
{
  GMappedFile *file;
  const Header *header;
};

/* what is wrong with the file, or NULL */
static const char *
gs_model_find_fault (const char *bytes, gsize length)
{
  const Header *header = (const Header *) (gconstpointer) bytes;

  if (length < sizeof *header || header->magic != GS_MODEL_MAGIC)
    return "it is no model";
  if (header->version != GS_MODEL_VERSION || header->n_sections != GS_N_MODEL_SECTIONS)
    return "it is of another version";
  if (header->size != length)
    return "it is truncated";
  for (guint i = 0; i < GS_N_MODEL_SECTIONS; i++)
    if (header->sections[i].offset % ALIGNMENT != 0 || header->sections[i].offset > length
        || header->sections[i].size > length - header->sections[i].offset)
      return "its sections are out of range";
  if (header->checksum != gs_checksum64 (bytes + sizeof *header, length - sizeof *header))
    return "its checksum differs";
  if (header->sections[GS_MODEL_PARAMETERS].size != sizeof (GsModelParameters))
    return "its parameters are of another size";
  return NULL;
}

/**
 * gs_model_new:
 * @path: a model file
 * @error: GS_ERROR_MODEL
 *
 * Returns: (transfer full): the model, or %NULL if the file is missing, foreign or damaged
 */
GsModel *
gs_model_new (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  const char *fault;
  GMappedFile *file = gs_checked_map_new (path, gs_model_find_fault, &fault, &local);
  GsModel *self;

  if (fault != NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_MODEL,
                 "cannot use the model '%s': %s; take the one that came with this program", path,
                 fault);
  else if (file == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_MODEL, "cannot open the model '%s': %s", path,
                 local->message);
  if (file == NULL)
    return NULL;
  self = g_new0 (GsModel, 1);
  self->file = file;
  self->header = (const Header *) (gconstpointer) g_mapped_file_get_contents (file);
  return self;
}

void
gs_model_free (GsModel *self)
{
  if (self == NULL)
    return;
  g_mapped_file_unref (self->file);
  g_free (self);
}

gconstpointer
gs_model_get_section (const GsModel *self, GsModelSection section, gsize *size)
{
  if (size != NULL)
    *size = self->header->sections[section].size;
  return g_mapped_file_get_contents (self->file) + self->header->sections[section].offset;
}

guint64
gs_model_get_checksum (const GsModel *self)
{
  return self->header->checksum;
}

static void
gs_model_pad (GByteArray *bytes)
{
  static const guint8 padding[ALIGNMENT] = { 0 };

  g_byte_array_append (bytes, padding, (ALIGNMENT - bytes->len % ALIGNMENT) % ALIGNMENT);
}

gboolean
gs_model_write (const char *path, GByteArray *const sections[GS_N_MODEL_SECTIONS], GError **error)
{
  Header header = { .magic = GS_MODEL_MAGIC,
                    .version = GS_MODEL_VERSION,
                    .n_sections = GS_N_MODEL_SECTIONS };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) local = NULL;

  g_byte_array_append (bytes, (const guint8 *) &header, sizeof header);
  for (guint i = 0; i < GS_N_MODEL_SECTIONS; i++)
    {
      gs_model_pad (bytes);
      header.sections[i].offset = bytes->len;
      header.sections[i].size = sections[i] != NULL ? sections[i]->len : 0;
      if (sections[i] != NULL)
        g_byte_array_append (bytes, sections[i]->data, sections[i]->len);
    }
  gs_model_pad (bytes);
  header.size = bytes->len;
  header.checksum = gs_checksum64 (bytes->data + sizeof header, bytes->len - sizeof header);
  memcpy (bytes->data, &header, sizeof header);
  if (g_file_set_contents (path, (const char *) bytes->data, bytes->len, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write '%s': %s", path, local->message);
  return FALSE;
}
