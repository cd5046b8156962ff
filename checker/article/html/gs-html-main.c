/* SPDX-License-Identifier: MIT */
/* Scores elements and chooses the article among them. */
#include "article/html/gs-html-main.h"

#include <math.h>
#include <string.h>

#include "article/html/gs-html-clean.h"
#include "article/html/gs-html-hints.h"

#define GS_MAIN_MAX_LEVELS 5
#define GS_MAIN_N_TOP      5
#define GS_MAIN_NEAR_BEST  0.75
#define GS_MAIN_MIN_SHARED 3

typedef struct
{
  GsHtmlTree *tree;
  GsMainRules rules;
  GPtrArray *scored; /* of GsHtmlNode */
  GPtrArray *nodes;  /* the article */
} GsMainSearch;

/* elements whose content is never part of an article */
static const guint8 tag_is_unseen[GS_N_TAGS] = {
  [GS_TAG_SCRIPT] = 1,   [GS_TAG_STYLE] = 1,  [GS_TAG_TEMPLATE] = 1, [GS_TAG_NOSCRIPT] = 1,
  [GS_TAG_IFRAME] = 1,   [GS_TAG_OBJECT] = 1, [GS_TAG_EMBED] = 1,    [GS_TAG_SVG] = 1,
  [GS_TAG_HEAD] = 1,     [GS_TAG_META] = 1,   [GS_TAG_LINK] = 1,     [GS_TAG_TITLE] = 1,
  [GS_TAG_DATALIST] = 1, [GS_TAG_AUDIO] = 1,  [GS_TAG_VIDEO] = 1,
};

static const guint8 tag_is_furniture[GS_N_TAGS] = {
  [GS_TAG_BUTTON] = 1, [GS_TAG_SELECT] = 1, [GS_TAG_TEXTAREA] = 1, [GS_TAG_DIALOG] = 1,
  [GS_TAG_NAV] = 1,    [GS_TAG_FOOTER] = 1, [GS_TAG_ASIDE] = 1,    [GS_TAG_OPTION] = 1,
};

/* what an element is worth before anything in it is looked at */
static const gint8 tag_scores[GS_N_TAGS] = {
  [GS_TAG_DIV] = 5, [GS_TAG_PRE] = 3,      [GS_TAG_TD] = 3,  [GS_TAG_BLOCKQUOTE] = 3,
  [GS_TAG_OL] = -3, [GS_TAG_ADDRESS] = -3, [GS_TAG_UL] = -3, [GS_TAG_DL] = -3,
  [GS_TAG_DD] = -3, [GS_TAG_DT] = -3,      [GS_TAG_LI] = -3, [GS_TAG_FORM] = -3,
  [GS_TAG_H1] = -5, [GS_TAG_H2] = -5,      [GS_TAG_H3] = -5, [GS_TAG_H4] = -5,
  [GS_TAG_H5] = -5, [GS_TAG_H6] = -5,      [GS_TAG_TH] = -5,
};

void
gs_html_main_clear (GsHtmlMain *main_text)
{
  g_clear_pointer (&main_text->nodes, g_ptr_array_unref);
}

/* dropping */

static gboolean
gs_main_names_furniture (GsHtmlNode *node)
{
  if (node->names == 0)
    node->names = gs_html_hints_at_furniture (node) ? 2 : 1;
  return node->names == 2;
}

/* names on what is around the whole story speak of the page: "has-sidebar", "comments-open" */
static gboolean
gs_main_holds_story (const GsHtmlNode *node)
{
  gboolean headline = FALSE;
  guint n_paragraphs = 0;

  for (const GsHtmlNode *at = gs_html_node_get_first (node); at != NULL;
       at = gs_html_node_step (at, node))
    {
      headline = headline || at->tag == GS_TAG_H1;
      n_paragraphs += at->tag == GS_TAG_P;
      if (headline && n_paragraphs >= GS_MAIN_MIN_SHARED)
        return TRUE;
    }
  return FALSE;
}

