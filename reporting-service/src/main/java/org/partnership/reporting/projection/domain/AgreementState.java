package org.partnership.reporting.projection.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement.
 *
 * @param kind of the table of agreement kinds
 * @param statusSince when it came into its status
 * @param sentBack how many times it was returned with comments
 * @param shown whether it was ever sent to the partners to sign
 * @param disbursed what was released under it, less what was paid back; null: nothing yet
 * @param heldFor ids of the partners for whose standing it is on hold
 */
public record AgreementState(
    String number,
    String title,
    @Nullable String kind,
    @Nullable String partnership,
    List<String> partners,
    @Nullable String office,
    List<String> otherOffices,
    @Nullable Money amount,
    String status,
    Instant statusSince,
    int sentBack,
    boolean shown,
    @Nullable Money disbursed,
    List<String> heldFor)
    implements State {

  private static final String FIRST_STATUS = "DRAFT";

  /** Agreed in writing by all, and not called off since: what counts as committed. */
  private static final Set<String> COMMITTED =
      Set.of("SIGNED", "ACTIVE", "SUSPENDED", "ENDED", "CLOSED");

  public AgreementState {
    partners = List.copyOf(partners);
    otherOffices = List.copyOf(otherOffices);
    heldFor = List.copyOf(heldFor);
  }

  static AgreementState after(@Nullable AgreementState known, Fact fact) {
    AgreementState before = known == null ? stub(fact) : known;
    return switch (fact.type()) {
      case "agreement.drafted.v1", "agreement.updated.v1" -> before.content(fact);
      case "agreement.returned.v1" -> before.moved(fact, before.sentBack + 1, before.shown);
      case "agreement.approved.v1" -> before.moved(fact, before.sentBack, true);
      case "agreement.submitted.v1",
          "agreement.signed.v1",
          "agreement.activated.v1",
          "agreement.ended.v1",
          "agreement.suspended.v1",
          "agreement.resumed.v1",
          "agreement.terminated.v1",
          "agreement.cancelled.v1",
          "agreement.closed.v1" ->
          before.moved(fact, before.sentBack, before.shown);
      case "disbursement.released.v1" -> before.paid(fact.money("amount"), false);
      case "disbursement.liquidated.v1" -> before.paid(fact.money("refunded"), true);
      case "agreement.put-on-hold.v1" -> before.held(fact);
      case "agreement.released-from-hold.v1" -> before.released(fact);
      default -> before;
    };
  }

  private static AgreementState stub(Fact fact) {
    return new AgreementState(
        fact.subject(),
        "",
        null,
        null,
        List.of(),
        fact.office(),
        List.of(),
        null,
        FIRST_STATUS,
        fact.at(),
        0,
        false,
        null,
        List.of());
  }

  private AgreementState content(Fact fact) {
    return new AgreementState(
        fact.text("number", number),
        fact.text("title", title),
        fact.text("kind"),
        fact.text("partnershipId"),
        fact.texts("partnerIds"),
        fact.textOr("office", office),
        fact.texts("otherOffices"),
        fact.money("amount"),
        status,
        statusSince,
        sentBack,
        shown,
        disbursed,
        heldFor);
  }

  private AgreementState moved(Fact fact, int returns, boolean shownNow) {
    return new AgreementState(
        number,
        title,
        kind,
        partnership,
        partners,
        office,
        otherOffices,
        amount,
        fact.text("to", status),
        fact.at(),
        returns,
        shownNow,
        disbursed,
        heldFor);
  }

  /** Money left for a partner, or some of it came back; all in the agreement's one currency. */
  private AgreementState paid(@Nullable Money sum, boolean back) {
    if (sum == null) {
      return this;
    }
    BigDecimal before = disbursed == null ? BigDecimal.ZERO : disbursed.amount();
    BigDecimal after = back ? before.subtract(sum.amount()) : before.add(sum.amount());
    return new AgreementState(
        number,
        title,
        kind,
        partnership,
        partners,
        office,
        otherOffices,
        amount,
        status,
        statusSince,
        sentBack,
        shown,
        new Money(after, sum.currency()),
        heldFor);
  }

  private AgreementState held(Fact fact) {
    List<String> causes = new ArrayList<>(heldFor);
    String partner = fact.text("partnerId", "");
    if (!causes.contains(partner)) {
      causes.add(partner);
    }
    return holding(causes);
  }

  private AgreementState released(Fact fact) {
    List<String> causes = new ArrayList<>(heldFor);
    causes.remove(fact.text("partnerId", ""));
    return holding(fact.flag("stillHeld") ? causes : List.of());
  }

  private AgreementState holding(List<String> causes) {
    return new AgreementState(
        number,
        title,
        kind,
        partnership,
        partners,
        office,
        otherOffices,
        amount,
        status,
        statusSince,
        sentBack,
        shown,
        disbursed,
        causes);
  }

  /** Whether its amount counts as committed. */
  public boolean committed() {
    return COMMITTED.contains(status);
  }

  public boolean onHold() {
    return !heldFor.isEmpty();
  }
}
