/* SPDX-License-Identifier: MIT */
/* Looks words up in one table of all languages. */
#include "article/gs-language-words.h"

#include <stdlib.h>
#include <string.h>

#include "article/gs-text-scan.h"

#define GS_WORD_MAX_LENGTH 12 /* bytes: a longer one is none of them */

enum
{
  GS_WORDS_DE,
  GS_WORDS_FR,
  GS_WORDS_ES,
  GS_WORDS_IT,
  GS_WORDS_PT,
  GS_WORDS_NL,
  GS_WORDS_SV,
  GS_WORDS_DA,
  GS_WORDS_NO,
  GS_WORDS_PL,
  GS_WORDS_FI,
  GS_WORDS_CS,
  GS_WORDS_HU,
  GS_WORDS_RO,
  GS_WORDS_TR,
  GS_WORDS_ID,
  GS_WORDS_HR,
  GS_WORDS_VI,
  GS_WORDS_RU,
  GS_WORDS_UK,
  GS_WORDS_BG,
  GS_WORDS_END,
};

G_STATIC_ASSERT (GS_WORDS_END == GS_N_WORD_LANGUAGES);

/* in the order of the enumeration: ISO 639-1 */
static const char *const codes[] = { "de", "fr", "es", "it", "pt", "nl", "sv",
                                     "da", "no", "pl", "fi", "cs", "hu", "ro",
                                     "tr", "id", "hr", "vi", "ru", "uk", "bg" };

typedef struct
{
  const char *word;
  guint32 languages; /* a bit each */
} GsSmallWord;

#define DE (1u << GS_WORDS_DE)
#define FR (1u << GS_WORDS_FR)
#define ES (1u << GS_WORDS_ES)
#define IT (1u << GS_WORDS_IT)
#define PT (1u << GS_WORDS_PT)
#define NL (1u << GS_WORDS_NL)
#define SV (1u << GS_WORDS_SV)
#define DA (1u << GS_WORDS_DA)
#define NO (1u << GS_WORDS_NO)
#define PL (1u << GS_WORDS_PL)
#define FI (1u << GS_WORDS_FI)
#define CS (1u << GS_WORDS_CS)
#define HU (1u << GS_WORDS_HU)
#define RO (1u << GS_WORDS_RO)
#define TR (1u << GS_WORDS_TR)
#define ID (1u << GS_WORDS_ID)
#define HR (1u << GS_WORDS_HR)
#define VI (1u << GS_WORDS_VI)
#define RU (1u << GS_WORDS_RU)
#define UK (1u << GS_WORDS_UK)
#define BG (1u << GS_WORDS_BG)