static GsDrop
gs_main_judge_element (const GsMainSearch *search, GsHtmlNode *node)
{
  gboolean by_name = (search->rules & GS_MAIN_BY_NAME) != 0 && node->tag != GS_TAG_BODY
                     && node->tag != GS_TAG_HTML && node->tag != GS_TAG_A;

  if (tag_is_unseen[node->tag] != 0 || gs_html_hints_at_unseen (node))
    return GS_DROP_UNSEEN;
  if (tag_is_furniture[node->tag] != 0
      || ((search->rules & GS_MAIN_NO_COMMENTS) != 0 && node->attributes != 0
          && gs_html_hints_at_comments (node) && !gs_main_holds_story (node)))
    return GS_DROP_FURNITURE;
  if (!by_name || node->attributes == 0 || !gs_main_names_furniture (node))
    return GS_DROP_NOT;
  if (gs_html_node_has_ancestor (node, GS_TAG_TABLE)
      || gs_html_node_has_ancestor (node, GS_TAG_CODE) || gs_main_holds_story (node))
    return GS_DROP_NOT;
  return GS_DROP_FURNITURE;
}

static void
gs_main_drop_elements (const GsMainSearch *search)
{
  GsHtmlNode *root = search->tree->root;
  GsHtmlNode *node = gs_html_node_get_first (root);

  while (node != NULL)
    {
      node->is_scored = FALSE;
      node->drop =
          (guint8) (node->tag != GS_TAG_TEXT ? gs_main_judge_element (search, node) : GS_DROP_NOT);
      node = node->drop == GS_DROP_NOT ? gs_html_node_step (node, root)
                                       : gs_html_node_skip (node, root);
    }
}

/* scoring */

static void
gs_main_start_score (GsMainSearch *search, GsHtmlNode *node)
{
  float score;

  if (node->is_scored)
    return;
  node->is_scored = TRUE;
  score = tag_scores[node->tag];
  if ((search->rules & GS_MAIN_WEIGH) != 0)
    score += (float) gs_html_hints_weigh (node);
  gs_html_node_get_measure (node)->score = score;
  g_ptr_array_add (search->scored, node);
}

static gboolean
gs_main_is_paragraph_like (const GsHtmlNode *node)
{
  switch ((GsTag) node->tag)
    {
    case GS_TAG_P:
    case GS_TAG_PRE:
    case GS_TAG_TD:
    case GS_TAG_SECTION:
    case GS_TAG_H2:
    case GS_TAG_H3:
    case GS_TAG_H4:
    case GS_TAG_H5:
    case GS_TAG_H6:
      return TRUE;
    case GS_TAG_DIV:
      return !node->has_blocks;
    default:
      return FALSE;
    }
}

/* passes the worth of a paragraph on to what it stands in: whole, half, a sixth, a ninth, ... */
static void
gs_main_score_paragraph (GsMainSearch *search, const GsHtmlNode *node)
{
  GsHtmlCount count = gs_html_node_get_count (node);
  float worth = 2 + (float) count.commas + (float) MIN (count.text / 100, 3);
  guint level = 0;

  for (GsHtmlNode *at = gs_html_node_get_parent (node); at != NULL && level < GS_MAIN_MAX_LEVELS;
       at = gs_html_node_get_parent (at))
    {
      if (at == search->tree->root)
        break;
      gs_main_start_score (search, at);
      gs_html_node_get_measure (at)->score += level == 0   ? worth
                                              : level == 1 ? worth / 2
                                                           : worth / (float) (level * 3);
      level++;
    }
}

static void
gs_main_score_elements (GsMainSearch *search)
{
  GsHtmlNode *root = search->tree->root;
  GsHtmlNode *node = gs_html_node_get_first (root);

  while (node != NULL)
    {
      gboolean skip = node->tag == GS_TAG_TEXT || node->drop != GS_DROP_NOT;

      if (!skip && gs_main_is_paragraph_like (node)
          && gs_html_node_get_count (node).text >= GS_MAIN_MIN_PARAGRAPH)
        gs_main_score_paragraph (search, node);
      node = skip ? gs_html_node_skip (node, root) : gs_html_node_step (node, root);
    }
  for (guint i = 0; i < search->scored->len; i++)
    {
      GsHtmlNode *scored = g_ptr_array_index (search->scored, i);

      gs_html_node_get_measure (scored)->score *= (float) (1.0 - gs_html_link_density (scored));
    }
}

/* choosing */

static float
gs_main_get_score (GsHtmlNode *node)
{
  return node->is_scored ? gs_html_node_get_measure (node)->score : 0;
}

