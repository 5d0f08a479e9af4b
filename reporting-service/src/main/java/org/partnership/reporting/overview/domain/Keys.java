package org.partnership.reporting.overview.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;

/**
 * In which groups a thing counts. What a thing does not say itself, the things it is linked to say:
 * an agreement has the categories of its partners, a partner the forms of its partnerships. A thing
 * may count in several groups; in the totals it counts once. What nothing says is {@link
 * #UNSPECIFIED}, so every thing is in some group.
 */
final class Keys {

  static final String UNSPECIFIED = "UNSPECIFIED";

  private final World world;

  Keys(World world) {
    this.world = world;
  }

  Set<String> ofPartner(Dimension by, String id, PartnerState partner) {
    return named(
        switch (by) {
          case CATEGORY -> partner.categories();
          case COUNTRY -> maybe(partner.country());
          case REGION -> world.regions().ofCountry(partner.country());
          case FOCUS_AREA -> partner.focusAreas();
          case STATUS -> List.of(partner.status());
          case OFFICE -> partner.offices();
          case CONTRIBUTION, FORM, STEP ->
              union(world.partnershipsOf(id), p -> ofPartnershipItself(by, p));
          case KIND -> union(world.agreementsOf(id), a -> maybe(a.kind()));
        });
  }

  Set<String> ofPartnership(Dimension by, String id, PartnershipState partnership) {
    return named(
        switch (by) {
          case CATEGORY ->
              union(world.partnersOf(partnership.partners()), PartnerState::categories);
          case FOCUS_AREA ->
              union(world.partnersOf(partnership.partners()), PartnerState::focusAreas);
          case COUNTRY ->
              partnership.countries().isEmpty()
                  ? maybe(world.regions().countryOf(partnership.office()))
                  : partnership.countries();
          case REGION -> regions(partnership);
          case OFFICE -> maybe(partnership.office());
          case CONTRIBUTION, FORM, STEP -> ofPartnershipItself(by, partnership);
          case KIND -> union(world.agreementsUnder(id), a -> maybe(a.kind()));
          case STATUS -> union(world.agreementsUnder(id), a -> List.of(a.status()));
        });
  }

  Set<String> ofAgreement(Dimension by, AgreementState agreement) {
    return named(
        switch (by) {
          case CATEGORY -> union(world.partnersOf(agreement.partners()), PartnerState::categories);
          case FOCUS_AREA ->
              union(world.partnersOf(agreement.partners()), PartnerState::focusAreas);
          case COUNTRY -> maybe(world.regions().countryOf(agreement.office()));
          case REGION -> maybe(world.regions().ofOffice(agreement.office()));
          case OFFICE -> maybe(agreement.office());
          case KIND -> maybe(agreement.kind());
          case STATUS -> List.of(agreement.status());
          case CONTRIBUTION, FORM, STEP -> ofItsPartnership(by, agreement);
        });
  }

  private static Collection<String> ofPartnershipItself(
      Dimension by, PartnershipState partnership) {
    return switch (by) {
      case CONTRIBUTION -> partnership.contributions();
      case FORM -> maybe(partnership.form());
      case STEP -> List.of(partnership.step());
      case CATEGORY, COUNTRY, REGION, FOCUS_AREA, KIND, STATUS, OFFICE ->
          throw new IllegalArgumentException(by.label());
    };
  }

  private Collection<String> ofItsPartnership(Dimension by, AgreementState agreement) {
    PartnershipState partnership =
        agreement.partnership() == null ? null : world.partnerships().get(agreement.partnership());
    return partnership == null ? List.of() : ofPartnershipItself(by, partnership);
  }

  private Collection<String> regions(PartnershipState partnership) {
    Collection<String> regions =
        union(partnership.countries(), country -> world.regions().ofCountry(country));
    return regions.isEmpty() ? maybe(world.regions().ofOffice(partnership.office())) : regions;
  }

  private static <T> Collection<String> union(
      Collection<T> things, Function<T, Collection<String>> keys) {
    Set<String> all = new TreeSet<>();
    things.forEach(t -> all.addAll(keys.apply(t)));
    return all;
  }

  private static Collection<String> maybe(@Nullable String key) {
    return key == null || key.isEmpty() ? List.of() : List.of(key);
  }

  private static Set<String> named(Collection<String> keys) {
    return keys.isEmpty() ? Set.of(UNSPECIFIED) : Set.copyOf(keys);
  }
}
