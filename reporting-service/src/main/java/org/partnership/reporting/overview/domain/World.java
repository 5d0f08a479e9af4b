package org.partnership.reporting.overview.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.OfficeState;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;

/**
 * Everything a caller may see, as it was known at one time, with what links it. What they may not
 * see is not in here, so no figure can tell of it. A partner merged into another (P-2) is not
 * counted beside it; what was agreed under the old id counts with the survivor.
 */
public final class World {

  private final Regions regions;
  private final Survivors survivors;
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
    this.survivors = new Survivors(partners);
    this.partners = survivors.counted();
    this.partnerships = partnerships;
    this.agreements = agreements;
    partnerships
        .values()
        .forEach(p -> survivors.of(p.partners()).forEach(id -> add(partnershipsOfPartner, id, p)));
    agreements
        .values()
        .forEach(
            a -> {
              survivors.of(a.partners()).forEach(id -> add(agreementsOfPartner, id, a));
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

  /** Those that stand for themselves. */
  public Map<String, PartnerState> partners() {
    return partners;
  }

  /** Who stands for these today, each once; those the caller may not see are left out. */
  List<PartnerState> partnersOf(List<String> ids) {
    return survivors.of(ids).stream().map(partners::get).filter(Objects::nonNull).toList();
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
