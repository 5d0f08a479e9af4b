package org.partnership.local.material.load;

import java.time.LocalDate;
import java.util.List;
import org.partnership.local.material.api.AssessmentsApi;
import org.partnership.local.material.api.BindingsApi;
import org.partnership.local.material.api.FlagsApi;
import org.partnership.local.material.api.PartnersApi;
import org.partnership.local.material.data.Organisation;
import org.partnership.local.material.data.Organisation.AssessmentStage;
import org.partnership.local.material.data.Organisation.Standing;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Patience;
import org.partnership.local.material.http.Patience.Progress;
import org.partnership.local.material.http.Platform;

/**
 * Registers the organisations, gives each a focal point and its people, and brings the illustrative
 * ones to where they should stand: assessed by an officer, decided by another person.
 */
final class LoadingPartners {

  private static final int REVIEW_IN_DAYS = 90;

  private final Platform platform;
  private final PartnersApi partners;
  private final AssessmentsApi assessments;
  private final FlagsApi flags;
  private final BindingsApi bindings;
  private final People people;
  private final Register ids;
  private final Patience patience;
  private final LocalDate today;

  LoadingPartners(
      Platform platform, People people, Register ids, Patience patience, LocalDate today) {
    this.platform = platform;
    this.partners = new PartnersApi(platform);
    this.assessments = new AssessmentsApi(platform);
    this.flags = new FlagsApi(platform);
    this.bindings = new BindingsApi(platform);
    this.people = people;
    this.ids = ids;
    this.patience = patience;
    this.today = today;
  }

  /** Registers one and takes it as far as its assessment goes. */
  void load(Organisation it) {
    String officer = people.officer(it.office());
    String id =
        partners.find(officer, it.legalName()).orElseGet(() -> partners.register(officer, it).id());
    ids.put(it.key(), id);
    if (it.people() != null) {
      bindings.bind(People.HQ_ADMIN, it.people(), id);
    }
    String focalPoint = platform.subjectOf(officer);
    if (!partners.related(partners.read(officer, id), it.office(), focalPoint)) {
      partners.relate(officer, id, it.office(), focalPoint);
    }
    if (it.target() != Standing.PROSPECT) {
      patience.settle(it.legalName() + " assessed", () -> assess(it, id));
    }
  }

  private Progress assess(Organisation it, String id) {
    String officer = people.officer(it.office());
    Standing standing = standing(partners.read(officer, id));
    if (standing != Standing.PROSPECT && standing != Standing.UNDER_ASSESSMENT) {
      return Progress.DONE;
    }
    Answer assessment =
        assessments
            .newest(officer, id)
            .map(found -> assessments.read(officer, found))
            .orElseGet(() -> assessments.start(officer, id, it.key()));
    boolean draft = assessment.text("status").equals("DRAFT");
    if (it.target() == Standing.UNDER_ASSESSMENT) {
      return assessOnlyTo(it, assessment, draft);
    }
    if (draft) {
      return submit(it, assessment);
    }
    boolean passes = it.target() != Standing.DECLINED;
    String comment = it.reason() == null || passes ? "Illustrative decision." : it.reason();
    assessments.decide(people.reviewer(it.office()), assessment, it.key(), passes, comment);
    return Progress.MOVED;
  }

  private Progress assessOnlyTo(Organisation it, Answer assessment, boolean draft) {
    if (it.assessment() == AssessmentStage.SUBMITTED && draft) {
      return submit(it, assessment);
    }
    return Progress.DONE;
  }

  private Progress submit(Organisation it, Answer assessment) {
    String officer = people.officer(it.office());
    assessments.answerAll(officer, assessment, "Illustrative answer.");
    assessments.submit(officer, assessments.read(officer, assessment.id()), it.key());
    return Progress.MOVED;
  }

  /** Suspends or blocks one that should stand so, when all else about it is loaded. */
  void hold(Organisation it) {
    patience.settle(
        it.legalName() + " " + it.target(),
        () -> {
          Answer partner = readAsHq(it);
          Standing standing = standing(partner);
          return standing == Standing.ELIGIBLE
              ? Patience.after(hold(it, partner), () -> standing(readAsHq(it)) != standing)
              : Progress.DONE;
        });
  }

  private Answer readAsHq(Organisation it) {
    return partners.read(People.HQ_ADMIN, ids.id(it.key()));
  }

  private static Standing standing(Answer partner) {
    return Standing.valueOf(partner.text("status"));
  }

  private Answer hold(Organisation it, Answer partner) {
    String reason = it.reason() == null ? "Illustrative." : it.reason();
    String review = today.plusDays(REVIEW_IN_DAYS).toString();
    if (it.target() != Standing.BLOCKED) {
      return partners.suspend(People.HQ_ADMIN, partner, it.key(), reason, review);
    }
    String flag =
        flags.red(
            people.officer(it.office()),
            people.admin(it.office()),
            People.HQ_ADMIN,
            partner.id(),
            it.key(),
            reason);
    // The flag is part of the partner: its version moved on.
    return partners.block(People.HQ_ADMIN, readAsHq(it), it.key(), reason, flag);
  }

  /** Whether an organisation ends up suspended or blocked. */
  static boolean isHeld(Organisation it) {
    return List.of(Standing.SUSPENDED, Standing.BLOCKED).contains(it.target());
  }
}
