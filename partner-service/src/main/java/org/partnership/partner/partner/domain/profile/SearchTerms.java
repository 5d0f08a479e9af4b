package org.partnership.partner.partner.domain.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which an organisation is found by text (P-9), kept in one indexed list: words as
 * they are for what begins with a word asked for; words with one letter left out for words that are
 * misspelt; offers and sectors each with a mark of their own, which no word can have.
 */
public final class SearchTerms {

  private static final String MISSPELT = "~";
  private static final String OFFERED = "o:";
  private static final String OFFER_KIND = "k:";
  private static final String SECTOR = "s:";

  /** A word of one's own choosing must not be confused with the nearest other one. */
  private static final int MISSPELT_FROM = 5;

  private static final int MISSPELT_TO = 16;
  private static final int MISSPELT_WORDS = 80;
  private static final int WORDS = 400;
  private static final int GROUP_DIGITS = 3;
  private static final int SUFFIXES = 40;

  private SearchTerms() {}

  /**
   * One word asked for.
   *
   * @param beginning what a term must begin with
   * @param alternatives terms that are as good
   */
  public record Wanted(String beginning, List<String> alternatives) {
    public Wanted {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** Every key of a profile. */
  static List<String> of(Profile profile) {
    List<String> offers = profile.offers().stream().map(Offer::description).toList();
    Set<String> named = new LinkedHashSet<>();
    profile.names().forEach(name -> named.addAll(words(name)));
    profile.tags().forEach(tag -> named.addAll(words(tag)));
    Set<String> offered = new LinkedHashSet<>();
    offers.forEach(offer -> offered.addAll(words(offer)));
    Set<String> all = new LinkedHashSet<>(named);
    all.addAll(offered);
    Set<String> terms = new LinkedHashSet<>();
    all.stream().limit(MISSPELT_WORDS).forEach(word -> terms.addAll(misspellings(word)));
    if (profile.description() != null) {
      all.addAll(words(profile.description()));
    }
    all.stream().limit(WORDS).forEach(word -> terms.addAll(beginnings(word)));
    offered.stream().limit(WORDS).forEach(word -> terms.add(OFFERED + word));
    profile.offers().forEach(offer -> terms.add(OFFER_KIND + offer.kind()));
    sectors(profile).forEach(sector -> terms.addAll(sectorTerms(sector)));
    return List.copyOf(terms);
  }

  /** Sectors it works in, by its focus areas and by those of its offers. */
  public static Set<String> sectors(Profile profile) {
    Set<String> sectors = new LinkedHashSet<>(profile.focusAreas());
    profile.offers().forEach(offer -> sectors.addAll(offer.focusAreas()));
    return sectors;
  }

  /** What each word of a text asks for, the longest word first; empty when it has no word. */
  public static List<Wanted> wanted(String text) {
    return words(text).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(word -> new Wanted(word, misspellings(word)))
        .toList();
  }

  /** The same for the descriptions of offers; offers are not found by what is misspelt. */
  public static List<Wanted> wantedOffer(String text) {
    return wanted(text).stream().map(w -> new Wanted(OFFERED + w.beginning(), List.of())).toList();
  }

  /** The term of an offer of a kind. */
  public static String ofKind(Offer.Kind kind) {
    return OFFER_KIND + kind;
  }

  /** The term of a sector of five digits, or of a group of sectors by the three they share. */
  public static String ofSector(String code) {
    return SECTOR + code;
  }

  /** The words of a text as they are compared, each once. */
  public static Collection<String> words(String text) {
    String normal = NormalName.of(text);
    return normal.isEmpty() ? List.of() : new LinkedHashSet<>(Arrays.asList(normal.split(" ")));
  }

  /** The group of sectors that a sector belongs to. */
  public static String group(String sector) {
    return sector.substring(0, GROUP_DIGITS);
  }

  private static List<String> sectorTerms(String sector) {
    return List.of(ofSector(sector), ofSector(group(sector)));
  }

  /** Scripts without spaces are found from each of their signs on. */
  private static List<String> beginnings(String word) {
    if (word.codePoints().noneMatch(SearchTerms::standsAlone)) {
      return List.of(word);
    }
    List<String> suffixes = new ArrayList<>();
    for (int at = 0; at < word.length() && suffixes.size() < SUFFIXES; ) {
      suffixes.add(word.substring(at));
      at = word.offsetByCodePoints(at, 1);
    }
    return suffixes;
  }

  private static boolean standsAlone(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Two words meet in one of these when a letter is missing, added, another, or swapped. */
  private static List<String> misspellings(String word) {
    if (word.length() < MISSPELT_FROM
        || word.length() > MISSPELT_TO
        || !word.codePoints().allMatch(Character::isLetter)) {
      return List.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    keys.add(MISSPELT + word);
    for (int i = 0; i < word.length(); i++) {
      keys.add(MISSPELT + word.substring(0, i) + word.substring(i + 1));
    }
    return List.copyOf(keys);
  }
}
