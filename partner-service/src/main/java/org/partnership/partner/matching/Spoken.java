package org.partnership.partner.matching;

/**
 * The ways in which a word is compared by how it sounds, worked out once.
 *
 * @param sound how it sounds, roughly
 * @param blurred the same, with letters that languages take for one another
 * @param frame its consonants, as far as all ways of writing it agree on them
 * @param vowels its vowels, as far as they do
 * @param bare its sound without an article that has grown together with it
 * @param skeleton its consonants beside a script without vowels
 * @param chinese what ways of writing Chinese have in common, if it may be Chinese
 */
record Spoken(
    String sound,
    String blurred,
    String frame,
    String vowels,
    String bare,
    String skeleton,
    String chinese) {

  /**
   * Of a word in Latin letters.
   *
   * @param rough whether it was written in a script whose vowels do not come over
   */
  static Spoken of(String text, boolean rough) {
    String sound = Sounds.of(text);
    String bare = rough ? text : Sounds.withoutArticle(text);
    return new Spoken(
        sound,
        Sounds.blurred(sound),
        Sounds.frame(sound),
        Sounds.vowels(sound),
        bare.equals(text) ? sound : Sounds.of(bare),
        Sounds.skeleton(bare),
        rough ? "" : Romanisation.folded(text));
  }
}
