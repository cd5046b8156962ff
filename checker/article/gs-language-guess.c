/* SPDX-License-Identifier: MIT */
/* Asks libexttextcat, and believes it only where the answer is a language that news are written
 * in. */
#include "config.h"

#include "article/gs-language-guess.h"

#include <string.h>

#include <textcat.h>

/* a few hundred bytes are enough; more only takes longer */
#define GS_GUESS_MAX_LENGTH 2000
/* below that letter groups tell little */
#define GS_GUESS_MIN_LENGTH 60
/* below that they tell nothing, even where something else speaks for their answer */
#define GS_GUESS_MIN_SHORT 24

typedef struct
{
  const char *code;
  const char *name;
} GsLanguageName;

/* sorted by code */
static const GsLanguageName languages[] = {
  { "af", "Afrikaans" },  { "am", "Amharic" },
  { "ar", "Arabic" },     { "az", "Azerbaijani" },
  { "be", "Belarusian" }, { "bg", "Bulgarian" },
  { "bn", "Bengali" },    { "bs", "Bosnian" },
  { "ca", "Catalan" },    { "cs", "Czech" },
  { "cy", "Welsh" },      { "da", "Danish" },
  { "de", "German" },     { "el", "Greek" },
  { "en", "English" },    { "es", "Spanish" },
  { "et", "Estonian" },   { "eu", "Basque" },
  { "fa", "Persian" },    { "fi", "Finnish" },
  { "fr", "French" },     { "ga", "Irish" },
  { "gl", "Galician" },   { "gu", "Gujarati" },
  { "ha", "Hausa" },      { "he", "Hebrew" },
  { "hi", "Hindi" },      { "hr", "Croatian" },
  { "hu", "Hungarian" },  { "hy", "Armenian" },
  { "id", "Indonesian" }, { "is", "Icelandic" },
  { "it", "Italian" },    { "ja", "Japanese" },
  { "ka", "Georgian" },   { "kk", "Kazakh" },
  { "km", "Khmer" },      { "kn", "Kannada" },
  { "ko", "Korean" },     { "ky", "Kyrgyz" },
  { "lo", "Lao" },        { "lt", "Lithuanian" },
  { "lv", "Latvian" },    { "mk", "Macedonian" },
  { "ml", "Malayalam" },  { "mn", "Mongolian" },
  { "mr", "Marathi" },    { "ms", "Malay" },
  { "mt", "Maltese" },    { "my", "Burmese" },
  { "nb", "Norwegian" },  { "ne", "Nepali" },
  { "nl", "Dutch" },      { "nn", "Norwegian" },
  { "no", "Norwegian" },  { "pa", "Punjabi" },
  { "pl", "Polish" },     { "ps", "Pashto" },
  { "pt", "Portuguese" }, { "ro", "Romanian" },
  { "ru", "Russian" },    { "sh", "Serbo-Croatian" },
  { "si", "Sinhala" },    { "sk", "Slovak" },
  { "sl", "Slovenian" },  { "so", "Somali" },
  { "sq", "Albanian" },   { "sr", "Serbian" },
  { "sv", "Swedish" },    { "sw", "Swahili" },
  { "ta", "Tamil" },      { "te", "Telugu" },
  { "tg", "Tajik" },      { "th", "Thai" },
  { "tl", "Tagalog" },    { "tr", "Turkish" },
  { "uk", "Ukrainian" },  { "ur", "Urdu" },
  { "uz", "Uzbek" },      { "vi", "Vietnamese" },
  { "yi", "Yiddish" },    { "zh", "Chinese" },
};

static const GsLanguageName *
gs_language_find (const char *code, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].code) == length
        && g_ascii_strncasecmp (languages[i].code, code, length) == 0)
      return &languages[i];
  return NULL;
}

/* the library's handle holds its last answer, so one thread asks at a time; NULL if its data are
 * not there: then nothing is ever told from English by letters alone */
static gpointer
gs_guess_get_handle (void)
{
  static gpointer handle;
  static gboolean tried;

  if (!tried)
    handle = special_textcat_Init (GS_TEXTCAT_DIR "/fpdb.conf", GS_TEXTCAT_DIR "/");
  tried = TRUE;
  return handle;
}

/* "[de--utf8][nl--utf8]" is German, unless English is among the answers */
static const char *
gs_guess_read_answer (const char *answer)
{
  const GsLanguageName *first = NULL;
  guint n = 0;

  for (const char *at = strchr (answer, '['); at != NULL; at = strchr (at + 1, '['))
    {
      gsize length = strcspn (at + 1, "-]");

      if (n++ == 0)
        first = gs_language_find (at + 1, length);
      if ((length == 2 && strncmp (at + 1, "en", 2) == 0)
          || (length == 3 && strncmp (at + 1, "sco", 3) == 0))
        return NULL;
    }
  return first != NULL ? first->code : NULL;
}

static const char *
gs_guess (const char *text, gsize length)
{
  static GMutex lock;
  const char *code = NULL;
  gpointer handle;
  gsize n = MIN (length, GS_GUESS_MAX_LENGTH);

  while (n < length && n > 0 && ((guchar) text[n] & 0xc0) == 0x80)
    n--;
  g_mutex_lock (&lock);
  handle = gs_guess_get_handle ();
  if (handle != NULL)
    code = gs_guess_read_answer (textcat_Classify (handle, text, n));
  g_mutex_unlock (&lock);
  return code;
}

const char *
gs_language_guess (const char *text, gsize length)
{
  return length >= GS_GUESS_MIN_LENGTH ? gs_guess (text, length) : NULL;
}

const char *
gs_language_guess_short (const char *text, gsize length)
{
  return length >= GS_GUESS_MIN_SHORT ? gs_guess (text, length) : NULL;
}

const char *
gs_language_get_name (const char *code)
{
  const GsLanguageName *found = gs_language_find (code, strcspn (code, "-_"));

  return found != NULL ? found->name : NULL;
}
