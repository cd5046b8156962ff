/* SPDX-License-Identifier: MIT */
/*
 * Whether a newer version of an article says that it corrects something: in its text, by words of
 * the packs, or beside it, where its format has a place for that.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/* only what the older version does not say counts */
gboolean gs_version_announces (const GsRules *rules, const GsExtraction *older,
                               const GsExtraction *newer);

G_END_DECLS
