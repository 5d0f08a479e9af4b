package org.partnership.partner.matching;

import org.jspecify.annotations.Nullable;

/**
 * One word of a name.
 *
 * @param text as written, in Latin letters without accents
 * @param canonical what it stands for: the same for words of one meaning, in whatever language
 * @param spoken how it sounds
 * @param rough whether it was written in a script whose vowels do not come over: Arabic, Hebrew,
 *     Indic, Ethiopic
 * @param place code of the place it names: a country, or a country and a city
 */
record Token(
    String text,
    String canonical,
    Sort sort,
    Spoken spoken,
    boolean rough,
    @Nullable String place) {

  /** What a word does in a name, and how much it tells. */
  enum Sort {
    /** In no list: a name in the narrow sense. */
    NAME(1.6),
    TOPIC(1.0),
    /** What nearly all of them are about: aid, relief, development. */
    SOFT(0.5),
    PLACE(1.0),
    NUMBER(1.0),
    DIRECTION(0.8),
    KIND(0.35),
    /** Kinds that translations take for one another: association, society, union. */
    ASSOCIATION(0.35),
    /** Kinds that are not the same but near: foundation, fund, trust. */
    ENDOWMENT(0.35),
    /** Committee, commission, council. */
    PANEL(0.35),
    /** A kind that is any of those: fonds. */
    FOND(0.35),
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
      return this == NAME || this == TOPIC || this == SOFT;
    }

    /** Whether it only describes what has a name. */
    boolean describes() {
      return isKind() || this == SOFT || this == LEVEL;
    }

    /** Whether it says what sort of body it is. */
    boolean isKind() {
      return this == KIND || isTranslatedLoosely() || this == ENDOWMENT || this == FOND;
    }

    boolean isTranslatedLoosely() {
      return this == ASSOCIATION || this == PANEL;
    }
  }

  /** Of a word that names no place. */
  static Token of(String text, String canonical, Sort sort, boolean rough) {
    return new Token(text, canonical, sort, Spoken.of(text, rough), rough, null);
  }

  static Token place(String text, String code, boolean rough) {
    return new Token(text, text, Sort.PLACE, Spoken.of(text, rough), rough, code);
  }

  double weight() {
    return sort.weight();
  }

  boolean isName() {
    return sort == Sort.NAME;
  }

  /** Whether it is a city, and not a country. */
  boolean isCity() {
    return place != null && Places.isCity(place);
  }
}
