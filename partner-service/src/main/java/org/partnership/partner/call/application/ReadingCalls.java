package org.partnership.partner.call.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.ApplicationStatus;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.call.domain.CallLifeCycle;
import org.partnership.partner.call.domain.CallStatus;
import org.springframework.stereotype.Component;

/**
 * Who sees what: what is published and open, everybody; drafts and direct calls, the office that
 * calls, auditors and, once published, those invited; applications, the office that calls, auditors
 * and the partner itself.
 */
@Component
public class ReadingCalls {

  private static final int APPLICATIONS_MAX = 2_000;
  private static final String STATUS = "state.status";

  private final AggregateStore<Call> calls;
  private final AggregateStore<Application> applications;
  private final Access access;

  ReadingCalls(
      AggregateStore<Call> calls, AggregateStore<Application> applications, Access access) {
    this.calls = calls;
    this.applications = applications;
    this.access = access;
  }

  /** One call, or 404. */
  public Stored<Call> one(String id, Caller caller) {
    return Optional.of(id)
        .filter(Ids::isId)
        .flatMap(calls::find)
        .filter(call -> sees(caller, call.state()))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("call", id)));
  }

  /** Whether a caller sees a call. */
  boolean sees(Caller caller, Call call) {
    if (access.permits(caller, "call.read-any", scope(call))) {
      return true;
    }
    if (!call.wasPublished() || !access.permits(caller, "call.read", Scope.NONE)) {
      return false;
    }
    return call.terms().kind() == Call.Kind.OPEN
        || (caller instanceof Caller.PartnerPerson person
            && call.terms().invited().contains(person.partner()));
  }

  /** How a call relates to callers; who prepared it does not select. */
  static Scope scope(Call call) {
    return Scope.ofOffice(call.office()).withPreparedBy(Set.copyOf(call.preparedBy()));
  }

  static Scope scope(Application application) {
    return Scope.ofOffice(application.office()).withPartners(Set.of(application.partnerId()));
  }

  /** A page of the calls a caller sees, the newest first. */
  public Listing.Page<Stored<Call>> page(
      @Nullable CallStatus status,
      @Nullable String office,
      int limit,
      @Nullable String cursor,
      boolean total,
      Caller caller) {
    List<Bson> parts = new ArrayList<>();
    parts.add(visible(caller));
    if (status != null) {
      parts.add(Filters.eq(STATUS, status.name()));
    }
    if (office != null) {
      parts.add(Filters.eq("state.office", office));
    }
    return Listing.page(
        calls, new Listing.Query(Filters.and(parts), "createdAt", true, limit, cursor, total));
  }

  private Bson visible(Caller caller) {
    Bson published = Filters.eq("state.log.action", CallLifeCycle.PUBLISH);
    Bson open = Filters.and(published, Filters.eq("state.terms.kind", Call.Kind.OPEN.name()));
    return switch (caller) {
      case Caller.Staff staff ->
          access.permits(caller, "call.read-any", Scope.NONE)
              ? Filters.empty()
              : Filters.or(
                  open, Filters.in("state.office", access.offices().subtree(staff.office())));
      case Caller.PartnerPerson person ->
          Filters.or(
              open, Filters.and(published, Filters.eq("state.terms.invited", person.partner())));
      case Caller.Machine machine -> Filters.in("_id", List.of());
      case Caller.Anonymous anonymous -> Filters.in("_id", List.of());
      case Caller.Platform platform -> Filters.in("_id", List.of());
    };
  }

  /** One application with its call, or 404. */
  public Applied application(String id, Caller caller) {
    Stored<Application> found =
        Optional.of(id)
            .filter(Ids::isId)
            .flatMap(applications::find)
            .filter(a -> access.permits(caller, "application.read", scope(a.state())))
            .filter(a -> !isStaff(caller) || a.state().status() == ApplicationStatus.SUBMITTED)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("application", id)));
    return new Applied(
        found,
        calls
            .find(found.state().callId())
            .orElseThrow(() -> new IllegalStateException("an application has a call")));
  }

  /** What a partner has not handed in is its own business. */
  private static boolean isStaff(Caller caller) {
    return caller instanceof Caller.Staff;
  }

  /** An application and the call it is to. */
  public record Applied(Stored<Application> application, Stored<Call> call) {}

  /** Applications to a call that a caller sees, the oldest first. */
  public Listing.Page<Applied> applications(
      String callId, int limit, @Nullable String cursor, boolean total, Caller caller) {
    Stored<Call> call = one(callId, caller);
    return Listing.page(
            applications,
            new Listing.Query(
                Filters.and(Filters.eq("state.callId", callId), visible(call, caller)),
                "createdAt",
                false,
                limit,
                cursor,
                total))
        .map(a -> new Applied(a, call));
  }

  /** To the office that calls what was handed in, to a partner its own. */
  private Bson visible(Stored<Call> call, Caller caller) {
    if (caller instanceof Caller.PartnerPerson person) {
      return Filters.eq("state.partnerId", person.partner());
    }
    return access.permits(caller, "application.read", Scope.ofOffice(call.state().office()))
        ? Filters.eq(STATUS, ApplicationStatus.SUBMITTED.name())
        : Filters.in("_id", List.of());
  }

  /** What was handed in and not taken back. */
  List<Stored<Application>> handedIn(String callId) {
    return all(callId).stream()
        .filter(a -> a.state().status() == ApplicationStatus.SUBMITTED)
        .toList();
  }

  private List<Stored<Application>> all(String callId) {
    return applications.query(
        Filters.eq("state.callId", callId), Sorts.ascending("_id"), APPLICATIONS_MAX);
  }
}
