package org.partnership.reporting.overview.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.OfficeState;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;

/**
 * Everything a caller may see, as it was known at one time, with what links it. What they may not
 * see is not in here, so no figure can tell of it.
 */
public final class World {

  private final Regions regions;
  private final Map<String, PartnerState> partners;
  private final Map<String, PartnershipState> partnerships;
  private final Map<String, AgreementState> agreements;
  private final Map<String, List<PartnershipState>> partnershipsOfPartner = new HashMap<>();
  private final Map<String, List<AgreementState>> agreementsOfPartner = new HashMap<>();
  private final Map<String, List<AgreementState>> agreementsOfPartnership = new HashMap<>();

  public World(
      Map<String, OfficeState> offices,
      Map<String, PartnerState> partners,
      Map<String, PartnershipState> partnerships,
      Map<String, AgreementState> agreements) {
    this.regions = new Regions(offices);
    this.partners = partners;
    this.partnerships = partnerships;
    this.agreements = agreements;
    partnerships
        .values()
        .forEach(p -> p.partners().forEach(id -> add(partnershipsOfPartner, id, p)));
    agreements
        .values()
        .forEach(
            a -> {
              a.partners().forEach(id -> add(agreementsOfPartner, id, a));
              add(agreementsOfPartnership, a.partnership(), a);
            });
  }

  private static <T> void add(Map<String, List<T>> index, @Nullable String id, T thing) {
    if (id != null) {
      index.computeIfAbsent(id, i -> new ArrayList<>(2)).add(thing);
    }
  }

  Regions regions() {
    return regions;
  }

  public Map<String, PartnerState> partners() {
    return partners;
  }

  public Map<String, PartnershipState> partnerships() {
    return partnerships;
  }

  public Map<String, AgreementState> agreements() {
    return agreements;
  }

  List<PartnershipState> partnershipsOf(String partner) {
    return partnershipsOfPartner.getOrDefault(partner, List.of());
  }

  List<AgreementState> agreementsOf(String partner) {
    return agreementsOfPartner.getOrDefault(partner, List.of());
  }

  List<AgreementState> agreementsUnder(String partnership) {
    return agreementsOfPartnership.getOrDefault(partnership, List.of());
  }
}
