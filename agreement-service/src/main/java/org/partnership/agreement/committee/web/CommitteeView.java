package org.partnership.agreement.committee.web;

import java.time.Instant;
import java.util.List;
import org.partnership.agreement.committee.domain.Majority;

/** A committee as answered. */
record CommitteeView(
    String id,
    long version,
    String office,
    List<String> members,
    int quorum,
    Majority majority,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {}