/* by the order of strcmp () */
static const GsSmallWord small_words[] = {
  { "aan", NL },
  { "aber", DE },
  { "aby", CS },
  { "adalah", ID },
  { "af", DA },
  { "ainakin", FI },
  { "akan", ID },
  { "al", ES | IT | RO },
  { "ale", CS | RO },
  { "alla", IT },
  { "als", DE | NL },
  { "anche", IT },
  { "ao", PT },
  { "aos", PT },
  { "ar", RO },
  { "ardından", TR },
  { "att", SV },
  { "au", FR | RO },
  { "auch", DE },
  { "auf", DE },
  { "aus", DE },
  { "aux", FR },
  { "av", SV | NO },
  { "avec", FR },
  { "az", HU },
  { "bei", DE },
  { "bij", NL },
  { "bir", TR },
  { "biti", HR },
  { "ble", NO },
  { "blev", DA },
  { "bu", TR },
  { "bude", CS },
  { "być", PL },
  { "care", RO },
  { "ce", FR },
  { "cette", FR },
  { "che", IT },
  { "cho", VI },
  { "ci", IT },
  { "com", PT },
  { "come", IT },
  { "como", ES },
  { "con", ES | IT },
  { "cu", RO },
  { "các", VI },
  { "că", RO },
  { "của", VI },
  { "da", IT | PT },
  { "daha", TR },
  { "dal", IT },
  { "dalam", ID },
  { "dalla", IT },
  { "dan", ID },
  { "dans", FR },
  { "dari", ID },
  { "das", DE | PT },
  { "dat", NL },
  { "de", FR | ES | PT | NL | SV | DA | NO | RO },
  { "dedi", TR },
  { "dei", IT },
  { "del", ES | IT },
  { "della", IT },
  { "delle", IT },
  { "dem", DE },
  { "den", DE | SV | DA | NO },
  { "dengan", ID },
  { "der", DE | DA },
  { "des", DE | FR },
  { "det", SV | DA | NO },
  { "deze", NL },
  { "di", IT | ID },
  { "din", RO },
  { "dit", NL },
  { "dla", PL },
  { "door", NL },
  { "dos", PT },
  { "du", FR },
  { "după", RO },
  { "een", NL },
  { "efter", SV | DA },
  { "egy", HU },
  { "ei", FI },
  { "ein", DE },
  { "eine", DE },
  { "einem", DE },
  { "einen", DE },
  { "einer", DE },
  { "el", ES },
  { "ella", ES },
  { "elle", FR },
  { "em", PT },
  { "en", ES | NL | SV | DA | NO },
  { "er", NL | DA | NO },
  { "es", ES },
  { "est", FR },
  { "esta", ES },
  { "este", ES | RO },
  { "et", FR | DA | NO },
  { "ett", SV },
  { "etter", NO },
  { "että", FI },
  { "ezt", HU },
  { "fi", RO },
  { "foi", PT },
  { "fra", DA | NO },
  { "från", SV },
  { "fue", ES },
  { "för", SV },
  { "für", DE },
  { "gli", IT },
  { "göre", TR },
  { "günü", TR },
  { "ha", ES | IT },
  { "haar", NL },
  { "haben", DE },
  { "hanno", IT },
  { "har", SV | DA | NO },
  { "hari", ID },
  { "heeft", NL },
  { "het", NL },
  { "hij", NL },
  { "hogy", HU },
  { "hun", NL },
  { "hän", FI },
  { "ich", DE },
  { "ik", NL },
  { "iki", TR },
  { "ikke", DA | NO },
  { "il", FR | IT },
  { "ile", TR },
  { "ils", FR },
  { "ini", ID },
  { "inte", SV },
  { "ist", DE },
  { "itu", ID },
  { "iz", HR },
  { "için", TR },
  { "ja", FI },
  { "jak", PL },
  { "jako", CS },
  { "je", CS | HR },
  { "jest", PL },
  { "joka", FI },
  { "jotka", FI },
  { "jsou", CS },
  { "już", PL },
  { "jälkeen", FI },
  { "kahden", FI },
  { "kako", HR },
  { "kaksi", FI },
  { "kan", NL | SV | DA | NO },
  { "kanssa", FI },
  { "kao", HR },
  { "karşı", TR },
  { "ke", ID },
  { "kertoo", FI },
  { "không", VI },
  { "ki", TR },
  { "kişi", TR },
  { "koja", HR },
  { "koji", HR },
  { "kun", FI },
  { "két", HU },
  { "la", FR | ES | IT | RO },
  { "las", ES },
  { "le", FR | IT },
  { "les", FR },
  { "leur", FR },
  { "lo", ES | IT },
  { "los", ES },
  { "là", VI },
  { "ma", IT },
  { "maar", NL },
  { "mai", RO },
  { "mais", FR | PT },
  { "mas", PT },
  { "med", SV | DA | NO },
  { "meg", HU },
  { "menn", NO },
  { "met", NL },
  { "mit", DE },
  { "mod", DA },
  { "mot", NO },
  { "mukaan", FI },
  { "mutta", FI },
  { "myös", FI },
  { "más", ES },
  { "mænd", DA },
  { "một", VI },
  { "na", PT | PL | CS | HR },
  { "naar", NL },
  { "nach", DE },
  { "nas", PT },
  { "nel", IT },
  { "nella", IT },
  { "nem", HU },
  { "người", VI },
  { "những", VI },
  { "nicht", DE },
  { "nie", PL },
  { "niet", NL },
  { "niin", FI },
  { "nog", NL },
  { "non", IT },
  { "nos", PT },
  { "nu", RO },
  { "não", PT },
  { "năm", VI },
  { "och", SV },
  { "od", PL | CS | HR },
  { "og", DA | NO },
  { "olan", TR },
  { "olarak", TR },
  { "oldu", TR },
  { "olduğunu", TR },
  { "oleh", ID },
  { "oli", FI },
  { "olisi", FI },
  { "om", NL | SV | DA | NO },
  { "ont", FR },
  { "ook", NL },
  { "op", NL },
  { "os", PT },
  { "ovat", FI },
  { "pada", ID },
  { "para", ES | PT },
  { "pas", FR },
  { "pe", RO },
  { "pela", PT },
  { "pelo", PT },
  { "pero", ES },
  { "più", IT },
  { "po", PL | CS | HR },
  { "pod", PL },
  { "podle", CS },
  { "por", ES | PT },
  { "prin", RO },
  { "pro", CS },
  { "proti", CS },
  { "przez", PL },
  { "przy", PL },
  { "på", SV | DA | NO },
  { "que", FR | ES | PT },
  { "qui", FR },
  { "sa", FR },
  { "sanoi", FI },
  { "se", FR | ES | PT | FI | CS | RO | HR },
  { "seg", NO },
  { "según", ES },
  { "sekä", FI },
  { "ses", FR },
  { "si", CS },
  { "sich", DE },
  { "sie", DE },
  { "sier", NO },
  { "sig", SV | DA },
  { "siger", DA },
  { "sin", ES },
  { "sind", DE },
  { "się", PL },
  { "ska", SV },
  { "skal", DA | NO },
  { "som", SV | DA | NO },
  { "sono", IT },
  { "sonra", TR },
  { "sont", FR },
  { "stato", IT },
  { "su", ES | HR },
  { "sua", PT },
  { "sunt", RO },
  { "sur", FR },
  { "sus", ES },
  { "své", CS },
  { "szerint", HU },
  { "são", PT },
  { "süre", TR },
  { "są", PL },
  { "sẽ", VI },
  { "tahun", ID },
  { "také", CS },
  { "también", ES },
  { "te", NL },
  { "tego", PL },
  { "tidak", ID },
  { "til", DA | NO },
  { "till", SV },
  { "tot", NL },
  { "trong", VI },
  { "tại", VI },
  { "uit", NL },
  { "um", PT },
  { "uma", PT },
  { "un", ES | IT | RO },
  { "una", ES | IT },
  { "und", DE },
  { "une", FR },
  { "untuk", ID },
  { "va", RO },
  { "van", NL },
  { "ve", CS | TR },
  { "ved", DA | NO },
  { "vid", SV },
  { "volt", HU },
  { "vom", DE },
  { "von", DE },
  { "voor", NL },
  { "vuoden", FI },
  { "vuotta", FI },
  { "và", VI },
  { "với", VI },
  { "werd", NL },
  { "werden", DE },
  { "wie", DE },
  { "wird", DE },
  { "wordt", NL },
  { "wurde", DE },
  { "ya", ES },
  { "yang", ID },
  { "yeni", TR },
  { "yüzde", TR },
  { "yıl", TR },
  { "za", PL | HR },
  { "zijn", NL },
  { "zostanie", PL },
  { "zu", DE },
  { "zum", DE },
  { "zur", DE },
  { "är", SV },
  { "år", SV | DA | NO },
  { "çok", TR },
  { "és", HU },
  { "în", RO },
  { "được", VI },
  { "što", HR },
  { "że", PL },
  { "že", CS },
  { "și", RO },
  { "був", UK },
  { "буде", UK },
  { "будет", RU },
  { "була", UK },
  { "был", RU },
  { "была", RU },
  { "в", RU | UK | BG },
  { "від", UK },
  { "да", BG },
  { "для", RU | UK },
  { "е", BG },
  { "з", UK },
  { "за", RU | UK | BG },
  { "и", RU | BG },
  { "из", RU },
  { "й", UK },
  { "как", RU },
  { "на", RU | UK | BG },
  { "не", RU | UK },
  { "от", RU | BG },
  { "по", RU | UK | BG },
  { "с", RU | BG },
  { "са", BG },
  { "се", BG },
  { "та", UK },
  { "у", UK },
  { "це", UK },
  { "че", BG },
  { "что", RU },
  { "ще", BG },
  { "що", UK },
  { "это", RU },
  { "і", UK },
  { "із", UK },
};

