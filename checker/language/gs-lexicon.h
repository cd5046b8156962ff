/* SPDX-License-Identifier: MIT */
/*
 * What the dictionary knows of words: WordNet, compiled into one memory-mapped table.
 *
 * A lemma is found by its text (lower case, spaces as in "carry out"; capitals are folded) and has
 * an id from 1; 0 is "not in the lexicon". Everything else is asked by id and part of speech.
 * Immutable: any thread may read it. Senses are ordered by frequency, the first is the commonest.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsLexicon GsLexicon;

typedef enum
{
  GS_LEXICON_NOUN,
  GS_LEXICON_VERB,
  GS_LEXICON_ADJECTIVE,
  GS_LEXICON_ADVERB,
} GsLexiconClass;

#define GS_N_LEXICON_CLASSES (GS_LEXICON_ADVERB + 1)

/**
 * GsLexiconDomain:
 *
 * The broad field of a sense: WordNet's lexicographer files.
 */
typedef enum
{
  GS_DOMAIN_ADJ_ALL,
  GS_DOMAIN_ADJ_PERTAINYM,
  GS_DOMAIN_ADV,
  GS_DOMAIN_NOUN_TOPS,
  GS_DOMAIN_NOUN_ACT,
  GS_DOMAIN_NOUN_ANIMAL,
  GS_DOMAIN_NOUN_ARTIFACT,
  GS_DOMAIN_NOUN_ATTRIBUTE,
  GS_DOMAIN_NOUN_BODY,
  GS_DOMAIN_NOUN_COGNITION,
  GS_DOMAIN_NOUN_COMMUNICATION,
  GS_DOMAIN_NOUN_EVENT,
  GS_DOMAIN_NOUN_FEELING,
  GS_DOMAIN_NOUN_FOOD,
  GS_DOMAIN_NOUN_GROUP,
  GS_DOMAIN_NOUN_LOCATION,
  GS_DOMAIN_NOUN_MOTIVE,
  GS_DOMAIN_NOUN_OBJECT,
  GS_DOMAIN_NOUN_PERSON,
  GS_DOMAIN_NOUN_PHENOMENON,
  GS_DOMAIN_NOUN_PLANT,
  GS_DOMAIN_NOUN_POSSESSION,
  GS_DOMAIN_NOUN_PROCESS,
  GS_DOMAIN_NOUN_QUANTITY,
  GS_DOMAIN_NOUN_RELATION,
  GS_DOMAIN_NOUN_SHAPE,
  GS_DOMAIN_NOUN_STATE,
  GS_DOMAIN_NOUN_SUBSTANCE,
  GS_DOMAIN_NOUN_TIME,
  GS_DOMAIN_VERB_BODY,
  GS_DOMAIN_VERB_CHANGE,
  GS_DOMAIN_VERB_COGNITION,
  GS_DOMAIN_VERB_COMMUNICATION,
  GS_DOMAIN_VERB_COMPETITION,
  GS_DOMAIN_VERB_CONSUMPTION,
  GS_DOMAIN_VERB_CONTACT,
  GS_DOMAIN_VERB_CREATION,
  GS_DOMAIN_VERB_EMOTION,
  GS_DOMAIN_VERB_MOTION,
  GS_DOMAIN_VERB_PERCEPTION,
  GS_DOMAIN_VERB_POSSESSION,
  GS_DOMAIN_VERB_SOCIAL,
  GS_DOMAIN_VERB_STATIVE,
  GS_DOMAIN_VERB_WEATHER,
  GS_DOMAIN_ADJ_PARTICIPLE,
  GS_DOMAIN_NONE,
} GsLexiconDomain;

/* life cycle; fails with GS_ERROR_MODEL on a missing, truncated or foreign file */
GsLexicon *gs_lexicon_new (const char *path, GError **error);
void gs_lexicon_free (GsLexicon *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsLexicon, gs_lexicon_free)

/* a number that no other table of this process has, for what is remembered of its answers */
guint32 gs_lexicon_get_serial (const GsLexicon *self);

