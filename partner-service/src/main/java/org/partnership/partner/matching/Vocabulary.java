package org.partnership.partner.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that many organisations have in their names, by what they mean; data, read once. Found by
 * how they are written, by their stem, by their sound, and with a letter wrong.
 */
final class Vocabulary {

  /**
   * What a word stands for.
   *
   * @param canonical the same for all words of one meaning
   */
  record Word(String canonical, Token.Sort sort) {}

  /** How many written words a listed one has at most (cruz roja). */
  static final int LONGEST = 4;

  private static final int LONGEST_UNSPACED = 8;
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 7;
  private static final int LONG = 6;

  /** Longer words may be written in pieces: da xue, net work. */
  private static final int SPLIT = 5;

  private static final Map<String, Word> WORDS = new LinkedHashMap<>();
  private static final Map<String, Word> STEMS = new HashMap<>();
  private static final Map<String, Word> SOUNDS = new HashMap<>();
  private static final Map<String, Word> CHINESE = new HashMap<>();
  private static final Misspellings MISSPELT = new Misspellings();

  static {
    Resource.lines("/matching/vocabulary.txt").forEach(Vocabulary::read);
    WORDS.forEach(
        (form, word) -> {
          if (form.length() >= LONG && word.sort().weight() > 0) {
            SOUNDS.putIfAbsent(Sounds.of(form), word);
            MISSPELT.add(form);
          }
        });
  }

  private Vocabulary() {}

  /** As it is written, or by its stem. */
  static @Nullable Word word(String text) {
    Word word = WORDS.get(text);
    for (String other : Articles.otherForms(text)) {
      word = word == null ? WORDS.get(other) : word;
    }
    int shortest = Math.max(SHORTEST_STEM, text.length() - LONGEST_ENDING);
    for (int length = text.length(); word == null && length >= shortest; length--) {
      word = STEMS.get(text.substring(0, length));
    }
    return word;
  }

  /** Exactly as it is listed. */
  static @Nullable Word written(String text) {
    return WORDS.get(text);
  }

  /** By how it sounds, or as the word that it is a misspelling of. */
  static @Nullable Word likeliest(String latin) {
    if (latin.length() < LONG - 1) {
      return null;
    }
    Word chinese = CHINESE.get(Romanisation.folded(latin));
    if (chinese != null) {
      return chinese;
    }
    Word sounding = SOUNDS.get(Sounds.of(latin));
    if (sounding != null || latin.length() < LONG) {
      return sounding;
    }
    Set<Word> meant = new HashSet<>();
    MISSPELT.meant(latin).forEach(form -> meant.add(WORDS.get(form)));
    return meant.size() == 1 ? meant.iterator().next() : null;
  }

  /** What several words are together. */
  static @Nullable Word phrase(String joined) {
    if (joined.length() < SPLIT) {
      return null;
    }
    Word word = WORDS.get(joined);
    String chinese = word == null ? Romanisation.folded(joined) : "";
    return chinese.isEmpty() ? word : CHINESE.get(chinese);
  }

  /** The longest listed word that a text of a script without spaces begins with. */
  static int longestPrefix(String text) {
    for (int length = Math.min(text.length(), LONGEST_UNSPACED); length > 0; length--) {
      if (WORDS.containsKey(text.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private static void read(String line) {
    int colon = line.indexOf(':');
    Token.Sort sort = Token.Sort.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
    for (String entry : line.substring(colon + 1).split("\\|")) {
      String[] sides = entry.split("=", 2);
      String canonical = sides[0].strip();
      Word word = new Word(canonical.replace("_", ""), sort);
      add(canonical, word);
      if (sides.length == 2) {
        List.of(sides[1].strip().split("\\s+")).forEach(form -> add(form, word));
      }
    }
  }

  private static void add(String form, Word word) {
    Map<String, Word> into = form.endsWith("*") ? STEMS : WORDS;
    String normal =
        String.join("", Words.of(Letters.plain(form)).stream().map(Articles::written).toList());
    into.putIfAbsent(normal, word);
    boolean spoken =
        word.sort() != Token.Sort.STOP
            && !Letters.isAbjad(normal)
            && (!Letters.isHan(normal) || normal.length() > 1);
    if (spoken) {
      String latin = Letters.latin(normal);
      into.putIfAbsent(latin, word);
      String chinese = Letters.isHan(normal) ? Romanisation.folded(latin) : "";
      if (!chinese.isEmpty()) {
        CHINESE.putIfAbsent(chinese, word);
      }
    }
  }
}