static int
gs_small_word_compare (const void *key, const void *entry)
{
  return strcmp (key, ((const GsSmallWord *) entry)->word);
}

void
gs_language_words_count (GsLanguageWords *self, const char *text, gsize length)
{
  const char *at = text;
  const char *end = text + length;
  GsWord word;

  while (gs_text_next_word (&at, end, &word))
    {
      g_autofree char *folded = NULL;
      const GsSmallWord *found;

      if (word.length > GS_WORD_MAX_LENGTH || gs_word_is_capitalised (word)) /* "El Salvador" */
        continue;
      folded = g_utf8_strdown (word.text, (gssize) word.length);
      found = bsearch (folded, small_words, G_N_ELEMENTS (small_words), sizeof *small_words,
                       gs_small_word_compare);
      for (guint i = 0; found != NULL && i < GS_N_WORD_LANGUAGES; i++)
        self->n[i] += (found->languages >> i) & 1;
    }
}

const char *
gs_language_words_get_best (const GsLanguageWords *self, guint *n, gboolean *sure)
{
  guint best = 0;

  *sure = TRUE;
  for (guint i = 1; i < GS_N_WORD_LANGUAGES; i++)
    if (self->n[i] > self->n[best])
      best = i;
  for (guint i = 0; i < GS_N_WORD_LANGUAGES; i++)
    *sure = *sure && (i == best || self->n[i] < self->n[best]);
  *n = self->n[best];
  return *n > 0 ? codes[best] : NULL;
}

guint
gs_language_words_get (const GsLanguageWords *self, const char *code)
{
  if (strcmp (code, "nb") == 0 || strcmp (code, "nn") == 0)
    code = "no";
  for (guint i = 0; i < GS_N_WORD_LANGUAGES; i++)
    if (strcmp (codes[i], code) == 0)
      return self->n[i];
  return 0;
}
