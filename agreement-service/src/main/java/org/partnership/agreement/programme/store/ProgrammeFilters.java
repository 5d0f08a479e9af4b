package org.partnership.agreement.programme.store;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import org.bson.conversions.Bson;
import org.partnership.agreement.programme.domain.ProgrammeStatus;
import org.partnership.agreement.programme.domain.RevisionStatus;

/** Filters on stored programme documents, and on agreements by what they keep of them. */
public final class ProgrammeFilters {

  /** Path of the owning office. */
  public static final String OFFICE = "state.office";

  static final String AGREEMENT = "state.agreementId";
  static final String STATUS = "state.status";
  static final String REVISION = "state.revision.status";

  private ProgrammeFilters() {}

  /** Under this agreement. */
  public static Bson under(String agreementId) {
    return Filters.eq(AGREEMENT, agreementId);
  }

  /** In one of these statuses. */
  public static Bson in(ProgrammeStatus... statuses) {
    return Filters.in(STATUS, Arrays.stream(statuses).map(Enum::name).toList());
  }

  /** With a revision in this status. */
  public static Bson revision(RevisionStatus status) {
    return Filters.eq(REVISION, status.name());
  }

  /** Approved ones that may have begun somewhere. */
  public static Bson mayBegin(LocalDate latest) {
    return Filters.and(
        in(ProgrammeStatus.APPROVED), Filters.lte("state.content.startDate", latest.toString()));
  }

  /** Running ones that may have ended somewhere. */
  public static Bson mayEnd(LocalDate latest) {
    return Filters.and(
        in(ProgrammeStatus.ACTIVE, ProgrammeStatus.SUSPENDED),
        Filters.lt("state.content.endDate", latest.toString()));
  }

  /** Given up, and the agreement still knows of it. */
  public static Bson toUnregister() {
    return Filters.and(in(ProgrammeStatus.CANCELLED), Filters.eq("state.registered", true));
  }

  /** Agreements whose documents are to follow them. */
  public static Bson agreementsMoved() {
    return Filters.eq("state.parts.programme.moved", true);
  }

  /** Agreements that keep room for an approval that was begun before this. */
  public static Bson agreementsKeepingRoomSince(Instant before) {
    return Filters.lt("state.parts.programme.entries.reserved.at", Date.from(before));
  }
}
