package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tokens of words: what they stand for and how they sound. */
final class Tokens {

  private static final Map<String, String> ROMAN =
      Map.of(
          "ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9", "xi",
          "11", "xii", "12");
  private static final String ARTICLE = "ال";
  private static final String FEMININE = "ه";
  private static final String AND_ARTICLE = "وال";
  private static final int LONG = 4;

  /** A name longer than that is cut: it is told apart by its beginning. */
  private static final int MOST = 40;

  private Tokens() {}

  static List<Token> of(List<String> words) {
    List<String> pieces = new ArrayList<>();
    words.forEach(word -> pieces.addAll(pieces(word)));
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < pieces.size() && tokens.size() < MOST; ) {
      int length = placeAt(pieces, i);
      if (length > 0) {
        String words1 = String.join(" ", pieces.subList(i, i + length));
        tokens.add(place(words1));
        i += length;
      } else {
        tokens.add(token(pieces.get(i)));
        i++;
      }
    }
    boolean empty = tokens.stream().allMatch(t -> t.weight() == 0);
    return empty
        ? tokens.stream().map(t -> made(t.text(), t.text(), Token.Sort.NAME, t.abjad())).toList()
        : tokens.stream().filter(t -> t.weight() > 0).toList();
  }

  /** What a word of a script without spaces is made of, and a masked one as it looks. */
  private static List<String> pieces(String word) {
    if (!Letters.isHan(word)) {
      return List.of(Letters.unmasked(word));
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      int length = known(word.substring(i));
      if (length == 0) {
        rest.append(word.charAt(i++));
      } else {
        add(pieces, rest);
        pieces.add(word.substring(i, i + length));
        i += length;
      }
    }
    add(pieces, rest);
    return pieces;
  }

  private static int known(String text) {
    int word = Vocabulary.longestPrefix(text);
    for (int length = Math.min(text.length(), 6); length > Math.max(1, word); length--) {
      if (Places.code(text.substring(0, length)) != null) {
        return length;
      }
    }
    return word;
  }

  private static void add(List<String> pieces, StringBuilder rest) {
    if (!rest.isEmpty()) {
      pieces.add(rest.toString());
      rest.setLength(0);
    }
  }

  private static int placeAt(List<String> words, int from) {
    for (int length = Math.min(Places.LONGEST, words.size() - from); length > 0; length--) {
      String text = String.join(" ", words.subList(from, from + length));
      if (codeOf(text) != null && (length > 1 || Vocabulary.word(text).isEmpty())) {
        return length;
      }
    }
    return 0;
  }

  private static @Nullable String codeOf(String text) {
    String code = Places.code(text);
    return code != null || !Letters.isAbjad(text) ? code : Places.code(withoutArticle(text));
  }

  private static Token place(String words) {
    String latin = Letters.latin(words.replace(" ", ""));
    return new Token(
        latin,
        latin,
        Token.Sort.PLACE,
        Sounds.of(latin),
        Sounds.consonants(latin),
        Letters.isAbjad(words),
        codeOf(words));
  }

  private static Token token(String word) {
    boolean abjad = Letters.isAbjad(word);
    String bare = abjad ? withoutArticle(word) : word;
    boolean feminine = abjad && bare.length() > LONG - 1 && bare.endsWith(FEMININE);
    String latin = Letters.latin(feminine ? bare.substring(0, bare.length() - 1) : bare);
    String number = ROMAN.getOrDefault(latin, latin);
    if (!number.isEmpty() && number.chars().allMatch(Character::isDigit)) {
      return made(latin, number, Token.Sort.NUMBER, false);
    }
    Optional<Vocabulary.Word> known = Vocabulary.word(bare).or(() -> Vocabulary.word(latin));
    String singular = singular(latin);
    if (known.isEmpty() && !singular.equals(latin)) {
      known = Vocabulary.word(singular).filter(w -> w.sort().weight() > 0);
    }
    if (known.isPresent()) {
      return made(latin, known.get().canonical(), known.get().sort(), abjad);
    }
    return latin.length() == 1
        ? made(latin, latin, Token.Sort.INITIAL, abjad)
        : made(latin, singular, Token.Sort.NAME, abjad);
  }

  private static String withoutArticle(String word) {
    if (word.startsWith(AND_ARTICLE) && word.length() > LONG + 1) {
      return word.substring(AND_ARTICLE.length());
    }
    return word.startsWith(ARTICLE) && word.length() > LONG
        ? word.substring(ARTICLE.length())
        : word;
  }

  private static String singular(String word) {
    return word.length() > LONG && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static Token made(String text, String canonical, Token.Sort sort, boolean abjad) {
    return new Token(text, canonical, sort, Sounds.of(text), Sounds.consonants(text), abjad, null);
  }
}
