package org.partnership.bench.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.partnership.bench.check.Finding.Kind;
import org.partnership.kit.event.Position;

/**
 * The {@link Checker}'s questions for millions of commands on few aggregates, of which each change
 * has one event: what it holds of a version is two numbers. To be told first every acknowledgement,
 * then every record in order, then the stored aggregates.
 */
public final class Succession {

  /** Commands are known by the hash of their id: two alike among a million are unlikely enough. */
  private static final class Subject {
    long[] acknowledged = new long[1024];
    long[] published = new long[1024];
    int highest;
    long repeats;

    static long[] with(long[] all, int at, long value) {
      long[] grown = at < all.length ? all : Arrays.copyOf(all, Math.max(at + 1, all.length * 2));
      grown[at] = value;
      return grown;
    }

    static long at(long[] all, int index) {
      return index < all.length ? all[index] : 0;
    }
  }

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final TreeSet<Long> unanswered = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Subject subject(String id) {
    return subjects.computeIfAbsent(id, i -> new Subject());
  }

  private void found(Kind kind, String about, String what) {
    findings.add(new Finding(kind, about, what));
  }

  private static long hash(String command) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < command.length(); i++) {
      hash = (hash ^ command.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }

  /** A command was answered: its event has this number. */
  public void acknowledged(String subject, long sequence, String command) {
    Subject of = subject(subject);
    int at = (int) sequence;
    if (Subject.at(of.acknowledged, at) != 0) {
      found(Kind.LOST, subject, "two commands were told that they are number " + at);
    }
    of.acknowledged = Subject.with(of.acknowledged, at, hash(command));
  }

  /** A command was sent and never answered. */
  public void unanswered(String command) {
    unanswered.add(hash(command));
  }

  /** The next record of the topic. */
  public void published(String subject, Position position, String command) {
    Subject of = subject(subject);
    int at = (int) position.sequence();
    long known = Subject.at(of.published, at);
    if (known != 0) {
      of.repeats++;
      if (known != hash(command)) {
        found(Kind.INVENTED, subject, "two different events are number " + at);
      }
      return;
    }
    if (at < of.highest) {
      found(Kind.REORDERED, subject, position + " came after a later one");
    }
    of.highest = Math.max(of.highest, at);
    of.published = Subject.with(of.published, at, hash(command));
  }

  /** An aggregate as it is stored at the end. */
  public void stored(String subject, long version, long sequence, long changes, int waiting) {
    Subject of = subject(subject);
    if (waiting > 0) {
      found(Kind.LOST, subject, waiting + " events wait and nobody publishes them");
    }
    if (version != sequence || changes != version) {
      found(
          Kind.LOST,
          subject,
          "version " + version + ", events " + sequence + ", changes in its state " + changes);
    }
    if (of.highest != sequence) {
      found(
          of.highest < sequence ? Kind.LOST : Kind.INVENTED,
          subject,
          "stored up to " + sequence + ", published up to " + of.highest);
    }
  }

  /** Everything that is not as it must be. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    subjects.forEach((id, of) -> compare(id, of, all));
    return all;
  }

  private void compare(String id, Subject of, List<Finding> all) {
    int last = Math.max(of.published.length, of.acknowledged.length) - 1;
    for (int at = 1; at <= last; at++) {
      long told = Subject.at(of.acknowledged, at);
      long published = Subject.at(of.published, at);
      if (published == 0 && at <= of.highest) {
        all.add(new Finding(Kind.GAP, id, at + " was never published"));
      }
      if (published == 0 && told != 0) {
        all.add(new Finding(Kind.LOST, id, "acknowledged as " + at + " and not published"));
      } else if (told != 0 && published != told) {
        all.add(new Finding(Kind.DOUBLY_APPLIED, id, at + " is another command's event"));
      } else if (published != 0 && told == 0 && !unanswered.contains(published)) {
        all.add(new Finding(Kind.INVENTED, id, "nobody was told of " + at));
      }
    }
  }

  /** Events published, each counted once. */
  public long events() {
    return subjects.values().stream()
        .mapToLong(s -> Arrays.stream(s.published).filter(p -> p != 0).count())
        .sum();
  }

  /** Records that repeat an event. */
  public long repeats() {
    return subjects.values().stream().mapToLong(s -> s.repeats).sum();
  }
}
