/* SPDX-License-Identifier: MIT */
/* Registers the error domain. */
#include "base/gs-error.h"

G_DEFINE_QUARK (gs-error-quark, gs_error)
