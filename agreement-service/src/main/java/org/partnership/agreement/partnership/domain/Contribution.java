package org.partnership.agreement.partnership.domain;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/** What a side brings, and its worth where that can be said. */
public record Contribution(ContributionKind kind, String description, @Nullable Money amount) {}
