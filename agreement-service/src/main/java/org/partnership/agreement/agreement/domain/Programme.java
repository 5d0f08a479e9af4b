package org.partnership.agreement.agreement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * The programme documents under an agreement, as far as a rule spans them: how many there are, what
 * they take of its amount, which of them its parties sign. The documents themselves are aggregates
 * of their own (ADR 16).
 *
 * @param moved whether the agreement moved since its documents last followed it
 */
public record Programme(List<ProgrammeEntry> entries, boolean moved) {

  /** No documents. */
  public static final Programme NONE = new Programme(List.of(), false);

  public Programme {
    entries = List.copyOf(Objects.requireNonNullElse(entries, List.of()));
  }

  /** A document that is part of what the parties sign. */
  public record Agreed(String id, String sha256) {}

  /** The entry of a document. */
  public Optional<ProgrammeEntry> of(String documentId) {
    return entries.stream().filter(e -> e.documentId().equals(documentId)).findFirst();
  }

  /** Those that are part of what the parties sign, null without any. */
  public @Nullable List<Agreed> agreed() {
    List<Agreed> agreed = new ArrayList<>();
    for (ProgrammeEntry entry : entries) {
      String sha256 = entry.agreedSha256();
      if (sha256 != null) {
        agreed.add(new Agreed(entry.documentId(), sha256));
      }
    }
    return agreed.isEmpty() ? null : agreed;
  }

  /** How many there are that were not given up. */
  long count() {
    return entries.stream().filter(e -> !e.over()).count();
  }

  /** Whether one is approved and confirmed. */
  boolean hasApproved() {
    return entries.stream().anyMatch(e -> e.counted() != null);
  }

  /** What approved documents take, without what is merely reserved. */
  public Money counted(String currency) {
    return Money.of(
        entries.stream()
            .map(ProgrammeEntry::counted)
            .filter(Objects::nonNull)
            .map(s -> s.contribution().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        currency);
  }

  /** What documents other than this keep, reservations included. */
  BigDecimal takenBesides(String documentId) {
    return entries.stream()
        .filter(e -> !e.documentId().equals(documentId))
        .map(ProgrammeEntry::taken)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Programme with(ProgrammeEntry changed) {
    return replaced(changed.documentId(), changed);
  }

  Programme without(String documentId) {
    return replaced(documentId, null);
  }

  private Programme replaced(String documentId, @Nullable ProgrammeEntry changed) {
    List<ProgrammeEntry> after = new ArrayList<>();
    boolean there = false;
    for (ProgrammeEntry entry : entries) {
      boolean it = entry.documentId().equals(documentId);
      there |= it;
      if (!it) {
        after.add(entry);
      } else if (changed != null) {
        after.add(changed);
      }
    }
    if (!there && changed != null) {
      after.add(changed);
    }
    return new Programme(after, moved);
  }

  /** The agreement moved: its documents are to follow. */
  Programme asMoved() {
    return entries.isEmpty() ? this : new Programme(entries, true);
  }

  /** They have followed. */
  Programme asFollowed() {
    return new Programme(entries, false);
  }

  /** Whether any reservation fits. */
  public boolean anyReserved(Predicate<ProgrammeEntry.Reservation> which) {
    return entries.stream().map(ProgrammeEntry::reserved).filter(Objects::nonNull).anyMatch(which);
  }
}
