/* SPDX-License-Identifier: MIT */
/* Why two spellings differ: the explanations are tried from harmless to grave. */
#include "assertion/gs-rules-confusions.h"

#include <string.h>

#include "assertion/gs-rules-confusions-private.h"
#include "base/gs-canon.h"

static const char *const kinds[] = {
  [GS_RULES_VARIANT_SAME] = "same",
  [GS_RULES_VARIANT_DERIVED] = "derived",
  [GS_RULES_VARIANT_SPELLING] = "spelling",
  [GS_RULES_VARIANT_PARTICLE] = "particle",
  [GS_RULES_VARIANT_NICKNAME] = "nickname",
  [GS_RULES_VARIANT_TRANSLITERATION] = "transliteration",
  [GS_RULES_VARIANT_LOOKALIKE] = "lookalike",
  [GS_RULES_VARIANT_KEYBOARD] = "keyboard",
  [GS_RULES_VARIANT_OCR] = "ocr",
  [GS_RULES_VARIANT_SLIP] = "slip",
  [GS_RULES_VARIANT_DIFFERENT] = "different",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_RULES_VARIANT_KINDS);

/* longer forms are compared for equality only */
#define GS_RULES_FORM_SIZE 128

/* edits beyond this are not told apart */
#define GS_RULES_MAX_EDITS 3

/* letters from which two edits are still one slip of the hand */
#define GS_RULES_LONG_WORD 7

typedef struct
{
  const char *raw;
  gsize raw_length;
  char folded[GS_RULES_FORM_SIZE]; /* hyphens as blanks, apostrophes dropped */
  gsize length;
} GsRulesFormText;

static gboolean
gs_rules_prepare_form (GsRulesFormText *self, const char *text, gsize length)
{
  gsize used = 0;

  self->raw = text;
  self->raw_length = length;
  self->length = gs_canon (text, length, GS_CANON_DEFAULT, self->folded, sizeof self->folded);
  if (self->length >= sizeof self->folded)
    return FALSE;
  for (gsize i = 0; i < self->length; i++)
    if (self->folded[i] != '\'')
      self->folded[used++] = self->folded[i] == '-' ? ' ' : self->folded[i];
  self->folded[used] = '\0';
  self->length = used;
  return TRUE;
}

/* ---- edits ---- */

typedef struct
{
  gunichar chars[GS_RULES_FORM_SIZE];
  guint n;
} GsRulesChars;

static void
gs_rules_take_chars (GsRulesChars *self, const char *text)
{
  self->n = 0;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    self->chars[self->n++] = g_utf8_get_char (text);
}

