package org.partnership.consultation.space.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/**
 * What happens to a space. Title and purpose are told only while everyone may see them (L-4); those
 * who may see more ask the API.
 */
public sealed interface SpaceEvent extends DomainEvent {

  /** It was set up, as a draft. */
  record Created(
      List<String> languages,
      Visibility visibility,
      String office,
      @Nullable LocalDate opensOn,
      @Nullable LocalDate closesOn)
      implements SpaceEvent {

    static Created of(SpaceDetails d, String office) {
      return new Created(d.languages(), d.visibility(), office, d.opensOn(), d.closesOn());
    }

    @Override
    public String type() {
      return "consultation.created.v1";
    }
  }

  /**
   * Its card changed.
   *
   * @param changed names of the fields that differ
   */
  record Updated(
      @Nullable String title,
      @Nullable String purpose,
      List<String> languages,
      Visibility visibility,
      String office,
      @Nullable LocalDate opensOn,
      @Nullable LocalDate closesOn,
      List<String> changed)
      implements SpaceEvent {

    static Updated of(Space space, List<String> changed) {
      SpaceDetails d = space.details();
      boolean open = space.hasOpenCard();
      return new Updated(
          open ? d.title() : null,
          open ? d.purpose() : null,
          d.languages(),
          d.visibility(),
          space.office(),
          d.opensOn(),
          d.closesOn(),
          changed);
    }

    @Override
    public String type() {
      return "consultation.updated.v1";
    }
  }

  /** It was opened. */
  record Opened(
      SpaceStatus from,
      SpaceStatus to,
      @Nullable String title,
      @Nullable String purpose,
      List<String> languages,
      Visibility visibility,
      String office,
      @Nullable LocalDate opensOn,
      @Nullable LocalDate closesOn)
      implements SpaceEvent {

    static Opened of(SpaceStatus from, Space space) {
      SpaceDetails d = space.details();
      boolean open = space.hasOpenCard();
      return new Opened(
          from,
          space.status(),
          open ? d.title() : null,
          open ? d.purpose() : null,
          d.languages(),
          d.visibility(),
          space.office(),
          d.opensOn(),
          d.closesOn());
    }

    @Override
    public String type() {
      return "consultation.opened.v1";
    }
  }

  /** It was closed. */
  record Closed(SpaceStatus from, SpaceStatus to) implements SpaceEvent {
    @Override
    public String type() {
      return "consultation.closed.v1";
    }
  }

  /** What was heard was written down. */
  record Concluded(List<String> languages, int commentsCited) implements SpaceEvent {
    @Override
    public String type() {
      return "conclusion.recorded.v1";
    }
  }

  /** A commitment was made. */
  record CommitmentMade(
      String commitmentId,
      Owner.Kind ownerKind,
      String owner,
      CommitmentStatus status,
      @Nullable LocalDate dueOn,
      int commentsCited)
      implements SpaceEvent {

    static CommitmentMade of(Commitment c) {
      return new CommitmentMade(
          c.commitmentId(),
          c.owner().kind(),
          c.owner().code(),
          c.status(),
          c.dueOn(),
          c.comments().size());
    }

    @Override
    public String type() {
      return "commitment.made.v1";
    }
  }

  /** A commitment moved on, or a note on its progress was added. */
  record CommitmentProgressed(
      String commitmentId,
      Owner.Kind ownerKind,
      String owner,
      CommitmentStatus from,
      CommitmentStatus to)
      implements SpaceEvent {

    static CommitmentProgressed of(Commitment after, CommitmentStatus from) {
      return new CommitmentProgressed(
          after.commitmentId(), after.owner().kind(), after.owner().code(), from, after.status());
    }

    @Override
    public String type() {
      return "commitment.progressed.v1";
    }
  }
}
