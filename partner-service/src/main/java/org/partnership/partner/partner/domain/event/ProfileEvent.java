package org.partnership.partner.partner.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.CivilSocietyKind;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;

/** What the register says about a partner; its people and contacts never. */
public sealed interface ProfileEvent extends PartnerEvent {

  /** A partner joined the register, as a prospect. */
  record Registered(
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
      List<String> languages,
      @Nullable String website,
      @Nullable String description,
      String registeredBy,
      PartnerStatus status)
      implements ProfileEvent {

    public static Registered of(Profile p, String registeredBy, PartnerStatus status) {
      return new Registered(
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
          p.identifiers(),
          p.focusAreas(),
          p.tags(),
          p.offers(),
          p.languages(),
          p.website(),
          p.description(),
          registeredBy,
          status);
    }

    @Override
    public String type() {
      return "partner.registered.v1";
    }
  }

  /**
   * A profile changed; everything published of it as it is now.
   *
   * @param changed names of the fields that differ, those that are not published included
   */
  record Updated(
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
      List<String> languages,
      @Nullable String website,
      @Nullable String description,
      String registeredBy,
      List<String> changed)
      implements ProfileEvent {

    public static Updated of(Profile p, String registeredBy, List<String> changed) {
      return new Updated(
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
          p.identifiers(),
          p.focusAreas(),
          p.tags(),
          p.offers(),
          p.languages(),
          p.website(),
          p.description(),
          registeredBy,
          changed);
    }

    @Override
    public String type() {
      return "partner.updated.v1";
    }
  }
}
