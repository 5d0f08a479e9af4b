package org.partnership.agreement.agreement.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * numbers {@code {office}/{KIND}/{year}/{sequence}}. A document per office, kind and year
 * counts them out, each once; what was counted out for an agreement is kept with its id, so that a
 * repeated request gets the same. A number whose agreement never came to be is a gap, never given
 * again.
 */
@Component
public class AgreementNumbers {

  private static final int DUPLICATE_KEY = 11000;
  private static final int TRIES = 5;

  private final MongoTemplate mongo;

  AgreementNumbers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The number of the agreement of this id. */
  public String reserve(String agreementId, String office, AgreementKind kind, int year) {
    Document before = reserved().find(Filters.eq("_id", agreementId)).first();
    if (before != null) {
      return before.getString("number");
    }
    String series = office + "/" + kind + "/" + year;
    String number = "%s/%04d".formatted(series, next(series));
    try {
      reserved().insertOne(new Document("_id", agreementId).append("number", number));
      return number;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return Objects.requireNonNull(reserved().find(Filters.eq("_id", agreementId)).first())
          .getString("number");
    }
  }

  private long next(String series) {
    for (int i = 1; ; i++) {
      try {
        Document counted =
            Objects.requireNonNull(
                counters()
                    .findOneAndUpdate(
                        Filters.eq("_id", series),
                        Updates.inc("last", 1L),
                        new FindOneAndUpdateOptions()
                            .upsert(true)
                            .returnDocument(ReturnDocument.AFTER)));
        return Numbers.longOf(counted, "last");
      } catch (MongoCommandException e) {
        // Two began the series at once: the other's document is there now.
        if (e.getErrorCode() != DUPLICATE_KEY || i == TRIES) {
          throw e;
        }
      }
    }
  }

  private MongoCollection<Document> counters() {
    return mongo.getCollection("agreement_series");
  }

  private MongoCollection<Document> reserved() {
    return mongo.getCollection("agreement_numbers");
  }
}
