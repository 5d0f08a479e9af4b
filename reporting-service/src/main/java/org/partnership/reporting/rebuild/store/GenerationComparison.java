package org.partnership.reporting.rebuild.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Position;
import org.partnership.kit.store.Numbers;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.rebuild.domain.Difference;
import org.partnership.reporting.rebuild.domain.Difference.What;
import org.springframework.stereotype.Component;

/**
 * Compares two generations while both go on growing: every version of every thing at the same
 * position, then what each holds as current where both are at the same position. What only one has
 * is looked at once more at the end: it is a difference only if the other has gone past it without.
 */
@Component
public class GenerationComparison {

  private static final int PAGE = 1_000;
  private static final int SHOWN = 50;
  private static final int LOOKED_AT_AGAIN = 10_000;

  private final Generations generations;

  GenerationComparison(Generations generations) {
    this.generations = generations;
  }

  /**
   * What came of it.
   *
   * @param versions how many were compared
   * @param behind whether the new one lacks something that it has not come to yet
   */
  public record Outcome(long versions, long differences, List<Difference> shown, boolean behind) {}

  /**
   * Compares.
   *
   * @param progress told now and then how many versions were compared
   */
  public Outcome compare(int serving, int rebuilt, LongConsumer progress) {
    Run run = new Run(serving, rebuilt, progress);
    run.versions();
    run.onceMore();
    run.currents();
    return new Outcome(run.compared, run.differences, List.copyOf(run.shown), run.behind);
  }

  /** Whether some subject's mark in the new one is below its mark in the old one. */
  public boolean isBehind(int serving, int rebuilt) {
    try (MongoCursor<Document> marks =
        generations
            .current(serving)
            .find()
            .projection(Projections.include("epoch", "seq"))
            .batchSize(PAGE)
            .iterator()) {
      while (marks.hasNext()) {
        Document mark = marks.next();
        if (position(mark).compareTo(mark(rebuilt, mark.getString("_id"))) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Position mark(int generation, String subject) {
    Document current =
        generations
            .current(generation)
            .find(Filters.eq("_id", subject))
            .projection(Projections.include("epoch", "seq"))
            .first();
    return current == null ? Position.NONE : position(current);
  }

  private static Position position(Document d) {
    return new Position(Numbers.longOf(d, "epoch"), Numbers.longOf(d, "seq"));
  }

  /** One comparison. */
  private final class Run {
    private final int serving;
    private final int rebuilt;
    private final LongConsumer progress;
    private final List<Difference> shown = new ArrayList<>();
    private final List<Document> onlyInOne = new ArrayList<>();
    private long compared;
    private long differences;
    private boolean behind;

    Run(int serving, int rebuilt, LongConsumer progress) {
      this.serving = serving;
      this.rebuilt = rebuilt;
      this.progress = progress;
    }

    void versions() {
      try (MongoCursor<Document> olds = sorted(generations.versions(serving));
          MongoCursor<Document> news = sorted(generations.versions(rebuilt))) {
        Document old = next(olds);
        Document fresh = next(news);
        while (old != null || fresh != null) {
          int order = order(old, fresh);
          if (order == 0) {
            same(Objects.requireNonNull(old), Objects.requireNonNull(fresh));
          } else {
            onlyInOne(Objects.requireNonNull(order < 0 ? old : fresh));
          }
          old = order <= 0 ? next(olds) : old;
          fresh = order >= 0 ? next(news) : fresh;
        }
      }
    }

    private static int order(@Nullable Document old, @Nullable Document fresh) {
      if (old == null || fresh == null) {
        return old == null ? 1 : -1;
      }
      return old.getString("_id").compareTo(fresh.getString("_id"));
    }

    private void same(Document old, Document fresh) {
      compared++;
      if (compared % PAGE == 0) {
        progress.accept(compared);
      }
      List<String> fields = differing(old, fresh);
      if (!fields.isEmpty()) {
        differs(What.DIFFERENT, old.getString("subject"), position(old), fields);
      }
    }

    private void onlyInOne(Document version) {
      if (onlyInOne.size() < LOOKED_AT_AGAIN) {
        onlyInOne.add(version);
      } else {
        differences++;
      }
    }

    /**
     * Meanwhile the other may have come to it. The marks are read before the versions, since they
     * are written after them: who is past a version by its mark has it, if ever.
     */
    void onceMore() {
      for (Document version : onlyInOne) {
        String subject = version.getString("subject");
        Position servingAt = mark(serving, subject);
        Position rebuiltAt = mark(rebuilt, subject);
        Document old = version(serving, version);
        Document fresh = version(rebuilt, version);
        if (old != null && fresh != null) {
          same(old, fresh);
        } else if (old != null) {
          boolean past = rebuiltAt.compareTo(position(old)) >= 0;
          behind |= !past;
          if (past) {
            differs(What.ONLY_IN_SERVING, subject, position(old), List.of());
          }
        } else if (fresh != null && servingAt.compareTo(position(fresh)) >= 0) {
          differs(What.ONLY_IN_REBUILT, subject, position(fresh), List.of());
        }
      }
    }

    private @Nullable Document version(int generation, Document of) {
      return generations.versions(generation).find(Filters.eq("_id", of.get("_id"))).first();
    }

    void currents() {
      try (MongoCursor<Document> olds = sorted(generations.current(serving));
          MongoCursor<Document> news = sorted(generations.current(rebuilt))) {
        Document old = next(olds);
        Document fresh = next(news);
        while (old != null && fresh != null) {
          int order = order(old, fresh);
          if (order == 0 && position(old).equals(position(fresh))) {
            List<String> fields = differing(old, fresh);
            if (!fields.isEmpty()) {
              differs(What.DIFFERENT, old.getString("_id"), position(old), fields);
            }
          }
          old = order <= 0 ? next(olds) : old;
          fresh = order >= 0 ? next(news) : fresh;
        }
      }
    }

    private void differs(What what, String subject, Position at, List<String> fields) {
      differences++;
      if (shown.size() < SHOWN) {
        shown.add(new Difference(what, subject, at.epoch(), at.sequence(), fields));
      }
    }
  }

  private static MongoCursor<Document> sorted(MongoCollection<Document> collection) {
    return collection.find().sort(Sorts.ascending("_id")).batchSize(PAGE).iterator();
  }

  private static @Nullable Document next(MongoCursor<Document> cursor) {
    return cursor.hasNext() ? cursor.next() : null;
  }

  /** Names of the fields, of the state those within, that are not the same. */
  private static List<String> differing(Map<String, Object> one, Map<String, Object> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    List<String> differing = new ArrayList<>();
    for (String name : names) {
      Object left = one.get(name);
      Object right = other.get(name);
      if (Objects.equals(left, right)) {
        continue;
      }
      if (left instanceof Document l && right instanceof Document r) {
        differing(l, r).forEach(inner -> differing.add(name + "." + inner));
      } else {
        differing.add(name);
      }
    }
    return differing;
  }
}
