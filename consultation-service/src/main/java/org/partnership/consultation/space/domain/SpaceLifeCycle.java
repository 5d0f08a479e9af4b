package org.partnership.consultation.space.domain;

import static org.partnership.consultation.space.domain.SpaceStatus.CLOSED;
import static org.partnership.consultation.space.domain.SpaceStatus.DRAFT;
import static org.partnership.consultation.space.domain.SpaceStatus.OPEN;

import org.partnership.kit.lifecycle.LifeCycle;

/**
 * What is possible in a space in each of its states, also what is done with the things in it. After
 * closing nothing is added but commitments' progress (L-3); moderation goes on.
 */
public final class SpaceLifeCycle {

  public static final LifeCycle<SpaceStatus> TABLE =
      LifeCycle.<SpaceStatus>of("consultation")
          .move("consultation.edit", null, DRAFT, OPEN)
          .move("consultation.open", OPEN, DRAFT)
          .move("consultation.conclude", null, OPEN)
          .move("consultation.close", CLOSED, OPEN)
          .move("commitment.make", null, OPEN)
          .move("commitment.progress", null, OPEN, CLOSED)
          .move("question.ask", null, DRAFT, OPEN)
          .move("question.edit", null, DRAFT, OPEN)
          .move("member.invite", null, DRAFT, OPEN)
          .move("member.join", null, OPEN)
          .move("member.accept", null, OPEN)
          .move("comment.post", null, OPEN)
          .move("comment.reply", null, OPEN)
          .move("comment.edit", null, OPEN)
          .move("comment.react", null, OPEN)
          .move("comment.pin", null, OPEN)
          .move("comment.unpin", null, OPEN)
          .move("comment.hide", null, OPEN, CLOSED)
          .move("comment.restore", null, OPEN, CLOSED)
          .build();

  private SpaceLifeCycle() {}
}
