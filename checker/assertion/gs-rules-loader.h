/* SPDX-License-Identifier: MIT */
/* From folders of packs to filled tables; used by gs-rules.c and by the validation of packs. */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

gboolean gs_rules_load_folders (GsRules *self, const char *const *folders, GError **error);
GPtrArray *gs_rules_list_packs (const char *folder, GError **error);

G_END_DECLS
