package org.partnership.partner.screening.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.partnership.partner.screening.domain.ListEntry;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The entries of all versions of the list; written once, before the version itself. */
@Component
public class ListEntries {

  private static final int AT_ONCE = 500;

  private final MongoTemplate mongo;

  ListEntries(MongoTemplate mongo) {
    this.mongo = mongo;
    entries().createIndex(Indexes.ascending("list"));
  }

  /** Keeps the entries of a version. */
  public void keep(String listId, List<ListEntry> all) {
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      entries()
          .bulkWrite(
              all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                  .map(entry -> document(listId, entry))
                  .map(
                      d ->
                          new ReplaceOneModel<>(
                              Filters.eq("_id", d.getString("_id")),
                              d,
                              new ReplaceOptions().upsert(true)))
                  .toList());
    }
  }

  /** All of a version. */
  public List<ListEntry> of(String listId) {
    return entries()
        .find(Filters.eq("list", listId))
        .map(
            d ->
                new ListEntry(
                    d.getString("reference"),
                    ListEntry.Kind.valueOf(d.getString("kind")),
                    d.getList("names", String.class),
                    d.getString("hash")))
        .into(new ArrayList<>());
  }

  private static Document document(String listId, ListEntry entry) {
    return new Document("_id", listId + "/" + entry.reference())
        .append("list", listId)
        .append("reference", entry.reference())
        .append("kind", entry.kind().name())
        .append("names", entry.names())
        .append("hash", entry.hash());
  }

  private MongoCollection<Document> entries() {
    return mongo.getCollection("sanctions_entries");
  }
}
