package org.partnership.local.material.http;

import java.time.Duration;

/** Something that other services should have brought about did not come about in time. */
public final class UnsettledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsettledException(String what, Duration limit) {
    super(what + " did not come about within " + limit.toSeconds() + " s");
  }
}
