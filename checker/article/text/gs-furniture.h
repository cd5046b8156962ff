/* SPDX-License-Identifier: MIT */
/*
 * Furniture: what stands on a page beside the article. It is known by general signs, not by the
 * words of one site, and only where the signs are plain: a real sentence taken for furniture is
 * worse than a button taken for a sentence.
 *
 *   fragments    a few words, none but those of buttons and menus ("Post a Comment", "Next Post")
 *   links        a label of links and what it leads to ("Related: ..."), bare addresses, titles
 *                run together without a blank
 *   invitations  an imperative to the reader that names "our", "us", "here" or an address
 *   boilerplate  a paragraph at an end of the file in the vocabulary of terms and disclaimers that
 *                shares no name with the story
 */
#pragma once

#include <glib.h>

#include "article/gs-text-scan.h"

G_BEGIN_DECLS

gboolean gs_furniture_is_fragment (const char *text, gsize length);
gboolean gs_furniture_is_link (const char *text, gsize length);
gboolean gs_furniture_is_invitation (const char *text, gsize length);
gboolean gs_furniture_is_boilerplate (const char *text, gsize length, const char *story,
                                      gsize story_length);
gboolean gs_furniture_is_speech_word (GsWord word);

G_END_DECLS
