package org.partnership.local.material.load;

import java.util.Optional;
import org.partnership.local.material.api.ProgrammeDocumentsApi;
import org.partnership.local.material.data.Agreement;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Platform;

/**
 * Takes the programme document that a small-scale agreement is about to its approval: before that,
 * nobody signs the agreement.
 */
final class LoadingProgrammes {

  private static final String ABOUT_ONE = "SSFA";

  private final ProgrammeDocumentsApi api;
  private final People people;

  LoadingProgrammes(Platform platform, People people) {
    this.api = new ProgrammeDocumentsApi(platform);
    this.people = people;
  }

  /** Takes one step; whether one was left to take. */
  boolean step(Agreement it, Answer agreement) {
    if (!it.kind().equals(ABOUT_ONE)) {
      return false;
    }
    String officer = people.officer(it.office());
    Optional<Answer> document = api.find(officer, agreement);
    if (document.isEmpty()) {
      api.draft(officer, it, agreement);
      return true;
    }
    return switch (document.get().text("status")) {
      case "DRAFT" -> {
        api.act(officer, it, document.get(), "submission");
        yield true;
      }
      case "SUBMITTED" -> {
        api.act(people.authorized(it.office()), it, document.get(), "approval");
        yield true;
      }
      default -> false;
    };
  }
}
