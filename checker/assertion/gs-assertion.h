/* SPDX-License-Identifier: MIT */
/*
 * Assertions: who did or is what, to whom, when and where, according to whom, and how sure.
 *
 * An assertion is read from one predicate of one sentence: a verb, an adjective or noun after "to
 * be", or a noun that names an event ("restrictions on exports"). Subjects and objects are those of
 * the meaning: "the chip was exempted by Washington" and "Washington exempted the chip" fill the
 * same slots. Verbs whose subject undergoes the event (die, fall, rise) put it into the theme.
 *
 * Polarity and certainty come from all that stands above and beside the predicate: negation,
 * modals, hedges, and verbs, nouns and adjectives that say whether their complement holds
 * (MacCartney and Manning 2007; Nairn, Condoravdi and Karttunen 2006).
 *
 * As JSON (gainsay extract) an assertion is one object; members without a value are left out:
 *   article, line, column   path, and where the evidence begins (both from 1, columns in
 * characters) start, end              bytes of the article's text predicate, class        lemma;
 * predicate class operator                lemma of the verb that acts on the predicate: "ease" of
 * "eased limits" form                    verb, adjective, noun, event polarity positive, negative
 *   certainty               stated, probable, possible, planned, conditional, denied, asked
 *   direction               1 or -1: which outcome of the class came about, all negations counted
 *   agent ... purpose       a slot: { text, start, end, head, entity, kind, place, when, quantity,
 * and: [texts] }; place is the one in an organization's name ("Leeds" of "Leeds University"); when
 * and quantity as they were understood: "2008-01-01..2012-12-31"
 *   attribution             array, outermost first: { source, verb, entity }
 *   evidence, sentence      the decisive words; the number of the sentence, from 0
 *   headline                true
 * The roles of an article follow as objects with the predicate "hold": gs_role_append_json ().
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "base/gs-span.h"

G_BEGIN_DECLS

#define GS_NONE G_MAXUINT32 /* no mention, no entity, no token */

typedef enum
{
  GS_SLOT_AGENT,
  GS_SLOT_THEME,
  GS_SLOT_RECIPIENT,
  GS_SLOT_PLACE,
  GS_SLOT_TIME,
  GS_SLOT_AMOUNT,
  GS_SLOT_MANNER,
  GS_SLOT_PURPOSE,
} GsSlot;

#define GS_N_SLOTS (GS_SLOT_PURPOSE + 1)

/**
 * GsCertainty: how sure the article, or the source it names, is of the assertion
 *
 * Ordered: a later one is never made surer by what stands above it.
 */
typedef enum
{
  GS_CERTAINTY_STATED,      /* told as a fact */
  GS_CERTAINTY_PROBABLE,    /* reportedly, apparently, seems, is said to */
  GS_CERTAINTY_POSSIBLE,    /* may, could, allegedly, rumours */
  GS_CERTAINTY_PLANNED,     /* will, plans to, agreed to, wants to, must: not (yet) the case */
  GS_CERTAINTY_CONDITIONAL, /* if, unless, would */
  GS_CERTAINTY_DENIED,      /* somebody denies it, or it is called false, a hoax */
  GS_CERTAINTY_ASKED,       /* a question */
} GsCertainty;

#define GS_N_CERTAINTIES (GS_CERTAINTY_ASKED + 1)

typedef enum
{
  GS_FORM_VERB,      /* "Washington exempted the chip" */
  GS_FORM_ADJECTIVE, /* "the chip was exempt" */
  GS_FORM_NOUN,      /* "Huang is the chief executive": the lemma is the noun */
  GS_FORM_EVENT,     /* "the exemption of the chip" */
} GsAssertionForm;

/**
 * GsFiller: what fills a slot
 *
 * Its span is the noun phrase without preposition, clauses and appositions.
 */
typedef struct _GsFiller GsFiller;

struct _GsFiller
{
  GsSpan span;        /* empty if the slot is */
  guint32 token;      /* its head */
  const char *head;   /* lemma of the head, lower case, interned; %NULL if the slot is empty */
  const char **words; /* content lemmas of the phrase, lower case, interned, in text order */
  guint32 n_words;
  guint32 mention;        /* the mention whose head is the filler's, or GS_NONE */
  guint32 modifier;       /* nearest mention inside the phrase ("the Trump administration") */
  guint32 entity;         /* by name, noun or pronoun, or GS_NONE */
  guint32 amount;         /* index into the extraction's amounts, or GS_NONE */
  guint32 moment;         /* index into the extraction's moments, or GS_NONE */
  const GsFiller *others; /* the other members of a coordination */
  guint32 n_others;
};

/**
 * GsAttribution: one link of "NPR reported that Huang said"
 */
typedef struct
{
  GsFiller source;  /* head is NULL if nobody is named ("it was reported") */
  const char *verb; /* lemma: say; "according to" */
  guint32 outer;    /* index of the link that reports this one, or GS_NONE */
} GsAttribution;

typedef struct
{
  guint32 sentence; /* index into the extraction's sentences */
  guint32 token;    /* the predicate's head */
  GsAssertionForm form;
  const char *lemma;    /* with its particle: "turn down"; the verb of a light verb and its noun
                           ("impose restrictions": restrict); interned, lower case */
  const char *class;    /* (nullable): predicate class, constant: "permit" */
  const char *operator; /* (nullable): verb that acts on the event: ease, lift, avoid; interned */
  gint8 polarity;       /* 1 or -1 */
  gint8 direction;      /* 1, -1, or 0 if the class has no direction */
  GsCertainty certainty;
  gboolean headline : 1;
  gboolean passive : 1;
  gboolean future : 1;     /* will, is to, next year */
  gboolean background : 1; /* in a relative or participial clause, or presupposed by a noun */
  GsFiller slots[GS_N_SLOTS];
  guint32 attribution; /* innermost link, or GS_NONE */
  GsSpan evidence;     /* decisive words */
  GsSpan span;         /* the whole clause with its fillers */
} GsAssertion;

/* names */
const char *gs_slot_to_string (GsSlot slot);
const char *gs_certainty_to_string (GsCertainty certainty);
const char *gs_assertion_form_to_string (GsAssertionForm form);

/* places; lent */
const GsAssertion *gs_extraction_get_assertion (const GsExtraction *extraction, guint32 index);
const GsAttribution *gs_extraction_get_attribution (const GsExtraction *extraction, guint32 index);

/* finds the assertions of one sentence; mentions, amounts and moments of it must be there */
void gs_assertions_extract (GsExtraction *extraction, const GsRules *rules,
                            const GsLexicon *lexicon, const GsSentence *sentence, guint32 index);

G_END_DECLS
