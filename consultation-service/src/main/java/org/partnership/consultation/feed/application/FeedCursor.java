package org.partnership.consultation.feed.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * How far somebody has read a feed. Two changes at nearly the same time may become visible in
 * another order than that of their times; so a cursor does not stand at the newest thing read but a
 * little before it, and names what was read since: nothing is missed and nothing comes twice.
 *
 * @param from everything up to here was read
 * @param seen what was read after that, with its time
 */
record FeedCursor(Instant from, Map<String, Instant> seen) {

  /** Nothing has been read yet. */
  static final FeedCursor START = new FeedCursor(Instant.EPOCH, Map.of());

  /** Longer than a write takes to become visible. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  /** In a burst of more than this the overlap gets shorter. */
  private static final int SEEN_MAX = 250;

  private static final int LENGTH_MAX = 20_000;

  FeedCursor {
    seen = Map.copyOf(seen);
  }

  /** Something in a feed, as it was at one of its versions. */
  interface Item {
    String id();

    long version();

    Instant at();
  }

  boolean hasSeen(Item item) {
    return seen.containsKey(keyOf(item));
  }

  /** After these were read too. */
  FeedCursor after(Collection<? extends Item> read) {
    if (read.isEmpty()) {
      return this;
    }
    Instant newest = read.stream().map(Item::at).max(Comparator.naturalOrder()).orElseThrow();
    Instant back = newest.minus(OVERLAP);
    Instant start = back.isAfter(from) ? back : from;
    List<Map.Entry<String, Instant>> recent =
        Stream.concat(
                seen.entrySet().stream(),
                read.stream().map(item -> Map.entry(keyOf(item), item.at())))
            .filter(entry -> entry.getValue().isAfter(start))
            .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
            .toList();
    if (recent.size() <= SEEN_MAX) {
      return new FeedCursor(start, toMap(recent));
    }
    Instant shorter = recent.get(SEEN_MAX).getValue();
    return new FeedCursor(
        shorter, toMap(recent.stream().filter(e -> e.getValue().isAfter(shorter)).toList()));
  }

  private static Map<String, Instant> toMap(List<Map.Entry<String, Instant>> entries) {
    Map<String, Instant> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  /** The random end of the id tells things of a few seconds apart. */
  private static String keyOf(Item item) {
    String id = item.id();
    return id.substring(Math.max(0, id.length() - 10)) + "." + item.version();
  }

  String encode() {
    String text =
        seen.entrySet().stream()
            .map(e -> e.getKey() + "@" + (e.getValue().toEpochMilli() - from.toEpochMilli()))
            .sorted()
            .collect(Collectors.joining(" ", from.toEpochMilli() + " ", ""));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.strip().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * From what was given out.
   *
   * @throws RefusedException 400 when it was not
   */
  static FeedCursor decode(String encoded) {
    try {
      if (encoded.length() > LENGTH_MAX) {
        throw new IllegalArgumentException("too long");
      }
      List<String> parts =
          List.of(
              new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII)
                  .split(" ", -1));
      Instant from = Instant.ofEpochMilli(bounded(Long.parseLong(parts.get(0))));
      Map<String, Instant> seen = new LinkedHashMap<>();
      for (String part : parts.subList(1, parts.size())) {
        int at = part.lastIndexOf('@');
        if (at < 1) {
          throw new IllegalArgumentException("no time");
        }
        seen.put(
            part.substring(0, at),
            from.plusMillis(bounded(Long.parseLong(part.substring(at + 1)))));
      }
      return new FeedCursor(from, seen);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Refusal.malformed("/after", "cursor-invalid"));
    }
  }

  private static long bounded(long millis) {
    if (millis < 0 || millis > 4_102_444_800_000L) {
      throw new IllegalArgumentException("out of range");
    }
    return millis;
  }

  /** Keys of what was seen. */
  Set<String> keys() {
    return seen.keySet();
  }
}
