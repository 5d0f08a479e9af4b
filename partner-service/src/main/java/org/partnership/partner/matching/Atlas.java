package org.partnership.partner.matching;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** What ICU knows of countries, and of the cities that its time zones are named after. */
final class Atlas {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "es", "pt", "it", "de", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu",
          "tr", "id", "ms", "sw", "so", "ru", "uk", "bg", "sr", "el", "ar", "fa", "zh", "zh_Hant",
          "ja", "ko", "hi", "bn", "ur", "am", "he", "ka", "hy", "kk", "ky", "uz", "az", "vi", "th",
          "sq", "hr", "sk", "sl", "et", "lv", "lt", "ne");

  private static final List<String> CITY_LANGUAGES =
      List.of(
          "en", "fr", "es", "pt", "de", "tr", "ru", "uk", "ar", "zh", "ja", "hi", "bn", "am", "ko");

  private static final Set<String> DECLINED = Set.of("ru", "uk");

  private Atlas() {}

  static void countries(BiConsumer<String, String> to) {
    for (String language : LANGUAGES) {
      ULocale locale = new ULocale(language);
      List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
      codes.add("XK");
      for (String code : codes) {
        String name = ULocale.getDisplayCountry("und_" + code, locale);
        to.accept(name, code);
        derived(language, name).forEach(form -> to.accept(form, code));
      }
    }
  }

  static void cities(BiConsumer<String, String> to) {
    Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null);
    for (String language : CITY_LANGUAGES) {
      TimeZoneNames names = TimeZoneNames.getInstance(new ULocale(language));
      for (String zone : zones) {
        String city = names.getExemplarLocationName(zone);
        String country = TimeZone.getRegion(zone);
        if (city != null && country.length() == 2 && !country.equals("US")) {
          String code = country + " " + zone;
          to.accept(city, code);
          if (DECLINED.contains(language)) {
            to.accept(adjective(language, city), code);
          }
        }
      }
    }
  }

  /** The genitive, and in Arabic what is of a country. */
  private static List<String> derived(String language, String name) {
    if (name.contains(" ")) {
      return List.of();
    }
    if (DECLINED.contains(language)) {
      return List.of(genitive(name));
    }
    if (language.equals("ar")) {
      String bare = name.replaceFirst("^ال", "").replaceFirst("(?:يا|[اةه])$", "");
      String adjective = bare.endsWith("ي") ? bare : bare + "ي";
      return List.of(adjective, adjective + "ة");
    }
    return List.of();
  }

  /** Of a city, as the beginning of all forms. */
  private static String adjective(String language, String city) {
    String stem = city.replaceFirst("[аеиоуыьйі]$", "");
    return stem + (language.equals("uk") ? "ськ*" : "ск*");
  }

  private static String genitive(String name) {
    if (name.endsWith("ия")) {
      return name.substring(0, name.length() - 1) + "и";
    }
    if (name.endsWith("ія")) {
      return name.substring(0, name.length() - 1) + "ї";
    }
    if (name.endsWith("а")) {
      return name.substring(0, name.length() - 1) + (name.endsWith("на") ? "ы" : "и");
    }
    return name + "а";
  }
}
