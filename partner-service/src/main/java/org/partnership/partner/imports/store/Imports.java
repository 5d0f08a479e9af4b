package org.partnership.partner.imports.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.imports.domain.RowOutcome;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Imports and their rows: no aggregates, nothing of them is published. */
@Component
public class Imports implements ApplicationRunner {

  private static final String IMPORTS = "partner_imports";
  private static final String ROWS = "partner_import_rows";
  private static final String OF_IMPORT = "importId";
  private static final String NUMBER = "number";
  private static final String OUTCOME = "outcome";
  private static final int BATCH = 500;

  private final MongoTemplate mongo;

  Imports(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    mongo.getCollection(ROWS).createIndex(Indexes.ascending(OF_IMPORT, NUMBER));
  }

  /** Keeps a file before anything is done with it; the same again changes nothing. */
  public void keep(PartnerImport file, List<ImportRow> rows) {
    if (find(file.id()).isPresent()) {
      return;
    }
    mongo.getCollection(ROWS).deleteMany(Filters.eq(OF_IMPORT, file.id()));
    for (int from = 0; from < rows.size(); from += BATCH) {
      mongo.insert(rows.subList(from, Math.min(rows.size(), from + BATCH)), ROWS);
    }
    mongo.insert(file, IMPORTS);
  }

  /** An import, if there is one of this id. */
  public Optional<PartnerImport> find(String id) {
    return Optional.ofNullable(mongo.findById(id, PartnerImport.class, IMPORTS));
  }

  /** Forgets files handed in before a time, with their rows. */
  public void forgetBefore(Instant time) {
    for (PartnerImport file :
        mongo.find(
            Query.query(Criteria.where("createdAt").lt(time)), PartnerImport.class, IMPORTS)) {
      mongo.getCollection(ROWS).deleteMany(Filters.eq(OF_IMPORT, file.id()));
      mongo.getCollection(IMPORTS).deleteOne(Filters.eq("_id", file.id()));
    }
  }

  /** Rows after a number, in order. */
  public List<ImportRow> rows(String importId, int after, int limit, @Nullable RowOutcome outcome) {
    Criteria wanted = Criteria.where(OF_IMPORT).is(importId).and(NUMBER).gt(after);
    if (outcome != null) {
      wanted = wanted.and(OUTCOME).is(outcome.name());
    }
    return mongo.find(
        Query.query(wanted).with(Sort.by(NUMBER)).limit(limit), ImportRow.class, ROWS);
  }

  /** Notes what came of a row. */
  public void settle(ImportRow row) {
    mongo.save(row, ROWS);
  }

  /** How many rows had which outcome so far. */
  public Map<RowOutcome, Long> counts(String importId) {
    Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
    for (RowOutcome outcome : RowOutcome.values()) {
      counts.put(
          outcome,
          mongo
              .getCollection(ROWS)
              .countDocuments(
                  Filters.and(
                      Filters.eq(OF_IMPORT, importId), Filters.eq(OUTCOME, outcome.name()))));
    }
    return counts;
  }
}
