package org.partnership.partner.matching;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries, their peoples and continents, as they occur in names, in many languages. */
final class Places {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "es", "pt", "it", "de", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu",
          "tr", "id", "ms", "sw", "so", "ru", "uk", "bg", "sr", "el", "ar", "fa", "zh", "zh_Hant");

  /** How many words the longest name looked for has. */
  static final int LONGEST = 4;

  private static final Map<String, String> CODES = read();

  private Places() {}

  /** The code of a place by plain words with spaces between. */
  static @Nullable String code(String words) {
    return CODES.get(words);
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    for (String line : Resource.lines("/matching/places.txt")) {
      for (String entry : line.split("\\|")) {
        String[] sides = entry.split("=", 2);
        for (String form : sides[1].strip().split(" ")) {
          put(codes, form, sides[0].strip());
        }
      }
    }
    for (String language : LANGUAGES) {
      ULocale locale = new ULocale(language);
      for (String country : Locale.getISOCountries()) {
        put(codes, ULocale.getDisplayCountry("und_" + country, locale), country);
      }
      put(codes, ULocale.getDisplayCountry("und_XK", locale), "XK");
    }
    return Map.copyOf(codes);
  }

  private static void put(Map<String, String> codes, String name, String code) {
    String plain = Words.separated(Letters.plain(name));
    codes.putIfAbsent(plain, code);
    if (!Letters.isAbjad(plain) && !Letters.isHan(plain)) {
      StringBuilder latin = new StringBuilder();
      for (String word : plain.split(" ")) {
        latin.append(latin.isEmpty() ? "" : " ").append(Letters.latin(word));
      }
      codes.putIfAbsent(latin.toString(), code);
    }
  }
}
