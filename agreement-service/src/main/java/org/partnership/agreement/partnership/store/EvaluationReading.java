package org.partnership.agreement.partnership.store;

import java.time.Instant;

/** An evaluation of a partnership that has been closed, as reporting-service tells (C-2). */
public record EvaluationReading(String partnershipId, Instant closedAt) {}
