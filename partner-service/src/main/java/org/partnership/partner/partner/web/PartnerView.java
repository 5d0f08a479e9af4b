package org.partnership.partner.partner.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Completeness;
import org.partnership.partner.template.domain.Rating;

/**
 * A partner as a caller sees it.
 *
 * @param office that registered it
 * @param offices with a relation to it; notes only to the people of that office
 * @param duplicates partners that may be the same organisation; in the answer to a registration
 */
record PartnerView(
    String id,
    long version,
    PartnerStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    List<String> allowedActions,
    @JsonUnwrapped PartnerForm profile,
    Instant statusSince,
    @Nullable LocalDate eligibleUntil,
    @Nullable Rating rating,
    @Nullable SuspensionView suspension,
    @Nullable BlockingView blocking,
    List<RelationView> offices,
    Completeness completeness,
    @Nullable List<DuplicateView> duplicates) {

  record SuspensionView(String reason, LocalDate reviewDate, String by, Instant at) {}

  record BlockingView(
      String reason, @Nullable String flagId, @Nullable String screeningId, Instant at) {}

  record RelationView(
      String office,
      boolean hasFocalPoint,
      @Nullable String focalPoint,
      LocalDate since,
      @Nullable String notes) {}

  /** One that looks alike, and by what. */
  record DuplicateView(String partnerId, String legalName, double score, List<String> reasons) {}

  PartnerView with(List<DuplicateView> found) {
    return new PartnerView(
        id,
        version,
        status,
        createdAt,
        updatedAt,
        office,
        allowedActions,
        profile,
        statusSince,
        eligibleUntil,
        rating,
        suspension,
        blocking,
        offices,
        completeness,
        found);
  }
}