/* the best few, the best first */
static guint
gs_main_find_top (const GsMainSearch *search, GsHtmlNode **top)
{
  guint n = 0;

  for (guint i = 0; i < search->scored->len; i++)
    {
      GsHtmlNode *node = g_ptr_array_index (search->scored, i);
      guint place = 0;

      while (place < n && gs_main_get_score (top[place]) >= gs_main_get_score (node))
        place++;
      if (place >= GS_MAIN_N_TOP)
        continue;
      n = MIN (n + 1, GS_MAIN_N_TOP);
      for (guint k = n - 1; k > place; k--)
        top[k] = top[k - 1];
      top[place] = node;
    }
  return n;
}

/* where three of the best stand in one element, that is the article */
static GsHtmlNode *
gs_main_find_shared (GsHtmlNode *const *top, guint n_top)
{
  float least = gs_main_get_score (top[0]) * GS_MAIN_NEAR_BEST;

  for (GsHtmlNode *at = gs_html_node_get_parent (top[0]); at != NULL && at->tag != GS_TAG_BODY;
       at = gs_html_node_get_parent (at))
    {
      guint n_below = 0;

      for (guint i = 1; i < n_top; i++)
        n_below += gs_main_get_score (top[i]) >= least && gs_html_node_is_in (top[i], at);
      if (n_below >= GS_MAIN_MIN_SHARED)
        return at;
    }
  return top[0];
}

static gboolean
gs_main_is_trunk (const GsHtmlNode *node)
{
  return node == NULL || node->tag == GS_TAG_BODY || node->tag == GS_TAG_HTML;
}

/* an element further up may hold more than the best: as long as the score does not sink below a
 * third, the first that scores more */
static GsHtmlNode *
gs_main_climb (GsHtmlNode *best)
{
  float last = gs_main_get_score (best);
  float least = last / 3;

  for (GsHtmlNode *at = gs_html_node_get_parent (best); !gs_main_is_trunk (at);
       at = gs_html_node_get_parent (at))
    {
      if (!at->is_scored)
        continue;
      if (gs_main_get_score (at) < least)
        break;
      if (gs_main_get_score (at) > last)
        {
          best = at;
          break;
        }
      last = gs_main_get_score (at);
    }
  return best;
}

static guint
gs_main_count_elements (const GsHtmlNode *node)
{
  guint n = 0;

  for (const GsHtmlNode *child = gs_html_node_get_first (node); child != NULL;
       child = gs_html_node_get_next (child))
    n += child->tag != GS_TAG_TEXT && child->drop == GS_DROP_NOT;
  return n;
}

static GsHtmlNode *
gs_main_choose (const GsMainSearch *search)
{
  GsHtmlNode *top[GS_MAIN_N_TOP];
  guint n_top = gs_main_find_top (search, top);
  GsHtmlNode *best;

  if (n_top == 0)
    return NULL;
  best = gs_main_climb (gs_main_find_shared (top, n_top));
  while (!gs_main_is_trunk (gs_html_node_get_parent (best))
         && gs_main_count_elements (gs_html_node_get_parent (best)) == 1)
    best = gs_html_node_get_parent (best);
  return best;
}

/* siblings that are like the best belong to the article too */
static gboolean
gs_main_is_like (GsHtmlNode *node, GsHtmlNode *best)
{
  GsHtmlCount count = gs_html_node_get_count (node);
  const GsHtmlNode *last;
  const char *best_class = gs_html_node_get (best, GS_ATTRIBUTE_CLASS);
  double bonus = best_class != NULL && *best_class != '\0'
                         && g_strcmp0 (gs_html_node_get (node, GS_ATTRIBUTE_CLASS), best_class) == 0
                     ? gs_main_get_score (best) * 0.2
                     : 0.0;
  double density;

  if (node->is_scored
      && gs_main_get_score (node) + bonus >= MAX (10.0, gs_main_get_score (best) * 0.2))
    return TRUE;
  if (node->tag != GS_TAG_P)
    return FALSE;
  density = gs_html_link_density (node);
  last = gs_html_node_get_last (node);
  return (count.text > 80 && density < 0.25)
         || (count.text > 0 && count.text <= 80 && count.link == 0 && last != NULL
             && last->tag == GS_TAG_TEXT && last->size > 1
             && memchr (gs_html_node_get_text (last), '.', last->size) != NULL);
}

