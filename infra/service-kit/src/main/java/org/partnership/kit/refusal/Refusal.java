package org.partnership.kit.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done. A value, never thrown inside the domain; {@link RefusedException}
 * carries it over the last step to the web layer, which maps each {@link Kind} to one HTTP status.
 *
 * @param kind what sort of refusal, and so which status
 * @param code stable code of the whole refusal
 * @param reasons every reason, not just the first; never empty
 */
public record Refusal(Kind kind, String code, List<Reason> reasons) {

  /** The sorts of refusal and the one HTTP status of each. */
  public enum Kind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    POLICY(422),
    PRECONDITION_REQUIRED(428),
    THROTTLED(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    /** The sort with this status; {@link #MALFORMED} where there is none of its own. */
    public static Kind ofStatus(int status) {
      for (Kind kind : values()) {
        if (kind.status == status) {
          return kind;
        }
      }
      return MALFORMED;
    }
  }

  public Refusal {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a refusal says why: " + code);
    }
  }

  /** The rule of the first reason that names one. */
  public @Nullable String rule() {
    return reasons.stream().map(Reason::rule).filter(r -> r != null).findFirst().orElse(null);
  }

  public static Refusal of(Kind kind, Reason reason) {
    return new Refusal(kind, reason.code(), List.of(reason));
  }

  /** 422: the request is well formed, a rule of the domain says no; all reasons at once. */
  public static Refusal policy(String code, List<Reason> reasons) {
    return new Refusal(Kind.POLICY, code, reasons);
  }

  /** 422 for one reason. */
  public static Refusal policy(Reason reason) {
    return of(Kind.POLICY, reason);
  }

  /** 409: the thing is not in a state in which this is possible, or the race was lost. */
  public static Refusal conflict(Reason reason) {
    return of(Kind.CONFLICT, reason);
  }

  /** 403: known, may see it, may not do it. */
  public static Refusal forbidden(Reason reason) {
    return of(Kind.FORBIDDEN, reason);
  }

  /** 404: not there, or not visible to this caller. */
  public static Refusal notFound(String what, String id) {
    return of(Kind.NOT_FOUND, Reason.plain("not-found", what, id));
  }

  /** 400 tied to a field. */
  public static Refusal malformed(String pointer, String code, Object... args) {
    return of(Kind.MALFORMED, Reason.plain(code, args).at(pointer));
  }
}
