package org.partnership.reporting.projection.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which generation of the projection serves, and which one is being built beside it: one document,
 * so that a switch is one atomic write. Numbers are never used again.
 */
@Component
public class Generations {

  private static final String ID = "serving";
  private static final Pattern OF_GENERATION =
      Pattern.compile("g(\\d+)_(versions|current|freshness)");

  private final MongoTemplate mongo;

  Generations(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Where things stand.
   *
   * @param serving the generation that answers
   * @param building the one that is being filled, if one is: whoever applies events applies them to
   *     both
   */
  public record Standing(int serving, @Nullable Integer building) {}

  /** As it is at this moment; read afresh for every request and every batch. */
  public Standing standing() {
    return standing(
        Objects.requireNonNull(
            control().find(Filters.eq("_id", ID)).first(), "generations were never prepared"));
  }

  /** The generation that answers. */
  public int serving() {
    return standing().serving();
  }

  private static Standing standing(Document d) {
    Number building = d.get("building", Number.class);
    return new Standing(
        (int) Numbers.longOf(d, "generation"), building == null ? null : building.intValue());
  }

  /** Makes the first generation, if there is none; repeatable. */
  void prepare() {
    control()
        .updateOne(
            Filters.eq("_id", ID),
            Updates.combine(Updates.setOnInsert("generation", 1), Updates.setOnInsert("last", 1)),
            new UpdateOptions().upsert(true));
    createIndexes(serving());
  }

  /** A number for a new generation. */
  public int next() {
    Document after =
        control()
            .findOneAndUpdate(
                Filters.eq("_id", ID),
                Updates.inc("last", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return (int) Numbers.longOf(Objects.requireNonNull(after), "last");
  }

  /** From now on every batch of events goes into this generation, too. */
  public void build(int generation) {
    // Said first: what is said to be in the making is not dropped as unused.
    control().updateOne(Filters.eq("_id", ID), Updates.set("building", generation));
    createIndexes(generation);
  }

  /**
   * Makes the generation that was being built the one that answers: one write, from one to the
   * next.
   */
  public void switchTo(int generation) {
    control()
        .updateOne(
            Filters.and(Filters.eq("_id", ID), Filters.eq("building", generation)),
            Updates.combine(Updates.set("generation", generation), Updates.unset("building")));
  }

  /** Stops building a generation and drops what there is of it. */
  public void abandon(int generation) {
    control()
        .updateOne(
            Filters.and(Filters.eq("_id", ID), Filters.eq("building", generation)),
            Updates.unset("building"));
    dropUnused();
  }

  /** Drops every generation that neither serves nor is being built. */
  public void dropUnused() {
    List<String> names = new ArrayList<>(mongo.getCollectionNames());
    Standing standing = standing();
    for (String name : names) {
      Matcher matcher = OF_GENERATION.matcher(name);
      if (matcher.matches()) {
        Integer number = Integer.valueOf(matcher.group(1));
        if (number != standing.serving() && !number.equals(standing.building())) {
          mongo.getCollection(name).drop();
        }
      }
    }
  }

  private void createIndexes(int generation) {
    index(versions(generation), "by-kind-and-time", "kind", "knownFrom");
    index(current(generation), "by-kind", "kind");
  }

  private static void index(MongoCollection<Document> collection, String name, String... paths) {
    collection.createIndex(Indexes.ascending(paths), new IndexOptions().name(name));
  }

  /** Every version of every thing. */
  public MongoCollection<Document> versions(int generation) {
    return mongo.getCollection("g" + generation + "_versions");
  }

  /** The newest version of every thing, with the mark up to which its events are applied. */
  public MongoCollection<Document> current(int generation) {
    return mongo.getCollection("g" + generation + "_current");
  }

  /** Per publishing service the newest event counted. */
  public MongoCollection<Document> freshness(int generation) {
    return mongo.getCollection("g" + generation + "_freshness");
  }

  private MongoCollection<Document> control() {
    return mongo.getCollection("reporting_generation");
  }
}
