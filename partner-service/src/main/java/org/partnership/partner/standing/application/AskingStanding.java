package org.partnership.partner.standing.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.standing.domain.Question;
import org.partnership.partner.standing.domain.RequiredAssessments;
import org.partnership.partner.standing.domain.StandingPolicy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers P-7 for the partner, from the register as it is at this moment. */
@Component
public class AskingStanding {

  private static final String TABLE = "/required-assessments.json";

  private final AggregateStore<Partner> partners;
  private final ReadingPartners reading;
  private final OfficeTree offices;
  private final Clock clock;
  private final RequiredAssessments required;

  AskingStanding(
      AggregateStore<Partner> partners,
      ReadingPartners reading,
      OfficeTree offices,
      Clock clock,
      JsonMapper json) {
    this.partners = partners;
    this.reading = reading;
    this.offices = offices;
    this.clock = clock;
    this.required = table(json);
  }

  private static RequiredAssessments table(JsonMapper json) {
    try (InputStream in = AskingStanding.class.getResourceAsStream(TABLE)) {
      return json.readValue(Objects.requireNonNull(in, TABLE), RequiredAssessments.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The answer.
   *
   * @param partnerSeq number of the partner's last event that the answer rests on
   */
  public record Standing(List<Reason> reasons, long partnerSeq, Instant checkedAt) {}

  /**
   * The standing of a partner.
   *
   * @param date today at the office, if none is given
   */
  public Standing of(
      String partnerId,
      String agreementKind,
      String office,
      @Nullable LocalDate date,
      Caller caller) {
    Stored<Partner> partner = reading.one(partnerId, "partner.standing", caller);
    if (!required.agreementKinds().contains(agreementKind)) {
      throw new RefusedException(
          Refusal.malformed(
              "/agreementKind",
              "agreement-kind-unknown",
              agreementKind,
              String.join(", ", required.agreementKinds())));
    }
    if (!offices.exists(office)) {
      throw new RefusedException(Refusal.malformed("/office", "office-unknown", office));
    }
    Instant now = clock.instant();
    LocalDate asked = date == null ? LocalDate.ofInstant(now, offices.zone(office)) : date;
    String parent = partner.state().profile().parentId();
    Partner headquarters =
        parent == null ? null : partners.find(parent).map(Stored::state).orElse(null);
    return new Standing(
        StandingPolicy.reasonsAgainst(
            partner.state(), headquarters, new Question(agreementKind, office, asked), required),
        partner.sequence(),
        now);
  }
}
