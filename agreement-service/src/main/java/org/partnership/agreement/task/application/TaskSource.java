package org.partnership.agreement.task.application;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Listing;

/** One kind of things that something may be to be done about. */
interface TaskSource {

  /** Tasks of a page of such things, the newest first; each as its own stream, maybe empty. */
  Listing.Page<Stream<Task>> page(Caller caller, int limit, @Nullable String cursor);
}
