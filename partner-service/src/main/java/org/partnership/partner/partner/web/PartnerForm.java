package org.partnership.partner.partner.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.country.Country;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.CivilSocietyKind;
import org.partnership.partner.partner.domain.profile.Contact;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Officer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;

/** A profile as it is sent, shown, and patched. */
record PartnerForm(
    @NotNull @PlainText(max = 300) String legalName,
    @Nullable @PlainText(max = 100) String shortName,
    @Nullable @Size(max = 30) List<@NotNull @PlainText(max = 300) String> formerNames,
    @Nullable @Size(max = 30) List<@NotNull @PlainText(max = 300) String> aliases,
    @NotEmpty @Size(max = 11) List<@NotNull Category> categories,
    @Nullable CivilSocietyKind civilSocietyKind,
    @Nullable @Country String country,
    @Nullable Boolean headquarters,
    @Nullable @Size(max = 36) String parentId,
    @Nullable Reach reach,
    @Nullable @Size(max = 30) List<@NotNull @Valid IdentifierForm> identifiers,
    @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = SECTOR) String> focusAreas,
    @Nullable @Size(max = 50) List<@NotNull @PlainText(max = 100) String> tags,
    @Nullable @Size(max = 50) List<@NotNull @Valid OfferForm> offers,
    @Nullable @Size(max = 50) List<@NotNull @Valid ContactForm> contacts,
    @Nullable @Size(max = 100) List<@NotNull @Valid OfficerForm> officers,
    @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String> languages,
    @Nullable @Size(max = 300) @Pattern(regexp = "https?://[^\\s\\p{Cntrl}]{3,280}") String website,
    @Nullable @PlainText(max = 4000, lines = true) String description) {

  /** OECD-DAC sector codes. */
  static final String SECTOR = "[0-9]{5}";

  record IdentifierForm(
      @NotNull @PlainText(max = 60) String scheme, @NotNull @PlainText(max = 100) String id) {}

  record OfferForm(
      @NotNull Offer.Kind kind,
      @NotNull @PlainText(max = 1000, lines = true) String description,
      @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = SECTOR) String> focusAreas) {}

  record ContactForm(
      @NotNull @PlainText(max = 200) String name,
      @Nullable
          @Size(max = 250)
          @Pattern(regexp = "[^@\\s\\p{Cntrl}]{1,100}@[^@\\s\\p{Cntrl}]{1,149}")
          String email,
      @Nullable @PlainText(max = 40) String phone,
      @Nullable @PlainText(max = 200) String position) {}

  record OfficerForm(@NotNull @PlainText(max = 200) String name, @NotNull Officer.Role role) {}

  static PartnerForm of(Profile p, boolean withPeople) {
    return new PartnerForm(
        p.legalName(),
        p.shortName(),
        p.formerNames(),
        p.aliases(),
        p.categories(),
        p.civilSocietyKind(),
        p.country(),
        p.headquarters(),
        p.parentId(),
        p.reach(),
        p.identifiers().stream().map(i -> new IdentifierForm(i.scheme(), i.id())).toList(),
        p.focusAreas(),
        p.tags(),
        p.offers().stream()
            .map(o -> new OfferForm(o.kind(), o.description(), o.focusAreas()))
            .toList(),
        withPeople
            ? p.contacts().stream()
                .map(c -> new ContactForm(c.name(), c.email(), c.phone(), c.position()))
                .toList()
            : null,
        withPeople
            ? p.officers().stream().map(o -> new OfficerForm(o.name(), o.role())).toList()
            : null,
        p.languages(),
        p.website(),
        p.description());
  }

  Profile toProfile() {
    return new Profile(
        legalName,
        shortName,
        each(formerNames),
        each(aliases),
        each(categories),
        civilSocietyKind,
        country,
        headquarters == null ? parentId == null : headquarters,
        parentId,
        reach,
        each(identifiers).stream().map(i -> new Identifier(i.scheme(), i.id())).toList(),
        each(focusAreas),
        each(tags),
        each(offers).stream()
            .map(o -> new Offer(o.kind(), o.description(), each(o.focusAreas())))
            .toList(),
        each(contacts).stream()
            .map(c -> new Contact(c.name(), c.email(), c.phone(), c.position()))
            .toList(),
        each(officers).stream().map(o -> new Officer(o.name(), o.role())).toList(),
        each(languages),
        website,
        description);
  }

  /** Without repetitions; nothing sent is nothing there. */
  private static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().distinct().toList();
  }
}