/* optimal string alignment: insert, delete, replace, swap neighbours; each stretch edited once */
static guint
gs_rules_count_edits (const GsRulesChars *a, const GsRulesChars *b)
{
  guint rows[3][GS_RULES_FORM_SIZE + 1];

  if (MAX (a->n, b->n) - MIN (a->n, b->n) >= GS_RULES_MAX_EDITS)
    return GS_RULES_MAX_EDITS;
  for (guint k = 0; k <= b->n; k++)
    rows[0][k] = k;
  for (guint i = 1; i <= a->n; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];
      const guint *before = rows[(i + 1) % 3];

      row[0] = i;
      for (guint k = 1; k <= b->n; k++)
        {
          guint replaced = above[k - 1] + (a->chars[i - 1] != b->chars[k - 1]);

          row[k] = MIN (MIN (above[k], row[k - 1]) + 1, replaced);
          if (i > 1 && k > 1 && a->chars[i - 1] == b->chars[k - 2]
              && a->chars[i - 2] == b->chars[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
        }
    }
  return MIN (rows[a->n % 3][b->n], GS_RULES_MAX_EDITS);
}

/* the one place where two forms of equal length differ, or -1 */
static int
gs_rules_find_replaced (const GsRulesChars *a, const GsRulesChars *b)
{
  int place = -1;

  if (a->n != b->n)
    return -1;
  for (guint i = 0; i < a->n; i++)
    if (a->chars[i] != b->chars[i])
      {
        if (place >= 0)
          return -1;
        place = (int) i;
      }
  return place;
}

/* ---- explanations ---- */

static gboolean
gs_rules_ends_alike (const GsRulesConfusions *self, const char *a, gsize a_length, const char *b,
                     gsize b_length)
{
  for (guint i = 0; i < self->endings->len; i++)
    {
      const GsRulesRewrite *ending = &g_array_index (self->endings, GsRulesRewrite, i);
      gsize stem;

      if (a_length < ending->from_length + 3 || b_length < ending->to_length + 3)
        continue;
      stem = a_length - ending->from_length;
      if (stem == b_length - ending->to_length && memcmp (a, b, stem) == 0
          && memcmp (a + stem, ending->from, ending->from_length) == 0
          && memcmp (b + stem, ending->to, ending->to_length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_rules_is_derived (const GsRules *rules, const GsRulesFormText *a, const GsRulesFormText *b)
{
  return gs_rules_ends_alike (rules->confusions, a->folded, a->length, b->folded, b->length)
         || gs_rules_ends_alike (rules->confusions, b->folded, b->length, a->folded, a->length);
}

/* replaces every @rewrite->from by @rewrite->to, from left to right; no longer than the source
 * unless the buffer allows */
static gboolean
gs_rules_apply_rewrite (const GsRulesRewrite *rewrite, char *text)
{
  char copy[GS_RULES_FORM_SIZE];
  gsize used = 0;
  const char *at = text;

  if (strstr (text, rewrite->from) == NULL)
    return TRUE;
  while (*at != '\0')
    {
      gboolean hit = strncmp (at, rewrite->from, rewrite->from_length) == 0;
      const char *piece = hit ? rewrite->to : at;
      gsize n = hit ? rewrite->to_length : 1;

      if (used + n >= sizeof copy)
        return FALSE;
      memcpy (copy + used, piece, n);
      used += n;
      at += hit ? rewrite->from_length : 1;
    }
  copy[used] = '\0';
  memcpy (text, copy, used + 1);
  return TRUE;
}

static gboolean
gs_rules_is_rewritten (const GsRulesRewriting *self, const GsRulesFormText *a,
                       const GsRulesFormText *b)
{
  char x[GS_RULES_FORM_SIZE];
  char y[GS_RULES_FORM_SIZE];

  memcpy (x, a->folded, a->length + 1);
  memcpy (y, b->folded, b->length + 1);
  for (guint i = 0; i < self->rewrites->len; i++)
    {
      const GsRulesRewrite *rewrite = &g_array_index (self->rewrites, GsRulesRewrite, i);

      if (!gs_rules_apply_rewrite (rewrite, x) || !gs_rules_apply_rewrite (rewrite, y))
        return FALSE;
    }
  return strcmp (x, y) == 0;
}

/* the form without particles at its start: "al assad" gives "assad"; never empty */
static const char *
gs_rules_skip_particles (const GsRules *rules, const char *text)
{
  const char *blank;

  while ((blank = strchr (text, ' ')) != NULL
         && gs_rules_is_name_particle (rules, text, (gsize) (blank - text)))
    text = blank + 1;
  return text;
}

static gboolean
gs_rules_is_particle_apart (const GsRules *rules, const GsRulesFormText *a,
                            const GsRulesFormText *b)
{
  return strcmp (gs_rules_skip_particles (rules, a->folded),
                 gs_rules_skip_particles (rules, b->folded))
         == 0;
}

static gboolean
gs_rules_share_group (const GsRules *rules, const GsRulesIndex *index, const char *a,
                      gsize a_length, const char *b, gsize b_length)
{
  guint n_a;
  guint n_b;
  const guint32 *as =
      gs_rules_index_find (index, gs_string_set_find (rules->strings, a, a_length), &n_a);
  const guint32 *bs =
      gs_rules_index_find (index, gs_string_set_find (rules->strings, b, b_length), &n_b);

  for (guint i = 0; i < n_a; i++)
    for (guint k = 0; k < n_b; k++)
      if (as[i] == bs[k])
        return TRUE;
  return FALSE;
}

/* word by word equal or of one group */
static gboolean
gs_rules_are_words_grouped (const GsRules *rules, const GsRulesIndex *index, const char *a,
                            const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      gsize x = strcspn (a, " ");
      gsize y = strcspn (b, " ");

      if (!(x == y && memcmp (a, b, x) == 0) && !gs_rules_share_group (rules, index, a, x, b, y))
        return FALSE;
      a += x + strspn (a + x, " ");
      b += y + strspn (b + y, " ");
    }
  return *a == *b;
}

static gboolean
gs_rules_is_lookalike (const GsRules *rules, const GsRulesFormText *a, const GsRulesFormText *b)
{
  char x[GS_RULES_FORM_SIZE];
  char y[GS_RULES_FORM_SIZE];
  gsize n = gs_rules_fold_lookalikes (rules, a->raw, a->raw_length, x, sizeof x);

  return n < sizeof x && n == gs_rules_fold_lookalikes (rules, b->raw, b->raw_length, y, sizeof y)
         && strcmp (x, y) == 0;
}

/* figures that differ make two things, whatever else is alike */
static gboolean
gs_rules_have_other_digits (const char *a, const char *b)
{
  for (;;)
    {
      a += strcspn (a, "0123456789");
      b += strcspn (b, "0123456789");
      if (*a != *b)
        return TRUE;
      if (*a == '\0')
        return FALSE;
      a++;
      b++;
    }
}

static GsRulesVariantKind
gs_rules_explain_slip (const GsRules *rules, const GsRulesFormText *a, const GsRulesFormText *b,
                       guint edits, const GsRulesChars *x, const GsRulesChars *y, const char **rule)
{
  int place = gs_rules_find_replaced (x, y);

  if (place >= 0 && x->chars[place] < 0x80 && y->chars[place] < 0x80
      && g_hash_table_contains (rules->confusions->keys,
                                GS_RULES_KEY_PAIR (x->chars[place], y->chars[place])))
    {
      *rule = rules->confusions->keyboard_rule;
      return GS_RULES_VARIANT_KEYBOARD;
    }
  if (gs_rules_is_rewritten (&rules->confusions->scans, a, b))
    {
      *rule = rules->confusions->scans.rule;
      return GS_RULES_VARIANT_OCR;
    }
  if (edits == 1 || (edits == 2 && MIN (x->n, y->n) >= GS_RULES_LONG_WORD))
    return GS_RULES_VARIANT_SLIP;
  return GS_RULES_VARIANT_DIFFERENT;
}

/* what editors do not mind; %GS_RULES_VARIANT_DIFFERENT if none of it explains */
static GsRulesVariantKind
gs_rules_explain_harmless (const GsRules *rules, const GsRulesFormText *a, const GsRulesFormText *b,
                           const char **rule)
{
  const GsRulesConfusions *self = rules->confusions;
  const struct
  {
    GsRulesVariantKind kind;
    gboolean holds;
    const char *rule;
  } reasons[] = {
    { GS_RULES_VARIANT_DERIVED, gs_rules_is_derived (rules, a, b), self->ending_rule },
    { GS_RULES_VARIANT_SPELLING, gs_rules_is_rewritten (&self->spellings, a, b),
      self->spellings.rule },
    { GS_RULES_VARIANT_PARTICLE, gs_rules_is_particle_apart (rules, a, b), self->particle_rule },
    { GS_RULES_VARIANT_NICKNAME,
      gs_rules_are_words_grouped (rules, &self->nicknames, a->folded, b->folded),
      self->nickname_rule },
    { GS_RULES_VARIANT_TRANSLITERATION,
      gs_rules_are_words_grouped (rules, &self->variants, a->folded, b->folded),
      self->variant_rule },
    { GS_RULES_VARIANT_TRANSLITERATION, gs_rules_is_rewritten (&self->transliterations, a, b),
      self->transliterations.rule },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].holds)
      {
        *rule = reasons[i].rule;
        return reasons[i].kind;
      }
  return GS_RULES_VARIANT_DIFFERENT;
}

static gboolean
gs_rules_has_foreign (const GsRules *rules, const GsRulesFormText *a, const GsRulesFormText *b)
{
  return gs_rules_has_foreign_lookalike (rules, a->raw, a->raw_length, NULL)
         || gs_rules_has_foreign_lookalike (rules, b->raw, b->raw_length, NULL);
}

static void
gs_rules_explain_forms (const GsRules *rules, const GsRulesFormText *a, const GsRulesFormText *b,
                        GsRulesVariant *variant)
{
  GsRulesChars x;
  GsRulesChars y;

  gs_rules_take_chars (&x, a->folded);
  gs_rules_take_chars (&y, b->folded);
  variant->edits = gs_rules_count_edits (&x, &y);
  if (gs_rules_is_lookalike (rules, a, b))
    {
      variant->kind = GS_RULES_VARIANT_LOOKALIKE;
      variant->rule = gs_rules_has_foreign (rules, a, b) ? rules->confusions->foreign_rule
                                                         : rules->confusions->lookalike_rule;
      return;
    }
  if (gs_rules_have_other_digits (a->folded, b->folded))
    return;
  variant->kind = gs_rules_explain_harmless (rules, a, b, &variant->rule);
  if (variant->kind == GS_RULES_VARIANT_DIFFERENT)
    variant->kind = gs_rules_explain_slip (rules, a, b, variant->edits, &x, &y, &variant->rule);
}

/**
 * gs_rules_compare_forms:
 * @a: a name as written here
 * @a_length: its bytes
 * @b: a name as written there
 * @b_length: its bytes
 *
 * Says why two spellings differ. The answer does not depend on the order of the two.
 *
 * Returns: the explanation; two names that differ in their figures are different unless a letter
 *   looks like a figure
 */
GsRulesVariant
gs_rules_compare_forms (const GsRules *self, const char *a, gsize a_length, const char *b,
                        gsize b_length)
{
  GsRulesVariant variant = { GS_RULES_VARIANT_DIFFERENT, GS_RULES_MAX_EDITS, NULL };
  GsRulesFormText x;
  GsRulesFormText y;

  if (!gs_rules_prepare_form (&x, a, a_length) || !gs_rules_prepare_form (&y, b, b_length))
    return variant;
  if (strcmp (x.folded, y.folded) != 0)
    {
      gs_rules_explain_forms (self, &x, &y, &variant);
      return variant;
    }
  variant.kind = GS_RULES_VARIANT_SAME;
  variant.edits = 0;
  return variant;
}

/**
 * gs_rules_variant_is_harmless:
 *
 * Returns: whether two forms that differ in this way are both right
 */
gboolean
gs_rules_variant_is_harmless (GsRulesVariantKind kind)
{
  return kind <= GS_RULES_VARIANT_TRANSLITERATION;
}

/**
 * gs_rules_is_name_particle:
 * @text: one word: "van", "al", "bin"
 * @length: its bytes
 *
 * Returns: whether the word is a particle that names are written with and without
 */
gboolean
gs_rules_is_name_particle (const GsRules *self, const char *text, gsize length)
{
  guint32 key = gs_rules_find_key (self, text, length);

  return key != 0 && g_hash_table_contains (self->confusions->particles, GUINT_TO_POINTER (key));
}

/**
 * gs_rules_is_nickname:
 * @a: a given name
 * @b: a given name
 *
 * Returns: whether one is short for the other or both for a third
 */
gboolean
gs_rules_is_nickname (const GsRules *self, const char *a, gsize a_length, const char *b,
                      gsize b_length)
{
  GsRulesFormText x;
  GsRulesFormText y;

  return gs_rules_prepare_form (&x, a, a_length) && gs_rules_prepare_form (&y, b, b_length)
         && gs_rules_share_group (self, &self->confusions->nicknames, x.folded, x.length, y.folded,
                                  y.length);
}

/**
 * gs_rules_variant_kind_to_string:
 *
 * Returns: (transfer none): the name of the kind: "lookalike"
 */
const char *
gs_rules_variant_kind_to_string (GsRulesVariantKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_RULES_VARIANT_KINDS, NULL);
  return kinds[kind];
}
