package org.partnership.partner.matching;

import org.jspecify.annotations.Nullable;

/**
 * One word of a name.
 *
 * @param text as written, in Latin letters without accents
 * @param canonical what it stands for: the same for words of one meaning, in whatever language
 * @param sound how it sounds, roughly
 * @param consonants its consonants, for scripts that write no vowels
 * @param abjad whether it was written in such a script
 * @param country code of the place it names
 */
record Token(
    String text,
    String canonical,
    Sort sort,
    String sound,
    String consonants,
    boolean abjad,
    @Nullable String country) {

  /** What a word does in a name, and how much it tells. */
  enum Sort {
    /** In no list: a name in the narrow sense. */
    NAME(1.6),
    TOPIC(1.0),
    PLACE(1.0),
    NUMBER(1.0),
    DIRECTION(0.8),
    KIND(0.35),
    LEVEL(0.35),
    INITIAL(0.2),
    LEGAL(0),
    STOP(0);

    private final double weight;

    Sort(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }

    /** Whether a name that has another word of this sort is another name. */
    boolean isContent() {
      return this == NAME || this == TOPIC;
    }
  }

  double weight() {
    return sort.weight();
  }
}
