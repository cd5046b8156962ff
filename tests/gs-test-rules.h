/* SPDX-License-Identifier: MIT */
/* The shipped rules, for suites that ask them. */
#pragma once

#include "assertion/gs-rules.h"

/* the packs of the tree that is tested; ends the program if they do not load */
GsRules *gs_test_load_rules (void);
