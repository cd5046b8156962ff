/* SPDX-License-Identifier: MIT */
/* The lists, and how they are asked. */
#include "language/gs-token-lists.h"

#include <string.h>

/* prefixes whose hyphen stays inside the word */
static const char *const kept_prefixes[] = {
  "e",    "non",  "pro", "anti",  "co",    "re",     "pre",   "post",  "mid",   "semi",  "multi",
  "mini", "ex",   "sub", "over",  "un",    "socio",  "cross", "inter", "intra", "micro", "macro",
  "mega", "meta", "neo", "nano",  "para",  "pseudo", "quasi", "super", "trans", "ultra", "counter",
  "bi",   "tri",  "de",  "hyper", "extra", "psycho", "under", "where", "arch",  "uber"
};

/* abbreviations that keep their full stop, lower case without it */
static const char *const abbreviations[] = {
  "drs",  "cal",    "ext",  "mr",   "mrs",  "ms",     "dr",   "st",   "vs",   "etc",  "inc",
  "al",   "ft",     "jr",   "sr",   "co",   "corp",   "ltd",  "rev",  "lt",   "gen",  "gov",
  "sen",  "rep",    "reps", "sens", "prof", "col",    "capt", "sgt",  "cpl",  "adm",  "maj",
  "cmdr", "hon",    "pres", "jan",  "feb",  "mar",    "apr",  "jun",  "jul",  "aug",  "sep",
  "sept", "oct",    "nov",  "dec",  "mon",  "tue",    "tues", "wed",  "thu",  "thur", "thurs",
  "fri",  "bros",   "attn", "ave",  "blvd", "rd",     "mt",   "dept", "univ", "assn", "vol",
  "no",   "nos",    "pp",   "ph",   "esq",  "messrs", "mlle", "mme",  "supt", "det",  "dist",
  "est",  "approx", "ca",   "cf",   "eg",   "ie",     "viz",  "fig",  "figs", "sec",  "ed",
  "eds",  "calif",  "conn", "ariz", "ark",  "colo",   "fla",  "ga",   "ill",  "ind",  "kan",
  "ky",   "mass",   "md",   "mich", "minn", "miss",   "mo",   "mont", "neb",  "nev",  "okla",
  "ore",  "pa",     "penn", "tenn", "tex",  "va",     "vt",   "wash", "wis",  "wyo",  "ala",
  "del",  "op",     "art"
};

/* units that come off a number: "10km" */
static const char *const units[] = { "m",    "k",    "b",       "bn", "mn",  "tn",   "am",  "pm",
                                     "km",   "cm",   "mm",      "ft", "kg",  "g",    "mg",  "lb",
                                     "lbs",  "mph",  "kph",     "hz", "khz", "mhz",  "ghz", "kb",
                                     "mb",   "gb",   "tb",      "x",  "c",   "f",    "a.m", "p.m",
                                     "a.m.", "p.m.", "ml",      "in", "sq",  "mins", "hrs", "min",
                                     "hr",   "yrs",  "percent", "kw", "mw",  "gw",   "kwh", "mwh",
                                     "gwh",  "v",    "w",       "p",  "t",   "l",    "nm" };

/* clitics behind an apostrophe, without it */
static const char *const clitics[] = { "s", "m", "d", "re", "ve", "ll" };

/* words written together, and where they are cut */
static const struct
{
  const char *word;
  guint first;
} contractions[] = {
  { "cannot", 3 }, { "gonna", 3 },  { "wanna", 3 },   { "gotta", 3 },   { "dont", 2 },
  { "didnt", 3 },  { "doesnt", 4 }, { "couldnt", 5 }, { "wouldnt", 5 }, { "isnt", 2 },
  { "wasnt", 3 },  { "arent", 3 },  { "havent", 4 },  { "hasnt", 3 },   { "shouldnt", 6 },
  { "thats", 4 },  { "youre", 3 },  { "theyre", 4 },  { "ive", 1 },     { "lets", 3 },
  { "gimme", 3 },  { "lemme", 3 },  { "outta", 3 },   { "aint", 2 },    { "whats", 4 },
  { "youll", 3 },  { "theres", 5 },
};

static gboolean
gs_list_has (const char *const *list, guint n_list, const char *text, guint length)
{
  for (guint i = 0; i < n_list; i++)
    if (strlen (list[i]) == length && g_ascii_strncasecmp (list[i], text, length) == 0)
      return TRUE;
  return FALSE;
}

gboolean
gs_token_is_prefix (const char *text, guint length)
{
  return gs_list_has (kept_prefixes, G_N_ELEMENTS (kept_prefixes), text, length);
}

gboolean
gs_token_is_abbreviation (const char *text, guint length)
{
  return gs_list_has (abbreviations, G_N_ELEMENTS (abbreviations), text, length);
}

gboolean
gs_token_is_unit (const char *text, guint length)
{
  return gs_list_has (units, G_N_ELEMENTS (units), text, length);
}

gboolean
gs_token_is_clitic (const char *text, guint length)
{
  return gs_list_has (clitics, G_N_ELEMENTS (clitics), text, length);
}

guint
gs_token_find_contraction (const char *text, guint length)
{
  for (guint i = 0; i < G_N_ELEMENTS (contractions) && length >= 3 && length <= 8; i++)
    if (strlen (contractions[i].word) == length
        && g_ascii_strncasecmp (contractions[i].word, text, length) == 0)
      return contractions[i].first;
  return 0;
}
