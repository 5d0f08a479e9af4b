package org.partnership.bench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnership.bench.check.Finding.Kind;
import org.partnership.bench.check.Observation.Claim;
import org.partnership.bench.check.Observation.Projected;
import org.partnership.bench.check.Observation.Published;
import org.partnership.bench.check.Observation.Stored;

/**
 * Holds an {@link Observation} against the platform's promise (DOMAIN.md section 6): every
 * acknowledged command took effect once and has exactly its events, each subject's events are
 * numbered without a gap and published in order, repeats apart, and every reader's state is what
 * they say.
 */
public final class Checker {

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, SubjectLog> logs = new LinkedHashMap<>();
  private final Map<String, Stored> stored = new LinkedHashMap<>();
  private final Map<String, Set<String>> eventsOf = new HashMap<>();
  private final Map<String, Integer> effectsOf = new HashMap<>();

  private final long epoch;

  private Checker(long epoch) {
    this.epoch = epoch;
  }

  /** Everything that is not as it must be; empty when the promise holds. */
  public static List<Finding> check(Observation seen) {
    Checker checker = new Checker(seen.epoch());
    checker.read(seen);
    checker.logs.forEach(checker::topic);
    checker.stored.values().forEach(checker::store);
    checker.ledger(seen.ledger());
    seen.projected().forEach(checker::projection);
    checker.unread(seen.projected());
    checker.claims(seen.claims());
    return List.copyOf(checker.findings);
  }

  private void found(Kind kind, String about, String what) {
    findings.add(new Finding(kind, about, what));
  }

  private void read(Observation seen) {
    for (Published record : seen.published()) {
      logs.computeIfAbsent(record.subject(), s -> new SubjectLog()).add(record);
      if (record.command() != null) {
        eventsOf
            .computeIfAbsent(record.command(), c -> new LinkedHashSet<>())
            .add(record.eventId());
      }
    }
    for (Stored document : seen.stored()) {
      stored.put(document.id(), document);
      if (document.effects() != null) {
        document.effects().forEach(c -> effectsOf.merge(c, 1, Integer::sum));
      }
    }
  }

  private void topic(String subject, SubjectLog log) {
    log.late().forEach(p -> found(Kind.REORDERED, subject, p + " came after a later one"));
    log.missing().forEach(p -> found(Kind.GAP, subject, p + " was never published"));
    log.contradicted()
        .forEach(p -> found(Kind.INVENTED, subject, "two different events are number " + p));
    Stored document = stored.get(subject);
    if (log.last().epoch() < epoch) {
      return; // a restore from backup may have undone what its last events tell of
    }
    if (document == null) {
      found(Kind.LOST, subject, "has events and is not in the store");
    } else if (log.last().sequence() > document.sequence()) {
      found(
          Kind.INVENTED,
          subject,
          "published up to " + log.last() + ", stored up to " + document.sequence());
    }
  }

  private void store(Stored document) {
    SubjectLog log = logs.get(document.id());
    long published = log == null ? 0 : log.last().sequence();
    boolean undone = log != null && log.last().epoch() < epoch && log.has(document.sequence());
    if (published < document.sequence() && !undone) {
      found(
          Kind.LOST,
          document.id(),
          "stored up to " + document.sequence() + ", published up to " + published);
    }
    if (!document.waiting().isEmpty()) {
      found(Kind.LOST, document.id(), document.waiting() + " wait and nobody publishes them");
    }
    List<String> effects = document.effects();
    if (effects != null && effects.size() != document.version()) {
      found(
          effects.size() < document.version() ? Kind.LOST : Kind.INVENTED,
          document.id(),
          "version " + document.version() + " with " + effects.size() + " effects");
    }
  }

  private void ledger(List<Command> ledger) {
    Set<String> known = new HashSet<>();
    for (Command command : ledger) {
      known.add(command.id());
      Stored document = stored.get(command.aggregate());
      boolean told = document == null || document.effects() != null;
      effects(command, told);
      events(command, told);
    }
    Set<String> strangers = new LinkedHashSet<>(eventsOf.keySet());
    strangers.addAll(effectsOf.keySet());
    strangers.removeAll(known);
    strangers.forEach(c -> found(Kind.INVENTED, c, "nobody sent it"));
  }

  private void effects(Command command, boolean told) {
    int effects = effectsOf.getOrDefault(command.id(), 0);
    if (effects > 1) {
      found(Kind.DOUBLY_APPLIED, command.id(), effects + " effects in the store");
    } else if (effects == 1 && command.outcome() == Command.Outcome.REFUSED) {
      found(Kind.INVENTED, command.id(), "was refused and took effect");
    } else if (effects == 0 && told && command.outcome() == Command.Outcome.ACKNOWLEDGED) {
      found(Kind.LOST, command.id(), "was acknowledged and has no effect");
    }
  }

  private void events(Command command, boolean told) {
    int events = eventsOf.getOrDefault(command.id(), Set.of()).size();
    boolean took =
        told || command.outcome() == Command.Outcome.UNDOABLE
            ? effectsOf.getOrDefault(command.id(), 0) > 0
            : command.outcome() == Command.Outcome.ACKNOWLEDGED
                || (command.outcome() == Command.Outcome.UNKNOWN && events > 0);
    boolean undoable = command.outcome() == Command.Outcome.UNDOABLE;
    if (!took && events > 0 && !undoable) {
      found(Kind.INVENTED, command.id(), "took no effect and has " + events + " events");
    } else if (took && events < command.events()) {
      found(Kind.LOST, command.id(), events + " of its " + command.events() + " events");
    } else if (took && events > command.events() && !undoable) {
      found(Kind.DOUBLY_APPLIED, command.id(), events + " events instead of " + command.events());
    }
  }

  private void projection(Projected projected) {
    String about = projected.reader() + "/" + projected.subject();
    SubjectLog log = logs.get(projected.subject());
    if (log == null) {
      found(Kind.INVENTED, about, "has no events");
      return;
    }
    if (!projected.position().equals(log.last())) {
      found(Kind.DIVERGING, about, "is at " + projected.position() + ", topic at " + log.last());
    }
    List<String> applied = projected.applied();
    if (applied == null || applied.equals(log.events())) {
      return;
    }
    if (new HashSet<>(applied).size() < applied.size()) {
      found(Kind.DOUBLY_APPLIED, about, "holds the effect of an event twice");
    } else if (new HashSet<>(applied).equals(new HashSet<>(log.events()))) {
      found(Kind.REORDERED, about, "applied in another order");
    } else {
      found(
          Kind.DIVERGING,
          about,
          "holds " + applied.size() + " of " + log.events().size() + " events");
    }
  }

  private void unread(List<Projected> projected) {
    Map<String, Set<String>> read = new LinkedHashMap<>();
    projected.forEach(p -> read.computeIfAbsent(p.reader(), r -> new HashSet<>()).add(p.subject()));
    read.forEach(
        (reader, subjects) ->
            logs.keySet().stream()
                .filter(s -> !subjects.contains(s))
                .forEach(s -> found(Kind.DIVERGING, reader + "/" + s, "knows nothing of it")));
  }

  private void claims(List<Claim> claims) {
    Set<Claim> once = new HashSet<>();
    claims.stream()
        .filter(c -> !once.add(c))
        .forEach(c -> found(Kind.SWEPT_TWICE, c.mark(), "claimed twice at " + c.until()));
  }
}
