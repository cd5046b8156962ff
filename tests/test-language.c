/* SPDX-License-Identifier: MIT */
/* Which articles are English. */
#include "article/gs-language.h"

#include <string.h>

#include "article/gs-article-reader.h"
#include "gs-test.h"

static void
test_english_is_told_by_its_small_words (void)
{
  static const struct
  {
    const char *text;
    gboolean english;
  } rows[] = {
    { "The council voted on Tuesday to close the bridge for two months, after an inspection had "
      "found that the steel of its northern arch was rusting faster than engineers had expected. "
      "Drivers will have to take the tunnel, which is already full at that time of the day.",
      TRUE },
    { "Der Stadtrat hat am Dienstag beschlossen, die Brücke für zwei Monate zu sperren, nachdem "
      "bei "
      "einer Prüfung festgestellt worden war, dass der Stahl des nördlichen Bogens schneller "
      "rostet, "
      "als die Ingenieure erwartet hatten. Autofahrer müssen den Tunnel nehmen, der zu dieser Zeit "
      "schon voll ist.",
      FALSE },
    { "Le conseil municipal a voté mardi la fermeture du pont pendant deux mois, après une "
      "inspection qui a montré que l'acier de son arche nord rouille plus vite que les ingénieurs "
      "ne "
      "l'avaient prévu. Les automobilistes devront emprunter le tunnel, déjà plein à cette heure "
      "de "
      "la journée.",
      FALSE },
    { "El consejo votó el martes cerrar el puente durante dos meses, después de que una inspección "
      "encontrara que el acero de su arco norte se oxidaba más rápido de lo que los ingenieros "
      "esperaban. Los conductores tendrán que tomar el túnel, que a esa hora ya está lleno de "
      "coches y camiones.",
      FALSE },
    { "Совет проголосовал во вторник за закрытие моста на два месяца.", FALSE },
    { "Arsenal 2 Chelsea 1, Everton 0 Fulham 0, Leeds 3 Burnley 2, Milan 1 Roma 1, Ajax 4 "
      "Feyenoord "
      "0, Porto 2 Benfica 2, Celtic 1 Rangers 0, Lyon 1 Monaco 3.",
      TRUE }, /* no language at all */
    { "Angela Merkel and Emmanuel Macron met in Rio de Janeiro, and Leonardo da Vinci's work "
      "with them.",
      TRUE },
    { "El Salvador, Los Angeles, La Paz", TRUE },
    { "Markets closed.", TRUE },
    { "Dam breaks in Vexley, 12 dead", TRUE },
    { "Bro stängd.", TRUE }, /* too short to tell, nothing stated */
    { "Stängd bro i två månader.", FALSE },
    /* one sentence of another language */
    { "Ainakin kaksitoista ihmistä kuoli räjähdyksessä tiistain vastaisena yönä.", FALSE },
    { "Keskuspankki nostaa ohjauskorkoa huomenna aamulla.", FALSE },
    { "Merkez Bankası faiz oranını yüzde elliye yükseltti.", FALSE },
    { "Gece meydana gelen patlamada en az beş işçi öldü.", FALSE },
    { "Politiet anholdt tirsdag to mænd efter et skyderi i Aarhus.", FALSE },
    { "Nationalbanken sænker renten med et kvart procentpoint.", FALSE },
    { "Politiet pågrep tirsdag to menn etter skyting i Bergen.", FALSE },
    { "Sentralbanken hever renten med et kvart prosentpoeng.", FALSE },
    { "Premjerministre paziņoja, ka valdība tērēs vairāk naudas.", FALSE },
    { "Gobernuak diru gehiago gastatuko duela esan zuen ministroak.", FALSE },
    /* headlines without a small word of English, and those that are mostly names */
    { "Norway wealth fund sells Israeli bonds", TRUE },
    { "Flood waters recede; rescuers find 3 bodies", TRUE },
    { "Helsinki mayor Juhana Vartiainen resigns", TRUE },
    { "Van der Poel wins Paris-Roubaix", TRUE },
    { "Mette Frederiksen, Ulf Kristersson, Jonas Gahr Støre meet Recep Tayyip Erdoğan", TRUE },
    { "Cyanide fumes killed five workers cleaning one tank.", TRUE },
    { "Danske Bank posts record profits", TRUE },
    { "Café owner sues Nestlé", TRUE },
    { "---\nlanguage: sv\n---\nStängd bro i två månader.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
      g_autoptr (GsArticle) article = gs_article_new_from_bytes (bytes, "row", NULL, NULL);

      GS_ASSERT_ROW (article != NULL && gs_article_is_english (article) == rows[i].english,
                     "row %u: %.40s", i, rows[i].text);
    }
}

static void
test_the_language_is_named (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } rows[] = {
    { "Der Stadtrat hat am Dienstag beschlossen, die Brücke für zwei Monate zu sperren, nachdem "
      "bei "
      "einer Prüfung festgestellt worden war, dass der Stahl des nördlichen Bogens schneller "
      "rostet, "
      "als die Ingenieure erwartet hatten.",
      "German" },
    { "Le conseil municipal a voté mardi la fermeture du pont pendant deux mois, après une "
      "inspection qui a montré que l'acier de son arche nord rouille plus vite que prévu.",
      "French" },
    { "Rada miasta zagłosowała we wtorek za zamknięciem mostu na dwa miesiące, ponieważ stal "
      "północnego łuku rdzewieje szybciej, niż spodziewali się inżynierowie.",
      "Polish" },
    { "---\nlanguage: xx\n---\nKort text.", "xx" },
    /* one sentence: small words, letter groups or the script tell */
    { "Der Hafen von Vexley wird für zwei Jahre geschlossen.", "German" },
    { "Le port de Vexley sera fermé dans le cadre des travaux.", "French" },
    { "Il porto di Vexley resterà chiuso per due anni. Il consiglio ha votato martedì.",
      "Italian" },
    { "Havnen i Vexley lukkes i to år. Bestyrelsen stemte for det tirsdag, oplyser byen.",
      "Danish" },
    { "Порт Векслей будет закрыт на два года.", "Russian" },
    { "维克斯利港将关闭两年。", "Chinese" },
    { "ベクスリー港は2年間閉鎖される。", "Japanese" },
    { "벡슬리 항구가 2년 동안 폐쇄된다.", "Korean" },
    { "נמל וקסלי ייסגר לשנתיים.", "Hebrew" },
    { "سيغلق ميناء فيكسلي لمدة عامين.", "a language in Arabic letters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
      g_autoptr (GsArticle) article = gs_article_new_from_bytes (bytes, "row", NULL, NULL);
      g_autofree char *name = gs_article_dup_language_name (article);

      GS_ASSERT_STRING (name, rows[i].name);
    }
}

static void
test_paragraphs_in_other_languages_are_set_apart (void)
{
  const char *text =
      "Bridge closed in city centre\n\nThe council voted on Tuesday to close the bridge for two "
      "months, after an inspection had found that its steel was rusting.\n\n"
      "Der Stadtrat hat am Dienstag beschlossen, die Brücke für zwei Monate zu sperren, nachdem "
      "bei "
      "einer Prüfung festgestellt worden war, dass der Stahl schneller rostet.\n\n"
      "Совет проголосовал во вторник за закрытие моста.\n\n"
      "\"Guten Tag,\" he said, \"und danke schön,\" and he left the hall by the back door.\n\n"
      "Ann Example, Bob Sample, Carl Muster, Dora Beispiel, Emil Ejemplo, Finn Esempio, Gerd "
      "Przykład."
      "\n\nDrivers will have to take the tunnel, which is already full at that time of the day.\n";
  static const GsBlockKind kinds[] = { GS_BLOCK_HEADLINE, GS_BLOCK_PARAGRAPH, GS_BLOCK_FOREIGN,
                                       GS_BLOCK_FOREIGN,  GS_BLOCK_PARAGRAPH, GS_BLOCK_PARAGRAPH,
                                       GS_BLOCK_PARAGRAPH };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GsArticle) article = gs_article_new_from_bytes (bytes, "row", NULL, NULL);
  guint n_blocks;
  const GsBlock *blocks;

  CU_ASSERT (gs_article_is_english (article));
  CU_ASSERT_EQUAL (gs_article_set_foreign_apart (article), 2);
  blocks = gs_article_get_blocks (article, &n_blocks);
  CU_ASSERT_EQUAL_FATAL (n_blocks, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < n_blocks; i++)
    GS_ASSERT_ROW (blocks[i].kind == kinds[i], "block %u", i);
  GS_ASSERT_STRING (gs_article_get_notes (article)[0],
                    "2 paragraphs are not in English (the first is in German): left out");
}

CU_TestInfo gs_tests_language[] = {
  { "the language is named", test_the_language_is_named },
  { "paragraphs in other languages are set apart",
    test_paragraphs_in_other_languages_are_set_apart },
  { "English is told by its small words", test_english_is_told_by_its_small_words },
  CU_TEST_INFO_NULL,
};
