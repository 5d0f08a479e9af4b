package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name taken apart.
 *
 * @param text as it was given
 * @param initials first letters of its words, with and without the small ones
 */
record Name(String text, List<Token> tokens, Set<String> initials) {

  private static final int LONGEST = 500;
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^)\\]）]*)[)\\]）]");
  private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}.]{2,9}");
  private static final int SHORTEST_INITIALS = 3;

  Name {
    tokens = List.copyOf(tokens);
    initials = Set.copyOf(initials);
  }

  /** The name, and what else it says it is called: what stands in brackets is another name. */
  static List<Name> of(String given) {
    String text = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.find() && brackets.start() > 0) {
      String inside = brackets.group(1).strip();
      String outside = (text.substring(0, brackets.start()) + text.substring(brackets.end()));
      List<Name> names = new ArrayList<>();
      names.add(parse(text, outside));
      boolean abbreviation =
          ABBREVIATION.matcher(inside).matches()
              && Tokens.of(words(inside)).stream()
                  .noneMatch(t -> t.sort() == Token.Sort.PLACE || t.sort() == Token.Sort.NUMBER);
      if (abbreviation) {
        return names;
      }
      Name other = parse(text, inside);
      boolean tellsApart =
          other.tokens().stream()
              .anyMatch(
                  t ->
                      t.sort() == Token.Sort.PLACE
                          || t.sort() == Token.Sort.NUMBER
                          || t.sort() == Token.Sort.DIRECTION);
      if (tellsApart || other.tokens().size() < 2) {
        return List.of(parse(text, text));
      }
      names.add(other);
      return names;
    }
    return List.of(parse(text, text));
  }

  private static Name parse(String given, String text) {
    List<String> words = withoutOwnInitials(words(text));
    return new Name(given, Tokens.of(words), initials(words));
  }

  private static List<String> words(String text) {
    return Words.of(Letters.plain(text));
  }

  /** "Danish Refugee Council - DRC" is Danish Refugee Council. */
  private static List<String> withoutOwnInitials(List<String> words) {
    if (words.size() > 2) {
      for (int i = 0; i < words.size(); i++) {
        List<String> rest = new ArrayList<>(words);
        rest.remove(i);
        if (initials(rest).contains(words.get(i))) {
          return rest;
        }
      }
    }
    return words;
  }

  private static Set<String> initials(List<String> words) {
    StringBuilder all = new StringBuilder();
    StringBuilder significant = new StringBuilder();
    for (String word : words) {
      char first = word.charAt(0);
      all.append(first);
      boolean small =
          Vocabulary.word(word).map(Vocabulary.Word::sort).orElse(Token.Sort.NAME)
              == Token.Sort.STOP;
      if (!small) {
        significant.append(first);
      }
    }
    Set<String> initials = new LinkedHashSet<>(List.of(all.toString(), significant.toString()));
    initials.removeIf(i -> i.length() < SHORTEST_INITIALS);
    return initials;
  }

  /** The one word it is, in which it may be an abbreviation of another. */
  boolean abbreviates(Name other) {
    return tokens.size() == 1 && other.initials.contains(tokens.getFirst().text());
  }
}
