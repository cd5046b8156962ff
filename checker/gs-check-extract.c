/* SPDX-License-Identifier: MIT */
/* Analyses articles by as many threads as are idle, and puts away what they make. */
#include "gs-check-extract.h"

#include "article/gs-language.h"
#include "base/gs-tasks.h"

/* articles of one file after which it is asked again how many threads are idle: enough that
 * starting them costs nothing beside */
#define GS_CHECK_CHUNK 64

/* ---- life cycle ---- */

/**
 * gs_check_crew_init:
 * @self: (out caller-allocates)
 * @reader: must stay
 */
void
gs_check_crew_init (GsCheckCrew *self, const GsCheckReader *reader)
{
  *self = (GsCheckCrew){ .reader = reader };
  self->n_jobs = (gint) MIN (reader->n_jobs != 0 ? reader->n_jobs : g_get_num_processors (),
                             GS_TASKS_MAX_JOBS);
  self->workspaces = g_async_queue_new_full ((GDestroyNotify) gs_workspace_free);
  g_mutex_init (&self->lock);
}

/**
 * gs_check_crew_clear:
 */
void
gs_check_crew_clear (GsCheckCrew *self)
{
  g_async_queue_unref (self->workspaces);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
}

/* ---- one article ---- */

/* an article that crosses a limit is one that cannot be read */
static void
gs_check_extract_english (const GsCheckReader *reader, GsCheckItem *item, GsArticle *article,
                          GsWorkspace *workspace)
{
  gs_article_set_foreign_apart (article);
  gs_workspace_set_limits (workspace, reader->max_seconds, reader->max_memory);
  item->extraction = gs_extraction_new (reader->analyser, reader->rules, article, workspace);
  if (item->extraction == NULL)
    item->reason =
        g_strdup_printf ("'%s' takes more than the limit of %u seconds or %" G_GSIZE_FORMAT
                         " bytes to analyse; split it or raise --max-seconds or --max-memory",
                         item->path, reader->max_seconds, reader->max_memory);
}

/**
 * gs_check_extract_article:
 * @workspace: scratch of the calling thread
 *
 * Returns: (transfer full): what became of the article
 */
GsCheckItem *
gs_check_extract_article (const GsCheckReader *reader, GsArticle *article, GsWorkspace *workspace)
{
  GsCheckItem *item = gs_check_item_new (gs_article_get_id (article), NULL);

  if (gs_article_is_english (article))
    gs_check_extract_english (reader, item, article, workspace);
  else
    item->foreign = gs_article_ref (article);
  return item;
}

/**
 * gs_check_item_pack:
 *
 * Puts a parcel in the place of the extraction, if there is one.
 */
void
gs_check_item_pack (GsCheckItem *item)
{
  if (item->extraction == NULL)
    return;
  item->parcel = gs_parcel_new (item->extraction);
  g_clear_pointer (&item->extraction, gs_extraction_free);
}

/**
 * gs_check_item_put_aside:
 *
 * Returns: %FALSE with @error set if the disk is full
 */
gboolean
gs_check_item_put_aside (GsCheckItem *item, GsSpill *spill, GError **error)
{
  GsParcel *parcel = item->parcel;
  guint64 at;

  if (!gs_spill_put (spill, parcel->article->data, parcel->article->len, &item->aside.at, error)
      || !gs_spill_put (spill, parcel->extraction->data, parcel->extraction->len, &at, error))
    return FALSE;
  item->aside.article = parcel->article->len;
  item->aside.extraction = parcel->extraction->len;
  g_clear_pointer (&parcel->article, g_byte_array_unref);
  g_clear_pointer (&parcel->extraction, g_byte_array_unref);
  return TRUE;
}

/**
 * gs_check_crew_settle:
 *
 * Any thread may call it.
 */
void
gs_check_crew_settle (GsCheckCrew *self, GsCheckItem *item)
{
  if (!self->reader->pack || item->extraction == NULL)
    return;
  gs_check_item_pack (item);
  if (self->reader->spill == NULL)
    return;
  g_mutex_lock (&self->lock);
  if (self->error == NULL)
    gs_check_item_put_aside (item, self->reader->spill, &self->error);
  g_mutex_unlock (&self->lock);
}

/* ---- the articles of a file ---- */

/**
 * GsCheckPiece: an article and what became of it
 */
typedef struct
{
  GsArticle *article;
  GsCheckItem *item;
} GsCheckPiece;

typedef struct
{
  GsCheckCrew *crew;
  gboolean settle;
} GsCheckExtracting;

static void
gs_check_extract_piece (gpointer data, gpointer user_data)
{
  GsCheckPiece *piece = data;
  const GsCheckExtracting *self = user_data;
  GsWorkspace *workspace = g_async_queue_try_pop (self->crew->workspaces);

  if (workspace == NULL)
    workspace = gs_workspace_new ();
  piece->item = gs_check_extract_article (self->crew->reader, piece->article, workspace);
  g_async_queue_push (self->crew->workspaces, workspace);
  if (self->settle)
    gs_check_crew_settle (self->crew, piece->item);
}

/* without threads that could help, this one does it alone */
static void
gs_check_extract_pieces (GsCheckExtracting *self, GsCheckPiece *pieces, guint n_pieces)
{
  gint n_idle = self->crew->n_jobs - g_atomic_int_get (&self->crew->n_busy);
  gint n_help = CLAMP (n_idle, 0, (gint) n_pieces - 1);

  g_atomic_int_add (&self->crew->n_busy, n_help);
  if (!gs_tasks_run (gs_check_extract_piece, self, pieces, sizeof *pieces, n_pieces,
                     1 + (guint) n_help, NULL))
    for (guint i = 0; i < n_pieces; i++)
      gs_check_extract_piece (&pieces[i], self);
  g_atomic_int_add (&self->crew->n_busy, -n_help);
}

/**
 * gs_check_crew_extract:
 * @items: of GsCheckItem
 * @articles: of one file
 * @settle: whether extractions are packed and put aside, as the reader says
 *
 * Returns: %FALSE if an article crossed a limit
 */
gboolean
gs_check_crew_extract (GsCheckCrew *self, GPtrArray *items, const GPtrArray *articles,
                       gboolean settle)
{
  GsCheckExtracting extracting = { self, settle };
  GsCheckPiece pieces[GS_CHECK_CHUNK];
  gboolean whole = TRUE;

  for (guint first = 0; first < articles->len; first += GS_CHECK_CHUNK)
    {
      guint n = MIN (articles->len - first, GS_CHECK_CHUNK);

      for (guint i = 0; i < n; i++)
        pieces[i] = (GsCheckPiece){ g_ptr_array_index (articles, first + i), NULL };
      gs_check_extract_pieces (&extracting, pieces, n);
      for (guint i = 0; i < n; i++)
        {
          whole = whole && pieces[i].item->reason == NULL;
          g_ptr_array_add (items, pieces[i].item);
        }
    }
  return whole;
}
