package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a filter finds only documents that a partial index holds. */
final class Implication {

  private Implication() {}

  /** False where it cannot be told: then the index is not used. */
  static boolean holds(Conditions conditions, Document partial) {
    for (Map.Entry<String, Object> demand : partial.entrySet()) {
      if (!holds(conditions, demand.getKey(), demand.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Conditions conditions, String path, Object demand) {
    if (demand instanceof Document exists && exists.keySet().equals(Set.of("$exists"))) {
      return Utils.isTrue(exists.get("$exists")) && conditions.demandsValue(path);
    }
    return conditions.stated(path).stream().anyMatch(stated -> implies(path, stated, demand));
  }

  private static boolean implies(String path, @Nullable Object stated, Object demand) {
    if (Objects.equals(stated, demand)) {
      return true;
    }
    if (stated instanceof Document operators && operators.containsKey("$in")) {
      Collection<?> values = (Collection<?>) operators.get("$in");
      return values.stream().allMatch(value -> meets(path, value, demand));
    }
    if (stated instanceof Document operators && operators.containsKey("$eq")) {
      return meets(path, operators.get("$eq"), demand);
    }
    return !(stated instanceof Document) && meets(path, stated, demand);
  }

  private static boolean meets(String path, @Nullable Object value, Object demand) {
    if (BsonRegularExpression.isRegularExpression(value)) {
      return false;
    }
    Document sample = new Document();
    Utils.changeSubdocumentValue(sample, path, value);
    return new DefaultQueryMatcher().matches(sample, new Document(path, demand));
  }
}
