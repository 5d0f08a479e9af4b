package org.partnership.partner.document.application;

import java.time.Clock;
import java.time.Duration;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.document.domain.DocumentStatus;
import org.partnership.partner.document.domain.PartnerDocument;
import org.partnership.partner.document.store.DocumentContents;
import org.springframework.stereotype.Component;

/** Forgets content whose upload never became a document, or whose document was removed. */
@Component
class AbandonedUploads implements PeriodicWork {

  private static final Duration PERIOD = Duration.ofHours(1);

  private final AggregateStore<PartnerDocument> documents;
  private final DocumentContents contents;
  private final DocumentProperties bounds;
  private final Clock clock;

  AbandonedUploads(
      AggregateStore<PartnerDocument> documents,
      DocumentContents contents,
      DocumentProperties bounds,
      Clock clock) {
    this.documents = documents;
    this.contents = contents;
    this.bounds = bounds;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "abandoned-uploads";
  }

  @Override
  public Duration period() {
    return PERIOD;
  }

  @Override
  public void run() {
    for (String id : contents.markedBefore(clock.instant().minus(bounds.abandonedAfter()))) {
      boolean kept =
          documents
              .find(id)
              .filter(document -> document.state().status() == DocumentStatus.KEPT)
              .isPresent();
      if (!kept) {
        contents.drop(id);
      }
      contents.unmark(id);
    }
  }
}
