package org.partnership.partner.matching;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys by which organisations with like names are found in an index: two that are alike share one
 * at least, two that are not seldom do. Rare words are keys by their sound, their consonants, their
 * beginning and end; common words only in twos.
 */
final class FindingKeys {

  private static final int MOST = 80;
  private static final int PART = 4;
  private static final int PAIRED = 5;
  private static final int SYLLABLE = 5;
  private static final int DESCRIBED = 3;
  private static final int RARE = 3;
  private static final int WHOLE = 40;
  private static final int JOINED = 8;

  /** An abbreviation is looked up among initials, and initials among abbreviations. */
  private static final String INITIALS = "f:";

  private static final String ABBREVIATION = "a:";
  private static final String ANYWHERE = "*";
  private static final String NOWHERE = "-";

  private FindingKeys() {}

  /**
   * What a record is found by. Names of common words alone are one organisation in one country
   * only: their keys say which, and once more that it does not matter.
   */
  static List<String> of(
      Collection<Name> names, Collection<String> identifiers, @Nullable String country) {
    return keys(
        names,
        identifiers,
        List.of(country == null ? NOWHERE : country, ANYWHERE),
        INITIALS,
        ABBREVIATION);
  }

  /** What like records are looked up by: those of the same country, or of none. */
  static List<String> lookUps(
      Collection<Name> names, Collection<String> identifiers, @Nullable String country) {
    return keys(
        names,
        identifiers,
        country == null ? List.of(ANYWHERE) : List.of(country, NOWHERE),
        ABBREVIATION,
        INITIALS);
  }

  private static List<String> keys(
      Collection<Name> names,
      Collection<String> identifiers,
      List<String> countries,
      String initials,
      String abbreviation) {
    Set<String> keys = new LinkedHashSet<>();
    identifiers.forEach(id -> keys.add("i:" + id));
    names.forEach(name -> add(name, keys, countries, initials, abbreviation));
    return keys.stream().limit(MOST + (long) identifiers.size()).toList();
  }

  private static void add(
      Name name, Set<String> keys, List<String> countries, String initials, String abbreviation) {
    List<Token> content = name.tokens().stream().filter(FindingKeys::tells).toList();
    if (name.compact().length() >= 2) {
      keys.add("c:" + name.compact().substring(0, Math.min(WHOLE, name.compact().length())));
    }
    content.stream().filter(Token::isName).forEach(t -> rare(t, keys, countries));
    syllables(name.tokens()).ifPresent(t -> rare(t, keys, countries));
    pairs(name, content, keys, countries);
    name.initials().forEach(i -> keys.add(initials + i));
    name.initials().forEach(i -> put("n:" + i, false, keys, countries));
    if (name.tokens().size() == 1) {
      keys.add(abbreviation + name.compact());
    }
    StringBuilder joined = new StringBuilder();
    name.tokens().stream()
        .filter(t -> tells(t) || t.sort() == Token.Sort.DIRECTION)
        .forEach(t -> joined.append(t.text()));
    String whole = Sounds.skeleton(joined.toString());
    if (whole.length() >= PART) {
      keys.add("j:" + whole.substring(0, Math.min(JOINED, whole.length())));
    }
  }

  private static boolean tells(Token token) {
    return token.sort().isContent() || token.sort() == Token.Sort.PLACE;
  }

  /** Short names one after the other, which may be the syllables of one. */
  private static Optional<Token> syllables(List<Token> tokens) {
    StringBuilder joined = new StringBuilder();
    long count = 0;
    for (Token token : tokens) {
      if (token.isName() && token.text().length() <= SYLLABLE) {
        joined.append(token.text());
        count++;
      }
    }
    String text = joined.toString();
    return count < 2 ? Optional.empty() : Optional.of(Token.of(text, text, Token.Sort.NAME, false));
  }

  private static void rare(Token token, Set<String> keys, List<String> countries) {
    Spoken spoken = token.spoken();
    String sound = spoken.bare();
    String skeleton = spoken.skeleton();
    if (skeleton.length() >= 2) {
      put("k:" + skeleton, skeleton.length() > 2, keys, countries);
    }
    if (!spoken.chinese().isEmpty()) {
      keys.add("z:" + spoken.chinese());
    }
    if (spoken.frame().length() >= 3) {
      keys.add("r:" + spoken.frame());
    }
    if (sound.length() >= PART) {
      keys.add("b:" + sound.substring(0, PART));
      keys.add("e:" + sound.substring(sound.length() - PART));
    } else {
      keys.add("w:" + sound);
    }
  }

  /** Two words each, whatever their order; a word alone with what sort of body it is. */
  private static void pairs(
      Name name, List<Token> content, Set<String> keys, List<String> countries) {
    List<Token> first = content.subList(0, Math.min(content.size(), PAIRED));
    for (int i = 0; i < first.size(); i++) {
      for (int j = i + 1; j < first.size(); j++) {
        String one = mark(first.get(i));
        String other = mark(first.get(j));
        String pair = one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
        put("p:" + pair, isRare(first.get(i)) || isRare(first.get(j)), keys, countries);
      }
    }
    List<Token> subjects = content.stream().filter(t -> t.sort().isContent()).toList();
    if (subjects.size() == 1 && !subjects.getFirst().isName()) {
      put("o:" + mark(subjects.getFirst()), false, keys, countries);
    }
    List<Token> described = content.size() == 1 ? content : unnamed(subjects);
    for (Token one : described) {
      name.tokens().stream()
          .filter(t -> t.sort().isKind() || t.sort() == Token.Sort.LEVEL)
          .forEach(t -> put("q:" + mark(one) + "+" + kind(t), isRare(one), keys, countries));
    }
  }

  /** The topics of a name of nothing else. */
  private static List<Token> unnamed(List<Token> subjects) {
    return subjects.stream().anyMatch(Token::isName)
        ? List.of()
        : subjects.subList(0, Math.min(DESCRIBED, subjects.size()));
  }

  /** A name whose sound says enough. */
  private static boolean isRare(Token token) {
    return token.isName() && token.spoken().frame().length() >= RARE;
  }

  /** Kinds that are taken for one another are one. */
  private static String kind(Token token) {
    boolean loose = token.sort().isTranslatedLoosely() || token.sort() == Token.Sort.FOND;
    return loose || token.sort() == Token.Sort.ENDOWMENT ? "*" : token.canonical();
  }

  private static void put(String key, boolean rare, Set<String> keys, List<String> countries) {
    if (rare) {
      keys.add(key);
    } else {
      countries.forEach(country -> keys.add(key + "@" + country));
    }
  }

  private static String mark(Token token) {
    String code = token.place();
    return code != null ? code : Sounds.frame(Sounds.of(token.canonical()));
  }
}
