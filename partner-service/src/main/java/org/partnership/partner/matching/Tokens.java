package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tokens of words: what they stand for and how they sound. */
final class Tokens {

  private static final Map<String, String> ROMAN =
      Map.of(
          "ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9", "xi",
          "11", "xii", "12");

  /** A name longer than that is cut: it is told apart by its beginning. */
  private static final int MOST = 40;

  /** Most words of names are those of other names as well. */
  private static final Remembered<String, Token> KNOWN = new Remembered<>(20_000, Tokens::token);

  private Tokens() {}

  static List<Token> of(List<String> words) {
    List<String> pieces = new ArrayList<>();
    words.forEach(word -> pieces.addAll(Pieces.of(word)));
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < pieces.size() && tokens.size() < MOST; ) {
      int length = Math.min(Places.LONGEST, pieces.size() - i);
      Token token = null;
      for (; token == null && length > 1; length--) {
        token = together(pieces.subList(i, i + length));
      }
      tokens.add(token != null ? token : KNOWN.of(pieces.get(i)));
      i += token != null ? length + 1 : 1;
    }
    boolean empty = tokens.stream().allMatch(t -> t.weight() == 0);
    return empty
        ? tokens.stream()
            .map(t -> Token.of(t.text(), t.text(), Token.Sort.NAME, t.rough()))
            .toList()
        : telling(tokens);
  }

  /** Those that tell something; what is said twice in other words tells it once. */
  private static List<Token> telling(List<Token> tokens) {
    Set<String> said = new HashSet<>();
    return tokens.stream()
        .filter(t -> t.weight() > 0)
        .filter(t -> t.isName() || t.sort() == Token.Sort.NUMBER || said.add(t.canonical()))
        .toList();
  }

  /** Several words that are the name of one place, or mean one thing. */
  private static @Nullable Token together(List<String> words) {
    String code = Places.code(String.join(" ", words));
    String joined = String.join("", words.stream().map(Articles::without).toList());
    if (code != null) {
      return Token.place(Letters.latin(joined), code, Letters.isRough(joined));
    }
    Vocabulary.Word word = words.size() > Vocabulary.LONGEST ? null : Vocabulary.phrase(joined);
    return word == null
        ? null
        : Token.of(Letters.latin(joined), word.canonical(), word.sort(), Letters.isRough(joined));
  }

  private static Token token(String word) {
    String bare = Articles.without(word);
    String latin = Letters.latin(Articles.withoutEnding(bare));
    boolean rough = Letters.isRough(word);
    String number = numbered(word, latin);
    if (number != null) {
      return Token.of(number, number, Token.Sort.NUMBER, false);
    }
    Vocabulary.Word known = Vocabulary.word(bare);
    String code = known == null ? Places.code(bare) : null;
    if (known == null && code == null) {
      boolean spelt = !rough && !Letters.isHan(word);
      known = rough ? Vocabulary.word(latin) : spelt ? listed(latin) : null;
      code = known == null ? placed(latin, spelt) : null;
    }
    if (code != null) {
      return Token.place(Letters.latin(bare), code, rough);
    }
    if (known != null) {
      return Token.of(latin, known.canonical(), known.sort(), rough);
    }
    return latin.length() == 1
        ? Token.of(latin, latin, Token.Sort.INITIAL, rough)
        : Token.of(latin, singular(latin), Token.Sort.NAME, rough);
  }

  private static @Nullable String placed(String latin, boolean spelt) {
    String code = Places.code(Sounds.withoutArticle(latin));
    return code == null && spelt ? Places.likeliest(latin) : code;
  }

  private static @Nullable String numbered(String word, String latin) {
    if (!word.isEmpty() && word.codePoints().allMatch(Character::isDigit)) {
      return Letters.digits(word).replaceFirst("^0+(?=.)", "");
    }
    return ROMAN.get(latin);
  }

  private static Vocabulary.@Nullable Word listed(String latin) {
    Vocabulary.Word word = Vocabulary.word(latin);
    String singular = singular(latin);
    if (word == null && !singular.equals(latin)) {
      Vocabulary.Word one = Vocabulary.word(singular);
      word = one != null && one.sort().weight() > 0 ? one : null;
    }
    if (word == null) {
      word = Vocabulary.word(Sounds.withoutArticle(latin));
    }
    return word != null ? word : Vocabulary.likeliest(latin);
  }

  private static String singular(String word) {
    return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
