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
    { "Stängd bro i två månader.", TRUE }, /* too short to tell, nothing stated */
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

CU_TestInfo gs_tests_language[] = {
  { "English is told by its small words", test_english_is_told_by_its_small_words },
  CU_TEST_INFO_NULL,
};
