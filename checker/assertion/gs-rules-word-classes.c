/* SPDX-License-Identifier: MIT */
/* What the classes of words are called in the packs. */
#include "assertion/gs-rules-word-classes.h"

static const char *const classes[] = {
  [GS_RULES_WORD_REPORT] = "report",
  [GS_RULES_WORD_CONFIRM] = "confirm",
  [GS_RULES_WORD_DENY] = "deny",
  [GS_RULES_WORD_ALLEGE] = "allege",
  [GS_RULES_WORD_ACCORDING] = "according",
  [GS_RULES_WORD_UNNAMED] = "unnamed",
  [GS_RULES_WORD_HEDGE] = "hedge",
  [GS_RULES_WORD_BOOSTER] = "booster",
  [GS_RULES_WORD_HOAX] = "hoax",
  [GS_RULES_WORD_TRUE] = "true",
  [GS_RULES_WORD_MEDIUM] = "medium",
  [GS_RULES_WORD_CORRECTION] = "correction",
  [GS_RULES_WORD_SAME_THING] = "same-thing",
  [GS_RULES_WORD_NO_THING] = "no-thing",
  [GS_RULES_WORD_PEOPLE] = "people",
  [GS_RULES_WORD_SAME_ACT] = "same-act",
  [GS_RULES_WORD_OCCASION] = "occasion",
  [GS_RULES_WORD_NO_ACT] = "no-act",
  [GS_RULES_WORD_TIED_ACT] = "tied-act",
  [GS_RULES_WORD_LOOSE_ACT_THING] = "loose-act-thing",
  [GS_RULES_WORD_VAGUE_ACT] = "vague-act",
  [GS_RULES_WORD_OCCUR] = "occur",
  [GS_RULES_WORD_HOLD] = "hold",
  [GS_RULES_WORD_BEGIN] = "begin",
  [GS_RULES_WORD_END] = "end",
  [GS_RULES_WORD_QUALIFIER] = "qualifier",
  [GS_RULES_WORD_MANNER] = "manner",
  [GS_RULES_WORD_PRESSING] = "pressing",
  [GS_RULES_WORD_BEFALLS] = "befalls",
  [GS_RULES_WORD_PLACE_NOUN] = "place-noun",
  [GS_RULES_WORD_CREDIT] = "credit",
  [GS_RULES_WORD_ENDS_ORGANIZATION] = "ends-organization",
  [GS_RULES_WORD_IN_ORGANIZATION] = "in-organization",
  [GS_RULES_WORD_ENDS_PLACE] = "ends-place",
  [GS_RULES_WORD_IN_PLACE] = "in-place",
  [GS_RULES_WORD_ENDS_EVENT] = "ends-event",
  [GS_RULES_WORD_IN_EVENT] = "in-event",
  [GS_RULES_WORD_BEGINS_PERSON] = "begins-person",
  [GS_RULES_WORD_OF_PERSON] = "of-person",
  [GS_RULES_WORD_OF_ORGANIZATION] = "of-organization",
  [GS_RULES_WORD_OF_PLACE] = "of-place",
  [GS_RULES_WORD_POST] = "post",
  [GS_RULES_WORD_ACT_PERSON] = "act-person",
  [GS_RULES_WORD_ACT_ORGANIZATION] = "act-organization",
  [GS_RULES_WORD_INSTITUTION] = "institution",
  [GS_RULES_WORD_LOCAL] = "local",
  [GS_RULES_WORD_FIRM] = "firm",
  [GS_RULES_WORD_SETTLEMENT] = "settlement",
  [GS_RULES_WORD_INHABITANT] = "inhabitant",
  [GS_RULES_WORD_LASTING] = "lasting",
  [GS_RULES_WORD_ONGOING] = "ongoing",
  [GS_RULES_WORD_MOVES] = "moves",
  [GS_RULES_WORD_ONCE] = "once",
  [GS_RULES_WORD_CROWD] = "crowd",
  [GS_RULES_WORD_TRADE] = "trade",
  [GS_RULES_WORD_FETCH] = "fetch",
  [GS_RULES_WORD_AWAITS] = "awaits",
  [GS_RULES_WORD_DEAL] = "deal",
  [GS_RULES_WORD_TELEPHONE] = "telephone",
  [GS_RULES_WORD_NUMBERED] = "numbered",
  [GS_RULES_WORD_CONTEST] = "contest",
  [GS_RULES_WORD_VOTING] = "voting",
  [GS_RULES_WORD_INTERIM] = "interim",
  [GS_RULES_WORD_WORK] = "work",
  [GS_RULES_WORD_RELEASED] = "released",
  [GS_RULES_WORD_SENTENCING] = "sentencing",
  [GS_RULES_WORD_PRISON] = "prison",
  [GS_RULES_WORD_PARENT] = "parent",
  [GS_RULES_WORD_OFFSPRING] = "offspring",
  [GS_RULES_WORD_KILLS] = "kills",
  [GS_RULES_WORD_DIES] = "dies",
  [GS_RULES_WORD_INJURES] = "injures",
  [GS_RULES_WORD_ARRESTS] = "arrests",
  [GS_RULES_WORD_STATE_DEAD] = "state-dead",
  [GS_RULES_WORD_STATE_INJURED] = "state-injured",
  [GS_RULES_WORD_STATE_MISSING] = "state-missing",
  [GS_RULES_WORD_STATE_ARRESTED] = "state-arrested",
  [GS_RULES_WORD_STATE_LINK] = "state-link",
  [GS_RULES_WORD_TOLL_DEAD] = "toll-dead",
  [GS_RULES_WORD_TOLL_INJURED] = "toll-injured",
  [GS_RULES_WORD_TOLL_ARRESTED] = "toll-arrested",
  [GS_RULES_WORD_MAN] = "man",
  [GS_RULES_WORD_WOMAN] = "woman",
  [GS_RULES_WORD_RUMOUR] = "rumour",
  [GS_RULES_WORD_ORIGIN_TOLD] = "origin-told",
  [GS_RULES_WORD_ORIGIN_LEAD] = "origin-lead",
  [GS_RULES_WORD_ORIGIN_MARK] = "origin-mark",
  [GS_RULES_WORD_ORIGIN_VERB] = "origin-verb",
  [GS_RULES_WORD_NUMBER_NAME] = "number-name",
  [GS_RULES_WORD_STREET] = "street",
  [GS_RULES_WORD_SHELL] = "shell",
  [GS_RULES_WORD_SUPERSEDED] = "superseded",
  [GS_RULES_WORD_GIVES_VALUE] = "gives-value",
  [GS_RULES_WORD_REPLACES_VALUE] = "replaces-value",
  [GS_RULES_WORD_PLAIN_KIND] = "plain-kind",
  [GS_RULES_WORD_STOOD_ON] = "stood-on",
  [GS_RULES_WORD_BEFALLS_THING] = "befalls-thing",
  [GS_RULES_WORD_HOLDS_JOB] = "holds-job",
  [GS_RULES_WORD_HAS_OFFSPRING] = "has-offspring",
  [GS_RULES_WORD_HANDS_DOWN] = "hands-down",
  [GS_RULES_WORD_SELF_KILLS] = "self-kills",
  [GS_RULES_WORD_EXCLUSIVE] = "exclusive",
  [GS_RULES_WORD_TRAIT] = "trait",
  [GS_RULES_WORD_ONE_PARTY] = "one-party",
  [GS_RULES_WORD_PERIOD] = "period",
  [GS_RULES_WORD_EVERYWHERE] = "everywhere",
  [GS_RULES_WORD_VAGUE_KIND] = "vague-kind",
  [GS_RULES_WORD_STAGE] = "stage",
  [GS_RULES_WORD_KIN] = "kin",
};

G_STATIC_ASSERT (G_N_ELEMENTS (classes) == GS_N_RULES_WORD_CLASSES);

/**
 * gs_rules_word_class_from_string:
 * @name: (nullable): as packs write it
 * @class: (out): the class, if there is one of that name
 *
 * Returns: whether a class is called so
 */
gboolean
gs_rules_word_class_from_string (const char *name, GsRulesWordClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i], name) == 0)
      {
        *class = (GsRulesWordClass) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gs_rules_word_class_to_string:
 *
 * Returns: (transfer none): the name that packs use: "hedge"
 */
const char *
gs_rules_word_class_to_string (GsRulesWordClass class)
{
  g_return_val_if_fail ((guint) class < GS_N_RULES_WORD_CLASSES, NULL);
  return classes[class];
}
