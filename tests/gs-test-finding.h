/* SPDX-License-Identifier: MIT */
/*
 * What every finding keeps to.
 */
#pragma once

#include "comparison/gs-finding.h"

G_BEGIN_DECLS

void test_finding_keeps_sides_apart (const GsFinding *finding);

G_END_DECLS
