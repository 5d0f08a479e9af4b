package org.partnership.partner.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Countries, their peoples, continents and great cities, as they occur in names, in many languages.
 * A code is that of a country, or of a country and, after a space, of a city in it.
 */
final class Places {

  /** How many words the longest name looked for has. */
  static final int LONGEST = 6;

  /** Marks other forms of a place that ICU knows. */
  private static final String ALIAS = "@";

  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 6;
  private static final int LONG = 6;

  private static final Map<String, String> CODES = new HashMap<>();
  private static final Map<String, String> STEMS = new HashMap<>();
  private static final Misspellings MISSPELT = new Misspellings();

  static {
    List<String> lines = Resource.lines("/matching/places.txt");
    lines.stream().filter(line -> !line.startsWith(ALIAS)).forEach(Places::read);
    Atlas.countries((name, code) -> put(CODES, name, code));
    Atlas.cities((name, code) -> put(name.endsWith("*") ? STEMS : CODES, name, code));
    lines.stream().filter(line -> line.startsWith(ALIAS)).forEach(Places::read);
    CODES.forEach(
        (form, code) -> {
          if (form.length() >= LONG && !isCity(code) && form.chars().allMatch(c -> c < 128)) {
            MISSPELT.add(form);
          }
        });
  }

  private Places() {}

  /** The code of a place by plain words with spaces between. */
  static @Nullable String code(String words) {
    String code = CODES.get(words);
    if (code == null && Letters.isRough(words)) {
      code = CODES.get(Articles.eachWithout(words));
    }
    if (code != null || words.indexOf(' ') >= 0) {
      return code;
    }
    int shortest = Math.max(SHORTEST_STEM, words.length() - LONGEST_ENDING);
    for (int length = words.length(); code == null && length >= shortest; length--) {
      code = STEMS.get(words.substring(0, length));
    }
    return code;
  }

  /** The code of the one country that a word in Latin letters may be a misspelling of. */
  static @Nullable String likeliest(String latin) {
    if (latin.length() < LONG) {
      return null;
    }
    Set<String> meant = new HashSet<>();
    MISSPELT.meant(latin).forEach(form -> meant.add(Objects.requireNonNull(CODES.get(form))));
    return meant.size() == 1 ? meant.iterator().next() : null;
  }

  static boolean isCity(String code) {
    return code.indexOf(' ') > 0;
  }

  /** Whether a place is in a country, or is it. */
  static boolean isIn(String code, String country) {
    return code.equals(country) || (isCity(code) && code.startsWith(country + " "));
  }

  private static void read(String line) {
    for (String entry : line.split("\\|")) {
      String[] sides = entry.split("=", 2);
      String code = sides[0].strip();
      String known =
          code.startsWith(ALIAS) ? CODES.get(Words.separated(Letters.plain(code))) : code;
      for (String form : sides[1].strip().split("\\s+")) {
        put(form.endsWith("*") ? STEMS : CODES, form, Objects.requireNonNull(known, code));
      }
    }
  }

  private static void put(Map<String, String> codes, String name, String code) {
    String plain = Words.separated(Letters.plain(name));
    codes.putIfAbsent(plain, code);
    if (Letters.isAbjad(plain)) {
      codes.putIfAbsent(Articles.eachWithout(plain), code);
    }
    if (!Letters.isAbjad(plain) && !Letters.isHan(plain)) {
      StringBuilder latin = new StringBuilder();
      for (String word : plain.split(" ")) {
        latin.append(latin.isEmpty() ? "" : " ").append(Letters.latin(word));
      }
      codes.putIfAbsent(latin.toString(), code);
    } else if (Letters.isHan(plain) && plain.length() > 1) {
      codes.putIfAbsent(Letters.latin(plain), code);
    }
  }
}
