package org.partnership.partner.partner.domain.profile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a profile is found by; derived from it with every change.
 *
 * @param uniqueName P-1: normalised legal name, country and whether it is a headquarters, as one
 *     text
 * @param sortName normalised legal name
 * @param text all normalised names
 * @param words words of all names
 * @param offerKinds kinds of its offers, each once
 * @param offerText normalised descriptions of its offers
 * @param keys what those with like names or the same identifier share (P-2)
 */
public record SearchFields(
    String uniqueName,
    String sortName,
    String text,
    List<String> words,
    List<Offer.Kind> offerKinds,
    String offerText,
    List<String> keys) {

  public SearchFields {
    words = List.copyOf(words);
    offerKinds = List.copyOf(offerKinds);
    keys = keys == null ? List.of() : List.copyOf(keys);
  }

  /** Of a profile. */
  public static SearchFields of(Profile profile) {
    Set<String> words = new TreeSet<>();
    profile.names().forEach(name -> words.addAll(NormalName.words(name)));
    return new SearchFields(
        uniqueName(profile),
        NormalName.of(profile.legalName()),
        normal(profile.names()),
        List.copyOf(words),
        profile.offers().stream().map(Offer::kind).distinct().sorted().toList(),
        normal(profile.offers().stream().map(Offer::description).toList()),
        profile.known().keys());
  }

  /** P-1. */
  public static String uniqueName(Profile profile) {
    return NormalName.of(profile.legalName())
        + "|"
        + Objects.requireNonNullElse(profile.country(), "-")
        + "|"
        + (profile.headquarters() ? "headquarters" : "chapter");
  }

  private static String normal(List<String> texts) {
    return texts.stream().map(NormalName::of).collect(Collectors.joining(" | "));
  }
}
