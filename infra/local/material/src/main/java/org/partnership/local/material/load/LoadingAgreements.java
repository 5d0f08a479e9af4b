package org.partnership.local.material.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partnership.local.material.api.AgreementsApi;
import org.partnership.local.material.data.Agreement;
import org.partnership.local.material.data.Agreement.State;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Patience;
import org.partnership.local.material.http.Patience.Progress;
import org.partnership.local.material.http.Platform;
import org.partnership.local.material.load.AgreementPath.Act;
import tools.jackson.databind.JsonNode;

/**
 * Drafts the illustrative agreements and takes each through its life: submitted by an officer,
 * approved and signed by the authorised officer, signed by every partner's signatory.
 */
final class LoadingAgreements {

  private final AgreementsApi api;
  private final LoadingProgrammes programmes;
  private final People people;
  private final Map<String, String> partnersPeople;
  private final Register ids;
  private final Patience patience;
  private final LocalDate today;

  /**
   * @param partnersPeople prefix of a partner's demonstration users, by the partner's key
   */
  LoadingAgreements(
      Platform platform,
      People people,
      Map<String, String> partnersPeople,
      Register ids,
      Patience patience,
      LocalDate today) {
    this.api = new AgreementsApi(platform);
    this.programmes = new LoadingProgrammes(platform, people);
    this.people = people;
    this.partnersPeople = partnersPeople;
    this.ids = ids;
    this.patience = patience;
    this.today = today;
  }

  /** Drafts one and takes it to the state it should be in. */
  void load(Agreement it) {
    patience.settle(
        it.title() + " drafted",
        () -> {
          ids.put(it.key(), findOrDraft(it));
          return Progress.DONE;
        });
    patience.settle(it.title() + " " + it.state(), () -> step(it));
  }

  private String findOrDraft(Agreement it) {
    String officer = people.officer(it.office());
    List<String> partnerIds = it.partners().stream().map(ids::id).toList();
    return api.find(officer, it)
        .orElseGet(() -> api.draft(officer, it, ids.id(it.partnership()), partnerIds, today).id());
  }

  private Progress step(Agreement it) {
    Answer agreement = read(it);
    State state = api.state(agreement);
    Act act = AgreementPath.next(state, it.state());
    return switch (act) {
      case NOTHING -> Progress.DONE;
      case WAIT_FOR_DATE -> Progress.WAITING;
      case SIGN -> sign(it, agreement);
      case SUBMIT, APPROVE, SUSPEND, TERMINATE, CANCEL, CLOSE ->
          Patience.after(take(act, it, agreement), () -> api.state(read(it)) != state);
    };
  }

  private Answer read(Agreement it) {
    return api.read(people.officer(it.office()), ids.id(it.key()));
  }

  private Answer take(Act act, Agreement it, Answer agreement) {
    String officer = people.officer(it.office());
    String authorized = people.authorized(it.office());
    String why = it.reasonText();
    return switch (act) {
      case SUBMIT -> api.act(officer, agreement, it.key(), "submission", "comment", why);
      case APPROVE -> api.act(authorized, agreement, it.key(), "approval", "comment", why);
      case SUSPEND -> api.act(authorized, agreement, it.key(), "suspension", "reason", why);
      case TERMINATE -> api.act(authorized, agreement, it.key(), "termination", "reason", why);
      case CANCEL -> api.act(officer, agreement, it.key(), "cancellation", "reason", why);
      case CLOSE -> api.act(authorized, agreement, it.key(), "closure", "comment", why);
      case NOTHING, WAIT_FOR_DATE, SIGN -> throw new IllegalArgumentException(act + " is no act");
    };
  }

  /**
   * One signature, of the first party that has not signed: the office, then its partners; before
   * them, one step of the programme document, where the agreement is about one.
   */
  private Progress sign(Agreement it, Answer agreement) {
    if (programmes.step(it, agreement)) {
      return Progress.MOVED;
    }
    List<String> signed = api.signatures(agreement).stream().map(LoadingAgreements::party).toList();
    if (!signed.contains(it.office())) {
      String authorized = people.authorized(it.office());
      api.sign(authorized, agreement, it.key(), it.office(), authorized, today);
      return Progress.MOVED;
    }
    for (String partner : it.partners()) {
      String id = ids.id(partner);
      if (!signed.contains(id)) {
        String signatory = signatoryOf(partner);
        api.sign(signatory, agreement, it.key(), id, signatory, today);
        return Progress.MOVED;
      }
    }
    return Progress.WAITING;
  }

  private static String party(JsonNode signature) {
    return signature.path("party").asString("");
  }

  private String signatoryOf(String partner) {
    String prefix = partnersPeople.get(partner);
    if (prefix == null) {
      throw new IllegalStateException("Nobody can sign for partner '" + partner + "'");
    }
    return prefix + "-signatory";
  }

  /** Waits until an agreement is on hold, its partner having been suspended. */
  void awaitHold(Agreement it) {
    patience.settle(
        it.title() + " on hold", () -> api.onHold(read(it)) ? Progress.DONE : Progress.WAITING);
  }

  /** Whether an agreement may still be put on hold. */
  static boolean isOpen(Agreement it) {
    return switch (it.state()) {
      case DRAFT, IN_REVIEW, APPROVED, SIGNED, ACTIVE, SUSPENDED -> true;
      case ENDED, CLOSED, TERMINATED, CANCELLED -> false;
    };
  }
}
