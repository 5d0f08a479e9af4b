package org.partnership.bench.check;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Position;

/**
 * What was seen when everything had come to rest. It can be had from the simulation as well as from
 * real stores and topics.
 *
 * @param ledger every command that was sent
 * @param stored every aggregate in the store
 * @param published every record of the topic, in the order of its partition
 * @param projected what every reader made of every subject
 * @param claims who took up the work of a dead instance, or the work of a period
 * @param epoch of the service that writes, raised by each restore from backup
 */
public record Observation(
    List<Command> ledger,
    List<Stored> stored,
    List<Published> published,
    List<Projected> projected,
    List<Claim> claims,
    long epoch) {

  public Observation {
    ledger = List.copyOf(ledger);
    stored = List.copyOf(stored);
    published = List.copyOf(published);
    projected = List.copyOf(projected);
    claims = List.copyOf(claims);
  }

  /** Of a service that was never restored. */
  public Observation(
      List<Command> ledger,
      List<Stored> stored,
      List<Published> published,
      List<Projected> projected,
      List<Claim> claims) {
    this(ledger, stored, published, projected, claims, 1);
  }

  /**
   * An aggregate's document.
   *
   * @param sequence number of its last event
   * @param effects ids of the commands that its state tells of, in order; null: the state does not
   * @param waiting numbers in its outbox
   */
  public record Stored(
      String id, long version, long sequence, @Nullable List<String> effects, List<Long> waiting) {}

  /**
   * A record of the topic.
   *
   * @param command the {@code correlationid}; null when it has none
   */
  public record Published(
      String subject, Position position, String eventId, @Nullable String command) {}

  /**
   * A reader's state of a subject.
   *
   * @param applied ids of the events whose effect it holds, in order; null: cannot be told
   */
  public record Projected(
      String reader, String subject, Position position, @Nullable List<String> applied) {}

  /**
   * The work of a dead instance, or the work of a period, was taken up.
   *
   * @param mark which instance's, or the name of the work
   * @param until how long its mark was good, which the claim replaced; or the end of the period
   */
  public record Claim(String mark, Instant until) {}
}
