package org.partnership.partner.partner.domain.profile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a profile is found by; derived from it with every change.
 *
 * @param uniqueName P-1: normalised legal name, country and whether it is a headquarters, as one
 *     text
 * @param sortName normalised legal name
 * @param words words of all names
 * @param offerKinds kinds of its offers, each once
 * @param terms keys under which a search finds it (P-9)
 * @param keys what those with like names or the same identifier share (P-2)
 */
public record SearchFields(
    String uniqueName,
    String sortName,
    List<String> words,
    List<Offer.Kind> offerKinds,
    List<String> terms,
    List<String> keys) {

  public SearchFields {
    words = List.copyOf(words);
    offerKinds = List.copyOf(offerKinds);
    terms = List.copyOf(terms);
    keys = List.copyOf(keys);
  }

  /** Of a profile. */
  public static SearchFields of(Profile profile) {
    Set<String> words = new TreeSet<>();
    profile.names().forEach(name -> words.addAll(NormalName.words(name)));
    return new SearchFields(
        uniqueName(profile),
        NormalName.of(profile.legalName()),
        List.copyOf(words),
        profile.offers().stream().map(Offer::kind).distinct().sorted().toList(),
        SearchTerms.of(profile),
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
}
