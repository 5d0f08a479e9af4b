package org.partnership.agreement.task.application;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Listing;
import org.springframework.stereotype.Component;

/** What waits for a caller: first of agreements, then of programme documents. */
@Component
public class ListingAllTasks {

  /** Before a cursor among programme documents; a cursor of ours never begins so. */
  private static final String DOCUMENTS = "p.";

  private final ListingTasks agreements;
  private final ListingProgrammeTasks documents;

  ListingAllTasks(ListingTasks agreements, ListingProgrammeTasks documents) {
    this.agreements = agreements;
    this.documents = documents;
  }

  /** The next page that has any. */
  public Listing.Page<Task> of(Caller caller, int limit, @Nullable String cursor) {
    if (cursor != null && cursor.startsWith(DOCUMENTS)) {
      String among = cursor.substring(DOCUMENTS.length());
      return marked(documents.of(caller, limit, among.isEmpty() ? null : among));
    }
    Listing.Page<Task> first = agreements.of(caller, limit, cursor);
    if (first.nextCursor() != null) {
      return first;
    }
    int left = limit - first.items().size();
    if (left <= 0) {
      return new Listing.Page<>(first.items(), DOCUMENTS, null);
    }
    Listing.Page<Task> second = marked(documents.of(caller, left, null));
    List<Task> both = new ArrayList<>(first.items());
    both.addAll(second.items());
    return new Listing.Page<>(both, second.nextCursor(), null);
  }

  private static Listing.Page<Task> marked(Listing.Page<Task> page) {
    String next = page.nextCursor();
    return new Listing.Page<>(page.items(), next == null ? null : DOCUMENTS + next, null);
  }
}
