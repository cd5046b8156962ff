/* SPDX-License-Identifier: MIT */
/*
 * Keys of features: 64-bit hashes of what a feature looks at.
 *
 * An atom is a value spread over 64 bits once; a feature's key is the exclusive or of its atoms,
 * each turned by another amount, and of its template's number (Zobrist's scheme), so that making a
 * key costs an operation or two an atom. Keys are the same in training and in use.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline guint64
gs_mix (guint64 value)
{
  value = (value ^ (value >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  value = (value ^ (value >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return value ^ (value >> 32);
}

/* an atom of a kind (below 256) and a value (below 2^56) */
static inline guint64
gs_atom (guint kind, guint64 value)
{
  return gs_mix (((guint64) (kind + 1) << 56) ^ value);
}

static inline guint64
gs_turn (guint64 value, guint bits)
{
  return (value << bits) | (value >> (64 - bits));
}

#define GS_TEMPLATE(n) ((guint64) (2 * (n) + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))

static inline guint64
gs_key1 (guint64 template, guint64 a)
{
  return template ^ a;
}

static inline guint64
gs_key2 (guint64 template, guint64 a, guint64 b)
{
  return template ^ a ^ gs_turn (b, 17);
}

static inline guint64
gs_key3 (guint64 template, guint64 a, guint64 b, guint64 c)
{
  return template ^ a ^ gs_turn (b, 17) ^ gs_turn (c, 35);
}

static inline guint64
gs_key4 (guint64 template, guint64 a, guint64 b, guint64 c, guint64 d)
{
  return template ^ a ^ gs_turn (b, 17) ^ gs_turn (c, 35) ^ gs_turn (d, 50);
}

G_END_DECLS