/* lemmas; ids run from 1 to size. find folds ASCII capitals; '_' and ' ' are the same. */
guint32 gs_lexicon_get_size (const GsLexicon *self);
guint32 gs_lexicon_find (const GsLexicon *self, const char *lemma, gsize length);
const char *gs_lexicon_get_lemma (const GsLexicon *self, guint32 id);

/* a mask of (1 << GsLexiconClass): which parts of speech the lemma has; 0 for id 0 */
guint gs_lexicon_get_classes (const GsLexicon *self, guint32 id);

/* the irregular base form: ("went", VERB) -> "go"; lent, or NULL if the form is regular */
const char *gs_lexicon_get_exception (const GsLexicon *self, const char *form, gsize length,
                                      GsLexiconClass class);

/* senses: numbers of synonym groups, commonest first; lent, NULL if there are none */
const guint32 *gs_lexicon_get_senses (const GsLexicon *self, guint32 id, GsLexiconClass class,
                                      guint *n_senses);
GsLexiconDomain gs_lexicon_get_domain (const GsLexicon *self, guint32 sense);

/* the domain of the commonest sense, GS_DOMAIN_NONE if there is none */
GsLexiconDomain gs_lexicon_get_main_domain (const GsLexicon *self, guint32 id,
                                            GsLexiconClass class);

/* the lemmas of a synonym group, commonest spelling first; lent */
const guint32 *gs_lexicon_get_members (const GsLexicon *self, guint32 sense, guint *n_members);

/**
 * Relations between lemmas. max_senses limits how rare a sense may be (1: only the commonest of
 * each; 0: all). All are symmetric but the hypernyms.
 */
gboolean gs_lexicon_are_synonyms (const GsLexicon *self, guint32 a, guint32 b, GsLexiconClass class,
                                  guint max_senses);
gboolean gs_lexicon_are_antonyms (const GsLexicon *self, guint32 a, guint32 b,
                                  GsLexiconClass class);
gboolean gs_lexicon_are_derived (const GsLexicon *self, guint32 a, guint32 b);
gboolean gs_lexicon_are_grouped (const GsLexicon *self, guint32 a, guint32 b); /* verb groups */

/* lists of lemma ids; lent, NULL if empty */
const guint32 *gs_lexicon_get_antonyms (const GsLexicon *self, guint32 id, GsLexiconClass class,
                                        guint *n_found);
const guint32 *gs_lexicon_get_derived (const GsLexicon *self, guint32 id, GsLexiconClass class,
                                       guint *n_found); /* of any class: restrict -> restriction */

/* whether @id is a kind of @kind by hypernyms: ("senator", "person"), ("run", "move") */
gboolean gs_lexicon_is_kind (const GsLexicon *self, guint32 id, guint32 kind, GsLexiconClass class,
                             guint max_senses);

/* how often the lemma was met in WordNet's sense-tagged texts, over all senses of the class */
guint gs_lexicon_get_frequency (const GsLexicon *self, guint32 id, GsLexiconClass class);

/* whether the commonest sense of a noun is one single thing: a person, a town, a war */
gboolean gs_lexicon_is_name (const GsLexicon *self, guint32 id);

/**
 * GsLexiconNamePart: what a word is in the names of single things
 */
typedef enum
{
  GS_NAME_PART_GIVEN,  /* first word of a person's name: Abraham */
  GS_NAME_PART_FAMILY, /* last or only word of a person's name: Lincoln */
  GS_NAME_PART_PLACE,  /* any word of a town, river or country */
  GS_NAME_PART_GROUP,  /* any word of an organization or people */
} GsLexiconNamePart;

#define GS_N_LEXICON_NAME_PARTS (GS_NAME_PART_GROUP + 1)

/* in how many names of the dictionary a word, lower case, plays the part */
guint gs_lexicon_get_name_count (const GsLexicon *self, const char *word, gsize length,
                                 GsLexiconNamePart part);
/* the same for all parts; NULL if the word is in no name */
const guint16 *gs_lexicon_get_name_counts (const GsLexicon *self, const char *word, gsize length);

/* verbs: which of WordNet's 35 sentence frames any of the first max_senses senses allow, bit n for
 * frame n; frame 26 is "somebody ----s that CLAUSE" */
guint64 gs_lexicon_get_frames (const GsLexicon *self, guint32 id, guint max_senses);

G_END_DECLS
