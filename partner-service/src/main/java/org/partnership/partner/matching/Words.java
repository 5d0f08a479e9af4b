package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits plain texts into words. */
final class Words {

  private static final Pattern ELISION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:d|l|qu|n|s|j|c|m|t|dell|nell|all|sull|un)['’](?=\\p{L}{3})");

  /** 1st, 2nd, 3e. */
  private static final Pattern ORDINAL =
      Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er|ere|e|eme|º|ª)(?![\\p{L}\\p{N}])");

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼʿʾ´]");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[^\\p{L}\\p{N}\\p{M}]+|(?<=[\\p{L}\\p{M}])(?=\\p{N})|(?<=\\p{N})(?=\\p{L})"
              + "|(?<=\\p{IsHan})(?=[a-z])|(?<=[a-z])(?=\\p{IsHan})");

  private Words() {}

  /** With single spaces between. */
  static String separated(String plain) {
    return String.join(" ", of(plain));
  }

  /** With nothing between. */
  static String joined(String plain) {
    return String.join("", of(plain));
  }

  /** Each of them; letters that stand alone one after the other are one word (U.N., e. V.). */
  static List<String> of(String plain) {
    String bare = ORDINAL.matcher(ELISION.matcher(plain).replaceAll("")).replaceAll("");
    String whole = APOSTROPHES.matcher(bare).replaceAll("");
    List<String> words = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (String word : BETWEEN.split(whole)) {
      if (word.length() == 1 && Character.isLetter(word.charAt(0)) && !Letters.isHan(word)) {
        letters.append(word);
        continue;
      }
      flush(letters, words);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    flush(letters, words);
    return words;
  }

  private static void flush(StringBuilder letters, List<String> words) {
    if (!letters.isEmpty()) {
      words.add(letters.toString());
      letters.setLength(0);
    }
  }
}
