package org.partnership.partner.document.domain;

import org.partnership.kit.lifecycle.LifeCycle;

/** Kept until it is removed. */
public final class DocumentLifeCycle {

  public static final String REMOVE = "document.remove";

  public static final LifeCycle<DocumentStatus> TABLE =
      LifeCycle.<DocumentStatus>of("document")
          .move(REMOVE, DocumentStatus.REMOVED, DocumentStatus.KEPT)
          .build();

  private DocumentLifeCycle() {}
}
