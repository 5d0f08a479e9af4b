package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name taken apart.
 *
 * @param text as it was given
 * @param compact its letters and digits alone
 * @param initials first letters of its words, with and without the small ones
 * @param aside whether it is an abbreviation that stands beside a whole name
 */
record Name(String text, String compact, List<Token> tokens, Set<String> initials, boolean aside) {

  private static final int LONGEST = 500;
  private static final int LONGEST_ACRONYM = 10;
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^)\\]）]*)[)\\]）]");
  private static final Pattern DASH = Pattern.compile("\\s+[-–—:|/]+\\s+|:\\s+");

  private static final Pattern TAIL = Pattern.compile("\\s+[-–—]+\\s+|:\\s+|,\\s+");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\s+[/|]\\s+|[\\s(,]+(?:a\\.?k\\.?a\\.?|f\\.?k\\.?a\\.?|formerly|also known as|anciennement)[\\s:]+",
          Pattern.CASE_INSENSITIVE);

  Name {
    tokens = List.copyOf(tokens);
    initials = Set.copyOf(initials);
  }

  /** The name, and what else it says it is called: what stands in brackets is another name. */
  static List<Name> of(String given) {
    String text = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    String[] others = OTHERWISE.split(text);
    return others.length == 1 || Arrays.stream(others).anyMatch(String::isBlank)
        ? one(text)
        : Arrays.stream(others).flatMap(other -> one(other).stream()).toList();
  }

  private static List<Name> one(String text) {
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.find() && brackets.start() > 0) {
      String inside = brackets.group(1).strip();
      String outside = text.substring(0, brackets.start()) + text.substring(brackets.end());
      return bracketed(text, outside, inside);
    }
    return dashed(text, text);
  }

  private static List<Name> bracketed(String text, String outside, String inside) {
    if (Acronyms.looksLike(inside)) {
      List<Name> names = new ArrayList<>(dashed(text, outside));
      names.add(aside(text, inside));
      return names;
    }
    if (Acronyms.looksLike(outside.strip()) && inside.contains(" ")) {
      return List.of(parse(text, inside), aside(text, outside));
    }
    Name other = parse(text, inside);
    boolean tellsApart = other.tokens().stream().anyMatch(Name::tellsApart);
    if (tellsApart || other.tokens().size() < 2) {
      return List.of(parse(text, outside + " " + inside));
    }
    List<Name> names = new ArrayList<>(dashed(text, outside));
    names.add(other);
    return names;
  }

  private static boolean tellsApart(Token token) {
    return token.sort() == Token.Sort.PLACE
        || token.sort() == Token.Sort.NUMBER
        || token.sort() == Token.Sort.DIRECTION;
  }

  /** "Danish Refugee Council - DRC" is Danish Refugee Council, and stands beside DRC. */
  private static List<Name> dashed(String given, String text) {
    String[] parts = DASH.split(text.strip());
    if (parts.length == 2) {
      for (int i = 0; i < 2; i++) {
        if (Acronyms.looksLike(parts[i].strip()) && parts[1 - i].contains(" ")) {
          return List.of(parse(given, parts[1 - i]), aside(given, parts[i]));
        }
      }
    }
    List<Name> names = new ArrayList<>(withoutOwnInitials(given, words(text)));
    withoutTail(given, text).ifPresent(names::add);
    return names;
  }

  /** A name alone that is followed by what it is: the name alone is another of its names. */
  private static Optional<Name> withoutTail(String given, String text) {
    String[] parts = TAIL.split(text, 2);
    if (parts.length < 2 || parts[0].isBlank()) {
      return Optional.empty();
    }
    Name head = made(given, words(parts[0]), false);
    List<Token> tail = Tokens.of(words(parts[1]));
    boolean bare = head.tokens().stream().noneMatch(t -> t.sort().isKind() || t.place() != null);
    boolean named = head.tokens().stream().anyMatch(Token::isName);
    boolean describing = tail.size() > 2 || tail.stream().noneMatch(Name::tellsApart);
    boolean told = tail.stream().anyMatch(t -> !t.isName());
    return bare && named && describing && told ? Optional.of(head) : Optional.empty();
  }

  private static List<Name> withoutOwnInitials(String given, List<String> words) {
    for (int i = 0; words.size() > 2 && i < words.size(); i += words.size() - 1) {
      List<String> rest = new ArrayList<>(words);
      String word = rest.remove(i);
      boolean own =
          word.length() <= LONGEST_ACRONYM
              && Vocabulary.word(word) == null
              && (isInitials(word, rest) || Acronyms.isMadeOf(word, rest));
      if (own) {
        return List.of(made(given, rest, false), aside(given, word));
      }
    }
    return List.of(made(given, words, false));
  }

  private static boolean isInitials(String word, List<String> rest) {
    return word.length() <= rest.size() + 1 && Acronyms.initials(rest).contains(word);
  }

  private static Name parse(String given, String text) {
    return withoutOwnInitials(given, words(text)).getFirst();
  }

  private static Name aside(String given, String acronym) {
    return made(given, List.of(Words.joined(Letters.plain(acronym))), true);
  }

  private static Name made(String given, List<String> words, boolean aside) {
    String compact = Letters.latin(String.join("", words));
    List<Token> tokens =
        aside ? List.of(Token.of(compact, compact, Token.Sort.NAME, false)) : Tokens.of(words);
    return new Name(given, compact, tokens, aside ? Set.of() : Acronyms.initials(words), aside);
  }

  private static List<String> words(String text) {
    return Words.of(Letters.plain(text));
  }

  /** The one word it is, in which it may be an abbreviation of another. */
  boolean abbreviates(Name other) {
    return !aside && tokens.size() == 1 && other.initials.contains(compact);
  }
}
