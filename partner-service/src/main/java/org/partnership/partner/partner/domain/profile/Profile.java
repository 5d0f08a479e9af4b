package org.partnership.partner.partner.domain.profile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.matching.Known;

/**
 * What the register says about an organisation.
 *
 * @param country ISO 3166 alpha-2 or XK; none for global bodies
 * @param headquarters whether this is the head of the organisation and not a chapter
 * @param parentId the headquarters of a chapter, where it is registered
 * @param focusAreas OECD-DAC 5-digit sector codes
 * @param tags own words beside them
 * @param languages as BCP 47 tags
 */
public record Profile(
    String legalName,
    @Nullable String shortName,
    List<String> formerNames,
    List<String> aliases,
    List<Category> categories,
    @Nullable CivilSocietyKind civilSocietyKind,
    @Nullable String country,
    boolean headquarters,
    @Nullable String parentId,
    @Nullable Reach reach,
    List<Identifier> identifiers,
    List<String> focusAreas,
    List<String> tags,
    List<Offer> offers,
    List<Contact> contacts,
    List<Officer> officers,
    List<String> languages,
    @Nullable String website,
    @Nullable String description) {

  public Profile {
    formerNames = List.copyOf(formerNames);
    aliases = List.copyOf(aliases);
    categories = List.copyOf(categories);
    identifiers = List.copyOf(identifiers);
    focusAreas = List.copyOf(focusAreas);
    tags = List.copyOf(tags);
    offers = List.copyOf(offers);
    contacts = List.copyOf(contacts);
    officers = List.copyOf(officers);
    languages = List.copyOf(languages);
  }

  /** The same with other former names and identifiers. */
  public Profile naming(List<String> former, List<Identifier> ids) {
    return new Profile(
        legalName,
        shortName,
        former,
        aliases,
        categories,
        civilSocietyKind,
        country,
        headquarters,
        parentId,
        reach,
        ids,
        focusAreas,
        tags,
        offers,
        contacts,
        officers,
        languages,
        website,
        description);
  }

  /** The same with other people. */
  public Profile withPeople(List<Contact> otherContacts, List<Officer> otherOfficers) {
    return new Profile(
        legalName,
        shortName,
        formerNames,
        aliases,
        categories,
        civilSocietyKind,
        country,
        headquarters,
        parentId,
        reach,
        identifiers,
        focusAreas,
        tags,
        offers,
        otherContacts,
        otherOfficers,
        languages,
        website,
        description);
  }

  /** The same as a chapter of another headquarters. */
  public Profile chapterOf(@Nullable String parent) {
    return new Profile(
        legalName,
        shortName,
        formerNames,
        aliases,
        categories,
        civilSocietyKind,
        country,
        headquarters,
        parent,
        reach,
        identifiers,
        focusAreas,
        tags,
        offers,
        contacts,
        officers,
        languages,
        website,
        description);
  }

  /** What it is compared with others by. */
  public Known known() {
    return Known.as(
        names(),
        country,
        identifiers.stream().map(i -> Known.identifier(i.scheme(), i.id())).toList());
  }

  /** Every name it goes or went by. */
  public List<String> names() {
    return Stream.of(
            Stream.of(legalName),
            Stream.ofNullable(shortName),
            aliases.stream(),
            formerNames.stream())
        .flatMap(s -> s)
        .toList();
  }
}
