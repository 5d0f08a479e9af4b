package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.List;

/** What a written word is made of: those of scripts without spaces, and grown together ones. */
final class Pieces {

  private static final int LONGEST_PLACE = 8;

  private Pieces() {}

  /** One or more; a word with letters of other scripts as it looks. */
  static List<String> of(String word) {
    if (!Letters.isHan(word)) {
      String seen = Letters.unmasked(word);
      return Places.code(seen) == null ? Compounds.parts(seen) : List.of(seen);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      int length = known(word.substring(i));
      if (length == 0) {
        rest.append(word.charAt(i++));
      } else {
        flush(pieces, rest);
        pieces.add(word.substring(i, i + length));
        i += length;
      }
    }
    flush(pieces, rest);
    return pieces;
  }

  private static int known(String text) {
    int word = Vocabulary.longestPrefix(text);
    if (word == 1 && text.length() > 1 && !isSmall(text.substring(0, 1))) {
      word = 0; // a sign that means something alone, but not within a name
    }
    int longest = Math.min(text.length(), LONGEST_PLACE);
    for (int length = longest; length > Math.max(1, word); length--) {
      if (Places.code(text.substring(0, length)) != null) {
        return length;
      }
    }
    return word;
  }

  private static boolean isSmall(String sign) {
    Vocabulary.Word word = Vocabulary.written(sign);
    return word != null && word.sort().weight() == 0;
  }

  private static void flush(List<String> pieces, StringBuilder rest) {
    if (!rest.isEmpty()) {
      pieces.add(rest.toString());
      rest.setLength(0);
    }
  }
}
