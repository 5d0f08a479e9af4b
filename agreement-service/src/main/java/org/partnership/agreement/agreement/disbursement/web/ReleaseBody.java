package org.partnership.agreement.agreement.disbursement.web;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;

/** With what a release goes out: the reference of the payment, if there is one. */
record ReleaseBody(
    @PlainText(max = 200) @Nullable String reference,
    @PlainText(max = 2000, lines = true) @Nullable String comment) {

  static @Nullable String reference(@Nullable ReleaseBody body) {
    return body == null ? null : body.reference() == null ? body.comment() : body.reference();
  }
}
