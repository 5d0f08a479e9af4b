package org.partnership.local.material.load;

import org.partnership.local.material.api.PartnershipsApi;
import org.partnership.local.material.data.Partnership;
import org.partnership.local.material.data.Partnership.Step;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Patience;
import org.partnership.local.material.http.Patience.Progress;
import org.partnership.local.material.http.Platform;

/** Enters the partnerships and moves each along the partnering cycle, one step at a time (C-1). */
final class LoadingPartnerships {

  /** The last step that asks for no signed agreement (C-2). */
  private static final Step BEFORE_AGREEMENTS = Step.RESOURCING;

  private final Platform platform;
  private final PartnershipsApi api;
  private final People people;
  private final Register ids;
  private final Patience patience;

  LoadingPartnerships(Platform platform, People people, Register ids, Patience patience) {
    this.platform = platform;
    this.api = new PartnershipsApi(platform);
    this.people = people;
    this.ids = ids;
    this.patience = patience;
  }

  /** Enters one and moves it as far as it can get without an agreement. */
  void load(Partnership it) {
    patience.settle(
        it.title() + " entered",
        () -> {
          ids.put(it.key(), findOrEnter(it));
          return Progress.DONE;
        });
    moveTo(it, it.step().compareTo(BEFORE_AGREEMENTS) < 0 ? it.step() : BEFORE_AGREEMENTS);
  }

  private String findOrEnter(Partnership it) {
    String officer = people.officer(it.office());
    return api.find(officer, it)
        .orElseGet(() -> api.enter(officer, it, platform.subjectOf(officer), ids::id).id());
  }

  /** Moves one on to where it should be in the end. */
  void finish(Partnership it) {
    moveTo(it, it.step());
  }

  /** Whether one goes further than it can get without an agreement. */
  static boolean needsAgreement(Partnership it) {
    return it.step().compareTo(BEFORE_AGREEMENTS) > 0;
  }

  private void moveTo(Partnership it, Step target) {
    String officer = people.officer(it.office());
    patience.settle(
        it.title() + " at " + target,
        () -> {
          Answer partnership = api.read(officer, ids.id(it.key()));
          Step step = api.step(partnership);
          if (step.compareTo(target) >= 0) {
            return Progress.DONE;
          }
          Answer moved = api.move(officer, partnership, it.key(), step.next());
          return Patience.after(moved, () -> api.step(api.read(officer, partnership.id())) != step);
        });
  }
}
