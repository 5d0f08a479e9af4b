package org.partnership.partner.matching;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of any script brought to plain letters, and to Latin ones. */
final class Letters {

  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
  private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
  private static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
  private static final Transliterator LATIN = Transliterator.getInstance("[:Latin:] Latin-ASCII");
  private static final Transliterator ETHIOPIC = Transliterator.getInstance("Amharic-Latin/BGN");
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator ASCII =
      Transliterator.getInstance("Latin-ASCII; NFD; [:M:] Remove; [:^ASCII:] Remove; Lower");

  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*+");
  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036F\\u0640\\u064B-\\u065F\\u0670]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");
  private static final Pattern UKRAINIAN_LETTERS = Pattern.compile("[іїєґ]");

  /** Letters of other scripts that look like Latin ones. */
  private static final Map<Character, Character> LOOK_ALIKES =
      Map.ofEntries(
          Map.entry('а', 'a'),
          Map.entry('е', 'e'),
          Map.entry('о', 'o'),
          Map.entry('р', 'p'),
          Map.entry('с', 'c'),
          Map.entry('х', 'x'),
          Map.entry('у', 'y'),
          Map.entry('і', 'i'),
          Map.entry('ј', 'j'),
          Map.entry('ѕ', 's'),
          Map.entry('к', 'k'),
          Map.entry('м', 'm'),
          Map.entry('т', 't'),
          Map.entry('н', 'h'),
          Map.entry('в', 'b'),
          Map.entry('һ', 'h'),
          Map.entry('ԁ', 'd'),
          Map.entry('ο', 'o'),
          Map.entry('α', 'a'),
          Map.entry('ν', 'v'),
          Map.entry('ρ', 'p'),
          Map.entry('ι', 'i'),
          Map.entry('κ', 'k'),
          Map.entry('υ', 'u'),
          Map.entry('τ', 't'),
          Map.entry('ε', 'e'));

  /** Scripts that come over into Latin sound by sound, and what is of no script of its own. */
  private static final Set<Integer> EXACT =
      Set.of(
          UScript.LATIN,
          UScript.CYRILLIC,
          UScript.GREEK,
          UScript.GEORGIAN,
          UScript.ARMENIAN,
          UScript.HAN,
          UScript.COMMON,
          UScript.INHERITED);

  private Letters() {}

  /** Small letters without accents, and without what nobody sees; Arabic letters by their form. */
  static String plain(String text) {
    if (PRINTABLE.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Compatibility forms first: wide letters and ligatures become the letters they stand for.
    String folded =
        Normalizer2.getNFKDInstance()
            .normalize(hushed(UCharacter.foldCase(UNSEEN.matcher(text).replaceAll(""), true)));
    String bare = unaccented(MARKS.matcher(folded).replaceAll(""));
    String plain = Normalizer2.getNFCInstance().normalize(bare).replace('ة', 'ه').replace('ى', 'ي');
    return isHan(plain) ? SIMPLIFIED.transliterate(plain) : plain;
  }

  /** The digit that a sign of any script stands for. */
  static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    number.codePoints().forEach(c -> digits.append(Math.max(0, UCharacter.digit(c))));
    return digits.toString();
  }

  /** Letters that are not made of another and a mark: o with a stroke, i without a dot. */
  private static String unaccented(String text) {
    return isAscii(text) ? text : LATIN.transliterate(text).toLowerCase(Locale.ROOT);
  }

  /** Letters with a hook stand for sounds that others write with two letters. */
  private static String hushed(String text) {
    return isAscii(text)
        ? text
        : Normalizer2.getNFCInstance()
            .normalize(text)
            .replace("š", "sh")
            .replace("č", "ch")
            .replace("ž", "zh");
  }

  /** A plain word in Latin letters. */
  static String latin(String word) {
    if (isAscii(word)) {
      return word;
    }
    return ASCII.transliterate(fromOther(word)).replaceAll("[^a-z0-9]", "");
  }

  private static String fromOther(String word) {
    if (isOf(word, UScript.CYRILLIC)) {
      return fromCyrillic(word);
    }
    return (isOf(word, UScript.ETHIOPIC) ? ETHIOPIC : ANY).transliterate(word);
  }

  private static String fromCyrillic(String word) {
    return (UKRAINIAN_LETTERS.matcher(word).find() ? UKRAINIAN : RUSSIAN).transliterate(word);
  }

  /** A word with letters of two scripts: the others as the Latin ones they are passed off for. */
  static String unmasked(String word) {
    boolean latin = isOf(word, UScript.LATIN);
    if (!latin || isAscii(word)) {
      return word;
    }
    StringBuilder seen = new StringBuilder(word);
    for (int i = 0; i < seen.length(); i++) {
      Character letter = LOOK_ALIKES.get(seen.charAt(i));
      if (letter != null) {
        seen.setCharAt(i, letter);
      }
    }
    return seen.toString();
  }

  static boolean isAbjad(String text) {
    return isOf(text, UScript.ARABIC) || isOf(text, UScript.HEBREW);
  }

  /**
   * Of a script whose vowels are not, or not surely, those that a romanised name is written with.
   */
  static boolean isRough(String text) {
    return !isAscii(text)
        && text.codePoints().map(UScript::getScript).anyMatch(s -> !EXACT.contains(s));
  }

  /** Whether it is written without spaces between words. */
  static boolean isHan(String text) {
    return isOf(text, UScript.HAN)
        || isOf(text, UScript.HIRAGANA)
        || isOf(text, UScript.KATAKANA)
        || isOf(text, UScript.HANGUL);
  }

  private static boolean isOf(String text, int script) {
    if (isAscii(text)) {
      return script == UScript.LATIN && text.chars().anyMatch(Character::isLetter);
    }
    return text.codePoints().anyMatch(c -> UScript.getScript(c) == script);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
