/* SPDX-License-Identifier: MIT */
/* Registers the error domain. */
#include "base/gs-error.h"

/* clang-format off */
G_DEFINE_QUARK (gs-error-quark, gs_error)
/* clang-format on */
