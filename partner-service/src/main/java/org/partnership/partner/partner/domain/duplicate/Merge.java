package org.partnership.partner.partner.domain.duplicate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner was merged into another: what its record says is kept, its id leads to the survivor.
 *
 * @param reason of who merged; once it is undone, of who undid it, as are {@code by} and {@code
 *     office}
 * @param chapters that had it as their headquarters and have the survivor since
 */
public record Merge(
    String id,
    String survivorId,
    String reason,
    String by,
    @Nullable String office,
    Instant at,
    Stage stage,
    List<String> chapters) {

  /** How far what follows from it is. */
  public enum Stage {
    /** Decided; the survivor and the chapters are about to follow. */
    FOLLOWING,
    DONE,
    /** Undone; the survivor and the chapters are about to follow. */
    UNDOING
  }

  public Merge {
    chapters = List.copyOf(chapters);
  }

  /** Whether the partner is gone into the other. */
  public boolean holds() {
    return stage != Stage.UNDOING;
  }

  /** Undone: what follows is told as done by who undid it, for their reason. */
  public Merge undoing(String why, String who, @Nullable String theirOffice) {
    return new Merge(id, survivorId, why, who, theirOffice, at, Stage.UNDOING, chapters);
  }

  /** At another stage. */
  public Merge at(Stage next, List<String> moved) {
    return new Merge(id, survivorId, reason, by, office, at, next, moved);
  }
}
