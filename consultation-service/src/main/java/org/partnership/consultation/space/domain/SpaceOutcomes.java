package org.partnership.consultation.space.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Change;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.audit.Stamp;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What comes of a space: what was heard, what changes, and how that goes. Pure. */
public final class SpaceOutcomes {

  /** More than a participant could follow. */
  public static final int COMMITMENTS_MAX = 100;

  private SpaceOutcomes() {}

  /** Writes down what was heard, or writes it anew; while the space is open. */
  public static Decision<Space> conclude(
      Space space, Map<String, String> heard, List<String> comments, Stamp stamp) {
    Optional<Refusal> no = SpaceLifeCycle.TABLE.refusal("consultation.conclude", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    List<Reason> reasons = Wording.reasonsAgainst(heard, space, "/whatWeHeard");
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("conclusion-not-acceptable", reasons));
    }
    Conclusion conclusion = new Conclusion(heard, comments, stamp.actor().personId(), stamp.at());
    List<Change> changes = new ArrayList<>();
    Conclusion before = space.conclusion();
    Change.note(changes, "whatWeHeard", before == null ? null : before.heard(), heard);
    Change.note(changes, "comments", before == null ? null : before.comments(), comments);
    return Decision.accept(
        space.with(conclusion, HistoryEntry.of("consultation.conclude", stamp).changing(changes)),
        new SpaceEvent.Concluded(heard.keySet().stream().sorted().toList(), comments.size()));
  }

  /** A commitment as it is asked for. */
  public record Wanted(
      Map<String, String> text, Owner owner, @Nullable LocalDate dueOn, List<String> comments) {}

  /** Makes a commitment; while the space is open. */
  public static Decision<Space> commit(Space space, String id, Wanted wanted, Stamp stamp) {
    Optional<Refusal> no = SpaceLifeCycle.TABLE.refusal("commitment.make", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    List<Reason> reasons = Wording.reasonsAgainst(wanted.text(), space, "/text");
    if (space.commitments().size() >= COMMITMENTS_MAX) {
      reasons.add(Reason.plain("too-many-commitments", COMMITMENTS_MAX));
    }
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("commitment-not-acceptable", reasons));
    }
    Commitment commitment =
        new Commitment(
            id,
            wanted.text(),
            wanted.owner(),
            wanted.dueOn(),
            CommitmentStatus.PLANNED,
            wanted.comments(),
            stamp.at(),
            List.of());
    List<Commitment> all = new ArrayList<>(space.commitments());
    all.add(commitment);
    return Decision.accept(
        space.with(all, HistoryEntry.of("commitment.make", stamp)),
        SpaceEvent.CommitmentMade.of(commitment));
  }

  /**
   * Tells how a commitment goes, also after closing (L-3).
   *
   * @param to the same status as before: a note only
   * @param note why, where it is dropped; else as one likes
   */
  public static Decision<Space> progress(
      Space space, Commitment commitment, CommitmentStatus to, @Nullable String note, Stamp stamp) {
    Optional<Refusal> no = SpaceLifeCycle.TABLE.refusal("commitment.progress", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    CommitmentStatus from = commitment.status();
    String action = CommitmentLifeCycle.actionTo(from, to);
    Optional<Refusal> stuck = CommitmentLifeCycle.TABLE.refusal(action, from);
    if (stuck.isPresent()) {
      return Decision.refuse(stuck.get());
    }
    if (note == null && (to == CommitmentStatus.DROPPED || to == from)) {
      return Decision.refuse(Refusal.policy(Reason.plain("commitment-note-missing").at("/note")));
    }
    Commitment after =
        commitment.after(
            new Commitment.Progress(stamp.at(), stamp.actor().personId(), from, to, note));
    List<Commitment> all =
        space.commitments().stream()
            .map(c -> c.commitmentId().equals(after.commitmentId()) ? after : c)
            .toList();
    return Decision.accept(
        space.with(all, HistoryEntry.of(action, stamp).moving(from, to).because(note)),
        SpaceEvent.CommitmentProgressed.of(after, from));
  }
}
