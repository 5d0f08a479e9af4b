package org.partnership.bench.sim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.check.Observation.Projected;
import org.partnership.bench.check.Observation.Published;
import org.partnership.bench.check.Observation.Stored;
import org.partnership.kit.event.Position;
import org.partnership.kit.store.Numbers;

/** Reads observations off what tallies, their records and their copies are stored as. */
public final class Seen {

  private Seen() {}

  /** A tally. */
  public static Stored stored(Document d) {
    return new Stored(
        d.getString("_id"),
        Numbers.longOf(d, "version"),
        Numbers.longOf(d, "seq"),
        d.get("state", Document.class).getList("done", String.class),
        d.getList("outbox", Document.class, List.of()).stream()
            .map(e -> Numbers.longOf(e, "seq"))
            .toList());
  }

  /** A record of the topic. */
  public static Published published(ConsumerRecord<String, byte[]> record) {
    return new Published(
        header(record, "ce_subject"),
        new Position(
            Long.parseLong(header(record, "ce_epoch")),
            Long.parseLong(header(record, "ce_sequence"))),
        header(record, "ce_id"),
        header(record, "ce_correlationid"));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** A reader's copy of a tally. */
  public static Projected projected(String reader, Document d) {
    @Nullable Document state = d.get("state", Document.class);
    return new Projected(
        reader,
        d.getString("_id"),
        new Position(Numbers.longOf(d, "epoch"), Numbers.longOf(d, "seq")),
        state == null ? List.of() : state.getList("events", String.class));
  }
}
