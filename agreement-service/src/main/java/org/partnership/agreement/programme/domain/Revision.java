package org.partnership.agreement.programme.domain;

import java.time.Instant;

/**
 * A change of an approved document, which stays in force as it is until the change is approved.
 *
 * @param number of the version that it would be
 */
public record Revision(
    int number, RevisionStatus status, String reason, Content content, Writing writing) {

  Revision edited(String why, Content wanted, String by) {
    return new Revision(number, status, why, wanted, writing.edited(by));
  }

  Revision submitted(RevisionStatus to, String by, Instant at) {
    return new Revision(number, to, reason, content, writing.submitted(by, at));
  }

  Revision returned(RevisionStatus to, String comment) {
    return new Revision(number, to, reason, content, writing.returned(comment));
  }

  Revision moved(RevisionStatus to) {
    return new Revision(number, to, reason, content, writing);
  }
}