static void
gs_main_gather (GsMainSearch *search, GsHtmlNode *best)
{
  gboolean past = FALSE;

  GsHtmlNode *parent = gs_html_node_get_parent (best);

  if (gs_main_is_trunk (best) || parent == NULL)
    {
      g_ptr_array_add (search->nodes, best);
      return;
    }
  for (GsHtmlNode *node = gs_html_node_get_first (parent); node != NULL;
       node = gs_html_node_get_next (node))
    {
      gboolean element = node->tag != GS_TAG_TEXT && node->drop == GS_DROP_NOT;
      gboolean intro = element && !past && node->attributes != 0
                       && gs_html_node_get_count (node).text < GS_MAIN_ENOUGH
                       && gs_html_hints_at_intro (node);

      past = past || node == best;
      if (node == best || (element && (intro || gs_main_is_like (node, best))))
        g_ptr_array_add (search->nodes, node);
    }
}

/* one try under one set of rules; returns the characters of the article */
static guint
gs_main_try (GsMainSearch *search, GsMainRules rules)
{
  GsHtmlNode *best;
  guint n_text = 0;

  search->rules = rules;
  g_ptr_array_set_size (search->scored, 0);
  g_ptr_array_set_size (search->nodes, 0);
  gs_main_drop_elements (search);
  gs_html_measure (search->tree->root, NULL, NULL);
  gs_main_score_elements (search);
  best = gs_main_choose (search);
  if (best == NULL)
    best = gs_html_node_find (search->tree->root, GS_TAG_BODY);
  if (best == NULL)
    best = search->tree->root;
  gs_main_gather (search, best);
  for (guint i = 0; i < search->nodes->len; i++)
    {
      GsHtmlNode *node = g_ptr_array_index (search->nodes, i);

      gs_html_measure (node, gs_html_clean_decide, &search->rules);
      n_text += gs_html_node_get_count (node).text;
    }
  return n_text;
}

/**
 * gs_html_main_find:
 * @tree: a page; drops, counts and scores of its nodes are set
 * @main_text: (out caller-allocates): the article
 */
void
gs_html_main_find (GsHtmlTree *tree, GsHtmlMain *main_text)
{
  static const GsMainRules tries[] = {
    GS_MAIN_NO_COMMENTS | GS_MAIN_BY_NAME | GS_MAIN_WEIGH | GS_MAIN_CLEAN,
    GS_MAIN_NO_COMMENTS | GS_MAIN_WEIGH | GS_MAIN_CLEAN,
    GS_MAIN_NO_COMMENTS | GS_MAIN_CLEAN,
    GS_MAIN_NO_COMMENTS,
    0,
  };
  g_autoptr (GPtrArray) scored = g_ptr_array_new ();
  GsMainSearch search = { tree, 0, scored, g_ptr_array_new () };
  guint best_try = 0;
  guint best_n_text = 0;
  guint n_text = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tries) && n_text < GS_MAIN_ENOUGH; i++)
    {
      /* only where there is nothing else at all the comments may be the page */
      if (tries[i] == 0 && best_n_text >= GS_MAIN_MIN_PARAGRAPH)
        break;
      n_text = gs_main_try (&search, tries[i]);
      best_try = n_text > best_n_text ? i : best_try;
      best_n_text = MAX (best_n_text, n_text);
    }
  if (n_text < best_n_text)
    n_text = gs_main_try (&search, tries[best_try]);
  main_text->nodes = search.nodes;
  main_text->n_text = n_text;
  main_text->certain = FALSE;
}

/**
 * gs_html_main_take_all:
 * @tree: a piece of HTML that is an article and nothing else, as feeds and agencies send it
 * @main_text: (out caller-allocates): all of it but what is never text
 */
void
gs_html_main_take_all (GsHtmlTree *tree, GsHtmlMain *main_text)
{
  GsMainSearch search = { tree, 0, NULL, g_ptr_array_new () };

  gs_main_drop_elements (&search);
  gs_html_measure (tree->root, NULL, NULL);
  g_ptr_array_add (search.nodes, tree->root);
  main_text->nodes = search.nodes;
  main_text->n_text = gs_html_node_get_count (tree->root).text;
  main_text->certain = TRUE;
}
