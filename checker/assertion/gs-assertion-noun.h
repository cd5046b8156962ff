/* SPDX-License-Identifier: MIT */
/* Predicates that are no verbs. */
#pragma once

#include "assertion/gs-assertion.h"
#include "assertion/gs-reading.h"

G_BEGIN_DECLS

/* whether a token is what is said of a subject: "is exempt", "is the chief executive" */
gboolean gs_assertion_is_predicative (const GsReading *reading, guint32 token);

/* each fills in what is asserted; FALSE if it is nothing */
gboolean gs_assertion_read_predicative (GsReading *reading, guint32 token, GsAssertion *self);
gboolean gs_assertion_read_event (GsReading *reading, guint32 noun, GsAssertion *self);

/* whether a noun and the word before it are known as one that is no deed and no event */
gboolean gs_assertion_is_other_noun (const GsReading *reading, guint32 noun);

G_END_DECLS
